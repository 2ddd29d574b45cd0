"""The town in the full name of a university that a text gives in letters: «в МГУ» → Москва."""

from __future__ import annotations

from extract.lang.tokenization.tokens import norm
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.gazetteer import Entry, Gazetteer
from extract.rules.places.home import OF_RIVERS

UNIVERSITY = "university"
EPONYMS = {"мгу": "ломоносов", "мгту": "бауман"}
FAR = 6  # words from «имени» over initials to a surname
NAMED_FOR = frozenset({"имени", "им"})


def town_of_letters(words: Words, lexicon: Lexicon, gaz: Gazetteer, house: range) -> tuple[int, Entry] | None:
    """Give the word of a house's name that stands for such a university, and the town; None where none does."""
    known = lexicon.index("organisation_abbreviations")
    for k in house:
        row = known.get(words.text[k])
        if row is None or row["kind"] != UNIVERSITY or not row["name"]:
            continue
        if words.norm[k + 1 : k + 2] and words.norm[k + 1] in NAMED_FOR and "имени" not in row["name"] and not _is_the_one(words, k):
            continue  # «МГУ имени Огарёва», another one
        first = norm(row["name"].split()[0])
        town = gaz.city_of(first) if not first.startswith(OF_RIVERS) else None
        if town is not None:
            return k, town
    return None


def _is_the_one(words: Words, k: int) -> bool:
    """Tell «| МГУ | имени М. В. Ломоносова» from «МГУ имени Огарёва»."""
    stem = EPONYMS.get(words.norm[k])
    return stem is not None and any(norm.startswith(stem) for norm in words.norm[k + 2 : k + 2 + FAR])
