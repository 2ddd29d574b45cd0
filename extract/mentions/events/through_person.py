"""Names of events that go on behind a break with the person whom they lead to: «выставка художника, члена союза | Яна Озолса «Даль» |»."""

from __future__ import annotations

from extract.lang.phrases.phrase import complement_end
from extract.lang.words import Words
from extract.mentions.events.one_of_many import one_of_many
from extract.mentions.sees import sees

LONGEST_APPOSITION = 10  # words from a comma to the name that it leads to
APPOSED_IN = {"Gen": ("Gen", "Acc"), "Acc": ("Gen", "Acc"), "Dat": ("Dat",), "Ins": ("Ins",)}  # by the name's case


def through_person(
    words: Words, head: int, end: int, people: dict[int, int], places: dict[int, int], stops: frozenset[int]
) -> range | None:
    """Give what goes on behind a break with the person whom the name leads to: «выставка художника, | члена союза | Яна Озолса «Даль»».

    What stands between two commas is left out, where somebody comes from stays: «вечер пианиста | из Чили Пабло Рохаса».
    """
    if (one := one_of_many(words, end, people)) is not None and one[0] not in stops:
        return range(*one)
    see = sees(words)
    if end in see or (end - 1 in see and words.norm[end] == "и"):  # «встреча епископа | Орловского и Ливенского Тихона |»
        named = see.get(end, see.get(end - 1, end))
        stop = people.get(named, 0)
        return range(end, complement_end(words, stop - 1, words.sentence_of[head].stop, frozenset(), stops)) if stop else None
    if end == head + 1 or end >= words.sentence_of[head].stop or words.norm[end] not in (",", "из"):
        return None
    limit = min(words.sentence_of[head].stop, end + LONGEST_APPOSITION)
    if words.norm[end] == "из":
        first = places.get(end + 1, 0)
        first = first if first in people else 0
    else:
        first = next((k for k in range(end + 1, limit) if k in people), 0)
        between = range(end + 1, first)
        if any(words.pos[k] in ("VERB", "ADP", "PRON") or words.feats[k].case == "Nom" for k in between):
            return None
    cases = APPOSED_IN.get(words.feats[first].case if first else "", ())
    if first in stops or all(words.feats[k].case not in cases for k in range(head + 1, end)):
        return None
    stop = complement_end(words, people[first] - 1, words.sentence_of[head].stop, frozenset(), stops)
    return range(first if words.norm[end] == "," else end, stop)
