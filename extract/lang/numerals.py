"""Read numerals, in digits and in words, into values.

«2 500» → 2500, «2,5 тыс.» → 2500, «полторы тысячи» → 1500, «двадцать один» → 21, «три десятка» → 30
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from extract.lang.grammar.lemmas import parses
from extract.lang.words import Words
from extract.lexicon import Lexicon

DIGITS = re.compile(r"(\d{1,15})([.,]\d{1,6})?[.,]?$")
IN_A_CASE = re.compile(r"\d{0,5}[2-4](?=-х$)|\d{1,6}(?=-(?:ти|ми|мя)$)")  # «3-х», «50-ти», not the ordinals «90-х», «50-й»
THOUSANDS = re.compile(r"\d{1,3}$")
THREE = re.compile(r"(\d{3})([.,]\d{1,2})?[.,]?$")
DOTTED_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+$")
BLANKS = (" ", "\u00a0", "\u202f", "\u2009", "")
DASHES = "-–—"
# What a singular «тысячи», «сотни» stands behind when it is a genitive and no plural.
GENITIVE_BEFORE = frozenset(
    ["около", "более", "менее", "свыше", "больше", "меньше", "до", "от", "порядка", "из", "без", "для", "примерно", "с", "со", "среди"]
)
HALF = Decimal("0.5")
TURNED_RULE = "numbers.turned"  # of «сотни две», which is rough


class Form(NamedTuple):
    """What a word form says as a numeral; ``rank`` orders the parts of a compound, 0 marks a scale."""

    value: Decimal
    rank: int
    alone: str
    singular: bool
    plural: bool


class Numeral(NamedTuple):
    """A numeral that ends before the word ``stop``; ``scale`` is its last multiplier (1000 in «5 тысяч»), else 1."""

    value: Decimal
    stop: int
    scale: Decimal


@lru_cache(maxsize=8)
def forms(lexicon: Lexicon) -> dict[str, Form]:
    """Give the reading of every form of every numeral in the lexicon."""
    found: dict[str, Form] = {}
    for row in lexicon.table("numerals"):
        lemma = row["lemma"]
        readings = [p for p in parses(lemma) if p.normal_form.replace("ё", "е") == lemma] or list(parses(lemma))
        reading = next((p for p in readings if p.tag.POS == "NUMR"), readings[0])
        numbers: dict[str, set[str]] = {lemma: {"sing"}}
        for form in reading.lexeme:
            numbers.setdefault(form.word.replace("ё", "е"), set()).add(form.tag.number or "sing")
        scale = row["rank"] == "scale"
        for word, number in numbers.items():
            form = Form(Decimal(row["value"]), 0 if scale else int(row["rank"]), row["alone"], "sing" in number, "plur" in number)
            found.setdefault(word, form)
    return found


def read_digits(text: str) -> Decimal | None:
    """Read one token of digits: «2500» → 2500, «2,5» → 2.5, «12.000» → 12000, «50-ти» → 50."""
    if DOTTED_THOUSANDS.match(text):
        return Decimal(text.replace(".", ""))
    if in_a_case := IN_A_CASE.match(text):
        return Decimal(in_a_case.group())
    match = DIGITS.match(text)
    return Decimal(match.group(1) + (match.group(2) or "").replace(",", ".")) if match else None


def read_numeral(words: Words, i: int, lexicon: Lexicon) -> Numeral | None:
    """Read the numeral that begins at a word; none when the word begins none."""
    table = forms(lexicon)
    if words.norm[i][:1].isdigit():
        value, stop = _digit_groups(words, i)
        if value is None:
            return None
        return _scaled(words, value, stop, table)
    if words.norm[i] not in table:
        return None
    return _in_words(words, i, table)


def _digit_groups(words: Words, i: int) -> tuple[Decimal | None, int]:
    """Read «2 500» and «1 250 000»: groups of three digits behind at most three, one blank between."""
    value, stop = read_digits(words.norm[i]), i + 1
    if value is not None and _and_a_half(words, stop):
        return value + HALF, stop + 2
    if value is None or not THOUSANDS.match(words.norm[i]) or words.norm[i].startswith("0"):
        return value, stop
    while stop < words.size and (group := THREE.match(words.norm[stop])) and _blank(words, stop):
        value = value * 1000 + Decimal(group.group(1) + (group.group(2) or "").replace(",", "."))
        stop += 1
        if group.group(2) or words.norm[stop - 1].endswith((".", ",")):
            break
    return value, stop


def _and_a_half(words: Words, k: int) -> bool:
    """Tell «два | с половиной»."""
    return words.norm[k : k + 2] == ["с", "половиной"]


def _blank(words: Words, i: int) -> bool:
    return words.source[words.stop[i - 1] : words.start[i]] in BLANKS and words.sentence[i] == words.sentence[i - 1]


def _scaled(words: Words, value: Decimal, stop: int, table: dict[str, Form]) -> Numeral:
    """Multiply digits by the scale behind them and add what follows: «1 млн 200 тыс.» → 1200000."""
    total, scale = Decimal(0), Decimal(1)
    limit: Decimal | None = None
    while True:
        form = table.get(words.norm[stop]) if stop < words.size and not words.norm[stop].endswith((".", ",", ";")) else None
        if form is None or form.rank or (limit is not None and form.value >= limit):
            if limit is not None and value >= limit:
                return Numeral(total, stop, scale)
            return Numeral(total + value, stop, scale)
        total, scale = total + value * form.value, form.value
        limit = form.value
        stop = _past_full_stop(words, stop)
        following, after = _digit_groups(words, stop) if stop < words.size and words.norm[stop][:1].isdigit() else (None, stop)
        smaller = table.get(words.norm[after]) if following is not None and after < words.size else None
        if following is None or smaller is None or smaller.rank or smaller.value >= limit:
            return Numeral(total, stop, scale)
        value, stop = following, after


def _past_full_stop(words: Words, k: int) -> int:
    """Step over a scale word and the stop of its abbreviation: «тыс.»."""
    short = words.norm[k] in ("тыс", "млн", "млрд", "трлн")
    touching = k + 1 < words.size and words.norm[k + 1] == "." and words.start[k + 1] == words.stop[k]
    return k + 2 if short and touching else k + 1


def _in_words(words: Words, i: int, table: dict[str, Form]) -> Numeral | None:
    total = group = Decimal(0)
    scale, limit = Decimal(1), Decimal("Infinity")
    rank, k = 4, i
    while k < words.size and (form := table.get(words.norm[k])) and words.sentence[k] == words.sentence[i]:
        if form.rank:
            if form.rank >= rank or (group and form.value >= group) or (form.value == Decimal("1.5") and group):
                break
            group, rank, k = group + form.value, form.rank, k + 1
            if _and_a_half(words, k):
                group, k = group + HALF, k + 2
            continue
        if form.value >= limit or (form.alone == "no" and not group):
            break
        if not group and not _singular(words, k, form):
            break
        total += (group or 1) * form.value
        limit = scale = form.value
        group, rank = Decimal(0), 4
        k = _past_full_stop(words, k)
    if k == i:
        return None
    value = total + group
    if k == i + 1 and group and table[words.norm[i]].alone == "no":
        return None
    if words.norm[i] in ("семью", "сорока") and _is_noun(words, i):
        return None
    return Numeral(value, k, Decimal(1) if group else scale)


def _singular(words: Words, k: int, form: Form) -> bool:
    """Tell «тысяча человек», «около сотни» from «тысячи людей», «сотни студентов»."""
    if not form.plural:
        return form.singular
    if not form.singular:
        return False
    if k == 0:
        return False
    tagged = words.feats[k].case == "Gen" and words.feats[k].number == "Sing"
    return words.norm[k - 1] in GENITIVE_BEFORE or (tagged and words.pos[k - 1] == "NOUN")


def _is_noun(words: Words, i: int) -> bool:
    """Tell «семью» (a family) and «сорока» (a magpie) from the numerals."""
    after = words.feats[i + 1] if i + 1 < words.size else None
    return words.pos[i] == "NOUN" and not (after is not None and after.number == "Plur")
