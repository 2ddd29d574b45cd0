"""What a question's answer is for each word form, found once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
MOST = 10_000  # new forms, until those that were not met again meanwhile are forgotten


class Verdicts(dict[K, T]):
    """Answers by word form: ``verdicts[norm]`` asks ``judge`` at the first sight of a form only.

    Forms that come once in ten thousand, most names do, do not stay: at the end of each round those of the round before go.
    """

    def __init__(self, judge: Callable[[K], T], most: int = MOST) -> None:
        super().__init__()
        self.judge, self.most, self.room = judge, most, most
        self.before: dict[K, T] = {}

    def __missing__(self, form: K) -> T:
        verdict = self.before.pop(form, _NONE) if self.before else _NONE
        if verdict is _NONE:
            verdict = self.judge(form)
        if not self.room:
            self.before, self.room = dict(self), self.most
            self.clear()
        self.room -= 1
        self[form] = verdict  # type: ignore[assignment] # the sentinel has gone
        return verdict  # type: ignore[return-value]


_NONE = object()
