"""Give every day its year: from the text where it says one, else from the day of publication."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from datetime import date
from functools import cached_property, lru_cache

from extract.lang.edtf import PartialDate, iso_day
from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.dates.found import Found
from extract.mentions.dates.published import LATER, day_of_publication
from extract.mentions.dates.tense import is_years_ago, tense_at
from extract.mentions.dates.today import is_before_a_death, is_called_today, is_of_the_news, year_of_writing
from extract.mentions.dates.told_years import LOOKING_BACK, MODERN, elsewhen, told_years
from extract.mentions.line_labels import PAGE_LABEL, is_days_label, labels

AGAINST_THE_TENSE = 200  # days that a year must be nearer by to be believed against the verb's tense
PAPERS, PAPER = word_class("law") | word_class("paper"), 8  # words from a paper's noun to its day
MAY = "можно"  # «увидеть стенды можно до 3 апреля»
NEAR = 3  # sentences that a year carries over
DATED = ("date", "range", "set", "dateline", "month")
FRAMING = ("year", "date", "range", "month")
APART = 270  # days between a date and its neighbour, beyond which New Year is between them
WAS, WILL_BE = -2, 2  # the tense of one day beside that of the other
LATE = 11  # the first month at whose end «в 2020 году откроют» means the next year
ISO_TIME = re.compile(r"\d{4}-\d\d-\d\d(?:T\d|: )")  # «Вести 2013-01-10: …»
DATELINE_WORDS = 7
LONGEST_AGENCY = 3  # words
DASHED = [[dash] for dash in DASHES]
SOON = 31  # days from publication within which a day without a year is one to come
ONE_OF_BARS = (["|"], ["/"], ["•"], ["·"])
PUT_UP = frozenset({"опубликовано", "размещено", "добавлено", "создано", "обновлено"})
SHORTEST_TOWN = 3  # letters that no abbreviation has
DATELINE_ENDS = frozenset({*DASHES, "--", ".", "/", "(", "|", ":"})


def resolve(words: Words, found: list[Found], lexicon: Lexicon) -> tuple[list[Found], date | None]:
    """Fill the years and mark the dateline; give the dates and the day that relative dates count from."""
    found = [replace(f, label="dateline") if f.label == "date" and _tells_publication(words, f, lexicon) else f for f in found]
    base = day_of_publication(words, found)
    said = Said(words, [f for f in found if not f.needs_year and (f.first or f.last) and f.shift is None], lexicon)
    return [_with_year(words, f, said, base) for f in found], base


def _tells_publication(words: Words, f: Found, lexicon: Lexicon) -> bool:
    """Tell the day in a dateline or in the stamp of a page, but not one that an announcement gives its event a line for."""
    if not (in_dateline(words, f) or is_stamp(words, f)):
        return False
    announces = next(labels(words), None) is not None  # «Дата: 21.11.2025, 14:00» ¶ «Место: …»
    bare = "" if announces else PAGE_LABEL
    return not (_is_to_come(words, f) or is_days_label(words, f.i, lexicon.index("event_kinds"), bare=bare))


def _is_to_come(words: Words, f: Found) -> bool:
    """Tell a day later than that of publication: no page can have been written then."""
    told = iso_day(words.published) if words.published_from == "column" else None
    if told is None or f.first is None or f.first.day is None:
        return False
    if f.first.year is None and f.first.month is None:
        return False
    day = (f.first if f.first.year is not None else f.first.in_year(told.year)).on_calendar()
    return day is not None and (day - told).days > LATER and (f.first.year is not None or (day - told).days <= SOON)


class Said:
    """The dates whose year is told, by sentence and by day."""

    def __init__(self, words: Words, found: list[Found], lexicon: Lexicon) -> None:
        self.by_sentence: dict[int, list[Found]] = defaultdict(list)
        self.by_day: dict[tuple[int | None, int | None], list[PartialDate]] = defaultdict(list)
        self.of_ranges: set[PartialDate] = set()
        for f in found:
            self.by_sentence[words.sentence[f.i]].append(f)
            for end in (f.first, f.last):
                if end is not None and end.year and end.day:
                    self.by_day[end.month, end.day].append(end)
                    if f.first != f.last:
                        self.of_ranges.add(end)
        self.words, self.found, self.lasting, self.lexicon = words, found, _lasting(lexicon), lexicon
        self.dated = sorted((f for f in found if f.label in DATED and self._lends(f)), key=lambda f: f.i)
        self.years = {_known(f).year for f in self.dated}
        self.told = told_years(words, [f for f in found if f.label in ("year", "name_year")], lexicon)

    @cached_property
    def written(self) -> int | None:
        """Give the year in which the text seems to be written."""
        return year_of_writing(self.words, self.found)

    def near(self, sentence: int) -> list[Found]:
        """Give the days and months told within a few sentences."""
        around = range(sentence - NEAR, sentence + NEAR + 1)
        return [f for number in around for f in self.by_sentence.get(number, ()) if f.label in DATED and self._lends(f)]

    def _lends(self, f: Found) -> bool:
        """Tell whether a day may lend its year to others: not «родилась 5 мая 1975 года», «блокаду сняли в январе 1944 года»."""
        fresh = _has_a_weekday(self.words, f.i, self.lexicon) or not elsewhen(self.words, f.i, self.lexicon, LOOKING_BACK)
        fresh = (fresh or is_of_the_news(self.words, f, self.found)) and not _is_of_a_paper(self.words, f.i)
        return (_known(f).year or 0) >= MODERN and fresh and not is_years_ago(self.words, f.i)

    def last_before(self, f: Found) -> Found:
        """Give the last day or month told before a date, else the first one behind."""
        return self.dated[max(bisect_left(self.dated, f.i, key=lambda other: other.i) - 1, 0)]

    def closing(self, sentence: int) -> list[Found]:
        """Give the day until which it goes on, as told within a few sentences: «продлится до 12 мая 2024 года»."""
        around = range(sentence, sentence + NEAR + 1)
        told = (f for number in around for f in self.by_sentence.get(number, ()) if f.label == "until" and _known(f).day)
        return [
            f for f in told if any(self.words.lemma[k] in self.lasting or self.words.norm[k] == MAY for k in self.words.sentence_of[f.i])
        ]


def _is_of_a_paper(words: Words, i: int) -> bool:
    """Tell the day of a law: «согласно указу президента от | 7 мая 2018 года |»."""
    before = range(max(words.sentence_of[i].start, i - PAPER), i - 1)
    return i > 0 and words.norm[i - 1] == "от" and any(words.lemma[k] in PAPERS for k in before)


@lru_cache(maxsize=8)
def _lasting(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon.table("holding_verbs") if row["phase"] == "last")


def _has_a_weekday(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Tell a day as news tell it: «во вторник, | 23 июля 2019 года |, боксёр скончался»."""
    before = i - 1 - (words.norm[i - 1] == ",")
    return before >= 0 and words.norm[before] in lexicon.index("weekdays")


