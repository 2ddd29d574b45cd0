"""To whom others come: «навестили ветерана | Анну Грач |», «в гостях у | Олега Грача |», «наборы привезли | Анне Грач |»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.people.results import Taking

VISITING = word_class("visit_somebody")
BRINGING, COMING = word_class("bring_to_somebody"), word_class("come_to_somebody")
WISHING = frozenset({"поздравить", "поздравлять"})
CHOICE = frozenset({"избранием", "переизбранием", "победой", "назначением", "вступлением"})  # what is wished from afar
STAYING = frozenset({"побывать", "гостить", "погостить", "собраться"})
GUESTS = frozenset({"гостях", "гости"})
NEAR = 5  # words from a name that opens its clause to the verb: «| Анну Грач | тепло поздравили»
MARKED = frozenset({"ADJ", "DET", "NUM"})
DATIVE = frozenset({"к", "ко"})


def visited(words: Words, person: Named, said: Container[int]) -> Taking | None:
    """Give the word of the visit; ``said`` are the words of offices, bodies and places."""
    i = person.reach.start
    if is_nominative(words, person):
        return None
    clause, feats = clause_of(words, i), words.feats[i]
    k = _governor(words, i, clause.start, said)
    if k < clause.start:
        k = next((n for n in range(person.reach.stop, min(person.reach.stop + NEAR, clause.stop)) if is_finite(words, n)), k)
        if k < clause.start or words.lemma[k] in BRINGING:
            return None
    if words.norm[k] == "у" and (k == clause.start or words.norm[k - 1] in GUESTS or _is_told(words, clause, STAYING)):
        stays = next((n for n in clause if words.lemma[n] in STAYING or words.norm[n] in GUESTS), None)
        return Taking(stays, "part", "strong") if stays is not None else None
    if words.norm[k] in DATIVE and _is_told(words, clause, COMING):
        return Taking(next(n for n in clause if words.lemma[n] in COMING), "part", "weak")
    if (
        words.lemma[k] in WISHING
        and is_finite(words, k)
        and CHOICE.isdisjoint(words.norm[clause.start : clause.stop])
        and feats.case in ("Acc", "Gen", "")
    ):
        return Taking(k, "part", "weak")
    if words.lemma[k] in VISITING and is_finite(words, k) and feats.case in ("Acc", "Gen", ""):
        return Taking(k, "part", "strong")
    given = words.lemma[k] in BRINGING and is_finite(words, k) and feats.case == "Dat"
    return Taking(k, "part", "strong") if given else None


def _governor(words: Words, i: int, first: int, said: Container[int]) -> int:
    """Give the word before a name and its office, over «труженика тыла», «юной»."""
    k = i - 1
    while k >= first and (k in said or words.pos[k] in MARKED or (words.pos[k] == "NOUN" and words.feats[k].animacy == "Anim")):
        k -= 1
    return k


def _is_told(words: Words, clause: range, lemmas: Container[str]) -> bool:
    return any(words.lemma[n] in lemmas and is_finite(words, n) for n in clause)
