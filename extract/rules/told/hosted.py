"""Visits that a house tells, as it receives those who come: «университет | принимал | делегацию из Китая» → «визит делегации из Китая»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.mention import Mention
from extract.lang.phrases.phrase import noun_phrase_end, possible_cases
from extract.lang.words import Words
from extract.rules.discourse.clause import clause_of, tells_of_before
from extract.rules.main_event.named import is_finite
from extract.rules.told.done_to import turned, whole
from extract.rules.told.visits import HOUSES

RECEIVING = frozenset({"принять", "принимать", "встретить", "встречать"})
GUESTS = frozenset({"делегация"})
VISIT = "визит"
FAR = 8  # words from the verb to whom one receives


def hosted(words: Words, stop: int, rule: str) -> Iterator[Mention]:
    """Find such visits before a word; the label is the kind, the value the name put together."""
    if not words.with_lemma(GUESTS):
        return
    for k in words.with_lemma(RECEIVING):
        if k >= stop:
            return
        if not is_finite(words, k):
            continue
        clause = clause_of(words, k)
        guests = _guests(words, k, clause)
        if guests is not None and _is_a_house(words, k, clause, guests) and not tells_of_before(words, clause):
            yield words.span(k, k + 1, label=VISIT, rule=rule, value=f"{VISIT} {turned(words, guests, 'Gen')}")


def _guests(words: Words, k: int, clause: range) -> range | None:
    """Tell «принял | делегацию леса |», «| делегацию леса | принимал институт»."""
    for at in (*range(k + 1, min(k + FAR, clause.stop)), *range(max(clause.start, k - FAR), k)):
        end = noun_phrase_end(words, at, clause.stop, ("Acc",))
        if end and words.lemma[end - 1] in GUESTS:
            return whole(words, at, end, clause.stop if at > k else k)
    return None


def _is_a_house(words: Words, k: int, clause: range, guests: range) -> bool:
    """Tell «| институт | принял», «принял | ТулГУ |» from «ректор принял», which is a talk of two."""
    bodies = {reach.start for reach in words.reaches("organisations") if reach.start in clause}
    people = words.covered("people") | words.covered("offices")
    free = [n for n in clause if n not in guests and n != k]
    if any(n in people and words.feats[n].case == "Nom" for n in free):
        return False
    houses = (n for n in free if n in bodies or words.lemma[n] in HOUSES)
    return words.feats[k].number != "Plur" and any(_may_be_subject(words, n) for n in houses)


def _may_be_subject(words: Words, n: int) -> bool:
    nominative = words.feats[n].case in ("Nom", "") or "Nom" in possible_cases(words.norm[n])
    return nominative and not (n and words.pos[n - 1] == "ADP")
