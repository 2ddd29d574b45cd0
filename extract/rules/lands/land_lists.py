"""Lands that are told in one list: «учёные из Чили, Перу и Омана», «13 стран — Чили, Перу, Оман»; they take part together."""

from __future__ import annotations

from collections.abc import Container, Mapping

from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.rules.lands.governors import Governors

BETWEEN = frozenset({",", "и", "или", "плюс"})
ADDING = frozenset({"даже", "из"})
ALONE = 8  # words of a line that holds a land alone, bullets and brackets among them
ASIDE = 12  # words in brackets behind a land of a list: its towns, how many came
CLIMB = 4  # words from a list up to the countries that it tells one by one: «13 | стран мира и Азии |»
FARTHEST = 6  # words from the beginning of a list up to the countries
WITHIN = frozenset({"в", "во", "на", "о", "об", "по", "для", "между"})
MATTERS = frozenset({"опыт", "практика", "пример", "рынок", "законодательство", "история", "культура", "природа", "кухня", "закон"})
PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
STATES = "states"
KNOWN_GUESTS = frozenset({"новичок", "старожил", "завсегдатай", "дебютант", "дебютантка"})  # «новички форума – Чили и Перу»
APPOSED = frozenset({",", *DASHES})


class LandLists:
    """Answers for one document which lands stand in one list, and whether a list tells the countries named before it one by one."""

    def __init__(self, words: Words, governors: Governors, setting: Mapping[str, Mapping[str, str]], guests: Container[str]) -> None:
        self.words, self.governors, self.setting, self.guests = words, governors, setting, guests
        self.countries = governors.countries
        self._lists: dict[int, list[range]] = {}
        self.lands = words.covered("places", "country")
        lands: list[range] = []
        for span in words.group("places"):
            if span.label_ != "country":
                continue
            if not lands or not self._joins(lands[-1].stop, span.reach.start):
                lands = []
            lands.append(span.reach)
            self._lists[span.reach.start] = lands

        self._columns = self._in_columns()

    def introduced_by(self, reach: range) -> int | None:
        """Give the colon before a column of lands, each on a line of its own: «приехали борцы 5 стран | : | ¶ • Чили ¶ • | Перу |»."""
        return self._columns.get(reach.start)

    def _in_columns(self) -> dict[int, int]:
        words, found, colon, stop = self.words, dict[int, int](), -1, -1
        for span in words.group("places"):
            line = words.line_of[span.reach.start]
            if span.label_ != "country" or len(line) > ALONE or any(words.text[k][0].isalpha() for k in line if k not in span.reach):
                continue
            if line.start != stop:
                colon = line.start - 1 if line.start and words.norm[line.start - 1] == ":" else -1
            stop = line.stop
            if colon >= 0:
                found[span.reach.start] = colon
        return found

    def mates(self, reach: range) -> list[range]:
        """Give the lands of the list that a land stands in, itself among them."""
        return self._lists.get(reach.start, [reach])

    def _joins(self, start: int, stop: int) -> bool:
        """Tell what stands between two lands of a list: a comma, «и», «а также», their towns: «Чили | (Арика), |  Перу»."""
        words = self.words
        if start >= stop:
            return start == stop + 1  # «Россия-Чили», one word of two lands
        if stop - start > ASIDE or words.sentence[start] != words.sentence[stop]:
            return False
        closed = next((k for k in range(start, stop) if words.norm[k] == ")"), start - 1) if words.norm[start] == "(" else start - 1
        between = [k for k in range(closed + 1, stop) if k not in self.countries]
        return all(
            words.norm[k] in BETWEEN
            or self._adds(k)
            or words.norm[k : k + 2] == ["а", "также"]
            or words.norm[k - 1 : k + 1] == ["а", "также"]
            for k in between
        )

    def _adds(self, k: int) -> bool:
        """Tell «из Чили и | даже | Перу», «из Чили и | из далёкой | Перу»."""
        words = self.words
        if words.norm[k] == "с" and k - 1 in self.lands and k + 1 in self.lands:
            return words.feats[k - 1].case == "Nom" and words.feats[k + 1].case == "Ins"  # «Чили | с | Кенией»
        described = words.pos[k] == "ADJ" and words.text[k].islower() and k + 1 in self.lands
        return described or (words.norm[k] in ADDING and words.norm[k - 1] in (*BETWEEN, *ADDING, "также"))

    def are_sides(self, reach: range) -> bool:
        """Tell the lands that a dash joins in a title: «форум «| Россия – Чили |»», «| Россия-Чили |»."""
        norm = self.words.norm
        beside = (norm[reach.stop : reach.stop + 1] or [""])[0] in DASHES and reach.stop + 1 in self.lands
        before = norm[reach.start - 1] in DASHES and reach.start - 2 in self.lands
        return beside or before or sum(mate == reach for mate in self.mates(reach)) > 1

    def tells_states(self, reach: range, at: int) -> bool:
        """Tell a list that tells countries or guests one by one: «13 | стран — | Чили, Перу», «трёх | стран (| Чили, Перу …)»."""
        words = self.words
        if words.norm[at] == "(":
            return self._is_of_states(at - 1)
        apposed = words.norm[at + 1] in APPOSED and len(self.mates(reach)) > 1
        guests = words.lemma[at] in self.guests and words.norm[at + 1] in DASHES  # «география участников — Чили, Перу»
        return apposed and (guests or self._is_of_states(at) or any(words.lemma[n] in KNOWN_GUESTS for n in (at, at - 1, at - 2)))

    def are_so_many(self, reach: range, at: int) -> bool:
        """Tell «ещё | две | — Чили и Перу — прислали наблюдателей»."""
        return self.words.pos[at] == "NUM" and self.words.norm[at + 1] in DASHES and len(self.mates(reach)) > 1

    def are_matter(self, at: int) -> bool:
        """Tell countries that things are said of: «поставляет в 13 | стран, включая | Чили»."""
        words, first = self.words, self.words.sentence_of[at].start
        near = range(at, max(first, at - FARTHEST) - 1, -1)
        k = next((k for k in near if self.setting.get(words.lemma[k], {}).get("sense") == STATES), first)
        while k > first and (words.pos[k - 1] in ("ADJ", "NUM", "DET") or words.text[k - 1][:1].isdigit()):
            k -= 1
        return k > first and (words.norm[k - 1] in WITHIN or words.lemma[k - 1] in MATTERS)

    def _is_of_states(self, at: int) -> bool:
        words, first = self.words, max(self.words.sentence_of[at].start, at - CLIMB)
        for k in range(at, first - 1, -1):
            if self.setting.get(words.lemma[k], {}).get("sense") == STATES:
                return True
            if words.pos[k] not in PHRASE and words.norm[k] not in (":", "и"):
                return False
        return False
