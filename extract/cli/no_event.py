"""Why a text has no event for us: which of its nouns the vocabulary would need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extract.pipeline import Pipeline

NEAR = 3  # words between a verb and its subject
NOUNS = ("NOUN", "PROPN")


def no_event(nlp: Pipeline, doc: Any) -> list[str]:
    """Tell that no noun of the text is known as an event, and which nouns stand where an event's would: «прошла толока»."""
    lines = ["event: no candidate; no word of the text is among the events that the vocabulary has (event_kinds.tsv)"]
    for verb, noun in _held(nlp, doc):
        place = f"[{noun.idx}:{noun.idx + len(noun)}]"
        lines.append(
            f"    {place} {noun.text}, beside {verb.text!r}: a row for {noun.lemma_!r} in an event_kinds.tsv of yours adds it (--lexicon)"
        )
    if len(lines) == 1:
        lines.append("    nor does a noun stand beside a verb that tells that something is held")
    return lines


def _held(nlp: Pipeline, doc: Any) -> list[tuple[Any, Any]]:
    """Give verbs of holding, each with the nearest noun in the nominative, behind it rather than before it."""
    verbs = {row["lemma"] for row in nlp.lexicon.table("holding_verbs")}
    found = []
    for verb in (token for token in doc if token.pos_ == "VERB" and token.lemma_ in verbs):
        beside = [*doc[verb.i + 1 : verb.i + 1 + NEAR], *reversed(doc[max(0, verb.i - NEAR) : verb.i])]
        subjects = (token for token in beside if token.pos_ in NOUNS and "Nom" in token.morph.get("Case") and token.sent == verb.sent)
        if noun := next(subjects, None):
            found.append((verb, noun))
    return found
