"""Contests that only choose who sells or builds: «конкурс на поставку насосов», «аукцион на право аренды»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

KINDS = frozenset({"конкурс", "аукцион", "торги"})
TENDERED = word_class("what_a_tender_is_for")
FAR = 7  # words from «конкурс» to «на»
ON = "на"


def is_tender(words: Words, head: int) -> bool:
    """Tell «открытый | конкурс | в электронной форме на поставку насосов» from «конкурс на лучшую песню»."""
    if words.lemma[head] not in KINDS:
        return False
    behind = range(head + 1, min(head + FAR, words.sentence_of[head].stop - 1))
    on = next((k for k in behind if words.norm[k] == ON), None)
    return on is not None and not TENDERED.isdisjoint(words.lemma[on + 1 : on + 3])
