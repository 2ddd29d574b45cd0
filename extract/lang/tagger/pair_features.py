"""What a head that scores one pair at a time cannot see: the pair's rivals, cases that agree, the same words elsewhere in the text."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.lang.grammar.dictionary import dictionary_entry
from extract.lang.tagger.echoes import FLOOR, best_of_rest, keys_of
from extract.lang.tagger.grammar import Grammar
from extract.lang.tagger.pair_grammar import of_grammar
from extract.lang.tagger.pairs import BUCKETS, TYPES, Pairs, Spots

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
SAME_CASE = {"gen1": "gent", "gen2": "gent", "acc2": "accs", "loc1": "loct", "loc2": "loct", "voct": "nomn"}
QUOTES = "«»\"“”„''"
MARKS = (",", "-–—", "()", QUOTES, ":;")
PARTS_OF_SPEECH = ("NOUN", "VERB", "PREP", "CONJ")
SURROUND = len(MARKS) + len(PARTS_OF_SPEECH)
QUOTE = 1 << len(CASES) + MARKS.index(QUOTES)
NOUN = 1 << len(CASES) + len(MARKS)


class Setting(NamedTuple):
    """What the entities stand among: all pieces, of sentences of documents, and how sure the entities themselves are."""

    traits: Ints  # as ``traits_of`` gives them; the last is none's, for what lies beyond a sentence
    lemmas: Ints  # as ``hashes`` gives them
    lengths: Ints  # of the sentences, in pieces
    documents: Ints  # of the sentences
    sure: Floats  # the entities' logits
    grammar: Grammar  # of the pieces
    person: int  # that type's number


@lru_cache(maxsize=20_000)
def traits_of(piece: str) -> int:
    """Tell, in bits, which mark a piece is, which cases it may be in and which part of speech it may be, as the dictionary has it.

    «министра» → genitive, accusative, noun
    """
    traits = sum(1 << at for at, marks in enumerate(MARKS, len(CASES)) if piece in marks)
    for tag in dictionary_entry(piece.lower())[1]:
        traits |= _traits_of_tag(tag)
    return traits


@cache
def _traits_of_tag(tag: str) -> int:
    told = {SAME_CASE.get(grammeme, grammeme) for grammeme in tag.replace(" ", ",").split(",")}
    return sum(1 << at for at, grammeme in enumerate((*CASES, *MARKS, *PARTS_OF_SPEECH)) if grammeme in told)


def candidates(logits: Floats) -> tuple[Ints, Ints]:
    """Give the pairs and kinds that are not out of the question."""
    pair, kind = (logits >= FLOOR).nonzero()
    return pair, kind


def features(setting: Setting, spots: Spots, chosen: Pairs, logits: Floats) -> Floats:
    """Give the features of the candidates, the logit first."""
    pair, kind = candidates(logits)
    scores = np.clip(logits, FLOOR, -2 * FLOOR)
    others = scores.copy()
    others[pair, kind] = FLOOR
    own = scores[pair, kind], others.max(1, initial=FLOOR)[pair]
    rivals = [_best_elsewhere(group, scores)[pair, kind] for group in _groups(setting, spots, chosen)]
    told: Floats = np.concatenate([np.stack([*own, *rivals], 1), _of_pairs(setting, spots, chosen)[pair]], 1)
    return told


def _groups(setting: Setting, spots: Spots, chosen: Pairs) -> tuple[Ints, ...]:
    """Give numbers that are equal for pairs with the same argument, and for those with like ones: of one text, type and lemmas.

    Persons are alike by their last word, the surname.
    """
    first = np.where(spots.type == setting.person, spots.last, spots.first)
    keys = keys_of(setting.lemmas, np.repeat(setting.documents, setting.lengths), first, spots.last) * TYPES + spots.type
    one, two = keys[chosen.one], keys[chosen.two]
    return chosen.one, chosen.two, one * 31 + two, one, two


def _best_elsewhere(group: Ints, scores: Floats) -> Floats:
    """Give, kind by kind, the best score among the other pairs of each pair's group."""
    order = np.argsort(group, kind="stable")
    ranked = group[order]
    sizes = np.diff(np.flatnonzero(np.concatenate([[True], ranked[1:] != ranked[:-1]])), append=len(order))
    best = np.empty_like(scores)
    best[order] = best_of_rest(scores[order], sizes)
    return best


def _of_pairs(setting: Setting, spots: Spots, chosen: Pairs) -> Floats:
    """Give what does not depend on the kind: how far apart, in which cases, what stands between and beside, how sure each entity is.

    Cases are those that the dictionary allows a word, and the one that it is read in here.
    """
    one, two = chosen.one, chosen.two
    cases = setting.traits[_head_nouns(setting, spots)] & (1 << len(CASES)) - 1
    totals = np.cumsum(_around(np.concatenate([[0], setting.traits])), axis=0, dtype=np.int32)
    beside = _around(np.stack(_neighbours(setting, spots), 1)).reshape(-1, 2 * SURROUND)
    counts = _counts(spots)
    columns = (
        counts[one],
        counts[two, 1:],
        chosen.distance[:, None] == np.arange(1, BUCKETS),
        np.stack([chosen.rivals_of_one, chosen.rivals_of_two], 1),
        _bits(cases[one], 0, len(CASES)),
        _bits(cases[two], 0, len(CASES)),
        (cases[one] & cases[two] != 0)[:, None],
        totals[chosen.stop] > totals[chosen.start],
        beside[one],
        beside[two],
        np.stack([setting.sure[one], setting.sure[two]], 1),
        *of_grammar(setting.grammar, setting.traits & QUOTE != 0, setting.lengths, spots, chosen),
    )
    told: Floats = np.concatenate([column.astype(np.float32) for column in columns], 1)
    return told


def _counts(spots: Spots) -> Floats:
    """Give, of each entity, how many its sentence has, of all types and of its own."""
    own = spots.sentence * TYPES + spots.type
    told: Floats = np.log1p(np.stack([np.bincount(numbers)[numbers] for numbers in (spots.sentence, own)], 1))
    return told


def _head_nouns(setting: Setting, spots: Spots) -> Ints:
    """Give each entity's first piece that may be a noun, or else its first."""
    end = len(setting.traits)
    nouns = np.where(setting.traits & NOUN, np.arange(end), end)
    nearest = np.minimum.accumulate(nouns[::-1])[::-1][spots.first]
    heads: Ints = np.where(nearest <= spots.last, nearest, spots.first)
    return heads


def _neighbours(setting: Setting, spots: Spots) -> tuple[Ints, Ints]:
    """Give the traits of the pieces right before and after each entity in its sentence."""
    stops = np.cumsum(setting.lengths)
    begin, stop = (stops - setting.lengths)[spots.sentence], stops[spots.sentence]
    before = np.where(spots.first > begin, spots.first - 1, -1)
    after = np.where(spots.last + 1 < stop, spots.last + 1, -1)
    return setting.traits[before], setting.traits[after]


def _around(traits: Ints) -> NDArray[np.bool_]:
    """Lay out the marks and parts of speech."""
    return _bits(traits, len(CASES), SURROUND)


def _bits(traits: Ints, first: int, count: int) -> NDArray[np.bool_]:
    told: NDArray[np.bool_] = (traits[..., None] >> np.arange(first, first + count) & 1).astype(np.bool_)
    return told
