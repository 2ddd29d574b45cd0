"""Days of something else than the main event: «по итогам | 2023 года |», «после переворота | весной 2012 года |»."""

from __future__ import annotations

import itertools

from extract.lang.phrases.attribute import ahead_of
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.held import DAY_LABELS
from extract.rules.discourse.own_words import WORD_GAP, OwnWords
from extract.rules.main import Main
from extract.rules.main_event.framing import is_framing
from extract.rules.main_event.held import head_noun
from extract.rules.main_event.named import finite_verbs, is_finite

CLAUSE_GAP = 12  # words from «который» to the day in its clause
AFTER_GAP = 20  # words from «после» to the day of what came before
DEED = 6  # words from «во время» to the day of what was then
UPSHOT = 4  # words from «за» to the event that somebody suffers for
LATER = frozenset({("днем", "позже"), ("днем", "позднее"), ("через", "день"), ("следующий", "день")})
TIMED_TO = frozenset({"приурочить", "приурочен", "приуроченный"})
TIMED = frozenset({("во", "время"), ("в", "ходе"), ("в", "результате"), ("с", "момента")})
SUFFERED_FOR = frozenset({"участие", "организация", "проведение", "подготовка"})
NOUNS = frozenset({"NOUN", "PROPN"})
EVE, EVE_OF = frozenset({"накануне", "преддверие", "канун"}), 6  # and the words from it to the day
FOREMOST = frozenset({"лучший", "главный"})
FOR = frozenset({"за", "из-за"})
OF_A_PAPER = frozenset({"от", "за"})  # a law's day, a report's time
MEETING, ABOUT = "meeting", frozenset({"к", "ко", "о", "об"})
SEASONS = frozenset({"сезон", "лето", "весна", "осень", "зима", "период"})
AHEAD = ["на"]
ENDING = frozenset({"завершиться", "завершаться", "закончиться", "заканчиваться", "окончиться", "закрыться", "увенчаться"})
WITHIN, TERM = frozenset({"в", "во", "на"}), frozenset({"период", "срок"})
UPSHOTS, SUMMED = frozenset({"итог", "результат", "показатель"}), 9  # and the words from them to the year
OF_AN_UPSHOT = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ"})
PART_OF_MONTH = frozenset({"начале", "середине", "конце"})


