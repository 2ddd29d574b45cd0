"""Names without quotation marks behind a form of law: «ПАО Сбербанк», «ООО Green Lab», «ИП Грач О. Н.»."""

from __future__ import annotations

import re

from extract.lang.grammar.readings import readings_of_kind
from extract.lang.inflection.inflect import nominative
from extract.lang.phrases.phrase import possible_cases
from extract.mentions.names.forms import first_name_gender
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import noun_phrase
from extract.mentions.organisations.of_officers import is_held
from extract.mentions.organisations.reach import reach
from extract.mentions.organisations.reach_places import genitive_place
from extract.mentions.organisations.sight import LATIN, Sight
from extract.mentions.organisations.surnames import is_initial
from extract.mentions.organisations.usual import UN

OF_ONE_MAN = frozenset({"ИП", "КФХ", "КХ"})
FARMS, OF_FARMER = frozenset({"КФХ", "КХ"}), re.compile("(?:[оеё]в|[иы]н|ск|цк)(?:а|ой|ого|ых)$|(?:ко|их|ых)$")  # a surname in the genitive
OF_FARM = frozenset({"владелец", "глава", "директор", "основатель", "председатель", "руководитель", "управляющий", "хозяин", "фермер"})
BROADCASTERS = frozenset({"ГТРК", "ТРК"})
ACCIDENT = "ЧП"  # which may be a firm of one man, too
OF_MEN = ("ов", "ев", "ёв", "ин")  # ends of their surnames in the nominative


def begins_bare_name(sight: Sight, k: int, n: int) -> bool:
    """Tell a capital behind a form that begins a body's name: «ПАО | Сбербанк», «ИП | Грач О. Н.»."""
    one_man = _is_of_one_man(sight, k)
    if not one_man and (is_initial(sight, n) or sight.words.text[n] == UN):
        return False  # «методист ДДТ | О. Н. Грач», «ВПП | ООН»
    if sight.words.text[k] in FARMS and sight.capital(n) and OF_FARMER.search(sight.words.norm[n]):
        return True  # «КФХ | Белова |», a place to the tagger
    if one_man and _is_headed(sight, k) and _names_its_officer(sight, n) and not _is_farmers(sight, n):
        return False  # «глава КФХ | Пётр Грач»
    named = ("ORG", "", "PER") if one_man else ("ORG", "")
    if sight.words.text[k] in BROADCASTERS and sight.capital(n) and sight.place[n]:
        return sight.words.feats[n].case in ("Nom", "")  # «сообщает ГТРК | Орёл»
    return sight.capital(n) and sight.entity[n] in named and not sight.place[n]


def _is_headed(sight: Sight, k: int) -> bool:
    """Tell «глава | КФХ» from «комбайнёр | КФХ | Грач О. Н.», whose farm it is."""
    return is_held(sight, k) and (sight.words.lemma[k - 1] in OF_FARM or sight.words.text[k] not in FARMS)


def _names_its_officer(sight: Sight, n: int) -> bool:
    """Tell who heads a farm, named in full, «глава КФХ | Иван Грач |», «… | Грач О. Н. |», from whose it is: «агроном КФХ | Грача |»."""
    named = first_name_gender(sight.words.norm[n]) is not None and n + 1 < sight.words.size and sight.capital(n + 1)
    return named or is_initial(sight, n + 1) or is_initial(sight, n)


def _is_of_one_man(sight: Sight, k: int) -> bool:
    """Tell «ИП | Грач», «помогли школа и ЧП | Грач» from «после ЧП | Грач созвал совещание»."""
    words = sight.words
    if words.text[k] != ACCIDENT:
        return words.text[k] in OF_ONE_MAN
    return k > 0 and (words.norm[k - 1] in ("и", ",") or words.pos[k - 1] == "VERB")


def is_another(sight: Sight, head: int, k: int) -> bool:
    """Tell the noun of another body behind a head in another case: «поддержал школу | Фонд «Заря»», «школу открыл | Институт леса»."""
    words = sight.words
    cases = possible_cases(words.norm[head])
    return sight.head(k) is not None and "Nom" not in cases and "Nom" in possible_cases(words.norm[k])


def bare_name(sight: Sight, k: int, n: int, stop: int, kind: str) -> Body:
    """Give the body with a form at ``k`` and a name from ``n`` on, as far as the tagger sees it; a man's with his initials."""
    words, end = sight.words, n + 1
    one_man, farm = _is_of_one_man(sight, k), words.text[k] in FARMS and _is_farmers(sight, n)
    label = "PER" if one_man else "ORG"
    while (
        end < stop
        and (not farm or _is_farmers(sight, end) or (end == n + 1 and _is_first_name(sight, n)))
        and (LATIN.match(words.text[end]) or (sight.entity[end] == label and sight.capital(end) and not is_initial(sight, end)))
    ):
        end += 1
    if words.pos[end - 1] == "ADJ" and (phrase := noun_phrase(sight, end - 1, stop, words.feats[end - 1].case)) is not None:
        end = phrase[0]  # «АНО Национальной | технологической инициативы»
    if sight.head(end - 1) is not None and end > n + 1:
        end = max(end, reach(sight, end - 1).stop)  # «ФКУ ИК-2 УФСИН | России по РТ»
    if not one_man:
        end = _behind_place(sight, end, stop)
        return Body(k, end, k, kind, "legal_form", alias=words.slice(n, end), fixed=True)
    while is_initial(sight, end):
        end += 2
    as_it_is = farm or words.norm[n].endswith(OF_MEN)  # «КФХ Белова» in all cases; «ЧП Садыков», no «садыки»
    name = words.slice(n, end) if as_it_is else nominative(words, n, end)
    return Body(k, end, k, kind, "institution", name=f"{words.slice(k, n)} {name}")


def _is_farmers(sight: Sight, k: int) -> bool:
    """Tell the genitive of whom a farm is called after: «КФХ | Белова |», «КФХ | Ильи | Белова»."""
    cases = {reading.case for reading in readings_of_kind(sight.words.norm[k], "noun") if reading.number == "Sing"}
    return ("Gen" in cases and "Nom" not in cases) or OF_FARMER.search(sight.words.norm[k]) is not None


def _is_first_name(sight: Sight, k: int) -> bool:
    return any(reading.name == "first" for reading in readings_of_kind(sight.words.norm[k], "noun"))


def _behind_place(sight: Sight, k: int, stop: int) -> int:
    """Take the land that a body serves: «ГАУ ДПО ИРО | Оренбургской области», «ГБУ РЦ | Республики Карелия»."""
    phrase = noun_phrase(sight, k, stop, "Gen") if k < stop and genitive_place(sight, k, stop) else None
    end = phrase[0] if phrase is not None else k
    while k < end < stop and sight.place[end] and sight.capital(end):
        end += 1
    return end
