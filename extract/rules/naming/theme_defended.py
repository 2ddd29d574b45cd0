"""The subject of what is defended at a defence of a thesis: «защита диссертации Ивана Грача на тему «Лес»»."""

from __future__ import annotations

from extract.lang.words import Words

DEFENCE = "защита"  # a kind
WORKS = frozenset({"диссертация", "диплом", "исследование", "работа", "проект", "монография"})
FAR = 25  # words from the work to «тема»: whose it is, for what degree


def is_of_defended(words: Words, kind: str, k: int) -> bool:
    """Tell whether «тема» is of the work that the main event is the defence of, not of another talk."""
    if kind != DEFENCE:
        return False
    before = range(k - 1, max(words.sentence_of[k].start, k - FAR) - 1, -1)
    return any(words.lemma[n] in WORKS for n in before)
