"""The words by which a document tells of its event: those that name it, that say it is held, that say where."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.places.venue_signs import BEGINNINGS, GATHERED
from extract.rules.counts.another_event import AnotherEvent
from extract.rules.main import Main
from extract.rules.places.side_matters import tells

TAKE_PLACE = BEGINNINGS | {"развернуть", "развернуться", "разместить", "разместиться", "расположиться", "прозвучать", "выставить"}


BEFORE, AS = frozenset({"прежде", "раньше"}), frozenset({"и", "как"})


class EventWords:
    """Knows which words of a document tell of its event."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main) -> None:
        self.words = words
        self.events = {span.reach.start for span in main.mentions}
        self.ends = {span.reach.stop for span in main.mentions}
        self._named: dict[range, bool] = {}
        self.another = AnotherEvent(words, lexicon, main)
        self.verbs = lexicon.index("holding_verbs")
        self.gathering = {words.sentence[k] for k in words.with_lemma(GATHERED | TAKE_PLACE)}
        rows = lexicon.index("setting_words")
        as_before = {k for k in words.with_norm(BEFORE) if words.norm[k - 1] in AS}  # «ждём вас, как и | прежде |, в филармонии»
        self.senses = {k: rows[words.lemma[k]]["sense"] for k in words.with_lemma(rows) if k not in as_before}
        held = (k for k in words.with_lemma(GATHERED | TAKE_PLACE | self.verbs.keys()) if words.pos[k] == "VERB" and not tells(words, k))
        self.telling: frozenset[int] = words.covered("events") | self.another.mine | {*held}

    def sense(self, k: int) -> str:
        """Give what a word says of where something is held: again, elsewhen, hosts, lives; an empty string of nearly all words."""
        sense = self.senses.get(k, "")
        if sense == "hosts" and "участие" in self.words.lemma[k + 1 : k + 4]:
            return ""  # «Татарстан принял активное участие»
        return sense

    def holds(self, k: int) -> bool:
        """Tell a verb by which something is held, or that tells the event itself: «в клубе | наградили | ветеранов»."""
        return self.words.pos[k] == "VERB" and (self.words.lemma[k] in self.verbs or k in self.events)

    def are_in(self, sentence: range) -> bool:
        """Tell a sentence that names the event: «три дня в Доме связи работали секции форума», where nobody's life is told."""
        if sentence not in self._named:  # of an endless sentence every place asks
            self._named[sentence] = not self.events.isdisjoint(sentence)
        return self._named[sentence]
