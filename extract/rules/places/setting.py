"""How likely the event is held at each place that a document names: by how it is attached, in which sentence, beside what."""

from __future__ import annotations

from typing import NamedTuple

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.line_labels import is_labelled
from extract.mentions.places.venue_signs import GATHERED
from extract.mentions.places.venues import PLAIN
from extract.mentions.venue_reach import SETTLED
from extract.rules.counts.ballots import is_ballot
from extract.rules.days.stamp import stamp_of
from extract.rules.discourse.clause import clause_of
from extract.rules.main import Main
from extract.rules.people.works import titled
from extract.rules.places.addressed import is_of_address, is_visited
from extract.rules.places.contacts import contact_words
from extract.rules.places.event_words import EventWords
from extract.rules.places.named_places import NamedPlaces
from extract.rules.places.place_attachment import IN, PlaceAttachment
from extract.rules.places.places_aside import RECALLED, PlacesAside
from extract.rules.places.quoted_towns import in_names_of_bodies, in_titles, quoted_beginnings
from extract.rules.places.telling import FAR, HELD_LATER, TELLING, sentence_weights
from extract.rules.places.topic import is_topic
from extract.rules.places.town_ahead import stands_ahead

WHICH, WHERE_OF = "который", frozenset({"где"})
MET = GATHERED | {"наградить", "награждать", "вручить", "вручать", "чествовать", "подвести"}  # «в музее наградили победителей конкурса»
DOORS, GREETING = {"аэропорт", "вокзал", "аэродром"}, {"встретить", "встречать", "проводить", "провожать"}
LANDING = frozenset({"приземлиться", "прилететь", "вылететь", "сесть", "высадиться", "приземляться"})
RECEPTION = GREETING | {"принять", "принимать", "часть", "встреча", "переговоры", "прием", "беседа"}
NEAR, COME_TOGETHER = 0.5, frozenset({"собраться", "собираться", "съехаться", "сойтись", "съезжаться"})
MISSIONS = frozenset({"бизнес-миссия", "деловая миссия", "торговая миссия"})  # held in houses, as forums are, but paid, too
CHOSEN = 0.75  # weight of a venue that is told to host, wherever that stands
CITY, DISTRICT = "city", "район"
# «они пройдут в актовом зале», «награждение прошло в музее»
PRONOUNS = frozenset({"он", "она", "оно", "они"})
STANDING_FOR_EVENT = PRONOUNS | {"мероприятие", "награждение", "церемония", "вручение", "торжество"}
TAKES_PLACE = frozenset(
    {
        "пройти",
        "проходить",
        "состояться",
        "проводиться",
        "открыться",
        "открываться",
        "начаться",
        "завершиться",
        "стартовать",
        "разместиться",
    }
)
LABELLED = 0.75  # weight of an address that stands on a line of its own
UNNAMED = 0.7  # what is left of the weight of a house that has no name
STAMPED, HEADED = 0.85, 0.5  # a town with a house below the headline, and one that a report opens with
LEAST = 0.15  # a place that scores less is hardly where the event is held
ATTACHED = {
    "in": 0.95,
    "hosts": 0.95,
    "near": 0.5,
    "venue": 0.75,
    "aside": 0.5,
    "subject": 0.4,
    "national": 0.5,
    "of": 0.25,
    "named": 0.2,
    "from": 0.0,
}


class Standing(NamedTuple):
    """A place mention with the likelihood that the event is held there."""

    span: Mention
    reach: range
    how: str  # a key of ATTACHED, or dateline
    score: float


