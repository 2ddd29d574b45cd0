"""Which names mean one body: «ПАО «ВЭК»» and «Вологодская энергетическая компания», «Русский музей» and «Государственный Русский музей»."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from extract.lexicon import Lexicon, word_class
from extract.mentions.organisations.usual import fold
from extract.rules.bodies.alike import STEM, Tokens, alike, like
from extract.rules.bodies.body_name import (
    ADJECTIVES,
    BRANCH,
    CORE,
    NATIONAL,
    OF_PLACE,
    OF_RUSSIA,
    PLAIN,
    RANK,
    SHORT,
    Name,
    is_republic,
    read_name,
)
from extract.rules.bodies.district_words import LANDS, is_of_one_level
from extract.rules.bodies.part_of_quoted import BRANCHES, are_parts_of_one, is_branch, is_part_of_quoted
from extract.rules.bodies.same_chamber import is_one_chamber
from extract.rules.bodies.same_embassy import is_embassy_anywhere, is_one_embassy
from extract.rules.bodies.same_eponym import is_of_one_eponym, is_spelled_otherwise
from extract.rules.bodies.same_land import is_of_one_land
from extract.rules.bodies.same_latin import is_one_in_latin
from extract.rules.bodies.same_letters import is_begun, is_house_in_letters, is_in_form, is_of_one_town, is_of_other_letters, is_spelled
from extract.rules.bodies.same_level import is_of_a_place, is_of_a_town, is_of_the_land, is_of_the_level
from extract.rules.bodies.same_veterans import are_one_council
from extract.rules.bodies.same_whole import is_called_by_owner, is_seated_where
from extract.rules.bodies.spelled_out import is_spelled_out
from extract.rules.bodies.state_names import names_a_state

MOST = 150  # names of one document that are compared with each other
LED_BY, BEFORE_PLACE = "управление", frozenset({"по", "республике", "республики", "городу", "города"})
FOR, TOWN, BOARDS = "по", "города", frozenset({"комиссия", "подкомиссия", "штаб", "совет"})
OF_UN, UN = " ООН", "оон"
RUSSIA, FEDERAL = "россии", "федеральн"
STATE_ONLY = {("министерство", word) for word in ("внутренних", "иностранных", "обороны", "юстиции", "по")}
RANKS = ("государственн", NATIONAL, "исследовательск", "общеобразовательн")  # which a name may pass over
COMPANIES = frozenset({"group", "company", "corporation", "corp", "inc", "ltd", "holding", "групп"})
# Bodies that a place behind «в» tells more of: «Бюро ЮНЕСКО» and «Бюро ЮНЕСКО в Ташкенте»
DIVIDED = word_class("body_with_units")
SEATED = word_class("seated_body")
FUNDS, OWNING = frozenset({"фонд", "бф"}), frozenset({"холдинг", "концерн", "корпорация", "госкорпорация", "группа"})
OF_A_WHOLE = BRANCHES | {"совет", "правление", "президиум", "комитет", "комиссия", "отдел", "секретариат"}  # «Совет АККОР» is a part of it
HOUSES = frozenset({"музей", "театр", "библиотека"})
EXECUTIVE = "исполнительный"
UNNAMED = DIVIDED | {"лаборатория", "отдел", "отделение", "цех", "музей"}  # of a body that a declined quotation names


def one_each(names: Iterable[str], lexicon: Lexicon) -> dict[str, str]:
    """Give for every name that another one stands for that other name; a name of which two could be meant stands for itself."""
    read = [read_name(name, lexicon) for name in names][:MOST]
    kinds = _kinds(lexicon)
    meant: dict[str, str] = {}
    for n, name in enumerate(read):
        equal = next((other for other in read[:n] if not name.stems.isdisjoint(other.stems) and _equal(name, other)), None)
        if equal is not None and equal.text not in meant and _says_more(name, equal):
            meant[equal.text] = name.text
        elif equal is not None:
            meant[name.text] = equal.text
    first = [name for name in read if name.text not in meant]
    several: dict[str, list[str]] = {}
    for name in first:
        near = (other for other in first if name.short or not name.stems.isdisjoint(other.stems))
        fuller = [other.text for other in near if meant.get(other.text) != name.text and other is not name and _fuller(name, other, kinds)]
        if len(fuller) == 1:
            meant[name.text] = fuller[0]
        elif fuller:
            several[name.text] = fuller
    for short, fuller in several.items():  # «ТГУ» of «ТГУ им. Грача» and «Тульский университет имени Грача», which are one
        apart = [text for text in fuller if short not in several.get(text, ())] or fuller  # each of two in short says the other in full
        if len(one := {_followed(meant, text) for text in apart}) == 1 and short not in one:
            meant[short] = one.pop()
    return {name: _followed(meant, name) for name in meant}


@lru_cache(maxsize=8)
def _kinds(lexicon: Lexicon) -> frozenset[str]:
    """Give the words that tell a body's kind and do not name it."""
    return frozenset(lexicon.index("organisation_heads")) | frozenset(fold(form) for form in lexicon.index("legal_forms"))


