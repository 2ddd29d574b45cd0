"""Days in a participle's phrase, which tell of its noun: «в школе, построенной | в мае 2001 года |», «отца, погибшего | 3 мая |»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words

ALIKE = {"Gen", "Acc"}  # of somebody: «Лося, погибшего»
LONGEST, OPENING = 20, 3  # words from the comma to the day; in which the participle stands


def is_of_a_participle(words: Words, heads: Container[int], mine: Container[int], holding: Container[str], reach: range) -> bool:
    """Tell such a day, if the noun is not the event's: ``heads`` are the nouns that name it, ``mine`` all words of its names.

    What was held is no noun within its name: «слёт «Барс», завершившийся 3 мая», but «выставка работ мастера, умершего 3 мая».
    """
    first = max(words.sentence_of[reach.start].start, reach.start - LONGEST)
    comma = next((k for k in range(reach.start - 1, first, -1) if words.norm[k] == "," or words.feats[k].verb_form == "Fin"), first)
    if words.norm[comma] != ",":
        return False
    participle = next((k for k in range(comma + 1, min(comma + 1 + OPENING, reach.start)) if _is_participle(words, k)), None)
    if participle is None:
        return False
    noun = next((k for k in range(comma - 1, first - 1, -1) if _agree(words, k, participle)), None)
    return noun is not None and noun not in (mine if words.lemma[participle] in holding else heads)


def _is_participle(words: Words, k: int) -> bool:
    feats = words.feats[k]
    return words.pos[k] == "VERB" and feats.verb_form == "Part" and feats.variant != "Short" and bool(feats.case)


def _agree(words: Words, noun: int, participle: int) -> bool:
    said, named = words.feats[participle], words.feats[noun]
    alike = named.case == said.case or {named.case, said.case} == ALIKE
    same = words.pos[noun] in ("NOUN", "PROPN") and alike and named.number == said.number
    return same and (said.number == "Plur" or not said.gender or not named.gender or said.gender == named.gender)
