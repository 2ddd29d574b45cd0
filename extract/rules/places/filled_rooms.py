"""Houses whose halls an event fills or whose doors its guests pass: «стенды заняли два зала Экспоцентра»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.inflection.inflect import nominative
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.candidate import Candidate, evidence
from extract.rules.discourse.clause import clause_of
from extract.rules.places.setting import Setting

FILLS, ROOMS, GUESTS = word_class("fill_rooms"), word_class("room_filled"), word_class("guest_taken_in")
NO_HOUSES = ("media", "sport", "party", "international", "military", "government", "ministry")
NEAR, FROM_VERB, SCORE = 0.5, 7, 0.5  # weight of a sentence that tells; words from the verb to its halls; the score


def filled_rooms(words: Words, lexicon: Lexicon, setting: Setting) -> Iterator[Candidate]:
    """Propose the house in whose halls guests or stands are: «разместились в трёх павильонах центра «Луч»» → «центр «Луч»»."""
    bodies = {span.reach.start: span for span in reversed(words.group("organisations")) if span.label_ not in NO_HOUSES}
    houses = lexicon.index("venues")
    for k in words.with_lemma(ROOMS):
        if setting.weights[words.sentence[k]] < NEAR or k + 1 >= len(words) or not _are_filled(words, k):
            continue
        body = bodies.get(k + 1)
        if body is not None:
            yield Candidate("venue", body.kb_id_, "where.venue_filled", SCORE, evidence(words, body.reach))
        elif words.capital[k + 1] and (house := nominative(words, k + 1, k + 2)) in houses:
            yield Candidate("venue", house, "where.venue_filled", SCORE, evidence(words, range(k + 1, k + 2)))


def _are_filled(words: Words, k: int) -> bool:
    """Tell halls behind or before the verb of what fills them, the clause theirs."""
    near = range(max(clause_of(words, k).start, k - FROM_VERB), k)
    return any(words.lemma[n] in FILLS and words.pos[n] == "VERB" for n in near)


def takes_in_guests(words: Words, body: range) -> bool:
    """Tell whom a body receives: «участников принял | Лесной университет |»."""
    near = range(max(words.sentence_of[body.start].start, body.start - FROM_VERB), body.start)
    return any(words.lemma[n] in GUESTS and words.feats[n].case in ("Acc", "Gen") for n in near)
