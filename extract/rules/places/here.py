"""Houses and towns that «здесь», «где», «там» take up: «гости собрались в музее: | здесь | прошёл форум», «Тула, | где | идёт слёт»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.places.venue_signs import CARRIERS, GATHERED
from extract.rules.candidate import Candidate, evidence
from extract.rules.discourse.clause import clause_of
from extract.rules.places.houses import HOUSED, ROOMS, House, houses_in
from extract.rules.places.setting import Setting

HERE = frozenset({"здесь", "тут", "там", "где", "куда", "сюда", "туда"})
ITS, INSIDE = frozenset({"его", "ее", "их", "которого", "которой", "которых"}), frozenset({"в", "во", "на", "под"})
MOST, AHEAD = 6, 0.6  # words before a house's noun
NEAR, SCORE, FARTHEST = 0.5, 0.48, 40  # weight of a sentence that tells; the score; words back to the house


def houses_here(words: Words, lexicon: Lexicon, setting: Setting) -> Iterator[Candidate]:
    """Propose the last house before a clause that begins with «здесь» or «где» and tells the event.

    «Двери распахнул музей «Лён», здесь открылась ярмарка» → «музей «Лён»»
    """
    for k in sorted({*words.with_norm(HERE), *(k for k in words.with_norm(ITS) if _is_of_its_room(words, k))}):
        clause = clause_of(words, k)
        if words.norm[k + 1 : k + 2] == ["же"] or setting.weights[words.sentence[k]] < NEAR or not _tells(words, setting, clause):
            continue
        before = _before(words, clause.start)
        houses = (house for house in houses_in(words, lexicon, before) if house.kind in HOUSED and not _depends(words, house))
        house = max(houses, key=lambda house: house.reach.stop, default=None)
        if house is not None and not setting.visit:
            yield Candidate("venue", house.value, "where.venue_here", SCORE, evidence(words, house.reach))


def houses_ahead(words: Words, lexicon: Lexicon, setting: Setting) -> Iterator[Candidate]:
    """Propose the house behind the town that a report opens with: «Псков, Дом связи, 5 мая. Прошла встреча …» → «Дом связи»."""
    for standing in setting.of("city"):
        k = standing.reach.stop
        if standing.how == "dateline" and words.norm[k : k + 1] == [","]:
            house = next(houses_in(words, lexicon, range(k + 1, min(k + 2 + MOST, words.sentence_of[k].stop))), None)
            if house is not None and house.reach.start == k + 1:
                yield Candidate("venue", house.value, "where.venue_ahead", AHEAD, evidence(words, house.reach))
            return


def _is_of_its_room(words: Words, k: int) -> bool:
    """Tell «в | его | конгресс-центре прошёл форум», «в залах | которого | прошёл форум»."""
    behind = words.norm[k].startswith("котор")
    room = k - 1 if behind else k + 1
    if room < 1 or room >= len(words):
        return False
    noun = words.lemma[room].rpartition("-")[2]
    return words.norm[room - 1 - (not behind)] in INSIDE and (noun in ROOMS or noun in CARRIERS or "-" in words.lemma[room])


def _tells(words: Words, setting: Setting, clause: range) -> bool:
    """Tell a clause that names the event with the verb by which it is held: «здесь | состоялся слёт |»."""
    held = any(setting.told.holds(k) or (words.lemma[k] in GATHERED and words.pos[k] == "VERB") for k in clause)
    return held and (any(k in setting.events for k in clause) or setting.takes_up_the_event(clause))


def _depends(words: Words, house: House) -> bool:
    """Tell «директор | музея |» from «в стенах | музея |», «из | музея |»."""
    return house.first == house.reach.start and words.feats[house.noun].case == "Gen"


def _before(words: Words, k: int) -> range:
    """Give the words before a clause, in its own sentence or, where it opens one, in the sentence before."""
    start = words.sentence_of[k].start
    if start == k and k > 0:
        start = words.sentence_of[k - 1].start
    return range(max(start, k - FARTHEST), k)
