"""Adjectives of towns and rivers that a network reads as nouns, which happens to rare ones: «в курганском ДК», «в донской столице»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pymorphy3.tagset import OpencorporaTag

from extract.lang.grammar.feats import parse_feats
from extract.lang.grammar.lemmas import ANIMACIES, CASES, GENDERS, NAMES, NUMBERS, parses

FORMED = re.compile("[а-яё-]{3,}[сц]к(?:ий|ая|ое|ие|ого|ому|им|ом|ой|ую|их|ими)")  # in lower case: no surname, no village
TAKEN_FOR = ("NOUN", "VERB", "X", "ADV")


class KnownAdjectives:
    """Puts a network's tags right where a word in «-ский» has no reading but an adjective's; «русские», a people, stays a noun."""

    def __init__(self, tags: Sequence[str]) -> None:
        self.tags = tags
        self.doubtful = frozenset(number for number, tag in enumerate(tags) if tag.partition("|")[0] in TAKEN_FOR)
        self.doubtful -= {number for number, tag in enumerate(tags) if "Animacy=Anim" in tag and "Number=Plur" in tag}
        self.numbers = {tag: number for number, tag in enumerate(tags)}

    def mended(self, word: str, number: int) -> int:
        """Give the number of the tag that a word has: («курганском», a noun's) → an adjective's in the locative."""
        if number not in self.doubtful or not FORMED.fullmatch(word):
            return number
        readings = [parse.tag for parse in parses(word) if NAMES.isdisjoint(parse.tag.grammemes)]  # «минусинском» is no «Минусинск»
        if not readings or any(tag.POS != "ADJF" for tag in readings):
            return number
        seen = parse_feats(self.tags[number])
        case, plural, gender = CASES.get(seen.case), NUMBERS.get(seen.number), GENDERS.get(seen.gender)
        readings.sort(key=lambda tag: (tag.case != case, tag.number != plural, tag.gender != gender))
        return next((self.numbers[tag] for tag in map(_as_the_network_writes, readings) if tag in self.numbers), number)


def _as_the_network_writes(tag: OpencorporaTag) -> str:
    told = (("Animacy", ANIMACIES), ("Case", CASES), ("Degree", {"Pos": tag.POS}), ("Gender", GENDERS), ("Number", NUMBERS))
    features = (f"{name}={ours}" for name, table in told for ours, theirs in table.items() if theirs in tag.grammemes)
    return "|".join(["ADJ", *features])
