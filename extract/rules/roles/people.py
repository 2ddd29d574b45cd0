"""Who speaks at an event, who takes part in it, and who is only named: the rules' features and the words around, weighed by a network."""

from __future__ import annotations

from itertools import repeat
from typing import NamedTuple

import numpy as np

from extract.lang.slovnet.embedding import open_embedding
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.main import Main
from extract.rules.people.person_features import Features, PersonFeatures
from extract.rules.roles.network import Network, open_network
from extract.rules.roles.windows import Windows, windows
from extract.rules.speech.scene import Act
from extract.rules.weights import score, weights

MENTIONS = 4  # of one person, that are read
WORDS_AROUND = "roles.words_around"  # the rule of those whom no other one found
SPEAKS, TAKES_PART = "rules.speaks", "rules.takes_part"  # features: what ``weights.tsv`` makes of the others
SURE = 6.0  # the logit from which nothing is surer
OFTEN, EARLY = 4, 6  # mentions and sentences that are counted as one


class Role(NamedTuple):
    """How likely somebody is to speak, to take part without speaking, and to be only mentioned."""

    speaks: float
    takes_part: float
    mentioned: float

    def there(self) -> Role:
        """Give the role of somebody of whom the text says outright that they take part."""
        return Role(self.speaks, self.takes_part + self.mentioned, 0.0)


class Asked(NamedTuple):
    """What the network is asked about the people of a document."""

    names: list[str]
    windows: Windows
    whose: list[int]  # each window's person
    features: list[Features]
    kind: int  # navec's row of the event's noun
    there: frozenset[str]  # those of whom the text says outright that they take part


def asked(words: Words, lexicon: Lexicon, main: Main, seen: PersonFeatures, told: dict[str, Features]) -> Asked:
    """Collect what is to be read of the people whom a document names; ``told`` is what the rules found of each."""
    names = list(told)
    reaches = [[person.reach for person in seen.named[name]] for name in names]
    some = [(n, reach) for n, mine in enumerate(reaches) for reach in mine[:MENTIONS]]
    around = windows(words, lexicon, [reach for _, reach in some], [words.reach(span) for span in main.mentions])
    features = [told[name] | _place(words, mine) for name, mine in zip(names, reaches, strict=True)]
    there = frozenset(name for name in names if seen.is_there(name))
    return Asked(names, around, [n for n, _ in some], features, open_embedding().vectors.find(main.kind), there)


def _place(words: Words, reaches: list[range]) -> Features:
    """Tell how often somebody is named, and where first."""
    first = words.sentence[reaches[0].start]
    return {
        "named": len(reaches) / OFTEN,
        "early": min(first, EARLY) / EARLY,
        "share": first / max(1, len(words.sentences)),
    }


def features_of(lexicon: Lexicon, seen: PersonFeatures, name: str, acts: list[Act], *, in_office: bool) -> Features:
    """Give what the rules found of somebody: of their acts of speech, of all else that is told of them, and what both weigh."""
    taking = seen.taking(name, in_office=in_office, spoke=bool(acts))
    speaking = seen.speaking(acts, in_office=in_office) if acts else {}
    found = {f"taking.{key}": value for key, value in taking.items()} | {f"speaking.{key}": value for key, value in speaking.items()}
    speaks = _bounded(score(speaking, weights(lexicon, "speaker"))) if acts else -SURE
    return found | {SPEAKS: speaks, TAKES_PART: _bounded(score(taking, weights(lexicon, "participant")))}


def _bounded(score: float) -> float:
    return min(max(score, -SURE), SURE)


def roles(question: Asked, network: Network | None = None) -> dict[str, Role]:
    """Give everybody's role, by name."""
    if not question.names:
        return {}
    network = network or open_network()
    told = np.array([list(map(features.get, network.features, repeat(0.0))) for features in question.features], np.float32)
    answer = network(question.windows, question.whose, told, question.kind)
    found = {name: Role(*map(float, row)) for name, row in zip(question.names, answer, strict=True)}
    return {name: role.there() if name in question.there else role for name, role in found.items()}
