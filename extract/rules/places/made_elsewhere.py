"""Where something else was made or held that a release names: «снимки, сделанные | в Риме |», «форума, прошедшего | в Риме |»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of

MADE = frozenset(
    {"сделать", "снять", "написать", "издать", "выпустить", "произвести", "изготовить", "построить", "купить", "записать", "отснять"}
    | {"произвести", "отпечатать", "напечатать", "собрать", "приобрести", "найти", "обнаружить", "сшить", "отлить", "родиться"}
)
HELD = frozenset({"пройти", "состояться", "проходить", "проводиться", "провести", "завершиться", "открыться"})
OBLIQUE, WHICH = frozenset({"Gen", "Dat", "Ins", "Loc"}), 6  # words from an event to the participle behind it
GOING = frozenset({"поехать", "отправиться", "поедет", "выехать", "улететь", "вылететь", "полететь"})
IMAGINED = frozenset({"перенестись", "перенести", "окунуться", "переместиться", "очутиться", "переноситься"})
PROPOSING = frozenset({"предложить", "предлагать", "планировать", "намереваться", "призвать", "пообещать", "обещать", "инициатива"})
FOUNDING, PROPOSED = frozenset({"создать", "открыть", "построить", "организовать", "учредить", "возвести", "установить"}), 14
PRIZES = word_class("prize_carried_off")
CARRIED_OFF = GOING | {"уехать", "улетать", "уезжать", "уйти", "переехать", "увезти", "отправляться"}
THEN = frozenset({"потом", "затем", "далее", "после"})
TRIP = 6  # words from «поедут» to the town


def is_made_there(words: Words, preposition: int) -> bool:
    """Tell where a thing was made: «рисунки, сделанные | в Риме |», «снятый | в Чили | фильм»."""
    k = preposition - 1
    return k >= 0 and words.feats[k].verb_form == "Part" and words.lemma[k] in MADE and words.feats[k].variant != "Short"


def is_of_that_event(words: Words, preposition: int, mine: Container[int]) -> bool:
    """Tell where another event was held by a participle: «по итогам форума, прошедшего весной | в Риме |», not «в форуме, прошедшем …»."""
    first = max(words.sentence_of[preposition].start, preposition - WHICH)
    for k in range(preposition - 1, first, -1):
        if words.feats[k].verb_form == "Part" and words.lemma[k] in HELD and words.feats[k].case in OBLIQUE:
            owner = next((n for n in range(k - 1, max(first, k - WHICH), -1) if _agrees(words, n, k)), None)
            return owner is not None and (owner not in mine or _are_its_people(words, owner))
        if words.pos[k] == "VERB":
            return False
    return False


def _are_its_people(words: Words, event: int) -> bool:
    """Tell an event in a name by those who were there: «приём | победителей | конкурса, прошедшего в Риме»."""
    k = event - 1
    while k > words.sentence_of[event].start and words.pos[k] == "ADJ":
        k -= 1
    return words.feats[k].animacy == "Anim" and words.feats[k].number == "Plur" and words.feats[k].case == "Gen"


def _agrees(words: Words, noun: int, participle: int) -> bool:
    its, told = words.feats[noun], words.feats[participle]
    alike = its.case == told.case and its.number == told.number and (its.number == "Plur" or its.gender == told.gender)
    return words.pos[noun] == "NOUN" and alike


def is_gone_to(words: Words, preposition: int, events: Container[int]) -> bool:
    """Tell where people will go behind the event, or its prize went: «ученики поедут на смотр | в Троицк |», «Кубок уехал | в Тулу |»."""
    if words.feats[preposition + 1].case not in ("Acc", ""):
        return False
    clause = clause_of(words, preposition)
    near = range(max(clause.start, preposition - TRIP), preposition)
    off = next((k for k in near if words.lemma[k] in CARRIED_OFF and words.pos[k] == "VERB"), None)
    if off is not None and any(words.lemma[k] in PRIZES for k in clause):
        return True
    gone = any(words.lemma[k] in GOING and words.feats[k].tense == "Fut" for k in near)
    later = not THEN.isdisjoint(words.norm[k] for k in near)  # «выставка работает до мая, потом она отправится | в Троицк |»
    return gone and (later or not any(k in events for k in clause))


def is_imagined(words: Words, preposition: int) -> bool:
    """Tell where somebody is taken in thought: «зрители перенеслись | в Рим |», «гости побывали в сказке, попали | в Индию |»."""
    clause = clause_of(words, preposition)
    near = range(max(clause.start, preposition - TRIP), preposition)
    return any(words.lemma[k] in IMAGINED and words.pos[k] == "VERB" for k in near)


def is_proposed(words: Words, preposition: int, events: Container[int]) -> bool:
    """Tell where something is proposed: «предложила создать молодёжный центр | в Рязани |»."""
    clause = clause_of(words, preposition)
    near = range(max(clause.start, preposition - PROPOSED), preposition)
    deed = next((k for k in reversed(near) if words.feats[k].verb_form == "Inf" and words.lemma[k] in FOUNDING), None)
    if deed is None or any(k in events for k in range(clause.start, deed)):
        return False
    return any(words.lemma[k] in PROPOSING for k in range(clause.start, deed))
