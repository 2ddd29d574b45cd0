"""What a country's name depends on: the word that governs the list it stands in, and the people or bodies behind that word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from extract.lang.grammar.lemmas import parses
from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon

LISTED = {",", "и", "или", "также", "а", "плюс", "—", "–"}
SHARED = {"—", "–", "-", "("}  # before how many came from a land
CHARGE, RULE = "поверенный", "власть"
HOMES = {"country", "region", "city"}
STOPS = {";", "в", "во", "о", "об", "для", "на", "при", "под", "над"}
CLIMB = 20  # words up from a country to the noun that it belongs to
STATES = frozenset({"республика", "королевство", "султанат", "княжество"})
NAMES = frozenset({"Name", "Surn", "Patr", "Geox"})
SEATED, SENT = frozenset({"в", "во"}), (["в"], ["во"])
TEAMS, LONGEST_TEAM = frozenset({"команда", "сборная"}), 5
NUMBER = "number"  # the sense of a bare figure: «37 из Чили»


@lru_cache(maxsize=8)
def senses_of(lexicon: Lexicon) -> dict[str, str]:
    """Give the sense of every word by which a country takes part."""
    return {row["lemma"]: row["sense"] for row in lexicon.table("delegation_words")}


@lru_cache(maxsize=8)
def coming(lexicon: Lexicon) -> frozenset[str]:
    """Give the lemmas by which people come that say nothing of their country by themselves."""
    return frozenset(row["lemma"] for row in lexicon.table("attending") if row["sense"] == "comes") - senses_of(lexicon).keys()


@lru_cache(maxsize=8)
def guests(lexicon: Lexicon) -> frozenset[str]:
    """Give the lemmas of those who are at an event: «гость»."""
    return frozenset(row["lemma"] for row in lexicon.table("attending") if row["sense"] == "guest")


@lru_cache(maxsize=8)
def deeds_of_guests(lexicon: Lexicon) -> frozenset[str]:
    """Give the lemmas of what those do who take part: «разрезать», «возложить»."""
    return frozenset(row["lemma"] for row in lexicon.table("participation_words") if row["sense"] == "part")


def _teams_between(words: Words) -> Iterator[range]:
    """Give items of a list that no land names: «Чили, Перу, | сборная врачей |, Оман»."""
    for k in words.with_lemma(TEAMS):
        if k == 0 or words.norm[k - 1] not in LISTED:
            continue
        stop = next((n for n in range(k + 1, min(k + LONGEST_TEAM, words.sentence_of[k].stop)) if words.norm[n] in LISTED), 0)
        if stop:
            yield range(k, stop)


class Governors:
    """Climbs from the countries of one document to the words that govern them."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self.words = words
        self.senses = senses_of(lexicon)
        self.countries = {k for span in words.group("places") if span.label_ in HOMES for k in span.reach}
        self.others = {k for reach in _teams_between(words) for k in reach} | words.covered(
            "places", "location"
        )  # «Чили, | Европа |, Оман»
        self._found: dict[int, int | None] = {}

    def governor(self, reach: range) -> int | None:
        """Go back over the list that a country stands in, «Индии, Кении и Чили», to the word that governs it; None at the start."""
        words, found = self.words, None
        begin, at = words.sentence_of[reach.start].start, reach.start - 1
        sent = words.norm[reach.stop : reach.stop + 1] in SENT and reach.stop + 1 in self.countries  # «послы Чили в РФ и | Перу | в РФ»
        at -= at > begin and words.lemma[at] in STATES  # «в | республике | Чили»
        while at >= begin and found is None:
            if at in self._found and not (sent and words.norm[at - 1] in SEATED):  # a long list is walked once
                found = self._found[at]
                break
            seated = sent and words.norm[at] in SEATED and at + 1 in self.countries and at - 1 in self.countries
            hyphen = words.norm[at] == "-" and at - 1 not in self.countries  # «восемь стран - Чили, Перу …»
            passed = at in self.countries or at in self.others or words.norm[at] in LISTED
            if not passed and not hyphen and not self._is_share(at) and not seated:
                found = at
            at -= 1
        self._found.update(dict.fromkeys(reach, found))
        return found

    def _is_share(self, k: int) -> bool:
        """Tell how many came from a land of the list: «из Чили – | 60 |, Перу – 30», «Чили | (60) |, Перу (30)»."""
        norm, text = self.words.norm, self.words.text
        if self.words.pos[k] == "NOUN" and text[k - 1].isdigit() and norm[k - 2] in SHARED:
            return True  # «Чили – | 12 человек |, Перу – 7»
        if norm[k] == "(":
            return text[k + 1].isdigit()
        if norm[k] == ")":
            return text[k - 1].isdigit() and norm[k - 2] == "("
        return text[k].isdigit() and norm[k - 1] in SHARED

    def case(self, reach: range) -> str:
        """Give the case of a country's name; where the tagger's differ within it, the oblique one: «Чилийской | Республики»."""
        cases = [self.words.feats[k].case for k in reach if self.words.feats[k].case]
        case = next((case for case in cases if case != "Nom"), cases[0] if cases else "")
        if case != "Nom" and self._is_fixed(reach) and self.governor(reach) is None:
            return ""  # «| Чили | прислала делегацию», in whatever case the tagger reads it
        owned = case in ("Dat", "Loc") and reach.start > 0 and (self.words.pos[reach.start - 1] == "NOUN" or self._hangs_on_noun(reach))
        return "Gen" if owned and "Gen" in possible_cases(self.words.norm[reach.start]) else case  # «компании | Беларуси |»

    def _is_fixed(self, reach: range) -> bool:
        """Tell a name that no case changes: «Чили», «США»."""
        return len(reach) == 1 and {"Nom", "Gen", "Ins"} <= set(possible_cases(self.words.norm[reach.start]))

    def _hangs_on_noun(self, reach: range) -> bool:
        """Tell «посольства Чили в РФ и | Кубы | в РФ», where a noun governs what the tagger sees in another case."""
        at = self.governor(reach)
        return at is not None and self.words.pos[at] == "NOUN" and self.words.norm[reach.start - 1] in LISTED

    def owner(self, at: int) -> tuple[str, int | None]:
        """Climb a chain of nouns, «представители 63 городов Китая», to one whose sense is known; else give the nearest noun.

        A figure that counts nothing but those from there, «37 из Чили», has the sense ``NUMBER``.
        """
        words, nearest, otherwise = self.words, None, ""
        if at < 0:
            return "", None
        begin = words.sentence_of[at].start
        for k in range(at, max(begin, at - CLIMB) - 1, -1):
            if (words.pos[k] in ("VERB", "SCONJ", "AUX") and not self._tells_which(k)) or self._stops(k):
                break
            if words.norm[k] in {"из", "из-за"}:  # «18 из-за рубежа: из Чили»
                nearest = None
            if nearest is None and words.text[k][:1].isdigit():
                return NUMBER, k
            if self._is_noun(k) and k not in self.countries:
                sense = self.senses.get(words.lemma[k], "")
                if words.lemma[k] == RULE and words.feats[k].case == "Gen":  # «представители органов | власти | Чили»
                    otherwise, sense = sense, ""
                if sense in ("group", "not", "mission"):
                    return sense, k
                nearest = k if nearest is None else nearest
                if self.animate(k):
                    return otherwise, k
        return otherwise, nearest

    def _stops(self, k: int) -> bool:
        """Tell a preposition that ends a chain, but not that of «временный поверенный | в | делах Чили»."""
        return self.words.norm[k] in STOPS and self.words.norm[k - 1] != CHARGE

    def _is_noun(self, k: int) -> bool:
        """Tell a common noun, which the tagger takes for a name where it opens a sentence: «Делегации | Чили и Перу возглавили …»."""
        words = self.words
        if words.pos[k] != "PROPN":
            return words.pos[k] == "NOUN"
        return words.lemma[k] in self.senses or (k == words.sentence_of[k].start and self._is_common(k))

    def _is_common(self, k: int) -> bool:
        """Tell «| Президенты | Чили и Перу» from a name that opens a sentence."""
        reading = next(iter(parses(self.words.norm[k])), None)
        return reading is not None and reading.is_known and "anim" in reading.tag and not NAMES & reading.tag.grammemes

    def _tells_which(self, k: int) -> bool:
        """Tell a participle before its noun: «министры | окружающей | среды Чили»."""
        case = self.words.feats[k].case
        beside = k + 1 < len(self.words) and self.words.pos[k + 1] == "NOUN"
        return bool(case) and beside and self.words.feats[k + 1].case == case

    def animate(self, k: int) -> bool:
        """Tell whether a noun is a living being's."""
        readings = parses(self.words.norm[k])[:2]
        return any("anim" in parse.tag and parse.tag.POS == "NOUN" and not NAMES & parse.tag.grammemes for parse in readings)
