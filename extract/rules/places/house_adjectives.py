"""Towns of adjectives in houses' names: «Тверская школа»; «Пушкинский зал» is the poet's, «Троицкая школа» of a district a village's."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.gazetteer import Entry, Gazetteer
from extract.rules.places.home import OF_RIVERS
from extract.rules.places.setting import Setting

POETS = frozenset({"Пушкин", "Чехов", "Киров", "Дзержинск", "Ленинск", "Гагарин", "Суворов", "Чапаевск", "Мичуринск", "Королёв"})
POETS_HOUSES = frozenset(
    {"зал", "аудитория", "гостиная", "театр", "музей", "библиотека", "заповедник", "сквер", "парк", "площадь", "улица", "салон"}
    | {"дом", "музей-заповедник", "драмтеатр", "усадьба", "стадион", "мемориал", "центр", "холл", "класс"}
)
VILLAGES = frozenset(
    {"школа", "сош", "оош", "клуб", "сдк", "дк", "библиотека", "детсад", "сад", "церковь", "больница", "амбулатория", "фап", "каток"}
    | {"сельский", "средний", "основный", "начальный", "дом"}
)
DISTRICT = frozenset({"район", "улус"})
OF_REGION, LANDS = frozenset({"областной", "область", "краевой"}), word_class("region")
STREETS, ARENAS = word_class("named_street"), frozenset({"арена", "экспо"})
WATERS = frozenset({"водохранилище", "озеро", "море", "пруд", "река", "лес", "заказник", "хребет", "залив", "тракт", "перевал", "бор"})
BEHIND = 3  # words from the adjective to its noun


def is_poets(words: Words, town: Entry, k: int) -> bool:
    """Tell «Пушкинский | зал |», «Чеховская | библиотека |», which bear a man's name."""
    return town.value in POETS and words.text[k][0].isupper() and not POETS_HOUSES.isdisjoint(words.lemma[k + 1 : k + 3])


def is_villages(words: Words, gaz: Gazetteer, setting: Setting, town: Entry, k: int) -> bool:
    """Tell «Троицкая школа» where a release is of a district that is not called after the town: «Бузулукский район»."""
    if VILLAGES.isdisjoint(words.lemma[k + 1 : k + 1 + BEHIND]):
        return False
    districts = {s.span.kb_id_ for s in setting.of("region") if not DISTRICT.isdisjoint(s.span.kb_id_.split()) and s.how != "from"}
    return bool(districts) and all(gaz.city_of(district.split()[0]) != town for district in districts)


def is_arenas(words: Words, k: int) -> bool:
    """Tell the town before a hall's noun: «стадион «| Самара | Арена»», «| Казань | Экспо», «| Минск-Арена |»."""
    if words.norm[k].partition("-")[2] in ARENAS:
        return words.text[k][0].isupper()
    return words.lemma[k + 1 : k + 2] != [] and words.lemma[k + 1] in ARENAS and words.text[k][0].isupper()


def town_of_house(words: Words, gaz: Gazetteer, k: int) -> Entry | None:
    """Give the town of an adjective in a house's name: «зал | Вологодского | вуза», «гостиная | Тверской | областной библиотеки»."""
    behind = words.lemma[k + 1 : k + 2]
    if is_arenas(words, k):
        return gaz.city(words.text[k].partition("-")[0])
    if words.pos[k] not in ("ADJ", "PROPN") or words.norm[k].startswith(OF_RIVERS) or not LANDS.isdisjoint(behind):
        return None
    if not WATERS.isdisjoint(behind):  # «на Заславском | водохранилище |»
        return None
    if words.text[k][0].isupper() and not STREETS.isdisjoint(behind):  # «на Кузнецком | Мосту |»
        return None
    town = gaz.city_of(words.norm[k])
    if town is None or OF_REGION.isdisjoint(behind):
        return town
    region = gaz.region_of(words.norm[k])  # «| Кировская | областная больница» is not in Кировск
    return town if region is not None and gaz.capitals.get(region.value) == town.value else None
