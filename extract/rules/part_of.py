"""The larger event whose part the main one is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.inflect import nominative
from extract.lang.phrase import complement_end
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row
from extract.rules.candidate import Candidate, evidence
from extract.rules.clause import holding
from extract.rules.framing import joins
from extract.rules.main import Main
from extract.rules.opening import body_sentences

FRAMES = {
    ("в", "рамках"): 0.85,
    ("на", "полях"): 0.9,
    ("на", "площадке"): 0.7,
    ("в", "программе"): 0.6,
    ("в", "программу"): 0.6,
    ("в", "составе"): 0.5,
    ("в", "ходе"): 0.6,
}
STAGES = frozenset({"финал", "полуфинал", "четвертьфинал", "суперфинал", "этап", "тур", "раунд", "сезон"})
PARTS = frozenset({"матч", "поединок", "бой", "игра", "встреча", "пленарное заседание", "секция", "смена"})
PIECES = frozenset({"программа", "событие", "часть", "площадка"})  # «хакатон – событие программы | форума»
LONG = frozenset({"год", "декада", "месячник", "десятилетие"})  # they last too long for events and yet hold some: «Год театра»
LEADING = 0.85  # of «в рамках», «на полях» in a lead that tells a ceremony by its verb
EARLY = 4  # sentences in which a release says what its event is part of
WHOLE = 0.7  # of a kind that may hold sessions and matches
STRONG = 0.8  # of a kind whose events hold others
TITLE = re.compile(r"[A-ZА-ЯЁ0-9][A-ZА-ЯЁ0-9\-]{2,}$|[A-Z][A-Za-z]+$")


def part_of(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose the larger event: «в рамках …», «на полях …», «турнир на Олимпиаде», «финал кубка» in a sentence of the main event."""
    mine = {span.start for span in main.mentions}
    ends = {words.reach(span).stop for span in main.mentions}
    inside = {k for span in main.mentions for k in words.reach(span)[1:]}
    sentences = {words.sentence[words.reach(span).start] for span in main.mentions}
    sentences |= {number + 1 for number in sentences if _goes_on(words, number + 1)}
    told = sentences | set(body_sentences(words)[:2])  # «На полях выставки подписан договор. Церемония …»
    bodies = words.covered("organisations")
    kinds = lexicon.index("event_kinds", "kind")
    for span in words.group("events"):
        reach = words.reach(span)
        i, number = reach.start, words.sentence[reach.start]
        if span.start in mine or i == 0 or number not in told:
            continue
        score, rule = FRAMES.get((words.norm[i - 2] if i > 1 else "", words.norm[i - 1]), 0.0), "part_of.frame"
        if number not in sentences and (score < LEADING or main.kind_class != "ceremony"):
            continue
        if not score and words.lemma[i - 1] in PIECES and words.feats[i].case in ("Gen", ""):
            score, rule = 0.6, "part_of.piece"
        if not score and joins(words, i):
            score, rule = 0.6, "part_of.joined"
        if not score and words.norm[i - 1] == "на" and i - 1 in ends and _strength(kinds, span.label_) >= STRONG:
            score, rule = 0.55, "part_of.at"
        if not score and words.norm[i - 1] == "на" and _strength(kinds, span.label_) >= STRONG and _held_there(words, lexicon, ends, i - 1):
            score, rule = 0.55, "part_of.held_at"
        talks = span.label_ in kinds and kinds[span.label_]["class"] == "meeting"  # «раунд | переговоров» is of none
        if not score and i in inside and words.lemma[i - 1] in STAGES and words.feats[i].case in ("Gen", "") and not talks:
            score, rule = 0.7, "part_of.stage"
        whole = words.feats[i].case == "Gen" and i not in bodies and _strength(kinds, span.label_) >= WHOLE
        if not score and whole and i in inside and main.kind in PARTS:
            score, rule = 0.6, "part_of.inside"
        if score:
            named = _with_title(words, reach)
            value = span.kb_id_ if named == reach else f"{span.kb_id_} {words.slice(reach.stop, named.stop)}"
            yield Candidate("part_of", value, rule, score - _late(number), evidence(words, named))
    yield from _long(words, sentences)
    yield from _league(words, main)


def _held_there(words: Words, lexicon: Lexicon, ends: set[int], on: int) -> bool:
    """Tell «церемония подписания прошла в четверг | на | форуме»: between the event and «на» stand its verb and its day alone."""
    first = max((end for end in ends if end < on and words.sentence[end] == words.sentence[on]), default=on)
    between = range(first, on)
    told = words.covered("dates") | words.covered("places")
    verbs = [k for k in between if words.lemma[k] in holding(lexicon)]
    return len(verbs) == 1 and all(k in told or k in verbs or words.pos[k] in ("ADP", "ADV") for k in between)


def _goes_on(words: Words, number: int) -> bool:
    """Tell a sentence whose subject is the event of the one before: «Оно состоялось в рамках сессии»."""
    if number >= len(words.sentences):
        return False
    first = words.sentences[number].start
    return words.lemma[first] in ("он", "она", "оно", "мероприятие", "встреча") and words.feats[first].case in ("Nom", "")


def _league(words: Words, main: Main) -> Iterator[Candidate]:
    """Propose the league of whose round a match is: «матч 12-го тура | Суперлиги против «Зари»», «игра этапа | Кубка-2020»."""
    reach = words.reach(main.mention)
    if main.kind.split()[-1] not in PARTS:
        return
    stage = next((k for k in reach if words.lemma[k] in STAGES), None)
    if stage is None or stage + 1 >= reach.stop or not words.text[stage + 1][0].isupper() or words.feats[stage + 1].case not in ("Gen", ""):
        return
    end = next((k for k in range(stage + 2, reach.stop) if words.pos[k] in ("ADP", "PUNCT")), reach.stop)
    yield Candidate("part_of", nominative(words, stage + 1, end), "part_of.league", 0.6, evidence(words, range(stage + 1, end)))


def _strength(kinds: dict[str, Row], kind: str) -> float:
    """Give how surely a kind means an event; a compound has that of its last part («онлайн-голосование»)."""
    row = kinds.get(kind) or kinds.get(kind.rpartition("-")[2])
    return float(row["strength"]) if row is not None else 0.0


def _late(number: int) -> float:
    return 0.0 if number < EARLY else 0.4


def _with_title(words: Words, reach: range) -> range:
    """Take the bare title behind an event's noun: «форум | ИНФОТЕХ-2019»."""
    stop, limit = reach.stop, words.sentence_of[reach.start].stop
    while len(reach) == 1 and stop < limit and TITLE.match(words.text[stop]):
        stop += 1
    return range(reach.start, stop)


def _long(words: Words, sentences: set[int]) -> Iterator[Candidate]:
    """Propose what is no event but holds events: «в рамках Года театра»."""
    for k in range(2, len(words)):
        framed = words.lemma[k] in LONG and words.text[k][0].isupper() and (words.norm[k - 2], words.norm[k - 1]) == ("в", "рамках")
        if framed and words.sentence[k] in sentences:
            end = complement_end(words, k, words.sentence_of[k].stop, frozenset({"в"}), frozenset())
            if end > k + 1:
                found = range(k, end)
                yield Candidate(
                    "part_of", nominative(words, k, end), "part_of.long", 0.7 - _late(words.sentence[k]), evidence(words, found)
                )
