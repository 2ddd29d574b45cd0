"""The larger event whose part the main one is."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.candidate import Candidate, evidence
from extract.rules.main import Main

FRAMES = {("в", "рамках"): 0.85, ("на", "полях"): 0.9, ("на", "площадке"): 0.7, ("в", "программе"): 0.6, ("в", "составе"): 0.5}
EARLY = 4  # sentences in which a release says what its event is part of


def part_of(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose the larger event: «в рамках …», «на полях …» in a sentence of the main event."""
    mine = {span.start for span in main.mentions}
    sentences = {words.sentence[words.reach(span).start] for span in main.mentions}
    for span in words.group("events"):
        reach = words.reach(span)
        i, number = reach.start, words.sentence[reach.start]
        if span.start in mine or i < 2 or number not in sentences:
            continue
        score = FRAMES.get((words.norm[i - 2], words.norm[i - 1]))
        if score is not None:
            late = 0.0 if number < EARLY else 0.4
            yield Candidate("part_of", span.kb_id_, "part_of.frame", score - late, evidence(words, reach))
