"""Bodies behind a list of names, for which all of them work: «Олег Грач и Ян Лось (оба – ЦСКА)», «Олег Грач и Ян Лось из лицея № 2»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extract.lang.mention import Mention
from extract.rules.offices.around import Around
from extract.rules.offices.offices_of_lists import listed

BOTH, DASHES = frozenset({"оба", "обе"}), frozenset("-–—")
SHARING = BOTH | {"все"}
PLACED = frozenset({"первыми", "вторыми", "третьими", "четвертыми", "пятыми"})  # of pairs: «| вторыми | стали Лось и Грач (МГУ)»
PAIRS = frozenset({"пара", "дуэт", "экипаж", "тандем", "двойка"})
NEAR = 4  # words from them to the first name


def bodies_of_lists(seen: Around, working: Mapping[int, Mention | None]) -> Iterator[tuple[range, Mention, Mention]]:
    """Give each name of such a list with the body; ``working`` has the bodies of names of whom something is told already.

    «Инна Шторм, Анна Кедр (все – МГУ)» → (Инна Шторм, МГУ), (Анна Кедр, МГУ)
    """
    for n, (reach, _) in enumerate(seen.people):
        if n and (body := _from_there(seen, reach)) is not None:
            yield from ((*one, body) for one in _named_before(seen, n, working))
        elif n and (body := _of_two(seen, n, working)) is not None:
            yield *seen.people[n - 1], body
        elif (body := _said_of_all(seen, reach)) is not None:
            first = n
            while first and listed(seen.words, seen.people[first - 1][0], seen.people[first][0]):
                first -= 1
            two = seen.words.norm[reach.stop + 1] in BOTH
            for one, person in seen.people[max(first, n - 1) if two else first : n + 1]:
                yield one, person, body


def _from_there(seen: Around, reach: range) -> Mention | None:
    """Find the body from which a name is: «Олег Грач и Ян Лось из | лицея № 2 |»."""
    k = reach.stop + 1
    return seen.of_body[k][1] if seen.words.norm[reach.stop : k] == ["из"] and k in seen.of_body else None


def _named_before(seen: Around, n: int, working: Mapping[int, Mention | None]) -> list[tuple[range, Mention]]:
    """Give those whom a list with «и» names before, of whom nothing else is told: «| Олег Грач и Инна Кит |, Ян Лось из лицея № 2»."""
    first, joined = n, False
    while first and listed(seen.words, seen.people[first - 1][0], seen.people[first][0]):
        if seen.people[first - 1][0].start in working:
            break
        joined = joined or seen.words.norm[seen.people[first][0].start - 1] == "и"
        first -= 1
    return seen.people[first:n] if joined else []


def _said_of_all(seen: Around, reach: range) -> Mention | None:
    """Find the body of the brackets behind a name that speak of all: «(все – | МГУ |)»."""
    words = seen.words
    opened = reach.stop + 4 < words.size and words.text[reach.stop] == "("
    if not opened or words.norm[reach.stop + 1] not in SHARING:
        return None
    k = reach.stop + 2 + (words.text[reach.stop + 2] in DASHES)
    k += words.norm[k] == '"' and k not in seen.of_body
    return seen.of_body[k][1] if k in seen.of_body else None


def _of_two(seen: Around, n: int, working: Mapping[int, Mention | None]) -> Mention | None:
    """Find the body in brackets behind the second of a pair of whom nothing else is told: «вторыми стали | Ян Лось и Олег Грач (МГУ) |»."""
    words, one, other = seen.words, seen.people[n - 1][0], seen.people[n][0]
    if other.start != one.stop + 1 or words.norm[one.stop] != "и" or one.start in working:
        return None
    before = range(max(words.sentence_of[one.start].start, one.start - NEAR), one.start)
    if not any(words.norm[k] in PLACED or words.lemma[k] in PAIRS for k in before) or any(k in seen.of_person for k in before):
        return None
    body, k = working.get(other.start), other.stop + 1
    inside = k < words.size and words.text[k - 1] == "(" and k in seen.of_body and seen.of_body[k][1] is body
    return body if inside else None
