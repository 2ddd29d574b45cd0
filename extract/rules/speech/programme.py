"""Who speaks by a programme: «Сон и сердце» (Анна Грач, кардиолог), «• Как читать сны. Инна Шторм, врач»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.phrases.quotations import OPENING, outside_quotations
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.programme import opens_with_hour
from extract.rules.main_event.named import BULLETS, Named, is_finite, is_nominative
from extract.rules.speech.scene import Act, Scene

BRACKET = frozenset({"("})
TALKS = {"доклад", "лекция", "сообщение", "выступление", "презентация", "программа", "тема", "секция"}
SHOWN = frozenset({"мастер-класс", "тренинг"})
OF_TALKS = word_class("talks_are_given")
FOLLOWING = frozenset({",", "(", ".", ":", '"'})  # «12:00 – Олег Грач | (ТГУ). Лес», «12:30 – Инна Шторм | «Почва»»
BRACKETS = 60  # words between brackets that name several
TALKS_WITHIN = 60  # words before a programme's line in which talks are named
HOURS = 2  # lines that open with an hour, by which a programme is known


def in_programme(scene: Scene) -> Iterator[Act]:
    """Find speakers in a programme's brackets: «Сон и сердце» (Анна Грач, кардиолог)."""
    words, talk = scene.words, -TALKS_WITHIN
    opened = {k + 1 for k in words.with_norm(BRACKET) if 0 < k < len(words) - 1 and words.text[k - 1] in OPENING.values()}
    for k in sorted(opened.union(words.with_lemma(TALKS))) if opened else ():
        if words.lemma[k] in TALKS and k > 1:
            talk = k
        if k in opened and k - talk < TALKS_WITHIN:
            for person in _in_brackets(scene, k):
                talk = person.reach.stop
                yield Act(person.name, "speak", k, person.reach, "speech.programme")


def _in_brackets(scene: Scene, k: int) -> Iterator[Named]:
    """Give those whom brackets name that open before a word, the first right there: «(| Анна Грач |, доцент, | Олег Лось |, аспирант)»."""
    words, at = scene.words, k
    for person in scene.between(k, min(k + BRACKETS, words.sentence_of[k].stop)):
        between = words.norm[at : person.reach.start]
        joined = person.reach.start == k or (bool(between) and (between[0] == "," or between == ["и"]))
        if not joined or ")" in between or not is_nominative(words, person):
            return
        yield person
        at = person.reach.stop


def by_line(scene: Scene) -> Iterator[Act]:
    """Find whom a line of a programme names behind the title of a talk: «• Как читать сны. | Инна Шторм, врач»."""
    words = scene.words
    lines = [line for line in words.lines if words.text[line.start] in BULLETS or opens_with_hour(words, line.start)]
    if sum(opens_with_hour(words, line.start) for line in lines) < HOURS:
        return
    for line in lines:
        if (opener := _opens(scene, line)) is not None:
            yield Act(opener.name, "speak", line.start, opener.reach, "speech.programme")
        for person in scene.between(line.start, line.stop):
            sentence, stop = words.sentence_of[person.reach.start], person.reach.stop
            alone = sentence.start == person.reach.start > line.start or _is_behind_talk(words, line, _held_from(scene, line, person))
            alone = alone and is_nominative(words, person)
            own = range(max(sentence.start, line.start), min(sentence.stop, line.stop))
            told = stop == line.stop or words.text[stop] in (",", "(", ".")
            if alone and told and not any(is_finite(words, k) for k in outside_quotations(words, own.start, own.stop)):
                yield Act(person.name, "speak", line.start, person.reach, "speech.programme")


def _opens(scene: Scene, line: range) -> Named | None:
    """Give whom a line of a programme opens with and tells a talk of: «19:00 – | Олег Грач |: «Лес»», «14:00 | Ян Лось |. Доклад …»."""
    words = scene.words
    first = next((k for k in line if words.text[k][0].isalpha()), line.stop)
    person = next(iter(scene.between(first, line.stop)), None)
    seen = scene.holders.seen
    held = (seen.of_office, scene.bodies, seen.of_place)
    if person is None or not all(any(k in told for told in held) for k in range(first, person.reach.start)):
        return None
    behind = range(person.reach.stop, line.stop)
    titled = len(behind) > 1 and words.norm[behind.start] in FOLLOWING and _is_of_talks(words)
    talks = any(words.lemma[k].rpartition("-")[2] in TALKS and words.feats[k].case in ("Nom", "Acc", "") for k in behind)
    return person if scene.may_act(person) and (titled or talks) else None


def _held_from(scene: Scene, line: range, person: Named) -> int:
    """Give where the office begins that stands before a name: «11.00 – «Лес», | президент фонда «Заря» | Инна Шторм»."""
    seen, k = scene.holders.seen, person.reach.start
    first = k
    while first - 1 > line.start and any(first - 1 in told for told in (seen.of_office, scene.bodies, seen.of_place)):
        first -= 1
    return first if first in seen.of_office else k


def _is_of_talks(words: Words) -> bool:
    """Tell a programme of talks from one of a concert: the text calls what it announces a conference or its people speakers."""
    return bool(words.with_lemma(OF_TALKS))


def _is_behind_talk(words: Words, line: range, k: int) -> bool:
    """Tell «14:00 – мини-лекция «Пластик», | Инна Шторм |, эколог», «14:30 – мастер-класс по сортировке, | Олег Грач |, эколог»."""
    near = range(max(line.start, k - TALKS_WITHIN), k)
    talks = (n for n in near if words.lemma[n].rpartition("-")[2] in TALKS or words.lemma[n] in SHOWN)
    closed = words.text[k - 2] in OPENING.values()  # «• «Речные имена» – | Инна Шторм |, доцент», «11.00 – «Лес», | Олег Грач |»
    titled = closed and (words.text[k - 1] in "–—" or (words.text[k - 1] == "," and _is_of_talks(words)))
    return titled or (words.text[k - 1] in ",–—" and any(talks))
