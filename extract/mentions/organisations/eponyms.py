"""Whom a body is named for: «имени академика М. В. Ломоносова», «Музей С. А. Есенина», «университет императрицы Екатерины II»."""

from __future__ import annotations

import re

from extract.lang.grammar.lemmas import parses
from extract.lang.grammar.readings import readings_of_kind
from extract.lang.phrases.phrase import possible_cases
from extract.lexicon import word_class
from extract.mentions.names.forms import first_name_gender, is_patronymic, readings
from extract.mentions.organisations.sight import ALIKE, Sight
from extract.mentions.organisations.surnames import surname_first

ENDS_NO_GENITIVE = re.compile(r"^[А-ЯЁ][а-яё]+(?:[бвгджзклмнпрстфцчшщ]|[^ыи]х)$")  # of a man's name
OF_SURNAMES = re.compile("(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая)|енко|швили|дзе|ян)$")
INITIAL = re.compile(r"[А-ЯЁA-Z]\.?$")
SHORTENED = re.compile(r"(?:[А-ЯЁA-Z]|[А-ЯЁ][а-яё])$")  # «М.», «Вс.»
EASTERN = frozenset({"chinese", "korean", "vietnamese"})
PARTICLES = frozenset({"де", "фон", "аль", "ал", "эль", "ад", "ар", "ат", "ас", "аш", "ибн", "бин", "ван"})
ORDINAL = re.compile(r"[IVX]+$")
ANNIVERSARY = re.compile(r"\d+-летия$")
SHORT_TITLES = frozenset({"ак", "акад", "проф", "ген", "св", "арх", "адм", "нар", "засл", "арт", "худ", "кн"})
SHORT_DEGREES = frozenset({"доц", "др", "инж"})
ROOMS = frozenset({"зал", "отдел", "отделение", "сектор"})
GOVERNING = ("заведующ", "управляющ")
HERO, TIMES = "герой", frozenset({"дважды", "трижды", "четырежды"})
HERO_OF = word_class("hero_of")
MOST_TITLES = 4  # words: «имени народного артиста республики Ивана Петрова»


def eponym(sight: Sight, k: int, limit: int) -> int:
    """Give where the name behind «имени» ends; ``k`` itself where no name stands there."""
    words = sight.words
    if k < limit and words.text[k] == ".":
        k += 1
    stop, names, titles, forms = k, 0, 0, sight.lexicon.index("legal_forms")
    while stop < limit and names < 5:
        if (
            names
            and INITIAL.match(words.text[stop])
            and _begins_another(sight, stop, limit, initialled=INITIAL.match(words.text[k]) is not None)
        ):
            break  # «имени Ломоносова | П. В. Кедров», «имени М.В.Ломоносова | П.В.Кедровым»
        if names and begins_body(sight, stop, limit):
            break  # «имени Ломоносова | Уральского университета»
        if INITIAL.match(words.text[stop]) or (
            words.text[stop] in ".-" and stop > k and (words.text[stop - 1] == "." or SHORTENED.match(words.text[stop - 1]))
        ):  # «Вс.»
            stop += 1
        elif not names and (named := _behind_rank(sight, stop, limit) or _behind_hero(sight, stop, limit)):
            stop, titles = named, titles + 1
        elif (
            sight.capital(stop)
            and words.pos[stop] != "ADP"
            and not (names and (sight.head(stop) or words.text[stop] in forms or _another(sight, k, stop)))
        ):
            stop, names = stop + 1, names + 1
        elif words.norm[stop] in PARTICLES:
            stop += 1
        elif words.norm[stop].partition("-")[0] in PARTICLES:  # «аль-Фараби»
            stop, names = stop + 1, names + 1
        elif titles and words.norm[stop : stop + 2] == ["г", "."]:
            stop += 2  # «им. 1100-летия | г. | Мурома»
        elif not names and words.norm[stop] in SHORT_TITLES and words.norm[stop + 1 : stop + 2] == ["."]:
            stop, titles = stop + 2, titles + 1  # «им. | акад. | Е. Н. Мешалкина»
        elif not names and titles < MOST_TITLES and _is_title(sight, stop):
            stop, titles = stop + 1, titles + 1
        else:
            break
    return stop if names else k


OFFICIAL = frozenset({"government", "ministry", "agency"})
OF_HER = re.compile("..(?:[оеё]в|[иы]н|[сц]к)ой$")  # surnames of women in the genitive


