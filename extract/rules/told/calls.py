"""Calls that a verb tells: «министр Рябов поговорил по телефону с послом Новаком» → «телефонный разговор министра … с послом …»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.inflection.inflect import inflect
from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.offices.in_genitive import genitive
from extract.rules.told.around import Around
from extract.rules.told.subject import Doer

CALL = "телефонный разговор"
RINGING = frozenset({"позвонить", "перезвонить"})
CALLING = frozenset({"созвониться"}) | RINGING
TALKING = word_class("talk_by_phone")
LINE = ["по", "телефону"]
FAR = 8  # words from a verb to «с»
COLLEAGUES = frozenset({"коллега", "визави"})
BEFORE_NOUN = 3  # words of «его чилийский» before «коллега»


def told_calls(words: Words, lexicon: Lexicon, stop: int, rule: str) -> Iterator[Mention]:
    """Find the calls of which the verbs before a word tell; the label is the kind, the value the name put together."""
    for k in words.with_lemma(CALLING | TALKING):
        if k >= stop:
            return
        if words.pos[k] == "VERB" and words.feats[k].verb_form in ("", "Fin") and (said := _Call(words, lexicon, k).name()):
            yield words.span(k, k + 1, label=CALL, rule=rule, value=said)


class _Call:
    """One verb of calling with its two sides."""

    def __init__(self, words: Words, lexicon: Lexicon, k: int) -> None:
        self.words, self.k = words, k
        self.around = Around.of(words, lexicon)
        self.doer = Doer(words, k, self.around, visiting=False)
        self.clause = self.doer.clause

    def name(self) -> str:
        """Give the call's name; none where it is no call, or a side is not told."""
        if self.words.lemma[self.k] not in CALLING and not self._by_phone():
            return ""
        caller = self.doer.find()
        if caller is None:
            return ""
        of = f"{CALL} {genitive(self.words, caller)}"
        if second := self._second(caller):
            return f"{of} и {genitive(self.words, second)}"
        other = self._other()
        return f"{of} {other}" if other else ""

    def _by_phone(self) -> bool:
        return any(self.words.norm[i : i + 2] == LINE for i in self.clause)

    def _second(self, first: range) -> range | None:
        """Give who stands beside the first: «министр Олег Рябов и | посол Ян Новак | созвонились», «и | его коллега Ян Новак |»."""
        words, at = self.words, first.stop + 1
        if words.norm[first.stop : at] != ["и"] or words.feats[self.k].number != "Plur":
            return None
        noun = next((i for i in range(at, min(at + BEFORE_NOUN, self.k)) if words.pos[i] not in ("DET", "ADJ", "PRON")), at)
        other = self._somebody(noun + (words.lemma[noun] in COLLEAGUES))
        return range(at, other.stop) if other is not None else None

    def _other(self) -> str:
        """Give with whom: «поговорил | с послом Яном Новаком |»."""
        if self.words.lemma[self.k] in RINGING:
            return self._rung()
        for i in range(self.k + 1, min(self.k + FAR, self.clause.stop - 1)):
            if self.words.norm[i] in ("с", "со") and (other := self._somebody(i + 1)):
                return self.words.slice(i, other.stop)
        return ""

    def _rung(self) -> str:
        """Give whom somebody rang up: «позвонил | послу Яну Новаку |», «| министру Олегу Рябову | позвонил посол»."""
        for i in self.clause:
            other = self._somebody(i) if self.words.feats[i].case == "Dat" else None
            if other is not None:
                return f"с {' '.join(inflect(self.words, k, 'Ins') if self._turns(k, other) else self.words.text[k] for k in other)}"
        return ""

    def _turns(self, k: int, other: range) -> bool:
        return k in other and self.words.feats[k].case == "Dat"

    def _somebody(self, at: int) -> range | None:
        if at in self.around.offices:
            return self.doer.with_name(self.around.offices[at])
        return self.words.reach(self.around.people[at]) if at in self.around.people else None
