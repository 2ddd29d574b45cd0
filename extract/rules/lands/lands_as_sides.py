"""Countries that are the sides of a meeting or a match: «переговоры между Чили и Перу», «матч с Кенией», «победа над Чили»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.lands.governors import Governors
from extract.rules.lands.lands_from import Ground
from extract.rules.main import Main

MEETINGS, MATCHES = {"visit", "meeting"}, {"contest"}
RECEIVING = frozenset({"принять", "принимать"})
AGAINST = {"между", "с", "со", "против"}
OVER, PLAYED = {"над", "от", "у", "с", "со", "против"}, {"победа", "поражение", "играть", "сыграть", "встретиться", "встречаться", "игра"}
OFFICE = 7  # words of an office before its head noun: «исполняющим обязанности первого заместителя министра»
JOINTS, LONGEST_LIST = frozenset({",", "и", "а", "также"}), 20  # between officers of a list; officers
MATCH, CLIMB = word_class("match"), 10
MATTERS = frozenset({"по", "о", "об", "для", "на"})
BETWEEN_LANDS = word_class("between_lands")


class LandsAsSides:
    """Answers for one document which countries are sides of its event."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main, governors: Governors) -> None:
        self.words, self.governors = words, governors
        self.meeting = main.kind_class in MEETINGS
        self.sided = main.kind_class in MEETINGS | MATCHES
        own = lexicon.index("event_kinds", "kind").get(main.kind, {"class": ""})  # a match that is called «встреча» too
        self.contest = main.kind_class in MATCHES or own["class"] in MATCHES
        self.main = {k for span in main.mentions for k in span.reach}
        self.main_lands = governors.countries & self.main
        self.about_main = {words.sentence[k] for k in self.main}
        self.people, self.offices = words.covered("people"), words.covered("offices")

    def in_name(self, reach: range) -> Ground | None:
        """Judge a country in the event's name: «встреча министров | Чили |», «форум регионов | Чили и Перу |»."""
        first = reach.start
        if self.meeting and first in self.main and self.words.feats[first].case in ("Gen", "Ins", "") and not self._is_matter(first):
            return "side", 0.75
        return ("side", 0.7) if first in self.main and self._is_paired(reach) and not self._is_matter(first) else None

    def _is_matter(self, k: int) -> bool:
        """Tell «заседание по | Ливану |», «заседание по запросу | Чили |»: what it is about, at whose wish it is held."""
        words, first = self.words, self.words.sentence_of[k].start
        at = next((n for n in range(k - 1, max(first, k - 2 * CLIMB) - 1, -1) if words.pos[n] == "ADP" or n not in self.main), first)
        return at in self.main and words.norm[at] in MATTERS

    def _is_paired(self, reach: range) -> bool:
        """Tell the two lands of «форум регионов | Чили и Перу |»."""
        words, main_lands = self.words, self.main_lands
        behind = words.norm[reach.stop : reach.stop + 1] == ["и"] and reach.stop + 1 in main_lands
        before = words.norm[reach.start - 1] == "и" and reach.start - 2 in main_lands
        at = self.governors.governor(reach)
        owned = at is not None and words.pos[at] in ("NOUN", "PROPN") and words.feats[reach.start].case in ("Gen", "")
        return owned and (behind or before)

    def behind(self, at: int) -> Ground | None:
        """Judge by the preposition that governs: «переговоры | между | Чили и Перу», «победа | над | Чили», «сыграли | с | Чили»."""
        words = self.words
        if words.norm[at] in AGAINST and self._are_between(at):
            return "side", 0.75
        if self.contest and at and words.norm[at] in OVER and words.lemma[at - 1] in PLAYED:
            return "side", 0.75
        if words.norm[at] == "между" and words.sentence[at] in self.about_main and not (at and words.lemma[at - 1] in BETWEEN_LANDS):
            return "side", 0.7  # «подписано соглашение между Чили и банком»
        return None

    def are_played(self, at: int, case: str) -> bool:
        """Tell whom a team plays: «сборная | обыграла | Чили»."""
        return self.contest and case in ("Acc", "Gen", "Dat") and self.governors.senses.get(self.words.lemma[at]) == "acts"

    def meet(self, noun: int, depth: int = 0) -> bool:
        """Tell the officer of the other side: «переговоры министра Чили А. Рохаса с | премьер-министром | Перу»."""
        words, first = self.words, self.words.sentence_of[noun].start
        at = next((k for k in range(noun, max(first, noun - OFFICE), -1) if words.norm[k] in AGAINST and words.pos[k] == "ADP"), 0)
        between = (k for k in range(at, noun) if k not in self.offices)
        if (other := self.officer_before(noun)) is not None and depth < LONGEST_LIST:
            return self.meet(other, depth + 1)
        if not at or any(words.pos[k] in ("VERB", "AUX") or words.norm[k] in (",", ";") for k in between):
            return False
        while at > first and (at - 1 in self.people or at - 1 in self.offices):
            at -= 1
        return self._are_between(at)

    def receive(self, noun: int) -> bool:
        """Tell whom the verb that tells of a meeting receives: «губернатор | принял | посла Чили»."""
        words, first = self.words, max(self.words.sentence_of[noun].start, noun - OFFICE)
        k = next((n for n in range(noun - 1, first - 1, -1) if words.pos[n] in ("VERB", "ADP") or words.norm[n] in (",", ";")), first)
        return self.meeting and words.lemma[k] in RECEIVING and k in self.main and words.feats[noun].case in ("Acc", "Gen")

    def officer_before(self, noun: int) -> int | None:
        """Give the officer of a land before whom a list has: «с послом Чили, а также временным | поверенным |»."""
        words, k, first = self.words, noun, max(self.words.sentence_of[noun].start, noun - OFFICE)
        while k > first and (k - 1 in self.offices or words.pos[k - 1] in ("ADJ", "ADV")):
            k -= 1
        joint = k
        while k > first and words.norm[k - 1] in JOINTS:
            k -= 1
        if k == joint or k - 1 not in self.governors.countries:
            return None
        at = self.governors.governor(range(k - 1, k))
        return self.governors.owner(at)[1] if at is not None and at < k - 1 else None

    def _are_between(self, at: int) -> bool:
        """Tell the sides of a meeting or a match: «переговоры между Чили и Перу», «матч с Кенией»."""
        return self.sided and (
            any(k in self.main for k in range(max(at - 3, self.words.sentence_of[at].start), at))
            or (self.contest and self._is_of_a_match(at))
        )

    def _is_of_a_match(self, at: int) -> bool:
        """Tell «матч отборочного турнира чемпионата Европы | против | Чили»."""
        words, first = self.words, max(self.words.sentence_of[at].start, at - CLIMB)
        for k in range(at - 1, first - 1, -1):
            if words.lemma[k] in MATCH:
                return True
            if words.pos[k] in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ"):
                return False
        return False
