"""Read what is counted from the day of publication: «вчера», «в минувшую пятницу», «на прошлой неделе», «три дня назад».

Without a day to count from these have no value.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from extract.lang.edtf import PartialDate, partial, week_of
from extract.lang.numerals import DASHES, read_numeral
from extract.lang.phrases.quotations import in_title
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row
from extract.mentions.dates.found import Found
from extract.mentions.dates.spots import MOMENTS, Spots
from extract.mentions.dates.tense import tense_at
from extract.mentions.dates.weekday_parts import weekday_parts

AT_THIS = frozenset({"эти", "эту", "этот"})
THIS = (["это"], ["этот"], ["эту"])  # «в это воскресенье»
BEFORE_A_WEEKDAY = frozenset(["в", "во", "на", "с", "со", "до", "к", "ко", "по"])
PERIODS = frozenset({"неделя", "месяц", "год"})
ENDING_PERIODS = frozenset({"недели", "месяца", "года"})
NEXT = {"вчера": ["сегодня"], "накануне": ["сегодня"], "сегодня": ["завтра"], "завтра": ["послезавтра"]}  # «проходит сегодня и завтра»
GONE, GONE_BY = "прошедший", "прошедш"  # the tagger takes «прошедшую» for a form of «пройти»
NEAREST = "близкий"
TOMORROWS = "завтрашний"
TODAYS, BY_NOW = "сегодняшний", (["день"], ["момент"])
COUNTED = {"день": 1, "сутки": 1, "неделя": 7}
SATURDAY = 5  # of a week's days, from 0
MOST = 1000  # days, weeks or years counted from the day of publication
LONGEST_COUNT = 5  # words of «сто двадцать пять дней назад»


def find_relative(words: Words, lexicon: Lexicon, spots: Spots, base: date | None, absolute: dict[int, Found]) -> Iterator[Found]:
    """Find relative dates. ``absolute`` gives the dates that were read already, by each of their words."""
    days, weekdays = lexicon.index("relative_days"), lexicon.index("weekdays")
    done = 0
    for i in spots["relative"]:
        if i in absolute or i < done:
            continue
        norm, lemma = words.norm[i], words.lemma[i]
        if norm in weekdays:
            found = _weekday(words, i, lexicon, base, absolute)
        elif lemma in days and not _no_day(words, i):
            found = _day(words, i, int(days[lemma]["days"]), base, absolute)
        elif norm in MOMENTS:
            found = _moment(words, i, base)
        elif lemma in PERIODS or lemma in COUNTED or norm in ("выходные", "выходных", "уик-энд", "лет"):
            found = _to_its_end(words, i, base) or _period(words, i, lexicon, base) or _ago(words, i, lexicon, base)
        else:
            continue
        if found is not None:
            yield found
            done = found.j
    for i, j, weekday in weekday_parts(words, base, absolute):
        yield _single(i, j, base and weekday_near(base, weekday, None, tense_at(words, i)), "weekday", "dates.weekday")


def _interval(i: int, j: int, ends: tuple[date, date] | None, label: str, rule: str) -> Found:
    if ends is None:
        return Found(i, j, None, None, label, rule, value="")
    return Found(i, j, partial(ends[0]), partial(ends[1]), label, rule)


def _single(i: int, j: int, day: date | None, label: str, rule: str) -> Found:
    return _interval(i, j, None if day is None else (day, day), label, rule)


def _moment(words: Words, i: int, base: date | None) -> Found | None:
    """Read «в эти минуты», «в эту минуту» beside what goes on while it is told; an hour before or behind it is no such moment."""
    going_on = i > 1 and words.norm[i - 1] in AT_THIS and words.norm[i - 2] == "в"
    going_on = going_on and any(words.feats[k].tense == "Pres" for k in words.sentence_of[i])
    return _single(i - 1, i + 1, base, "relative", "dates.relative_day") if going_on else None


def _no_day(words: Words, i: int) -> bool:
    """Tell «накануне форума» from «накануне», «форум «Завтра»» from «завтра», «на | сегодняшний | день», by now."""
    if in_title(words, i) or (words.lemma[i] == TODAYS and words.norm[i - 1 : i] == ["на"] and words.norm[i + 1 : i + 2] in BY_NOW):
        return True
    if words.lemma[i] == TOMORROWS and words.lemma[i + 1 : i + 2] == ["день"]:  # «технологии | завтрашнего | дня»
        if words.norm[i - 1 : i] == ["с"]:
            return False
        return words.norm[i - 1 : i] != ["на"] or i < 2 or words.pos[i - 2] != "VERB"  # but «слёт назначен на | завтрашний | день»
    if words.norm[i] == "накануне" and i + 1 < len(words):
        return words.feats[i + 1].case == "Gen" or words.norm[i + 1][:1].isdigit()
    return False


def _day(words: Words, i: int, shift: int, base: date | None, absolute: dict[int, Found]) -> Found | None:
    beside = _beside(words, i, i + 1, absolute)
    if beside is not None:
        return Found(i, i + 1, beside.first, beside.last, "relative", "dates.relative_day")
    if words.norm[i + 1 : i + 2] == ["и"] and NEXT.get(words.norm[i]) == words.norm[i + 2 : i + 3]:
        two = (base + timedelta(days=shift), base + timedelta(days=shift + 1)) if base is not None else None
        return _interval(i, i + 3, two, "range", "dates.two_days")
    if i and words.norm[i - 1] == "с" and words.norm[i + 1 : i + 2] == ["дня"]:  # «с | завтрашнего | дня»
        day = partial(base + timedelta(days=shift)) if base is not None else None
        return Found(i - 1, i + 2, day, None, "since", "dates.relative_day", value=None if day else "")
    return _single(i, i + 1, base and base + timedelta(days=shift), "relative", "dates.relative_day")


def _beside(words: Words, i: int, j: int, absolute: dict[int, Found], weekdays: Container[str] = ()) -> Found | None:
    """Give the day that stands in apposition: «вчера, | 5 апреля», «5 мая, | в воскресенье»."""
    after = j + 1 if j < len(words) and words.norm[j] in (",", "(") else j
    if (days := _days_of_several(words, j, absolute, weekdays)) is not None:
        return days
    found = absolute.get(after)
    if found is not None and found.i == after and found.label == "date":
        return found
    if found is not None and found.i == after and found.label in ("set", "range"):  # «в пятницу, | 31 мая, и в субботу, 1 июня»
        return replace(found, last=found.first)
    for before in (i - 1, i - 2):
        found = absolute.get(before)
        if found is not None and found.label == "date" and found.j == before + 1 and (before == i - 1 or words.norm[i - 1] in (",", "(")):
            return found
    return None


def _days_of_several(words: Words, j: int, absolute: dict[int, Found], weekdays: Container[str]) -> Found | None:
    """Give the days of several weekdays, behind one of them: «в пятницу|, субботу и воскресенье, | 3, 4 и 5 мая»."""
    k = j
    while k < len(words) and (words.norm[k] in (",", "и", "(") or words.norm[k] in weekdays):
        k += 1
    found = absolute.get(k)
    several = k > j + 1 and found is not None and found.i == k and found.label in ("set", "range")
    return found if several and any(words.norm[n] in weekdays for n in range(j, k)) else None


def _weekday(words: Words, i: int, lexicon: Lexicon, base: date | None, absolute: dict[int, Found]) -> Found | None:
    shifts = lexicon.index("time_shifts")
    start, shift = i, None
    if i and (row := shifts.get(GONE if words.norm[i - 1].startswith(GONE_BY) else words.lemma[i - 1])) is not None:
        start, shift = i - 1, int(row["shift"])
    if words.norm[start - 1 : start] in THIS:
        start -= 1
    before = words.norm[start - 1] if start else ""
    linked = before in ("и", ",") and start > 1 and words.norm[start - 2] in lexicon.index("weekdays")
    if before not in BEFORE_A_WEEKDAY and not linked:
        return None
    opening = start - 1 if not linked else start
    j = i + 1
    weekdays = lexicon.index("weekdays")
    beside = _beside(words, opening, j, absolute, weekdays) or _beside(words, start, j, absolute, weekdays)
    if beside is not None:
        return Found(start, j, beside.first, beside.last, "weekday", "dates.weekday")
    tense = tense_at(words, i)
    ahead = tense == 0 and before in ("до", "по")  # «выставка открыта до воскресенья»
    day = base and weekday_near(base, int(lexicon.index("weekdays")[words.norm[i]]["weekday"]), shift, 1 if ahead else tense)
    if day is not None and (other := _weekday_behind(words, j, before, lexicon)) is not None:
        here = int(lexicon.index("weekdays")[words.norm[i]]["weekday"])
        if shift is not None and shift < 0 and base is not None and day + timedelta(days=(other[0] - here) % 7) >= base:
            day -= timedelta(weeks=1)  # «в минувшие субботу и воскресенье»: both are gone
        begun = base - timedelta(days=(base.weekday() - here) % 7) if base is not None else day
        if tense == 0 and shift is None and base is not None and base <= begun + timedelta(days=(other[0] - here) % 7):
            day = begun  # «с понедельника по пятницу принимает»: it goes on
        later = day + timedelta(days=(other[0] - day.weekday()) % 7)
        opened = before in ("с", "со", "от")
        return Found(start - opened, other[1], partial(day), partial(later), "range", "dates.weekdays")
    if day is not None and not linked and before in ("с", "со"):
        return Found(start - 1, j, partial(day), None, "since", "dates.weekday")
    if day is not None and not linked and before in ("до", "по"):
        return Found(start - 1, j, None, partial(day), "until", "dates.weekday")
    return _single(start, j, day, "weekday", "dates.weekday")


def _weekday_behind(words: Words, j: int, before: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Read the other end of «с понедельника | по пятницу», «в субботу | и воскресенье»: ``(weekday, end)``."""
    weekdays, first = lexicon.index("weekdays"), j - 1
    while words.norm[j : j + 1] == [","] and j + 2 < len(words) and _is_next_weekday(words.norm[j - 1], words.norm[j + 1], weekdays):
        j += 2  # «в пятницу, | субботу | и воскресенье»
    row = weekdays.get(words.norm[j + 1]) if j + 1 < len(words) else None
    if row is None:
        return None
    there, joint = int(row["weekday"]), words.norm[j]
    spanned = j == first + 1 and (joint in DASHES or (joint in ("по", "до") and before in ("с", "со", "от")))
    joined = spanned or (joint == "и" and _is_next_weekday(words.norm[j - 1], words.norm[j + 1], weekdays))
    return (there, j + 2) if joined and words.norm[first] != words.norm[j + 1] else None


