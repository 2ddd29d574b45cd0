"""The house that asks people to its event or opens its doors: «| Дом офицеров | приглашает», «| завод | провёл день открытых дверей»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.venue_reach import tail
from extract.rules.candidate import Candidate, evidence
from extract.rules.main import Main
from extract.rules.places.opened import house_behind, printed
from extract.rules.places.setting import Setting

SCORE = 0.31  # any house that is told to be where it is held goes before
INVITES, HOLDS = frozenset({"приглашать", "пригласить", "звать"}), frozenset({"провести", "проводить", "устроить", "организовать"})
SHOWS = frozenset({"открывать", "открыть", "представлять", "представить", "показывать", "показать", "подготовить", "приготовить"})
SHOWN = frozenset({"выставка", "экспозиция", "фотовыставка", "вернисаж", "книжная выставка", "персональная выставка"})
DOORS = ("открытых", "дверей")
NO_HOUSES = frozenset({"media", "sport", "party", "international", "military", "union", "government", "agency", "part"})
AT_HOME = word_class("house_that_invites")
AHEAD, BETWEEN = 14, 10  # words from a verb to the event; words of a circumstance between a house and its verb


def inviting(words: Words, lexicon: Lexicon, main: Main, setting: Setting) -> Iterator[Candidate]:
    """Propose the house that is the subject of «приглашает на», and whoever holds an open day, which is at home."""
    open_day = any(words.norm[k] == DOORS[0] and words.norm[k + 1 : k + 2] == [DOORS[1]] for m in main.mentions for k in words.reach(m))
    shows = SHOWS if main.kind in SHOWN else frozenset[str]()
    for k in words.with_lemma(INVITES | shows | HOLDS if open_day else INVITES | shows):
        if words.pos[k] != "VERB" or setting.events.isdisjoint(_behind(words, k)):
            continue
        if words.lemma[k] in HOLDS or words.lemma[k] in shows or "на" in words.norm[k + 1 : k + AHEAD]:
            found = _subject(words, lexicon, k, any_body=open_day)
            if found is not None:
                value, reach = found
                yield Candidate("venue", value, "where.venue_inviting", SCORE, evidence(words, reach))
                return


def _behind(words: Words, verb: int) -> range:
    return range(verb + 1, min(words.sentence_of[verb].stop, verb + AHEAD))


def _subject(words: Words, lexicon: Lexicon, verb: int, *, any_body: bool) -> tuple[str, range] | None:
    """Give the house before a verb with its name: a body that has one, a noun of houses with a title."""
    sentence = words.sentence_of[verb]
    for span in words.group("organisations"):
        reach = words.reach(span)
        if reach.start in sentence and _reaches(words, reach.stop, verb) and _is_subject(words, reach):
            at_home = span.label_ not in NO_HOUSES if any_body else words.lemma[_noun(words, reach)] in AT_HOME
            if at_home:
                return span.kb_id_, reach
    for start in range(sentence.start, verb):
        house = house_behind(words, lexicon, start)
        if house is None or not (any_body or words.lemma[house[1]] in AT_HOME):
            continue
        end, _ = tail(words, house[1], ())
        named = house[1] + 1 < end or (start < house[1] and words.text[start][0].isupper())  # «Кафедральный собор»
        if named and _reaches(words, end, verb) and _is_subject(words, range(start, end)):
            return printed(words, *house, end), range(start, end)
    return None


def _reaches(words: Words, k: int, verb: int) -> bool:
    """Tell whether nothing but a circumstance stands between: «перед началом сезона»."""
    between = range(k, verb)
    return 0 <= verb - k <= BETWEEN and not any(words.pos[n] in ("VERB", "PUNCT") or words.feats[n].case == "Nom" for n in between)


def _noun(words: Words, reach: range) -> int:
    return next((k for k in reach if words.pos[k] != "ADJ"), reach.start)


def _is_subject(words: Words, reach: range) -> bool:
    """Tell a subject from what depends on a noun or a preposition: «директор | музея |», «из | школы |»."""
    before, first = reach.start - 1, words.sentence_of[reach.start].start
    bound = (
        before >= first
        and (words.pos[before] in ("ADP", "NOUN", "ADJ", "PROPN") or words.norm[before] == '"')
        and before not in words.covered("dates")
    )
    return not bound and "Nom" in possible_cases(words.norm[reach.start])
