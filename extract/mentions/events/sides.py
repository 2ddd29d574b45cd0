"""Who plays whom, as a match's name tells it: «матч «Заря» – «Звезда»», «бой Рябов – Лосев»; and who plays, which is no part of it."""

from __future__ import annotations

from collections.abc import Collection

from extract.lang.grammar.lemmas import parses
from extract.lang.phrases.quotations import OPENING, quotation_end
from extract.lang.words import Words
from extract.lexicon import word_class

MATCHES = word_class("match")
FINALS = word_class("played_of_a_series")
DASHES = frozenset({"—", "–", "-"})
TITLE = 8  # words of a team's name
SIDE_REACH = 4  # words from a side to what it did
LONGEST_SIDE = 3  # words of a side without quotation marks: «Боруссия Дортмунд»


def both_sides(words: Words, head: int, end: int) -> int:
    """Join the other side of a match: «матч «Заря» | – «Звезда» |», «матч между «Зарёй» | и «Звездой» |», «бой | Рябов – Лосев |»."""
    joined = words.norm[end : end + 1] == ["и"] and end + 1 < len(words) and words.text[end + 1] in OPENING
    if words.text[end : end + 1] and (joined or words.text[end] in DASHES) and words.text[end - 1] in OPENING.values():
        return quotation_end(words, end + 1, min(len(words), end + TITLE)) or end
    return _bare_sides(words, head, end)


def _bare_sides(words: Words, head: int, end: int) -> int:
    """Give the end of two sides without quotation marks that a dash joins: «матч | Чили – Перу |», «бой | Рябов – Лосев |»."""
    limit = words.sentence_of[head].stop
    dash = _capitals_end(words, head + 1, limit)
    if not head + 1 < dash < limit or dash < end or words.text[dash] not in DASHES:
        return end
    stop = _capitals_end(words, dash + 1, limit)
    return stop if stop > dash + 1 else end


def _capitals_end(words: Words, at: int, limit: int) -> int:
    """Give the end of a name's words with a capital; where none begins, where it would."""
    stop = at
    while stop < min(limit, at + LONGEST_SIDE) and words.text[stop][0].isupper():
        stop += 1
    return stop


def without_side(words: Words, head: int, end: int, plays: Collection[str]) -> int:
    """Leave out who plays: «в туре чемпионата Чили | «Заря» обыграла «Звезду»», whom somebody beats: «обыграв в полуфинале | канадцев»."""
    opened = next((k for k in range(head + 2, end) if words.text[k] in OPENING), None)
    if opened is None and words.lemma[head] in FINALS and _beaten(words, head, plays):
        return head + 1
    if opened is None or words.feats[head].case == "Nom" or quotation_end(words, opened, end) != end or words.pos[opened - 1] == "ADP":
        return end
    behind = range(end, min(end + SIDE_REACH, words.sentence_of[head].stop))
    return opened if any(words.lemma[k] in plays for k in behind) else end


def _beaten(words: Words, head: int, plays: Collection[str]) -> bool:
    """Tell «одолев в полуфинале | канадцев»: an accusative that is the verb's."""
    k = head + 1
    if words.norm[head - 1 : head] != ["в"] or k >= len(words) or words.feats[k].animacy != "Anim":
        return False
    people = any("accs" in parse.tag and "anim" in parse.tag for parse in parses(words.norm[k]))
    return people and any(words.lemma[n] in plays for n in range(max(words.sentence_of[head].start, head - 1 - SIDE_REACH), head - 1))
