"""What looks like a body's name and is none: things, people and events of that name, a headline's capitals."""

from __future__ import annotations

import re

from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.organisations.groups_of_children import is_group_of_children
from extract.mentions.organisations.sight import CLOSING, LATIN, QUOTE, QUOTES, Sight

JOINTS = frozenset({",", "и", "—", "–", "-", ":", "включая"})  # between the names of a list, and before it
COMPLEX = "комплекс"
FROM, FIELD, GROUP = "из", "по", "группа"
OF_TEACHERS = frozenset({"цикловой", "цикловый", "предметно-цикловой", "предметно-цикловый", "предметно-методический"})
CHAIRS = frozenset({"кафедра", "лаборатория", "факультет"})
HEADS, OF_DISTRICT = frozenset({"глава", "мэр"}), re.compile("[А-ЯЁ]{0,2}(?:ГО|МР|МО|СП|ГП)")
PIECES, WITH = word_class("performed_piece"), frozenset({"с", "со"})
PLATFORMS, PUPILS = word_class("platform"), word_class("pupil") | {"выпускник"}
PROGRAMMES = frozenset({"ГП", "НП", "МП", "РП"})  # forms of law whose letters are those of programmes and projects, too
SERVING = frozenset({"organiser", "partner"})
LISTING = frozenset({":", "—", "–", "-"})
LONGEST_LIST = 60  # words of a list behind the noun that tells what its items are
LONGEST_LETTERS = 6
LONGEST_THING = 8  # words between the quotation marks of a thing's name
FARTHEST = 6  # words from a dash to the noun that tells what something is
STAMP = re.compile(r"\d\d?\.\d\d?\.\d{4}$")
AGE = re.compile(r"\s?\d{1,2}\s?\+")
BEHIND_COLON = 3  # words from the colon to an event
NOTHING, BEST = {"as": ""}, ("лучш", "самый", "самая", "самое")
MANY = re.compile(r"[А-ЯЁ]{2,}(?:ов|ам|ами|ах)")  # abbreviations in the plural: «ФАПов»


def masked(sight: Sight, start: int, stop: int) -> bool:
    """Tell what the tagger takes for a body but a word before it or the name itself tells otherwise: «фильм «Заря»», «СМИ»."""
    words = sight.words
    stamped = words.text[start][0].isdigit() and STAMP.match(words.text[start])  # «05.06.2023 Новости палаты»
    if stamped or (start and words.norm[start - 1] == "#"):  # «#ДеньНауки»
        return True
    if stop - start > 1 and _titles_an_event(sight, start, stop):
        return True
    if _bears_an_age(words, stop):
        return True
    masks = sight.lexicon.index("organisation_masks")
    said = (words.norm[start].partition("-")[0], words.slice(start, stop).lower())  # «Telegram-канал», «R&D», «Times New Roman»
    if any(masks.get(one, NOTHING)["as"] == "name" for one in said):
        return True
    if stop - start == 1 and words.text[start].isupper() and words.norm[start] in masks and len(words.text[start]) <= LONGEST_LETTERS:
        return True  # «| НИС | «Академик Опарин»», «резиденты | ОЭЗ |»
    if words.norm[start] in masks or (stop - start == 1 and words.lemma[start] in masks):
        return masks[words.norm[start] if words.norm[start] in masks else words.lemma[start]]["as"] == "name"
    k = start - 1
    if stop - start == 1 and k >= 0 and words.lemma[k] in HEADS and OF_DISTRICT.fullmatch(words.text[start]):
        return True  # «глава | СГО |»
    if stop - start == 1 and k >= 0 and words.lemma[k] in CHAIRS and words.text[start].isupper():
        return True  # «сотрудник лаборатории | ФКС |»
    numbered = any(text[-1].isdigit() for text in words.text[start : stop + 1])
    if numbered and k >= 0 and words.lemma[k] == GROUP and words.text[start].isupper():
        return True  # «студенты группы | ТК 31-12 |»
    if stop - start == 1 and k > 0 and words.norm[k] == FIELD and words.lemma[k - 1] in sight.lexicon.index("offices"):
        return True  # «проректор по | НИД |»
    if k > 0 and words.text[k] == "." and masks.get(words.norm[k - 1], NOTHING)["as"] == "noun":
        return True  # «ул. | Речной Заставы |»
    if k > 0 and words.text[k] in CLOSING and words.text[k] not in QUOTES:
        return False  # «спектакль «Бор» | Лужского театра»
    first = max(words.sentence_of[start].start, start - LONGEST_LIST)
    while k >= first and (
        words.text[k] in QUOTES or words.text[k] in CLOSING or words.norm[k] in JOINTS or _inside_quotes(words, k, first)
    ):
        k -= 1
    if k > first and words.norm[k] == FROM:  # «отрывки | из | «Мёртвых душ»»
        k -= 1
    if k > first + 1 and words.norm[k - 1] in WITH and words.lemma[k - 2] in PIECES and words.feats[k].case == "Ins":
        k -= 2  # «танец | со свечами | «Память»»
    return k >= first and names_a_thing(sight, k) and not (k == start - 1 and _owns_several(sight, k)) and not _is_served(sight, k, start)


def _bears_an_age(words: Words, stop: int) -> bool:
    """Tell a play or a film by the age it is for: «Белая чайка»(6+)."""
    k = stop + (stop < words.size and words.text[stop] in CLOSING)
    return k + 1 < words.size and words.text[k] == "(" and AGE.match(words.source, words.stop[k]) is not None


