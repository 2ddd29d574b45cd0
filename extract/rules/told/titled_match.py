"""Matches that no verb tells: by their result, by a line that names two sides, ««Заря» (Орёл) – «Звезда» (Курск) – 3:1»."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.lang.mention import Mention
from extract.lang.phrases.quotations import OPENING
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.events.sides import DASHES, MATCHES
from extract.rules.told.match import MATCH, RESULTS, MatchTeller
from extract.rules.wholes.league import STAGES

TITLED = "told.verb"
FIRST_LINES = 5  # in which an announcement names who plays
OF_SPORT = MATCHES | STAGES | {"гол"}


def untold_matches(words: Words, lexicon: Lexicon, early: int) -> Iterator[Mention]:
    """Find the matches that no verb tells: by their result, by a line «Заря» – «Звезда»."""
    results = [k for k in words.with_lemma(RESULTS | MATCHES) if k < early]
    lines = [line for line in words.lines[:FIRST_LINES] if not DASHES.isdisjoint(words.text[line.start + 1 : line.stop])]
    if not results and not lines:
        return
    teller = MatchTeller(words, lexicon)
    lines = lines if words.with_lemma(OF_SPORT) else [line for line in lines if teller.scored(line.start)]
    for k in results:
        if name := teller.by_result(k):
            yield words.span(k, k + 1, label=name.partition(" ")[0], rule=TITLED, value=name)
    for line in lines:
        if found := _titled(words, teller, line):
            sides, name = found
            yield words.span(sides.start, sides.stop, label=MATCH, rule=TITLED, value=name)
            return


def _titled(words: Words, teller: MatchTeller, line: range) -> tuple[range, str] | None:
    """Give the sides of «Заря» (Орёл) – «Звезда», as a line of a report names a match, and its name."""
    opened = [k for k in line if words.text[k] in OPENING]
    for start, other in pairwise(opened):
        mine = teller.team(start, line.stop)
        dash = teller.behind_town(mine.stop) if mine is not None else line.stop
        if mine is not None and dash + 1 == other and words.text[dash] in DASHES and (theirs := teller.team(other, line.stop)):
            return range(start, theirs.stop), teller.named_match(mine, theirs)
    return None
