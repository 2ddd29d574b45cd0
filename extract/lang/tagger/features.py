"""What a network is told about a word, apart from its neighbours: dense numbers, characters, a shape.

Every feature depends on the word alone, so that it is made once for each distinct word.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray
from pymorphy3.tagset import OpencorporaTag
from slovnet.shape import SHAPES, word_shape

from extract.lang.grammar.lemmas import parses
from extract.lang.slovnet.embedding import open_embedding
from extract.lang.slovnet.packs import FIRST_NAMES, LAST_NAMES, pack_path

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
SIZE = len(GRAMMEMES)
PLACE = {grammeme: at for at, grammeme in enumerate(GRAMMEMES)}
MOST_PARSES = 8
CHARACTERS = " абвгдежзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz0123456789-–—«»\"'.,:;!?()[]/%№$€&+…"
CHARACTER_IDS = {char: at + 2 for at, char in enumerate(CHARACTERS)}  # 0 pads, 1 is any other
LONGEST = 20  # characters of a word that are read: its first and last ten
SHAPE_IDS = {shape: at for at, shape in enumerate(SHAPES)}
VECTOR = 300  # navec's dimensions
FLAGS = 10
FIRST_NAME = 3  # among the flags; a surname's is the next
DENSE = 3 * VECTOR + 2 * SIZE + FLAGS


class WordFeatures:
    """Makes the features of words; a word is a piece and the token it was cut from."""

    def __init__(self) -> None:
        self.vectors = open_embedding().vectors
        self.names = open_names()
        self.tags = [np.zeros(SIZE, np.float32)]  # the first is none's
        self.tag_ids: dict[OpencorporaTag, int] = {}

    def __call__(self, words: list[tuple[str, str]]) -> tuple[Floats, Ints, Ints]:
        """Give dense numbers (words × DENSE), characters (words × LONGEST) and shapes (words × 3)."""
        dense = np.zeros((len(words), DENSE), np.float32)
        characters = np.zeros((len(words), LONGEST), np.int64)
        shapes: list[tuple[int, int, int]] = []
        rows: list[int] = []
        flags: list[tuple[bool, ...]] = []
        tags: list[int] = []
        chances: list[float] = []
        firsts: list[int] = []
        lowers: list[str] = []
        lemmas: list[str] = []
        for at, (piece, token) in enumerate(words):
            lower = piece.lower()
            readings = parses(lower)[:MOST_PARSES]
            lemma = readings[0].normal_form if readings else lower
            found = self._find(lower)
            in_token = found if token == piece else self._find(token.lower())
            in_lemma = found if lemma == lower else self._find(lemma)
            lowers.append(lower)
            lemmas.append(lemma)
            rows += (found, in_token, in_lemma)
            firsts.append(len(tags))
            tags.extend([self._tag(reading.tag) for reading in readings] or [0])
            chances.extend([reading.score for reading in readings] or [0])
            flags.append(
                (
                    found != self.vectors.unknown,
                    in_token != self.vectors.unknown,
                    in_lemma != self.vectors.unknown,
                    False,  # for a first name
                    False,  # for a surname
                    token != piece,
                    token.startswith(piece),
                    piece[:1].isupper(),
                    piece.isupper(),
                    len(readings) == 1,
                )
            )
            chars = lower[:LONGEST] if len(piece) <= LONGEST else (piece[: LONGEST // 2] + piece[-LONGEST // 2 :]).lower()[:LONGEST]
            characters[at, : len(chars)] = [CHARACTER_IDS.get(char, 1) for char in chars]
            shape = SHAPE_IDS[word_shape(piece)]
            shapes.append((shape, shape if token == piece else SHAPE_IDS[word_shape(token)], min(len(piece), 15)))
        vectors = self.vectors.take(rows)
        vectors[np.array(rows) == self.vectors.unknown] = 0
        dense[:, : 3 * VECTOR] = vectors.reshape(len(words), 3 * VECTOR)
        table = np.array(self.tags)
        told = table[tags]
        dense[:, 3 * VECTOR + SIZE : 3 * VECTOR + 2 * SIZE] = told[firsts]
        told *= np.array(chances, np.float32)[:, None]
        dense[:, 3 * VECTOR : 3 * VECTOR + SIZE] = np.add.reduceat(told, firsts)
        dense[:, 3 * VECTOR + 2 * SIZE :] = flags
        dense[:, DENSE - FLAGS + FIRST_NAME : DENSE - FLAGS + FIRST_NAME + 2] = self.names(lowers) | self.names(lemmas)
        return dense, characters, np.array(shapes)

    def _find(self, word: str) -> int:
        row = self.vectors.find(word)
        return self.vectors.find(word.replace("ё", "е")) if row == self.vectors.unknown and "ё" in word else row

    def _tag(self, tag: OpencorporaTag) -> int:
        """Give the number of a tag's row, of noughts and ones."""
        number = self.tag_ids.get(tag)
        if number is None:
            number = self.tag_ids[tag] = len(self.tags)
            row = np.zeros(SIZE, np.float32)
            row[[PLACE[grammeme] for grammeme in tag.grammemes if grammeme in PLACE]] = 1
            self.tags.append(row)
        return number


class Names:
    """natasha's lists of first names and surnames by the names' hashes: sets of the names would take ten times the memory."""

    def __init__(self) -> None:
        lists = [np.sort(np.fromiter(_hashes(pack), np.int64)) for pack in (FIRST_NAMES, LAST_NAMES)]
        self.hashes = np.union1d(*lists)
        self.listed = np.stack([np.isin(self.hashes, own) for own in lists], 1)

    def __call__(self, words: list[str]) -> NDArray[np.bool_]:
        """Tell for each word whether it is a first name and whether it is a surname (words × 2)."""
        wanted = np.fromiter(map(hash, words), np.int64, len(words))
        places = np.minimum(np.searchsorted(self.hashes, wanted), len(self.hashes) - 1)
        known: NDArray[np.bool_] = self.listed[places] & (self.hashes[places] == wanted)[:, None]
        return known


def _hashes(pack: str) -> Iterator[int]:
    with pack_path(pack).open(encoding="utf-8") as lines:
        for line in lines:
            yield hash(line.strip().lower())


@cache
def open_names() -> Names:
    """Read the lists once a process."""
    return Names()
