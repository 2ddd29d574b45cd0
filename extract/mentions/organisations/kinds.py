"""What adjectives tell of a body's kind: «Всемирная федерация», «издательский дом», «родильный дом», «станция юных натуралистов»."""

from __future__ import annotations

from extract.mentions.organisations.sight import Sight

MATERNITY, STATION, FAST = "родильный", "станция", "скорый"
HOUSE, WHITE, TRADES = "дом", "белый", frozenset({"издательский", "торговый", "модный"})  # «дом ремёсел» is no firm


def kind_of(sight: Sight, kind: str, head: int, adjectives: range) -> str:
    """Give the kind of a body whose noun is of ``kind``: «международный союз» is international, «родильный дом» of health."""
    lemmas = [sight.words.lemma[k] for k in adjectives]
    if sight.words.lemma[head] == HOUSE and TRADES.isdisjoint(lemmas):
        return "government" if WHITE in lemmas else "health" if MATERNITY in lemmas else "culture"
    if sight.words.lemma[head] == STATION and FAST not in sight.words.lemma[head + 1 : head + 2]:
        return "institute"
    if kind in ("union", "agency", "foundation") and any(sight.has_sense(lemma, "worldly") for lemma in lemmas):
        return "international"
    return kind
