"""Whom a contrast denies, for whom somebody else came: «ленту перерезал не | мэр Олег Грач |, а его заместитель»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.main_event.named import Named

OFFICE = 14  # words of an office between «не» and a name
BUT = [",", "а"]
MERELY = frozenset({"только", "просто", "столько", "лишь"})  # «не просто мэр Олег Грач, а почётный гражданин»


def is_denied_for_another(words: Words, person: Named) -> bool:
    """Tell whom «не …, а …» denies, in any case, «вёл делегацию не | Олег Грач |, а Инна Шторм»."""
    first, stop = person.reach.start, person.reach.stop
    if words.norm[stop : stop + 2] != BUT:
        return False
    for k in range(first - 1, max(words.sentence_of[first].start, first - OFFICE) - 1, -1):
        if words.norm[k] == "не":
            return words.norm[k + 1] not in MERELY
        if words.pos[k] == "VERB" or words.text[k] in ",;:()":
            return False
    return False