def in_dateline(words: Words, f: Found) -> bool:
    """Tell a dateline by its place: «МИНСК, 14 мая. …», «Наньнин, 19 сентября /Синьхуа/ -- …», a date on its own line."""
    if _is_piped(words, f.i):
        return True
    begins = _paragraph_start(words, f.i)
    if begins is not None and begins < f.i and words.norm[begins] == '"':
        begins += 1
    if begins is None or f.i - begins > DATELINE_WORDS or words.start[begins] > 1500:
        return False
    ends_paragraph = f.j == len(words) or "\n" in words.source[words.stop[f.j - 1] : words.start[f.j]]
    if f.i == begins:
        return words.start[begins] < 600 and (ends_paragraph or _town_behind(words, f.j, dated=f.rule.endswith("_year")))
    between = range(begins, f.i)
    if "день" in words.lemma[begins : f.i]:  # «День первый, | 3 мая |» of a programme
        return False
    bracketed = words.norm[f.i - 1] == "(" and words.norm[f.j : f.j + 1] == [")"]  # «Ташкент (21 ноября 2024 г.) – …»
    if not words.text[begins][:1].isupper() or any(words.pos[k] in ("VERB", "AUX", "ADP") and words.norm[k] != "на" for k in between):
        return False
    return words.norm[f.i - 1] in (",", ".", "/", "(", *DASHES, ")") and (
        ends_paragraph
        or words.norm[f.j] in DATELINE_ENDS
        or (bracketed and words.norm[f.j + 1 : f.j + 2] in DASHED)
        or _agency_ends_line(words, f.j)
        or _year_behind(words, f.j)
    )


def _year_behind(words: Words, k: int) -> bool:
    """Tell «Москва, 14 января | , 2022, 14:10 — | ИА Регнум.» by the day's line."""
    year = "".join(words.norm[k + 1 : k + 2])
    return words.norm[k] == "," and year.rstrip(",").isdigit() and ":" in words.norm[k + 3 : k + 5]


def _is_piped(words: Words, i: int) -> bool:
    """Tell the stamp of a paper's site: «Avesta.Tj | 06.10.2010 | Вопросы …»."""
    opening = words.parts.dateline
    return opening is not None and words.source[opening[1] - 1] == "|" and opening[0] <= words.start[i] < opening[1]


