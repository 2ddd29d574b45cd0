"""What a verb is done to: a noun phrase with its complements, and the same phrase in another case."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from extract.lang.grammar.lemmas import parses
from extract.lang.inflection.inflect import inflect
from extract.lang.phrases.head import head_of
from extract.lang.phrases.phrase import CASE_OF, complement_end, noun_phrase_end
from extract.lang.words import Words
from extract.lexicon import word_class

HANDS = frozenset({"рук"})
# What begins a circumstance: «открыли центр | при поддержке мэрии», «… | по просьбе жителей», «… | в рамках проекта»
BESIDE = {"при": word_class("help"), "по": word_class("bidding") - {"проект", "эскиз"}, "в": frozenset({"рамка", "ход", "честь"})}
TIED = frozenset(CASE_OF) - {"с", "со", "на", "в", "за", "к", "ко"}


def whole(words: Words, start: int, end: int, limit: int) -> range:
    """Extend an object by its complements, by a dative too: «памятник | создателю телевидения»."""
    stops = _stops(words)
    end = complement_end(words, end - 1, limit, TIED, stops)
    while further := _dative_end(words, end, limit):
        end = complement_end(words, further - 1, limit, TIED, stops)
    return range(start, end)


def _dative_end(words: Words, at: int, limit: int) -> int:
    """Give the end of a dative, behind a comma too: «доску | уроженцу села |, | Герою Труда |»; 0 when there is none."""
    at += at + 1 < limit and words.norm[at] == ","
    return noun_phrase_end(words, at, limit, ("Dat",)) if at < limit and words.feats[at].case == "Dat" else 0


@lru_cache(maxsize=1)
def _stops(words: Words) -> frozenset[int]:
    """Give the words at which dates begin, and whoever hands something over: «получили ключи | из рук мэра»."""
    given = (k - 1 for k in words.with_norm(HANDS) if k and words.norm[k - 1] == "из")
    return frozenset((*(reach.start for reach in words.reaches("dates")), *given, *_circumstances(words)))


def _circumstances(words: Words) -> Iterator[int]:
    for preposition, nouns in BESIDE.items():
        for k in words.with_lemma(nouns):
            at = k - 2 if k > 1 and words.pos[k - 1] == "ADJ" else k - 1
            if at >= 0 and words.norm[at] == preposition:
                yield at


def turned(words: Words, reach: range, case: str) -> str:
    """Put a noun phrase into a case: what stands up to its head turns, the rest stays."""
    head = head_of(words, reach.start, reach.stop)
    turning = range(reach.start, reach.stop if head is None else head + 1)
    many = case != "Nom" and any(_is_cardinal(words, k) for k in turning)  # «два катера» → «двух катеров»
    parts = [inflect(words, k, case, "Plur" if many or _are_people(words, k) else words.feats[k].number) for k in turning]
    common = bool(parts) and (words.pos[turning.start] in ("NOUN", "ADJ") or _are_people(words, turning.start))
    begins = common and turning.start == words.sentence_of[turning.start].start
    if begins and parts[0][1:].islower():
        parts[0] = parts[0][0].lower() + parts[0][1:]
    return " ".join([*parts, words.slice(turning.stop, reach.stop)]).strip()


def _is_cardinal(words: Words, k: int) -> bool:
    """Tell «2», «два», but not «76-й»."""
    return words.text[k].isdigit() or (words.pos[k] == "NUM" and words.text[k].isalpha())


def are_many(words: Words, k: int) -> bool:
    """Tell a plural, and what no dictionary has as a singular, whatever the tagger takes it for: «чествовали | хлеборобов |»."""
    readings = [parse for parse in parses(words.norm[k]) if parse.tag.POS == "NOUN"]
    return words.feats[k].number == "Plur" or (bool(readings) and all(parse.tag.number == "plur" for parse in readings))


def _are_people(words: Words, k: int) -> bool:
    return words.feats[k].animacy == "Anim" and words.feats[k].number == "Sing" and are_many(words, k)