def _followed(meant: dict[str, str], name: str) -> str:
    seen = {name}
    while meant.get(name, name) not in seen:
        name = meant[name]
        seen.add(name)
    return name


def _equal(one: Name, other: Name) -> bool:
    """Tell whether two names are one in other forms, of one quoted name, or of one republic."""
    if alike(one.words, other.words):
        return not is_of_other_letters(one, other)
    if one.core and other.core and not are_parts_of_one(one, other) and not _are_apart(one, other):
        if one.core == other.core and is_branch(one) == is_branch(other) and not _gives(one, other):
            return True
        if alike(one.core, other.core) and (one.words[0] in UNNAMED or other.words[0] in UNNAMED):
            return True  # «лаборатория «Шапа»», but «Центр «Единой России»» is no party
    if is_spelled_otherwise(one, other) or are_one_council(one.words, other.words) or is_one_in_latin(one.text, other.text):
        return True
    if is_one_embassy(one.words, other.words) or is_one_chamber(one.words, other.words):
        return True
    if _is_of_un(one, other) or _is_of_un(other, one) or RANK.sub("", one.text) == RANK.sub("", other.text):  # «НИУ МИСИС», «НИТУ МИСИС»
        return True
    if any(_of_place(*both) or is_of_one_level(*both) for both in ((one.words, other.words), (other.words, one.words))):
        return True
    if not PLAIN.isdisjoint((*one.words, *other.words)) and alike(_plain(one.words), _plain(other.words)):
        return True  # «Библиотека Республики Карелия», «Библиотека Карелии»
    return _republic(one.words, other.words) or _turned(one.words, other.words) or _turned(other.words, one.words)


def _is_of_un(one: Name, other: Name) -> bool:
    """Tell «ВПП» and «ВПП ООН», «Всемирная продовольственная программа» and the same of the UN."""
    if len(one.words) > 2 and other.words[-1:] == (UN,) and alike(one.words, other.words[:-1]):
        return True
    return one.text.isupper() and one.text + OF_UN == other.text


def _are_apart(one: Name, other: Name) -> bool:
    """Tell letters of two towns, «МБОУ «СОШ № 1» г. Клина» and «МБОУ «СОШ № 1» п. Лесной»."""
    places = [fold(CORE.split(name.text)[-1]) for name in (one, other)]
    return all(places) and places[0] != places[1] and one.core == other.core and CORE.findall(one.text)[0].isupper()


def _gives(one: Name, other: Name) -> bool:
    """Tell a charity from the firm or the club whose name it bears: «Фонд «Заря»», «ПАО «Заря»»."""
    charities = [not FUNDS.isdisjoint(name.words[: len(name.words) - len(name.core)]) for name in (one, other)]
    return any(charities) and not all(charities) and len(one.words) > len(one.core) and len(other.words) > len(other.core)


def _says_more(name: Name, other: Name) -> bool:
    """Tell the one of two equal names that no blended word shortens: «Речной педагогический университет», «Речной педуниверситет»."""
    longer = len(name.text.split()) > len(other.text.split()) and not other.letters
    return longer and (alike(name.words, other.words) or is_spelled_otherwise(name, other))


def _plain(words: Tokens) -> Tokens:
    return tuple(word for word in words if word not in PLAIN)


