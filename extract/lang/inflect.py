"""Noun phrases in the nominative, as a reference book prints them.

A phrase is read by what its adjectives and its head noun can share, by the preposition before it, and only then by
the tagger's case, which is often wrong on names and headlines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from extract.lang.readings import GENDER_OF, Reading, agree, inflected, readings, readings_of_kind
from extract.lang.tokens import SILENT, norm
from extract.lang.verdicts import Verdicts
from extract.lang.words import Words
from extract.lexicon import open_lexicon

CYRILLIC = re.compile("[а-яё]", re.I)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*$")
DECLINED_ABBREVIATION = re.compile("^([А-ЯЁ]{2,})(?:а|у|е|ом|ем)$")
OPENING, CLOSING = {"«": "»", "(": ")", '"': '"', "“": "”", "„": "“"}, set('»)"”“')
# After these, a name stands in the same case: «городом Балахной», «рекой Леной».
NAMED_HEADS = {"город", "село", "деревня", "поселок", "станица", "аул", "хутор", "река", "республика", "столица", "провинция", "штат"}
CONJUNCTIONS = {"и", "или", ",", "да", "либо"}
PERSONAL = ("first", "last", "patronymic")


def head_of(words: Words, i: int, j: int) -> int | None:
    """Find the head noun of a phrase: its first noun after its adjectives, before any quotation.

    An adjective with no noun to agree with is a head itself: «заведующего кафедрой» → «заведующего».
    """
    first_adjective = None
    for k in range(i, j):
        _, nouns, adjectives, _ = _read(words, k)
        if _abbreviation(words, k):
            return k
        if adjectives and not (nouns and words.pos[k] in ("NOUN", "PROPN") and not _agrees_ahead(words, k, j)):
            if not _agrees_ahead(words, k, j):
                return first_adjective if first_adjective is not None and not nouns else k
            first_adjective = k if first_adjective is None else first_adjective
        elif nouns and words.pos[k] not in ("ADP", "CCONJ", "SCONJ", "PART", "ADV"):
            return k
        elif words.text[k] in OPENING and k > i:
            return first_adjective
    return first_adjective


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
        return _join(words, i, j, {})
    reading = _read_head(words, i, head)
    if reading is None:
        return _join(words, i, j, _abbreviation_forms(words, i, head))
    forms: dict[int, str] = {}
    if reading.case != "Nom" or _counted(words, i, head):
        _inflect_before(words, i, head, reading, forms)
        _inflect_after(words, head, j, reading, forms)
    return _join(words, i, j, forms)


def singular(words: Words, i: int, j: int) -> str:
    """Give a plural head and its adjectives in the nominative singular: «постоянных представительств» → «постоянное представительство»."""
    head = head_of(words, i, j)
    reading = _read_head(words, i, head) if head is not None else None
    if head is None or reading is None:
        return _join(words, i, j, {})
    gender = GENDER_OF.get(reading.parse.tag.gender or "", "")
    forms = {head: _form(words, head, reading, "Nom", "Sing", gender)}
    for k in range(i, head):
        mine = next((r for r in _read(words, k).adjective if r.case == reading.case), None)
        if mine is not None:
            forms[k] = _form(words, k, mine, "Nom", "Sing", gender)
    return _join(words, i, j, forms)


def inflect(words: Words, k: int, case: str, number: str = "") -> str:
    """Put one word into a case, its letters' case kept; the word itself when it is unknown."""
    if words.feats[k].case == case and number in ("", words.feats[k].number):
        return words.text[k]
    found = _best(words, k, _read(words, k).all)
    return _form(words, k, found, case, number or found.number, found.gender) if found else words.text[k]


def case_of(words: Words, i: int, j: int) -> str:
    """Give the case in which a noun phrase stands; an empty string when it cannot be told."""
    head = head_of(words, i, j)
    reading = _read_head(words, i, head) if head is not None else None
    return reading.case if reading else ""


@lru_cache(maxsize=1)
def _prepositions() -> dict[str, frozenset[str]]:
    return {row["preposition"]: frozenset(row["cases"].split()) for row in open_lexicon().table("prepositions")}


class _ByKind(NamedTuple):
    """A word's readings, all of them and those of each kind."""

    all: tuple[Reading, ...]
    noun: tuple[Reading, ...]
    adjective: tuple[Reading, ...]
    numeral: tuple[Reading, ...]