def _agency_ends_line(words: Words, k: int) -> bool:
    """Tell «Ош, 3 мая | , КАБАР |» on a line of its own."""
    behind = words.text[k + 1 : words.line_of[k].stop]
    return words.norm[k] == "," and 0 < len(behind) < LONGEST_AGENCY and all(text.isupper() for text in behind)


def _town_behind(words: Words, k: int, *, dated: bool) -> bool:
    """Tell «10 июня, | Минск.», «10 июня. | МИНСК.», «10 июня 2019 года. | Минск.», which have the town behind the day."""
    if k + 2 >= len(words) or words.norm[k + 2] not in DATELINE_ENDS:
        return False
    town = words.text[k + 1]
    named = (words.norm[k] == "," or (dated and words.norm[k] == ".")) and town[:1].isupper() and words.pos[k + 1] == "PROPN"
    return named or (words.norm[k] == "." and town.isupper() and len(town) > SHORTEST_TOWN)


def is_stamp(words: Words, f: Found) -> bool:
    """Tell the stamp of a page by its clock: «08.11.2019 12:30», «27 Apr 2020, 14:48»; no clock is told with a «в»."""
    if ISO_TIME.match(words.source, words.start[f.i]):
        return True
    if words.start[f.i] > 1500 or not f.rule.endswith("_year"):
        return False
    k = f.j + (words.norm[f.j : f.j + 1] == [","])
    clock = words.norm[k : k + 3]
    foreign = any(words.norm[m].isascii() and words.norm[m].isalpha() for m in range(f.i, f.j))
    hour = f.i - (f.i > 0 and words.norm[f.i - 1] == ",")  # «16:22, | 17 янв 2023 г. | Лента»
    begins = hour >= 3 and words.norm[hour - 2] == ":" and words.norm[hour - 1].isdigit() and _paragraph_start(words, f.i) == hour - 3
    clocked = len(clock) == 3 and clock[1] == ":" and clock[0].isdigit() and clock[2].isdigit()
    return foreign or begins or clocked or _is_put_up(words, f) or _is_among_figures(words, f)


def _is_among_figures(words: Words, f: Found) -> bool:
    """Tell the day of a page's line beside its readers and its clock: «57 21.04.2026», «2026-03-11 - 12:05»."""
    line = words.line_of[f.i]
    beside = [*range(line.start, f.i), *range(f.j, line.stop)]
    return len(beside) > 0 and not any(char.isalpha() for k in line for char in words.norm[k])


def _is_put_up(words: Words, f: Found) -> bool:
    """Tell the day of a page's line: «05.11.2025 | Новости | 345 просмотров», «Опубликовано: 5 ноября 2025»."""
    line = words.line_of[f.i]
    parted = f.i == line.start and words.norm[f.j : f.j + 1] in ONE_OF_BARS
    labelled = words.norm[line.start] in PUT_UP and f.i - line.start <= DATELINE_WORDS
    return (parted or labelled) and not any(words.feats[k].verb_form == "Fin" for k in range(f.j, line.stop))


def _paragraph_start(words: Words, i: int) -> int | None:
    for k in range(i, max(-1, i - DATELINE_WORDS - 2), -1):
        if k == 0 or "\n" in words.source[words.stop[k - 1] : words.start[k]]:
            return k
    return None


def _with_year(words: Words, f: Found, said: Said, base: date | None) -> Found:
    if not f.needs_year:
        return f
    if f.shift is not None and base is not None:
        return f.in_year(base.year + f.shift)
    if f.shift is not None:  # «3 мая | текущего года |» is of the year in which the text is written
        now = (_same_day_year(f, said, base) or said.written) if f.shift == 0 and _known(f).month else None
        return f if now is None or now < MODERN else f.in_year(now)
    year = _year_from_now(words, f, said.lexicon, base) or _frame_year(words, f, said, base) or _same_day_year(f, said, base)
    if year is None and base is not None:
        year = _nearest_year(words, f, base)
    elif year is None:
        year = _neighbour_year(words, f, said)
        if year is not None and is_called_today(words, f, said.lexicon):
            year = max(year, said.written or year)
    return f if year is None else f.in_year(year)


def _known(f: Found) -> PartialDate:
    end = f.first or f.last
    assert end is not None
    return end


