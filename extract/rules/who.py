"""Who spoke and who took part, in what office and for which body."""

from __future__ import annotations

from collections import defaultdict

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Evidence, Mode, Organisation, Person, Speaker, Statement
from extract.rules.attendees import Attendees, Taking
from extract.rules.candidate import evidence
from extract.rules.main import Main
from extract.rules.mode import mode_of, usual_mode
from extract.rules.speech import Act, Named, Scene
from extract.rules.speech_acts import acts
from extract.rules.standing import Standing, standings

SPEAKING = frozenset({"say", "speak", "open", "present", "address", "letter", "read", "send", "give", "take", "lead"})
TRUST = {"speech.subject": 0.85, "speech.by": 0.85, "speech.owner": 0.75, "speech.letter": 0.75}
OTHERWISE = 0.65
MANY = 8  # pieces of evidence for one person


def who(words: Words, lexicon: Lexicon, main: Main, bodies: tuple[Organisation, ...]) -> tuple[tuple[Speaker, ...], tuple[Person, ...]]:
    """List speakers and participants in the order of the text."""
    scene = Scene(words, lexicon)
    named = scene.people
    attendees = Attendees(words, lexicon, main, named)
    by_name: dict[str, list[Act]] = defaultdict(list)
    for act in acts(scene):
        by_name[act.name].append(act)
    standing = standings(words, bodies)
    usual = usual_mode(words, lexicon, main)
    speakers, participants, seen = [], [], set()
    for person in named:
        if person.name in seen:
            continue
        seen.add(person.name)
        mine = [act for act in by_name.get(person.name, []) if act.manner in SPEAKING]
        holds = standing.get(person.name, Standing())
        if mine:
            speakers.append(_speaker(words, lexicon, person, mine, holds, usual))
        elif (taking := attendees.taking_part.get(person.name)) is not None:
            participants.append(_participant(words, taking[0], taking[1], holds))
    return tuple(speakers), tuple(participants)


def _speaker(words: Words, lexicon: Lexicon, person: Named, mine: list[Act], holds: Standing, usual: Mode) -> Speaker:
    return Speaker(
        name=person.name,
        position=holds.position,
        organisation=holds.organisation,
        country=holds.country,
        mode=mode_of(words, lexicon, mine, usual),
        statements=_statements(words, mine),
        confidence=max(TRUST.get(act.rule, OTHERWISE) for act in mine),
        rule=mine[0].rule,
        evidence=_evidence(words, person, mine, holds),
    )


def _participant(words: Words, person: Named, taking: Taking, holds: Standing) -> Person:
    return Person(
        name=person.name,
        position=holds.position,
        organisation=holds.organisation,
        country=holds.country,
        confidence=taking.trust,
        rule="who.participation_word",
        evidence=evidence(words, person.reach, range(taking.word, taking.word + 1), *holds.ranges),
    )


def _evidence(words: Words, person: Named, mine: list[Act], holds: Standing) -> tuple[Evidence, ...]:
    pieces = [person.reach, *holds.ranges]
    for act in mine[:MANY]:
        pieces += [act.person, range(act.trigger, act.trigger + 1)]
    return evidence(words, *pieces)


def _statements(words: Words, mine: list[Act]) -> tuple[Statement, ...]:
    """Tie quotations to a speaker: those in the sentence of an act of speech, or that end where it begins."""
    found: dict[tuple[int, int], Statement] = {}
    for span in words.group("quotes"):
        reach = words.reach(span)
        for act in mine:
            sentence = words.sentence_of[act.trigger]
            beside = reach.stop <= act.trigger <= reach.stop + 4 or (reach.start > act.trigger and reach.start in sentence)
            if beside:
                start, stop = words.start[reach.start], words.stop[reach.stop - 1]
                found[start, stop] = Statement(words.source[start:stop], "direct" if span.label_ == "direct" else "reported", start, stop)
    return tuple(found[key] for key in sorted(found))
