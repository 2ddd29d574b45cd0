"""Does a country take part in the event: by its people, its delegation, its team, or in so many words?"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang.lemmas import parses
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Person, Speaker
from extract.rules.main import Main
from extract.rules.setting import ELSEWHEN

Ground = tuple[str, float]

# What opens a list of those who came: «включая Кению», «в том числе Чили», «таких как Индия», «среди них — Оман».
OPENING = {"включая", "числе", "как", "среди", "кроме", "помимо", "например", ":"}
LISTED = {",", "и", "или", "также", "а", "—", "–"}
MEETINGS = {"visit", "meeting"}
NEAR_NAME = 8
CLIMB = 9  # words up from a country to the noun that it belongs to


class TakingPart:
    """Answers for one document which countries take part in its event."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main, people: Sequence[Speaker | Person]) -> None:
        self.words = words
        self.senses = {row["lemma"]: row["sense"] for row in lexicon.table("delegation_words")}
        self.meeting = main.kind_class in MEETINGS
        self.main = {k for span in main.mentions for k in words.reach(span)}
        self.countries = {k for span in words.group("places") if span.label_ == "country" for k in words.reach(span)}
        self.told = _covered(words, people)
        names = {person.name for person in people}
        self.names = {k: reach for span in words.group("people") if span.kb_id_ in names for reach in [words.reach(span)] for k in reach}
        self._governors: dict[int, int | None] = {}
        self._lemmas: dict[int, frozenset[str]] = {}

    def ground(self, reaches: Sequence[range]) -> Ground | None:
        """Give the ground on which a country, named in these places, takes part, and how sure it is; None if it does not."""
        grounds = [ground for reach in reaches if (ground := self._ground(reach))]
        return max(grounds, key=lambda ground: ground[1], default=None)

    def _ground(self, reach: range) -> Ground | None:
        words, first = self.words, reach.start
        abroad = first > 0 and words.norm[first - 1] in ("в", "во")
        if abroad:
            return None
        if all(k in self.told for k in reach):
            return "of_person", 0.88
        if self._beside_person(reach):
            return "beside_person", 0.82
        if self.meeting and first in self.main and words.feats[first].case in ("Gen", "Ins", ""):
            return "side", 0.75
        lemmas = self._sentence(first)
        if lemmas & ELSEWHEN:
            return None
        joined = any(self.senses.get(lemma) == "joins" for lemma in lemmas)
        return self._by_governor(reach, joined, lemmas)

    def _by_governor(self, reach: range, joined: bool, lemmas: frozenset[str]) -> Ground | None:
        """Judge by the word that the country, or the list in which it stands, depends on."""
        words = self.words
        at, case = self._governor(reach), words.feats[reach.start].case
        if at is not None and words.norm[at] == "из":
            return self._came_from(at, joined)
        if at is not None and words.norm[at] in OPENING:
            return ("list", 0.78) if joined or "страна" in lemmas else None
        if joined and self._subject(reach, at, lemmas):
            return "subject", 0.8
        if at is None or case not in ("Gen", ""):
            return None
        sense, noun = self._owner(at)
        if sense == "group":
            return "delegation", 0.75 if joined else 0.55
        if sense != "not" and noun is not None and self._animate(noun) and (joined or words.feats[noun].number == "Plur"):
            return "people", 0.65 if joined else 0.5
        return None

    def _subject(self, reach: range, at: int | None, lemmas: frozenset[str]) -> bool:
        words, case = self.words, self.words.feats[reach.start].case
        free = at is None or words.pos[at] in ("VERB", "PUNCT", "PART", "ADV", "AUX")
        represented = case == "Acc" and bool(lemmas & {"представлять", "представить", "объединить", "собрать"})
        return free and (case in ("Nom", "") or represented or (at is None and case == "Acc"))

    def _came_from(self, at: int, joined: bool) -> Ground | None:
        """Tell whether those «из Чили» are people or groups who came."""
        sense, noun = self._owner(at - 1)
        if sense == "not":
            return None
        if joined or sense == "group":
            return "from", 0.85 if joined else 0.65
        return ("from", 0.6) if noun is not None and self._animate(noun) else None

    def _governor(self, reach: range) -> int | None:
        """Go back over the list that a country stands in, «Индии, Кении и Чили», to the word that governs it; None at the start."""
        words, found = self.words, None
        begin, at = words.sentence_of[reach.start].start, reach.start - 1
        while at >= begin and found is None:
            if at in self._governors:  # a long list is walked once
                found = self._governors[at]
                break
            if at not in self.countries and words.norm[at] not in LISTED:
                found = at
            at -= 1
        self._governors.update(dict.fromkeys(reach, found))
        return found

    def _owner(self, at: int) -> tuple[str, int | None]:
        """Climb a chain of nouns, «представители 63 городов Китая», to one whose sense is known; else give the nearest noun."""
        words, nearest = self.words, None
        if at < 0:
            return "", None
        begin = words.sentence_of[at].start
        for k in range(at, max(begin, at - CLIMB) - 1, -1):
            if words.pos[k] in ("VERB", "SCONJ", "AUX") or words.norm[k] in (";", "в", "о", "об", "для"):
                break
            if words.pos[k] == "NOUN" and k not in self.countries:
                sense = self.senses.get(words.lemma[k], "")
                if sense in ("group", "not"):
                    return sense, k
                nearest = k if nearest is None else nearest
                if self._animate(k):
                    return "", k
        return "", nearest

    def _animate(self, k: int) -> bool:
        return any("anim" in parse.tag and parse.tag.POS == "NOUN" for parse in parses(self.words.norm[k])[:2])

    def _sentence(self, k: int) -> frozenset[str]:
        number = self.words.sentence[k]
        if number not in self._lemmas:
            self._lemmas[number] = frozenset(self.words.lemma[n] for n in self.words.sentence_of[k])
        return self._lemmas[number]

    def _beside_person(self, reach: range) -> bool:
        """Tell «министр энергетики Чехии Ян Новак», «Ян Новак (Чехия)» and «Ян Новак, министр энергетики Чехии»."""
        words = self.words
        for k in range(reach.stop, min(reach.stop + NEAR_NAME, len(words))):
            if k in self.names:
                return self._one_phrase(range(reach.stop, k), reach.start)
        for k in range(reach.start - 1, max(reach.start - NEAR_NAME, 0) - 1, -1):
            if k in self.names:
                return words.norm[k + 1] in {",", "(", "—", "–", "-"} and self._one_phrase(range(k + 2, reach.start), reach.start)
        return False

    def _one_phrase(self, between: range, k: int) -> bool:
        words = self.words
        return all(
            words.sentence[n] == words.sentence[k]
            and words.pos[n] not in ("VERB", "AUX", "CCONJ", "SCONJ")
            and words.norm[n] not in {",", ";", "(", ")", ":", "."}
            for n in between
        )


def _covered(words: Words, people: Sequence[Speaker | Person]) -> set[int]:
    """Give the words that the people's evidence covers."""
    at = {start: k for k, start in enumerate(words.start)}
    covered: set[int] = set()
    for person in people:
        for piece in person.evidence:
            k = at.get(piece.start)
            while k is not None and k < len(words) and words.stop[k] <= piece.stop:
                covered.add(k)
                k += 1
    return covered
