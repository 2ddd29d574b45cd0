"""Capitals that stand for their states: «| Рим | направит деньги на больницы», where nothing is held in Rome."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.gazetteer import gazetteer

ACTS = word_class("act_of_a_state")
STATE = 2  # letters of a country's code


def acts_for_its_state(words: Words, lexicon: Lexicon, verb: int, city: str) -> bool:
    """Tell a capital whose verb is one of what states do: «Минск поддержит Чили», but «Минск закрыл фестиваль»."""
    if verb >= len(words) or words.lemma[verb] not in ACTS:
        return False
    capitals = gazetteer(lexicon).capitals
    return any(town == city for code, town in capitals.items() if len(code) == STATE and code.isupper())
