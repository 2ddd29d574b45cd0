"""Who speaks together with the subject of a verb: «мэр вместе с | Инной Шторм | рассказали», «вместе с | Яном Лосем | открыл форум мэр»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.speech.scene import WITH, Scene

TOGETHER = frozenset({"вместе", "совместно"})
OFFICE = 12  # words of an office between «с» and a name
TOLD_ALONE = frozenset({"say"})  # «вместе с мэром осмотрел зал и рассказал …»: what one says is one's own, if the verb is of one


def beside(scene: Scene, k: int, manner: str) -> Iterator[Named]:
    """Give whom «вместе с» adds to the subject of a verb of speech in its clause; «с» alone where the verb is of several."""
    words, clause = scene.words, clause_of(scene.words, k)
    several = words.feats[k].number == "Plur"
    if manner in TOLD_ALONE and not several:
        return
    for person in scene.between(clause.start, clause.stop):
        at = _with(scene, person)
        if at is None or is_nominative(words, person):
            continue
        if any(is_finite(words, n) for n in range(person.reach.stop, k)):
            continue  # «вместе с Инной Шторм | вручил | призы и поздравил всех»
        told = at > clause.start and words.norm[at - 1] in TOGETHER
        if told or (several and person.reach.stop == k and _has_subject(scene, clause, at)):
            yield person


def _has_subject(scene: Scene, clause: range, at: int) -> bool:
    """Tell a subject right before «с»: «| Олег Грач | с поэтом Инной Шторм рассказали»."""
    return any(one.reach.stop == at and scene.may_act(one) for one in scene.between(clause.start, at))


def _with(scene: Scene, person: Named) -> int | None:
    """Give the «с» before a name and its office."""
    words, seen, n = scene.words, scene.holders.seen, person.reach.start - 1
    while n > person.reach.start - OFFICE and (n in seen.of_office or n in seen.of_body or n in seen.of_place):
        n -= 1
    return n if n >= 0 and words.norm[n] in WITH else None
