"""How far a venue's name reaches behind its noun: what belongs to it, its title, its number, what its ground lies beside."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Mapping

from extract.lang.phrases.phrase import JUBILEE, complement_end, possible_cases
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.place_context import Found
from extract.mentions.venue_guests import is_guest

ROOMS = frozenset({"аудитория", "кабинет", "зал", "павильон", "корпус", "лаборатория", "цех", "офис"})  # that have numbers
HOLDING_ROOMS = frozenset(
    ("корпус", "здание", "этаж", "блок", "институт", "университет", "администрация", "мэрия", "управление", "школа", "колледж")
)
SHORT_STREETS = frozenset({"ул", "пр", "просп", "пр-т", "пер", "наб", "пл", "б-р", "ш"})
STREETS = {"улица", "проспект", "набережная", "площадь", "бульвар", "шоссе", "переулок"}
GROUNDS = frozenset({"гора", "холм", "сопка", "остров", "берег", "набережная", "площадь", "озеро", "поле", "бульвар", "проспект"})
NAMED_FOR = {"имени", "им"}
BESIDE = {"у", "возле", "около", "перед", "за", "под", "напротив", "близ", "вблизи"}
NEARBY = frozenset({"рядом", "недалеко", "неподалеку", "невдалеке"})
TOWNS = word_class("settlement")
UNITS = word_class("unit_of_a_body")
SETTLED = frozenset({"г", "с", "д", "п", "пос", "дер", "пгт", "рп", "аг", "х", "ст"})  # before a full stop and a name
MONUMENTS = word_class("monument")
LANDS = word_class("region") | {"город"}
LONGEST_TAIL, LONGEST_NAME, LONGEST_LETTERS = 12, 14, 7
EDUCATION = frozenset({"во", "впо", "до", "дод", "дпо"})  # its levels, behind a form of law
COMPOUNDS = ("здание", "театр", "дворец", "музей", "школа", "центр", "вокзал", "клуб", "комплекс", "стадион", "завод", "комбинат", "собор")
SACRED = word_class("house_of_god")
IN_HONOUR = (["в", "честь"], ["во", "имя"])
TIMES = frozenset({"дважды", "трижды", "четырежды"})
YEARS = re.compile(r"\d+-лети[яю]$")  # «сквер | 40-летия | Победы»
ORDINAL = re.compile(r"\d+-?(?:й|ой|ей|го|ого|м|ом)$")
LATIN = re.compile(r"[A-Z][A-Za-z&'’.-]+$")


def tail(words: Words, k: int, called: Container[int]) -> tuple[int, bool]:
    """Find where a venue's name ends, and tell whether a proper name is in it."""
    j, named = k + 1, False
    last = min(words.sentence_of[k].stop, k + LONGEST_TAIL)
    while j < last:
        norm = words.norm[j]
        if norm == '"' and _closes(words, j):
            break
        if norm == '"':
            close = _closed(words, j, words.sentence_of[k].stop)
            return (close + 1, True) if close else (j, named)
        if norm in NAMED_FOR and j + 1 < last:
            j += 2 if words.text[j + 1] == "." else 1
            j, named = _person(words, j, last), True
        elif norm in EDUCATION and words.text[j].isupper() and words.text[j - 1].isupper() and len(words.text[j - 1]) > len(norm):
            j += 1  # «факультет ФГБОУ | ВО | «ТулГУ»»
        elif words.lemma[k] in SACRED and words.norm[j : j + 2] in IN_HONOUR and j + 2 < last:
            j, named = _person(words, j + 2, last), True  # «храм | в честь Архангела Михаила |»
        elif _is_initial(words, j) and words.feats[k].number != "Plur":  # «Дом-музей | М. И. Шторм |», no «на островах | М. И. Шторм»
            j, named = _person(words, j, last), True
        elif j == k + 1 and words.lemma[k] in ROOMS and _is_number_of_room(words, j):
            j, named = j + 1, True  # «в аудитории | 305 |»
        elif (j == k + 1 or (words.lemma[k] in UNITS and not named)) and words.lemma[k] in ROOMS | UNITS and _is_letters(words.text[j]):
            j, named = j + 1, True  # «на юридическом факультете | ОмГУ»
        elif j == k + 1 and words.norm[j + 1 : j + 2] == ['"'] and not _closes(words, j + 1) and _is_letters(words.text[j]):
            j += 1  # «комплекс | ВятГТА | «Богатырь»»
        elif norm == "№" and j + 1 < last:
            j, named = j + 2, True
            if j < last and words.lemma[j] in TOWNS:  # «гимназия № 5 | города Великие Луки»
                break
        elif (
            ORDINAL.match(norm)
            and j + 1 < last
            and words.pos[j + 1] == "NOUN"
            and words.feats[j + 1].case == "Gen"
            and not _is_day(words, j)
        ):
            j, named = j + 2, True  # «спортзал | 25-й школы |»
        elif j == k + 1 and JUBILEE.match(norm):
            j, named = j + 1, True  # «площадь | 200-летия |»
        elif (street := _on_street(words, j, last)) is not None:
            return street, True
        elif named and (served := _served_land(words, j, last)):
            return served, True
        elif words.text[j].islower() and is_guest(words, k, j):
            break
        elif _belongs(words, j) or (LATIN.match(words.text[j]) and j in called) or (j == k + 1 and _apposed(words, j, called)):
            named = named or words.text[j][:1].isupper()
            j += 1
        elif words.lemma[j - 1] == "республика" and words.text[j][0].isupper() and j > k + 1:
            j += 1  # «Республики | Беларусь»
        elif norm == "и" and j + 1 < last and _belongs(words, j + 1) and j > k + 1 and words.text[j + 1].islower():
            j += 2
        else:
            break
    if j < last and words.text[j][0].isupper() and words.text[j - 1][0].isupper() and words.pos[j - 1] == "ADJ" and j > k + 1:
        j += words.pos[j] in ("NOUN", "PROPN")  # «школа Старой | Сахчи |»
    return j, named