def _by_kind(text: str) -> _ByKind:
    """Give the readings of a word as it is written: with its ё, if it has one; none of what is not Russian."""
    word = SILENT.sub("", text).lower() if "ё" in text or "Ё" in text else norm(text)
    if not CYRILLIC.search(word):
        return _ByKind((), (), (), ())
    return _ByKind(readings(word), *(readings_of_kind(word, kind) for kind in ("noun", "adjective", "numeral")))


_READ = Verdicts(_by_kind, most=8_000)


def _read(words: Words, k: int) -> _ByKind:
    return _READ[words.text[k]]


def _abbreviation(words: Words, k: int) -> bool:
    """Tell an abbreviation, declined or not («МЧС», «МИДом»), from a word in capitals («МЕЖДУНАРОДНЫЙ»)."""
    text = words.text[k]
    if DECLINED_ABBREVIATION.match(text):
        return True
    if not text.isupper() or len(text) < 2 or not text.isalpha() or not CYRILLIC.match(text):
        return False
    found = readings(text.lower())
    if any(r.fixed or r.abbreviation for r in found):
        return len(text) <= 6 or not any(r.known for r in found)
    if len(text) < 4 and not _in_capitals(words, k):  # «ФОМ» is no «Фома»
        return True
    return len(text) < 9 and not any(r.known for r in found) and not _in_capitals(words, k)


def _in_capitals(words: Words, k: int) -> bool:
    return any(len(t) > 4 and t.isupper() for n in range(max(0, k - 3), min(len(words), k + 4)) if n != k and (t := words.text[n]))


def _agrees_ahead(words: Words, k: int, j: int) -> bool:
    """Tell whether a noun that an adjective can belong to follows it, over other adjectives and their conjunctions."""
    mine = _read(words, k).adjective
    for n in range(k + 1, min(j, k + 12)):
        if words.text[n] in OPENING and words.text[n] != "(":
            return False
        _, nouns, adjectives, _ = _read(words, n)
        if nouns and (words.pos[n] in ("NOUN", "PROPN") or not adjectives):
            if any(agree(a, b) for a in mine for b in nouns) or any(a.case == b.case and b.number == "Plur" for a in mine for b in nouns):
                return True
            if words.pos[n] not in ("ADP", "CCONJ", "PART"):
                return False
        elif words.pos[n] == "ADP" or (words.pos[n] == "VERB" and not adjectives):
            return False
    return False


def _read_head(words: Words, i: int, head: int) -> Reading | None:
    """Choose the head's reading: agreement first, then the preposition, then the tagger."""
    candidates = _read(words, head).noun or _read(words, head).adjective
    if not candidates:
        return None
    if _abbreviation(words, head):
        return None
    if len(candidates) == 1:
        return candidates[0]
    agreeing = [mine for k in range(max(i, head - 12), head) if (mine := _read(words, k).adjective)]
    before = words.norm[i - 1] if i and words.sentence[i - 1] == words.sentence[i] else ""
    governed = _prepositions().get(before)
    numeral = any(_read(words, k).numeral or NUMBER.match(words.text[k]) for k in range(max(i, head - 12), head))

    def weight(reading: Reading) -> float:
        together = sum(any(agree(a, reading) for a in mine) for mine in agreeing)
        score = 10.0 * together + 6 * (governed is not None and reading.case in governed and not numeral)
        score += 3 * (reading.case == words.feats[head].case) + (reading.number == words.feats[head].number)
        score += sum(words.feats[k].case == reading.case for k in range(max(i, head - 12), head)) * 0.5
        score += 0.5 * (reading.animate is not None and words.feats[head].animacy == ("Anim" if reading.animate else "Inan"))
        score -= 4 * (governed is not None and reading.case == "Nom" and not numeral)
        return score + reading.score

    return max(candidates, key=weight)


def _best(words: Words, k: int, found: tuple[Reading, ...] | list[Reading]) -> Reading | None:
    feats = words.feats[k]
    kind = "noun" if words.pos[k] in ("NOUN", "PROPN") else "adjective"

    def weight(r: Reading) -> float:
        return 3 * (r.case == feats.case) + 2 * (r.kind == kind) + (r.number == feats.number) + (r.gender == feats.gender) + r.score

    return max(found, key=weight) if found else None


def _counted(words: Words, i: int, head: int) -> bool:
    return any(_read(words, k).numeral for k in range(i, head))


