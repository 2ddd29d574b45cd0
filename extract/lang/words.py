"""A document's words in columns: what finders and rules read.

White-space tokens and silent ones are left out, so that a word's neighbour is the next word and no norm is empty.
Columns are plain lists because reading a spaCy token's attribute costs several times as much as an item of a list.
"""

from __future__ import annotations

from functools import cached_property

from spacy.tokens import Doc, Span

from extract.lang.feats import Feats, parse_feats
from extract.text.parts import Parts, parts


class Words:
    """Columns over the words of a ``Doc``; index ``i`` is a word, ``[i, j)`` a range of words."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.source = doc.text  # spaCy joins the tokens anew each time that it is asked for
        kept = [token for token in doc if not token.is_space and token.norm_]  # no norm: silent characters alone
        self.tokens = [token.i for token in kept]
        self.text = [token.text for token in kept]
        self.norm = [token.norm_ for token in kept]
        self.lemma = [token.lemma_ for token in kept]
        self.pos = [token.pos_ for token in kept]
        self.feats: list[Feats] = [parse_feats(str(token.morph)) for token in kept]
        self.start = [token.idx for token in kept]
        self.stop = [token.idx + len(token.text) for token in kept]
        self.sentence: list[int] = []
        number, at, begun = -1, -1, True
        begins = {sent.start for sent in doc.sents} if doc.has_annotation("SENT_START") else {0}
        for i in self.tokens:
            while at < i:
                at += 1
                begun = begun or at in begins
            # Numbers are contiguous: a sentence of white space alone has none.
            number, begun = number + begun, False
            self.sentence.append(number)
        self._index = {token: i for i, token in enumerate(self.tokens)}

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def sentences(self) -> list[range]:
        """Give the word range of each sentence that has words, by its place in the text."""
        ranges: list[range] = []
        first = 0
        for i in range(1, len(self) + 1):
            if i == len(self) or self.sentence[i] != self.sentence[first]:
                ranges.append(range(first, i))
                first = i
        return ranges

    @cached_property
    def sentence_of(self) -> list[range]:
        """Give for each word its sentence's word range."""
        return [sentence for sentence in self.sentences for _ in sentence]

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
        inside = [i for i, start in enumerate(self.start) if piece[0] <= start < piece[1]]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    @property
    def published(self) -> str | None:
        """Give the document's publication date (ISO), if it was told."""
        return self.doc.user_data.get("published")

    def span(self, i: int, j: int, *, label: str, rule: str, value: str = "") -> Span:
        """Make the mention that covers the words ``[i, j)``."""
        return Span(self.doc, self.tokens[i], self.tokens[j - 1] + 1, label=label, span_id=rule, kb_id=value)

    def reach(self, span: Span) -> range:
        """Give the word range of a mention."""
        words = [self._index[t] for t in range(span.start, span.end) if t in self._index]
        return range(words[0], words[-1] + 1) if words else range(0)

    def group(self, name: str) -> list[Span]:
        """Give the mentions of a kind in the order of the text; none when no finder has run."""
        return sorted(self.doc.spans[name], key=lambda s: (s.start, -s.end)) if name in self.doc.spans else []

    def slice(self, i: int, j: int) -> str:
        """Give the source text of the words ``[i, j)``."""
        return self.source[self.start[i] : self.stop[j - 1]] if j > i else ""


_latest: Words | None = None


def words_of(doc: Doc) -> Words:
    """Give the columns of a tagged ``Doc``; a document flows through all finders before the next one comes."""
    global _latest
    latest = _latest
    if latest is None or latest.doc is not doc:
        _latest = latest = Words(doc)
    return latest
