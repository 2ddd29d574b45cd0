"""When the event is held: start and end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from extract.lang.edtf import PartialDate, partial
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Status
from extract.rules.candidate import Candidate, evidence
from extract.rules.choose import ABSTAIN_BELOW
from extract.rules.days.dated import Claim, claims
from extract.rules.days.dateline import LIKELY, dated_by_its_head, dated_by_its_stamp
from extract.rules.days.lasting import Lasting, lasting
from extract.rules.days.programme_days import days_of_programme
from extract.rules.discourse.clause import clause_of, holding
from extract.rules.main import Main

ROUNDED = 3  # days by which a length in weeks may be off
RIVAL = 0.18  # what a lower ranked pair may keep at most, so that no end comes from another pair than the start
CLOSER = 0.3  # how likely a day must be to be taken for the year or month that holds it
MENTIONS = 5  # of the event that may tell how it begins
COMPLETING = 0.2  # how likely a claim must be to complete another one


def when(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose ``start end``: the likeliest claim, completed by what the text says of the other end."""
    found = sorted(claims(words, lexicon, main), key=lambda claim: (-claim.score, claim.reach.start))
    told = found[0].score if found else 0.0
    head = dated_by_its_stamp(words) if told < LIKELY else None
    vague = told < LIKELY and all(claim.start is None or claim.start.month is None for claim in found[:1])
    if head is None and (told < ABSTAIN_BELOW or vague):
        head = dated_by_its_head(words, lexicon, main)
    found = found if head is None else [head]
    if (programme := days_of_programme(words, main, found)) is not None:
        found = [programme]
    if not found:
        return
    lasts = lasting(words, lexicon, main)
    best = _closest(found)
    start, end = _ends(best, found if _is_opened(words, lexicon, main) else _without_parts(best, found), lasts)
    if start is not None:
        yield _candidate(words, "start", start)
    if end is not None:
        yield _candidate(words, "end", end)
    for claim in found[1:]:
        for field, day in (("start", claim.start), ("end", claim.end)):
            if day is not None:
                yield _candidate(words, field, claim._replace(start=day, score=min(claim.score, RIVAL)))


def _closest(found: list[Claim]) -> Claim:
    """Prefer to a bare year or month the likeliest day in it: «форум 2024 года … 9 сентября»."""
    best = found[0]
    wide = best.start or best.end
    if wide is None or wide.day is not None or (best.start and best.end and best.start != best.end):
        return best
    said = tuple(part for part in wide if part is not None)
    within = (c for c in found[1:] if (day := c.start or c.end) is not None and day.day is not None and day[: len(said)] == said)
    return next((c for c in within if c.score >= CLOSER and (c.phase != "since" or dict(c.features)["main_in_clause"])), best)


def _candidate(words: Words, field: str, claim: Claim) -> Candidate:
    """Make a candidate of the day in ``claim.start``."""
    assert claim.start is not None
    status: Status = "inferred" if claim.inferred else "found"
    return Candidate(field, str(claim.start), claim.rule, claim.score, evidence(words, *claim.grounds), status, dict(claim.features))


def _ends(best: Claim, found: list[Claim], lasts: list[Lasting]) -> tuple[Claim | None, Claim | None]:
    """Give the start and the end as claims whose ``start`` holds the day."""
    start = best if best.start is not None else None
    end = best._replace(start=best.end) if best.end is not None else None
    if start is not None and end is not None and best.phase != "day":
        return start, end
    if start is not None:
        longer = _after(best, lasts)
        stays = (c for c in found if c.phase == "until" and c.score > LIKELY and _follows(best, c))
        if (last := next(stays, None)) is not None:  # «делегация прибыла сегодня … визит продлится до 28 апреля»
            return start, last._replace(start=last.end)
        if best.phase == "day" and end is not None:
            return start, longer or end
        later = next((c for c in found if c.end is not None and _closes(best, c) and _follows(best, c)), None)
        return start, _likelier(later._replace(start=later.end) if later is not None else None, longer)
    earlier = next((c for c in found if c.start is not None and c.phase in ("open", "since", "day") and _follows(c, best)), None)
    return _likelier(earlier, _before(best, lasts)), end


def _closes(best: Claim, claim: Claim) -> bool:
    """Tell what gives the end: «завершится 5 мая», «продлится до 5 мая», or days that begin as it does: «с 3 по 5 мая»."""
    return claim.phase in ("close", "until") or (claim.phase == "whole" and claim.start == best.start != claim.end)


def _without_parts(best: Claim, found: list[Claim]) -> list[Claim]:
    """Leave out the days of parts where the event's end is told: «вчера на фестивале прошла лекция … Фестиваль завершится 17 августа»."""
    if best.start is not None or not dict(best.features).get("main_in_clause"):
        return found
    return [claim for claim in found if claim.phase != "day" or not dict(claim.features).get("other_event")]


def _is_opened(words: Words, lexicon: Lexicon, main: Main) -> bool:
    """Tell whether an early sentence says that the event begins: then the day of its first part is its own."""
    opening = {lemma for lemma, phase in holding(lexicon).items() if phase == "open"}
    clauses = (clause_of(words, span.reach.start) for span in main.mentions[:MENTIONS])
    return any(words.lemma[k] in opening and words.pos[k] == "VERB" for clause in clauses for k in clause)


def _likelier(told: Claim | None, counted: Claim | None) -> Claim | None:
    """Choose between the day told for the other end and the day that the length gives; the likelier still where they agree."""
    if told is None or counted is None:
        return counted if told is None else told if told.score >= COMPLETING else None
    if told.start == counted.start:
        return told._replace(score=1 - (1 - told.score) * (1 - counted.score))
    return told if told.score >= LIKELY and _nearly(told, counted) else max(told, counted, key=lambda claim: claim.score)


def _nearly(told: Claim, counted: Claim) -> bool:
    """Tell whether a length is but rounded: «трёхнедельный курс, проходивший с 27 мая»."""
    days = [claim.start.on_calendar() if claim.start is not None else None for claim in (told, counted)]
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= ROUNDED


def _follows(first: Claim, last: Claim) -> bool:
    if first.start is None or last.end is None or first.start[:2] == (None, None):
        return False
    return first.start.in_order() < _last(last.end)


def _last(day: PartialDate) -> tuple[int, int, int]:
    return day.year or 0, day.month or 12, day.day or 31


def _after(claim: Claim, lasts: list[Lasting]) -> Claim | None:
    """Count the end from the start: «открылась 17 сентября», «шестидневное мероприятие»."""
    day = claim.start.on_calendar() if claim.start is not None else None
    if day is None or not lasts:
        return None
    return _counted(claim, partial(day + timedelta(days=lasts[0].days - 1)), lasts[0])


def _before(claim: Claim, lasts: list[Lasting]) -> Claim | None:
    day = claim.end.on_calendar() if claim.end is not None else None
    if day is None or not lasts:
        return None
    return _counted(claim, partial(day - timedelta(days=lasts[0].days - 1)), lasts[0])


def _counted(claim: Claim, day: PartialDate, last: Lasting) -> Claim:
    grounds = (*claim.grounds, last.reach)
    return claim._replace(start=day, score=claim.score * last.score, inferred=True, rule="when.counted", grounds=grounds)
