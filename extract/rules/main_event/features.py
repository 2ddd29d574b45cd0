"""What speaks for an event's being the one that a document reports: the features that ``weights.tsv`` weighs."""

from __future__ import annotations

import math
from bisect import bisect_left
from functools import cached_property, lru_cache

from extract.lang.mention import Mention
from extract.lang.phrases.quotations import OPENING, quotation_end
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.mentions.events import UNNAMED as OF_NO_VOCABULARY
from extract.mentions.events.sides import MATCHES
from extract.mentions.events.weak_kinds import WEAK
from extract.mentions.held import CERTAIN, is_held
from extract.mentions.places.venues import is_any_house
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.hanging import is_discussed_at, is_hanging, is_of_which, is_where
from extract.rules.discourse.headline_words import headline_says, says
from extract.rules.discourse.opening import body_sentences, subtitle
from extract.rules.discourse.several_events import are_held_once, are_several
from extract.rules.discourse.spoken_of import is_behind_reminder, is_caption, is_recalled, is_talk, is_unreal
from extract.rules.main_event.attended import Attended
from extract.rules.main_event.background import is_for_the_press, is_meant, is_of_a_past_year, is_of_before, is_to_come, tells_done
from extract.rules.main_event.calendar_days import is_of_the_calendar
from extract.rules.main_event.counted_up import CountedUp
from extract.rules.main_event.during import holds_headlines_deed
from extract.rules.main_event.framing import is_framing, is_main_part
from extract.rules.main_event.games import Games
from extract.rules.main_event.headline_aside import is_headline_aside
from extract.rules.main_event.held import Held, comes_after, has_occasion, head_noun, is_dedicated
from extract.rules.main_event.holds_another import has_a_piece, holds_another, is_a_piece
from extract.rules.main_event.labelled_event import is_labelled_event
from extract.rules.main_event.news import comments, is_entitled, states, tells_other_news
from extract.rules.main_event.prominence import Prominence
from extract.rules.main_event.put_off import are_days_put_off, is_put_off
from extract.rules.main_event.reached import is_reached
from extract.rules.main_event.topics import Topics
from extract.rules.main_event.wished import is_wished
from extract.rules.main_event.won import WINNERS, is_voted, is_won
from extract.rules.told.classes import told_classes
from extract.rules.told.events import TOLD
from extract.rules.told.taken_up import is_of_these_days

SERIES = word_class("series_of_games") | {"игры"}  # kinds
STAGES_TO_PLAY = frozenset({"финал", "полуфинал", "четвертьфинал", "суперфинал", "плей-офф"})
FINALS = word_class("played_of_a_series")
PLURALS = frozenset(
    {"соревнование", "состязание", "учение", "слушания", "консультация", "бесплатная консультация", "отчёт"}
)  # usual in either number
WON_IN = frozenset({"contest", "festival", "show"})
DAYS = frozenset({"date", "range", "set", "weekday", "relative"})
PRESS = ("брифинг", "пресс-конференция", "пресс-подход", "пресс-тур", "видеоконференция")  # where words are said to be reported
VOTES = frozenset({"голосование", "выборы", "референдум"})
SITTINGS = VOTES | {"сессия", "пленум", "заседание", "пленарное заседание"}  # of bodies, which decide there
THOSE_THERE = frozenset({"участник", "участница", "гость", "делегат", "зритель", "воспитанник"})
SCENE = frozenset({"на", "ходе", "рамках", "время", "итогам", "окончании", "завершении"})  # «в ходе», «во время», «по окончании»
DISCUSSED = word_class("discuss")
STARTS = frozenset({"запустить", "запускать"})  # «запустит горячую линию»; a bridge is no event
CEREMONY = "ceremony"  # «мэр принял участие в | открытии сквера |»: what is no more than meant elsewhere
SURE = 0.6  # strength (event_kinds.tsv) of a noun that a headline may be, with no verb
UNNAMED = float(OF_NO_VOCABULARY["strength"])  # «состоялся осмотр школы», as whatever took place
HELD_ONCE = 0.5  # of the weight of a plural
BEHIND = 3  # words between a mention and the year that tells which one it was


@lru_cache(maxsize=16)
def _either(lexicon: Lexicon, one: str, other: str) -> frozenset[str]:
    """Give the words that one of two vocabularies has."""
    return frozenset((*lexicon.index(one), *lexicon.index(other)))


def _with_marks(words: Words, reach: range) -> range:
    """Take in the marks around a whole name: «победители | «Кубка Дона» |», which stands right behind the winners."""
    marked = reach.start > 0 and words.text[reach.start - 1] in OPENING and words.text[reach.start][0].isupper()
    closed = marked and quotation_end(words, reach.start - 1, min(reach.stop + 1, len(words))) == reach.stop + 1
    return range(reach.start - 1, reach.stop + 1) if closed else reach


