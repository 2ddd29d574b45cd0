"""Mentions of events that are only spoken of, or only tell of something else: «рассказал о форуме», «чемпион турнира», «тур первенства»."""

from __future__ import annotations

import itertools

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.events.name_stops import TO_A_DAY
from extract.rules.discourse.spoken_of import ABOUT, is_before_or_after, is_challenge, is_part_spoken_of, is_subject_of_talk, opens_about
from extract.rules.main_event.attended import WORK_OF, Attended
from extract.rules.main_event.bidden import is_bidden_to
from extract.rules.main_event.calendar_days import is_of_the_calendar
from extract.rules.main_event.held import is_dedicated
from extract.rules.main_event.informed_of import is_informed_of
from extract.rules.main_event.put_off import is_put_off
from extract.rules.main_event.won import WINNERS, is_summed_up
from extract.rules.told.aslant import is_told_aslant, is_told_next
from extract.rules.told.deeds import is_animate

TIMES = word_class("before_or_after")  # «после матча вратарь рассказал»
ROOMS = frozenset({"зал", "комната"})  # «прошло в зале | заседаний | администрации»
AS_THEY_SAY = frozenset({"якобы", "возможно", "будто"})
OPENING, RIBBON, CUT = "открытие", frozenset({"лента", "ленточка"}), frozenset({"перерезать", "разрезать"})
MEANT = frozenset({"готовность", "подготовка", "призыв", "готовиться", "готовый"})


class Topics:
    """Tells which mentions of one document say what is spoken of, or whose they are."""

    def __init__(self, words: Words, attended: Attended) -> None:
        self.words, self.attended = words, attended
        self.outer, self.outer_of = self._outer(), self._outer_of()
        self.dated = words.covered("dates")

    def topic(self, reach: range) -> bool:
        """Tell «рассказал о форуме», «указ о награждении», «готовность к переговорам»: the mention is what is spoken of or meant."""
        words, i = self.words, self.outer_of.get(reach.start, reach.start)
        if i == 0 or opens_about(words, i) or is_put_off(words, reach):
            return False
        if words.lemma[i] == OPENING and words.with_lemma(CUT) and words.with_lemma(RIBBON):
            return False  # «сообщает об | открытии | офиса … Ленточку перерезал мэр»
        about = i - 2 if i > 1 and words.norm[i - 1] in AS_THEY_SAY else i - 1  # «о якобы | отложенной встрече |»
        if words.lemma[i - 1] in TIMES or (words.norm[about] in ABOUT and any(words.feats[k].case == "Loc" for k in reach)):
            return True
        return self.is_matter(reach)

    def is_matter(self, reach: range) -> bool:
        """Tell what is spoken of, whatever the clause behind it tells: «обсудили подготовку к | форуму, который пройдёт в мае»."""
        words, i = self.words, self.outer_of.get(reach.start, reach.start)
        if i and words.lemma[i - 1] in ROOMS and words.feats[i].case == "Gen":
            return True
        if is_challenge(words, i) or is_part_spoken_of(words, i) or is_before_or_after(words, i) or is_subject_of_talk(words, reach):
            return True
        if is_of_the_calendar(words, reach) or is_informed_of(words, reach):
            return True
        if is_bidden_to(words, i):
            return True
        return i > 1 and words.norm[i - 1] in ("к", "ко") and words.lemma[i - 2] in MEANT and not is_told_next(words, reach)

    def dependent(self, reach: range) -> bool:
        """Tell whether a mention only tells of another noun: «возобновление чемпионата», «тур первенства»."""
        words, i = self.words, reach.start
        if is_dedicated(words, reach):
            return True
        if (
            i == words.sentence_of[i].start
            or words.pos[i - 1] != "NOUN"
            or words.lemma[i - 1] in WORK_OF
            or self.attended.conducted(i)
            or i - 1 in self.dated
        ):
            return False
        if is_summed_up(words, i) or is_told_aslant(words, reach) or self.attended.during(i):
            return False
        return any(words.feats[k].case == "Gen" for k in reach)

    def of_person(self, reach: range) -> bool:
        """Tell «чемпион турнира» and «победитель конкурса»: the mention tells who somebody is."""
        words, i = self.words, reach.start
        if not self.dependent(reach):
            return False
        return words.lemma[i - 1] in WINNERS or is_animate(words, i - 1)

    def headline_topic(self, reaches: list[range]) -> bool:
        """Tell whether the headline only speaks of the event: «Рябов рассказал о переговорах»."""
        named = [r for r in reaches if r.start in self.words.headline]
        return bool(named) and all(self.topic(r) for r in named)

    def _outer(self) -> set[int]:
        """Give the starts of the event mentions that hold another one: «церемония открытия форума»."""
        spans, words = self.words.group("events"), self.words
        held = ((span, following) for span, following in itertools.pairwise(spans) if following.end <= span.end)
        return {span.start for span, following in held if words.norm[max(following.reach.start - 1, 0)] not in TO_A_DAY}

    def _outer_of(self) -> dict[int, int]:
        """Give where the name begins that holds another one: «к 13-й сессии | Форума городов |»."""
        pairs = itertools.pairwise(self.words.reaches("events"))
        return {inner.start: outer.start for outer, inner in pairs if outer.start < inner.start and inner.stop <= outer.stop}
