"""Counts and places that a release tells of an event beside its own: «публичные слушания прошли 14 ноября, на них пришли 46 горожан»."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import timedelta
from functools import cached_property

from extract.lang.edtf import PartialDate, ends, iso_day, partial
from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.counts.next_stage import is_of_next_stage
from extract.rules.days.dated import LIKELY_YEAR, claims
from extract.rules.days.lasting import lasting
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.event_status import is_held, is_over
from extract.rules.main import Main
from extract.rules.main_event.fullest import noun_of
from extract.rules.wholes.next_games import next_games

DATED = frozenset({"date", "range", "relative", "weekday", "month", "year"})
WHERE, FROM, NEAR = "где", "из", 4  # words from «из» to «где»
LONG_AGO = 3  # years
PRONOUNS = frozenset({"он", "она", "они", "оно"})
WHOSE = frozenset({"его", "ее", "их"})
FURTHER = frozenset({"также", "затем", "потом", "позже", "позднее", "далее"})
ALSO = "также"
CONFIRM, PART = "подтвердить", "участие"
LATER = FURTHER - {ALSO} | {"осенью", "зимой", "весной", "летом", "вскоре", "скоро", "впоследствии", "будущем"}
TO_COME = word_class("plan")
AWAITED = frozenset({"ждать", "ожидать", "ожидаться", "назначить"})
CENTURIES, BYGONE = frozenset({"век", "столетие"}), re.compile(r"(?!xxi|ххi)[ivxх–-]+$")


class AnotherEvent:
    """Tells of words of one document whether they are about an event that is held on another day than the one reported."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main) -> None:
        self.words, self.lexicon, self.main = words, lexicon, main
        self.mine = {k for span in main.mentions for k in span.reach}
        self.named_in = {words.sentence[k] for k in self.mine}
        self.next_games = next_games(words, main)
        self.others = sorted(reach.start for span in words.group("events") if (reach := span.reach) and reach.start not in self.mine)

    def tells(self, k: int) -> bool:
        """Tell whether a word's sentence, or the one before that it takes up by a pronoun, is about such an event alone."""
        words, sentence = self.words, self.words.sentence_of[k]
        if (
            words.sentence[k] in self.next_games
            or self._was_before(k)
            or self._goes_further(k)
            or self._is_confirmed(k)
            or is_of_next_stage(words, k, self.main.kind, self.mine)
        ):
            return True
        if not self.others or words.sentence[k] in self.named_in:
            return False
        told = self._others_in(range(sentence.start, k))
        if not told:
            told = self._taken_up(k)[1]
        return bool(told) and (self._on_another_day(words.sentence_of[told[-1]]) or self._is_to_come(told[-1]))

    def _taken_up(self, k: int) -> tuple[int, list[int]]:
        """Give the pronoun of a word's clause, and the other events of the sentence before, which it may take up; not «из них»."""
        words, sentence = self.words, self.words.sentence_of[k]
        pronoun = next((n for n in clause_of(words, k) if words.lemma[n] in PRONOUNS and words.norm[n - 1] != FROM), 0)
        if not pronoun or not sentence.start:
            return 0, []
        before = words.sentence_of[sentence.start - 1]
        return pronoun, self._others_in(before) if words.sentence[before.start] not in self.named_in else []

    def is_of_other_gender(self, k: int) -> bool:
        """Tell «прошло награждение. | Спартакиада | шла в мае. В | ней | участвовали …», where the pronoun cannot be the event."""
        pronoun, others = self._taken_up(k)
        if self.words.norm[pronoun] in WHOSE:
            return False
        gender, own = self.words.feats[pronoun].gender, self.words.feats[noun_of(self.words, self.main.mention)].gender
        return bool(others and gender and own) and gender != own and gender == self.words.feats[others[-1]].gender

    def of_now(self, reaches: Iterable[range]) -> list[range]:
        """Leave out what is said of the game that comes next: «в субботу команда сыграет с | Перу |»."""
        return [reach for reach in reaches if self.words.sentence[reach.start] not in self.next_games]

    def is_to_come(self) -> bool:
        """Tell whether the event is yet to be held or goes on."""
        return not self._held

    def _others_in(self, reach: range) -> list[int]:
        return self.others[bisect_left(self.others, reach.start) : bisect_left(self.others, reach.stop)]

    def _was_before(self, k: int) -> bool:
        """Tell where what is shown comes from: «приехала из Шанхая, | где | её увидели 50 тысяч человек»."""
        words, clause = self.words, clause_of(self.words, k)
        if words.lemma[clause.start] != WHERE:
            return False
        before = range(max(words.sentence_of[k].start, clause.start - NEAR), clause.start)
        return any(words.norm[n] == FROM for n in before)

    def _goes_further(self, k: int) -> bool:
        """Tell where what was opened goes later: «концерты пройдут | также | в Бийске», «| Позже | выставку покажут в Кургане»."""
        words, clause = self.words, clause_of(self.words, k)
        said = {words.norm[n] for n in clause} & FURTHER
        ahead = bool(said) and any(words.feats[n].tense == "Fut" for n in clause)
        if not ahead or words.reach(self.main.mention).start >= words.sentence_of[k].start:
            return False
        return self._held or (ALSO in said and is_held(words, self.lexicon, self.main))

    def at_another_time(self, k: int) -> bool:
        """Tell whether a word's sentence does not name the event and is set in other days or years: «14 мая ждут гостей из Чили»."""
        number = self.words.sentence[k]
        if number in self.named_in:
            return False
        return number in self._bygone or self._on_another_day(self.words.sentence_of[k]) or self._comes_later(clause_of(self.words, k))

    def _is_confirmed(self, k: int) -> bool:
        """Tell «на сегодня 54 страны | подтвердили | своё участие», of what is yet to be held."""
        clause = clause_of(self.words, k)
        said = self.words.lemma[clause.start : clause.stop]
        return CONFIRM in said and PART in said and is_held(self.words, self.lexicon, self.main)

    def _comes_later(self, clause: range) -> bool:
        """Tell «| зимой | к группе присоединятся студенты из Чили» of a release whose event was held."""
        later = any(self.words.norm[n] in LATER for n in clause) and any(self.words.feats[n].tense == "Fut" for n in clause)
        return later and self._held

    def is_set_in_other_years(self, k: int) -> bool:
        """Tell whether a word's sentence does not name the event and all its days, or else its years, are not the event's, or long gone."""
        sentence = self.words.sentence_of[k]
        return self.words.sentence[k] not in self.named_in and (self._on_another_day(sentence) or self._is_of_old(sentence))

    def _is_of_old(self, sentence: range) -> bool:
        """Tell a sentence of which every year is long before now: «История школы началась в 1961 году в Праге»."""
        years = [day.year for span in self._told_in(sentence) for day in ends(span.kb_id_) if day is not None]
        return bool(years) and all(year is not None and year < self._now - LONG_AGO for year in years)

    @cached_property
    def _now(self) -> int:
        """Give the year of publication, else the event's, else nothing that is long ago."""
        published = iso_day(self.words.published)
        own = self._days[0].year if self._days is not None else None
        return published.year if published is not None else own or 0

    def _told_in(self, sentence: range) -> list[Mention]:
        first, last = (bisect_left(self._dated, at, key=_begin) for at in (sentence.start, sentence.stop))
        return self._dated[first:last]

    @cached_property
    def _bygone(self) -> set[int]:
        """Give the sentences that are set in another century: «в XIX веке ковёр представлял Чили»."""
        return {self.words.sentence[k] for k in self.words.with_lemma(CENTURIES) if k and BYGONE.match(self.words.norm[k - 1])}

    def _on_another_day(self, sentence: range) -> bool:
        """Tell whether all days that a sentence names, or else all years, are not the event's."""
        if self._days is None:
            return False
        told = [day for span in self._told_in(sentence) for day in ends(span.kb_id_) if day is not None]
        start, end = self._days
        days = [day for day in told if day.day is not None and (day.year is None) == (start.year is None)]
        if days and start.day is not None:
            after = end if end is not None and end.day is not None else None
            return all(day.in_order() < start.in_order() or (after is not None and day.in_order() > after.in_order()) for day in days)
        years = {day.year for day in told if day.year is not None}
        return bool(years) and start.year is not None and years.isdisjoint({start.year, end.year if end is not None else start.year})

    @cached_property
    def _dated(self) -> list[Mention]:
        return [span for span in self.words.group("dates") if span.label_ in DATED and len(span.reach)]

    @cached_property
    def _days(self) -> tuple[PartialDate, PartialDate | None] | None:
        """Give the first and the last day of the event reported, where the text tells them."""
        best = max(claims(self.words, self.lexicon, self.main), key=lambda claim: claim.score, default=None)
        if best is None or best.start is None or best.score < LIKELY_YEAR:
            return None
        lasts = lasting(self.words, self.lexicon, self.main) if best.phase == "day" else []
        first = best.start.on_calendar() if lasts else None
        return best.start, best.end if first is None else partial(first + timedelta(days=lasts[0].days - 1))

    def _is_to_come(self, event: int) -> bool:
        """Tell «в ноябре планируется ярмарка», «ярмарка, которая пройдёт в мае» of a release whose event was held."""
        clause = self.words.sentence_of[event]
        ahead = any(
            self.words.lemma[k] in TO_COME | AWAITED or (self.words.pos[k] == "VERB" and self.words.feats[k].tense == "Fut") for k in clause
        )
        return ahead and self._held

    @cached_property
    def _held(self) -> bool:
        return is_over(self.words, self.lexicon, self.main)


def _begin(span: Mention) -> int:
    return span.reach.start
