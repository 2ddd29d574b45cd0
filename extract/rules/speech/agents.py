"""Who did what a short passive participle of speech tells: «форум открыт | мэром Олегом Грачом |», «| Инной Шторм | отмечена важность»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.speech.heard import LISTENING, stands_in
from extract.rules.speech.scene import Act, Scene
from extract.rules.speech.unspoken import NEEDY, has_object, is_unspoken

SAID = word_class("said_of_something")  # of verbs of saying, these: not «год объявлен президентом»
JOINTS = frozenset({",", "и"})
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
FAR = 16  # words of an office between a participle and a name, or between two names
LIST = 120  # words of a list of agents
INSTRUMENTAL = frozenset({"Ins"})


def by_agent(scene: Scene, k: int, sentence: range) -> Iterator[Act]:
    """Find the agents of a participle at a word, all of a list."""
    words, feats = scene.words, scene.words.feats[k]
    row = scene.verbs.get(words.lemma[k])
    if row is None or feats.verb_form != "Part" or feats.variant != "Short" or words.lemma[k] in LISTENING:
        return
    manner = row["manner"]
    neuter = feats.gender == "Neut"
    if manner == "say" and not neuter and words.lemma[k] not in SAID:
        return
    if (not neuter and is_unspoken(scene, k, manner, sentence)) or (neuter and manner in NEEDY and not has_object(scene, k, manner)):
        return
    if neuter and manner not in NEEDY | {"say"} and words.lemma[k] not in SAID:
        return
    if manner != "say" and any(YEAR.fullmatch(words.norm[n]) and words.norm[n - 1] == "в" for n in clause_of(words, k) if n):
        return  # «музей открыт архитектором Яном Лосем в | 1900 | году»
    for person in _behind(scene, k, sentence) or _before(scene, k, sentence):
        yield Act(person.name, manner, k, person.reach, "speech.by")


def _behind(scene: Scene, k: int, sentence: range) -> list[Named]:
    """Give the agents behind a participle: «открыт | ректором Олегом Грачом и деканом Инной Шторм |»."""
    found: list[Named] = []
    at = k + 1
    for person in scene.between(k + 1, min(sentence.stop, k + LIST)):
        between = range(at, person.reach.start)
        joined = not found or any(scene.words.norm[n] in JOINTS for n in between)
        if not joined or not _is_agent(scene, person, between):
            break
        found.append(person)
        at = person.reach.stop
    return found


def _before(scene: Scene, k: int, sentence: range) -> list[Named]:
    """Give the agent before a participle: «| Главой города Олегом Грачом | была отмечена важность»."""
    person = next(iter(scene.between(max(sentence.start, k - FAR), k)[-1:]), None)
    if person is None or any(is_finite(scene.words, n) for n in range(person.reach.stop, k)):
        return []
    first, seen = person.reach.start, scene.holders.seen
    while first > max(sentence.start, k - 2 * FAR) and scene.is_of_what_somebody_is(first - 1):
        first -= 1
    governed = first > sentence.start and scene.words.pos[first - 1] == "ADP"
    apart = any(n in seen.of_person or scene.words.text[n] in ",;:" for n in range(person.reach.stop, k))
    return [person] if not governed and not apart and _stands_in_instrumental(scene, person) else []


def _is_agent(scene: Scene, person: Named, between: range) -> bool:
    """Tell a name in the instrumental from which no preposition and no verb part what is told: not «открыт вместе | с | министром»."""
    words = scene.words
    if len(between) > FAR or not _stands_in_instrumental(scene, person):
        return False
    parting = (n for n in between if not scene.is_of_what_somebody_is(n))
    parted = (
        words.pos[n] == "ADP" or words.feats[n].verb_form in ("Part", "Conv") for n in parting
    )  # «показан фильм, | снятый | Яном Лосем»
    return not any(parted) and not any(is_finite(words, n) or words.text[n] in ";:—–" for n in between)


def _stands_in_instrumental(scene: Scene, person: Named) -> bool:
    """Tell «Олегом Грачом», and a name that has no cases behind an office that has: «ректором | Ли Чен |»."""
    office = scene.office_cases.get(person.reach.start, frozenset())
    return (stands_in(scene, person, ("Ins",)) and not is_nominative(scene.words, person)) or office == INSTRUMENTAL
