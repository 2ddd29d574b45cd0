"""What tells that a mention of a match is one that was played: its sides, its score, a player's deed in it."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.told.match import SCORE

SIDES = frozenset({"с", "со", "против", "между", "—", "–", "-"})
BEHIND = 3  # words between a match and its sides


class Games:
    """Asks of one document's mentions what is told of matches."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.scores: dict[int, bool] = {}  # by the first word of a sentence

    def between_sides(self, reach: range) -> bool:
        """Tell a match of two named sides: «матч с «Зарёй»», «бой между Рябовым и Грачом»."""
        words = self.words
        behind = range(reach.start, min(reach.stop + BEHIND, words.sentence_of[reach.start].stop))
        return any(words.norm[k] in SIDES for k in behind)

    def scored(self, reach: range) -> bool:
        """Tell a match that was just played, by its score: «после матча с «Зарёй» (3:2)»."""
        words, sentence = self.words, self.words.sentence_of[reach.start]
        if sentence.start not in self.scores:
            found = SCORE.search(words.source, words.start[sentence.start], words.stop[sentence.stop - 1])
            self.scores[sentence.start] = found is not None
        return self.scores[sentence.start]

    def at_match(self, reach: range) -> bool:
        """Tell «вратарь в матче с «Зарёй» отразил удар»: what a player did tells of the match."""
        i = reach.start
        return self.between_sides(reach) and i > 0 and self.words.norm[i - 1] in ("в", "во")
