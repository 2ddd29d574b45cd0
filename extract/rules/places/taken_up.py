"""The town or the house that «здесь» takes up from a sentence before: «Село | Никольское | живёт охотой. 1 марта здесь прошёл слёт»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.rules.candidate import Candidate, evidence
from extract.rules.discourse.clause import clause_of
from extract.rules.places.place_attachment import HOUSED
from extract.rules.places.setting import Setting

HERE = frozenset({"здесь", "тут", "сюда", "там"})
ITS = frozenset({"нем", "ней", "стенах"})  # «в | нём | прошёл фестиваль», «в его | стенах | прошёл фестиваль»
WHERE = frozenset({"в", "во", "на", "по"})
SCORE = 0.6
OF_HOUSE = 0.5
BACK = 3  # sentences from «здесь» to the town
NEAR = 1  # and to the house


def towns_taken_up(words: Words, setting: Setting) -> Iterator[Candidate]:
    """Propose the nearest town before «здесь», where it is told to be held: «| Тотьма | – город купцов. Здесь состоялась ярмарка»."""
    here = next((k for k in words.with_norm(HERE) if _tells_of_the_event(words, setting, k)), None)
    known = zip(setting.places, setting.reaches, strict=True)
    before = [(span, reach) for span, reach in known if span.label_ == "city" and reach.start < here] if here is not None else []
    if here is not None and (found := _nearest(words, before, here, BACK)) is not None and _is_where(words, setting, found[1]):
        yield Candidate("city", found[0].kb_id_, "where.town_taken_up", SCORE, evidence(words, found[1]), "found")


def houses_taken_up(words: Words, setting: Setting) -> Iterator[Candidate]:
    """Propose the house that the sentence before is about: «| Дворец культуры «Луч» | был полон. Здесь прошёл фестиваль»."""
    here = next((k for k in words.with_norm(HERE | ITS) if _tells_of_the_event(words, setting, k)), None)
    if here is None:
        return
    known = zip(setting.places, setting.reaches, strict=True)
    houses = [(span, reach) for span, reach in known if span.label_ == "venue" and reach.start < here]
    houses += [(span, span.reach) for span in words.group("organisations") if span.label_ in HOUSED and span.reach.stop <= here]
    houses.sort(key=lambda house: house[1].start)
    found = _nearest(words, houses, here, NEAR)
    if found is not None and words.sentence[found[1].start] < words.sentence[here] and _is_where(words, setting, found[1]):
        yield Candidate("venue", found[0].kb_id_, "where.house_taken_up", OF_HOUSE, evidence(words, found[1]), "found")


def _nearest(words: Words, before: list[tuple[Mention, range]], here: int, back: int) -> tuple[Mention, range] | None:
    """Give the last of some places, if its sentence is near and names no other."""
    if not before:
        return None
    span, reach = before[-1]
    number = words.sentence[reach.start]
    others = any(other.kb_id_ != span.kb_id_ and words.sentence[at.start] == number and at.start not in reach for other, at in before)
    return (span, reach) if words.sentence[here] - number <= back and not others else None


def _tells_of_the_event(words: Words, setting: Setting, k: int) -> bool:
    """Tell «| здесь | прошёл фестиваль», «| здесь | открылась выставка»."""
    clause = clause_of(words, k)
    told = any(words.lemma[n] in setting.verbs and words.pos[n] in ("VERB", "ADJ") for n in clause)
    return told and (any(n in setting.events for n in clause) or setting.takes_up_the_event(clause))


def _is_where(words: Words, setting: Setting, reach: range) -> bool:
    """Tell «в селе | Никольское |», «село | Никольское | известно», «| Тотьма | – город»; no «гости из | Тулы |»."""
    k, first = reach.start, words.sentence_of[reach.start].start
    while k > first and (
        words.lemma[k - 1] in setting.heads or words.pos[k - 1] == "ADJ" or words.norm[k - 1] in (".", "с", "г", "п", "д")
    ):
        k -= 1
    return k == first or words.norm[k - 1] in WHERE or (words.feats[reach.start].case == "Nom" and words.pos[k - 1] != "ADP")
