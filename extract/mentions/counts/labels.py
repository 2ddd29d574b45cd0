"""Figures behind the label of a line: «Участники: | 120 |», «Присутствовали – | 35 |», «Приняли участие: | 58 |»."""

from __future__ import annotations

from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.counts.counted import PERSON, Counted, counted_noun

LABEL = 4  # words of a label
EMBRACED = "охват"
MARKS = frozenset({*DASHES, ":"})


def head_of_label(words: Words, i: int, after: int, lexicon: Lexicon) -> Counted | None:
    """Take a figure that is all that a labelled line tells for those whom the label names: guests, or who came."""
    line = words.line_of[i]
    if not 2 <= i - line.start <= LABEL + 1 or words.norm[i - 1] not in MARKS or any(t[0].isalnum() for t in words.text[after : line.stop]):
        return None
    table = lexicon.index("attending")
    for k in range(line.start, i - 1):
        sense = table.get(words.lemma[k], {}).get("sense")
        if sense == "comes" or words.lemma[k] == EMBRACED:
            return PERSON._replace(i=i, j=after)
        if sense == "guest" and words.feats[k].number == "Plur" and (head := counted_noun(words, k, lexicon)) is not None:
            return head._replace(i=i, j=after)
    return None
