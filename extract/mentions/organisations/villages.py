"""Villages whose school or club a form of law names: «СОШ | с. Луговое |», «СДК | д. Малая Пурга |»."""

from __future__ import annotations

from extract.mentions.organisations.sight import Sight

LETTERS = frozenset({"с", "п", "д", "х", "рп", "пос", "пгт", "дер", "ст", "аг"})
WORDS = frozenset({"села", "поселка", "деревни", "хутора", "станицы", "аула"})
LONGEST = 3  # words of a village's name


def end_of_village(sight: Sight, k: int, limit: int) -> int:
    """Give where the village behind «с.» or «села» ends; 0 where there is none.

    «СОШ | п. Калининский | в номинации» → behind «Калининский»
    """
    words = sight.words
    if words.norm[k] in WORDS:
        first = k + 1
    elif words.norm[k] in LETTERS and words.text[k + 1 : k + 2] == ["."]:
        first = k + 2
    else:
        return 0
    if first >= limit or not sight.capital(first) or sight.abbreviation(first) or len(words.text[first]) == 1:
        return 0
    stop = first + 1
    while stop < min(limit, first + LONGEST) and sight.capital(stop) and sight.place[stop] and _agrees(sight, first, stop):
        stop += 1
    return stop


def _agrees(sight: Sight, first: int, k: int) -> bool:
    """Tell «Малая | Пурга |» from «Глубокий | Каменского | района»."""
    return sight.words.feats[first].case == sight.words.feats[k].case
