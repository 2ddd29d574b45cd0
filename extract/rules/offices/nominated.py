"""Which party puts somebody up for an election: «партия «Лес» выдвинула | Яна Лося |», «| Ян Лось |, выдвинутый партией «Лес»»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.rules.offices.around import Around

NOMINATING, RUNNING = frozenset({"выдвинуть", "выдвигать"}), frozenset({"избираться", "баллотироваться", "выдвигаться", "выдвинуться"})
POSTS = frozenset({"на", "в", "пост", "должность", "кандидатура", "выборы"})
NEAR = 8  # words between «выдвинула», «выдвинутый», «баллотируется» and the party or the name
FROM, NOMINATED = frozenset({"от"}), ("выдвинутый", "выдвинутая", "выдвинутого", "выдвинутому", "выдвинутым", "выдвинутой", "выдвинутую")


def nominated(seen: Around, reach: range) -> Mention | None:
    """Find the party that nominates a person, right beside the name."""
    return _behind(seen, reach) or _before(seen, reach)


def puts_up(words: Words, verb: int, i: int) -> bool:
    """Tell «выдвинула кандидатом в мэры | Яна Лося |», «… на пост мэра депутата | Яна Лося |», but «… обвинения против | Яна Лося |»."""
    offices = words.covered("offices")
    between = [k for k in range(verb + 1, i) if words.pos[k] in ("NOUN", "PROPN", "VERB", "ADP", "PUNCT") and k not in offices]
    return all(words.lemma[k] in POSTS for k in between)


def _behind(seen: Around, reach: range) -> Mention | None:
    """Find the party of «Яна Лося | выдвинула | партия «Лес»», «Ян Лось, | выдвинутый | партией …», «…, который | идёт от | партии …»."""
    words, sentence = seen.words, seen.words.sentence_of[reach.start]
    k = reach.stop
    near = range(k, min(k + NEAR, sentence.stop))
    if not near:
        return None
    if words.lemma[k] in NOMINATING and seen.fixed(reach):
        return seen.of_body[k + 1][1] if k + 1 in near and k + 1 in seen.of_body else None
    if words.text[k] != "," or k + 1 not in near:
        return None
    if words.norm[k + 1].startswith(NOMINATED):
        return _first_body(seen, range(k + 2, near.stop))
    runs = next((n for n in near if words.lemma[n] in RUNNING), None) if words.lemma[k + 1] == "который" else None
    at = next((n for n in range(runs, near.stop) if words.norm[n] in FROM), None) if runs is not None else None
    return seen.of_body[at + 1][1] if at is not None and at + 1 in seen.of_body else None


def _before(seen: Around, reach: range) -> Mention | None:
    """Find the party of «партия «Лес» | выдвинула | кандидатом в мэры Яна Лося»."""
    words, sentence = seen.words, seen.words.sentence_of[reach.start]
    if seen.nominative(reach):
        return None
    first = max(sentence.start + 1, reach.start - NEAR)
    verb = next((k for k in range(reach.start - 1, first - 1, -1) if words.pos[k] == "VERB" or k in seen.of_person), None)
    if verb is None or words.lemma[verb] not in NOMINATING or not puts_up(words, verb, reach.start):
        return None
    last = verb - 1 - (words.norm[verb - 1] == '"' and verb - 1 not in seen.of_body)  # «Единая Россия» | выдвинула
    return seen.of_body[last][1] if last in seen.of_body else None


def _first_body(seen: Around, near: range) -> Mention | None:
    """Give the first body of the words behind «выдвинутый», before anybody else is named."""
    stop = next((k for k in near if k in seen.of_person or seen.words.norm[k] in (",", ";")), near.stop)
    return next((seen.of_body[k][1] for k in range(near.start, stop) if k in seen.of_body), None)
