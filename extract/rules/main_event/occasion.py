"""What tells that people came together where no noun tells the event well: «собралось четыреста человек», «гостей приветствовал …»."""

from __future__ import annotations

from collections.abc import Collection

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class

CAME = word_class("come_together")
FESTIVE = 0.5  # what each festive word counts for beside a crowd
MOST = 4  # festive words that count


def occasion(words: Words, lexicon: Lexicon, own: Collection[str] = ()) -> float:
    """Give how much speaks for a gathering, from 0 to 3: a counted crowd that came, and words of a feast, not its ``own`` words alone."""
    came = {words.sentence[k] for k in words.with_lemma(CAME)}
    crowd = bool(came) and any(span.label_ == "people" and words.sentence[span.reach.start] in came for span in words.group("counts"))
    table = lexicon.index("occasion_words")
    festive = len({words.lemma[k] for k in words.with_lemma(table)} - set(own))
    return float(crowd) + FESTIVE * min(festive, MOST)
