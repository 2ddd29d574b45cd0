"""Bodies by the words of their names, so that a bare noun finds the body that it takes up again."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache

from extract.lang.mention import Mention
from extract.lang.phrases.quotations import OPENING
from extract.lang.words import Words
from extract.lexicon import Lexicon, open_lexicon
from extract.mentions.told_bodies import Named, ToldBodies

# Kinds of bodies that are no parts
WHOLE = frozenset({"company", "culture", "foundation", "health", "religious", "school", "sport", "university"})
MINISTRY = "министерство"
WHOLE_WORDS = frozenset({"комиссия", "конфедерация", "сообщество"})  # which only look blended
ANY_BODY, TAKING_UP = frozenset({"организация", "структура", "учреждение", "ведомство"}), frozenset({"этот", "этой", "этого", "же"})
RECTOR, DEPUTY = "ректор", "проректор"
BRACKET = 8  # words from a bracket to a body in it
SHORTEST = 4  # letters of a noun that a blended one ends with


class NamedBodies:
    """The organisations of one document: «директор института» after «Институт катализа» means that institute."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._nouns = _nouns(open_lexicon())
        self._told: dict[tuple[str, str], ToldBodies] = {}

    @cached_property
    def _named(self) -> tuple[dict[str, list[Named]], dict[str, list[Named]]]:
        """Give the mentions by their nouns and by their kinds."""
        words, offices = self.words, open_lexicon().index("offices")
        ends = {reach.stop for reach in words.reaches("people")}
        by_noun: dict[str, list[Named]] = defaultdict(list)
        by_kind: dict[str, list[Named]] = defaultdict(list)
        outer: tuple[int, str] | None = None
        for span, reach in zip(words.group("organisations"), words.reaches("organisations"), strict=True):
            own = reach.start == 0 or words.lemma[reach.start - 1] not in offices
            named = Named(reach.start, words.sentence[reach.start], span, own)
            head = self._head(span, reach)
            nested = outer is not None and reach.stop <= outer[0]
            if head is not None and not (nested and head in ANY_BODY):  # «Фонд | ООН |» is the organisation
                by_noun[head].append(named)
                if (end := _ends(open_lexicon()).get(head)) is not None:
                    by_noun[end].append(named)
                if (inner := self._inside(head, reach)) is not None:
                    by_noun[inner].append(named)
            within = nested and outer is not None and span.label_ == outer[1]  # «ИЯФ СО | РАН |»
            if not within and not self._is_somebodys(reach.start, ends):
                by_kind[span.label_].append(named)
            if outer is None or reach.stop > outer[0]:
                outer = (reach.stop, span.label_)
        return by_noun, by_kind

    def _is_somebodys(self, k: int, ends: set[int]) -> bool:
        """Tell a body that brackets behind a name give: «Епихин А. Ю. (профессор | КФУ |)»."""
        words = self.words
        near = range(k - 1, max(words.sentence_of[k].start, k - BRACKET) - 1, -1)
        opened = next((n for n in near if words.text[n] in "()"), None)
        return opened is not None and words.text[opened] == "(" and opened in ends

    def _head(self, span: Mention, reach: range) -> str | None:
        """Give the noun that tells what a body is: in the words of a mention, else in its full name, as that of «ВОЗ»."""
        lemmas = (self.words.lemma[n].removesuffix("-заповедник") for n in reach)  # «музей-заповедник»
        said = next((lemma for lemma in lemmas if lemma in self._nouns), None)
        return said or next((word for word in span.kb_id_.lower().split() if word in self._nouns), None)

    def _inside(self, head: str, reach: range) -> str | None:
        """Give the noun of what a body's form is said of: «учреждение «Лесная | больница |»», «организация «| Центр | ткачей»»."""
        if head not in ANY_BODY:
            return None
        first = next((k for k in reach if self.words.text[k] in OPENING), reach.stop)
        return next((lemma for k in range(first, reach.stop) if (lemma := self.words.lemma[k]) in self._nouns), None)

    def _by_noun(self, noun: str) -> ToldBodies:
        if ("noun", noun) not in self._told:
            self._told["noun", noun] = ToldBodies(self._named[0].get(noun, ()))
        return self._told["noun", noun]

    def _by_kind(self, noun: str) -> ToldBodies:
        """Give the bodies of the kinds that a noun can take up: «университет» after «ТюмГУ»."""
        if ("kind", noun) not in self._told:
            row = open_lexicon().index("bare_bodies").get(noun)
            kinds, but = (row["kinds"].split(), row["but"]) if row is not None else ([], "")
            fitting = (one for kind in kinds for one in self._named[1].get(kind, ()))
            self._told["kind", noun] = ToldBodies(one for one in fitting if not but or but not in one.span.kb_id_.lower().split())
        return self._told["kind", noun]

    def meant(self, n: int) -> Mention | None:
        """Give the nearest body before word ``n`` whose name has its noun; where no name has it, the only body of its kind.

        «Директор музея» may come before the one museum that a document names; but «ректор университета» behind «ТюмГУ» is that one's.
        """
        noun, first = self.words.lemma[n], self.words.sentence_of[n].start
        if noun in ANY_BODY and self.words.norm[n - 1] in TAKING_UP:
            return self.last(n)  # «советник этой | организации |»
        if noun not in self._nouns:
            noun = noun.removesuffix("а")  # of a word unknown to the dictionary: «технопарка»
        if noun not in self._nouns:
            return None
        told = self._by_noun(noun)
        if told.named and told.named[0].start < n:
            return self._opening(told, n) or told.nearest(n, first)
        if (same := self._by_kind(noun).only(n, first)) is not None:
            return same
        if told.owned and told.names[-1] == 1 and told.named[0].span.label_ in WHOLE:
            return told.owned[0].span
        return None

    def _opening(self, told: ToldBodies, n: int) -> Mention | None:
        """Give the one body of several that the headline or the first sentence tells of, not as a guest's."""
        if not told.several(n):
            return None
        words = self.words
        lead = words.sentence[words.headline.stop] if len(words.headline) < len(words) else 0
        early = {one.span.kb_id_: one.span for one in told.owned if one.sentence <= lead}
        return next(iter(early.values())) if len(early) == 1 else None

    def last(self, n: int) -> Mention | None:
        """Give the last body before word ``n`` whose name has its noun, whosever it is."""
        noun = self.words.lemma[n]
        before = [one.span for one in self._by_noun(noun).named if one.start < n]
        if not before and noun in ANY_BODY:
            told = [one for named in self._named[1].values() for one in named if one.start < n]
            return max(told, key=lambda one: one.start).span if told else None
        return before[-1] if before else None

    def of_office(self, n: int) -> Mention | None:
        """Give the only body before word ``n`` of the kind at which alone an office is held: «завуч» after «лицей № 2».

        A vice-rector works where the rector does whom the document names: «ректор | КНИТУ | Ян Лось … проректор Олег Грач».
        """
        if self.words.lemma[n] == DEPUTY and len(self._rectors) == 1:
            return self._rectors[0]
        return self._by_kind(self.words.lemma[n]).only(n, self.words.sentence_of[n].start)

    @cached_property
    def _rectors(self) -> list[Mention]:
        """Give the bodies whose rectors a document names, each once."""
        words = self.words
        bodies = ((words.reach(span).start, span) for span in words.group("organisations"))
        told = {span.kb_id_: span for start, span in bodies if start and words.lemma[start - 1] == RECTOR}
        return list(told.values())

    def is_noun(self, n: int) -> bool:
        """Tell whether a word is a noun of bodies' names."""
        return self.words.lemma[n] in self._nouns

    def several(self, n: int) -> bool:
        """Tell whether several bodies of a noun are named before word ``n``."""
        return self._by_noun(self.words.lemma[n]).several(n)

    def only_ministry(self, n: int) -> Mention | None:
        """Give the one ministry that is named before word ``n``: «заместитель министра» tells none."""
        return self._by_kind(MINISTRY).only(n, self.words.sentence_of[n].start)


@lru_cache(maxsize=4)
def _nouns(lexicon: Lexicon) -> frozenset[str]:
    """Give the nouns that take up a body: those of names, and houses where people work."""
    houses = (row["lemma"] for row in lexicon.table("workplaces") if row["kind"] in WHOLE)
    offices = lexicon.index("offices")
    bare = (noun for noun in lexicon.index("bare_bodies") if noun not in offices)  # «коллектив», not «ректор»
    return frozenset((*lexicon.index("organisation_heads"), *houses, *bare))


@lru_cache(maxsize=4)
def _ends(lexicon: Lexicon) -> dict[str, str]:
    """Give the noun that a blended one ends with: «драмтеатр» → «театр», «горбольница» → «больница»."""
    nouns = _nouns(lexicon)
    blended = nouns - WHOLE_WORDS
    ends = ((noun, next((noun[k:] for k in range(2, len(noun) - SHORTEST) if noun[k:] in nouns), None)) for noun in blended)
    return {noun: end for noun, end in ends if end is not None}
