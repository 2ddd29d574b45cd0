"""Rules from outside: a user's spaCy component proposes a value, which is weighed against those of our rules."""

from __future__ import annotations

import re
from typing import Any, get_args

from spacy.tokens import Doc, Span

from extract.lang.words import Words
from extract.record import EventStatus, Evidence
from extract.rules.candidate import Candidate

KEY = "proposed"  # of ``doc.user_data``; what is there is plain, so that a DocBin can hold it
FIELDS = ("name", "kind", "theme", "part_of", "status", "start", "end", "city", "region", "country", "venue")
DAY = r"\d{4}(-\d\d(-\d\d)?)?"
FORMS = {"start": DAY, "end": DAY, "country": "[A-Z]{2}", "status": "|".join(get_args(EventStatus))}


def propose(doc: Doc, field: str, span: Span, value: str | None = None, *, rule: str, score: float = 0.9) -> None:
    """Propose a value for a field of the event; without ``value``, the words of ``span``, which are the evidence.

    Call it in a spaCy component. ``rule`` names the rule in the record, ``score`` (0 to 1) is how sure it is; the candidate with
    the highest score wins. Nothing comes of it when the document reports no event. Raises ``ValueError`` for what a record cannot hold.
    """
    if field not in FIELDS:
        raise ValueError(f"no field of the event is named {field!r}; the fields are {', '.join(FIELDS)}")
    if not 0 <= score <= 1:
        raise ValueError(f"score is {score!r}; give it from 0 to 1")
    told = span.text if value is None else value
    if not re.fullmatch(FORMS.get(field, r"(?s)\s*\S.*"), told):
        raise ValueError(f"{field} is {told!r}; its form is {FORMS.get(field, 'some words')}")
    proposed: list[Any] = doc.user_data.setdefault(KEY, [])
    proposed.append((field, told, rule, score, span.start_char, span.end_char))


def proposed(words: Words) -> list[Candidate]:
    """Give what components from outside proposed for this document."""
    return [
        Candidate(field, value, rule, score, (Evidence(start, stop, words.printed[start:stop]),))
        for field, value, rule, score, start, stop in words.about.get(KEY, ())
    ]
