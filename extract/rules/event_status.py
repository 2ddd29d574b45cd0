"""Whether the event is planned, held, ongoing, postponed or cancelled."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import Lexicon, Row
from extract.record import EventStatus
from extract.rules.candidate import Candidate, evidence
from extract.rules.main import Main

TENSES: dict[str, EventStatus] = {"Past": "held", "Fut": "planned", "Pres": "ongoing"}
NEAR = 8


def event_status(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose the status by the verbs around the event's mentions."""
    holding, told = lexicon.index("holding_verbs"), lexicon.index("status_verbs")
    for order, span in enumerate(main.mentions[:6]):
        reach = words.reach(span)
        sentence = words.sentence_of[reach.start]
        near = range(max(sentence.start, reach.start - NEAR), min(sentence.stop, reach.stop + NEAR))
        for k in near:
            status, score = _told(words, k, holding, told)
            if status:
                yield Candidate("status", status, "status.verb", score - 0.06 * order, evidence(words, range(k, k + 1)))


def _told(words: Words, k: int, holding: dict[str, Row], told: dict[str, Row]) -> tuple[str, float]:
    lemma, feats = words.lemma[k], words.feats[k]
    status = told[lemma]["status"] if lemma in told else ""
    if status in ("cancelled", "postponed"):
        return status, 0.95
    if status == "planned" and feats.tense != "Past":
        return status, 0.85
    if lemma in holding and words.pos[k] in ("VERB", "AUX"):
        if feats.aspect == "Perf" and feats.tense in ("Fut", "Pres"):
            return "planned", 0.9
        if feats.tense in TENSES:
            return TENSES[feats.tense], 0.85
    return "", 0.0
