"""Offices that somebody enters on: «вступила в должность генерального консула», «на пост ректора избран Олег Грач»."""

from __future__ import annotations

from collections.abc import Container, Iterator

from extract.lang.mention import Mention
from extract.rules.offices.around import Around

POSTS = frozenset({"должность", "пост", "обязанность"})
TAKING = frozenset({"вступить", "вступать", "заступить", "назначить", "избрать", "переизбрать", "утвердить", "занять", "приступить"})
HOLDING = frozenset({"занимать", "исполнять"})  # now: who held one in the past may hold another
FAR = 14  # words from a name to the post
NEAR = 4  # words from a verb to the post


def offices_taken_up(seen: Around, linked: Container[int]) -> Iterator[tuple[range, Mention, range]]:
    """Find who has no office but one that a post's noun tells, each with the words behind it that belong to the office."""
    words = seen.words
    for k in words.with_lemma(POSTS):
        office, span = seen.of_office.get(k + 1, (range(0), None))
        if span is None or office.start != k + 1 or "Gen" not in seen.cases(office) or seen.is_plural(office):
            continue
        sentence = words.sentence_of[k]
        verb = _verb(seen, k, office, sentence)
        person = _holder(seen, k, verb, sentence) if verb is not None else None
        if person is not None and person.start not in linked:
            yield person, span, range(office.stop, _end(seen, office.stop, sentence))


def _verb(seen: Around, k: int, office: range, sentence: range) -> int | None:
    """Give the verb by which one enters on a post; of a post that one holds, only a present tense."""
    words = seen.words
    near = (*range(k - 1, max(sentence.start, k - NEAR) - 1, -1), *range(office.stop, min(sentence.stop, office.stop + FAR)))
    held = (n for n in near if words.lemma[n] in TAKING or (words.lemma[n] in HOLDING and words.feats[n].tense == "Pres"))
    return next(held, None)


def _holder(seen: Around, k: int, verb: int, sentence: range) -> range | None:
    """Give the name in the nominative that stands right behind the verb, or the only one before the post."""
    if verb > k:
        reach, _ = seen.of_person.get(verb + 1, (None, None))
        return reach if reach is not None and seen.nominative(reach) else None
    named = {seen.of_person[n][0] for n in range(max(sentence.start, k - FAR), k) if n in seen.of_person}
    if len(named) != 1:
        return None
    reach = next(iter(named))
    put = reach.start == verb + 1 and seen.words.norm[k - 1] == "на" and reach.stop == k - 1  # «избрали | Олега Грача | на пост ректора»
    return reach if put or seen.nominative(reach) else None


def _end(seen: Around, k: int, sentence: range) -> int:
    """Give where the body or the place of an office ends."""
    while k in sentence and (k in seen.of_body or k in seen.of_place):
        k += 1
    return k
