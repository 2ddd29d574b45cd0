"""Read years: «в 2026 году», «2023–2024 годах», «2018-м», «1990-е годы», «весной 2023 года», «прошлым летом», «Форум-2024»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.edtf import PartialDate
from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.dates.found import YEAR, Found, is_on_the_eve, year_behind, year_word_end
from extract.mentions.dates.spots import Spots

YEARS = re.compile(rf"((?:1\d|20)\d\d)[{DASHES}/]((?:1\d|20)?\d\d)(?:-?(?:х|м|й|е))?[,.]?$")
DECADE = re.compile(r"((?:1\d|20)\d)0-(?:е|х|ых|ые|м|ми|го)$")
APOSTROPHES = frozenset({"'", "’"})  # «Турнир'2016»
ACRONYM = 3  # letters of a name to which a year is glued
IN_NAMES = range(1990, 2040)  # years after which events are called; of others works tell: «роман «1984»»
WINNERS = word_class("winner")
CLOSING = frozenset({",", ".", ":", "–", "—", "(", "!", ";"})
LONGEST_NAME = 7  # words from an event's noun to its year
SURE = 0.85  # strength (event_kinds.tsv) of a noun that is an event whatever year is joined to it
SUFFIXED = re.compile(r"(?:1\d|20)\d\d-(?:го|й|м|му|ом|ого|ый)[,.]?$")


def find_years(words: Words, lexicon: Lexicon, spots: Spots) -> Iterator[Found]:
    """Find years, decades, seasons and the year in an event's name."""
    done = 0
    for i in spots["season"]:  # before the years, which they take in: «весной 2023 года»
        season = _season(words, i, lexicon)
        if season is not None:
            yield season
    for i in spots["year"]:
        found = (_years(words, i) or _behind_event(words, i, lexicon)) if i >= done else None
        if found is not None:
            yield found
            done = found.j
    for i in spots["named"]:
        year = PartialDate(int(words.norm[i][-4:]))
        yield Found(i, i + 1, year, year, "name_year", "dates.name_year")


def _years(words: Words, i: int) -> Found | None:
    norm = words.norm[i]
    if (match := YEARS.match(norm)) is not None:
        first, last = match.groups()
        last = last if len(last) == 4 else first[:2] + last
        stop = year_word_end(words, i + 1)
        if stop == i + 1 and stop < len(words) and words.pos[stop] == "ADJ":  # «2023/24 учебном году»
            stop = end if (end := year_word_end(words, i + 2)) > i + 2 else stop
        return _interval(i, stop, int(first), int(last)) if stop > i + 1 and int(first) < int(last) else None
    if (match := DECADE.match(norm)) is not None:
        stop = year_word_end(words, i + 1)
        if stop > i + 1 or not SUFFIXED.match(norm):
            return Found(i, stop, None, None, "decade", "dates.decade", value=f"{match.group(1)}X")
    match = YEAR.match(norm)
    if match is None:
        return None
    year = int(match.group(1))
    stop = year_word_end(words, i + 1)
    if stop > i + 1:
        return _bounded(words, i, stop, year)
    if i + 2 < len(words) and (words.norm[i + 1] in DASHES or words.norm[i + 1] == "и") and (other := YEAR.match(words.norm[i + 2])):
        stop, later = year_word_end(words, i + 3), int(other.group(1))
        if stop > i + 3 and year < later:
            return _interval(i, stop, year, later, apart=words.norm[i + 1] == "и" and later > year + 1)
    if i and norm.isdigit() and words.stop[i - 1] == words.start[i] and len(words.text[i - 1]) >= ACRONYM and words.text[i - 1].isalpha():
        return Found(i, i + 1, PartialDate(year), PartialDate(year), "name_year", "dates.name_year")  # «ICM2018»
    if (
        i >= 2
        and norm == match.group(1)
        and (words.norm[i - 2] == '"' if words.norm[i - 1] in DASHES else words.norm[i - 1] in APOSTROPHES and words.text[i - 2].isalpha())
        and words.stop[i - 1] == words.start[i]
    ):
        return Found(i, i + 1, PartialDate(year), PartialDate(year), "name_year", "dates.name_year")
    if SUFFIXED.match(norm):
        return _bounded(words, i, i + 1, year)
    if norm.isdigit() and year in IN_NAMES and _ends_a_name(words, i):
        return Found(i, i + 1, PartialDate(year), PartialDate(year), "name_year", "dates.name_year")
    return None