def _inflect_before(words: Words, i: int, head: int, reading: Reading, forms: dict[int, str]) -> None:
    """Inflect the head and what agrees with it before it."""
    number, case = reading.number, "Nom"
    many = next((k for k in range(i, head) if _read(words, k).numeral or NUMBER.match(words.text[k])), None)
    if many is not None and (reading.number == "Plur" or _read(words, many).numeral):
        numeral = next(iter(_read(words, many).numeral), None)
        if numeral is not None:
            forms[many] = _form(words, many, numeral, "Nom", "", "")
        if reading.case == "Gen" and (numeral is None or numeral.case in ("Nom", "Acc")):
            return
        case, number = "Gen", "Sing" if _few(forms.get(many, words.text[many])) else "Plur"
    forms[head] = _form(words, head, reading, case, number, reading.gender if reading.kind == "adjective" else "")
    for k in range(i, head):
        mine = [r for r in _read(words, k).adjective if r.case == reading.case or (case == "Gen" and r.case == "Gen")]
        mine = [r for r in mine if agree(r, reading)] or mine
        if mine and k != many:
            own = max(mine, key=lambda r: (r.score, not r.lemma.endswith("ший")))  # «Большим» is of «большой», not of «больший»
            if case == "Gen":
                forms[k] = _form(words, k, own, "Gen", "Plur", "")
            elif any(agree(r, reading) for r in mine):
                forms[k] = _form(words, k, own, "Nom", number or own.number, reading.gender)
            else:
                forms[k] = _form(words, k, own, "Nom", own.number, own.gender)


def _few(numeral: str) -> bool:
    word = numeral.lower()
    if word in ("два", "две", "три", "четыре", "оба", "обе"):
        return True
    return word.isdigit() and word[-1] in "234" and word[-2:-1] != "1"


def _inflect_after(words: Words, head: int, j: int, reading: Reading, forms: dict[int, str]) -> None:
    """Inflect what shares the head's case after it: a name in apposition, a participle, a second head."""
    at = _inflect_apposition(words, head, j, reading, forms)
    governed, between = False, range(at, at)
    for k in _outside(words, at, j):
        if k < at:
            continue
        between = range(between.start, k)
        if words.pos[k] == "ADP":
            governed = True
        if words.text[k] in CONJUNCTIONS or words.norm[k] in CONJUNCTIONS:
            participle = _participle(words, k + 1, j, reading)
            if words.text[k] == "," and participle is not None:
                forms[k + 1] = _form(words, k + 1, participle, "Nom", reading.number, reading.gender)
                return
            second = head_of(words, k + 1, min(j, k + 8)) if k + 1 < j else None
            if second is None or any(words.pos[n] == "ADP" or words.text[n] in OPENING for n in range(k + 1, second)):
                continue
            if _shares_adjectives(words, k, second):
                continue
            other = _same_case(words, k + 1, second, reading.case)
            if other is not None and _coordinated(words, head, second, reading, other, between, governed):
                _inflect_before(words, k + 1, second, other, forms)
                at = second + 1
                between, governed = range(at, at), False


def _inflect_apposition(words: Words, head: int, j: int, reading: Reading, forms: dict[int, str]) -> int:
    """Inflect the name right after a head: «городом Балахной», «академику Ивану Петрову». Gives where it ends."""
    k = head + 1
    geographic = reading.lemma in NAMED_HEADS
    while k < j and words.text[k][:1].isupper() and not _abbreviation(words, k):
        mine = [r for r in _read(words, k).all if r.case == reading.case and r.kind in ("noun", "adjective")]
        if geographic:
            mine = [r for r in mine if not r.animate or r.name == "place"]
        else:
            mine = [r for r in mine if reading.animate and r.name in PERSONAL]
        if not mine or (geographic and k > head + 1 and words.pos[k - 1] != "ADJ"):
            break
        own = max(mine, key=lambda r: r.score)
        forms[k] = _form(words, k, own, "Nom", own.number, own.gender)
        k += 1
    return k


def _outside(words: Words, i: int, j: int) -> Iterator[int]:
    """Give the words outside quotation marks and brackets."""
    closing = ""
    for k in range(i, j):
        if closing:
            closing = "" if words.text[k] == closing else closing
        elif words.text[k] in OPENING:
            closing = OPENING[words.text[k]]
        elif words.norm[k] in ("имени", "им"):
            return
        else:
            yield k


def _participle(words: Words, k: int, j: int, reading: Reading) -> Reading | None:
    if k >= j:
        return None
    mine = [r for r in _read(words, k).adjective if r.participle and agree(r, reading)]
    return mine[0] if mine else None


