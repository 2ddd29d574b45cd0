"""The ceremonies that open or close the event: «на церемонии открытия, состоявшейся 3 мая»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.discourse.clause import holding
from extract.rules.discourse.phase import is_line, is_of_an_hour, tells_what_follows
from extract.rules.main import Main

SOLEMN = frozenset({"церемония", "торжественный", "официальный"})
GAP = 7  # words between «который» and the ceremony that it stands for


class Ceremonies:
    """Knows the words of such ceremonies, each with the phase of the event that it tells."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main, ends: frozenset[str]) -> None:
        """Look through the events of a document; ``ends`` are the nouns of an event's beginning and end."""
        self.words, told = words, holding(lexicon)
        self.phases: dict[int, str] = {}
        names = {span.reach.stop: span.reach.start for span in main.mentions}
        for span in words.group("events") if main.kind_class != "ceremony" else ():
            reach = words.reach(span)
            said = frozenset(words.lemma[k] for k in reach)
            phases = {told[lemma] for lemma in said & ends}
            inner = names.get(reach.stop, reach.start) > reach.start  # «закрытие | форума «Лён» |»
            opened = inner or said - SOLEMN - ends <= frozenset(main.kind.split("-"))  # «открытие | выставки |» of the «выставка-форум»
            quoted = words.norm[reach.start - 1 : reach.start] == words.norm[reach.stop : reach.stop + 1] == ['"']  # «в «| Старте |»»
            if len(phases) == 1 and opened and not quoted and not any(is_of_an_hour(words, k) or is_line(words, k) for k in reach):
                self.phases.update(dict.fromkeys(reach, phases.pop()))

    def at(self, clause: range, day: int) -> str:
        """Give the phase of «на церемонии открытия, состоявшейся | 3 мая |», «на открытии, которое прошло | 3 мая |»; or nothing.

        Of several the nearest: «открытие форума состоится 25 мая, закрытие – | 28 мая |».
        """
        hangs = "который" in self.words.lemma[clause.start : clause.start + 2]
        near = range(max(0, clause.start - GAP), clause.start) if hangs else clause
        told = (k for k in near if k in self.phases and not (k > day and tells_what_follows(self.words, k))) if self.phases else ()
        nearest = min(told, key=lambda k: abs(day - k), default=None)
        return self.phases[nearest] if nearest is not None else ""
