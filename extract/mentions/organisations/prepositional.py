"""Phrases with a preposition that belong to a body's name: «Управление ООН | по делам беженцев |», «музей ковров | при ТулГУ |»."""

from __future__ import annotations

from extract.lang.grammar.readings import OF_TOWN
from extract.lang.phrases.phrase import DATIVE, INSTRUMENTAL
from extract.lexicon import word_class
from extract.mentions.organisations.branches import PARTS, is_officers_field
from extract.mentions.organisations.districts import district
from extract.mentions.organisations.noun_phrases import TOWN, noun_phrase
from extract.mentions.organisations.reach_places import KEEPERS, LANDS, end_of_town, is_seated, is_shortened, placed, serves_land
from extract.mentions.organisations.reached import LEARNED, Reach, with_name
from extract.mentions.organisations.sight import QUOTES, Sight
from extract.mentions.organisations.wholes import holds_whole, is_complete, of_a_named_whole, prepared_for

KEPT = LEARNED | {"culture", "health"}  # by another body
FOR_SOME = frozenset({"библиотека", "школа", "пансионат", "приют", "интернат", "лицей-интернат", "гимназия-интернат"})
FOR_SOME |= {"школа-интернат", "дом-интернат", "дом-пансионат", "колледж-интернат", "техникум-интернат"}
WANTS = frozenset({"нарушение", "ограничение", "задержка", "недостаток", "инвалидность", "особенность", "потеря", "заболевание", "порок"})
STREETED = frozenset({"театр", "цирк"})  # «Молодёжный театр | на Фонтанке»
MINISTRY = "министерство"
OF_STATE = frozenset({"комитет", "госкомитет", "агентство", "комиссия"})
FIELDS = frozenset({"сфере", "области", "интересах"})  # «Партнёрство | в интересах образования»
COMPLETE = {("совет", "федерация")}  # what follows is its part's: «комитет Совета Федерации | по обороне»
UNITS = frozenset({"управление", "департамент", "отдел", "служба", "комитет", "инспекция", "агентство", "дирекция", "центр"})
OF_SPORT = frozenset({"sport", "school"})
ABROAD = ["за", "рубежом"]
OFFICES, RULERS = frozenset({"управление", "департамент", "отдел"}), frozenset({"президент", "губернатор", "мэр", "раис"})
TASKS = word_class("task")  # «Агентство Республики Казахстан | по противодействию коррупции»
# Behind these a preposition begins the next phrase: «вице-президент банка | по региону».
CLOSED_KINDS = {"bank", "company", "university", "school", "culture", "media", "party", "sport", "health", "religious", "government"}
DIVISIONS, BRANCH = frozenset({"управление", "отдел", "отделение", "подразделение", "орган"}), "отделение"
IN = "в"
# Of these kinds, and yet: «Ассамблея ООН | по окружающей среде».
OPEN = ("партия", "ассамблея", "конгресс", "кабинет", "дом", "корпорация", "концерн", "станция", "полпредство")


