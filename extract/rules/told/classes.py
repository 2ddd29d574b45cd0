"""What classes of events the verbs of a headline and a lead tell of: «прибыл» of a visit, «обсудили» of a meeting."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon, Row
from extract.rules.discourse.clause import clause_of, tells_of_before
from extract.rules.discourse.hanging import hangs
from extract.rules.told.deeds import ANNIVERSARY, is_his_own

LEAD = 2  # sentences


def told_classes(words: Words, lexicon: Lexicon, body: list[int]) -> set[str]:
    """Give the classes of events that the verbs of the headline and the first sentences tell of: «прибыл» of a visit."""
    verbs = lexicon.index("event_verbs")
    first = [k for number in body[:LEAD] if number < len(words.sentences) for k in words.sentences[number]]
    told = ((k, verbs[words.lemma[k]]) for k in (*words.headline, *first) if words.lemma[k] in verbs)
    return {row["class"] for k, row in told if _is_told(words, k, row)}


def _is_told(words: Words, k: int, row: Row) -> bool:
    """Tell «прибыл», «открыт» from «прибывший», from what a clause besides tells: «боец, который | победил | соперника»."""
    feats = words.feats[k]
    done = feats.verb_form not in ("Part", "Conv") or feats.variant == "Short" or row["class"] == "visit"
    wished = row["class"] == "contest" and feats.verb_form == "Inf"  # «вызвал чемпиона | сразиться |»
    own = row["object"] == ANNIVERSARY and is_his_own(words, k)
    return done and not (wished or own or tells_of_before(words, clause_of(words, k)) or hangs(words, k))
