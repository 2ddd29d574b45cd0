"""Figures in brackets behind those whom a list names: «представители городов (| 6 |), компаний (| 18 |)»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.counts.counted import Counted, counted_noun

NEAR = 4  # words between the noun and its brackets
FEW = 2  # such brackets make a list; one may be a note


def head_in_list(words: Words, i: int, after: int, lexicon: Lexicon) -> Counted | None:
    """Find the noun of a figure that is alone in its brackets, in a sentence that has several such."""
    sentence = words.sentence_of[i]
    if not _is_alone(words, i, sentence) or after >= sentence.stop or words.norm[after] != ")":
        return None
    if sum(_is_alone(words, k, sentence) for k in sentence if words.norm[k][:1].isdigit()) < FEW:
        return None
    for k in range(i - 2, max(sentence.start, i - 2 - NEAR) - 1, -1):
        if words.pos[k] == "NOUN" and words.feats[k].number == "Plur" and (head := counted_noun(words, k, lexicon)) is not None:
            return head._replace(i=i, j=after) if head.of != "none" else None
        if words.pos[k] not in ("NOUN", "PROPN", "ADJ"):
            return None
    return None


def _is_alone(words: Words, k: int, sentence: range) -> bool:
    return k - 1 > sentence.start and words.norm[k - 1] == "(" and k + 1 < sentence.stop and words.norm[k + 1] == ")"
