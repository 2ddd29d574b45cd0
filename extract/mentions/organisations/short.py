"""Names in short: abbreviations («МЧС России») and syllabic coinages («Минсельхоз», «Росавиация»)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from extract.lang.grammar.lemmas import parses
from extract.lang.grammar.readings import readings
from extract.lang.inflection.declension import name_forms
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.organisations.domains import domain_end
from extract.mentions.organisations.joined import each_land
from extract.mentions.organisations.latin_rows import FORMS
from extract.mentions.organisations.masks import CHAIRS, is_common_abbreviation, masked, names_a_thing
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import NAMED_FOR, quoted
from extract.mentions.organisations.reach import reach
from extract.mentions.organisations.sight import ABBREVIATION, CLOSING, LATIN, QUOTES, Sight, is_stressed, is_word_in_capitals
from extract.mentions.organisations.surnames import is_surname
from extract.mentions.organisations.usual import UN, fold


class Coinage(NamedTuple):
    """A syllabic name in the nominative, in small letters, and its kind."""

    name: str
    kind: str


HEADQUARTERS, SERVICES = "ГУ", frozenset({"МЧС", "ФСИН"})
POLICE, STATIONS = "МВД", frozenset({"МО", "ММО", "МУ", "ЛО", "ЛУ", "ГУ", "СУ", "УТ"})  # «МО МВД России «Озёрский»»
UNITS, SERVICES_IN_WORDS = frozenset({"группа", "инспекция", "отдел", "отделение", "сектор"}), frozenset({"росгвардии", "полиции"})
ABOUT = frozenset({"координатор", "представитель", "куратор", "полпред", "уполномоченный"})
# «Дальбанк», «Псковавтодор», «Лужаэнерго», «Псковстат»
JOINED = re.compile(
    "([А-ЯЁ][а-яё]{2,}(банк|стат|энерго|энергосбыт|автодор|водоканал|нефтепродукт|облгаз|горгаз|межрегионгаз|теплосеть|электросеть"
    "|автотранс|телеком|нефтегаз|нефтехим|леспром|агропром|дорстрой|мостострой|гражданпроект|водхоз|облтранс|горсвет|теплоэнерго))"
    "(?:а|у|ом|е)?$"
)
# «Белкоопсоюз», «Казгидромет»: a land's first letters and what it keeps
OF_LAND = re.compile(
    "((?:Бел|Рос|Гос|Мос|Каз(?:ах)?|Кырг(?:ыз)?|Тадж(?:ик)?|Туркмен|Узб(?:ек)?|Азер|Тат|Баш|Саха|Якут)[а-яё]*?"
    "(центр|союз|экспорт|концерт|фильм|гидромет|надзор|туризм|транс|трансгаз|газ|строй|инвест|реестр|пром|торг|снаб|проект|контроль"
    "|стандарт|спорт|резерв|аудит|лесхоз|рыбхоз|водхоз|космос|патент|аттестация|аккредитация|телерадио|почта|экспертиза|книга))"
    "(?:а|у|ом|е|и|ы|ой|ей)?$"
)
KINDS_OF_JOINED = {"банк": "bank", "стат": "agency"}
LONGEST_NAME = 10  # letters of a surname that may end like a bank's name
FIRMS, LONGEST_FIRM = frozenset({"company", "bank"}), 5
STORES = ("фото", "видео", "аудио", "био", "ген", "крио")  # banks of pictures, of cells
JOINT = frozenset({",", "и"})
BEGINNING = 3  # letters
LETTERS, BRACKET_ENDS = 4, frozenset({")", ").", "),", ");", ","})  # words of letters in brackets
NAMED_KINDS = frozenset({"company", "culture", "health", "institute", "other", "school", "sport", "university"})  # for people
LATIN_CAPITALS, NO_OFFICE = re.compile("(?![IVXLC]+$)[A-Z]{3,}$"), {"class": ""}
# «ТулГУ», «СПбГЭТУ», «КНИТУ-КАИ», «БарнГАУ»; no «ФГУ» and no «ГОУ», which are forms of law
UNIVERSITY = re.compile(
    r"(?:(?:(?:[А-ЯЁ]{1,2}[а-яё]{1,6}){1,2}|(?!Ф?ГБ?О|М)[А-ЯЁ][а-яё]?[А-ЯЁ](?=[А-ЯЁ]{2}))[А-ЯЁ]{0,3}[ГТФМПЭЮЛН]У"
    r"|(?:[А-ЯЁ][а-яё]{1,6}){1,2}ГАУ|[А-ЯЁ]{1,2}ГНИУ|(?!Ф)[А-ЯЁ]ГУ)(?:-[А-ЯЁ]{2,5})?$"
)
# «ПсковТТК», «ВолгГМА», «СибАДИ»; no «ЭкоДОМ» and no «ОблСМИ»
SCHOOL, STATE, LONGEST_WORD = re.compile(r"(?:[А-ЯЁ][а-яё]{1,6}){1,2}(Г[А-ЯЁ]{1,4}|[А-ЯЁ]{1,3}[АИКТ])$"), "Г", 3
# «ВНИИЖТ», «УралНИИСХОЗ», «ЦНИИмаш»; of the Academy: «ИЯФ СО РАН»
INSTITUTE, ACADEMY = (
    re.compile(
        r"(?:[ВЦГДСЮ]|[А-ЯЁ][а-яё]{2,5})?НИИ[А-ЯЁ]{0,8}(?:[А-ЯЁ]|маш|хим|газ|нефть|пром|проект)$|(?:[ВЦГДСЮ]|[А-ЯЁ][а-яё]{2,5})НИИ$"
    ),
    "РАН",
)
ACADEMIES = frozenset({ACADEMY, "НАН", "АН", "РАМН"})
SURNAME = re.compile("^[А-ЯЁ]{4,}(?:ОВ|ЕВ|ИН|СК)(?:А|У|ОЙ|ЫМ|ИЙ|ОГО|ОМУ)?$")
ENDING = re.compile("(?:ом|ем|ой|ей|а|у|е|и|ы|я|ю)$")
MIXED = re.compile(r"(?=.*[а-яё])[А-ЯЁ][А-ЯЁа-яё]*[А-ЯЁ]{2}[А-ЯЁа-яё]*[А-ЯЁ]$")
LEARNED = frozenset({"аспирант", "аспирантка", "выпускник", "выпускница", "декан", "доцент", "магистрант", "профессор", "преподаватель"})
LEARNED |= {"проректор", "ректор", "студент", "студентка"}
HOUR, MINUTES = re.compile(r"\d{1,2}[:.-]\d\d"), 2  # digits


def abbreviations(sight: Sight) -> Iterator[Body]:
    """Find known abbreviations and coinages: «ООН», «МЧС России», «Минсельхоз», «УМВД по Пензенской области»."""
    words, lexicon = sight.words, sight.lexicon
    legal = lexicon.index("legal_forms")
    for k in sight.capitals:
        text = words.text[k]
        if not text[1:]:
            continue
        shortened = not text[1:].islower()  # most words with a capital are none: «Петров»
        row, made = _spelled(lexicon, text, words.norm[k], words.lemma[k])
        joined = (JOINED.match(text) or OF_LAND.match(text)) if row is None and made is None and not shortened else None
        if row is None and made is None and not shortened and sight.entity[k] != "ORG" and joined is None:
            continue
        if row is not None and row["kind"] not in NAMED_KINDS and words.norm[k + 1 : k + 2] and words.norm[k + 1] in NAMED_FOR:
            row = None  # «ЦБ | имени О. Н. Грача» is a library
        if shortened and (is_section(sight, k, legal) or is_surname(sight, k) or domain_end(sight, k) > k):
            continue
        if row is None and shortened and (words.norm[k] in FORMS or _is_half(sight, k)):
            continue
        university = shortened and (UNIVERSITY.match(text) or _is_schools(sight, text))
        university = university and not sight.in_capitals(k) and not is_word_in_capitals(text) and not INSTITUTE.match(text)
        officers = shortened and (_is_officers(sight, k) or _is_listed(sight, k) or _is_schooled(sight, k))
        if k and words.text[k - 1] in STATIONS and (text == POLICE or (text in SERVICES and words.text[k - 1] == HEADQUARTERS)):
            yield _station(sight, k)
            continue
        firm = joined is not None and (_is_unknown(words.norm[k]) or _is_listed_body(words.norm[k]))
        if joined is not None and firm and (sight.entity[k] != "PER" or len(text) > LONGEST_NAME):
            kind = KINDS_OF_JOINED.get(joined[2], "company")
            yield Body(k, k + 1, k, kind, "coinage", name=joined[1])
            continue
        learned = shortened and INSTITUTE.match(text) and not sight.in_capitals(k)
        named = row is not None or made is not None or sight.entity[k] == "ORG" or university or learned or officers
        named = named or text in sight.shorts or (shortened and (_is_named_for(sight, k) or _letters_of_somebody(sight, k) > 0))
        if not named or (row is None and not (university or learned) and k and words.lemma[k - 1] in CHAIRS):
            continue  # «кафедра | СПиП | ОГПУ»
        counted = k > 0 and (words.pos[k - 1] == "NUM" or words.text[k - 1].isdigit()) and not _is_hour(words, k - 1)
        counted = counted and not (k > 1 and words.text[k - 2] == "№")  # «отделение № 15 | Сбербанка |»
        if _begins_a_name(sight, k) or (counted and not (made or university)):  # «пять КамАЗов», «1 ПСО»
            continue
        if row is not None and row["kind"] in FIRMS and (whole := _quoted_whole(sight, k)):
            yield Body(whole[0], whole[1], k, row["kind"], "abbreviation", fixed=True)  # ««Россети | Урал»»
            continue
        if row is not None and not sight.in_capitals(k):
            known = row["abbreviation"]  # «Росгвардии» is declined, «ООН» is not
            said = known if not row["name"] and not text.isupper() else ""
            body = _with_place(sight, k, row["kind"], "abbreviation", known_as=known, full=row["name"], nominative=said)
            yield from each_land(sight, body)
        elif made:
            said = text[0] + made.name[1:] if words.norm[k] != made.name else text
            yield from each_land(sight, _with_place(sight, k, made.kind, "coinage", nominative=said))
        elif university or learned:
            body = _with_place(sight, k, "university" if university else "institute", "abbreviation")
            field = _field_end(sight, k) if learned and body.stop == k + 1 else 0
            yield replace(body, stop=field, short="", fixed=True) if field else replace(body, fixed=True)  # «НовГУ им. Ярослава Мудрого»
        elif officers or (text.isascii() and text in sight.shorts):
            whose = k + 1 < words.size and sight.place[k + 1] and words.feats[k + 1].case == "Gen"  # «WWF | России»
            yield Body(k, k + 1 + whose, k, "other", "abbreviation", short="" if whose else text, fixed=True)
        elif text in sight.forms and text not in legal:
            yield Body(k, k + 1, k, "other", "again")
        elif text not in legal and _unknown_abbreviation(sight, k):
            body = _with_place(sight, k, "other", "abbreviation")
            if body.stop == k + 1 and (stop := _letters_of_somebody(sight, k)) > body.stop:
                body = replace(body, stop=stop, short="", fixed=True)
            elif text.isupper() and body.stop == k + 1:
                body = replace(body, fixed=True)  # «клуб ИКСУ»
            if text.startswith("И") and not ACADEMIES.isdisjoint(words.text[k + 1 : body.stop]):  # «ИХФ | НАН Таджикистана»
                body = replace(body, kind="institute")
            if body.stop == k + 1 and k + 1 < words.size and words.text[k + 1].isdigit() and words.start[k + 1] == words.stop[k]:
                body = replace(body, stop=k + 2, short="", fixed=True)  # «ЛИК25»
            if len(text) > 2 or body.stop > k + 1:
                yield body


def _is_schools(sight: Sight, text: str) -> bool:
    """Tell the letters of a college or an academy, part of which are its town's: «ПсковТТК», «ВолгГМА»."""
    match = SCHOOL.match(text)
    if match is None:
        return False
    field = match[1]
    word = is_word_in_capitals(field) and not (field.startswith(STATE) and len(field) <= LONGEST_WORD)
    return not word and field.lower() not in sight.lexicon.index("organisation_masks")


