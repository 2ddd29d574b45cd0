"""A title on a line of its own below the event's noun, as letters and invitations set it: «Приглашаем на конференцию» ¶ «Малые реки»."""

from __future__ import annotations

from extract.lang.phrases.phrase import is_said
from extract.lang.phrases.quotations import quotation_end
from extract.lang.words import Words
from extract.mentions.events.sides import DASHES


def title_below(words: Words, head: int, end: int) -> int:
    """Give the end of the title in quotation marks that fills the next line; 0 where words of a speech stand there, or nothing such."""
    if end >= words.size or end != words.line_of[head].stop:
        return 0
    line = words.line_of[end]
    stop = quotation_end(words, end, line.stop)
    if not stop or is_said(words, end):
        return 0
    if stop == line.stop:
        return stop
    listed = words.norm[stop] == "," and stop + 1 < words.size and words.text[stop + 1] not in DASHES
    return stop if (listed or words.norm[stop] == ".") and stop + 1 == line.stop else 0
