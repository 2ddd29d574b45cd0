"""Houses that are told to receive the event, whatever their case: «слёт принимал | Дом культуры |», «сценой стала | площадь Мира |»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.candidate import Candidate, evidence
from extract.rules.discourse.clause import clause_of
from extract.rules.places.bracketed import behind_brackets
from extract.rules.places.houses import HOUSED, ROOMS, House, houses_in
from extract.rules.places.setting import Setting
from extract.rules.places.telling import TELLING

RECEIVES, MADE, ROLES = word_class("house_receives"), word_class("made_the_venue"), word_class("role_of_a_venue")
TURNS = frozenset({"стать", "становиться", "превратиться", "превращаться", "жить"})
OPENS, DOORS = frozenset({"открыть", "открывать"}), frozenset({"дверь", "ворота"})
GIVEN, LENDS, GUESTS = word_class("given_to_an_event"), word_class("house_lends"), word_class("guest_taken_in")
NO_GUESTS = frozenset({"участие", "решение", "мера", "присяга", "заявка", "поздравление", "средство", "подпись", "деньги", "коллекция"})
NO_GUESTS |= frozenset({"постановление", "резолюция", "устав", "закон", "обращение", "предложение", "документ", "приглашение", "вызов"})
ITS = frozenset({"его", "ее", "их"})
NEAR, FARTHEST = 0.5, 24  # weight of a sentence that tells; words from a verb to its house
SCORE, LATER = 0.5, 0.4
FULL = frozenset({"полный", "переполненный"})
BOUND = ("ADP", "NOUN", "PROPN", "CCONJ")


def hosting_houses(words: Words, lexicon: Lexicon, setting: Setting) -> Iterator[Candidate]:
    """Propose the house that receives guests or the event, is made its place, or is given to it.

    «Церемонию принимал 4 июня городской Дом культуры» → «городской Дом культуры»
    """
    for verb in words.with_lemma(RECEIVES | MADE | GIVEN | OPENS | LENDS | TURNS):
        about = setting.weights[words.sentence[verb]] >= NEAR or words.lemma[verb] in MADE
        if not about or words.pos[verb] not in ("VERB", "ADJ") or not (_is_passive(words, verb) or words.feats[verb].verb_form != "Part"):
            continue
        clause = clause_of(words, verb)
        near = range(max(clause.start, verb - FARTHEST), min(clause.stop, verb + FARTHEST))
        cases = _cases(words, setting, verb, clause)
        for house in houses_in(words, lexicon, near) if cases else ():
            if house.kind not in HOUSED and (words.lemma[verb] not in LENDS or setting.attachment.contest):
                continue  # «банк собрал форум» somewhere
            if _is_free(words, setting, house, cases) and _is_reached(words, setting, house, verb):
                score = SCORE if setting.weights[words.sentence[verb]] > NEAR else LATER
                yield Candidate("venue", house.value, "where.venue_hosting", score, evidence(words, house.reach))
                break


def _cases(words: Words, setting: Setting, verb: int, clause: range) -> frozenset[str]:
    """Give the cases in which a house may stand with a verb that says where the event is; none if it says no such thing."""
    lemma, named = words.lemma[verb], not setting.events.isdisjoint(words.sentence_of[verb])
    told = not setting.events.isdisjoint(clause) or _takes_it_up(words, clause) or (named and _opens_a_clause(words, clause.stop))
    if lemma in MADE and any(words.lemma[k] in ROLES and words.feats[k].case == "Ins" for k in clause):
        return frozenset({"Nom", "Acc"})
    opens = lemma in OPENS and not DOORS.isdisjoint(words.lemma[clause.start : clause.stop])  # «библиотека открыла двери для гостей»
    if lemma in TURNS and named and _opens_a_clause(words, clause.stop):
        return frozenset({"Nom"})  # «двор музея превратится в галерею: откроется выставка»
    if opens and setting.weights[words.sentence[verb]] >= TELLING:
        return frozenset({"Nom"})
    if (lemma in RECEIVES or opens) and NO_GUESTS.isdisjoint(words.lemma[clause.start : clause.stop]):
        guests = any(words.lemma[k] in GUESTS and words.feats[k].case in ("Acc", "Gen") for k in clause)
        return frozenset({"Nom"}) if told or guests else frozenset()
    if lemma in LENDS and told and not ROOMS.isdisjoint(words.lemma[clause.start : clause.stop]):
        return frozenset({"Nom"})  # «палата предоставила виноделам свой зал»
    if lemma in GIVEN and (named or told):
        return frozenset({"Nom"}) if _is_passive(words, verb) else frozenset({"Acc"})
    return frozenset()


def _is_passive(words: Words, verb: int) -> bool:
    """Tell «залы | отданы | форуму»."""
    return words.lemma[verb] in GIVEN and words.feats[verb].verb_form == "Part" and words.feats[verb].variant == "Short"


def _opens_a_clause(words: Words, k: int) -> bool:
    """Tell the colon of «двери открыл музей | : | состоялся вечер»."""
    return words.norm[k : k + 1] == [":"]


def _takes_it_up(words: Words, clause: range) -> bool:
    """Tell «принимал | его | …» of the event before."""
    return not ITS.isdisjoint(words.norm[clause.start : clause.stop])


def _is_free(words: Words, setting: Setting, house: House, cases: frozenset[str]) -> bool:
    """Tell a subject or an object from what depends on a noun or a preposition: «директор | музея |», «в | музее |»."""
    noun = house.first if house.first < house.reach.start else house.noun
    if not FULL.isdisjoint(words.lemma[house.reach.start : house.reach.stop]):
        return False  # «праздник собрал | полный зал зрителей |»
    may = possible_cases(words.norm[noun])
    if not may & cases and not words.text[noun].isupper():
        return False
    before, opens = house.first - 1, words.sentence_of[house.first].start
    while before > opens and words.pos[before] in ("DET", "ADJ"):
        before -= 1
    if before < opens or before in setting.dates or words.pos[before] not in BOUND:
        return True
    genitive = "Gen" in may and words.norm[noun] != words.lemma[noun]  # «директор | библиотеки |», but «брифинг примет | зал | дворца»
    return words.pos[before] not in ("ADP", "CCONJ") and not genitive and words.feats[noun].case in ("Nom", "Acc", "")


def _is_reached(words: Words, setting: Setting, house: House, verb: int) -> bool:
    """Tell whether no other verb or comma stands between a verb and its house, but one behind a town: «принимал Псков | , | ДК «Луч»»."""
    between = range(verb + 1, house.first) if verb < house.first else range(behind_brackets(words, house.reach.stop), verb)
    return not any(
        (words.norm[k] == "," and k - 1 not in setting.named) or (words.pos[k] == "VERB" and words.feats[k].verb_form != "Part")
        for k in between
    )
