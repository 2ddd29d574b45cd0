"""Texts to words without a ``Doc``: the same stages, whose results would be written into spaCy's tables to be read out again.

Where a record is all that is asked for, that is a quarter of the time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, runtime_checkable

import numpy as np

from extract.lang.columns import Columns, numbered
from extract.lang.grammar.morphology import Morphology
from extract.lang.layout import Layout
from extract.lang.mention import Mention
from extract.lang.names import Name, flat
from extract.lang.tokenization.tokens import lay_out, norms
from extract.lang.words import Find, Words


@runtime_checkable
class Names(Protocol):
    """A finder of names that needs no ``Doc``."""

    rule: str

    def names(self, layouts: Sequence[Layout]) -> list[list[Name]]:
        """Give the names in each text."""
        ...


class Reader:
    """Reads texts by a pipeline's own tagger and finder of names; other finders wait until their mentions are asked for."""

    def __init__(self, morphology: Morphology, entities: Names, finders: Mapping[str, Find]) -> None:
        self.morphology, self.entities, self.finders = morphology, entities, finders

    def read(self, texts: Sequence[str], about: Sequence[dict[str, Any]]) -> list[Words]:
        """Read a batch of texts; ``about`` is what is told of each, as in a ``Doc``'s ``user_data``."""
        layouts = [lay_out(text) for text in texts]
        tags = self.morphology.mended(layouts)
        names = self.entities.names(layouts)
        return [self.words(*read) for read in zip(layouts, tags, names, about, strict=True)]

    def words(self, layout: Layout, tags: Sequence[int], names: list[Name], about: dict[str, Any]) -> Words:
        """Put what was read of a text together."""
        read_as = norms(layout.text, layout.inside_words)
        if "" in read_as:  # silent characters alone
            kept = [at for at, plain in enumerate(read_as) if plain]
            inside, text = layout.inside[kept], [layout.inside_words[at] for at in kept]
            read_as, tags = [read_as[at] for at in kept], [tags[at] for at in kept]
        else:
            inside, text = layout.inside, layout.inside_words
        start = layout.starts[inside]
        morphology = self.morphology
        columns = Columns(
            source=layout.text,
            tokens=inside.tolist(),
            text=text,
            norm=read_as,
            lemma=list(map(morphology.lemmas.__getitem__, zip(read_as, tags, strict=True))),
            pos=list(map(morphology.pos.__getitem__, tags)),
            feats=list(map(morphology.feats.__getitem__, tags)),
            start=start.tolist(),
            stop=(start + np.fromiter(map(len, text), np.int64, len(text))).tolist(),
            sentence=numbered(layout.begins, inside),
        )
        words = Words(columns, about, waiting=self.finders)
        words.put(
            "names",
            [
                Mention(words.within(n.start, n.stop), n.start, n.stop, n.label, self.entities.rule, "")
                for n in flat(names, layout.words.__getitem__)
            ],
        )
        return words
