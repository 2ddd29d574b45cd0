"""How far an organisation's name reaches behind its head noun.

«Министерство | водных ресурсов | и ирригации | Республики Казахстан», «Управление | верховного комиссара | ООН | по делам беженцев»
"""

from __future__ import annotations

import re

from extract.lang.numerals import DASHES
from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.degrees import degree_end
from extract.mentions.organisations.branches import behind_status, is_named_for, is_part_of_a_firm, latin_name, own_name, whole_in_form
from extract.mentions.organisations.complements import complement
from extract.mentions.organisations.coordination import coordinated, members, participial
from extract.mentions.organisations.dedications import dedication, saints
from extract.mentions.organisations.districts import district, second_region
from extract.mentions.organisations.domains import domain_end
from extract.mentions.organisations.eponyms import begins_body, begins_eponym, begins_person, eponym
from extract.mentions.organisations.legal_forms import is_form
from extract.mentions.organisations.masks import is_platform
from extract.mentions.organisations.municipalities import municipality
from extract.mentions.organisations.noun_phrases import NAMED_FOR, SETTLED, TOWN, called_so, quoted
from extract.mentions.organisations.numbered import code_end
from extract.mentions.organisations.of_two import of_two
from extract.mentions.organisations.reach_places import end_of_town, genitive_place, is_place_before_name
from extract.mentions.organisations.reached import LEARNED, Reach
from extract.mentions.organisations.second_names import couple, second_name
from extract.mentions.organisations.sight import QUOTES, Sight
from extract.mentions.organisations.things_before import is_a_things
from extract.mentions.organisations.veterans import veterans_of
from extract.mentions.organisations.villages import end_of_its_place, end_of_village, is_of_any_town

MILITARY, YEAR = "войсковой", 4  # digits of a year: «во второй части | 2020 | года»
UNIT, UNIT_NUMBER = "часть", re.compile(r"\d{4,5}")
AFFAIRS = ("управление", "делами")  # a lemma and a form
YAKUTIA = ["РС", "(", "Я", ")"]
CHAMBERS = frozenset({"палата", "собрание", "сенат", "совет", "мажлис"})
PARLIAMENT = "парламент"
FIRMS = frozenset({"bank", "company"})
SEES = frozenset({"епархия", "митрополия", "благочиние", "викариатство", "экзархат", "архиепископия"})
NET = "интернет"  # «центр доменов сети | Интернет»
AWARDED, NEAR = word_class("prize_given") | word_class("token_of_honour"), 10  # words from an award to who gets it
GETTING = frozenset({"получить", "получать", "вручить", "вручать", "удостоиться", "завоевать", "вручиться", "принять"})
LONGEST_NAME = 30  # words behind the head
UNQUOTED_KINDS = {"government", "ministry", "court"}  # a quoted name behind them is another's


