"""Whose session it is: the body that sits, by the session's clause or by what the sentence before says it decides."""

from __future__ import annotations

from extract.lang.phrases.phrase import complement_end
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import is_finite

SITTING = frozenset({"government", "council", "agency", "party", "parliament"})  # bodies that sit
DISCUSS = word_class("discuss") | {"собраться", "собираться", "заседать"}
BOARDS = frozenset({"правление", "бюро", "штаб", "оргкомитет", "рабгруппа", "жюри"})
GROUP = "группа"
AT_WORK = frozenset({"рабочий", "экспертный", "инициативный", "контактный", "межведомственный", "проектный", "координационный"})
MEMBERS = frozenset({"депутат", "член", "сенатор"})
NEAR = 4  # words from a body to what it decides


def sitting_body(words: Words, lexicon: Lexicon, name: range) -> range | None:
    """Find the body that sits: «| Комиссия печати | провела заседание», «| Госдума | приняла закон. На заседании …»."""
    clause = clause_of(words, name.start)
    common = body_in_clause(words, lexicon, name, clause)
    if common is not None:
        return common
    bodies = [words.reach(span) for span in words.group("organisations") if span.label_ in SITTING]
    bodies = [reach for reach in bodies if words.feats[reach.start].case in ("Nom", "")]
    here = next((reach for reach in bodies if reach.start in clause and _discusses(words, reach)), None)
    if here is not None:
        return here
    number = words.sentence[name.start]
    return next((reach for reach in bodies if words.sentence[reach.start] == number - 1 and _discusses(words, reach)), None)


def _discusses(words: Words, body: range) -> bool:
    """Tell «| Госдума | вчера приняла закон»."""
    behind = range(body.stop, min(body.stop + NEAR, words.sentence_of[body.start].stop))
    return any(words.lemma[k] in DISCUSS and is_finite(words, k) for k in behind)


def body_in_clause(words: Words, lexicon: Lexicon, name: range, clause: range) -> range | None:
    """Find the subject of the session's clause: «| Комиссия печати | провела заседание», «на сессии | Дума |»."""
    if not any(is_finite(words, n) for n in clause):
        return None
    heads = lexicon.index("organisation_heads")
    for k in clause:
        row = heads.get(words.lemma[k])
        if k in name or not (_is_board(words, k) or (row is not None and row["kind"] in SITTING)):
            continue
        case = words.feats[k].case
        start = k
        while start > clause.start and words.pos[start - 1] == "ADJ" and words.feats[start - 1].case == case:
            start -= 1
        if case == "Nom" or (case == "Gen" and _are_of(words, start, clause)):
            limit = name.start if start < name.start else clause.stop
            return range(start, complement_end(words, k, limit, frozenset({"по", "при"}), words.covered("dates")))
    return None


def _is_board(words: Words, k: int) -> bool:
    """Tell «правление», «рабочая | группа |»."""
    return words.lemma[k] in BOARDS or (words.lemma[k] == GROUP and k > 0 and words.lemma[k - 1] in AT_WORK)


def _are_of(words: Words, body: int, clause: range) -> bool:
    """Tell «депутаты | районного совета | провели заседание»: the body's people sit for it."""
    k = body - 1
    return k >= clause.start and words.lemma[k] in MEMBERS and words.feats[k].case == "Nom" and words.feats[k].number == "Plur"
