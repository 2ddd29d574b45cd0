"""Figures of those of whom a clause tells that a place has them: «учеников в школе – 264», «жителей в селе осталось 340»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.counts.count_times import Count
from extract.rules.discourse.clause import clause_of

TOPIC_RULE = "counts.topic"
INSIDE = frozenset({"в", "во", "на"})
COUNTED = frozenset({"зарегистрировать", "насчитываться", "числиться", "состоять", "проживать"})
LANDS = frozenset({"страна", "республика", "регион", "область", "край", "округ", "район", "мир", "государство"})
RANKED, AMONG, FAR = frozenset({"countries", "regions", "cities"}), frozenset({"среди", "из"}), 8  # words from a rank to a figure
RANKS = frozenset({"место", "позиция", "строчка", "строка", "тройка", "пятерка", "десятка", "рейтинг", "лидер", "лидировать", "топ"})
HOUSES = word_class("has_people")


class Statistics:
    """Knows the places that have people, whether or not an event is held; ``mine`` are the words that name the event."""

    def __init__(self, words: Words, lexicon: Lexicon, mine: Container[int]) -> None:
        self.words, self.mine, self.heads = words, mine, lexicon.index("place_heads")

    def tell_of(self, count: Count) -> bool:
        """Tell «волонтёров | в области | – 12 тысяч» from «волонтёров | на форуме | – 120»."""
        words, reach = self.words, count.reach
        if count.span.id_ != TOPIC_RULE:
            return self._are_registered(reach)
        inside = (k for k in reach if words.norm[k] in INSIDE)
        return any(self._is_a_place(n) for k in inside for n in range(k + 1, min(k + 3, reach.stop)) if words.pos[n] in ("NOUN", "PROPN"))

    def _are_registered(self, reach: range) -> bool:
        """Tell «в стране | зарегистрировано | 3000 беженцев», «на учёте в районе | состоят | 40 семей», whoever comes to the event."""
        words, clause = self.words, clause_of(self.words, reach.start)
        if not any(words.lemma[k] in COUNTED and k not in reach for k in clause):
            return False
        return any(words.lemma[k] in LANDS and words.norm[k - 1] in INSIDE and k not in self.mine for k in clause[1:])

    def _is_a_place(self, k: int) -> bool:
        words = self.words
        named = words.lemma[k] in self.heads or words.lemma[k] in HOUSES or k in words.covered("places")
        return named and words.feats[k].case == "Loc" and k not in self.mine


def is_of_a_ranking(words: Words, count: Count) -> bool:
    """Tell those beside whom somebody is ranked: «первое место среди | 20 стран |», «в тройке из | 85 регионов |»."""
    i, sentence = count.reach.start, words.sentence_of[count.reach.start]
    if count.of not in RANKED or i == sentence.start or words.norm[i - 1] not in AMONG:
        return False
    return any(words.lemma[k] in RANKS for k in range(max(sentence.start, i - FAR), i - 1))