def _is_next_weekday(norm: str, other: str, weekdays: Mapping[str, Row]) -> bool:
    return norm in weekdays and other in weekdays and int(weekdays[other]["weekday"]) == (int(weekdays[norm]["weekday"]) + 1) % 7


def weekday_near(base: date, weekday: int, shift: int | None, tense: int) -> date:
    """Give the weekday that is meant on a day: «в минувшую пятницу» before it, «в пятницу» as the tense has it."""
    back = (base.weekday() - weekday) % 7
    if shift is not None and shift < 0:
        return base - timedelta(days=(back or 7) + 7 * (-shift - 1))
    if shift is not None and shift > 0:
        return base + timedelta(days=7 - back)
    if tense > 0:
        return base + timedelta(days=(7 - back) % 7)
    if tense < 0 or back <= 3:
        return base - timedelta(days=back)
    return base + timedelta(days=7 - back)


def _period(words: Words, i: int, lexicon: Lexicon, base: date | None) -> Found | None:
    """Read «на прошлой неделе», «в следующем месяце», «в этом году», «в минувшие выходные»."""
    gone = i > 0 and words.norm[i - 1].startswith(GONE_BY)
    row = lexicon.index("time_shifts").get(GONE if gone else words.lemma[i - 1]) if i else None
    near = words.lemma[i - 1] == NEAREST and words.lemma[i] in ("год", "месяц", "неделя")  # «в ближайший месяц»: nobody knows which
    if row is None or near or words.norm[i] in ("годы", "годов", "годах", "недель", "месяцев", "лет", "дни", "дней", "день"):
        return None
    if words.lemma[i] in ("день", "сутки"):
        return None
    shift, lemma = int(row["shift"]), words.lemma[i]
    if lemma == "год":
        year = None if base is None else PartialDate(base.year + shift)
        return Found(i - 1, i + 1, year, year, "year", "dates.relative_year", value=None if year else "")
    if lemma == "месяц":
        month = _month_from(base, shift)
        return Found(i - 1, i + 1, month, month, "month", "dates.relative_month", value=None if month else "")
    if lemma == "неделя":
        return _interval(i - 1, i + 1, week_of(base, shift) if base else None, "week", "dates.relative_week")
    before = base is not None and base.weekday() < SATURDAY and not shift and tense_at(words, i) < 0
    shift = -1 if before else shift  # «форум прошёл в эти | выходные |»
    return _interval(i - 1, i + 1, _weekend(base, shift) if base else None, "week", "dates.weekend")


