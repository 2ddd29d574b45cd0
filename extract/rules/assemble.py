"""Put the record together from what the rules propose."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Document, Event, Field, Place, Record
from extract.rules.candidate import Candidate
from extract.rules.choose import choose
from extract.rules.how_many import how_many
from extract.rules.main import Main, main_event
from extract.rules.what import what
from extract.rules.when import when
from extract.rules.where import where
from extract.rules.which_countries import which_countries
from extract.rules.which_organisations import which_organisations
from extract.rules.who import who


def propose(words: Words, lexicon: Lexicon, main: Main) -> list[Candidate]:
    """Collect the candidates for every scalar field of the event."""
    return [*what(words, lexicon, main), *when(words, lexicon, main), *where(words, lexicon, main)]


def assemble(words: Words, lexicon: Lexicon, document: Document) -> Record:
    """Make the record of a document whose mentions are found."""
    main = main_event(words, lexicon)
    bodies = which_organisations(words, lexicon, main)
    if main is None:
        return Record(document, None, countries=which_countries(words, lexicon, None, Place(), ()), organisations=bodies)
    event = _event(propose(words, lexicon, main))
    if event is None:
        return Record(document, None, countries=which_countries(words, lexicon, None, Place(), ()), organisations=bodies)
    speakers, participants = who(words, lexicon, main, bodies)
    return Record(
        document,
        event,
        attendance=how_many(words, lexicon, main),
        countries=which_countries(words, lexicon, main, event.place, (*speakers, *participants)),
        organisations=bodies,
        speakers=speakers,
        participants=participants,
    )


def _event(candidates: list[Candidate]) -> Event | None:
    name: Field[str] | None = choose(candidates, "name")
    if name is None:
        return None
    place = Place(**{part: choose(candidates, part) for part in ("city", "region", "country", "venue")})
    rest = {part: choose(candidates, part) for part in ("kind", "theme", "part_of", "status", "start", "end")}
    return Event(name, place=place, **rest)
