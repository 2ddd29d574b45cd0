"""Paragraphs of a text: its lines, or several lines where a mail program or an editor has wrapped them.

A page that was saved as one line parts its paragraphs by two blanks or more.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, pairwise

Piece = tuple[int, int]

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
SLIP = r"(?<![.!?…»\")\s])\s+(?=[a-zа-яё,.;:!?)])"  # blanks within a sentence, however many
FLAT_LINE = re.compile(rf"\S+(?:{SLIP}\S+|\s\S+)*")
GAP, WITHIN = re.compile(r"\s{2,}"), re.compile(SLIP)
FEWEST_GAPS, LOOKED_AT_GAPS = 2, 40
MONTH = r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]{0,6}"
# «Слёт прошёл в лесу | 14.11.2025, 10:24 | Министр …»: a page on one line, whose stamp stands between its headline and its text.
STAMPED = re.compile(
    r"(?P<headline>[А-ЯЁ«\"][^.!?\n]{14,200}?[\w»\")]) (?P<stamp>(?:[а-я]{5,11}, )?(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2} " + MONTH + r" \d{4})"
    r"(?: г\.?)?(?:,? (?:в )?\d{1,2}:\d\d)?)(?: \||(?= [А-ЯЁ«\"\d—–]))"
)
# Words behind which a day belongs to the sentence: prepositions, verbs. No headline says where or when alone, without a verb.
BINDING = re.compile(r"(?:\b(?:в|во|на|с|со|к|ко|до|от|по|за|из|и|или|для|при|о|об)|л[аои]?(?:с[ья])?|тся|[еуюия]т)$", re.IGNORECASE)
WHERE, VERB = re.compile(r"(?:В|Во|На|С|По|К|Ко|Под|При|У|За|Из|Для|От) "), re.compile(r"[а-я]{3}(?:л[аои]?(?:с[ья])?|тся|[еуюия]т)\b")
SILENT = "\u200b\ufeff \xa0"  # what a line may hold that is not read
LOOKED_AT = 12  # characters at the end of a line
BREAK = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
CLOSING = re.compile(r"[.!?…:;][\"»”’)\]]*$")
ITEM = re.compile(r"(?:[-–—•*·●▪‣+>]|\d{1,3}[.)]|[а-яa-z]\))\s|[#|=_~]|\w{2,12}\|")
UNFINISHED = re.compile(r"(?:[,(«–—-]|\b(?:в|во|на|и|с|со|к|ко|о|об|по|за|из|от|до|для|при|под|над|или|а|у|не|имени|им\.))$", re.IGNORECASE)
LISTING = ":;"  # ends of lines that a list's items follow
DATELINE = re.compile("[А-ЯЁ-]{3,}[,.]$")  # the town that opens a text: «БУХАРА, 24 мая»
OPENING = re.compile(r"[А-ЯЁ][\w -]{1,40}, \d{1,2} [а-я]{3,8}\b")  # a dateline in its line: «Душанбе, 5 декабря – Завершилось …»
DASHES = ("-", "–", "—")
NARROW, WIDE = 50, 100  # characters: what editors and mail programs wrap at
FURTHER = 15  # of so many lines, one of narrow letters reaches further than others
NEAR = 12  # characters from the widest line within which a line counts as full
SOME_SMALL, FEWEST_SMALL = 0.2, 2  # the share of wrapped lines that begins small, and how many do, at least
FEWEST_LINES, SMALL, SHORTEST_LINE = 8, 0.35, 0.6  # lines of prose; the share that begins small; of the width, what an unclosed line has
SLACK = 20  # characters by which hand-broken lines differ


def paragraphs(text: str) -> tuple[Piece, ...]:
    """Give the pieces of text between its line breaks, wrapped lines put together; blank lines are in none."""
    return _broken(text)[0]


def wraps(text: str) -> tuple[Piece, ...]:
    """Give the gaps within the paragraphs of a hard-wrapped text, at which an editor, a mail program or a PDF's page ended full lines."""
    return _broken(text)[1]