def has_an_owner(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell «указ от | 3 мая», «в канун | 8 марта», «бюджет города на | 2025 год»; «в конце | июня» is when it is held."""
    k = at - 1
    if words.norm[k : k + 1] == AHEAD:
        k -= 1
        while k > words.sentence_of[at].start and words.feats[k].case == "Gen" and words.lemma[k] not in lexicon.index("year_owners"):
            k -= 1
    if k not in words.sentence_of[at] or (words.norm[k] in PART_OF_MONTH and words.norm[max(k - 1, 0)] == "в") or is_term(words, k):
        return False
    return words.norm[k] in OF_A_PAPER or words.lemma[k] in EVE or words.lemma[k] in lexicon.index("year_owners")


def is_summed_up(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell «по итогам работы в | 2016 году |», «результаты надзора в | 2016 году |»; «итоги конкурса в 2016 году» are when it was held."""
    if words.norm[at - 1 : at] not in ([word] for word in WITHIN):
        return False
    kinds = lexicon.index("event_kinds")
    for k in range(at - 2, max(words.sentence_of[at].start, at - SUMMED) - 1, -1):
        if words.lemma[k] in UPSHOTS:
            return k < at - 2
        if words.lemma[k] in kinds or words.pos[k] not in OF_AN_UPSHOT:
            return False
    return False


def is_planned_for(words: Words, own: OwnWords, at: int) -> bool:
    """Tell the year of «задачам по укреплению порядка на | 2023 год |», «смета лагеря на | 2023 год |» from «слёт на | 2023 год |»."""
    k = at - 2
    return k in words.sentence_of[at] and words.norm[k + 1 : k + 2] == AHEAD and words.pos[k] == "NOUN" and k not in own.mine


def is_term(words: Words, k: int) -> bool:
    """Tell «пройдёт в | период | с 3 по 5 мая», «намечено на | период | …» from «итоги за период с …», «план на период …»."""
    if words.lemma[k] not in TERM or k < 2 or words.norm[k - 1] not in WITHIN:
        return False
    return words.norm[k - 1] not in AHEAD or words.pos[k - 2] == "VERB"


def of_inner_events(words: Words, lexicon: Lexicon, main: Main) -> set[int]:
    """Give where the year of what a meeting is about may stand: «заседание оргкомитета Кубка | 2026 года |», «о слёте «Лён-| 2026 |»»."""
    kinds, found = lexicon.index("event_kinds"), set[int]()
    for span in main.mentions:
        reach = span.reach
        head = head_noun(words, reach)
        inner = next((k for k in range(head + 1, reach.stop) if words.lemma[k] in kinds), reach.stop)
        if main.kind_class == MEETING or any(words.norm[k] in ABOUT for k in range(head + 1, inner)):
            found.update(range(inner + 1, reach.stop + 1))
    return found


def is_anothers(words: Words, own: OwnWords, reach: range, clause: range) -> bool:
    """Tell a day of another event, or of what the event came after."""
    return (
        ahead_of(words, reach.start) in own.others
        or _is_behind_another(words, own, reach, clause)
        or is_in_anothers_clause(words, own, reach)
        or comes_after(words, own, reach, clause)
        or _is_behind_a_deed(words, own, reach, clause)
        or _is_of_the_upshot(words, own, reach, clause)
        or _is_what_it_is_about(words, own, reach, clause)
        or _is_timed_to_it(words, own, clause)
        or _is_a_day_later(words, own, reach, clause)
    )


def _is_a_day_later(words: Words, own: OwnWords, reach: range, clause: range) -> bool:
    """Tell «днём позже, | 29 ноября |, торжества продолжит концерт хора»: the day after the one told."""
    before = words.norm[max(words.sentence_of[reach.start].start, reach.start - DEED) : reach.start]
    later = any(pair in LATER for pair in itertools.pairwise(before))
    return later and words.sentence[reach.start] != words.sentence[min(own.mine, default=reach.start)]


def _is_timed_to_it(words: Words, own: OwnWords, clause: range) -> bool:
    """Tell «к визиту приурочены концерты, | 22 и 24 ноября |», whose days these are."""
    timed = next((k for k in clause if words.lemma[k] in TIMED_TO and words.feats[k].variant == "Short"), None)
    if timed is None:
        return False
    to_it = any(k in own.mine and words.feats[k].case == "Dat" for k in clause)
    return to_it and any(words.feats[k].case == "Nom" and k not in own.mine for k in range(timed + 1, clause.stop))


def is_of_a_thing(words: Words, own: OwnWords, at: int) -> bool:
    """Tell the year of what is no event: «признали фильмом | 2011 года |», «лучшая песня | 2015 года |»."""
    k = at - 1
    if k not in words.sentence_of[at] or words.pos[k] != "NOUN" or words.lemma[k] in SEASONS or words.norm[k] in PART_OF_MONTH:
        return False
    described = words.feats[k].case == "Ins" or words.feats[k].animacy == "Anim" or words.lemma[k - 1] in FOREMOST
    return described and k not in words.covered("events") and k not in words.covered("dates") and k not in own.mine


def _is_behind_another(words: Words, own: OwnWords, reach: range, clause: range) -> bool:
    """Tell «на встрече сообщила глава фонда, находившаяся с визитом в Риме | 9–10 мая»: the last event before a date is another's.

    So is the one whose brackets hold the date: «в рамках чтений «Слово» | (8–14 апреля) |».
    """
    if reach.start > 1 and words.text[reach.start - 1] == "(" and reach.start - 2 not in own.mine:
        return reach.start - 2 in words.covered("events")
    if _is_set_off(words, own, reach, clause) or _is_behind_frame(words, own, reach, clause):
        return False
    for k in range(reach.start - 1, max(clause.start, reach.start - WORD_GAP) - 1, -1):
        feats = words.feats[k]
        if k in own.mine or (words.pos[k] == "VERB" and (feats.verb_form in ("", "Fin") or feats.variant == "Short")):
            return False  # «визиты | назначены | на 9 и 10 мая»
        if words.pos[k] == "PROPN" and feats.case == "Nom" and words.pos[reach.stop : reach.stop + 1] == ["VERB"]:
            return False  # «в ходе визита в Рим министр Олег Кит | 5 мая | встретился …»
        if k in own.others and not _is_how_it_ends(words, own, k, clause):
            return True
    return False


def _is_how_it_ends(words: Words, own: OwnWords, k: int, clause: range) -> bool:
    """Tell «завершится крестный ход | литургией | 1 августа», whose day is the main event's last."""
    if words.feats[k].case != "Ins":
        return False
    before = range(max(clause.start, k - CLAUSE_GAP), k)
    return any(words.lemma[n] in ENDING for n in before) and any(n in own.mine for n in before)


def _is_behind_frame(words: Words, own: OwnWords, reach: range, clause: range) -> bool:
    """Tell «в рамках форума в Туле | 5 июня | прошла лекция», whose day it is, from «в рамках форума | 4–7 июня | прошла лекция»."""
    behind = range(reach.stop, clause.stop)
    if own.mine.isdisjoint(behind) or not any(is_finite(words, k) for k in behind):
        return False
    places, k = words.covered("places"), reach.start
    while k > clause.start and (k - 1 in places or words.pos[k - 1] == "ADP"):
        k -= 1
    if k - 1 not in words.covered("events"):  # most days: what follows looks through all of the text
        return False
    if not any(span.label_ in DAY_LABELS and span.reach == reach for span in words.group("dates")):
        return False
    frame = next((whole for whole in words.reaches("events") if whole.start < k <= whole.stop), None)
    return frame is not None and is_framing(words, frame) and frame.start not in own.starts


def _is_set_off(words: Words, own: OwnWords, reach: range, clause: range) -> bool:
    """Tell the event's day between commas: «концерт прошёл накануне Дня села, | 11 мая |, в клубе»."""
    told = any(k in own.mine for k in range(clause.start, reach.start))
    return (told and _is_between_commas(words, reach)) or is_on_the_eve(words, reach)


def is_on_the_eve(words: Words, reach: range) -> bool:
    """Tell the day between commas behind that on whose eve it is: «накануне Дня села, | 11 мая |, в клубе побывал ветеран»."""
    before = range(max(words.sentence_of[reach.start].start, reach.start - EVE_OF), reach.start)
    return _is_between_commas(words, reach) and any(words.lemma[k] in EVE for k in before)


def _is_between_commas(words: Words, reach: range) -> bool:
    return words.norm[reach.start - 1] == "," and words.norm[reach.stop : reach.stop + 1] in ([","], ["."])


def is_in_anothers_clause(words: Words, own: OwnWords, reach: range) -> bool:
    """Tell the days of «в рамках форума, который идёт | с 25 по 27 мая |, вчера состоялась сессия», «… форума, идущего | с 25 мая |»."""
    first = words.sentence_of[reach.start].start
    before = range(reach.start - 1, max(first, reach.start - CLAUSE_GAP), -1)
    which = next((k for k in before if words.norm[k] == "," or k in own.mine), first)
    if which == first or words.norm[which] != ",":
        return False
    if words.feats[which + 1].verb_form == "Part" and words.feats[which + 1].case:
        inner = words.feats[which + 1].case == "Gen" and which - 1 in own.others
        return inner or _stands_for_inner(words, own, which, by_case=True)
    if words.lemma[which + 1] != "который" and words.lemma[which + 2 : which + 3] != ["который"]:  # «…, | проведение которой | намечено»
        return False
    return which - 1 in own.others or _stands_for_inner(words, own, which)


def _stands_for_inner(words: Words, own: OwnWords, comma: int, *, by_case: bool = False) -> bool:
    """Tell «заседание о | фестивале |, который пройдёт 5 мая»: the pronoun agrees with the event in the name, not with the main one."""
    ending = [reach for reach in words.reaches("events") if reach.stop == comma]
    heads = [(reach.start in own.starts, words.feats[head_noun(words, reach)]) for reach in ending]
    which = words.feats[comma + 1]
    agreeing = [mine for mine, head in heads if head.number == which.number and which.gender in ("", head.gender)]
    if by_case:  # «пресс-конференция по туру «Горы», | проходившему | с 3 мая»
        agreeing = [mine for mine, head in heads if head.number == which.number and head.case == which.case]
    return any(mine for mine, _ in heads) and bool(agreeing) and not any(agreeing)


def comes_after(words: Words, own: OwnWords, reach: range, clause: range) -> bool:
    """Tell «первые выборы после переворота | весной 2012 года |»: the day of what came before."""
    if _is_set_off(words, own, reach, clause):
        return False
    finite, dates = finite_verbs(words), words.covered("dates")
    for k in range(reach.start - 2, max(clause.start, reach.start - AFTER_GAP) - 1, -1):
        if k in finite or k in own.mine or (k in dates and words.norm[reach.stop : reach.stop + 1] != ["и"]):
            return False  # «после отбора, прошедшего 1 мая, | 12 мая | состоялся слёт»
        if words.norm[k] == "после":
            return True
    return False


def _is_behind_a_deed(words: Words, own: OwnWords, reach: range, clause: range) -> bool:
    """Tell «осуждён за убийство во время перестрелки | 26 июня 1975 года |», but not «во время каникул | 3 мая | прошёл слёт»."""
    if words.pos[reach.start - 1] != "NOUN" or any(k in own.mine for k in range(reach.stop, clause.stop)):
        return False
    for k in range(reach.start - 2, max(clause.start, reach.start - DEED), -1):
        if words.pos[k] == "VERB" or k in own.mine:
            return False
        if (words.norm[k - 1], words.norm[k]) in TIMED:
            return reach.start - 1 not in own.mine
    return False


def _is_of_the_upshot(words: Words, own: OwnWords, reach: range, clause: range) -> bool:
    """Tell «| 11 июля | он вышел на свободу после ареста за участие в марше»: what came of the event later."""
    named = [k for k in range(reach.stop, clause.stop) if k in own.starts]
    if not named or any(k in own.mine for k in range(clause.start, reach.start)):
        return False
    return all(_is_suffered_for(words, k) for k in named)


def _is_suffered_for(words: Words, k: int) -> bool:
    before = range(max(words.sentence_of[k].start + 1, k - UPSHOT), k)
    return any(words.lemma[n] in SUFFERED_FOR and words.norm[n - 1] in FOR for n in before)


def _is_what_it_is_about(words: Words, own: OwnWords, reach: range, clause: range) -> bool:
    """Tell «фильм посвящён событиям | с ноября 2013 по февраль 2014 года |», but «концерт посвящён победе и пройдёт | 9 мая |»."""
    before = range(max(clause.start, reach.start - CLAUSE_GAP), reach.start)
    devoted = next((k for k in before if words.norm[k].startswith("посвящ")), None)
    if devoted is None or any(k in own.mine for k in range(reach.stop, clause.stop)):
        return False
    return words.pos[reach.start - 1] in NOUNS and not any(is_finite(words, k) for k in range(devoted + 1, clause.stop))
