"""What a question's answer is for each word form, found once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
MOST = 40_000  # word forms to remember; then they are judged anew


class Verdicts(dict[str, T]):
    """Answers by word form: ``verdicts[norm]`` asks ``judge`` at the first sight of a form only."""

    def __init__(self, judge: Callable[[str], T], most: int = MOST) -> None:
        super().__init__()
        self.judge, self.most = judge, most

    def __missing__(self, norm: str) -> T:
        if len(self) >= self.most:
            self.clear()
        verdict = self[norm] = self.judge(norm)
        return verdict
