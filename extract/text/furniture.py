"""What a web page leaves around a text: teasers of other news, credits, tags, buttons, the paper's own lines.

Nothing that stands in it is told of the text's event: «Читайте также: В Праге открылся форум», «Фото: пресс-служба Минкультуры».
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from extract.lexicon import open_lexicon
from extract.text.paragraphs import CLOSING, Piece

LONGEST = {"line": 400, "call": 400, "credit": 100, "list": 300, "rest": 100}  # characters of a line, by its kind
LONGEST_CALL = 80  # characters of a line that nothing but a call fills: «Нашли ошибку? Выделите её и нажмите Ctrl+Enter»
MOST_BELOW = 12  # lines of a list of other news
LONGEST_BELOW = 200  # characters of a line of such a list
SENTENCE_END = re.compile(r"[.!?…](?=\s+[А-ЯЁA-Z«])")
# What has to stand behind words that a sentence may begin with, too, and behind those that are a rubric alone.
ENDS = {":": re.compile(r"\W*[:—–-]|[\W\d]*$"), "end": re.compile(r"[\W\d]*$")}
BROKEN_OFF = re.compile(r"(?:\.\.\.|…|\[…\])\s*$")
OPENING = re.compile(r"[^\w(©]*")
FIRST = re.compile(r"©|\(?\w+\)?\.?")
CRUMBS = re.compile(
    r"[\s/»>«|]*(?:главная\s*(?:[»/>|\\→·•]|$)|(?:новости|пресс-центр|события|анонсы|медиа)\s*[»/>|\\→·•](?!.*[.!?]$))", re.IGNORECASE
)
ADDRESS = re.compile(r"[\W\d]*(?:date[\W\d]*)?https?://\S+\s*$")
# «Фото Ольги Кот, БЕЛТА», with no sentence behind.
# No word is without bound here, nor in FOOTNOTE: a line may be the whole text.
PICTURED = re.compile(r"(?:Фото|ФОТО|Видео)\s+[А-ЯЁ][\w.-]{0,40}\s*[А-ЯЁ][\w.-]{0,40}(?:\s*[,/(].{1,50})?$")
# «вчера в 18:40», «2 часа назад», the page's own time, not the event's
STAMP = re.compile(
    r"(?:(?:сегодня|вчера|позавчера),?\s(?:в\s)?\d{1,2}[:.]\d\d|\d{1,2}\s(?:минут|час|день|дня|дней)\w{0,2}\sназад)$", re.IGNORECASE
)
# «Инна Шторм, корреспондент», «Подготовила Инна Шторм»
WRITER = r"(?:спец|соб)?кор(?:респондент)?\.?|журналист(?:ка)?|обозреватель|фотограф|фотокорреспондент|автор"
NAMED = r"[А-ЯЁ][а-яё-]{1,20}\s[А-ЯЁ][а-яё-]{1,30}"
BYLINE = re.compile(rf"(?:{NAMED},\s(?:наш\s)?(?:{WRITER})|(?:(?:Материал\s)?[Пп]одготовил[аи]?|Записал[аи]?|Беседовал[аи]?)\s{NAMED})\.?$")
ALONE = re.compile(r"[А-ЯЁ][а-яё]{1,20}\s[А-ЯЁ](?:[а-яё]{1,30}|[А-ЯЁ]{1,30})\.?$")
TAG = re.compile(r"#[^\W\d]")
FOOTNOTE = re.compile(r"\*.*(?:иностранн\w{1,3} агент|иноагент|экстремист|террорист|запрещен)", re.IGNORECASE)
# «Официальный сайт района. При использовании материалов ссылка обязательна»: what stands below is the site's own.
RIGHTS = re.compile(
    r"\b(?:использовани|перепечатк|копировани)\w+ (?:[\w-]{1,20} ){0,2}материалов\b.{0,80}\b(?:ссылк|обязательн|разрешен)", re.IGNORECASE
)
OFFICE = re.compile(r"[^\w(©]*(?:(?:почтовый|юридический) )?адрес\b.{1,200}\b(?:приёмная|приемная|факс|канцелярия)\b", re.IGNORECASE)
WORDS_OF_A_TAG = 4
# A line that tells how often a page was read, or a day and an hour alone, names no matter.
MONTH = (
    "янв(?:аря)?|фев(?:раля)?|мар(?:та)?|апр(?:еля)?|ма[йя]|июн[ья]?|июл[ья]?"
    "|авг(?:уста)?|сен(?:тября)?|окт(?:ября)?|ноя(?:бря)?|дек(?:абря)?"
)
READ = r"просмотр\w*|комментари\w*|прочитал\w*|читал\w*|подписчик\w*|минут\w*|чтени\w*"
COUNTER = re.compile(
    rf"[\W\d]*(?:(?:date|от|выпуск|тыс|млн|мин|около|время|г|год|года|byn|usd|eur|rub|{READ}|{MONTH})(?:[\W\d]+|$))*$", re.IGNORECASE
)
LONGEST_COUNTER = 80  # characters

LINES = (OFFICE, CRUMBS, FOOTNOTE, ADDRESS, PICTURED, BYLINE, STAMP)


class Sign(NamedTuple):
    """The words that begin a page's line, of what kind it is, and what has to stand behind them."""

    words: str
    kind: str
    behind: str


