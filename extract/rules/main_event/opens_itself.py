"""Houses that open without anybody who opens them: «заработал центр», «распахнула двери школа», «введён в эксплуатацию мост»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

WORKS = frozenset({"заработать"})
BEGINS, WORK = frozenset({"начать"}), frozenset({"работа"})
OPENS, DOORS = frozenset({"распахнуть", "открыть"}), frozenset({"дверь"})
PUT, INTO_USE = frozenset({"ввести"}), (["в", "эксплуатацию"], ["в", "строй"], ["в", "действие"])
IDIOMS = WORKS | BEGINS | PUT | (OPENS - {"открыть"})  # verbs that open nothing else
OF_MEMORY = word_class("of_a_memorial") | {"памятник", "бюст", "обелиск", "мемориал", "монумент", "стела"}
PUBLIC = word_class("house_for_all")
FAR = 6  # words from a verb to a memorial
NEAR = 3  # words from «распахнул» to «двери»


def opens_itself(words: Words, k: int) -> bool:
    """Tell a verb whose subject is the house that opens."""
    lemma, behind = words.lemma[k], words.lemma[k + 1 : k + NEAR]
    if lemma in PUT:
        return words.feats[k].variant == "Short" and words.norm[k + 1 : k + 3] in INTO_USE
    doors = lemma in OPENS and not DOORS.isdisjoint(behind)
    return lemma in WORKS or doors or (lemma in BEGINS and not WORK.isdisjoint(behind))


def is_of_memory(words: Words, k: int) -> bool:
    """Tell a verb of whose subject people know why it stands: «в Туле открылся | бюст маршала |», at which a few always gather."""
    near = range(max(words.sentence_of[k].start, k - FAR), min(words.sentence_of[k].stop, k + FAR))
    return any(words.lemma[n] in OF_MEMORY and words.feats[n].case in ("Nom", "Acc") for n in near)


def is_public(words: Words, k: int) -> bool:
    """Tell a verb whose subject is a house for all, which no town opens without guests: «12 мая открылся | детский сад |», no shop."""
    near = range(max(words.sentence_of[k].start, k - FAR), min(words.sentence_of[k].stop, k + FAR))
    return any(words.lemma[n] in PUBLIC and words.feats[n].case in ("Nom", "Acc") for n in near)
