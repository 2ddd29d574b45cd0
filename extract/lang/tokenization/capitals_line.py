"""Lines in capitals as the networks read them best: «ЗАВЕРШИЛАСЬ СПАРТАКИАДА В ОМСКЕ» → «Завершилась спартакиада в Омске»."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.lang.grammar.lemmas import parses
from extract.lang.tokenization.shouted import NAME_TAGS, SHOUTED, is_abbreviation

FEWEST, LONG = 3, 2  # words in capitals that make a line of them, those among them that are no small ones
SHORTEST, LETTERS = 3, 6  # letters of a word; of letters that stand for a name
SMALL = frozenset({"И", "А", "НЕ", "НО", "В", "ВО", "НА", "С", "СО", "К", "КО", "ПО", "О", "ОБ", "У", "ОТ", "ИЗ", "ЗА", "ДО", "ПРИ", "ДЛЯ"})
OF_PLACE = re.compile("[СЦ]К(?:ИЙ|АЯ|ОЕ|ОЙ|ОГО|ОМУ|ИМ|ОМ|УЮ)$")
LAND = re.compile("(?:ОБЛАСТ|РЕСПУБЛИК|ГУБЕРНИ|ФЕДЕРАЦИ)[А-ЯЁ]*$|(?:КРА|РАЙОН|ОКРУГ|УЛУС|УЕЗД)(?:Й|Я|Ю|ЕМ|Е|А|У|ОМ|)$")
HOUSE = re.compile(
    "УНИВЕРСИТЕТ|ИНСТИТУТ|АКАДЕМИ|МУЗЕ|ТЕАТР|КОЛЛЕДЖ|ТЕХНИКУМ|ФИЛАРМОНИ|ГИМНАЗИ|ЛИЦЕ|БИБЛИОТЕК|ЕПАРХИ|МИТРОПОЛИ|ЗАВОД|КОМБИНАТ"
)
OF_A_SORT = re.compile("(?:.*ИЧЕСК|.*ТЕЛЬСК|ДЕТСК|МЕДИЦИНСК|ГОРОДСК|.*ИНЖЕНЕРСК|ЖЕНСК|МУЖСК|СЕЛЬСК|ВСЕРОССИЙСК)[А-ЯЁ]{2,3}$")
LINE = re.compile(r"\b[А-ЯЁ]{3,40}[^а-яёА-ЯЁ]{1,20}(?:[А-ЯЁ]{1,40}[^а-яёА-ЯЁ]{1,20})?[А-ЯЁ]{3,40}\b")


def spoken(text: str, words: list[str]) -> list[str]:
    """Give a text's words with those of lines in capitals written small, names with a capital, letters as they are."""
    if LINE.search(text) is None:
        return words
    read, line = list(words), []
    for k, word in enumerate((*words, "")):
        if word in SMALL or SHOUTED.fullmatch(word):
            line.append(k)
        elif not word or word[0].isalpha():
            if _is_shouted([words[at] for at in line]):
                for at in line:
                    behind = words[at + 1] if at + 1 < len(words) else ""
                    before = words[at - 1] if at else ""
                    read[at] = _spoken(words[at], opens=at == line[0] or _is_of_land(words[at], before, behind))
            line = []
    return read


def _is_shouted(line: list[str]) -> bool:
    """Tell «КОНФЕРЕНЦИЯ ПО МЕХАНИКЕ» from letters in a row, «БОУ ДПО ИРООО»."""
    known = sum(_is_known(word) for word in line if word not in SMALL)
    return known >= LONG and known + sum(word in SMALL for word in line) >= FEWEST


def _is_of_land(word: str, before: str, behind: str) -> bool:
    """Tell the words of a land's name, and of a house that bears a town's: «| УЛЬЯНОВСКОЙ | ОБЛАСТИ», «| РОССИЙСКОЙ ФЕДЕРАЦИИ |»."""
    if HOUSE.match(behind) and OF_PLACE.search(word) and OF_A_SORT.match(word) is None:
        return True  # «В | ВЯТСКОМ | УНИВЕРСИТЕТЕ»
    federal = word.startswith("ФЕДЕРАЦИ") and before.startswith("РОССИЙСК")
    return federal or (OF_PLACE.search(word) is not None and LAND.match(behind) is not None)


@lru_cache(maxsize=4_000)
def _is_known(word: str) -> bool:
    found = parses(word.lower()) if len(word) >= SHORTEST and not is_abbreviation(word) else ()
    return bool(found) and found[0].is_known


@lru_cache(maxsize=4_000)
def _spoken(word: str, *, opens: bool) -> str:
    if word not in SMALL and (is_abbreviation(word) or (len(word) <= LETTERS and not _is_known(word))):
        return word
    found = parses(word.lower())
    named = word not in SMALL and (not _is_known(word) or bool(NAME_TAGS & found[0].tag.grammemes))
    return word.title() if opens or named else word.lower()
