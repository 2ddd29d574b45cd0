"""Adjectives in houses' names that tell no known town: «Пушкинский зал» is the poet's, «Троицкая школа» of a district is in a village."""

from __future__ import annotations

from extract.lang.words import Words
from extract.mentions.gazetteer import Entry, Gazetteer
from extract.rules.setting import Setting

POETS = frozenset({"Пушкин", "Чехов", "Киров", "Дзержинск", "Ленинск"})
POETS_HOUSES = frozenset(
    {"зал", "аудитория", "гостиная", "театр", "музей", "библиотека", "заповедник", "сквер", "парк", "площадь", "улица", "салон"}
    | {"дом", "музей-заповедник", "драмтеатр", "усадьба", "стадион", "мемориал", "центр", "холл", "класс"}
)
VILLAGES = frozenset(
    {"школа", "сош", "оош", "клуб", "сдк", "дк", "библиотека", "детсад", "сад", "церковь", "больница", "амбулатория", "фап", "каток"}
    | {"сельский", "средний", "основный", "начальный", "дом"}
)
DISTRICT = frozenset({"район", "улус"})
BEHIND = 3  # words from the adjective to its noun


def is_poets(words: Words, town: Entry, k: int) -> bool:
    """Tell «Пушкинский | зал |», «Чеховская | библиотека |», which bear a man's name."""
    return town.value in POETS and not POETS_HOUSES.isdisjoint(words.lemma[k + 1 : k + 3])


def is_villages(words: Words, gaz: Gazetteer, setting: Setting, town: Entry, k: int) -> bool:
    """Tell «Троицкая школа» where a release is of a district that is not called after the town: «Бузулукский район»."""
    if VILLAGES.isdisjoint(words.lemma[k + 1 : k + 1 + BEHIND]):
        return False
    districts = {s.span.kb_id_ for s in setting.of("region") if not DISTRICT.isdisjoint(s.span.kb_id_.split()) and s.how != "from"}
    return bool(districts) and all(gaz.city_of(district.split()[0]) != town for district in districts)
