"""Bodies in Latin letters that a form of law closes, «GREEN FIELD CO., LTD», and those of such a list: «BEST FARM LLC, JAY GARDENS»."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from extract.lang.words import Words
from extract.mentions.organisations.masks import masked
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.sight import LATIN, Sight

FORMS = frozenset({"ltd", "llc", "llp", "inc", "gmbh", "plc", "corp", "pty"})
COMPANY = frozenset({"co", "&", "and", "sons"})
JOINTS, DASHES = frozenset({",", "и", ";"}), frozenset({"–", "—", "-"})
LONGEST, SHORTEST = 7, 3  # words of a name; letters of one word that is a name
CAPITALS = re.compile(r"[A-Z][A-Z&.\-'’]+$")


def firms(sight: Sight) -> Iterator[Body]:
    """Find the firms whose form of law stands behind their name: «ANHUI GREEN CO., LTD», «Blue Sea GmbH»."""
    words = sight.words
    for k in words.with_norm(FORMS):
        start = _begin(words, k)
        if start < k and sight.capital(k) and any(words.norm[n] not in COMPANY for n in range(start, k) if LATIN.match(words.text[n])):
            yield Body(start, k + 1, start, "company", "latin", fixed=True)


def _begin(words: Words, k: int) -> int:
    """Give where the name begins that a form closes: over words in Latin letters, over «Co.,» too."""
    first, start = max(words.line_of[k].start, k - LONGEST), k
    while start > first:
        at = start - 1
        while at > first and words.norm[at] in (",", ".") and (start == k or words.norm[at - 1] in COMPANY):
            at -= 1
        if not LATIN.match(words.text[at]) and words.norm[at] not in COMPANY:
            break
        start = at
    return start


def latin_rows(sight: Sight, seen: Sequence[Body], taken: Container[int]) -> Iterator[Body]:
    """Find names in Latin letters that a comma or «и» joins to a body in Latin letters, or that open the lines of a list of bodies."""
    words = sight.words
    latin = [body for body in seen if _is_latin(words, body)]
    starts, ends = {body.start for body in latin}, {body.stop for body in latin}
    lines = {body.start for body in seen if body.start == words.line_of[body.start].start and _is_a_line(words, body.stop)}
    found = _names(sight, taken) if starts or lines else []
    for k, stop in [*found, *reversed(found)]:
        if k in starts:
            continue
        behind = words.norm[k - 1] in JOINTS and k - 1 in ends
        before = stop + 1 < len(words) and words.norm[stop] in JOINTS and stop + 1 in starts
        opens = k == words.line_of[k].start and _is_a_line(words, stop) and _has_beside(words, k, lines)
        if ((behind or before) and _is_whole(words, k, stop)) or opens:
            starts.add(k)
            ends.add(stop)
            if opens:
                lines.add(k)
            yield Body(k, stop, k, "other", "latin", fixed=True)


def _names(sight: Sight, taken: Container[int]) -> list[tuple[int, int]]:
    """Give the names in capitals of Latin letters that no finder took."""
    words, found, done = sight.words, list[tuple[int, int]](), 0
    for k in sight.letters:
        if k < done or k in taken or not LATIN.match(words.text[k]):
            continue
        done = stop = _end(words, k)
        seen = any(n in taken or sight.entity[n] in ("PER", "LOC") for n in range(k, stop))
        if not seen and _is_a_name(sight, k, stop):
            found.append((k, stop))
    return found


def _is_latin(words: Words, body: Body) -> bool:
    """Tell a body of words in Latin letters, one of several or one in capitals."""
    last = words.text[body.stop - 1]
    return LATIN.match(last) is not None and (body.stop > body.start + 1 or last.isupper())


def _end(words: Words, k: int) -> int:
    limit = min(words.line_of[k].stop, k + LONGEST)
    return next((n for n in range(k + 1, limit) if not LATIN.match(words.text[n])), limit)


def _is_a_name(sight: Sight, k: int, stop: int) -> bool:
    words = sight.words
    capitals = all(CAPITALS.match(words.text[n]) for n in range(k, stop))
    long = len(words.text[k]) >= SHORTEST or stop > k + 1
    event = words.norm[stop - 1] in sight.lexicon.index("latin_events")
    return capitals and long and not event and not masked(sight, k, stop) and not sight.place[k]


def _is_whole(words: Words, k: int, stop: int) -> bool:
    """Tell a whole item of a list."""
    before, behind = words.norm[k - 1], words.norm[stop] if stop < len(words) else "."
    return (before in JOINTS or before in DASHES or words.text[k - 1].isalpha()) and (behind in JOINTS or behind in ".;)(")


def _is_a_line(words: Words, k: int) -> bool:
    """Tell a line's head before its dash: «JAY GARDENS | – скидка 5%»."""
    return k < len(words) and words.norm[k] in DASHES


def _has_beside(words: Words, k: int, lines: Container[int]) -> bool:
    """Tell whether the line before or behind is headed by a body."""
    line = words.line_of[k]
    above = words.line_of[line.start - 1].start if line.start else -1
    return above in lines or line.stop in lines