@lru_cache(maxsize=1)
def _signs() -> dict[str, tuple[Sign, ...]]:
    """Give the signs of a page's lines by their first words."""
    signs: dict[str, tuple[Sign, ...]] = {}
    for row in open_lexicon().table("page_lines"):
        first = _first(row["words"], 0, len(row["words"]))
        signs[first] = (*signs.get(first, ()), Sign(row["words"], row["kind"], row["behind"]))
    return signs


@lru_cache(maxsize=1)
def _inside() -> re.Pattern[str]:
    """Give what a paragraph's last sentences begin with where a page has put a teaser into it: «… в Туле. | Читайте также: …»."""
    words = sorted(row["words"].capitalize() for row in open_lexicon().table("page_lines") if row["inside"])
    return re.compile(r"(?<=[.!?…»\")][ \t\xa0])(?:" + "|".join(map(re.escape, words)) + r")\b")


def is_teaser(text: str, piece: Piece) -> bool:
    """Tell a line that sends to one other text: «Читайте также: В Праге открылся форум»."""
    return _signed(text, piece) == ("list", False)


def furniture(text: str, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Find the lines that a page has left around a text, and the ends of lines."""
    lines = list(_found(text, pieces))
    behind = (found.start() for found in _inside().finditer(text))
    starts = [start for start, _ in pieces]
    ends = [(at, pieces[bisect_right(starts, at) - 1][1]) for at in behind]
    return tuple(sorted([*lines, *((at, stop) for at, stop in ends if stop - at <= LONGEST["list"])]))


def _found(text: str, pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    below = 0  # how many lines more may belong to a list of other news
    for at, piece in enumerate(pieces):
        kind, alone = _kind(text, piece)
        if at in (0, len(pieces) - 1) and _is_byline(text[slice(*piece)]):
            kind = "line"
        if kind == "rest" and 2 * at > len(pieces):
            yield from pieces[at:]
            return
        if kind:
            below = MOST_BELOW if kind == "list" and alone and at else 0  # what stands below the first line is the text
            goes_on = piece[1] - piece[0] > LONGEST_CALL or ":" in text[slice(*piece)]
            end = SENTENCE_END.search(text, *piece) if kind == "call" and goes_on else None
            yield (piece[0], end.end()) if end else piece
        elif below and piece[1] - piece[0] < LONGEST_BELOW and _is_open(text, piece):
            below -= 1
            yield piece
        else:
            below = 0


def _is_open(text: str, piece: Piece) -> bool:
    """Tell a line that no full stop closes, or that breaks off: «В Туле прошли торжества ...»."""
    return BROKEN_OFF.search(text, *piece) is not None or not CLOSING.search(text, max(piece[0], piece[1] - 4), piece[1])


def _kind(text: str, piece: Piece) -> tuple[str, bool]:
    """Tell of what kind a page's line is, and whether it says no more than the words that tell so; «» of a line of the text."""
    if (told := _signed(text, piece))[0]:
        return told
    start, stop = piece
    if RIGHTS.search(text, start, min(stop, start + LONGEST["line"])):
        return "rest", False
    told_by_form = any(line.match(text, start, stop) for line in LINES) or _is_tags(text[start:stop])
    return ("line", False) if told_by_form else ("", False)


def _signed(text: str, piece: Piece) -> tuple[str, bool]:
    """Tell the same by the words that a line begins with."""
    start, stop = piece
    begin = OPENING.match(text, start, stop)
    at = begin.end() if begin else start
    for sign in _signs().get(_first(text, at, stop), ()):
        end = at + len(sign.words)
        if (
            stop - start <= LONGEST[sign.kind]
            and _says(text, at, end, sign)
            and (not sign.behind or ENDS[sign.behind].match(text, end, stop))
        ):
            return sign.kind, not any(map(str.isalpha, text[end:stop]))
    return "", False


def _first(text: str, at: int, stop: int) -> str:
    found = FIRST.match(text, at, stop)
    return found.group().lower().replace("ё", "е") if found else ""


def _says(text: str, at: int, end: int, sign: Sign) -> bool:
    said = " ".join(text[at:end].lower().replace("ё", "е").split())
    return said == sign.words and not text[end : end + 1].isalpha()


def _is_byline(line: str) -> bool:
    """Tell the name of who wrote a text, above or below it: «Инна Шторм», «Инна ШТОРМ.»."""
    return ALONE.match(line) is not None and line.split()[0].lower().replace("ё", "е") in open_lexicon().index("first_names")


def _is_tags(line: str) -> bool:
    """Tell «#Выставка #Сельское хозяйство»."""
    return TAG.match(line) is not None and len(line.split()) <= WORDS_OF_A_TAG * len(TAG.findall(line)) and not CLOSING.search(line)


def is_counter(line: str) -> bool:
    """Tell a line of figures, «28 июня 2023, 16:40», «Просмотров 1245», which is no headline."""
    return len(line) <= LONGEST_COUNTER and COUNTER.match(line) is not None
