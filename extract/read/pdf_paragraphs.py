"""The paragraphs of a PDF: which of its lines run on in the next one, told by how the page is set."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.lang.tokenization.unwrapped import parts_word
from extract.read.pdf_lines import Line
from extract.read.pdf_setting import LEADING, SAME, Setting
from extract.text.paragraphs import CLOSING, DASHES, ITEM

WIDER = 1.2  # of the usual distance: a gap that parts paragraphs
OTHER_SIZE = 0.6  # points
TIED_DASH = re.compile(r"\S[–—]$")


class Seam(NamedTuple):
    """Two lines, one behind the other; ``opening`` is the first line of the paragraph that has come so far."""

    one: Line
    two: Line
    opening: Line
    setting: Setting

    @property
    def is_closed(self) -> bool:
        """Tell a line that a full stop ends."""
        return CLOSING.search(self.one.text) is not None

    @property
    def opens(self) -> bool:
        """Tell whether the first of the lines is all of its paragraph so far."""
        return self.one is self.opening

    @property
    def is_over_page(self) -> bool:
        """Tell a line that stands at the top of a page or of a column."""
        return self.two.base >= self.one.base


def paragraphs(pages: Iterable[Sequence[Line]]) -> Iterator[str]:
    """Give the paragraphs, each on one line; one may run over pages."""
    lines = [line for page in pages for line in page]
    if not lines:
        return
    setting = Setting(lines)
    opening, text = lines[0], lines[0].text
    for one, two in pairwise(lines):
        if runs_on(Seam(one, two, opening, setting)):
            text = _joined(text, two.text)
        else:
            yield text
            opening, text = two, two.text
    yield text


def runs_on(seam: Seam) -> bool:
    """Tell whether a paragraph goes on: the first rule that knows decides."""
    return next(told for rule in RULES if (told := rule(seam)) is not None)


def _joined(text: str, line: str) -> str:
    """Join a line to those before it; a hyphen that only parts a word goes: «культур-» «ный» → «культурный»."""
    if TIED_DASH.search(text):  # «1910–» «1920-х»
        return text + line
    if not text.endswith("-") or text.endswith(" -"):
        return f"{text} {line}"
    left, right = text[:-1].rpartition(" ")[2], line.split(maxsplit=1)[0]
    return text[:-1] + line if parts_word(left, right) else text + line


def behind_a_gap(seam: Seam) -> bool | None:
    """Part lines further apart than others; larger letters stand further apart."""
    usual = max(seam.setting.leading, LEADING * seam.one.size if seam.one.size < seam.two.size else 0)
    return False if not seam.is_over_page and seam.one.base - seam.two.base > WIDER * usual else None


def parted_word(seam: Seam) -> bool | None:
    """Join what a hyphen parts: «Карачаево-» «Черкесская»."""
    return True if seam.one.text.endswith("-") and not seam.one.text.endswith(" -") else None


def in_other_letters(seam: Seam) -> bool | None:
    """Part a headline from the text."""
    return False if abs(seam.one.size - seam.two.size) > OTHER_SIZE else None


def with_room_left(seam: Seam) -> bool | None:
    """Part lines of which the first had room for another word."""
    return None if seam.setting.is_full(seam.one, seam.two) else False


def within_a_sentence(seam: Seam) -> bool | None:
    """Join a small letter to a line that no full stop ends."""
    return True if seam.two.text[0].islower() and not seam.is_closed else None


def of_a_page_of_short_lines(seam: Seam) -> bool | None:
    """Part sentences of a text whose lines are paragraphs, of which one is the longest."""
    return False if seam.is_closed and not seam.setting.is_wrapped else None


def before_an_item(seam: Seam) -> bool | None:
    """Part the items of a list; a dash may also go on with a sentence: «форум «Евразия» «– наш дом»»."""
    goes_on = seam.two.text.startswith(DASHES) and not seam.one.text.startswith(DASHES) and not seam.is_closed
    return False if ITEM.match(seam.two.text) and not goes_on else None


def in_another_font(seam: Seam) -> bool | None:
    """Part a bold line from plain ones."""
    one, two = seam.one.fonts, seam.two.fonts
    return False if one[0] == one[1] != two[0] == two[1] else None


def in_the_middle(seam: Seam) -> bool | None:
    """Join the lines of a centred headline."""
    is_even, is_centred = seam.setting.is_even, seam.setting.is_centred
    both = is_even(seam.one) and is_even(seam.two) and (is_centred(seam.one) or is_centred(seam.two))
    return True if both else None


def below_each_other(seam: Seam) -> bool | None:
    """Join lines that begin at the same place, unless both open a paragraph there."""
    if abs(seam.one.left - seam.two.left) >= SAME:
        return None
    if seam.opens and seam.setting.is_indented(seam.two):
        return _is_item(seam.opening) and not seam.is_closed
    return not (seam.is_closed and seam.is_over_page)


def further_right(seam: Seam) -> bool | None:
    """Part a line that is set in, unless it hangs below an item's mark."""
    return (seam.opens and _is_item(seam.opening)) if seam.two.left > seam.one.left else None


def further_left(seam: Seam) -> bool | None:
    """Join the second line of a paragraph whose first is set in."""
    return seam.opens


def _is_item(line: Line) -> bool:
    return ITEM.match(line.text) is not None


Rule = Callable[[Seam], bool | None]
RULES: tuple[Rule, ...] = (
    behind_a_gap,
    parted_word,
    in_other_letters,
    with_room_left,
    within_a_sentence,
    of_a_page_of_short_lines,
    before_an_item,
    in_another_font,
    in_the_middle,
    below_each_other,
    further_right,
    further_left,
)
