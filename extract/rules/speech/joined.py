"""Verbs that «и» joins before the subject of both: «| Открыла | симпозиум и | вела | секцию декан Инна Шторм»."""

from __future__ import annotations

from extract.rules.main_event.named import is_finite
from extract.rules.speech.scene import FAR, Scene

JOINTS = frozenset({"и", ","})
PARTING = frozenset({";", ":", "—", "–"})


def last_joined(scene: Scene, k: int, sentence: range) -> int:
    """Give the last of the verbs that are joined to one whose subject is still to come; the verb itself where none is."""
    words, last, n = scene.words, k, k + 1
    while n < min(sentence.stop, last + FAR, k + 3 * FAR) and words.norm[n] not in PARTING:
        if is_finite(words, n):
            if not _goes_with(scene, n, last):
                break
            last = n
        elif _may_be_subject(scene, n):
            break
        n += 1
    return last


def _goes_with(scene: Scene, n: int, k: int) -> bool:
    """Tell a verb like one before, with a joint and a word at most between: «открыл … и | торжественно зажёг», «и первой | вышла»."""
    words = scene.words
    before = n - 1 - (words.pos[n - 1] in ("ADV", "ADJ"))
    one, other = words.feats[k], words.feats[n]
    alike = (one.number, one.gender, one.tense) == (other.number, other.gender, other.tense)
    return before > k and words.norm[before] in JOINTS and alike


def _may_be_subject(scene: Scene, k: int) -> bool:
    """Tell a name, a pronoun, or somebody in the nominative."""
    words, feats = scene.words, scene.words.feats[k]
    if scene.between(k, k + 1):
        return True
    return feats.case == "Nom" and (words.pos[k] == "PRON" or (words.pos[k] in ("NOUN", "PROPN") and feats.animacy != "Inan"))
