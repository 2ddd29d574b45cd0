"""Lands that pay for what is done elsewhere: «при финансовой поддержке правительства | Японии |», «на средства | США |»."""

from __future__ import annotations

from extract.lang.words import Words

GIVING = frozenset({"поддержка", "содействие", "средство", "финансирование", "грант", "помощь", "имя", "счет"})
BEFORE = frozenset({"при", "на", "за", "от", "благодаря", "с"})
NEAR = 6  # words from a land back to what it gives
JOINED = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ", "ADP"})


def is_of_a_giver(words: Words, k: int) -> bool:
    """Tell the land of whoever gives, in the genitive behind what is given: «от имени ФАО и правительства | Турции |»."""
    first = words.sentence_of[k].start
    n = k - 1
    while n > first and k - n <= NEAR and words.pos[n] in JOINED:
        if words.lemma[n] in GIVING:
            return any(words.norm[at] in BEFORE for at in range(max(first, n - 2), n))
        n -= 1
    return False
