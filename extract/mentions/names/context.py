"""What the words around a name tell of its case and gender."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from extract.lang.phrases.phrase import guessed_cases, possible_cases
from extract.lang.words import Words
from extract.lexicon import open_lexicon, word_class
from extract.mentions.acting import acting_before
from extract.mentions.degrees import degree_end, degree_starts
from extract.mentions.names.parts import Part
from extract.mentions.names.subjects import (
    is_called,
    is_her_verbs_subject,
    is_listed_subject,
    is_one_of_subjects,
    opens_her_sentence,
    stands_on_a_step,
)

FEMININE = re.compile(r"(?:ница|тка|стка|нка|чица|щица|иса|есса|[ую]щая|госпожа|г-жа|миссис|королева|княгиня|вдова|принцесса)$")
FEMININE_FORMS = ("ущая", "ющая", "ущей", "ющей", "г-жа", "г-жой", "г-же", "г-жи")
FEMININE_ACTING = ("исполняющая", "исполняющей", "исполняющую")
OBLIQUE = ("Acc", "Gen", "Dat", "Ins", "Loc")
SEVERAL = ("ам", "ям", "ах", "ях", "ов", "ев")  # ends of oblique plurals
OF_SEVERAL = ("ам", "ям", "ами", "ями")  # ends of datives and instrumentals that no singular has
WOMEN = ("ица", "мения", "есса", "исса", "анка", "янка", "истка", "ентка", "антка")  # of these only a nominative ends so
CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
BRACKET = 8  # words of a remark before a name
SON, DAUGHTER = word_class("son_of"), word_class("daughter_of")
SOMEBODYS = word_class("somebodys")
AGED, HER_AGE = re.compile(r"\d+-летн(\w+)$"), frozenset({"яя", "ей", "юю"})
HIS_OR_HER = {"ее": "f", "его": "m"}
TAGGED, BEHIND_TITLE = 1.2, 0.7  # what the tagger's case weighs; less behind a title, of which it takes a name for a part
JOINED = 0.6  # what the case of a name weighs for the one that «и» joins to it
OBLIQUE_OFFICE = 0.6  # what an office that is no nominative weighs against a name in the nominative
RELATIVE = 0.8  # what the gender of «, которая» behind a name weighs: it may mean another noun
OFFICE, SURE_OFFICE = 0.9, 1.8  # what the case of the office before a name weighs; more where its form has one case only: «ректор»
SHORT = frozenset({"зам", "пом", "зав", "нач", "рук"})  # offices of any case: «| зам |. директора по УВР Грач О. П.»
ACTS = "исполняющ"
HELD_FOR = frozenset({"врио", "врид", "врип", "ио"})
SHORT_TITLES = frozenset({"проф", "акад", "доц", "асс", "асп", "преп"})  # «проф.»
DIRECT, INSTRUMENTAL = frozenset({"Nom", "Acc"}), frozenset({"Ins"})
APPOSED, NOMINATIVE = frozenset(",–—-"), frozenset({"Nom"})  # marks before an office behind a name, and the case that it has alone
HERS = re.compile("(?:[ое]в|[иы]н|ск)ую?$")  # accusatives of women's surnames, which are datives of men's, too
OF_WHOM = frozenset({"аккомпанемент", "сопровождение", "управлением", "руководством", "председательством", "исполнении", "авторством"})
OWN, OF_HIM = (NOMINATIVE, DIRECT), frozenset({"Gen", "Acc"})
LISTED = 2.6  # «выступили А. Л. Орлова и …»: what it weighs that a verb has a name for its subject
UNTURNED, RUSSIAN = (
    CONSONANTS | {"ь"},
    re.compile("(?:[оеё]в|[иы]н|[иы]х)$"),
)  # ends of surnames: a man alone declines them
ENDED = frozenset('.!?…"')  # what ends a line above that of a signature
PLACED_BY, RESULTS = frozenset("-–—:"), frozenset({"место", "степень", "гран-при", "приз"})
MARKS, ITEM_MARKS = 2, frozenset("-–—•*·✓▪■●○‣➤►")  # marks before an item of a list: «–», «3)», «3.»
CASE_OF_TAG = {"Nom": "N", "Gen": "G", "Dat": "D", "Acc": "A", "Ins": "I", "Loc": "L"}


class Context(NamedTuple):
    """What the words around a name tell: weights for cases (``NGDAIL``) and genders (``mf``); the case of an office of several before."""

    cases: dict[str, float]
    genders: dict[str, float]
    several: str = ""


def context_of(words: Words, i: int, j: int, parts: tuple[Part, ...], is_office: Callable[[int], bool]) -> Context:
    """Look at the tags, at a preposition or office before the name, and at a verb beside it."""
    cases: dict[str, float] = dict.fromkeys("NGDAIL", 0.0)
    genders: dict[str, float] = {"m": 0.0, "f": 0.0}
    declined = [part.word for part in parts if part.kind not in ("initial", "fixed")]
    titled = i > words.sentence_of[i].start and words.text[i - 1] in "»”"
    for k in declined:
        if case := CASE_OF_TAG.get(words.feats[k].case):
            cases[case] += (BEHIND_TITLE if titled else TAGGED) / len(declined)
    cases["N"] += 0.1
    for k in declined:
        if words.feats[k].gender in ("Masc", "Fem"):
            genders["m" if words.feats[k].gender == "Masc" else "f"] += 0.4 / len(declined)
    if i and (aged := AGED.match(words.norm[i - 1])) is not None:
        genders["f" if aged[1] in HER_AGE else "m"] += 2.0  # «поделилась | 16-летняя | Мане Лось»
    for part in parts:  # «Надира Джусупбек | кызы |»
        genders["m"] += 2.0 * (part.text in SON)
        genders["f"] += 2.0 * (part.text in DAUGHTER)
    sentence = words.sentence_of[i]
    at = _before_titles(words, i)
    hers = opens_her_sentence(words, i, j)
    listed = hers or is_listed_subject(words, at) or is_one_of_subjects(words, i, j) or is_her_verbs_subject(words, at)
    listed = listed or stands_on_a_step(words, at)
    oblique, several = False, ""
    if at > sentence.start and (governed := _prepositions().get(words.norm[at - 1])):
        oblique = True
        for case in governed:
            cases[case] += 1.2
    elif at > sentence.start and words.norm[at - 1] in OF_WHOM:
        cases["G"] += SURE_OFFICE  # «под аккомпанемент | Белякова В. Д. |», whoever she might be
    elif (head := _office_before(words, at, sentence.start, is_office)) is not None:
        short = words.norm[head] in SHORT
        able = frozenset[str]() if short else office_cases(words.norm[head].rpartition("-")[2])  # «врач-хирург»
        told = _case_of(words.feats[head].case, able) if not short else _case_of_short(words, head)
        case, acting = CASE_OF_TAG.get(told), acting_before(words, head)
        if acting and (governed := _prepositions().get(words.norm[head - acting - 1] if head > acting else "")):
            for one in governed:
                cases[one] += OFFICE  # «с | и. о. ректора | Грачом»
        if acting and words.norm[head - acting].startswith(ACTS) and (own := CASE_OF_TAG.get(words.feats[head - acting].case)):
            cases[own] += OFFICE  # «доклад | исполняющей | обязанности ректора Зои Седых»
        if case == "N" and _is_whose(words, head, i):
            case = "G"  # «Олег Грач, | ученик | Рината Сизова»
        if case and not acting:
            cases[case] += SURE_OFFICE if len(able) == 1 or able in OWN else OFFICE
            if able - NOMINATIVE == OF_HIM and told != "Nom" and HERS.search(words.norm[j - 1]) and len(declined) == 1:
                cases["A"] += SURE_OFFICE  # «наградили | художника | Л. И. Грачёву»: no dative
            if case == "G" and words.feats[head].number == "Plur":
                cases["A"] += OFFICE  # «наградили | учителей | Н. В. Седову и …»
            oblique = bool(able) and "Nom" not in able
            several = case if case in "DI" and words.norm[head].endswith(OF_SEVERAL) else ""
            cases["N"] -= OBLIQUE_OFFICE if oblique else 0.0
            if _is_of_her(words, parts, j, head, oblique=oblique):
                cases["N"] -= TAGGED  # «по словам | директора | Л. Н. Коваль», whom the tagger takes for a man
                genders["f"] += OFFICE
        if _is_feminine(words, head) or (acting and words.norm[head - acting] in FEMININE_ACTING):
            genders["f"] += 2.0
        elif _subject_of_feminine(words, head - acting, sentence.start):
            genders["f"] += 1.5
            cases["N"] += OFFICE if acting else 0.0
    elif not listed and at > sentence.start and ((words.pos[at - 1] == "NOUN" and _is_small(words, at - 1)) or words.text[at - 1] in "»”"):
        cases["G"] += 0.8  # «роман Абдуллы Кадыри»
    elif at - 1 > sentence.start and words.norm[at - 1] == "и" and words.pos[at - 2] == "PROPN":
        if case := CASE_OF_TAG.get(words.feats[at - 2].case):
            cases[case] += JOINED  # «Бадмы Грачёва и | Санджи Лосева»
    elif at - 1 > sentence.start and _takes_an_object(words, at - 1):
        cases["A"] += OFFICE
    if j + 1 in sentence and words.text[j] == "," and words.lemma[j + 1] == "который" and words.feats[j + 1].gender in ("Masc", "Fem"):
        genders["f" if words.feats[j + 1].gender == "Fem" else "m"] += RELATIVE
    if j + 1 in sentence and words.text[j] == "," and words.norm[j + 1] in HIS_OR_HER:
        genders[HIS_OR_HER[words.norm[j + 1]]] += RELATIVE  # «глава города Кротова А. В., | ее | заместители»
    aside = _behind_degree(words, j) if j in sentence else j
    held = next((n for n in range(aside + 1, min(aside + 4, sentence.stop)) if words.pos[n] != "ADJ"), j)  # «, | ведущий | эксперт»
    if held > j and words.text[aside] in APPOSED and (is_office(held) or words.norm[held] in SHORT):
        if _is_one_in_the_nominative(words, held) or (words.norm[held] in SHORT and i == sentence.start):
            cases["N"] += SURE_OFFICE  # «присутствовали: Белова А. П., | директор |»
        elif words.text[aside] == "," and (turned := _one_oblique_case(words, held)):
            cases[CASE_OF_TAG[turned]] += SURE_OFFICE  # «грамоты вручены Беловой А. П., | директору |»
    if _opens_item(words, i, j) or _signs_a_title(words, i) or _is_placed(words, i):
        cases["N"] += SURE_OFFICE
    cases["N"] += LISTED * listed + SURE_OFFICE * is_called(words, i)
    genders["f"] += hers
    gender = None if oblique else _verb_gender(words, i, j, sentence)  # «беседа с Боррелем | прошла»: another's verb
    if gender:
        genders[gender] += 1.0
        cases["N"] += 0.3
    return Context(cases, genders, several)


def _is_whose(words: Words, head: int, i: int) -> bool:
    """Tell a genitive right behind a word for whom somebody has: «воспитанник | Рината Сизова |», but «ученик | Ринат Сизов |»."""
    return head == i - 1 and words.lemma[head] in SOMEBODYS and words.feats[i].case == "Gen" and words.feats[head].number == "Sing"


def _is_of_her(words: Words, parts: tuple[Part, ...], j: int, head: int, *, oblique: bool) -> bool:
    """Tell initials and a surname that a man would decline behind the office of one in another case, no verb behind them."""
    last = next((part.word for part in parts if part.kind != "initial"), -1)
    alone = len(parts) > 1 and all(part.kind == "initial" or part.word == last for part in parts)
    feats, norm = words.feats[head], words.norm[last]
    if not alone or norm[-1] not in UNTURNED or RUSSIAN.search(norm) or (j < len(words) and words.pos[j] in ("VERB", "AUX")):
        return False
    return feats.number == "Sing" and (oblique or (feats.case == "Gen" and words.norm[head] != words.lemma[head]))


def _behind_degree(words: Words, j: int) -> int:
    """Give the comma behind a degree written short, «Белова А. П., к. б. н. | , | доцент»; the word itself where none stands there."""
    behind = degree_end(words, j + 1) if words.text[j] == "," and j + 1 < len(words) else 0
    return behind if behind and words.text[behind : behind + 1] == [","] else j


def _signs_a_title(words: Words, i: int) -> bool:
    """Tell a name that opens the brackets behind a title: ««Почва и лес» ( | Н. В. Белова | , доцент)»."""
    return i > 1 and words.text[i - 1] == "(" and words.text[i - 2] in '»”"'


def _is_placed(words: Words, i: int) -> bool:
    """Tell who stands behind a place in a table of results: «2 место – | Белова Валерия |», «II степень: | Белова Валерия |»."""
    return i > 1 and words.text[i - 1] in PLACED_BY and words.lemma[i - 2] in RESULTS


def _case_of(tagged: str, able: frozenset[str]) -> str:
    """Give an office's case: the tagger's, unless its form can be no such one: «, | заведующий | отделом Грач О. П.»."""
    if len(able) == 1:
        return next(iter(able))
    return "Nom" if able in OWN and tagged not in able else tagged


def _case_of_short(words: Words, k: int) -> str:
    """Give the case of «зам», that of a subject where a sentence opens or a verb stands before, whatever the tagger says of it.

    «| Зам | главы Орлова Т. П. поздравила коллег», «урок открыла | зам |. директора Орлова Т. П.»
    """
    subject = k == words.sentence_of[k].start or words.pos[k - 1] == "VERB"
    return "Nom" if subject else words.feats[k].case or "Nom"


SHORT_FIRST = re.compile("(?:ген|гос|глав|спец|тех)(.{4,})$")


def office_cases(norm: str) -> frozenset[str]:
    """Give the cases in which an office may stand; one that the dictionary lacks is told by its end: «пульмонолог», «десятиклассница»."""
    able = possible_cases(norm)
    if len(able) == len(CASE_OF_TAG) and (shortened := SHORT_FIRST.match(norm)) is not None:
        able = possible_cases(shortened[1])  # «генсекретаря», but «замминистра», which may be any case
    if norm.endswith(("ом", "ем")) and len(able) == len(CASE_OF_TAG) and guessed_cases(norm) == INSTRUMENTAL:
        return INSTRUMENTAL  # «хокимом», but «агроном»
    if norm.endswith(SEVERAL) and len(able) == len(CASE_OF_TAG):
        return guessed_cases(norm) or able  # «юнармейцам»
    return frozenset({"Nom"}) if len(able) == len(CASE_OF_TAG) and (norm[-1:] in CONSONANTS or norm.endswith(WOMEN)) else able


def _opens_item(words: Words, i: int, j: int) -> bool:
    """Tell a name with which a line of a list opens, «– | Зыкова Т. Н. |, ректор», or that has a line of its own below an ended one."""
    start = words.line_of[i].start
    if start == i > 0:
        if j == words.line_of[i].stop and words.norm[i - 1] in ENDED:
            return True  # «… построят парк.» ¶ «| Зыкова Т. Н. |» ¶ «Глава округа»
        goes_on = words.norm[i - 1] == "," and words.text[words.line_of[i - 1].start][0].isupper()
        return words.norm[i - 1] in (":", ";") or (goes_on and words.text[j : j + 1] in (["("], ["–"], ["—"]))
    marked = start < i <= start + MARKS and all(not words.text[k][0].isalpha() for k in range(start, i))
    return marked and (words.text[i - 1] in ITEM_MARKS or words.text[start][0].isdigit())


def _is_one_in_the_nominative(words: Words, k: int) -> bool:
    """Tell «директор», no form of which is the same, from «директора», «директоры»; «член» may be a thing in the accusative, too."""
    able = office_cases(words.norm[k])
    return words.feats[k].number != "Plur" and (able == NOMINATIVE or (able == DIRECT and words.feats[k].case == "Nom"))


def _one_oblique_case(words: Words, k: int) -> str:
    """Give the one case that the form of somebody's office can stand in, if it is no nominative: «директору», «ректором»."""
    able = office_cases(words.norm[k])
    told = able - {"Acc"} if able == {"Gen", "Acc"} else able
    if able == {"Nom", "Gen", "Acc"} and words.feats[k].case in OF_HIM and words.feats[k].number == "Sing":
        return "Gen"  # «в составе: Грачова А. П., | директора | школы»
    case = next(iter(told)) if len(told) == 1 and words.feats[k].number != "Plur" else ""
    return case if case in ("Dat", "Gen", "Ins") else ""


