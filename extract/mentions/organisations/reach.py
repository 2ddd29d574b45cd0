"""How far an organisation's name reaches behind its head noun.

«Министерство | водных ресурсов | и ирригации | Республики Казахстан», «Управление | верховного комиссара | ООН | по делам беженцев»
"""

from __future__ import annotations

import re

from extract.lang.numerals import DASHES
from extract.lang.phrase import DATIVE, INSTRUMENTAL
from extract.lang.readings import OF_TOWN
from extract.lexicon import word_class
from extract.mentions.name_forms import first_name_gender
from extract.mentions.organisations.agents import ends_name
from extract.mentions.organisations.branches import (
    PARTS,
    behind_status,
    is_named_for,
    is_officers_field,
    is_part_of_a_firm,
    latin_name,
    own_name,
    whole_in_form,
)
from extract.mentions.organisations.coordination import coordinated, members, participial
from extract.mentions.organisations.dedications import dedication
from extract.mentions.organisations.districts import district, second_region
from extract.mentions.organisations.domains import domain_end
from extract.mentions.organisations.eponyms import another_begins, begins_body, begins_eponym, begins_person, eponym, holds_office
from extract.mentions.organisations.masks import is_platform
from extract.mentions.organisations.municipalities import municipality
from extract.mentions.organisations.noun_phrases import NAMED_FOR, noun_phrase, quoted
from extract.mentions.organisations.numbered import code_end
from extract.mentions.organisations.reach_places import (
    KEEPERS,
    LANDS,
    end_of_town,
    genitive_place,
    is_place_before_name,
    is_seated,
    is_shortened,
    is_undeclined,
    placed,
    serves_land,
)
from extract.mentions.organisations.reached import Reach, is_capitalised, with_name
from extract.mentions.organisations.second_names import couple, second_name
from extract.mentions.organisations.sight import LATIN, QUOTES, Sight
from extract.mentions.organisations.surnames import is_initial, is_surname
from extract.mentions.organisations.things_before import is_a_things
from extract.mentions.organisations.wholes import holds_whole, of_a_named_whole, prepared_for

UNIT, UNIT_NUMBER = "часть", re.compile(r"\d{5}")
LEARNED = {"university", "institute", "school"}  # named for people by «имени» only, where an adjective names them
KEPT = LEARNED | {"culture", "health"}  # by another body
THAT = frozenset({"этот", "тот", "такой", "свой"})
FOR_SOME = frozenset({"библиотека", "школа", "школа-интернат", "интернат"})
GLAD = {"рад", "рада", "рады"}  # no council of that name
SIDES = {"стороны"}  # who meets, no complement: «на заседании Комиссии | стороны условились»
AFFAIRS = ("управление", "делами")  # a lemma and a form
COMPLETE = {("совет", "федерация")}  # what follows is its part's: «комитет Совета Федерации | по обороне»
YAKUTIA = ["РС", "(", "Я", ")"]
EPITHETS = {"великий", "первый", "второй", "грозный", "мудрый", "невский", "донской"}  # of rulers
TOWN = ("г", "гор")
ABROAD = ["за", "рубежом"]
TASKS = word_class("task")  # «Агентство Республики Казахстан | по противодействию коррупции»
HOLY = {"христова", "господня"}
NET = "интернет"  # «центр доменов сети | Интернет»
LONGEST_NAME = 30  # words behind the head
# Behind these a preposition begins the next phrase: «вице-президент банка | по региону».
CLOSED_KINDS = {"bank", "company", "university", "school", "culture", "media", "party", "sport", "health", "religious", "government"}
# Of these kinds, and yet: «Ассамблея ООН | по окружающей среде».
OPEN = ("партия", "ассамблея", "конгресс", "кабинет", "дом", "корпорация", "концерн")
UNQUOTED_KINDS = {"government", "ministry", "court"}  # a quoted name behind them is another's


