"""Which of the dates that a document names are the event's: every date mention as a weighed claim to its start and end."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import NamedTuple

from extract.lang.edtf import SEASONS, PartialDate, ends, iso_day
from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.events import MATCHES
from extract.rules.ceremonies import Ceremonies
from extract.rules.clause import clause_over_dash, holding, lead_of, senses
from extract.rules.main import Main
from extract.rules.named import is_finite
from extract.rules.phase import Phases, distance
from extract.rules.weights import likelihood, weights

LABELS = frozenset(
    {"date", "range", "set", "month", "season", "year", "years", "since", "until", "relative", "weekday", "week", "name_year"}
)
STAMP = 12  # words of a page's line
FAR_DAYS = 330
MOST_RANGES = 40  # intervals that a day may lie in
LATE_SENTENCE = 6
STEM = 5  # letters that «надежд-2009» shares with «Олимпийские надежды»
BESIDE = 5  # words from a date to what it belongs to
MOVED_FROM = 14  # words from «перенести» to the new day, the old one between them
WORD_GAP = 7  # words between «который» and the event that it stands for
CLAUSE_GAP = 12  # words from «который» to the day in its clause
MOVED = word_class("move")
WAS_TO = word_class("was_to")
REPLACED = 1.5  # how much more the old day is out where a new one is named
PLANNED = word_class("plan")
INVITING = frozenset({"пригласить", "приглашать", "звать", "позвать"})  # «приглашаем 3 мая на концерт»: it is held then
SAME = word_class("contest_at_large")
IN_THE_COURSE = frozenset({"ход", "время", "рамка", "поле", "кулуары"})  # «в ходе», «на полях»
LIKELY_YEAR = 0.5  # of a date whose year is taken for the event's
WEEKEND = "dates.weekend"  # two days that an event may well take
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


def event_year(words: Words, lexicon: Lexicon, main: Main) -> int | None:
    """Take the year of the likeliest date of the event, or that of publication."""
    best = max(claims(words, lexicon, main), key=lambda claim: claim.score, default=None)
    day = (best.start or best.end) if best is not None and best.score >= LIKELY_YEAR else None
    published = iso_day(words.published)
    return day.year if day is not None else published.year if published is not None else None


PART_OF_MONTH = frozenset({"начале", "середине", "конце"})


@lru_cache(maxsize=8)
def _of_main(lexicon: Lexicon) -> frozenset[str]:
    """Give the nouns of an event's beginning and end: «закрытие состоится»."""
    return frozenset(lemma for lemma, phase in holding(lexicon).items() if phase in ("open", "close"))


@lru_cache(maxsize=8)
def _speech(lexicon: Lexicon) -> frozenset[str]:
    told = {row["lemma"] for row in lexicon.table("speech_verbs") if row["manner"] == "say"}
    return frozenset(told - holding(lexicon).keys() - INVITING)


