"""Where something else than the event is or was, told beside it: «не получил убежища в Чили», «после резни в Лидице»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.phrases.phrase import ENVOYS
from extract.lang.phrases.quotations import OPENING, quotation_end
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of

TITLE = 10  # words of a title
PHRASE = 5  # words of a noun's phrase
SENT, SEATED_IN = 5, "резиденцией"  # words from an envoy to the seat; «посол (с резиденцией в Чили)»
IN = frozenset({"в", "во", "на"})
HOUSES = frozenset(
    {"здание", "помещение", "зал", "резиденция", "территория", "конференц-зал", "стена", "особняк", "комплекс", "двор", "сад"}
    | {"площадка", "база", "холл", "фойе", "гостиная", "библиотека", "кинозал", "офис", "сквер", "парк"}
)  # of a mission
DELEGATES = ENVOYS | word_class("delegate_to_a_body")
TROUBLES, SAID = word_class("trouble"), word_class("tell")
SICK = word_class("sick")
DEATHS, DYING = frozenset({"скончаться", "умереть", "погибнуть"}), 8  # words from a place to the verb
SAYING = 8  # words from «отметил» to «что»
TRADING, SENDING = word_class("trade"), word_class("sending")
SUPPLIED = 30  # words from a plant's verb to the town
SUPPLYING, GIVING = word_class("supply"), frozenset({"давать", "дать", "отдавать", "подавать", "нести"})
PEACE = ["о", "мире"]
CURRENTS = frozenset({"ток", "тепло", "свет", "энергия", "электроэнергия", "электричество", "вода", "газ"})
CARRIED = 4  # words from where to «в»
OUT_OF = frozenset({"из"})
OBLIQUE = frozenset({"Gen", "Dat", "Ins", "Loc", "Nom"})  # «прочитал лекцию | в Перми»: of an object nobody knows
HOLDERS = frozenset({"посольство", "консульство", "генконсульство", "торгпредство", "представительство"})
HOLDING = frozenset({"провести", "устроить", "организовать", "отметить", "отпраздновать", "звать", "приглашать", "пригласить"})
TIMES = frozenset({"год", "месяц", "неделя", "день", "сутки", "час", "раз", "минута", "время", "век", "столетие", "сезон"})
TIMES |= {"случай", "повод", "связь", "утро", "вечер", "ночь", "полдень", "конец", "начало", "середина"}
INVITING, ASKED, LEAD = frozenset({"пригласить", "позвать", "приглашать"}), 10, 1  # words from the verb to where; number of a lead
DASHES = frozenset({"—", "–", "--", "-"})
SERVED = word_class("served_at")
SERVING = frozenset({"служить", "прослужить", "отслужить", "воевать", "повоевать", "сражаться", "погибнуть"})
FIGHTING = ["боевой", "действие"]
DISPATCHING = frozenset(
    {"направить", "направлять", "отправить", "отправлять", "послать", "посылать", "переслать", "передать", "передавать"}
)
JOINED = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})


def brought_from(words: Words, preposition: int) -> bool:
    """Tell the house from which something or somebody comes: «наряд забрали из музея | в Осло |»."""
    first = max(words.sentence_of[preposition].start, preposition - PHRASE)
    k = preposition - 1
    if k < first or words.pos[k] != "NOUN" or words.feats[k].case != "Gen":
        return False
    while k > first and words.pos[k] in JOINED and words.feats[k].case in ("Gen", ""):
        k -= 1
    return words.norm[k] in OUT_OF


def is_of_trouble(words: Words, preposition: int, events: Container[int]) -> bool:
    """Tell where that is of which all speak: «обсудили ситуацию | в Сирии |», «ветеран войны | в Ираке |»."""
    k = preposition - 1
    told = k >= 0 and words.lemma[k] in TROUBLES and words.pos[k] == "NOUN" and k not in events
    told = told or words.norm[k - 1 : k + 1] == PEACE  # «молитва о мире | на Украине |»
    return told or served_in(words, preposition, events)


def served_in(words: Words, preposition: int, events: Container[int]) -> bool:
    """Tell where somebody served or fought: «о службе | в Ираке |», «ветеран боевых действий | в Ираке |», «воевал | в Сирии |»."""
    k = preposition - 1
    if k >= 0 and words.lemma[k] in SERVING and words.pos[k] == "VERB":
        return True
    told = k >= 0 and (words.lemma[k] in SERVED or words.lemma[k - 1 : k + 1] == FIGHTING)
    return told and words.pos[k] == "NOUN" and k not in events


def is_beside(words: Words, place: range, events: Container[int]) -> bool:
    """Tell a place that is told of somebody beside the event: where he died or hails from, where the sick are counted."""
    return _dies_there(words, place) or _hails_from(words, place) or _is_counted_there(words, place, events)


def _dies_there(words: Words, place: range) -> bool:
    """Tell where somebody died: «| В Германии | на 76-м году жизни скончалась певица»."""
    clause = clause_of(words, place.start)
    verb = next((k for k in range(place.stop, min(place.stop + DYING, clause.stop)) if words.pos[k] == "VERB"), None)
    return verb is not None and words.lemma[verb] in DEATHS


def _hails_from(words: Words, place: range) -> bool:
    """Tell «ликуют в провинции | Албай |, откуда родом её мать»."""
    k = place.stop
    return words.norm[k : k + 2] == [",", "откуда"] and "родом" in words.norm[k + 2 : k + 4]


def _is_counted_there(words: Words, place: range, events: Container[int]) -> bool:
    """Tell where the sick are counted: «больше всего заболевших — | в Туле | (24)», «снижение заболеваемости | в Чили |»."""
    clause = clause_of(words, place.start)
    k = place.stop
    of_number = words.norm[k : k + 1] == ["("] and words.norm[k + 2 : k + 3] == [")"] and words.text[k + 1].isdigit()
    return (of_number or not SICK.isdisjoint(words.lemma[clause.start : clause.stop])) and not any(n in events for n in clause)


def is_struck(words: Words, place: range, events: Container[int]) -> bool:
    """Tell where the trouble is that somebody speaks of beside the event: «напомнил, что | в Австралии | совершён теракт»."""
    clause = clause_of(words, place.start)
    near = range(place.stop, min(place.stop + DYING, clause.stop))
    if words.norm[place.start - 3 : place.start - 1] == PEACE:
        return True
    trouble = any(words.lemma[k] in TROUBLES and words.pos[k] == "NOUN" and words.feats[k].case == "Nom" for k in near)
    return trouble and not any(k in events for k in clause)


def tells(words: Words, k: int) -> bool:
    """Tell «министр | отметил | рост цен» from «горожане отметили праздник»."""
    return words.lemma[k] in SAID and words.feats[k].number == "Sing"


def is_reported(words: Words, k: int, telling: Container[int]) -> bool:
    """Tell a place of which somebody speaks, «отметил, что | в Минске | дел много», or that a title names: «| «Песня на Миассе» | едет»."""
    if _is_in_opening_title(words, k):
        return True
    clause = clause_of(words, k)
    before = range(max(words.sentence_of[k].start, clause.start - SAYING), clause.start)
    said = words.norm[clause.start] == "что" and any(words.lemma[n] in SAID for n in before)
    return said and not any(n in telling for n in clause)


def is_seat(words: Words, preposition: int) -> bool:
    """Tell where somebody is sent: «консул Чили | в Перми |», «представитель Чили при ООН | в Женеве |»."""
    before = range(max(words.sentence_of[preposition].start, preposition - SENT), preposition)
    if words.norm[preposition - 1] == SEATED_IN:
        return True
    accredited = "при" in words.norm[before.start : before.stop]
    envoys = DELEGATES if accredited else ENVOYS
    sent = next((k for k in reversed(before) if words.lemma[k].rpartition("-")[2] in envoys), None)  # «экс-посол»
    if sent is not None and _is_where(words, sent):
        return False  # «в посольстве Чили | в Москве | прошёл приём», «в почётном консульстве Чили | в Орле |»
    if sent is not None and _holds_at_its_seat(words, sent, preposition):
        return False
    return sent is not None and all(
        words.pos[k] in ("NOUN", "PROPN", "ADJ", "PUNCT") or words.norm[k] == "при" for k in range(sent, preposition)
    )


def _is_where(words: Words, mission: int) -> bool:
    """Tell «в | посольстве |», «в здании | посольства |», «на территории почётного | консульства |»."""
    k = _first_adjective(words, mission)
    if words.feats[mission].case == "Gen" and words.lemma[k - 1] in HOUSES and k > words.sentence_of[mission].start:
        k = _first_adjective(words, k - 1)
        return words.norm[k - 1] in IN
    return words.feats[mission].case == "Loc" and words.norm[k - 1] in IN


def _holds_at_its_seat(words: Words, mission: int, preposition: int) -> bool:
    """Tell «| посольство | Чили в Риме устроило концерт», which names no other place, from «посол Чили в Риме провёл встречу»."""
    if words.lemma[mission] not in HOLDERS or words.feats[mission].case not in ("Nom", ""):
        return False
    sentence = words.sentence_of[mission]
    verb = next((k for k in range(preposition + 2, sentence.stop) if words.feats[k].verb_form == "Fin"), None)
    if verb is None or words.lemma[verb] not in HOLDING:
        return False
    return words.covered("places").isdisjoint(range(verb, sentence.stop))


def _first_adjective(words: Words, k: int) -> int:
    while k > words.sentence_of[k].start and words.pos[k - 1] == "ADJ":
        k -= 1
    return k


def carried_to(words: Words, preposition: int) -> bool:
    """Tell where something is taken: in a day's name, «перенесения иконы из Твери | в Москву», by trade, «мёд продают | в Чили»."""
    before = range(words.sentence_of[preposition].start, preposition)
    if words.feats[preposition + 1].case == "Acc" and any(words.lemma[k] in TRADING for k in clause_of(words, preposition)):
        return True
    taken = any(words.norm[k] == "из" for k in before[-CARRIED:]) and words.feats[preposition + 1].case == "Acc"
    return taken and all(words.pos[k] != "VERB" for k in before)


