"""What speaks for an event's being the one that a document reports: the features that ``weights.tsv`` weighs."""

from __future__ import annotations

import itertools
import math
from bisect import bisect_left
from functools import cached_property, lru_cache

from extract.lang.mention import Mention
from extract.lang.phrase import OPENING, possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.mentions.event_sides import MATCHES
from extract.mentions.events import WEAK, verbs_of
from extract.mentions.held import is_held
from extract.mentions.name_stops import TO_A_DAY
from extract.rules.background import is_for_the_press, is_meant, is_of_a_past_year, is_of_before, is_to_come, tells_done
from extract.rules.celebrated import celebrates
from extract.rules.clause import clause_of
from extract.rules.counted_up import CountedUp
from extract.rules.edition import ordinal
from extract.rules.framing import is_framing
from extract.rules.hanging import is_discussed_at, is_hanging, is_of_which, is_where
from extract.rules.headline_words import headline_says, says
from extract.rules.main_games import Games
from extract.rules.main_held import Held, comes_after, head_noun, is_dedicated, untitled
from extract.rules.named import is_finite
from extract.rules.news import comments, is_entitled, states, tells_other_news
from extract.rules.opening import body_sentences, subtitle
from extract.rules.put_off import is_put_off
from extract.rules.several_events import are_several
from extract.rules.spoken_of import (
    ABOUT,
    is_before_or_after,
    is_behind_reminder,
    is_caption,
    is_challenge,
    is_part_spoken_of,
    is_recalled,
    is_reported,
    is_talk,
    is_unreal,
    opens_about,
)
from extract.rules.told import TOLD
from extract.rules.told_class import told_classes
from extract.rules.told_deeds import is_animate
from extract.rules.wished import is_wished
from extract.rules.won import WINNERS, is_summed_up, is_voted, is_won

SERIES = word_class("series_of_games") | {"игры"}  # kinds
FINALS = word_class("played_of_a_series")
PLURALS = frozenset({"соревнование", "состязание", "слушания", "консультация", "бесплатная консультация"})  # usual in either number
CONDUCT, STAYING = "проведение", word_class("stay")
WORK_OF = word_class("of_an_event")
WON_IN = frozenset({"contest", "festival", "show"})
DAYS = frozenset({"date", "range", "set", "weekday", "relative"})
SCENE_CASE = {"в": "Loc", "во": "Loc", "на": "Loc", "за": "Ins"}  # «на форуме», «за круглым столом»
PRESS = ("брифинг", "пресс-конференция", "пресс-подход", "пресс-тур", "видеоконференция")  # where words are said to be reported
DURING = ("во", "время")
VOTES = frozenset({"голосование", "выборы", "референдум"})
SITTINGS = VOTES | {"сессия", "пленум", "заседание", "пленарное заседание"}  # of bodies, which decide there
SCENE = frozenset({"на", "ходе", "рамках", "время", "итогам"})  # «в ходе», «во время»
DISCUSSED = word_class("discuss")
GATHERED = word_class("gather")
INVITES = word_class("invite")
TIMES = word_class("before_or_after")  # «после матча вратарь рассказал»
MEANT = frozenset({"готовность", "подготовка", "призыв", "готовиться", "готовый"})
CEREMONY = "ceremony"  # «мэр принял участие в | открытии сквера |»: what is no more than meant elsewhere
SURE = 0.6  # strength (event_kinds.tsv) of a noun that a headline may be, with no verb
BEHIND = 3  # words between a mention and the year that tells which one it was


@lru_cache(maxsize=16)
def _either(lexicon: Lexicon, one: str, other: str) -> frozenset[str]:
    """Give the words that one of two vocabularies has."""
    return frozenset((*lexicon.index(one), *lexicon.index(other)))


