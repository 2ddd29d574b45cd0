"""Who speaks, at the end of a sentence that quotes: «…», – объяснил цель визита | Сомпхон Вонгсаванг |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.mentions.events.sides import DASHES

BEHIND_SPEECH = 10  # words from the dash behind a speech to the speaker's name
ENDS = frozenset({".", ",", "…"})


def speaks_behind(words: Words, reach: range) -> bool:
    """Tell a name as printed that ends the words behind a speech, where nothing but a verb's subject can stand in the nominative."""
    sentence = words.sentence_of[reach.start]
    if reach.stop < sentence.stop and words.norm[reach.stop] not in ENDS:
        return False
    before = range(max(sentence.start, reach.start - BEHIND_SPEECH), reach.start)
    dash = next((k for k in reversed(before) if words.text[k] in DASHES), None)
    if dash is None or dash <= sentence.start or words.norm[dash - 1] != ",":
        return False
    said = range(dash + 1, reach.start)
    told = any(words.pos[k] == "VERB" and words.feats[k].number == "Sing" for k in said[:2])
    return told and not any(words.feats[k].case == "Nom" and words.pos[k] in ("NOUN", "PROPN", "PRON") for k in said)
