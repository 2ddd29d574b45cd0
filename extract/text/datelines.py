"""Datelines: the place, the day and the agency that a report opens with.

«МОСКВА, 17 ноя — РИА Новости.», «Наньнин, 19 сентября /Синьхуа/ --», «г. Тула, 5 мая 2023 г. –», «Минск /Корр. БЕЛТА/.»
"""

from __future__ import annotations

import re

from extract.text.paragraphs import Piece
from extract.text.silent import HIDDEN

REACH = 160  # characters: no dateline is longer
MONTH = r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-яё]*"
YEAR = re.compile(r"\d{4}")
DAY = rf"\d{{1,2}}(?:[-–]\d{{1,2}})?\s+{MONTH}(?:\.(?=,|\s*[\d/(—–-]))?"
OF_YEAR = r"(?:,?\s+\d{4})?(?:\s*(?:г(?:ода|\.|\b)))?(?!\w)"
CLOCK = r"(?:,\s+\d{1,2}:\d{2})?"  # «Москва, 14 января, 2022, 14:10 — ИА Регнум.»
DATE = re.compile(rf"{DAY}{OF_YEAR}{CLOCK}|\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}\b", re.IGNORECASE)
CAPITALISED = r"[A-ZА-ЯЁ][\w’'-]*"
PLACE = re.compile(
    rf"(?:(?:г\.|город|пос\.|с\.)\s*)?{CAPITALISED}(?:\s(?:{CAPITALISED}|область|край|обл\.)){{0,2}}"
    rf"(?:\s\({CAPITALISED}(?:\s\w+){{0,2}}\))?"
)
# On a line of its own likelier a person in a picture than a place.
NAME = re.compile(rf"{CAPITALISED}\s{CAPITALISED}[,.]")
SLASHED = re.compile(r"/[^/\n]{2,40}/|\([A-ZА-ЯЁ][^()\n]{1,30}\)")
# After a place or a day, capitalised words that a full stop closes: «РИА Новости.», «РИА Новости, Мария Круглова.»
SIGNED = re.compile(rf"(?:Корр\.\s)?[«\"]?{CAPITALISED}[»\"]?(?:[ ,]{{1,2}}[«\"]?{CAPITALISED}[»\"]?){{0,4}}\.(?=\s|$)")
SITE = re.compile(
    r"(?:(?:ИА|РИА)\s)?[«\"]?(?:[A-ZА-ЯЁ]{3,}|АиФ|КП|РГ|МК)(?:\.[A-ZА-ЯЁ]{2,3}|-[А-ЯЁ]{2,}|-[А-ЯЁ][а-яё]+)?[»\"]?(?=\s*(?:[-–—]|$))"
)
NO_PLACE = frozenset(
    {"ВИДЕО", "ФОТО", "АУДИО", "НОВОСТИ", "СРОЧНО", "МОЛНИЯ", "АНОНС", "ОБНОВЛЕНО", "ВНИМАНИЕ", "ОПРОС", "ИНТЕРВЬЮ", "МНЕНИЕ"}
)
# «Avesta.Tj | 06.10.2010 | Вопросы …», as a paper's site stamps what it prints
PIPED = re.compile(rf"[^|\n]{{0,20}}[a-z][^|\n]{{0,20}}\s\|\s(?:{DATE.pattern})\s\|(?=\s+\S)", re.IGNORECASE)
GAP = rf"[\s{HIDDEN}]"
SEPARATOR = re.compile(rf"{GAP}*[,.]{GAP}*(?:(?:--|[-–—]){GAP}+)?|{GAP}*(?:--|[-–—]){GAP}+|{GAP}+")
BEHIND_COMMA = re.compile(rf",{GAP}{{1,3}}$")
END = re.compile(r"\s*\.?\s*(?:--|[-–—])(?=\s)|\s*[.:](?=\s|$)|\s*$")


def dateline(text: str, piece: Piece) -> Piece | None:
    """Find the dateline that a paragraph opens with, its closing dash or full stop included."""
    start, limit = piece[0], min(piece[1], piece[0] + REACH)
    if (piped := PIPED.match(text, start, limit)) is not None:
        return (start, piped.end())
    at, stop = start, None
    kinds: list[str] = []
    while at < limit:
        kind, after = _element(text, at, limit, kinds)
        if not kind:
            break
        kinds.append(kind)
        ending = _ending(text, after, piece[1])
        if ending and _is_whole(text, start, ending, piece[1], kinds):
            stop = ending
        separator = SEPARATOR.match(text, after, limit)
        if separator is None or (separator.group().isspace() and not SLASHED.match(text, separator.end(), limit)):
            break
        at = separator.end()
    return (start, stop) if stop else None


def _element(text: str, at: int, limit: int, kinds: list[str]) -> tuple[str, int]:
    if (found := SLASHED.match(text, at, limit)) and "agency" not in kinds:
        return "agency", found.end()
    if (found := DATE.match(text, at, limit)) and "date" not in kinds:
        return "date", found.end()
    if "date" in kinds and "agency" not in kinds and "place" in kinds:
        if found := SITE.match(text, at, limit):
            return "agency", found.end()
        if (found := SIGNED.match(text, at, limit)) and _opens_with_agency(found.group()):
            return "agency", found.end() - 1
    # «5 мая 2024 года, Вена, | Австрия |.»
    behind_town = kinds[-2:] == ["date", "place"] and BEHIND_COMMA.search(text[max(0, at - 4) : at]) is not None
    complete = "agency" in kinds or ({"place", "date"} <= set(kinds) and not behind_town)
    if not complete and kinds.count("place") < 3 and (found := PLACE.match(text, at, limit)):
        return "place", found.end()
    return "", at


def _opens_with_agency(signature: str) -> bool:
    """Tell «РИА Новости» and «Sputnik» from a sentence of one word."""
    word = signature.split()[0].strip('«»",.')
    return word.isupper() or word.isascii() or "," in signature or signature.startswith("Корр.") or len(signature.split()) > 1


def _ending(text: str, after: int, stop: int) -> int | None:
    if found := END.match(text, after, stop):
        return found.end()
    return after if text[after - 1] == "." and text[after].isspace() else None


def _is_whole(text: str, start: int, ending: int, stop: int, kinds: list[str]) -> bool:
    """Tell whether place, day and agency seen so far make a dateline: a sentence has to begin behind it."""
    said, rest = text[start:ending], text[ending:stop].lstrip()
    if rest[:1].islower():
        return False
    if len(set(kinds)) > 1:
        return bool(rest) or not NAME.match(said)
    if kinds == ["place"]:
        name = said.rstrip(" .:-–—")
        return len(name) > 3 and name.isupper() and name not in NO_PLACE and bool(rest) and not said.endswith(":")
    if kinds == ["date"]:
        return YEAR.search(said) is not None and said.endswith(("-", "–", "—")) and bool(rest)
    return kinds == ["agency"] and said.startswith("/")
