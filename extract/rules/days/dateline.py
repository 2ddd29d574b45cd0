"""The day at a release's head as the day of its event, where the text tells no other: «Омск. 21 февраля 2024 года. … встретились …»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.edtf import PartialDate, iso_day, parse
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.days.dated import Claim
from extract.rules.days.stamp import stamp_of
from extract.rules.discourse.clause import clause_of, holding, lead_of
from extract.rules.main import Main

LIKELY = 0.5
LINE = 8  # words of a line that holds but a town and a day
PLACE_BEFORE = 3  # words from the city to the day


def dated_by_its_head(words: Words, lexicon: Lexicon, main: Main) -> Claim | None:
    """Claim the dateline's day when it is told in full, is earlier than the told day of publication, and the lead speaks of the past."""
    published = iso_day(words.published) if words.published_from != "dateline" else None
    lead = lead_of(words)
    closing = {lemma for lemma, phase in holding(lexicon).items() if phase == "close"}
    ends = {reach.stop - 1 for reach in words.reaches("places")}
    begins = {reach.start for reach in words.reaches("places")}
    for span in words.group("dates"):
        told = span.id_.endswith("_year") or published is not None  # else the year is but guessed
        if span.label_ != "dateline" or not told or not _beside_a_place(words, words.reach(span), begins, ends):
            continue
        day = parse(span.kb_id_)
        on_calendar = day.on_calendar() if day is not None else None
        reach = words.reach(span)
        late = published is not None and (
            on_calendar is None or on_calendar > published or (on_calendar == published and not _alone(words, reach))
        )
        if on_calendar is None or late or not _past(words, main, lead):
            continue
        claim = _claim(day, reach, "when.dateline")
        return claim._replace(start=None, phase="close") if _closed(words, main, closing) else claim
    return None


def dated_by_its_stamp(words: Words) -> Claim | None:
    """Claim the day of a stamp that names a house: «17 марта 2025 г. 15:40 / Москва, Дом Правительства»."""
    stamp = stamp_of(words)
    if stamp is None or stamp.day is None or not (len(stamp.house) or stamp.addressed):
        return None
    return _claim(parse(stamp.day.kb_id_), words.reach(stamp.day), "when.stamp")


def _claim(day: PartialDate | None, reach: range, rule: str) -> Claim:
    return Claim(day, day, "day", LIKELY, reach, (reach,), False, rule, ())


def _beside_a_place(words: Words, reach: range, begins: set[int], ends: set[int]) -> bool:
    """Tell «Омск. 21 февраля 2024 года», «21 февраля 2024 года, Омск.» from the stamp of a page: «27 Apr 2020, 14:48»."""
    spoken = any(words.norm[k].isalpha() and not words.norm[k].isascii() for k in reach)
    before = range(max(0, reach.start - PLACE_BEFORE), reach.start)
    return spoken and (not ends.isdisjoint(before) or reach.stop + 1 in begins)


def _alone(words: Words, reach: range) -> bool:
    """Tell a dateline with a line of its own, no agency's: «Красноярск, | 5 февраля |» ¶ «В Собрании прошло заседание»."""
    line = words.line_of[reach.start]
    return len(line) <= LINE and all(words.pos[k] != "VERB" and not words.text[k].isupper() for k in line)


def _closed(words: Words, main: Main, closing: Container[str]) -> bool:
    """Tell «Пермь, 5 мая 2023 года. Врачи завершили двухдневный семинар»: the day is the last."""
    for span in main.mentions:
        reach = words.reach(span)
        if reach.start not in words.headline:
            return any(words.pos[k] == "VERB" and words.lemma[k] in closing for k in clause_of(words, reach.start))
    return False


def _past(words: Words, main: Main, lead: int) -> bool:
    """Tell whether the sentences that first name the event in the body have a verb of the past; not «| идёт слёт |, сообщили в мэрии»."""
    for span in main.mentions:
        reach = words.reach(span)
        if reach.start not in words.headline and words.sentence[reach.start] <= lead + 2:
            if any(words.feats[k].tense == "Pres" and words.feats[k].person == "3" for k in clause_of(words, reach.start)):
                return False
            return any(words.pos[k] == "VERB" and words.feats[k].tense == "Past" for k in words.sentence_of[reach.start])
    return False