def _closed(words: Words, j: int, stop: int) -> int | None:
    """Give the mark that closes what a quotation mark opens."""
    return next((n for n in range(j + 1, min(stop, j + LONGEST_NAME)) if words.norm[n] == '"' and words.norm[n - 1] != '"'), None)


def ground_tail(words: Words, k: int, houses: Collection[str], places: Mapping[int, Found]) -> int:
    """Find where what a ground lies beside ends: «поляна | у села Дубки», «площадь | перед Домом культуры»; ``k + 1`` if nothing tells."""
    j, last = k + 1, min(words.sentence_of[k].stop, k + LONGEST_TAIL)
    if j + 2 < last and words.norm[j] in NEARBY and words.norm[j + 1] in ("с", "со", "от"):  # «площадь | рядом со | зданием музея»
        j += 1
    elif j + 1 >= last or words.norm[j] not in BESIDE:
        return _on_street(words, j, last) or _on_ground(words, j, last) or k + 1 if j < last else k + 1
    j += 1
    shortened = j + 1 < last and words.norm[j] in SETTLED and words.text[j + 1] == "."
    j += 2 if shortened else 0
    while j < last and words.pos[j] == "ADJ":
        j += 1
    if j >= last or not (
        shortened
        or words.lemma[j] in houses
        or words.lemma[j].endswith(COMPOUNDS)
        or (words.text[j][0].isupper() and words.pos[j] in ("NOUN", "PROPN"))
    ):
        return k + 1
    end, _ = tail(words, j, ())
    if words.lemma[j] in MONUMENTS:
        end = max(end, honoured(words, j))
    return places[end].j if end in places and places[end].i == end else end  # «у села | Дубки»


def honoured(words: Words, k: int) -> int:
    """Give where those end whom a monument honours: «памятник | воинам-землякам |», «обелиск | павшим в годы войны |»."""
    stop = min(words.sentence_of[k].stop, k + LONGEST_TAIL)
    dates = words.covered("dates")
    end = complement_end(words, k, stop, frozenset(), frozenset())
    # «у памятника Пушкину | 5 мая», «у памятника воинам | деревни Лужки»
    end = next((n for n in range(k + 1, end) if n in dates or (words.lemma[n] in TOWNS and words.text[n].islower())), end)
    while end < stop and words.text[end][0].isupper() and words.feats[end].case == "Dat":  # «памятник поэту | Олегу Грачу»
        end += 1
    return end


def _on_street(words: Words, j: int, last: int) -> int | None:
    """Find where an address ends that begins at ``j``: «| на улице Лесной», «| по улице Мира, 12»."""
    if words.norm[j] not in ("на", "по") or j + 2 >= last:
        return None
    short = words.norm[j + 1] in SHORT_STREETS and j + 3 < last and words.text[j + 2] == "."  # «на | ул. Лесной |»
    j += 2 + short
    if not (short or words.lemma[j - 1] in STREETS) or not words.text[j][:1].isupper():
        return None
    j += 1
    return j + 2 if j + 1 < last and words.norm[j] == "," and words.text[j + 1][0].isdigit() and not _is_day(words, j + 1) else j


def _on_ground(words: Words, j: int, last: int) -> int | None:
    """Find where the ground ends on which a house or a garden lies: «парк | на Поклонной горе», «сквер | на берегу Оки»."""
    if words.norm[j] != "на":
        return None
    noun = j + 1
    while noun < last and words.pos[noun] == "ADJ" and words.text[noun][0].isupper():
        noun += 1
    if noun >= last or words.lemma[noun] not in GROUNDS:
        return None
    if noun > j + 1:
        return noun + 1
    behind = noun + 1 < last and words.text[noun + 1][0].isupper() and words.feats[noun + 1].case in ("Gen", "")
    return noun + 2 if behind and words.pos[noun + 1] in ("NOUN", "PROPN") else None


