"""Who is seen among guests, and who signs: «в толпе узнавали | Олега Грача |», «скреплён подписями | Инны Шторм | и …»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_nominative
from extract.rules.people.results import Taking

SEEING = word_class("see_in_a_crowd")
CROWDS = frozenset({"среди", "числе", "толпе", "зале", "рядах", "ряду", "трибуне", "трибунах", "фойе", "дорожке"})
SIGNATURES, PAPERS = (
    frozenset({"подпись", "автограф"}),
    word_class("paper") | {"документ", "договор", "декларация", "акт", "карта", "хартия"},
)
FAR = 24  # words from a verb or signatures to a name
MARKED = frozenset({"ADJ", "DET", "NUM", "ADV"})


def seen_in_a_crowd(words: Words, person: Named, said: Container[int]) -> Taking | None:
    """Give the verb of «среди гостей можно было увидеть | мэра Олега Грача |»; ``said`` are the words of offices and bodies."""
    if is_nominative(words, person):
        return None
    clause = clause_of(words, person.reach.start)
    verb = _behind(words, person, said, range(max(clause.start, person.reach.start - FAR), person.reach.start))
    if verb is None or words.lemma[verb] not in SEEING:
        return None
    return Taking(verb, "part", "strong") if not CROWDS.isdisjoint(words.norm[clause.start : clause.stop]) else None


def _behind(words: Words, person: Named, said: Container[int], before: range) -> int | None:
    """Give the word that governs a name, over its office and over where it is: «узнавали | в толпе гостей | …»."""
    k = person.reach.start - 1
    while k > before.start and (k in said or words.pos[k] in MARKED):
        k -= 1
    at = next((n for n in range(k, before.start - 1, -1) if words.pos[n] in ("VERB", "PUNCT", "AUX")), None)
    if at is None or words.pos[at] == "PUNCT":
        return None
    nouns = [n for n in range(at + 1, k + 1) if words.pos[n] == "NOUN"]
    placed = bool(nouns) and words.norm[nouns[0]] in CROWDS
    return at if not nouns or placed else None


def has_signed(words: Words, person: Named) -> Taking | None:
    """Give the word of «подписями | Инны Шторм | скреплён меморандум», but «за подписью | министра |»."""
    i, sentence = person.reach.start, words.sentence_of[person.reach.start]
    if is_nominative(words, person) or words.feats[i].case not in ("Gen", ""):
        return None
    k = next((k for k in range(i - 1, max(sentence.start, i - FAR) - 1, -1) if words.pos[k] in ("VERB", "PUNCT") or _signs(words, k)), None)
    if k is None or not _signs(words, k) or (k > sentence.start and words.norm[k - 1] == "за"):
        return None
    return Taking(k, "part", "strong") if any(words.lemma[n] in PAPERS for n in sentence) else None


def _signs(words: Words, k: int) -> bool:
    return words.lemma[k] in SIGNATURES
