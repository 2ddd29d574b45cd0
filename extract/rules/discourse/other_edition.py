"""Clauses that tell of another edition: «первая прошла в 2014 году», «следующий старт — 19 июня»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.discourse.own_words import OwnWords

ROUNDS = frozenset({"тур", "этап", "раунд", "день", "часть"})
BEFORE = "ранее"
PLANNED = word_class("plan") | {"планировать", "предполагать", "предполагаться", "собираться", "должный"}
NOUN_GAP = 5  # words from an ordinal to its noun


def tells_other_edition(words: Words, lexicon: Lexicon, own: OwnWords, clause: range, reach: range) -> bool:
    """Tell the clause of a day (``reach``) that is of another edition."""
    return (
        _has_other_ordinal(words, lexicon, own, clause)
        or _is_next_or_past(words, lexicon, own, clause, reach)
        or _is_of_last_year(words, lexicon, reach)
    )


def was_planned(words: Words, clause: range) -> bool:
    """Tell «ранее | планировалось | провести его 3 мая»: that is this edition, put off."""
    said = words.lemma[clause.start : clause.stop]
    return BEFORE in said and not PLANNED.isdisjoint(said)


def _is_of_last_year(words: Words, lexicon: Lexicon, reach: range) -> bool:
    """Tell «в прошлом году, | 20 мая |, форум собрал сто человек»."""
    k = reach.start - 2
    before = (
        lexicon.index("time_shifts").get(words.lemma[k - 1]) if k > 0 and words.lemma[k] == "год" and words.norm[k + 1] == "," else None
    )
    return before is not None and int(before["shift"]) < 0


def _has_other_ordinal(words: Words, lexicon: Lexicon, own: OwnWords, clause: range) -> bool:
    """Tell «Первая прошла в 2014 году», «Третий состоится в Дели»: an ordinal with no noun of its own, or an event not ours."""
    ordinals = lexicon.index("ordinals")
    for k in clause:
        if words.lemma[k] not in ordinals or k in own.mine:
            continue
        after = k + 1
        if (after < len(words) and words.lemma[after] in ("год", "месяц")) or (words.norm[k - 1] in ("в", "во", "на") and k > 0):
            continue
        if words.norm[after : after + 2] == ["по", "счету"] or _is_a_round(words, own, after):  # «слёт, пятый по счёту»: this one
            continue
        alone = words.feats[k].case in ("Nom", "Acc") and not (after < len(words) and words.pos[after] in ("NOUN", "ADJ"))
        if after in own.others or (alone and not _has_noun(words, k)):
            return True
    return False


def _is_a_round(words: Words, own: OwnWords, k: int) -> bool:
    """Tell «первый | тур | выборов», a round of the event itself."""
    return k + 1 < len(words) and words.lemma[k] in ROUNDS and k + 1 in own.mine


def _has_noun(words: Words, k: int) -> bool:
    """Tell an ordinal whose noun stands further on: «первую | после ремонта литургию»."""
    feats = words.feats
    behind = range(k + 2, min(k + NOUN_GAP, words.sentence_of[k].stop))
    if words.norm[k + 1 : k + 2] == ["и"]:  # «первый | и второй залы»
        return any(words.pos[n] == "NOUN" and feats[n].number == "Plur" for n in behind)
    told = {feats[k].case, "Nom", "Acc"} if feats[k].case in ("Nom", "Acc") else {feats[k].case}  # which the tagger may not tell apart
    return any(words.pos[n] == "NOUN" and feats[n].case in told and feats[n].gender == feats[k].gender for n in behind)


def _is_next_or_past(words: Words, lexicon: Lexicon, own: OwnWords, clause: range, reach: range) -> bool:
    """Tell «следующий старт — 19 июня»: the subject is of another edition."""
    table = lexicon.index("passing_adjectives")
    subjects = (k for k in clause if words.feats[k].case == "Nom" and k not in reach and k not in own.mine)
    return any((row := table.get(words.lemma[k])) is not None and row["edition"] in ("past", "next") for k in subjects)
