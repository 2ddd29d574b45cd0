"""Whom «гость» takes up where two are named: «мэр принял посла Яна Лося. | Гость | рассказал …»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.main_event.named import Named
from extract.rules.speech.scene import Scene

GUESTS = frozenset({"гость", "гостья"})
FARTHEST = 600  # words back to whom a guest may mean
RECEIVED = frozenset({"Acc", "Gen", "Ins"})  # «принял посла …», «встретился с послом …»


def guest(scene: Scene, k: int, gender: str) -> Named | None:
    """Give the one person of a gender named so far, or of several the one whom a host receives."""
    first = {person.name: person for person in reversed(scene.between(max(0, k - FARTHEST), k)) if " " in person.name}
    fits = [person for person in first.values() if person.gender in (gender, "unknown")]
    received = [person for person in fits if not scene.may_act(person) and _cases(scene, person) & RECEIVED]
    visiting = [person for person in received if "Ins" in _cases(scene, person)]  # «встреча мэра … с послом …»
    return next((some[0] for some in (fits, received, visiting) if len(some) == 1), None)


def _cases(scene: Scene, person: Named) -> frozenset[str]:
    """Give the cases in which a name stands, those of the office before one that has none itself: «с министром | Тендаи Мупфуми |»."""
    return frozenset({scene.words.feats[person.reach.start].case}) | scene.office_cases.get(person.reach.start, frozenset())


def is_whose_guests(words: Words, body: range) -> bool:
    """Tell whom somebody came to: «гостями | Тульского музея | стали студенты»."""
    k = body.start - 1
    return k >= 0 and words.lemma[k] in GUESTS and words.feats[k].case == "Ins" and words.feats[body.start].case == "Gen"