def prepositional(sight: Sight, head: int, k: int, limit: int, found: Reach) -> tuple[int, str] | None:
    """Give where a phrase ends whose preposition stands at ``k``, and the case that it governs; none where it is no part of the name."""
    words = sight.words
    if words.norm[k : k + 2] == ABROAD:
        return k + 2, "Ins"  # «Комиссия по делам соотечественников | за рубежом»
    if is_complete(sight, head, k) or (words.norm[k] == IN and IN in words.norm[head + 1 : k]):
        return None  # «по инициативе посольства Чили в России | в Туле прошёл концерт»
    cases, after, but = sight.complements[words.norm[k]]
    row = sight.head(head)
    if row is not None and row["kind"] in CLOSED_KINDS and words.lemma[head] not in OPEN and not _attached(sight, row, head, k):
        return None if not is_seated(sight, head, k) else (k + 2, "Loc")
    if words.norm[k] == "по" and _is_its_divisions(sight, head):
        return None  # «начальники управлений МВД | по Орловской и Курской областям»
    rulers = _is_of_a_ruler(sight, head)
    if words.norm[k] == "по" and not rulers and is_officers_field(sight, head, k, limit):
        return None  # «помощник начальника УФСИН | по кадрам»
    if words.norm[k] == "по" and not found.place and _is_contests_sport(sight, row, head, k, limit):
        return None  # «чемпионат Службы охраны | по биатлону»
    if words.lemma[head] in PARTS and words.norm[k] == "в" and _is_of_town(sight, head - 1):
        return None  # «день Лужского филиала института | в Клинском районе»
    if k + 1 >= limit or words.pos[k + 1] in ("PRON", "DET") or (k == head + 2 and (words.lemma[head], words.lemma[k - 1]) in COMPLETE):
        return None
    if words.norm[k] == "в" and words.norm[k + 1] in FIELDS and not found.place:
        bare = k == head + 1 and words.pos[head - 1 : head] != ["ADJ"]
        if bare and (sight.capital(head) or words.lemma[head] == MINISTRY) and not _is_led(sight, head):
            return None  # «наша работа с Фондом | в сфере развития туризма»
        phrase = noun_phrase(sight, k + 2, limit, "Gen")
        return (phrase[0], "Gen") if phrase and phrase[1] > k + 1 and not sight.capital(k + 2) else None
    told = after and (any(words.lemma[n] in after for n in (head, max(k - 2, head), k - 1)) or is_seated(sight, head, k))
    if words.norm[k] == "за" and found.complements and words.lemma[k - 1] not in after:
        return None  # «благодарим Комитет по экологии | за заботу»
    if after and not told and not is_shortened(sight, k, limit) and not serves_land(sight, head, k, found):
        return None
    if (
        words.norm[k] in ("по", "в")
        and words.norm[k + 1] in TOWN
        and (end := end_of_town(sight, k + 1, limit) or district(sight, k + 1, limit))
    ):
        found.place = found.capital = True
        return end, "Dat"  # «УМВД России по г. Саратову»
    if words.lemma[k + 1] in but or words.norm[k + 1] in but:
        return None
    if words.norm[k] == "для" and k - 1 > head and _is_bare_land(sight, k - 1):
        return None  # «нужна помощь Совета города | для совместной работы»
    if words.norm[k] == "для" and words.lemma[head] in FOR_SOME and (stop := _of_people(sight, k + 1, limit)) > k + 1:
        return stop, "Gen"
    for case in cases:
        phrase = noun_phrase(sight, k + 1, limit, case)
        if (
            phrase is None
            or words.lemma[phrase[1]] in but
            or sight.has_sense(words.lemma[phrase[1]], "time")
            or (sight.entity[phrase[1]] == "PER" and words.lemma[phrase[1]] not in KEEPERS)
        ):
            continue
        tells_which = bool(after) and k - 1 > head and words.lemma[k - 1] in after  # «катания | на коньках»
        if words.norm[k] == "в" and not told and words.lemma[phrase[1]] not in LANDS and not is_shortened(sight, k, limit):
            continue
        if words.norm[k] in ("в", "на", "при") and not tells_which and not placed(sight, k + 1, phrase):
            continue
        tied = sight.entity[head] == sight.entity[k] == "ORG"
        if (
            found.place
            and words.norm[k] not in ("в", "на", "при")
            and not (rulers or holds_whole(sight, head) or of_a_named_whole(sight, head) or words.norm[head + 1] == "при")
            and not (sight.has_sense(words.lemma[k + 1], "place") and any(sight.place[k + 1 : phrase[0] + 1]))
            and not (sight.capital(k + 1) or sight.entity[phrase[1]] == "ORG" or tied or words.norm[k + 1] == "делам")
            and not (words.norm[k] == "по" and _is_of_state(sight, head))
            and not (words.lemma[k + 1] in TASKS or (words.norm[k + 1] == "вопросам" and words.lemma[head] == "комитет"))
        ):
            return None
        if prepared := prepared_for(sight, phrase, limit):
            return prepared, "Dat"
        if words.lemma[phrase[1]] in INSTRUMENTAL and (more := noun_phrase(sight, phrase[0], limit, "Ins")):
            phrase, case = more, "Ins"  # «комиссия по управлению | рисками»
        if words.lemma[phrase[1]] in DATIVE and (more := noun_phrase(sight, phrase[0], limit, "Dat")):
            phrase, case = more, "Dat"  # «центр по противодействию | терроризму»
        return with_name(sight, phrase, limit, found, k + 1), case
    return None


