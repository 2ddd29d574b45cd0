"""How the words of two entities stand to each other by grammar: «дочь | президента | Анна Лось» is no president.

The office there is in the genitive and hangs on a noun before it, which agrees with the name; where it is the name's own, it agrees itself.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extract.lang.tagger.grammar import CASES, PARTS, Grammar
from extract.lang.tagger.pairs import Pairs, Spots

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

NOUNS = [PARTS.index(part) + 1 for part in ("NOUN", "PROPN")]
VERBS = [PARTS.index("VERB") + 1]
PASSED = [PARTS.index(part) + 1 for part in ("ADJ", "DET")]  # between a noun and what it governs: «дочь бывшего | президента |»
GENITIVE = CASES.index("Gen") + 1


def of_grammar(grammar: Grammar, quotes: Bools, lengths: Ints, spots: Spots, chosen: Pairs) -> list[Floats | Bools]:
    """Give columns of features of each pair; ``quotes`` tells the pieces that are quotation marks, ``lengths`` the sentences' pieces."""
    one, two = chosen.one, chosen.two
    nouns = np.isin(grammar.part, NOUNS)
    heads, governors = _heads(nouns, spots), _governors(grammar, quotes, lengths, spots)
    stop = np.cumsum(lengths)[spots.sentence]
    behind = np.where(spots.last + 1 < stop, spots.last + 1, -1)
    case, governed = grammar.case[heads], nouns[governors]
    beside = np.stack(
        [
            governed,
            governed & (case == GENITIVE),
            nouns[behind],
            nouns[behind] & (grammar.case[behind] == GENITIVE),
            np.isin(grammar.part[behind], VERBS),
        ],
        1,
    )
    inside = _inside(spots)
    return [
        _one_of(case[one]),
        _one_of(case[two]),
        np.stack([*_compared(grammar, heads[one], heads[two])], 1),
        np.stack([_agree(grammar.case, governors[one], heads[two]), _agree(grammar.case, governors[two], heads[one])], 1),
        beside[one],
        beside[two],
        inside[one],
        inside[two],
    ]


def _heads(nouns: Bools, spots: Spots) -> Ints:
    """Give each entity's first noun, or else its first piece."""
    end = len(nouns)
    nearest = np.minimum.accumulate(np.where(nouns, np.arange(end), end)[::-1])[::-1][spots.first]
    heads: Ints = np.where(nearest <= spots.last, nearest, spots.first)
    return heads


def _governors(grammar: Grammar, quotes: Bools, lengths: Ints, spots: Spots) -> Ints:
    """Give the piece before each entity, adjectives and quotation marks passed over; the last of all, none's, where its sentence begins."""
    passed = np.isin(grammar.part, PASSED) | quotes
    nearest = np.maximum.accumulate(np.where(passed, -1, np.arange(len(passed))))
    before = np.where(spots.first > 0, nearest[spots.first - 1], -1)
    begins = (np.cumsum(lengths) - lengths)[spots.sentence]
    governors: Ints = np.where((before >= begins) & (spots.first > begins), before, -1)
    return governors


def _compared(grammar: Grammar, one: Ints, two: Ints) -> list[Bools]:
    """Tell whether two pieces agree in case, in number, in gender, and whether they differ in case, in gender."""
    agree = [_agree(column, one, two) for column in (grammar.case, grammar.number, grammar.gender)]
    differ = [(column[one] != column[two]) & (column[one] > 0) & (column[two] > 0) for column in (grammar.case, grammar.gender)]
    return agree + differ


def _agree(column: Ints, one: Ints, two: Ints) -> Bools:
    agree: Bools = (column[one] == column[two]) & (column[one] > 0)
    return agree


def _one_of(case: Ints) -> Bools:
    told: Bools = case[:, None] == np.arange(len(CASES) + 1)
    return told


def _inside(spots: Spots) -> Bools:
    """Tell whether each entity lies in another one of its type, in one of another type, and whether such ones lie in it."""
    told = np.zeros((len(spots.first), 4), np.bool_)
    around: list[tuple[int, int, int]] = []  # the entities that are open: where each ends, its type, its number
    order = np.lexsort((-spots.last, spots.first))
    columns = (order, spots.first[order], spots.last[order], spots.type[order])
    for number, i, j, kind in zip(*(column.tolist() for column in columns), strict=True):
        around = [other for other in around if other[0] >= i]
        for _, outer_kind, outer in around:
            another = int(outer_kind != kind)
            told[number, another] = told[outer, 2 + another] = True
        around.append((j, kind, number))
    return told
