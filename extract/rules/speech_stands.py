"""Speaking told without a verb of speech: «к микрофону подошли …», «на трибуну поднялся …», «от мэра Олега Грача услышали: «…»»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.rules.clause import clause_of
from extract.rules.named import Named, is_finite, is_nominative
from extract.rules.speech import Act, Scene

# A speaker's place, by its preposition: «на трибуне», too, sit those who watch a match.
PLACES = {"к": ("микрофону", "трибуне"), "у": ("микрофона",), "за": ("микрофоном", "трибуной", "трибуну"), "на": ("трибуну",)}
FORMS = frozenset(form for forms in PLACES.values() for form in forms)
STEPS = frozenset({"подойти", "подходить", "выйти", "выходить", "подняться", "подниматься", "взойти", "встать", "вставать"})
STEPPING = STEPS | {"побывать", "быть", "оказаться", "стоять"}
HEARING, GETTING = frozenset({"услышать", "слышать", "узнать"}), frozenset({"получить", "получать", "прозвучать", "последовать"})
ANSWERS = frozenset({"ответ", "разъяснение", "комментарий", "пояснение", "напутствие"})
OFFICE = 14  # words of an office between «от» and a name


def by_stand(scene: Scene) -> Iterator[Act]:
    """Find who stepped where one speaks: «к микрофону подошли | мэр Олег Грач и ректор Инна Шторм |»."""
    words = scene.words
    for k in words.with_norm(FORMS):
        clause = clause_of(words, k)
        verb = next((n for n in clause if words.lemma[n] in STEPPING and is_finite(words, n)), None)
        if k == 0 or words.norm[k] not in PLACES.get(words.norm[k - 1], ()) or verb is None:
            continue
        sentence = words.sentence_of[k]
        who = scene.after(max(k, verb), sentence) or scene.before(min(k, verb), sentence)
        for person in who if words.feats[verb].number == "Plur" else who[:1]:
            yield Act(person.name, "speak", k, person.reach, "speech.subject")


def by_hearing(scene: Scene) -> Iterator[Act]:
    """Find from whom others heard something: «от | мэра Олега Грача | услышали: «…»», «получил ответ от | Инны Шторм |»."""
    words = scene.words
    for k in words.with_lemma(HEARING | GETTING):
        clause = clause_of(words, k)
        told = words.lemma[k] in HEARING or any(words.lemma[n] in ANSWERS for n in clause)
        at = next((n for n in clause if words.norm[n] == "от"), None)
        if told and at is not None and k not in scene.quoted and is_finite(words, k):
            yield from (Act(person.name, "say", k, person.reach, "speech.owner") for person in _from_whom(scene, words, at, clause))


def _from_whom(scene: Scene, words: Words, at: int, clause: range) -> Iterator[Named]:
    for person in scene.between(at + 1, clause.stop):
        if person.reach.start - at > OFFICE or is_nominative(words, person) or not scene.reachable(at, person.reach.start):
            return
        yield person
        at = person.reach.stop
