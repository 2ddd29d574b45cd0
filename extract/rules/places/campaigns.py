"""Lands of wars in which people fought, which say nothing of the event: «участников боевых действий | в Чили |»."""

from __future__ import annotations

from extract.lang.words import Words

CAMPAIGNS = frozenset({"операция", "спецоперация", "сво", "действие", "война", "конфликт", "кампания"})
WITHIN, BRACKET = frozenset({"в", "во", "на"}), 3  # words of «(СВО)»


def is_of_a_campaign(words: Words, k: int) -> bool:
    """Tell «в зоне операции | на Украине |», «в зоне военной операции (СВО) | в Чили |», «ветеранам войны | в Анголе |»."""
    k -= 1
    if k < 1 or words.norm[k] not in WITHIN:
        return False
    k -= BRACKET if words.text[k - 1] == ")" and k > BRACKET and words.text[k - BRACKET] == "(" else 0
    return words.lemma[k - 1] in CAMPAIGNS
