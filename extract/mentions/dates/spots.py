"""Spot the words at which dates may stand; a word form is judged once and remembered."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from extract.lang.numerals import DASHES, forms
from extract.lang.verdicts import Verdicts
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class

NAMED_YEAR = re.compile(rf".*[^\W\d_].*[{DASHES}](?:19|20)\d\d$")
PERIODS = word_class("period")
LASTING = 9  # letters of an adjective such as «двухдневный» at least
PERIOD_FORMS = frozenset({"выходные", "выходных", "уик-энд", "лет"})  # whatever their lemma

Spots = dict[str, list[int]]


def spot(words: Words, lexicon: Lexicon) -> Spots:
    """Give the words of each kind: month, months, joined, figure, year, season, named, relative, number, period, lasting."""
    spots: Spots = defaultdict(list)
    by_form = _kinds(lexicon)
    for k, kinds in [(k, kinds) for k, kinds in enumerate(map(by_form.__getitem__, words.norm)) if kinds]:
        for kind in kinds:
            spots[kind].append(k)
    spots["relative"] = sorted({*spots["relative"], *words.with_lemma(_relative(lexicon))})
    spots["period"] = words.with_lemma(lexicon.index("durations"))
    return spots


@lru_cache(maxsize=8)
def _kinds(lexicon: Lexicon) -> Verdicts[str, tuple[str, ...]]:
    """Tell of which kinds a word form may be, whatever its lemma."""
    listed: dict[str, tuple[str, ...]] = {}
    for kind, table in (
        ("month", lexicon.index("months").keys()),
        ("season", lexicon.index("seasons").keys()),
        ("relative", lexicon.index("weekdays").keys() | PERIOD_FORMS),
        ("number", forms(lexicon).keys()),
    ):
        listed.update((form, (*listed.get(form, ()), kind)) for form in table)
    months = tuple(lexicon.index("months"))
    lasting = lasting_adjective(lexicon)
    stems = tuple(_lasting_stems(lexicon))

    def kinds(norm: str) -> tuple[str, ...]:
        found = [*listed.get(norm, ())]
        if norm[:1].isdigit():
            found += ["number", "figure", "year"] if len(norm) >= 4 else ["number"]
            if norm[-1:].isalpha() and any(norm.endswith(f"{dash}{month}") for dash in DASHES for month in months):
                found.append("joined")
        elif not norm.isalpha():
            if norm[-1:].isalpha() and any(dash in norm for dash in DASHES):
                found.append("months")
            if norm[-1:].isdigit() and NAMED_YEAR.match(norm):
                found.append("named")
        if (
            (norm[:-2].endswith(stems) or norm[:-3].endswith(stems))
            and (len(norm) >= LASTING or norm[:1].isdigit())
            and lasting.match(norm)
        ):
            found.append("lasting")
        return tuple(found)

    return Verdicts(kinds)


@lru_cache(maxsize=8)
def _relative(lexicon: Lexicon) -> frozenset[str]:
    return PERIODS.union(lexicon.index("relative_days"))


@lru_cache(maxsize=8)
def lasting_adjective(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of «двух|дневн|ый»: what stands before the unit, and the unit's stem."""
    return re.compile(rf"(.*?)({'|'.join(_lasting_stems(lexicon))})[а-я]{{2,3}}$")


def _lasting_stems(lexicon: Lexicon) -> list[str]:
    return [row["stem"] for row in lexicon.table("durations") if row["stem"]]