def _field_end(sight: Sight, k: int) -> int:
    """Give where the field of an institute ends, «УралНИИ | экологии |»; 0 where none is told."""
    found = reach(sight, k)
    behind = range(k + 1, found.stop)
    plain = found.complements > 0 and not found.quoted and all(sight.words.text[n].islower() for n in behind)
    return found.stop if plain and not any(sight.entity[n] == "PER" for n in behind) else 0


def _is_half(sight: Sight, k: int) -> bool:
    """Tell capitals in Latin letters that are a word of a longer name: «создатель | ARAL | FAIR»."""
    words, line = sight.words, sight.words.line_of[k]
    beside = [n for n in (k - 1, k + 1) if n in line and LATIN.match(words.text[n]) and words.text[n].isupper()]
    return LATIN.match(words.text[k]) is not None and len(beside) > 0


def _quoted_whole(sight: Sight, k: int) -> tuple[int, int] | None:
    """Give the quoted name that a firm's begins, where it goes on: a subsidiary's."""
    if not k or sight.words.text[k - 1] not in QUOTES:
        return None
    inside = quoted(sight, k - 1)
    return inside if inside is not None and 1 < inside[1] - inside[0] < LONGEST_FIRM else None


def is_section(sight: Sight, k: int, legal: dict[str, dict[str, str]]) -> bool:
    """Tell unknown capitals before a station: «начальник | ОУР | МО МВД», «командир | ППС | УМВД»."""
    words, known = sight.words, sight.lexicon.index("organisation_abbreviations")
    if k + 1 >= words.size or words.text[k] in known or words.text[k] in legal or not ABBREVIATION.match(words.text[k]):
        return False
    firm = words.text[k + 1] in legal and words.text[k + 2 : k + 3] != [] and words.text[k + 2] in QUOTES  # «начальник | ОТК | АО «Лён»»
    unit = k > 0 and words.lemma[k - 1] in UNITS and words.norm[k + 1] in SERVICES_IN_WORDS  # «отделение | ЛРР | Росгвардии»
    return firm or unit or words.text[k + 1] in STATIONS or words.text[k + 1].endswith(POLICE)


