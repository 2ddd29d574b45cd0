"""Towns that host, what is told between: «Псков | с 3 по 5 мая | принимал слёт», «слёт принимает | в эти дни древний | Псков»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.venue_reach import TOWNS
from extract.rules.discourse.clause import clause_of
from extract.rules.places.event_words import EventWords

RECEIVES = word_class("town_receives")
FARTHEST = 9  # words between a town and its verb
SURE = ("ADV", "ADP", "NUM", "DET", "PART", "PRON")
OF_PEOPLE = (
    "ский",
    "цкий",
    "ской",
    "ая",
    "ый",
    "ий",
    "ое",
    "ой",
)  # what describes a town, though read as a noun: «| монгольский | Улан-Батор»
TIMES = frozenset({"раз", "год", "день", "неделя", "месяц", "выходной", "лето", "осень", "весна", "зима", "сезон"})


def hosts_afar(words: Words, town: range, told: EventWords, dates: Container[int], named: Container[int]) -> bool:
    """Tell the subject of a verb by which a town hosts, if nothing but circumstances stands between."""
    k = town.start
    if "Nom" not in possible_cases(words.norm[k]) and words.feats[k].case not in ("Nom", "Acc", ""):
        return False
    if words.feats[k].case not in ("Nom", "Acc", ""):
        return False
    clause = clause_of(words, k)
    return _behind(words, town, clause, told, dates, named) or _before(words, k, clause, told, dates)


def _behind(words: Words, town: range, clause: range, told: EventWords, dates: Container[int], named: Container[int]) -> bool:
    """Tell «| Псков | с 3 по 5 мая принимал слёт», «| Актобе | (Республика Казахстан) встречал гостей»."""
    first = town.start
    while first > clause.start and first - 1 not in dates and (words.pos[first - 1] == "ADJ" or words.lemma[first - 1] in TOWNS):
        first -= 1
    if first > clause.start and first - 1 not in dates and words.pos[first - 1] not in ("PUNCT", "ADV", "CCONJ", "SCONJ", "PART"):
        return False
    k = town.stop
    while k in named:  # «столица | Чили | собрала»
        k += 1
    if words.norm[k : k + 1] == ["("]:
        k = next((n + 1 for n in range(k, words.sentence_of[first].stop) if words.norm[n] == ")"), k)
    if words.norm[k : k + 1] == [","]:  # «Сучжоу, что в провинции Цзянсу, стал»
        k = next((n + 1 for n in range(k + 2, min(k + FARTHEST, words.sentence_of[first].stop)) if words.norm[n] == ","), k)
    stop = min(words.sentence_of[first].stop, k + FARTHEST)
    verb = next((n for n in range(k, stop) if not _is_aside(words, n, dates)), None)
    return verb is not None and _receives(words, verb, told)


def _before(words: Words, k: int, clause: range, told: EventWords, dates: Container[int]) -> bool:
    """Tell «слёт принимает в эти дни древний | Псков |», «принимал его | Псков |»."""
    first = k - 1
    while first > clause.start and (words.pos[first] == "ADJ" or words.norm[first].endswith(OF_PEOPLE)) and words.text[first].islower():
        first -= 1
    if words.pos[first] == "ADP":
        return False
    for n in range(first, max(clause.start, first - FARTHEST) - 1, -1):
        if words.pos[n] == "VERB":
            return _receives(words, n, told)
        if not _is_aside(words, n, dates) and words.norm[n] not in ("его", "ее", "их"):
            return False
    return False


def _is_aside(words: Words, k: int, dates: Container[int]) -> bool:
    """Tell a word of when and how often: «в третий раз», «с 3 по 5 мая», «гостеприимно»."""
    if k in dates or words.pos[k] in SURE or words.text[k][0].isdigit():
        return True
    return words.lemma[k] in TIMES or (words.pos[k] == "ADJ" and words.text[k].islower())


def _receives(words: Words, verb: int, told: EventWords) -> bool:
    return words.lemma[verb] in RECEIVES and words.pos[verb] == "VERB" and told.sense(verb) == "hosts"
