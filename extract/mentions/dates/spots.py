"""Spot the words at which dates may stand: they are looked up in the document's words."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from extract.lang.numerals import DASHES, forms
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class

NAMED_YEAR = re.compile(rf".*[^\W\d_].*[{DASHES}](?:19|20)\d\d$")
PERIODS = word_class("period")
LASTING = 9  # letters of an adjective such as «двухдневный» at least
PERIOD_FORMS = frozenset({"выходные", "выходных", "уик-энд", "лет"})  # whatever their lemma
MOMENTS = frozenset({"минуты", "минуту", "часы", "час", "мгновения"})  # «в эти минуты»

Spots = dict[str, list[int]]


def spot(words: Words, lexicon: Lexicon) -> Spots:
    """Give the words of each kind: month, months, joined, figure, year, season, named, relative, number, period, lasting."""
    spots: Spots = defaultdict(list)
    for k in words.not_letters:
        for kind in _kinds(words.norm[k]):
            spots[kind].append(k)
    spots["month"] = words.with_norm(lexicon.index("months"))
    spots["season"] = words.with_norm(lexicon.index("seasons"))
    spots["relative"] = sorted({*words.with_norm(_relative_forms(lexicon)), *words.with_lemma(_relative(lexicon))})
    spots["number"] = sorted([*spots["number"], *words.with_norm(forms(lexicon))])
    spots["period"] = words.with_lemma(lexicon.index("durations"))
    spots["lasting"] = _lasting(words, lexicon)
    return spots


def _kinds(norm: str) -> tuple[str, ...]:
    """Tell of which kinds a word may be that is not of letters alone."""
    joined = norm[-1:].isalpha() and any(dash in norm for dash in DASHES)
    if norm[:1].isdigit():
        figure = ("number", "figure", "year") if len(norm) >= 4 else ("number",)
        return (*figure, "joined") if joined else figure
    if joined:
        return ("months",)
    return ("named",) if norm[-1:].isdigit() and NAMED_YEAR.match(norm) else ()


def _lasting(words: Words, lexicon: Lexicon) -> list[int]:
    """Give the adjectives such as «двухдневный», «3-часовая»; few texts have their stems at all."""
    lasting, text = lasting_adjective(lexicon), " ".join(words.norms)
    stems = tuple([stem for stem in _lasting_stems(lexicon) if stem in text])
    if not stems:
        return []
    told = {norm for stem in stems for norm in words.norms if stem in norm}
    forms = [
        norm
        for norm in told
        if (len(norm) >= LASTING or norm[:1].isdigit()) and (norm[:-2].endswith(stems) or norm[:-3].endswith(stems)) and lasting.match(norm)
    ]
    return words.with_norm(frozenset(forms))


@lru_cache(maxsize=8)
def _relative_forms(lexicon: Lexicon) -> frozenset[str]:
    return (PERIOD_FORMS | MOMENTS).union(lexicon.index("weekdays"))


@lru_cache(maxsize=8)
def _relative(lexicon: Lexicon) -> frozenset[str]:
    return PERIODS.union(lexicon.index("relative_days"))


@lru_cache(maxsize=8)
def lasting_adjective(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of «двух|дневн|ый»: what stands before the unit, and the unit's stem."""
    return re.compile(rf"(.*?)({'|'.join(_lasting_stems(lexicon))})[а-я]{{2,3}}$")


@lru_cache(maxsize=8)
def _lasting_stems(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(row["stem"] for row in lexicon.table("durations") if row["stem"])
