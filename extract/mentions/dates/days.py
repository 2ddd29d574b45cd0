"""Read days and months in words: «9–10 сентября 2024 года», «с 28 июня по 2 июля», «3, 4 и 5 мая», «в мае», «июнь–август»."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from extract.lang.edtf import LENGTHS, PartialDate
from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.dates.borrowed import month_first
from extract.mentions.dates.found import Found, year_behind
from extract.mentions.dates.nth_weekdays import nth_weekday
from extract.mentions.dates.spots import Spots

ENDING = r"(?:-?(?:го|ого|е|ое|й|ый|му|ому|м|ом))?"
DAY = re.compile(rf"(0?[1-9]|[12]\d|3[01]){ENDING}[,.]?$")
DAY_RANGE = re.compile(rf"(0?[1-9]|[12]\d|3[01]){ENDING}[{DASHES}](0?[1-9]|[12]\d|3[01]){ENDING}$")
MONTH_RANGE = re.compile(rf"([а-я]+)[{DASHES}]([а-я]+)$")
DAY_AND_MONTH = re.compile(rf"(0?[1-9]|[12]\d|3[01])(?:[{DASHES}](0?[1-9]|[12]\d|3[01]))?[{DASHES}]([а-я]+)$")
PART_OF_A_MONTH = frozenset(
    {"числах", "половине", "декаде", "начало", "начале", "начала", "началу", "середине", "середины", "конец", "конце", "конца", "концу"}
)
MONTH_BEFORE = PART_OF_A_MONTH | {"в", "во", "с", "со", "к", "ко", "до", "по", "на", "за", "от", "под"}
ABBREVIATED = frozenset(["янв", "фев", "февр", "мар", "апр", "июн", "июл", "авг", "сен", "сент", "окт", "ноя", "нояб", "дек"])
NAMED_AFTER_A_DAY = frozenset(
    {"улица", "ул", "площадь", "пл", "проспект", "переулок", "парк", "сквер", "стадион"}
    | {"завод", "фабрика", "колхоз", "школа", "имя", "имени", "им"}
)
HOUSES = frozenset({"площадь", "парк", "сквер", "стадион", "завод", "фабрика", "школа"})
FEASTS = frozenset({(8, 3), (1, 5), (9, 5), (7, 11), (9, 1), (23, 2), (12, 12)})  # days that such houses are called after
NUMBERED = frozenset({"дом", "корпус", "кабинет", "аудитория", "офис", "зал", "павильон", "этаж", "строение", "школа", "комната"})
SHORT_NUMBERED = frozenset({"д", "корп", "каб", "ауд", "стр", "оф", "к"})
QUOTE = '"'
Days = tuple[int, list[int], bool]  # the first word, the days, whether they are a range


DATED = 5  # words of a sentence, no stamp: «27 ¶ мая ¶ 2026»
NIGHT, FAR_NIGHT = "ночь", 12  # words from a night's name to its days


def find_days(words: Words, lexicon: Lexicon, spots: Spots) -> Iterator[Found]:
    """Find what is said by a month's name, with or without a day and a year."""
    done = 0
    for m in spots["month"]:
        found = _at_month(words, m, lexicon, done) if m >= done else None
        if found is not None:
            yield found
            done = found.j
    for m in spots["joined"]:
        found = _day_and_month(words, m, lexicon)
        if found is not None:
            yield found
    for m in spots["months"]:
        found = _month_range_token(words, m, lexicon)
        if found is not None:
            yield found


def month_number(words: Words, k: int, lexicon: Lexicon) -> int | None:
    """Give the month that a word names."""
    row = lexicon.index("months").get(words.norm[k]) if k < words.size else None
    return int(row["month"]) if row else None


def _at_month(words: Words, m: int, lexicon: Lexicon, done: int) -> Found | None:
    month = month_number(words, m, lexicon)
    assert month is not None
    short = words.norm[m] in ABBREVIATED or words.norm[m].isascii()
    after = m + 2 if short and m + 1 < words.size and words.norm[m + 1] == "." and words.start[m + 1] == words.stop[m] else m + 1
    days = _days_before(words, m, lexicon, done)
    year, shift, stop = year_behind(words, after, lexicon)
    if days is None:
        if (nth := nth_weekday(words, m, month, year, shift, stop, lexicon)) is not None:
            return nth
        return month_first(words, m, month) or _month_alone(words, m, month, year, shift, stop, short, lexicon)
    i, numbers, is_range = days
    if max(numbers) > LENGTHS[month - 1] or (_names_a_place(words, i) and not _is_a_day_in(words, i, m, (numbers[-1], month), year)):
        return None
    said = "_year" if year is not None else ""
    first, last = PartialDate(year, month, numbers[0]), PartialDate(year, month, numbers[-1])
    if is_range:
        return Found(i, stop, first, last, "range", f"dates.days_month{said}", shift)
    if len(numbers) > 1:
        together = numbers == list(range(numbers[0], numbers[-1] + 1))
        return Found(i, stop, first, last, "range" if together else "set", f"dates.day_list{said}", shift, apart=not together)
    return _across_months(words, i, first, stop, lexicon) or _open_or_single(words, i, first, stop, shift, f"dates.day_month{said}")


