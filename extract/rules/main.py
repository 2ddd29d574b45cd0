"""The main event: which of the events that a document names is the one it reports."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from extract.lang.mention import Mention
from extract.lang.phrase import OPENING
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row
from extract.rules.clause import clause_of
from extract.rules.edition import is_to_come, ordinal, passing
from extract.rules.main_features import MainFeatures
from extract.rules.occasion import occasion
from extract.rules.told import TOLD, told_events
from extract.rules.weights import likelihood, weights

EARLY = 4  # sentences in which a release gives its event's number
LEAST = 0.4  # of an event that a document is said to report: to miss one costs more than to add one
MEANING = frozenset(
    {"встреча", "мероприятие", "событие", "соревнование", "состязание", "занятие"}
)  # bare, they may mean an event just told by its name
TAKEN_UP = MEANING | {"субботник", "акция", "праздник", "беседа", "разговор"}  # these too, and yet they may be what is meant
MATCH_TOO = "встреча"  # of a tournament it is a match, not the whole
OPENINGS = frozenset({"церемония", "открытие"})
OF_OPENING = OPENINGS | {"торжественный", "официальный"}
OPEN = frozenset({"открыть", "открыться", "открываться", "открывать"})
WAS_OPENED = frozenset({"открыт", "открыта", "открыто", "открыты"})
OPENED = frozenset({"show", "festival", "forum", "contest"})
STAGES = frozenset({"этап", "тур"})
BACK = range(1, 3)  # sentences from such a word back to the name
FROM_OUTSIDE = {"kind": "", "class": "meeting", "number": "", "strength": "0.5"}  # a user's component found a kind that no vocabulary has


class Main(NamedTuple):
    """The document's event: the mention that names it best, and all mentions that mean it."""

    mention: Mention
    kind: str
    kind_class: str
    mentions: tuple[Mention, ...]
    score: float
    features: dict[str, float]


def main_event(words: Words, lexicon: Lexicon) -> Main | None:
    """Choose the main event; none for a document that reports none."""
    found = candidates(words, lexicon)
    if not found:
        return None
    best = found[0] if found[0].score >= LEAST else _of_a_gathering(words, lexicon, found[0])
    return best if best.score >= LEAST else None


def _of_a_gathering(words: Words, lexicon: Lexicon, best: Main) -> Main:
    """Weigh anew an event that a story names in passing, by what tells that people came together."""
    features = {**best.features, "occasion": occasion(words, lexicon)}
    return best._replace(score=likelihood(features, weights(lexicon, "event")), features=features)


def candidates(words: Words, lexicon: Lexicon) -> list[Main]:
    """Weigh every event that the document names, the likeliest first."""
    rows = lexicon.index("event_kinds", "kind")
    clusters: dict[str, list[Mention]] = defaultdict(list)
    for span in (*words.group("events"), *told_events(words, lexicon)):
        clusters[_base(span.label_, rows)].append(span)
    if not clusters:
        return []
    _join_meant(words, clusters, rows)
    _join_openings(words, clusters, rows)
    features_of, weighs = MainFeatures(words, lexicon), weights(lexicon, "event")
    weighed = []
    for kind, spans in clusters.items():
        mine = this_edition(words, lexicon, spans)
        if mine:
            told = [rows[label] for label in (kind, *(span.label_ for span in mine)) if label in rows]
            row = max(told, key=lambda row: float(row["strength"]), default=FROM_OUTSIDE)
            features = features_of.of(row, mine)
            score = likelihood(features, weighs)
            best = naming(words, lexicon, mine)
            weighed.append(Main(best, best.label_, row["class"], tuple(mine), score, features))
    return sorted(weighed, key=lambda main: (-main.score, main.mention.start))


def _join_meant(words: Words, clusters: dict[str, list[Mention]], rows: dict[str, Row]) -> None:
    """Join «встреча», «мероприятие» to the event that they mean: «собрались на | семинар врачей. Встреча организована …»."""
    if TAKEN_UP.isdisjoint(clusters):
        return
    inner = _inner(words.reach(span) for spans in clusters.values() for span in spans)
    for kind in sorted(TAKEN_UP & clusters.keys()):
        reaches = [words.reach(span) for span in clusters[kind]]
        first = min(reach.start for reach in reaches)
        if any(len(reach) != 1 for reach in reaches) or first in words.headline or any(span.id_ == TOLD for span in clusters[kind]):
            continue
        before = [
            (reach.start, other)
            for other in clusters.keys() - {kind}
            if not (kind == MATCH_TOO and rows.get(other, FROM_OUTSIDE)["class"] == "contest")
            for span, reach in ((span, words.reach(span)) for span in clusters[other])
            if (other not in MEANING and len(reach) > 1 and reach not in inner) or (span.id_ == TOLD and other == MATCH_TOO)
            if reach.start < first
            if words.sentence[first] - words.sentence[reach.start] in BACK
        ]
        if before:
            clusters[max(before)[1]].extend(clusters.pop(kind))