def begins_person(sight: Sight, head: int, k: int) -> bool:
    """Tell where a person's name begins, which no body's name takes in."""
    told = titles_person(sight, k) or bears_initials(sight, head, k)
    return told or surname_first(sight, k) or is_officer_unheard_of(sight, head, k) or _is_officers_name(sight, head, k)


def _is_officers_name(sight: Sight, head: int, k: int) -> bool:
    """Tell a first name that is a word too, behind an office and its house: «заместитель главы Администрации | Веры Кошкиной |»."""
    words = sight.words
    if k != head + 1 or not head or k + 1 >= words.sentence_of[k].stop or not (sight.capital(k) and sight.capital(k + 1)):
        return False
    row, office = sight.head(head), sight.lexicon.index("offices").get(words.lemma[head - 1], {})
    held = office.get("class") == "office" and row is not None and row["kind"] in OFFICIAL  # but «директор музея | Веры Кедровой |»
    return held and first_name_gender(words.norm[k]) is not None and OF_HER.search(words.norm[k + 1]) is not None


def titles_person(sight: Sight, k: int) -> bool:
    """Tell a title written short before whoever has it: «член Комитета | проф. | Олег Грач», but «управление проф. образования»."""
    words = sight.words
    short = words.norm[k] in SHORT_TITLES or words.norm[k] in SHORT_DEGREES
    return short and k + 2 < len(words) and words.text[k + 1] == "." and sight.capital(k + 2)


def is_officer_unheard_of(sight: Sight, head: int, k: int) -> bool:
    """Tell whom an office names behind its bare house, the first name unknown: «доцент института | Зульхиджа Садыкова |»."""
    words = sight.words
    if (
        k != head + 1
        or not head
        or k + 1 >= words.sentence_of[k].stop
        or sight.capital(head)
        or not (sight.capital(k) and sight.capital(k + 1))
    ):
        return False
    row = sight.lexicon.index("offices").get(words.lemma[head - 1])
    held = row is not None and row["class"] in ("office", "profession", "academic") and words.feats[head - 1].case == "Nom"
    named = OF_SURNAMES.search(words.norm[k + 1]) is not None and words.pos[k] != "ADJ" and words.text[k][1:].islower()
    alone = k + 2 >= words.size or not sight.capital(k + 2)
    unheard = first_name_gender(words.norm[k]) is None and not any(parse.is_known for parse in parses(words.norm[k]))
    return held and named and alone and unheard and not sight.place[k]


def bears_initials(sight: Sight, head: int, k: int) -> bool:
    """Tell an officer's surname before two initials: «начальник отдела | Замыслов А. С.», but «депутат совета Чили | А. С. Грач».

    A body that is named for nobody bears no such name in the genitive either: «президента Союза | Топалова А. С.».
    """
    words = sight.words
    stop = words.sentence_of[k].stop
    if not sight.capital(k) or k + 4 >= stop or (k + 5 < stop and sight.capital(k + 5)):
        return False
    initials = words.text[k + 2] == words.text[k + 4] == "." and all(re.fullmatch("[А-ЯЁ]", words.text[n]) for n in (k + 1, k + 3))
    if not initials:
        return False
    officers = k == head + 1 and sight.head(head) is not None and not sight.has_sense(words.lemma[head], "eponymous")
    return officers or words.feats[k].case in ("Nom", "Ins", "Dat") or ENDS_NO_GENITIVE.search(words.text[k]) is not None


def begins_body(sight: Sight, k: int, limit: int) -> bool:
    """Tell adjectives of places and kinds before a body's noun: «кафедра имени П. И. Белова | Военно-медицинской академии»."""
    noun = next((n for n in range(k, limit) if sight.words.pos[n] != "ADJ"), limit)
    return k < noun < limit and sight.head(noun) is not None and sight.words.feats[noun].case == sight.words.feats[k].case == "Gen"


