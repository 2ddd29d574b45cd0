"""Sentences that tell of something else than the event: the sender's words about itself, another town's news, other years, plans."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.words import Words
from extract.rules.discourse.other_matters import other_matters
from extract.rules.main import Main
from extract.text.parts import CONTACTS

SAME_DAY = (["в", "этот", "же", "день"], ["в", "тот", "же", "день"], ["тем", "временем"], ["одновременно"], ["параллельно"])


@lru_cache(maxsize=1)  # places, days, counts and people ask
def told_apart(words: Words, mention: range) -> frozenset[int]:
    """Give the numbers of such sentences; ``mention`` is the main event's.

    «О компании» ¶ «Завод основан в 1995 году. Директор – Олег Грач»; «В этот же день | в Казани | прошёл турнир по самбо.»
    """
    mine = {words.sentence[reach.start] for reach in words.reaches("events") if _means(words, reach, mention)}
    around = {words.sentence[k] for k in words.furniture} if words.parts.furniture else set[int]()
    apart = {*around, *_of_sender(words), *_elsewhere(words, mine), *other_matters(words, frozenset(mine))}
    return frozenset(apart) - {words.sentence[mention.start]}


def is_apart(words: Words, main: Main, k: int) -> bool:
    """Tell whether a word stands in such a sentence, and not in one that names the event."""
    return words.sentence[k] in told_apart(words, main.mention.reach)


def _means(words: Words, reach: range, mention: range) -> bool:
    return words.lemma[reach.start] == words.lemma[mention.start] or reach == mention


def _of_sender(words: Words) -> list[int]:
    """Give the sentences behind «О компании», «Справка», not those of contacts, which may tell where and when."""
    pieces = words.parts.boilerplate
    if not pieces or CONTACTS.match(words.source, pieces[0][0]):
        return []
    first = next((k for k, start in enumerate(words.start) if start >= pieces[0][0]), words.size)
    return list(range(words.sentence[first], len(words.sentences))) if first < words.size else []


def _elsewhere(words: Words, mine: set[int]) -> list[int]:
    """Give the sentences that open with «в этот же день» and name another event in a town that none before them names."""
    opening = [number for number, sentence in enumerate(words.sentences) if _opens(words, sentence)]
    if not opening:
        return []
    told = {words.sentence[reach.start] for reach in words.reaches("events")}
    first: dict[str, int] = {}
    for span in words.group("places"):
        if span.label_ == "city":
            first.setdefault(span.kb_id_, words.sentence[span.reach.start])
    new = set(first.values())  # the sentences that name a town first
    return [number for number in opening if number not in mine and number in told and number in new]


def _opens(words: Words, sentence: range) -> bool:
    return any(words.norm[sentence.start : sentence.start + len(opening)] == opening for opening in SAME_DAY)
