"""Bodies in brackets behind a name: those that end an item, «… – Ян Лось за роль Штольца (Омский театр драмы);», those before an office."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.rules.offices.around import Around

FARTHEST = 16  # words from a name to the brackets
LONGEST = 14  # words between brackets


def in_last_brackets(seen: Around, reach: range) -> Mention | None:
    """Find the body with which the brackets open that end a name's item; another person's or body's name may not stand between."""
    words, line = seen.words, seen.words.line_of[reach.start]
    for k in range(reach.stop, min(line.stop - 1, reach.stop + FARTHEST)):
        if k in seen.of_person or k in seen.of_body or words.text[k] in ";.":
            return None
        if words.text[k] == "(":
            closed = next((n for n in range(k + 1, min(line.stop, k + LONGEST)) if words.text[n] == ")"), None)
            if closed is None or not (closed + 1 == line.stop or words.text[closed + 1] in ";."):
                return None
            body = seen.of_body.get(k + 1)
            return body[1] if body is not None and body[0].start == k + 1 and "Nom" in seen.cases(body[0]) else None
    return None