def reach(sight: Sight, head: int) -> Reach:
    """Follow the complements behind a head as far as they belong to its name."""
    words = sight.words
    limit = min(words.sentence_of[head].stop, head + LONGEST_NAME)
    row = sight.head(head)
    found = Reach(head + 1, learned=row is not None and row["kind"] in LEARNED)
    last: str = ""  # the case of the last complement
    while found.stop < limit and found.complements < 9:
        k = found.stop
        norm = words.norm[k]
        if begins_person(sight, head, k):
            break
        if k == head + 1 and (end := domain_end(sight, k)) > k:
            found.stop, found.capital = end, True  # «банк | ДОМ.РФ»
            break
        if words.text[k] in QUOTES:
            inside = quoted(sight, k)
            if inside is None or found.quoted or _is_not_its_own(sight, head, inside, found):
                break
            found.quoted, found.stop, found.capital = inside, inside[1] + 1, True
            if is_named_for(sight, found.stop):
                continue
            break
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
            if not of_whole and not genitive_place(sight, stop, limit) and not _kept_by(sight, row, stop, limit):
                break
            continue
        if end := dedication(sight, k, limit):
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
        if norm in TOWN and (end := end_of_town(sight, k, limit)):
            found.stop = end
            found.place = found.capital = True
            found.complements += 1
            if row is None and end < limit and words.text[end] in QUOTES:
                continue  # «ГБУК г. Клина | «Библиотека № 5»»
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
        if UNIT_NUMBER.fullmatch(norm) and words.lemma[k - 1] == UNIT:
            found.stop, found.capital, found.numbered = k + 1, True, True
            break  # «войсковая часть | 12345 |»
        if k == head + 1 and (end := code_end(sight, head, limit)):
            found.stop, found.capital, found.numbered = end, True, True
            continue
        if norm in ("№", "#", "no") and k + 1 < limit and words.text[k + 1][:1].isdigit() and not _is_unnumbered(row):
            found.stop, found.capital, found.numbered = k + 2, True, True
            continue
        if norm in DASHES and (dashed := members(sight, k, limit)):
            found.stop, last = dashed, "Gen"
            continue
        if norm in ("и", ","):
            joined = coordinated(sight, head, k, limit, last, found) or participial(sight, head, k, limit)
            if joined is None:
                break
            found.stop = joined
            continue
        if k == head + 1 and (words.lemma[head], norm) == AFFAIRS:
            found.stop, last = k + 1, "Ins"
            found.complements += 1
            continue
        step = _complement(sight, head, k, limit, last, found)
        if step is None:
            break
        found.stop, last = step
        if norm in sight.complements:
            found.governed = last
        found.complements += 1
    return found


def _kept_by(sight: Sight, row: dict[str, str] | None, k: int, limit: int) -> bool:
    """Tell whose a body of learning is, behind its eponym: «Институт леса имени О. Н. Грача | СО РАН»."""
    return k < limit and row is not None and row["kind"] in LEARNED and sight.abbreviation(k) and sight.entity[k] != "PER"


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


def _complement(sight: Sight, head: int, k: int, limit: int, last: str, found: Reach) -> tuple[int, str] | None:
    words = sight.words
    if words.norm[k] in sight.complements and not sight.abbreviation(k):  # «материаловедения | СО РАН»
        return _prepositional(sight, head, k, limit, found)
    if LATIN.match(words.text[k]) or words.text[k] == "&" or is_form(sight, k) or is_initial(sight, k) or words.text[k] in GLAD | SIDES:
        return None
    if words.lemma[k] in THAT:  # «посольство | этой страны»
        return None
    if (found.complements and _is_named_in_full(sight, k, limit)) or is_surname(sight, k):
        return None  # «председатель Совета МПА СНГ | Валентина Грач»
    phrase = noun_phrase(sight, k, limit, "Gen")
    if phrase is None:  # «федерация борьбы | алыш», «больница | Гуково», which no case changes
        return (k + 1, "Gen") if sight.has_sense(words.norm[k], "discipline") or is_undeclined(sight, k) else None
    stop, noun = phrase
    lemma = words.lemma[noun]
    if (
        _is_title(sight, noun, stop)
        or sight.has_sense(lemma, "time")
        or words.text[k - 1][:1].isdigit()
        or words.pos[k] == "NUM"
        or ends_name(sight, head, k, noun)
    ):
        return None
    if stop < limit and sight.capital(noun) and sight.capital(stop) and words.lemma[stop] in EPITHETS:
        found.capital = found.eponym = True
        return stop + 1, "Per"  # «университет Петра | Великого»
    if any(sight.entity[n] == "PER" for n in range(k, stop)):
        if _is_no_eponym(sight, head, k) or holds_office(sight, head, k):
            return None  # «магистрантка педагогического института | Малика Юнусова», «директора музея | Ивана Грача»
        if sight.has_sense(words.lemma[head], "eponymous") and (k == head + 1 or words.lemma[k - 1] == "память"):
            while stop < limit and sight.entity[stop] == "PER" and not another_begins(sight, k, stop):
                stop += 1
            if _names_another(sight, stop, limit):
                stop += 2  # «Музей Виктории | и Альберта»
            found.capital = found.eponym = True
            return stop, "Per"
        return None
    if last == "Per" and not sight.place[noun]:
        return None
    if (
        found.place
        and (last != "Dat" or sight.place[k - 1])
        and not (sight.place[noun] or is_capitalised(sight, k, stop) or sight.entity[noun] == "ORG" == sight.entity[head])
    ):
        return None
    return _governed(sight, with_name(sight, phrase, limit, found, k), noun, limit)


