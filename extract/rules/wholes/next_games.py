"""Games that are played next, behind one that a release reports: «в субботу «Заря» сыграет с «Искрой»»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.mentions.events.sides import MATCHES
from extract.rules.main import Main
from extract.rules.main_event.named import finite_verbs
from extract.rules.told.match import HOME, PLAY, SCORE

PLAYED = PLAY | HOME | {"провести"}


def next_games(words: Words, main: Main) -> frozenset[int]:
    """Give the sentences that tell of the next game and not of the match, which was played: they name it not, and their verb is to come."""
    if main.kind.rpartition(" ")[2] not in MATCHES:
        return frozenset()
    mine = {words.sentence[words.reach(span).start] for span in main.mentions}
    ahead = {words.sentence[k] for k in finite_verbs(words).intersection(words.with_lemma(PLAYED)) if words.feats[k].tense == "Fut"} - mine
    return frozenset(ahead) if ahead and any(_is_played(words, number) for number in mine) else frozenset()


def _is_played(words: Words, number: int) -> bool:
    """Tell a sentence that gives a score in the past: ««Заря» обыграла «Искру» (3:1)»."""
    sentence = words.sentences[number]
    past = any(words.feats[k].tense == "Past" for k in finite_verbs(words).intersection(sentence))
    return past and SCORE.search(words.source, words.start[sentence.start], words.stop[sentence.stop - 1]) is not None
