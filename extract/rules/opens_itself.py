"""Houses that open without anybody who opens them: «заработал центр», «распахнула двери школа», «введён в эксплуатацию мост»."""

from __future__ import annotations

from extract.lang.words import Words

WORKS = frozenset({"заработать"})
BEGINS, WORK = frozenset({"начать"}), frozenset({"работа"})
OPENS, DOORS = frozenset({"распахнуть", "открыть"}), frozenset({"дверь"})
PUT, INTO_USE = frozenset({"ввести"}), (["в", "эксплуатацию"], ["в", "строй"], ["в", "действие"])
IDIOMS = WORKS | BEGINS | PUT | (OPENS - {"открыть"})  # verbs that open nothing else
NEAR = 3  # words from «распахнул» to «двери»


def opens_itself(words: Words, k: int) -> bool:
    """Tell a verb whose subject is the house that opens."""
    lemma, behind = words.lemma[k], words.lemma[k + 1 : k + NEAR]
    if lemma in PUT:
        return words.feats[k].variant == "Short" and words.norm[k + 1 : k + 3] in INTO_USE
    doors = lemma in OPENS and not DOORS.isdisjoint(behind)
    return lemma in WORKS or doors or (lemma in BEGINS and not WORK.isdisjoint(behind))
