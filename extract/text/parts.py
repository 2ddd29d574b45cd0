"""The letter's parts: headline, dateline, paragraphs, captions, what the sender says of itself at the end, and a page's furniture."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from extract.text.datelines import dateline
from extract.text.furniture import furniture, is_counter
from extract.text.paragraphs import CLOSING, Piece, paragraphs

LONGEST = 300  # characters of a headline
LONGEST_CLOSED = 110  # characters of a headline that ends in a full stop
# The first sentence of a story that begins with its day.
DATED_LEAD = re.compile(r"(?:С )?\d{1,2}(?:\s?[-–—]\s?\d{1,2}|(?: по| и) \d{1,2})? [а-я]{3,8} \d{4}(?: года)?,? ")
SUBTITLES = 2  # lines between a headline and a dateline
SEARCHED = 8  # paragraphs at the top in which headline and dateline are looked for
MARKUP = re.compile(r"#{1,6}\s+|\*\*(?=\S)|__(?=\S)")
# Words above a headline that name the paper, not the matter.
SAID_TO_BE = (
    r"(?:пресс[-\s]?релиз|информационное сообщение|анонс|новости?|(?:сообщение|информация) для (?:сми|прессы)"
    r"|press[-\s]?release|media advisory|релиз|для сми"
    r"|для (?:свободного|немедленного|открытого) (?:использования|распространения|опубликования|публикации))\b[^\w|/]*(?:№\s*\d+)?"
)
LABEL = re.compile(rf"{SAID_TO_BE}(?:\s*[|/:–—-]\s*{SAID_TO_BE})*[^\w]*$", re.IGNORECASE)
RUBRIC = re.compile(r"[А-ЯЁ][\w-]*(?:[ ,]+[\w-]+){0,2}")
SENTENCE_BREAK = re.compile(r"[а-яё»\")\d]{2}[.!?…]\s+[«\"]?[А-ЯЁA-Z]")
PHOTO = re.compile(r"(?:фото|снимок|иллюстрация|видео|фотограф)(?:\s?[:©/]|$)|на (?:фото|снимке)\b|©", re.IGNORECASE)
ABOUT = re.compile(
    r"[#*\s]*(?:о (?:компании|нас|корпорации|холдинге|банке|бренде|группе(?: компаний)?|заводе|предприятии)\b.{0,60}$"
    r"|(?:справка|справочно|контакт\w*|пресс-служба|для справки)\b.{0,40}$"
    r"|(?:контакты|контактная информация|контактное лицо|подробная информация|(?:за )?дополнительн\w+ информаци\w+"
    r"|по вопросам аккредитации)\b.{0,80}:)",
    re.IGNORECASE,
)


CONTACTS = re.compile(r"[#*\s]*(?:контакт|пресс-служба|подробн|(?:за )?дополнит|по вопросам)", re.IGNORECASE)


class Parts(NamedTuple):
    """Character pieces of a document.

    ``paragraphs`` cover every line that is not blank, headline, captions and boilerplate too;
    ``dateline`` is the beginning of a paragraph, or the whole of one.
    """

    headline: Piece | None
    dateline: Piece | None
    paragraphs: tuple[Piece, ...]
    captions: tuple[Piece, ...]
    boilerplate: tuple[Piece, ...] = ()
    furniture: tuple[Piece, ...] = ()


@lru_cache(maxsize=64)  # more than a batch: the tokenizer asks first, the rules again
def parts(text: str) -> Parts:
    """Split a release into its parts."""
    pieces = paragraphs(text)
    around = furniture(text, pieces)
    headline, found = _top(text, pieces, frozenset(around))
    return Parts(headline, found, pieces, _captions(text, pieces, headline), _boilerplate(text, pieces), around)


def _top(text: str, pieces: tuple[Piece, ...], around: frozenset[Piece]) -> tuple[Piece | None, Piece | None]:
    """Find headline and dateline; a line that is a dateline as a whole may stand above the headline."""
    headline = found = None
    searching, below = True, 0
    for at, piece in enumerate(pieces[:SEARCHED]):
        line = text[piece[0] : piece[1]]
        if not any(map(str.isalnum, line)) or LABEL.match(line) or piece in around:
            continue
        if found is None and (opening := dateline(text, piece)):
            found = opening
            if opening != piece:
                break
        elif searching and (is_counter(line) or _is_rubric(text, pieces, at)):
            continue
        elif searching:
            searching = False
            if at + 1 < len(pieces) and _is_headline(line):
                headline = _without_markup(text, piece)
        elif found or below == SUBTITLES or (below and not _is_headline(line)):
            break
        else:
            below += 1
    return headline, found


def _is_rubric(text: str, pieces: tuple[Piece, ...], at: int) -> bool:
    """Tell the rubric of a paper above the day and the headline: «Регионы» ¶ «22 мая 2024, 15:07» ¶ «Область и провинция …»."""
    if at + 3 >= len(pieces):
        return False
    line, stamp, below = (text[start:stop] for start, stop in pieces[at : at + 3])
    stamped = is_counter(stamp) or dateline(text, pieces[at + 1]) == pieces[at + 1]
    return (
        RUBRIC.fullmatch(line) is not None
        and stamped
        and len(below) > 2 * len(line)
        and _is_headline(below)
        and not CLOSING.search(below[-2:])
    )


def _is_headline(line: str) -> bool:
    if line.startswith("#"):
        return len(line) < LONGEST
    if line.endswith((";", ":", ",")) or (line.endswith(".") and SENTENCE_BREAK.search(line, 0, LONGEST)):
        return False
    if line.endswith(".") and DATED_LEAD.match(line):  # «5 мая 2024 года состоялся пленум профсоюза.»
        return False
    return len(line) < (LONGEST_CLOSED if line.endswith((".", "…")) else LONGEST)


def _without_markup(text: str, piece: Piece) -> Piece:
    start, stop = piece
    if found := MARKUP.match(text, start, stop):
        start = found.end()
        while stop > start and text[stop - 1] in "#*_ ":
            stop -= 1
    return (start, stop) if start < stop else piece


def _captions(text: str, pieces: tuple[Piece, ...], headline: Piece | None) -> tuple[Piece, ...]:
    """Find picture captions: lines that come again, and lines that say so."""
    lines = [" ".join(text[start:stop].split()) for start, stop in pieces]
    times = Counter(lines)
    seen: set[str] = {text[slice(*headline)]} if headline else set()
    found = []
    for at, (piece, line) in enumerate(zip(pieces, lines, strict=True)):
        again = line in seen and at > 0
        repeated = times[line] > 1 and not CLOSING.search(line[-12:]) and len(line) > 20 and piece != headline
        if (again and len(line) > 20) or repeated or (len(line) < LONGEST and PHOTO.match(line)):
            found.append(piece)
        seen.add(line)
    return tuple(found)


def _boilerplate(text: str, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Find the sender's words about itself and its contacts: from their heading to the end."""
    for at in range(max(2, len(pieces) // 3), len(pieces)):
        start, stop = pieces[at]
        if ABOUT.match(text, start, min(stop, start + LONGEST)) and stop - start < LONGEST:
            return pieces[at:]
    return ()
