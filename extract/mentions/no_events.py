"""Nouns of events that name something else: «курс лечения», «концерт для скрипки», «цветы к мемориалу Славы»."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.lang.grammar.lemmas import parses
from extract.lang.words import Words
from extract.lexicon import Lexicon, open_lexicon, word_class
from extract.mentions.held import WHOLE, is_held
from extract.mentions.held_beside import GIVE, GIVEN, START
from extract.mentions.tenders import is_tender

ROOMS = frozenset({"зал", "комната", "кабинет", "помещение", "дворец", "дом", "центр"})  # which are for events of a kind
TALK, MEANT_FOR, AIM = "обсуждение", frozenset({"для", "ради"}), ("с", "целью")
COURSE, DAY = "курс", "день"
PARLIAMENT = "меджлис"
COUNCIL, COUNCILLORS = "собрание", (["депутатов"], ["представителей"])
RACE, OF_POWER = "гонка", frozenset({"президентский", "предвыборный", "избирательный", "политический"})  # «| президентская | гонка»
TRIAL, OVER, OF_COURT = "процесс", "над", "судебный"  # «процесс | над | банкиром», of others there is no trial
PARLOUR, TAKING_PART = "гостиная", frozenset({"участие", "участвовать", "поучаствовать", "побывать"})
SCORED = frozenset({"личный", "командный", "общекомандный", "лично-командный"})
DEFENCE = "защита"  # «| Гражданская | защита города», of others there is no defence of a thesis
OF_PEOPLE_AT_LARGE = frozenset({"гражданский", "социальный", "судебный", "правовой", "юридический", "экологический", "государственный"})
LEAD, PALM = "первенство", "пальма"  # «пальма | первенства | у ткачих»
OPERATION, SURGEONS = "операция", word_class("surgery")
FOR, ON_AIR = "для", "ТВ"  # «Матч ТВ»
OF_WHAT = 5  # words behind a noun in which another tells what it is of
MEMORIAL, OF_PEOPLE = "мемориал", frozenset({"памяти", "братьев", "сестер"})
BESIDE = frozenset({"у", "к", "ко", "возле", "около", "близ", "перед", "напротив"})
OF_WHOM = 6  # words behind a memorial in which somebody is named
NUMBER = re.compile(r"[IVXLCDMХ]+$|\d")
GRAND_PRIX, AWARDED = "гран-при", 4  # words from the prize to the verb that gives it
GIVING = word_class("give_a_first_prize")
ORDINALS = frozenset(open_lexicon().index("ordinals"))


def is_none(words: Words, head: int, lexicon: Lexicon) -> bool:
    """Tell «курс лечения», and what a composer wrote: «концерт | для скрипки |», which «концерт скрипки» is not."""
    if words.text[head + 1 : head + 2] == [ON_AIR]:
        return True
    if words.lemma[head] == TRIAL and (words.norm[head + 1 : head + 2] != [OVER] or words.feats[head - 1].verb_form == "Inf"):
        return words.lemma[head - 1] != OF_COURT
    if words.lemma[head] == RACE and head and words.lemma[head - 1] in OF_POWER:
        return True
    if words.lemma[head] == DEFENCE and head and words.lemma[head - 1] in OF_PEOPLE_AT_LARGE:
        return True
    if words.lemma[head] == LEAD and head and words.lemma[head - 1] == PALM:
        return True
    if words.lemma[head] == PARLOUR and _is_a_room(words, head):
        return True
    if words.lemma[head] == LEAD and _is_of_a_scoring(words, head):
        return True
    if words.lemma[head] == MEMORIAL:
        return not is_tournament(words, head)
    if words.lemma[head] == DAY and words.norm[head - 1 : head] == ["со"]:  # «30-я годовщина | со Дня | образования»
        return True
    if head and words.lemma[head - 1] in ROOMS and words.feats[head].number == "Plur":  # «в зале | заседаний | прокуратуры»
        return True
    if is_of_study(words, head) or _is_surgery(words, head) or _is_first_prize(words, head) or is_tender(words, head):
        return True
    if words.lemma[head] == START and _is_given(words, head):
        return True
    if words.lemma[head] in (COUNCIL, PARLIAMENT) and _is_council(words, head):
        return True
    if words.lemma[head] == TALK and _is_meant_for(words, head):
        return True
    none, of = _no_events(lexicon), _of_what(words, head)
    return (words.lemma[head], of) in none or (words.norm[head + 1 : head + 2] == [FOR] and (words.lemma[head], f"{FOR} {of}") in none)


def _is_a_room(words: Words, head: int) -> bool:
    """Tell «в | литературной гостиной | библиотеки студенты читали стихи» from «приняли участие в литературной гостиной»."""
    start = head
    while start > 0 and words.pos[start - 1] == "ADJ":
        start -= 1
    inside = start > 0 and words.norm[start - 1] == "в" and words.feats[head].case == "Loc"
    return inside and (start < 2 or words.lemma[start - 2] not in TAKING_PART)


def _is_of_a_scoring(words: Words, head: int) -> bool:
    """Tell «в | личном первенстве | победила Рябова», the score of one beside a team's, from «в личном первенстве края»."""
    if head < 2 or words.norm[head - 2] != "в" or words.lemma[head - 1] not in SCORED:
        return False
    behind = head + 1
    return behind >= len(words) or (words.feats[behind].case != "Gen" and words.pos[behind] != "ADP")


