"""Sentences that say again what was told before: «Как сообщалось, …», «Как писал «Вестник», …», «Как мы рассказывали ранее, …»."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.words import Words

AS_TOLD = (["как", "сообщалось"], ["как", "ранее"], ["как", "уже"])
EARLIER = frozenset({"ранее", "раньше", "назад"})
# Of what went on being told: who «сообщил» tells of this news
TOLD_BEFORE = frozenset(f"{verb}{ending}" for verb in ("сообщал", "писал", "рассказывал") for ending in ("", "а", "и"))


@lru_cache(maxsize=1)  # asked for every name of a sentence
def is_told_again(words: Words, sentence: range) -> bool:
    """Tell «Как сообщалось, 9 марта министр побывал в Вене», «Как писал «Вестник», …», a sentence of what happened before."""
    if words.norm[sentence.start] != "как":
        return False
    opening = range(sentence.start, next((k for k in sentence if words.norm[k] == ","), sentence.start))
    said = words.norm[opening.start : opening.stop]
    before = words.norm[sentence.start : sentence.start + 2] in AS_TOLD or not (EARLIER | TOLD_BEFORE).isdisjoint(said)
    return before and any(words.feats[k].tense == "Past" for k in range(max(opening.stop, sentence.start + 2), sentence.stop))
