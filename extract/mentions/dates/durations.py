"""Read durations: «двухдневный», «три дня», «в течение недели», «двое суток», «5-дневный»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from extract.lang.numerals import forms, read_numeral
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.dates.found import Found

TIME = {"H": "PT{}H", "min": "PT{}M"}
ALONE = frozenset({"недельн", "месячн", "суточн"})
DIGITS = re.compile(r"(\d{1,3})(?:-?(?:и|ти|х))?-?$")
WHOLE = frozenset({"весь", "целый", "течение", "протяжение"})


def find_durations(words: Words, lexicon: Lexicon, taken: dict[int, Found]) -> Iterator[Found]:
    """Find durations; their value is ISO 8601's: ``P3D``, ``P2W``, ``PT2H``."""
    units = lexicon.index("durations")
    pattern = _adjectives(lexicon)
    table = forms(lexicon)
    done = 0
    for i in range(len(words)):
        if i in taken or i < done:
            continue
        found = None
        if words.norm[i] in table or words.norm[i][0].isdigit():
            found = _counted(words, i, lexicon)
        elif words.lemma[i] in units and i and words.lemma[i - 1] in WHOLE and words.feats[i].number == "Sing" and words.lemma[i] != "день":
            found = _made(i, i + 1, Decimal(1), units[words.lemma[i]]["unit"], "dates.whole_period")
        if found is None and len(words.norm[i]) > 8:
            found = _adjective(words, i, pattern, lexicon)
        if found is not None:
            yield found
            done = found.j


def _counted(words: Words, i: int, lexicon: Lexicon) -> Found | None:
    numeral = read_numeral(words, i, lexicon)
    if numeral is None or numeral.stop >= len(words):
        return None
    k = numeral.stop + (words.lemma[numeral.stop] in ("рабочий", "полный", "последний", "ближайший", "целый"))
    row = lexicon.index("durations").get("год" if words.norm[k] == "лет" else words.lemma[k]) if k < len(words) else None
    if row is None or words.norm[k] == "лета" or (k + 1 < len(words) and words.norm[k + 1] in ("назад", "ранее")):
        return None
    return _made(i, k + 1, numeral.value, row["unit"], "dates.counted_period")


def _adjective(words: Words, i: int, pattern: re.Pattern[str], lexicon: Lexicon) -> Found | None:
    """Read «двухдневный», «полуторачасовой», «10-дневный» by the numeral in front of the unit."""
    match = pattern.match(words.norm[i])
    if match is None:
        return None
    prefix, stem = match.groups()
    unit = lexicon.index("durations", "stem")[stem]["unit"]
    if not prefix:
        return _made(i, i + 1, Decimal(1), unit, "dates.period_adjective") if stem in ALONE else None
    digits = DIGITS.match(prefix)
    row = lexicon.index("numeral_prefixes").get(prefix)
    if digits is None and row is None:
        return None
    return _made(i, i + 1, Decimal(digits.group(1) if digits else row["value"] if row else 1), unit, "dates.period_adjective")


@lru_cache(maxsize=8)
def _adjectives(lexicon: Lexicon) -> re.Pattern[str]:
    stems = "|".join(row["stem"] for row in lexicon.table("durations") if row["stem"])
    return re.compile(rf"(.*?)({stems})(?:[а-я]{{2,3}})$")


def _made(i: int, j: int, value: Decimal, unit: str, rule: str) -> Found:
    number = format(value.normalize(), "f")
    return Found(i, j, None, None, "duration", rule, value=TIME[unit].format(number) if unit in TIME else f"P{number}{unit}")