def _is_council(words: Words, head: int) -> bool:
    """Tell «| Собрание | депутатов приняло бюджет», «спикер | Меджлиса |» from «состоялось | собрание | депутатов»."""
    if words.lemma[head] == PARLIAMENT:
        return head in words.covered("organisations") and not is_held(words, head, WHOLE)
    named = words.norm[head + 1 : head + 2] in COUNCILLORS and head in words.covered("organisations")
    return named and not is_held(words, head, WHOLE)


def _is_surgery(words: Words, head: int) -> bool:
    """Tell what surgeons do, «хирурги провели | операцию |», from what the police do, «операция «Мак»»."""
    surgery = words.lemma[head] == OPERATION and not words.lemmas.isdisjoint(SURGEONS)
    return surgery and words.norm[head + 1 : head + 2] != ['"']


def _is_first_prize(words: Words, head: int) -> bool:
    """Tell «| Гран-при | достался хору» from «| Гран-при | Канады», «этап | Гран-при |», «пройдёт | Гран-при |»."""
    if words.lemma[head] != GRAND_PRIX or head + 1 in words.covered("places", "country"):  # «выиграл | Гран-при | Бельгии»
        return False
    near = range(max(words.sentence_of[head].start, head - AWARDED), min(words.sentence_of[head].stop, head + 1 + AWARDED))
    return any(words.lemma[n] in GIVING for n in near)


def is_of_study(words: Words, head: int) -> bool:
    """Tell «студенты четвёртого | курса |», «на 2–3 | курсах |», the years of study, from «прошёл второй | курс | лекций»."""
    before = head - 1
    numbered = before >= 0 and (words.lemma[before] in ORDINALS or NUMBER.match(words.text[before]))
    return bool(numbered) and words.lemma[head] == COURSE and words.feats[head].case in ("Gen", "Loc", "Dat", "Ins")


def _is_meant_for(words: Words, head: int) -> bool:
    """Tell why somebody came: «приехали на завод для | обсуждения | практики», «… с целью делового | обсуждения | планов»."""
    k = head - 1
    while k > words.sentence_of[head].start and words.pos[k] == "ADJ":
        k -= 1
    return words.norm[k] in MEANT_FOR or tuple(words.norm[max(k - 1, 0) : k + 1]) == AIM


def _is_given(words: Words, head: int) -> bool:
    """Tell «дали | старт | эстафете |», which is another event's."""
    behind = range(head + 1, min(head + OF_WHAT, words.sentence_of[head].stop))
    noun = next((k for k in behind if words.pos[k] != "ADJ"), head)
    return GIVE in words.lemma[max(0, head - GIVEN) : head] and words.feats[noun].case == "Dat" and words.feats[noun].animacy != "Anim"


@lru_cache(maxsize=8)
def _no_events(lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    return frozenset((row["noun"], row["of"]) for row in lexicon.table("no_events"))


def _of_what(words: Words, head: int) -> str:
    """Give the first noun behind another one: «курс интенсивного | лечения |», «операция по | поимке |»."""
    behind = range(head + 1, min(head + OF_WHAT, words.sentence_of[head].stop))
    k = next((k for k in behind if words.pos[k] not in ("ADJ", "ADP", "DET")), head)
    return words.lemma[k]


def is_tournament(words: Words, head: int) -> bool:
    """Tell «XX мемориал», «Мемориал Рябова», «мемориал памяти тренера Олега Рябова» from «Мемориал воинской славы»."""
    if words.lemma[head] != MEMORIAL:
        return False
    before = range(max(words.sentence_of[head].start, head - 3), head)
    if any(words.norm[k] in BESIDE for k in before[-2:]):
        return False
    if any(NUMBER.match(words.text[k]) or words.lemma[k] in ORDINALS for k in before):
        return True
    behind = range(head + 1, min(head + OF_WHOM, words.sentence_of[head].stop))
    if behind and words.norm[head + 1] in OF_PEOPLE:
        return True
    return any(words.text[k][0].isupper() and words.feats[k].case == "Gen" and _is_surname(words.norm[k]) for k in behind)


def _is_surname(norm: str) -> bool:
    return any("Surn" in parse.tag or not parse.is_known for parse in parses(norm)[:1])
