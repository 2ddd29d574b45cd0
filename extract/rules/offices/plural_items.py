"""Offices in the plural whose items tell a body and a name: «ректоры: АГУ – Олег Грач, ТулГУ – Анна Лось», «за АГУ – Олег Грач»."""

from __future__ import annotations

from collections.abc import Container, Iterator

from extract.lang.mention import Mention
from extract.rules.offices.around import Around

HELD = frozenset({"office", "academic"})
DASHES, MARKS, CLOSING = frozenset("–—-"), frozenset(":;,"), '"»”'
FOR = frozenset({"за", "от", "и", "с"})
LONGEST = 200  # words of a list
NEAR = 5  # words from an office to its colon


def offices_of_items(seen: Around, linked: Container[int]) -> Iterator[tuple[range, Mention, range]]:
    """Give each name behind a body and a dash the office that the list opens with.

    «Подписали ректоры: АГУ – Олег Грач» → Олег Грач, ректор, АГУ
    """
    words = seen.words
    for office, span in zip(words.reaches("offices"), words.group("offices"), strict=True):
        sentence = words.sentence_of[office.start]
        colon = next((k for k in range(office.stop, min(office.stop + NEAR, sentence.stop)) if words.text[k] == ":"), None)
        if colon is None or span.label_ not in HELD or not seen.is_plural(office):
            continue
        items = range(colon + 1, min(sentence.stop, colon + LONGEST))
        for reach in dict.fromkeys(seen.of_person[k][0] for k in items if k in seen.of_person):
            body = _body_before(seen, reach.start) if reach.start not in linked else None
            if body is not None:
                yield reach, span, body


def _body_before(seen: Around, k: int) -> range | None:
    """Give the body that opens the item of a name, before its dash."""
    words, last = seen.words, k - 2
    if words.text[k - 1] not in DASHES:
        return None
    last -= words.text[last] in CLOSING and last not in seen.of_body
    if last not in seen.of_body:
        return None
    body = seen.of_body[last][0]
    before = body.start - 1 - (words.norm[body.start - 1] == '"')
    return body if words.text[before] in MARKS or words.norm[before] in FOR else None
