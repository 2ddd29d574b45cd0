"""Acts of speech told by a participle behind a name: «пришёл эколог Ян Лось, | рассказавший | о лесе»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.rules.main_event.named import is_finite
from extract.rules.speech.heard import LISTENING
from extract.rules.speech.scene import Act, Scene
from extract.rules.speech.unspoken import JOINING, is_unspoken

ACTIVE = re.compile(r"вш(?:ий|ая)(?:ся)?$")
HERS = ("ая", "аяся")
TOPIC = frozenset({"о", "об", "обо", "про", "что", "с", "со", "на", '"', ":"})
NO_ROW = {"use": ""}
YEAR = re.compile(r"(?:19|20)\d\d")
SAID_WITHIN = 4  # words behind a participle in which what is said begins
APPOSITION = 14  # words of an office between a name and a participle


def by_participle(scene: Scene, k: int) -> Iterator[Act]:
    """Find who spoke by a participle right behind the name or behind an office in commas; ``k`` is it, or the speech that it governs."""
    words, sentence = scene.words, scene.words.sentence_of[k]
    row = scene.verbs.get(words.lemma[k])
    if words.lemma[k] in LISTENING or words.lemma[k] in JOINING:
        return  # «участвовал ректор Ян Лось, | присоединившийся | по видеосвязи»
    manner = row["manner"] if row is not None else "speak"
    at = k if row is not None else _governing(scene, k)
    if at is None or at - 2 < sentence.start or words.text[at - 1] != "," or ACTIVE.search(words.norm[at]) is None:
        return
    if manner == "say" and TOPIC.isdisjoint(words.norm[at + 1 : at + 1 + SAID_WITHIN]):
        return
    if any(YEAR.fullmatch(words.norm[n]) for n in range(at, min(at + APPOSITION, sentence.stop))):
        return  # «Ян Лось, | заявивший | в 2019 году об уходе»
    person = next(iter(scene.between(max(sentence.start, at - APPOSITION), at)[-1:]), None)
    if person is None or (row is not None and is_unspoken(scene, at, manner, sentence)):
        return
    between = range(person.reach.stop, at - 1)
    unlike = person.gender == ("male" if words.norm[at].endswith(HERS) else "female")
    if scene.may_act(person) and not unlike and not any(is_finite(words, n) or words.norm[n] in (";", ":", "и") for n in between):
        yield Act(person.name, manner, at, person.reach, "speech.subject")


def _governing(scene: Scene, k: int) -> int | None:
    """Give the participle of «, | заинтересовавший | слушателей докладом»."""
    words = scene.words
    if words.feats[k].case != "Ins" or scene.nouns.get(words.lemma[k], NO_ROW)["use"] != "owner":
        return None
    return next((n for n in range(k - 1, max(k - 1 - SAID_WITHIN, 0), -1) if ACTIVE.search(words.norm[n])), None)
