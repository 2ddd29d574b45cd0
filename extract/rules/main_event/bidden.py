"""Events to which guests are bidden while they talk, and those that they agree on: «Мэр пригласил посла на | слёт «Кун» |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of, lead_of
from extract.rules.main_event.named import is_finite

BIDDING, AGREES = frozenset({"пригласить", "позвать"}), word_class("agree_on")
TO, VISIT = "на", frozenset({"посетить", "приехать", "прислать", "послать", "отправить"})
MET = frozenset({"встретиться", "встречаться", "принять", "посетить", "побеседовать"})
FARTHEST = 16  # words from the verb to the event


def is_bidden_to(words: Words, i: int) -> bool:
    """Tell «пригласил послать ребят на | слёт |», «условились провести в мае | форум |», behind the sentence of the lead."""
    if words.sentence[i] <= _first(words) or i in words.headline or not _has_news(words, words.sentence_of[i].start):
        return False
    clause = clause_of(words, i)
    before = range(i - 1, max(clause.start, i - FARTHEST) - 1, -1)
    verb = next((k for k in before if is_finite(words, k)), None)
    if verb is None or words.feats[verb].tense != "Past":
        return False
    infinitive = any(words.feats[k].verb_form == "Inf" for k in range(verb + 1, i))
    if words.lemma[verb] in BIDDING:
        return words.norm[i - 1] == TO or (infinitive and not VISIT.isdisjoint(words.lemma[verb:i]))
    return words.lemma[verb] in AGREES and infinitive


def _first(words: Words) -> int:
    """Give the number of the sentence of the news: that of the lead, or of a first line that ends as a sentence does."""
    line = words.headline
    return words.sentence[line.stop - 1] if len(line) and words.text[line.stop - 1] == "." else lead_of(words)


def _has_news(words: Words, stop: int) -> bool:
    """Tell whether the text before tells of an event: «Посол | встретился | с мэром»."""
    return any(reach.start < stop for reach in words.reaches("events")) or any(k < stop for k in words.with_lemma(MET))
