"""Houses in Latin letters whose last noun tells them: «в | Cedar Hall |», «на | Baku Arena |», «в | Expo Center Tashkent |»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.places.venue_signs import INSIDE
from extract.mentions.venue_reach import LATIN

HOUSES = word_class("latin_house")
LONGEST = 5  # words of such a name


def latin_venues(words: Words) -> Iterator[Mention]:
    """Find the houses that stand behind «в» or «на»; a noun alone is no name."""
    done = 0
    for k in words.with_norm(HOUSES):
        start, stop, first = k, k + 1, max(words.sentence_of[k].start, k - LONGEST)
        while start > first and LATIN.match(words.text[start - 1]):
            start -= 1
        while stop < min(words.sentence_of[k].stop, k + LONGEST) and LATIN.match(words.text[stop]):
            stop += 1
        named = stop - start > 1 and all(words.text[n][0].isupper() for n in range(start, stop))
        if start >= done and start > first and named and words.norm[start - 1] in INSIDE:
            yield words.span(start, stop, label="venue", rule="places.venue_loc", value=words.slice(start, stop))
            done = stop