def _tells_of_officer(sight: Sight, k: int) -> bool:
    """Tell capitals behind whom «по» tells what their officer does: «координатор | НОСТРОЙ | по Уралу»."""
    words = sight.words
    return words.lemma[k - 1] in ABOUT and words.norm[k + 1 : k + 2] == ["по"]


@lru_cache(maxsize=500)
def _is_unknown(norm: str) -> bool:
    """Tell a word that the dictionary does not hold: «Дальбанк», not «фотобанк»."""
    return not any(parse.is_known for parse in parses(norm)) and not norm.startswith(STORES)


@lru_cache(maxsize=4_000)
def _is_listed_body(norm: str) -> bool:
    """Tell a word that the dictionary holds for a body's name and nothing else: «Псковнефтепродукт»."""
    found = parses(norm)
    return bool(found) and found[0].is_known and all("Orgn" in parse.tag for parse in found)


def _station(sight: Sight, k: int) -> Body:
    """Give a police station with its place or its name: «МО МВД | России «Озёрский»»."""
    found = reach(sight, k)
    return Body(k - 1, max(found.stop, k + 1), k - 1, "agency", "abbreviation", fixed=True)


def _is_officers(sight: Sight, k: int) -> bool:
    """Tell Latin capitals between an office and its holder: «генсек | IIHF | Хорст Лихтер»; or for whom a sentence's speaker speaks."""
    words = sight.words
    if not k or k + 1 >= words.size or not LATIN_CAPITALS.match(words.text[k]):
        return False
    if words.norm[k - 1] == "от" and sight.opens_sentence(k - 1) and words.pos[k + 1] == "VERB":
        return True  # «От | TIKA | выступил»
    behind = k + 3 if k + 3 < words.size and words.norm[k + 1] == "в" and sight.place[k + 2] else k + 1  # «TIKA | в Молдове | Анна Кит»
    if behind not in sight.begins:
        return False
    return sight.lexicon.index("offices").get(words.lemma[k - 1], NO_OFFICE)["class"] in ("office", "profession")


