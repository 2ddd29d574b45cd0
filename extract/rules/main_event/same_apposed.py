"""What a noun at large is said to be: «прошло мероприятие – | слёт юннатов |», «… Это был | слёт юннатов |»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.mentions.events.sides import DASHES

AT_LARGE = frozenset({"мероприятие", "событие", "торжество", "действо"})
MARKS = DASHES | {":"}
THIS, WAS = frozenset({"это", "им", "ими", "таковым"}), frozenset({"быть", "стать"})


def join_apposed(words: Words, clusters: dict[str, list[Mention]]) -> None:
    """Join such a noun to the event that stands behind its dash, or in the next sentence behind «это был»."""
    large = [kind for kind in clusters if kind in AT_LARGE]
    if not large:
        return
    begins = {span.reach.start: kind for kind, spans in clusters.items() if kind not in AT_LARGE for span in spans if len(span.reach) > 1}
    for kind in large:
        told = (_told_behind(words, span.reach) for span in clusters[kind])
        if (other := next((begins[k] for k in told if k in begins), None)) is not None:
            clusters[other].extend(clusters.pop(kind))


def _told_behind(words: Words, reach: range) -> int:
    """Give where what it is would begin; -1 where nothing says so."""
    sentence = words.sentence_of[reach.start]
    if reach.stop + 1 < sentence.stop and words.norm[reach.stop] in MARKS:
        return reach.stop + 1
    following = sentence.stop
    if following + 2 >= len(words) or words.norm[following] not in THIS:
        return -1
    return following + 1 + (words.lemma[following + 1] in WAS or words.norm[following + 1] in MARKS)
