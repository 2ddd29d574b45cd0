"""What a network is told about a word, apart from its neighbours: dense numbers, characters, a shape.

Every feature depends on the word alone, so that it is made once for each distinct word.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from navec import Navec
from numpy.typing import NDArray
from slovnet.shape import SHAPES, word_shape

from extract.lang.lemmas import parses
from extract.lang.packs import FIRST_NAMES, LAST_NAMES, NAVEC, pack_path

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

# pymorphy3's grammemes, in the order of the features. Do not reorder: the weights know their places.
GRAMMEMES = (
    "NOUN ADJF ADJS COMP VERB INFN PRTF PRTS GRND NUMR ADVB NPRO PRED PREP CONJ PRCL INTJ "
    "anim inan masc femn neut ms-f sing plur Sgtm Pltm Fixd nomn gent datv accs ablt loct voct gen2 acc2 loc2 "
    "Abbr Name Surn Patr Geox Orgn Trad Subx Supr Qual Apro Anum Poss Ques Dmns Prnt perf impf tran intr 1per 2per 3per "
    "pres past futr indc impr actv pssv Infr Slng Arch Litr Erro Dist Init V-oy LATN PNCT NUMB intg real ROMN UNKN"
).split()
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

    def __init__(self, navec: Navec | None = None) -> None:
        self.navec = navec or Navec.load(pack_path(NAVEC))
        self.quantised = self.navec.pq
        self.first_names = _names(FIRST_NAMES)
        self.last_names = _names(LAST_NAMES)

    def __call__(self, words: list[tuple[str, str]]) -> tuple[Floats, Ints, Ints]:
        """Give dense numbers (words × DENSE), characters (words × LONGEST) and shapes (words)."""
        dense = np.zeros((len(words), DENSE), np.float32)
        characters = np.zeros((len(words), LONGEST), np.int64)
        shapes = np.zeros((len(words), 3), np.int64)
        for at, (piece, token) in enumerate(words):
            self._fill(dense[at], piece, token)
            chars = piece if len(piece) <= LONGEST else piece[: LONGEST // 2] + piece[-LONGEST // 2 :]
            characters[at, : len(chars)] = [CHARACTER_IDS.get(char, 1) for char in chars.lower()]
            shapes[at] = SHAPE_IDS[word_shape(piece)], SHAPE_IDS[word_shape(token)], min(len(piece), 15)
        return dense, characters, shapes

    def _fill(self, row: Floats, piece: str, token: str) -> None:
        lower = piece.lower()
        known = self._vector(row[:VECTOR], lower)
        known_token = known
        if token == piece:
            row[VECTOR : 2 * VECTOR] = row[:VECTOR]
        else:
            known_token = self._vector(row[VECTOR : 2 * VECTOR], token.lower())
        readings = parses(lower)[:MOST_PARSES]
        tags = row[3 * VECTOR : 3 * VECTOR + 2 * len(GRAMMEMES)]
        lemma = lower
        if readings:
            lemma = readings[0].normal_form
            for reading in readings:
                for grammeme in reading.tag.grammemes:
                    if (place := PLACE.get(grammeme)) is not None:
                        tags[place] += reading.score
            for grammeme in readings[0].tag.grammemes:
                if (place := PLACE.get(grammeme)) is not None:
                    tags[len(GRAMMEMES) + place] = 1
        known_lemma = self._vector(row[2 * VECTOR : 3 * VECTOR], lemma)
        flags = row[3 * VECTOR + 2 * len(GRAMMEMES) :]
        flags[0] = known
        flags[1] = known_token
        flags[2] = known_lemma
        flags[3] = lower in self.first_names or lemma in self.first_names
        flags[4] = lower in self.last_names or lemma in self.last_names
        flags[5] = token != piece
        flags[6] = token.startswith(piece)
        flags[7] = piece[:1].isupper()
        flags[8] = piece.isupper()
        flags[9] = len(readings) == 1

    def _vector(self, row: Floats, word: str) -> bool:
        at = self.navec.vocab.word_ids.get(word)
        if at is None:
            at = self.navec.vocab.word_ids.get(word.replace("ё", "е"))
        if at is None:
            return False
        codes = self.quantised.indexes[at]
        row[:] = self.quantised.codes[self.quantised.qdims, codes].reshape(-1)
        return True


@cache
def _names(pack: str) -> frozenset[str]:
    with open(pack_path(pack), encoding="utf-8") as lines:  # noqa: PTH123
        return frozenset(line.strip().lower() for line in lines)
