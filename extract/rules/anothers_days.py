"""Days of something else than the main event: «по итогам | 2023 года |», «после переворота | весной 2012 года |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.named import is_finite
from extract.rules.own_words import WORD_GAP, OwnWords

CLAUSE_GAP = 12  # words from «который» to the day in its clause
PART_OF_MONTH = frozenset({"начале", "середине", "конце"})


def has_an_owner(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell «указ от | 3 мая», «по итогам | 2023 года» by the word before; «в конце | июня» is when it is held."""
    k = at - 1
    if k not in words.sentence_of[at] or (words.norm[k] in PART_OF_MONTH and words.norm[max(k - 1, 0)] == "в"):
        return False
    return words.norm[k] == "от" or words.lemma[k] in lexicon.index("year_owners")


def is_anothers(words: Words, own: OwnWords, reach: range, clause: range) -> bool:
    """Tell a day of another event, or of what the event came after."""
    return (
        _is_behind_another(words, own, reach, clause) or _is_in_anothers_clause(words, own, reach) or _is_after(words, own, reach, clause)
    )


def _is_behind_another(words: Words, own: OwnWords, reach: range, clause: range) -> bool:
    """Tell «на встрече сообщила глава фонда, находившаяся с визитом в Риме | 9–10 мая»: the last event before a date is another's.

    So is the one whose brackets hold the date: «в рамках чтений «Слово» | (8–14 апреля) |».
    """
    if reach.start > 1 and words.text[reach.start - 1] == "(" and reach.start - 2 not in own.mine:
        return reach.start - 2 in words.covered("events")
    for k in range(reach.start - 1, max(clause.start, reach.start - WORD_GAP) - 1, -1):
        feats = words.feats[k]
        if k in own.mine or (words.pos[k] == "VERB" and (feats.verb_form in ("", "Fin") or feats.variant == "Short")):
            return False  # «визиты | назначены | на 9 и 10 мая»
        if k in own.others:
            return True
    return False


def _is_in_anothers_clause(words: Words, own: OwnWords, reach: range) -> bool:
    """Tell the days of «в рамках форума, который идёт | с 25 по 27 мая |, вчера состоялась сессия»."""
    first = words.sentence_of[reach.start].start
    before = range(reach.start - 1, max(first, reach.start - CLAUSE_GAP), -1)
    which = next((k for k in before if words.norm[k] == "," or k in own.mine), first)
    return which > first and words.norm[which] == "," and words.lemma[which + 1] == "который" and which - 1 in own.others


def _is_after(words: Words, own: OwnWords, reach: range, clause: range) -> bool:
    """Tell «первые выборы после переворота | весной 2012 года |»: the day of what came before."""
    for k in range(reach.start - 2, max(clause.start, reach.start - CLAUSE_GAP) - 1, -1):
        if is_finite(words, k) or k in own.mine:
            return False
        if words.norm[k] == "после":
            return True
    return False
