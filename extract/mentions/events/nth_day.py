"""«Второй день форума»: which of an event's days a text tells of; the event is the forum."""

from __future__ import annotations

from datetime import timedelta

from extract.lang.edtf import PartialDate, partial
from extract.lang.words import Words
from extract.lexicon import open_lexicon

DAY, MODIFIERS = "день", 3  # adjectives between «день» and the event
ORDINALS = {lemma: int(row["value"]) for lemma, row in open_lexicon().index("ordinals").items()}
WEAK = 0.3  # strength of a kind that is no event by its noun alone
OTHERS = frozenset({"заключительный", "очередной", "последний", "следующий", "финальный"})


def is_day_of_event(words: Words, k: int) -> bool:
    """Tell «второй | день | форума», «финальный | день | соревнований» from «День города», «второй | день | рождения»."""
    if words.lemma[k] != DAY or k < 1 or words.feats[k].number == "Plur" or words.text[k][0].isupper():
        return False
    if words.lemma[k - 1] not in ORDINALS and words.lemma[k - 1] not in OTHERS:
        return False
    noun = k + 1
    while noun < min(k + 1 + MODIFIERS, words.size - 1) and words.pos[noun] == "ADJ":
        noun += 1
    row = open_lexicon().index("event_kinds").get(words.lemma[noun]) if noun < words.size else None
    return row is not None and words.feats[noun].case == "Gen" and float(row["strength"]) > WEAK


def first_of_days(words: Words, clause: range, day: PartialDate | None) -> PartialDate | None:
    """Give the event's first day, where a clause tells which of its days a day is: «7 мая идёт второй день форума» → 6 мая."""
    days = (k for k in clause if words.lemma[k] == DAY and is_day_of_event(words, k))
    number = next((ORDINALS[words.lemma[k - 1]] for k in days if words.lemma[k - 1] in ORDINALS), 0)
    told = day.on_calendar() if day is not None and number else None
    return partial(told - timedelta(days=number - 1)) if told is not None else None
