"""What was held: name, kind, theme, the larger event, status."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.candidate import Candidate, evidence
from extract.rules.discourse.event_status import event_status
from extract.rules.discourse.status_by_days import status_by_days
from extract.rules.main import Main
from extract.rules.naming.name import name
from extract.rules.naming.of_occasion import with_occasion
from extract.rules.naming.of_theme import with_theme
from extract.rules.naming.theme import theme
from extract.rules.told.events import TOLD
from extract.rules.wholes.part_of import part_of


def what(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose ``name kind theme part_of status``."""
    themes = list(theme(words, lexicon, main))
    yield with_occasion(words, main, with_theme(words, main, name(words, lexicon, main), themes))
    row = lexicon.index("event_kinds", "kind").get(main.kind)
    kind = row["head"] if row is not None and row["head"] else main.kind
    # No noun says «встреча» in «министр | встретился | с послом».
    noun = next((span for span in (main.mention, *main.mentions) if span.id_ != TOLD and span.label_ == main.kind), None)
    if noun is not None:
        yield Candidate("kind", kind, "what.head_noun", main.score, evidence(words, noun.reach))
    else:
        yield Candidate("kind", kind, "what.told_by_verb", main.score, evidence(words, main.mention.reach), "inferred")
    yield from themes
    yield from part_of(words, lexicon, main)
    yield from event_status(words, lexicon, main)
    yield from status_by_days(words, lexicon, main)
