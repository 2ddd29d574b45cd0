"""What a network is told about a word, apart from its neighbours: dense numbers, characters, a shape.

Every feature depends on the word alone, so that it is made once for each distinct word.
"""

from __future__ import annotations

from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray
from pymorphy3.tagset import OpencorporaTag
from slovnet.shape import SHAPES, word_shape

from extract.lang.embedding import open_embedding
from extract.lang.lemmas import parses
from extract.lang.packs import FIRST_NAMES, LAST_NAMES, pack_path

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

# pymorphy3's grammemes, in the order of the features. Do not reorder: the weights know their places.
GRAMMEMES = tuple(
    (  # noqa: SIM905
        "NOUN ADJF ADJS COMP VERB INFN PRTF PRTS GRND NUMR ADVB NPRO PRED PREP CONJ PRCL INTJ anim inan masc femn neut ms-f sing "
        "plur Sgtm Pltm Fixd nomn gent datv accs ablt loct voct gen2 acc2 loc2 Abbr Name Surn Patr Geox Orgn Trad Subx Supr Qual "
        "Apro Anum Poss Ques Dmns Prnt perf impf tran intr 1per 2per 3per pres past futr indc impr actv pssv Infr Slng Arch Litr "
        "Erro Dist Init V-oy LATN PNCT NUMB intg real ROMN UNKN"
    ).split()
)
PLACE = {grammeme: at for at, grammeme in enumerate(GRAMMEMES)}
MOST_PARSES = 8
CHARACTERS = " абвгдежзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz0123456789-–—«»\"'.,:;!?()[]/%№$€&+…"
CHARACTER_IDS = {char: at + 2 for at, char in enumerate(CHARACTERS)}  # 0 pads, 1 is any other
LONGEST = 20  # characters of a word that are read: its first and last ten
SHAPE_IDS = {shape: at for at, shape in enumerate(SHAPES)}
VECTOR = 300  # navec's dimensions
FLAGS = 10
DENSE = 3 * VECTOR + 2 * len(GRAMMEMES) + FLAGS


class WordFeatures:
    """Makes the features of words; a word is a piece and the token it was cut from."""

    def __init__(self) -> None:
        self.vectors = open_embedding().vectors
        self.first_names = _names(FIRST_NAMES)
        self.last_names = _names(LAST_NAMES)

    def __call__(self, words: list[tuple[str, str]]) -> tuple[Floats, Ints, Ints]:
        """Give dense numbers (words × DENSE), characters (words × LONGEST) and shapes (words × 3)."""
        dense = np.zeros((len(words), DENSE), np.float32)
        characters = np.zeros((len(words), LONGEST), np.int64)
        shapes = np.zeros((len(words), 3), np.int64)
        rows: list[int] = []
        for at, (piece, token) in enumerate(words):
            lower = piece.lower()
            readings = parses(lower)[:MOST_PARSES]
            lemma = readings[0].normal_form if readings else lower
            found = self._find(lower)
            in_token = found if token == piece else self._find(token.lower())
            in_lemma = found if lemma == lower else self._find(lemma)
            rows += (found, in_token, in_lemma)
            tail = dense[at, 3 * VECTOR :]
            for reading in readings:
                tail[_places(reading.tag)] += reading.score
            if readings:
                tail[_places(readings[0].tag) + len(GRAMMEMES)] = 1
            tail[2 * len(GRAMMEMES) :] = (
                found != self.vectors.unknown,
                in_token != self.vectors.unknown,
                in_lemma != self.vectors.unknown,
                lower in self.first_names or lemma in self.first_names,
                lower in self.last_names or lemma in self.last_names,
                token != piece,
                token.startswith(piece),
                piece[:1].isupper(),
                piece.isupper(),
                len(readings) == 1,
            )
            chars = piece if len(piece) <= LONGEST else piece[: LONGEST // 2] + piece[-LONGEST // 2 :]
            characters[at, : len(chars)] = [CHARACTER_IDS.get(char, 1) for char in chars.lower()[:LONGEST]]
            shape = SHAPE_IDS[word_shape(piece)]
            shapes[at] = shape, shape if token == piece else SHAPE_IDS[word_shape(token)], min(len(piece), 15)
        vectors = self.vectors.take(rows)
        vectors[np.array(rows) == self.vectors.unknown] = 0
        dense[:, : 3 * VECTOR] = vectors.reshape(len(words), 3 * VECTOR)
        return dense, characters, shapes

    def _find(self, word: str) -> int:
        row = self.vectors.find(word)
        return self.vectors.find(word.replace("ё", "е")) if row == self.vectors.unknown and "ё" in word else row


@lru_cache(maxsize=10_000)
def _places(tag: OpencorporaTag) -> Ints:
    return np.array([PLACE[grammeme] for grammeme in tag.grammemes if grammeme in PLACE], np.int64)


@cache
def _names(pack: str) -> frozenset[str]:
    return frozenset(line.strip().lower() for line in pack_path(pack).read_text("utf-8").splitlines())
