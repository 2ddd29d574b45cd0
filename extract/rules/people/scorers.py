"""For which club of a match somebody scored: all of a dry win, «гости: … счёт открыл Ян Лось», «Олег Грач вернул хозяевам преимущество»."""

from __future__ import annotations

import re
from functools import cached_property

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import is_finite
from extract.rules.offices.teams import SCORING

SCORE = re.compile(r"(?<![\d:.])\d\d?:\d(?![\d:])")  # no time of day
WINNING = word_class("win")
LOSING = frozenset({"уступить", "проиграть"})
GIVING = word_class("give_to_a_side")
NEAR = 7  # words behind a scorer in which his side is told


class Scorers:
    """The clubs of one document's match, by what is said of those who scored."""

    def __init__(self, words: Words, clubs: list[tuple[range, Mention]]) -> None:
        self.words, self.clubs = words, clubs

    def club_of(self, reach: range) -> Mention | None:
        """Give the club that won dry if somebody scored, which all goals are then of."""
        if self._winner is None:
            return None
        clause = clause_of(self.words, reach.start)
        scored = any(is_finite(self.words, k) and self.words.lemma[k] in SCORING for k in clause)
        return self._winner if scored else None

    def side_given(self, reach: range, sides: dict[str, int]) -> str:
        """Give the noun of the side that somebody's deed helped: «вернул | хозяевам | преимущество»; an empty string without one."""
        words = self.words
        behind = range(reach.stop, min(reach.stop + NEAR, words.sentence_of[reach.start].stop))
        at = next((k for k in behind if words.lemma[k] in GIVING and is_finite(words, k)), None)
        told = (k for k in behind if at is not None and k > at)
        return next((words.lemma[k] for k in told if words.lemma[k] in sides and words.feats[k].case in ("Dat", "Acc", "Gen")), "")

    @cached_property
    def _winner(self) -> Mention | None:
        """Give the club that is said to have won a match in which the other one did not score."""
        words = self.words
        scores = set(SCORE.findall(words.source)) if words.with_lemma(WINNING | LOSING) else set()
        if len(scores) != 1 or "0" not in (score := scores.pop().split(":")) or score == ["0", "0"]:
            return None
        for verb in sorted(words.with_lemma(WINNING | LOSING)):
            sentence = words.sentence_of[verb]
            before = [club for reach, club in self.clubs if sentence.start <= reach.start < verb]
            behind = [club for reach, club in self.clubs if verb < reach.start < sentence.stop]
            if len(before) == len(behind) == 1 and is_finite(words, verb) and before[0].kb_id_ != behind[0].kb_id_:
                return before[0] if words.lemma[verb] in WINNING else behind[0]
        return None
