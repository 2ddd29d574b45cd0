"""Which of the dates that a document names are the event's: every date mention as a weighed claim to its start and end."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from extract.lang.edtf import SEASONS, PartialDate, ends, iso_day
from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.dates.first_editions import is_of_first_edition
from extract.mentions.dates.tense import is_years_ago
from extract.mentions.events.nth_day import first_of_days
from extract.mentions.events.sides import MATCHES
from extract.mentions.line_labels import PAGE_LABEL, is_days_label, labels
from extract.rules.days.anothers_days import (
    comes_after,
    has_an_owner,
    is_anothers,
    is_in_anothers_clause,
    is_of_a_thing,
    is_on_the_eve,
    is_planned_for,
    is_summed_up,
    is_term,
    of_inner_events,
)
from extract.rules.days.days_beside import is_a_term, is_on_the_air
from extract.rules.days.days_of_the_page import is_of_the_page
from extract.rules.days.days_told_aside import is_told_aside
from extract.rules.days.deadlines import are_awaited, is_of_a_deadline
from extract.rules.days.feast_days import is_held_on_it, is_of_a_feast
from extract.rules.days.lines_of_days import has_a_line
from extract.rules.days.moved_days import MovedDays
from extract.rules.days.nowadays import is_nowadays
from extract.rules.days.participial import is_of_a_participle
from extract.rules.days.stamp import TOP, day_alone
from extract.rules.discourse.apart import is_apart
from extract.rules.discourse.clause import clause_over_dash, holding, lead_of, senses
from extract.rules.discourse.comes_next import ComesNext
from extract.rules.discourse.other_edition import tells_other_edition, was_planned
from extract.rules.discourse.own_words import OwnWords
from extract.rules.discourse.phase import Phases, distance
from extract.rules.main import Main
from extract.rules.main_event.held import head_noun
from extract.rules.weights import likelihood, weights
from extract.rules.wholes.next_games import next_games
from extract.rules.wholes.year_of_whole import YearOfWhole

LABELS = frozenset(
    {"date", "range", "set", "month", "season", "year", "years", "since", "until", "relative", "weekday", "week", "name_year"}
)
STAMP = 12  # words of a page's line
FAR_DAYS = 330
MOST_RANGES = 40  # intervals that a day may lie in
LATE_SENTENCE = 6
BESIDE = 5  # words from a date to what it belongs to
REPLACED = 1.5  # how much more the old day is out where a new one is named
PLANNED, GENERIC = word_class("plan"), word_class("event_at_large")
WON = frozenset({"выиграть", "победить", "завоевать", "стать"})
MODERN = 1990  # no release on a screen reports what was held before
INVITING = word_class("invite")  # «приглашаем 3 мая на концерт»: it is held then
IN_THE_COURSE = frozenset({"ход", "время", "рамка", "поле", "кулуары"})  # «в ходе», «на полях»
HOLDING = "проведение"
PART_OF_MONTH = frozenset({"начало", "середина", "конец"})
LIKELY_YEAR = 0.5  # of a date whose year is taken for the event's
YEARS = frozenset({"year", "name_year"})
WEEKEND = "dates.weekend"  # two days that an event may well take
DID = frozenset({"написать", "писать", "поддержать"})  # what may be said, and done
SUMMED_UP, APPOINT = "подвести", "назначить"
SAID_IN_FULL = "_year"


class Claim(NamedTuple):
    """A date mention as the event's start and end; the phase tells how: whole, day, open, close, since, until."""

    start: PartialDate | None
    end: PartialDate | None
    phase: str
    score: float
    reach: range
    grounds: tuple[range, ...]
    inferred: bool
    rule: str
    features: tuple[tuple[str, float], ...]


_latest: tuple[Words, Main, list[Claim]] | None = None


def claims(words: Words, lexicon: Lexicon, main: Main) -> list[Claim]:
    """Weigh every date of the document. The list is not to be changed: three fields ask for it."""
    global _latest
    if _latest is None or _latest[0] is not words or _latest[1] is not main:
        setting = _Setting(words, lexicon, main)
        told = [claim for span in words.group("dates") if span.label_ in LABELS and (claim := setting.claim(span)) is not None]
        _latest = words, main, told
    return _latest[2]


