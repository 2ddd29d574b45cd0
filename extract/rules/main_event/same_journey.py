"""A bare «поездка» that takes up an excursion just told: «школьники побывали на | экскурсии |. Поездку организовал центр»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.rules.told.events import TOLD

JOURNEY, EXCURSION = "поездка", "экскурсия"
BACK = range(1, 3)  # sentences from such a word back to the excursion


def join_journey(words: Words, clusters: dict[str, list[Mention]]) -> None:
    """Join the journey to the excursion if it has no name of its own."""
    journeys, excursions = clusters.get(JOURNEY, []), clusters.get(EXCURSION, [])
    if not journeys or not excursions or any(span.id_ == TOLD or len(span.reach) > 1 for span in journeys):
        return
    first = min(span.reach.start for span in journeys)
    if first not in words.headline and any(words.sentence[first] - words.sentence[span.reach.start] in BACK for span in excursions):
        excursions.extend(clusters.pop(JOURNEY))
