"""Sentences on the first edition of what is held again: «Первый турнир «Память» прошёл в 2018 году. Тогда …»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon

FIRST, FIRST_TIME = frozenset({"первый", "дебютный"}), "впервые"
SO_FAR = 4  # words from «Первый» to the event
AT_ONCE = frozenset({"соревнование", "состязание", "игра", "чтение", "встреча"})  # of which one edition is told in the plural
THEN = "тогда"


def is_of_first_edition(words: Words, number: int, lexicon: Lexicon) -> bool:
    """Tell «Первые соревнования прошли в 2019 году», «Впервые турнир провели в 2018 году», behind the lead."""
    sentence = words.sentences[number]
    start = sentence.start
    if number <= bool(words.headline) or len(sentence) < SO_FAR:  # what the lead tells is what is reported
        return False
    if words.lemma[start] in FIRST and words.feats[start].case in ("Nom", "Acc", ""):
        k = _event(words, range(start + 1, min(start + SO_FAR, sentence.stop)), lexicon)
        told = k is not None and (words.feats[k].number != "Plur" or words.lemma[k] in AT_ONCE)
    else:
        told = words.norm[start] == FIRST_TIME and _event(words, range(start + 1, min(start + SO_FAR, sentence.stop)), lexicon) is not None
    return told and any(words.feats[k].tense == "Past" for k in sentence)


def goes_on_from_first(words: Words, number: int, lexicon: Lexicon) -> bool:
    """Tell such a sentence or the one behind it that goes on with it: «| Тогда | в нём боролись 90 самбистов»."""
    if is_of_first_edition(words, number, lexicon):
        return True
    return words.norm[words.sentences[number].start] == THEN and number > 0 and is_of_first_edition(words, number - 1, lexicon)


def _event(words: Words, near: range, lexicon: Lexicon) -> int | None:
    """Give the first noun if it is an event's: «Первый | турнир |», no «Первый | секретарь |», «Впервые вне | зачёта |»."""
    k = next((k for k in near if words.pos[k] in ("NOUN", "PROPN")), None)
    told = k is not None and words.lemma[k] in lexicon.index("event_kinds") and words.feats[k].case in ("Nom", "Acc", "")
    return k if told else None
