"""Who meets, signs or talks, told by «между»: «подписано соглашение между ректором | Олегом Грачом | и директором | Инной Шторм |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_nominative
from extract.rules.people.results import Taking

BETWEEN = "между"
LISTED = 40  # words of two offices with their bodies
DONE = word_class("done_between_two")


def between_two(words: Words, person: Named) -> Taking | None:
    """Give «между» before a name that «и» joins to another, in a clause of what two do with each other."""
    i, sentence = person.reach.start, words.sentence_of[person.reach.start]
    first = max(sentence.start, i - LISTED)
    at = next((k for k in range(i - 1, first - 1, -1) if words.norm[k] == BETWEEN), None)
    if at is None or is_nominative(words, person) or not _is_by(words, at, person):
        return None
    others = words.covered("people")
    joined = any(words.norm[k] == "и" for k in range(at, min(sentence.stop, i + LISTED)))
    several = any(k in others and k not in person.reach for k in range(at, min(sentence.stop, i + LISTED)))
    told = any(words.lemma[k] in DONE for k in clause_of(words, at))
    return Taking(at, "part", "weak") if joined and several and told else None


def _is_by(words: Words, at: int, person: Named) -> bool:
    """Tell a name in the instrumental, by itself or by its office, and no verb between."""
    between = range(at + 1, person.reach.start)
    if any(words.pos[k] in ("VERB", "AUX") and words.feats[k].verb_form in ("Fin", "") for k in between):
        return False
    return words.feats[person.reach.start].case == "Ins" or any(words.feats[k].case == "Ins" for k in between)
