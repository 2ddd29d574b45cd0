"""Nouns read in the singular behind an adjective in the plural: «прошли демидовские | чтения |», of which no reading is one."""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang.grammar.dictionary import dictionary_forms
from extract.lang.grammar.feats import parse_feats
from extract.lang.grammar.lemmas import NAMES

ENDINGS = ("ия", "ья")  # of neuters alone are both forms of one: «рабочие | фабрики |» is as good as «новые | фабрики |»
PLURAL_CASES = {"Nom": "nomn", "Acc": "accs"}


class PluralNouns:
    """Puts a network's tags right where a noun must agree with the adjective before it."""

    def __init__(self, tags: Sequence[str]) -> None:
        self.numbers = {tag: number for number, tag in enumerate(tags)}
        seen = {number: parse_feats(tag.partition("|")[2]) for number, tag in enumerate(tags)}
        self.adjectives = {
            number: seen[number].case
            for number, tag in enumerate(tags)
            if tag.startswith("ADJ|") and seen[number].number == "Plur" and seen[number].case in PLURAL_CASES
        }
        self.nouns = {
            number: tag
            for number, tag in enumerate(tags)
            if tag.startswith("NOUN|") and seen[number].number == "Sing" and seen[number].case == "Gen" and seen[number].gender == "Neut"
        }

    def agree(self, words: Sequence[str], tags: list[int]) -> list[int]:
        """Give the tags of a text's words: («гагаринские чтения», plural, genitive singular) → both in the plural."""
        for k, number in enumerate(tags):
            if number in self.nouns and k and tags[k - 1] in self.adjectives and words[k].lower().endswith(ENDINGS):
                tags[k] = self._in_the_plural(words[k - 1].lower(), number, self.adjectives[tags[k - 1]])
        return tags

    def _in_the_plural(self, adjective: str, number: int, case: str) -> int:
        nouns = (form.tag for form, _ in dictionary_forms(adjective) if form.tag.POS == "NOUN")
        if any(NAMES.isdisjoint(tag.grammemes) for tag in nouns):  # «учёные | объединения |»
            return number
        plural = self.nouns[number].replace("Case=Gen", f"Case={case}").replace("Number=Sing", "Number=Plur")
        return self.numbers.get(plural, number)
