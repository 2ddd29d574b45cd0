"""How many a body consists of, who need not come: «в состав объединения входят | 80 художников |», «союз объединяет | 180 фирм |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.counts.count_times import Count

ENTERING, INTO = frozenset({"входить", "войти"}), (["в", "состав"], ["в", "ряды"])
SENT = word_class("crew") | {"делегация", "жюри", "комиссия", "оргкомитет"}  # who come as they are
SOCIETIES, UNITES = word_class("society_of_members"), "объединять"
PRONOUNS, ANTECEDENT = frozenset({"он", "она", "оно"}), 20  # words from a pronoun to its noun
NUMBERING, WHICH = "насчитывать", frozenset({"который", "которая", "которое", "которые"})


def makes_up_a_body(words: Words, clause: range, count: Count) -> bool:
    """Tell whether a count is that of a body's members, whoever came."""
    return _enter(words, clause) or _are_united(words, clause, count) or (count.of == "people" and _are_numbered(words, count))


def _enter(words: Words, clause: range) -> bool:
    """Tell the members of a body in the present from those of a delegation or a jury: «в состав жюри вошли | 5 поэтов |»."""
    if not any(words.lemma[k] in ENTERING and words.feats[k].tense == "Pres" for k in clause):
        return False
    into = next((k for k in clause if words.norm[k : k + 2] in INTO), None)
    return into is not None and SENT.isdisjoint(words.lemma[into : clause.stop])


def _are_united(words: Words, clause: range, count: Count) -> bool:
    """Tell «союз объединяет | 180 организаций |» from «слёт объединяет | 180 организаций |»."""
    before = range(count.reach.start - 1, clause.start - 1, -1)
    verb = next((k for k in before if words.lemma[k] == UNITES and words.feats[k].tense == "Pres"), clause.start)
    subject = next((k for k in range(verb - 1, clause.start - 1, -1) if words.feats[k].case == "Nom"), None)
    if subject is not None and words.lemma[subject] in PRONOUNS:
        subject = _antecedent(words, subject)
    return subject is not None and words.lemma[subject] in SOCIETIES


def _antecedent(words: Words, pronoun: int) -> int | None:
    """Give the nearest noun before a pronoun that may be its own: «| Палата | основана в мае, а ныне она объединяет …»."""
    gender, before = words.feats[pronoun].gender, range(pronoun - 1, max(-1, pronoun - ANTECEDENT), -1)
    nouns = (k for k in before if words.pos[k] in ("NOUN", "PROPN") and words.feats[k].case == "Nom")
    return next((k for k in nouns if words.feats[k].gender == gender), None)


def _are_numbered(words: Words, count: Count) -> bool:
    """Tell how many a society has, which did not all come: «профсоюз, насчитывающий в своих рядах | 2 тысячи человек |»."""
    first = words.sentence_of[count.reach.start].start
    verb = next((k for k in range(count.reach.start - 1, first, -1) if words.pos[k] in ("VERB", "AUX")), None)
    if verb is None or words.lemma[verb] != NUMBERING:
        return False
    noun = verb - 1 - (words.norm[verb - 1] in WHICH)
    noun -= words.norm[noun] == ","
    return noun >= first and words.lemma[noun] in SOCIETIES
