"""Hard-wrapped text as its paragraphs run: the breaks that an editor, a mail program or a PDF's page put into them are blanks."""

from __future__ import annotations

import re

from extract.lang.grammar.lemmas import parses
from extract.text.paragraphs import wraps
from extract.text.silent import HIDDEN

LAST_WORD, FIRST_WORD = re.compile(r"[^\W\d_]+(?=-$)"), re.compile(r"[^\W\d_]+")
LONGEST = 40  # letters of a word that a line's end parts
HYPHEN = "\u00ad"  # is read over
LINKING = ("о", "е")  # vowels between the parts of a compound: «научно-практический»


def unwrapped(text: str) -> str:
    """Give a text of the same length, each word where it stood, without the line breaks inside its paragraphs.

    «в Нижнем¶Новгороде» → «в Нижнем Новгороде»; of a word that a line's end parts, «культур-¶ный», the hyphen is made soft. The
    text itself, if it is not wrapped.
    """
    pieces: list[str] = []
    at = 0
    for start, stop in wraps(text):
        parted = _parted(text, start, stop)
        pieces.append(text[at : start - (parted == HYPHEN)])
        pieces.append((HYPHEN if parted == HYPHEN else "") + HIDDEN * (stop - start - 1) + (HIDDEN if parted else " "))
        at = stop
    return "".join([*pieces, text[at:]]) if pieces else text


def _parted(text: str, start: int, stop: int) -> str:
    """Tell how a gap parts a word: a soft hyphen for «культур-¶ный», nothing to be read for «Санкт-¶Петербург»; empty if it parts none."""
    left = LAST_WORD.search(text[max(0, start - LONGEST) : start])
    right = FIRST_WORD.match(text, stop, stop + LONGEST)
    if left is None or right is None:
        return ""
    return HYPHEN if parts_word(left[0], right[0]) else HIDDEN


def parts_word(left: str, right: str) -> bool:
    """Tell a hyphen at a line's end that only parts a word: «культур-¶ный», not «торгово-¶промышленная», «Северо-¶Двинск»."""
    if not right[:1].islower() or _is_known(f"{left}-{right}") or (left.endswith(LINKING) and _is_adjective(right)):
        return False
    return _is_known(left + right)


def _is_adjective(word: str) -> bool:
    return any(parse.is_known and parse.tag.POS == "ADJF" for parse in parses(word.lower()))


def _is_known(word: str) -> bool:
    return any(parse.is_known for parse in parses(word.lower()))
