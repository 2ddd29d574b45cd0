"""The competition whose match or round the main event is: «матч 12-го тура | Экстралиги |», «в рамках | NHL Global Series |»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.inflection.inflect import nominative
from extract.lang.phrases.phrase import LATIN, complement_end
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.events.sides import MATCHES
from extract.rules.candidate import Candidate, evidence

STAGES = word_class("stage")
FRAME = ("в", "рамках")
BACK = 5  # words from a competition back to the match or the round that is its
LONGEST = 5  # words of a title in Latin letters


def league(words: Words, lexicon: Lexicon, sentences: set[int]) -> Iterator[Candidate]:
    """Propose competitions of whose matches the sentences tell."""
    for k in words.with_lemma(lexicon.index("competitions")):
        if words.sentence[k] in sentences and (start := _governed(words, k)):
            yield _found(words, range(start, complement_end(words, k, words.sentence_of[k].stop, frozenset({"по", "на"}))))
    for k in (*words.with_lemma(STAGES), *(k for k in words.with_norm({FRAME[1]}) if words.norm[k - 1 : k] == [FRAME[0]])):
        at = k + 1
        if words.sentence[k] in sentences and at < len(words) and _is_latin(words, at):
            limit = min(words.sentence_of[k].stop, at + LONGEST)
            yield _found(words, range(at, next((n for n in range(at, limit) if not LATIN.match(words.text[n])), limit)))


def _is_latin(words: Words, k: int) -> bool:
    return LATIN.match(words.text[k]) is not None and words.text[k][0].isupper()


def _found(words: Words, reach: range) -> Candidate:
    return Candidate("part_of", nominative(words, reach.start, reach.stop), "part_of.league", 0.6, evidence(words, reach))


def _governed(words: Words, k: int) -> int:
    """Give where a competition's name begins that stands behind a match, a round or «в рамках»; 0 where it does not."""
    if words.feats[k].case not in ("Gen", ""):
        return 0
    start = k
    for n in range(k - 1, max(words.sentence_of[k].start, k - BACK) - 1, -1):
        if words.lemma[n] in STAGES or words.lemma[n] in MATCHES or (words.norm[n - 1], words.norm[n]) == FRAME:
            return start
        if words.pos[n] not in ("ADJ", "PROPN", "NOUN") or words.feats[n].case != "Gen":
            return 0
        start = n
    return 0
