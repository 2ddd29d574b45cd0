"""The town that an adjective tells beside people or houses: «| тульские | школьники вышли на субботник», «в одном из | пермских | кафе»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.gazetteer import Gazetteer
from extract.rules.candidate import Candidate, evidence
from extract.rules.discourse.clause import clause_of
from extract.rules.main import Main
from extract.rules.places.home import OF_RIVERS
from extract.rules.places.hosts_town import AWAY, HOLDS, OWN_DEED
from extract.rules.places.setting import MET, Setting

PLURAL = ("ские", "цкие", "ских", "цких")
OF_HOUSES, OF_PEOPLE = 0.6, 0.4
ONE, OUT_OF, IN = frozenset({"один", "несколько", "многий", "ряд"}), "из", frozenset({"в", "во", "на", "по"})
GROUNDS = frozenset({"улица", "двор", "площадка", "предприятие", "учреждение", "семья", "дорога", "организация"})
ACTION, TAKES_PART = "action", frozenset({"принять", "принимать", "присоединиться", "поддержать", "выйти", "встретить"})


def towns_by_adjective(words: Words, lexicon: Lexicon, gaz: Gazetteer, setting: Setting, main: Main) -> Iterator[Candidate]:
    """Propose the one town from which adjectives beside people or houses of the event's sentences are made."""
    told: dict[str, Candidate] = {}
    for number in setting.telling:
        sentence = words.sentences[number]
        for k in sentence[:-1]:
            if not words.norm[k].endswith(PLURAL) or words.norm[k].startswith(OF_RIVERS):
                continue
            if not (words.text[k].islower() or k == sentence.start):
                continue
            town = gaz.city_of(words.norm[k])
            score = _score(words, lexicon, setting, main, k) if town is not None else 0.0
            if town is not None and score:
                found = Candidate("city", town.value, "where.town_by_adjective", score, evidence(words, range(k, k + 1)), "inferred")
                told.setdefault(town.value, found)
    if len(told) == 1:
        yield from told.values()


def _score(words: Words, lexicon: Lexicon, setting: Setting, main: Main, k: int) -> float:
    noun = k + 1 + (words.pos[k + 1] == "ADJ" and words.feats[k + 1].number == "Plur")
    if noun >= len(words) or words.pos[noun] != "NOUN" or words.text[noun][0].isupper():
        return 0.0
    clause = clause_of(words, k)
    if setting.events.isdisjoint(clause):
        return 0.0
    if _is_house(words, lexicon, noun) and _is_inside(words, k):
        held = any(setting.told.holds(n) or (words.lemma[n] in MET and words.pos[n] == "VERB") for n in clause)
        return OF_HOUSES if held else 0.0
    people = words.feats[noun].animacy == "Anim" and words.feats[noun].number != "Sing" and words.norm[k].endswith("ие")
    return OF_PEOPLE if people and main.kind_class not in AWAY and do_it_at_home(words, main, clause) else 0.0


def _is_house(words: Words, lexicon: Lexicon, noun: int) -> bool:
    return words.lemma[noun] in lexicon.index("venue_heads") or words.lemma[noun] in GROUNDS


def _is_inside(words: Words, k: int) -> bool:
    """Tell «в | тульских | школах», «в одном из | тульских | кафе»."""
    if words.norm[k - 1] in IN:
        return True
    return k > 2 and words.norm[k - 1] == OUT_OF and words.lemma[k - 2] in ONE and words.norm[k - 3] in IN


def do_it_at_home(words: Words, main: Main, clause: range) -> bool:
    """Tell «провели акцию», «вышли на субботник» from «приняли участие в форуме», which may be anywhere."""
    verbs = {words.lemma[n] for n in clause if words.pos[n] == "VERB"}
    return bool(verbs & (HOLDS | OWN_DEED) - TAKES_PART) or (main.kind_class == ACTION and bool(verbs & (TAKES_PART | HOLDS)))
