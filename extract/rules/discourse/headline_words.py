"""Headlines that report words: «Мэр рассказал о форуме», «Иванов: форум будет», no title: «Итоги: …»."""

from __future__ import annotations

from collections.abc import Mapping

from extract.lang.words import Words
from extract.lexicon import Row
from extract.rules.main_event.named import is_finite
from extract.rules.told.deeds import is_animate

COLON = 6  # words before the colon of «Иванов: будет так»


def headline_says(words: Words, saying: Mapping[str, Row]) -> bool:
    """Tell whether the headline reports what somebody says."""
    head = words.headline
    colon = next((k for k in head[1:COLON] if words.norm[k] == ":"), head.start)
    return _names_speaker(words, range(head.start, colon)) or any(says(words, k, saying) for k in head)


def says(words: Words, k: int, saying: Mapping[str, Row]) -> bool:
    """Tell a finite verb of speech."""
    row = saying.get(words.lemma[k])
    return row is not None and row["manner"] == "say" and is_finite(words, k)


def _names_speaker(words: Words, before: range) -> bool:
    """Tell «Рябов: будет так», «Минздрав: …» from «Итоги: …», «Форум «Лён»: …»."""
    bodies = words.covered("organisations")
    named = any(words.pos[k] == "PROPN" or k in bodies or is_animate(words, k) for k in before)
    return named and all(reach.start not in before for reach in words.reaches("events"))
