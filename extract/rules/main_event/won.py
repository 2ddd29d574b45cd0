"""Contests that are told by their winners and their results: «победителем конкурса стала Рябова», «итоги конкурса подвели»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of, tells_of_before
from extract.rules.discourse.hanging import is_hanging
from extract.rules.main_event.named import is_finite

WINNERS = word_class("winner")
MADE = word_class("become_winner") | {"наградить", "награждать", "вручить", "чествовать"}  # «наградили победителей | конкурса |»
WIN_VOTES = word_class("win_votes")
UNREAL = word_class("uncertain")
RESULTS, SUMMING_UP = "итог", frozenset({"подвести", "подводить"})
SUMMED = 8  # words from an event to the verb that sums it up


def is_won(words: Words, reach: range) -> bool:
    """Tell «победителем | конкурса | стала Рябова», «названы лауреаты | премии |»: whose winners are told was held."""
    i = reach.start
    if i == 0 or words.lemma[i - 1] not in WINNERS:
        return False
    made = (k for k in clause_of(words, i) if words.lemma[k] in MADE)
    return any(is_finite(words, k) or words.feats[k].variant == "Short" for k in made)


def is_voted(words: Words, reach: range) -> bool:
    """Tell «победил на | выборах |», «в туре | выборов | победу одержала Рябова»: who won tells that the votes were cast."""
    clause = clause_of(words, reach.start)
    if is_hanging(words, reach) or tells_of_before(words, clause) or any(words.lemma[k] in UNREAL for k in clause):
        return False
    return any(words.lemma[k] in WIN_VOTES and is_finite(words, k) and words.feats[k].tense != "Fut" for k in clause)


def is_summed_up(words: Words, i: int) -> bool:
    """Tell «подвёл итоги двух | матчей |», «Итоги | конкурса | подвели в пятницу»."""
    k = i - 1
    while k > 0 and words.pos[k] in ("ADJ", "NUM", "DET"):
        k -= 1
    if k < 0 or words.lemma[k] != RESULTS:
        return False
    near = range(max(words.sentence_of[k].start, k - 1), min(words.sentence_of[k].stop, i + SUMMED))
    return any(words.lemma[n] in SUMMING_UP for n in near)
