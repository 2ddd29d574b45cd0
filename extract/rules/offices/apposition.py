"""How far what belongs to an office reaches behind it: «заместитель директора | Института леса по науке |, доцент»."""

from __future__ import annotations

from extract.rules.offices.around import Around

TITLE = 8  # words of a quoted name
OPENING, CLOSING = '"«“„', '"»”“'


def end_of_apposition(seen: Around, k: int, sentence: range) -> int:
    """Give the word at which what belongs to an office ends: a comma, a verb, a person."""
    words = seen.words
    while k in sentence:
        if k in seen.of_body:
            k = seen.of_body[k][0].stop
        elif k in seen.of_place:
            k = seen.of_place[k][0].stop
        elif words.norm[k] == '"' and (close := _closing(seen, k, sentence)):
            k = close + 1  # «руководитель направления | «Удобрения» | компании «Заря»»
        elif k in seen.of_person or k in seen.of_office or words.pos[k] in ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"):
            return k
        else:
            k += 1
    return k


def _closing(seen: Around, k: int, sentence: range) -> int:
    """Give the mark that closes a quoted name behind an office; 0 where there is none."""
    near = range(k + 2, min(k + TITLE, sentence.stop))
    return next((n for n in near if seen.words.norm[n] == '"'), 0) if seen.words.text[k] in OPENING else 0
