"""Who wrote what a letter says or what another brings: «в письме мэра Олега Грача отмечено …», «выступила с приветствием от мэра …»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_as_printed, is_finite
from extract.rules.speech.in_writing import GREETINGS, HIS, INSIDE, LETTERS, QUOTED
from extract.rules.speech.nouns import and_others
from extract.rules.speech.scene import Act, Scene

WORDS = frozenset({"слово"})
BROUGHT = word_class("bring_a_letter")
FROM, NAMESAKE = "от", "имя"  # but «от имени мэра …»: that is no letter of his
ADDRESSED = frozenset({"Dat", "Ins"})  # «в письме мэру Олегу Грачу»
ADJECTIVES = 3  # words from «в» to «письме»
OFFICE = 16  # words from a letter to the name of who wrote it
SAYING = 12  # words from a name to «говорится»
BEFORE = 3  # words from «говорится» to «в письме»


def by_letter(scene: Scene) -> Iterator[Act]:
    """Find the authors of letters that are quoted, or that somebody else brings."""
    words = scene.words
    for k in words.with_lemma(LETTERS | GREETINGS | WORDS):
        if k not in scene.quoted and (author := _quoted(scene, k) or _sent_along(scene, k)) is not None:
            for person in (author, *and_others(scene, author, words.sentence_of[k])):
                yield Act(person.name, "letter", k, person.reach, "speech.letter")


def _quoted(scene: Scene, k: int) -> Named | None:
    """Give whose letter says something: «| в приветственном письме | министра Олега Грача отмечено, что …»."""
    words, sentence = scene.words, scene.words.sentence_of[k]
    inside = next((n for n in range(k - 1, max(sentence.start, k - ADJECTIVES) - 1, -1) if words.norm[n] in INSIDE), None)
    if inside is None or words.lemma[k] in WORDS or any(words.norm[n] in HIS for n in range(inside, k)):
        return None
    author = _author(scene, k, k + 1)
    if author is None or not (words.lemma[k] in GREETINGS or words.pos[k - 1] == "ADJ" or author.reach.start in scene.office_cases):
        return None  # «в письме Льва Толстого сказано …»
    near = (*range(author.reach.stop, min(sentence.stop, author.reach.stop + SAYING)), *range(max(sentence.start, inside - BEFORE), inside))
    return author if any(_says(scene, n) for n in near) else None


def _says(scene: Scene, k: int) -> bool:
    """Tell «говорится», «отмечено», «сказано», said of no person."""
    words, feats = scene.words, scene.words.feats[k]
    if feats.verb_form == "Part":
        return feats.variant == "Short" and feats.gender == "Neut" and scene.verbs.get(words.lemma[k], {}).get("manner") == "say"
    return words.lemma[k] in QUOTED and words.norm[k].endswith("ся") and is_finite(words, k)


def _sent_along(scene: Scene, k: int) -> Named | None:
    """Give from whom somebody else brings a letter: «с приветственным словом | от мэра Олега Грача | выступила Инна Шторм»."""
    words = scene.words
    if words.norm[k + 1 : k + 2] != [FROM] or NAMESAKE in words.lemma[k + 2 : k + 3]:
        return None
    author = _author(scene, k, k + 2)
    verb = next((n for n in clause_of(words, k) if is_finite(words, n)), None) if author is not None else None
    if (
        author is None
        or verb is None
        or not (words.lemma[verb] in scene.verbs or (words.lemma[verb] in BROUGHT and words.lemma[k] not in LETTERS))
    ):
        return None
    sentence = words.sentence_of[k]
    others = [*scene.before(verb, sentence), *scene.after(verb, sentence)]
    return author if any(person.name != author.name for person in others) else None


def _author(scene: Scene, k: int, start: int) -> Named | None:
    """Give who is named in the genitive behind a letter, only an office between."""
    words = scene.words
    person = next(iter(scene.between(start, min(words.sentence_of[k].stop, start + OFFICE))), None)
    if person is None or not scene.reachable(start, person.reach.start):
        return None
    between = range(start, person.reach.start)
    if any(words.norm[n] in (",", "и", "к", "ко") and n not in scene.bodies and not scene.is_of_an_office(n) for n in between):
        return None
    case = words.feats[person.reach.start].case
    owned = case == "Gen" or (case not in ADDRESSED and not is_as_printed(words, person.name, person.reach))
    return person if owned or "Gen" in scene.office_cases.get(person.reach.start, ()) else None
