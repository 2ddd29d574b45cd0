"""How likely each sentence tells of the event: by its rank, by what it names, by what it tells of."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Row
from extract.rules.main import Main
from extract.text.furniture import is_counter

TOP = 3  # sentences among which a page's day and counters stand: «12.03.2024», «Просмотров: 152»
TELLING = 0.85  # weight of a sentence that tells of the event for sure
FAR, HELD_LATER = 0.2, 0.4  # weight of a sentence far down that does not name the event, and of one that tells of holding something


def sentence_weights(words: Words, main: Main, holding: dict[str, Row]) -> list[float]:
    """Give for each sentence its weight, 1.0 for the first of the body that names the event."""
    held = {words.sentence[k] for k in words.with_lemma(holding) if words.pos[k] == "VERB"}
    weights = [HELD_LATER if number in held else FAR for number in range(len(words.sentences))]
    body = body_ranks(words)
    for rank, number in enumerate(body[:4]):
        weights[number] = (0.85, 0.65, 0.5, 0.4)[rank]
    for number in {words.sentence[k] for k in words.headline}:
        weights[number] = 0.85
    spoken = [words.sentence[reach.start] for span in main.mentions if len(reach := words.reach(span))]
    for rank, number in enumerate(spoken):
        near = number <= (body[2] if len(body) > 2 else number)
        weights[number] = max(weights[number], 0.9 if rank < 3 and near else 0.75 if rank < 3 else 0.6)
    reach = words.reach(main.mention)
    if len(reach):
        weights[words.sentence[reach.start]] = 0.95
    first = min(set(spoken).intersection(body), default=None)
    if first is not None:
        weights[first] = 1.0
    return weights


def body_ranks(words: Words) -> list[int]:
    """Give the numbers of the body's sentences; what stands above the headline, a page's furniture and stamps are passed over."""
    aside = words.furniture if words.parts.furniture else frozenset()
    below = [s for s in words.sentences if s.start >= words.headline.stop and s.start not in aside]
    stamps = {s.start for s in below[:TOP] if is_counter(words.slice(words.line_of[s.start].start, words.line_of[s.start].stop))}
    return [words.sentence[s.start] for s in below if s.start not in stamps]
