"""What stands on a PDF's pages beside the text: their numbers, and titles that run at the same place of every page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.read.pdf_lines import Line

NUMBER = re.compile(r"\W*(?:(?:стр|с)\.|страница|page)?\W*(\d{1,3})(?:\W*(?:из|of|/)\W*\d{1,3})?\W*", re.IGNORECASE)
DIGITS = re.compile(r"\d+")
EDGE = 2  # lines at the top and at the bottom of a page that may run on all of them


class Spot(NamedTuple):
    """A line without its figures, and the height at which it stands, in points."""

    text: str
    base: int


def without_running_lines(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """Leave out page numbers, and what several pages have at the same height: the first one keeps a title, the last one a foot."""
    tops = [{_spot(line) for line in _by_height(lines)[-EDGE:]} for lines in pages]
    feet = [{_spot(line) for line in _by_height(lines)[:EDGE]} for lines in pages]
    # The first page that has it at its top, and the last one that has it at its foot.
    first, last = ({spot: at for at, spots in order for spot in spots} for order in (_reversed(tops), enumerate(feet)))
    kept = []
    for at, lines in enumerate(pages):
        repeated = {spot for spot in tops[at] if first[spot] < at} | {spot for spot in feet[at] if last[spot] > at}
        numbered = {_spot(line) for line in lines if _is_number(line, at + 1)} & (tops[at] | feet[at])
        kept.append([line for line in lines if _spot(line) not in repeated | numbered])
    return kept


def _reversed(pages: Sequence[set[Spot]]) -> Iterator[tuple[int, set[Spot]]]:
    return reversed([*enumerate(pages)])


def _by_height(lines: list[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: line.base)


def _spot(line: Line) -> Spot:
    return Spot(DIGITS.sub("0", line.text), round(line.base))


def _is_number(line: Line, page: int) -> bool:
    """Tell the number of a page: «2», «– 2 –», «Стр. 2 из 3»."""
    found = NUMBER.fullmatch(line.text)
    return found is not None and int(found[1]) == page
