"""Who comes together for a meeting that bears no other name: «| директора школ Поволжья | собрались на совещание»."""

from __future__ import annotations

from extract.lang.phrases.phrase import complement_end, noun_phrase_end
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.held import DONE
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import is_finite
from extract.rules.told.deeds import is_animate

MEETINGS = frozenset({"совещание", "съезд", "сбор", "слет", "слёт", "сход", "собрание", "встреча", "консультации", "планёрка"})
SESSIONS = frozenset({"заседание", "сессия"})
MEET = frozenset({"съехаться", "встретиться", "встречаться", "завершить", "начать", "продолжить", "участвовать"})
MEETING = word_class("gather") | DONE | MEET
AT_IT = word_class("of_an_event") | {"член", "сторона", "представитель", "депутат", "коллега", "журналист"}
COMPLEMENTS = frozenset({"по", "из", "при"})


def those_who_gather(words: Words, name: range, kind: str) -> range | None:
    """Find the people, several, who are the subject of the meeting's clause."""
    if kind not in MEETINGS | SESSIONS:
        return None
    clause = clause_of(words, name.start)
    verbs = (k for k in clause if words.lemma[k] in MEETING and words.feats[k].number == "Plur" and is_finite(words, k))
    if next(verbs, None) is None:
        return None
    for k in clause:
        nouns = words.pos[k] == "NOUN" and words.feats[k].case == "Nom" and words.feats[k].number == "Plur" and k not in name
        if nouns and words.lemma[k] not in AT_IT and is_animate(words, k):
            start = k
            while start > clause.start and words.pos[start - 1] == "ADJ" and words.feats[start - 1].case == "Nom":
                start -= 1
            if noun_phrase_end(words, start, clause.stop, ("Nom",)) != k + 1:
                return None
            limit = name.start if k < name.start else clause.stop
            return range(start, complement_end(words, k, limit, COMPLEMENTS, words.covered("dates")))
    return None
