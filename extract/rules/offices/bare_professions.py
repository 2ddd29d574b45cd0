"""What somebody named without an office is, as a bare noun near says: «выставка Анны Грач», and later «юная художница»."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container

from extract.lang.grammar.readings import readings_of_kind
from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.mentions.office_heads import is_plural

PROFESSION = "profession"
GENDERS = {"male": "Masc", "female": "Fem"}
BEST = ("лучш", "сильнейш")
NEAR = 1  # sentences between a name and the noun


class BareProfessions:
    """The professions of one document that stand without a name, and whom each means."""

    def __init__(self, words: Words, linked: Container[int]) -> None:
        self.words = words
        people = zip(words.group("people"), words.reaches("people"), strict=True)
        self.named = sorted((reach.start, span) for span, reach in people)
        self.starts = [start for start, _ in self.named]
        self.bare: dict[str, Mention] = {}
        for span, reach in zip(words.group("offices"), words.reaches("offices"), strict=True):
            if (
                span.label_ != PROFESSION
                or len(reach) > 2
                or reach.start in linked
                or any(is_plural(words, k) for k in {reach.start, reach.stop - 1})
            ):
                continue
            if self._is_of_the_next(reach.stop) or self._is_a_crown(reach.start) or (person := self._meant(reach)) is None:
                continue
            self.bare.setdefault(person.kb_id_, span)

    def _is_of_the_next(self, k: int) -> bool:
        """Tell a noun of the name behind it: «над | чемпионкой | Инной Шторм», «над | чемпионкой | – теннисисткой Инной Шторм»."""
        words = self.words
        dashed = words.text[k : k + 1] in (["–"], ["—"], ["-"]) and k + 1 in words.covered("offices")
        return k in words.covered("people") or dashed

    def _is_a_crown(self, k: int) -> bool:
        """Tell what somebody else is found to be: «| лучшим | игроком признали вратаря Яна Лося»."""
        return k > 0 and self.words.norm[k - 1].startswith(BEST)

    def _meant(self, office: range) -> Mention | None:
        """Give the one person named in the noun's sentence and the one before, if the noun can mean him."""
        words = self.words
        sentence = words.sentence[office.start]
        at, near = bisect_right(self.starts, office.start), {}
        for start, span in reversed(self.named[:at]):
            if words.sentence[start] < sentence - NEAR:
                break
            near[span.kb_id_] = span
        if len(near) != 1:
            return None
        (person,) = near.values()
        genders = {r.gender for r in readings_of_kind(words.norm[office.stop - 1], "noun")}
        return person if GENDERS.get(person.label_, "") in genders or person.label_ not in GENDERS else None
