"""A country's letters that the document gives one of its own bodies: «Институт развития интернета», and later «эксперт | ИРИ |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import open_lexicon

HEADS = frozenset(open_lexicon().index("organisation_heads"))
UNIONS = frozenset({"ГУАМ"})  # of lands, whose letters are an island's name
SHORTEST = 3  # letters; «РФ» is nobody's
JOINING = frozenset({"и", "по", "в", "на", "при", "для", "о", "об"})
SPARED = 2  # words between the initials that have no letter of their own


def is_spelled(words: Words, k: int) -> bool:
    """Tell whether a body's noun, with the words behind it, spells the capitals at a word, or a union of lands is called so."""
    letters = words.norm[k]
    if words.text[k] in UNIONS:
        return True
    if len(letters) < SHORTEST or not words.text[k].isupper() or not letters.isalpha():
        return False
    heads = words.with_lemma(HEADS)
    return any(words.norm[head][0] == letters[0] and _initials(words, head, len(letters)) == letters for head in heads)


def _initials(words: Words, head: int, size: int) -> str:
    """Give the first letters of the words from a noun on, as many as are asked for."""
    stop = min(head + size + SPARED, words.sentence_of[head].stop)
    return "".join(norm[0] for norm in words.norm[head:stop] if norm not in JOINING)[:size]
