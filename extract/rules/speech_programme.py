"""Who speaks by a programme: «Сон и сердце» (Анна Грач, кардиолог), «• Как читать сны. Инна Шторм, врач»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.phrase import OPENING, outside_quotations
from extract.lang.words import Words
from extract.rules.named import BULLETS, is_finite, is_nominative
from extract.rules.programme import opens_with_hour
from extract.rules.speech import Act, Scene

BRACKET = frozenset({"("})
TALKS = {"доклад", "лекция", "сообщение", "выступление", "презентация", "программа", "тема", "секция"}
SHOWN = frozenset({"мастер-класс", "тренинг"})
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
            for person in scene.between(k, k + 1):
                if is_nominative(words, person):
                    talk = k
                    yield Act(person.name, "speak", k, person.reach, "speech.programme")


def by_line(scene: Scene) -> Iterator[Act]:
    """Find whom a line of a programme names behind the title of a talk: «• Как читать сны. | Инна Шторм, врач»."""
    words = scene.words
    lines = [line for line in words.lines if words.text[line.start] in BULLETS or opens_with_hour(words, line.start)]
    if sum(opens_with_hour(words, line.start) for line in lines) < HOURS:
        return
    for line in lines:
        for person in scene.between(line.start, line.stop):
            sentence, stop = words.sentence_of[person.reach.start], person.reach.stop
            alone = sentence.start == person.reach.start > line.start or _is_behind_talk(words, line, person.reach.start)
            alone = alone and is_nominative(words, person)
            own = range(max(sentence.start, line.start), min(sentence.stop, line.stop))
            told = stop == line.stop or words.text[stop] in (",", "(", ".")
            if alone and told and not any(is_finite(words, k) for k in outside_quotations(words, own.start, own.stop)):
                yield Act(person.name, "speak", line.start, person.reach, "speech.programme")


def _is_behind_talk(words: Words, line: range, k: int) -> bool:
    """Tell «14:00 – мини-лекция «Пластик», | Инна Шторм |, эколог», «14:30 – мастер-класс по сортировке, | Олег Грач |, эколог»."""
    near = range(max(line.start, k - TALKS_WITHIN), k)
    talks = (n for n in near if words.lemma[n].rpartition("-")[2] in TALKS or words.lemma[n] in SHOWN)
    titled = words.text[k - 1] in "–—" and words.text[k - 2] in OPENING.values()  # «• «Речные имена» – | Инна Шторм |, доцент»
    return titled or (words.text[k - 1] in ",–—" and any(talks))
