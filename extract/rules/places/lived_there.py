"""Where somebody lived or worked before, told beside the event: «язык выучил он за годы работы | в Варшаве |»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words

LIVING = frozenset({"работа", "учеба", "обучение", "служба", "стажировка", "жизнь", "практика", "командировка", "эмиграция", "ссылка"})
SPELLS = frozenset({"период", "время", "год", "опыт", "срок", "стаж", "момент", "начало", "окончание", "после", "до", "из-за"})
STUDIES = frozenset({"стажировка", "учеба", "обучение"})
EPITHETS = 2  # words between: «в годы | своей | учёбы»


def is_of_a_life(words: Words, preposition: int) -> bool:
    """Tell where somebody's past work, study or service was: «за годы учёбы | в Риме |», «опыт работы | в Перу |»."""
    k = preposition - 1
    if k < 1 or words.lemma[k] not in LIVING or words.feats[k].case not in ("Gen", ""):
        return False
    before = range(k - 1, max(words.sentence_of[k].start, k - 1 - EPITHETS) - 1, -1)
    return any(words.lemma[n] in SPELLS for n in before)


def is_of_studies(words: Words, preposition: int, events: Container[int]) -> bool:
    """Tell where people go to learn: «прошли стажировку | в Китае |», «приглашает на обучение | в Рим |»."""
    k = preposition - 1
    return k > 0 and words.lemma[k] in STUDIES and words.pos[k] == "NOUN" and k not in events
