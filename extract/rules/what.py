"""What was held: name, kind, theme, the larger event, status."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.candidate import Candidate, evidence
from extract.rules.main import Main


def what(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose ``name kind theme part_of status``."""
    reach = words.reach(main.mention)
    yield Candidate("name", main.mention.kb_id_, "what.mention", 0.5, evidence(words, reach))
    yield Candidate("kind", main.kind, "what.kind", 0.5, evidence(words, reach))
