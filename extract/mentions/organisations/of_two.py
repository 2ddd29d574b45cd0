"""Bodies that two others have in common: «Комиссия по сотрудничеству Сената Чили | и Народного собрания Болгарии»."""

from __future__ import annotations

from extract.mentions.organisations.noun_phrases import noun_phrase
from extract.mentions.organisations.reached import Reach, is_capitalised
from extract.mentions.organisations.sight import QUOTES, Sight

BETWEEN = frozenset({"комиссия", "подкомиссия", "комитет", "группа", "совет", "форум"})
TIES = frozenset({"сотрудничество", "взаимодействие", "связь", "диалог"})


def of_two(sight: Sight, head: int, k: int, limit: int, found: Reach) -> int | None:
    """Give where the second of two bodies ends, with which the first one works together in a body."""
    words = sight.words
    if (
        words.norm[k] != "и"
        or words.lemma[head] not in BETWEEN
        or not _is_named(sight, head)
        or words.norm[head + 1] != "по"
        or words.lemma[head + 2] not in TIES
    ):
        return None
    phrase = noun_phrase(sight, k + 1, limit, "Gen") if k + 1 < limit else None
    if phrase is None or sight.head(phrase[1]) is None:
        return None
    stop = phrase[0]
    while (more := noun_phrase(sight, stop, limit, "Gen")) and not any(sight.entity[n] == "PER" for n in range(stop, more[0])):
        stop = more[0]
    while stop < limit and sight.place[stop] and words.feats[stop].case in ("Gen", ""):
        stop += 1
    if words.text[stop : stop + 1] and words.text[stop] in QUOTES:
        return None  # «… и завода | «Маяк»»
    found.place = found.place or any(sight.place[n] for n in range(k, stop))
    found.capital = found.capital or is_capitalised(sight, k, stop)
    return stop


def _is_named(sight: Sight, head: int) -> bool:
    """Tell a capital of the noun or of an adjective before it: «| Межпарламентская | комиссия»."""
    return sight.capital(head) or (head > 0 and sight.capital(head - 1))
