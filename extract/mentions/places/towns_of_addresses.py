"""Towns that no list has, before a street: «по адресу: | Кавалерово |, ул. Портовая, 14»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extract.lang.words import Words
from extract.lexicon import Row
from extract.mentions.gazetteer import Gazetteer
from extract.mentions.place_context import SHORT_STREETS, STREETS, Context, Found

OPENED = frozenset({":", "("})


def towns_of_addresses(words: Words, gaz: Gazetteer, context: Context, heads: Mapping[str, Row], taken: list[bool]) -> Iterator[Found]:
    """Give the names that open an address whose street stands behind a comma: «Адрес: | Кавалерово |, ул. Портовая, 14» → city."""
    for street in words.with_norm(frozenset(SHORT_STREETS | STREETS)):
        k = street - 2
        if k < 1 or words.text[street - 1] != "," or taken[k] or not words.text[k].istitle() or k in context.people or k in context.bodies:
            continue
        opened = words.text[k - 1] in OPENED or words.line_of[k].start == k
        if opened and not context.common_word(k):
            yield Found(k, k + 1, "city", words.text[k], "places.town_of_address")
