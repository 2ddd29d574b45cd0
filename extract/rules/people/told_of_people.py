"""What the rules found of the people whom a document names: their acts of speech, where they stand, how they take part."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import NamedTuple

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Organisation
from extract.rules.main import Main
from extract.rules.main_event.named import Named
from extract.rules.offices.bare_professions import BareProfessions
from extract.rules.offices.boards import share_a_board
from extract.rules.offices.degrees_held import DegreesHeld
from extract.rules.offices.links import office_links
from extract.rules.offices.standing import Standing, standings
from extract.rules.people.only_named import OnlyNamed
from extract.rules.people.performing import performs
from extract.rules.people.person_features import STAGED, PersonFeatures
from extract.rules.people.singled_out import leads_in_brackets
from extract.rules.roles.people import Asked, asked, features_of
from extract.rules.speech.acts import acts
from extract.rules.speech.opening import opens_another
from extract.rules.speech.scene import Act, Scene
from extract.rules.told.events import TOLD

SPEAKING = STAGED | {"say", "letter", "send"}
ANSWERING = frozenset({"пресс-конференция", "брифинг"})  # who takes part in these is asked and speaks
ON_AIR = frozenset({"эфир", "прямой эфир", "стрим", "подкаст"})
GIVEN = ANSWERING | ON_AIR | {"пресс-подход", "лекция", "онлайн-лекция", "пресс-брифинг"}  # whose these are speaks
LECTURES, LEADING = frozenset({"лекция", "беседа"}), frozenset({"провести", "проводить", "вести"})
PART = frozenset({"присоединиться", "участие", "участник", "участница", "участвовать"})


class ToldOfPeople(NamedTuple):
    """People by name, in the order in which they are named first: their first mention, their acts of speech, their standing."""

    first: dict[str, Named]
    acts: dict[str, list[Act]]
    standing: dict[str, Standing]
    features: PersonFeatures

    def asked(self, words: Words, lexicon: Lexicon, main: Main) -> Asked:
        """Ask in what role each of them is."""
        told = {name: features_of(lexicon, self.features, name, self.acts[name], in_office=self.standing[name].told) for name in self.first}
        return asked(words, lexicon, main, self.features, told)


def told_of_people(words: Words, lexicon: Lexicon, main: Main, bodies: tuple[Organisation, ...]) -> ToldOfPeople:
    """Collect what is told of everybody whom the document names outside of quotations."""
    links = office_links(words)
    linked = {link.person.kb_id_: link for link in reversed(links) if link.office is not None}
    scene = Scene(words, lexicon, links, OnlyNamed(words, lexicon, main).is_aside)
    by_name: dict[str, list[Act]] = defaultdict(list)
    deeds = {k for span in main.mentions if span.id_ == TOLD for k in words.reach(span)}
    features = PersonFeatures(words, lexicon, main, scene)
    led = words.covered("offices"), words.covered("organisations")
    for act in acts(scene):
        if act.manner == "open" and (act.trigger in deeds or features.attendees.times.earlier_year(act.trigger)):
            continue  # «мэр | открыл | сквер»: the event is the opening, and none opened it; «в 2019 году центр | открыл | мэр»
        if features.attendees.times.was_said_before(act.trigger) or leads_in_brackets(words, act.person.start, act.trigger, led):
            continue
        if act.manner in SPEAKING and not (performs(words, lexicon, main, linked.get(act.name), act) or opens_another(words, main, act)):
            by_name[act.name].append(act)
    without = ((name, link) for name, link in linked.items() if link.organisation is None)
    where = {name: words.sentence[words.reach(link.person).start] for name, link in without}
    known = share_a_board(standings(words, lexicon, bodies, links), where)
    offices = {span.reach.start: span for span in words.group("offices") if span.label_ == "office"}
    degrees = DegreesHeld(words, lexicon)
    professions = BareProfessions(words, {words.reach(link.office).start for link in links if link.office is not None})
    first, spoken, standing = {}, {}, {}
    for person in scene.people:
        if person.name in first:
            continue
        telling, own = (
            features.telling(person.name),
            not GIVEN.isdisjoint((main.kind, *main.kind.split("-"))) and features.is_there(person.name),
        )
        mine = by_name.get(person.name) or _answers(words, main, person, telling, own=own)
        holds = known.get(person.name, Standing())
        if holds.position is None and not holds.told and (held := _degree(degrees, features.named[person.name])) is not None:
            holds = replace(holds, position=held[0], ranges=(*holds.ranges, held[1]))
        if not holds.told and (office := _taken_up(offices, mine)) is not None:
            holds = replace(holds, position=office.kb_id_, ranges=(*holds.ranges, office.reach))
        if not holds.told and (bare := professions.bare.get(person.name)) is not None:
            holds = replace(holds, position=bare.kb_id_, ranges=(*holds.ranges, bare.reach))
        first[person.name], spoken[person.name], standing[person.name] = person, mine, holds
    return ToldOfPeople(first, spoken, standing, features)


def _answers(words: Words, main: Main, person: Named, word: int | None, *, own: bool) -> list[Act]:
    """Tell who takes part in a press conference, which is to speak at it: «В пресс-конференции | примут участие: …»; or whose it is."""
    if word is not None and own and words.pos[word] not in ("VERB", "AUX"):  # not who was at «лекция»
        return [Act(person.name, "take", word, person.reach, "speech.owner")]
    if word is not None and words.lemma[word] in LEADING and not LECTURES.isdisjoint(main.kind.split("-")):
        return [Act(person.name, "lead", word, person.reach, "speech.owner")]  # «встреча-лекция … Встречу | проведёт | Ян Лось»
    if main.kind not in ANSWERING or word is None:
        return []
    sentence = words.sentence_of[word]
    if PART.isdisjoint(words.lemma[sentence.start : sentence.stop]):
        return []
    return [Act(person.name, "take", word, person.reach, "speech.list")]


def _degree(degrees: DegreesHeld, mentions: list[Named]) -> tuple[str, range] | None:
    """Give the degree that stands before one of a person's mentions."""
    return next((held for one in mentions if (held := degrees.before(one.reach.start)) is not None), None)


def _taken_up(offices: dict[int, Mention], mine: list[Act]) -> Mention | None:
    """Give the office by which the words behind a quotation take up who is named without one: «…, – заметил президент»."""
    return next((offices[act.person.start] for act in mine if act.rule == "speech.office" and act.person.start in offices), None)