def is_supplied(words: Words, place: range) -> bool:
    """Tell the town that a plant feeds: «станция даёт тепло | Перми |», «ГРЭС снабжает током | Пермь |»."""
    k = place.start
    if not k or words.norm[k - 1] in IN or words.feats[k].case not in ("Dat", "Acc"):
        return False
    before = range(max(clause_of(words, k).start, k - SUPPLIED), k)
    gives = any(words.lemma[n] in GIVING for n in before) and any(words.lemma[n] in CURRENTS for n in before)
    return gives or any(words.lemma[n] in SUPPLYING for n in before)


def is_sent_to(words: Words, preposition: int) -> bool:
    """Tell where somebody was sent of whom an occasion reminds: «годовщина отправки врачей | в Армению |», «ввод войск | в Чили |»."""
    first = max(words.sentence_of[preposition].start, preposition - PHRASE)
    if words.feats[preposition + 1].case not in ("Acc", ""):
        return False
    k = preposition - 1
    while k > first and words.lemma[k] not in SENDING and words.pos[k] in JOINED and words.feats[k].case in ("Gen", ""):
        k -= 1
    return words.lemma[k] in SENDING and words.pos[k] == "NOUN"


def is_invited_to(words: Words, preposition: int) -> bool:
    """Tell where hosts are asked to come another day: «гости | пригласили | коллег на форум | в Рим |», but «приглашаем в Рим»."""
    clause = clause_of(words, preposition)
    if words.feats[preposition + 1].case not in ("Acc", ""):
        return False
    asked = (k for k in range(max(clause.start, preposition - ASKED), preposition) if words.lemma[k] in INVITING)
    return any(words.feats[k].tense == "Past" and words.sentence[k] > LEAD for k in asked)


