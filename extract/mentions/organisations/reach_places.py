"""Places behind a body's name: whether they belong to it, and where they end."""

from __future__ import annotations

from extract.lang.grammar.lemmas import parses
from extract.mentions.names.forms import first_name_gender
from extract.mentions.organisations.noun_phrases import noun_phrase
from extract.mentions.organisations.reached import Reach
from extract.mentions.organisations.sight import Sight

KEEPERS = {"президент", "правительство", "губернатор", "глава", "администрация", "мэрия", "министерство"}  # «комиссия при | главе края»
SERVING, LANDS = {"центр", "управление", "фонд", "инспекция"}, {"область", "край", "республика", "округ"}
DISTRICT, ITS_NOUN = frozenset({"г", "м", "с"}), frozenset({"о", "п", "р"})  # «г. о.», «с. п.»
UNDECLINED = "оеиуэ"  # ends of towns' names that no case changes
SEATED = {"академия", "центр"}
RUSSIAN = "русский"  # «Русский центр | в Софии»
OF_CULTURE = ["науки", "и", "культуры"]  # «Российский центр науки и культуры | в Праге»


def end_of_town(sight: Sight, k: int, limit: int) -> int:
    """Give where the place behind «г.» ends; 0 where there is none."""
    if k + 2 >= limit or sight.words.text[k + 1] != "." or not sight.place[k + 2]:
        return 0
    return next((n for n in range(k + 2, limit) if not sight.place[n]), limit)


def end_of_district(sight: Sight, k: int, limit: int) -> int:
    """Give where a district ends whose noun is two letters: «Администрация | г.о. Лужский |»; 0 where there is none."""
    words = sight.words
    if k + 4 >= limit or words.norm[k + 1] != "." or words.norm[k + 3] != "." or words.norm[k + 2] not in ITS_NOUN:
        return 0
    stop = next((n for n in range(k + 4, limit) if not sight.capital(n) or sight.entity[n] == "PER"), limit)
    return stop if stop > k + 4 else 0


def genitive_place(sight: Sight, k: int, limit: int) -> bool:
    """Tell a place in the genitive: «Тулы», «города Клина»."""
    town = k + 1 < limit and sight.has_sense(sight.words.lemma[k], "place") and sight.place[k + 1]  # «города Клина»
    return k < limit and (sight.place[k] or town) and bool(noun_phrase(sight, k, limit, "Gen"))


def is_seated(sight: Sight, head: int, k: int) -> bool:
    """Tell the town of an international body's house: «Академия ОБСЕ | в Бишкеке»."""
    words = sight.words
    told = (
        words.norm[k] == "в"
        and words.lemma[head] in SEATED
        and (sight.abbreviation(k - 1) or words.norm[k - 3 : k] == OF_CULTURE or words.lemma[k - 2] == RUSSIAN)
    )
    return told and k + 1 < len(words) and sight.place[k + 1]


def is_shortened(sight: Sight, k: int, limit: int) -> bool:
    """Tell a place behind «в» that a name holds, as its abbreviation follows: «Центр ООН по миру | в Центральной Азии (ЦМЦА)»."""
    words = sight.words
    stop = next((n for n in range(k + 1, limit) if not sight.place[n] or words.text[n] == "("), limit)
    if words.norm[k] != "в" or not k + 1 < stop < limit - 1 or words.text[stop] != "(" or not sight.abbreviation(stop + 1):
        return False
    return words.norm[stop + 1][-1] == words.norm[stop - 1][0]


def is_undeclined(sight: Sight, k: int) -> bool:
    """Tell a town that stands as it is in the genitive: «больница | Гуково |», but not «помощь больницы | Туле |»."""
    if not sight.place[k] or sight.words.norm[k][-1] not in UNDECLINED:
        return False
    towns = (span for span in sight.words.group("places") if span.label_ in ("city", "region") and span.reach.start == k)
    return any(span.kb_id_.endswith(sight.words.text[k]) for span in towns)


def serves_land(sight: Sight, head: int, k: int, found: Reach) -> bool:
    """Tell a body behind which «в» may tell the land that it serves: «Центр гигиены | в Тульской области»."""
    titled = head > 0 and sight.words.pos[head - 1] == "ADJ" and sight.capital(head - 1)  # «Государственная | инспекция труда»
    serving = sight.words.lemma[head] in SERVING and (sight.capital(head) or titled)
    return serving and sight.words.norm[k] == "в" and found.complements > 0 and not found.place and not found.quoted


def placed(sight: Sight, k: int, phrase: tuple[int, int]) -> bool:
    """Tell a phrase with a place, a name or whoever keeps a body in it: «при | Правительстве Чувашии |», «при | главе края |»."""
    named = any(sight.place[n] or sight.entity[n] == "ORG" or sight.capital(n) for n in range(k, phrase[0]))
    return named or sight.words.lemma[phrase[1]] in KEEPERS


def is_place_before_name(sight: Sight, k: int) -> bool:
    """Tell an unknown place that the tagger reads as a part of the officer's name: «президент палаты | Бурсы | Ибрахим Кит»."""
    words = sight.words
    if k not in sight.begins or k + 2 >= len(words) or words.feats[k + 1].case != "Nom" or not sight.capital(k + 2):
        return False
    if first_name_gender(words.norm[k + 1]) is None or not sight.entity[k + 1] == sight.entity[k + 2] == "PER":
        return False
    able = [str(parse.tag) for parse in parses(words.norm[k])]
    persons = any(kind in tag for tag in able for kind in ("Surn", "Name", "Patr", "sing,nomn"))
    return not persons and any("sing,gent" in tag for tag in able)
