"""The event's own time: whether what is told around a word is told of it, not of another year, another edition, a life."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container
from functools import cached_property

from extract.lang.edtf import iso_day
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row
from extract.rules.choose import ABSTAIN_BELOW
from extract.rules.days.dated import event_year
from extract.rules.discourse.clause import clause_of, senses
from extract.rules.discourse.other_times import OtherTimes
from extract.rules.discourse.told_before import is_told_again
from extract.rules.discourse.years_told import Year, years_told
from extract.rules.main import Main
from extract.rules.people.elsewhere import is_recalled

SINCE = frozenset({"с", "до", "в"})
BEFORE = "ранее"
CITED = frozenset({"говорить", "писать", "учить", "утверждать", "подчеркивать", "повторять", "замечать", "сказать"})


class OwnTime:
    """Knows what one document tells of its event's time; ``telling`` are the lemmas that tell of taking part, whenever it was."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main, telling: Container[str]) -> None:
        self.words, self.lexicon, self.telling = words, lexicon, telling
        naming = {words.sentence[words.reach(span).start] for span in main.mentions}
        self.years = years_told(words)
        self.latest = max((year for told in self.years.values() for _, year in told), default=0)
        published = iso_day(words.published)
        self.own_years = {published.year} if published is not None else set[int]()
        year = event_year(words, lexicon, main, ABSTAIN_BELOW) if self.years else None
        self.own_years |= {year} if year is not None else {told for number in naming for _, told in self.years.get(number, ())}
        self.other_times = OtherTimes(words, lexicon, main)

    def is_now(self, i: int, row: Row) -> bool:
        """Tell whether a word of taking part is told of a name at ``i`` now, not of a life, another year, another meeting."""
        words, weak = self.words, row["force"] == "weak"
        if is_told_again(words, words.sentence_of[i]):
            return False
        opened = is_recalled(words, words.sentence_of[i]) and (weak or row["sense"] == "award")
        if opened or self.other_time(i):
            return False
        return not weak or not senses(words, clause_of(words, i), self.lexicon, qualified=False) & {"edition", "life"}

    def other_time(self, k: int) -> bool:
        """Tell whether the clause of a word, or the sentence that «Тогда …» takes up, tells of another time than the event's."""
        if self._is_of_other_time(k):
            return True
        sentence = self.words.sentence[k]
        if not sentence or not self.other_times.takes_up(sentence):
            return False
        before = self.words.sentences[sentence - 1]
        return self._is_of_other_time(before.start) or is_recalled(self.words, before)

    def _is_of_other_time(self, k: int) -> bool:
        return self.other_times.tells(k) or self._other_year(k)

    def _other_year(self, k: int) -> bool:
        years = self._told_years(k)
        if not self.own_years:  # of no known year: what is told of a year before others is a life's
            return bool(years) and all(year < self.latest for year in years)
        return years.isdisjoint(self.own_years) if years else False

    def earlier_year(self, k: int) -> bool:
        """Tell whether the clause of a word opens with years before the event's: «В 2015 году музей | открыл Иван Грач»."""
        if self.other_times.tells(k) or is_told_again(self.words, self.words.sentence_of[k]):
            return True
        return self._is_before(self._told_years(k, before=k))

    def was_said_before(self, k: int) -> bool:
        """Tell words of another time: «– | писал | в 1890 году историк», «Ещё Иван Павлов | подчёркивал |: …», «| сообщал | ранее мэр»."""
        words, first = self.words, self.words.sentence_of[k].start
        of_old = words.norm[first] == "еще" and words.lemma[k] in CITED and ":" in words.norm[k : k + 2]
        earlier = BEFORE in words.norm[max(k - 1, first) : k + 2]
        return of_old or earlier or self._is_before(self._years_behind(k))

    def _is_before(self, years: set[int]) -> bool:
        return bool(years and self.own_years) and max(years) < min(self.own_years)

    def _years_behind(self, k: int) -> set[int]:
        return {year for at, year in self.years.get(self.words.sentence[k], ()) if at - 2 <= k < at}

    def _told_years(self, k: int, before: int | None = None) -> set[int]:
        told = self.years.get(self.words.sentence[k])
        if told is None:
            return set()
        clause = clause_of(self.words, k)
        near = told[bisect_left(told, clause.start, key=_place) : bisect_left(told, clause.stop, key=_place)]
        turn = bisect_right(self._lives, k)
        life = self._lives[turn] if turn < len(self._lives) else self.words.size
        return {year for at, year in near if at <= life and (before is None or at < before)}

    @cached_property
    def _lives(self) -> list[int]:
        """Give where a life begins: «Олег Грач | (выпуск 1974 года)», «Инна Шторм, | поступившая в 1961 году», «…, | с 2020 года мэр»."""
        words = self.words
        behind = (k + 1 for k in words.with_norm({","}) if k + 1 < words.size)
        past = (k for k in behind if words.feats[k].verb_form == "Part" and words.feats[k].tense == "Past")
        commas = (reach.stop for reach in words.reaches("people") if reach.stop + 2 < words.size and words.text[reach.stop] == ",")
        since = (k + 1 for k in commas if words.norm[k + 1] in SINCE and words.text[k + 2].isdigit())
        return sorted({*words.with_norm({"("}), *since, *(k for k in past if words.lemma[k] not in self.telling)})


def _place(told: Year) -> int:
    return told[0]
