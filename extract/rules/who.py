"""Who spoke and who took part, in what office and for which body."""

from __future__ import annotations

from collections import defaultdict

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Evidence, Organisation, Person, Speaker, Statement
from extract.rules.candidate import evidence
from extract.rules.main import Main
from extract.rules.mode import mode_of
from extract.rules.online import is_online
from extract.rules.speech import Act, Named, Scene, is_nominative
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
    by_name: dict[str, list[Act]] = defaultdict(list)
    for act in acts(scene):
        by_name[act.name].append(act)
    standing = standings(words, bodies)
    remote = is_online(words, main)
    speakers, participants, seen = [], [], set()
    for person in named:
        if person.name in seen:
            continue
        seen.add(person.name)
        mine = [act for act in by_name.get(person.name, []) if act.manner in SPEAKING]
        holds = standing.get(person.name, Standing())
        if mine:
            speakers.append(_speaker(words, lexicon, person, mine, holds, remote))
        elif (taking := _taking_part(words, lexicon, [p for p in named if p.name == person.name])) is not None:
            participants.append(_participant(words, person, taking, holds))
    return tuple(speakers), tuple(participants)


def _speaker(words: Words, lexicon: Lexicon, person: Named, mine: list[Act], holds: Standing, remote: bool) -> Speaker:
    return Speaker(
        name=person.name,
        position=holds.position,
        organisation=holds.organisation,
        country=holds.country,
        mode=mode_of(words, lexicon, mine, remote),
        statements=_statements(words, mine),
        confidence=max(TRUST.get(act.rule, OTHERWISE) for act in mine),
        rule=mine[0].rule,
        evidence=_evidence(words, person, mine, holds),
    )


def _participant(words: Words, person: Named, taking: range, holds: Standing) -> Person:
    return Person(
        name=person.name,
        position=holds.position,
        organisation=holds.organisation,
        country=holds.country,
        confidence=0.6,
        rule="who.participation_word",
        evidence=evidence(words, person.reach, taking, *holds.ranges),
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


def _taking_part(words: Words, lexicon: Lexicon, mentions: list[Named]) -> range | None:
    """Find the word by which a person is said to take part; the name's case must let it be the one who does."""
    table = lexicon.index("participation_words")
    for person in mentions:
        sentence = words.sentence_of[person.reach.start]
        near = sorted(sentence, key=lambda k: abs(k - person.reach.start))
        for k in near:
            row = table.get(words.lemma[k])
            if row is not None and _fits(words, person, k, row["sense"]):
                return range(k, k + 1)
    return None


def _fits(words: Words, person: Named, k: int, sense: str) -> bool:
    """Tell whether a name stands to a participation word as a participant does: «приехал Петров», «переговоры с Петровым»."""
    if is_nominative(words, person):
        return True
    cases = {words.feats[j].case for j in person.reach} - {""}
    if "Ins" in cases:
        return any(words.norm[j] in ("с", "со") for j in range(max(words.sentence_of[k].start, person.reach.start - 9), person.reach.start))
    if sense == "award":
        return bool(cases & {"Dat", "Acc"})
    return (
        words.lemma[k] in ("участие", "присутствие", "состав", "встретить", "принять", "встречать", "принимать") and k < person.reach.start
    )
