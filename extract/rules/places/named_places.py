"""Where a document names its places: the mentions by every word of theirs, towns and lands apart from venues."""

from __future__ import annotations

from extract.lang.words import Words


class NamedPlaces:
    """Gives the mention of a place that a word belongs to, by its number."""

    def __init__(self, words: Words) -> None:
        self.spans = words.group("places")
        self.reaches = [span.reach for span in self.spans]
        self.named = {k: n for n, reach in enumerate(self.reaches) if self.spans[n].label_ != "venue" for k in reach}
        self.venues = {k: n for n, reach in enumerate(self.reaches) if self.spans[n].label_ == "venue" for k in reach}
