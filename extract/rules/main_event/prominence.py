"""What makes a mention of an event stand out: it is a subject, bears a name, is what a text invites to, what its headline calls."""

from __future__ import annotations

from extract.lang.phrases.phrase import possible_cases
from extract.lang.phrases.quotations import OPENING
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.held import is_given, is_held
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.edition import ordinal
from extract.rules.main_event.attended import Attended
from extract.rules.main_event.celebrated import celebrates
from extract.rules.main_event.held import Held, head_noun, untitled
from extract.rules.main_event.named import is_finite
from extract.rules.main_event.won import is_summed_up
from extract.rules.told.aslant import is_taken_in, is_told_aslant

INVITES = word_class("invite")


class Prominence:
    """Tells which mentions of one document stand out."""

    def __init__(self, words: Words, lexicon: Lexicon, holding: Held, attended: Attended) -> None:
        self.words, self.lexicon, self.holding, self.attended = words, lexicon, holding, attended

    def stands_out(self, reach: range) -> bool:
        """Tell a mention that is a subject, what an announcement invites to, or what a headline says how it went."""
        return (
            self.nominative(reach)
            or self._invited_to(reach)
            or self.attended.conducted(reach.start)
            or is_summed_up(self.words, reach.start)
            or is_told_aslant(self.words, reach)
            or is_taken_in(self.words, reach)
        )

    def nominative(self, reach: range) -> bool:
        """Tell whether something of a mention stands in the nominative, or may, where it begins its sentence."""
        words, i = self.words, reach.start
        if words.pos[i] == "VERB" or any(words.feats[k].case == "Nom" for k in untitled(words, reach)):
            return True
        head = head_noun(words, reach)
        if is_held(words, head) or is_given(words, head) or self.holding.afterwards(reach) or celebrates(words, reach):
            return True
        return i in (words.sentence_of[i].start, words.headline.start) and "Nom" in possible_cases(words.norm[i])

    def _invited_to(self, reach: range) -> bool:
        """Tell what an announcement is about: «колледж приглашает школьников на | День карьеры |»."""
        words, i = self.words, reach.start
        return i > 0 and words.norm[i - 1] == "на" and any(words.lemma[k] in INVITES and is_finite(words, k) for k in clause_of(words, i))

    def titles(self, reach: range) -> bool:
        """Tell whether the headline is the mention's title: ««Дом и сад» ¶ … открылась выставка «Дом и сад»»."""
        words = self.words
        opened = next((k for k in reach if words.text[k] in OPENING), None)
        if opened is None or reach.stop - opened < 4:
            return False
        title = words.norm[opened + 1 : reach.stop - 1]
        head = words.norm[words.headline.start : words.headline.stop]
        return any(head[at : at + len(title)] == title for at in range(len(head) - len(title) + 1))

    def named(self, reach: range) -> bool:
        """Tell a mention with a name: a title, a number, a capital: «XII форум», «Лесной форум»."""
        words = self.words
        if any(words.text[k] in OPENING for k in reach) or ordinal(words, reach, self.lexicon) is not None:
            return True
        begins = reach.start == words.sentence_of[reach.start].start
        return words.text[reach.start][0].isupper() and not begins and words.pos[reach.start] == "ADJ"
