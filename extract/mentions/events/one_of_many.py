"""Whose an event is, of whom more is said before the name: «выставка | одного из самых известных художников века | Олега Рябова»."""

from __future__ import annotations

from collections.abc import Mapping

from extract.lang.words import Words

ONE = frozenset({"одного", "одной"})
FROM = "из"
LONGEST = 16  # words from «одного из» to the name
BREAKS = frozenset({"VERB", "PRON"})


def one_of_many(words: Words, at: int, people: Mapping[int, int]) -> tuple[int, int] | None:
    """Give the name that «одного из …» behind an event's noun leads to; none where something else comes between."""
    limit = min(words.sentence_of[at].stop if at < words.size else 0, at + LONGEST)
    if at + 1 >= limit or words.norm[at] not in ONE or words.norm[at + 1] != FROM:
        return None
    for k in range(at + 2, limit):
        if k in people:
            return (k, people[k]) if words.feats[k].case in ("Gen", "Acc") else None
        if words.pos[k] in BREAKS and words.feats[k].verb_form != "Part":
            return None
    return None
