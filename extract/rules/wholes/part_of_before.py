"""The larger event that the sentence before tells of: «В Туле идут | Дни науки |. Кульминацией станет лекция», «… В их рамках …»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from extract.lang.phrases.quotations import OPENING
from extract.lang.words import Words
from extract.lexicon import Row
from extract.rules.candidate import Candidate, evidence
from extract.rules.main import Main
from extract.rules.main_event.held import head_noun

SESSION = "сессия"
CROWNS = frozenset({"кульминация", "изюминка"})
FRAMES = frozenset({"рамках", "ходе", "программе", "программу", "площадке", "площадок", "полях", "событий", "мероприятий", "частью"})
ITS, IT = frozenset({"его", "ее", "их"}), frozenset({"него", "нее", "них", "этого", "этой", "этих"})
WHOLE = 0.7  # strength (event_kinds.tsv) of a kind that may hold others
TITLED = 0.3  # of one that bears a title
TAIL = 3  # first words of a sentence


def of_the_one_before(words: Words, main: Main, kinds: dict[str, Row]) -> Iterator[Candidate]:
    """Propose the event of the sentence before one that says what was held in its frame, or what crowned it."""
    mine = {words.sentence[span.reach.start] for span in main.mentions}
    spans, reaches = words.group("events"), words.reaches("events")
    for k in (*words.with_lemma(CROWNS), *words.with_norm(FRAMES)):
        sentence = words.sentence_of[k]
        if words.sentence[k] not in mine or sentence.start == 0 or not _takes_up(words, k, sentence.start):
            continue
        before = words.sentence_of[sentence.start - 1]
        first, last = (bisect_left(reaches, at, key=lambda reach: reach.start) for at in (before.start, before.stop))
        for span, reach in zip(spans[first:last], reaches[first:last], strict=True):
            strength = float(kinds[span.label_]["strength"]) if span.label_ in kinds else 0.0
            named = any(words.text[n] in OPENING for n in reach) or (span.label_ == SESSION and len(reach) > 1)
            told = strength >= WHOLE or (strength >= TITLED and named)
            held = words.feats[head_noun(words, reach)].case in ("Nom", "Acc") and told
            if held and span not in main.mentions and words.pos[max(reach.start - 1, 0)] != "ADP":
                yield Candidate("part_of", span.kb_id_, "part_of.before", 0.55, evidence(words, reach))


def _takes_up(words: Words, k: int, first: int) -> bool:
    """Tell «Кульминацией …», «в | их | рамках», «в рамках | него | прошла …»."""
    if words.lemma[k] in CROWNS:
        return k <= first + TAIL - 1
    behind = words.norm[k + 1 : k + 2]
    return words.norm[k - 1] in ITS or (bool(behind) and behind[0] in IT)