def _is_day(words: Words, j: int) -> bool:
    """Tell the number before a month: «в институте | 12-го | марта», «СК «Луч», | 4 | января»."""
    return j in words.covered("dates")


def _served_land(words: Words, j: int, last: int) -> int:
    """Give where the land ends that a body inside the name serves: «спортзал УМВД России | по Псковской области»; 0 if there is none."""
    land = next((n for n in range(j + 1, min(j + 4, last)) if words.lemma[n] in LANDS), 0)
    if words.norm[j] != "по" or not land or words.feats[land].case != "Dat":
        return 0
    described = all(words.text[n][0].isupper() for n in range(j + 1, land)) and land > j + 1
    return land + 1 if described else 0


def _closes(words: Words, j: int) -> bool:
    """Tell a mark that leans on the word before it: ««… вышел на площадки AliExpress|»|, — отмечает директор»."""
    leans = words.stop[j - 1] == words.start[j]
    return leans and (j + 1 == len(words) or words.start[j + 1] > words.stop[j] or not words.text[j + 1][0].isalnum())


def _belongs(words: Words, j: int) -> bool:
    """Tell whether a word is a dependent of the venue's noun: a genitive or a name."""
    if words.norm[j] in SETTLED and words.norm[j + 1 : j + 2] == ["."]:  # «Дом культуры | п. Тура»
        return False
    if words.pos[j] == "ADJ" and words.text[j].islower() and words.lemma[j + 1 : j + 2] == ["город"]:  # «театр | сербского города Ниш»
        return False
    if YEARS.match(words.norm[j]):
        return True
    if not words.text[j][0].isalpha() or words.pos[j] in ("ADP", "VERB", "CCONJ", "SCONJ", "ADV", "PRON", "PART", "AUX"):
        return False
    hyphened = words.pos[j] == "ADJ" and not words.feats[j].case and "-" in words.text[j]  # «Южно-Уральской»
    if words.feats[j].case == "Gen" or _is_no_subject(words, j) or hyphened:
        return words.pos[j] in ("NOUN", "PROPN", "ADJ", "NUM", "DET")
    return (words.text[j][0].isupper() and words.pos[j] == "PROPN" and words.feats[j].case not in ("Nom", "Ins")) or words.pos[j] == "X"


def _is_number_of_room(words: Words, j: int) -> bool:
    """Tell «в аудитории | 305 | прошла», «в кабинете | 12 | главного корпуса» from «в зале | 12 | мая», «в зале | 200 | мест»."""
    counts = words.pos[j + 1 : j + 2] in (["NOUN"], ["ADJ"], ["NUM"]) and words.text[j + 1].islower()
    inside = any(words.lemma[n] in HOLDING_ROOMS and words.feats[n].number == "Sing" for n in range(j + 1, min(j + 3, words.size)))
    return words.norm[j].isdigit() and (inside or not counts)


def _is_letters(text: str) -> bool:
    """Tell a body's letters: «ОмГУ», «РГПУ»."""
    return text.isalpha() and sum(map(str.isupper, text)) > 1 and len(text) < LONGEST_LETTERS and not text.isascii()


def _is_no_subject(words: Words, j: int) -> bool:
    """Tell the genitive of «во Дворце | молодёжи | прошла …», which the tagger takes for the subject, from which the verb differs."""
    feats, behind = words.feats[j], words.feats[j + 1 : j + 2]
    plural = feats.case == "Nom" and feats.number == "Plur" and "Gen" in possible_cases(words.norm[j])
    return plural and words.pos[j + 1 : j + 2] == ["VERB"] and behind[0].number == "Sing"


def _is_initial(words: Words, j: int) -> bool:
    return len(words.text[j]) == 1 and words.text[j].isupper() and words.text[j + 1 : j + 2] == ["."]


def _apposed(words: Words, j: int, called: Container[int]) -> bool:
    """Tell a name that stands behind the venue's noun as it is: «в зале | Барвиха»."""
    return j in called and words.text[j][0].isupper() and words.pos[j] == "PROPN"


def _person(words: Words, j: int, last: int) -> int:
    """Find where the name after «имени» ends: «имени академика С. П. Королёва»."""
    j += j < last and (words.text[j][:1].isdigit() or words.norm[j] in TIMES)  # «имени | 30-летия Победы», «| дважды Героя Труда …»
    while j < last and (words.text[j] == "." or words.text[j][:1].isupper() or words.feats[j].case == "Gen"):
        if words.lemma[j] in TOWNS and words.text[j].islower():
            break
        if words.text[j] == "." and (j + 1 >= last or len(words.text[j - 1]) > 1):
            break
        j += 1
    return j
