"""Figures that tell of each of several, not how many came: «команды до 6 человек», «в каждой группе – 8 человек»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.counts.count_times import Count

GROUPS = word_class("group_of_people")
EACH, OUT_OF, BESIDE = "каждый", "из", frozenset({"из", "от", "до"})
FAMILIES = frozenset({"семья", "пара", "звено", "бригада", "экипаж", "тройка"})
TEAM, SIZE = "команда", "состав"
FAR, TOTALS = 12, frozenset({"число", "количество", "посещаемость", "численность"})
GUESTS = frozenset({"делегация", "миссия", "бизнес-миссия", "экспедиция", "сборная", "труппа", "десант"})  # one of them comes
NEAR = 5  # words from «каждый» to a figure
RATES, PERIODS = (["в"], ["за"]), (["день"], ["сутки"], ["год"], ["месяц"], ["смену"], ["час"], ["неделю"])
AT_MOST = "at_most"


def tells_of_each(words: Words, count: Count, *, held: bool) -> bool:
    """Tell «по | 4 команды | из города», «команды до | 6 человек |», «в каждой группе – | 8 человек |»; ahead, «команда – 5 человек»."""
    i, start = count.reach.start, words.sentence_of[count.reach.start].start
    if i == start:
        return False
    if words.norm[i - 1] == "по" or _is_average(words, i, start):
        return True
    if count.of != "people" or _is_a_rate(words, count.reach.stop):
        return count.of == "people"
    before = range(max(start, i - NEAR), i)
    if any(words.lemma[k] == EACH and words.norm[k + 1] != OUT_OF for k in before):
        return True
    if any(words.lemma[k] == EACH and words.norm[k - 1] == "от" for k in range(start + 1, i)):
        return True  # «от каждой страны приехали пять ребят и | два учителя |»
    k = i - 1 - (words.norm[i - 1] in BESIDE)
    k -= words.lemma[k] == SIZE and words.norm[k - 1] == "в" and 2  # «семьи в составе | 3 человек |»
    of_groups = (words.lemma[k] in GROUPS or words.lemma[k] in FAMILIES) and words.feats[k].number == "Plur" and words.norm[k - 1] != "с"
    behind = range(count.reach.stop, min(count.reach.stop + 2, words.sentence_of[i].stop))
    at_most = count.bound == AT_MOST and any(_is_in_a_group(words, k) for k in (*before, *behind))
    one_of_many = any(_is_in_a_group(words, k) and not _comes_as_one(words, k) for k in before)
    within = count.bound != "exact" and not held and one_of_many  # «в команде должно быть не менее 4»
    return of_groups or at_most or within or (not held and any(_is_any_team(words, k) for k in before))


def _is_average(words: Words, i: int, start: int) -> bool:
    """Tell «в среднем за день бывало | 300 человек |», «среднее число гостей одной ярмарки — | 300 |»."""
    before = range(max(start, i - FAR), i)
    return any(words.norm[k] == "среднем" or (words.lemma[k] == "средний" and words.lemma[k + 1] in TOTALS) for k in before)


def _is_a_rate(words: Words, k: int) -> bool:
    """Tell «осматривать до 30 детей | в день |», «300 пациентов | в смену |»."""
    return words.norm[k : k + 1] in RATES and words.norm[k + 1 : k + 2] in PERIODS


def _is_in_a_group(words: Words, k: int) -> bool:
    """Tell «| в группе | – не более 15 человек»."""
    return words.lemma[k] in GROUPS and words.feats[k].case == "Loc" and words.norm[k - 1] == "в"


def _comes_as_one(words: Words, k: int) -> bool:
    """Tell «в | составе | делегации области – более 90 человек», «в | делегации | …»: there is but one, which is to come."""
    return words.lemma[k] in GUESTS or (words.lemma[k] == SIZE and any(lemma in GUESTS for lemma in words.lemma[k + 1 : k + 3]))


def _is_any_team(words: Words, k: int) -> bool:
    """Tell «| команда | – 5 человек» of the rules of a contest, no «команда вуза»."""
    named = words.lemma[k] == TEAM and words.pos[k + 1] not in ("NOUN", "PROPN")
    return named and (words.feats[k].case == "Nom" or words.lemma[k - 1] == SIZE)
