"""Attributes before the one they belong to: «встретился с | находящейся с визитом в Туле | делегацией Чили»."""

from __future__ import annotations

from collections.abc import Callable

from extract.lang.words import Words

LONGEST = 12  # words of an attribute
AHEAD = frozenset({"предстоять", "предстоящий", "грядущий", "наметить", "намечать", "назначить", "запланировать", "планировать"})
HELD = frozenset({"состояться", "пройти", "прошедший", "проходить", "завершиться", "проведенный", "провести", "стартовать", "минувший"})
SPOKEN_OF = frozenset({"о", "об", "про", "с", "со", "из", "от", "после"})  # «рассказал | о | прошедшем в Москве съезде»
OUTCOMES = frozenset({"итог", "решение", "результат", "резолюция", "впечатление"})


def behind_attribute(words: Words, k: int, limit: int, is_somebody: Callable[[int], bool]) -> int:
    """Give the first word behind a participle's attribute, where somebody is named in its case and number; the word itself without one."""
    if k >= len(words):
        return k
    feats = words.feats[k]
    if feats.verb_form != "Part" or feats.variant == "Short" or not feats.case:
        return k
    for at in range(k + 1, min(k + LONGEST, limit)):
        same = words.feats[at].case == feats.case and words.feats[at].number == feats.number
        if same and words.pos[at - 1] != "ADP" and is_somebody(at):
            while words.pos[at - 1] == "ADJ" and words.feats[at - 1].case == feats.case and at - 1 > k and words.pos[at - 2] != "ADP":
                at -= 1
            return at
    return k


def ahead_of(words: Words, k: int) -> int | None:
    """Give what is ahead, in whose attribute a word stands: «на намеченных на | 12 ноября | выборах», «к предстоящему | в Риме | слёту».

    Or what was held and is only spoken of: «рассказал о прошедшем | в Риме | съезде».
    """
    sentence = words.sentence_of[k]
    before = range(k - 1, max(sentence.start - 1, k - 1 - LONGEST), -1)
    at = next((n for n in before if words.lemma[n] in AHEAD or words.norm[n] == "," or _is_held_before(words, n)), None)
    if at is None or words.norm[at] == "," or words.feats[at].variant == "Short" or not (feats := words.feats[at]).case:
        return None
    for n in range(k + 1, min(k + LONGEST, sentence.stop)):
        if words.norm[n] == "," or words.feats[n].verb_form == "Fin":
            return None
        same = words.feats[n].case == feats.case and words.feats[n].number == feats.number
        if same and words.pos[n] in ("NOUN", "PROPN") and words.pos[n - 1] != "ADP":
            return n
    return None


def _is_held_before(words: Words, k: int) -> bool:
    """Tell «с недавно | состоявшимся | в Риме съездом»: a participle of what was held, behind what tells that it is spoken of."""
    if words.lemma[k] not in HELD or words.feats[k].variant == "Short" or words.pos[k] not in ("ADJ", "VERB"):
        return False
    k -= 1
    while k > words.sentence_of[k].start and words.pos[k] in ("ADV", "ADJ"):
        k -= 1
    return words.norm[k] in SPOKEN_OF or words.lemma[k] in OUTCOMES