def _day_and_month(words: Words, m: int, lexicon: Lexicon) -> Found | None:
    """Read a day that a hyphen joins to its month: «13-ноября», «13-14-ноября 2024 года»."""
    match, months = DAY_AND_MONTH.match(words.norm[m]), lexicon.index("months")
    if match is None or match.group(3) not in months or _names_a_place(words, m):
        return None
    month, first, last = int(months[match.group(3)]["month"]), int(match.group(1)), int(match.group(2) or match.group(1))
    if not first <= last <= LENGTHS[month - 1]:
        return None
    year, shift, stop = year_behind(words, m + 1, lexicon)
    ends = PartialDate(year, month, first), PartialDate(year, month, last)
    said = "_year" if year is not None else ""
    if first < last:
        return Found(m, stop, *ends, "range", f"dates.days_month{said}", shift)
    return _open_or_single(words, m, ends[0], stop, shift, f"dates.day_month{said}")


def _across_months(words: Words, i: int, first: PartialDate, stop: int, lexicon: Lexicon) -> Found | None:
    """Read on to the other end: «с 28 июня | по 2 июля», «28 сентября | — 1 октября 2024 года»."""
    since = i > 0 and words.norm[i - 1] in ("с", "со", "от")
    if stop + 2 >= words.size or words.sentence[stop] != words.sentence[i]:
        return None
    joint = words.norm[stop]
    if not (joint in DASHES or joint in ("--", "---") or (since and joint in ("по", "до")) or joint == "и"):
        return None
    end_day = _day(words, stop + 1, lexicon)
    if end_day is None:
        return None
    month = month_number(words, end_day[1], lexicon)
    if month is None or end_day[0] > LENGTHS[month - 1]:
        return None
    year, shift, end = year_behind(words, end_day[1] + 1, lexicon)
    last = PartialDate(year, month, end_day[0])
    if joint == "и" and not _next_day(first, last):
        return None
    if first.year is None and year is not None:
        first = first.in_year(year - ((last.month or 0, last.day or 0) < (first.month or 0, first.day or 0)))
    elif first.year is not None and year is None:
        last = last.in_year(first.year + ((last.month or 0, last.day or 0) < (first.month or 0, first.day or 0)))
    said = "_year" if last.year is not None else ""
    return Found(i - 1 if since else i, end, first, last, "range", f"dates.across_months{said}", shift)


def _next_day(first: PartialDate, last: PartialDate) -> bool:
    assert first.month is not None
    return last.day == 1 and first.day is not None and first.day >= 28 and last.month == first.month % 12 + 1


def _open_or_single(words: Words, i: int, day: PartialDate, stop: int, shift: int | None, rule: str) -> Found:
    """Tell «с 3 апреля» and «до 15 апреля» from «15 апреля»."""
    before = words.norm[i - 1] if i else ""
    if before in ("с", "со") and (i < 2 or words.norm[i - 2] not in ("вместе", "праздником")):
        return Found(i - 1, stop, day, None, "since", rule, shift)
    if before in ("до", "по") or (before == "позднее" and i > 1 and words.norm[i - 2] == "не"):
        return Found(i - 2 if before == "позднее" else i - 1, stop, None, day, "until", rule, shift)
    if before in ("к", "ко"):
        return Found(i - 1, stop, None, day, "until", rule, shift)
    return Found(i, stop, day, day, "date", rule, shift)


