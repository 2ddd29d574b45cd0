"""Speech told by its noun alone, the verb being any: «ректор в своём выступлении остановился на планах»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import is_finite
from extract.rules.speech.meant import meant
from extract.rules.speech.scene import Act, Scene
from extract.rules.speech.verbs import GENDERS

SPEECHES = frozenset({"выступлении", "докладе", "речи", "слове", "сообщении", "обращении", "приветствии", "видеообращении"})
IN = frozenset({"в", "во"})
PREPOSITION = 4  # words before the noun: «в | своём ответном | слове»


def by_own_speech(scene: Scene) -> Iterator[Act]:
    """Find whose speech a clause tells, whose verb is none of speech."""
    words = scene.words
    for k in words.with_norm(SPEECHES):
        clause = clause_of(words, k)
        before = range(max(clause.start, k - PREPOSITION), k)
        if k in scene.quoted or not any(words.norm[n] in IN for n in before) or _is_anothers(scene, k):
            continue
        verb = next((n for n in (*range(k + 1, clause.stop), *range(k - 1, clause.start - 1, -1)) if is_finite(words, n)), None)
        if verb is None or words.lemma[verb] in scene.verbs or words.feats[verb].number != "Sing":
            continue
        sentence, gender = words.sentence_of[k], GENDERS.get(words.feats[verb].gender, "")
        named = [*scene.before(verb, sentence)[-1:], *scene.after(verb, sentence)[:1]]
        if named:
            yield Act(named[0].name, "speak", k, named[0].reach, "speech.subject")
        else:
            yield from meant(scene, verb, sentence, "speak", gender)


def _is_anothers(scene: Scene, k: int) -> bool:
    """Tell «в выступлении | директора», «в речи | Анны Беловой»."""
    words = scene.words
    return k + 1 < len(words) and (k + 1 in scene.holders.seen.of_office or bool(scene.between(k + 1, k + 2)))
