"""What an announcement invites to: «колледж приглашает школьников на День карьеры», «ждём вас на нашем празднике»."""

from __future__ import annotations

from extract.lang.lemmas import parses
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.clause import clause_of
from extract.rules.named import is_finite

INVITES = word_class("invite")
OUR = frozenset({"ADJ", "DET"})


def is_invited_to(words: Words, reach: range) -> bool:
    """Tell «приглашает школьников на | День карьеры |», «приглашаем на наш весёлый | праздник |»."""
    return any(words.lemma[k] in INVITES and is_finite(words, k) for k in _governing(words, reach))


def we_invite_to(words: Words, reach: range) -> bool:
    """Tell «ждём вас на | празднике |», «приглашаем на | встречу |»: what an announcement comes to, however late."""
    return any(
        words.lemma[k] in INVITES and words.feats[k].person == "1" and words.feats[k].tense == "Pres" for k in _governing(words, reach)
    )


def _governing(words: Words, reach: range) -> range:
    """Give the clause of «на» before an event, over its adjectives; nothing where none stands there."""
    first, k = words.sentence_of[reach.start].start, reach.start - 1
    while k > first and (words.pos[k] in OUR or any(parse.tag.POS == "ADJF" for parse in parses(words.norm[k])[:1])):
        k -= 1
    return clause_of(words, k) if k >= first and words.norm[k] == "на" else range(0)