def _month_alone(
    words: Words, m: int, month: int, year: int | None, shift: int | None, stop: int, short: bool, lexicon: Lexicon
) -> Found | None:
    """Read «в мае», «май 2024 года», «с июня по сентябрь», «до конца октября»."""
    before = words.norm[m - 1] if m else ""
    adjective = lexicon.index("time_shifts").get(words.lemma[m - 1]) if m else None
    i = m
    if adjective is not None and year is None and shift is None:
        i, shift, before = m - 1, None, words.norm[m - 2] if m > 1 else ""
        shift = int(adjective["shift"]) if adjective["shift"] != "0" else None
    bracketed = before == "(" and m + 1 < words.size and words.norm[m + 1] == ")"
    if year is None and shift is None and adjective is None and (short or not (before in MONTH_BEFORE or bracketed)):
        return None
    first = PartialDate(year, month)
    said = "_year" if year is not None else ""
    if before in ("с", "со") and stop + 1 < words.size and words.norm[stop] in ("по", "до"):
        other = month_number(words, stop + 1, lexicon)
        if other is not None:
            end_year, shift, end = year_behind(words, stop + 2, lexicon)
            return _months(i - 1, end, first, PartialDate(end_year, other), shift)
    if stop + 1 < words.size and words.norm[stop] in (*DASHES, "и") and (other := month_number(words, stop + 1, lexicon)):
        end_year, shift, end = year_behind(words, stop + 2, lexicon)
        if words.norm[stop] != "и" or other == month % 12 + 1:
            return _months(i, end, first, PartialDate(end_year, other), shift)
    if before in PART_OF_A_MONTH and m > 1 and words.norm[m - 2] in ("к", "ко", "до", "по"):
        return Found(m - 2, stop, None, first, "until", f"dates.month{said}", shift)
    if before in ("с", "со"):
        return Found(i - 1, stop, first, None, "since", f"dates.month{said}", shift)
    if before in ("до", "к", "ко", "по"):
        return Found(i - 1, stop, None, first, "until", f"dates.month{said}", shift)
    return Found(i, stop, first, first, "month", f"dates.month{said}", shift)


def _month_range_token(words: Words, m: int, lexicon: Lexicon) -> Found | None:
    """Read «июнь–август 2024 года» where the two months are one word."""
    match, months = MONTH_RANGE.match(words.norm[m]), lexicon.index("months")
    if match is None or match.group(1) not in months or match.group(2) not in months:
        return None
    year, shift, stop = year_behind(words, m + 1, lexicon)
    ends = [PartialDate(None, int(months[name]["month"])) for name in match.groups()]
    return _months(m, stop, ends[0], ends[1].in_year(year), shift)


def _months(i: int, j: int, first: PartialDate, last: PartialDate, shift: int | None) -> Found:
    crosses = (last.month or 0) < (first.month or 0)
    if first.year is None and last.year is not None:
        first = first.in_year(last.year - crosses)
    elif first.year is not None and last.year is None:
        last = last.in_year(first.year + crosses)
    said = "_year" if last.year is not None else ""
    return Found(i, j, first, last, "range", f"dates.months{said}", shift)


def _days_before(words: Words, m: int, lexicon: Lexicon, done: int) -> Days | None:
    """Read the days before a month, from the right: «с 5 по 12», «9–10», «3, 4 и 5», «пятого», «3–5 и 10–12»."""
    k = m - 1
    if k < done or (words.sentence[k] != words.sentence[m] and not _is_a_line_apart(words, k, m)):
        return None
    group = _group_ending(words, k, lexicon, done)
    if group is None:
        return None
    first_word, days = group
    alone = True
    weekdays = lexicon.index("weekdays")
    while (begin := _before_weekday(words, first_word, done, weekdays)) > done and (
        words.norm[begin - 1] in ("и", ",") or words.norm[begin - 1].endswith(",")
    ):
        glued = words.norm[begin - 1] not in ("и", ",")
        at = begin - 1 if glued else begin - 2
        earlier = _group_ending(words, at, lexicon, done) if at >= done else None
        if earlier is None or earlier[1][-1] >= days[0] or words.sentence[earlier[0]] != words.sentence[m]:
            break
        if words.norm[at].isalpha() and not words.norm[first_word].isalpha():  # «День первый, | 14 июля |»
            break
        if _is_of_a_house(words, earlier[0]) or _are_minutes(words, earlier[0]):
            break
        first_word, days, alone = earlier[0], earlier[1] + days, False
    return first_word, days, alone and len(days) > 1


def _is_a_line_apart(words: Words, k: int, m: int) -> bool:
    """Tell a day that a page has put on a line of its own: «| 27 | ¶ мая в музее прошёл вечер»."""
    alone = words.sentence_of[k] == range(k, k + 1) and words.sentence_of[m].start == m and words.text[k].isdigit()
    return alone and words.text[m].islower() and len(words.sentence_of[m]) > DATED


def _before_weekday(words: Words, k: int, done: int, weekdays: Container[str]) -> int:
    """Step back over the weekday of a later day: «в субботу 9 и | в воскресенье | 10 мая»."""
    if k - 1 <= done or words.norm[k - 1] not in weekdays:
        return k
    return k - 2 if words.norm[k - 2] in ("в", "во") else k - 1


