"""Countries that do something themselves: «в форуме участвуют Чили и Перу», «турнир провела Чили», «гости представляли Чили»."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.rules.lands.governors import Governors
from extract.rules.lands.land_sentences import LandSentences
from extract.rules.lands.lands_from import Ground

BECOMES, REACHES = "стать", frozenset({"охватывать", "охватить", "включать", "включить"})  # «дебютантами форума стали | Чили и Перу |»
BECOMING = frozenset({"стать", "принять", "избрать"})
NEAR = 8  # words from «принял» to «наблюдателем»
REPRESENTING = frozenset({"представлять", "представить"})
REFLEXIVE, SEVERAL, ONTO = ("ся", "сь"), 2, frozenset({"на", "в", "во"})
RANKS = frozenset({"член", "наблюдатель", "председатель", "сопредседатель", "участник", "участница"})  # of a body that sits


class LandsAsSubjects:
    """Answers for one document which countries join, hold or act; the words ``main`` name its event."""

    def __init__(
        self,
        words: Words,
        governors: Governors,
        sentences: LandSentences,
        comes: AbstractSet[str],
        main: AbstractSet[int],
        mates: Callable[[range], list[range]],
    ) -> None:
        self.words, self.governors, self.sentences, self.comes = words, governors, sentences, comes
        self.main, self.mates, self.about_main = main, mates, {words.sentence[k] for k in main}
        self.senses, self.dates, self.towns = governors.senses, words.covered("dates"), words.covered("places", "city")

    def ground(self, reach: range, at: int | None, senses: frozenset[str]) -> Ground | None:
        """Judge what a country does that hangs on the word ``at``, in a sentence with these senses."""
        if self._becomes(reach):
            return "member", 0.75
        return self._acts(reach, at, senses) if self._is_subject(reach, at) else None

    def _becomes(self, reach: range) -> bool:
        """Tell «членом совета стала | Чили |», «совет принял | Чили | наблюдателем», «наблюдателем принят | Китай |»."""
        words, sentence = self.words, self.words.sentence_of[reach.start]
        verb = reach.start - 1
        if verb not in sentence or words.lemma[verb] not in BECOMING or self.governors.case(reach) not in ("Nom", "Acc", ""):
            return False
        near = range(max(sentence.start, verb - NEAR), min(sentence.stop, reach.stop + NEAR))
        return any(words.lemma[k] in RANKS and words.feats[k].case == "Ins" for k in near)

    def _is_subject(self, reach: range, at: int | None) -> bool:
        """Tell whether the country, or its list, hangs on a verb or opens the sentence; as an object only where it is gathered."""
        words, case = self.words, self.governors.case(reach)
        if words.norm[reach.stop : reach.stop + 1] == [")"] and self._is_of_a_town(reach):  # «форум (11 июня, Хельсинки, | Финляндия |)»
            return False
        behind_them = at is not None and words.pos[at] == "PRON" and words.norm[at + 1] in DASHES  # «за ними – | Чили и Перу |»
        dated = at in self.dates and words.norm[at + 1] != ","  # «10 мая Чили и Перу провели», not «(10 мая, Чили)»
        free = at is None or dated or behind_them or words.pos[at] in ("VERB", "PUNCT", "PART", "ADV", "AUX") or self._stands_free(reach)
        if case == "Acc" and self._is_represented(reach):
            return True
        if at is not None and words.feats[at].verb_form == "Part" and words.feats[at].variant != "Short":  # «дам, покинувших | Чили»
            return False
        gathered = case == "Acc" and (at is None or "gathers" in self.sentences.tell(reach.start) or self._sends_or_comes(at))
        return free and (case in ("Nom", "") or gathered or self._is_anothers_object(reach))

    def _is_of_a_town(self, reach: range) -> bool:
        """Tell the land of a town that stands before it behind a comma."""
        words, k = self.words, reach.start - 2
        return k >= 0 and words.norm[k + 1] == "," and words.feats[k].case in ("Nom", "") and k in self.towns

    def _stands_free(self, reach: range) -> bool:
        """Tell «по завершении сессии | Чили внесла | предложение», «представлены 9 вузов России, а ещё | Китай |»."""
        words, k = self.words, reach.stop
        if words.feats[reach.start].case == "Nom" and "gathers" in self.sentences.tell(reach.start):
            return True
        mates = self.mates(reach)
        before, behind = words.norm[mates[0].start - 1], words.norm[mates[-1].stop : mates[-1].stop + 1]
        if before in (",", "а", ";") and behind and behind[0] in DASHES and words.feats[mates[0].start].case == "Nom":
            return True  # «Чили направила депутатов, | Перу | – наблюдателей»
        if words.feats[reach.start].case == "Nom" and self._follows_joining(mates[0].start):
            return True
        finite = k < len(words) and words.pos[k] == "VERB" and words.feats[k].verb_form in ("Fin", "")
        return finite and words.feats[reach.start].case == "Nom" and words.sentence[k] == words.sentence[reach.start]

    def _follows_joining(self, first: int) -> bool:
        """Tell «дебютировали на форуме | Чили и Перу |», «впервые участвуют в нём | Чили |»: no noun between may be the subject."""
        words = self.words
        for k in range(first - 1, words.sentence_of[first].start - 1, -1):
            if words.pos[k] == "VERB":
                return self.senses.get(words.lemma[k]) == "joins"
            if words.pos[k] == "PUNCT" or words.feats[k].case == "Nom":
                return False
        return False

    def _acts(self, reach: range, at: int | None, senses: frozenset[str]) -> Ground | None:
        """Tell what a country does that is the subject: it joins, holds the event, acts as a side of it."""
        nominative = self.governors.case(reach) in ("Nom", "")
        if nominative and self._are_at_it(reach, at) and "unsettled" not in senses:
            return "subject", 0.7
        if nominative and "shows" in senses and "unsettled" not in senses:
            return "stand", 0.75  # «павильоны поставили | Чили и Перу |»
        if "unsettled" in senses or self._does_else(at) or not (nominative or "gathers" in senses or "joins" in senses):
            return None
        if "joins" in senses or (nominative and "acts" in senses):
            return "subject", 0.8
        if "gathers" in senses and (not nominative or self._is_anothers_object(reach)):
            return "subject", 0.8
        about_main = self.words.sentence[reach.start] in self.about_main
        return ("holder", 0.7) if nominative and about_main and "holds" in senses else None

    def _are_at_it(self, reach: range, at: int | None) -> bool:
        """Tell several lands that do something at the event: «под флагами на выставке | стояли | Чили и Перу»."""
        words = self.words
        if at is None or words.pos[at] != "VERB" or words.norm[at].endswith(REFLEXIVE) or words.feats[at].number != "Plur":
            return False
        if words.feats[at].verb_form not in ("Fin", "") or len(self.mates(reach)) < SEVERAL or words.lemma[at] == BECOMES:
            return False
        return any(k in self.main and words.feats[k].case == "Loc" and words.norm[k - 1] in ONTO for k in words.sentence_of[at] if k)

    def _is_anothers_object(self, reach: range) -> bool:
        """Tell «| США | представляла посол Анна Лось», whose name no case changes: somebody else is the subject."""
        words = self.words
        verb = next((k for k in range(reach.stop, min(reach.stop + NEAR, words.size)) if words.lemma[k] in REPRESENTING), None)
        if verb is None or words.sentence[verb] != words.sentence[reach.start]:
            return False
        behind = range(verb + 1, min(verb + NEAR, words.sentence_of[verb].stop))
        return any(words.feats[k].case == "Nom" and (words.feats[k].animacy == "Anim" or words.pos[k] == "NUM") for k in behind)

    def _does_else(self, at: int | None) -> bool:
        """Tell a verb right before its subject that tells of no part in the event: «проект, который финансирует | Чили»."""
        words = self.words
        if at is None or words.pos[at] != "VERB" or words.feats[at].verb_form not in ("Fin", ""):
            return False
        spans = "gathers" in self.sentences.tell(at) and words.lemma[at] in REACHES  # «география форума охватывает | Чили |»
        became = words.lemma[at] == BECOMES and words.feats[at].tense == "Past"  # «гостем следующей ярмарки | станет | Чили»
        offered = self.sentences.takes_offer(at)
        return not (became or spans or offered or words.lemma[at] in self.senses or words.lemma[at] in self.comes)

    def _sends_or_comes(self, at: int) -> bool:
        """Tell «наблюдателей прислал | Чили»: a subject that the tagger takes for an object."""
        return self.words.pos[at] == "VERB" and self.senses.get(self.words.lemma[at]) == "joins"

    def _is_represented(self, reach: range) -> bool:
        """Tell a country that guests represent: «представляли они | Чили и Перу», «делегаты, представляющие | Чили»."""
        words, sentence = self.words, self.words.sentence_of[reach.start]
        verb = next((k for k in range(reach.start - 1, sentence.start - 1, -1) if words.pos[k] == "VERB"), None)
        if verb is None or self.senses.get(words.lemma[verb]) != "gathers":
            return False
        feats = words.feats[verb]
        return feats.verb_form in ("Fin", "") or (feats.verb_form == "Part" and feats.voice == "Act")