def begins_eponym(sight: Sight, head: int, k: int, limit: int) -> bool:
    """Tell whether a person's name stands behind a noun that such names follow: «Музей | С. А. Есенина», «университет | императрицы …»."""
    words = sight.words
    if k + 2 >= limit:
        return False
    if k == head + 1 and sight.has_sense(words.lemma[head], "eponymous") and re.fullmatch("[А-ЯЁ]", words.text[k]):
        return words.text[k + 1] == "." and not holds_office(sight, head, k)
    return (
        sight.has_sense(words.lemma[k], "honoured")
        and words.feats[k].case in ("Gen", "")
        and sight.capital(k + 1)
        # «президент союза | академика РАН И. П. Белова», «председателя УрО РАН | академика В. Н. Кедрова»
        and not (sight.capital(k) or sight.abbreviation(k + 1) or sight.abbreviation(k - 1) or _is_officers_title(sight, head, k))
    )


def _is_officers_title(sight: Sight, head: int, k: int) -> bool:
    """Tell «ректора университета | академика В. А. Кедрова» from «в клинике | академика В. А. Кедрова»."""
    row = sight.lexicon.index("offices").get(sight.words.lemma[k])
    near = k == head + 1 or not sight.has_sense(sight.words.lemma[head], "eponymous")  # «президента Союза ткачей | академика …»
    return near and row is not None and row["class"] == "academic" and holds_office(sight, head, k + 1)


def holds_office(sight: Sight, head: int, k: int) -> bool:
    """Tell a name behind a body that is its officer's: «директора музея | Ивана Грача», «солисту Большого театра | Олегу Сизову».

    In the genitive both readings fit; the body bears the name where the document says so elsewhere or another name follows.
    """
    words = sight.words
    start = head
    while start > 0 and words.pos[start - 1] == "ADJ" and words.feats[start - 1].case == words.feats[head].case:
        start -= 1
    offices = sight.lexicon.index("offices")
    while start > 1 and words.feats[start - 1].case == "Gen" and (words.lemma[start - 1] in ROOMS or words.pos[start - 1] == "ADJ"):
        start -= 1  # «библиотекарь | читального зала | библиотеки»
    governs = start > 0 and words.norm[start - 1].startswith(GOVERNING)  # «по словам заведующей | библиотекой | Ольги Грач»
    if start == 0 or not (governs or words.lemma[start - 1] in offices or words.norm[start - 1] in offices):
        return False
    if any(sight.capital(n) for n in range(start, head)) or _surname_first(sight, k):
        return True
    if words.feats[start - 1].case == "Nom" and first_name_gender(words.norm[k]) in ("f", "mf") and _woman(words.norm[k]):
        return True  # «директор фонда | Евгения Ракитина»
    # «хранитель музея | А. П. Белова», «директор школы | Громова А. П.»
    initialled = words.feats[start - 1].case == "Nom" and any(INITIAL.match(words.text[n]) for n in range(k, min(k + 2, len(words))))
    if (not initialled and words.feats[start - 1].case not in ("Gen", "Acc")) or _another_behind(sight, k) or _bears_name(sight, head, k):
        return False
    alone = k + 1 >= len(words) or sight.entity[k + 1] != "PER"  # «актёра театра Вахтангова», but «главы правительства Медведева»
    return not alone or (sight.head(head) or {}).get("kind") == "government"


def _surname_first(sight: Sight, k: int) -> bool:
    """Tell an officer's name in full from whom a body is named for: «директор школы | Быкова Анна Ивановна»."""
    given = sight.words.text[k + 1 : k + 3]
    return len(given) == 2 and is_patronymic(given[1].lower()) and first_name_gender(given[0].lower()) is not None


def _begins_in_full(sight: Sight, k: int) -> bool:
    """Tell a first name and a patronymic in the nominative, which nobody's name in an eponym's genitive is."""
    given = sight.words.norm[k : k + 2]
    return len(given) == 2 and given[1].endswith(("ич", "на")) and is_patronymic(given[1]) and first_name_gender(given[0]) is not None


def _another_behind(sight: Sight, k: int) -> bool:
    """Tell «музея Николая Рериха | Ивана Грача»."""
    return any(sight.entity[n] == "PER" and another_begins(sight, k, n) for n in range(k + 1, min(k + 4, len(sight.words))))


def another_begins(sight: Sight, k: int, n: int) -> bool:
    """Tell whether a first name behind a full name begins another one."""
    return n > k + 1 and first_name_gender(sight.words.text[n].lower()) is not None


def _woman(norm: str) -> bool:
    """Tell a first name that is a woman's in the nominative: «Евгения», which may be «Евгений» in the genitive too."""
    return any(reading.genders == "f" and reading.nominative == norm and reading.weight > -0.4 for reading in readings(norm))


