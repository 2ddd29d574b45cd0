"""Groups of kindergartens, whose names are no firms': «дети старшей группы «Ромашка»»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

GROUP, CHILDRENS, GARDEN = "группа", "детский", frozenset({"сад"})
AGES = word_class("group_of_children")
TELLING, FORMS = frozenset({"детсад", "воспитатель", "дошкольник"}), word_class("kindergarten_form")


def is_group_of_children(words: Words, k: int) -> bool:
    """Tell a group by its age, «дети старшей | группы «Ромашка» |», and any group where the document tells of kindergartens."""
    if words.lemma[k] != GROUP:
        return False
    aged = any(words.lemma[n] in AGES for n in range(max(k - 2, words.sentence_of[k].start), k))
    return (
        aged
        or bool(words.with_lemma(TELLING) or words.with_norm(FORMS))
        or any(words.lemma[n - 1] == CHILDRENS for n in words.with_lemma(GARDEN))
    )
