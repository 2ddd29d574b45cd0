"""razdel's tokens, word for word the same but for pictures, bullets and dashes glued to a word, several times as fast and in linear time.

A chunk between blanks that is one word in ordinary punctuation is cut by one regular expression; any other
chunk goes atom by atom through razdel's rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple
from unicodedata import category

import numpy as np
from numpy.typing import NDArray
from razdel.segmenters.punct import DASHES, ENDINGS, SMILES
from razdel.segmenters.tokenize import ATOM

# A chunk between blanks: an opening mark, one word, two closing marks; or else the whole of it; and the white space behind.
# No group is possessive: before 3.11.5 Python's re matches such a one wrongly («ё-» as one word; python/cpython issue 106052).
CHUNK = re.compile(
    r"(?:([«\"(\[]?)([а-яА-ЯёЁ]++(?:-[а-яА-ЯёЁ]++)*|[a-zA-Z]++(?:-[a-zA-Z]++)*|(?<!\S)[0-9]++(?!\S))"
    r"([»\")\]]?)((?:[,.:;?…»]|(?<!(?i:yahoo))!)?)(?!\S)|(\S++))(\s*+)"
)
PARTS, WHOLE, BLANK = 6, 4, 5  # of a chunk, and which of them is the whole and which the white space
SMILE = re.compile(SMILES)
ARROWS, VARYING = "\u2190", frozenset("\u200d\ufe0f\u20e3")  # signs below the arrows belong to their words: «Вода™»
BULLETS = frozenset("•·")  # «•директор», as lists print it without a blank, but «кВт·ч»
HUNG, LISTING = frozenset("-–"), "—"
PARTICLES = frozenset({"то", "нибудь", "либо", "таки", "ка"})
LONGEST_SMILE = 5  # characters

Bounds = tuple[int, int]
Atom = tuple[int, int, str, str]  # start, stop, kind, text


class Tokens(NamedTuple):
    """A text's tokens, white space that is not one blank among them: ``words`` and the ``spaces`` behind them make up the text."""

    words: list[str]
    spaces: NDArray[np.bool_]
    starts: NDArray[np.int64]


def tokenize(text: str) -> list[Bounds]:
    """Give the bounds of the tokens as ``razdel.tokenize`` does."""
    words, _, starts = cut(text)
    return [(start, start + len(word)) for word, start in zip(words, starts.tolist(), strict=True) if not word.isspace()]


def cut(text: str) -> Tokens:
    """Give razdel's tokens and the white space between them."""
    lead = len(text) - len(text.lstrip())
    parts = list(chain.from_iterable(CHUNK.findall(text, lead)))
    sizes = np.fromiter(map(len, parts), np.int64, len(parts)).reshape(-1, PARTS)
    spaces = _hang_blanks(parts)
    counts = (sizes > 0).astype(np.int64)
    counts[:, BLANK] = list(map(bool, parts[BLANK::PARTS]))
    words = [text[:lead]] if lead else []
    begin = 0
    stops = np.cumsum(sizes.sum(1)) + lead - sizes[:, BLANK]
    for chunk in np.flatnonzero(sizes[:, WHOLE] > 1).tolist():
        at = chunk * PARTS + WHOLE
        words.extend(filter(None, parts[begin:at]))
        stop = int(stops[chunk])
        tokens = [text[a:b] for a, b in _by_rules(text, stop - len(parts[at]), stop)]
        counts[chunk, WHOLE] = len(tokens)
        words.extend(tokens)
        begin = at + 1
    words.extend(filter(None, parts[begin:]))
    last = np.cumsum(counts.sum(1)) - counts[:, BLANK] - 1 + bool(lead)  # token of each chunk
    followed = np.zeros(len(words), np.bool_)
    followed[last[spaces]] = True
    widths = np.fromiter(map(len, words), np.int64, len(words)) + followed
    return Tokens(words, followed, np.cumsum(widths) - widths)


def is_picture(char: str) -> bool:
    """Tell an emoji, or what varies and joins emojis, by which posts open their lines."""
    return char in VARYING or (char >= ARROWS and category(char) == "So")


