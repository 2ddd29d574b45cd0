"""Abbreviations beside the names that they are made of: «ДЭК», «ТюмГУ», «ИСЗФ СО РАН», «ЦПЭ»."""

from __future__ import annotations

import re

from extract.mentions.organisations.names import JOINING
from extract.mentions.organisations.usual import fold
from extract.rules.alike import SHORTEST, Tokens, alike, made_of
from extract.rules.body_name import NATIONAL, OF_PLACE, SHORT, Name, is_republic

# «Верхне|волжский», «сельско|хозяйственная»
JOINED = re.compile(
    "((?:верхн|нижн|средн|больш|дальн)е"
    "|(?:северн|южн|западн|восточн|нов|стар|мал|велик|тих|сельск|железн|тепл|вод|лес|машин|электр|энерг|гидр|рад|аэр|нефт|медик)о"
    "|(?:авт|агр|кин|мот|фот)о|авиа|теле"
    ")(?=[а-я]{4})"
)
STATUS = frozenset({"исследовательский", "федеральный"})  # words of a university's rank, which its abbreviation may pass over
LONGEST_ROOT = 13  # letters of a word that is hardly made of two
PREPOSITIONS = frozenset({"по", "в", "на", "при", "о", "об"})


def is_spelled(short: Name, long: Name) -> bool:
    """Tell whether an abbreviation is made of a name's first letters: «ДЭК», «ТюмГУ», «МЗ РТ»."""
    rest = short.words[1:]
    if rest and SHORT.match(short.text.split()[0]) and fold(short.text).startswith(short.words[0]):
        if alike(long.words[-len(rest) :], rest):  # «ЕЭК | ООН», «ИЯФ | СО РАН»
            return made_of(short.words[0], list(long.plain if long.eponym else long.words[: -len(rest)]))
        if long.eponym and alike(long.plain[-len(rest) :], rest):  # «ДШИ | № 5», «Детская школа искусств № 5 имени …»
            return made_of(short.words[0], list(long.plain[: -len(rest)]))
        if _is_of_land(short, long):
            return True
    words = [part for word in long.content for part in word.split("-")]  # «ИСЗФ», «солнечно-земной»
    if not short.letters or len(words) < 2:
        return False
    if made_of(short.letters, [part for word in words for part in _parted(word)]):  # «ВВТУ», «Верхневолжский …»
        return True
    plain = [word for word in words if word not in STATUS and not word.startswith(NATIONAL)]
    if made_of(short.letters, words) or (1 < len(plain) < len(words) and made_of(short.letters, plain)):
        return True
    return len(words) > 2 and OF_PLACE.match(words[0]) is not None and made_of(short.letters, words[1:])  # «Лужская | ДШИ |»


def _parted(word: str) -> tuple[str, ...]:
    """Part a word of two roots, of which an abbreviation may take both first letters."""
    joined = JOINED.match(word)
    return (joined[1], word[joined.end() :]) if joined is not None else (word,)


def _is_of_land(short: Name, long: Name) -> bool:
    """Tell a body and its land both in letters: «ОП ЯО» beside «Общественная палата Ярославской области»."""
    texts = short.text.split()
    if len(texts) != 2 or not all(text.isalpha() and text.isupper() for text in texts) or len(long.words) < len(texts) + 1:
        return False
    body, land = short.words[0], short.words[-1]
    cuts = range(2, len(long.words))
    return any(made_of(body, _content(long.words[:cut])) and _is_land(land, long.words[cut:]) for cut in cuts)


def _content(words: Tokens) -> list[str]:
    return [word for word in words if word not in JOINING]


def _is_land(letters: str, name: Tokens) -> bool:
    return made_of(letters, _content(name)) if len(name) > 1 else is_republic(letters, name[0])


def is_of_one_town(short: Name, long: Name) -> bool:
    """Tell «Лужский МСК» beside «Лужский маслосыродельный комбинат»: one town, and letters between the first and the last."""
    texts = short.text.split()
    if len(texts) != 2 or not (texts[1].isalpha() and texts[1].isupper()) or not OF_PLACE.match(short.words[0]) or len(long.plain) < 3:
        return False
    letters, (first, *rest) = fold(texts[1]), long.plain
    if not alike((first,), short.words[:1]) or not len(rest) <= len(letters) <= len(rest) + 1:
        return False
    return made_of(letters, rest) or (
        len(letters) > len(rest) and letters[0] == rest[0][0] and letters[-1] == rest[-1][0] and _is_long(rest)
    )


def _is_long(words: list[str]) -> bool:
    """Tell words one of which may be made of two: «маслосыродельный»."""
    return any(len(word) > LONGEST_ROOT for word in words)


def is_in_form(short: Name, long: Name) -> bool:
    """Tell letters right before a quoted name, behind a form of law: «ЦДТ» beside «ГБУ ДО ЦДТ «Старт»»."""
    before = long.words[: len(long.words) - len(long.core)]
    return len(short.words) == 1 and short.letters != "" and long.core != () and len(before) < 4 and before[-1:] == short.words


def is_begun(short: Name, long: Name) -> bool:
    """Tell an abbreviation of a name's first words: «ЦПЭ» beside «Центр поддержки экспорта «Мой бизнес»»."""
    if len(short.words) > 1 or not short.text.isupper() or len(short.letters) < SHORTEST:
        return False
    words = [word for word in long.plain if word not in PREPOSITIONS and word not in JOINING]  # «РЦНК»
    return len(words) > len(short.letters) and made_of(short.letters, words[: len(short.letters)])


def is_of_other_letters(one: Name, other: Name) -> bool:
    """Tell «ВолгГТУ» from «ВолгГМУ», which differ by a letter as forms of a word may."""
    return bool(one.letters and other.letters) and one.text.rstrip("аеуо") != other.text.rstrip("аеуо")