class Setting:
    """Scores every place mention of a document for the main event."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main) -> None:
        self.words, self.lexicon = words, lexicon
        self.visit, self.mission = main.kind_class == "visit", main.kind in MISSIONS
        self.told = told = EventWords(words, lexicon, main)
        self.events, self.ends, self.verbs, self.gathering = told.events, told.ends, told.verbs, told.gathering
        known = NamedPlaces(words)
        self.places, self.reaches, self.named, self.venues = known.spans, known.reaches, known.named, known.venues
        self.weights = sentence_weights(words, main, self.verbs)
        self.telling = [number for number, weight in enumerate(self.weights) if weight >= TELLING]
        self.attachment = PlaceAttachment(words, lexicon, main, known, told)
        self.heads = self.attachment.heads
        self.aside = PlacesAside(words, known, told, self.weights)
        self.stamp = stamp_of(words)
        self.behind_day = {span.reach.stop for span in words.group("dates") if span.label_ == "dateline"}
        self.elections = is_ballot(words, main)  # of a land, unless their town is told
        self.dates = words.covered("dates")
        elsewhere = contact_words(words) | titled(words, lexicon) | quoted_beginnings(words)
        titles = in_titles(words, main)
        called = in_names_of_bodies(words)  # «клуб «Внуки | Тулы |»»
        named = zip(self.places, self.reaches, strict=True)
        placed = [
            (span, reach)
            for span, reach in named
            if len(reach) and reach.start not in elsewhere and reach.start not in (called if span.label_ == CITY else titles)
        ]
        self.standings = [self._standing(span, reach) for span, reach in placed if not self._is_quarter(span, reach)]

    def of(self, label: str) -> list[Standing]:
        """Give the mentions of one kind, the likeliest first."""
        return sorted((s for s in self.standings if s.span.label_ == label), key=lambda s: (-s.score, s.reach.start))

    def here(self, label: str) -> list[Standing]:
        """Give those of a kind that are not told of something beside the event: «Ранее слёт прошёл в | Самаре |»."""
        return [s for s in self.of(label) if self.aside.factor(s.reach) > RECALLED]

    def _standing(self, span: Mention, reach: range) -> Standing:
        words = self.words
        if self.stamp is not None and span == self.stamp.town:
            return Standing(span, reach, "dateline", STAMPED if len(self.stamp.house) else HEADED)
        if stands_ahead(words, reach, self.behind_day, self.places, self.named):
            return Standing(span, reach, "dateline", HEADED)
        if span.label_ == "venue" and (self._greets(reach) or is_topic(words, reach, self.events, self.ends)):
            return Standing(span, reach, "named", 0.0)
        if span.id_ == PLAIN and not self._held_beside(reach):
            return Standing(span, reach, "named", 0.0)
        beside = span.label_ == "venue" and words.norm[reach.start - 1] in IN and self.attachment.is_of_else(reach.start - 1)
        if beside and not self.told.are_in(words.sentence_of[reach.start]):  # «убийство | на станции «Заря» |»
            return Standing(span, reach, "named", 0.0)
        visited = (self.visit or self.mission) and is_visited(words, self.told.senses, reach)
        visited = visited and (span.label_ != "country" or self.attachment.is_alone(reach))  # no «посетил | Чили |, Перу и Кению»
        inside = span.label_ == "venue" or is_of_address(words, reach) or visited or is_labelled(words, reach.start)
        how = "in" if inside else self.attachment.of(reach)
        weight = self.weights[words.sentence[reach.start]] if words.sentence[reach.start] < len(self.weights) else FAR
        if how == "in" and any(self.told.sense(k) == "again" for k in (reach.start - 2, reach.stop)):
            weight = max(weight, 0.6)  # where it is held again it was held before
        if self._at_address(reach):
            weight = max(weight, LABELLED)
        if span.label_ == "venue" and words.sentence[reach.start] in self.gathering:  # «на стадионе «Луч» собралось 800 зрителей»
            weight = max(weight, HELD_LATER)
        if span.label_ == "venue" and self.visit and weight < TELLING and not self._received(reach):  # guests are shown many houses
            weight = FAR
        if span.id_ == "places.venue_nom":  # «площадкой встречи станет театр»
            weight = max(weight, CHOSEN)
        nameless = UNNAMED if span.id_ == PLAIN else 1.0
        return Standing(span, reach, how, round(ATTACHED[how] * weight * nameless * self.aside.factor(reach), 4))

    def _is_quarter(self, span: Mention, reach: range) -> bool:
        """Tell «Ленинский район | Саратова», «Ленинский район | г. Орла», of a town, which is no region."""
        words, k = self.words, reach.stop
        if span.label_ != "region" or k + 1 >= len(words) or words.lemma[k - 1] != DISTRICT:
            return False
        k += 2 if words.norm[k] in SETTLED and words.norm[k + 1] == "." else words.lemma[k] == "город"
        return k in self.named and self.places[self.named[k]].label_ == "city" and words.feats[k].case in ("Gen", "")

    def _held_beside(self, reach: range) -> bool:
        """Tell «в новой школе прошёл концерт»: a house with no name in the clause of the event and of the verb by which it is held."""
        words = self.words
        if reach.start - 1 in self.ends and words.text[reach.stop - 1].islower():  # «на слушаниях | в федеральном суде»
            return True
        clause = clause_of(words, reach.start)
        if self.weights[words.sentence[reach.start]] >= NEAR and any(
            words.lemma[k] in COME_TOGETHER and words.pos[k] == "VERB" for k in clause
        ):
            return True  # «в сельском клубе | собрались доярки»
        if words.norm[clause.stop : clause.stop + 2] and WHERE_OF.intersection(words.norm[clause.stop : clause.stop + 2]):
            clause = range(clause.start, words.sentence_of[reach.start].stop)  # «в ратуше, | где ждал мэр, прошли переговоры |»
        named = any(k in self.events for k in clause) or self.takes_up_the_event(clause)
        return named and any(self.told.holds(k) or (words.lemma[k] in MET and words.pos[k] == "VERB") for k in clause)

    def takes_up_the_event(self, clause: range) -> bool:
        """Tell «| Он прошёл в школе |», «праздник «Старт», | который пройдёт в школе |»: the clause is of the event before it."""
        words = self.words
        nouns = {words.lemma[k] for k in clause if words.lemma[k] in STANDING_FOR_EVENT and words.feats[k].case == "Nom"}
        if nouns - PRONOUNS or (nouns and not TAKES_PLACE.isdisjoint(words.lemma[clause.start : clause.stop])):
            return True
        return words.lemma[clause.start] == WHICH and words.norm[clause.start - 1] == "," and clause.start - 1 in self.ends

    def _received(self, reach: range) -> bool:
        """Tell «в зале совета гостей встретил ректор», «официальная часть прошла в зале совета» from what else a visit leads to."""
        return any(self.words.lemma[k] in RECEPTION for k in self.words.sentence_of[reach.start])

    def _greets(self, reach: range) -> bool:
        """Tell «в аэропорту «Манас» гостей встречал министр»: there they only came and went."""
        words = self.words
        doors = any(words.lemma[k] in DOORS for k in reach)
        clause = clause_of(words, reach.start)
        met = any(words.lemma[k] in GREETING and words.pos[k] == "VERB" and k not in self.events for k in clause)
        return doors and (met or any(words.lemma[k] in LANDING for k in clause))

    def _at_address(self, reach: range) -> bool:
        """Tell a line or a sentence that gives the address: «Адрес: Пензенская область, | с. Липовка |»."""
        words = self.words
        begins = (words.line_of[reach.start].start, words.sentence_of[reach.start].start)
        return any(words.norm[k : k + 2] == ["адрес", ":"] for k in begins) or is_labelled(words, reach.start)
