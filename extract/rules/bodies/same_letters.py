"""Abbreviations beside the names that they are made of: «ДЭК», «ТюмГУ», «ИСЗФ СО РАН», «ЦПЭ»."""

from __future__ import annotations

from extract.mentions.organisations.names import JOINING
from extract.mentions.organisations.usual import fold
from extract.rules.bodies.alike import SHORTEST, Tokens, alike, made_of
from extract.rules.bodies.body_name import CORE, NAMED_FOR, NATIONAL, OF_PLACE, SHORT, Name, is_republic
from extract.rules.bodies.roots import is_made_of, roots_of
from extract.rules.bodies.state_names import names_a_state

STATUS = frozenset({"исследовательский", "федеральный"})  # words of a university's rank, which its abbreviation may pass over
RANKS, SPACE = ("государственный", "федеральный"), " "  # which a university may be called without
LONGEST_ROOT = 13  # letters of a word that is hardly made of two
HOUSES = {
    "больница": frozenset({"гб", "кб", "об", "окб", "рб", "уб", "цгб", "црб"}),
    "школа": frozenset({"нош", "оош", "сош", "сш"}),
}
SCHOOLING = frozenset({"средняя", "общеобразовательная", "основная", "начальная"})  # what a school's letters tell
PREPOSITIONS = frozenset({"по", "в", "на", "при", "о", "об"})


def is_spelled(short: Name, long: Name) -> bool:
    """Tell whether an abbreviation is made of a name's first letters: «ДЭК», «ТюмГУ», «МЗ РТ»."""
    if short.eponym and long.eponym and _is_of_eponym(short, long):
        return True
    said, (letters, *behind) = _without_form(short)
    rest = tuple(behind)
    if rest and SHORT.match(said.split()[0]) and fold(said).startswith(letters):
        if alike(long.words[-len(rest) :], rest):  # «ЕЭК | ООН», «ИЯФ | СО РАН»
            return is_made_of(letters, roots_of(long.plain if long.eponym else long.words[: -len(rest)]))  # «ДВО | РАН»
        if long.eponym and alike(long.plain[-len(rest) :], rest):  # «ДШИ | № 5», «Детская школа искусств № 5 имени …»
            return is_made_of(letters, roots_of(long.plain[: -len(rest)]))
        lands = names_a_state(rest) and not any(names_a_state(long.words[-n:]) for n in (1, 2))
        if len(letters) > 2 and lands and is_made_of(letters, roots_of(tuple(long.content))):
            return True  # «КЧС | Чили |», «Комитет по чрезвычайным ситуациям»
        if _is_of_land(short, long):
            return True
    words = [part for word in long.content for part in word.split("-")]  # «ИСЗФ», «солнечно-земной»
    if not short.letters or len(words) < 2:
        return False
    if is_made_of(short.letters, roots_of(long.plain)):  # «ВВТУ», «Верхневолжский …»
        return True
    plain = [word for word in words if word not in STATUS and not word.startswith(NATIONAL)]
    if made_of(short.letters, words) or (1 < len(plain) < len(words) and made_of(short.letters, plain)):
        return True
    if not OF_PLACE.match(words[0]) or SPACE in short.text:  # «ТПП РФ» is no «Лужская ТПП»
        return False
    if _is_towns(short.text) and any(made_of(short.letters, [words[0], rank, *words[1:]]) for rank in RANKS):
        return True
    return len(words) > 2 and made_of(short.letters, words[1:])  # «Лужская | ДШИ |»


def _is_of_eponym(short: Name, long: Name) -> bool:
    """Tell letters and an eponym beside all in full: «ГКБ им. Грача», «ГУЗ «Городская клиническая больница имени Грача»»."""
    letters, inside = short.plain[-1], long.core or long.words
    at = next((k for k, word in enumerate(inside) if word in NAMED_FOR), 0)
    return at > 1 and len(letters) > 2 and alike(short.eponym, long.eponym) and is_made_of(letters, roots_of(inside[:at]))


def _is_towns(letters: str) -> bool:
    """Tell letters the first of which are a town's: «ВоГУ» of the «Вологодский университет», but no «ТГУ» of any town's."""
    return not letters.isupper() and letters[0].isupper()


def _without_form(name: Name) -> tuple[str, Tokens]:
    """Give a name and its words without the forms of law before its quotation marks: «МОУ ДОД «СДЮСШОР № 6»» → «СДЮСШОР № 6»."""
    inside = CORE.search(name.text) if name.core else None
    alone = inside is not None and inside.end() == len(name.text) and name.text[: inside.start()].isupper()
    return (inside[1], name.core) if inside is not None and alone else (name.text, name.words)


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


def is_house_in_letters(short: Name, long: Name) -> bool:
    """Tell «Лужская больница» beside «Лужская ЦРБ», «Лужская школа» and «Лужская средняя школа» beside «Лужская СОШ»."""
    _, said = _without_form(short)
    if len(said) == 2 and len(long.words) > 2 and OF_PLACE.match(said[0]) and alike(said[:1], long.words[:1]):
        housed = said[1] in HOUSES.get(long.words[-1], ())  # «Лужская районная больница», «ГБУЗ «Лужская РБ»»
        return housed and long.words[1][0] in said[1] and (len(long.words) == len(said) + 1 or SCHOOLING.issuperset(long.words[1:-1]))
    if len(short.words) != 2 or len(long.words) != 2 or not alike(short.words[:1], long.words[:1]) or not OF_PLACE.match(short.words[0]):
        return False
    return long.words[1] in HOUSES.get(short.words[1], ())


def is_begun(short: Name, long: Name) -> bool:
    """Tell an abbreviation of a name's first words: «ЦПЭ» beside «Центр поддержки экспорта «Мой бизнес»»."""
    if len(short.words) > 1 or not short.text.isupper() or len(short.letters) < SHORTEST:
        return False
    words = [word for word in long.plain if word not in PREPOSITIONS and word not in JOINING]  # «РЦНК»
    return len(words) > len(short.letters) and made_of(short.letters, words[: len(short.letters)])


def is_of_other_letters(one: Name, other: Name) -> bool:
    """Tell «ВолгГТУ» from «ВолгГМУ», which differ by a letter as forms of a word may."""
    return bool(one.letters and other.letters) and one.text.rstrip("аеуо") != other.text.rstrip("аеуо")
