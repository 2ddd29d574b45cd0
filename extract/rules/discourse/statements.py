"""Quotations that are a body's own release, in which people and figures are told as news: «Форум открыл мэр», – сообщили в пресс-службе."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

TELLING = word_class("tell")
REPORTING = frozenset({"передавать", "сообщать", "писать", "цитировать"})  # what an agency does
BEHIND = 6  # words from a quotation to the verb that ascribes it
FROM = frozenset({"в", "на"})


def is_statement(words: Words, reach: range) -> bool:
    """Tell a quotation that no person says: «…», – говорится в сообщении; «…», – отметили в пресс-службе; «…», – передаёт ТАСС."""
    for k in range(reach.stop, min(reach.stop + BEHIND, words.line_of[reach.stop - 1].stop)):
        if words.lemma[k] in TELLING:
            if words.lemma[k] in REPORTING and k + 1 in words.covered("organisations"):
                return True
            told = words.norm[k].startswith("говор") or words.feats[k].number == "Plur"
            return told and any(words.norm[n] in FROM for n in range(k + 1, min(k + 3, len(words))))
    return False


def own_words(words: Words) -> frozenset[int]:
    """Give the words of what people say themselves."""
    direct = (words.reach(span) for span in words.group("quotes") if span.label_ == "direct")
    return frozenset(k for reach in direct if not is_statement(words, reach) for k in reach)
