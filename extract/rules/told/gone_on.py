"""Outings on which somebody goes or is taken: «волонтёры привезли детей на | экскурсию в депо |», «класс отправился в | поход |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.main_event.named import is_finite

OUTINGS = frozenset({"экскурсия", "прогулка", "поход", "сплав", "пленэр", "автоэкскурсия"})
ON, NEAR, EARLY = frozenset({"на", "в"}), 30, 3  # words from the verb to the outing; sentences that report
GOING = frozenset({"поехать", "съездить", "отправиться", "сходить", "выехать", "прийти", "выйти", "приехать", "пойти"})
TAKING = frozenset({"привезти", "повезти", "свозить", "отвезти", "пригласить", "вывезти", "сводить", "повести", "отправить"})


def is_gone_on(words: Words, reach: range) -> bool:
    """Tell such an outing early in a text, told in the past: nobody yet goes where he is only asked to go."""
    head = next((k for k in reach if words.pos[k] in ("NOUN", "PROPN")), reach.start)
    if words.lemma[head] not in OUTINGS or words.feats[head].case not in ("Acc", "") or words.sentence[head] > EARLY:
        return False
    first, k = words.sentence_of[head].start, reach.start - 1
    while k > first and words.pos[k] == "ADJ":
        k -= 1
    if k < first or words.norm[k] not in ON:
        return False
    verbs = (n for n in range(k - 1, max(first, k - NEAR) - 1, -1) if words.lemma[n] in GOING | TAKING)
    return any(words.feats[n].tense == "Past" and is_finite(words, n) for n in verbs)
