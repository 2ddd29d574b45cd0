"""The village that an event's name is of: «сход граждан деревни | Кедровка |», «праздник села | Дубки |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.main import Main
from extract.rules.main_event.held import head_noun

DWELLERS = frozenset({"гражданин", "житель", "население"})
FOREMOST = 5  # mentions of the event that are looked at


def heads_of_events(words: Words, main: Main) -> frozenset[int]:
    """Give the nouns that name the event, and those behind them for a village's people: «сход», «сход | граждан |»."""
    heads = {head_noun(words, words.reach(span)) for span in main.mentions[:FOREMOST] if len(words.reach(span))}
    return frozenset(heads | {k + 1 for k in heads if k + 1 < len(words) and words.lemma[k + 1] in DWELLERS})
