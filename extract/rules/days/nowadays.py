"""What is so these days, which is no day of the event: «Сегодня в городе живёт 500 тысяч человек», «на сегодня работает 40 музеев»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.discourse.clause import lead_of

TODAY, FOR = frozenset({"сегодня", "сегодняшний"}), "на"
LASTING = frozenset({"проходить", "идти", "состояться", "открываться", "начинаться", "стартовать", "завершаться", "продолжаться"})


def is_nowadays(words: Words, reach: range, clause: range) -> bool:
    """Tell «Сегодня | завод выпускает станки», behind the lead, from «Сегодня форум открывается»; «на сегодня | …» anywhere."""
    if TODAY.isdisjoint(words.lemma[reach.start : reach.stop]):
        return False
    if reach.start and words.norm[reach.start - 1] == FOR:
        return True
    if words.sentence[reach.start] <= lead_of(words) or not LASTING.isdisjoint(words.lemma[clause.start : clause.stop]):
        return False
    finite = [words.feats[k] for k in clause if words.pos[k] in ("VERB", "AUX") and words.feats[k].verb_form in ("Fin", "")]
    return bool(finite) and all(feats.tense == "Pres" and feats.person == "3" for feats in finite)
