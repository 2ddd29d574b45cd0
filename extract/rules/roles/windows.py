"""The words around mentions as numbers: what the network of roles reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.lang.slovnet.embedding import open_embedding
from extract.lang.slovnet.pack import Floats
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.main_event.named import finite_verbs

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

REACH = 16  # words to either side of a mention, within its sentence
LENGTH = 36  # words of a window
TAGS = ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X")
POS = {tag: n for n, tag in enumerate(TAGS)}
CASES = {case: n for n, case in enumerate(("", "Nom", "Gen", "Dat", "Acc", "Ins", "Loc", "Par", "Voc"), len(POS))}
TABLES = ("speech_verbs", "participation_words", "holding_verbs")
GROUPS = ("people", "offices", "organisations", "dates", "places", "events")
MARKS = ('"«»“”', ",;", ":", "-–—")
MINE = len(POS) + len(CASES) + len(TABLES) + len(GROUPS) + len(MARKS)  # of the event that a document reports
FINITE = MINE + 1
WIDTH = FINITE + 1
STEPS = (0, 1, 2, 3, 3, 4, 4, 4, 4)  # distances from a mention, in words, as they are told apart …
FARTHEST = 5  # … and those beyond
DISTANCES = 2 * FARTHEST + 1


class Windows(NamedTuple):
    """Windows around mentions, one row a mention; the words that they show, one row a word, a last one for none."""

    rows: Ints  # words: their rows in navec, the unknown word's row where it has none
    marks: Floats  # words × WIDTH
    places: Ints  # mentions × LENGTH: numbers of words
    distances: Ints  # mentions × LENGTH: 0 … DISTANCES - 1
    inside: Flags  # mentions × LENGTH: the mention's own words
    shown: Flags  # mentions × LENGTH: not behind the window's end

    def some(self, mentions: slice) -> Windows:
        """Give the windows of some mentions."""
        return Windows(self.rows, self.marks, self.places[mentions], self.distances[mentions], self.inside[mentions], self.shown[mentions])


def windows(words: Words, lexicon: Lexicon, mentions: Sequence[range], event: Iterable[range]) -> Windows:
    """Give the windows around mentions; ``event`` are the words that name the document's event."""
    seen = [_window(words, reach) for reach in mentions]
    numbers = {k: n for n, k in enumerate(sorted({k for window in seen for k in window}))}
    places = np.full((len(seen), LENGTH), len(numbers), np.int64)
    distances = np.zeros((len(seen), LENGTH), np.int64)
    inside, shown = np.zeros((len(seen), LENGTH), bool), np.zeros((len(seen), LENGTH), bool)
    for n, (window, reach) in enumerate(zip(seen, mentions, strict=True)):
        size, first, stop = len(window), reach.start - window.start, min(reach.stop, window.stop) - window.start
        at = numbers[window.start]
        places[n, :size] = range(at, at + size)
        distances[n, :size] = FARTHEST
        distances[n, :first] -= _DISTANCES[first:0:-1]
        distances[n, stop:size] += _DISTANCES[1 : size - stop + 1]
        inside[n, first:stop] = shown[n, :size] = True
    vectors = open_embedding().vectors
    rows = [*(vectors.find(words.lemma[k]) for k in numbers), vectors.unknown]
    return Windows(np.array(rows), _marks(words, lexicon, numbers, event), places, distances, inside, shown)


_DISTANCES = np.array([*STEPS, *[FARTHEST] * LENGTH])


def _window(words: Words, reach: range) -> range:
    sentence = words.sentence_of[reach.start]
    start = max(sentence.start, reach.start - REACH)
    return range(start, min(sentence.stop, reach.stop + REACH, start + LENGTH))


def _marks(words: Words, lexicon: Lexicon, numbers: dict[int, int], event: Iterable[range]) -> Floats:
    """Tell of each word its part of speech, its case, and what tables and finders know of it."""
    marks = np.zeros((len(numbers) + 1, WIDTH), np.float32)
    at = np.arange(len(numbers))
    marks[at, [POS.get(words.pos[k], POS["X"]) for k in numbers]] = 1
    marks[at, [CASES.get(words.feats[k].case, CASES[""]) for k in numbers]] = 1
    known: list[Iterable[int]] = [words.with_lemma(lexicon.index(table)) for table in TABLES]
    known += [words.covered(group) for group in GROUPS]
    known += [words.with_norm(frozenset(signs)) for signs in MARKS]
    known += [[k for reach in event for k in reach], finite_verbs(words)]
    for column, told in enumerate(known, len(POS) + len(CASES)):
        marks[[numbers[k] for k in told if k in numbers], column] = 1
    return marks
