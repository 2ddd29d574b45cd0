"""Events that only tell who somebody is: «на соревнованиях была Инна Шторм, победитель | областных соревнований по лыжам |»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.rules.main_event.won import WINNERS


def set_aside(words: Words, clusters: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """Take such mentions out of the clusters in which all others are bare, and give them: bare ones may mean another event."""
    aside: dict[str, list[Mention]] = {}
    for kind, spans in clusters.items():
        titled = [span for span in spans if is_of_a_title(words, span.reach)]
        others = [span for span in spans if span not in titled]
        if titled and others and all(len(span.reach) == 1 for span in others):
            aside[kind], clusters[kind] = titled, others
    return aside


def put_back(clusters: dict[str, list[Mention]], aside: dict[str, list[Mention]]) -> None:
    """Give the clusters back what was set aside, as events of their own where the bare ones were joined to others."""
    for kind, titled in aside.items():
        clusters[kind] = sorted((*clusters.get(kind, ()), *titled), key=lambda span: span.start)


def is_of_a_title(words: Words, reach: range) -> bool:
    """Tell «победитель | областных соревнований |»."""
    k = reach.start - 1
    return k >= words.sentence_of[reach.start].start and words.lemma[k] in WINNERS and words.feats[reach.start].case in ("Gen", "")
