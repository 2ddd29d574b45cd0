"""Days that an announcement gives a line of their own: «Дата: | 12 апреля |», «| 12 апреля |, 18:00», «| 12 апреля |, пятница»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.line_labels import PAGE_LABEL, is_days_label, labels

DASH = (["—"], ["–"], ["-"])
CLOCK = frozenset({",", ":", ".", "в", "с", "до", "-", "–"})


def has_a_line(words: Words, lexicon: Lexicon, events: Container[int], body: int, reach: range) -> bool:
    """Tell the day of an announcement's line; ``events`` are where the event is named, ``body`` is the sentence that leads.

    Above the body only a weekday, a label but «Дата», or a line that says where, tells it from the day of the page.
    """
    line, weekdays = words.line_of[reach.start], lexicon.index("weekdays")
    if words.text[reach.stop : reach.stop + 1] in DASH and reach.stop + 1 in events:  # «| 5 мая | – концерт, 6 мая – лекция»
        return True
    behind = range(reach.stop, line.stop)
    alone = reach.start == line.start and len(behind) > 0 and all(_is_hour(words, weekdays, k) for k in behind)
    kinds = lexicon.index("event_kinds")
    if words.sentence[reach.start] > body or line.start == 0:
        return alone or is_days_label(words, reach.start, kinds)
    if alone and any(words.norm[k] in weekdays for k in behind):
        return True
    where = next(labels(words), None) is not None  # «Дата: | 12.04.2026, 14:00 |» ¶ «Место: …»
    return is_days_label(words, reach.start, kinds, "" if where else PAGE_LABEL)


def _is_hour(words: Words, weekdays: Container[str], k: int) -> bool:
    """Tell what may stand behind a day on its line: «12 апреля | , пятница, 17:30 |»."""
    return words.norm[k] in CLOCK or words.norm[k].isdigit() or words.norm[k] in weekdays
