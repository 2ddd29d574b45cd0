"""What shares a case with the head of a phrase behind it: a second head, a participle; and what only looks so."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.grammar.readings import Reading, agree
from extract.lang.phrases.head import OPENING, is_abbreviation, read
from extract.lang.words import Words


def are_coordinated(words: Words, head: int, second: int, reading: Reading, other: Reading, between: range, governed: bool) -> bool:
    """Tell a second head from a second dependent: «режиссёра и сценариста» from «министра труда и защиты»."""
    inner = [k for k in between if words.pos[k] in ("NOUN", "PROPN")]
    if not inner:
        return bool(reading.animate) == bool(other.animate) or not any(words.pos[k] == "ADJ" for k in between)
    persons = bool(reading.animate) and bool(other.animate)
    if persons and not any(r.animate for r in read(words, inner[-1]).noun if r.case == other.case):
        return True
    if reading.number != other.number and any(is_abbreviation(words, k) for k in inner):
        return False  # «Ассоциации КФХ и | кооперативов |»
    return not governed and not any(r.case == other.case for k in inner for r in read(words, k).noun)


def in_same_case(words: Words, i: int, noun: int, case: str) -> Reading | None:
    """Give a second noun's reading in the case of the first, if its adjectives allow it and the tagger does not object."""
    found = [r for r in read(words, noun).noun or read(words, noun).adjective if r.case == case]
    for k in range(i, noun):
        mine = read(words, k).adjective
        if mine:
            found = [r for r in found if any(agree(a, r) for a in mine)]
    others = {r.case for r in read(words, noun).noun} - {case}
    alike = {"Gen", "Acc"} if case in ("Gen", "Acc") and any(r.animate for r in found) else {case}
    if not found or (others - alike and words.feats[noun].case not in (*alike, "")):
        certain = found and not others
        return found[0] if certain else None
    return max(found, key=lambda r: (r.number == words.feats[noun].number, r.score))


def share_adjectives(words: Words, k: int, noun: int) -> bool:
    """Tell whether «и» joins two adjectives of one noun: «ассоциация частных и | народных музеев»."""
    before, after = read(words, k - 1).adjective, read(words, k + 1).adjective
    if noun == k + 1 or not before or not after or words.pos[k - 1] not in ("ADJ", "VERB"):
        return False
    return any(a.case == b.case and a.number == b.number for a in before for b in after)


def participle_of(words: Words, k: int, j: int, reading: Reading) -> Reading | None:
    """Give a word's reading as a participle that agrees with a noun's."""
    if k >= j:
        return None
    mine = [r for r in read(words, k).adjective if r.participle and agree(r, reading)]
    return mine[0] if mine else None


def outside_brackets(words: Words, i: int, j: int) -> Iterator[int]:
    """Give the words outside quotation marks and brackets."""
    closing = ""
    for k in range(i, j):
        if closing:
            closing = "" if words.text[k] == closing else closing
        elif words.text[k] in OPENING:
            closing = OPENING[words.text[k]]
        elif words.norm[k] in ("имени", "им"):
            return
        else:
            yield k
