"""Whom a group's name and a colon lead to: «Знаменная группа: | Олег Грач, Инна Шторм |», «Состав команды: | Ян Лось |, …»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.people.results import Taking

GROUPS = word_class("group_of_people") | word_class("crew")
COMING = word_class("attend") | {"выйти", "собраться", "подключиться", "присоединиться", "помочь", "помогать", "потрудиться"}
FARTHEST = 60  # words from a name of a list back to its colon
LONGEST = 6  # words of a group's name


def in_a_group(words: Words, person: Named) -> Taking | None:
    """Give the noun of a group that opens its sentence or line, no verb with it, before a colon and a name.

    So too the verb of those whom a colon names: «На субботник | вышли | и чиновники: мэр Олег Грач, поэт Инна Шторм».
    """
    i = person.reach.start
    opening = max(words.sentence_of[i].start, words.line_of[i].start)
    colon = next((k for k in range(i - 1, max(opening, i - FARTHEST), -1) if words.norm[k] == ":"), None)
    if colon is None or not is_nominative(words, person):
        return None
    if (verb := _named_subjects(words, opening, colon)) is not None:
        return Taking(verb, "part", "weak") if not any(is_finite(words, k) for k in range(colon + 1, i)) else None
    if colon - opening > LONGEST:
        return None
    if any(is_finite(words, k) or words.norm[k] == '"' for k in (*range(opening, colon), *range(colon + 1, i))):
        return None
    head = next((k for k in range(opening, colon) if words.pos[k] not in ("ADJ", "DET", "PUNCT", "NUM")), colon)
    return Taking(head, "part", "weak") if words.lemma[head] in GROUPS and words.feats[head].case in ("Nom", "Acc", "") else None


def _named_subjects(words: Words, opening: int, colon: int) -> int | None:
    """Give the verb before those who come, in the plural, right before a colon."""
    feats = words.feats[colon - 1]
    if words.pos[colon - 1] != "NOUN" or (feats.case, feats.number, feats.animacy) != ("Nom", "Plur", "Anim"):
        return None
    came = (k for k in range(colon - 2, opening - 1, -1) if is_finite(words, k))
    verb = next(came, None)
    return verb if verb is not None and words.lemma[verb] in COMING and words.feats[verb].number == "Plur" else None
