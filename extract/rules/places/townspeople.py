"""The town that its people tell by what they do at home: «| Новосибирцы | почтили память моряков», «| минчане | вышли на субботник»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.candidate import Candidate, evidence
from extract.rules.discourse.clause import clause_of
from extract.rules.main import Main
from extract.rules.places.hosts_town import AWAY
from extract.rules.places.setting import Setting
from extract.rules.places.town_adjectives import do_it_at_home

SCORE = 0.4


def towns_by_people(words: Words, lexicon: Lexicon, setting: Setting, main: Main) -> Iterator[Candidate]:
    """Propose the one town whose people the headline or the event's sentences say to do something at home."""
    if main.kind_class in AWAY:
        return
    towns = lexicon.index("townspeople")
    told = {towns[words.lemma[k]]["city"]: k for k in reversed(words.with_lemma(towns.keys())) if _act_there(words, setting, main, k)}
    if len(told) == 1:
        (town, k) = next(iter(told.items()))
        yield Candidate("city", town, "where.town_by_people", SCORE, evidence(words, range(k, k + 1)), "inferred")


def _act_there(words: Words, setting: Setting, main: Main, k: int) -> bool:
    """Tell «| Туляки | простились с артистом» in a headline or where the event is told."""
    subject = words.feats[k].case == "Nom" and words.feats[k].number == "Plur"
    return subject and (k in words.headline or words.sentence[k] in setting.telling) and do_it_at_home(words, main, clause_of(words, k))
