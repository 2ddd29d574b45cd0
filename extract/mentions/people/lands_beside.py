"""Countries that the tagger gives to a name beside them: «по словам министра Анны Кит | Казахстан | готов …»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import open_lexicon
from extract.mentions.names.forms import first_name_gender

SHORTEST = 6  # letters of a country that is no name besides: no «Чад», no «Индия»
COUNTRIES = frozenset(
    name.lower()
    for row in open_lexicon().table("countries")
    for name in (row["name"], *row["names"].split("|"))
    if " " not in name and len(name) >= SHORTEST
)


def is_land(words: Words, k: int) -> bool:
    """Tell «Казахстан», «Туркменистана», which nobody is called."""
    return words.lemma[k] in COUNTRIES and first_name_gender(words.norm[k]) is None


def behind_a_name(words: Words, i: int, j: int) -> bool:
    """Tell whether a country stands behind two words of a name."""
    return j - i > 2 and is_land(words, j - 1) and words.pos[j - 2] == "PROPN"
