"""Names that a plural verb before them has for its subjects: «выступили | А. Л. Чуканова (Тверь) |, к. м. н. | Д. Р. Хасанова |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

ALONE = word_class("of_no_object")
FARTHEST = 60  # words from a name of a list back to the verb
PART = "участие"
WITH = frozenset({"с", "со"})
JOINTS = frozenset({",", ";", "и", "а", "также", ".", "-", "–", "—"})


def is_listed_subject(words: Words, i: int) -> bool:
    """Tell whether the name at a word stands behind such a verb, or in the list that goes on from there."""
    first, k = max(words.sentence_of[i].start, i - FARTHEST), i - 1
    while k > first:
        if _verb_before(words, k, first):
            return True
        if words.text[k] == ")":
            k = next((n for n in range(k - 1, first, -1) if words.text[n] == "("), first) - 1
        elif words.norm[k] in JOINTS or _is_of_a_name(words, k):
            k -= 1
        else:
            return False
    return _verb_before(words, k, first)


def _is_of_a_name(words: Words, k: int) -> bool:
    """Tell what names in a list are made of: themselves, offices of one in the nominative, shortened titles; not «ученики | Орлова»."""
    feats, titled = words.feats[k], len(words.text[k]) < 5 and words.text[k + 1 : k + 2] == ["."]
    of_what = feats.case == "Gen" and feats.animacy != "Anim"  # «директор | школы |»
    office = words.pos[k] in ("NOUN", "ADJ") and (of_what or (feats.case == "Nom" and feats.number == "Sing"))
    return words.pos[k] in ("PROPN", "X") or titled or office


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
