"""Villages whose school or club a form of law names: «СОШ | с. Луговое |», «СДК | д. Малая Пурга |», «МБОУ «СОШ № 1» | п. Луговой |»."""

from __future__ import annotations

from extract.mentions.organisations.noun_phrases import noun_phrase
from extract.mentions.organisations.reach_places import end_of_town, genitive_place
from extract.mentions.organisations.sight import Sight
from extract.mentions.venue_reach import SETTLED

LETTERS = SETTLED - {"г"}
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


def is_of_any_town(sight: Sight, inside: tuple[int, int]) -> bool:
    """Tell letters and a number between quotation marks, which many towns have: «СОШ № 1», «ЦДО»."""
    words, (first, stop) = sight.words, inside
    return sight.abbreviation(first) and all(words.text[k] == "№" or words.text[k].isdigit() for k in range(first + 1, stop))


def end_of_its_place(sight: Sight, k: int, limit: int) -> int:
    """Give where the town or the village ends that stands behind a quoted name; 0 where none does."""
    if k >= limit:
        return 0
    if end := end_of_town(sight, k, limit) or end_of_village(sight, k, limit):
        return end
    phrase = noun_phrase(sight, k, limit, "Gen") if sight.place[k] and genitive_place(sight, k, limit) else None
    return phrase[0] if phrase is not None else 0  # «МКУК «ЦБС» | Лужского района»


def _agrees(sight: Sight, first: int, k: int) -> bool:
    """Tell «Малая | Пурга |» from «Глубокий | Каменского | района»."""
    return sight.words.feats[first].case == sight.words.feats[k].case
