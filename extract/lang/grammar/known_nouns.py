"""Nouns read as what they cannot be, which happens to rare ones: «прошла спартакиада» (an adjective), «проколам» (a nominative)."""

from __future__ import annotations

from collections.abc import Sequence

from pymorphy3.tagset import OpencorporaTag

from extract.lang.grammar.dictionary import coinage_of, dictionary_forms
from extract.lang.grammar.feats import parse_feats
from extract.lang.grammar.lemmas import ANIMACIES, CASES, GENDERS, NAMES, NUMBERS, parses

NOUN, TAKEN_FOR = "NOUN", ("ADJ", "ADV", "VERB", "X", "PUNCT", "SYM", "INTJ")
SHORTEST, HYPHEN = 4, "-"  # letters
KNOWN = frozenset(CASES.values())  # no «в лесу», no vocative: a form that has these may have others


class KnownNouns:
    """Puts a network's tags right where the dictionary, or a vocabulary of ours, knows a word as nothing but a noun, no name."""

    def __init__(self, tags: Sequence[str]) -> None:
        self.tags = tags
        self.doubtful = frozenset(number for number, tag in enumerate(tags) if tag.partition("|")[0] in (NOUN, *TAKEN_FOR))
        self.numbers = {tag: number for number, tag in enumerate(tags)}

    def mended(self, word: str, number: int) -> int:
        """Give the number of the tag that a word has: («спартакиада», an adjective's in the nominative) → a noun's in the nominative."""
        if number not in self.doubtful or len(word) < SHORTEST:
            return number
        readings = _readings(word.lower())
        if not readings or any(tag.POS != NOUN or tag.case not in KNOWN or not NAMES.isdisjoint(tag.grammemes) for tag in readings):
            return number
        seen = parse_feats(self.tags[number])
        case, plural = CASES.get(seen.case), NUMBERS.get(seen.number)
        if self.tags[number].startswith(NOUN) and any(tag.case == case and tag.number == plural for tag in readings):
            return number
        # Of a form's readings the one in the case and number that the network saw, whatever it took the word for
        readings.sort(key=lambda tag: (tag.case != case, tag.number != plural))
        return next((self.numbers[tag] for tag in map(_as_the_network_writes, readings) if tag in self.numbers), number)


def _readings(word: str) -> list[OpencorporaTag]:
    """Give the tags that a word may have; of one that no dictionary holds those that our vocabularies give it: «на кинофоруме».

    A compound has those of its last noun in which the first agrees: «на семинаре-совещании», no «главы области-председатель».
    """
    known = [form.tag for form, _ in dictionary_forms(word)]
    if not known and HYPHEN in word:
        first, _, last = word.rpartition(HYPHEN)
        agreeing = {(form.tag.case, form.tag.number) for form, _ in dictionary_forms(first)} if len(last) >= SHORTEST else set()
        return [form.tag for form, _ in dictionary_forms(last) if (form.tag.case, form.tag.number) in agreeing]
    return known or ([parse.tag for parse in parses(word)] if coinage_of(word) else [])


def _as_the_network_writes(tag: OpencorporaTag) -> str:
    told = (("Animacy", ANIMACIES), ("Case", CASES), ("Gender", GENDERS), ("Number", NUMBERS))
    features = (f"{name}={ours}" for name, table in told for ours, theirs in table.items() if theirs in tag.grammemes)
    return "|".join(["NOUN", *features])
