"""The main event: which of the events that a document names is the one it reports."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from typing import NamedTuple

from spacy.tokens import Span

from extract.lang.phrase import OPENING
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row
from extract.rules.edition import ordinal, passing

# Fitted by softmax regression over the candidates of the odd gold documents, the samples and eighty news texts, regularised
# and rounded; plural, body, dependent and quoted were set by hand on news that reports no event.
WEIGHTS = {
    "bias": -4.6,
    "strength": 3.7,
    "headline": 2.0,
    "first_sentence": 1.3,
    "second_sentence": 0.2,
    "held": 1.8,
    "told": 2.5,
    "named": 1.3,
    "complement": 0.3,
    "taken_part_in": 1.9,
    "framing": -1.0,
    "outer": -0.2,
    "plural": -1.8,
    "late": -1.1,
    "oblique": -0.8,
    "body": -1.5,
    "dependent": -0.7,
    "quoted": -1.2,
}
PLURALS = frozenset({"соревнования", "состязания", "слушания"})  # usual in either number
LEAST = 0.5
NEAR = 12  # words between a mention and its holding verb
WORK_OF = frozenset({"участник", "организатор", "гость", "программа", "открытие", "закрытие", "работа", "ход", "тема"})
CLOSED = frozenset({".", "!", "?", "…", "...", ":"})
FRAMES = {("в", "рамках"), ("в", "преддверии"), ("на", "полях"), ("в", "канун"), ("по", "итогам")}


class Main(NamedTuple):
    """The document's event: the mention that names it best, and all mentions that mean it."""

    mention: Span
    kind: str
    kind_class: str
    mentions: tuple[Span, ...]
    score: float
    features: dict[str, float]


def main_event(words: Words, lexicon: Lexicon) -> Main | None:
    """Choose the main event; none for a document that reports none."""
    found = candidates(words, lexicon)
    return found[0] if found and found[0].score >= LEAST else None


def candidates(words: Words, lexicon: Lexicon) -> list[Main]:
    """Weigh every event that the document names, the likeliest first."""
    rows = lexicon.index("event_kinds", "kind")
    clusters: dict[str, list[Span]] = defaultdict(list)
    for span in words.group("events"):
        # «онлайн-форум» and «форум» are one; «гран-при» is a kind of its own.
        clusters[span.label_ if span.label_ in rows else span.label_.rsplit("-", 1)[-1]].append(span)
    outer = _outer(words)
    weighed = []
    for kind, spans in clusters.items():
        mine = this_edition(words, lexicon, spans)
        if mine:
            row = rows[kind]
            features = weigh(words, lexicon, row, mine, outer)
            score = 1 / (1 + math.exp(-sum(WEIGHTS[name] * value for name, value in features.items())))
            best = naming(words, lexicon, mine)
            weighed.append(Main(best, best.label_, row["class"], tuple(mine), score, features))
    return sorted(weighed, key=lambda main: (-main.score, main.mention.start))


def this_edition(words: Words, lexicon: Lexicon, spans: list[Span]) -> list[Span]:
    """Leave out mentions of other editions: another ordinal, «предыдущий», «следующий»."""
    numbered = [(span, ordinal(words, words.reach(span), lexicon)) for span in spans]
    # The first numbered mention is this edition's: releases name their event in full before they look back.
    number = next((n for _, n in numbered if n is not None), None)
    return [
        span
        for span, n in numbered
        if (n is None or n == number) and passing(words, words.reach(span), lexicon) not in ("past", "next", "other")
    ]


def weigh(words: Words, lexicon: Lexicon, row: Row, spans: list[Span], outer: set[int]) -> dict[str, float]:
    """Give the features by which the main event is known."""
    reaches = [words.reach(span) for span in spans]
    bodies = words.covered("organisations")
    quoted = {k for span in words.group("quotes") if span.label_ == "direct" for k in words.reach(span)}
    head, body = words.headline, _body_sentences(words)
    return {
        "bias": 1.0,
        "strength": float(row["strength"]),
        "headline": float(any(r.start in head for r in reaches)),
        "first_sentence": float(any(words.sentence[r.start] == body[0] for r in reaches)),
        "second_sentence": float(any(words.sentence[r.start] in body[1:2] for r in reaches)),
        "held": max(_held(words, lexicon, r, words.sentence[r.start] <= body[-1]) for r in reaches),
        "told": float(_told(words, lexicon, row["class"], body[:2])),
        "named": float(any(_named(words, lexicon, r) for r in reaches)),
        "complement": float(any(len(r) > 1 for r in reaches)),
        "taken_part_in": float(any(_taken_part_in(words, lexicon, r) for r in reaches)),
        "framing": float(all(_framing(words, r) for r in reaches)),
        "outer": float(all(span.start in outer for span in spans)),
        "plural": float(row["number"] != "Plur" and row["kind"] not in PLURALS and all(_plural(words, r) for r in reaches)),
        "late": float(all(r.start not in head and words.sentence[r.start] not in body for r in reaches)),
        "oblique": float(not any(words.feats[k].case == "Nom" for r in reaches for k in r)),
        "dependent": float(all(_dependent(words, r) for r in reaches)),
        "quoted": float(all(r.start in quoted for r in reaches)),
        "body": float(all(r.start in bodies and r[-1] in bodies for r in reaches)),
    }