def _quoted(short: Name, long: Name) -> bool:
    """Tell «Росатом» and «Госкорпорация «Росатом»»: all of one stands in the other's quotation marks."""
    if not long.core or len(short.text) < STEM or (is_branch(long) and not is_branch(short)) or is_part_of_quoted(long):
        return False
    if len(short.words) > 2 and alike(short.words, long.core[: len(short.words)]) and long.core[len(short.words) :][:1] == ("в",):
        return True  # «Центр гигиены и лечения», «ФБУЗ «Центр гигиены и лечения в Тульской области»»
    return fold(short.text) == fold(CORE.findall(long.text)[0]) or alike(short.words, long.core)


def _of_place(one: Tokens, other: Tokens) -> bool:
    """Tell «Псковская торгово-промышленная палата» and «ТПП Псковской области», «Псковский Росреестр» and «Управление Росреестра по …»."""
    rest, whole = _unled(one[1:]), _unled(other)
    if not rest or not (adjective := OF_PLACE.match(one[0])) or not alike(rest, whole[: len(rest)]):
        return False
    place = tuple(word for word in whole[len(rest) :] if word not in BEFORE_PLACE)
    if not 0 < len(place) < 3:
        return False
    if len(place) == 2 and place[1].startswith(LANDS):
        return like(one[0], place[0])
    stem = adjective.group(1).rstrip("ьй")  # «австралийский», «Австралии»
    return place[0].startswith(stem) and len(stem) >= STEM


def _unled(words: Tokens) -> Tokens:
    """Give the words of a name without the «Управление» of a service in one land: «Управление | Росреестра по Карелии»."""
    return words[1:] if words and words[0] == LED_BY and len(words) > 1 else words


def _republic(one: Tokens, other: Tokens) -> bool:
    """Tell «Народный Хурал РБ» and «Народный Хурал Бурятии», «Минздрав КР» and «Министерство здравоохранения Кыргызстана»."""
    one, other = _plain(one), _plain(other)
    if len(one) != len(other) or len(one) < 2 or not alike(one[:-1], other[:-1]):
        return False
    short, long = sorted((one[-1], other[-1]), key=len)
    return is_republic(short, long)


def _fuller(short: Name, long: Name, kinds: frozenset[str]) -> bool:
    """Tell whether one name says another one in full."""
    if is_spelled(short, long) or is_of_one_town(short, long) or is_in_form(short, long) or _unquoted(short, long, kinds):
        return True
    if is_of_one_land(short, long) or is_house_in_letters(short, long) or is_seated_where(short.words, long.words):
        return True
    if is_embassy_anywhere(short.words, long.words) or is_spelled_out(short, long):
        return True
    if _quoted(short, long) or is_called_by_owner(short, long, kinds):
        return True
    if (
        is_of_one_eponym(short, long, kinds, UNNAMED)
        or _coined(short, long)
        or _of_russia(short, long)
        or _blended(short, long)
        or is_begun(short, long)
    ):
        return True
    if _ranked(short.plain, long.plain) or is_of_the_land(short.words, long.words) or is_of_the_level(short.words, long.words):
        return True
    if (
        is_of_a_place(short, long)
        or _inserted(short, long)
        or _of_a_whole(short.words, long.words)
        or is_of_a_town(short.words, long.words)
    ):
        return True
    if len(long.words) <= len(short.words):
        return False
    if _said_without_adjectives(short, long) or (long.words[0] in OWNING and long.words[1:] == short.words):
        return True  # «РЖД», «Холдинг | РЖД»
    if long.words[1:] == short.words and _has_bare_form(long, short, kinds):
        return True
    if _unnamed(short, long):
        return True
    if alike(long.words[: len(short.words)], short.words) and _tells_which(short.words, long.words[len(short.words) :]):
        return True
    added = long.plain[: len(long.plain) - len(short.words)]
    named = len(added) > 1 and not kinds.isdisjoint(added)  # «Речное объединение | Дельтовой организации труда»
    if len(short.plain) == len(short.words) > 1 and not named and _adjectives_more(short, long):
        return True
    if len(short.words) == 1 and SHORT.match(short.text):  # «ГКНПЦ» in «ГКНПЦ имени Хруничева», «ПСБ» in «Банк ПСБ»
        return short.words == long.plain or (short.words[0] == long.words[-1] and kinds.difference(OF_A_WHOLE).issuperset(long.words[:-1]))
    hyphened = (CORE.findall(long.text) or [long.text])[0].split("-")
    return len(hyphened) == 2 and " " not in "".join(hyphened) and short.words == (fold(hyphened[0]),)


