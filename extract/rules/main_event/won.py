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
PRIZES, DEGREES, TAKING = word_class("prize_of_a_contest"), frozenset({"степень"}), word_class("take_a_prize")
UNREAL = word_class("uncertain")
RESULTS, SUMMING_UP = "итог", frozenset({"подвести", "подводить"})
RESULT = frozenset({"итог", "итоги"})
SUCH = frozenset({"таков", "таковы", "такой", "такие", "каков", "каковы", "вот", "главный", "общий", "—", "–"})
KNOWN = frozenset({"известный", "стать", "объявить", "огласить", "обнародовать", "назвать"})
SUMMED = 8  # words from an event to the verb that sums it up


def is_won(words: Words, reach: range) -> bool:
    """Tell «победителем | конкурса | стала Рябова», «названы лауреаты | премии |»: whose winners are told was held."""
    i = reach.start
    if i and _is_prize_of(words, i):
        return True
    if i == 0 or words.lemma[i - 1] not in WINNERS:
        return False
    made = (k for k in clause_of(words, i) if words.lemma[k] in MADE)
    return any(is_finite(words, k) or words.feats[k].variant == "Short" for k in made)


def _is_prize_of(words: Words, i: int) -> bool:
    """Tell «разыграли медали | чемпионата |», «увёз главный приз | турнира |», «диплом первой степени | фестиваля | получил хор»."""
    k = i - 1
    if words.lemma[k] in DEGREES:
        k -= 2 if words.pos[k - 1] == "ADJ" else 1
    if k < words.sentence_of[i].start or words.lemma[k] not in PRIZES or words.feats[i].case not in ("Gen", ""):
        return False
    clause = clause_of(words, i)
    taken = (n for n in clause if words.lemma[n] in TAKING)
    return not tells_of_before(words, clause) and any(is_finite(words, n) or words.feats[n].variant == "Short" for n in taken)


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
    if words.norm[k] in RESULT and words.norm[k - 1] in SUCH:  # «таков итог | голосования |»
        return True
    near = range(max(words.sentence_of[k].start, k - 1), min(words.sentence_of[k].stop, i + SUMMED))
    return any(words.lemma[n] in SUMMING_UP | KNOWN for n in near)