def _is_small(words: Words, k: int) -> bool:
    """Tell a noun that is written small, or would be but for the head of a sentence."""
    return words.text[k].islower() or k == words.sentence_of[k].start


def _takes_an_object(words: Words, k: int) -> bool:
    """Tell a verb behind its subject: «министр принял | Аннализу Дюбуа»."""
    active = words.pos[k] == "VERB" and words.feats[k].voice == "Act" and words.feats[k].verb_form in ("", "Fin")
    return active and words.pos[k - 1] in ("NOUN", "PROPN") and words.feats[k - 1].case == "Nom"


def _office_before(words: Words, i: int, first: int, is_office: Callable[[int], bool]) -> int | None:
    """Find the office that a name stands behind: «директор бюро ЮНЕСКО в Ташкенте Элен Маршан» → директор."""
    found, bodies = None, words.covered("organisations")
    behind = _before_degree(words, _before_remark(words, i, first))  # «начальник отдела НИИ (г. Орёл) | Грач О. П. |»
    for k in range(behind - 1, max(first - 1, i - 16), -1):
        if words.text[k] == "," and k in bodies:
            continue  # «директор Управления культуры, спорта и туризма | Анна Грач |»
        verb = words.pos[k] == "VERB" and words.feats[k].verb_form in ("", "Fin", "Conv") and not is_office(k)
        if verb or (words.text[k] in ",;:—–(" and not _joins_fields(words, k, is_office)):
            break
        if words.norm[k] in SHORT:
            return k
        if words.norm[k] in HELD_FOR and found is not None:
            continue  # «| врио | губернатора Орлова Т. П.»
        if is_office(k) and not _is_stood_for(words, k) and not _qualifies(words, k):
            found = k
            if words.feats[k].case != "Gen":
                break
    return found


