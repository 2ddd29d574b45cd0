"""One document's gold beside its record: a list of slots, each a hit, missed or spurious."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple, TypeVar

from extract.evaluate.claims import Claims, CountClaim, DocumentClaim, NameClaim, PlaceClaims, Scalar, confidence, value
from extract.evaluate.gold import Gold, GoldCount, GoldEvent, GoldName, GoldRecord, Spellings, variants
from extract.evaluate.names import lemmas, overlap, same, same_person

Outcome = Literal["hit", "missed", "spurious"]
Match = Callable[[str, str], bool]
G = TypeVar("G")
P = TypeVar("P")


class Slot(NamedTuple):
    """One fact. ``exact`` tells of a hit on a name whether it equals an accepted spelling; None where that is not asked.

    ``owner`` is whom the fact is about: of a position, the person. ``confidence`` is the record's own, of what it claims.
    """

    field: str
    outcome: Outcome
    item: str
    exact: bool | None = None
    owner: str = ""
    confidence: float | None = None


def close(limit: float) -> Match:
    """Match names that share enough of their lemmas."""
    return lambda gold, claim: overlap(gold, claim) >= limit


def same_lemmas(gold: str, claim: str) -> bool:
    """Match words of the same dictionary forms."""
    return lemmas(gold) == lemmas(claim)


class Scored(NamedTuple):
    """How a scalar field is matched, and whether its spelling is looked at."""

    match: Match
    spelling: bool = False


EVENT = {
    "name": Scored(close(0.75), spelling=True),
    "theme": Scored(close(0.75), spelling=True),
    "part_of": Scored(close(0.7), spelling=True),
    "kind": Scored(same_lemmas),
    "start": Scored(same),
    "end": Scored(same),
}
PLACE = {
    "city": Scored(close(0.66), spelling=True),
    "region": Scored(close(0.66), spelling=True),
    "country": Scored(same),
    "venue": Scored(close(0.6)),
}
PERSON = {"position": Scored(close(0.6), spelling=True), "organisation": Scored(close(0.7), spelling=True)}
WORD = Scored(same)
ORGANISATION = close(0.8)
NO_CLAIMS = Claims(DocumentClaim(""))


def align(gold: Gold, claims: Claims | None) -> list[Slot]:
    """Give all slots of a document; without a record every gold fact is missed."""
    right, said = gold.record, claims or NO_CLAIMS
    slots = [*_event(right, said), *_attendance(right, said), *_countries(right, said), *_organisations(right, said)]
    if right.event is not None:
        slots += _people("speakers", right.speakers, said.speakers)
        slots += _people("participants", right.participants, said.participants)
    return slots


def _event(right: GoldRecord, said: Claims) -> Iterator[Slot]:
    event = said.event
    if right.event and event:
        yield Slot("event", "hit", _first(right.event.kind))
    elif right.event:
        yield Slot("event", "missed", _first(right.event.kind))
    elif event:
        yield Slot("event", "spurious", value(event.name) or "")
    wanted = right.event or GoldEvent()
    for field, scored in EVENT.items():
        yield from _scalar(f"event.{field}", getattr(wanted, field), getattr(event, field, None), scored)
    place = (event.place if event else None) or PlaceClaims()
    for field, scored in PLACE.items():
        yield from _scalar(f"place.{field}", getattr(wanted, field), getattr(place, field), scored)


def _attendance(right: GoldRecord, said: Claims) -> Iterator[Slot]:
    def match(gold: GoldCount, claim: CountClaim) -> bool:
        return (gold.of, gold.value, gold.upper) == (claim.of, claim.value, claim.upper)

    def show(count: GoldCount | CountClaim) -> str:
        return f"{count.bound} {count.value}{f'-{count.upper}' if count.upper else ''} {count.of}"

    pairs, slots = _pairs("attendance", right.attendance, said.attendance, match, show)
    yield from slots
    for gold, claim in pairs:
        yield Slot("attendance", "hit", show(gold), confidence=claim.confidence)
        if gold.upper is None:  # a range says its own bounds
            yield from _scalar("attendance.bound", gold.bound, claim.bound, WORD, f"{gold.value} {gold.of}")


def _countries(right: GoldRecord, said: Claims) -> Iterator[Slot]:
    hosts = variants(right.event.country) if right.event else ()
    named = {country.code for country in right.countries}
    # A host that is known by its city only weighs nothing.
    counted = [claim for claim in said.countries if claim.code in named or claim.code not in hosts]
    pairs, slots = _pairs("countries", right.countries, counted, lambda g, c: g.code == c.code, lambda x: x.code or "")
    yield from slots
    for gold, claim in pairs:
        yield Slot("countries", "hit", gold.code, confidence=claim.confidence)
        yield from _scalar("countries.role", gold.role, claim.role, WORD, gold.code)


def _organisations(right: GoldRecord, said: Claims) -> Iterator[Slot]:
    def match(gold: GoldName, claim: NameClaim) -> bool:
        return any(ORGANISATION(name, other) for name in gold.name for other in (claim.name, *claim.aliases) if other)

    pairs, slots = _pairs("organisations", right.organisations, said.organisations, match, _name)
    yield from slots
    for gold, claim in pairs:
        yield Slot("organisations", "hit", _name(gold), _spelt(gold.name, claim.name), confidence=claim.confidence)


def _people(field: str, right: tuple[GoldName, ...], said: tuple[NameClaim, ...]) -> Iterator[Slot]:
    def match(gold: GoldName, claim: NameClaim) -> bool:
        return any(same_person(name, claim.name) for name in gold.name)

    pairs, slots = _pairs(field, right, said, match, _name)
    yield from slots
    for gold, claim in pairs:
        yield Slot(field, "hit", _name(gold), _spelt(gold.name, claim.name), confidence=claim.confidence)
        for part, scored in PERSON.items():
            yield from _scalar(f"{field}.{part}", getattr(gold, part), getattr(claim, part), scored, _name(gold))
        if field == "speakers" and gold.mode not in (None, "unknown"):
            yield from _scalar("speakers.mode", gold.mode, claim.mode, WORD, _name(gold))


def _scalar(field: str, spellings: Spellings, scalar: Scalar, scored: Scored, owner: str = "") -> Iterator[Slot]:
    accepted, claim = variants(spellings), value(scalar)
    if accepted and claim is not None and any(scored.match(spelling, claim) for spelling in accepted):
        exact = _spelt(accepted, claim) if scored.spelling else None
        yield Slot(field, "hit", accepted[0], exact, owner, confidence(scalar))
        return
    if accepted:
        yield Slot(field, "missed", accepted[0], owner=owner)
    if claim is not None:
        yield Slot(field, "spurious", claim, owner=owner, confidence=confidence(scalar))


def _pairs(
    field: str, gold: Iterable[G], claims: Iterable[P], match: Callable[[G, P], bool], show: Callable[[G | P], str]
) -> tuple[list[tuple[G, P]], list[Slot]]:
    """Pair gold and claimed items one to one, in order, the optional ones last; give the pairs that count and the errors."""
    wanted = sorted(gold, key=_optional)
    left = list(claims)
    pairs: list[tuple[G, P]] = []
    errors: list[Slot] = []
    for item in wanted:
        twin = next((claim for claim in left if match(item, claim)), None)
        if twin is not None:
            left.remove(twin)
        if _optional(item):
            continue
        if twin is None:
            errors.append(Slot(field, "missed", show(item)))
        else:
            pairs.append((item, twin))
    for claim in left:
        likes = [item for item in wanted if match(item, claim)]
        if not any(_optional(item) for item in likes):  # a second mention of an optional item weighs nothing either
            told = f"{show(claim)} (again)" if likes else show(claim)
            errors.append(Slot(field, "spurious", told, confidence=getattr(claim, "confidence", None)))
    return pairs, errors


def _optional(item: object) -> bool:
    return bool(getattr(item, "optional", False))


def _name(item: GoldName | NameClaim) -> str:
    return item.name if isinstance(item.name, str) else next(iter(item.name), "")


def _first(spellings: Spellings) -> str:
    return next(iter(variants(spellings)), "")


def _spelt(accepted: Iterable[str], claim: str) -> bool:
    return any(same(spelling, claim) for spelling in accepted)