def _is_led(sight: Sight, head: int) -> bool:
    """Tell a bare unit of which a chief is told, which nothing but its field names: «начальник | Управления | в сфере труда»."""
    unit = sight.words.lemma[head] in UNITS and head > 0
    return unit and sight.words.lemma[head - 1] in sight.lexicon.index("offices")


def _is_of_state(sight: Sight, head: int) -> bool:
    """Tell «Государственный комитет Чили | по экологии |», «Агентство Чили | по туризму |»."""
    named = sight.capital(head) or (head > 0 and sight.words.pos[head - 1] == "ADJ" and sight.capital(head - 1))
    return sight.words.lemma[head] in OF_STATE and named


def _is_bare_land(sight: Sight, k: int) -> bool:
    """Tell «города», «района», which end a name as a land does that is named."""
    lemma = sight.words.lemma[k]
    return sight.has_sense(lemma, "land") or sight.has_sense(lemma, "place")


def _is_its_divisions(sight: Sight, head: int) -> bool:
    """Tell a body behind its divisions, or behind one branch, of which alone a land is told: «отделение | Социального фонда | по …»."""
    words, k = sight.words, head - 1
    while k > 0 and words.pos[k] == "ADJ" and sight.capital(k):
        k -= 1
    if k < 0 or words.lemma[k] not in DIVISIONS:
        return False
    return words.feats[k].number == "Plur" or (words.lemma[k] == BRANCH and not sight.abbreviation(head))


def _is_contests_sport(sight: Sight, row: dict[str, str] | None, head: int, k: int, limit: int) -> bool:
    """Tell the sport of a contest before a body that has its own field: «кубок Федерации профсоюзов | по мини-футболу»."""
    if k == head + 1 or row is None or row["kind"] in OF_SPORT:
        return False
    phrase = noun_phrase(sight, k + 1, limit, "Dat")
    return phrase is not None and sight.has_sense(sight.words.lemma[phrase[1]], "discipline")


def _of_people(sight: Sight, k: int, limit: int) -> int:
    """Give where a run ends of those for whom a house is: «для | престарелых и инвалидов |», «для | детей с нарушениями слуха |»."""
    feats, norm, stop = sight.words.feats, sight.words.norm, k + (sight.words.pos[k] == "ADV")  # «для | умственно отсталых детей |»
    while stop < limit and (feats[stop].case, feats[stop].number) == ("Gen", "Plur"):
        stop += 2 if norm[stop + 1 : stop + 2] == ["и"] and feats[stop + 2 : stop + 3] and feats[stop + 2].number == "Plur" else 1
    if stop > k and stop + 1 < limit and norm[stop] == "с" and sight.words.lemma[stop + 1] in WANTS:
        of_what = noun_phrase(sight, stop + 2, limit, "Gen") if stop + 2 < limit else None
        return of_what[0] if of_what else stop + 2
    return min(stop, limit)


def _is_of_a_ruler(sight: Sight, head: int) -> bool:
    """Tell «Управление президента РФ | по внутренней политике |»: a ruler has many, which their fields tell apart."""
    words = sight.words
    return words.lemma[head] in OFFICES and words.lemma[head + 1 : head + 2] != [] and words.lemma[head + 1] in RULERS


def _is_of_town(sight: Sight, k: int) -> bool:
    return k >= 0 and sight.capital(k) and OF_TOWN.search(sight.words.norm[k]) is not None


def _attached(sight: Sight, row: dict[str, str], head: int, k: int) -> bool:
    """Tell a body that another one keeps, «музей ковров | при Тульском университете», and a house for some: «библиотека | для слепых»."""
    if sight.words.norm[k] == "для" and sight.words.lemma[head] in FOR_SOME:
        numbered = sight.words.text[k + 2 : k + 3] == ["№"]  # «школа-интернат | для слабослышащих № 5»
        return numbered or any(sight.capital(n) and sight.words.text[n - 1] not in QUOTES for n in range(max(head - 3, 1), head + 1))
    if sight.words.norm[k] == "на" and sight.words.lemma[head] in STREETED:
        return sight.capital(k + 1) and any(sight.capital(n) for n in range(max(head - 1, 0), head + 1))
    return row["kind"] in KEPT and sight.words.norm[k] == "при" and k + 1 < len(sight.words) and sight.capital(k + 1)
