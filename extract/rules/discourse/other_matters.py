"""Sentences behind the lead that tell of another time than the event's: of earlier years, of plans, of how something came to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from extract.lang.words import Words
from extract.lexicon import open_lexicon, word_class
from extract.rules.discourse.bodies_told import BodiesTold, is_past
from extract.rules.discourse.clause import clause_of, holding, lead_of
from extract.rules.discourse.event_years import event_years, years_in_figures
from extract.rules.discourse.time_openings import opening_of

EDITIONS = frozenset({"former", "next", "usual"})  # the last, the following, the one to come that may be this one
ADDING = (["напомним", ",", "что"], ["напомним", ","], ["отметим", ",", "что"], ["отметим", ","], ["добавим", ",", "что"], ["добавим", ","])
ALSO = frozenset({"а", "но", "также", "и", "уже"})
NOW = frozenset({"сегодня", "сейчас", "теперь", "нынешний", "ныне", "нынче", "текущий", "завтра", "послезавтра"})
THIS, TIMES = frozenset({"этот", "это", "сей"}), frozenset({"год", "раз", "сезон", "лето", "осень", "зима", "весна", "месяц"})
IN, YEAR = frozenset({"в", "во", "с", "со", "к", "до", "на", "еще"}), frozenset({"год"})
INTENDING, WILL_BE = word_class("intend"), frozenset({"будет", "будут"})
PLANNED = frozenset({"запланированный", "запланировать", "намеченный", "наметить", "планировать", "планироваться"})
BODY, ASIDE = "body", "aside"  # of a body; of earlier years in passing, which only what follows goes on with
PAST, FUTURE = frozenset({"before", "former", ASIDE}), frozenset({"after", "next", "usual"})
MONTH = re.compile(r"(?:\d{4}|X{4})-(?:\d\d|[A-Z]\w*)(?:/.*)?")
WITHIN, NEAR = frozenset({"в", "во", "еще"}), 4  # words from a verb to its year
WHO, COLON = frozenset({"он", "она"}), frozenset({":"})
FAR = 2  # sentences behind the lead: a year told there is not the event's, though no other is
TOLD = frozenset({"сообщалось", "сообщали", "сообщал", "писали", "писал"})
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
        self.years = years_in_figures(words)
        self.own_years = event_years(words, {*naming, *range(self.lead + 1)})
        self.bodies = BodiesTold(words, naming, self.lead, self.own_years)
        self.held = any(self._has_past(words.sentences[number]) for number in {self.lead, *sorted(naming)[:2]})

    def found(self) -> Iterator[int]:
        words, about = self.words, ""
        for number in range(self.lead + 1, len(words.sentences)):
            sentence = words.sentences[number]
            fresh = words.line_of[sentence.start].start == sentence.start
            added = about == "before" and self._adds(number, sentence)
            kept = about if about and (not fresh or added) and self._goes_on(number, sentence, about) else ""
            about = self._opens(number, sentence) or kept
            if about and (kept or about != ASIDE):
                yield number

    def _opens(self, number: int, sentence: range) -> str:
        """Tell what a sentence begins to tell of: a body, another time, or neither."""
        words = self.words
        if self.bodies.are_told(number, sentence):
            return BODY
        if self._is_now(sentence) or self._is_said(number, sentence):
            return ""
        start = self._behind_addition(sentence)
        if start >= sentence.stop:  # «Напомним,», and no more
            return ""
        when = opening_of(words, start)
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

    def _adds(self, number: int, sentence: range) -> bool:
        """Tell one more of an agency's earlier news: «Ранее сообщалось о …» ¶ «Мэр Тулы | также | заявил о стройке»."""
        words, before = self.words, self.words.sentences[number - 1]
        told = not TOLD.isdisjoint(words.norm[before.start : before.start + NEAR])
        return told and "также" in words.norm[sentence.start : clause_of(words, sentence.start).stop]

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
        return number in self._quoting or number in self._telling or sentence.start in self.words.covered("quotes", "direct")

    @cached_property
    def _quoting(self) -> set[int]:
        return {self.words.sentence[reach.start] for reach in self.words.reaches("quotes")}

    @cached_property
    def _telling(self) -> set[int]:
        """Give the sentences with a remark who says so: «…, | напомнил он |, …», «…: | эту цифру привёл | мэр»."""
        words = self.words
        said = (k for k in words.with_lemma(open_lexicon().index("speech_verbs")) if words.pos[k] == "VERB" and 1 < k < words.size - 1)
        return {words.sentence[k] for k in said if words.norm[k + 1] in WHO and words.norm[k - 1] == ","} | self._told_behind

    @cached_property
    def _told_behind(self) -> set[int]:
        words = self.words
        verbs, people = open_lexicon().index("speech_verbs"), words.covered("people")
        found = set[int]()
        for k in words.with_norm(COLON):
            behind = range(k + 1, min(k + 1 + NEAR, words.sentence_of[k].stop))
            said = any(words.lemma[n] in verbs and words.feats[n].tense == "Past" and words.feats[n].verb_form == "Fin" for n in behind)
            if said and any(n in people for n in range(k, words.sentence_of[k].stop)):
                found.add(words.sentence[k])
        return found

    def _is_now(self, sentence: range) -> bool:
        """Tell what is told of this time: «в этом году», «сегодня», «нынешний»."""
        words = self.words
        if not NOW.isdisjoint(words.lemma[sentence.start : sentence.stop]):
            return True
        return any(self._is_this_time(k) or self._is_bare(k) for k in sentence[:-1])

    def _is_this_time(self, k: int) -> bool:
        """Tell «| этим | летом», not «до | этого | лета»."""
        words = self.words
        return words.lemma[k] in THIS and words.lemma[k + 1] in TIMES and (k == 0 or words.norm[k - 1] != "до")

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
        yearly = self._yearly.get(number)
        if yearly is None or number in self.naming or self._has_past(sentence):
            return False
        return any(words.pos[k] == "NUM" for k in range(max(sentence.start, yearly - NEAR), yearly))

    @cached_property
    def _yearly(self) -> dict[int, int]:
        """Give by their sentences where «в год» stands."""
        words = self.words
        return {words.sentence[k]: k - 1 for k in words.with_norm(YEAR) if k and words.norm[k - 1] == "в"}

    def _is_of_earlier_year(self, number: int, clause: range) -> bool:
        """Tell «Памятник поставили ещё | в 1967 году |», where the event is of a later year."""
        if number <= self.lead + 1 or not self.own_years:
            return False
        words = self.words
        told = (k for k in clause if k in self.years and words.norm[k - 1] in WITHIN and max(self.years[k]) < min(self.own_years))
        return any(is_past(words, n) for k in told for n in range(max(clause.start, k - NEAR), k))

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
        years = self.years.get(at)
        if not years:
            return False
        if self.own_years:
            return self.own_years.isdisjoint(years)
        return number > self.lead + FAR

    def _is_future(self, k: int) -> bool:
        return self.words.feats[k].tense == "Fut" or self.words.norm[k] in WILL_BE  # which the tagger takes for present

    def _has_past(self, sentence: range) -> bool:
        return any(is_past(self.words, k) for k in sentence)