def event_year(words: Words, lexicon: Lexicon, main: Main, least: float = LIKELY_YEAR) -> int | None:
    """Take the year of the likeliest date of the event, or that of publication."""
    best = max(claims(words, lexicon, main), key=lambda claim: claim.score, default=None)
    day = (best.start or best.end) if best is not None and best.score >= least else None
    published = iso_day(words.published)
    return day.year if day is not None else published.year if published is not None else None


@lru_cache(maxsize=8)
def _speech(lexicon: Lexicon) -> frozenset[str]:
    told = {row["lemma"] for row in lexicon.table("speech_verbs") if row["manner"] == "say"}
    return frozenset(told - holding(lexicon).keys() - INVITING)


class _Setting:
    def __init__(self, words: Words, lexicon: Lexicon, main: Main) -> None:
        self.words, self.lexicon, self.main = words, lexicon, main
        self.weights = weights(lexicon, "date")
        self.own, self.moved_days = OwnWords(words, lexicon, main), MovedDays(words, lexicon)
        self.whole, self.heads = YearOfWhole(words, main), {head_noun(words, span.reach) for span in main.mentions}
        self.of_inner = of_inner_events(words, lexicon, main)
        self.next_games = next_games(words, main)
        self.going_on = lexicon.index("going_on").keys()
        self.quoted = words.covered("quotes", "direct")
        self.speech = _speech(lexicon)
        self.phases = Phases(words, lexicon, main)
        self.comes_next = ComesNext(words, lexicon, main)
        self.published = iso_day(words.published)
        self.body = lead_of(words)
        self.lengths = [span for span in words.group("dates") if span.label_ == "duration"]
        self.length_ends = {span.reach.stop for span in self.lengths}
        self.said: dict[str, int] = {}
        self.wide: list[tuple[str, str, int]] = []
        for span in words.group("dates"):
            self.said[span.kb_id_] = self.said.get(span.kb_id_, 0) + 1
            if span.label_ == "range" and "X" not in span.kb_id_ and len(self.wide) < MOST_RANGES:
                low, _, high = span.kb_id_.partition("/")
                self.wide.append((low, high, span.reach.start))

    def claim(self, span: Mention) -> Claim | None:
        words, reach = self.words, span.reach
        first, last = (_cut(day) for day in ends(span.kb_id_))
        if span.label_ == "name_year" and not self._is_in_its_name(reach.start):
            return None
        if span.label_ in YEARS and reach.start in self.of_inner:
            return None
        if len(reach) and (self._in_stamp(reach.start, first) or words.sentence[reach.start] in self.next_games):
            return None
        if len(reach) and is_apart(words, self.main, reach.start):
            return None
        if span.label_ == "relative" and self.comes_next.tells(reach, first):
            return None
        if span.label_ == "relative" and reach.start in self.own.mine:  # «круглый стол «Вода: что | завтра»»
            return None
        if not len(reach) or (first is None and last is None) or any(d is not None and d.year is None for d in (first, last)):
            return None
        clause = clause_over_dash(words, reach.start)
        single_day = first == last and first is not None and first.day is not None
        day = first or last
        assert day is not None
        phase = self.phases.of(span.label_, reach, clause, single_day)
        if span.label_ == "name_year" and phase == "close":  # «завершился слёт «Заря – | 2026 |»» in that year, nobody knows when
            phase = "whole"
        if phase in ("day", "open", "close") and (ceremony := self.own.ceremonies.at(clause, reach.start)):  # «начал церемонию закрытия»
            phase = ceremony
        features = self._features(span, reach, clause, phase, day)
        score = likelihood(features, self.weights)
        if span.label_ == "week" and not (span.id_ == WEEKEND and features["main_in_clause"]):  # within that week, who knows when
            first = last = first._replace(day=None) if first and last and first[:2] == last[:2] else None
            score *= 0.6
        if span.label_ == "name_year":  # where nothing better is said
            score *= 0.75
        start = None if phase in ("close", "until") else first
        end = None if phase in ("open", "since") else last
        if single_day and (first_day := first_of_days(self.words, clause, first)) is not None:
            start, end, phase = first_day, None, "open"  # «7 мая прошёл второй день форума»
        if start is None and end is None:
            return None
        inferred = not span.id_.endswith(SAID_IN_FULL) and span.id_ not in ("dates.year", "dates.years", "dates.name_year")
        return Claim(start, end, phase, score, reach, (reach,), inferred, f"when.{phase}", tuple(features.items()))

    def _is_in_its_name(self, k: int) -> bool:
        """Tell the year in the name of the event or of the larger one; «встреча отбора Евро-2020» need not be of that year."""
        named = self.own.names_main(k) or self.whole.is_named(k)
        return named and self.main.kind not in MATCHES and not has_an_owner(self.words, self.lexicon, k)

    def _in_stamp(self, k: int, day: PartialDate | None) -> bool:
        """Tell the line of a page: «Общество | 5 мая, 10:30», «Дата публикации: | 05.05.2021 |», «Дата: …» of that very day."""
        words, line = self.words, self.words.line_of[k]
        if k in words.furniture or (len(line) <= STAMP and "|" in words.text[line.start : line.stop]):
            return True
        if day is not None and self.published is not None and day.on_calendar() == self.published and is_of_the_page(words, k):
            return True
        opens = words.lemma[line.start] == PAGE_LABEL and words.norm[line.start + 1 : line.start + 2] == [":"] and k == line.start + 2
        of_the_page = opens and day is not None and self.published is not None and day.on_calendar() == self.published
        return of_the_page and next(labels(words), None) is None and not self._is_stamped_above(line)

    def _is_stamped_above(self, line: range) -> bool:
        """Tell the meeting's «Дата: 5 мая 2021» below the page's own «5 мая 2021 г.»."""
        return any(day_alone(self.words, above) for above in self.words.lines[:TOP] if above.start < line.start)

    def _features(self, span: Mention, reach: range, clause: range, phase: str, day: PartialDate) -> dict[str, float]:
        words = self.words
        number = words.sentence[reach.start]
        meant = senses(words, clause, self.lexicon) & {"edition"}
        meant |= senses(words, range(max(clause.start, reach.start - BESIDE), reach.start), self.lexicon)
        meant |= senses(words, range(reach.stop, min(clause.stop, reach.stop + BESIDE)), self.lexicon) - {"document"}
        meant -= {"edition"} if was_planned(words, clause) else set()
        labelled = is_days_label(words, reach.start, self.lexicon.index("event_kinds"))
        told = span.label_ in ("date", "relative", "weekday") and not self._said_there(clause) and self._told(reach, clause)
        verb = self._nearest_verb(reach, clause) if told else None
        aside = verb is not None and is_told_aside(words, reach, verb, clause, self.own.mine)
        main_here = self.own.in_clause(clause) and not aside
        held = holding(self.lexicon)
        verbs = {held[words.lemma[k]] for k in clause if words.lemma[k] in held and not aside}
        goes_on = span.label_ == "until" and self._goes_on(reach, clause)
        if goes_on:
            verbs.add("last")
        planned = self._is_planned(reach, clause)
        if planned or are_awaited(words, clause):
            verbs.add("whole")
        if phase == "close":
            verbs.add("close")  # «последний день – | 5 мая |»
        to_apply = not labelled and is_of_a_deadline(
            words, self.lexicon.index("elsewhen"), self.own.mine, clause, until=span.label_ == "until"
        )
        new_day = self.moved_days.is_new(reach, clause)
        anothers = is_anothers(words, self.own, reach, clause) or is_on_the_air(words, clause, self.main.kind, self.own.mine)
        anothers = anothers or is_of_a_participle(words, self.heads, self.own.mine, holding(self.lexicon), reach)
        anothers = (anothers or self._is_of_a_feast(reach, clause)) and not labelled  # «День проведения: | 5 мая |»
        on_a_feast = is_held_on_it(words, clause, reach, self.own.mine)
        edition = (
            "edition" in meant or tells_other_edition(words, self.lexicon, self.own, clause, reach) or is_years_ago(words, reach.start)
        ) or is_of_first_edition(words, number, self.lexicon)
        on_eve = is_on_the_eve(words, reach)
        within = is_in_anothers_clause(words, self.own, reach)
        return {
            "bias": 1.0,
            "headline": float(reach.start in words.headline),
            "first_sentence": float(number == self.body),
            "second_sentence": float(number == self.body + 1),
            "main_in_clause": float(main_here),
            "main_in_sentence": float(not (main_here or aside) and number in self.own.sentences),
            "held": float(bool(verbs) and not (to_apply or within or comes_after(words, self.own, reach, clause))),
            "range": float(span.label_ in ("range", "set") and not within),
            "counted": float((span.label_ == "range" and self._is_counted(span, reach)) or self._is_behind_length(span, reach)),
            "other_event": float(
                not (main_here or labelled or new_day or goes_on or on_eve or self._is_won(clause)) and self._names_another(clause, phase)
            ),
            "anothers": float(anothers and not on_a_feast),
            "other_edition": float(not new_day and edition and not on_a_feast),
            "deadline": float(
                to_apply
                or is_a_term(words, reach, clause, self.own.mine)
                or ("deadline" in meant and not labelled)
                or (span.label_ == "until" and not labelled and "last" not in verbs and "whole" not in verbs)
            ),
            "document": float(
                has_an_owner(words, self.lexicon, reach.start)
                or "document" in meant
                or (not main_here and is_nowadays(words, reach, clause))
                or (span.label_ == "year" and is_of_a_thing(words, self.own, reach.start))
                or (span.label_ == "year" and not (new_day or planned) and is_planned_for(words, self.own, reach.start))
                or (span.label_ == "year" and is_summed_up(words, self.lexicon, reach.start))
            ),
            "life": float(("life" in meant and not (main_here and phase == "close")) or (not main_here and self._of_a_life(reach, clause))),
            "told": float(told),
            "quoted": float(reach.start in self.quoted),
            "month": float(span.label_ in ("month", "season", "week") and span.id_ != WEEKEND),
            "year": float(day.month is None and span.label_ != "season") + float(day.month is None and phase in ("since", "until")),
            "open_end": float(phase in ("since", "until")),
            "name_year": float(span.label_ == "name_year"),
            "moved_to": float(new_day),
            "was_to": float(self.moved_days.is_old(reach, clause)) * (REPLACED if self.moved_days.moved else 1.0),
            "far": float(self._far(span, held=main_here and bool(verbs))),
            "repeated": float(self.said[span.kb_id_] > 1 and not aside),
            "labelled": float(has_a_line(words, self.lexicon, self.own.starts, self.body, reach)),
            "late": float(number - self.body > LATE_SENTENCE and not (phase == "until" and "last" in verbs)),
            "inside_wider": float(span.label_ != "range" and self._is_inside_wider(span, main_here)),
        }

    def _names_another(self, clause: range, phase: str) -> bool:
        """Tell a clause with another event; «деловые мероприятия продлятся | до 24 мая |» are the event's own."""
        others = (k for k in clause if k in self.own.others)
        return any(phase != "until" or self.words.lemma[k] not in GENERIC for k in others if self.words.pos[k] != "ADJ")

    def _is_inside_wider(self, span: Mention, main_here: bool) -> bool:
        """Tell a day within other days, if these are the event's: not «с 8 по 14 идёт неделя науки. | 10 мая | пройдёт круглый стол»."""
        within = (at for low, high, at in self.wide if low <= span.kb_id_ <= high)
        return any(not main_here or self.own.in_clause(clause_over_dash(self.words, at)) for at in within)

    def _is_planned(self, reach: range, clause: range) -> bool:
        """Tell «соревнования намечены на | 9 мая |», «намечены на середину | марта |», «проведение планируется | с 3 по 5 мая |»."""
        words, at = self.words, reach.start - 1
        if at < 0 or not any(words.lemma[k] in PLANNED for k in clause):
            return False
        at -= at > 0 and (words.lemma[at] in PART_OF_MONTH or is_term(words, at))
        return words.norm[at] == "на" or any(words.lemma[k] == HOLDING for k in clause)

    def _goes_on(self, reach: range, clause: range) -> bool:
        """Tell «до 3 мая будут соревноваться», «До 3 мая пройдут двадцать встреч»: what the event is full of till its end."""
        words = self.words
        if any(words.lemma[k] in self.going_on for k in clause):
            return True
        opens = reach.start == words.sentence_of[reach.start].start
        return opens and any(words.feats[k].tense == "Fut" and holding(self.lexicon).get(words.lemma[k]) == "whole" for k in clause)

    def _is_counted(self, span: Mention, reach: range) -> bool:
        """Tell days whose number is told beside them: «за шесть дней, | с 19 по 24 ноября |, зрители увидели»."""
        first, last = (day.on_calendar() if day is not None else None for day in ends(span.kb_id_))
        if first is None or last is None:
            return False
        length = f"P{(last - first).days + 1}D"
        return any(d.kb_id_ == length and reach.start - BESIDE < d.reach.stop <= reach.start for d in self.lengths)

    def _is_behind_length(self, span: Mention, reach: range) -> bool:
        """Tell «Пять дней, | с 3 мая |, решали задачи»."""
        beside = self.words.norm[reach.start - 1 : reach.start] == [","]
        return span.label_ == "since" and beside and reach.start - 1 in self.length_ends

    def _told(self, reach: range, clause: range) -> bool:
        """Tell the day on which somebody said so: «сообщил 8 ноября пресс-секретарь»; «8 ноября нотариус ответит …» is yet to be."""
        nearest = self._nearest_verb(reach, clause)
        if nearest is None or nearest in self.own.mine or self.words.lemma[nearest] not in self.speech:
            return False
        if self.words.lemma[nearest] == SUMMED_UP and not self.own.in_clause(clause):
            return False  # «| 12 мая | подвели итоги проекта. На встрече выступил Ян Лось»
        if reach.start and self.words.lemma[reach.start - 1] == HOLDING:  # «сообщаем о проведении | 3 мая | форума»
            return False
        wrote = self.words.lemma[nearest] in DID and self.own.in_clause(clause)  # «8 ноября школьники | написали | диктант»
        return not wrote and self.words.feats[nearest].tense != "Fut"

    def _is_of_a_feast(self, reach: range, clause: range) -> bool:
        """Tell «ко Дню донора, который отмечают | 20 апреля |», where the clause names no event of ours."""
        return self.own.said.isdisjoint(clause) and is_of_a_feast(self.words, self._nearest_verb(reach, clause), self.main.kind)

    def _of_a_life(self, reach: range, clause: range) -> bool:
        """Tell «| 23 июля | боксёр из Омска Иван Грач скончался в больнице»."""
        nearest = self._nearest_verb(reach, clause)
        if nearest is None:
            return False
        appointed = self.words.lemma[nearest] == APPOINT and self.words.norm[reach.start - 1] != "на"  # «посла назначили | 24 марта |»
        return appointed or self.lexicon.index("elsewhen").get(self.words.lemma[nearest], {}).get("sense") == "life"

    def _nearest_verb(self, reach: range, clause: range) -> int | None:
        verbs = [k for k in clause if k not in reach and self.words.pos[k] == "VERB" and self.words.feats[k].verb_form != "Inf"]
        return min(verbs, key=lambda k: distance(self.words, k, reach), default=None)

    def _said_there(self, clause: range) -> bool:
        """Tell «говорили вчера на семинаре», «сообщил в ходе брифинга в четверг»: the day of the words is that of the event."""
        words = self.words
        return any(
            (words.norm[k - 1] in ("на", "в", "во") and words.feats[k].case in ("Loc", ""))
            or words.lemma[k - 1] in IN_THE_COURSE
            or words.norm[k - 1] == "участники"  # «говорили сегодня участники форума»
            for k in clause
            if k and (k in self.own.starts or words.lemma[k] in self.own.of_main)
        )

    def _is_won(self, clause: range) -> bool:
        """Tell «5 мая «Заря» выиграла чемпионат» at the head of a report of the match that decided it."""
        words, leads = self.words, self.words.sentence[clause.start] == self.body
        won = leads and self.main.kind in MATCHES and any(words.lemma[k] in WON and words.feats[k].tense == "Past" for k in clause)
        return won and all(self.own.contests.get(k, False) for k in clause if k in self.own.others)

    def _far(self, span: Mention, *, held: bool) -> bool:
        first, last = ends(span.kb_id_)
        day = first or last
        if day is None or day.year is None:
            return False
        if self.published is None:
            return day.year < MODERN and not held
        if day.month is None:
            return abs(day.year - self.published.year) > 1
        return abs((day.middle(day.year) - self.published).days) > FAR_DAYS


def _cut(day: PartialDate | None) -> PartialDate | None:
    """Leave of a season its year, which is all that the record can hold."""
    return day._replace(month=None, day=None) if day is not None and day.month in SEASONS else day
