"""What a woman is of whom a plural tells: «победили студенты Анна Грач и Ян Лось» → «студентка», «студент»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.office_heads import is_plural

HERS = word_class("told_of_a_woman")
# «ученик» → «ученица», «победитель» → «победительница», «студент» → «студентка», «чемпион» → «чемпионка»
ENDINGS = (("ник", "ница"), ("тель", "тельница"), ("", "ка"))


def position_of(words: Words, office: Mention, person: Mention) -> str:
    """Give the name of an office as its holder has it, who may be a woman among several."""
    noun, blank, about = office.kb_id_.partition(" ")
    hers = _hers(noun) if person.label_ == "female" else ""
    several = hers and any(words.lemma[k] == noun and is_plural(words, k) for k in words.reach(office))
    return f"{hers}{blank}{about}" if several else office.kb_id_


def _hers(noun: str) -> str:
    forms = (noun.removesuffix(his) + her for his, her in ENDINGS if noun.endswith(his))
    return next((form for form in forms if form in HERS), "")