def _is_schooled(sight: Sight, k: int) -> bool:
    """Tell unknown letters, some of them small, behind whoever teaches or learns there: «профессор | СПбГИЛиТ |»."""
    words = sight.words
    mixed = MIXED.match(words.text[k]) is not None and ABBREVIATION.match(words.text[k]) is not None
    return mixed and k > 0 and words.lemma[k - 1] in LEARNED


def _is_listed(sight: Sight, k: int) -> bool:
    """Tell Latin capitals beside bodies in a list: «Банка развития, | TEKNO | и Фонда «Заря»»."""
    words = sight.words
    goes_on = any(LATIN.match(text) for text in (*words.text[max(k - 1, 0) : k], *words.text[k + 1 : k + 2]))
    if goes_on or not LATIN_CAPITALS.match(words.text[k]) or is_common_abbreviation(sight, words.text[k]) or masked(sight, k, k + 1):
        return False
    listed = k > 1 and words.norm[k - 1] in JOINT
    before = listed and (words.text[k - 2] in CLOSING or (sight.entity[k - 2] == "ORG" and not words.text[k - 2].isascii()))
    behind = listed and k + 2 < words.size and words.norm[k + 1] in JOINT
    return before or (behind and (words.text[k + 2] in QUOTES or (sight.entity[k + 2] == "ORG" and not words.text[k + 2].isascii())))


