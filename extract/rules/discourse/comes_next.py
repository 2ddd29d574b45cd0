"""What comes after an event that is over: «министр встретился с послом … | Завтра | гости посетят музей»."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from extract.lang.edtf import PartialDate, iso_day
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.discourse.clause import clause_of, holding
from extract.rules.main import Main
from extract.rules.told.events import TOLD

MENTIONS = 5  # of the event that may tell it is over
OVER = frozenset({"whole", "open", "close"})
LATER = frozenset({"завтра", "послезавтра"})


class ComesNext:
    """Knows which days to come are of what follows the main event of one document."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main) -> None:
        self.words, self.lexicon, self.main = words, lexicon, main
        self.published: date | None = iso_day(words.published)

    def tells(self, day: range, when: PartialDate | None) -> bool:
        """Tell a day after the release in a clause of the future that does not name the event, which is told as past."""
        on_calendar = when.on_calendar() if when is not None else None
        later = on_calendar is not None and self.published is not None and on_calendar > self.published
        if not later and self.words.norm[day.start] not in LATER:
            return False
        clause = clause_of(self.words, day.start)
        held = holding(self.lexicon)
        if any(k in self.mine or self.words.lemma[k] in held for k in clause):  # «раунд идёт со вторника и завершится | завтра |»
            return False
        return self.over and any(self.words.feats[k].tense == "Fut" for k in clause)

    @cached_property
    def mine(self) -> frozenset[int]:
        """Give the words that name the event."""
        return frozenset(k for span in self.main.mentions for k in span.reach)

    @cached_property
    def over(self) -> bool:
        """Tell whether the first sentences that name the event tell that it took place."""
        words, held = self.words, holding(self.lexicon)
        for span in self.main.mentions[:MENTIONS]:
            if not len(span.reach):
                continue
            told = span.reach.start if span.id_ == TOLD else None
            verbs = [k for k in clause_of(words, span.reach.start) if words.pos[k] == "VERB" and words.feats[k].tense == "Past"]
            if any(k == told or held.get(words.lemma[k]) in OVER for k in verbs):
                return True
        return False