def _ends_a_name(words: Words, i: int) -> bool:
    """Tell the year at the end of a name in quotation marks: ««Заря | 2020 |»», ««Заря — | 2020 |»», no «роман «| 1984 |»»."""
    before = i - 1 - (words.norm[i - 1] in DASHES)
    if before <= 0 or not words.text[before].isalpha() or words.norm[i + 1 : i + 2] != ['"']:
        return False
    opened = next((k for k in range(before, max(before - LONGEST_NAME, 0), -1) if words.norm[k] == '"'), before - 1)
    return words.text[opened + 1][0].isupper()  # «Мисс вуз | 2020 |»


def _behind_event(words: Words, i: int, lexicon: Lexicon) -> Found | None:
    """Read the year that closes an event's name: «Форум сельских территорий | 2025 |», «Кубок Дона – | 2014 |», no «2024 картины»."""
    norm, kinds = words.norm[i], lexicon.index("event_kinds")
    sentence = words.sentence_of[i]
    closes = i + 1 == words.line_of[i].stop or i + 1 == sentence.stop or words.norm[i + 1] in CLOSING
    if not (closes and norm.isdigit() and len(norm) == 4 and int(norm) in IN_NAMES):
        return None
    for k in range(i - 1, max(sentence.start, i - LONGEST_NAME) - 1, -1):
        row = kinds.get(words.lemma[k])
        if row is not None and (float(row["strength"]) >= SURE or words.text[k][0].isupper()):
            if k and words.lemma[k - 1] in WINNERS:  # «победитель | Кубка мира – 2009 |», which tells of somebody
                return None
            return Found(i, i + 1, PartialDate(int(norm)), PartialDate(int(norm)), "name_year", "dates.name_year")
        between = words.text[k].isalpha() or words.norm[k] == '"' or (words.norm[k] in DASHES and k == i - 1)
        if not between or words.pos[k] in ("VERB", "ADP"):
            return None
    return None


def _bounded(words: Words, i: int, stop: int, year: int) -> Found:
    before, value = words.norm[i - 1] if i else "", PartialDate(year - is_on_the_eve(words, i))
    if before in ("с", "со"):
        return Found(i - 1, stop, value, None, "since", "dates.year")
    if before in ("до", "к", "ко", "по"):
        return Found(i - 1, stop, None, value, "until", "dates.year")
    return Found(i, stop, value, value, "year", "dates.year")


def _interval(i: int, stop: int, first: int, last: int, *, apart: bool = False) -> Found:
    return Found(i, stop, PartialDate(first), PartialDate(last), "years", "dates.years", apart=apart)


def _season(words: Words, i: int, lexicon: Lexicon) -> Found | None:
    row = lexicon.index("seasons")[words.norm[i]]
    year, shift, stop = year_behind(words, i + 1, lexicon)
    before = words.norm[i - 1] if i else ""
    adjective = lexicon.index("time_shifts").get(words.lemma[i - 1]) if i else None
    bounded = before in ("к", "ко", "до", "с", "со")
    if year is None and shift is None and adjective is None and not (row["free"] == "yes" or (bounded and words.norm[i] != "лета")):
        return None
    if words.norm[i] in ("лета", "лет") and year is None:
        return None
    season = PartialDate(year, int(row["season"]))
    rule = "dates.season_year" if year is not None else "dates.season"
    start = i - 1 if adjective is not None and shift is None and year is None else i
    if bounded and before in ("с", "со"):
        return Found(i - 1, stop, season, None, "since", rule, shift)
    if bounded:
        return Found(i - 1, stop, None, season, "until", rule, shift)
    return Found(start, stop, season, season, "season", rule, shift)
