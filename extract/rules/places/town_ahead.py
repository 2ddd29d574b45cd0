"""Towns that a report opens with: «МИНСК, 14 мая.», «Наньнин, 19 сентября /Синьхуа/», «Иннополис, Республика Татарстан. Здесь …»."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.mentions.venue_reach import SETTLED

TOWNS = 4  # characters of «г. » before a town
PARAGRAPHS = 4  # that may open with one
SHOUTED = 3  # letters of an abbreviation in capitals
BARS = frozenset({"|", "//", "/", "•", "·"})
LANDS = frozenset({"region", "country"})


def stands_ahead(words: Words, reach: range, behind_day: Container[int], places: Sequence[Mention], named: Mapping[int, int]) -> bool:
    """Tell the town at the head of a paragraph, before a day, an agency, its land or the sentence that it is of."""
    start = words.start[reach.start]
    titled = reach.start == words.headline.start and words.norm[reach.stop : reach.stop + 1] == [":"]  # «Томск: турнир собрал …»
    titled = titled or _is_behind_bar(words, reach)
    if titled or (words.parts.dateline is not None and 0 <= start - words.parts.dateline[0] < TOWNS):  # «г. | Орск |, край, 28 мая –»
        return True
    if reach.start - 1 in behind_day and (words.text[reach.start].isupper() or words.norm[reach.stop : reach.stop + 1] == ["."]):
        return True  # «10 июня | . МИНСК.», «10 июня 2019 года | . Минск.»
    if (
        words.text[reach.start].isupper()
        and words.norm[reach.stop : reach.stop + 1] == ["."]
        and _is_behind_opening_day(words, reach.start)
    ):
        return True  # «3 июня. | МИНСК |. Вчера …»
    begins = {piece[0] for piece in words.parts.paragraphs[:PARAGRAPHS]}
    if reach.start and words.norm[reach.start - 1] == "(":
        start = words.start[reach.start - 1]
    if reach.start > 1 and words.norm[reach.start - 1] == "." and words.norm[reach.start - 2] in SETTLED:  # «г. | Орск |. Вчера …»
        start = words.start[reach.start - 2]
    if start not in begins or reach.stop >= len(words) or reach.start in words.headline:
        return False
    following = words.norm[reach.stop]  # «(Нукус, 15 мая) – Тренинг …»
    if reach.start and words.norm[reach.start - 1] == "(" and words.line_of[reach.start].start == reach.start - 1:
        return following in {",", ")"}
    if following == "," and reach.stop + 1 < len(words):
        before_day = words.norm[reach.stop + 1][:1].isdigit()
        return before_day or words.text[reach.start].isupper() or _is_with_its_land(words, reach.stop + 1, places, named)
    return following in {".", "/", "("} or (words.text[reach.start].isupper() and len(words.text[reach.start]) > SHOUTED)


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