def _hang_blanks(parts: list[str]) -> list[bool]:
    """Take one blank off the white space behind each chunk, where it begins with one; tell where it did."""
    blanks = parts[BLANK::PARTS]
    spaces = [True] * len(blanks)
    rest = [""] * len(blanks)
    for at, blank in enumerate(blanks):
        if blank != " ":
            spaces[at] = blank[:1] == " "
            rest[at] = blank[1:] if spaces[at] else blank
    parts[BLANK::PARTS] = rest
    return spaces


def _by_rules(text: str, start: int, stop: int) -> Iterator[Bounds]:
    """Cut a chunk by razdel's rules, which look one atom to either side, across blanks too."""
    before = _atom_before(text, start)
    atoms = [atom for atom in (before, *_atoms(text, start, stop)) if atom]
    own = 1 if before else 0
    inside = len(atoms)
    if after := ATOM.search(text, stop):
        atoms.append((after.start(), after.end(), str(after.lastgroup), after.group()))
    begin = atoms[own][0]
    for at in range(own + 1, inside):
        joined = text[begin : atoms[at][1]] if atoms[at][1] - begin <= LONGEST_SMILE else ""
        if (at == own + 1 and (_is_hung(atoms, at) or _lists(text, start, atoms, at))) or not _joins(atoms, at, joined):
            yield begin, atoms[at - 1][1]
            begin = atoms[at][0]
    yield begin, atoms[inside - 1][1]


def _is_hung(atoms: list[Atom], at: int) -> bool:
    """Tell a dash to which the word behind is glued, a blank before: «Олег Грач -|врач»; no «кто -то», no «минус -3»."""
    return atoms[at - 1][3] in HUNG and atoms[at][2] == "RU" and atoms[at][3].lower() not in PARTICLES


def _lists(text: str, start: int, atoms: list[Atom], at: int) -> bool:
    """Tell a line's dash to which its first word is glued: «¶ —|директор Ян Лось»."""
    if atoms[at - 1][3] != LISTING or atoms[at][2] != "RU":
        return False
    while start and text[start - 1] in " \t":
        start -= 1
    return start == 0 or text[start - 1] == "\n"


def _atoms(text: str, start: int, stop: int) -> Iterator[Atom]:
    for match in ATOM.finditer(text, start, stop):
        yield match.start(), match.end(), str(match.lastgroup), match.group()


def _atom_before(text: str, start: int) -> Atom | None:
    """Give the kind of the last atom before a chunk; its whole text does not matter to any rule."""
    at = start - 1
    while at >= 0 and text[at].isspace():
        at -= 1
    match = ATOM.match(text, at, at + 1) if at >= 0 else None
    return (at, at + 1, str(match.lastgroup), match.group()) if match else None


def _joins(atoms: list[Atom], at: int, joined: str) -> bool:
    """Tell whether razdel joins two atoms that touch: its rules in its order, the first that speaks decides."""
    kind, kind_right = atoms[at - 1][2], atoms[at][2]
    left, right = atoms[at - 1][3], atoms[at][3]
    for marks, wanted in ((DASHES, ""), ("_", ""), (".,", "INT"), ("/\\", "INT")):
        if left in marks:
            pair = (atoms[at - 2][2], kind_right) if at > 1 else None
        elif right in marks:
            pair = (kind, atoms[at + 1][2]) if at + 1 < len(atoms) else None
        else:
            continue
        if pair and (pair == ("INT", "INT") if wanted else "PUNCT" not in pair):
            return True
    if kind == kind_right == "PUNCT":
        if joined and SMILE.fullmatch(joined):
            return True
        if (left in ENDINGS and right in ENDINGS) or left + right in ("--", "**"):
            return True
    if is_picture(left[-1]) != is_picture(right[0]):  # «🙏 | Акция», which razdel takes for one word
        return False
    if left in BULLETS and (at < 2 or atoms[at - 2][1] < atoms[at - 1][0]):
        return False
    if (kind == "OTHER" and kind_right in ("OTHER", "RU", "LAT")) or (kind_right == "OTHER" and kind in ("RU", "LAT")):
        return True
    return left.lower() == "yahoo" and right == "!"
