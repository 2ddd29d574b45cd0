"""Complements that a noun asks for: «борьба | с огнём», «роль семьи | в воспитании», «дети | с инвалидностью», «юноши | до 18 лет»."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.grammar.lemmas import parses
from extract.lang.words import Words
from extract.lexicon import open_lexicon, word_class

REACH_BACK = 4  # words from a preposition back to the noun that it complements
HEALTH, PERSONS = word_class("state_of_health"), frozenset({"лицо", "молодежь"})
AGED, YEARS, OLDEST = frozenset({"до", "от", "старше", "младше", "моложе"}), frozenset({"год", "лето"}), 3  # digits
DAY = "день"
MANY = frozenset({"кадет", "партизан", "гардемарин", "гренадер"})  # many of them are told as one is
GRADES, DASHES = frozenset({"класс", "курс"}), ("-", "–", "—")
BEYOND = frozenset({"№", '"', "«", "“", "„"})  # «безопасность в школе | № 3 |»: somewhere


def ties(words: Words, head: int, at: int, column: str = "prepositions") -> bool:
    """Tell «борьба | с огнём», «закладка камня | в основание»: nouns that are not whole without such a complement."""
    tied = _complements(column)
    return any(words.norm[at] in tied.get(words.lemma[k], ()) for k in range(max(head, at - REACH_BACK), at))


@lru_cache(maxsize=2)
def _complements(column: str) -> dict[str, frozenset[str]]:
    return {row["noun"]: frozenset(row[column].split()) for row in open_lexicon().table("noun_complements") if row[column]}


def tells_wherein(words: Words, head: int, at: int) -> bool:
    """Tell «роль семьи | в | воспитании», «безопасность | на | воде»; not «лекция о безопасности | в | Минске»."""
    behind = words.text[at + 1 : at + 2]
    return behind != [] and behind[0].islower() and ties(words, head, at, "locative")


def is_somewhere(words: Words, end: int) -> bool:
    """Tell a place: a house, a name, what has a number: «безопасность в библиотеке |», «в юном Омске |», «в цехе | № 3»."""
    if words.text[end - 1][0].isupper() or words.lemma[end - 1] in _houses():
        return True
    behind = words.text[end : end + 1]
    return behind != [] and (behind[0] in BEYOND or (words.pos[end] == "PROPN" and behind[0][0].isupper()))


@lru_cache(maxsize=1)
def _houses() -> frozenset[str]:
    return frozenset(open_lexicon().index("venue_heads"))


def is_of_health(words: Words, at: int, end: int) -> bool:
    """Tell «детей | с ограниченными возможностями |» from «детей | с родителями |», «концерт | с возможностью | записи»."""
    somebody = words.feats[at - 1].animacy == "Anim" or words.lemma[at - 1] in PERSONS
    return somebody and words.lemma[end - 1] in HEALTH


def mistaken_genitive(words: Words, at: int) -> int:
    """Give the end of a genitive taken for a subject: «по случаю Дня | учителя |», «слёт | кадет |»; 0 where it is none."""
    if words.pos[at] != "NOUN" or words.feats[at].case != "Nom" or not words.text[at].islower():
        return 0
    if words.norm[at] in MANY:
        return at + 1 if words.pos[at - 1] == "NOUN" and words.pos[at + 1 : at + 2] != ["VERB"] else 0
    day = words.lemma[at - 1] == DAY and words.text[at - 1].istitle()
    return at + 1 if day and words.feats[at].number == "Plur" and _is_genitive(words.norm[at]) else 0


@lru_cache(maxsize=1_000)
def _is_genitive(norm: str) -> bool:
    return any(parse.tag.case == "gent" and parse.tag.number == "sing" for parse in parses(norm))


def grades_end(words: Words, at: int, limit: int) -> int:
    """Give the end of pupils' grades: «учащихся | 5 – 9-х классов |», «ребят | 10 «А» класса |»; 0 where none is told."""
    if not words.text[at][0].isdigit():
        return 0
    for noun in range(at + 3, min(at + 5, limit)):
        between = words.text[at + 1 : noun]
        ranged = between[0] in DASHES and between[-1][0].isdigit() and len(between) == 2
        lettered = between[0] in BEYOND and len(between[1]) == 1 and len(between) == 3
        if words.lemma[noun] in GRADES and (ranged or lettered):
            return noun + 1
    return 0


def age_end(words: Words, at: int, limit: int) -> int:
    """Give the end of an age: «юношей | до 18 лет |», «девушек | от 14 до 17 лет |», «мужчин | старше 40 лет |»; 0 where there is none."""
    k = at
    while k + 1 < limit and words.norm[k] in AGED and words.norm[k + 1].isdigit() and len(words.norm[k + 1]) <= OLDEST:
        k += 2
    return k + 1 if at < k < limit and words.lemma[k] in YEARS else 0
