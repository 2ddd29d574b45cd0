"""Countries told by an adjective or an inhabitant's name: «сербская делегация», «российско-чилийский форум», «чилиец Хуан Рохас»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.lands.governors import Governors
from extract.rules.lands.lands_from import Ground
from extract.rules.lands.lands_of_people import NEAR_NAME, LandsOfPeople

CLOSE, JOINTS = 4, frozenset({",", "и"})
BETWEEN = 4  # words from an adjective to its noun: «российская | правительственная | делегация»


def adjectives_of_lands(words: Words, lexicon: Lexicon) -> dict[str, list[int]]:
    """Give for each country the words that are its adjective or hold it: «чилийский», «российско-чилийский»."""
    codes, found = lexicon.index("country_adjectives"), defaultdict[str, list[int]](list)
    for k in words.with_lemma(codes):
        found[codes[words.lemma[k]]["code"]].append(k)
    pairs = {lemma: pair for lemma in words.hyphened if (pair := _pair(lemma)) and all(part in codes for part in pair)}
    for k in words.with_lemma(pairs):
        for part in pairs[words.lemma[k]]:
            found[codes[part]["code"]].append(k)
    return found


def _pair(lemma: str) -> tuple[str, str] | None:
    """Give the adjectives of two lands that one word holds: «российско-чилийский» → «российский», «чилийский»."""
    first, _, second = lemma.partition("-")
    return (f"{first[:-1]}ий", second) if first.endswith(("ско", "цко")) and second.endswith(("ский", "цкий")) else None


class LandsByAdjective:
    """Answers for one document which adjectives and inhabitants tell that their country takes part."""

    def __init__(
        self,
        words: Words,
        governors: Governors,
        lands: LandsOfPeople,
        main: Container[int],
        speaking: Mapping[str, Mapping[str, str]],
    ) -> None:
        self.words, self.governors, self.lands, self.main, self.speaking = words, governors, lands, main, speaking

    def of_adjective(self, k: int, *, joined: bool) -> Ground | None:
        """Give the ground of «сербская делегация прибыла», «со своим сербским коллегой Миланом Йовичем», «российско-чилийский форум»."""
        if self._opens_body_of_person(k):
            return "of_body", 0.65
        words, noun = self.words, self._noun(k)
        if noun is None:
            return None
        if "-" in words.lemma[k]:
            return ("side", 0.7) if k in self.main else None
        sent = self.governors.senses.get(words.lemma[noun]) == "group"
        if joined and (sent or noun in self.lands.offices):
            return "delegation", 0.65
        behind = range(noun + 1, min(noun + CLOSE, len(words)))
        speaks = any(words.lemma[n] in self.speaking and words.feats[n].tense == "Past" for n in behind)
        if sent and speaks and words.feats[noun].case == "Nom":  # «чилийский представитель заявил»
            return "delegation", 0.6
        named = next((n for n in range(noun + 1, min(noun + NEAR_NAME, len(words))) if n in self.lands.names), None)
        held = named is not None and self.governors.animate(noun) and self.lands.one_phrase(range(noun + 1, named), k)
        return ("beside_person", 0.7) if held else None

    def _opens_body_of_person(self, k: int) -> bool:
        """Tell «выступил директор | Чилийского | музея льна Хуан Рохас», «Хуан Рохас, директор | Чилийского | музея льна»."""
        body, first = self.lands.bodies.get(k), self.words.sentence_of[k].start
        if body is None or body.start != k or k - 1 not in self.lands.offices or "-" in self.words.lemma[k]:
            return False
        office = next((n for n in range(k - 1, first - 1, -1) if n not in self.lands.offices), first)
        named = next((n for n in range(body.stop, min(body.stop + CLOSE, len(self.words))) if n in self.lands.names), None)
        if named is not None and self.lands.one_phrase(range(body.stop, named), k):
            return True
        return self.words.norm[office] == "," and office - 1 in self.lands.names

    def _noun(self, k: int) -> int | None:
        """Give the noun of an adjective, over others that agree with it."""
        words = self.words
        for n in range(k + 1, min(k + 1 + BETWEEN, words.sentence_of[k].stop)):
            if words.pos[n] == "NOUN":
                return n
            joined = words.norm[n] in JOINTS and n + 1 < len(words) and words.pos[n + 1] == "ADJ"  # «латвийские | и | чилийские ткачи»
            if not joined and (words.pos[n] != "ADJ" or words.feats[n].case != words.feats[k].case):
                return None
        return None

    def of_inhabitant(self, k: int) -> Ground | None:
        """Give the ground of «победил | чилиец | Хуан Рохас», whoever is named behind takes part."""
        words = self.words
        behind = range(k + 1, min(k + CLOSE, len(words)))
        return ("beside_person", 0.7) if any(n in self.lands.names and self.lands.one_phrase(range(k + 1, n), k) for n in behind) else None
