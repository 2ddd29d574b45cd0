"""Bodies in small letters whose level or whose people tell them: «городской совет ветеранов», «областная научная библиотека»."""

from __future__ import annotations

from extract.lang.grammar.lemmas import parses
from extract.lexicon import word_class
from extract.mentions.organisations.of_officers import is_held
from extract.mentions.organisations.reached import Reach
from extract.mentions.organisations.sight import Sight

OF_A_FIRM = word_class("member_of_a_firm")  # «совет директоров» of any firm
BOARDLY = word_class("board_over_a_firm")
OF_STATE = frozenset({"agency", "court", "government"})
OF_NOUNS = ("овый", "евый", "ский", "цкий", "ионный")
CHAMBERS, CHAMBER, PARLIAMENT, RURAL = frozenset({"council", "government"}), "палата", "парламент", "сельский"
COMMUNITIES = frozenset({"община", "землячество", "диаспора", "автономия"})
CENTRE, SERVED = "центр", word_class("centre_of_a_land")
HOUSES, SCHOOLS = frozenset({"culture", "health"}), frozenset({"school", "university"})
OF_LANDS, ANY_SCHOOL = frozenset({"областной", "краевой", "республиканский", "окружной"}), frozenset({"школа", "гимназия", "лицей"})
FIELD = 5  # words back from a body to the part of it whose field they tell
SOCIETIES = frozenset({"council", "union", "government", "religious"})


def is_small_body(sight: Sight, kind: str, start: int, head: int, found: Reach) -> bool:
    """Tell a body that nothing but common words names, and yet one of its kind."""
    if found.quoted or found.eponym or any(sight.capital(k) for k in range(start, head)):
        return False
    if _is_chamber(sight, kind, start, head) and not found.complements and (_is_led(sight, start) or _has_a_part(sight, start)):
        return True
    if sight.capital(head):
        return False
    levels = sum(sight.has_sense(sight.words.lemma[k], "level") for k in range(start, head))
    if kind in HOUSES and found.complements:
        return found.place and start < head and _is_told_apart(sight, start, head)
    if kind in HOUSES:
        return levels > 0 and head - start > 1
    if sight.words.lemma[head] == CENTRE and levels and found.complements:
        return sight.words.lemma[head + 1] in SERVED  # «областной центр крови», no «областной центр»
    if kind in SCHOOLS:
        lands = any(sight.words.lemma[k] in OF_LANDS for k in range(start, head))
        return lands and (sight.words.lemma[head] not in ANY_SCHOOL or head - start > 2)
    if sight.words.lemma[head] in COMMUNITIES and found.place and start < head:
        return True  # «еврейская община Самары»
    if kind in SOCIETIES:
        held = is_held(sight, start) or _is_in_somebodys_brackets(sight, start)
        return (held and found.place and found.complements > 0) or ((levels > 0 or held) and _of_people(sight, head + 1, found.stop))
    if kind in OF_STATE and not found.complements:
        return start < head and _is_held_there(sight, start) and (levels > 0 or _is_field(sight, start, head))
    if kind != "agency":
        return False
    held = is_held(sight, start) or (found.complements > 0 and _is_in_somebodys_brackets(sight, start))
    return levels > 0 or held or _of_a_land(sight, head, found.stop) or _of_state(sight, head + 2, found.stop)


def _is_in_somebodys_brackets(sight: Sight, start: int) -> bool:
    """Tell where somebody works: «Анна Кит (| профсоюз ткачей Чили |)»."""
    return start > 1 and sight.words.text[start - 1] == "(" and sight.entity[start - 2] == "PER"


def _is_told_apart(sight: Sight, start: int, head: int) -> bool:
    """Tell a house whose kind an adjective tells, as a place has one of it: «| краеведческий | музей Лужского района»."""
    return all(not sight.has_sense(sight.words.lemma[k], "passing") for k in range(start, head))


def is_board_of_a_firm(sight: Sight, name: range) -> bool:
    """Tell «Совет директоров», «Собрание акционеров», «Наблюдательный совет», which every firm has, without the firm's name."""
    return len(name) == 2 and (sight.words.lemma[name.stop - 1] in OF_A_FIRM or sight.words.lemma[name.start] in BOARDLY)


def _is_chamber(sight: Sight, kind: str, start: int, head: int) -> bool:
    """Tell «городская Дума», «районный совет» and «общественная палата», of which each land has one."""
    if start == head or kind not in CHAMBERS or is_any_parliament(sight, start, head + 1):
        return False
    levels = sight.words.lemma[start:head]
    return sight.words.lemma[head] == CHAMBER or levels == [RURAL] or all(sight.has_sense(level, "level") for level in levels)


def is_any_parliament(sight: Sight, start: int, stop: int) -> bool:
    """Tell what a land's assembly is called in passing: «председатель | регионального парламента |»."""
    levels = sight.words.lemma[start : stop - 1]
    return levels != [] and sight.words.lemma[stop - 1] == PARLIAMENT and all(sight.has_sense(level, "level") for level in levels)


def _is_led(sight: Sight, start: int) -> bool:
    """Tell what stands behind an office in the strict sense: «председатель | нотариальной палаты», not «санитарка | детской палаты»."""
    row = sight.lexicon.index("offices").get(sight.words.lemma[start - 1]) if start else None
    return row is not None and row["class"] == "office"


def _has_a_part(sight: Sight, start: int) -> bool:
    """Tell what stands behind an officer's part of it, whatever that is for: «начальник отдела культуры | районной администрации»."""
    words = sight.words
    for k in range(start - 1, max(words.sentence_of[start].start, start - FIELD), -1):
        row = sight.head(k)
        if row is not None and row["kind"] == "part":
            return is_held(sight, k)
        if words.feats[k].case != "Gen":
            break
    return False


def _is_held_there(sight: Sight, start: int) -> bool:
    """Tell what stands behind an office or behind a part of it: «прокурор отдела | районной прокуратуры»."""
    row = sight.head(start - 1)
    return is_held(sight, start) or (row is not None and row["kind"] == "part" and is_held(sight, start - 1))


def _is_field(sight: Sight, start: int, head: int) -> bool:
    """Tell «финансовое управление» from «главное управление»: its field is an adjective made of a noun."""
    return any(sight.words.lemma[k].endswith(OF_NOUNS) and not sight.has_sense(sight.words.lemma[k], "passing") for k in range(start, head))


def _of_a_land(sight: Sight, head: int, stop: int) -> bool:
    """Tell «управление культуры | района», which serves the land that the release is about."""
    words, last = sight.words, stop - 1
    return last > head + 1 and words.feats[last].number == "Sing" and sight.has_sense(words.lemma[last], "land")


def _of_state(sight: Sight, k: int, stop: int) -> bool:
    """Tell whose department it is: «департамент | городского хозяйства | мэрии»."""
    rows = (sight.head(n) for n in range(k, stop))
    return any(row is not None and row["kind"] == "government" for row in rows)


def _of_people(sight: Sight, k: int, stop: int) -> bool:
    """Tell whether people in the plural stand behind a head: «союз | строителей»."""
    words = sight.words
    many = (n for n in range(k, stop) if words.pos[n] == "NOUN" and words.feats[n].number == "Plur")
    return any(_are_people(words.norm[n]) and words.lemma[n] not in OF_A_FIRM for n in many)


def _are_people(norm: str) -> bool:
    return any({"NOUN", "anim", "plur", "gent"} <= set(map(str, parse.tag.grammemes)) for parse in parses(norm)[:3])
