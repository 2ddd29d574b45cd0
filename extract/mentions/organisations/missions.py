"""Embassies whose land an adjective tells: «российское посольство», «китайское консульство в Хабаровске»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from extract.lang.grammar.lemmas import parses
from extract.lang.grammar.readings import agree, readings_of_kind
from extract.lexicon import Lexicon
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.reach import reach
from extract.mentions.organisations.sight import Sight

MISSIONS = frozenset({"посольство", "консульство", "генконсульство", "постпредство", "торгпредство"})


def missions(sight: Sight) -> Iterator[Body]:
    """Find missions behind the adjective of their land, called as they are where the land is named: «посольство России»."""
    words, lands = sight.words, sight.lexicon.index("country_adjectives")
    for k in words.with_lemma(MISSIONS):
        row = lands.get(words.lemma[k - 1]) if k else None
        if row is None or words.feats[k].number == "Plur" or words.sentence[k - 1] != words.sentence[k] or not _agree(sight, k):
            continue
        found = reach(sight, k)
        seated = words.text[k + 1 : k + 2] == ["в"] and found.place
        if found.stop > k + 1 and not seated:
            continue  # «российское посольство | Мальтийского ордена»
        land = land_in_genitive(sight.lexicon, row["code"])
        if land:
            stop = found.stop if seated else k + 1
            yield Body(k - 1, stop, k, "embassy", "head", name=f"{words.lemma[k]} {land} {words.slice(k + 1, stop)}".strip())


def _agree(sight: Sight, k: int) -> bool:
    words = sight.words
    return any(agree(a, n) for a in readings_of_kind(words.norm[k - 1], "adjective") for n in readings_of_kind(words.norm[k], "noun"))


@lru_cache(maxsize=400)
def land_in_genitive(lexicon: Lexicon, code: str) -> str:
    """Give a country's usual name in the genitive: RU → России; an empty string of one that has several words."""
    name = next((row["name"] for row in lexicon.table("countries") if row["code"] == code), "")
    if not name or name.isupper():
        return name
    forms = [form for parse in parses(name.lower()) if "nomn" in parse.tag and (form := parse.inflect({"gent"})) is not None]
    return "" if " " in name or not forms else name[0] + forms[0].word[1:].replace("ё", "е")