def is_to_be_sent(words: Words, preposition: int) -> bool:
    """Tell where something is yet to be sent: «решено | направить | отчёт | в Рим |», but «направить студентов | в Рим | на форум»."""
    sentence = words.sentence_of[preposition]
    if words.feats[preposition + 1].case not in ("Acc", "") or any(k in words.covered("events") for k in range(preposition, sentence.stop)):
        return False
    k, first = preposition - 1, max(sentence.start, preposition - PHRASE)
    while k > first and words.pos[k] in JOINED:
        k -= 1
    return words.pos[k] == "VERB" and words.lemma[k] in DISPATCHING and (words.feats[k].verb_form == "Inf" or words.feats[k].tense == "Fut")


def lies_elsewhere(words: Words, preposition: int, telling: Container[int], houses: Container[str], named: Container[int]) -> bool:
    """Tell the place of a matter that a clause speaks of which tells nothing of the event.

    ``telling`` are the words that name an event or tell that one is held, ``named`` those of bodies, offices, people, dates and places.
    """
    k = preposition - 1
    clause = clause_of(words, preposition)
    if words.norm[clause.start - 1] in DASHES and clause.start - 1 > words.sentence_of[k].start:
        clause = range(clause_of(words, clause.start - 2).start, clause.stop)  # «свадьба прошла в церкви — старейшей постройке | в Лузе»
    if k not in clause or not _is_matter(words, k, houses, named) or any(n in telling for n in clause):
        return False
    return _is_matter(words, _head(words, k, clause.start), houses, named)


def _is_matter(words: Words, k: int, houses: Container[str], named: Container[int]) -> bool:
    """Tell a thing or a deed from a house, a body, somebody, a time: «убежище», «снабжение», but «музей», «заводчане», «неделя»."""
    if words.pos[k] != "NOUN" or k in named or words.lemma[k] in houses or words.lemma[k] in TIMES:
        return False
    return words.feats[k].case in OBLIQUE and words.feats[k].animacy == "Inan"


def _head(words: Words, k: int, start: int) -> int:
    """Give the noun on which a chain of genitives hangs: «| любители | чёрного чая в Перми»."""
    head = k
    while words.feats[head].case == "Gen":
        k -= 1
        while k > start and words.pos[k] in ("ADJ", "DET", "NUM"):
            k -= 1
        if k < start or words.pos[k] != "NOUN":
            break
        head = k
    return head


def _is_in_opening_title(words: Words, k: int) -> bool:
    start = words.sentence_of[k].start
    return words.text[start] in OPENING and k > start + 1 and k < quotation_end(words, start, start + TITLE)