def _year_from_now(words: Words, f: Found, lexicon: Lexicon, base: date | None) -> int | None:
    """Take the year that stands right before, told by its distance: «в прошлом году, | 20 мая |, форум собрал …»."""
    k = f.i - 1 - (words.norm[f.i - 1] in (",", "("))
    row = lexicon.index("time_shifts").get(words.lemma[k - 1]) if k > 0 and words.lemma[k] == "год" else None
    return base.year + int(row["shift"]) if row is not None and base is not None else None


def _frame_year(words: Words, f: Found, said: Said, base: date | None) -> int | None:
    """Take the year that the sentence sets before: «В 2025 году ярмарка пройдёт с 16 по 20 апреля»."""
    start = words.sentence_of[f.i].start
    for other in reversed(said.by_sentence.get(words.sentence[f.i], ())):
        year = _known(other).year
        if other.j > f.i or year is None or other.label not in FRAMING:
            continue
        if other.i - start <= 1 or (base is not None and abs(year - base.year) <= 1) or _known(other).day:
            return year
    return None


def _same_day_year(f: Found, said: Said, base: date | None) -> int | None:
    """Take the year of the same day said in full elsewhere."""
    for end in (f.first, f.last):
        for other in said.by_day.get((end.month, end.day), ()) if end is not None and end.day else ():
            if f.first != f.last and other in said.of_ranges and not _ends_both(f, said):
                continue  # «12–14 октября», then «следующий форум пройдёт 10–12 октября 2024 года»
            if other.year and (base is None or abs(other.year - base.year) <= 1):
                return other.year - (end is f.last and _crosses(f))
    return None


def _ends_both(f: Found, said: Said) -> bool:
    return all(end is not None and (end.month, end.day) in said.by_day for end in (f.first, f.last))


def _crosses(f: Found) -> bool:
    return bool(f.first and f.last and (f.last.month or 0) < (f.first.month or 0))


def _nearest_year(words: Words, f: Found, base: date) -> int:
    """Take the year that brings the date nearest to the day of publication, as the verb's tense allows."""
    day, tense = _known(f), tense_at(words, f.i)
    if tense == 0 and f.first and f.last and _crosses(f):  # «выставка идёт с 4 ноября до 8 июля»
        return base.year - (base <= f.last.middle(base.year))

    def cost(year: int) -> float:
        distance = (day.middle(year) - base).days
        against = tense * distance < 0 and abs(distance) > 31
        return abs(distance) + AGAINST_THE_TENSE * against

    return min((base.year - 1, base.year, base.year + 1), key=cost)


def _over_new_year(words: Words, f: Found, other: Found) -> int | None:
    """Take the neighbour's year, or the one before or behind: «7 декабря, а эфир покажут 1 января 2020 года».

    What was is before what will be: «4 сентября прошёл сбор … 12 февраля 2020 года зрители увидят оперу».
    """
    day, known = _known(f), _known(other)
    if known.year is None or day.day is None or known.month is None:
        return known.year
    apart = (day.middle(known.year) - known.middle(known.year)).days
    later = tense_at(words, f.i) - tense_at(words, other.i)
    return known.year - (apart > APART or (apart > 0 and later == WAS)) + (apart < -APART or (apart < 0 and later == WILL_BE))


def _is_late(words: Words, f: Found) -> bool:
    """Tell a day that was at a year's end: the year told of as one to come is then the next one."""
    return (_known(f).month or 0) >= LATE and tense_at(words, f.i) < 0


def _year_before(day: PartialDate, close: PartialDate) -> int | None:
    """Take the year in which a day is before the close: «20 сентября … продлится до | 9 января 2009 года |»."""
    later = close.year is not None and (day.month or 0, day.day or 0) > (close.month or 0, close.day or 0)
    return close.year - 1 if later and close.year is not None else close.year


def _neighbour_year(words: Words, f: Found, said: Said) -> int | None:
    """Take the year of the event's name in this sentence, of the nearest day said in full, or of the event's name elsewhere."""
    here = words.sentence[f.i]
    if (year := said.told.of_event(here)) is not None:
        return year
    near = [o for o in said.near(here) if not is_before_a_death(words, f, o)]
    if near:
        best = min(near, key=lambda o: (abs(words.sentence[o.i] - here), o.i > f.i, abs(o.i - f.i)))
        return _over_new_year(words, f, best)
    if closing := said.closing(here):
        return _year_before(_known(f), _known(closing[0]))
    if len(said.years) == 1 and not is_before_a_death(words, f, said.last_before(f)):
        return _over_new_year(words, f, said.last_before(f))
    told = (said.told.year_before_next() if _is_late(words, f) else None) or said.told.year(here)
    return told or said.told.after_upshot(words, _known(f), said.lexicon)