def reach(sight: Sight, head: int) -> Reach:
    """Follow the complements behind a head as far as they belong to its name."""
    words = sight.words
    limit = min(words.sentence_of[head].stop, head + LONGEST_NAME)
    row = sight.head(head)
    direct = "Gen" not in possible_cases(words.norm[head])
    found = Reach(head + 1, learned=row is not None and row["kind"] in LEARNED, direct=direct)
    last: str = ""  # the case of the last complement
    while found.stop < limit and found.complements < 9:
        k = found.stop
        norm = words.norm[k]
        if begins_person(sight, head, k) or degree_end(words, k):
            break  # «заведующий кафедрой | д. м. н. | Олег Грач»
        if words.lemma[head] in SEES and words.text[k][0].islower():
            break  # «удостоил клириков Тульской епархии | богослужебных наград»
        if k == head + 1 and (end := domain_end(sight, k)) > k:
            found.stop, found.capital = end, True  # «банк | ДОМ.РФ»
            break
        if words.text[k] in QUOTES and not called_so(words, k):
            inside = quoted(sight, k)
            if inside is None or found.quoted or _is_not_its_own(sight, head, inside, found):
                break
            found.quoted, found.stop, found.capital = inside, inside[1] + 1, True
            if is_named_for(sight, found.stop):
                continue
            if is_of_any_town(sight, inside) and (end := end_of_its_place(sight, found.stop, limit)):
                found.stop, found.place = end, True  # «МБОУ «СОШ № 1» | г. Клина»
            break
        if (end := sight.known.get(k, 0)) and _is_a_part_of_parliament(sight, head, k):
            found.stop, found.capital, last = end, True, "Gen"  # «комиссия Законодательной палаты | Жогорку Кенеша | по земле»
            found.complements += 1
            continue
        if end := veterans_of(sight, k, limit):
            found.stop, last = end, "Gen"
            found.complements += 1
            continue
        if is_place_before_name(sight, k):
            found.stop, found.place, found.capital = k + 1, True, True
            found.complements += 1
            break
        if both := couple(sight, head, k, limit):
            found.stop, found.capital, found.eponym = both, True, True
            break
        if norm in NAMED_FOR or begins_eponym(sight, head, k, limit):
            begin = k + (norm in NAMED_FOR)
            stop = eponym(sight, begin, limit)
            if stop == begin:
                break
            found.stop, found.capital, found.eponym = stop, True, True
            of_whole = row is not None and row["kind"] == "part" and begins_body(sight, stop, limit)
            if not of_whole and not genitive_place(sight, stop, limit) and not _kept_by(sight, found, stop, limit):
                break
            continue
        if end := dedication(sight, k, limit) or saints(sight, head, k, limit):
            found.stop, found.capital, found.eponym = end, True, True
            break
        if words.text[k : k + 4] == YAKUTIA:
            found.stop, found.capital, found.place = k + 4, True, True
            found.complements += 1
            break
        if second := second_name(sight, head, k, limit):
            found.stop, found.capital, found.second = second, True, k + 1 if norm in DASHES else 0
            found.complements += 1
            continue
        if words.text[k] == "(" and words.lemma[k + 1 : k + 2] == [PARLIAMENT] and row is not None and row["kind"] == "government":
            found.place, found.complements = True, found.complements + 1
            break  # «спикер Великого Хурала | (парламента) Монголии»
        if words.text[k] == "(" and (behind := behind_status(sight, k, limit)):
            found.stop = behind
            continue
        if k == head + 1 and is_form(sight, k) and is_part_of_a_firm(sight, head) and (named := quoted(sight, k + 1)):
            found.stop, found.capital, last = named[1] + 1, True, "Gen"  # «филиал | ФГУП «Маяк»»
            found.complements += 1
            if own := own_name(sight, found.stop, limit):
                found.quoted, found.stop = own, own[1] + 1
                break
            continue
        if k == head + 1 and k + 1 < limit and _is_bare_firm(sight, k) and is_part_of_a_firm(sight, head):
            found.stop, found.capital = k + 2, True  # «отделение | ПАО Сбербанк»
            break
        if norm == NET and words.lemma[k - 1] == "сеть":
            found.stop = k + 1
            continue
        if whole := whole_in_form(sight, head, k):
            found.quoted, found.stop, found.capital, found.of_quoted = whole, whole[1] + 1, True, True
            break
        if end := municipality(sight, head, k, limit):
            found.stop, found.capital, found.place = end, True, True
            found.complements += 1
            break
        if end := latin_name(sight, head, k, limit):
            found.stop, found.capital = end, True
            break
        if norm in (TOWN if found.numbered or found.capital else SETTLED) and (end := end_of_town(sight, k, limit)):
            found.stop = end
            found.place = found.capital = True
            found.complements += 1
            if row is None and end < limit and words.text[end] in QUOTES:
                continue  # «ГБУК г. Клина | «Библиотека № 5»»
            break
        if row is None and words.text[head].isupper() and (end := end_of_village(sight, k, limit)):
            found.stop, found.place, found.capital = end, True, True
            found.complements += 1
            break
        if end := second_region(sight, k, limit):
            found.stop, found.place = end, True
            continue
        if end := district(sight, k, limit):
            found.stop, found.place, found.capital = end, True, True
            found.complements += 1
            break
        if norm in TOWN and words.text[k + 1 : k + 2] == ["."]:
            break
        if UNIT_NUMBER.fullmatch(norm) and words.lemma[k - 1] == UNIT and (len(norm) > YEAR or words.lemma[k - 2] == MILITARY):
            found.stop, found.capital, found.numbered = k + 1, True, True
            break  # «войсковая часть | 12345 |»
        if k == head + 1 and (end := code_end(sight, head, limit)):
            found.stop, found.capital, found.numbered = end, True, True
            continue
        if norm in ("№", "#", "no", "n") and k + 1 < limit and words.text[k + 1][:1].isdigit() and not _is_unnumbered(row):
            found.stop, found.capital, found.numbered = k + 2, True, True
            continue
        if norm in DASHES and (dashed := members(sight, k, limit)):
            found.stop, last = dashed, "Gen"
            continue
        if norm == "и" and found.numbered and sight.head(head) is None:
            break  # «ГБОУ лицей № 2 | и студенты»
        if norm in ("и", ","):
            two = of_two(sight, head, k, limit, found)
            joined = two or coordinated(sight, head, k, limit, last, found) or participial(sight, head, k, limit)
            if joined is None:
                break
            found.stop = joined
            continue
        if k == head + 1 and (words.lemma[head], norm) == AFFAIRS:
            found.stop, last = k + 1, "Ins"
            found.complements += 1
            continue
        step = complement(sight, head, k, limit, last, found)
        if step is None or _is_handed_over(words, k):
            break
        found.stop, last = step
        if norm in sight.complements:
            found.governed = last
        found.complements += 1
    return found