def _titles_an_event(sight: Sight, start: int, stop: int) -> bool:
    """Tell a quoted title before the colon behind which its event stands: ««| Пушкин и Армения |»: встреча в Русском доме»."""
    words, colon = sight.words, stop + 1
    if not start or words.text[start - 1] not in QUOTES or words.text[stop:colon] == [] or words.text[stop] not in CLOSING:
        return False
    behind = range(colon + 1, min(colon + 1 + BEHIND_COLON, words.sentence_of[start].stop))
    return words.text[colon : colon + 1] == [":"] and any(sight.is_event(n) and words.feats[n].case in ("Nom", "") for n in behind)


def _is_served(sight: Sight, k: int, start: int) -> bool:
    """Tell the event before a list of those who help it: «партнёры | форума | – «Заря», «Восход»»."""
    words = sight.words
    if words.norm[k + 1] not in LISTING or k + 1 >= start:
        return False
    roles, first = sight.lexicon.index("organisation_roles"), words.sentence_of[k].start
    at = next((n for n in range(k - 1, first - 1, -1) if words.pos[n] != "ADJ" or words.lemma[n] in roles), k)
    row = roles.get(words.lemma[at])
    return row is not None and row["role"] in SERVING and row["as"] == "noun"


def _owns_several(sight: Sight, k: int) -> bool:
    """Tell things whose maker or holder stands behind them in Latin letters: «по программам | Amnesty International»."""
    words = sight.words
    return words.feats[k].number == "Plur" and LATIN.match(words.text[k + 1]) is not None and not words.text[k + 1].isdigit()


def is_common_abbreviation(sight: Sight, text: str) -> bool:
    """Tell «ФАПов», and what the document spells in small letters: «передовых инженерных школ (ПИШ)»."""
    if MANY.fullmatch(text):
        return True
    return text in sight.spelled_small


def is_platform(sight: Sight, inside: tuple[int, int]) -> bool:
    """Tell a quoted name that is no body's: «группа «ВКонтакте»», «канал «Телеграм»»."""
    return " ".join(sight.words.lemma[slice(*inside)]) in PLATFORMS


def is_an_event(sight: Sight, stop: int) -> bool:
    """Tell a name behind which a dash says that it is an event's: «GenLab | – это ежегодная школа-конференция»."""
    words = sight.words
    k = stop + (stop < words.size and words.text[stop] in CLOSING)
    if k + 1 >= words.size or words.text[k] not in DASHES:
        return False
    k += 1 + (words.norm[k + 1] == "это")
    noun = next((n for n in range(k, min(k + FARTHEST, words.size)) if words.pos[n] not in ("ADJ", "NUM", "CCONJ", "PRON")), k)
    return noun < words.size and sight.is_event(noun) and words.feats[noun].case == "Nom"


def is_title(sight: Sight, start: int, stop: int) -> bool:
    """Tell what a work's or an event's title between quotation marks is or begins with: «на тему «Сеть дорог: взгляд в завтра»»."""
    words = sight.words
    if not start or stop >= words.size or words.text[start - 1] not in QUOTES:
        return False
    if words.norm[start].startswith(BEST) and words.text[stop] in CLOSING:
        return True  # «награда «| Лучший технопарк |»»
    return masked(sight, start, stop) if words.text[stop] in CLOSING else start > 1 and names_a_thing(sight, start - 2)


def names_a_thing(sight: Sight, k: int) -> bool:
    """Tell whether a noun's name is an event's, a place's or a thing's, and no body's."""
    lemma, lexicon = sight.words.lemma[k], sight.lexicon
    if is_group_of_children(sight.words, k) or is_taught(sight, k):
        return True
    row = lexicon.index("organisation_masks").get(lemma)
    if row is not None:
        return row["as"] == "noun"
    if sight.has_sense(lemma, "room"):
        return sight.words.feats[k].number == "Plur"  # «мастерские «Сварка» и «Лепка»»
    return sight.is_event(k) or (lemma in lexicon.index("venue_heads") and _is_only_a_house(sight, k))


def _is_only_a_house(sight: Sight, k: int) -> bool:
    """Tell «спортивный | комплекс | «Луч»» from «животноводческий комплекс «Луч»», which is a firm."""
    row, words = sight.head(k), sight.words
    return row is None or (words.lemma[k] == COMPLEX and words.lemma[k - 1] not in row["with"].split())


def things(sight: Sight) -> frozenset[str]:
    """Give the quoted names that the document calls a thing's, folded: «альбом «Луна»», and later «Луна» alone."""
    words = sight.words
    found = set()
    for k in (k for k in words.with_norm(QUOTE) if k and words.text[k] in QUOTES):
        if not names_a_thing(sight, k - 1) and not _is_of_pupils(sight, k):
            continue
        close = next((n for n in range(k + 1, min(k + LONGEST_THING, words.size)) if words.text[n] in CLOSING), k)
        found.add(" ".join(words.norm[k + 1 : close]))
    return frozenset(found)


def _is_of_pupils(sight: Sight, k: int) -> bool:
    """Tell a thing that pupils made: «постановка | выпускников ГИТИСа | «Лес»»."""
    by_pupils = k > 2 and sight.words.text[k - 1][:2].isupper() and sight.words.lemma[k - 2] in PUPILS
    return by_pupils and names_a_thing(sight, k - 3)


def _inside_quotes(words: Words, k: int, first: int) -> bool:
    """Tell whether a word belongs to the quoted name before: «кинотеатры «Звезда», | «Космос»»."""
    return any(words.text[n] in QUOTES for n in range(max(first, k - 4), k)) and any(
        words.text[n] in CLOSING for n in range(k + 1, min(k + 4, words.size))
    )


def is_taught(sight: Sight, k: int) -> bool:
    """Tell a chair's field from a body, «профессор кафедры | хора | консерватории», and a field's teachers: «цикловая | комиссия |»."""
    before = sight.words.lemma[k - 1] if k else ""
    return (before in CHAIRS and not sight.capital(k)) or before in OF_TEACHERS
