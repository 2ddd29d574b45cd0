"""Whether a text reads like a release about an event or like general news, by its words.

Releases mostly report an event, general news mostly none: an event that a text names in passing is likelier to be
what a release reports.
"""

from __future__ import annotations

import math
from functools import lru_cache

from extract.lang.words import Words
from extract.lexicon import Lexicon

BIAS = "-"  # the row that every text has
LIKE = -0.5  # the logit of a release: most texts that read like neither are releases, too
NEWS = -2.0  # the logit below which a text is general news
ENOUGH = 22  # different words, from which a text's kind can be told
ASIDE = frozenset({"PROPN", "NUM", "PUNCT", "SYM", "X"})  # names and numbers tell nothing of the kind


def reads_like_release(words: Words, lexicon: Lexicon) -> bool:
    """Tell a text that is likelier a release than general news."""
    return release_score(words, lexicon) >= LIKE


def reads_like_news(words: Words, lexicon: Lexicon) -> bool:
    """Tell a text that is general news, as far as its words tell."""
    return -math.inf < release_score(words, lexicon) < NEWS


@lru_cache(maxsize=1)
def release_score(words: Words, lexicon: Lexicon) -> float:
    """Give the logit that a text is a release, by ``release_words.tsv`` (logistic regression); of a few words nothing can be said."""
    weights, told = lexicon.index("release_words"), told_words(words)
    if len(told) < ENOUGH:
        return -math.inf
    return sum(float(weights[word]["weight"]) for word in (BIAS, *told) if word in weights)


def told_words(words: Words) -> frozenset[str]:
    """Give the lemmas of a text's words, without names and numbers."""
    told = zip(words.lemma, words.pos, strict=True)
    return frozenset(lemma for lemma, pos in told if pos not in ASIDE and len(lemma) > 1 and lemma.isalpha())
