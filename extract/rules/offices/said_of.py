"""Offices that a clause of its own tells of somebody: «Анна Грач, которая в музее служит директором», «Олег Кит. Он президент клуба»."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from extract.lang.mention import Mention
from extract.lexicon import word_class
from extract.rules.offices.apposition import end_of_apposition
from extract.rules.offices.around import Around
from extract.rules.offices.whose_clause import whose_clause

HELD = frozenset({"office", "profession", "academic"})
POSTS = word_class("post_that_one_holds")
HOLDING = word_class("hold_a_post")
LEAVING = word_class("leave_a_post")
SERVING = word_class("serve_as")
PRONOUNS = frozenset({"он", "она"})
WITH_PRONOUN = frozenset({"—", "–", "-", "сам", "сама", "также", "тоже", "там", "здесь", "теперь", "сейчас", "ныне", "только", "еще"})
BEFORE = frozenset({"ранее", "раньше", "прежде", "когда-то", "некогда", "до"})
WAS = frozenset({"был", "была"})
YEAR = 4  # figures
AS = frozenset({"как"})
FAR = 16  # words from a verb to the office that it gives
NEAR = 5  # words from an office to the verb behind it


def offices_said_of(seen: Around, without: Mapping[int, bool], taken: Container[int]) -> Iterator[tuple[range, Mention, range]]:
    """Find the offices that no name stands beside, with whom the clause tells of and where what belongs to the office stands.

    ``without`` are the names of those without an office, and whether they have a profession or a title.
    «Анна Грач, которая в Музее леса служит директором» → Анна Грач, директор, «в Музее леса»
    """
    words = seen.words
    if not without:
        return
    of_the_past: list[tuple[range, Mention, range]] = []
    said = words.covered("quotes", "direct")  # where «он», «был директором» are told by who speaks
    for office, span in zip(words.reaches("offices"), words.group("offices"), strict=True):
        free = office.start not in taken and office.start not in said and span.label_ in HELD
        if not free or seen.is_plural(office) or office.start == words.sentence_of[office.start].start:
            continue
        at = _trigger(seen, office)
        person = whose_clause(seen, at, office) if at is not None else None
        if at is None or person is None or person.start not in without:
            continue
        if not _was(seen, at):
            yield person, span, _gap(seen, office, at)
        elif not without[person.start]:
            of_the_past.append((person, span, _gap(seen, office, at)))
    yield from of_the_past  # which say what somebody is only where nothing else does


def _trigger(seen: Around, office: range) -> int | None:
    """Give the word by which an office is told of somebody: a post's noun, a verb of serving, a pronoun, «как»."""
    words, before = seen.words, office.start - 1
    cases = seen.cases(office)
    if words.lemma[before] in POSTS:
        return _post(seen, before, office) if "Gen" in cases or not cases else None
    if ("Ins" in cases or not cases) and (verb := _verb(seen, office)) is not None:
        return verb
    if cases and "Nom" not in cases:
        return None
    if words.norm[before] in AS:
        return before if before == words.sentence_of[before].start or _beside_a_name(seen, before - 1) else None
    k = before
    while k > words.sentence_of[before].start and (words.norm[k] in WITH_PRONOUN or words.norm[k : k + 2] == ["не", "только"]):
        k -= 1
    return k if words.norm[k] in PRONOUNS else None


def _post(seen: Around, at: int, office: range) -> int | None:
    """Give a post's noun that one holds: «занимает | пост |», «в | должности |», but «претендует на | пост |»."""
    words, sentence = seen.words, seen.words.sentence_of[at]
    near = range(max(sentence.start, at - FAR), min(sentence.stop, office.stop + NEAR))
    if any(words.lemma[k] in LEAVING for k in near):
        return None
    held = any(words.lemma[k] in HOLDING for k in near)
    stands = words.norm[at - 1] == "в" or (words.norm[at - 1] == "на" and words.feats[at].case == "Loc")  # «на посту», not «на пост»
    return at if (held or stands) and not _was_before(seen, near) else None


def _verb(seen: Around, office: range) -> int | None:
    """Give the verb by which somebody serves as what stands in the instrumental: «| является | директором»."""
    words, sentence = seen.words, seen.words.sentence_of[office.start]
    if words.pos[office.start - 1] == "ADP":
        return None  # «избран для встречи | с президентом»
    for k in range(office.start - 1, max(sentence.start, office.start - FAR) - 1, -1):
        if words.lemma[k] in SERVING or words.norm[k] in SERVING:
            return k if not _was_before(seen, range(k, office.stop)) else None
        if words.pos[k] == "VERB" or words.text[k] in ";:":
            return None
    return None


def _beside_a_name(seen: Around, k: int) -> bool:
    """Tell «выступил Олег Кит | как директор», «Олег Кит, | выступавший | как директор», no «прославился | как автор»."""
    words, first = seen.words, max(seen.words.sentence_of[k].start, k - FAR)
    named = k in seen.of_person or (words.text[k] == "," and k - 1 in seen.of_person)
    if named or (words.feats[k].verb_form == "Part" and k - 2 in seen.of_person):
        return True
    which = next((n for n in range(k, first, -1) if words.lemma[n] == "который" or n in seen.of_person), first)
    return words.lemma[which] == "который" and which - 2 in seen.of_person  # «Олег Кит, | который | отвечает за лес | как директор»


def _was(seen: Around, at: int) -> bool:
    """Tell «| был | директором», which may be told of the past."""
    return seen.words.norm[at] in WAS


def _was_before(seen: Around, near: range) -> bool:
    """Tell an office that somebody held in the past: «в 2010 году | занимал | пост», «ранее | работал | директором»."""
    words = seen.words
    past = any(words.feats[k].tense == "Past" and words.pos[k] == "VERB" for k in near)
    clause = range(max(words.sentence_of[near.start].start, near.start - YEAR), near.stop)
    told = (words.norm[k] in BEFORE or (words.text[k].isdigit() and len(words.text[k]) == YEAR) for k in clause)
    return past and any(told)


def _gap(seen: Around, office: range, at: int) -> range:
    """Give the words behind an office that belong to it; those of its clause before it, where no body or place stands behind."""
    words = seen.words
    behind = range(office.stop, end_of_apposition(seen, office.stop, words.sentence_of[office.start]))
    if any(k in seen.of_body or k in seen.of_place for k in behind):
        return behind
    first = max(words.sentence_of[office.start].start, at - FAR)
    start = next((k + 1 for k in range(at - 1, first, -1) if words.text[k] in ",;:(–—" or k in seen.of_person), first)
    return range(start, office.start)
