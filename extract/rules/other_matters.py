"""Sentences behind the lead that tell of another time than the event's: of earlier years, of plans, of how something came to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from extract.lang.edtf import ends, iso_day
from extract.lang.words import Words
from extract.lexicon import open_lexicon, word_class
from extract.rules.clause import clause_of, holding, lead_of
from extract.rules.named import is_finite

EDITIONS = frozenset({"former", "next", "usual"})  # the last, the following, the one to come that may be this one
FIGURE, ANY_END = "0", "*"
ADDING = (["напомним", ",", "что"], ["напомним", ","], ["отметим", ",", "что"], ["отметим", ","], ["добавим", ",", "что"], ["добавим", ","])
ALSO = frozenset({"а", "но", "также", "и", "уже"})
NOW = frozenset({"сегодня", "сейчас", "теперь", "нынешний", "ныне", "нынче", "текущий", "завтра", "послезавтра"})
THIS, TIMES = frozenset({"этот", "сей"}), frozenset({"год", "раз", "сезон", "лето", "осень", "зима", "весна", "месяц"})
IN, SINCE = frozenset({"в", "во", "с", "со", "к", "до", "на", "еще"}), frozenset({"с", "со"})
FOUNDING, LASTING, HAVING = word_class("found"), word_class("last_since"), word_class("made_up_of")
INTENDING, WILL_BE = word_class("intend"), frozenset({"будет", "будут"})
HISTORY = frozenset({"история", "традиция"})
ORIGINS = frozenset({"основать", "учредить", "возникнуть", "зародиться"})
PLANNED = frozenset({"запланированный", "запланировать", "намеченный", "наметить", "планировать", "планироваться"})
BODY, ASIDE = "body", "aside"  # of a body; of earlier years in passing, which only what follows goes on with
PAST, FUTURE = frozenset({"before", "former", ASIDE}), frozenset({"after", "next", "usual"})
DASHES, MARKET = frozenset({"–", "—", "-"}), frozenset({"рынок"})
LEADING = frozenset({"лидер", "лауреат", "вуз", "объединение", "учреждение", "производитель"})
REFERENCE = frozenset({"справка", "справочно"})
ABOUT, BODIES = frozenset({"о", "об"}), word_class("tells_of_itself")
HEADING = 8  # words of «О фонде «Тёплый дом».»
MONTH = re.compile(r"(?:\d{4}|X{4})-(?:\d\d|[A-Z]\w*)(?:/.*)?")
WITHIN, NEAR = frozenset({"в", "во", "еще"}), 4  # words from a verb to its year
FAR = 2  # sentences behind the lead: a year told there is not the event's, though no other is
LONG_LINE = 8  # sentences of a line that is no paragraph but a whole text


@lru_cache(maxsize=1)
def other_matters(words: Words, naming: frozenset[int]) -> frozenset[int]:
    """Give the numbers of such sentences; ``naming`` are those that name the event.

    «В прошлом году форум собрал сто человек. | Его открыл мэр Олег Грач |»; «До конца года слёты пройдут ещё в трёх городах».
    """
    return frozenset(_Matters(words, naming).found())


class _Matters:
    def __init__(self, words: Words, naming: frozenset[int]) -> None:
        self.words, self.naming, self.lead = words, naming, lead_of(words)
        self.own_years = self._own_years()
        self.held = any(self._has_past(words.sentences[number]) for number in {self.lead, *sorted(naming)[:2]})

    def found(self) -> Iterator[int]:
        words, about = self.words, ""
        for number in range(self.lead + 1, len(words.sentences)):
            sentence = words.sentences[number]
            fresh = words.line_of[sentence.start].start == sentence.start
            kept = about if about and not fresh and self._goes_on(number, sentence, about) else ""
            about = self._opens(number, sentence) or kept
            if about and (kept or about != ASIDE):
                yield number

    def _opens(self, number: int, sentence: range) -> str:
        """Tell what a sentence begins to tell of: a body, another time, or neither."""
        words = self.words
        if self._is_reference(sentence) or self._founds(number, sentence) or self._tells_of_a_body(number, sentence):
            return BODY
        if self._is_now(sentence) or self._is_said(number, sentence):
            return ""
        start = self._behind_addition(sentence)
        when = _opening(words, start)
        if when in EDITIONS:
            return when if self._is_other_edition(sentence, start, when) else ""
        if when == "before" or self._is_habit(number, sentence):
            return "before"
        clause = clause_of(words, sentence.start)
        if self.held and ((when == "after" and not self._has_past(clause)) or self._is_month_ahead(start, clause)):
            return "after"
        if number in self.naming:
            return ""
        return "before" if self._in_other_year(number, start) else ASIDE if self._is_of_earlier_year(number, clause) else ""

    def _goes_on(self, number: int, sentence: range, about: str) -> bool:
        """Tell whether a sentence goes on with the one before it: it names no event of its own, nobody speaks in it."""
        words = self.words
        if number in self.naming or (about != BODY and self._is_now(sentence)) or self._is_said(number, sentence):
            return False
        if about in PAST and any(self._is_future(k) for k in sentence):
            return False
        if about in FUTURE and self._has_past(sentence):
            return False
        line = words.line_of[sentence.start]
        short = words.sentence[line.stop - 1] - words.sentence[line.start] < LONG_LINE
        return short or words.pos[sentence.start] == "PRON"

    def _is_said(self, number: int, sentence: range) -> bool:
        """Tell a sentence with somebody's words, which are said now, whatever they tell."""
        return number in self._quoting or sentence.start in self.words.covered("quotes", "direct")

    @cached_property
    def _quoting(self) -> set[int]:
        return {self.words.sentence[reach.start] for reach in self.words.reaches("quotes")}

    def _is_now(self, sentence: range) -> bool:
        """Tell what is told of this time: «в этом году», «сегодня», «нынешний»."""
        words = self.words
        if not NOW.isdisjoint(words.lemma[sentence.start : sentence.stop]):
            return True
        return any((words.lemma[k] in THIS and words.lemma[k + 1] in TIMES) or self._is_bare(k) for k in sentence[:-1])

    def _is_bare(self, k: int) -> bool:
        """Tell «В прошлом году их было 140, в | этом | – 210»."""
        words = self.words
        return words.norm[k] == "этом" and words.norm[k - 1] in ("в", "во") and words.pos[k + 1] in ("PUNCT", "VERB", "NUM")

    def _behind_addition(self, sentence: range) -> int:
        """Give the word behind «Напомним, что», «А», «Также»."""
        words, start = self.words, sentence.start
        start += next((len(said) for said in ADDING if words.norm[start : start + len(said)] == said), 0)
        return start + (start < sentence.stop - 1 and words.norm[start] in ALSO)

    def _is_other_edition(self, sentence: range, start: int, when: str) -> bool:
        """Tell «Прошлогодний форум …», «Следующая встреча состоится …», not «Следующим пунктом визита стал музей»."""
        words = self.words
        if words.feats[start].case not in ("Nom", "Acc") or not self._is_of_event(start, sentence):
            return False
        if when == "former":
            return True
        ahead = any(self._is_future(k) or words.lemma[k] in PLANNED for k in sentence)
        if self._has_past(sentence):
            return False  # «Следующий слёт примет Елец: флаг получила мэр города»
        return ahead and (self.held or when == "next")

    def _is_of_event(self, start: int, sentence: range) -> bool:
        """Tell «Предыдущая | встреча |», «Ближайший сеанс | пройдёт |», from «Предыдущая команда»."""
        words = self.words
        noun = next((k for k in range(start + 1, sentence.stop) if words.pos[k] in ("NOUN", "PROPN")), start)
        if words.lemma[noun] in open_lexicon().index("event_kinds", "kind"):
            return True
        return any(words.lemma[k] in holding(open_lexicon()) and words.feats[k].tense == "Fut" for k in range(noun, sentence.stop))

    def _is_habit(self, number: int, sentence: range) -> bool:
        """Tell «Из Китая в край приезжает 200 тысяч туристов | в год |», not «Слёт проводят дважды в год»."""
        words = self.words
        yearly = next((k for k in sentence if words.norm[k : k + 2] == ["в", "год"]), None)
        if yearly is None or number in self.naming or self._has_past(sentence):
            return False
        return any(words.pos[k] == "NUM" for k in range(max(sentence.start, yearly - NEAR), yearly))

    def _is_of_earlier_year(self, number: int, clause: range) -> bool:
        """Tell «Памятник поставили ещё | в 1967 году |», where the event is of a later year."""
        if number <= self.lead + 1 or not self.own_years:
            return False
        words = self.words
        told = (k for k in clause if k in self._years and words.norm[k - 1] in WITHIN and max(self._years[k]) < min(self.own_years))
        return any(self._is_past(n) for k in told for n in range(max(clause.start, k - NEAR), k))

    def _is_month_ahead(self, start: int, clause: range) -> bool:
        """Tell «В сентябре делегация посетит …», «Летом школу планируют открыть»; a day may be one of the event's."""
        months = self._months
        if not any(months.get(at, False) for at in (start, start + (self.words.norm[start] in IN))):
            return False
        verb = next((k for k in clause if self.words.feats[k].tense and self.words.feats[k].verb_form != "Part"), None)
        return verb is not None and (self._is_future(verb) or self.words.lemma[verb] in INTENDING)

    @cached_property
    def _months(self) -> dict[int, bool]:
        """Tell by its first word whether a date is no day."""
        return {span.reach.start: MONTH.fullmatch(span.kb_id_) is not None for span in self.words.group("dates")}

    def _in_other_year(self, number: int, start: int) -> bool:
        """Tell «В 2019 году хор стал лауреатом премии», where the event is of another year."""
        words = self.words
        at = start + (words.norm[start] in IN)
        years = self._years.get(at)
        if not years:
            return False
        if self.own_years:
            return self.own_years.isdisjoint(years)
        return number > self.lead + FAR

    def _founds(self, number: int, sentence: range) -> bool:
        """Tell «Фонд основан в 1995 году», «Завод работает с 1957 года», «История конкурса началась в 2006 году»."""
        words = self.words
        if number <= self.lead + 1:
            return False
        years = {year for k in sentence if k in self._years for year in self._years[k]}
        if not years or not self.own_years.isdisjoint(years):
            return False
        if words.lemma[sentence.start] in HISTORY:
            return True
        clause = clause_of(words, sentence.start)
        founded = any(words.lemma[k] in FOUNDING and self._is_past(k) for k in clause)
        by_since = any(k in self._years and not SINCE.isdisjoint(words.norm[k - 1 : k + 1]) for k in clause)
        since = by_since and any(words.lemma[k] in LASTING for k in clause)
        return founded or since

    def _tells_of_a_body(self, number: int, sentence: range) -> bool:
        """Tell a body that opens a line, with no deed: «Движение объединяет 40 тысяч волонтёров», «Институт – ведущий центр страны»."""
        words, first = self.words, sentence.start
        if number in self.naming or number <= self.lead + 1 or words.line_of[first].start != first:
            return False
        if words.lemma[first] not in BODIES and first not in self._bodies:
            return False
        verb = next((k for k in sentence if words.pos[k] == "VERB" and (is_finite(words, k) or words.feats[k].variant == "Short")), None)
        if verb is not None and words.lemma[verb] in HAVING and words.feats[verb].tense == "Pres":
            return True
        return self._is_described(range(first, sentence.stop if verb is None else verb), sentence)

    def _is_described(self, before: range, sentence: range) -> bool:
        """Tell «Институт – | ведущий центр | страны», «Банк на рынке 25 лет», not the lines of a list."""
        words = self.words
        if words.norm[sentence.stop - 1] != ".":
            return False
        if any(words.lemma[k] in MARKET for k in before):
            return True
        dash = next((k for k in before if words.norm[k] in DASHES), sentence.stop)
        what = next((k for k in range(dash + 1, min(dash + 1 + NEAR, sentence.stop)) if words.pos[k] == "NOUN"), None)
        return what is not None and words.lemma[what] in BODIES | LEADING

    @cached_property
    def _bodies(self) -> set[int]:
        """Give the words at which bodies' names begin."""
        return {reach.start for reach in self.words.reaches("organisations")}

    def _is_reference(self, sentence: range) -> bool:
        """Tell the head of what a sender tells of itself on one line with it: «Справка. Институт …», «О фонде «Дом». Фонд …»."""
        words, first = self.words, sentence.start
        if words.line_of[first].start != first:
            return False
        if words.lemma[first] in REFERENCE or words.norm[first : first + 2] == ["для", "справки"]:
            return len(sentence) < HEADING or words.norm[first + 1 : first + 2] == [":"]
        about = words.norm[first] in ABOUT and words.lemma[first + 1 : first + 2] and words.lemma[first + 1] in BODIES
        return bool(about) and len(sentence) <= HEADING and not any(is_finite(words, k) for k in sentence)

    def _own_years(self) -> frozenset[int]:
        """Give the years in which the event may be held: that of publication, those beside its names."""
        words, published = self.words, iso_day(self.words.published)
        beside = {*self.naming, *range(self.lead + 1)} - self._of_origin
        told = {year for at, years in self._years.items() if words.sentence[at] in beside for year in years}
        return frozenset(told | ({published.year} if published is not None else set()))

    @property
    def _of_origin(self) -> set[int]:
        """Give the sentences that name how something came to be, be it the event: «История форума началась в 2006 году»."""
        words = self.words
        begun = {words.sentence[k] for k in words.with_lemma(HISTORY) if k == words.sentence_of[k].start}
        return begun | {words.sentence[k] for k in words.with_lemma(ORIGINS)}

    @property
    def _years(self) -> dict[int, set[int]]:
        return _years(self.words)

    def _is_future(self, k: int) -> bool:
        return self.words.feats[k].tense == "Fut" or self.words.norm[k] in WILL_BE  # which the tagger takes for present

    def _has_past(self, sentence: range) -> bool:
        return any(self._is_past(k) for k in sentence)

    def _is_past(self, k: int) -> bool:
        feats = self.words.feats[k]
        return feats.variant == "Short" or (feats.tense == "Past" and is_finite(self.words, k))