def _is_handed_over(words: Words, k: int) -> bool:
    """Tell what is given at a house: «на сцене Тульской филармонии | награды | получили 20 человек»."""
    if words.lemma[k] not in AWARDED:
        return False
    return any(words.lemma[n] in GETTING and words.pos[n] == "VERB" for n in range(k + 1, min(k + NEAR, words.sentence_of[k].stop)))


def _is_a_part_of_parliament(sight: Sight, head: int, k: int) -> bool:
    """Tell a chamber, or a board right before its parliament's name."""
    row = sight.head(head)
    return sight.words.lemma[k - 1] in CHAMBERS or (k == head + 1 and row is not None and row["need"] == "department")


def _is_bare_firm(sight: Sight, k: int) -> bool:
    """Tell a firm's name of one word without quotation marks behind its form: «| ПАО Сбербанк»."""
    row = sight.lexicon.index("legal_forms").get(sight.words.text[k])
    if row is None or row["kind"] not in FIRMS or not QUOTES.keys().isdisjoint(sight.words.text[k + 2 : k + 3]):
        return False  # «отделение АО | ЛК «Лён»»
    return sight.capital(k + 1) and sight.entity[k + 1] == "ORG" and k + 1 not in sight.begins


def _kept_by(sight: Sight, found: Reach, k: int, limit: int) -> bool:
    """Tell whose a body of learning is, behind its eponym: «Институт леса имени О. Н. Грача | СО РАН»."""
    return k < limit and found.learned and sight.abbreviation(k) and sight.entity[k] != "PER"


def _is_unquoted(row: dict[str, str] | None) -> bool:
    return row is not None and row["kind"] in UNQUOTED_KINDS


def _is_not_its_own(sight: Sight, head: int, inside: tuple[int, int], found: Reach) -> bool:
    """Tell quotation marks behind a body that hold a platform, a thing or another body."""
    others = _is_unquoted(sight.head(head)) and not _is_inner(sight, head, inside[0] - 1)
    return others or is_platform(sight, inside) or is_a_things(sight, head, found)


def _is_inner(sight: Sight, head: int, k: int) -> bool:
    """Tell a quoted name that is that of a body inside the name: «суд | Лесного центра | «Орион»»."""
    row = sight.head(k - 1)
    return head < k - 1 and row is not None and not _is_unquoted(row) and row["kind"] != "part"


def _is_unnumbered(row: dict[str, str] | None) -> bool:
    """Tell a body behind which a number is another's: «приказ министерства | № 5»."""
    return row is not None and row["kind"] in ("government", "ministry")
