"""How many a body consists of, who need not come: «в состав объединения входят | 80 художников |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

ENTERING, INTO = frozenset({"входить", "войти"}), (["в", "состав"], ["в", "ряды"])
SENT = word_class("crew") | {"делегация", "жюри", "комиссия", "оргкомитет"}  # who come as they are


def makes_up_a_body(words: Words, clause: range) -> bool:
    """Tell the members of a body in the present from those of a delegation or a jury: «в состав жюри вошли | 5 поэтов |»."""
    if not any(words.lemma[k] in ENTERING and words.feats[k].tense == "Pres" for k in clause):
        return False
    into = next((k for k in clause if words.norm[k : k + 2] in INTO), None)
    return into is not None and SENT.isdisjoint(words.lemma[into : clause.stop])
