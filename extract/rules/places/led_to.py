"""The house that an excursion or a visit leads to by its name: «экскурсия в | Музей связи |», «визит делегации на | завод «Луч» |»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.venue_reach import tail
from extract.rules.candidate import Candidate, evidence
from extract.rules.main import Main
from extract.rules.places.opened import house_behind, printed

SCORE = 0.5
LEADING, INTO = word_class("leads_into_a_house"), frozenset({"в", "во", "на"})
NO_HOUSES = frozenset({"media", "sport", "party", "international", "military", "union", "company"})


def led_to(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose the first house that the event's name leads to."""
    bodies = {words.reach(span).start: span for span in words.group("organisations") if span.label_ not in NO_HOUSES}
    for mention in main.mentions:
        for k in _led(words, words.reach(mention)):
            body, house = bodies.get(k), house_behind(words, lexicon, k)
            if body is not None:
                yield Candidate("venue", body.kb_id_, "where.venue_led_to", SCORE, evidence(words, words.reach(body)))
                return
            end, named = tail(words, house[1], ()) if house is not None else (k, False)
            if house is not None and (named or house[1] > house[0]):  # «в городской краеведческий музей»
                value = printed(words, *house, end)
                yield Candidate("venue", value, "where.venue_led_to", SCORE, evidence(words, range(house[0], end)))
                return


def _led(words: Words, name: range) -> Iterator[int]:
    """Give the words behind «в», «на» in the name of an event that is held where it leads."""
    noun = next((k for k in name if words.lemma[k] in LEADING), name.stop)
    for k in range(noun + 1, name.stop - 1):
        if words.norm[k] in INTO and "Acc" in possible_cases(words.norm[k + 1]):
            yield k + 1
