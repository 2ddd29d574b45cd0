"""Find counts: a number, what is counted, and the bound.

«более 800 представителей научной элиты» → ``people|800||at_least|представитель``, «от 200 до 300 артистов» →
``people|200|300|exact|артист``, «спасатели пяти стран» → ``countries|5||exact|страна``. The label is what is counted. A mention
reaches from the bound to the noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract.lang.grammar.lemmas import parses
from extract.lang.mention import Mention
from extract.lang.numerals import TURNED_RULE
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.counts.bounds import bound_of
from extract.mentions.counts.bracketed import head_in_list
from extract.mentions.counts.counted import (
    COLLECTIVE,
    PERSON,
    Counted,
    head_after_dash,
    head_before,
    head_behind,
    head_of_comers,
    head_of_total,
)
from extract.mentions.counts.labels import head_of_label
from extract.mentions.counts.shares import inherits
from extract.mentions.counts.topics import head_of_topic
from extract.mentions.finder import register

ROUND = 5  # «человек триста» are about so many, «докладчиков 37» are counted
CENTURIES, SEASON = ("19", "20"), 2  # years that stand beside each other
FEW, TEENS = (2, 4), range(11, 15)  # «три отряда», «13 отрядов»
MOST = 10**10  # more than there are people; larger figures are no counts of anybody, and would not fit into 64 bits


COMPARED = (["больше"], ["меньше"], ["выше"], ["ниже"])
STANDING_FOR = "представлять"
THING = Counted(0, 0, "none", "")  # that nobody is a share of


class Number(NamedTuple):
    """A number mention's words and values."""

    i: int
    j: int
    value: int
    upper: int | None
    rough: bool


def find_counts(words: Words, lexicon: Lexicon) -> Iterator[Mention]:
    """Find counts; ``kb_id_`` is ``of|value|upper|bound|noun``."""
    last: tuple[int, Counted] | None = None  # the sentence and the noun of the count before: «…, 24 — из России»
    origin, stop = False, 0
    ends = {reach.start: reach.stop for reach in words.reaches("numbers")}
    for number in _numbers(words):
        if (number.i < stop and words.norm[number.i - 1] == "из") or _is_a_difference(words, number):
            continue
        found = _counted(words, number, lexicon, last, ends)
        if found is None:
            last = (words.sentence[number.i], THING) if _of_things(words, number.j) else last
            continue
        counted, rule = found
        if _is_a_name(words, number, counted):
            continue
        listed = origin and all(words.norm[k] in ("и", ",") for k in range(stop, number.i))
        origin, stop = listed or _origin(words, number.i, lexicon), counted.j
        if last is None or last[0] != words.sentence[number.i] or not origin or counted.of == "people":
            last = (words.sentence[number.i], counted)
        if counted.of == "none" or _tells_which(words, number, counted):
            continue
        bound = bound_of(words, number.i, number.j, lexicon)
        told = counted.noun == PERSON.noun or not words.norm[number.i][:1].isdigit()  # «участников 2350» stands in a summary
        turned = rule == "counts.inverted" and counted.j == number.i and told
        turned = turned and number.value % ROUND == 0 and words.norm[number.i] not in COLLECTIVE
        name = "about" if (turned or number.rough) and bound.name == "exact" else bound.name
        first, stop = min(bound.first, counted.i), max(bound.stop, counted.j)
        upper = "" if number.upper is None else str(number.upper)
        value = f"{counted.of}|{number.value}|{upper}|{'exact' if upper else name}|{counted.noun}"
        yield words.span(first, stop, label=counted.of, rule=rule, value=value)


def _is_a_name(words: Words, number: Number, counted: Counted) -> bool:
    """Tell the number by which one is called: «дети из | 12 гимназии |», «| 9 школа |»."""
    if counted.i < number.j or number.upper is not None or not words.norm[number.i].isdigit():
        return False
    few = number.value % 10 in (1, 2, 3, 4) and number.value % 100 not in (11, 12, 13, 14)
    if few or counted.of == "people" or counted.i != number.j or words.feats[counted.i].number != "Sing":
        return False
    readings = parses(words.norm[counted.i])
    return all(p.is_known and not {"plur", "gent"} <= p.tag.grammemes for p in readings)


def _is_a_difference(words: Words, number: Number) -> bool:
    """Tell «зрителей было 45 тысяч – на | 7 тысяч | больше, чем годом ранее»."""
    return words.norm[number.i - 1 : number.i] == ["на"] and words.norm[number.j : number.j + 1] in COMPARED


