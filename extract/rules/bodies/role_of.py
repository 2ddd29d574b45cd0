"""What part a body has in the event: organiser, partner, participant, a speaker's body, source, or mentioned."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from extract.lang.grammar.readings import readings_of_kind
from extract.lang.numerals import DASHES
from extract.lang.phrases.head import case_of
from extract.lang.words import Words
from extract.lexicon import Lexicon

BEFORE, AFTER = 16, 10  # words to look for a role in
ASIDE = 8  # words between two bodies of a list
BESIDE = 4  # words between a body and its person
PARTICLES = 2  # before a name: «фон дер»
LISTED = frozenset({",", "и", "а", "также", '"'})  # between the bodies of a list
BEFORE_OFFICE = frozenset({",", *DASHES})  # behind a name: «Анна Кит, редактор | «Зари»», «Анна Кит – редактор | «Зари»»
ENDS = frozenset({";", "(", ")"})
WEIGHT = ("organiser", "partner", "participant", "speaker", "source", "mentioned")
TAKING = frozenset({"organiser", "participant"})  # roles of bodies by which their countries take part
MENTIONED = "mentioned"
DELIVERED = {"manner": "deliver"}  # «клуб подготовил доклад»: who prepares or reads one says nothing by that, nor does any other verb
UNSAID = frozenset({"deliver", "set", "take", "talk"})  # «в клубе намечена беседа»


@dataclass
class Roles:
    """Reads the roles of a document's bodies; makes its look-up sets once."""

    words: Words
    lexicon: Lexicon

    def __post_init__(self) -> None:
        self.table = self.lexicon.index("organisation_roles")
        self.saying = self.lexicon.index("speech_verbs")
        self.telling = sorted({*self.words.with_lemma(self.table), *self.words.with_norm(ENDS), *self.words.verbs})
        self.tagged = {k for span in self.words.group("names") if span.label_ == "ORG" for k in span.reach}
        self.with_event = {self.words.sentence[span.reach.start] for span in self.words.group("events")}

    @cached_property
    def begins(self) -> set[int]:
        """Give the words at which people's names begin."""
        return {span.reach.start for span in self.words.group("people")}

    @cached_property
    def ends(self) -> set[int]:
        """Give the words behind people's names."""
        return {span.reach.stop for span in self.words.group("people")}

    @cached_property
    def lists(self) -> dict[int, int]:
        """Give for each body where the list begins that it stands in: «представители | ЮНЕСКО, Союза ткачей и | МЧС Чили»."""
        begins: dict[int, int] = {}
        before = range(0)
        for reach in self.words.reaches("organisations"):
            listed = len(before) > 0 and before.start in self.words.sentence_of[reach.start] and self._joins(before.stop, reach.start)
            begins[reach.start] = begins[before.start] if listed else reach.start
            before = reach if reach.stop > before.stop else before
        return begins

    def _joins(self, start: int, stop: int) -> bool:
        """Tell what stands between two bodies of a list: a comma, «и», a town in brackets."""
        norm = self.words.norm
        if stop - start > ASIDE:
            return False
        if norm[start : start + 1] == ["("]:
            start = next((k + 1 for k in range(start, stop) if norm[k] == ")"), start)
        return stop - start < BESIDE and all(norm[k] in LISTED for k in range(start, stop))

    def of(self, reached: range) -> str:
        """Give the role that one mention of a body shows.

        «Организаторами форума выступили [X] и …» → organiser, «при поддержке [X]» → partner, «приехали представители [X]» →
        participant, «сказал директор [X] Иван Петров» → speaker, «сообщили в [X]» → source
        """
        if self._has_speaker(reached):
            return "speaker"
        roles = [role for role in (self._before(reached), self._after(reached)) if role]
        return min(roles, key=WEIGHT.index) if roles else MENTIONED

    def _has_speaker(self, reached: range) -> bool:
        words, sentence = self.words, self.words.sentence_of[reached.start]
        if self.saying.keys().isdisjoint(self._near(reached)):
            return False
        behind = range(reached.stop, min(sentence.stop, reached.stop + BESIDE))
        behind = range(behind.start, next((k for k in behind if words.text[k] in ".;:—"), behind.stop))
        ahead = range(max(sentence.start, reached.start - BESIDE), reached.start)
        # Names have capitals, at the latest behind «фон дер»: where there are none, people need not be found.
        named = not all(text.islower() for text in words.text[behind.start : behind.stop + PARTICLES])
        close = bool(behind) and named and not self.begins.isdisjoint(behind)
        return close or any(k in self.ends for k in ahead if words.text[k] in BEFORE_OFFICE and not words.text[k - 1].islower())

    def _near(self, reached: range) -> list[str]:
        lemma, sentence = self.words.lemma, self.words.sentence_of[reached.start]
        before = lemma[max(sentence.start, reached.start - BEFORE) : reached.start]
        return before + lemma[reached.stop : min(sentence.stop, reached.stop + BEFORE)]

    def _telling(self, start: int, stop: int) -> list[int]:
        """Give the words in ``[start, stop)`` that tell a role or end the search for one: nouns, verbs, brackets."""
        return self.telling[bisect_left(self.telling, start) : bisect_left(self.telling, stop)]

    def _before(self, reached: range) -> str:
        """Read the noun that governs a body or the list that it stands in, or the verb before it."""
        words, sentence = self.words, self.words.sentence_of[reached.start]
        begin = self.lists.get(reached.start, reached.start)  # whatever stands between, their list has one role
        for k in reversed(self._telling(max(sentence.start, begin - BEFORE), begin)):
            row = self.table.get(words.lemma[k])
            if words.text[k] in ENDS and words.text[k - 1] != ")":
                return ""
            if row is not None and row["as"] == "noun" and self._stands_behind(k, row):
                return row["role"]
            if (row is None or row["as"] != "copula") and self._is_verb(k):
                return self._by_verb(k, reached)
        return ""

    def _after(self, reached: range) -> str:
        """Read the verb behind a body that is its subject, and what a copula says that it was."""
        words, sentence = self.words, self.words.sentence_of[reached.start]
        stop = min(sentence.stop, reached.stop + AFTER)
        for k in self._telling(reached.stop, stop):
            row = self.table.get(words.lemma[k])
            if words.text[k] in ENDS:
                return ""
            if row is not None and row["as"] == "copula":
                said = (self.table.get(words.lemma[n]) for n in range(k + 1, min(stop, k + 4)))
                return next((r["role"] for r in said if r is not None and r["as"] == "noun"), "")
            if self._is_verb(k):
                return self._by_verb(k, reached)
        return ""

    def _by_verb(self, k: int, reached: range) -> str:
        words = self.words
        row, case = self.table.get(words.lemma[k]), case_of(words, reached.start, reached.stop)
        if row is None and self.saying.get(words.lemma[k], DELIVERED)["manner"] not in UNSAID:
            cited = words.norm[reached.start - 1] in ("в", "во") if reached.start else False
            return "source" if cited or (case in ("Nom", "") and not self._is_governed(reached)) else ""
        if row is None or row["as"] != "verb" or case not in ("Nom", "Ins", ""):
            return ""
        needs = row["needs"]
        if needs == "event":
            return row["role"] if words.sentence[k] in self.with_event else ""
        if needs and needs not in words.norm[k + 1 : k + 4] and needs not in words.norm[max(0, k - 3) : k]:
            return ""
        return row["role"]

    def _is_governed(self, reached: range) -> bool:
        """Tell an undeclined name that is no subject: «покажут на телеканале | НТВ |», but «сообщает телеканал | НТВ |»."""
        words, before = self.words, reached.start - 1
        return before in words.sentence_of[reached.start] and (words.norm[before] == "на" or words.feats[before].case == "Loc")

    def _stands_behind(self, k: int, row: dict[str, str]) -> bool:
        before = row["before"].split()
        return not before or (k > 0 and (self.words.norm[k - 1] in before or self.words.lemma[k - 1] in before))

    def _is_verb(self, k: int) -> bool:
        words = self.words
        return words.pos[k] == "VERB" and (
            words.lemma[k] in self.table or words.lemma[k] in self.saying or not readings_of_kind(words.norm[k], "adjective")
        )