class _Setting:
    def __init__(self, words: Words, lexicon: Lexicon, main: Main) -> None:
        self.words, self.lexicon, self.main = words, lexicon, main
        self.weights = weights(lexicon, "date")
        same = (span for span in words.group("events") if self._is_same(span))
        self.mine = {k for span in (*main.mentions, *same) for k in words.reach(span)}
        self.starts = {words.reach(span).start for span in main.mentions}
        self.sentences = {words.sentence[k] for k in self.mine}
        self.of_main = of_main = _of_main(lexicon)
        bodies = words.covered("organisations")  # «комиссия Национального собрания»
        others = (words.reach(span) for span in words.group("events") if span.label_ not in of_main)
        self.ceremonies = Ceremonies(words, lexicon, main, of_main)
        self.others = {k for reach in others if reach.start not in bodies for k in reach} - self.mine - self.ceremonies.phases.keys()
        self.going_on = lexicon.index("going_on").keys()
        self.quoted = words.covered("quotes", "direct")
        self.speech = _speech(lexicon)
        self.phases = Phases(words, lexicon, main)
        self.published = iso_day(words.published)
        self.body = lead_of(words)
        self.stems = {words.lemma[k][:STEM] for k in self.mine if len(words.lemma[k]) >= STEM}
        self.lengths = [span for span in words.group("dates") if span.label_ == "duration"]
        self.said: dict[str, int] = {}
        self.wide: list[tuple[str, str]] = []
        for span in words.group("dates"):
            self.said[span.kb_id_] = self.said.get(span.kb_id_, 0) + 1
            if span.label_ == "range" and "X" not in span.kb_id_ and len(self.wide) < MOST_RANGES:
                low, _, high = span.kb_id_.partition("/")
                self.wide.append((low, high))
        days = (words.reach(span) for span in words.group("dates") if span.label_ in ("date", "range", "weekday", "relative"))
        self.moved = any(self._moved_to(reach, clause_over_dash(words, reach.start)) for reach in days)

    def _is_same(self, span: Mention) -> bool:
        """Tell the bare noun that means an event told by a longer one: «фестиваль» of a «кинофестиваль», «экспозиция» of a show."""
        reach = self.words.reach(span)
        if len(reach) != 1 or self._takes_up_another(reach.start):
            return False
        return self._is_part(span.label_) or (span.label_ in SAME and self._class(span.label_) == self.main.kind_class)

    def _takes_up_another(self, k: int) -> bool:
        """Tell «примет этап Кубка мира, | соревнования | намечены на декабрь»: the noun means the event that its sentence names before."""
        return self._other_named.get(self.words.sentence[k], k) < k

    @cached_property
    def _other_named(self) -> dict[int, int]:
        """Give by the number of its sentence where the first event begins that is of the main one's class, and yet another."""
        words, mine, first = self.words, {span.start for span in self.main.mentions}, dict[int, int]()
        for span, reach in zip(words.group("events"), words.reaches("events"), strict=True):
            if len(reach) > 1 and span.start not in mine and self._class(span.label_) == self.main.kind_class:
                first.setdefault(words.sentence[reach.start], reach.start)
        return first

    def _is_part(self, kind: str) -> bool:
        """Tell «школа» of a «школа-конференция», «фестиваль» of a «кинофестиваль»."""
        return kind in self.main.kind.split("-") or (len(kind) >= STEM and self.main.kind.endswith(kind))

    def _class(self, kind: str) -> str:
        row = self.lexicon.index("event_kinds", "kind").get(kind)
        return row["class"] if row is not None else ""

    def claim(self, span: Mention) -> Claim | None:
        words, reach = self.words, self.words.reach(span)
        first, last = (_cut(day) for day in ends(span.kb_id_))
        of_league = self.main.kind in MATCHES  # «встреча отбора Евро-2020» need not be of that year
        if span.label_ == "name_year" and (of_league or not self._names_main(reach.start) or self._is_anothers(reach.start)):
            return None
        if len(reach) and self._in_stamp(reach.start):
            return None
        if span.label_ == "relative" and reach.start in self.mine:  # «круглый стол «Вода: что | завтра»»
            return None
        if not len(reach) or (first is None and last is None) or any(d is not None and d.year is None for d in (first, last)):
            return None
        clause = clause_over_dash(words, reach.start)
        single_day = first == last and first is not None and first.day is not None
        day = first or last
        assert day is not None
        phase = self.phases.of(span.label_, reach, clause, single_day)
        if phase == "day" and (ceremony := self.ceremonies.at(clause)):
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
        if start is None and end is None:
            return None
        inferred = not span.id_.endswith(SAID_IN_FULL) and span.id_ not in ("dates.year", "dates.years", "dates.name_year")
        return Claim(start, end, phase, score, reach, (reach,), inferred, f"when.{phase}", tuple(features.items()))

    def _in_stamp(self, k: int) -> bool:
        """Tell the line of a page: «Общество | 5 мая, 10:30», «05.05.2021 | Наука»."""
        line = self.words.line_of[k]
        return len(line) <= STAMP and "|" in self.words.text[line.start : line.stop]

    def _features(self, span: Mention, reach: range, clause: range, phase: str, day: PartialDate) -> dict[str, float]:
        words = self.words
        number = words.sentence[reach.start]
        meant = senses(words, clause, self.lexicon) & {"edition"}
        meant |= senses(words, range(max(clause.start, reach.start - BESIDE), reach.start), self.lexicon)
        meant |= senses(words, range(reach.stop, min(clause.stop, reach.stop + BESIDE)), self.lexicon) - {"document"}
        main_here = any(k in self.mine for k in clause) or self._stands_for_main(clause) or bool(self.ceremonies.at(clause))
        verbs = {holding(self.lexicon).get(words.lemma[k]) for k in clause} - {None}
        if span.label_ == "until" and any(words.lemma[k] in self.going_on for k in clause):  # «до 3 мая будут соревноваться»
            verbs.add("last")
        if reach.start and words.norm[reach.start - 1] == "на" and any(words.lemma[k] in PLANNED for k in clause):  # «намечены | на 9 мая»
            verbs.add("whole")
        to_apply = self._of_a_deadline(clause, until=span.label_ == "until")
        new_day = self._moved_to(reach, clause)
        return {
            "bias": 1.0,
            "headline": float(reach.start in words.headline),
            "first_sentence": float(number == self.body),
            "second_sentence": float(number == self.body + 1),
            "main_in_clause": float(main_here),
            "main_in_sentence": float(not main_here and number in self.sentences),
            "held": float(bool(verbs) and not to_apply),
            "range": float(span.label_ in ("range", "set")),
            "counted": float(span.label_ == "range" and self._is_counted(span, reach)),
            "other_event": float(not main_here and not new_day and any(k in self.others for k in clause)),
            "anothers": float(
                self._behind_another(reach, clause) or self._in_anothers_clause(reach) or self._after_something(reach, clause)
            ),
            "other_edition": float(not new_day and self._of_another_edition(meant, clause, reach)),
            "deadline": float("deadline" in meant or to_apply or (span.label_ == "until" and "last" not in verbs and "whole" not in verbs)),
            "document": float(self._is_anothers(reach.start) or "document" in meant),
            "life": float("life" in meant),
            "told": float(span.label_ in ("date", "relative", "weekday") and not self._said_there(clause) and self._told(reach, clause)),
            "quoted": float(reach.start in self.quoted),
            "month": float(span.label_ in ("month", "season", "week") and span.id_ != WEEKEND),
            "year": float(day.month is None and span.label_ != "season") + float(day.month is None and phase in ("since", "until")),
            "open_end": float(phase in ("since", "until")),
            "name_year": float(span.label_ == "name_year"),
            "moved_to": float(new_day),
            "was_to": float(self._was_to(reach, clause)) * (REPLACED if self.moved else 1.0),
            "far": float(self._far(span)),
            "repeated": float(self.said[span.kb_id_] > 1),
            "late": float(number - self.body > LATE_SENTENCE and not (phase == "until" and "last" in verbs)),
            "inside_wider": float(any(low <= span.kb_id_ <= high for low, high in self.wide) and span.label_ != "range"),
        }

    def _of_another_edition(self, meant: set[str], clause: range, reach: range) -> bool:
        return "edition" in meant or self._other_ordinal(clause) or self._next_or_past(clause, reach)

    def _behind_another(self, reach: range, clause: range) -> bool:
        """Tell «на встрече сообщила глава фонда, находившаяся с визитом в Риме | 9–10 мая»: the last event before a date is another's."""
        for k in range(reach.start - 1, max(clause.start, reach.start - WORD_GAP) - 1, -1):
            feats = self.words.feats[k]
            if k in self.mine or (self.words.pos[k] == "VERB" and (feats.verb_form in ("", "Fin") or feats.variant == "Short")):
                return False  # «визиты | назначены | на 9 и 10 мая»
            if k in self.others:
                return True
        return False

    def _after_something(self, reach: range, clause: range) -> bool:
        """Tell «первые выборы после переворота | весной 2012 года |»: the day of what came before."""
        words = self.words
        for k in range(reach.start - 2, max(clause.start, reach.start - CLAUSE_GAP) - 1, -1):
            if is_finite(words, k) or k in self.mine:
                return False
            if words.norm[k] == "после":
                return True
        return False

    def _is_counted(self, span: Mention, reach: range) -> bool:
        """Tell days whose number is told beside them: «за шесть дней, | с 19 по 24 ноября |, зрители увидели»."""
        first, last = (day.on_calendar() if day is not None else None for day in ends(span.kb_id_))
        if first is None or last is None:
            return False
        length = f"P{(last - first).days + 1}D"
        return any(d.kb_id_ == length and reach.start - BESIDE < d.reach.stop <= reach.start for d in self.lengths)

    def _was_to(self, reach: range, clause: range) -> bool:
        """Tell the day that another has taken the place of: «запланированный на | 29 апреля | концерт переносится»."""
        off = (self.moved or self._is_off(reach)) and not self._moved_to(reach, clause)
        return off and any(self.words.lemma[k] in WAS_TO for k in clause)

    def _is_off(self, reach: range) -> bool:
        """Tell «назначенный на субботу фестиваль | не состоится |. Он пройдёт 29 мая»; what has no new day keeps the old one."""
        words, sentence = self.words, self.words.sentence_of[reach.start]
        off = (k for k in sentence[:-1] if words.norm[k] == "не")
        if not any(words.lemma[k + 1] in holding(self.lexicon) for k in off):
            return False
        behind = words.sentence_of[sentence.stop] if sentence.stop < len(words) else range(0)
        dated = any(span.start in behind for span in words.reaches("dates"))
        return dated and any(words.lemma[k] in holding(self.lexicon) for k in behind)

    def _in_anothers_clause(self, reach: range) -> bool:
        """Tell the days of «в рамках форума, который идёт | с 25 по 27 мая |, вчера состоялась сессия»."""
        words, first = self.words, self.words.sentence_of[reach.start].start
        before = range(reach.start - 1, max(first, reach.start - CLAUSE_GAP), -1)
        which = next((k for k in before if words.norm[k] == "," or k in self.mine), first)
        return which > first and words.norm[which] == "," and words.lemma[which + 1] == "который" and which - 1 in self.others

    def _is_anothers(self, at: int) -> bool:
        """Tell «указ от | 3 мая», «по итогам | 2023 года» by the word before; «в конце | июня» is when it is held."""
        words, k = self.words, at - 1
        if k not in words.sentence_of[at] or (words.norm[k] in PART_OF_MONTH and words.norm[max(k - 1, 0)] == "в"):
            return False
        return words.norm[k] == "от" or words.lemma[k] in self.lexicon.index("year_owners")

    def _told(self, reach: range, clause: range) -> bool:
        """Tell the day on which somebody said so: «сообщил 8 ноября пресс-секретарь»."""
        verbs = [k for k in clause if k not in reach and self.words.pos[k] == "VERB" and self.words.feats[k].verb_form != "Inf"]
        nearest = min(verbs, key=lambda k: distance(self.words, k, reach), default=None)
        return nearest is not None and nearest not in self.mine and self.words.lemma[nearest] in self.speech

    def _said_there(self, clause: range) -> bool:
        """Tell «говорили вчера на семинаре», «сообщил в ходе брифинга в четверг»: the day of the words is that of the event."""
        words = self.words
        return any(
            (words.norm[k - 1] in ("на", "в", "во") and words.feats[k].case in ("Loc", ""))
            or words.lemma[k - 1] in IN_THE_COURSE
            or words.norm[k - 1] == "участники"  # «говорили сегодня участники форума»
            for k in clause
            if k and (k in self.starts or words.lemma[k] in self.of_main)
        )

    def _of_a_deadline(self, clause: range, *, until: bool) -> bool:
        """Tell «регистрация на форум открылась 3 мая», «до 3 мая принимают заявки»: what the clause speaks of is no event."""
        table = self.lexicon.index("elsewhen")
        return any(
            (row := table.get(self.words.lemma[k])) is not None and row["sense"] == "deadline" and (until or self._is_subject(k))
            for k in clause
        )

    def _is_subject(self, k: int) -> bool:
        return self.words.pos[k] == "NOUN" and self.words.feats[k].case == "Nom" and k not in self.mine

    def _moved_to(self, reach: range, clause: range) -> bool:
        """Tell the new day: «запланированный на 29 апреля концерт переносится на 10 мая»."""
        before = range(max(clause.start, reach.start - 3), reach.start)
        if any(self.words.lemma[k] in ("дата", "срок") and self.words.lemma[k - 1] == "новый" for k in before if k):
            return True  # «новые даты – | 11–13 октября»
        if not reach.start or self.words.norm[reach.start - 1] != "на":
            return False
        return any(self.words.lemma[k] in MOVED for k in range(max(clause.start, reach.start - MOVED_FROM), reach.start))

    def _names_main(self, k: int) -> bool:
        return k in self.mine or any(self.words.norm[at][:STEM] in self.stems for at in range(max(0, k - 3), k + 1))

    def _stands_for_main(self, clause: range) -> bool:
        """Tell «…форум, который прошёл 5 мая», «он прошёл», «на открытии 5 мая»."""
        words = self.words
        if any(words.lemma[k] in self.of_main and words.norm[k - 1] == "на" for k in clause if k):
            return True
        if words.lemma[clause.start] in ("который", "он", "она", "оно") or (len(clause) > 1 and words.lemma[clause.start + 1] == "который"):
            return any(k in self.mine for k in range(max(0, clause.start - WORD_GAP), clause.start))
        return False

    def _other_ordinal(self, clause: range) -> bool:
        """Tell «Первая прошла в 2014 году», «Третий состоится в Дели»: an ordinal with no noun of its own, or an event not ours."""
        words, ordinals = self.words, self.lexicon.index("ordinals")
        for k in clause:
            if words.lemma[k] not in ordinals or k in self.mine:
                continue
            after = k + 1
            if (after < len(words) and words.lemma[after] in ("год", "месяц")) or (words.norm[k - 1] in ("в", "во", "на") and k > 0):
                continue
            if words.norm[after : after + 2] == ["по", "счету"]:  # «слёт, пятый по счёту»: this one
                continue
            if after in self.others or (
                words.feats[k].case in ("Nom", "Acc")
                and not (after < len(words) and words.pos[after] in ("NOUN", "ADJ"))
                and not self._noun_of(k)
            ):
                return True
        return False

    def _noun_of(self, k: int) -> bool:
        """Tell an ordinal whose noun stands further on: «первую | после ремонта литургию»."""
        feats = self.words.feats
        behind = range(k + 2, min(k + BESIDE, self.words.sentence_of[k].stop))
        return any(self.words.pos[n] == "NOUN" and feats[n].case == feats[k].case and feats[n].gender == feats[k].gender for n in behind)

    def _next_or_past(self, clause: range, reach: range) -> bool:
        """Tell «следующий старт — 19 июня»: the subject is of another edition."""
        table = self.lexicon.index("passing_adjectives")
        return any(
            (row := table.get(self.words.lemma[k])) is not None
            and row["edition"] in ("past", "next")
            and self.words.feats[k].case == "Nom"
            and k not in reach
            and k not in self.mine
            for k in clause
        )

    def _far(self, span: Mention) -> bool:
        first, last = ends(span.kb_id_)
        day = first or last
        if self.published is None or day is None or day.year is None:
            return False
        if day.month is None:
            return abs(day.year - self.published.year) > 1
        return abs((day.middle(day.year) - self.published).days) > FAR_DAYS


def _cut(day: PartialDate | None) -> PartialDate | None:
    """Leave of a season its year, which is all that the record can hold."""
    return day._replace(month=None, day=None) if day is not None and day.month in SEASONS else day
