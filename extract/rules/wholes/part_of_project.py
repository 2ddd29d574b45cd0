"""The project or the cycle of which an event is a part: «встреча прошла в рамках районного проекта «Книга в дорогу»»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.inflection.inflect import nominative
from extract.lang.phrases.phrase import noun_phrase_end
from extract.lang.phrases.quotations import OPENING, quotation_end
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.candidate import Candidate, evidence

CYCLES = frozenset({"цикл", "серия"})  # of lectures, of concerts
PROJECTS = word_class("project_of_events") | CYCLES
PIECES = word_class("part_of_event") - CYCLES - {"программа"}
STATE = word_class("project_of_state")  # «национальный проект» pays for many things
AIMS = ("ние", "тие", "вие", "ство", "ция")  # «Развитие сёл», «Содействие занятости»: what money is given for
FRAMES = frozenset({("в", "рамках"), ("по", "линии"), ("в", "ходе"), ("по", "программе"), ("в", "программу")})
SCORE, LATE = 0.72, 0.4
EARLY = 4  # sentences in which a release says what its event is part of
RUN_NEAR = 6  # words from a title to the verb
RUNNING = frozenset(
    {"реализовать", "реализовывать", "осуществлять", "осуществляться", "финансировать", "финансироваться", "вести", "внедрять"}
    | {"реализуемый", "осуществляемый", "финансируемый", "реализоваться", "реализовываться", "воплощать", "выполнять", "исполнять"}
)


def of_project(words: Words, sentences: set[int], lead: int, mine: set[int]) -> Iterator[Candidate]:
    """Propose projects with a title that frame the main event; ``mine`` are the words that name that itself."""
    for k in words.with_lemma(PROJECTS):
        opened = _opened(words, k)
        if words.sentence[k] not in sentences or opened is None or k in mine:
            continue
        start, end = k, quotation_end(words, opened, words.sentence_of[k].stop)
        while start and words.pos[start - 1] == "ADJ" and words.lemma[start - 1] not in STATE:
            start -= 1
        whole = tuple(words.norm[max(start - 2, 0) : start]) in FRAMES or is_of_piece(words, start)
        if end and whole and not words.lemma[opened + 1].endswith(AIMS) and not _is_run(words, end):
            value = f"{nominative(words, start, k + 1)} {words.slice(k + 1, end)}"
            score = SCORE - LATE * (words.sentence[k] - lead >= EARLY)
            yield Candidate("part_of", value, "part_of.project", score, evidence(words, range(start, end)))


def _is_run(words: Words, end: int) -> bool:
    """Tell a long work of some body by what follows its title: «проекта «Лес», | который ведёт ФАО |», «, финансируемого ЕС»."""
    behind = range(end + 1, min(end + RUN_NEAR, words.sentence_of[end - 1].stop))
    return words.norm[end : end + 1] == [","] and any(words.lemma[k] in RUNNING for k in behind)


def is_of_piece(words: Words, start: int) -> bool:
    """Tell «стал частью | проекта «Лес» |», «одно из событий | Года театра |»."""
    return start > 0 and words.lemma[start - 1] in PIECES and words.feats[start].case == "Gen"


def _opened(words: Words, k: int) -> int | None:
    """Give where the title opens: «проекта | «Лес» |», «цикла лекций | «Лес» |»; None where none does."""
    limit = words.sentence_of[k].stop
    at = noun_phrase_end(words, k + 1, limit, ("Gen",)) if words.lemma[k] in CYCLES and k + 1 < limit else 0
    at = at or k + 1
    return at if at + 1 < limit and words.text[at] in OPENING else None
