"""Events that hold others: «в рамках форума», «на полях выставки», «присоединилась к акции»."""

from __future__ import annotations

from extract.lang.words import Words

FRAMES = {("в", "рамках"), ("в", "преддверии"), ("на", "полях"), ("в", "канун")}
INTO, TAKEN_INTO = ["в", "программу"], frozenset({"войти", "вошедший", "входить", "входящий", "включить", "включенный"})
JOINING = frozenset({"присоединиться", "присоединяться"})
FRAME = 8  # words from «в рамках» to the whole


STARTS = frozenset({"старт", "начало", "открытие", "запуск"})
COUNTED = frozenset({"остаться", "оставаться", "отсчет", "день", "неделя", "месяц", "час", "год"})
COUNT = 4  # words from what is counted to «до»

CHIEF = frozenset({"основной", "главный", "центральный"})
FESTIVITIES = frozenset({"торжество", "торжества", "мероприятие", "событие", "празднование", "гуляние", "гуляния"})


def is_counted_down(words: Words, reach: range) -> bool:
    """Tell «запустили часы до старта | фестиваля |», «за сто дней до | чемпионата |»: what is yet to come."""
    k, first = reach.start - 1, words.sentence_of[reach.start].start
    started = k > first and words.lemma[k] in STARTS
    k -= started
    if k < first or words.norm[k] != "до":
        return False
    near = words.lemma[max(first, k - COUNT) : k]
    return started or not COUNTED.isdisjoint(near)


def joins(words: Words, i: int) -> bool:
    """Tell «библиотека присоединилась к | акции»: the whole in which somebody takes part by an event of their own."""
    return i > 1 and words.norm[i - 1] in ("к", "ко") and words.lemma[i - 2] in JOINING


def is_framing(words: Words, reach: range) -> bool:
    """Tell «в рамках форума», «в рамках 3-го этапа | чемпионата»: the mention is the whole that something else is part of."""
    i = reach.start
    if joins(words, i) or tells_day(words, reach) or is_counted_down(words, reach) or _is_of_its_day(words, i):
        return True
    first = max(words.sentence_of[i].start, i - FRAME)
    if words.norm[max(first, i - 2) : i] == INTO and i > 2 and words.lemma[i - 3] in TAKEN_INTO:
        return True  # «концерт, включённый в программу | фестиваля |»
    opened = next((k for k in range(i - 1, first, -1) if (words.norm[k - 1], words.norm[k]) in FRAMES), None)
    if opened is None:
        return False
    between = range(opened + 1, i)
    participle = next((k for k in between if words.feats[k].verb_form == "Part" and words.feats[k].case == "Gen"), i)
    before, inside = range(opened + 1, participle), range(participle + 1, i)  # «на полях | открывшегося в Астане | форума»
    genitive = all(words.feats[k].case == "Gen" or words.text[k][0].isdigit() for k in before)
    return genitive and not any(words.norm[k] == "," or words.feats[k].verb_form == "Fin" for k in inside)


def _is_of_its_day(words: Words, i: int) -> bool:
    """Tell «в День | Всероссийского субботника | школьники убрали двор»."""
    return i > 1 and words.lemma[i - 1] == "день" and words.norm[i - 2] in ("в", "во") and words.feats[i].case == "Gen"


def tells_day(words: Words, reach: range) -> bool:
    """Tell «в | День пекаря | продали тысячу булок»: a feast that tells when."""
    head = next((k for k in reach if words.lemma[k] == "день"), None)
    if head is None or reach.start == 0 or words.norm[reach.start - 1] not in ("в", "во"):
        return False
    return words.feats[head].case in ("Acc", "Nom") and words.feats[head].number == "Sing"


def is_main_part(words: Words, reach: range) -> bool:
    """Tell what a feast consists of for the most part: «город отметит юбилей. | Основные торжества | пройдут на площади»."""
    first = reach.start if words.lemma[reach.start] in CHIEF else reach.start - 1
    if first < 0 or words.lemma[first] not in CHIEF:
        return False
    return any(words.lemma[k] in FESTIVITIES and words.feats[k].number == "Plur" for k in reach)
