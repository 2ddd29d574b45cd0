"""Lines that sign a text, with an office before the name: «Информацию предоставила заведующая отделом | И. О. Лось |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Row

PREPARING = frozenset({"подготовить", "записать", "снять", "предоставить", "собрать"})
TOLD = frozenset({"информация", "сведение", "страница", "публикация", "заметка", "подборка", "статья", "беседа", "интервью"})
LONGEST = 16  # words of a line that signs


def signs(words: Words, i: int, credits: dict[str, Row]) -> bool:
    """Tell a name on a short line that says who made the text: «Материал подготовила методист | Анна Лось |», «Подготовил | Ян Грач |»."""
    told = words.sentence_of[i]
    if len(told) > LONGEST or i - told.start < 1 or not _stands_apart(words, told):
        return False
    start = told.start
    if words.lemma[start] in PREPARING:
        return words.feats[start + 1].case not in ("Acc", "Gen", "Dat")  # «Подготовила | выставку | библиотекарь Анна Лось»
    made = words.lemma[start] in TOLD or words.lemma[start] in credits
    return made and start + 1 < i and words.lemma[start + 1] in PREPARING


def _stands_apart(words: Words, told: range) -> bool:
    """Tell a sentence that opens a line behind others."""
    return told.start > 0 and words.line_of[told.start].start == told.start
