"""Places that a document tells aside: of another edition, of somebody's life, of an event of another day, in somebody's words."""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.apart import is_apart
from extract.rules.discourse.clause import AGO, BEFORE, clause_of, lead_of, tells_of_before
from extract.rules.discourse.told_before import is_told_again
from extract.rules.places.campaigns import is_of_a_campaign
from extract.rules.places.event_words import EventWords
from extract.rules.places.hours_elsewhere import is_hour_elsewhere
from extract.rules.places.lives_there import lives_there
from extract.rules.places.named_places import NamedPlaces
from extract.rules.places.side_matters import is_beside, is_reported, is_struck
from extract.rules.places.telling import TELLING

LIFE = 9  # words from «родился», «работал» to where
# These open a sentence on what was before.
RECALLING = (["ранее"], ["раньше"], ["прежде"], ["до", "этого"], ["до", "того"])
REMINDING, LAST = "напомним", frozenset({AGO, "накануне", "прошлой", "прошлом", "ранее"})
EARLIER = 0.25  # of a place in a clause about last year
RECALLED = 0.2  # of a place in a sentence that opens with «Ранее»
REPORTED = 0.4  # of a place in words that somebody says, which do not tell of the event
NEAR = 30  # words of a clause on either side of a house
TOURED = 0.4  # of a house that guests see before or behind the event
AROUND, SEES = frozenset({"после", "перед", "накануне", "затем", "потом"}), word_class("go_to_see")
OVER = (["окончание"], ["завершение"], ["окончании"], ["завершении"])
PLANNED, AGREES = 0.2, word_class("agree_on")  # of a house of what is to be
NEXT = "следующ"  # «Следующая встреча пройдёт в Уфе»
APART = 0.1  # of a place in the sender's words about itself, or where a sentence is set in other years
ANOTHERS = 0.3  # of a place in a sentence about an event of another day


