"""Bodies that stand between a name and its office, or behind both within commas: «Анна Лось (Союз ткачей, | председатель |)»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.rules.offices.apposition import CLOSING, OPENING, end_of_apposition
from extract.rules.offices.around import Around

LANDS = frozenset({"край", "область", "регион", "республика", "район", "округ", "город"})


def behind_body(seen: Around, k: int, sentence: range) -> int:
    """Pass a body that an item of a list tells before the office: «Олег Кит – | Союз ткачей, | председатель;», «(| Союз ткачей, | …)»."""
    words, n = seen.words, behind_town(seen, k, sentence)
    if n > k and n in seen.of_office and k in seen.of_place and seen.of_place[k][1].label_ == "country":
        return n  # «Анна Лось (Чили, | министр |)»
    n += n + 1 in sentence and words.text[n] in OPENING and n + 1 in seen.of_body
    if n not in sentence or n not in seen.of_body or seen.of_body[n][0].start != n:
        return k
    n = seen.of_body[n][0].stop
    n += n in sentence and words.text[n] in CLOSING
    if n + 1 in sentence and words.text[n] == "(" and n + 1 in seen.of_body:  # «Союз ткачей | (СТ) |»
        n = seen.of_body[n + 1][0].stop + 1
    while n in sentence and (n in seen.of_place or n in seen.of_body or words.pos[n] == "ADP" or words.lemma[n] in LANDS):
        n += 1  # «Торговое представительство РФ | в Султанате Оман |»
    if n + 1 not in sentence or seen.words.text[n] != "," or n + 1 not in seen.of_office:
        return k
    end = end_of_apposition(seen, seen.of_office[n + 1][0].stop, sentence)
    return n + 1 if end not in seen.of_person and (end not in sentence or seen.words.text[end] in ",;.)") else k


def behind_town(seen: Around, k: int, sentence: range) -> int:
    """Pass a town before a body: «Анна Лось, | г. Минск, | Институт леса, доцент»."""
    words = seen.words
    n = k + 2 if k + 2 in sentence and words.norm[k] == "г" and words.text[k + 1] == "." else k
    if n not in sentence or n not in seen.of_place or n in seen.of_body:
        return k
    n = seen.of_place[n][0].stop
    return n + 1 if n in sentence and words.text[n] == "," else k


def closed_by_comma(seen: Around, k: int) -> Mention | None:
    """Find the body that commas set off behind a name and its office: «Анна Лось, советник, | посольство Чили |, в речи отметила»."""
    reach, body = seen.of_body.get(k, (range(0), None))
    if body is None or reach.start != k or seen.cases(reach).isdisjoint(("Nom", "Acc")):
        return None
    stop = reach.stop
    while stop in seen.of_place or seen.words.pos[stop : stop + 1] == ["ADP"]:
        stop += 1
    return body if seen.words.text[stop : stop + 1] == [","] else None