def _qualifies(words: Words, k: int) -> bool:
    """Tell an adjective that is an office by itself, «| рабочая | встреча мэра Олега Грача», where the noun behind it is none."""
    feats, behind = words.feats[k], words.feats[k + 1]
    return words.pos[k] == "ADJ" and words.pos[k + 1] == "NOUN" and feats.case == behind.case and behind.animacy == "Inan"


def _before_titles(words: Words, i: int) -> int:
    """Give where titles written short begin before a name, of whose case they tell nothing: «доклад | проф. | Н. В. Грача»."""
    while i > 1 and words.text[i - 1] == "." and words.norm[i - 2] in SHORT_TITLES:
        i -= 2
    return i


def _joins_fields(words: Words, k: int, is_office: Callable[[int], bool]) -> bool:
    """Tell the comma of «начальник управления культуры | , | спорта и молодёжи Инна Лось»."""
    if words.text[k] != "," or k < 1 or k + 2 >= len(words) or is_office(k - 1) or is_office(k + 1):
        return False
    fields = all(words.pos[n] == "NOUN" and words.feats[n].case == "Gen" and words.feats[n].animacy == "Inan" for n in (k - 1, k + 1))
    return fields and words.norm[k + 2] in ("и", ",")


def _before_remark(words: Words, i: int, first: int) -> int:
    """Give where brackets open that end right before a name, «НИИ | (г. Орёл) | Грач О. П.»; the name itself where none do."""
    if i <= first or words.text[i - 1] != ")":
        return i
    return next((k for k in range(i - 2, max(first, i - BRACKET), -1) if words.text[k] == "("), i)