def naming(words: Words, lexicon: Lexicon, spans: list[Span]) -> Span:
    """Choose the mention that names the event best: with its title, its ordinal, its complements."""

    def fullness(span: Span) -> float:
        reach = words.reach(span)
        titled = any(words.text[k] in OPENING for k in reach)
        numbered = ordinal(words, reach, lexicon) is not None
        head = next((k for k in reach if words.pos[k] in ("NOUN", "PROPN")), reach.start)
        behind = min(reach.stop - head - 1, 10)
        capital = head > reach.start and words.text[head - 1][0].isupper()
        late = math.sqrt(words.sentence[reach.start])
        return 3 * titled + 2 * numbered + capital + behind / 4 + 0.4 * (head > reach.start) - len(reach) / 40 - 0.25 * late

    return max(spans, key=fullness)


def _body_sentences(words: Words) -> list[int]:
    """Give the numbers of the body's first three sentences; captions and other lines that no full stop ends are passed over."""
    first = words.sentence[words.headline.stop] if words.headline.stop < len(words) else 0
    closed = (n for n in range(first, len(words.sentences)) if any(words.norm[k] in CLOSED for k in words.sentences[n][-2:]))
    return list(itertools.islice(closed, 3)) or [first]


def _held(words: Words, lexicon: Lexicon, reach: range, early: bool) -> float:
    verbs = lexicon.index("holding_verbs").keys() | lexicon.index("status_verbs").keys()
    sentence = words.sentence_of[reach.start]
    participle = range(max(sentence.start, reach.start - 4), reach.start)  # «на состоявшихся 3 марта выборах»
    if any(words.lemma[k] in verbs and words.feats[k].case and words.feats[k].case == words.feats[reach[-1]].case for k in participle):
        return 1.0 if early else 0.6
    if not any(words.feats[k].case in ("Nom", "Acc", "") and words.pos[k] in ("NOUN", "PROPN") for k in reach):
        return 0.0
    near = range(max(sentence.start, reach.start - NEAR), min(sentence.stop, reach.stop + NEAR))
    if any(words.lemma[k] in verbs and words.pos[k] in ("VERB", "AUX", "ADJ") for k in near):
        return 1.0 if early else 0.6
    return 0.0


def _told(words: Words, lexicon: Lexicon, kind_class: str, sentences: list[int]) -> bool:
    """Tell whether a verb of the headline or the first sentences tells of such an event: «прибыл» of a visit."""
    verbs = lexicon.index("event_verbs")
    first = [k for number in sentences if number < len(words.sentences) for k in words.sentences[number]]
    return any(verbs.get(words.lemma[k], {}).get("class") == kind_class for k in [*words.headline, *first])


def _named(words: Words, lexicon: Lexicon, reach: range) -> bool:
    if any(words.text[k] in OPENING for k in reach) or ordinal(words, reach, lexicon) is not None:
        return True
    begins = reach.start == words.sentence_of[reach.start].start
    return words.text[reach.start][0].isupper() and not begins and words.pos[reach.start] == "ADJ"


def _taken_part_in(words: Words, lexicon: Lexicon, reach: range) -> bool:
    """Tell whether someone takes part or speaks: «участники форума», «в форуме участвуют», «на форуме выступил»."""
    i = reach.start
    if i and words.lemma[i - 1] in WORK_OF:
        return True
    if i == 0 or words.norm[i - 1] not in ("в", "во", "на") or not any(words.feats[k].case == "Loc" for k in reach):
        return False
    doing = lexicon.index("participation_words").keys() | lexicon.index("speech_verbs").keys()
    return any(words.lemma[k] in doing for k in words.sentence_of[i])


def _dependent(words: Words, reach: range) -> bool:
    """Tell whether a mention only tells of another noun: «возобновление чемпионата», «тур первенства»."""
    i = reach.start
    if i == 0 or words.pos[i - 1] != "NOUN" or words.lemma[i - 1] in WORK_OF:
        return False
    return any(words.feats[k].case == "Gen" for k in reach)


def _plural(words: Words, reach: range) -> bool:
    head = next((k for k in reach if words.pos[k] in ("NOUN", "PROPN")), reach.start)
    return words.feats[head].number == "Plur"


def _framing(words: Words, reach: range) -> bool:
    i = reach.start
    return i > 1 and (words.norm[i - 2], words.norm[i - 1]) in FRAMES


def _outer(words: Words) -> set[int]:
    """Give the starts of the event mentions that hold another one: «церемония открытия форума»."""
    spans = words.group("events")
    return {span.start for span, following in itertools.pairwise(spans) if following.end <= span.end}
