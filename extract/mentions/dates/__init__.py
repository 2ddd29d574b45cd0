"""Find dates, intervals and durations, their values as EDTF strings.

«9–10 сентября 2024 года» → ``2024-09-09/2024-09-10``, «в мае» → ``XXXX-05`` when no year can be known, «до 15 апреля» →
``../2024-04-15``, «двухдневный» → ``P2D``. Labels: date, range, set, month, season, year, years, decade, name_year, since,
until, relative, weekday, week, duration and dateline. A rule whose name ends in ``_year`` saw the year, another worked it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.dates.borrowed import bare_days, openings
from extract.mentions.dates.day_lists import join_lists
from extract.mentions.dates.days import find_days
from extract.mentions.dates.durations import find_durations
from extract.mentions.dates.figures import find_figures
from extract.mentions.dates.found import Found
from extract.mentions.dates.nth_weekdays import with_days
from extract.mentions.dates.relative import find_relative
from extract.mentions.dates.resolve import resolve
from extract.mentions.dates.spots import spot
from extract.mentions.dates.weekday_spans import with_last_weekdays
from extract.mentions.dates.years import find_years
from extract.mentions.finder import register


def find_dates(words: Words, lexicon: Lexicon) -> Iterator[Mention]:
    """Find dates; ``kb_id_`` is empty for a relative date when the day of publication is unknown."""
    taken: dict[int, Found] = {}
    spots = spot(words, lexicon)
    for finder in (find_figures(words, spots), find_days(words, lexicon, spots), find_years(words, lexicon, spots)):
        _take(taken, finder)
    _take(taken, iter(openings(words, _in_order(taken))))
    _take(taken, iter(bare_days(words, _in_order(taken))))
    found, base = resolve(words, join_lists(words, _in_order(taken), lexicon), lexicon)
    found = list(with_last_weekdays(words, list(with_days(words, found, lexicon)), lexicon))
    taken = {k: f for f in found for k in range(f.i, f.j)}
    _take(taken, find_relative(words, lexicon, spots, base, dict(taken)))
    _take(taken, find_durations(words, lexicon, spots, taken))
    for f in _in_order(taken):
        yield words.span(f.i, f.j, label=f.label, rule=f.rule, value=f.edtf())


def _take(taken: dict[int, Found], found: Iterator[Found]) -> None:
    for f in list(found):
        if not any(k in taken for k in range(f.i, f.j)):
            taken.update(dict.fromkeys(range(f.i, f.j), f))


def _in_order(taken: dict[int, Found]) -> list[Found]:
    return sorted(dict.fromkeys(taken.values()), key=lambda f: f.i)


register("dates", find_dates)
