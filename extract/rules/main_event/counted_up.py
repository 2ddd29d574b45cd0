"""Events of which a text tells no more than how many there were: «За год провели 299 бесед»."""

from __future__ import annotations

from extract.lang.words import Words

MANY = 20  # of one kind: a figure for a report, no event


class CountedUp:
    """Tells «299 | бесед |» from «две | беседы |»."""

    def __init__(self, words: Words) -> None:
        self.many = {words.reach(span).stop for span in words.group("numbers") if _least(span.kb_id_) >= MANY}

    def all(self, reaches: list[range]) -> bool:
        """Tell whether every mention stands behind a large number."""
        return all(reach.start in self.many for reach in reaches)


def _least(value: str) -> float:
    """Read «299», «200..300», «2.5»."""
    low = value.partition("..")[0]
    return float(low) if low.replace(".", "", 1).isdigit() else 0.0
