"""Find numbers: how many, in digits or in words; no ordinals, dates, times, phone or item numbers.

«более 2,5 тыс. гостей» → 2500, «от 200 до 300» → 200..300, «двести-триста» → 200..300. The label tells what is measured:
number, percent, money, measure or time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.lang.mention import Mention
from extract.lang.numerals import DASHES, TURNED_RULE, Numeral, forms, read_digits, read_numeral
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.finder import register

RANGE_TOKEN = re.compile(rf"([^\W_]+(?:[.,]\d+)?)[{DASHES}]([^\W_]+(?:[.,]\d+)?)[.,]?$")
CLOCK = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d$")
DESIGNATION = frozenset(["№", "#", "n", "no", "ст", "п", "пп", "стр", "тел", "факс", "индекс", "ул", "д", "корп", "кв"])
MONEY_SIGNS = frozenset("$€₽£¥")
FROM = frozenset({"от"})  # «от 200 до 300»
COUNTED_TIME = ("duration", "relative")
# Scales before their number, and whether it is less than five: «тысячи три», «тысяч семь».
TURNED = {"сотни": True, "тысячи": True, "десятка": True, "миллиона": True}
TURNED |= {"сотен": False, "тысяч": False, "десятков": False, "миллионов": False}
FIVE, MOST_TURNED = 5, 100


def find_numbers(words: Words, lexicon: Lexicon) -> Iterator[Mention]:
    """Find numbers; ``kb_id_`` is the value, ``200..300`` for a range, ``2.5`` when it is no whole number."""
    taken = _in_dates(words)
    after = 0
    for i in _begins(words, lexicon):
        if i < after or i in taken:
            continue
        if (skip := _no_number(words, i)) > i:
            after = skip
            continue
        found = _range(words, i, lexicon, taken) or _turned(words, i, lexicon) or _single(words, i, lexicon)
        if found is not None:
            after, value, rule = found
            yield words.span(i, after, label=_label(words, i, after, lexicon), rule=rule, value=value)


def _begins(words: Words, lexicon: Lexicon) -> list[int]:
    """Give the words that may begin a number."""
    table = forms(lexicon)
    others = [k for k in words.not_letters if words.norm[k][0].isdigit() or _word_range(words.norm[k], table)]
    return sorted({*words.with_norm(table), *words.with_norm(FROM), *others})


def shown(value: Decimal) -> str:
    """Print a value without an exponent or idle zeros: 2.50 → «2.5», 2500 → «2500»."""
    return format(value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize(), "f")


def _in_dates(words: Words) -> set[int]:
    return {k for span in words.group("dates") if span.label_ not in COUNTED_TIME for k in span.reach}


def _single(words: Words, i: int, lexicon: Lexicon) -> tuple[int, str, str] | None:
    numeral = read_numeral(words, i, lexicon)
    if numeral is None:
        return None
    return numeral.stop, shown(numeral.value), "numbers.digits" if words.norm[i][:1].isdigit() else "numbers.words"


def _turned(words: Words, i: int, lexicon: Lexicon) -> tuple[int, str, str] | None:
    """Read a scale before its number, which makes it a rough one: «сотни две», «тысячи полторы», «человек сотен семь»."""
    few = TURNED.get(words.norm[i])
    if few is None or i + 1 >= words.size or words.sentence[i] != words.sentence[i + 1]:
        return None
    numeral, scale = read_numeral(words, i + 1, lexicon), forms(lexicon)[words.norm[i]].value
    if numeral is None or not 1 < numeral.value < MOST_TURNED or (numeral.value < FIVE) != few or numeral.stop != i + 2:
        return None
    return numeral.stop, shown(numeral.value * scale), TURNED_RULE


def _range(words: Words, i: int, lexicon: Lexicon, taken: set[int]) -> tuple[int, str, str] | None:
    """Read «от 200 до 300», «200–300», «200 – 300», «двести-триста», «5–6 тысяч»."""
    if words.norm[i] == "от":
        low = read_numeral(words, i + 1, lexicon) if i + 1 < words.size and i + 1 not in taken else None
        if low is None or low.stop + 1 >= words.size or words.norm[low.stop] != "до" or low.stop + 1 in taken:
            return None
        return _joined(low, read_numeral(words, low.stop + 1, lexicon), "numbers.from_to")
    if (pair := RANGE_TOKEN.match(words.norm[i])) is not None:
        return _hyphenated(words, i, pair.group(1), pair.group(2), lexicon)
    low = read_numeral(words, i, lexicon)
    if low is None or low.stop + 1 >= words.size or words.norm[low.stop] not in DASHES or low.stop + 1 in taken:
        return None
    if words.norm[low.stop] != "-" and words.start[low.stop] > words.stop[low.stop - 1] and not words.norm[i][:1].isdigit():
        return None  # «собрались двадцать — пять ушли»: a dash between clauses
    return _joined(low, read_numeral(words, low.stop + 1, lexicon), "numbers.dash")


def _hyphenated(words: Words, i: int, first: str, second: str, lexicon: Lexicon) -> tuple[int, str, str] | None:
    table = forms(lexicon)
    low = read_digits(first) if first[0].isdigit() else getattr(table.get(first), "value", None)
    high = read_digits(second) if second[0].isdigit() else getattr(table.get(second), "value", None)
    if low is None or high is None:
        return None
    stop, scale = i + 1, Decimal(1)
    form = table.get(words.norm[stop]) if stop < words.size else None
    if form is not None and form.rank == 0 and form.value > high:
        scale = form.value
        full_stop = form.alone == "no" and stop + 1 < words.size and words.norm[stop + 1] == "."
        stop += 2 if full_stop else 1
    return _joined(Numeral(low, i, Decimal(1)), Numeral(high * scale, stop, scale), "numbers.range")


def _joined(low: Numeral, high: Numeral | None, rule: str) -> tuple[int, str, str] | None:
    """Join the two ends; a scale behind the upper one holds for both: «от 2 до 3 тысяч»."""
    if high is None:
        return None
    value = low.value * high.scale if high.scale > low.scale and low.value < high.value / high.scale else low.value
    return (high.stop, f"{shown(value)}..{shown(high.value)}", rule) if value < high.value else None


def _word_range(norm: str, table: object) -> bool:
    """Tell «двести-триста» by its parts."""
    if "-" not in norm and "–" not in norm:
        return False
    first, _, second = norm.replace("–", "-").partition("-")
    return isinstance(table, dict) and first in table and second in table


def _no_number(words: Words, i: int) -> int:
    """Give the end of digits that count nothing (times, scores, phone and item numbers); ``i`` when they may count."""
    if not words.norm[i][:1].isdigit():
        return i
    before = words.norm[i - 1] if i else ""
    glued = i > 0 and words.stop[i - 1] == words.start[i]
    if before in DESIGNATION and words.pos[i - 1] != "NUM":
        return i + 1
    if before == "." and i > 1 and words.norm[i - 2] in DESIGNATION:
        return i + 1
    if before == "+" and glued:
        return _phone_end(words, i)
    after = i + 1 < words.size and words.start[i + 1] == words.stop[i]
    joined = after and words.norm[i + 1] in (":", "/", "(", "х", "x", "×", "*") and i + 2 < words.size and words.norm[i + 2][:1].isdigit()
    if joined and (words.norm[i + 1] != ":" or words.start[i + 2] == words.stop[i + 1]):  # but «участников – 240: 90 из Перу»
        return _phone_end(words, i)
    if _in_a_model_name(words, i, before, glued, after):
        return i + 1
    if CLOCK.match(words.norm[i]) and before in ("в", "с", "до", "к", "на", "около", "после"):
        return i + 1
    if glued and (before.isalpha() or before in ("/", "@", "_", ".", "=")):
        return i + 1
    return i


def _in_a_model_name(words: Words, i: int, before: str, glued: bool, after: bool) -> bool:
    """Tell «Nova 6», «LTE 900», «5G» and «-11°C» from numbers."""
    if after and words.norm[i + 1][:1].isalpha() and words.norm[i + 1].isascii():
        return True
    if glued and before in DASHES and (i < 2 or words.stop[i - 2] < words.start[i - 1]):
        return True
    return before.isascii() and before.isalpha() and words.sentence[i] == words.sentence[i - 1] and not _plural_noun(words, i + 1)


def _plural_noun(words: Words, k: int) -> bool:
    return k < words.size and words.pos[k] in ("NOUN", "ADJ") and words.feats[k].case == "Gen"


def _phone_end(words: Words, i: int) -> int:
    k = i + 1
    while k < words.size and k < i + 16 and (words.norm[k][:1].isdigit() or words.norm[k] in ("(", ")", ":", "/", "-", "х", "x", "×", "*")):
        k += 1
    return k


def _label(words: Words, i: int, stop: int, lexicon: Lexicon) -> str:
    if i and words.norm[i - 1] in MONEY_SIGNS:
        return "money"
    units = lexicon.index("units")
    for k in range(stop, min(stop + 2, words.size)):
        row = units.get(words.lemma[k]) or units.get(words.norm[k])
        if row is not None:
            return row["label"]
        if words.pos[k] not in ("ADJ", "PUNCT"):
            break
    return "number"


register("numbers", find_numbers)