def _bears_name(sight: Sight, head: int, k: int) -> bool:
    """Tell whether the document names the body so where no office stands: «в музее Николая Рериха»."""
    words = sight.words
    return any(n != head for n in sight.named_apart.get((words.lemma[head], words.norm[k][:ALIKE]), ()))


def _is_title(sight: Sight, k: int) -> bool:
    """Tell «академика», «народного», «50-летия» before a name."""
    words = sight.words
    if ANNIVERSARY.match(words.text[k]):
        return True
    found = (*readings_of_kind(words.norm[k], "noun"), *readings_of_kind(words.norm[k], "adjective"))
    return not sight.capital(k) and words.text[k].replace("-", "").isalpha() and any(r.case == "Gen" for r in found)


def _behind_rank(sight: Sight, k: int, limit: int) -> int:
    """Give where the initials begin behind a rank in capitals: «имени | Президента Чили | О. Грача», «имени | Героя Труда | О. Грача»."""
    words = sight.words
    if not sight.capital(k) or not (words.lemma[k] in sight.lexicon.index("offices") or sight.has_sense(words.lemma[k], "honoured")):
        return 0
    stop = next((n for n in range(k + 1, min(k + 1 + MOST_TITLES, limit - 1)) if INITIAL.match(words.text[n])), 0)
    return stop if stop and words.text[stop + 1] == "." and all(words.text[n].isalpha() for n in range(k, stop)) else 0


def _behind_hero(sight: Sight, k: int, limit: int) -> int:
    """Give where a hero's rank or name begins behind his land: «имени | дважды Героя Советского Союза | лётчика Олега Грача»."""
    words = sight.words
    hero = k + (words.norm[k] in TIMES)
    if hero >= limit or words.lemma[hero] != HERO:
        return 0
    stop = next((n for n in range(hero + 1, limit) if words.lemma[n] not in HERO_OF), limit)
    return stop if hero + 1 < stop < limit and words.feats[stop].case in ("Gen", "") else 0


def _begins_another(sight: Sight, k: int, limit: int, *, initialled: bool) -> bool:
    """Tell initials behind a full name with another surname behind them; a name that has had its initials bears no more of them."""
    words = sight.words
    surname = next((n for n in range(k, limit) if words.text[n] != "." and not INITIAL.match(words.text[n])), limit)
    return surname < limit and sight.capital(surname) and (initialled or k in sight.begins or words.feats[surname].case in ("Nom", "Ins"))


def _another(sight: Sight, k: int, n: int) -> bool:
    """Tell whether another person's name begins at ``n``: «имени Мухтара Ауэзова | Мадина Оразалы»."""
    words = sight.words
    if ORDINAL.match(words.text[n]):
        return False
    if INITIAL.match(words.text[k]) and another_begins(sight, k, n):
        return True  # «А. П. Чехова | Ольги Вишняковой»
    kind = sight.lexicon.index("name_words").get(words.norm[n])
    if kind is not None and kind["kind"] in EASTERN and n + 1 < len(words) and sight.capital(n + 1):
        return True  # «имени Абая | Нгуен Лан»
    if n == k + 1 and words.text[k][-1] in "ая" and ENDS_NO_GENITIVE.search(words.text[n]) and first_name_gender(words.norm[k]) is None:
        return True  # «имени Ульянова | Атнер Хузан»
    named = [m for m in range(k, n) if len(words.text[m]) > 2 and sight.capital(m)]
    if named and (_begins_in_full(sight, n) or _begins_in_full(sight, n + 1)):
        return True  # «имени Гайдара | Грач Анна Ильинична», «имени Гайдара | Анна Ильинична»
    if len(named) == 1 and words.feats[n].case == "Gen" and words.feats[named[0]].case in ("Gen", "Acc"):
        return False  # «имени Питирима | Сорокина»
    if n in sight.begins and any(len(words.text[m]) > 2 and sight.capital(m) for m in range(k, n)):
        return True
    cases = possible_cases(words.norm[n])
    nominative = "Nom" in cases and "Gen" not in cases and "Gen" in possible_cases(words.norm[n - 1])  # «имени Гайдара | Анна Грач»
    return nominative or (n - k > 1 and words.feats[n].case == "Nom" and words.feats[n - 1].case == "Gen")
