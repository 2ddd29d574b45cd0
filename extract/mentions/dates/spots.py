"""Spot the words at which dates may stand, in one pass: a word form is judged once and remembered."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from extract.lang.lemmas import lemmas
from extract.lang.numerals import DASHES, forms
from extract.lang.words import Words
from extract.lexicon import Lexicon

MOST = 40_000  # word forms to remember
NAMED_YEAR = re.compile(rf".*[^\W\d_].*[{DASHES}](?:19|20)\d\d$")
PERIODS = frozenset({"неделя", "месяц", "год", "день", "сутки", "выходной", "выходные", "уик-энд", "лето"})

Spots = dict[str, list[int]]


def spot(words: Words, lexicon: Lexicon) -> Spots:
    """Give the words of each kind: month, months, figure, year, season, named, relative, number, period, lasting."""
    judge = _judge(lexicon)
    memo = judge.memo
    spots: Spots = defaultdict(list)
    for k, norm in enumerate(words.norm):
        kinds = memo.get(norm)
        if kinds is None:
            kinds = judge(norm)
        for kind in kinds:
            spots[kind].append(k)
    return spots


class Judge:
    """Tells of which kinds a word form may be."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.months, self.seasons, self.weekdays = (lexicon.index(name) for name in ("months", "seasons", "weekdays"))
        self.days = lexicon.index("relative_days").keys() | PERIODS
        self.units = lexicon.index("durations").keys()
        self.numerals = forms(lexicon)
        self.lasting = lasting_adjective(lexicon)
        self.memo: dict[str, tuple[str, ...]] = {}

    def __call__(self, norm: str) -> tuple[str, ...]:
        """Judge a word form and remember it."""
        if len(self.memo) > MOST:
            self.memo.clear()
        kinds = self.memo[norm] = tuple(self._kinds(norm))
        return kinds

    def _kinds(self, norm: str) -> list[str]:
        if norm[:1].isdigit():
            kinds = ["number"]
            if len(norm) >= 4:
                kinds += ["figure", "year"]
            return [*kinds, "lasting"] if self.lasting.match(norm) else kinds
        read = lemmas(norm) if norm[:1].isalpha() else frozenset()
        tests = {
            "month": norm in self.months,
            "months": any(dash in norm for dash in DASHES) and norm[-1:].isalpha(),
            "season": norm in self.seasons,
            "named": norm[-1:].isdigit() and NAMED_YEAR.match(norm) is not None,
            "relative": norm in self.weekdays or not self.days.isdisjoint(read),
            "number": norm in self.numerals,
            "period": not self.units.isdisjoint(read),
            "lasting": len(norm) > 8 and self.lasting.match(norm) is not None,
        }
        return [kind for kind, is_so in tests.items() if is_so]


@lru_cache(maxsize=8)
def _judge(lexicon: Lexicon) -> Judge:
    return Judge(lexicon)


@lru_cache(maxsize=8)
def lasting_adjective(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of «двух|дневн|ый»: what stands before the unit, and the unit's stem."""
    stems = "|".join(row["stem"] for row in lexicon.table("durations") if row["stem"])
    return re.compile(rf"(.*?)({stems})[а-я]{{2,3}}$")
