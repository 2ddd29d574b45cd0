"""Whom a line names for a side without a verb: «с российской стороны – | Олег Грач |», «от завода: директор | Инна Шторм |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.people.results import Taking

SIDE, TIED = frozenset({"стороны", "стороне"}), frozenset({":", "–", "—", "-"})
WITH, FROM = frozenset({"с", "со"}), "от"
OFFICE, WHOSE = 24, 10  # words of an office before a name; of a side before the dash
SEATS = frozenset({"столом", "президиуме", "студии", "сцене", "эфире", "связи", "экране", "гостях"})  # «за круглым столом: Олег Грач, …»
SET = frozenset({"за", "в", "на"})
PARTED = frozenset({",", ";", "и", "а", "."})


def for_a_side(words: Words, person: Named) -> Taking | None:
    """Give the word of the side for which a name stands behind a dash or a colon."""
    i = person.reach.start
    first = max(words.sentence_of[i].start, i - OFFICE)
    if not is_nominative(words, person):
        return None
    tie = next((k for k in range(i - 1, first, -1) if words.norm[k] in TIED), None)
    if tie is None or any(is_finite(words, k) or words.norm[k] in ("(", ";") for k in range(tie, i)):
        return None
    for k in range(tie - 1, max(words.sentence_of[i].start, tie - WHOSE) - 1, -1):
        if words.norm[k] in SIDE and any(n >= 0 and words.norm[n] in WITH for n in (k - 1, k - 2, k - 3)):
            return Taking(k, "part", "strong")
        if words.norm[k] in WITH and k == tie - 2 and words.pos[k + 1] == "ADJ" and SIDE & set(words.norm[words.sentence_of[i].start : k]):
            return Taking(k, "part", "strong")  # «с российской стороны – Олег Грач, | с | чилийской – Ян Лось»
        if words.norm[k] == FROM and (k == words.sentence_of[k].start or words.norm[k - 1] in PARTED):
            return Taking(k, "part", "strong") if words.feats[k + 1].case in ("Gen", "") else None
        if words.norm[k] in SEATS and k == tie - 1 and words.norm[words.sentence_of[i].start] in SET:
            return Taking(k, "part", "strong")
        if is_finite(words, k) or words.norm[k] in PARTED:
            return None
    return None
