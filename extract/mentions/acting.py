"""Offices that somebody holds for another, whose own case tells nothing: «и. о. ректора», «врио директора»."""

from __future__ import annotations

from extract.lang.words import Words

ACTING = (
    (4, ("и", ".", "о", ".")),
    (2, ("и.о", ".")),
    (1, ("и.о.",)),
    (2, ("зам", ".")),
    (1, ("зам",)),
    (2, ("пом", ".")),
    (1, ("врио",)),
    (1, ("врид",)),
    (1, ("врип",)),
    (1, ("ио",)),
)
DUTIES = "обязанности"  # «исполняющий | обязанности | ректора»
LAST = {marks[-1] for _, marks in ACTING} | {DUTIES}


def acting_before(words: Words, head: int) -> int:
    """Count the words before an office by which it is held for the time being, its own case telling nothing: «и. о. | ректора»."""
    if not head or words.norm[head - 1] not in LAST:
        return 0
    for length, marks in ACTING:
        if head >= length and tuple(words.norm[head - length : head]) == marks:
            return length
    return 2 if head > 1 and words.norm[head - 1] == DUTIES and words.norm[head - 2].startswith("исполняющ") else 0
