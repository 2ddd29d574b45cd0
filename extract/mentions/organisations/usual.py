"""What the spellings of one name share: «Минфин Чувашии», «Министерство финансов Чувашской Республики»; «педуниверситет»."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.lexicon import Lexicon

WORD = re.compile(r"[^\W_]+")
UN = "ООН"
BANK, NAMED_FOR = "bank", ("им.", "имени")
IN_FULL = re.compile(r"(ая )?[Оо]рганизаци\w+ [Оо]бъедин[её]нных [Нн]аций( по\b)?")
SHORTEST_COINAGE = 6  # letters
SAID = (1, 2, 4)  # words of a beginning that has a usual name: «государственная дума федерального собрания»
BEGINNING = "-"  # «пед-» stands before a head noun


@lru_cache(maxsize=8_000)
def fold(name: str) -> str:
    """Give what spellings of one name share: letter case, «ё», quotation marks and dashes aside."""
    return " ".join(WORD.findall(name.lower().replace("ё", "е")))


@lru_cache(maxsize=8_000)
def usual_name(folded: str, lexicon: Lexicon) -> str:
    """Give a folded name by the usual one that its beginning stands for: «минфин чувашии» → «министерство финансов чувашии»."""
    synonyms = lexicon.index("organisation_synonyms")
    parts = folded.split()
    row = next((row for n in SAID if (row := synonyms.get(" ".join(parts[:n])))), None) or synonyms.get(folded)
    if row is not None:
        folded = row["usual"] + folded[len(row["said"]) :]
    return " ".join(_unblended(word, lexicon) for word in folded.split())


@lru_cache(maxsize=8_000)
def _unblended(word: str, lexicon: Lexicon) -> str:
    """Give the words that one is blended of: «педуниверситет» → «педагогический университет», «исполком» → «исполнительный комитет»."""
    whole, beginnings = _blends(lexicon)
    if word in whole:
        return whole[word]
    if word.startswith(tuple(beginnings)):
        heads = lexicon.index("organisation_heads")
        for beginning, full in beginnings.items():
            if word.startswith(beginning) and word[len(beginning) :] in heads:
                return f"{full} {word[len(beginning) :]}"
    return word


@lru_cache(maxsize=4)
def _blends(lexicon: Lexicon) -> tuple[dict[str, str], dict[str, str]]:
    """Give the blended words in full, and the beginnings that blended words have."""
    rows = lexicon.table("organisation_blends")
    whole = {row["blend"]: row["full"] for row in rows if not row["blend"].endswith(BEGINNING)}
    return whole, {row["blend"].rstrip(BEGINNING): row["full"] for row in rows if row["blend"].endswith(BEGINNING)}


@lru_cache(maxsize=8_000)
def plain_countries(folded: str, lexicon: Lexicon) -> str:
    """Give a folded name with its countries by their usual names: «минздрав российской федерации» → «минздрав россии»."""
    usual, said = _countries(lexicon)
    return said.sub(lambda name: usual[name[0]], folded)


@lru_cache(maxsize=4)
def _countries(lexicon: Lexicon) -> tuple[dict[str, str], re.Pattern[str]]:
    """Give the usual names of countries by others, and what finds those in a name, the longest first."""
    usual = {row["said"]: row["usual"] for row in lexicon.table("organisation_countries")}
    return usual, re.compile(rf"\b(?:{'|'.join(sorted(usual, key=len, reverse=True))})\b")


def in_full(name: str, lexicon: Lexicon) -> str:
    """Give a name of several words with the abbreviations that readers know in full: «комитет Госдумы» → «комитет государственная дума»."""
    said = name.split()
    if len(said) < 2:
        return name
    known = lexicon.index("organisation_abbreviations")
    full = [said[0], *((row["name"] or word) if (row := known.get(word)) and word != UN else _declined(word, lexicon) for word in said[1:])]
    bank = said[0] in known and known[said[0]]["kind"] == BANK and said[1] in NAMED_FOR  # «ЦБ | имени Грача» is a library
    if said[0] in known and known[said[0]]["name"] and not bank:
        full[0] = known[said[0]]["name"]
    spelled = [word for n, word in enumerate(full) if not (word == UN and n and UN in full[n - 1])]  # «УВКБ ООН»
    return IN_FULL.sub(_united_nations, " ".join(spelled))


def _united_nations(found: re.Match[str]) -> str:
    """Give «ООН»; the noun stays where it is another's: «сельскохозяйственная организация Объединённых Наций», «Организация … по …»."""
    another, field = found.groups()
    return f"{another or ''}организация {UN}{field or ''}" if another or field else UN


def _declined(word: str, lexicon: Lexicon) -> str:
    """Give the usual name that a coinage in any case stands for: «Госдумы» → «государственная дума»."""
    if not word[:1].isupper() or len(word) < SHORTEST_COINAGE or word.isupper():
        return word
    folded = fold(word)
    row = lexicon.index("organisation_synonyms").get(folded) or lexicon.index("organisation_synonyms").get(folded[:-1])
    row = row or lexicon.index("organisation_synonyms").get(folded[:-1] + "а")
    return row["usual"] if row is not None else word