def _names_another(sight: Sight, k: int, limit: int) -> bool:
    """Tell «Музей Виктории | и Альберта» from «фонд Анны Грач | и БФ «Дар»»."""
    words = sight.words
    named = k + 1 < limit and words.norm[k] == "и" and sight.capital(k + 1) and words.feats[k + 1].case == "Gen"
    return named and not sight.abbreviation(k + 1) and words.text[k + 1] not in sight.lexicon.index("legal_forms")


def _is_named_in_full(sight: Sight, k: int, limit: int) -> bool:
    """Tell a first name and what looks like a surname, which the tagger left alone."""
    words = sight.words
    if k + 1 >= limit or not (sight.capital(k) and sight.capital(k + 1)) or sight.entity[k] or sight.place[k] or sight.place[k + 1]:
        return False
    return first_name_gender(words.norm[k]) is not None and sight.head(k) is None and words.text[k + 1][1:].islower()


def _governed(sight: Sight, stop: int, noun: int, limit: int) -> tuple[int, str]:
    """Take what a noun governs in another case into the name: «институт управления | лесами», «центр содействия | занятости»."""
    lemma = sight.words.lemma[noun]
    if stop < limit and sight.words.norm[stop] in HOLY:
        return stop + 1, "Gen"  # «приход Рождества | Христова»
    case = "Ins" if lemma in INSTRUMENTAL else "Dat" if lemma in DATIVE else ""
    more = noun_phrase(sight, stop, limit, case) if case and stop == noun + 1 else None
    return (more[0], case) if more is not None else (stop, "Gen")


def _is_title(sight: Sight, noun: int, stop: int) -> bool:
    """Tell a title before a name behind a body: «кафедрой МГУ | профессора Ивана Грача», «академии леса | д-р Иван Грач»."""
    row = sight.lexicon.index("offices").get(sight.words.lemma[noun])
    held = row["class"] if row is not None else ""
    if held == "rank" and sight.words.feats[noun].number == "Sing":
        return True  # «по словам начальника управления | майора полиции Анны Белой»
    person = stop in sight.begins or (stop + 1 in sight.begins and sight.abbreviation(stop))  # «академика | РАН И. П. Белова»
    return person and (sight.words.norm[noun] == "д-р" or held == "academic")


def _is_no_eponym(sight: Sight, head: int, k: int) -> bool:
    """Tell a first name behind a body of learning that an adjective names already."""
    words, row = sight.words, sight.head(head)
    learned = row is not None and row["kind"] in LEARNED and head > 0 and words.pos[head - 1] == "ADJ"
    return learned and first_name_gender(words.text[k].lower()) is not None


def is_form(sight: Sight, k: int) -> bool:
    """Tell a legal form with a quoted name, which is a body of its own: «завод | ООО «Заря»»."""
    words = sight.words
    return words.text[k] in sight.lexicon.index("legal_forms") and k + 1 < len(words) and words.text[k + 1] in QUOTES


