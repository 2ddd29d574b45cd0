"""The body in whose sitting an event is held: «форум прошёл в рамках | Межправительственной комиссии по торговле |»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.inflection.inflect import nominative
from extract.lang.words import Words
from extract.rules.candidate import Candidate, evidence

COMMISSION = frozenset({"комиссия", "комитет"})  # no council or ministry: «в рамках министерства» is no sitting
FRAME = ["в", "рамках"]
SCORE, LATE = 0.6, 0.4
EARLY = 4  # sentences in which a release says what its event is part of


def of_commission(words: Words, sentences: set[int], lead: int) -> Iterator[Candidate]:
    """Propose commissions that frame the main event."""
    for reach in words.reaches("organisations"):
        framed = words.norm[max(reach.start - 2, 0) : reach.start] == FRAME and words.sentence[reach.start] in sentences
        if framed and any(words.lemma[k] in COMMISSION and words.feats[k].case == "Gen" for k in reach):
            score = SCORE - LATE * (words.sentence[reach.start] - lead >= EARLY)
            yield Candidate("part_of", nominative(words, reach.start, reach.stop), "part_of.commission", score, evidence(words, reach))
