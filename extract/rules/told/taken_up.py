"""What a pronoun or «который» beside a verb takes up: «волонтёры устали. 5 мая | их | наградили», «сквер, | который | открыл мэр»."""

from __future__ import annotations

from collections.abc import Callable

from extract.lang.phrases.quotations import NOUNS
from extract.lang.words import Words
from extract.rules.discourse.clause import clause_of, lead_of
from extract.rules.discourse.spoken_of import before_phrase

WHICH = "который"
ACCUSATIVE = frozenset({"его", "ее", "их"})  # which no preposition governs
NOMINATIVE = frozenset({"он", "она", "оно", "они"})
GOVERNING = frozenset({"в", "во", "на", "за", "под", "через"})
OF_WHAT = frozenset({"по", "для", "о", "об", "от", "из", "при"})  # «завод по | производству | кабеля, который открыли»
VEIL = "покрывало"  # of what nobody saw before
FRESH = frozenset({"relative", "weekday"})  # days
FAR = 8  # words between a verb and its pronoun
BEFORE = 2  # sentences before in which a pronoun's noun is looked for
NAMING = ("ADJ", "NOUN", "PROPN", "DET")  # behind «его» that is whose something is: «его новый сквер»


def taken_up(words: Words, k: int, fits: Callable[[int], bool], *, passive: bool) -> range | None:
    """Find the noun that such a word beside the verb at a word means, of those that fit, with its adjectives."""
    clause, which = clause_of(words, k), clause_of(words, k).start
    if which and words.lemma[which] == WHICH:
        return noun_before(words, which, fits) if _may_be_object(words, k, which, passive) else None
    for at in range(max(clause.start, k - FAR), min(k + 2, clause.stop)):
        if at != k and _is_object_pronoun(words, k, at, passive):
            return spoken_of(words, at, fits)
    return None


def up_to_comma(words: Words, k: int, clause: range) -> range:
    """Cut off what goes on behind «…, который сегодня | открыли |, сообщает корреспондент»."""
    if not clause.start or words.lemma[clause.start] != WHICH:
        return clause
    return range(clause.start, next((n for n in range(k + 1, clause.stop) if words.norm[n] == ","), clause.stop))


def is_of_these_days(words: Words, k: int) -> bool:
    """Tell a deed of a lead that a clause besides tells as news: «миллиард стоил завод, который | сегодня | открыл мэр»."""
    if words.sentence[k] > lead_of(words):
        return False
    if VEIL in words.lemma[k : clause_of(words, k).stop]:
        return True
    days = (span.reach.start for span in words.group("dates") if span.label_ in FRESH)
    return not set(days).isdisjoint(clause_of(words, k))


def _may_be_object(words: Words, k: int, which: int, passive: bool) -> bool:
    """Tell «который | открыл мэр», «который | открыли» from «который открыл сезон»."""
    if passive:
        return words.feats[which].case in ("Nom", "Acc", "")
    if words.feats[which].case not in ("Nom", "Acc", ""):
        return False
    several = is_of_another_number(words, k, which)
    doers = (n for n in range(which + 1, clause_of(words, k).stop) if words.feats[n].case == "Nom")
    return several or words.norm[which] == "которую" or any(words.feats[n].animacy == "Anim" for n in doers)


def is_of_another_number(words: Words, k: int, which: int) -> bool:
    """Tell «сквер, | который | открыли», of which it is no subject."""
    return words.lemma[which] == WHICH and words.feats[k].number == "Plur" and words.feats[which].number == "Sing"


def _is_object_pronoun(words: Words, k: int, at: int, passive: bool) -> bool:
    """Tell «| его | торжественно открыли», «| он | открыт» from «к нему», «его брат»."""
    if passive:
        return words.norm[at] in NOMINATIVE
    if words.norm[at] not in ACCUSATIVE or (at and words.pos[at - 1] == "ADP"):
        return False
    return at + 1 >= len(words) or words.pos[at + 1] not in NAMING or at + 1 in words.covered("dates")


def noun_before(words: Words, which: int, fits: Callable[[int], bool]) -> range | None:
    """Give the noun that «который» stands for, whatever stands between: «| сквер | имени Грача, который», «| стела |, с которой»."""
    comma = which - 1 if words.norm[which - 1] == "," else which - 2
    first = clause_of(words, comma).start if words.norm[comma] == "," else comma
    named = (k for k in range(comma - 1, first - 1, -1) if words.norm[k - 1] not in OF_WHAT or k == first)
    return _with_adjectives(words, next((k for k in named if _agrees(words, which, k) and fits(k)), None))


def spoken_of(words: Words, pronoun: int, fits: Callable[[int], bool]) -> range | None:
    """Give the nearest noun before a pronoun that agrees with it, first of those that are no part of another phrase."""
    number = words.sentence[pronoun]
    first = words.sentences[max(number - BEFORE, 0)].start
    before = range(words.sentence_of[pronoun].start, first - 1, -1)
    own = range(pronoun - 1, words.sentence_of[pronoun].start, -1)
    meant = [k for k in (*own, *before) if _agrees(words, pronoun, k) and fits(k)]
    free = (k for k in meant if words.feats[k].case in ("Nom", "Acc") and words.norm[before_phrase(words, k)] not in GOVERNING)
    return _with_adjectives(words, next(free, next(iter(meant), None)))


def _agrees(words: Words, pronoun: int, k: int) -> bool:
    """Tell a noun that a pronoun may mean: «сквер» of «его», «волонтёры» of «их»."""
    if words.pos[k] not in NOUNS:
        return False
    said, noun = words.norm[pronoun], words.feats[k]
    if said in ("их", "они", "ними", "которые", "которых"):
        return noun.number == "Plur"
    if said in ("ее", "она", "ней", "нею", "которую", "которая", "которой"):
        return noun.number == "Sing" and noun.gender == "Fem"
    return noun.number == "Sing" and noun.gender in ("Masc", "Neut")


def _with_adjectives(words: Words, noun: int | None) -> range | None:
    if noun is None:
        return None
    start, first = noun, words.sentence_of[noun].start
    while start > first and words.pos[start - 1] == "ADJ" and words.feats[start - 1].case == words.feats[noun].case:
        start -= 1
    return range(start, noun + 1)
