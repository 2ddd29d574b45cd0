"""Houses that open without anybody who opens them: «заработал центр», «распахнула двери школа», «введён в эксплуатацию мост»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

WORKS = frozenset({"заработать"})
BEGINS, WORK = frozenset({"начать"}), frozenset({"работа"})
OPENS, DOORS = frozenset({"распахнуть", "открыть"}), frozenset({"дверь"})
PUT, USE = frozenset({"ввести", "вводить", "пустить", "сдать"}), frozenset({"эксплуатацию", "строй", "действие", "работу", "ход"})
IDIOMS = WORKS | BEGINS | PUT | (OPENS - {"открыть"})  # verbs that open nothing else
RECEIVES, FIRST, VISITORS = frozenset({"принять", "встретить"}), "первый", word_class("visitor_of_a_house")
OF_MEMORY = word_class("of_a_memorial") | {"памятник", "бюст", "обелиск", "мемориал", "монумент", "стела"}
PUBLIC = word_class("house_for_all")
FAR = 6  # words from a verb to a memorial
NEAR = 3  # words from «распахнул» to «двери», from «пустили» to «в работу»


def opens_itself(words: Words, k: int) -> bool:
    """Tell a verb whose subject is the house that opens."""
    lemma, behind = words.lemma[k], words.lemma[k + 1 : k + NEAR]
    if lemma in PUT:
        return words.feats[k].variant == "Short" and puts_into_use(words, k)
    if receives_first(words, k):
        return True
    doors = lemma in OPENS and not DOORS.isdisjoint(behind)
    return lemma in WORKS or doors or (lemma in BEGINS and not WORK.isdisjoint(behind))


def receives_first(words: Words, k: int) -> bool:
    """Tell «павильон | принял | первых посетителей», «сад | встретил | своих первых ребят»."""
    if words.lemma[k] not in RECEIVES or words.feats[k].tense not in ("Past", "Fut"):
        return False
    behind = range(k + 1, min(k + NEAR, words.sentence_of[k].stop - 1))
    first = next((n for n in behind if words.lemma[n] == FIRST), None)
    return first is not None and words.feats[first].number == "Plur" and words.lemma[first + 1] in VISITORS


def puts_into_use(words: Words, k: int) -> bool:
    """Tell «| пустили | в работу завод», «школа | введена | наконец в строй», «в эксплуатацию | сдали | мост»."""
    sentence = words.sentence_of[k]
    into = (*range(k + 1, min(k + NEAR, sentence.stop - 1)), max(k - 2, sentence.start))
    return words.lemma[k] in PUT and any(words.norm[n] == "в" and words.norm[n + 1] in USE for n in into)


def is_of_memory(words: Words, k: int) -> bool:
    """Tell a verb of whose subject people know why it stands: «в Туле открылся | бюст маршала |», at which a few always gather."""
    near = range(max(words.sentence_of[k].start, k - FAR), min(words.sentence_of[k].stop, k + FAR))
    return any(words.lemma[n] in OF_MEMORY and words.feats[n].case in ("Nom", "Acc") for n in near)


def is_public(words: Words, k: int) -> bool:
    """Tell a verb whose subject is a house for all, which no town opens without guests: «12 мая открылся | детский сад |», no shop."""
    near = range(max(words.sentence_of[k].start, k - FAR), min(words.sentence_of[k].stop, k + FAR))
    return any(words.lemma[n] in PUBLIC and words.feats[n].case in ("Nom", "Acc") for n in near)
