"""Who takes part from afar, whose words are then said on a screen: «Министр | участвовал дистанционно |. «Рад», – сказал он».

So does whoever does anything so: «| По видеосвязи | старт движению дал министр Олег Грач. «Рад», – сказал он».
"""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import is_finite
from extract.rules.speech.video_words import tells_how

LINKED = frozenset({"по", "режиме", "формате"})
JOINING = word_class("join") | {"участвовать", "участие"}


def took_part_on_a_screen(words: Words, seen: Container[int], mentions: list[range]) -> bool:
    """Tell whether a clause with one name alone says that its bearer takes part by video; ``seen`` are the words of screens."""
    people = words.covered("people")
    for reach in mentions:
        clause = clause_of(words, reach.start)
        ways = [k for k in clause if k in seen and tells_how(words, k)]
        if ways and _does_so(words, reach, _deed(words, clause, reach.start), ways):
            return True
        told = ways and any(words.lemma[k] in JOINING for k in clause)
        if told and not any(k in people and k not in reach for k in clause):
            return True
    return False


def _deed(words: Words, clause: range, i: int) -> range:
    """Cut a clause at the commas with a verb on either side: «| по видеосвязи старт дал Ян Грач |, на месте был Олег Кедр»."""
    verbs = [k for k in clause if is_finite(words, k)]
    commas = [k for k in clause if words.norm[k] == "," and any(v < k for v in verbs) and any(v > k for v in verbs)]
    start = max((k + 1 for k in commas if k < i), default=clause.start)
    return range(start, next((k for k in commas if k > i), clause.stop))


def _does_so(words: Words, reach: range, deed: range, ways: list[int]) -> bool:
    """Tell whether a name's bearer alone does what a clause tells, and does it from afar."""
    ways = [k for k in ways if k in deed]
    adverbial = any(words.pos[k] == "ADV" or LINKED & {*words.norm[max(deed.start, k - 2) : k]} for k in ways)
    people = words.covered("people")
    alone = adverbial and words.feats[reach.start].case == "Nom" and not any(k in people and k not in reach for k in deed)
    return alone and any(is_finite(words, k) for k in deed)
