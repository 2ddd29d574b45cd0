"""A document's words in columns: what finders and rules read.

White-space tokens and silent ones are left out, so that a word's neighbour is the next word and no norm is empty.
Columns are plain lists because reading a spaCy token's attribute costs several times as much as an item of a list.
Where the words were read without a ``Doc``, mentions are found when they are first asked for: most documents report no event,
and nobody wants to know then what was counted.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property
from itertools import accumulate, chain, compress, count, filterfalse, pairwise, repeat, starmap
from operator import itemgetter
from typing import Any, NamedTuple

from spacy.tokens import Doc, Span, SpanGroup

from extract.lang.columns import Columns, columns_of
from extract.lang.mention import Mention
from extract.lang.tokenization.capitals_line import spoken
from extract.lang.tokenization.shouted import without_capitals
from extract.lang.tokenization.tokens import DOUBLED, SINGLE, has_doubled
from extract.record import PublishedFrom
from extract.text.parts import Parts, parts
from extract.text.silent import SILENT, heard

NEWLINE = re.compile("\n")
HARD = "\u00a0"  # a blank at which no line breaks
PRINTED = "printed"  # the key of ``about`` under which a text stands as it was given, if it is read otherwise


Find = Callable[["Words"], list[Mention]]
Sought = AbstractSet[str] | dict[str, Any]


class _Group(NamedTuple):
    """The mentions of a kind as they were read off a group of spans."""

    group: SpanGroup | None  # none where spans were not asked for
    size: int
    mentions: list[Mention]
    reaches: list[range]


class Words:
    """Columns over the words of a document; index ``i`` is a word, ``[i, j)`` a range of words.

    ``about`` is what is told of the document, and what components from outside tell of it. ``waiting`` finders, by the names of
    their groups, are asked when their mentions are.
    """

    def __init__(
        self, columns: Columns, about: dict[str, Any], *, doc: Doc | None = None, waiting: Mapping[str, Find] | None = None
    ) -> None:
        (self.source, self.tokens, self.text, self.norm, self.lemma, self.pos, self.feats, self.start, self.stop, self.sentence) = columns
        self.size = len(self.tokens)  # words; ``len(words)`` asks Python's way to it anew each time
        self.about, self.doc = about, doc
        self.printed: str = about.get(PRINTED, self.source)  # the text that evidence is cut from
        text = heard(self.source, self.text)
        self.silent = text is not self.text
        self.text = spoken(self.source, without_capitals(self.source, text))
        self.marked, self.hard = has_doubled(self.source), HARD in self.source
        if self.marked:
            self.text = ['"' if DOUBLED.fullmatch(text) else text for text in self.text]
        if "'" in self.source:
            self._read_single_marks()
        self.nominatives: dict[tuple[int, int], str] = {}  # phrases that were put into the nominative
        self._spans: dict[str, SpanGroup] = doc.spans.data if doc is not None else {}
        self._waiting = dict(waiting or {})
        self._groups: dict[str, _Group] = {}
        self._covered: dict[tuple[str, str], tuple[list[Mention], frozenset[int]]] = {}

    @classmethod
    def of(cls, doc: Doc) -> Words:
        """Read a tagged ``Doc``."""
        return cls(columns_of(doc), doc.user_data, doc=doc)

    def _read_single_marks(self) -> None:
        """Read the marks of 'Чистая вода' as those of «Чистая вода»."""
        pairs = (mark.span() for mark in SINGLE.finditer(self.source))
        marks = {at for start, stop in pairs for at in (start, stop - 1)}
        for k, text in enumerate(self.text):
            if text == "'" and self.start[k] in marks:
                self.text[k] = self.norm[k] = '"'

    def __len__(self) -> int:
        return self.size

    @cached_property
    def firsts(self) -> list[str]:
        """Give the first character of each word."""
        return list(map(itemgetter(0), self.text))

    @cached_property
    def capital(self) -> list[bool]:
        """Tell of each word whether it begins with a capital."""
        return list(map(str.isupper, self.firsts))

    @cached_property
    def upper(self) -> list[bool]:
        """Tell of each word whether all its letters are capitals."""
        return list(map(str.isupper, self.text))

    @cached_property
    def capitals(self) -> list[int]:
        """Give the words that begin with a capital."""
        return list(compress(count(), self.capital))

    @cached_property
    def not_letters(self) -> list[int]:
        """Give the figures, and the words that are not of letters alone, such as «10-летие»; no single marks."""
        mixed = {norm for norm in filterfalse(str.isalpha, self._norm_places) if len(norm) > 1 or norm.isdigit()}
        return self.with_norm(mixed)

    @cached_property
    def sentences(self) -> list[range]:
        """Give the word range of each sentence that has words, by its place in the text."""
        return list(starmap(range, pairwise(accumulate(Counter(self.sentence).values(), initial=0))))

    @cached_property
    def sentence_of(self) -> list[range]:
        """Give for each word its sentence's word range."""
        return _by_word(self.sentences)

    @cached_property
    def lines(self) -> list[range]:
        """Give the word range of each line of the text that has words."""
        breaks = [(match.start(), bisect_left(self.start, match.start())) for match in NEWLINE.finditer(self.source)]
        starts = sorted({i for at, i in breaks if 0 < i < self.size and self.stop[i - 1] <= at < self.start[i]})
        return [range(i, j) for i, j in pairwise([0, *starts, self.size])] if self.size else []

    @cached_property
    def line_of(self) -> list[range]:
        """Give for each word its line's word range."""
        return _by_word(self.lines)

    @cached_property
    def verbs(self) -> list[int]:
        """Give the verbs, in whatever form."""
        return list(compress(count(), map("VERB".__eq__, self.pos)))

    @cached_property
    def parts(self) -> Parts:
        """Give the letter's parts, in characters."""
        return parts(self.source)

    @cached_property
    def headline(self) -> range:
        """Give the headline's word range; empty when there is none."""
        piece = self.parts.headline
        if piece is None:
            return range(0)
        inside = range(bisect_left(self.start, piece[0]), bisect_left(self.start, piece[1]))
        return inside if len(inside) else range(0)

    @cached_property
    def furniture(self) -> frozenset[int]:
        """Give the words of the lines that a page has left around the text: «Читайте также: …», «Фото: …»."""
        pieces = self.parts.furniture
        return frozenset(k for start, stop in pieces for k in range(bisect_left(self.start, start), bisect_left(self.start, stop)))

    @property
    def published(self) -> str | None:
        """Give the document's publication date (ISO), if it was told or its dateline tells it."""
        return self.about.get("published")

    @property
    def published_from(self) -> PublishedFrom | None:
        """Tell where that date comes from: column, dateline, metadata or option."""
        return self.about.get("published_from")

    def publish(self, day: date) -> None:
        """Take the dateline's day for the document's publication date."""
        self.about.update(published=day.isoformat(), published_from="dateline")

    def span(self, i: int, j: int, *, label: str, rule: str, value: str = "") -> Mention:
        """Make the mention that covers the words ``[i, j)``."""
        return Mention(range(i, j), self.tokens[i], self.tokens[j - 1] + 1, label, rule, value)

    def put(self, name: str, mentions: list[Mention]) -> list[Mention]:
        """Take the mentions of a kind, and give them in the order of the text; a ``Doc`` gets them as its group of that name."""
        doc = self.doc
        if doc is not None:
            doc.spans[name] = [Span(doc, m.start, m.end, label=m.label_, span_id=m.id_, kb_id=m.kb_id_) for m in mentions]
        return self._know(name, self._spans.get(name), mentions).mentions

    def reach(self, mention: Mention) -> range:
        """Give the word range of a mention."""
        return mention.reach

    def group(self, name: str) -> list[Mention]:
        """Give the mentions of a kind in the order of the text; none when no finder has run. The list is not to be changed."""
        known = self._groups.get(name)
        if known is not None and self.doc is None:
            return known.mentions
        if find := self._waiting.pop(name, None):
            return self.put(name, find(self))
        group = self._spans.get(name)
        if group is None:
            return known.mentions if known is not None else []
        if known is None or known.group is not group or known.size != len(group):
            known = self._know(name, group, [self._mention(span) for span in group])
        return known.mentions

    def covered(self, name: str, label: str = "") -> frozenset[int]:
        """Give the words that the mentions of a kind cover, or those that have a label."""
        known = self._covered.get((name, label))
        if known is not None and self.doc is None:
            return known[1]
        mentions = self.group(name)
        if known is None or known[0] is not mentions:
            words = frozenset(chain.from_iterable(m.reach for m in mentions if not label or m.label_ == label))
            known = self._covered[name, label] = mentions, words
        return known[1]

    def reaches(self, name: str) -> list[range]:
        """Give the word ranges of a kind's mentions, in step with ``group``. The list is not to be changed."""
        known = self._groups.get(name)
        if known is not None and self.doc is None:
            return known.reaches
        return self._groups[name].reaches if self.group(name) else []

    def _know(self, name: str, group: SpanGroup | None, mentions: list[Mention]) -> _Group:
        ordered = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
        known = self._groups[name] = _Group(group, len(mentions), ordered, [mention.reach for mention in ordered])
        self._covered.clear()
        return known

    def within(self, start: int, stop: int) -> range:
        """Give the word range of the tokens ``[start, stop)``."""
        first, last = bisect_left(self.tokens, start), bisect_left(self.tokens, stop)
        return range(first, last) if first < last else range(0)

    def _mention(self, span: Span) -> Mention:
        """Read a span that a component put into the document."""
        return Mention(self.within(span.start, span.end), span.start, span.end, span.label_, span.id_, span.kb_id_)

    def with_norm(self, norms: Sought) -> list[int]:
        """Give the words whose norm is one of these."""
        return _those(self._norm_places, self.norms, norms)

    def with_lemma(self, lemmas: Sought) -> list[int]:
        """Give the words whose lemma is one of these."""
        return _those(self._lemma_places, self.lemmas, lemmas)

    @cached_property
    def norms(self) -> frozenset[str]:
        """Give what the document's words are read as, each once."""
        return frozenset(self._norm_places)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Give the lemmas that the document has, each once."""
        return frozenset(self._lemma_places)

    @cached_property
    def hyphened(self) -> frozenset[str]:
        """Give those of the lemmas that have a hyphen."""
        return frozenset([lemma for lemma in self.lemmas if "-" in lemma])

    @cached_property
    def _norm_places(self) -> dict[str, list[int]]:
        return _places(self.norm)

    @cached_property
    def _lemma_places(self) -> dict[str, list[int]]:
        return _places(self.lemma)

    def said(self, mention: Mention) -> str:
        """Give the source text of a mention."""
        return self.slice(mention.reach.start, mention.reach.stop)

    def slice(self, i: int, j: int) -> str:
        """Give the source text of the words ``[i, j)``, a doubled quotation mark as one, hard blanks as others."""
        text = self.source[self.start[i] : self.stop[j - 1]] if j > i else ""
        text = SILENT.sub("", text) if self.silent else text
        text = text.replace(HARD, " ") if self.hard else text
        return DOUBLED.sub('"', text) if self.marked else text


def _by_word(ranges: list[range]) -> list[range]:
    """Give for each word the range that it stands in; the ranges follow one another."""
    return list(chain.from_iterable(map(repeat, ranges, map(len, ranges))))


def _places(column: list[str]) -> dict[str, list[int]]:
    """Index a column: what is in it, and where."""
    places: dict[str, list[int]] = {}
    for k, string in enumerate(column):
        if string in places:
            places[string].append(k)
        else:
            places[string] = [k]
    return places


def _those(places: dict[str, list[int]], said: frozenset[str], sought: Sought) -> list[int]:
    """Give the places of the strings that are sought, in order.

    Two views or two sets meet by walking through the shorter one; a view and a frozen set walk through the whole set.
    """
    found = places.keys() & sought.keys() if isinstance(sought, dict) else said & sought
    if not found:
        return []
    if len(found) == 1:
        (only,) = found
        return places[only][:]
    return sorted(chain.from_iterable(map(places.__getitem__, found)))


_latest: Words | None = None


def words_of(doc: Doc) -> Words:
    """Give the words of a tagged ``Doc``; a document flows through all finders before the next one comes."""
    global _latest
    latest = _latest
    if latest is None or latest.doc is not doc:
        _latest = latest = Words.of(doc)
    return latest
