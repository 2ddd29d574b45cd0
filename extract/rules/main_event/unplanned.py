"""News that something will not be held, as nobody means to: «Встреча министров не запланирована», «Визита в Рим не намечается»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.discourse.clause import clause_of, lead_of

PLANS = frozenset({"запланировать", "планировать", "планироваться", "намечать", "намечаться", "наметить", "назначить", "ожидаться"})
PLANS |= {"предусмотреть", "предусматриваться", "предполагаться"}
NOT, ITSELF = "не", ("тся", "лся", "лась", "лось", "лись")
CASES = ("Nom", "Gen", "")


def is_unplanned(words: Words) -> bool:
    """Tell it of the first event that a headline or the lead names; without a headline, no other sentence may name any."""
    if words.lemmas.isdisjoint(PLANS) or NOT not in words.norm:
        return False
    events = words.reaches("events")
    if not events or (not words.headline and events[-1].start >= words.sentences[0].stop):
        return False
    return words.sentence[events[0].start] <= lead_of(words) and _is_unplanned(words, events[0])


def _is_unplanned(words: Words, reach: range) -> bool:
    """Tell a verb of planning with «не» that befalls the event."""
    if words.feats[reach.start].case not in CASES or (reach.start and words.pos[reach.start - 1] == "ADP"):
        return False
    near = (k for k in clause_of(words, reach.start) if words.lemma[k] in PLANS and k and words.norm[k - 1] == NOT and k not in reach)
    return any(words.feats[k].variant == "Short" or words.norm[k].endswith(ITSELF) for k in near)
