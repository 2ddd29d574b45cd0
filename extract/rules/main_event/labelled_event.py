"""The event that a line of an announcement tells: «Что: | лекция о лесе |», «Мероприятие: | слёт юннатов |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

LABELS = word_class("event_label")
LABEL = 4  # words of a label: «Название и формат мероприятия:»
BULLETS = 2  # marks that a line may open with


def is_labelled_event(words: Words, reach: range) -> bool:
    """Tell a mention behind such a label."""
    colon = reach.start - 1 - (words.text[reach.start - 1] in ("«", '"'))
    line = words.line_of[reach.start].start
    if colon <= line or words.norm[colon] != ":" or colon - line > LABEL + BULLETS:
        return False
    first = next((k for k in range(line, colon) if words.text[k][0].isalpha()), colon)
    return words.norm[first] in LABELS
