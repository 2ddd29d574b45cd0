"""How a PDF is set: margins, and the distance between lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extract.read.pdf_lines import Line

LEADING = 1.25  # of the letters' size, between lines of a text that does not tell
FURTHEST = 2.4  # of the size: double spacing
BLANK = 0.2  # of the size: a blank, and as much as justified lines may press
INDENT = 0.6  # of the size, at least
NEAR = 3  # of the size: how near to the right edge wrapped lines end
SAME = 1.5  # points by which the beginnings of lines, and the middles of centred ones, may differ
REACHING = 10  # of so many lines, one reaches the right edge


class Setting:
    """The margins ``left`` and ``right`` of a document's lines, and ``leading`` between them, in points."""

    def __init__(self, lines: Sequence[Line]) -> None:
        rights = sorted((line.right for line in lines), reverse=True)
        self.right = rights[min(len(rights) - 1, len(rights) // REACHING)]
        self.is_wrapped = sum(line.right > self.right - NEAR * line.size for line in lines) > 1
        # Where lines begin that stand below full ones: few of them open a paragraph.
        below = [round(two.left) for one, two in pairwise(lines) if self._reaches(one, two)]
        self.left = Counter(below or [round(line.left) for line in lines]).most_common(1)[0][0]
        full = [(one.base - two.base, one.size) for one, two in pairwise(lines) if self.is_full(one, two)]
        steps = [step for step, size in full if 0 < step < FURTHEST * size]
        self.leading = median(steps) if steps else LEADING * median(line.size for line in lines)

    def _reaches(self, one: Line, two: Line) -> bool:
        return one.right + two.first + BLANK * one.size > self.right

    def is_full(self, one: Line, two: Line) -> bool:
        """Tell a line that had no room for the next one's first word; a centred one has room at both sides."""
        sides = 2 if self.is_centred(one) else 1
        return two.first + BLANK * one.size > sides * (self.right - one.right)

    def is_indented(self, line: Line) -> bool:
        """Tell a line that begins right of the margin."""
        return line.left - self.left > INDENT * line.size

    def is_even(self, line: Line) -> bool:
        """Tell a line as far from the left margin as from the right one."""
        return abs((line.left - self.left) - (self.right - line.right)) < 2 * SAME

    def is_centred(self, line: Line) -> bool:
        """Tell a line that stands in the middle, away from both margins."""
        return self.is_even(line) and self.is_indented(line)
