"""Who is honoured in a sentence that goes on without the verb: «Грамотой награждён Ян Лось. | Министерства культуры – | Анна Грач»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from extract.lang.words import Words
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.people.results import Taking

DASHES = frozenset("-–—")


def carried_on(words: Words, people: list[Named], taking_part: Mapping[int, Taking]) -> Iterator[tuple[int, Taking]]:
    """Give where the names stand that a dash parts from whose award it is, with the award of the sentence before."""
    award: tuple[int, Taking] | None = None
    for number, named in groupby(people, lambda person: words.sentence[person.reach.start]):
        own = list(named)
        told = [taking_part[person.reach.start] for person in own if person.reach.start in taking_part]
        if told:
            award = (number, told[-1]) if told[-1].sense == "award" else None
            continue
        before = award[1] if award is not None and award[0] == number - 1 else None
        if before is None or not _is_without_verb(words, own[0]):
            continue
        award = number, before
        for person in own:
            if is_nominative(words, person):
                yield person.reach.start, before._replace(listed=True)


def _is_without_verb(words: Words, first: Named) -> bool:
    sentence, i = words.sentence_of[first.reach.start], first.reach.start
    dashed = any(words.text[k] in DASHES for k in range(sentence.start + 1, i))
    return dashed and not any(is_finite(words, k) or words.pos[k] == "AUX" for k in sentence)