def _unquoted(short: Name, long: Name, kinds: frozenset[str]) -> bool:
    """Tell «клуб Сокол» beside «СК «Сокол»»; a fund may have a firm's name."""
    bare = len(short.words) == 2 and not short.core and short.words[0] in kinds and short.words[1:] == long.core
    return bare and FUNDS.isdisjoint(short.words) and FUNDS.isdisjoint(long.words)


def _unnamed(short: Name, long: Name) -> bool:
    """Tell «Исторический парк» beside «тульский Исторический парк «Россия»»: capitals, and all but the quoted name."""
    before = long.words[: len(long.words) - len(long.core)] if long.core and long.words[-len(long.core) :] == long.core else ()
    more = len(before) - len(short.words)
    named = len(short.words) > 1 and short.text[0].isupper() and 0 <= more < 2 and short.words[0].endswith(ADJECTIVES)
    return named and before[more:] == short.words and (not more or OF_PLACE.match(before[0]) is not None)


def _said_without_adjectives(short: Name, long: Name) -> bool:
    """Tell «Музей связи» beside «Центральный музей связи имени О. Н. Грача»."""
    more = len(long.plain) - len(short.words)
    if not 0 < more < 3 or len(short.words) < 2 or short.words[0] not in HOUSES or short.core or not short.text[0].isupper():
        return False
    ranks = all(word.endswith(ADJECTIVES) and not OF_PLACE.match(word) for word in long.plain[:more])
    return ranks and alike(short.words, long.plain[more:])


def _has_bare_form(long: Name, short: Name, kinds: frozenset[str]) -> bool:
    """Tell a form of law before a name without quotation marks: «ПАО | Лесбанк»."""
    return long.words[0] in kinds and long.text.split()[0].isupper() and short.text[0].isupper()


def _tells_which(said: Tokens, behind: Tokens) -> bool:
    """Tell whether what stands behind a name only tells more of it: «Alibaba | Group», «Бюро ЮНЕСКО | в Ташкенте», «УФСБ | по Чувашии»."""
    if behind[0] in COMPANIES:
        return len(behind) == 1
    if behind == (RUSSIA,):  # «Федеральная налоговая служба | России»; regions have ministries of culture, but none of war
        return said[0].startswith(FEDERAL) or said[:2] in STATE_ONLY or BRANCH in said[:2]
    if said[:2] in STATE_ONLY and len(said) > 2 and names_a_state(behind):  # «Министерство иностранных дел | Чили»
        return True
    if behind[0] == "в":
        return len(said) > 1 and (said[0] == LED_BY or any(word in SEATED for word in said[:2]))
    if behind[0] == FOR and said[-1] in BOARDS:  # «Межведомственная комиссия | по делам молодёжи»
        return len(said) == 2 and said[0].endswith(ADJECTIVES)
    if behind[0] == "при":  # «Общественный совет | при управлении»
        return len(said) > 1
    behind = next((behind[:-n] for n in range(1, min(len(behind), 4)) if names_a_state(behind[-n:])), behind)
    if behind[0] == "и":  # «Гильдия неигрового кино | и телевидения»
        return len(said) > 2 and said[0] not in DIVIDED and len(behind) < 4
    return said[0] == LED_BY and len(said) > 2 and "по" in behind[:2]


def _ranked(short: Tokens, long: Tokens) -> bool:
    """Tell «Невский лесной университет» beside «Невский национальный исследовательский лесной университет»."""
    if len(short) >= len(long):
        return False
    ranks = [word for word in long if word.startswith(RANKS)]
    left = tuple(word for word in long if word not in ranks or word in short)
    bare = len(short) == 1 and not short[0].endswith(ADJECTIVES) and len(short[0]) > STEM  # «Эрмитаж», «Государственный Эрмитаж»
    return len(left) < len(long) and (len(short) > 1 or bare) and alike(short, left)