def _join_openings(words: Words, clusters: dict[str, list[Mention]], rows: dict[str, Row]) -> None:
    """Join «церемония», «торжественное открытие» to the event that has opened: «открылась выставка «Лён». На церемонии …»."""
    for kind in OPENINGS & clusters.keys():
        reaches = [words.reach(span) for span in clusters[kind]]
        if any(span.id_ == TOLD for span in clusters[kind]) or not all(
            OF_OPENING.issuperset(words.lemma[k] for k in reach) for reach in reaches
        ):
            continue
        first = min(reach.start for reach in reaches)
        opened = [
            (reach.start, other)
            for other in clusters.keys() - OPENINGS
            if rows.get(other, FROM_OUTSIDE)["class"] in OPENED
            for reach in map(words.reach, clusters[other])
            if len(reach) > 1 and reach.start < first and words.sentence[first] - words.sentence[reach.start] in BACK
            if any(
                words.norm[k] in WAS_OPENED or (words.lemma[k] in OPEN and words.pos[k] == "VERB") for k in clause_of(words, reach.start)
            )
        ]
        if opened:
            clusters[max(opened)[1]].extend(clusters.pop(kind))


def _inner(reaches: Iterable[range]) -> set[range]:
    """Give what stands inside another name: «первенство края по | лыжным гонкам»."""
    inner: set[range] = set()
    stop = 0
    for reach in sorted(reaches, key=lambda reach: (reach.start, -reach.stop)):
        if reach.stop <= stop:
            inner.add(reach)
        stop = max(stop, reach.stop)
    return inner


def _base(kind: str, rows: dict[str, Row]) -> str:
    """Give the kind that one event's mentions share: «рок-фестиваль» and «фестиваль» are one, «рабочий визит» and «визит» too."""
    if kind in rows and rows[kind]["head"]:
        if rows[kind]["head"] in STAGES:  # the regional stage is not the final one
            return kind
        return rows[kind]["head"]
    last = kind.rsplit("-", 1)[-1]
    return last if last in rows or kind not in rows else kind  # «гран-при» is a kind of its own


def this_edition(words: Words, lexicon: Lexicon, spans: list[Mention]) -> list[Mention]:
    """Leave out mentions of other editions: another ordinal, «предыдущий», «следующий», a first one that is told of late."""
    numbered = [(span, ordinal(words, words.reach(span), lexicon)) for span in spans]
    # The first numbered mention is this edition's: releases name their event in full before they look back.
    first, number = next(((span, n) for span, n in numbered if n is not None), (None, None))
    if first is not None and number == 1 and _looks_back(words, first, spans):
        number = None
    before = [words.reach(span) for span, n in numbered if n is None]
    return [
        span
        for span, n in numbered
        if (n is None or n == number) and passing(words, words.reach(span), lexicon) not in ("past", "next", "other")
        if span is spans[0] or not is_to_come(words, words.reach(span), n, before)
    ]


def _looks_back(words: Words, span: Mention, spans: list[Mention]) -> bool:
    """Tell a late mention, where an early one has no number: who reports a first edition says so at once."""
    first = min(words.reach(other).start for other in spans)
    return words.sentence[words.reach(span).start] > EARLY >= words.sentence[first]


def naming(words: Words, lexicon: Lexicon, spans: list[Mention]) -> Mention:
    """Choose the mention that names the event best: with its title, its ordinal, its complements."""

    bodies = words.covered("organisations")

    def fullness(span: Mention) -> float:
        reach = words.reach(span)
        titled = any(words.text[k] in OPENING and k not in bodies for k in reach)  # not «забег фонда «Дом»»
        numbered = ordinal(words, reach, lexicon) is not None
        head = next((k for k in reach if words.pos[k] in ("NOUN", "PROPN")), reach.start)
        behind = min(reach.stop - head - 1, 10)
        capital = head > reach.start and words.text[head - 1][0].isupper()
        late = math.sqrt(words.sentence[reach.start])
        early = words.sentence[reach.start] <= EARLY
        return (
            3 * titled
            + (2 if early else 0.8) * numbered
            + capital
            + behind / 4
            + 0.4 * (head > reach.start)
            - len(reach) / 40
            - 0.25 * late
        )

    return max(spans, key=fullness)
