"""Events that a headline names only to tell when, for what or of whom: «Накануне форума», «Участники форума посетили завод»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.told.deeds import is_animate

TOWARD = frozenset({"к", "ко", "до", "после", "накануне", "перед", "навстречу"})
EVES = frozenset({("в", "преддверии"), ("в", "канун"), ("в", "честь"), ("по", "следам"), ("об", "итогах"), ("о", "подготовке")})
ATTENDING = frozenset({"участник", "гость", "победитель", "призер", "лауреат", "чемпион", "волонтер", "делегат"})


def is_headline_aside(words: Words, reach: range) -> bool:
    """Tell such a mention of a headline."""
    i = reach.start
    first = max(words.headline.start, words.sentence_of[i].start)
    if i not in words.headline or i <= first:
        return False
    before = (words.norm[max(i - 2, first)], words.norm[i - 1])
    if words.norm[i - 1] in TOWARD or before in EVES:
        return True
    return words.lemma[i - 1] in ATTENDING and words.feats[i - 1].case == "Nom" and is_animate(words, i - 1)
