"""Who is listened to: «заслушали доклады мэра Олега Грача», «были заслушаны: мэр Олег Грач, …», «Слушали: председателя О. Грача»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.phrases.quotations import outside_quotations
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_nominative
from extract.rules.speech.meant import INSERTED
from extract.rules.speech.scene import FAR, Act, Scene
from extract.rules.speech.topics import is_topic

REPORTS, NOTE = word_class("heard_of_somebody"), frozenset({"сведению"})
LISTENING = frozenset({"слушать", "выслушать", "выслушивать", "послушать", "заслушать", "заслушивать"})
NOT, GOING = "не", frozenset({"стать", "пожелать", "захотеть", "решиться"})
JOINTS, ENDS, LISTED = frozenset({",", "и"}), frozenset({":", ";", "—", "–"}), 16  # words of an office between two names


def heard(scene: Scene, k: int, sentence: range) -> Iterator[Act]:
    """Find who was heard at a verb of listening: whose reports were, or who himself was."""
    if is_denied(scene, k):
        return
    for person in _subjects(scene, k, sentence) or _objects(scene, k, sentence):
        yield Act(person.name, "speak", k, person.reach, "speech.by")


def is_denied(scene: Scene, k: int) -> bool:
    """Tell «| заслушивать | доклад не стали», «доклада не | слушали |»: nobody spoke."""
    words, clause = scene.words, clause_of(scene.words, k)
    if words.norm[k - 1] == NOT:
        return True
    unwilling = (n for n in clause if n > clause.start and words.norm[n - 1] == NOT)
    return words.feats[k].verb_form == "Inf" and any(words.lemma[n] in GOING for n in unwilling)


def noted(scene: Scene) -> Iterator[Act]:
    """Find whose report a sitting takes note of: «информацию | директора Олега Грача | приняли к сведению»."""
    words = scene.words
    for k in words.with_norm(NOTE):
        clause = clause_of(words, k)
        said = next((n for n in clause if words.lemma[n] in REPORTS or words.lemma[n] in scene.nouns), None)
        if words.norm[k - 1] != "к" or said is None or k in scene.quoted:
            continue
        near = (one for one in scene.between(said + 1, min(clause.stop, said + INSERTED)) if stands_in(scene, one, ("Gen",)))
        person = next((one for one in near if scene.reachable(said + 1, one.reach.start)), None)
        if person is not None:
            yield Act(person.name, "speak", k, person.reach, "speech.by")


def _subjects(scene: Scene, k: int, sentence: range) -> list[Named]:
    """Give whom a passive has for its subjects: «заслушаны | мэр Олег Грач, депутат Инна Шторм |»."""
    words, feats = scene.words, scene.words.feats[k]
    behind = scene.after(k, sentence) if feats.verb_form == "Part" else []
    before = (n for n in outside_quotations(words, k + 1, behind[0].reach.start if behind else k + 1) if n not in scene.bodies)
    if any(words.pos[n] == "NOUN" and words.feats[n].case == "Nom" and words.feats[n].animacy == "Inan" for n in before):
        return []  # «заслушан | доклад |, …»
    return behind if feats.number == "Plur" else behind[:1]


def _objects(scene: Scene, k: int, sentence: range) -> list[Named]:
    """Give whom others heard: «заслушали доклад | Олега Грача |», «отчёты | О. Грача | заслушаны», «Слушали: | Грача О. П. |»."""
    words, noted = scene.words, k + 1 in sentence and scene.words.norm[k + 1] == ":"
    start = k + 1 + noted
    near = [one for one in scene.between(start, min(sentence.stop, k + INSERTED)) if not is_topic(scene, k, one)]
    gen = (one for one in near if stands_in(scene, one, ("Gen", "Acc")) and scene.reachable(start, one.reach.start))
    first = next((one for one in gen if not _is_of_a_work(scene, range(start, one.reach.start))), None)
    if first is None and words.feats[k].verb_form == "Part":
        first = next((one for one in scene.between(max(sentence.start, k - FAR), k) if stands_in(scene, one, ("Gen",))), None)
    return [first, *_and_others(scene, first, sentence)] if first is not None else []


def _is_of_a_work(scene: Scene, between: range) -> bool:
    """Tell «послушали | романсы | Глинки»: what is heard is no report and no words of somebody in an office."""
    words, seen = scene.words, scene.holders.seen
    things = (n for n in between if words.pos[n] == "NOUN" and words.feats[n].case in ("Nom", "Acc") and words.feats[n].animacy == "Inan")
    return any(
        words.lemma[n] not in scene.nouns and words.lemma[n] not in REPORTS and n not in seen.of_office and n not in scene.bodies
        for n in things
    )


def _and_others(scene: Scene, first: Named, sentence: range) -> Iterator[Named]:
    """Give the next names of a list in the case of the first: «выслушали мэра Олега Грача, | главу Инну Шторм |»."""
    words, at = scene.words, first.reach.stop
    for person in scene.between(at, sentence.stop):
        between = range(at, person.reach.start)
        turned = stands_in(scene, person, ("Gen", "Acc", "")) and not is_nominative(words, person)
        if not turned or len(between) > LISTED or not any(words.norm[n] in JOINTS for n in between):
            return
        if any(words.pos[n] == "VERB" or words.norm[n] in ENDS for n in between):
            return
        yield person
        at = person.reach.stop


def stands_in(scene: Scene, person: Named, cases: tuple[str, ...]) -> bool:
    """Tell whether any word of a name has one of the cases: the tagger errs on rare first names."""
    return any(scene.words.feats[k].case in cases for k in person.reach)
