"""razdel's tokens, word for word the same, several times as fast and in linear time.

A chunk between blanks that is one word in ordinary punctuation is cut by one regular expression; any other
chunk goes atom by atom through razdel's rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from razdel.segmenters.punct import DASHES, ENDINGS, SMILES
from razdel.segmenters.tokenize import ATOM

# A chunk between blanks: an opening mark, one word, two closing marks; or else the whole of it.
CHUNK = re.compile(
    r"([«\"(\[]?)([а-яА-ЯёЁ]++(?:-[а-яА-ЯёЁ]++)*+|[a-zA-Z]++(?:-[a-zA-Z]++)*+|(?<!\S)[0-9]++(?!\S))"
    r"([»\")\]]?)((?:[,.:;?…»]|(?<!(?i:yahoo))!)?)(?!\S)|(\S++)"
)
SMILE = re.compile(SMILES)
LONGEST_SMILE = 5  # characters

Bounds = tuple[int, int]
Atom = tuple[int, int, str, str]  # start, stop, kind, text


def tokenize(text: str) -> list[Bounds]:
    """Give the bounds of the tokens as ``razdel.tokenize`` does."""
    found: list[Bounds] = []
    for chunk in CHUNK.finditer(text):
        if chunk.lastindex != 5:
            for span in chunk.regs[1:5]:
                if span[0] < span[1]:
                    found.append(span)
        elif chunk.end() - chunk.start() == 1:
            found.append(chunk.span())
        else:
            found.extend(_by_rules(text, *chunk.span()))
    return found


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
        if not _joins(atoms, at, text[begin : atoms[at][1]] if atoms[at][1] - begin <= LONGEST_SMILE else ""):
            yield begin, atoms[at - 1][1]
            begin = atoms[at][0]
    yield begin, atoms[inside - 1][1]


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
    if (kind == "OTHER" and kind_right in ("OTHER", "RU", "LAT")) or (kind_right == "OTHER" and kind in ("RU", "LAT")):
        return True
    return left.lower() == "yahoo" and right == "!"
