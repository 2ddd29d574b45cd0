"""The clause around a word, and what it speaks of: the event now reported, another edition of it, or something else."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.words import Words
from extract.lexicon import Lexicon

FARTHEST = 60  # words of a clause to either side
SHORTEST = 5  # words of a lead
BREAKS = frozenset({";", ":", "(", ")", "—", "–", "--"})
OPENERS = frozenset(
    {"который", "где", "когда", "что", "чтобы", "а", "но", "однако", "если", "хотя", "поскольку", "причем", "тогда", "откуда"}
)


def clause_of(words: Words, i: int) -> range:
    """Give the clause that a word stands in: up to a semicolon, colon, bracket, or a comma before «который», «где», «а»."""
    sentence = words.sentence_of[i]
    start, stop = i, i + 1
    while start > max(sentence.start, i - FARTHEST) and not _breaks(words, start, sentence):
        start -= 1
    while stop < min(sentence.stop, i + FARTHEST) and not _breaks(words, stop, sentence):
        stop += 1
    return range(start, stop)


def clause_over_dash(words: Words, i: int) -> range:
    """Give the clause of a word, with what stands before a dash or a colon that it follows: «Закрытие форума — | 17 мая»."""
    clause = clause_of(words, i)
    opened = clause.start == i and i >= 2 and i - 1 in words.sentence_of[i] and words.norm[i - 1] in ("—", "–", "--", "-", ":")
    return range(clause_of(words, i - 2).start, clause.stop) if opened else clause


def _breaks(words: Words, k: int, sentence: range) -> bool:
    """Tell whether a clause begins at a word."""
    if words.norm[k - 1] in BREAKS or (words.norm[k - 1] == "," and words.lemma[k] in OPENERS):
        return True
    after_preposition = words.norm[k - 1] == "," and k + 1 < sentence.stop and words.pos[k] == "ADP" and words.lemma[k + 1] == "который"
    return after_preposition or words.norm[k] in BREAKS


def lead_of(words: Words) -> int:
    """Give the number of the first sentence of the body that is a sentence: no headline, no caption."""
    for sentence in words.sentences:
        if sentence.start in words.headline or len(sentence) < SHORTEST:
            continue
        if words.norm[sentence.stop - 1].endswith((".", "!", "?", "…")) or any(words.pos[k] == "VERB" for k in sentence):
            return words.sentence[sentence.start]
    return 0


def senses(words: Words, reach: range, lexicon: Lexicon) -> set[str]:
    """Give what the words of a clause speak of besides the event (``elsewhen.tsv``)."""
    table = lexicon.index("elsewhen")
    return {row["sense"] for k in reach if (row := table.get(words.lemma[k])) is not None}


@lru_cache(maxsize=16)
def holding(lexicon: Lexicon) -> dict[str, str]:
    """Give the phase of every holding verb."""
    return {row["lemma"]: row["phase"] for row in lexicon.table("holding_verbs")}
