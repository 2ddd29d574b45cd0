"""What happened on a day: the whole event, its opening or its close, by the nearest word that tells."""

from __future__ import annotations

import re

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.discourse.clause import clause_of, holding
from extract.rules.main import Main
from extract.rules.places.home import titled_words

JOINT = 4  # what a conjunction between a verb and a date counts for, in words
NOUN_REACH = 5  # words between «закрытие» and its day
BEFORE_NAME = 4  # words from «открытие» to the event that it opens
LAST_DAYS = frozenset({"последний", "заключительный", "финальный"})
LAST = tuple([lemma] for lemma in LAST_DAYS)
FAR_DAYS = 10  # words from «у нас десять дней» to «последний – 5 мая»
ORDER, JOINTS = tuple([lemma] for lemma in ("второй", "третий", "четвертый", "пятый")), ([","], ["и"])
DAYS, SITTINGS = frozenset({"день", "стать", "быть"}), frozenset({"заседание", "сессия", "концерт", "мероприятие"})
JOURNEYS = frozenset({"путь", "поездка", "путешествие", "маршрут", "движение", "учеба", "тур", "турне"})
NOT_ITS = frozenset(
    {"прием", "подача", "регистрация", "запись", "сбор", "продажа", "заявка", "лето", "зима", "весна", "осень", "год", "месяц"}
)
DASH = (["—"], ["–"], ["-"])
PART_OF_MONTH = frozenset({"начале", "начало", "началу", "конце"})
BEGINNING = frozenset({"начать", "начинать"})
HOURS, BEGUN = word_class("of_hours"), frozenset({"начаться", "начинаться", "стартовать"})
CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d$|(?:[01]?\d|2[0-3])$")
OPENED = frozenset({"открыться", "открываться"})
GOING_ON = frozenset({"продлиться", "продолжиться", "продолжить"})
LASTING, WILL_BE = "last", (["будет"], ["будут"])
ITS_OWN = frozenset({"работа", "участник", "делегат", "гость", "мероприятие", "он", "который"})
NEAR = 4  # words from such a verb to the day
AROUND = frozenset({"после", "по", "перед", "до"})
OPENING = frozenset({"открыть", "открыться", "открытие", "открываться"})
STARTS = frozenset({"старт"})
AT, HOURLY = frozenset({"в", "с", "-", "–", "—", ":"}), frozenset({"начало", "старт", "сбор"})