@lru_cache(maxsize=64)  # more than a batch: unwrapping asks, and reading
def _broken(text: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    pattern = FLAT_LINE if is_flat(text) else LINE
    lines = [_strip(text, match.start(), match.end()) for match in pattern.finditer(text)]
    lines = _around_stamp(text, lines[0]) if len(lines) == 1 else lines
    lines = [line for line in lines if text[slice(*line)].strip(SILENT)]
    width = _width(lines)
    width = width if _run_on(text, lines, width) else 0
    spaced = width > 0 and any(
        len(BREAK.findall(text, one[1], two[0])) > 1 for one, two in pairwise(lines)
    )  # a blank line parts paragraphs
    least = width - SLACK if not _is_prose(text, lines, width) else int(SHORTEST_LINE * width)  # characters of a line that goes on
    found: list[Piece] = []
    gaps: list[Piece] = []
    for at, line in enumerate(lines):
        if at and _continues(text, lines[at - 1], line, width, least, first=at == 1 and not spaced):
            found[-1] = (found[-1][0], line[1])
            above = lines[at - 1]
            listed = text[above[1] - 1] in LISTING and text[line[0]].isupper()  # «Призёры:¶Школа № 5;¶Лицей № 2»
            if width and above[1] - above[0] > least and not listed:
                gaps.append((lines[at - 1][1], line[0]))
        else:
            found.append(line)
    return tuple(found), tuple(gaps)


def _around_stamp(text: str, line: Piece) -> list[Piece]:
    """Part a text on one line before and behind the day that a page has put below its headline."""
    found = STAMPED.match(text, *line)
    if found is None or BINDING.search(found["headline"]) or (WHERE.match(found["headline"]) and not VERB.search(found["headline"])):
        return [line]
    return [found.span("headline"), found.span("stamp"), _strip(text, found.end(), line[1])]


def is_flat(text: str) -> bool:
    """Tell a page saved as one line, by gaps of which the first closes no sentence: «Старт марафона  12 May 2021  Забег …».

    Gaps before small letters are slips of the hand: where many are, all may be.
    """
    line = text.strip()
    if BREAK.search(line):
        return False
    gaps = list(islice(GAP.finditer(line), LOOKED_AT_GAPS))
    parting = [match.start() for match in gaps if not WITHIN.match(line, match.start())]
    if len(parting) < FEWEST_GAPS or len(gaps) > len(parting) + len(parting) // 2:
        return False
    return not CLOSING.search(line[max(0, parting[0] - LOOKED_AT) : parting[0]])


def _strip(text: str, start: int, stop: int) -> Piece:
    line = text[start:stop]
    return stop - len(line.lstrip()), start + len(line.rstrip())


def _width(lines: list[Piece]) -> int:
    """Give the width that the text was wrapped at, 0 when it was not: many full lines and hardly one longer."""
    lengths = sorted(stop - start for start, stop in lines)
    within = [length for length in lengths if length <= WIDE]
    if not within or within[-1] < NARROW or len(lengths) - len(within) > len(lengths) // 10:
        return 0
    width = within[-1 - len(within) // FURTHER]
    full = sum(length > width - NEAR for length in within)
    return width if full >= 3 and 3 * full >= len(lengths) else 0


def _run_on(text: str, lines: list[Piece], width: int) -> bool:
    """Tell lines of which many go on with a small letter or behind «в», as a list's do not; where all are full, a few are enough."""
    small = sum(
        text[two[0]].islower() or UNFINISHED.search(text[max(one[0], one[1] - LOOKED_AT) : one[1]]) is not None
        for one, two in pairwise(lines)
    )
    return small >= SOME_SMALL * len(lines) or (small >= FEWEST_SMALL and _are_full(text, lines, width))


def _is_unfinished(text: str, line: Piece) -> bool:
    return UNFINISHED.search(text[max(line[0], line[1] - LOOKED_AT) : line[1]]) is not None


def _are_full(text: str, lines: list[Piece], width: int) -> bool:
    """Tell lines that the next word would have made too long, all that no full stop closes."""
    open_ones = [(one, two) for one, two in pairwise(lines) if not CLOSING.search(text[max(one[0], one[1] - LOOKED_AT) : one[1]])]
    return all(one[1] - one[0] + 1 + len(text[slice(*two)].split(maxsplit=1)[0]) > width for one, two in open_ones[1:])


def _is_prose(text: str, lines: list[Piece], width: int) -> bool:
    """Tell text whose lines a page's letters, of unlike widths, have ended: many of the next ones begin small, as no list's do."""
    small = sum(text[start].islower() for start, _ in lines)
    return width > 0 and len(lines) >= FEWEST_LINES and small >= SMALL * len(lines)


def _continues(text: str, above: Piece, below: Piece, width: int, least: int, *, first: bool) -> bool:
    """Tell whether a line goes on in the next one, in a text of lines so wide; one that goes on unclosed has ``least`` characters."""
    gap = text[above[1] : below[0]]
    if len(BREAK.findall(gap)) != 1:
        return False
    end = text[max(above[0], above[1] - LOOKED_AT) : above[1]]
    closed, small = CLOSING.search(end) is not None, text[below[0]].islower()
    words = text[below[0] : min(below[1], below[0] + WIDE)].split(maxsplit=2)
    length = _last_length(above, width)
    with_word = length + 1 + len(words[0])
    if ITEM.match(text, below[0]):  # «…, хватит леса», | ¶ | – сказал мэр»
        return bool(width) and words[0] in DASHES and end.endswith(",") and words[1][:1].islower() and with_word > width
    if small and not closed:
        below_length = below[1] - below[0]
        return with_word > (min(below_length, width) if width else below_length) - SLACK
    if not width or "\t" in gap or len(gap) > 3:
        return False
    if first and not closed and not small and not UNFINISHED.search(end) and OPENING.match(text, above[0], above[1]) is None:
        return False
    dated, prose = DATELINE.match(words[0]) is not None, least < width - SLACK
    room = 0 if dated else NEAR if not closed else NEAR // 2 if prose else 0
    return with_word > width - room or (prose and not dated and not closed and length > least)


def _last_length(line: Piece, width: int) -> int:
    """Give the length of a line's last part: a program that takes hyphens at lines' ends away joins two lines."""
    length = line[1] - line[0]
    return length - width if width and length > width + NEAR else length
