"""Events that are no more than the background of a document's news: one of last year, one yet to come, a briefing where it was told."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.edtf import iso_day
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of, tells_of_before
from extract.rules.main_event.named import finite_verbs, is_finite

INTENDING = word_class("intend")
EXPECTED = frozenset({"ожидаться", "предстоять"})
WILL_BE = frozenset({"будет", "будут"})
WHICH = "который"
OPENS = 5  # words with which a clause tells when: «а в прошлом году»
BRIEFINGS = ("брифинг", "пресс-конференция", "пресс-подход")
PRESS = frozenset({"журналист", "пресса", "репортер"})


def is_of_before(words: Words, reach: range) -> bool:
    """Tell «В прошлом году он победил на | олимпиаде |»: the clause opens with an earlier time."""
    clause = clause_of(words, reach.start)
    return tells_of_before(words, range(clause.start, min(clause.start + OPENS, reach.start)))


def is_of_a_past_year(words: Words, reach: range, *, leads: bool) -> bool:
    """Tell «В 1995 году прошёл первый | турнир |», «труды | форума |, который прошёл в 2022 году» in a text of a later year.

    A lead may open with the year of what it reports.
    """
    published = iso_day(words.published) if _years(words) else None
    if published is None:
        return False
    clause, behind = clause_of(words, reach.start), words.norm[reach.stop : reach.stop + 1] == [","]
    which = clause_of(words, reach.stop + 1) if behind and words.lemma[reach.stop + 1 : reach.stop + 2] == [WHICH] else range(0)
    opening = range(0) if leads else range(clause.start, min(clause.start + OPENS, reach.start))
    return any(k in opening or k in which for k, year in _years(words).items() if year < published.year)


@lru_cache(maxsize=1)
def _years(words: Words) -> dict[int, int]:
    """Give the bare years that a text names, by the word at which they stand."""
    spans = (span for span in words.group("dates") if span.label_ == "year" and span.kb_id_.isdigit())
    return {words.reach(span).start: int(span.kb_id_) for span in spans}


def is_to_come(words: Words, reach: range) -> bool:
    """Tell «Награду вручат 10 декабря», «Находку покажут на | выставке |», «обсудят на | саммите |, который пройдёт в июне»."""
    if words.lemma[reach.stop + 1 : reach.stop + 2] == [WHICH] and words.norm[reach.stop] == ",":
        clause = clause_of(words, reach.stop + 1)
        return any(is_finite(words, k) for k in clause if words.feats[k].tense == "Fut")
    clause = clause_of(words, reach.start)
    expected = not EXPECTED.isdisjoint(words.lemma[clause.start : clause.stop])
    expected = expected or not WILL_BE.isdisjoint(words.norm[clause.start : clause.stop])  # «будет организована | акция |»
    return expected or any(is_finite(words, k) for k in clause if words.feats[k].tense == "Fut")


def is_meant(words: Words, reach: range) -> bool:
    """Tell what is to come, or what somebody means to hold: «союз намерен провести | гонку |»."""
    return is_to_come(words, reach) or any(words.lemma[k] in INTENDING for k in clause_of(words, reach.start))


def tells_done(words: Words) -> bool:
    """Tell a headline of something done: «Минздрав изменил правила», not «Тула примет форум», «Форум врачей»."""
    told = finite_verbs(words).intersection(words.headline)
    return bool(told) and all(words.feats[k].tense == "Past" for k in told)


def is_for_the_press(words: Words, kind: str, reach: range) -> bool:
    """Tell «на | брифинге | сообщили», «на | встрече с журналистами |»: where words were said for all to print."""
    return kind.endswith(BRIEFINGS) or not PRESS.isdisjoint(words.lemma[reach.start : reach.stop])