class Phases:
    """Tells of the dates of a document what they mean to its event."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main) -> None:
        self.words, self.held = words, holding(lexicon)
        self.mine = {k for span in main.mentions for k in words.reach(span)}
        self.dated = {span.reach.stop - 1 for span in words.group("dates") if len(span.reach)}
        self.titled = titled_words(words)  # «в рамках дней «Где | кончается | лес?»»
        self.of_hours = main.kind_class == "meeting" or main.kind in HOURS  # what begins «14 мая в 15:00» ends that day
        self.deeds = main.kind_class in ("ceremony", "meeting", "visit")

    def of(self, label: str, reach: range, clause: range, single_day: bool) -> str:
        """Give ``whole``, ``day``, ``open``, ``close``, ``since`` or ``until``."""
        if label in ("since", "until"):
            return label
        if label in ("range", "set", "years", "week"):
            return "whole"
        if single_day and self._goes_on(reach, clause):
            return "until"
        if single_day and _has_hours_behind(self.words, reach):
            return "day"
        return self._told(reach, self._with_next(reach, clause)) or ("day" if single_day else "whole")

    def _goes_on(self, reach: range, clause: range) -> bool:
        """Tell «работа форума продлится и | завтра |», «| Завтра | форум продолжит работу»: it goes on to that day at least."""
        words = self.words
        if self._is_added(reach) and self._is_of_it(clause) and any(self.held.get(words.lemma[k]) == LASTING for k in clause):
            return True
        verbs = [k for k in clause if words.lemma[k] in GOING_ON and words.pos[k] == "VERB" and not self._goes_elsewhere(k)]
        behind = any(0 < reach.start - k <= NEAR and words.feats[k].tense == "Fut" for k in verbs)
        ahead = (0 < k - reach.stop <= NEAR and words.lemma[k] != "продлиться" and self._is_ahead(k) for k in verbs)
        return behind or (reach.start - clause.start <= 2 and self._is_of_it(clause) and any(ahead))

    def _goes_elsewhere(self, k: int) -> bool:
        """Tell «участники форума | продолжат | путь в Орёл»."""
        return self.words.lemma[k] == "продолжить" and not JOURNEYS.isdisjoint(self.words.lemma[k + 1 : k + 3])

    def _is_added(self, reach: range) -> bool:
        """Tell «проработает | и в среду |», «идёт | и сегодня |» from «сегодня и завтра»."""
        words, at = self.words, reach.start - 1
        at -= at > 0 and words.norm[at] in ("в", "во")
        return at > 0 and words.norm[at] == "и" and words.pos[at - 1] in ("VERB", "NOUN", "PROPN") and at - 1 not in self.dated

    def _is_of_it(self, clause: range) -> bool:
        """Tell what goes on: «форум», «его работа», «участники»; not «автобусы будут работать и в субботу»."""
        return any(k in self.mine or self.words.lemma[k] in ITS_OWN for k in clause)

    def _is_ahead(self, k: int) -> bool:
        """Tell «продолжится», «продолжит работу», «будет продолжена»."""
        words = self.words
        return words.feats[k].tense == "Fut" or (words.feats[k].verb_form == "Part" and words.norm[k - 1 : k] in WILL_BE)

    def _with_next(self, reach: range, clause: range) -> range:
        """Join to a day that is a sentence of its own the clause behind it: «| 28 июня 2024 года. | В музее открылась выставка»."""
        words, last = self.words, reach.stop
        alone = reach.start == words.sentence_of[reach.start].start and last + 1 == words.sentence_of[reach.start].stop < len(words)
        return range(clause.start, clause_of(words, last + 1).stop) if alone and words.norm[last] == "." else clause

    def _told(self, reach: range, clause: range) -> str | None:
        words = self.words
        if words.norm[reach.stop : reach.stop + 1] in DASH and self._is_last_day(reach.stop + 1):  # «| Сегодня | – последний день слёта»
            return "close"
        part_of_month = reach.start - 1 if words.norm[reach.start - 1] in PART_OF_MONTH else -1  # «в | начале | мая»
        telling = (k for k in clause if (words.lemma[k] in self.held or words.lemma[k] in LAST_DAYS) and not self._is_a_title(k))
        near = sorted(
            (k for k in telling if k not in reach and k not in self.mine and k != part_of_month), key=lambda k: distance(words, k, reach)
        )
        held = False
        closes = any(self.held.get(words.lemma[k]) == "close" and words.pos[k] == "VERB" for k in near)
        for k in near:
            if self._is_last_day(k):
                return "close"
            phase = self.held.get(words.lemma[k]) if not self._is_attribute(k) else None
            if phase in ("open", "close") and self._tells(k, reach, held, closes):
                return phase
            # «закрытие состоится 17 мая»: behind such a verb only its subject tells
            held = held or (phase is not None and phase not in ("open", "close"))
        return None

    def _is_a_title(self, k: int) -> bool:
        """Tell a word of an event's title, or one that alone is a title: «в инкубаторе «| Старт |»»."""
        return k in self.titled or self.words.norm[k - 1 : k + 2 : 2] == ['"', '"']

    def _tells(self, k: int, reach: range, held: bool, closes: bool) -> bool:
        noun = self.words.pos[k] == "NOUN"
        if noun and self.of_hours and self.words.lemma[k] in HOURLY and _has_clock_behind(self.words, reach):
            return False  # «начало праздника – 2 декабря, ровно в полдень»
        if k > reach.stop and tells_what_follows(self.words, k):
            return False  # «открытие назначено на | 3 мая |, закрытие – на 5-е»
        many = noun and self.words.lemma[k] in STARTS and self.words.feats[k].number == "Plur"  # «финальные | старты | состоялись 8 мая»
        if noun and (is_of_an_hour(self.words, k) or is_line(self.words, k) or self._bounds_another(k)):
            return False
        if (held and not noun) or many or self._is_deed(k, closes) or self._is_of_else(k):
            return False
        if not noun:
            return not (self.of_hours and self.words.lemma[k] in BEGUN and _has_clock_behind(self.words, reach))
        of_main = any(n in self.mine for n in range(k + 1, k + BEFORE_NAME))  # «накануне … состоялось открытие | форума»
        return (of_main or distance(self.words, k, reach) <= NOUN_REACH) and (not held or self.words.feats[k].case == "Nom")

    def _bounds_another(self, k: int) -> bool:
        """Tell «после | окончания | литургии прошёл крестный ход», «перед | началом | матча»; not «после | открытия | форума»."""
        words, n = self.words, k + 1
        if words.norm[k - 1] not in AROUND:
            return False
        while n < len(words) and words.pos[n] == "ADJ" and n not in self.mine:
            n += 1
        of = n < len(words) and words.pos[n] in ("NOUN", "PROPN") and words.feats[n].case == "Gen"
        return of and n not in self.mine and words.lemma[n] not in ITS_OWN

    def _is_of_else(self, k: int) -> bool:
        """Tell «слухи | начали | распространяться», «дал присягу, | завершив | эпоху»; but «форум | начал | работать»."""
        words, behind = self.words, k + 1
        if words.feats[k].verb_form == "Conv":
            return not any(n in self.mine for n in range(behind, min(behind + BEFORE_NAME, len(words))))
        infinitive = behind < len(words) and words.feats[behind].verb_form == "Inf" and words.lemma[k] in BEGINNING
        return infinitive and self.held.get(words.lemma[behind]) != "last"

    def _is_attribute(self, k: int) -> bool:
        """Tell «в закрытом режиме» from «закрыта», «встретился с | прибывшим | в Тулу послом»."""
        feats = self.words.feats[k]
        if feats.verb_form == "Part" and feats.case == "Ins" and self.words.norm[k - 1] in ("с", "со"):
            return True
        return (
            self.words.lemma[k] in ("закрыть", "открыть")
            and self.words.norm[k].startswith(("закрыт", "открыт"))
            and bool(self.words.feats[k].case)
        )

    def _is_last_day(self, k: int) -> bool:
        """Tell «последний день», «последним стала суббота», «заключительное заседание съезда» from «последний звонок»."""
        words = self.words
        if words.lemma[k : k + 1] in ORDER and words.norm[k + 1 : k + 2] in JOINTS:
            k += 2  # «завтра – | второй | и последний день»
        if words.lemma[k : k + 1] in LAST and words.norm[k + 1 : k + 2] in DASH:
            return any(words.lemma[n] == "день" for n in range(max(words.sentence_of[k].start, k - FAR_DAYS), k))
        if words.lemma[k : k + 1] not in LAST or k + 1 >= len(words):
            return False
        if not NOT_ITS.isdisjoint(words.lemma[k + 2 : k + 3]):
            return False  # «последний день | приёма | заявок»
        return words.lemma[k + 1] in DAYS or (words.lemma[k + 1] in SITTINGS and k + 2 in self.mine)

    def _is_deed(self, k: int, closes: bool) -> bool:
        """Tell «открыл мэр», a person's deed at a one-day event, from «открылся форум»: only those need another day to end.

        What opened and «завершится сегодня» takes more than a day: «заседание, которое накануне открылось и завершится сегодня».
        """
        return self.deeds and self.words.lemma[k] in OPENING and not (closes and self.words.lemma[k] in OPENED)


