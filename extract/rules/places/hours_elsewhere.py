"""The hour in another town, which tells not where an event is held: «тур начался в 9:00 по местному времени (в Ташкенте было 11:00)»."""

from __future__ import annotations

import re

from extract.lang.words import Words

HOUR_NEAR, CLOCK = 9, re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\d)")


def is_hour_elsewhere(words: Words, reach: range) -> bool:
    """Tell the hour in another town: «тур начался в 9:00 по местному времени (в | Ташкенте | было 11:00)»."""
    if words.norm[reach.start - 2 : reach.start] != ["(", "в"]:
        return False
    behind = words.norm[reach.stop : reach.stop + HOUR_NEAR]
    inside = behind[: behind.index(")")] if ")" in behind else behind
    return CLOCK.search("".join(inside)) is not None