def _prepositional(sight: Sight, head: int, k: int, limit: int, found: Reach) -> tuple[int, str] | None:
    words = sight.words
    if words.norm[k : k + 2] == ABROAD:
        return k + 2, "Ins"  # «Комиссия по делам соотечественников | за рубежом»
    cases, after, but = sight.complements[words.norm[k]]
    row = sight.head(head)
    if row is not None and row["kind"] in CLOSED_KINDS and words.lemma[head] not in OPEN and not _attached(sight, row, head, k):
        return None if not is_seated(sight, head, k) else (k + 2, "Loc")
    if words.norm[k] == "по" and is_officers_field(sight, head, k, limit):
        return None  # «помощник начальника УФСИН | по кадрам»
    if words.lemma[head] in PARTS and words.norm[k] == "в" and _is_of_town(sight, head - 1):
        return None  # «день Лужского филиала института | в Клинском районе»
    if k + 1 >= limit or words.pos[k + 1] in ("PRON", "DET") or (k == head + 2 and (words.lemma[head], words.lemma[k - 1]) in COMPLETE):
        return None
    if words.norm[k] == "в" and words.norm[k + 1] in ("сфере", "области") and not found.place:
        if k == head + 1 and sight.capital(head) and words.pos[head - 1 : head] != ["ADJ"]:
            return None  # «наша работа с Фондом | в сфере развития туризма»
        phrase = noun_phrase(sight, k + 2, limit, "Gen")
        return (phrase[0], "Gen") if phrase and phrase[1] > k + 1 and not sight.capital(k + 2) else None
    told = after and (any(words.lemma[n] in after for n in (head, k - 1)) or is_seated(sight, head, k))
    if after and not told and not is_shortened(sight, k, limit) and not serves_land(sight, head, k, found):
        return None
    if (
        words.norm[k] in ("по", "в")
        and words.norm[k + 1] in TOWN
        and (end := end_of_town(sight, k + 1, limit) or district(sight, k + 1, limit))
    ):
        found.place = found.capital = True
        return end, "Dat"  # «УМВД России по г. Саратову»
    if words.lemma[k + 1] in but or words.norm[k + 1] in but:
        return None
    for case in cases:
        phrase = noun_phrase(sight, k + 1, limit, case)
        if (
            phrase is None
            or words.lemma[phrase[1]] in but
            or sight.has_sense(words.lemma[phrase[1]], "time")
            or (sight.entity[phrase[1]] == "PER" and words.lemma[phrase[1]] not in KEEPERS)
        ):
            continue
        tells_which = bool(after) and k - 1 > head and words.lemma[k - 1] in after  # «катания | на коньках»
        if words.norm[k] == "в" and not told and words.lemma[phrase[1]] not in LANDS and not is_shortened(sight, k, limit):
            continue
        if words.norm[k] in ("в", "на", "при") and not tells_which and not placed(sight, k + 1, phrase):
            continue
        tied = sight.entity[head] == sight.entity[k] == "ORG"
        if (
            found.place
            and words.norm[k] not in ("в", "на", "при")
            and not (holds_whole(sight, head) or of_a_named_whole(sight, head) or words.norm[head + 1] == "при")
            and not (sight.has_sense(words.lemma[k + 1], "place") and any(sight.place[k + 1 : phrase[0] + 1]))
            and not (sight.capital(k + 1) or sight.entity[phrase[1]] == "ORG" or tied or words.norm[k + 1] == "делам")
            and not (words.lemma[k + 1] in TASKS or (words.norm[k + 1] == "вопросам" and words.lemma[head] == "комитет"))
        ):
            return None
        if prepared := prepared_for(sight, phrase, limit):
            return prepared, "Dat"
        if words.lemma[phrase[1]] in INSTRUMENTAL and (more := noun_phrase(sight, phrase[0], limit, "Ins")):
            phrase, case = more, "Ins"  # «комиссия по управлению | рисками»
        if words.lemma[phrase[1]] in DATIVE and (more := noun_phrase(sight, phrase[0], limit, "Dat")):
            phrase, case = more, "Dat"  # «центр по противодействию | терроризму»
        return with_name(sight, phrase, limit, found, k + 1), case
    return None


def _is_of_town(sight: Sight, k: int) -> bool:
    return k >= 0 and sight.capital(k) and OF_TOWN.search(sight.words.norm[k]) is not None


def _attached(sight: Sight, row: dict[str, str], head: int, k: int) -> bool:
    """Tell a body that another one keeps, «музей ковров | при Тульском университете», and a house for some: «библиотека | для слепых»."""
    if sight.words.norm[k] == "для" and sight.words.lemma[head] in FOR_SOME:
        numbered = sight.words.text[k + 2 : k + 3] == ["№"]  # «школа-интернат | для слабослышащих № 5»
        return numbered or any(sight.capital(n) and sight.words.text[n - 1] not in QUOTES for n in range(max(head - 2, 1), head + 1))
    return row["kind"] in KEPT and sight.words.norm[k] == "при" and k + 1 < len(sight.words) and sight.capital(k + 1)