def _of_things(words: Words, k: int) -> bool:
    """Tell what those behind it are shares of: «пришли 27 фирм, предложившие 640 | рабочих мест |. Из них 120 – для подростков»."""
    while k < len(words) and words.pos[k] == "ADJ" and words.feats[k].case == "Gen":
        k += 1
    return k < len(words) and words.pos[k] == "NOUN" and words.feats[k].animacy == "Inan" and words.feats[k].case == "Gen"


def _numbers(words: Words) -> Iterator[Number]:
    for span in words.group("numbers"):
        low, _, high = span.kb_id_.partition("..")
        if high and _are_years(low, high):
            continue
        if span.label_ == "number" and low.isdigit() and (not high or high.isdigit()) and int(low) and int(high or low) <= MOST:
            reach = words.reach(span)
            yield Number(reach.start, reach.stop, int(low), int(high) if high else None, span.id_ == TURNED_RULE)


def _tells_which(words: Words, number: Number, counted: Counted) -> bool:
    """Tell «начальник | 5 | пожарного отряда», one of that number, from «5 отрядов»: so many take the plural."""
    few = FEW[0] <= number.value % 10 <= FEW[1] and number.value % 100 not in TEENS
    noun = counted.j - 1
    if few or number.upper is not None or noun < number.j or number.value % 10 == 1 or not words.norm[number.i].isdigit():
        return False
    readings = [parse for parse in parses(words.norm[noun]) if parse.tag.POS == "NOUN"]
    return bool(readings) and all(parse.is_known and parse.tag.number == "sing" for parse in readings)


def _are_years(low: str, high: str) -> bool:
    """Tell «© | 2014–2015 | Авторы задач» from «200–300 авторов»."""
    return len(low) == len(high) == 4 and low[:2] in CENTURIES and high.isdigit() and 0 < int(high) - int(low) <= SEASON


def _counted(
    words: Words, number: Number, lexicon: Lexicon, last: tuple[int, Counted] | None, ends: dict[int, int]
) -> tuple[Counted, str] | None:
    bound = bound_of(words, number.i, number.j, lexicon)
    after = bound.stop
    whole = ends.get(after + 1) if words.norm[after : after + 1] == ["из"] else None
    if whole is not None and (head := head_behind(words, whole, lexicon)) is not None:
        return head, "counts.noun"  # «17 из | 21 члена совета»
    if (head := head_behind(words, after, lexicon)) is not None:
        return head, "counts.noun"
    if (head := head_after_dash(words, after, lexicon)) is not None:
        return head, "counts.dash"
    if (head := head_before(words, number.i, after, lexicon)) is not None:
        return head, "counts.inverted"
    if (head := head_of_total(words, number.i, lexicon)) is not None:
        return head, "counts.total"
    if (head := head_of_topic(words, bound.first, after, lexicon)) is not None:
        return head, "counts.topic" if head.i < bound.first else "counts.alone"
    if (
        last is not None
        and (link := inherits(words, number.i, bound.first, after, lexicon))
        and words.sentence[number.i] - last[0] <= link.sentences
    ):
        noun = last[1] if words.norm[number.i] not in COLLECTIVE or last[1].of == "people" else PERSON
        if (
            noun.of not in ("none", "people")
            and (people := head_after_dash(words, link.stop, lexicon)) is not None
            and people.of == "people"
        ):
            return people._replace(i=number.i, j=link.stop), "counts.share"  # «делегаты из 32 стран; | 300 из них | – инженеры»
        if noun.of != "none" and (noun.of == "people" or not link.acts):
            return Counted(number.i, max(number.j, link.stop), noun.of, noun.noun), "counts.share"
    same = last[1] if last is not None and last[0] == words.sentence[number.i] else None
    if (head := head_of_comers(words, bound.first, after, same, lexicon)) is not None:
        return head, "counts.alone"
    if (head := head_of_label(words, bound.first, after, lexicon)) is not None:
        return head, "counts.label"
    if (head := head_in_list(words, number.i, after, lexicon)) is not None:
        return head, "counts.listed"
    return None


def _origin(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Tell «делегатов из 19 стран»: what comes after shares out the delegates, not the countries."""
    first = bound_of(words, i, i + 1, lexicon).first
    return "из" in words.norm[max(0, first - 1) : i] or (first > 0 and words.lemma[first - 1] == STANDING_FOR)


register("counts", find_counts)
