"""The street or the square that those of a procession walk over: «шествие прошло | по Красной площади |»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.inflection.inflect import nominative
from extract.lang.words import Words
from extract.mentions.venue_reach import STREETS
from extract.rules.candidate import Candidate, evidence
from extract.rules.main import Main
from extract.rules.places.setting import Setting
from extract.rules.places.telling import TELLING

PROCESSIONS = frozenset({"шествие", "демонстрация", "парад", "марш", "ход", "автопробег", "велопробег", "пробег", "забег", "кросс"})
OVER, SCORE, LONGEST = frozenset({"по"}), 0.45, 3  # words of a street's name


def walked_over(words: Words, main: Main, setting: Setting) -> Iterator[Candidate]:
    """Propose the first street that a sentence tells that is about the event."""
    if main.kind.rpartition(" ")[2] not in PROCESSIONS:
        return
    for k in words.with_norm(OVER):
        if setting.weights[words.sentence[k]] < TELLING or (street := _street(words, k + 1)) is None:
            continue
        value = nominative(words, street.start, street.stop)
        yield Candidate("venue", value, "where.venue_walked_over", SCORE, evidence(words, street))
        return


def _street(words: Words, k: int) -> range | None:
    """Give a street with its name: «| Красной площади |», «| улице Мира |», no «улицам города»."""
    noun, last = k, min(k + LONGEST, words.sentence_of[k - 1].stop)
    while noun < last and words.pos[noun] == "ADJ" and words.text[noun][0].isupper():
        noun += 1
    if noun >= last or words.lemma[noun] not in STREETS or words.feats[noun].number == "Plur":
        return None
    if noun > k:
        return range(k, noun + 1)
    named = noun + 1 < last and words.text[noun + 1][0].isupper()
    return range(k, noun + 2) if named else None
