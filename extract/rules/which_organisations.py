"""Which organisations the document names."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Organisation
from extract.rules.main import Main


def which_organisations(words: Words, lexicon: Lexicon, main: Main | None) -> tuple[Organisation, ...]:
    """List the named bodies, one entry a body."""
    return ()
