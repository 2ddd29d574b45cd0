"""Who presents credentials and to whom, however the sentence ties them: «вручение верительных грамот | послом Яном Лосем | …»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.rules.main_event.named import Named
from extract.rules.people.results import Taking

OF_CREDENCE = frozenset({"верительный"})
FORMER = frozenset({"предыдущий", "прежний", "бывший"})
REACH = 30  # words around the letters


def presents_credentials(words: Words, person: Named, mine: Container[int]) -> Taking | None:
    """Give the word by which a person is an envoy, or receives one, in a sentence that tells of the event (``mine`` are its words)."""
    told = words.with_lemma(OF_CREDENCE)
    if not told:
        return None
    sentence = words.sentence_of[person.reach.start]
    at = next((k for k in told if k in sentence and abs(k - person.reach.start) <= REACH), None)
    if at is None or not any(k in mine for k in sentence) or not FORMER.isdisjoint(words.lemma[sentence.start : sentence.stop]):
        return None
    return Taking(at, "part", "strong", sure=True)
