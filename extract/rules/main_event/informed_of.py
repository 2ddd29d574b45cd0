"""Events of which somebody tells at another one: «проинформировал гостя о прошедшем в Омске | форуме |», «в контексте | саммита |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.discourse.clause import lead_of

INFORMING = frozenset({"проинформировать", "информировать", "рассказать", "доложить", "сообщить", "напомнить", "поделиться"})
TIED = frozenset({"контекст", "свет", "продолжение"})  # «в свете | переговоров |»
ABOUT, INTO = frozenset({"о", "об"}), frozenset({"в", "во"})
PARTICIPLE, INFORMED = 7, 5  # words from the participle to the event, from the verb to «о»


def is_context(words: Words, reach: range) -> bool:
    """Tell «обсудят торговлю в контексте | саммита |», «в свете | переговоров |»: it is another than what is told."""
    k = reach.start
    return k > 1 and words.lemma[k - 1] in TIED and words.norm[k - 2] in INTO and k - 2 >= words.sentence_of[k].start


def is_informed_of(words: Words, reach: range) -> bool:
    """Tell what stands behind the lead, which has told the news: «рассказал о прошедшем в мае | слёте |»."""
    k, first = reach.start, words.sentence_of[reach.start].start
    for n in range(k - 1, max(first, k - PARTICIPLE) - 1, -1):
        if words.norm[n] in ABOUT:
            passed = words.feats[n + 1].verb_form == "Part" and words.feats[n + 1].case == "Loc" and n + 1 < k
            informing = words.lemma[max(first, n - INFORMED) : n]
            return passed and not INFORMING.isdisjoint(informing) and words.sentence[k] > lead_of(words)
    return False