class MainFeatures:
    """Weighs what one document says of each event that it names."""

    def __init__(self, words: Words, lexicon: Lexicon, *, played: bool = False) -> None:
        self.words, self.lexicon = words, lexicon
        self.played = played  # a verb tells of a match
        self.games = Games(words)
        self.counted_up = CountedUp(words)
        self.holding = Held(words, _either(lexicon, "holding_verbs", "status_verbs"))
        self.saying = lexicon.index("speech_verbs")
        self.doing = _either(lexicon, "participation_words", "speech_verbs")
        self.bodies = words.covered("organisations")
        self.quoted = words.covered("quotes", "direct")
        self.body = body_sentences(words)
        self.head = frozenset((*words.headline, *subtitle(words)))
        self.outer, self.outer_of = self._outer(), self._outer_of()
        self.days = [span.reach.start for span in words.group("dates") if span.label_ in DAYS and len(span.reach)]
        self.years = {span.reach.start for span in words.group("dates") if span.label_ in ("year", "years")}
        self.dated = words.covered("dates")
        self.visits = STAYING | verbs_of("visit", lexicon)
        self.says = headline_says(words, self.saying)
        self.other_news = tells_other_news(words, lexicon, self.body)
        self.places = {span.reach.start for span in words.group("places")}
        self.comments = comments(words, self.body)
        self.states = states(words, lexicon, self.body)
        self.done = tells_done(words)
        self.told = told_classes(words, lexicon, self.body)

    def of(self, row: Row, spans: list[Mention]) -> dict[str, float]:
        """Give the features by which the main event is known."""
        words, head, body = self.words, self.head, self.body
        named = [span.reach for span in spans]
        told = [r for r in named if not is_caption(words, r)] or named
        won = row["class"] in WON_IN and any(is_won(words, r) for r in told if words.sentence[r.start] <= body[-1])
        voted = row["kind"] in VOTES and any(is_voted(words, r) for r in told if words.sentence[r.start] <= body[0])
        won = won or voted
        reaches = [r for r in told if won or not r.start or words.lemma[r.start - 1] not in WINNERS] or told  # «лауреаты | конкурса»
        by_verb = any(span.id_ == TOLD for span in spans)
        now = [r for r in reaches if not self._is_past(r)] if not all(is_behind_reminder(words, r) for r in reaches) else []
        early = [r for r in now if words.sentence[r.start] <= body[-1]]
        later = [r for r in now if words.sentence[r.start] > body[-1]]
        framing = self._frames_another(reaches)
        announced = any(self._in_anothers_title(r) for r in reaches)
        in_headline = any((r.start in head and not announced) or self._titles(r) for r in reaches)
        in_headline |= by_verb and any(words.lemma[k] == row["kind"] for k in words.headline)  # «Запуск завода» ¶ «Мэр запустил завод»
        scene = (row["class"] == "meeting" or row["kind"] in SITTINGS or row["kind"].endswith(PRESS) or row["kind"] in VOTES) and any(
            self._scene(r) for r in reaches
        )
        held = not announced and any(self._is_held(r) for r in early)
        return {
            "bias": 1.0,
            "strength": float(row["strength"]),
            "headline": float(in_headline),
            "entitled": float(float(row["strength"]) >= SURE and any(is_entitled(words, r) for r in reaches)),
            "first_sentence": float(any(words.sentence[r.start] == body[0] for r in reaches)),
            "second_sentence": float(any(words.sentence[r.start] in body[1:2] for r in reaches)),
            "held": float(held),
            "held_late": float(not any(self.holding.told(r) for r in early) and any(self.holding.told(r) for r in now)),
            "told": float(by_verb or row["class"] in self.told or (scene and any(is_discussed_at(words, r) for r in early))),
            "named": float(any(self._named(r) for r in reaches)),
            "complement": float(any(len(r) > 1 for r in reaches)),
            "taken_part_in": float(won or any(self._takes_part(r) for r in early)),
            "attended": float(row["class"] == CEREMONY and any(len(r) > 1 and self._takes_part(r) for r in early)),
            "taken_late": float(any(self._takes_part(r) for r in reaches)),
            "topic": float(announced or framing or all(self._topic(r) for r in reaches)),
            "framing": float(announced or framing or (not scene and all(is_framing(words, r) for r in reaches))),
            "outer": float(all(span.start in self.outer for span in spans)),
            "plural": float(row["number"] != "Plur" and row["kind"] not in PLURALS and all(are_several(words, r) for r in reaches)),
            "late": float(not by_verb and all(self._is_late(r) for r in reaches)),
            "oblique": float(not (scene or voted or by_verb) and not any(self._stands_out(r) for r in reaches)),
            "dependent": float(all(self._dependent(r) for r in reaches)),
            "of_person": float(not won and all(self._of_person(r) for r in reaches)),
            "quoted": float(all(r.start in self.quoted for r in reaches)),
            "body": float(all(r.start in self.bodies and head_noun(words, r) in self.bodies for r in reaches)),
            "dated": float(any(self._dated(r) for r in reaches)),
            "other_year": float(all(self._of_another_year(r) for r in reaches)),
            "relative": float(all(is_hanging(words, r) for r in reaches)),
            "spoken_of": float(self.says and not in_headline),
            "other_news": float(self.other_news and not in_headline and not (scene and row["kind"] in SITTINGS)),
            "repeated": math.log2(min(len(reaches), 8)),
            "scene": float(scene),
            "talk": float(all(is_talk(words, r) for r in reaches)),
            "by_verb": float(by_verb),
            "subject": float(any(is_held(words, head_noun(words, r)) for r in early)),
            "subject_late": float(any(is_held(words, head_noun(words, r)) for r in later)),
            "match": float(row["kind"] in MATCHES and any(self.games.between_sides(r) for r in reaches)),
            "at_match": float(row["kind"] in MATCHES and any(self.games.at_match(r) for r in early)),
            "played_in": float(row["kind"] in SERIES and not by_verb and self._is_whole_of_games(reaches)),
            "scored": float((row["kind"] in MATCHES or row["class"] == "contest") and any(self.games.scored(r) for r in early)),
            "headline_topic": float(self._headline_topic(reaches)),
            "recalled": float(not now),
            "put_off": float(any(is_put_off(words, r) for r in early)),
            "unreal": float(all(is_unreal(words, r) for r in reaches)),
            "counted_up": float(self.counted_up.all(reaches)),
            "wished": float(all(is_wished(words, r) for r in reaches)),
            "placed": float(any(self._placed(r) and not is_hanging(words, r) for r in early)),
            "weak": float(float(row["strength"]) <= WEAK),
            "aside": float(not scene and not won and all(self._aside(r) for r in named)),
            "to_come_late": float(all(self._is_late(r) and is_meant(words, r) and not self._named(r) for r in named)),
            "to_come": float(self.done and not in_headline and all(self._is_yet_to_come(r) for r in named)),
            "source": float(not in_headline and not held and all(is_for_the_press(words, row["kind"], r) for r in reaches)),
            "comment": float(self.comments and not in_headline),
            "statement": float(self.states and not in_headline),
        }

    @cached_property
    def _acting(self) -> set[int]:
        """Give the numbers of the sentences in which somebody takes part or speaks; one may be as long as its document."""
        return {self.words.sentence[k] for k in self.words.with_lemma(self.doing)}

    @cached_property
    def _gathering(self) -> set[int]:
        return {self.words.sentence[k] for k in self.words.with_lemma(GATHERED)}

    @cached_property
    def _discussing(self) -> set[int]:
        said = (k for k in self.words.with_lemma(self.saying) if says(self.words, k, self.saying))
        return {self.words.sentence[k] for k in (*said, *self.words.with_lemma(DISCUSSED))}

    def _stands_out(self, reach: range) -> bool:
        """Tell a mention that is a subject, what an announcement invites to, or what a headline says how it went."""
        return self._nominative(reach) or self._invited_to(reach) or self._conducted(reach.start) or is_summed_up(self.words, reach.start)

    def _nominative(self, reach: range) -> bool:
        """Tell whether something of a mention stands in the nominative, or may, where it begins its sentence."""
        words, i = self.words, reach.start
        if words.pos[i] == "VERB" or any(words.feats[k].case == "Nom" for k in untitled(words, reach)):
            return True
        if is_held(words, head_noun(words, reach)) or self.holding.afterwards(reach) or celebrates(words, reach):
            return True
        return i in (words.sentence_of[i].start, words.headline.start) and "Nom" in possible_cases(words.norm[i])

    def _titles(self, reach: range) -> bool:
        """Tell whether the headline is the mention's title: ««Дом и сад» ¶ … открылась выставка «Дом и сад»»."""
        words = self.words
        opened = next((k for k in reach if words.text[k] in OPENING), None)
        if opened is None or reach.stop - opened < 4:
            return False
        title = words.norm[opened + 1 : reach.stop - 1]
        head = words.norm[words.headline.start : words.headline.stop]
        return any(head[at : at + len(title)] == title for at in range(len(head) - len(title) + 1))

    def _is_held(self, reach: range) -> bool:
        besides = is_of_which(self.words, reach) or comes_after(self.words, reach)
        return self.holding.told(reach) and not besides and not self._is_matter(reach)

    def _in_anothers_title(self, reach: range) -> bool:
        """Tell «Пресс-конференция, посвящённая | фестивалю»: what the event that a headline opens with is for."""
        opens = is_dedicated(self.words, reach) and reach.start in self.words.headline
        return opens and self.words.headline.start in (other.start for other in self.words.reaches("events"))

    def _outer(self) -> set[int]:
        """Give the starts of the event mentions that hold another one: «церемония открытия форума»."""
        spans, words = self.words.group("events"), self.words
        held = ((span, following) for span, following in itertools.pairwise(spans) if following.end <= span.end)
        return {span.start for span, following in held if words.norm[max(following.reach.start - 1, 0)] not in TO_A_DAY}

    def _outer_of(self) -> dict[int, int]:
        """Give where the name begins that holds another one: «к 13-й сессии | Форума городов |»."""
        pairs = itertools.pairwise(self.words.reaches("events"))
        return {inner.start: outer.start for outer, inner in pairs if outer.start < inner.start and inner.stop <= outer.stop}

    def _invited_to(self, reach: range) -> bool:
        """Tell what an announcement is about: «колледж приглашает школьников на | День карьеры |»."""
        words, i = self.words, reach.start
        return i > 0 and words.norm[i - 1] == "на" and any(words.lemma[k] in INVITES and is_finite(words, k) for k in clause_of(words, i))

    def _named(self, reach: range) -> bool:
        words = self.words
        if any(words.text[k] in OPENING for k in reach) or ordinal(words, reach, self.lexicon) is not None:
            return True
        begins = reach.start == words.sentence_of[reach.start].start
        return words.text[reach.start][0].isupper() and not begins and words.pos[reach.start] == "ADJ"

    def _takes_part(self, reach: range) -> bool:
        return self._taken_part_in(reach) and not is_hanging(self.words, reach) and not self._is_matter(reach)

    def _taken_part_in(self, reach: range) -> bool:
        """Tell whether someone takes part or speaks: «участники форума», «в форуме участвуют», «за круглым столом встретились»."""
        words, i = self.words, reach.start
        if is_dedicated(words, reach):
            return False
        if i and (words.lemma[i - 1] in WORK_OF or self._conducted(i) or self._brought(reach) or is_summed_up(words, i)):
            return True
        if self._during(i):
            return words.sentence[i] in self._acting
        before = i - 1
        while before > words.sentence_of[i].start and words.pos[before] in ("ADJ", "DET"):  # «участвуют в очередном | заседании»
            before -= 1
        if i == 0 or (case := SCENE_CASE.get(words.norm[before])) is None:
            return False
        if any(words.feats[k].case == case for k in range(i, head_noun(words, reach) + 1)):
            return words.sentence[i] in self._acting
        return words.sentence[i] in self._gathering  # «собрались на митинг», «на встречу пригласили»

    def _conducted(self, i: int) -> bool:
        """Tell a headline that speaks of how an event went: «Отчёт о проведении | кубка |»."""
        return i > 0 and i in self.head and (self.words.lemma[i - 1] == CONDUCT or is_reported(self.words, i))

    def _during(self, i: int) -> bool:
        """Tell «во время | встречи»: something else happens at it; an opening's event is another one."""
        return i > 1 and (self.words.norm[i - 2], self.words.norm[i - 1]) == DURING and self.words.lemma[i] not in WORK_OF

    def _dependent(self, reach: range) -> bool:
        """Tell whether a mention only tells of another noun: «возобновление чемпионата», «тур первенства»."""
        words, i = self.words, reach.start
        if is_dedicated(words, reach):
            return True
        if (
            i == words.sentence_of[i].start
            or words.pos[i - 1] != "NOUN"
            or words.lemma[i - 1] in WORK_OF
            or self._conducted(i)
            or i - 1 in self.dated
        ):
            return False
        if is_summed_up(words, i) or self._during(i):
            return False
        return any(words.feats[k].case == "Gen" for k in reach)

    def _brought(self, reach: range) -> bool:
        """Tell «побывали с | деловой миссией», «прибыл с | рабочим визитом»: what somebody comes with."""
        words, i = self.words, reach.start
        while i > 1 and words.pos[i - 1] == "ADJ":  # «с двухдневным | визитом»
            i -= 1
        comes = words.norm[i - 1] in ("с", "со") and words.feats[head_noun(words, reach)].case == "Ins"
        return comes and any(words.lemma[k] in self.visits for k in clause_of(words, i))

    def _of_person(self, reach: range) -> bool:
        """Tell «чемпион турнира» and «победитель конкурса»: the mention tells who somebody is."""
        words, i = self.words, reach.start
        if not self._dependent(reach):
            return False
        return words.lemma[i - 1] in WINNERS or is_animate(words, i - 1)

    def _topic(self, reach: range) -> bool:
        """Tell «рассказал о форуме», «указ о награждении», «готовность к переговорам»: the mention is what is spoken of or meant."""
        words, i = self.words, self.outer_of.get(reach.start, reach.start)
        if i == 0 or opens_about(words, i) or is_put_off(words, reach):
            return False
        if words.lemma[i - 1] in TIMES or (words.norm[i - 1] in ABOUT and any(words.feats[k].case == "Loc" for k in reach)):
            return True
        return self._is_matter(reach)

    def _is_matter(self, reach: range) -> bool:
        """Tell what is spoken of, whatever the clause behind it tells: «обсудили подготовку к | форуму, который пройдёт в мае»."""
        words, i = self.words, self.outer_of.get(reach.start, reach.start)
        if is_challenge(words, i) or is_part_spoken_of(words, i) or is_before_or_after(words, i):
            return True
        return i > 1 and words.norm[i - 1] in ("к", "ко") and words.lemma[i - 2] in MEANT

    def _frames_another(self, reaches: list[range]) -> bool:
        """Tell whether a lead puts another event into this one: «В рамках форума, который идёт в Туле, | прошла сессия |»."""
        body = next((r for r in reaches if r.start not in self.words.headline), None)
        if body is None or self.words.sentence[body.start] not in self.body[:1] or not is_framing(self.words, body):
            return False
        others = (r for r in self.words.reaches("events") if r not in reaches and r.start > body.stop)
        return any(r.start in self.words.sentence_of[body.start] and is_held(self.words, head_noun(self.words, r)) for r in others)

    def _dated(self, reach: range) -> bool:
        """Tell whether the clause of a mention names a day."""
        clause = clause_of(self.words, reach.start)
        return bisect_left(self.days, clause.start) < bisect_left(self.days, clause.stop)

    def _of_another_year(self, reach: range) -> bool:
        """Tell «чемпионат мира 2006 года»: a bare year behind, no day."""
        return any(k in self.years for k in range(reach.stop, min(reach.stop + BEHIND, len(self.words)))) and not self._dated(reach)

    def _scene(self, reach: range) -> bool:
        """Tell «на совещании министр сообщил», «в ходе встречи обсудили» early on: the meeting at which the words were said."""
        words, i = self.words, reach.start
        if (i not in words.headline and words.sentence[i] not in self.body) or (
            is_hanging(words, reach) and words.lemma[head_noun(words, reach)] in VOTES
        ):
            return False
        if not any(words.norm[k] in SCENE for k in range(max(words.sentence_of[i].start, i - 3), i)):
            return False
        return words.sentence[i] in self._discussing

    def _is_whole_of_games(self, reaches: list[range]) -> bool:
        """Tell the competition of a match that is told: «Чили обыграла Перу на | Кубке Анд |», «в финале | турнира | победила Рябова»."""
        if self.played:
            return not any(self._nominative(r) for r in reaches)
        words = self.words
        return all(r.start > 1 and words.lemma[r.start - 1] in FINALS and words.norm[r.start - 2] == "в" for r in reaches)

    def _headline_topic(self, reaches: list[range]) -> bool:
        """Tell whether the headline only speaks of the event: «Рябов рассказал о переговорах»."""
        named = [r for r in reaches if r.start in self.words.headline]
        return bool(named) and all(self._topic(r) for r in named)

    def _aside(self, reach: range) -> bool:
        """Tell a mention that says of an event, in whatever way, no more than that there is such a one."""
        words = self.words
        spoken = self._topic(reach) or self._is_past(reach) or is_caption(words, reach)
        hanging = is_hanging(words, reach) and not (is_where(words, reach) and self._is_held(reach))
        return spoken or reach.start in self.quoted or hanging or self._of_person(reach)

    def _is_past(self, reach: range) -> bool:
        leads = self.words.sentence[reach.start] == self.body[0]
        return is_recalled(self.words, reach) or is_of_before(self.words, reach) or is_of_a_past_year(self.words, reach, leads=leads)

    def _is_yet_to_come(self, reach: range) -> bool:
        """Tell what a text that tells of something done only looks forward to, by no name of its own."""
        behind = self.words.sentence[reach.start] != self.body[0]
        return behind and is_to_come(self.words, reach) and not self._named(reach)

    def _is_late(self, reach: range) -> bool:
        return reach.start not in self.head and self.words.sentence[reach.start] not in self.body

    def _placed(self, reach: range) -> bool:
        """Tell whether the clause of a mention says where: «прошёл в Туле»."""
        words = self.words
        return any(k in self.places and k and words.norm[k - 1] in ("в", "во", "на") for k in clause_of(words, reach.start))
