"""What slovnet's morphology reads the pieces as: part of speech, case, number, gender, in context."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.lang.grammar.feats import parse_feats
from extract.lang.slovnet.network import Network
from extract.lang.slovnet.packs import MORPHOLOGY
from extract.lang.tagger.sentences import Sentence, tokens_of
from extract.lang.tagger.states import NearStates

Ints = NDArray[np.int64]

PARTS = ("NOUN", "PROPN", "VERB", "AUX", "ADJ", "DET")  # from 1; 0 is all else
CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")
NUMBERS = ("Sing", "Plur")
GENDERS = ("Masc", "Fem", "Neut")


class Grammar(NamedTuple):
    """The pieces' places in the lists above, from 1, and 0 where the tag is silent; the last is none's."""

    part: Ints
    case: Ints
    number: Ints
    gender: Ints


class Grammars:
    """Tells the grammar of sentences' pieces."""

    def __init__(self) -> None:
        self.states, self.network = NearStates(), Network.open(MORPHOLOGY)
        self.told = np.array([_told(tag) for tag in self.network.tags], np.int64)

    def __call__(self, sentences: list[Sentence]) -> Grammar:
        """Give the grammar of all pieces, sentence after sentence."""
        best = self.network.best(self.states(sentences))
        return Grammar(*np.concatenate([self.told[best[tokens_of(sentences)]], np.zeros((1, 4), np.int64)]).T)


def _told(tag: str) -> tuple[int, ...]:
    part, _, rest = tag.partition("|")
    feats = parse_feats(rest)
    values = (part, PARTS), (feats.case, CASES), (feats.number, NUMBERS), (feats.gender, GENDERS)
    return tuple(names.index(value) + 1 if value in names else 0 for value, names in values)