class PlacesAside:
    """Tells how much less likely a place becomes by what is told around it; ``weights`` are those of the sentences."""

    def __init__(self, words: Words, places: NamedPlaces, told: EventWords, weights: Sequence[float]) -> None:
        self.words, self.places, self.told, self.weights = words, places, told, weights
        self.earlier = {words.sentence[k] for k in (*words.with_lemma({BEFORE}), *words.with_norm({AGO}))}
        self.told_or_dated = told.telling | words.covered("dates")
        self.quoted = words.covered("quotes", "direct")
        self._factors: dict[int, float] = {}
        self._apart: dict[int, bool] = {}

    def factor(self, reach: range) -> float:
        """Lower the score where the sentence tells of another edition or of somebody's life."""
        words, sentence = self.words, self.words.sentence_of[reach.start]
        number = words.sentence[reach.start]
        if number not in self._factors:
            about_main = self.weights[number] >= 0.85
            elsewhen = not about_main and "elsewhen" in map(self.told.senses.get, sentence)
            self._factors[number] = APART if self._reminds(sentence) else RECALLED if self._recalls(sentence) else 0.45 if elsewhen else 1.0
        near = range(max(sentence.start, reach.start - LIFE), min(sentence.stop, reach.stop + 3))
        tells_of_it = self.weights[number] >= TELLING and self.told.are_in(sentence)
        of_life = is_beside(words, reach, self.told.telling) or (not tells_of_it and "lives" in map(self.told.senses.get, near))
        if is_hour_elsewhere(words, reach) or lives_there(words, reach) or is_of_a_campaign(words, reach.start):
            return 0.0
        if is_struck(words, reach, self.told.events):
            return 0.0
        if self._is_apart(reach.start):
            return APART
        anothers = reach.start not in self.places.venues and self.told.another.tells(reach.start)
        reported = is_reported(words, reach.start, self.told_or_dated) or self._is_quoted_land(reach)
        before = number in self.earlier and tells_of_before(words, clause_of(words, reach.start))
        aside = (0.3 if of_life else 1.0) * (ANOTHERS if anothers else 1.0) * (EARLIER if before else 1.0) * (REPORTED if reported else 1.0)
        toured = reach.start in self.places.venues and self._tours(sentence, reach.start)
        planned = reach.start in self.places.venues and self._is_planned(reach.start)
        return self._factors[number] * aside * (TOURED if toured else 1.0) * (PLANNED if planned else 1.0)

    def _is_planned(self, k: int) -> bool:
        """Tell the house of what is only agreed on: «готовы открыть цех в технопарке «Лён»»."""
        words, clause = self.words, clause_of(self.words, k)
        near = range(max(clause.start, k - NEAR), min(clause.stop, k + NEAR))
        verb = next((n for n in range(k - 1, near.start, -1) if words.feats[n].verb_form == "Inf"), near.start)
        agreed = any(words.lemma[n] in AGREES for n in range(near.start, verb))
        return agreed and self.told.events.isdisjoint(near)

    def _tours(self, sentence: range, k: int) -> bool:
        """Tell where guests go before or behind the event: «После форума гости побывали в музее»."""
        words = self.words
        behind = self._opens_behind_event(sentence)
        if words.norm[sentence.start] not in AROUND and not behind:
            return False
        clause = clause_of(words, k)
        near = range(max(clause.start, k - NEAR), min(clause.stop, k + NEAR))
        return (behind or any(words.lemma[n] in SEES for n in near)) and not any(self.told.holds(n) for n in near)

    def _opens_behind_event(self, sentence: range) -> bool:
        """Tell «После церемонии глава принял парад на площади», «По окончании форума …»: what came behind the event itself."""
        words, first = self.words, sentence.start
        opening = words.norm[first] == "после" or (words.norm[first] == "по" and words.lemma[first + 1 : first + 2] in OVER)
        return opening and any(k in self.told.events for k in sentence[1:4])

    def _is_apart(self, k: int) -> bool:
        """Tell a sentence that is not about the event at all."""
        words, number = self.words, self.words.sentence[k]
        if number not in self._apart:
            sentence = words.sentence_of[k]
            again = any(self.told.sense(n) == "again" for n in sentence)  # «осенью его ждут в Минске вновь»
            aside = is_apart(words, self.told.another.main, k) or words.norm[sentence.start].startswith(NEXT)
            other = not again and k not in words.headline and self.told.another.is_set_in_other_years(k)
            self._apart[number] = aside or other
        return self._apart[number]

    def _is_quoted_land(self, reach: range) -> bool:
        """Tell ««Мебель из него делают соседи, | в Таиланде |»»: who speaks at an event need not say in which land it is."""
        land = reach.start in self.places.named and self.places.spans[self.places.named[reach.start]].label_ == "country"
        return land and reach.start in self.quoted and self.told.telling.isdisjoint(clause_of(self.words, reach.start))

    def _recalls(self, sentence: range) -> bool:
        """Tell «Ранее акция прошла в Ржеве», «До этого фестиваль принимала Пермь»."""
        words, opening = self.words, self.words.norm[sentence.start : sentence.start + 3]
        recalled = opening[:1] in RECALLING or opening[:2] in RECALLING or is_told_again(words, sentence)
        if sentence.start < words.sentences[lead_of(words)].stop or not recalled:
            return False
        return all(words.feats[k].tense != "Fut" for k in sentence)  # «Ранее клуб назвал дни концертов, которые пройдут в Туле»

    def _reminds(self, sentence: range) -> bool:
        """Tell «Напомним, неделю назад министр побывал в Туле» from «Напомним, форум прошёл в Туле»."""
        words = self.words
        if words.norm[sentence.start] != REMINDING or LAST.isdisjoint(words.norm[sentence.start : sentence.stop]):
            return False
        return sentence.start >= words.sentences[lead_of(words)].stop and not self.told.are_in(sentence)