def tells_what_follows(words: Words, k: int) -> bool:
    """Tell «…, | закрытие | – на 5-е», which says nothing of the day before the comma."""
    return words.norm[k - 1 : k] == [","] and words.norm[k + 1 : k + 2] in DASH


def is_line(words: Words, k: int) -> bool:
    """Tell where runners stand: «9 мая бегуны вышли на | старт |», from «9 мая дан | старт |»."""
    return words.lemma[k] in STARTS and words.norm[k - 1] == "на"


def is_of_an_hour(words: Words, k: int) -> bool:
    """Tell «начало в | 12:00 |», «сбор в | 10 часов |»: the hour of a day on which it may be over."""
    clock = words.norm[k + 1 : k + 3]
    return len(clock) == 2 and clock[0] in AT and clock[1][0].isdigit() and words.lemma[k] in HOURLY


def distance(words: Words, k: int, reach: range) -> int:
    """Count the words from a word to a date, a conjunction for several: «открылась в Туле 3 мая и продлится»."""
    between = range(k + 1, reach.start) if k < reach.start else range(reach.stop, k)
    return len(between) + 1 + JOINT * sum(words.norm[b] in ("и", ",", "а") for b in between)


def _has_clock_behind(words: Words, reach: range) -> bool:
    """Tell «| 14 мая | в 15:00», «| 14 мая |, в 10 часов», «| 14 мая |, ровно в полдень»."""
    k, dates = reach.stop, words.covered("dates")
    while k < len(words) and (words.norm[k] in (",", "ровно") or k in dates):
        k += 1
    if words.norm[k : k + 1] != ["в"] or k + 1 >= len(words):
        return False
    return words.norm[k + 1] == "полдень" or CLOCK.match(words.norm[k + 1]) is not None


def _has_hours_behind(words: Words, reach: range) -> bool:
    """Tell «| 14 мая | с 18:00 до полуночи», «| 14 мая | с 9.00 до 14.00»: it is over that day."""
    k = reach.stop + (words.norm[reach.stop : reach.stop + 1] == [","])
    hours = words.norm[k : k + 1] == ["с"] and k + 1 < len(words) and CLOCK.match(words.norm[k + 1]) is not None
    return hours and "до" in words.norm[k + 2 : k + 6]