def _before_degree(words: Words, i: int) -> int:
    """Give where a degree written short begins that ends right before a name, the comma too: «декана ОмГУ |, к.т.н. | Лосевой Г. И.»."""
    start = degree_starts(words).get(i - 1, i)
    return start - (start < i and start > 0 and words.text[start - 1] == ",")


def _is_stood_for(words: Words, k: int) -> bool:
    """Tell the office that somebody stands for: «кандидата в | президенты | Олега Грача»."""
    return k > 1 and words.norm[k - 1] == "в" and words.norm[k] != words.lemma[k] and "Nom" in possible_cases(words.norm[k])


def _is_feminine(words: Words, k: int) -> bool:
    return FEMININE.search(words.lemma[k]) is not None or words.norm[k].endswith(FEMININE_FORMS)


@lru_cache(maxsize=1)
def _prepositions() -> dict[str, str]:
    rows = open_lexicon().table("prepositions")
    return {row["preposition"]: "".join(CASE_OF_TAG[case] for case in row["cases"].split()) for row in rows}


def _subject_of_feminine(words: Words, k: int, first: int) -> bool:
    """Say whether a verb before an office tells that its holder is a woman: «выступила старший экономист …»."""
    n = k - 1
    while n >= max(first, k - 6) and (
        words.pos[n] in ("ADJ", "ADV", "DET", "ADP") or (words.pos[n] == "NOUN" and words.feats[n].case in OBLIQUE)
    ):
        n -= 1
    feats = words.feats[n] if n >= first else None
    return (
        feats is not None and words.pos[n] == "VERB" and feats.tense == "Past" and feats.gender == "Fem" and feats.verb_form in ("", "Fin")
    )


def _verb_gender(words: Words, i: int, j: int, sentence: range) -> str | None:
    """Read the gender from a past tense beside the name: «выступила Эми Поуп», «Карин Аспелунд подчеркнула»."""
    for k in (j, j + 1, i - 1, i - 2):
        if (
            k not in sentence
            or (k == j + 1 and words.pos[j] not in ("ADV", "PART"))
            or (k == i - 2 and words.pos[i - 1] not in ("ADV", "PART"))
            or (k < i and k - 1 in sentence and words.pos[k - 1] in ("NOUN", "PROPN") and words.feats[k - 1].case == "Nom")
        ):
            continue
        feats = words.feats[k]
        if words.pos[k] == "VERB" and feats.tense == "Past" and feats.number == "Sing" and feats.verb_form in ("", "Fin"):
            return {"Masc": "m", "Fem": "f"}.get(feats.gender)
    return None
