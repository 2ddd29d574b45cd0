"""The article of a web page: what two extractors find in it, put in the page's own order.

trafilatura leaves out what stands in a box of its own, most often the lead; the algorithm of arc90's Readability takes in what
stands beside the article. What both find is the article; between the page's title and its last line, what either finds is, too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import NamedTuple

import trafilatura
from lxml.html import HtmlElement, fromstring, tostring
from readability import Document as Readability
from trafilatura.settings import use_config

from extract.read.html_lines import Line, lines_of

SHORTEST = "20"  # characters: trafilatura squeezes a shorter article into one line, and releases may be short
SHORTEST_PARAGRAPH = 25  # characters that Readability takes for one
MOST_BETWEEN = 8  # lines between the headline and what both saw
PART = 2.5  # a title may be so many times as long as the headline in it
TELLING = 12  # letters by which a line is found within another one
CONFIG = use_config()
CONFIG.set("DEFAULT", "MIN_EXTRACTED_SIZE", SHORTEST)


class Article(NamedTuple):
    """An article's lines, and its headline as the page shows it; empty, if it shows none."""

    lines: list[str]
    headline: str


def article(tree: HtmlElement, title: str) -> Article:
    """Give the article of a page whose title is told; all that the page says where none is seen."""
    shown = lines_of(tree)
    page = [line.text for line in shown]
    first, second = (_finder(lines) for lines in (_by_trafilatura(tree), _by_readability(tree)))
    one, two = ([at for at, line in enumerate(page) if finds(line)] for finds in (first, second))
    both = sorted(set(one) & set(two))
    top = _headline(page[: both[0] + 1] if both else page, title, tree.findtext(".//title") or "")
    kept = _joined(shown, one, two, both, top) if both else _nearest(one, two, top or 0) or range(len(page))
    return Article([page[at] for at in kept], "" if top is None else page[top])


def _nearest(one: list[int], two: list[int], top: int) -> list[int]:
    """Give of two that share nothing what stands right below the headline."""
    return min((found for found in (one, two) if found), key=lambda found: (found[0] < top, found[0]), default=[])


def _joined(page: Sequence[Line], one: list[int], two: list[int], both: list[int], top: int | None) -> list[int]:
    """Join what two extractors found: all that stands right below the headline, too, such as a subtitle, a lead or a day."""
    start = both[0] if top is None else min(top, both[0])
    boxes = {page[at].boxes for at in both}
    last = max(at for at in (*one, *two) if page[at].boxes in boxes)  # one of them may stop early
    within = {at for at in (*one, *two) if start <= at <= last}
    head = range(top, both[0]) if top is not None and both[0] - top <= MOST_BETWEEN else ()
    return sorted({*both, *within, *head})


def _by_trafilatura(tree: HtmlElement) -> list[str]:
    text = trafilatura.extract(deepcopy(tree), include_comments=False, config=CONFIG)
    return text.splitlines() if text else []


def _by_readability(tree: HtmlElement) -> list[str]:
    try:
        found = Readability(tostring(tree, encoding="unicode"), min_text_length=SHORTEST_PARAGRAPH).summary()
        return [line.text for line in lines_of(fromstring(found))]
    except Exception:  # it knows no page that it may fail on; the other one has spoken
        return []


def _finder(lines: Sequence[str]) -> Callable[[str], bool]:
    """Tell of a page's line whether it is among an extractor's, which may cut or join lines otherwise."""
    read = [letters(line) for line in lines]
    whole, text = set(read), "\n".join(read)
    return lambda line: (plain := letters(line)) in whole or (len(plain) >= TELLING and plain in text)


def _headline(page: Sequence[str], title: str, whole_title: str) -> int | None:
    """Give the last line that is the title told; else one of the page's own, which may tell whose page it is, too."""
    lines, wanted, whole = [letters(line) for line in page], letters(title), letters(whole_title)
    told = (at for at in reversed(range(len(lines))) if lines[at] == wanted)
    part = (at for at in reversed(range(len(lines))) if _is_part(lines[at], whole))
    return next(told, next(part, None))


def _is_part(line: str, title: str) -> bool:
    """Tell the better part of a title: «Слёт прошёл» of «Слёт прошёл – Новости города»."""
    return len(line) >= TELLING and line in title and PART * len(line) > len(title)


def letters(text: str) -> str:
    """Give a text's letters and figures in small letters."""
    return "".join(filter(str.isalnum, text.casefold()))
