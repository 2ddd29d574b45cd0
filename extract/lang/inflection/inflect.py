"""Noun phrases in the nominative, as a reference book prints them."""

from __future__ import annotations

import re

from extract.lang.grammar.readings import GENDER_OF, Reading, agree
from extract.lang.inflection.forms import form_of, join
from extract.lang.phrases.coordinated import are_coordinated, in_same_case, outside_brackets, participle_of, share_adjectives
from extract.lang.phrases.head import DECLINED_ABBREVIATION, NUMBER, OPENING, best_of, head_of, is_abbreviation, read, read_head
from extract.lang.words import Words
from extract.lexicon import word_class

CLOSING = set('»)"”“')
# After these, a name stands in the same case: «городом Балахной», «рекой Леной».
NAMED_HEADS = {"город", "село", "деревня", "поселок", "станица", "аул", "хутор", "республика", "столица", "провинция", "штат"}
NAMED_HEADS |= word_class("named_ground")
CONJUNCTIONS = {"и", "или", ",", "да", "либо"}
OF_NEUTER = ("ое", "ее")
NEUTER = re.compile(r"У[ФМ]|УГМС|СВУ|НВМУ|ПКУ|[А-ЯЁ]*ВКУ$|БВУ|МТУ|[А-ЯЁ]+[ПО](?:а|у|е|ом|ем)?$")  # «УФАС», «ПАТП», «СВУ»
PERSONAL = ("first", "last", "patronymic")


def nominative(words: Words, i: int, j: int) -> str:
    """Give a noun phrase in the nominative of its own number, its dependents as they stand.

    «Международной организации по миграции» → «Международная организация по миграции»,
    «министром труда и социальной защиты» → «министр труда и социальной защиты»,
    «общественных слушаний» → «общественные слушания»
    """
    printed = words.nominatives.get((i, j))
    if printed is None:
        printed = words.nominatives[i, j] = _nominative(words, i, j)
    return printed


def _nominative(words: Words, i: int, j: int) -> str:
    if i >= j:
        return ""
    if words.text[i] in OPENING and j - i > 2 and words.text[j - 1] in CLOSING:
        return words.text[i] + nominative(words, i + 1, j - 1) + words.text[j - 1]
    head = head_of(words, i, j)
    if head is None:
        return join(words, i, j, {})
    reading = read_head(words, i, head)
    if reading is None:
        return join(words, i, j, _abbreviation_forms(words, i, head))
    forms: dict[int, str] = {}
    if reading.case != "Nom" or _counted(words, i, head):
        _inflect_before(words, i, head, reading, forms)
        _inflect_after(words, head, j, reading, forms)
    return join(words, i, j, forms)


def singular(words: Words, i: int, j: int) -> str:
    """Give a plural head and its adjectives in the nominative singular: «постоянных представительств» → «постоянное представительство»."""
    head = head_of(words, i, j)
    reading = read_head(words, i, head) if head is not None else None
    if head is None or reading is None:
        return join(words, i, j, {})
    gender = GENDER_OF.get(reading.parse.tag.gender or "", "")
    forms = {head: form_of(words, head, reading, "Nom", "Sing", gender)}
    for k in range(i, head):
        mine = min((r for r in read(words, k).adjective if r.case == reading.case), key=lambda r: r.fixed, default=None)
        if mine is not None:
            forms[k] = form_of(words, k, mine, "Nom", "Sing", gender)
    return join(words, i, j, forms)


def inflect(words: Words, k: int, case: str, number: str = "") -> str:
    """Put one word into a case, its letters' case kept; the word itself when it is unknown."""
    if words.feats[k].case == case and number in ("", words.feats[k].number):
        return words.text[k]
    found = best_of(words, k, read(words, k).all)
    return form_of(words, k, found, case, number or found.number, found.gender) if found else words.text[k]


def _inflect_before(words: Words, i: int, head: int, reading: Reading, forms: dict[int, str]) -> None:
    """Inflect the head and what agrees with it before it."""
    number, case = reading.number, "Nom"
    many = next((k for k in range(i, head) if read(words, k).numeral or NUMBER.match(words.text[k])), None)
    if many is not None and (reading.number == "Plur" or read(words, many).numeral):
        numeral = next(iter(read(words, many).numeral), None)
        if numeral is not None:
            forms[many] = form_of(words, many, numeral, "Nom", "", "")
        if reading.case == "Gen" and (numeral is None or numeral.case in ("Nom", "Acc")):
            return
        case, number = "Gen", "Sing" if _few(forms.get(many, words.text[many])) else "Plur"
    forms[head] = form_of(words, head, reading, case, number, reading.gender if reading.kind == "adjective" else "")
    for k in range(i, head):
        mine = [r for r in read(words, k).adjective if r.case == reading.case or (case == "Gen" and r.case == "Gen")]
        mine = [r for r in mine if agree(r, reading)] or mine
        if mine and k != many:
            own = max(mine, key=lambda r: (r.score, not r.lemma.endswith("ший")))  # «Большим» is of «большой», not of «больший»
            if case == "Gen":
                forms[k] = form_of(words, k, own, "Gen", "Plur", "")
            elif any(agree(r, reading) for r in mine):
                forms[k] = form_of(words, k, own, "Nom", number or own.number, reading.gender)
            else:
                forms[k] = form_of(words, k, own, "Nom", own.number, own.gender)


