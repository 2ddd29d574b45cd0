"""Those counted of whom it is told that they come: who votes, whom a coach takes along, who is at a place, who does something there."""

from __future__ import annotations

from collections.abc import Container
from functools import cached_property, lru_cache

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.attending_words import (
    are_among_those,
    are_the_guests,
    attending_senses,
    become_guests,
    do_what_is_told,
    is_of_a_group,
)
from extract.rules.ballots import is_ballot
from extract.rules.count_times import Count
from extract.rules.main import Main

VOTING = frozenset({"явка", "голосовать", "проголосовать"})
TAKING, TAKEN = frozenset({"взять", "вызвать", "заявить"}), 5  # words from the verb to those whom a coach takes
ONTO, BESIDE_EVENT = frozenset({"на"}), 6  # words from a figure to the event behind «на»
ACTING = 10  # words from those counted to what they do
CONTEST, SERIES = "contest", word_class("series_of_games") | word_class("match")
RECORD = "рекордный"  # «| рекордные | 12 тысяч человек»


class ThoseComing:
    """Tells which of those counted in a document come; ``mine`` are the words that name its event."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main, mine: Container[int]) -> None:
        self.words, self.mine = words, mine
        self.attending, self.deeds = lexicon.index("attending"), _deeds(lexicon)
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
            or (i > 0 and words.lemma[i - 1] == RECORD)
        )

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

    def are_at_a_place(self, clause: range) -> bool:
        """Tell «в зале 300 человек», «за столом — 9 делегаций»."""
        words = self.words
        return any(
            self.attending.get(words.lemma[k], {}).get("sense") == "at"
            and k not in self.mine
            and any(words.norm[b] in ("в", "на", "за") for b in range(max(clause.start, k - 2), k))
            and words.feats[k].case in ("Loc", "Ins", "")
            for k in clause
        )

    def act(self, count: Count) -> bool:
        """Tell those who do something: «около 30 лицеистов | раздавали | флаеры»."""
        words, sentence = self.words, self.words.sentence_of[count.reach.start]
        behind = range(count.reach.stop, min(count.reach.stop + ACTING, sentence.stop))
        k = next((n for n in behind if words.pos[n] == "VERB" or words.text[n] in ",;:—–"), len(words))
        free = words.pos[count.reach.start - 1] != "ADP"  # «из 100 практикантов остались девять»
        finite = free and k < len(words) and words.pos[k] == "VERB" and words.feats[k].number == "Plur" and words.feats[k].tense == "Past"
        return finite and count.of == "people" and words.feats[k].verb_form in ("Fin", "") and words.feats[k].variant != "Short"


@lru_cache(maxsize=8)
def _deeds(lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    """Give what those who come do: «обучение прошли»."""
    return frozenset((row["verb"], row["object"]) for row in lexicon.table("attending_deeds"))
