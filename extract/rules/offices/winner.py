"""Whom «чемпионка», «победитель» takes up: the one who won by the text so far, «Выиграла | Инна Шторм |. Чемпионка призналась …»."""

from __future__ import annotations

from itertools import takewhile

from extract.lexicon import word_class
from extract.rules.main_event.named import Named
from extract.rules.speech.scene import Scene

WINNERS = word_class("winner")
WINNING = word_class("win") | WINNERS | {"победа", "победить", "золото", "первый", "первенствовать", "лучший", "гран-при", "первенство"}
MARKS = frozenset(",;:–—")
REACH = 8  # words from a name to «выиграла»
FARTHEST = 600  # words back to who won


def winner(scene: Scene, k: int, gender: str) -> Named | None:
    """Give the one person of a gender whose sentence tells that somebody won."""
    words = scene.words
    said = scene.between(max(0, k - FARTHEST), k)
    first = {person.name: person for person in said if person.gender in (gender, "unknown") and _wins(scene, person)}
    return next(iter(first.values())) if len(first) == 1 and words.lemma[k] in WINNERS else None


def _wins(scene: Scene, person: Named) -> bool:
    """Tell whether the words around a name tell of winning, and it stands in the nominative."""
    words, reach = scene.words, person.reach
    sentence = words.sentence_of[reach.start]
    before = range(reach.start - 1, max(sentence.start, reach.start - REACH) - 1, -1)
    behind = range(reach.stop, min(sentence.stop, reach.stop + REACH))
    near = (*takewhile(lambda n: words.text[n] not in MARKS, before), *takewhile(lambda n: words.text[n] not in MARKS, behind))
    return scene.may_act(person) and any(words.lemma[n] in WINNING for n in near)
