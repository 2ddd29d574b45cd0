"""When those counted came: to the event, in another year, over years, or when the text was written."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Set as AbstractSet
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from extract.lang.edtf import PartialDate, ends
from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.dates.first_editions import goes_on_from_first
from extract.rules.days.dated import LIKELY_YEAR, claims, event_year
from extract.rules.discourse.clause import clause_of, clause_over_dash
from extract.rules.main import Main

BIRTH = re.compile(r"(?<=г)\.?\s?р\.|[\s.]*(?:г(?:г|ода|одов)?\.?\s?)?(?:р\.|рожд)")
NOW = frozenset({"сегодня", "сейчас", "нынче", "теперь", "ныне"})
THIS, IN_IT = frozenset({"этот", "это"}), frozenset({"в", "на"})  # «в этом году», «на этот раз», «в этом ждут»
SINCE = "since"
FROM, BEGINNINGS = frozenset({"с", "со"}), frozenset({"начала", "момента", "основания"})
PARTING = frozenset({",", "("})
BACK = frozenset({"где", "когда", "который"})
YEARS = frozenset({"год", "года", "годы", "лет", "существования", "историю", "десятилетие", "десятилетия", "столетие", "век"})
MONTHS = frozenset({"месяц", "месяца", "месяцев", "полгода", "сезон", "лето", "зиму"})
IT, MONTHS_BEFORE = frozenset({"его", "ее", "нем", "ней"}), 60  # days
SEASONS = frozenset({"год", "раз", "зима", "весна", "лето", "осень", "сезон"})


class Count(NamedTuple):
    """A count mention, taken apart."""

    span: Mention
    reach: range
    of: str
    value: int
    upper: int | None
    bound: str
    noun: str


def _of_birth(words: Words, stop: int) -> bool:
    """Tell «девочки 2009–2013 | г.р.», «2010 года | рождения»."""
    return BIRTH.match(words.source, words.stop[stop - 1]) is not None


def _is_year(span: Mention) -> bool:
    """Tell «с 2021 года» from «с 12 августа»."""
    return any(day is not None and day.month is None for day in ends(span.kb_id_))


def acts(words: Words, reach: range) -> bool:
    """Tell whether there is a verb in a reach."""
    return any(words.pos[k] in ("VERB", "AUX") for k in reach)


class CountTimes:
    """Reads the times of one document's counts; ``mine`` are the words that name its event."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main, mine: AbstractSet[int]) -> None:
        self.words, self.lexicon, self.main = words, lexicon, main
        self.mine = {k for k in mine if not words.text[max(k - 1, 0)].isdigit()}  # «40 | встреч |» are others
        self.dates: dict[int, list[tuple[int, Mention]]] = defaultdict(list)
        for span in sorted(words.group("dates"), key=lambda span: span.reach.start):
            if span.label_ not in ("duration", "dateline") and not _of_birth(words, span.reach.stop):
                i = span.reach.start
                self.dates[words.sentence[i]].append((i, span))
        self.since = sorted(span.reach.start for span in words.group("dates") if span.label_ == SINCE and _is_year(span))
        self.year = event_year(words, lexicon, main) or self._latest()

    def _latest(self) -> int | None:
        """Give the latest year that a release names, where nothing tells that of its event."""
        told = (day.year for spans in self.dates.values() for _, span in spans for day in ends(span.kb_id_) if day is not None)
        return max((year for year in told if year is not None), default=None)

    def over_years(self, clause: range, count: Count, *, about: bool) -> bool:
        """Tell «за пять лет участниками стали …», «с 2021 года …», «в прошлом году …» with no year to be had."""
        words, clause = self.words, self._taken_up(clause)
        if goes_on_from_first(words, words.sentence[clause.start], self.lexicon):
            return True
        if self._since(clause, count) and not any(k in self.mine for k in clause):
            return True
        for k in clause:
            if words.norm[k] == "за" and not self._parted(range(k, count.reach.start)):
                told = set(words.norm[k + 1 : min(k + 4, clause.stop)])
                if told & YEARS or (told & MONTHS and not about):
                    return True
            row = self.lexicon.index("time_shifts").get(words.lemma[k])
            if row is not None and row["shift"] != "0" and k + 1 < len(words) and words.lemma[k + 1] in SEASONS:
                return not self._told_behind(count, k) and not self._now(range(k, count.reach.start))
        return False

    def _taken_up(self, clause: range) -> range:
        """Give a clause with the one that it hangs on: «с начала года прошли 40 встреч, | которые посетили … |»."""
        words, start = self.words, self.words.sentence_of[clause.start].start
        if clause.start == start or not any(words.lemma[k] in BACK for k in range(clause.start, min(clause.start + 2, clause.stop))):
            return clause
        return range(clause_of(words, clause.start - 1).start, clause.stop)

    def _since(self, clause: range, count: Count) -> bool:
        """Tell «с 2021 года», «с начала года»."""
        words, stop = self.words, min(clause.stop, count.reach.start)
        begun = any(words.norm[k] in FROM and words.norm[k + 1] in BEGINNINGS for k in range(clause.start, stop - 1))
        return begun or bisect_left(self.since, clause.start) < bisect_left(self.since, stop)

    def _parted(self, between: range) -> bool:
        """Tell «дальняя поездка за двадцать лет, | едем | большой труппой»: a verb of its own behind the comma."""
        comma = next((k for k in between if self.words.norm[k] == ","), between.stop)
        return acts(self.words, range(comma, between.stop))

    def _now(self, between: range) -> bool:
        """Tell «в прошлом году пришли 300 гостей, | нынче | ждут 400», «…, | в этом | рассчитывают на 400»."""
        words = self.words
        this = any(words.lemma[k] in THIS and words.norm[k - 1] in IN_IT for k in between)
        return this or not NOW.isdisjoint(words.norm[between.start : between.stop])

    def _told_behind(self, count: Count, k: int) -> bool:
        """Tell another year named with a verb of its own behind a count: «ждём 300 гостей, | в прошлом году было 200», «(…)»."""
        words, between = self.words, range(count.reach.stop, k)
        parted = any(words.norm[n] in PARTING for n in between)
        return parted and words.sentence[k] == words.sentence[count.reach.start] and acts(words, range(self._clause_start(count), k))

    def other_year(self, clause: range, count: Count) -> bool:
        """Tell a clause that is set in another year than the event: «в 2021 году его посетили 200 человек»."""
        if self.year is None:
            return False
        here = self.dates.get(self.words.sentence[clause.start], [])
        if not here and self.words.norm[self.words.sentence_of[clause.start].start] == "тогда":  # «… прошёл в 2023 году. | Тогда | …»
            here = self.dates.get(self.words.sentence[clause.start] - 1, [])
        first, last = (bisect_left(here, end, key=itemgetter(0)) for end in (clause.start, clause.stop))
        dated = [span for i, span in here[first:last] if span.label_ not in ("since", "decade") and self._is_then(i, count)]
        said = {self.words.norm[k] for k in range(max(0, clause.start - 1), clause.stop)}
        behind = self.words.lemma[clause.start] in BACK or not said.isdisjoint(("тогда", ";", "–", "—"))
        behind = behind and said.isdisjoint(NOW)
        if not dated and behind:  # «…принимал в 2023 году Ташкент, где собрались 55 делегатов»
            dated = [span for _, span in here[max(first - 1, 0) : first]]
        years = {day.year for span in dated for day in ends(span.kb_id_) if day is not None and day.year is not None}
        return bool(years) and (self.year not in years or self._is_months_before(clause, dated))

    def _is_months_before(self, clause: range, dated: list[Mention]) -> bool:
        """Tell what came months before an event that is held more than once a year: «весной её посетили | 300 человек |»."""
        words, day = self.words, self.start
        first = words.sentence_of[clause.start].start
        about = any(k in self.mine for k in clause) or not IT.isdisjoint(words.norm[first : clause.stop])
        if day is None or day.year is None or not about or not any(words.feats[k].tense == "Past" for k in clause):
            return False
        told = [last for span in dated for last in ends(span.kb_id_)[1:] if last is not None and last.month is not None]
        return bool(told) and all((day.middle(day.year) - last.middle(last.year or day.year)).days > MONTHS_BEFORE for last in told)

    @cached_property
    def start(self) -> PartialDate | None:
        """Give the likeliest day or month of the event."""
        best = max(claims(self.words, self.lexicon, self.main), key=lambda claim: claim.score, default=None)
        day = best.start if best is not None and best.score >= LIKELY_YEAR else None
        return day if day is not None and day.month is not None else None

    def _is_then(self, k: int, count: Count) -> bool:
        """Tell a year that a count is of: neither «now» stands between them nor a verb of the year's own."""
        return not self._now(range(k, count.reach.start)) and not (k > count.reach.start and self._told_behind(count, k))

    def _clause_start(self, count: Count) -> int:
        return clause_over_dash(self.words, count.reach.start).start