@lru_cache(maxsize=1)
def _years(words: Words) -> dict[int, set[int]]:
    """Give the years that dates name in figures, by the word at which the date begins."""
    found: dict[int, set[int]] = {}
    for span in words.group("dates"):
        years = {day.year for day in ends(span.kb_id_) if day is not None and day.year is not None}
        told = {words.text[k] for k in span.reach}
        if written := {year for year in years if str(year) in told}:
            found[span.reach.start] = written
    return found


def _opening(words: Words, start: int) -> str:
    """Give when the words that begin at ``start`` say that it was; nothing if they say it not."""
    whole, begun = _openings()
    norm = words.norm[start]
    for pattern, when in whole.get(norm, ()) + (whole.get(FIGURE, ()) if _is_figure(words, start) else ()):
        if all(_matches(words, start + n, said) for n, said in enumerate(pattern)):
            return when
    return next((when for beginning, when in begun if norm.startswith(beginning)), "")


def _matches(words: Words, k: int, said: str) -> bool:
    if k >= words.size:
        return False
    return _is_figure(words, k) if said == FIGURE else words.norm[k] == said


def _is_figure(words: Words, k: int) -> bool:
    return words.pos[k] == "NUM" or words.text[k].isdigit()


Openings = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@lru_cache(maxsize=1)
def _openings() -> tuple[Openings, tuple[tuple[str, str], ...]]:
    """Give the openings by their first words, and those of which only the beginning of one word is told."""
    whole: Openings = {}
    begun = []
    for row in open_lexicon().table("other_matters"):
        said = tuple(row["words"].split())
        if said[0].endswith(ANY_END):
            begun.append((said[0].removesuffix(ANY_END), row["when"]))
        else:
            whole[said[0]] = (*whole.get(said[0], ()), (said, row["when"]))
    return whole, tuple(begun)
