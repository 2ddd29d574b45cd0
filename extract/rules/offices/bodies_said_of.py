"""Bodies that a clause of its own tells of somebody: «Анна Грач, которая преподаёт в ТулГУ», «Олег Кит, стоящий во главе Союза ткачей»."""

from __future__ import annotations

from collections.abc import Container, Iterator

from extract.lang.mention import Mention
from extract.lexicon import word_class
from extract.rules.offices.around import Around
from extract.rules.offices.whose_clause import whose_clause

HEADING = word_class("head_a_body")  # «возглавляет | Союз ткачей»
WORKING, AT = word_class("work_at_a_body"), frozenset({"в", "во", "на", "из", "за", "при"})
HEAD, IN_FRONT = "глава", ["во", "главе"]
NEAR = 5  # words from a verb to its body
PAST = ("л", "ла", "ло", "ли")
WHO = frozenset({"который", "он", "она", "кто"})


def bodies_said_of(seen: Around, without: Container[int]) -> Iterator[tuple[range, Mention]]:
    """Find whom a clause behind a name, or about «он», has head a body or work at one.

    «Выступила Анна Грач, которая преподаёт в ТулГУ» → Анна Грач, ТулГУ
    """
    words = seen.words
    if not without:
        return
    said = words.covered("quotes", "direct")
    for verb in words.with_lemma(HEADING | WORKING | {HEAD}):
        told = words.norm[verb - 1 : verb + 1] == IN_FRONT if words.lemma[verb] == HEAD else words.pos[verb] == "VERB"
        if verb in said or not told:
            continue
        body = _body(seen, verb)
        if body is None or not _is_told_of(seen, verb):
            continue
        person = whose_clause(seen, verb, words.reach(body))
        if person is not None and person.start in without:
            yield person, body


def _body(seen: Around, verb: int) -> Mention | None:
    """Give the body behind a verb: right behind «возглавляет», behind «в» of «работает»; or before it, at the clause's head."""
    words, sentence = seen.words, seen.words.sentence_of[verb]
    heads = words.lemma[verb] not in WORKING
    for k in range(verb + 1, min(verb + NEAR, sentence.stop)):
        if k in seen.of_person or words.text[k] in ",.;:(":
            break
        if k in seen.of_body:
            body, mention = seen.of_body[k]
            at = words.norm[body.start - 1] in AT or words.norm[body.start - 2] in AT
            return mention if heads or at else None
        if words.pos[k] == "NOUN" and words.pos[k - 1] != "ADJ" and (heads or words.norm[k - 1] in AT) and (meant := seen.bodies.meant(k)):
            return meant  # «преподающая | в колледже |»
    before = next((k for k in range(verb - 1, max(sentence.start, verb - NEAR) - 1, -1) if k in seen.of_body), None)
    if before is None:
        return None
    body, mention = seen.of_body[before]
    return mention if body.start > sentence.start and words.norm[body.start - 1] in AT else None


def _is_told_of(seen: Around, verb: int) -> bool:
    """Tell a clause that says what somebody is: by a participle, «который», «он»; a bare verb tells what is done at the event."""
    words = seen.words
    if words.feats[verb].verb_form == "Part" or words.lemma[verb] == HEAD:
        return True
    first = max(words.sentence_of[verb].start, verb - NEAR - 2)
    now = not words.norm[verb].endswith(PAST)  # the tagger takes «преподаёт» for a past
    return now and any(words.lemma[k] in WHO for k in range(first, verb))