def _is_hour(words: Words, k: int) -> bool:
    """Tell the hour of «в | 10:00 | УМВД проводит семинар»."""
    minutes = k > 1 and words.text[k - 1] in (":", ".", "-") and words.text[k - 2].isdigit() and len(words.text[k]) == MINUTES
    return minutes or HOUR.fullmatch(words.text[k]) is not None


def _begins_a_name(sight: Sight, k: int) -> bool:
    """Tell whether a word is the first of a quoted name that is not a body's: «ВТБ | Арена», but «МЧС | России»."""
    words = sight.words
    if not k or words.text[k - 1] not in QUOTES or k + 2 >= words.size:
        return False
    behind = range(k + 1, min(k + 3, words.size))
    close = next((n for n in behind if words.text[n] in CLOSING), k + 1)
    return close > k + 1 and all(sight.capital(n) and not sight.place[n] and sight.head(n) is None for n in range(k + 1, close))


@lru_cache(maxsize=6_000)
def _spelled(lexicon: Lexicon, text: str, norm: str, lemma: str) -> tuple[dict[str, str] | None, Coinage | None]:
    """Give the lexicon's row of an abbreviation, declined or not («МИДом», «Роскосмоса»), and the coinage that a word is a form of."""
    known, capitals = lexicon.index("organisation_abbreviations"), text.isupper()
    row = (
        known.get(text)
        or known.get(_undeclined(text))
        or ((known.get(lemma.capitalize()) or known.get(ENDING.sub("", text))) if len(text) > 5 and not capitals else None)
    )
    return row, _coinage(norm, lemma, lexicon) if len(text) > 4 and not capitals else None


def _unknown_abbreviation(sight: Sight, k: int) -> bool:
    """Tell whether capitals are a body's abbreviation: the tagger says so, and they are no word («БИЗНЕС») and no place («КИЕВ»)."""
    text = sight.words.text[k]
    if sight.words.text[k + 1 : k + 2] and sight.words.text[k + 1] in QUOTES:
        return False  # «ГКЗУ | «Наш край»», a legal form
    if SURNAME.search(text):
        return False  # «вручили | АНДРЕЕВСКОЙ»
    seen = sight.entity[k] == "ORG" or (not sight.entity[k] and text in sight.shorts) or _is_named_for(sight, k)
    seen = seen or _letters_of_somebody(sight, k) > 0
    if names_a_thing(sight, k) or not ABBREVIATION.match(text) or not seen or sight.place[k] or sight.in_capitals(k):
        return False
    if is_common_abbreviation(sight, text) or is_stressed(text) or (len(text) > 4 and is_word_in_capitals(text)):
        return False
    if masked(sight, k, k + 1) and not (k and sight.has_sense(sight.words.lemma[k - 1], "owned")):  # «команда | РГУ»
        return False
    return not any(r.known and not r.abbreviation for r in readings(text.lower())) or len(text) < 5


def _is_named_for(sight: Sight, k: int) -> bool:
    """Tell letters behind which a body's eponym stands: «солистка | ТАГТОиБ | им. О. Н. Грача»."""
    words = sight.words
    return k + 2 < words.size and words.norm[k + 1] in NAMED_FOR and sight.abbreviation(k)


def _letters_of_somebody(sight: Sight, k: int) -> int:
    """Give where letters end that fill brackets behind a name, 0 where they do not: «Ян Кит (| ИРХ РАН |)», «Ян Кит (| СКФУ |, Омск)»."""
    words = sight.words
    if k < 2 or words.text[k - 1] != "(" or sight.entity[k - 2] != "PER" or not sight.abbreviation(k):
        return 0
    stop = next((n for n in range(k + 1, min(k + LETTERS, words.size)) if not (sight.abbreviation(n) or sight.place[n])), k)
    return stop if stop > k and words.text[stop] in BRACKET_ENDS else 0


