"""Whether a release tells that a person takes part in its event, or only names them beside it."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from extract.lang.edtf import ends, iso_day
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.clause import clause_of, senses
from extract.rules.main import Main
from extract.rules.speech import Named, is_finite, is_nominative

FAR = 60  # words between a name and the word that tells of taking part: a list of names is long
TRUST = {"strong": 0.8, "weak": 0.65}
# «посвящены чемпионке Ткаченко», «в честь лауреата»: whom these name need not be there
HONOURED = frozenset({"посвятить", "посвященный", "посвящать", "честь", "память", "творчество", "портрет", "биография"})
WITH = frozenset({"с", "со"})


class Taking(NamedTuple):
    """The word that tells of someone's taking part, and the probability that it does."""

    word: int
    trust: float


class Attendees:
    """Weighs what one document says of the people that it names."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main) -> None:
        self.words, self.lexicon = words, lexicon
        self.table = lexicon.index("participation_words")
        self.telling = [k for k, lemma in enumerate(words.lemma) if lemma in self.table]
        naming = {words.sentence[words.reach(span).start] for span in main.mentions}
        self.years = self._years()
        published = iso_day(words.published)
        self.own_years = {published.year} if published is not None else set()
        self.own_years |= {year for number in naming for _, year in self.years.get(number, ())}

    def _years(self) -> dict[int, list[tuple[int, int | None]]]:
        """Give the years that the dates of each sentence name, with the words at which they stand."""
        years: dict[int, list[tuple[int, int | None]]] = {}
        for span in self.words.group("dates"):
            if span.label_ not in ("duration", "dateline", "since", "decade"):
                at = self.words.reach(span).start
                for day in ends(span.kb_id_):
                    if day is not None and day.year is not None:
                        years.setdefault(self.words.sentence[at], []).append((at, day.year))
        return years

    def taking_part(self, mentions: list[Named]) -> Taking | None:
        """Find the word by which a person is said to take part; none for one who is only mentioned."""
        for person in mentions:
            for k in self._near(person):
                row = self.table[self.words.lemma[k]]
                if self._fits(person, k, row["sense"], bool(row["object"])) and self._is_now(person, row["force"] == "weak"):
                    return Taking(k, TRUST[row["force"]])
        return None

    def _near(self, person: Named) -> list[int]:
        """Give the telling words of a person's sentence, the nearest first."""
        i, sentence = person.reach.start, self.words.sentence_of[person.reach.start]
        first, last = max(sentence.start, i - FAR), min(sentence.stop, i + FAR)
        inside = self.telling[bisect_left(self.telling, first) : bisect_left(self.telling, last)]
        return sorted(inside, key=lambda k: abs(k - i))

    def _is_now(self, person: Named, weak: bool) -> bool:
        """Tell whether a word speaks of the event reported, not of a life, another year, another meeting."""
        words, i = self.words, person.reach.start
        clause = clause_of(words, i)
        if any(words.lemma[n] in HONOURED for n in range(max(clause.start, i - 6), i)) and not is_nominative(words, person):
            return False
        years = {year for at, year in self.years.get(words.sentence[i], ()) if at in clause}
        if years and self.own_years and years.isdisjoint(self.own_years):
            return False
        return not weak or not senses(words, clause, self.lexicon) & {"edition", "life"}

    def _fits(self, person: Named, k: int, sense: str, takes_object: bool) -> bool:
        """Tell whether a name stands to a word as a participant does: «приехал Петров», «переговоры с Петровым»."""
        words = self.words
        if is_nominative(words, person):
            return True
        cases = {words.feats[j].case for j in person.reach} - {""}
        if "Ins" in cases:
            return any(words.norm[j] in WITH for j in range(max(words.sentence_of[k].start, person.reach.start - 9), person.reach.start))
        if sense == "award":
            return bool(cases & {"Dat", "Acc"})
        return takes_object and k < person.reach.start and not any(is_finite(words, n) for n in range(k + 1, person.reach.start))
