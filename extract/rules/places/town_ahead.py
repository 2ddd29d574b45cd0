"""Towns that a report opens with: «МИНСК, 14 мая.», «Наньнин, 19 сентября /Синьхуа/», «Иннополис, Республика Татарстан. Здесь …»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence

from extract.lang.mention import Mention
from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.mentions.venue_reach import SETTLED

TOWNS = 4  # characters of «г. » before a town
PARAGRAPHS = 4  # that may open with one
SHOUTED = 3  # letters of an abbreviation in capitals
CLOSING, MARKED, OPENS = {"(": ")", "/": "/"}, 12, frozenset({"(", "город"})  # words between the marks
BARS = frozenset({"|", "//", "/", "•", "·"})
LANDS = frozenset({"region", "country"})


def stands_ahead(words: Words, reach: range, behind_day: Container[int], places: Sequence[Mention], named: Mapping[int, int]) -> bool:
    """Tell the town at the head of a paragraph, before a day, an agency, its land or the sentence that it is of."""
    start = words.start[reach.start]
    titled = reach.start == words.headline.start and words.norm[reach.stop : reach.stop + 1] == [":"]  # «Томск: турнир собрал …»
    titled = titled or _is_behind_bar(words, reach) or _is_first_piece(words, reach)
    if titled or _is_first_of_dateline(words, reach):  # «г. | Орск |, край, 28 мая –»
        return True
    if _is_in_opening_marks(words, reach):
        return True
    ends = words.norm[reach.stop : reach.stop + 1]
    if reach.start - 1 in behind_day and (words.text[reach.start].isupper() or ends == ["."]):
        return True  # «10 июня | . МИНСК.», «10 июня 2019 года | . Минск.»
    if reach.start - 1 in behind_day and ends == [","] and _is_with_its_land(words, reach.stop + 1, places, named):
        return True  # «10 июня 2019 года, | Вена |, Австрия.»
    if (
        words.text[reach.start].isupper()
        and words.norm[reach.stop : reach.stop + 1] == ["."]
        and _is_behind_opening_day(words, reach.start)
    ):
        return True  # «3 июня. | МИНСК |. Вчера …»
    begins = {piece[0] for piece in words.parts.paragraphs[:PARAGRAPHS]}
    if reach.start > 1 and words.norm[reach.start - 1] == "." and words.norm[reach.start - 2] in SETTLED:  # «г. | Орск |. Вчера …»
        start = words.start[reach.start - 2]
    if start not in begins or reach.stop >= len(words) or reach.start in words.headline:
        return False
    following = words.norm[reach.stop]
    if following == "," and _is_before_house(words, reach.stop + 1):
        return True
    if following == "," and reach.stop + 1 < len(words):
        before_day = words.norm[reach.stop + 1][:1].isdigit()
        return before_day or words.text[reach.start].isupper() or _is_with_its_land(words, reach.stop + 1, places, named)
    return following in {".", "/", "("} or (words.text[reach.start].isupper() and len(words.text[reach.start]) > SHOUTED)


def _is_first_of_dateline(words: Words, reach: range) -> bool:
    """Tell the town with which a dateline begins, its day before it or not: «12.11.26, г. | Бишкек |. – Министр …»."""
    piece = words.parts.dateline
    if piece is None or not piece[0] <= words.start[reach.start] < piece[1]:
        return False
    first = bisect_left(words.start, piece[0])
    dates = words.covered("dates")
    return all(k in dates or words.pos[k] == "PUNCT" or words.norm[k] in SETTLED | OPENS for k in range(first, reach.start))


def _is_in_opening_marks(words: Words, reach: range) -> bool:
    """Tell the town between the marks with which a paragraph opens: «(Нукус, 15 мая) – …», «/Кабар, Бишкек, 12.11.26/ …»."""
    line = words.line_of[reach.start]
    if reach.start in words.headline or line.start == reach.start or words.norm[line.start] not in CLOSING:
        return False
    closing = CLOSING[words.norm[line.start]]
    closed = next((k for k in range(line.start + 1, min(line.stop, line.start + MARKED)) if words.norm[k] == closing), line.start)
    return reach.start < closed and not words.covered("dates").isdisjoint(range(line.start, closed))


def _is_before_house(words: Words, k: int) -> bool:
    """Tell a name up to a dash or a day: «Псков, | Дом связи | – здесь собрались …», «Псков, | Дом связи |, 5 мая. Прошла встреча …»."""
    near = range(k, min(k + MARKED, words.sentence_of[k - 1].stop))
    ends = next((n for n in near if words.norm[n] in DASHES or words.norm[n] == "," or words.pos[n] == "VERB"), k)
    if ends == k or not words.text[k][0].isupper():
        return False
    return words.norm[ends] in DASHES or (words.norm[ends] == "," and ends + 1 in words.covered("dates"))


def _is_first_piece(words: Words, reach: range) -> bool:
    """Tell the town in capitals that a headline in capitals begins with: «| ТУЛА |. ПЕРЕНОС КОНЦЕРТА!»."""
    ends = words.norm[reach.stop : reach.stop + 1] == ["."] and reach.stop + 1 < words.headline.stop
    return reach.start == words.headline.start and ends and words.text[reach.start].isupper()


def _is_behind_bar(words: Words, reach: range) -> bool:
    """Tell the town with which a headline ends behind a bar: «Форум поваров | 3 мая | Пермь»."""
    k = reach.start - 1 - (reach.start > 1 and words.norm[reach.start - 1] == "." and words.norm[reach.start - 2] in SETTLED) * 2
    return k > 0 and reach.start in words.headline and words.norm[k] in BARS and reach.stop == words.line_of[reach.start].stop


def _is_behind_opening_day(words: Words, k: int) -> bool:
    """Tell a town behind a full stop and a day with which a paragraph opens."""
    if k < 2 or words.norm[k - 1] != "." or k - 2 not in words.covered("dates"):
        return False
    day = words.sentence_of[k - 2].start
    return words.start[day] in {piece[0] for piece in words.parts.paragraphs[:PARAGRAPHS]} and day in words.covered("dates")


def _is_with_its_land(words: Words, k: int, places: Sequence[Mention], named: Mapping[int, int]) -> bool:
    """Tell «Иннополис, | Республика Татарстан |. Город принимал …»."""
    if k not in named or places[named[k]].label_ not in LANDS:
        return False
    land = words.reach(places[named[k]])
    return land.start == k and land.stop + 1 < len(words) and words.norm[land.stop] in {".", "–", "—"}
