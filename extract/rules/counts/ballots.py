"""Events at which people vote: «выборы», «первый тур выборов»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.main import Main

BALLOTS = word_class("ballot")
ROUNDS = frozenset({"тур", "этап"})


def is_ballot(words: Words, main: Main) -> bool:
    """Tell whether the event is a ballot or a round of one."""
    if main.kind in BALLOTS:
        return True
    return main.kind in ROUNDS and any(words.lemma[k] in BALLOTS for span in main.mentions for k in words.reach(span))
