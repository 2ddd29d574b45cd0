"""Whom a release singles out without a verb: the youngest, the oldest, and who leads what it names: «хор «Лад» (рук. | …|)»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.named import Named, is_nominative

MOST = ("самы", "само", "сама", "самую", "наиболее")
AGES = word_class("age")
OLDEST = ("старейш", "юнейш", "опытнейш")
FAR = 8  # words from «самому юному» to a name
LEADER = 6  # words of an office in brackets
HEADING = frozenset(
    {"рук", "руководитель", "худрук", "хормейстер", "дирижер", "балетмейстер", "тренер", "наставник", "педагог", "директор"}
)
OUTSIDE = frozenset({")", ",", ";"})


def singled_out(words: Words, person: Named, offices: Container[int], named: Container[int]) -> int | None:
    """Give the word by which a name is singled out; ``named`` are the words at which other names end."""
    return _most(words, person) or _leads(words, person, offices, named)


def _most(words: Words, person: Named) -> int | None:
    """Tell «самому юному, | Олегу Грачу |», «старейшая жительница | Инна Шторм |»."""
    i = person.reach.start
    for k in range(i - 1, max(words.sentence_of[i].start, i - FAR) - 1, -1):
        if words.pos[k] == "VERB":
            return None
        if words.norm[k].startswith(OLDEST) or (words.lemma[k + 1] in AGES and words.norm[k].startswith(MOST)):
            return k
    return None


def _leads(words: Words, person: Named, offices: Container[int], named: Container[int]) -> int | None:
    """Tell who leads what stands before the brackets: «ансамбль «Лад» (руководитель | Инна Шторм |)»."""
    i, stop = person.reach.start, person.reach.stop
    first = max(words.line_of[i].start, i - LEADER)  # «рук.» seems to end a sentence
    opened = next((k for k in range(i - 1, first, -1) if words.text[k] == "("), None)
    if opened is None or opened - 1 in named or stop >= len(words) or words.text[stop] not in OUTSIDE:
        return None
    between = range(opened + 1, i)
    heads = (k in offices or words.norm[k] in HEADING or words.text[k] == "." for k in between)
    return between.start if between and all(heads) and is_nominative(words, person) else None