def _shares_adjectives(words: Words, k: int, noun: int) -> bool:
    """Tell whether «и» joins two adjectives of one noun: «ассоциация частных и | народных музеев»."""
    before, after = _read(words, k - 1).adjective, _read(words, k + 1).adjective
    if noun == k + 1 or not before or not after or words.pos[k - 1] not in ("ADJ", "VERB"):
        return False
    return any(a.case == b.case and a.number == b.number for a in before for b in after)


def _same_case(words: Words, i: int, noun: int, case: str) -> Reading | None:
    """Give a second noun's reading in the case of the first, if its adjectives allow it and the tagger does not object."""
    found = [r for r in _read(words, noun).noun or _read(words, noun).adjective if r.case == case]
    for k in range(i, noun):
        mine = _read(words, k).adjective
        if mine:
            found = [r for r in found if any(agree(a, r) for a in mine)]
    others = {r.case for r in _read(words, noun).noun} - {case}
    alike = {"Gen", "Acc"} if case in ("Gen", "Acc") and any(r.animate for r in found) else {case}
    if not found or (others - alike and words.feats[noun].case not in (*alike, "")):
        certain = found and not others
        return found[0] if certain else None
    return max(found, key=lambda r: (r.number == words.feats[noun].number, r.score))


def _coordinated(words: Words, head: int, second: int, reading: Reading, other: Reading, between: range, governed: bool) -> bool:
    """Tell a second head from a second dependent: «режиссёра и сценариста» from «министра труда и защиты»."""
    inner = [k for k in between if words.pos[k] in ("NOUN", "PROPN")]
    if not inner:
        return bool(reading.animate) == bool(other.animate) or not any(words.pos[k] == "ADJ" for k in between)
    persons = bool(reading.animate) and bool(other.animate)
    if persons and not any(r.animate for r in _read(words, inner[-1]).noun if r.case == other.case):
        return True
    return not governed and not any(r.case == other.case for k in inner for r in _read(words, k).noun)


def _form(words: Words, k: int, reading: Reading, case: str, number: str, gender: str) -> str:
    text = SILENT.sub("", words.text[k])
    if reading.fixed:
        return text
    word = _hyphenated(text.lower(), reading, case, number) or inflected(reading, case, number, gender)
    return _cased_like(word, text) if word else text


def _hyphenated(text: str, reading: Reading, case: str, number: str) -> str:
    """Inflect both halves when both decline: «министра-координатора» → «министр-координатор», but «форум-диалога» → «форум-диалог»."""
    if reading.kind != "noun" or text.count("-") != 1 or "Hyphenated" not in type(reading.parse.methods_stack[-1][0]).__name__:
        return ""
    halves = []
    for half in text.split("-"):
        fitting = [r for r in readings(half) if r.kind == "noun" and r.case == reading.case and r.number == reading.number]
        if not fitting or fitting[0].fixed:
            return ""
        halves.append(inflected(fitting[0], case, number, ""))
    return "-".join(halves) if all(halves) else ""


def _abbreviation_forms(words: Words, i: int, head: int) -> dict[int, str]:
    """Give the forms of an abbreviation and of the adjectives before it, which alone tell its gender: «Озёрской СОШ» → «Озёрская СОШ»."""
    match = DECLINED_ABBREVIATION.match(words.text[head])
    forms = {head: match.group(1)} if match else {}
    for k in range(i, head):
        mine = _best(words, k, _read(words, k).adjective)
        if mine is not None:
            forms[k] = _form(words, k, mine, "Nom", mine.number, mine.gender)
    return forms


def _join(words: Words, i: int, j: int, forms: dict[int, str]) -> str:
    """Put the words together as they stand in the text, white space plain."""
    pieces = []
    for k in range(i, j):
        gap = words.source[words.stop[k - 1] : words.start[k]] if k > i else ""
        pieces.append((" " if gap and not gap.strip() else gap) + (forms.get(k) or SILENT.sub("", words.text[k])))
    return "".join(pieces)


def _cased_like(word: str, model: str) -> str:
    """Give a word the capitals of another: «МЕЖДУНАРОДНОГО» → «МЕЖДУНАРОДНЫЙ», «Вице-Премьера» → «Вице-Премьер»."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    halves, models = word.split("-"), model.split("-")
    if len(halves) != len(models):
        return _capital(word, model)
    return "-".join(_capital(half, like) for half, like in zip(halves, models, strict=True))


def _capital(word: str, model: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