class MainFeatures:
    """Weighs what one document says of each event that it names."""

    def __init__(self, words: Words, lexicon: Lexicon, *, played: bool = False) -> None:
        self.words = words
        self.played = played  # a verb tells of a match
        self.games = Games(words)
        self.counted_up = CountedUp(words)
        self.holding = Held(words, _either(lexicon, "holding_verbs", "status_verbs") | STARTS)
        self.saying, self.deeds = lexicon.index("speech_verbs"), lexicon.index("event_verbs")
        self.bodies = words.covered("organisations")
        self.quoted = words.covered("quotes", "direct")
        self.body = body_sentences(words)
        self.head = frozenset((*words.headline, *subtitle(words)))
        self.attended = Attended(words, lexicon, self.head, _either(lexicon, "participation_words", "speech_verbs"))
        self.topics = Topics(words, self.attended)
        self.prominence = Prominence(words, lexicon, self.holding, self.attended)
        self.days = [span.reach.start for span in words.group("dates") if span.label_ in DAYS and len(span.reach)]
        self.years = {span.reach.start for span in words.group("dates") if span.label_ in ("year", "years")}
        self.says = headline_says(words, self.saying)
        self.other_news = tells_other_news(words, lexicon, self.body)
        self.places = {span.reach.start for span in words.group("places") if not is_any_house(words, span)}
        self.comments = comments(words, self.body)
        self.states = states(words, lexicon, self.body)
        self.done = tells_done(words)
        self.told = told_classes(words, lexicon, self.body)

    def of(self, row: Row, spans: list[Mention]) -> dict[str, float]:
        """Give the features by which the main event is known."""
        words, head, body = self.words, self.head, self.body
        named = [_with_marks(words, span.reach) for span in spans]
        told = [r for r in named if not is_caption(words, r)] or named
        won = row["class"] in WON_IN and any(is_won(words, r) for r in told if words.sentence[r.start] <= body[-1])
        voted = row["kind"] in VOTES and any(is_voted(words, r) for r in told if words.sentence[r.start] <= body[0])
        won = won or voted
        reaches = [r for r in told if won or not r.start or words.lemma[r.start - 1] not in WINNERS] or told  # «лауреаты | конкурса»
        by_verb = any(span.id_ == TOLD for span in spans)
        now = [r for r in reaches if not self._is_past(r)] if not all(is_behind_reminder(words, r) for r in reaches) else []
        early = [r for r in now if words.sentence[r.start] <= body[-1] or is_labelled_event(words, r)]
        later = [r for r in now if words.sentence[r.start] > body[-1] and not is_labelled_event(words, r)]
        framing = self._frames_another(reaches) or holds_headlines_deed(words, reaches, self.deeds) or self._is_main_part(reaches)
        announced = any(self._in_anothers_title(r) for r in reaches)
        aside = {
            r.start for r in reaches if self._is_headline_aside(r, reaches) or (row["kind"] in STAGES_TO_PLAY and is_reached(words, r))
        }
        in_headline = any((r.start in head and not announced and r.start not in aside) or is_labelled_event(words, r) for r in reaches)
        in_headline |= not aside and any(self.prominence.titles(r) for r in reaches)
        in_headline |= by_verb and any(words.lemma[k] == row["kind"] for k in words.headline)  # «Запуск завода» ¶ «Мэр запустил завод»
        scene = (row["class"] == "meeting" or row["kind"] in SITTINGS or row["kind"].endswith(PRESS) or row["kind"] in VOTES) and any(
            self._scene(r) for r in now
        )
        held = not announced and any(self._is_held(r) or is_a_piece(words, r) for r in early)
        put_off = any(are_days_put_off(words, r) for r in early)
        kept = not held and any(is_of_the_calendar(words, r) for r in reaches)
        return {
            "bias": 1.0,
            "strength": max(
                float(row["strength"]), UNNAMED * any(is_held(words, head_noun(words, r), CERTAIN, titled=False) for r in early)
            ),
            "headline": float(in_headline),
            "entitled": float(any(is_entitled(words, r) and (float(row["strength"]) >= SURE or has_occasion(words, r)) for r in reaches)),
            "first_sentence": float(any(words.sentence[r.start] == body[0] for r in reaches)),
            "second_sentence": float(any(words.sentence[r.start] in body[1:2] for r in reaches)),
            "held": float(held),
            "held_late": float(not any(self.holding.told(r) for r in early) and any(self.holding.told(r) for r in now)),
            "told": float(by_verb or row["class"] in self.told or (scene and any(is_discussed_at(words, r) for r in early))),
            "named": float(any(self.prominence.named(r) for r in reaches)),
            "complement": float(any(len(r) > 1 for r in reaches)),
            "taken_part_in": float(won or any(self._takes_part(r) for r in early if r.start not in aside)),
            "attended": float(row["class"] == CEREMONY and any(len(r) > 1 and self._takes_part(r) for r in early)),
            "taken_late": float(any(self._takes_part(r) for r in reaches if r.start not in aside)),
            "topic": float(announced or framing or kept or all(self.topics.topic(r) for r in reaches)),
            "framing": float(announced or framing or (not scene and all(is_framing(words, r) for r in reaches))),
            "outer": float(all(span.start in self.topics.outer for span in spans)),
            "plural": self._plural(row, reaches),
            "late": float(not by_verb and all(self._is_late(r) for r in reaches)),
            "oblique": float(not (scene or voted or by_verb) and not any(self.prominence.stands_out(r) for r in reaches)),
            "dependent": float(all(self.topics.dependent(r) for r in reaches)),
            "of_person": float(not won and all(self.topics.of_person(r) for r in reaches)),
            "quoted": float(all(r.start in self.quoted for r in reaches)),
            "body": float(all(r.start in self.bodies and head_noun(words, r) in self.bodies for r in reaches)),
            "dated": float(any(self._dated(r) for r in reaches)),
            "other_year": float(all(self._of_another_year(r) for r in reaches)),
            "relative": float(not put_off and all(self._hangs(r, by_verb=by_verb) for r in reaches)),
            "spoken_of": float(self.says and not in_headline),
            "other_news": float(self.other_news and not in_headline and not (scene and row["kind"] in SITTINGS)),
            "repeated": math.log2(min(len(reaches), 8)),
            "scene": float(scene),
            "talk": float(all(is_talk(words, r) for r in reaches)),
            "by_verb": float(by_verb),
            "subject": float(any(is_held(words, head_noun(words, r), titled=False) for r in early)),
            "subject_late": float(any(is_held(words, head_noun(words, r), titled=False) for r in later)),
            "match": float(row["kind"] in MATCHES and any(self.games.between_sides(r) for r in reaches)),
            "at_match": float(row["kind"] in MATCHES and any(self.games.at_match(r) for r in early)),
            "played_in": float(row["kind"] in SERIES and not by_verb and self._is_whole_of_games(reaches)),
            "scored": float((row["kind"] in MATCHES or row["class"] == "contest") and any(self.games.scored(r) for r in early)),
            "headline_topic": float(self.topics.headline_topic(reaches)),
            "recalled": float(not now),
            "put_off": float(any(is_put_off(words, r) for r in early)),
            "unreal": float(all(is_unreal(words, r) for r in reaches)),
            "counted_up": float(self.counted_up.all(reaches)),
            "wished": float(all(is_wished(words, r) for r in reaches)),
            "placed": float(any(self._placed(r) and not is_hanging(words, r) for r in early)),
            "weak": float(float(row["strength"]) <= WEAK),
            "aside": float(kept or (not (scene or won or put_off) and all(self._aside(r, by_verb=by_verb) for r in named))),
            "to_come_late": float(all(self._is_late(r) and is_meant(words, r) and not self.prominence.named(r) for r in named)),
            "to_come": float(self.done and not in_headline and all(self._is_yet_to_come(r) for r in named)),
            "source": float(not in_headline and not held and all(is_for_the_press(words, row["kind"], r) for r in reaches)),
            "comment": float(self.comments and not in_headline),
            "statement": float(self.states and not in_headline and not put_off),
        }

    @cached_property
    def _discussing(self) -> set[int]:
        said = (k for k in self.words.with_lemma(self.saying) if says(self.words, k, self.saying))
        return {self.words.sentence[k] for k in (*said, *self.words.with_lemma(DISCUSSED))}

    def _is_held(self, reach: range) -> bool:
        besides = is_of_which(self.words, reach) or comes_after(self.words, reach) or self._is_whose_accident(reach)
        return self.holding.told(reach) and not besides and not self.topics.is_matter(reach)

    def _is_headline_aside(self, reach: range, reaches: list[range]) -> bool:
        """Tell a mention by which a headline tells when or of whom: «К Дню города» ¶ «Прошёл слёт»."""
        if not is_headline_aside(self.words, reach):
            return False
        others = (r for r in self._lead_events if r not in reaches)
        return any(is_held(self.words, head_noun(self.words, r)) and not is_framing(self.words, r) for r in others)

    @cached_property
    def _lead_events(self) -> list[range]:
        return [r for r in self.words.reaches("events") if self.words.sentence[r.start] == self.body[0]]

    def _in_anothers_title(self, reach: range) -> bool:
        """Tell «Пресс-конференция, посвящённая | фестивалю»: what the event that a headline opens with is for."""
        opens = is_dedicated(self.words, reach) and reach.start in self.words.headline
        return opens and self.words.headline.start in (other.start for other in self.words.reaches("events"))

    def _is_whose_accident(self, reach: range) -> bool:
        """Tell whom an accident befell: «сгорел дом. В нём жили участники | летней школы |, которая открылась накануне»."""
        i = reach.start
        theirs = i > 0 and self.words.lemma[i - 1] in THOSE_THERE and self.words.feats[i - 1].case == "Nom"
        return theirs and self.other_news and self.holding.afterwards(reach)

    def _takes_part(self, reach: range) -> bool:
        besides = self._hangs(reach) or has_a_piece(self.words, reach) or self._is_whose_accident(reach)
        return self.attended.told(reach) and not besides and not self.topics.is_matter(reach)

    def _frames_another(self, reaches: list[range]) -> bool:
        """Tell whether a lead puts another event into this one: «В рамках форума, который идёт в Туле, | прошла сессия |»."""
        body = next((r for r in reaches if r.start not in self.words.headline), None)
        if body is None or self.words.sentence[body.start] not in self.body[:2]:
            return False
        if holds_another(self.words, body) and all(r.start not in self.words.headline for r in reaches):
            return True
        if not is_framing(self.words, body):
            return False
        others = (r for r in self.words.reaches("events") if r not in reaches and r.start > body.stop)
        return any(r.start in self.words.sentence_of[body.start] and is_held(self.words, head_noun(self.words, r)) for r in others)

    def _is_main_part(self, reaches: list[range]) -> bool:
        """Tell the greater part of a feast that the lead names, by whatever other words more of it are told."""
        part = next((r for r in reaches if is_main_part(self.words, r)), None)
        return part is not None and part == reaches[0] and any(r not in reaches and r.start < part.start for r in self._lead_events)

    def _dated(self, reach: range) -> bool:
        """Tell whether the clause of a mention names a day."""
        clause = clause_of(self.words, reach.start)
        return bisect_left(self.days, clause.start) < bisect_left(self.days, clause.stop)

    def _of_another_year(self, reach: range) -> bool:
        """Tell «чемпионат мира 2006 года»: a bare year behind, no day."""
        return any(k in self.years for k in range(reach.stop, min(reach.stop + BEHIND, len(self.words)))) and not self._dated(reach)

    def _plural(self, row: Row, reaches: list[range]) -> float:
        """Weigh that several are told of, less where the lead says that they were held: «в школах прошли | уроки мужества |»."""
        words = self.words
        if row["number"] == "Plur" or row["kind"] in PLURALS or not all(are_several(words, r) for r in reaches):
            return 0.0
        leading = (r for r in reaches if words.sentence[r.start] == self.body[0])
        return HELD_ONCE if any(are_held_once(words, r) or has_occasion(words, r) for r in leading) else 1.0

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
            return not any(self.prominence.nominative(r) for r in reaches)
        words = self.words
        return all(r.start > 1 and words.lemma[r.start - 1] in FINALS and words.norm[r.start - 2] == "в" for r in reaches)

    def _hangs(self, reach: range, *, by_verb: bool = False) -> bool:
        """Tell a mention that only tells of another noun; a deed of these days is news there too."""
        if not is_hanging(self.words, reach) or (by_verb and is_of_these_days(self.words, reach.start)):
            return False
        return not (is_where(self.words, reach) and self.attended.told(reach))  # «в Риге, где собрались на | слёт |»

    def _aside(self, reach: range, *, by_verb: bool = False) -> bool:
        """Tell a mention that says of an event, in whatever way, no more than that there is such a one."""
        words = self.words
        spoken = self.topics.topic(reach) or self._is_past(reach) or is_caption(words, reach)
        hanging = self._hangs(reach, by_verb=by_verb) and not (is_where(words, reach) and self._is_held(reach))
        return spoken or reach.start in self.quoted or hanging or self.topics.of_person(reach)

    def _is_past(self, reach: range) -> bool:
        leads = self.words.sentence[reach.start] == self.body[0]
        return is_recalled(self.words, reach) or is_of_before(self.words, reach) or is_of_a_past_year(self.words, reach, leads=leads)

    def _is_yet_to_come(self, reach: range) -> bool:
        """Tell what a text that tells of something done only looks forward to, by no name of its own."""
        behind = self.words.sentence[reach.start] != self.body[0]
        return behind and is_to_come(self.words, reach) and not self.prominence.named(reach)

    def _is_late(self, reach: range) -> bool:
        named_first = reach.start in self.head or is_labelled_event(self.words, reach)
        return not named_first and self.words.sentence[reach.start] not in self.body

    def _placed(self, reach: range) -> bool:
        """Tell whether the clause of a mention says where: «прошёл в Туле»."""
        words = self.words
        return any(k in self.places and k and words.norm[k - 1] in ("в", "во", "на") for k in clause_of(words, reach.start))
