"""Text as it is meant to be read, of the same length: marks of HTML and Markdown, pictures, decomposed letters stand aside.

Exports of databases and messengers bring them. What was several characters becomes one and characters that are read over, so that
all that is read stays where it stood.
"""

from __future__ import annotations

import re
from html import unescape
from unicodedata import normalize

from extract.text.silent import HIDDEN

ENTITY = r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[\da-fA-F]{2,5});"
BLOCK = r"</?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|table|blockquote|section|article|figure|figcaption)\b[^<>]{0,200}>"
INLINE = r"</?(?:a|b|i|u|s|em|strong|span|font|small|sup|sub|img|mark|nobr)\b[^<>]{0,500}>"
DECOMPOSED = "[А-яЁёЄІЇієїA-Za-z][\u0306\u0308]"  # й of и and its breve
PICTURE = "[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]"
TELLING = "\U0001f4cd\U0001f4c5\U0001f4c6\U0001f5d3"  # a pin and calendars: where they open no list they say where and when
HYPHENS, DASHES = "[\u2010\u2011]", r"[\u2012\u2015]|(?<=\d)\u2212(?=\d)|(?<!\S)\u2212(?!\S)"
LOOKED_AT, TOP, SHORTEST = 1_500, 6, 15  # characters and lines of a page's top; characters of a title
MARKS = re.compile("[&<*_#\u0306\u0308\u2010-\u2012\u2015\u2212\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]")  # found at a glance
ONE = {"hyphen": "-", "dash": "–"}
ODD = re.compile(
    rf"(?P<entity>{ENTITY})|(?P<block>{BLOCK})|(?P<inline>{INLINE})|(?P<letter>{DECOMPOSED})|(?P<hyphen>{HYPHENS})|(?P<dash>{DASHES})"
    rf"|(?P<picture>(?:^[ \t]*)?{PICTURE}+(?:(?<=.)[ \t])?)|(?P<bold>\*\*|__)|(?P<heading>^#{{1,6}} )",
    re.MULTILINE,
)


def without_markup(text: str) -> str:
    """Give a text of the same length without marks: «&laquo;Лён&raquo;» → «Лён» and silence; the text itself, if it has none."""
    if MARKS.search(text) is None:
        return _without_page_title(text)
    alone = tuple([sign for sign in TELLING if text.count(sign) == 1])
    read = ODD.sub(lambda found: found[0] if any(sign in found[0] for sign in alone) else _as_read(found), text)
    return _without_page_title(read)


def _without_page_title(text: str) -> str:
    """Put blanks for a first line that comes again among the next ones: the page's title above the headline."""
    top = text[:LOOKED_AT].lstrip()
    title, _, below = top.partition("\n")
    title = title.rstrip()
    if len(title) < SHORTEST or title not in below:
        return text
    again = [line.strip() for line in below.split("\n")[:TOP]]
    at = text.index(title)
    return f"{text[:at]}{' ' * len(title)}{text[at + len(title) :]}" if title in again else text


def _as_read(found: re.Match[str]) -> str:
    said = found[0]
    if found.lastgroup == "entity":
        char = unescape(said)
        return char + HIDDEN * (len(said) - 1) if len(char) == 1 and char != said else said
    if found.lastgroup == "letter":
        char = normalize("NFC", said)
        return char + HIDDEN * (len(said) - len(char))
    if found.lastgroup in ONE:
        return ONE[found.lastgroup]
    if found.lastgroup == "block":
        return "\n".ljust(len(said))
    opens = found.start() == 0 or found.string[found.start() - 1] == "\n"
    return (" " if opens and found.lastgroup in ("picture", "heading") else HIDDEN) * len(said)