def _undeclined(text: str) -> str:
    return ENDING.sub("", text) if text[:2].isupper() else text


@lru_cache(maxsize=4)
def known_names(lexicon: Lexicon) -> frozenset[str]:
    """Give the full names that readers know, folded."""
    return frozenset(fold(row["name"]) for row in lexicon.table("organisation_abbreviations") if row["name"])


def coined_name(words: Words, reached: range, lexicon: Lexicon) -> str:
    """Give a coinage in the nominative, its land as it stands: «Минздрава Карелии» → «Минздрав Карелии», «Госдумы» → «Госдума»."""
    k = reached.start
    row, made = _spelled(lexicon, words.text[k], words.norm[k], words.lemma[k])
    if row is not None:
        return f"{row['abbreviation']} {words.slice(k + 1, reached.stop)}".strip()
    if made is None:
        return ""
    first = words.text[k] if words.norm[k] == made.name else words.text[k][0] + made.name[1:]
    return f"{first} {words.slice(k + 1, reached.stop)}".strip()


@lru_cache(maxsize=4)
def coinages(lexicon: Lexicon) -> dict[str, Coinage]:
    """Give the coined names by their nominatives: «минсельхоз», «росавиация»."""
    rows = lexicon.table("organisation_coinages")
    return {name: Coinage(name, row["kind"]) for row in rows for end in row["ends"].split() for name in [row["beginning"] + end]}


def _coinage(norm: str, lemma: str, lexicon: Lexicon) -> Coinage | None:
    made, beginnings = coinages(lexicon), _by_beginning(lexicon)
    if norm[:BEGINNING] not in beginnings and lemma[:BEGINNING] not in beginnings:
        return None
    found = made.get(norm) or made.get(lemma) or made.get(ENDING.sub("", norm))
    if found is not None or len(norm) < 7:
        return found
    near = (one for one in beginnings.get(norm[:BEGINNING], ()) if one.name[:-2] == norm[: len(one.name) - 2])
    return next((one for one in near if (norm,) in name_forms(one.name)), None)


@lru_cache(maxsize=4)
def _by_beginning(lexicon: Lexicon) -> dict[str, list[Coinage]]:
    """Give the coined names by the letters that no case changes."""
    found: dict[str, list[Coinage]] = {}
    for one in coinages(lexicon).values():
        found.setdefault(one.name[:BEGINNING], []).append(one)
    return found


def _with_place(sight: Sight, k: int, kind: str, rule: str, known_as: str = "", full: str = "", nominative: str = "") -> Body:
    """Take an abbreviation with the place that it serves: «МВД по Пермскому краю», «Минспорта Чувашии»."""
    stop = k + 1
    following = sight.words.text[k + 1] if k + 1 < sight.words.size else ""
    holder = following == UN or (following.isupper() and following in full.split())  # «РАТС | ШОС»
    if kind == "international" and sight.words.text[k] != UN and holder:
        return Body(k, k + 2, k, kind, rule, short=known_as, full=full, name=full)  # «УВКБ ООН»
    if kind not in ("international", "media"):
        found = reach(sight, k)
        if kind == "other" and k and _tells_of_officer(sight, k):
            found.place = False
        behind = range(k + 1, found.stop)
        one = found.complements > 0 and all(sight.entity[n] == "ORG" for n in range(k, found.stop))
        if kind == "other" and found.numbered and found.stop == k + 3:
            stop = found.stop  # «ОПС № 12»
        elif found.eponym or (
            (found.place or one)
            and not found.quoted
            and not any((sight.entity[n] == "PER" or sight.head(n)) and not sight.place[n] for n in behind)  # «округ» is a place here
            and not any(sight.words.lemma[n] in sight.lexicon.index("offices") for n in behind)  # «МЧС | Лося и губернаторов областей |»
        ):
            stop = found.stop  # «МВД по Пермскому краю», «РГУ нефти и газа имени И. М. Губкина»
    place = sight.words.slice(k + 1, stop)
    short = known_as or ("" if place else sight.words.text[k])
    return Body(
        k,
        stop,
        k,
        kind,
        rule,
        short="" if place else short,
        full=f"{full} {place}".strip() if full else "",
        name=f"{nominative} {place}".strip() if nominative else "",
    )
