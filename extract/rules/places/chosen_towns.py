"""Towns that are told to be where an event is held by a noun for its place: «площадкой форума станет | Тула |»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.mentions.venue_reach import SETTLED
from extract.rules.discourse.clause import clause_of

PLACES = frozenset({"площадка", "место", "столица", "хозяин", "хозяйка", "точка", "центр", "арена", "город-организатор"})
HOLDING = "проведение"
CHOSEN = frozenset({"стать", "становиться", "быть", "выбрать", "избрать", "определить", "являться", "назвать", "назначить", "утвердить"})
TOWN = frozenset({"город", "наш", "село", "поселок"})
FARTHEST = 16  # words from «площадкой» to its town


def is_chosen_town(words: Words, town: range, events: Container[int]) -> bool:
    """Tell «площадкой форума в этом году станет | Тула |», «местом проведения выбран г. | Тула |»."""
    first = clause_of(words, town.start).start
    k = town.start - 1
    while k > first and (words.lemma[k] in TOWN or words.norm[k] == "." or words.norm[k] in SETTLED):
        k -= 1
    if k <= first or words.lemma[k] not in CHOSEN or words.pos[k] == "NOUN":
        return False
    before = range(max(first, k - FARTHEST), k)
    setting = next((n for n in before if words.lemma[n] in PLACES and words.feats[n].case == "Ins"), None)
    return setting is not None and any(n in events or words.lemma[n] == HOLDING for n in range(setting, k))
