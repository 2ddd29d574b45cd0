"""Who spoke and who took part, in what office and for which body."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import replace

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Evidence, Mode, Organisation, Person, Speaker, Statement
from extract.rules.candidate import evidence
from extract.rules.degrees_held import DegreesHeld
from extract.rules.links import office_links
from extract.rules.main import Main
from extract.rules.mode import mode_of, usual_mode
from extract.rules.named import Named
from extract.rules.performing import performs
from extract.rules.person_features import PersonFeatures
from extract.rules.speech import Act, Scene
from extract.rules.speech_acts import acts
from extract.rules.standing import Standing, standings
from extract.rules.weights import likelihood, weights

SPEAKING = frozenset({"say", "speak", "open", "present", "address", "letter", "read", "send", "give", "take", "lead"})
LEAST = 0.5  # of a person who speaks or takes part
MANY = 8  # pieces of evidence for one person
ANSWERING = frozenset({"пресс-конференция", "брифинг"})  # who takes part in these is asked and speaks
PART = frozenset({"присоединиться", "участие", "участник", "участница", "участвовать"})
BEHIND = 4  # words from the end of a quotation to the verb that ascribes it


def who(words: Words, lexicon: Lexicon, main: Main, bodies: tuple[Organisation, ...]) -> tuple[tuple[Speaker, ...], tuple[Person, ...]]:
    """List speakers and participants in the order of the text."""
    links = office_links(words)
    linked = {link.person.kb_id_: link for link in reversed(links) if link.office is not None}
    scene = Scene(words, lexicon, links)
    named = scene.people
    by_name: dict[str, list[Act]] = defaultdict(list)
    for act in acts(scene):
        by_name[act.name].append(act)
    standing = standings(words, lexicon, bodies, links)
    offices = {words.reach(span).start: span for span in words.group("offices") if span.label_ == "office"}
    degrees = DegreesHeld(words, lexicon)
    usual = usual_mode(words, lexicon, main)
    seen_of = PersonFeatures(words, lexicon, main, scene)
    speaks, takes_part = weights(lexicon, "speaker"), weights(lexicon, "participant")
    speakers, participants = [], []
    first = {person.name: person for person in reversed(named)}
    for person in sorted(first.values(), key=lambda person: person.reach.start):
        mine = [act for act in by_name.get(person.name, []) if act.manner in SPEAKING]
        mine = [act for act in mine if not performs(words, lexicon, main, linked.get(act.name), act)]
        mine = mine or _answers(words, main, person, seen_of.telling(person.name))
        holds = standing.get(person.name, Standing())
        if holds.position is None and not holds.told and (held := _degree(degrees, seen_of.named[person.name])) is not None:
            holds = replace(holds, position=held[0], ranges=(*holds.ranges, held[1]))
        if not holds.told and (office := _taken_up(offices, mine)) is not None:
            holds = replace(holds, position=office.kb_id_, ranges=(*holds.ranges, words.reach(office)))
        in_office = holds.told
        sure = likelihood(seen_of.speaking(mine, in_office=in_office), speaks) if mine else 0.0
        if sure >= LEAST:
            speakers.append(_speaker(words, lexicon, person, mine, holds, usual, sure))
            continue
        sure = likelihood(seen_of.taking(person.name, in_office=in_office, spoke=bool(mine)), takes_part)
        if sure >= LEAST and person.name not in seen_of.attendees.honoured:
            participants.append(_participant(words, seen_of, person, holds, sure))
    return tuple(speakers), tuple(participants)


def _answers(words: Words, main: Main, person: Named, word: int | None) -> list[Act]:
    """Tell who takes part in a press conference, which is to speak at it: «В пресс-конференции | примут участие: …»."""
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


def _speaker(words: Words, lexicon: Lexicon, person: Named, mine: list[Act], holds: Standing, usual: Mode, sure: float) -> Speaker:
    return Speaker(
        name=person.name,
        position=holds.position,
        organisation=holds.organisation,
        country=holds.country,
        mode=mode_of(words, lexicon, mine, usual),
        statements=_statements(words, lexicon, mine),
        confidence=round(sure, 3),
        rule=mine[0].rule,
        evidence=_evidence(words, person, mine, holds),
    )


def _participant(words: Words, seen_of: PersonFeatures, person: Named, holds: Standing, sure: float) -> Person:
    word = seen_of.telling(person.name)
    return Person(
        name=person.name,
        position=holds.position,
        organisation=holds.organisation,
        country=holds.country,
        confidence=round(sure, 3),
        rule="who.participation_word" if word is not None else "who.in_scene",
        evidence=evidence(words, person.reach, *([range(word, word + 1)] if word is not None else []), *holds.ranges),
    )


def _evidence(words: Words, person: Named, mine: list[Act], holds: Standing) -> tuple[Evidence, ...]:
    pieces = [person.reach, *holds.ranges]
    for act in mine[:MANY]:
        pieces += [act.person, range(act.trigger, act.trigger + 1)]
    return evidence(words, *pieces)


def _statements(words: Words, lexicon: Lexicon, mine: list[Act]) -> tuple[Statement, ...]:
    """Tie quotations to a speaker: those in the sentence of an act of speech, or that end where it begins."""
    found: dict[tuple[int, int], Statement] = {}
    quotes, reaches = words.group("quotes"), words.reaches("quotes")
    ending: dict[int, list[int]] = defaultdict(list)
    for n, reach in enumerate(reaches):
        ending[reach.stop].append(n)
    for act in mine:
        ahead = range(bisect_right(reaches, act.trigger, key=_start), bisect_left(reaches, words.sentence_of[act.trigger].stop, key=_start))
        said = [n for n in ahead if quotes[n].label_ == "direct" or not _told_by_another(words, lexicon, act.trigger, reaches[n].start)]
        said += [n for stop in range(act.trigger - BEHIND, act.trigger + 1) for n in ending.get(stop, ())]
        for n in said:
            start, stop = words.start[reaches[n].start], words.stop[reaches[n].stop - 1]
            found[start, stop] = Statement(words.source[start:stop], "direct" if quotes[n].label_ == "direct" else "reported", start, stop)
    return tuple(found[key] for key in sorted(found))


def _start(reach: range) -> int:
    return reach.start


def _told_by_another(words: Words, lexicon: Lexicon, trigger: int, start: int) -> bool:
    """Tell whether another verb of speech stands between an act and what is said: «ответил главе банка, заявившему, что …»."""
    verbs = lexicon.index("speech_verbs")
    return any(words.lemma[k] in verbs and words.pos[k] == "VERB" for k in range(trigger + 1, start))
