"""What the sentences in which countries are named tell: that somebody joins, gathers, acts, holds, or that it was another time."""

from __future__ import annotations

from collections.abc import Container, Mapping
from collections.abc import Set as AbstractSet

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules import lands_aside
from extract.rules.clause import tells_of_before

PAYERS, COPULAS = word_class("payer"), frozenset({"выступить", "выступать"})
STANDS = word_class("stand_of_a_land")
REACH = "география"
WERE, FEW = frozenset({"были", "будут"}), 5  # words from «будут» to who was there
PRESENT = frozenset({"стать", "становиться", "быть"})
NEXT, DAYS = frozenset({"следующий", "предыдущий"}), frozenset({"день", "утро"})  # days of the event itself


class LandSentences:
    """Answers for one document what its sentences tell of coming, by the words of four vocabularies."""

    def __init__(
        self,
        words: Words,
        senses: Mapping[str, str],
        comes: AbstractSet[str],
        setting: Mapping[str, Mapping[str, str]],
        guests: AbstractSet[str],
        kinds: Container[str],
    ) -> None:
        self.words, self.senses, self.comes, self.setting, self.guests = words, senses, comes, setting, guests
        self.kinds = kinds  # lemmas of events
        self._told: dict[int, frozenset[str]] = {}

    def tell(self, k: int) -> frozenset[str]:
        """Give the senses of the words of a sentence: joins, gathers, acts, holds, shows, elsewhen, unsettled, states, absent."""
        number = self.words.sentence[k]
        if number not in self._told:
            sentence = self.words.sentence_of[k]
            denied = {n - 1 if self._denies_before(n) else n + 1 for n in sentence if self.words.norm[n] == "не"}
            lemmas = {self.words.lemma[n] for n in sentence if n not in denied and n - 1 not in denied}
            lemmas -= COPULAS if self._tells_a_payer(sentence) else set()
            absent = any(
                self.words.lemma[n] in self.comes or self.senses.get(self.words.lemma[n]) == "joins" for n in denied if n in sentence
            )
            senses = {self.senses[lemma] for lemma in lemmas if lemma in self.senses}
            joined = lemmas & self.comes or "gathers" in senses or lands_aside.among_guests(self.words, sentence, self.guests)
            joined = joined or self._tells_of_guests(sentence, lemmas) or self._tells_who_was_there(sentence)
            senses.update({"gathers"} if self._tells_whence(sentence) else ())
            senses.update({"joins"} if joined else (), set() if lemmas.isdisjoint(STANDS) else {"shows"})
            senses.update(self.setting[lemma]["sense"] for lemma in lemmas if lemma in self.setting)
            past = tells_of_before(self.words, sentence) or lands_aside.tells_of_earlier(self.words, sentence)
            next_day = any(self.words.lemma[n] in NEXT and self.words.lemma[n + 1] in DAYS for n in sentence[:-1])
            senses.difference_update({"elsewhen"} if next_day else ())
            senses.update({"elsewhen"} if past else (), {"absent"} if absent else ())
            self._told[number] = frozenset(senses)
        return self._told[number]

    def _tells_a_payer(self, sentence: range) -> bool:
        """Tell «| спонсором | слёта выступила Чили», who need not be there."""
        return any(self.words.lemma[n] in PAYERS and self.words.feats[n].case == "Ins" for n in sentence)

    def _tells_of_guests(self, sentence: range, lemmas: AbstractSet[str]) -> bool:
        """Tell «| гостями | вечера были сотрудники посольств Чили и Перу»."""
        called = not lemmas.isdisjoint(self.guests) and not lemmas.isdisjoint(PRESENT)
        return called and any(self.words.lemma[n] in self.guests and self.words.feats[n].case == "Ins" for n in sentence)

    def _tells_who_was_there(self, sentence: range) -> bool:
        """Tell «на | заседании | будут свыше 20 ректоров вузов Чили», «на | слёте | были врачи из Перу», not «были приняты»."""
        words = self.words
        for k in sentence[2:-1]:
            at_one = words.norm[k - 2] == "на" and words.lemma[k - 1] in self.kinds and words.feats[k - 1].case == "Loc"
            if words.norm[k] not in WERE or not at_one:
                continue
            behind = range(k + 1, min(k + FEW, sentence.stop))
            if any(words.feats[n].verb_form in ("Part", "Inf") for n in behind):
                continue
            noun = next((n for n in behind if words.pos[n] in ("NOUN", "PROPN")), None)
            if noun is not None and words.feats[noun].animacy == "Anim" and words.feats[noun].number == "Plur":
                return True
        return False

    def _tells_whence(self, sentence: range) -> bool:
        """Tell «| география форума | охватывает Чили и Перу», but not «география поставок»."""
        words = self.words
        nouns = (words.lemma[n + 1] for n in sentence[:-1] if words.lemma[n] == REACH)
        return any(noun in self.guests or noun in self.kinds for noun in nouns)

    def _denies_before(self, k: int) -> bool:
        """Tell «представлены | не | были»."""
        return self.words.lemma[k + 1 : k + 2] == ["быть"] and self.words.feats[k - 1].variant == "Short"
