"""Who does the same in a clause whose verb a dash stands for: «Олег Грач рассказал о лесе, а Инна Шторм – о воде»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.rules.main_event.named import Named, is_finite
from extract.rules.speech.scene import DASHES, Act, Scene

JOINTS = frozenset({",", ";", "а", "и"})
TOPIC = frozenset({"о", "об", "обо", "про"})
TELLING = frozenset({"say", "speak", "address", "present"})
ASIDE = 8  # words in brackets behind a name
LEAD = 60  # words from a verb to the dash that stands for it once more


def without_verb(scene: Scene, subject: Named, k: int, sentence: range) -> Iterator[Named]:
    """Find who takes up the verb at a word behind its subject: «а | Инна Шторм – | о воде», «а о воде – | эколог Инна Шторм»."""
    words = scene.words
    start = max(k + 1, subject.reach.stop)
    verb = next((n for n in range(start, sentence.stop) if is_finite(words, n)), None)
    stop = sentence.stop - 1 if verb is None else _clause_before(words, start, verb)
    for person in scene.between(start, stop):
        joint = next((n for n in range(person.reach.start - 1, start - 1, -1) if words.norm[n] in JOINTS), None)
        if joint is None or not scene.may_act(person):
            continue
        dash = next((n for n in range(joint, person.reach.start) if words.text[n] in DASHES), None)
        if verb is not None and not _goes_on(words, person, stop) and not (dash is not None and words.norm[joint] == ","):
            continue
        behind = _behind_brackets(words, person.reach.stop)
        if (dash is None and behind < len(words) and words.text[behind] in DASHES) or (
            dash is not None and _tells_topic(words, joint, dash)
        ):
            yield person


def _clause_before(words: Words, start: int, verb: int) -> int:
    """Give the end of the clauses without a verb before one that has its own: «…, Ян Лось – о воде|, а Олег Грач показал фильм»."""
    return next((n for n in range(verb - 1, start, -1) if words.text[n] in ",;"), start)


def _goes_on(words: Words, person: Named, stop: int) -> bool:
    """Tell a clause whose topic stands behind its dash: «Ян Лось | – о | воде», no «Ян Лось – эколог, он сказал …»."""
    dash = _behind_brackets(words, person.reach.stop)
    return dash + 1 < stop and words.text[dash] in DASHES and words.norm[dash + 1] in TOPIC


def _behind_brackets(words: Words, k: int) -> int:
    """Pass whence somebody comes: «Инна Шторм | (Омск) | – о воде»."""
    if words.text[k : k + 1] != ["("]:
        return k
    return next((n + 1 for n in range(k + 1, min(k + ASIDE, len(words))) if words.text[n] == ")"), k)


def by_dash(scene: Scene) -> Iterator[Act]:
    """Find who takes up a verb of speech in a clause or a sentence of its own: «Ян Лось рассказал о лесе. Инна Шторм (Омск) – | о воде»."""
    words = scene.words
    for k in words.with_norm(TOPIC):
        if k < 2 or words.text[k - 1] not in DASHES or k in scene.quoted:
            continue
        first = max(words.sentence_of[k].start, k - LEAD)
        person = next(iter(scene.between(first, k - 1)[-1:]), None)
        if person is None or not scene.may_act(person) or not _ends_before(scene, person, k - 1):
            continue
        before = range(person.reach.start - 1, first - 1, -1)
        opening = next((n for n in before if words.norm[n] in (";", ":")), first - 1) + 1
        if any(is_finite(words, n) for n in range(opening, k)) or opening == 0:
            continue
        verb = next((n for n in range(opening - 1, max(0, opening - LEAD) - 1, -1) if _tells(scene, n)), None)
        if verb is not None and words.line_of[verb] == words.line_of[k]:
            yield Act(person.name, scene.verbs[words.lemma[verb]]["manner"], k - 1, person.reach, "speech.list")


def _tells(scene: Scene, k: int) -> bool:
    words = scene.words
    return is_finite(words, k) and scene.verbs.get(words.lemma[k], {}).get("manner") in TELLING and k not in scene.quoted


def _ends_before(scene: Scene, person: Named, dash: int) -> bool:
    """Tell whether nothing but a bracket stands between a name and a dash: «Инна Шторм | (Омск) | – о воде»."""
    words, stop = scene.words, person.reach.stop
    return stop == dash or (words.text[stop] == "(" and words.text[dash - 1] == ")" and ")" not in words.text[stop : dash - 1])


def _tells_topic(words: Words, joint: int, dash: int) -> bool:
    """Tell what is spoken of before a dash, or for whom: «а | о семейных тратах | – доцент Инна Шторм», «от мэрии – Ян Лось»."""
    return any(words.norm[n] in TOPIC | {"от"} for n in range(joint + 1, min(joint + 3, dash)))
