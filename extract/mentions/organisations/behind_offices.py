"""Bodies that are quoted alone behind a name and its office: «Инна Белова, аналитик, | «Лесмаш» |»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.numerals import DASHES
from extract.lexicon import word_class
from extract.mentions.organisations.masks import things
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import quoted
from extract.mentions.organisations.sight import QUOTE, QUOTES, Sight

OF_FIRMS = word_class("office_at_a_firm")
BEFORE_OFFICE, BEHIND = frozenset({",", "(", *DASHES}), frozenset({",", ";", ".", ")", "),", ").", ");", "и"})
LONGEST_OFFICE = 8  # words
NO_OFFICE = {"class": ""}


def behind_offices(sight: Sight) -> Iterator[Body]:
    """Find the names that a comma parts from the office of somebody named before it."""
    words = sight.words
    inside = [(k, quoted(sight, k)) for k in words.with_norm(QUOTE) if k > 1 and words.text[k] in QUOTES and words.norm[k - 1] == ","]
    works = things(sight) if inside else frozenset()
    for k, name in inside:
        if name is None or sight.head(name[0]) is not None or not _closes(sight, name[1] + 1) or not _is_behind_office(sight, k - 1):
            continue
        if " ".join(words.norm[slice(*name)]) not in works:
            yield Body(name[0], name[1], name[0], "other", "of_officers", fixed=True)


def _closes(sight: Sight, k: int) -> bool:
    """Tell the end of an item of a list."""
    words = sight.words
    return k >= words.size or words.text[k] in BEHIND or words.line_of[k] != words.line_of[k - 1]


def _is_behind_office(sight: Sight, comma: int) -> bool:
    """Tell whether nothing but an office stands between somebody's name and a comma."""
    words, line = sight.words, sight.words.line_of[comma]
    first = next((k for k in range(comma - 1, max(line.start, comma - LONGEST_OFFICE) - 1, -1) if words.norm[k] in BEFORE_OFFICE), comma)
    if first == comma or first == line.start or sight.entity[first - 1] != "PER":
        return False
    offices = sight.lexicon.index("offices")
    noun = next((k for k in range(first + 1, comma) if words.lemma[k] in offices), comma)
    known = noun < comma and all(words.pos[k] == "ADJ" for k in range(first + 1, noun))
    return known and (words.lemma[noun] in OF_FIRMS or offices.get(words.lemma[noun], NO_OFFICE)["class"] == "office")
