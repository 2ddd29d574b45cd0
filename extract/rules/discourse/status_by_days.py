"""Whether the event is over or yet to come by its days and that of publication, whatever its verbs leave open."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.edtf import iso_day
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import EventStatus
from extract.rules.candidate import Candidate, evidence
from extract.rules.days.dated import LIKELY_YEAR, claims
from extract.rules.main import Main

TO_COME = 0.88  # more than that of a verb: what is yet to come was not held, whatever else was
DAY = 0.5  # less than that of any verb


def status_by_days(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose the status by the likeliest day of the event: «Ярмарка – 9 мая» in a release of 3 May → planned."""
    published = iso_day(words.published)
    best = max(claims(words, lexicon, main), key=lambda claim: claim.score, default=None) if published is not None else None
    if published is None or best is None or best.score < LIKELY_YEAR:
        return
    first = best.start.on_calendar() if best.start is not None else None
    last = best.end.on_calendar() if best.end is not None else None
    status: EventStatus | None = None
    if first is not None and first > published:
        status = "planned"
    elif last is not None and last < published:
        status = "held"
    elif first is not None and last is not None and first < last and first < published < last:
        status = "ongoing"
    if status is not None:
        score = TO_COME if status == "planned" else DAY
        yield Candidate("status", status, "status.days", score, evidence(words, best.reach), "inferred")
