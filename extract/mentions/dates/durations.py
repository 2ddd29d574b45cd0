"""Read durations: «двухдневный», «три дня», «в течение недели», «двое суток», «5-дневный»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.lang.numerals import read_numeral
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.dates.found import Found
from extract.mentions.dates.spots import Spots, lasting_adjective

TIME = {"H": "PT{}H", "min": "PT{}M"}
ALONE = frozenset({"недельн", "месячн", "суточн"})
DIGITS = re.compile(r"(\d{1,3})(?:-?(?:и|ти|х))?-?$")
WHOLE = frozenset({"весь", "целый", "течение", "протяжение"})


def find_durations(words: Words, lexicon: Lexicon, spots: Spots, taken: dict[int, Found]) -> Iterator[Found]:
    """Find durations; their value is ISO 8601's: ``P3D``, ``P2W``, ``PT2H``."""
    units = lexicon.index("durations")
    done = 0
    for i in spots["number"]:
        found = _counted(words, i, lexicon) if i >= done and i not in taken else None
        if found is not None:
            yield found
            done = found.j
    for i in spots["period"]:
        lemma = words.lemma[i]
        if lemma in units and lemma != "день" and i and _whole(words, i, lexicon) and words.feats[i].number == "Sing":
            yield _made(i, i + 1, Decimal(1), units[lemma]["unit"], "dates.whole_period")
    for i in spots["lasting"]:
        found = _adjective(words, i, lexicon)
        if found is not None:
            yield found


def _whole(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Tell «весь месяц», «в течение недели», «продлится неделю»."""
    if words.lemma[i - 1] in WHOLE:
        return True
    row = lexicon.index("holding_verbs").get(words.lemma[i - 1])
    return row is not None and row["phase"] == "last" and words.feats[i].case == "Acc"


def _counted(words: Words, i: int, lexicon: Lexicon) -> Found | None:
    numeral = read_numeral(words, i, lexicon)
    if numeral is None or numeral.stop >= words.size:
        return None
    k = numeral.stop + (words.lemma[numeral.stop] in ("рабочий", "полный", "последний", "ближайший", "целый"))
    row = lexicon.index("durations").get("год" if words.norm[k] == "лет" else words.lemma[k]) if k < words.size else None
    if row is None or words.norm[k] == "лета" or (k + 1 < words.size and words.norm[k + 1] in ("назад", "ранее")):
        return None
    if i and words.norm[i - 1] == "за" and words.norm[k + 1 : k + 2] == ["до"]:
        return None  # «за неделю до открытия»
    return _made(i, k + 1, numeral.value, row["unit"], "dates.counted_period")


def _adjective(words: Words, i: int, lexicon: Lexicon) -> Found | None:
    """Read «двухдневный», «полуторачасовой», «10-дневный» by the numeral in front of the unit."""
    match = lasting_adjective(lexicon).match(words.norm[i])
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


def _made(i: int, j: int, value: Decimal, unit: str, rule: str) -> Found:
    number = format(value.normalize(), "f")
    return Found(i, j, None, None, "duration", rule, value=TIME[unit].format(number) if unit in TIME else f"P{number}{unit}")
