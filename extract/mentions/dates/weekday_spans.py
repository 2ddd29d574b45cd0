"""Days told with their weekdays at either end: «с понедельника, 6 мая, по среду», «со вторника, 14 мая, до пятницы, 17-го»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

from extract.lang.edtf import partial
from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row
from extract.mentions.dates.found import Found

SINCE, UNTIL = frozenset({"с", "со"}), frozenset({"по", "до", *DASHES})
DAY = re.compile(r"([12]?\d|3[01])-(?:го|е|ое)$")
SET_OFF = frozenset({",", ")"})


def with_last_weekdays(words: Words, found: list[Found], lexicon: Lexicon) -> Iterator[Found]:
    """Give the dates, the years known, those behind «с понедельника, …» with the day to which the words behind reach."""
    weekdays, done = lexicon.index("weekdays"), 0
    for n, f in enumerate(found):
        if f.i < done:
            continue
        whole = _reaching(words, f, found[n + 1] if n + 1 < len(found) else None, weekdays) if f.label == "date" else None
        if whole is not None:
            done = whole.j
        yield whole or f


def _reaching(words: Words, f: Found, after: Found | None, weekdays: Mapping[str, Row]) -> Found | None:
    """Join to «с понедельника, | 6 мая |» what follows: «, по среду», «, по среду, 8 мая», «, до пятницы, 17-го»."""
    at = f.i - 1 - (words.norm[f.i - 1] in (",", "("))  # «с понедельника|,| 6 мая», «с понедельника 6 мая»
    set_off = at >= 1 and words.norm[at] in weekdays and words.norm[at - 1] in SINCE
    k = f.j + (f.j < len(words) and words.norm[f.j] in SET_OFF)
    if not set_off or k + 1 >= len(words) or words.norm[k] not in UNTIL or words.norm[k + 1] not in weekdays:
        return None
    day = f.first.on_calendar() if f.first is not None else None
    if day is None or f.first is None:
        return None
    stop = k + 2 + (words.norm[k + 2 : k + 3] == [","])
    if after is not None and after.i == stop and after.label == "date" and after.first is not None:
        return replace(f, j=after.j, last=after.first, label="range")
    bare = DAY.match(words.norm[stop]) if stop > k + 2 and stop < len(words) else None
    if bare is not None and int(bare.group(1)) > day.day:
        return replace(f, j=stop + 1, last=f.first._replace(day=int(bare.group(1))), label="range")
    last = day + timedelta(days=(int(weekdays[words.norm[k + 1]]["weekday"]) - day.weekday()) % 7)
    return replace(f, j=k + 2, last=partial(last), label="range")