def _are_minutes(words: Words, k: int) -> bool:
    """Tell «11:| 20 |, 30 мая» from a day."""
    return k > 1 and words.norm[k - 1] == ":" and words.norm[k - 2].isdigit()


def _is_of_a_house(words: Words, k: int) -> bool:
    """Tell the number of «в школе № | 5 |, 12 мая», «ул. Мира, | 5 |, 12 мая», «в кабинете | 5 |, 12 мая» from a day."""
    if k == 0:
        return False
    before = words.norm[k - 1]
    if before == "№" or words.lemma[k - 1] in NUMBERED:
        return True
    if k > 1 and before == "." and words.norm[k - 2] in SHORT_NUMBERED:
        return True
    return k > 1 and before == "," and words.text[k - 2][0].isupper() and words.text[k - 2].isalpha()


def _group_ending(words: Words, k: int, lexicon: Lexicon, done: int) -> tuple[int, list[int]] | None:
    """Read a day or a range that ends at a word, of such as a list may have several: «12», «9–10», «с 5 по 12»."""
    if (pair := DAY_RANGE.match(words.norm[k])) is not None:
        first, last = int(pair.group(1)), int(pair.group(2))
        return (k, [first, last]) if first < last else None
    last_day = _day_ending(words, k, lexicon, done)
    if last_day is None:
        return None
    day, i = last_day
    joint = words.norm[i - 1] if i - 1 > done else ""
    if not (joint in ("по", "до", "на") or joint in DASHES or joint in ("--",)):
        return i, [day]
    start = _day_ending(words, i - 2, lexicon, done) if i - 2 >= done else None
    opened = start is not None and start[1] > done - 1 and start[1] >= 1 and words.norm[start[1] - 1] in ("с", "со", "от")
    if (
        start is not None
        and start[0] < day
        and joint
        and (joint in DASHES + "--" or (opened and (joint != "на" or _at_night(words, start[1]))))
    ):
        return (start[1] - 1 if opened else start[1]), [start[0], day]
    return i, [day]


def _at_night(words: Words, k: int) -> bool:
    """Tell «в ночь с 5 на 6 мая», «Ночь музеев прошла с 5 на 6 мая» from «перенесли с 5 на 6 мая»."""
    return k >= 2 and (words.norm[k - 2] == "ночь" or NIGHT in words.norm[max(words.sentence_of[k].start, k - FAR_NIGHT) : k])


def _day(words: Words, k: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Read the day that begins at a word: ``(day, end)``."""
    for end in (k + 3, k + 2, k + 1):
        if end <= words.size and (read := _day_ending(words, end - 1, lexicon, k)) is not None and read[1] == k:
            return read[0], end
    return None


def _day_ending(words: Words, k: int, lexicon: Lexicon, floor: int) -> tuple[int, int] | None:
    """Read the day that ends at a word, in digits, in words, or as forms are filled in, «| «15» | октября»: ``(day, its first word)``."""
    if words.norm[k] == QUOTE and k - 2 >= floor and words.norm[k - 2] == QUOTE:
        written = DAY.match(words.norm[k - 1])
        return (int(written.group(1)), k - 2) if written is not None else None
    if (match := DAY.match(words.norm[k])) is not None:
        return int(match.group(1)), k
    ordinals = lexicon.index("ordinals")
    row = ordinals.get(words.lemma[k])
    if row is None or int(row["value"]) > 30:
        return None
    value = int(row["value"])
    if value < 10 and k - 1 >= floor and words.norm[k - 1] in ("двадцать", "тридцать"):
        return value + (20 if words.norm[k - 1] == "двадцать" else 30), k - 1
    return value, k


def _is_a_day_in(words: Words, i: int, m: int, day: tuple[int, int], year: int | None) -> bool:
    """Tell «концерт прошёл в школе | 14 ноября», «в парке 9 мая 2025 года» from «в парке | 9 Мая», «на улице | 4 ноября»."""
    housed = words.lemma[i - 1] in HOUSES and words.text[m].islower()
    return housed and (year is not None or day not in FEASTS)


def _names_a_place(words: Words, i: int) -> bool:
    """Tell «улица 8 Марта» from the day."""
    k = i - 1 if i and words.norm[i - 1] != '"' else i - 2
    if k >= 0 and words.norm[k] == "." and k > 0:
        k -= 1
    told = k >= 0 and words.sentence[k] == words.sentence[i]  # not «Открыли школу» over «1 сентября …»
    return told and (words.lemma[k] in NAMED_AFTER_A_DAY or words.norm[k] in NAMED_AFTER_A_DAY)
