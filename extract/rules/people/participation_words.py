"""The words of a document by which people take part: which of them tell of a name, and which of something else than the event."""

from __future__ import annotations

from bisect import bisect_left

from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.statements import own_words
from extract.rules.main import Main
from extract.rules.main_event.named import Named
from extract.rules.people.elsewhere import (
    coming_events,
    describes,
    describes_thing,
    goes_elsewhere,
    is_anothers_visit,
    is_noted_by_release,
    is_past,
    is_thanking,
    signs_law,
)
from extract.rules.people.results import FIRST, is_best

FAR = 60  # words between a name and the word that tells of taking part: a list of names is long
NEAR = 15  # words between «стали» and who became what
HELD, SENT = ("office", "profession"), word_class("crew") | {"делегация"}  # «председатель | жюри |»
THEM = frozenset({"ими", "им", "ею", "ей"})
# «стал обладателем», but not «стал директором»
BECOMING = frozenset({"стать", "становиться", "оказаться", "назвать", "признать"})
SITTINGS = frozenset({"meeting", "forum"})
ELECTED = frozenset({"председатель", "сопредседатель", "секретарь", "староста", "президент", "вице-президент", "казначей"})
CHAMPIONS = frozenset({"чемпион", "чемпионка"})


class ParticipationWords:
    """Knows the words of one document that tell of taking part; ``table`` has what each lemma means."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main) -> None:
        self.words = words
        self.table = lexicon.index("participation_words")
        held = zip(words.group("offices"), words.reaches("offices"), strict=True)
        fields = {k for span, reach in held if span.label_ in HELD for k in reach[1:]}  # «начальник отдела | сопровождения | программ»
        self.places = [k for k in words.with_lemma(self.table) if k not in fields or words.lemma[k] in SENT]
        self.quoted = own_words(words)
        self.performers = lexicon.index("performers")
        self.kind_class, self.coming = main.kind_class, coming_events(words, main)
        begins = {reach.start for reach in words.reaches("people")}
        self.titles = {k for reach in words.reaches("offices") if reach.stop in begins and len(reach) > 1 for k in reach}

    def near(self, person: Named) -> list[int]:
        """Give the telling words of a person's sentence, the nearest first."""
        i, sentence = person.reach.start, self.words.sentence_of[person.reach.start]
        first, last = max(sentence.start, i - FAR), min(sentence.stop, i + FAR)
        inside = self.places[bisect_left(self.places, first) : bisect_left(self.places, last)]
        return sorted(
            (
                k
                for k in inside
                if k not in self.quoted
                and not self._becomes_another(k)
                and not (describes(self.words, k) or describes_thing(self.words, k))
            ),
            key=lambda k: abs(k - i),
        )

    def tells_of_else(self, k: int) -> bool:
        """Tell a word of another deed, time or event than the one reported."""
        words = self.words
        if words.lemma[k] in CHAMPIONS and k in self.titles:  # «олимпийская чемпионка Анна Грач»
            return True
        return (
            is_thanking(words, k)
            or is_noted_by_release(words, k)
            or signs_law(words, k)
            or is_past(words, k)
            or goes_elsewhere(words, k)
            or k in self.coming
            or is_anothers_visit(words, k, self.kind_class)
        )

    def becoming(self, k: int, row: Row) -> tuple[int, Row]:
        """Give the word of what somebody becomes: «стал | победителем |»."""
        if self.words.lemma[k] in BECOMING:
            for n in clause_of(self.words, k):
                own = self.table.get(self.words.lemma[n], row)
                if own["sense"] == "award" and own["force"] == "strong" and self.words.feats[n].case == "Ins":
                    return n, own
        return k, row

    def _becomes_another(self, k: int) -> bool:
        """Tell «стал директором» from «стал обладателем»."""
        words, sentence = self.words, self.words.sentence_of[k]
        if words.lemma[k] not in BECOMING or self._takes_up(k):
            return False
        near = range(max(sentence.start, k - NEAR), min(sentence.stop, k + NEAR))
        if any(words.lemma[n] in self.performers and words.feats[n].number == "Plur" for n in near):
            return False  # «солистами стали»
        if self.kind_class in SITTINGS and any(words.lemma[n] in ELECTED and words.feats[n].case == "Ins" for n in near):
            return False  # «председателем совета | стал | Олег Грач», on whom a sitting has voted
        return not any(n != k and (words.lemma[n] in self.table or words.lemma[n] in FIRST or is_best(words.norm[n])) for n in near)

    def _takes_up(self, k: int) -> bool:
        """Tell «названы лауреаты премии. Ими | стали | …»: the pronoun means those whom the sentence before calls so."""
        words, start = self.words, self.words.sentence_of[k].start
        if k != start + 1 or words.norm[start] not in THEM or not start:
            return False
        return any(words.lemma[n] in self.table and words.pos[n] == "NOUN" for n in words.sentence_of[start - 1])
