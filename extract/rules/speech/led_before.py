"""What somebody led at another time: «Ранее полпред Олег Грач провёл аналогичные совещания»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.people.elsewhere import is_recalled

ALIKE, BEHIND = frozenset({"аналогичный", "подобный", "такой", "похожий"}), 4  # words from a verb to its object


def led_another(words: Words, k: int) -> bool:
    """Tell a verb whose object is only like the event, in a sentence of what was before."""
    sentence = words.sentence_of[k]
    return is_recalled(words, sentence) and not ALIKE.isdisjoint(words.lemma[k + 1 : min(k + 1 + BEHIND, sentence.stop)])
