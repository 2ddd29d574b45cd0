"""Put the record together from what the rules propose."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Document, Event, Field, Place, Record
from extract.rules.candidate import Candidate
from extract.rules.choose import calibrated, choose
from extract.rules.how_many import how_many
from extract.rules.main import Main, main_event
from extract.rules.outside import proposed
from extract.rules.what import what
from extract.rules.when import when
from extract.rules.where import where
from extract.rules.which_countries import which_countries
from extract.rules.which_organisations import which_organisations
from extract.rules.who import who

PLACE = ("city", "region", "country", "venue")
EVENT = ("kind", "theme", "part_of", "status", "start", "end")


def propose(words: Words, lexicon: Lexicon, main: Main) -> list[Candidate]:
    """Collect the candidates for every scalar field of the event."""
    return [*what(words, lexicon, main), *when(words, lexicon, main), *where(words, lexicon, main), *proposed(words)]


def assemble(words: Words, lexicon: Lexicon, document: Document) -> Record:
    """Make the record of a document whose mentions are found."""
    main = main_event(words, lexicon)
    event = _event(propose(words, lexicon, main), lexicon) if main else None
    bodies = which_organisations(words, lexicon, main)
    if main is None or event is None:
        named = which_countries(words, lexicon, None, Place(), ())
        return Record(
            document,
            None,
            countries=calibrated(named, "countries", lexicon),
            organisations=calibrated(bodies, "organisations", lexicon),
        )
    speakers, participants = who(words, lexicon, main, bodies)
    named = which_countries(words, lexicon, main, event.place, (*speakers, *participants))
    return Record(
        document,
        event,
        attendance=calibrated(how_many(words, lexicon, main), "attendance", lexicon),
        countries=calibrated(named, "countries", lexicon),
        organisations=calibrated(bodies, "organisations", lexicon),
        speakers=calibrated(speakers, "speakers", lexicon),
        participants=calibrated(participants, "participants", lexicon),
    )


def _event(candidates: list[Candidate], lexicon: Lexicon) -> Event | None:
    name: Field[str] | None = choose(candidates, "name", lexicon)
    if name is None:
        return None
    place = Place(**{part: choose(candidates, part, lexicon) for part in PLACE})
    return Event(name, place=place, **{part: choose(candidates, part, lexicon) for part in EVENT})
