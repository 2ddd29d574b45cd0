"""What letters stand for: the roots of words, some of which letters may pass over: «М|еж|П|арламентская А|ссамблея»."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.mentions.organisations.names import JOINING
from extract.rules.bodies.alike import Tokens, like

# «Верхне|волжский», «сельско|хозяйственная», «меж|парламентская»
FIRST_ROOT = re.compile(
    "((?:верхн|нижн|средн|больш|дальн)е"
    "|(?:северн|южн|западн|восточн|нов|стар|мал|велик|тих|сельск|железн|тепл|вод|лес|машин|электр|энерг|гидр|рад|аэр|нефт|медик)о"
    "|(?:авт|агр|кин|мот|фот)о|авиа|теле|меж|обще|внутри"
    ")(?=[а-я]{4})"
)
# «комитет по делам молодёжи», «партнёрство в интересах образования»
PASSED = frozenset(JOINING) | {"делам", "вопросам", "проблемам", "сфере", "интересах", "линии"}


class Root(NamedTuple):
    """A root that letters may be made of."""

    text: str
    passed: bool


def roots_of(words: Tokens) -> tuple[Root, ...]:
    """Give the roots of words; letters may pass over what only joins, and over the second root of a word of two."""
    roots = []
    for word in words:
        for part in word.split("-"):
            first = FIRST_ROOT.match(part)
            roots.append(Root(part, word in PASSED))
            if first is not None:
                roots[-1:] = [Root(first[1], False), Root(part[first.end() :], True)]
    return tuple(roots)


def is_made_of(letters: str, roots: tuple[Root, ...], least: int = 1) -> bool:
    """Tell whether letters are beginnings of the roots, ``least`` of each at least; of more than one, the last may be declined."""
    if not roots or not letters:
        return not letters and all(root.passed for root in roots)
    (root, passed), rest = roots[0], roots[1:]
    if least > 1 and not rest and len(letters) > least and like(letters, root):
        return True
    if passed and is_made_of(letters, rest, least):
        return True
    shared = next((n for n, (a, b) in enumerate(zip(letters, root, strict=False)) if a != b), min(len(letters), len(root)))
    return any(is_made_of(letters[n:], rest, least) for n in range(shared, least - 1, -1))