def _counted(words: Words, i: int, head: int) -> bool:
    return any(read(words, k).numeral for k in range(i, head))


def _few(numeral: str) -> bool:
    word = numeral.lower()
    if word in ("два", "две", "три", "четыре", "оба", "обе"):
        return True
    return word.isdigit() and word[-1] in "234" and word[-2:-1] != "1"


def _inflect_after(words: Words, head: int, j: int, reading: Reading, forms: dict[int, str]) -> None:
    """Inflect what shares the head's case after it: a name in apposition, a participle, a second head."""
    _inflect_in_brackets(words, head, j, reading, forms)
    at = _inflect_apposition(words, head, j, reading, forms)
    governed, between = False, range(at, at)
    for k in outside_brackets(words, at, j):
        if k < at:
            continue
        between = range(between.start, k)
        if words.pos[k] == "ADP":
            governed = True
        if words.text[k] in CONJUNCTIONS or words.norm[k] in CONJUNCTIONS:
            participle = participle_of(words, k + 1, j, reading)
            if words.text[k] == "," and participle is not None:
                forms[k + 1] = form_of(words, k + 1, participle, "Nom", reading.number, reading.gender)
                return
            second = head_of(words, k + 1, min(j, k + 8)) if k + 1 < j else None
            if second is None or any(words.pos[n] == "ADP" or words.text[n] in OPENING for n in range(k + 1, second)):
                continue
            if share_adjectives(words, k, second):
                continue
            other = in_same_case(words, k + 1, second, reading.case)
            if other is not None and are_coordinated(words, head, second, reading, other, between, governed):
                _inflect_before(words, k + 1, second, other, forms)
                at = second + 1
                between, governed = range(at, at), False


def _inflect_in_brackets(words: Words, head: int, j: int, reading: Reading, forms: dict[int, str]) -> None:
    """Inflect what brackets call a head besides: «институте (филиале)»."""
    if head + 3 < j and words.text[head + 1] == "(" and words.text[head + 3] == ")":
        alike = [r for r in read(words, head + 2).noun if r.case == reading.case]
        if alike and not is_abbreviation(words, head + 2):
            own = max(alike, key=lambda r: r.score)
            forms[head + 2] = form_of(words, head + 2, own, "Nom", own.number, own.gender)


def _inflect_apposition(words: Words, head: int, j: int, reading: Reading, forms: dict[int, str]) -> int:
    """Inflect the name right after a head: «городом Балахной», «академику Ивану Петрову». Gives where it ends."""
    k = head + 1
    geographic = reading.lemma in NAMED_HEADS
    while k < j and words.text[k][:1].isupper() and not is_abbreviation(words, k):
        mine = [r for r in read(words, k).all if r.case == reading.case and r.kind in ("noun", "adjective")]
        if geographic:
            mine = [r for r in mine if not r.animate or r.name == "place"]
        else:
            mine = [r for r in mine if reading.animate and r.name in PERSONAL]
        if not mine or (geographic and k > head + 1 and words.pos[k - 1] != "ADJ"):
            break
        own = max(mine, key=lambda r: r.score)
        forms[k] = form_of(words, k, own, "Nom", own.number, own.gender)
        k += 1
    return k


def _abbreviation_forms(words: Words, i: int, head: int) -> dict[int, str]:
    """Give the forms of an abbreviation and of the adjectives before it, which alone tell its gender: «Озёрской СОШ» → «Озёрская СОШ»."""
    match = DECLINED_ABBREVIATION.match(words.text[head])
    forms = {head: match.group(1)} if match else {}
    for k in range(i, head):
        mine = best_of(words, k, read(words, k).adjective or read(words, k).noun)
        if mine is not None:
            gender = mine.gender if words.norm[k].endswith(OF_NEUTER) else _gender_of_letters(words.text[head], mine.gender)
            forms[k] = form_of(words, k, mine, "Nom", mine.number, gender)
    return forms


def _gender_of_letters(text: str, gender: str) -> str:
    """Give the gender of letters whose adjective is no woman's: «Озёрского ЦБК» is a «комбинат», «Озёрского ПАТП» a «предприятие»."""
    if gender not in ("Masc", "Neut"):
        return gender
    return "Neut" if NEUTER.match(text) else "Masc"