def _to_its_end(words: Words, i: int, base: date | None) -> Found | None:
    """Read «до конца | месяца», «по конец года», «в эти выходные» without «эти»."""
    if i >= 2 and words.norm[i - 2] in ("до", "к") and words.norm[i - 1] in ("конца", "концу") and words.norm[i] in ENDING_PERIODS:
        end = base and {"недели": partial(week_of(base)[1]), "месяца": PartialDate(base.year, base.month)}.get(words.norm[i])
        last = (end or PartialDate(base.year)) if base is not None else None
        return Found(i - 2, i + 1, None, last, "until", "dates.end_of_period", value=None if last else "")
    if i and words.norm[i - 1] in ("в", "на") and words.norm[i] in ("выходные", "выходных", "уик-энд"):
        tense = tense_at(words, i)
        ahead = base is not None and (tense > 0 or (tense == 0 and base.weekday() >= 3))
        return _interval(i, i + 1, _weekend(base, 1 if ahead else -1) if base else None, "week", "dates.weekend")
    return None


def _month_from(base: date | None, shift: int) -> PartialDate | None:
    if base is None:
        return None
    months = max(12, base.year * 12 + base.month - 1 + shift)
    return PartialDate(months // 12, months % 12 + 1)


def _weekend(base: date, shift: int) -> tuple[date, date]:
    saturday = week_of(base)[0] + timedelta(days=5)
    if shift < 0 and saturday + timedelta(days=1) >= base:
        saturday -= timedelta(weeks=1)
    elif shift > 0 and saturday <= base:
        saturday += timedelta(weeks=1)
    return saturday, saturday + timedelta(days=1)


def _ago(words: Words, i: int, lexicon: Lexicon, base: date | None) -> Found | None:
    """Read «три дня назад», «через неделю», «два года назад»."""
    ago = i + 1 < len(words) and words.norm[i + 1] in ("назад", "ранее")
    start, value = i, 1
    for k in range(i - 1, max(-1, i - LONGEST_COUNT - 1), -1):
        numeral = read_numeral(words, k, lexicon)
        if numeral is not None and numeral.stop == i and numeral.value == numeral.value.to_integral():
            start, value = k, int(numeral.value)
    ahead = start > 0 and words.norm[start - 1] == "через" and words.norm[i + 1 : i + 2] != ["после"]
    if ago == ahead or value > MOST or (start == i and words.feats[i].number == "Plur"):
        return None
    i0, j = (start, i + 2) if ago else (start - 1, i + 1)
    step = -value if ago else value
    if words.norm[i] in ("лет",) or words.lemma[i] == "год":
        year = PartialDate(max(1, base.year + step)) if base else None
        return Found(i0, j, year, year, "year", "dates.years_from_now", value=None if year else "")
    if words.lemma[i] == "месяц":
        month = _month_from(base, step)
        return Found(i0, j, month, month, "month", "dates.months_from_now", value=None if month else "")
    days = COUNTED.get(words.lemma[i])
    if days is None:
        return None
    return _single(i0, j, base and base + timedelta(days=days * step), "relative", "dates.days_from_now")
