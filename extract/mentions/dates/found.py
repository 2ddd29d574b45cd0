"""A date as it was read, before its year is known, and the readings that all date finders share."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.lang.edtf import PartialDate
from extract.lang.words import Words
from extract.lexicon import Lexicon

COMING = frozenset({"новый", "наступать", "наступающий", "грядущий"})
EVES = frozenset({"преддверии", "канун", "накануне", "пороге", "перед"})
YEAR = re.compile(r"((?:1[0-9]|20)\d\d)(?:-?(?:го|й|м|му|ый|ом|ого))?[,.]?$")
YEAR_WORDS = frozenset({"год", "года", "году", "годом", "годе", "годы", "годов", "годах", "годам", "годами", "г", "гг"})


@dataclass(frozen=True)
class Found:
    """The words ``[i, j)`` say a date, or an interval from ``first`` to ``last``; an open end is none.

    ``shift`` is the year counted from the year of publication («прошлого года» is -1). ``value`` overrides
    what the ends say; ``apart`` marks days that stand apart («10 и 24 мая»).
    """

    i: int
    j: int
    first: PartialDate | None
    last: PartialDate | None
    label: str
    rule: str
    shift: int | None = None
    value: str | None = None
    apart: bool = False

    @property
    def needs_year(self) -> bool:
        """Tell whether a year is to be worked out."""
        return self.value is None and any(end is not None and end.year is None for end in (self.first, self.last))

    def edtf(self) -> str:
        """Print the value."""
        if self.value is not None:
            return self.value
        if self.first is None and self.last is None:
            return ""
        if self.first == self.last:
            return str(self.first)
        if self.apart:
            return f"{{{self.first},{self.last}}}"
        return f"{self.first or '..'}/{self.last or '..'}"

    def in_year(self, year: int) -> Found:
        """Put the date into a year; of an interval that crosses New Year, this is the year of its first end."""
        first, last = self.first, self.last
        if first is not None and first.year is None:
            first = first.in_year(year)
        if last is not None and last.year is None:
            crosses = first is not None and (last.month or 1, last.day or 31) < (first.month or 1, first.day or 1)
            last = last.in_year((first.year if first is not None and first.year else year) + crosses)
        return replace(self, first=first, last=last)


def year_behind(words: Words, k: int, lexicon: Lexicon) -> tuple[int | None, int | None, int]:
    """Read the year behind a day or a month: ``(year, shift, end)``.

    «мая | 2024 года» → 2024, «мая | прошлого года» → a shift of -1, «мая | с. г.» → 0
    """
    if k >= words.size:
        return None, None, k
    if _year_set_apart(words, k):
        return int(words.norm[k + 1]), None, year_word_end(words, k + 2)
    if (match := YEAR.match(words.norm[k])) and words.sentence[k] == words.sentence[k - 1]:
        stop = year_word_end(words, k + 1)
        if stop > k + 1 or not counts_something(words, k + 1):
            return int(match.group(1)), None, stop
        return None, None, k
    if words.norm[k] in ("с", "т") and [*words.norm[k + 1 : k + 3]] == [".", "г"]:
        return None, 0, k + 4 if [*words.norm[k + 3 : k + 4]] == ["."] else k + 3
    row = lexicon.index("time_shifts").get(words.lemma[k])
    if row is not None and k + 1 < words.size and words.norm[k + 1] == "года":
        return None, int(row["shift"]), k + 2
    if row is not None and (told := _year_of_adjective(words, k + 1)) is not None:
        return told
    return None, None, k


def _year_of_adjective(words: Words, k: int) -> tuple[int, None, int] | None:
    """Read «сентября нынешнего | 2026 года |», «сентября текущего|, 2026-го, года |»."""
    k += k < words.size and words.norm[k] == ","
    match = YEAR.match(words.norm[k]) if k < words.size else None
    if match is None:
        return None
    after = k + 1 + (words.norm[k + 1 : k + 2] == [","])
    stop = year_word_end(words, after)
    return (int(match.group(1)), None, stop) if stop > after else None


def _year_set_apart(words: Words, k: int) -> bool:
    """Tell «17 июля | , 2014 |.», «3 мая, 2021 г.» from «17 июля, 300 человек»."""
    if words.norm[k] != "," or k + 1 >= words.size or not YEAR.fullmatch(words.norm[k + 1]) or words.sentence[k + 1] != words.sentence[k]:
        return False
    return words.norm[k + 1].isdigit() and (k + 2 >= words.size or words.pos[k + 2] == "PUNCT" or words.norm[k + 2] in YEAR_WORDS)


def year_word_end(words: Words, k: int) -> int:
    """Step over «года» or «г.»; ``k`` when neither stands there."""
    if k >= words.size or words.norm[k] not in YEAR_WORDS:
        return k
    short = words.norm[k] in ("г", "гг") and k + 1 < words.size and words.norm[k + 1] == "." and words.start[k + 1] == words.stop[k]
    return k + 2 if short else k + 1


def counts_something(words: Words, k: int) -> bool:
    """Tell whether digits before a word count it: «2000 | человек» is no year."""
    return k < words.size and words.pos[k] in ("NOUN", "ADJ") and words.feats[k].number == "Plur" and words.feats[k].case == "Gen"


def is_on_the_eve(words: Words, i: int) -> bool:
    """Tell «в преддверии нового | 2017 года |», «в канун наступающего | 2017 года |»: what is told of it was in 2016."""
    k = i - 1
    while k > 0 and words.lemma[k] in COMING:
        k -= 1
    return 0 <= k < i - 1 and words.norm[k] in EVES
