"""Read what bounds a number: «более 300», «почти из сорока», «260 с лишним», «число гостей превысило 500»."""

from __future__ import annotations

from typing import NamedTuple

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class

LONGEST = 3  # words of «не менее чем»
BETWEEN = frozenset({"из", "в", "во", "для", "с", "со", "на", "о", "об", "у", "к", "по", "от"})
OVER_A_PREPOSITION = frozenset({"почти", "примерно", "приблизительно", "более чем", "менее чем", "не менее чем", "больше чем"})
ROUGHLY = frozenset({"десяток", "десятка", "дюжину", "полсотни", "полсотню", "сотню", "тысячу"})  # «с | десяток | гостей»
COMING_IN = frozenset({"поступить", "поступать"})
CHANGES = word_class("grow")
OVER, HOW_MANY = "за", frozenset({"быть", "уже", "далеко", "явно"})  # «гостей | было за | сорок»


class Bound(NamedTuple):
    """A bound and the words that the bounded number reaches over with it."""

    name: str
    first: int
    stop: int


def bound_of(words: Words, i: int, j: int, lexicon: Lexicon) -> Bound:
    """Give the bound of the number ``[i, j)``; exact when nothing bounds it."""
    phrases = lexicon.index("bounds")
    sentence = words.sentence_of[i]
    for length in range(LONGEST, 0, -1):
        if j + length <= sentence.stop and (row := phrases.get(" ".join(words.norm[j : j + length]))) and row["place"] == "after":
            return Bound(row["bound"], i, j + length)
    for stop in (i, i - 1):
        if stop < i and (stop < sentence.start or words.norm[stop] not in BETWEEN):
            continue
        for length in range(LONGEST, 0, -1):
            phrase = " ".join(words.norm[stop - length : stop]) if stop - length >= sentence.start else ""
            row = phrases.get(phrase)
            if row is None or row["place"] != "before" or (stop < i and phrase not in OVER_A_PREPOSITION):
                continue
            if phrase == "с" and words.norm[i] not in ROUGHLY:
                continue
            if phrase == OVER and not _is_passed(words, stop - 1, sentence):
                continue
            if phrase in ("до", "от") and not _bounds(words, stop - 1, sentence):
                return Bound("exact", i, j)
            return Bound(row["bound"], stop - length, j)
    for k in range(i - 1, max(sentence.start, i - LONGEST) - 1, -1):
        row = phrases.get(words.lemma[k])
        if row is not None and row["place"] == "verb" and row["bound"] != "exact":
            return Bound(row["bound"], k, j)
    return Bound("exact", i, j)


def _bounds(words: Words, k: int, sentence: range) -> bool:
    """Tell «до 50 человек» from «выросло до 50 человек» and «от 50 до» from «от 50 участников получено»."""
    before = range(max(sentence.start, k - 5), k)
    if any(words.lemma[b] in CHANGES for b in before):
        return False
    if words.norm[k] == "от" and any(words.lemma[b] in COMING_IN for b in range(k, sentence.stop)):
        return False  # «От 28 пришедших поступило 9 жалоб»
    return words.norm[k] != "от" or k == sentence.start or words.pos[k - 1] not in ("NOUN", "VERB") or words.norm[k - 1] == "человек"


def _is_passed(words: Words, k: int, sentence: range) -> bool:
    """Tell «компаний было | за | девяносто», «съехалось | за | сотню мастеров» from «взялись | за | два проекта»."""
    if k == sentence.start:
        return False
    feats = words.feats[k - 1]
    return words.lemma[k - 1] in HOW_MANY or (words.pos[k - 1] == "VERB" and feats.gender == "Neut" and feats.tense == "Past")
