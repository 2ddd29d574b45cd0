"""Answers about a document that several rules ask for: remembered until its record is made, and then let go with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar, cast

Answer = TypeVar("Answer", bound=Callable[..., Any])

_forgetting: list[Callable[[], None]] = []


def remembered(most: int) -> Callable[[Answer], Answer]:
    """Remember a function's last answers, ``most`` of them, until ``forget`` is called."""

    def remember(answer: Answer) -> Answer:
        known = lru_cache(maxsize=most)(answer)
        _forgetting.append(known.cache_clear)
        return cast(Answer, known)

    return remember


def forget() -> None:
    """Forget them all: the next document has other answers, and these would keep the words of a whole batch in memory."""
    for clear in _forgetting:
        clear()
