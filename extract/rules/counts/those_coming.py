"""Those counted of whom it is told that they come: who votes, whom a coach takes along, who is at a place, who does something there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping
from functools import cached_property, lru_cache

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.counts.attending_words import (
    are_among_those,
    are_here,
    are_the_guests,
    attending_senses,
    become_guests,
    do_what_is_told,
    is_of_a_group,
    stand_in_brackets,
)
from extract.rules.counts.ballots import is_ballot
from extract.rules.counts.count_times import Count
from extract.rules.main import Main

VOTING = frozenset({"явка", "голосовать", "проголосовать"})
TAKING, TAKEN = frozenset({"взять", "вызвать", "заявить"}), 5  # words from the verb to those whom a coach takes
ONTO, BESIDE_EVENT = frozenset({"на"}), 6  # words from a figure to the event behind «на»
ENLISTED = frozenset({"зарегистрировать", "аккредитовать", "допустить", "заявить"})  # «| зарегистрировано | 300 человек»
WHENCE, GENERIC = frozenset({"география", "охват"}), word_class("event_at_large")
PEOPLE, BEING = "people", frozenset({"быть", "находиться"})
ACTING = 10  # words from those counted to what they do
CONTEST, SERIES = "contest", word_class("series_of_games") | word_class("match")
RECORD = "рекордный"  # «| рекордные | 12 тысяч человек»


class ThoseComing:
    """Tells which of those counted in a document come; ``mine`` are the words that name its event."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main, mine: Container[int]) -> None:
        self.words, self.mine = words, mine
        self.attending, self.deeds = lexicon.index("attending"), deeds(lexicon, "comes")
        self.kinds = lexicon.index("event_kinds")
        self.ballot, self.contest = is_ballot(words, main), main.kind_class == CONTEST

    def come(self, i: int, clause: range) -> bool:
        """Tell whether the words around a figure tell in any way that those counted come."""
        words, attending = self.words, self.attending
        told = (
            are_among_those(words, clause, attending)
            or do_what_is_told(words, clause, self.deeds)
            or become_guests(words, clause, attending)
        )
        told = told or self.vote(clause) or self._are_taken_along(i, clause)
        return (
            told
            or self._are_at_the_event(i)
            or is_of_a_group(words, i)
            or are_the_guests(words, i, attending)
            or self._are_summed_up(clause)
            or self._are_players(i)
            or are_here(words, i, clause)
            or self._come_from_afar(i, clause)
            or (i > 0 and words.lemma[i - 1] in ENLISTED and words.feats[i - 1].variant == "Short")
            or stand_in_brackets(words, i, attending)
            or (i > 0 and words.lemma[i - 1] == RECORD)
        )

    def do_it(self, k: int, clause: range) -> bool:
        """Tell what those do who come: «попробовали | силы | 12 студентов», not «обеспечивает | работой | 300 жителей»."""
        objects = (self.deeds[self.words.lemma[n]] for n in clause if n < k and self.words.lemma[n] in self.deeds)
        return self.words.feats[k].case in ("Acc", "Nom") and any(self.words.lemma[k] in things for things in objects)

    def _come_from_afar(self, i: int, clause: range) -> bool:
        """Tell «география участников – | 25 стран |», «география форума охватывает 12 регионов», not that of a firm's sales."""
        words = self.words
        k = next((k for k in range(clause.start, min(i, clause.stop) - 1) if words.lemma[k] in WHENCE), None)
        whose = range(k + 1, min(k + 4, i)) if k is not None else range(0)
        labelled = k is not None and k + 2 == i and k == words.sentence_of[k].start  # «Охват: | 67 человек |»
        return labelled or any(n in self.mine or words.lemma[n] in GENERIC or self._is_guest(n) for n in whose)

    def _is_guest(self, k: int) -> bool:
        return self.attending.get(self.words.lemma[k], {}).get("sense") == "guest"

    def vote(self, clause: range) -> bool:
        """Tell «явка составила | 300 человек |», «в посольствах проголосовали | 100 тысяч человек |» of elections."""
        return self.ballot and any(self.words.lemma[k] in VOTING for k in clause)

    def _are_taken_along(self, i: int, clause: range) -> bool:
        """Tell whom a coach takes to a match: «тренер взял | 24 игрока |»."""
        before = range(max(clause.start, i - TAKEN), i)
        return self.contest and any(self.words.lemma[k] in TAKING and self.words.pos[k] == "VERB" for k in before)

    def _are_at_the_event(self, i: int) -> bool:
        """Tell «один из | 300 кандидатов | на выборах», «| 20 волонтёров | на фестивале»."""
        words = self.words
        near = range(i + 1, min(i + BESIDE_EVENT, words.sentence_of[i].stop - 2))
        at = next((k for k in near if words.norm[k] in ONTO), None)
        if at is None or words.pos[at - 1] != "NOUN" or any(words.pos[k] in ("VERB", "PUNCT") for k in range(i, at)):
            return False
        return any(k in self.mine and words.feats[k].case == "Loc" for k in range(at + 1, at + 3))

    def _are_players(self, i: int) -> bool:
        """Tell «Мемориал Лося: турнир по шахматам | 10-ти мастеров |»: whose games they are."""
        return self.contest and i - 1 in self._games and self.words.feats[i].case in ("Gen", "")

    @cached_property
    def _games(self) -> set[int]:
        return {span.reach.stop - 1 for span in self.words.group("events") if span.label_ in SERIES}

    def _are_summed_up(self, clause: range) -> bool:
        """Tell a sentence that only adds up those whom the one before names: «Всего – около 90 человек»."""
        words, sentence = self.words, self.words.sentence_of[clause.start]
        if words.norm[sentence.start] != "всего" or any(words.pos[k] == "VERB" for k in sentence) or not sentence.start:
            return False
        return "comes" in attending_senses(words, words.sentence_of[sentence.start - 1], self.attending)

    def are_at_a_place(self, clause: range, of: str) -> bool:
        """Tell «в зале 300 человек», «за столом — 9 делегаций»."""
        were = of == PEOPLE and any(self.words.lemma[k] in BEING for k in clause)
        return any(self._is_a_place(k, were) and self._is_inside(k, clause) for k in clause)

    def _is_a_place(self, k: int, were: bool) -> bool:
        """Tell «зал», «стол», and what people were at: «на | лекции | было 96 человек»."""
        lemma = self.words.lemma[k]
        return (were and lemma in self.kinds) or (self.attending.get(lemma, {}).get("sense") == "at" and k not in self.mine)

    def _is_inside(self, k: int, clause: range) -> bool:
        behind = any(self.words.norm[b] in ("в", "на", "за") for b in range(max(clause.start, k - 2), k))
        return behind and self.words.feats[k].case in ("Loc", "Ins", "")

    def act(self, count: Count) -> bool:
        """Tell those who do something: «около 30 лицеистов | раздавали | флаеры»."""
        words, sentence = self.words, self.words.sentence_of[count.reach.start]
        behind = range(count.reach.stop, min(count.reach.stop + ACTING, sentence.stop))
        k = next((n for n in behind if words.pos[n] == "VERB" or words.text[n] in ",;:—–"), len(words))
        free = words.pos[count.reach.start - 1] != "ADP"  # «из 100 практикантов остались девять»
        finite = free and k < len(words) and words.pos[k] == "VERB" and words.feats[k].number == "Plur" and words.feats[k].tense == "Past"
        return finite and count.of == "people" and words.feats[k].verb_form in ("Fin", "") and words.feats[k].variant != "Short"


@lru_cache(maxsize=16)
def deeds(lexicon: Lexicon, sense: str) -> Mapping[str, frozenset[str]]:
    """Give what those who come do, «обучение прошли», or others do elsewhere, «субсидию получили»: objects by verbs."""
    told: dict[str, set[str]] = defaultdict(set)
    for row in lexicon.table("attending_deeds"):
        if row["sense"] == sense:
            told[row["verb"]].add(row["object"])
    return {verb: frozenset(things) for verb, things in told.items()}
