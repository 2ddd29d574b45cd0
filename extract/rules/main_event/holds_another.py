"""Events that hold the one a lead tells of: «событием форума стал концерт», «концерт продолжил программу форума», «в ходе форума …»."""

from __future__ import annotations

from bisect import bisect_left

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.held import is_held
from extract.rules.main_event.held import head_noun
from extract.rules.main_event.named import is_finite

COURSES = frozenset({("в", "ходе"), ("во", "время"), ("в", "программе"), ("в", "дни"), ("на", "площадке"), ("в", "составе")})
PIECES = word_class("part_of_event")
BECOMES = frozenset({"стать", "становиться", "являться", "оказаться"})
GOES_ON = word_class("adds_to_programme")
PROGRAMME = "программа"
COURSE = 6  # words from «в ходе» to the whole
AROUND = 60  # words from a whole to what is told in its course
LINK = 12  # words from a whole to «стал», or from a verb to «программу»


def has_a_piece(words: Words, reach: range) -> bool:
    """Tell «событием | форума | стал …», «… стал частью | форума |», «… продолжил программу | форума |»."""
    piece, sentence = reach.start - 1, words.sentence_of[reach.start]
    if piece < sentence.start or words.lemma[piece] not in PIECES or words.feats[reach.start].case not in ("Gen", ""):
        return False
    around = range(max(sentence.start, piece - LINK), min(sentence.stop, reach.stop + LINK))
    verbs = BECOMES if words.lemma[piece] != PROGRAMME else GOES_ON
    return any(words.lemma[k] in verbs and is_finite(words, k) and k not in reach for k in around)


def holds_another(words: Words, reach: range) -> bool:
    """Tell the event of a lead in whose course, or as whose piece, another one is told."""
    if len(reach) == 1:
        return False
    return (_is_course(words, reach) or has_a_piece(words, reach)) and _other_is_told(words, reach)


def _is_course(words: Words, reach: range) -> bool:
    """Tell «в ходе | форума |», «во время работы | форума |»."""
    first = max(words.sentence_of[reach.start].start, reach.start - COURSE)
    opened = next((k for k in range(reach.start - 1, first, -1) if (words.norm[k - 1], words.norm[k]) in COURSES), None)
    return opened is not None and all(words.feats[k].case == "Gen" for k in range(opened + 1, reach.start))


def is_a_piece(words: Words, reach: range) -> bool:
    """Tell the event that is said to be a piece of another: «| концерт хора | продолжил программу фестиваля»."""
    if words.feats[head_noun(words, reach)].case not in ("Nom", "Acc", "") or has_a_piece(words, reach):
        return False
    return any(has_a_piece(words, other) for other in _beside(words, reach))


def _other_is_told(words: Words, reach: range) -> bool:
    """Tell whether another event with a name of its own is the subject there: «… прошёл | круглый стол о лесе |»."""
    others = (head_noun(words, other) for other in _beside(words, reach) if len(other) > 1)
    return any(words.feats[head].case in ("Nom", "") or is_held(words, head) or _opens(words, head) for head in others)


def _opens(words: Words, head: int) -> bool:
    """Tell a subject that the tagger has for an object, behind the day: «12 марта | концерт | продолжил программу …»."""
    behind = head + 1 < len(words) and any(is_finite(words, k) for k in range(head + 1, min(head + LINK, words.sentence_of[head].stop)))
    return words.feats[head].case == "Acc" and behind and words.pos[max(head - 1, 0)] != "ADP"


def _beside(words: Words, reach: range) -> list[range]:
    """Give the events near a mention in its sentence, besides the mention."""
    reaches, sentence = words.reaches("events"), words.sentence_of[reach.start]
    ends = max(sentence.start, reach.start - AROUND), min(sentence.stop, reach.stop + AROUND)
    first, last = (bisect_left(reaches, at, key=lambda other: other.start) for at in ends)
    return [other for other in reaches[first:last] if other.start >= reach.stop or other.stop <= reach.start]
