"""Events that are held, though another noun is the subject: «дан старт игре», «Тула стала площадкой игры», «идёт второй день игры»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.events.nth_day import is_day_of_event
from extract.rules.main_event.named import is_finite

STARTS = frozenset({"старт", "начало"})
ABOUT, ANNOUNCING = frozenset({"о", "об"}), word_class("announce_that")
GIVES = frozenset({"дать", "давать", "взять", "брать", "положить"})
HOMES = word_class("home_of_an_event")
IS = frozenset({"стать", "становиться", "быть", "являться"})
HOSTS = frozenset({"принять", "принимать"})
PASSES = word_class("passes_as_event")
PRONOUNS = frozenset({"он", "она", "оно", "они"})
CLOSE = 4  # words in which the verb stands behind a pronoun
NEAR = 12  # words from such a noun to its verb
MARKS = frozenset({"начать", "открыть", "завершить", "закрыть", "закончить", "отметить", "отпраздновать", "встретить"})
MARKED = frozenset({"сезон", "год", "праздник", "юбилей", "день", "неделя", "месяц", "лето", "зима", "каникулы", "годовщина", "смена"})


def is_told_aslant(words: Words, reach: range) -> bool:
    """Tell such a mention."""
    k = reach.start - 1
    first = words.sentence_of[reach.start].start
    if marks_an_occasion(words, reach):
        return True
    if k < first or words.pos[k] != "NOUN":
        return False
    if words.lemma[k] in STARTS:
        return words.feats[reach.stop - 1].case != "Acc" and (_has(words, k, GIVES) or _is_announced(words, k, first))
    if words.lemma[k] in HOMES:
        return words.feats[k].case in ("Ins", "Nom") and _has(words, k, IS)
    return is_day_of_event(words, k) and words.feats[k].case in ("Nom", "Acc") and _has(words, k, PASSES)


def marks_an_occasion(words: Words, reach: range) -> bool:
    """Tell by what an occasion is marked: «школа открыла сезон | первенством по лыжам |», «клуб отметил юбилей | концертом |»."""
    head = next((k for k in reach if words.pos[k] in ("NOUN", "PROPN")), reach.start)
    first = max(words.sentence_of[reach.start].start, reach.start - NEAR)
    if words.feats[head].case != "Ins" or reach.start == first or words.pos[reach.start - 1] in ("ADP", "CCONJ"):
        return False
    marked = (k for k in range(reach.start - 1, first, -1) if words.lemma[k] in MARKED and words.feats[k].case in ("Acc", "Nom"))
    occasion = next(marked, first)
    return any(words.lemma[k] in MARKS and is_finite(words, k) for k in range(occasion - 1, first - 1, -1))


def is_told_next(words: Words, reach: range) -> bool:
    """Tell an event that the next sentence takes up by a pronoun: «Тула готовится к | играм |. Они пройдут 5 мая»."""
    first = words.sentence_of[reach.start].stop
    if first + 1 >= len(words) or words.lemma[first] not in PRONOUNS or words.feats[first].case != "Nom":
        return False
    verb = next((k for k in range(first + 1, min(first + CLOSE, words.sentence_of[first].stop)) if is_finite(words, k)), first)
    head = next((k for k in reach if words.pos[k] in ("NOUN", "PROPN")), reach.start)
    last = words.feats[first]
    same = last.number == words.feats[head].number and (last.number == "Plur" or last.gender == words.feats[head].gender)
    return same and words.lemma[verb] in PASSES


def is_taken_in(words: Words, reach: range) -> bool:
    """Tell what a town or a house holds: «12 марта Тула приняла | лекцию о лесе |»."""
    k = reach.start - 1
    return k >= words.sentence_of[reach.start].start and words.lemma[k] in HOSTS and is_finite(words, k)


def _is_announced(words: Words, k: int, first: int) -> bool:
    """Tell «администрация сообщает о | начале | слушаний»."""
    about = k - 1 > first and words.norm[k - 1] in ABOUT
    return about and any(words.lemma[n] in ANNOUNCING and words.feats[n].tense == "Pres" for n in range(max(first, k - CLOSE), k - 1))


def _has(words: Words, k: int, lemmas: frozenset[str]) -> bool:
    """Tell whether a verb of the clause around is one of ``lemmas``."""
    sentence = words.sentence_of[k]
    near = range(max(sentence.start, k - NEAR), min(sentence.stop, k + NEAR * 2))
    return any(
        words.lemma[n] in lemmas and (words.pos[n] == "AUX" or is_finite(words, n) or words.feats[n].variant == "Short") for n in near
    )
