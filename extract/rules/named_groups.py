"""Whom a group's name and a colon lead to: «Знаменная группа: | Олег Грач, Инна Шторм |», «Состав команды: | Ян Лось |, …»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.named import Named, is_finite, is_nominative
from extract.rules.results import Taking

GROUPS = word_class("group_of_people") | word_class("crew")
FARTHEST = 60  # words from a name of a list back to its colon
LONGEST = 6  # words of a group's name


def in_a_group(words: Words, person: Named) -> Taking | None:
    """Give the noun of a group that opens its sentence or line, no verb with it, before a colon and a name."""
    i = person.reach.start
    opening = max(words.sentence_of[i].start, words.line_of[i].start)
    colon = next((k for k in range(i - 1, max(opening, i - FARTHEST), -1) if words.norm[k] == ":"), None)
    if colon is None or colon - opening > LONGEST or not is_nominative(words, person):
        return None
    if any(is_finite(words, k) or words.norm[k] == '"' for k in (*range(opening, colon), *range(colon + 1, i))):
        return None
    head = next((k for k in range(opening, colon) if words.pos[k] not in ("ADJ", "DET", "PUNCT", "NUM")), colon)
    return Taking(head, "part", "weak") if words.lemma[head] in GROUPS and words.feats[head].case in ("Nom", "Acc", "") else None
