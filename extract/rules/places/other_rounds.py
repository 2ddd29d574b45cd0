"""Places of another round than the event: «на первом слёте | в Туле» of a second one, «ответный визит | в Пекин»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.discourse.clause import clause_of
from extract.rules.main import Main

NEXT_OR_PAST = frozenset({"past", "next"})
RETURNED = frozenset({"ответный"})
INVITING = frozenset({"пригласить", "приглашать", "позвать"})
NOUNS = frozenset({"NOUN", "PROPN"})
TOWARDS = frozenset({"на"})
FIRST = 5  # mentions of the event that are looked at
PHRASE = 4  # words of an event's name before the place


class OtherRounds:
    """Knows which names of events are of another round than the one reported."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main) -> None:
        """Take the words that tell the round of the event that is reported."""
        self.words, self.ordinals = words, lexicon.index("ordinals")
        passing = lexicon.index("passing_adjectives")
        self.passing = RETURNED.union(lemma for lemma, row in passing.items() if row["edition"] in NEXT_OR_PAST)
        reach = words.reach(main.mention)
        named = range(max(reach.start - 1, 0), reach.stop) if len(reach) else range(0)
        self.own = {words.lemma[k] for k in named}
        self.numbered = not self.own.isdisjoint(self.ordinals)
        self.mine = {k for span in main.mentions for k in words.reach(span)}
        told = (clause_of(words, reach.start) for reach in map(words.reach, main.mentions[:FIRST]) if len(reach))
        self.was_held = any(words.feats[k].tense == "Past" and words.pos[k] == "VERB" for clause in told for k in clause)

    def hold(self, preposition: int) -> bool:
        """Tell whether the event whose name ends before a preposition is another one, which the place behind is of."""
        words, k = self.words, preposition - 1
        events, first = words.covered("events"), words.sentence_of[preposition].start
        if k < first or k not in events or words.pos[k] not in NOUNS:
            return False
        start = k
        while start > first and k - start < PHRASE and (words.pos[start - 1] == "ADJ" or start - 1 in events):
            start -= 1
        another = any(self._is_another(n) for n in range(start, k)) or self._is_to_come(range(start, k + 1))
        return another or self._is_invited_to(start, preposition)

    def _is_to_come(self, event: range) -> bool:
        """Tell what is yet to be, where the event was: «конкурс прошёл … лауреаты выступят на | заключительном концерте | в Твери»."""
        words = self.words
        if not self.was_held or not self.mine.isdisjoint(event):
            return False
        finite = {
            words.feats[k].tense for k in clause_of(words, event.start) if words.pos[k] == "VERB" and words.feats[k].verb_form == "Fin"
        }
        return finite == {"Fut"}

    def _is_another(self, k: int) -> bool:
        """Tell «ответный», «следующий», and «первый» where the event is the second."""
        lemma = self.words.lemma[k]
        return lemma not in self.own and (lemma in self.passing or (self.numbered and lemma in self.ordinals))

    def _is_invited_to(self, event: int, preposition: int) -> bool:
        """Tell «посол пригласил мэра | на форум в Пекин |», told of their meeting."""
        words = self.words
        if not event or words.norm[event - 1] not in TOWARDS or event in self.mine:
            return False
        return any(words.lemma[k] in INVITING for k in range(clause_of(words, event).start, event))
