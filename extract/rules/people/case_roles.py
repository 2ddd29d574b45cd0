"""Whether a name stands to a word as a participant does, by its case and what governs it: «приехал Петров», «переговоры с Петровым»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.main_event.named import Named, is_finite
from extract.rules.speech.scene import Scene

OFFICE = 16  # words of an office between «с» and a name
WITH = frozenset({"с", "со"})
ENTRUSTING = word_class("entrust")
NEXT = 4  # words from a noun to the name in apposition to it
DATIVE = ("ову", "еву", "ину", "ыну", "скому", "цкому")  # whatever case the tagger saw: «А. Грачеву»


class CaseRoles:
    """Reads the cases of the people in one document's scene."""

    def __init__(self, words: Words, scene: Scene) -> None:
        self.words, self.scene = words, scene

    def fit(self, person: Named, k: int, sense: str, takes_object: bool) -> bool:
        """Tell whether a name stands to a word as a participant does: «приехал Петров», «переговоры с Петровым»."""
        words = self.words
        straight = self.scene.may_act(person)
        if sense != "with" and self._is_apposition(person, k):
            return True
        if (sense != "with" or words.pos[k] == "VERB") and straight:
            return True
        cases = self._cases(person)
        if "Ins" in cases and self._is_done_by(person, k):
            return True
        if "Ins" in cases and "Dat" not in cases:
            return any(
                words.norm[j] in WITH for j in range(max(words.sentence_of[k].start, person.reach.start - OFFICE), person.reach.start)
            )
        if sense == "with":
            return False
        stop = person.reach.stop
        if stop + 1 < words.size and words.norm[stop] == "и" and words.feats[stop + 1].case == "Acc":
            cases = {*cases, "Acc"}  # «чествовали юбиляров – | Николая | и Зою»
        if sense == "award" and (not cases & {"Dat", "Acc"} or self._is_of_a_plan(person, k)):
            return False
        if sense == "part" and self._is_given(person) and words.lemma[k] not in ENTRUSTING:
            return False  # «приняты обращения к | О. Грачеву |»
        behind = k < person.reach.start and not any(is_finite(words, n) for n in range(k + 1, person.reach.start))
        return takes_object and (behind or sense == "award")

    def _is_apposition(self, person: Named, k: int) -> bool:
        """Tell «самому младшему | участнику, Олегу Грачу |, 9 лет», «победителю Олегу Грачу вручили …»: noun and name in one case."""
        words, i = self.words, person.reach.start
        noun = words.pos[k] == "NOUN" and words.feats[k].animacy == "Anim" and words.feats[k].case == words.feats[i].case == "Dat"
        return noun and 0 < i - k <= NEXT and not any(words.pos[n] in ("VERB", "ADP") for n in range(k + 1, i))

    def _is_done_by(self, person: Named, k: int) -> bool:
        """Tell who does what a short passive tells: «гостей приняли», «гости были | приняты | министром Олегом Грачом»."""
        words, feats = self.words, self.words.feats[k]
        if feats.verb_form != "Part" or feats.variant != "Short" or k > person.reach.start:
            return False
        held = self.scene.holders.seen.of_office
        near = next((held[n][0].start for n in range(person.reach.start - 1, k, -1) if n in held), person.reach.start)
        first = next(n for n in range(near - 1, k - 1, -1) if words.pos[n] != "ADJ")
        parted = any(words.norm[n] in WITH or words.feats[n].verb_form == "Part" for n in range(k + 1, near))
        return words.pos[first] != "ADP" and not parted

    def _is_of_a_plan(self, person: Named, k: int) -> bool:
        """Tell the infinitive of what somebody decided, behind a name: «благодарны Олегу Грачу за решение | передать | дом»."""
        words = self.words
        return person.reach.start < k and words.feats[k].verb_form == "Inf" and words.pos[k - 1] == "NOUN"

    def _cases(self, person: Named) -> set[str]:
        """Give the cases in which a name may stand, by its words and by its office: «ключи | врачу больницы Анне Громовой |»."""
        cases = {self.words.feats[j].case for j in person.reach} - {""}
        given = "Dat" in self.scene.office_cases.get(person.reach.start, ()) or self._is_given(person)
        return cases | {"Dat"} if given else cases

    def _is_given(self, person: Named) -> bool:
        """Tell «О. Грачеву», «Олегу Грачеву», but not «ждут | Анну Грачеву |»."""
        return person.gender != "female" and self.words.norm[person.reach.stop - 1].endswith(DATIVE)
