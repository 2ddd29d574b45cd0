"""How many attended the event, or are expected at it."""

from __future__ import annotations

from typing import cast

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Attendance, Bound, Of
from extract.rules.candidate import evidence
from extract.rules.counts.ballots import is_ballot
from extract.rules.counts.count_times import Count
from extract.rules.counts.gathering import LEAST, Gathering, counts_of
from extract.rules.discourse.apart import is_apart
from extract.rules.main import Main

ROUND, CLOSE = 100, 20  # to which a headline rounds; and by no more than a twentieth
NEARLY = 1.2  # of a round figure
MOST_VOTERS = 1_000_000_000
MOST = 5_000_000  # no event gathers more: «845 миллионов пользователей»


def how_many(words: Words, lexicon: Lexicon, main: Main) -> tuple[Attendance, ...]:
    """List the counts of those who came or are expected, in the order of the text."""
    gathering = Gathering(words, lexicon, main)
    best: dict[tuple[str, int, int | None], tuple[float, Count]] = {}
    before: tuple[Count, float] | None = None
    most = MOST_VOTERS if is_ballot(words, main) else MOST
    for count in (count for count in counts_of(words) if count.value <= most and not is_apart(words, main, count.reach.start)):
        score = gathering.score(count, before)
        before = (count, score)
        key = (count.of, count.value, count.upper)
        # Of a figure told twice the bounded telling is the fuller one.
        rank = (score >= LEAST, count.bound != "exact", score)
        if key not in best or rank > (best[key][0] >= LEAST, best[key][1].bound != "exact", best[key][0]):
            best[key] = (score, count)
    told = sorted((pair for pair in best.values() if pair[0] >= LEAST), key=lambda pair: pair[1].reach.start)
    told = [pair for pair in told if not _is_rounded(words, pair[1], [count for _, count in told])]
    return tuple(
        Attendance(
            cast(Of, count.of),
            count.value,
            cast(Bound, count.bound),
            count.noun,
            round(score, 3),
            f"how_many.{count.span.id_.partition('.')[2]}",
            evidence(words, count.reach),
            count.upper,
        )
        for score, count in told
    )


def _is_rounded(words: Words, count: Count, others: list[Count]) -> bool:
    """Tell the round figure of a headline whose body counts them: «Более 3 тысяч человек …» of 3150, «1,3 тыс. гостей» of 1312."""
    if count.reach.start not in words.headline:
        return False
    if count.bound == "exact":
        inside = (other for other in others if other.of == count.of and other.bound == "exact" and other.reach.start not in words.headline)
        off = min((abs(other.value - count.value) for other in inside if other.value != count.value), default=ROUND)
        return count.value % ROUND == 0 and off < min(ROUND / 2, count.value / CLOSE)
    if count.bound not in ("at_least", "about"):
        return False
    return any(
        other.of == count.of and other.bound == "exact" and count.value <= other.value <= NEARLY * count.value
        for other in others
        if other.reach.start not in words.headline
    )
