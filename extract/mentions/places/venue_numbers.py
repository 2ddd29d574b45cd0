"""What stands before a venue's noun: adjectives, and the numbers by which buildings of one house are told: «на базе | 3 | корпуса»."""

from __future__ import annotations

from extract.lang.grammar.lemmas import parses
from extract.lang.words import Words
from extract.mentions.places.venue_signs import CARRIERS, INSIDE
from extract.mentions.venue_reach import ORDINAL

LISTED, MOST = frozenset({",", "и"}), 6  # words of «2, 3 и 5»


def describes(words: Words, k: int) -> bool:
    """Tell an adjective or an ordinal: «| 2-го | корпуса», «под сводами | древнего | храма», which the tagger takes for a participle."""
    if words.pos[k] == "ADJ" or ORDINAL.match(words.norm[k]):
        return True
    if words.pos[k] != "VERB" or words.feats[k].case == "":
        return False
    done = words.feats[k].voice == "Pass" and words.feats[k].variant != "Short" and k > 0 and words.norm[k - 1] in ("в", "во")
    return done or parses(words.norm[k])[0].tag.POS == "ADJF"  # «в | заброшенном | бункере»


def numbers_before(words: Words, start: int, noun: int) -> int:
    """Give where the numbers begin that tell which building is meant: «в | 3 | корпусе», «на площадке | 1 и 7 | корпусов»."""
    k, first = start, max(words.sentence_of[start].start, start - MOST)
    while k > first and (words.norm[k - 1].isdigit() or (k < start and words.norm[k - 1] in LISTED)):
        k -= 1
    several = start - k > 1
    told = k < start and k > first and (words.norm[k - 1] in INSIDE or words.lemma[k - 1] in CARRIERS)
    return k if told and several == (words.feats[noun].number == "Plur") else start


def behind_numbers(words: Words, start: int, noun: int) -> int:
    """Give the word behind the numbers with which a venue's name begins; ``start`` where it begins with none."""
    return next(n for n in range(start, noun + 1) if n == noun or not (words.norm[n].isdigit() or words.norm[n] in LISTED))
