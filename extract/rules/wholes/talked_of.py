"""Talks at which the event is only spoken of: «Во время разговора министры обсудили детали визита»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.main import Main
from extract.rules.main_event.named import is_finite

DISCUSS = word_class("discuss") | {"затронуть", "согласовать"}


def is_talked_of_there(words: Words, talks: range, main: Main) -> bool:
    """Tell whether the event stands behind a verb of talk in the sentence that «во время разговора» opens."""
    sentence = words.sentence_of[talks.start]
    behind = [k for k in range(talks.stop, sentence.stop) if words.lemma[k] in DISCUSS and is_finite(words, k)]
    if not behind:
        return False
    mine = (span.reach.start for span in main.mentions if span.reach.start in sentence)
    return any(behind[0] < k and not any(is_finite(words, n) for n in range(behind[0] + 1, k)) for k in mine)
