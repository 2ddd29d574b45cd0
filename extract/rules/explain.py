"""Why a field has its value: the candidates, the rules that proposed them, and what each feature weighed."""

from __future__ import annotations

from typing import NamedTuple

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Evidence, Record
from extract.rules.assemble import EVENT, PLACE, propose
from extract.rules.candidate import evidence
from extract.rules.choose import is_enough, probability, ranked
from extract.rules.main import OF_RELEASE, candidates, main_event
from extract.rules.people.told_of_people import told_of_people
from extract.rules.roles.people import WORDS_AROUND, roles
from extract.rules.weights import weights

SCALARS = ("name", *EVENT, *PLACE)
LISTS = ("attendance", "countries", "organisations")
PEOPLE = {"speakers": "speaks", "participants": "takes_part"}
FIELDS = ("event", *SCALARS, *LISTS, *PEOPLE)
ASKED = {"event": "event", "name": "event", "kind": "event", "start": "date", "end": "date"}  # weights.tsv


class Ground(NamedTuple):
    """One candidate: its value, rule and score, whether it won, and feature × weight for what spoke for and against it."""

    value: str
    rule: str
    score: float
    confidence: float
    won: bool
    evidence: tuple[Evidence, ...]
    weights: tuple[tuple[str, float], ...] = ()


def explain(words: Words, lexicon: Lexicon, record: Record, field: str) -> list[Ground]:
    """Give a field's candidates, the winner first.

    Lists have no rivals: what stands in the record is told with its rule; of speakers and participants, all who are named are told.
    """
    if field == "event":
        return _events(words, lexicon)
    if field in PEOPLE:
        return _people(words, lexicon, record, field)
    if field in LISTS:
        return [Ground(_told(item), item.rule, item.confidence, item.confidence, True, item.evidence) for item in getattr(record, field)]
    chosen = main_event(words, lexicon)
    if chosen is None:
        return []
    grounds = []
    for order, candidate in enumerate(ranked(propose(words, lexicon, chosen), field)):
        features = candidate.features or (chosen.features if field in ("name", "kind") else {})
        grounds_for = _weighed(features, weights(lexicon, ASKED[field]) if field in ASKED else {})
        won = order == 0 and is_enough(candidate)
        confidence = probability(field, candidate.score, lexicon)
        grounds.append(Ground(candidate.value, candidate.rule, candidate.score, confidence, won, candidate.evidence, grounds_for))
    return grounds


def _events(words: Words, lexicon: Lexicon) -> list[Ground]:
    grounds, chosen = [], main_event(words, lexicon)
    for found in candidates(words, lexicon):
        won = chosen is not None and (found.mention.start, found.kind) == (chosen.mention.start, chosen.kind)
        grounds_for = _weighed(found.features, weights(lexicon, "event"))
        reaches = [words.reach(span) for span in found.mentions]
        rule = "main.of_release" if won and chosen is not None and OF_RELEASE in chosen.features else "main.features"
        grounds.append(Ground(found.mention.kb_id_, rule, found.score, found.score, won, evidence(words, *reaches), grounds_for))
    return sorted(grounds, key=lambda ground: not ground.won)


def _people(words: Words, lexicon: Lexicon, record: Record, field: str) -> list[Ground]:
    """Give everybody whom the document names, the likeliest first, with how likely each role is."""
    chosen = main_event(words, lexicon)
    if chosen is None:
        return []
    told = told_of_people(words, lexicon, chosen, record.organisations)
    listed = {person.name: person for person in getattr(record, field)}
    grounds = []
    for name, role in roles(told.asked(words, lexicon, chosen)).items():
        value = f"{name} (speaks {role.speaks:.2f}, takes part {role.takes_part:.2f}, only mentioned {role.mentioned:.2f})"
        score, mine = getattr(role, PEOPLE[field]), listed.get(name)
        if mine is not None:
            grounds.append(Ground(value, mine.rule, score, mine.confidence, True, mine.evidence))
        else:
            confidence = probability(field, score, lexicon)
            grounds.append(Ground(value, WORDS_AROUND, score, confidence, False, evidence(words, told.first[name].reach)))
    return sorted(grounds, key=lambda ground: (not ground.won, -ground.score))


def _weighed(features: dict[str, float], weighs: dict[str, float]) -> tuple[tuple[str, float], ...]:
    told = [(name, weighs[name] * value) for name, value in features.items() if value and weighs.get(name)]
    return tuple(sorted(told, key=lambda pair: -abs(pair[1])))


def _told(item: object) -> str:
    for name in ("name", "code"):
        if (value := getattr(item, name, None)) is not None:
            return f"{value} ({getattr(item, 'role', None)})"
    return f"{getattr(item, 'bound', '')} {getattr(item, 'value', '')} {getattr(item, 'of', '')}"
