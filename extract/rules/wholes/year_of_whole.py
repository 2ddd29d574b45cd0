"""The year in the name of the larger event, which is that of its part: «дискуссия в рамках форума «Заря-| 2019 |»»."""

from __future__ import annotations

from bisect import bisect_right

from extract.lang.words import Words
from extract.rules.main import Main
from extract.rules.wholes.part_of import framed

LONGEST = 6  # words from the noun of an event to the year in its name


class YearOfWhole:
    """Knows the events in whose frame the main one is told to be."""

    def __init__(self, words: Words, main: Main) -> None:
        self.words = words
        self.sentences = {words.sentence[words.reach(span).start] for span in main.mentions}
        mine = {words.reach(span).start for span in main.mentions}
        self.others = sorted(reach.start for reach in words.reaches("events") if reach.start not in mine)

    def is_named(self, k: int) -> bool:
        """Tell whether a word is the year in the name of an event that the main one is part of."""
        if self.words.sentence[k] not in self.sentences:
            return False
        at = bisect_right(self.others, k) - 1
        return at >= 0 and k - self.others[at] <= LONGEST and framed(self.words, self.others[at]) > 0
