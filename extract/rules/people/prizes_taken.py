"""To whom a prize goes by a verb of no award: «место осталось за Инной Шторм», «с наградой вернулся Ян Лось», «жюри выделило Анну Грач»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.people.results import FIRST, GIVEN, HONOURING, PRIZES, WINNINGS, Taking

GAINS = (PRIZES | GIVEN | FIRST | WINNINGS | word_class("token_of_honour")) - {
    "победитель",
    "победительница",
    "лауреат",
    "номинация",
    "письмо",
}
LETTER = "письмо"  # of thanks, with which one leaves
TO_WHOM = {"за": "Ins", "к": "Dat", "ко": "Dat", "с": "Ins", "со": "Ins"}  # «победа за Яном», «гран-при ушёл к Яну»
GOING = word_class("go_to_a_winner")
LEAVING, BRINGING = word_class("leave_with_a_prize"), frozenset({"принести", "приносить", "обеспечить", "гарантировать"})
JURY = frozenset({"жюри"})
JURIES, CHOOSING = word_class("who_chooses_the_best"), word_class("choose_the_best")
PRICED = frozenset({"деньги", "средство", "рубль", "сумма", "грант", "участок", "автобус", "помещение"})  # «выделил средства»
WITH, WITHOUT = frozenset({"с", "со"}), frozenset({"без"})
FAR = 16  # words of an office, and from a verb to a name
NEAR = 7  # words from a prize to the preposition behind it


class PrizesTaken:
    """Finds prizes and juries in one document, and to whom they go."""

    def __init__(self, words: Words, kind_class: str) -> None:
        self.words = words
        self.choosing = JURIES if kind_class in HONOURING else JURY
        self.prizes = {words.sentence[k] for k in words.with_lemma(GAINS)}
        self.juries = {words.sentence[k] for k in words.with_lemma(self.choosing)} & {words.sentence[k] for k in words.with_lemma(CHOOSING)}
        self.said: Container[int] = frozenset().union(*(words.covered(group) for group in ("offices", "organisations", "places")))

    def of(self, person: Named) -> Taking | None:
        """Give the word that tells to whom a prize goes."""
        sentence, straight = self.words.sentence[person.reach.start], is_nominative(self.words, person) and not self._is_apposed(person)
        told = None
        if sentence in self.prizes:
            told = self._leaves(person) if straight else (self._left_to(person) or self._brought(person))
        if told is None and sentence in self.juries and not straight:
            told = self._chosen(person)
        return Taking(told, "award", "strong") if told is not None else None

    def _is_apposed(self, person: Named) -> bool:
        """Tell a name that no case changes by the noun before it: «премию отдали | японцу | Хироси Накадаи»."""
        k = person.reach.start - 1
        return (
            k >= 0 and self.words.pos[k] == "NOUN" and self.words.feats[k].case in ("Dat", "Acc") and self.words.feats[k].animacy == "Anim"
        )

    def _left_to(self, person: Named) -> int | None:
        """Find the prize of «первое место осталось за | поэтом Яном Лосем |», «гран-при ушёл к | Инне Шторм |»."""
        words, first = self.words, self.words.sentence_of[person.reach.start].start
        k = self._before(person)
        case = TO_WHOM.get(words.norm[k], "") if k >= first else ""
        if not case or case not in (words.feats[k + 1].case, words.feats[person.reach.start].case):
            return None
        gone = False
        for n in range(k - 1, max(first, k - NEAR) - 1, -1):
            if words.lemma[n] in GAINS:
                return n if words.norm[k] not in WITH or gone else None
            gone = gone or words.lemma[n] in GOING  # «приз уехал домой с Инной Шторм», not «диплом с портретом …»
            if words.norm[n] in (",", ";", "(") or (is_finite(words, n) and words.lemma[n] not in GOING):
                return None
        return None

    def _before(self, person: Named) -> int:
        """Give the word before a name and the office that stands before it."""
        words, first = self.words, max(self.words.sentence_of[person.reach.start].start, person.reach.start - FAR)
        k = person.reach.start - 1
        while k > first and (k in self.said or words.pos[k] == "ADJ" or (words.pos[k] == "NOUN" and words.norm[k - 1] not in TO_WHOM)):
            k -= 1
        if k > first and words.pos[k] == "NOUN" and words.norm[k - 1] in TO_WHOM:
            k -= 1
        return k

    def _leaves(self, person: Named) -> int | None:
        """Find the prize of «с золотом вернулась | Инна Шторм |», «без наград не остался и | Ян Лось |»."""
        words, clause = self.words, clause_of(self.words, person.reach.start)
        verb = next((k for k in clause if words.lemma[k] in LEAVING and is_finite(words, k)), None)
        if verb is None:
            return None
        denied = verb > clause.start and words.norm[verb - 1] == "не"
        for n in clause:
            prep = next((m for m in (n - 1, n - 2) if m >= clause.start and words.norm[m] in (WITHOUT if denied else WITH)), None)
            if (
                (words.lemma[n] in GAINS or words.lemma[n] == LETTER)
                and prep is not None
                and (prep == n - 1 or words.pos[n - 1] in ("ADJ", "DET", "NUM"))
            ):
                return n
        return None

    def _brought(self, person: Named) -> int | None:
        """Find the prize of «песня принесла победу | Инне Шторм |»."""
        words, clause = self.words, clause_of(self.words, person.reach.start)
        given = words.feats[person.reach.start].case == "Dat" and words.pos[self._before(person)] != "ADP"
        if not given or not any(words.lemma[k] in BRINGING for k in clause):
            return None
        return next((k for k in clause if words.lemma[k] in GAINS and words.feats[k].case in ("Acc", "Nom")), None)

    def _chosen(self, person: Named) -> int | None:
        """Find the verb of «жюри выделило | Инну Шторм |», «зрители особо отметили выступление | Яна Лося |»."""
        words, clause = self.words, clause_of(self.words, person.reach.start)
        verb = next((k for k in range(person.reach.start - 1, clause.start - 1, -1) if is_finite(words, k)), None)
        if verb is None or words.lemma[verb] not in CHOOSING or words.feats[person.reach.start].case == "Ins":
            return None
        if not any(words.lemma[k] in self.choosing and (words.feats[k].case == "Nom" or words.lemma[k] in JURY) for k in clause):
            return None
        between = range(verb + 1, person.reach.start)
        aside = any(words.norm[k] in (":", "(") or words.lemma[k] in PRICED or self._governs(k) for k in between)
        return verb if not aside else None

    def _governs(self, k: int) -> bool:
        """Tell a preposition that is no office's or body's own: «отметило помощь спонсоров | в | лице …»."""
        return self.words.pos[k] == "ADP" and k not in self.said