def _of_a_whole(short: Tokens, long: Tokens) -> bool:
    """Tell «комитет по спорту» beside «комитет Думы Псковской области по спорту»."""
    at, behind = _field(short), _field(long)
    return 0 < at < behind and alike(short[:at], long[:at]) and alike(short[at:], long[behind:])


def _turned(one: Tokens, other: Tokens) -> bool:
    """Tell «комитет по спорту Думы» of «комитет Думы по спорту»."""
    at, behind = _field(one), _field(other)
    return len(one) == len(other) and 0 < at < behind and alike(one, (*other[:at], *other[behind:], *other[at:behind]))


def _field(words: Tokens) -> int:
    """Give where the field of a body begins, «комитет | по спорту»; 0 if none is told."""
    return words.index(FOR) if FOR in words else 0


def _coined(short: Name, long: Name) -> bool:
    """Tell «Минсельхоз Чувашии» beside «Министерство сельского хозяйства и продовольствия», which names no other place."""
    first, *place = fold(short.text).split()
    if not first.startswith("мин") or first in long.words:
        return False
    field = short.words[: len(short.words) - len(place)]
    behind = long.words[len(field) :]
    if len(field) < 2 or not behind or not alike(field, long.words[: len(field)]):
        return False
    placed = any(word[0].isupper() for word in long.text.split()[1:])
    if not placed or not place or alike(behind[-len(place) :], short.words[-len(place) :]):
        return True
    return len(place) == 1 and is_republic(place[0], behind[-1])


def _of_russia(short: Name, long: Name) -> bool:
    """Tell «Роскультура» beside «Федеральное агентство по делам культуры»: the word that «Рос» has is the last of its field."""
    if not short.text.startswith(OF_RUSSIA) or " " in short.text or not long.words[0].startswith(FEDERAL) or len(long.words) < 3:
        return False
    field = fold(short.text)[len(OF_RUSSIA) :]
    return any(like(field, word) for word in long.words[2:])


def _blended(short: Name, long: Name) -> bool:
    """Tell one blended word beside what it is blended of: «Госкомитет», «Государственный комитет по …»; «Политех», «Невский …»."""
    said = len(short.words)
    if " " in short.text or not 1 < said < len(long.words):
        return False
    return alike(short.words, long.words[:said]) or (long.words[0].endswith(ADJECTIVES) and alike(short.words, long.plain[-said:]))


def _adjectives_more(short: Name, long: Name) -> bool:
    """Tell «Русский музей» and «Государственный Русский музей»: the longer name has adjectives before the shorter one."""
    more = len(long.plain) - len(short.words)
    if short.words[-1].isdigit() and short.words == long.words[-len(short.words) :]:  # «школа № 12», «средняя школа № 12»
        return 0 < more <= 3 and all(word.endswith(ADJECTIVES) for word in long.plain[:more])
    if not 0 < more <= 3 or not short.text[0].isupper() or not short.words[0].endswith(ADJECTIVES):
        return False
    added = long.plain[:more]  # no «отделение», which has a whole behind it
    return all(word.endswith(ADJECTIVES) and word not in SEATED for word in added) and alike(long.plain[more:], short.words)


def _inserted(short: Name, long: Name) -> bool:
    """Tell «Тульский театр» beside «Тульский драматический театр имени О. Н. Грача»: one place, adjectives more."""
    if short.eponym or len(short.words) < 2 or short.core or not OF_PLACE.match(short.words[0]) or not short.text[0].isupper():
        return False
    rest = iter(long.plain)
    passed: list[str] = []
    for said in short.words:
        for word in rest:
            if like(said, word):
                break
            passed.append(word)
        else:
            return False
    if EXECUTIVE in passed:
        return False  # «Псковский областной комитет» of a union and «Псковский областной исполнительный комитет»
    return bool(passed) and not tuple(rest) and like(short.words[0], long.plain[0]) and all(word.endswith(ADJECTIVES) for word in passed)
