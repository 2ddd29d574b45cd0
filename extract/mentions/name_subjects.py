"""Names that a plural verb before them has for its subjects: «выступили | А. Л. Чуканова (Тверь) |, к. м. н. | Д. Р. Хасанова |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.acting import acting_before

ALONE = word_class("of_no_object")
FARTHEST = 60  # words from a name of a list back to the verb
PART = "участие"
WITH = frozenset({"с", "со"})
DASHES = frozenset("-–—")
JOINTS = frozenset({",", ";", "и", "а", "также", ".", "-", "–", "—"})


def is_listed_subject(words: Words, i: int) -> bool:
    """Tell whether the name at a word stands behind such a verb, or in the list that goes on from there."""
    first, k, owned = max(words.sentence_of[i].start, i - FARTHEST), i - 1, False
    while k > first:
        if _verb_before(words, k, first):
            return not owned  # «прозвучали сообщения | А. Л. Орловой»
        if words.text[k] == ")":
            k = next((n for n in range(k - 1, first, -1) if words.text[n] == "("), first) - 1
        elif (acting := acting_before(words, k)) and k - acting >= first:
            k, owned = k - acting - 1, False  # «и. о. | министра | Е. П. Орлова»
        elif words.norm[k] in JOINTS or _is_of_a_name(words, k):
            owned = (owned or _is_of_what(words, k)) and not _is_an_office(words, k)
            k -= 1
        else:
            return False
    return not owned and _verb_before(words, k, first)


def is_called(words: Words, i: int) -> bool:
    """Tell whom a dash calls something: «избран Козлов В. И., секретарём — | Орлова Т. А. |», «Ведущий – | Орлова А. |»."""
    first, k = words.sentence_of[i].start, i - 2
    if k <= first or words.text[i - 1] not in DASHES:
        return False
    while k > first and _is_of_what(words, k):
        k -= 1
    return words.pos[k] == "NOUN" and words.feats[k].animacy == "Anim" and words.feats[k].case in ("Nom", "Ins")


def _is_of_a_name(words: Words, k: int) -> bool:
    """Tell what names in a list are made of: themselves, offices of one in the nominative, shortened titles; not «ученики | Орлова»."""
    titled = len(words.text[k]) < 5 and words.text[k + 1 : k + 2] == ["."]
    return words.pos[k] in ("PROPN", "X") or titled or _is_of_what(words, k) or _is_an_office(words, k)


def _is_of_what(words: Words, k: int) -> bool:
    """Tell «директор | школы |», but no letters of «к.м.н.»."""
    feats = words.feats[k]
    return len(words.text[k]) > 1 and words.pos[k] in ("NOUN", "ADJ") and feats.case == "Gen" and feats.animacy != "Anim"


def _is_an_office(words: Words, k: int) -> bool:
    """Tell «директор», «старшая»."""
    feats = words.feats[k]
    return words.pos[k] in ("NOUN", "ADJ") and feats.case == "Nom" and feats.number == "Sing"


def _verb_before(words: Words, k: int, first: int) -> bool:
    """Tell «выступили», «приняли участие», «выступили с докладами:», no subject before it."""
    k -= words.norm[k] == ":"
    while k > first and (words.norm[k] == PART or words.norm[k] in WITH or words.feats[k].case == "Ins" or words.pos[k] == "ADV"):
        k -= 1
    feats = words.feats[k]
    if words.pos[k] != "VERB" or feats.number != "Plur" or feats.verb_form not in ("", "Fin") or feats.voice == "Pass":
        return False
    told = words.norm[k + 1] == PART or words.lemma[k] in ALONE  # «наградили | А. Л. Чуканова |» has an object
    return told and not any(words.feats[n].case == "Nom" and words.pos[n] in ("NOUN", "PROPN", "PRON") for n in range(first, k))
