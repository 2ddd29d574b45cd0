"""Whom a memorial is put up to, who cannot come to its opening: «доску | поэту Олегу Грачу | откроют 5 мая. Олег Грач – лауреат …»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.main import Main
from extract.rules.main_event.named import people

MEMORIALS = word_class("monument") | {"плита", "табличка"}
ACTS = frozenset({"открытие", "церемония", "установка", "закладка", "митинг"})
CASES = frozenset({"Dat", "Gen", ""})
FAR = 8  # words of an office between a memorial and a name


def remembered(words: Words, main: Main) -> frozenset[str]:
    """Give the names of those to whom the memorials of a document are, where one is opened."""
    memorials = words.with_lemma(MEMORIALS) if main.kind in ACTS else []
    if not memorials:
        return frozenset()
    begins = {person.reach.start: person.name for person in people(words)}
    return frozenset(begins[at] for k in memorials if (at := _whose(words, k, begins)) is not None)


def _whose(words: Words, memorial: int, begins: dict[int, str]) -> int | None:
    """Find the name that depends on a memorial: «доску | художнику | Яну Лосю», «бюст | первого директора завода | Анны Кит»."""
    for k in range(memorial + 1, min(memorial + FAR, words.sentence_of[memorial].stop)):
        if k in begins:
            return k if words.feats[k].case in CASES else None
        if words.pos[k] not in ("ADJ", "NOUN", "PROPN", "CCONJ") or words.feats[k].case not in CASES:
            return None
    return None
