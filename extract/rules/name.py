"""The event's name: as its fullest mention prints it, or put together from the sentence that tells of a visit."""

from __future__ import annotations

from extract.lang.inflect import inflect
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.candidate import Candidate, evidence
from extract.rules.main import Main


def name(words: Words, lexicon: Lexicon, main: Main) -> Candidate:
    """Propose the event's name in the nominative."""
    reach = words.reach(main.mention)
    score = min(0.95, 0.35 + 0.4 * main.score + 0.2 * main.features["named"])
    if _is_bare(words, reach) and main.kind_class == "visit":
        visitor = _visitor(words, reach)
        if visitor is not None:
            value = f"{main.mention.kb_id_} {_genitive(words, visitor)}"
            return Candidate("name", value, "what.visit_of", 0.7 * main.score, evidence(words, reach, visitor), "inferred")
    return Candidate("name", main.mention.kb_id_, "what.fullest_mention", score, evidence(words, reach))


def _is_bare(words: Words, reach: range) -> bool:
    """Tell whether a name has nothing behind its head noun."""
    return words.pos[reach.stop - 1] == "NOUN" and not any(words.feats[k].case == "Gen" for k in reach[1:])


def _visitor(words: Words, reach: range) -> range | None:
    """Find who visits: the first person named at or before the visit, with the office that leads to the name."""
    offices = {words.reach(span).start: words.reach(span) for span in words.group("offices")}
    for span in words.group("people"):
        person = words.reach(span)
        if words.sentence[person.start] > words.sentence[reach.start]:
            return None
        if words.feats[person.start].case in ("Nom", "") and words.sentence[person.start] >= words.sentence[reach.start] - 1:
            starts = [i for i, office in offices.items() if i < person.start and person.start - office.stop <= 6]
            starts = [i for i in starts if words.sentence[i] == words.sentence[person.start]]
            return range(max(starts), person.stop) if starts else person
    return None


def _genitive(words: Words, reach: range) -> str:
    """Put an office and a name that stand in the nominative into the genitive."""
    people = {k for span in words.group("people") for k in words.reach(span)}
    parts = []
    for k in reach:
        turns = words.feats[k].case == "Nom" or k in people
        parts.append(inflect(words, k, "Gen") if turns else words.text[k])
    return " ".join(parts).replace(" - ", "-")
