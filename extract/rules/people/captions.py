"""Whom a picture shows: «На фото: мэр Олег Грач и Инна Шторм», «На снимке (слева направо): …», «Слева направо: …»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.people.results import Taking

PICTURES = frozenset({"фото", "снимке", "фотографии", "фотоснимке", "снимках"})
SIDES = frozenset({"слева", "справа", "центре"})
LONGEST = 8  # words of what opens a caption
FARTHEST = 120  # words from there to a name
YEARS = 4  # digits of a year


def on_picture(words: Words, person: Named) -> Taking | None:
    """Give the word that tells that a picture of the event shows somebody; a picture of an earlier year tells of nobody."""
    i, sentence = person.reach.start, words.sentence_of[person.reach.start]
    opening = range(sentence.start, min(i, sentence.start + LONGEST))
    if i - sentence.start > FARTHEST or not is_nominative(words, person):
        return None
    k = next((k for k in opening if words.norm[k] in PICTURES and words.norm[k - 1] == "на"), None)
    if k is None and words.norm[sentence.start] in SIDES:
        k = sentence.start
    if k is None or words.norm[k + 1] in ("прошлых", "прошлого") or any(_is_year(words.text[n]) for n in sentence):
        return None
    told = any(words.text[n] in ":–—-" for n in range(k + 1, i)) and not any(is_finite(words, n) for n in range(k, i))
    return Taking(k, "part", "strong") if told else None


def _is_year(text: str) -> bool:
    return len(text) == YEARS and text.isdigit()
