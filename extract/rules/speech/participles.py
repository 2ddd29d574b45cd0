"""Acts of speech told by a participle behind a name: «пришёл эколог Ян Лось, | рассказавший | о лесе»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.speech.heard import LISTENING
from extract.rules.speech.relative import is_told_of
from extract.rules.speech.said_behind import says_something
from extract.rules.speech.scene import Act, Scene
from extract.rules.speech.unspoken import JOINING, is_unspoken

ACTIVE = re.compile(r"вш(?:ий|ая|его|ему|им|ем|ей|ую)(?:ся)?$")
HERS, HIS = re.compile(r"(?:ая|ей|ую)(?:ся)?$"), re.compile(r"(?:ий|его|ему|им|ем)(?:ся)?$")
SUBJECT = re.compile(r"(?:ий|ая)(?:ся)?$")
NO_ROW = {"use": ""}
SAYS, IN, YEAR = frozenset({"что", "чтобы", ":", '"'}), "в", re.compile(r"(?:19|20)\d\d")
GOVERNED = 4  # words between a participle and the speech that it governs
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
    if manner == "say" and not says_something(words, at):
        return
    stop = next((n for n in range(at, sentence.stop) if words.norm[n] in SAYS), sentence.stop)
    if any(YEAR.fullmatch(words.norm[n]) and words.norm[n - 1] == IN for n in range(at, min(at + APPOSITION, stop))):
        return  # «Ян Лось, | заявивший | в 2019 году об уходе», not «напомнивший, что в 2019 году …»
    person = next(iter(scene.between(max(sentence.start, at - APPOSITION), at)[-1:]), None)
    if person is None or (row is not None and is_unspoken(scene, at, manner, sentence)):
        return
    between = range(person.reach.stop, at - 1)
    parted = any(is_finite(words, n) or words.norm[n] in (";", ":", "и") for n in between)
    if _agrees(scene, person, at) and not parted:
        yield Act(person.name, manner, at, person.reach, "speech.subject")


def _agrees(scene: Scene, person: Named, at: int) -> bool:
    """Tell whether a participle is of a name: «Ян Лось, рассказавший», «с Яном Лосем, | рассказавшим |»; not «о Яне Лосе, открывшем»."""
    norm = scene.words.norm[at]
    if person.gender == ("male" if HERS.search(norm) else "female" if HIS.search(norm) else ""):
        return False
    if SUBJECT.search(norm) is not None:
        return scene.may_act(person)
    return not is_nominative(scene.words, person) and not is_told_of(scene, person)


def _governing(scene: Scene, k: int) -> int | None:
    """Give the participle of «, | заинтересовавший | слушателей докладом»."""
    words = scene.words
    if words.feats[k].case != "Ins" or scene.nouns.get(words.lemma[k], NO_ROW)["use"] != "owner":
        return None
    return next((n for n in range(k - 1, max(k - 1 - GOVERNED, 0), -1) if ACTIVE.search(words.norm[n])), None)
