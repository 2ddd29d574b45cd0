"""How a release opens: the line behind its headline, and the first sentences of its body."""

from __future__ import annotations

import itertools

from extract.lang.phrases.quotations import OPENING
from extract.lang.words import Words
from extract.lexicon import open_lexicon
from extract.mentions.held import DAY_LABELS
from extract.rules.discourse.clause import SHORTEST, is_dateline
from extract.rules.discourse.release import reads_like_release
from extract.rules.discourse.spoken_of import shows_a_picture
from extract.rules.main_event.named import is_finite

SALUTATIONS, ADDRESSED = frozenset({"уважаемый", "дорогой", "многоуважаемый"}), 8  # sentences above a letter
RUBRIC, FEW = 4, 4  # words of a heading above a title; behind the event's name in its line
SUBTITLE = 25  # words
DATED_LINE = 9  # words of a rubric with the day
FIRST, SCENE = 3, 8  # sentences, and those among which the first one that reports is looked for
CLOSED = frozenset({".", "!", "?", "…", "...", ":"})


def body_sentences(words: Words) -> list[int]:
    """Give the numbers of the body's first three sentences; captions, datelines and lines that no full stop ends are passed over."""
    first = words.sentence[words.headline.stop] if words.headline.stop < len(words) else 0
    first = _behind_salutation(words, first)
    told = (number for number in range(first, len(words.sentences)) if _is_told(words, words.sentences[number]))
    opening = _without_questions(words, list(itertools.islice(told, SCENE)))
    return opening[_scene(words, opening) :][:FIRST] or [first]


def _without_questions(words: Words, opening: list[int]) -> list[int]:
    """Leave out the questions that a lead begins with: «Можно ли учить шахтёра на расстоянии? | Об этом говорили на вебинаре»."""
    asked = next((n for n, number in enumerate(opening) if words.norm[words.sentences[number].stop - 1] != "?"), 0)
    return opening[asked:]


def _scene(words: Words, opening: list[int]) -> int:
    """Count the sentences that only set the scene: «Весна пришла рано. Снег растаял. | Об этом говорили на форуме 5 мая»."""
    days = {words.sentence[span.reach.start] for span in words.group("dates") if span.label_ in DAY_LABELS and len(span.reach)}
    events = {words.sentence[reach.start] for reach in words.reaches("events")}
    people = {words.sentence[reach.start] for reach in words.reaches("people")}
    if any(reach.start in words.headline for reach in words.reaches("events")):
        return 0
    first = next((n for n, number in enumerate(opening) if number in events | people), 0)
    reports = first > 0 and opening[first] in events & days and reads_like_release(words, open_lexicon())
    return first if reports else 0


def _behind_salutation(words: Words, first: int) -> int:
    """Give the sentence behind «Уважаемые коллеги!», with which a letter begins, whoever is named above it."""
    for number in range(first, min(first + ADDRESSED, len(words.sentences) - 1)):
        sentence = words.sentences[number]
        line = words.line_of[sentence.stop - 1]
        if words.lemma[line.start] in SALUTATIONS and words.norm[sentence.stop - 1] == "!":
            return number + 1
    return first


def subtitle(words: Words) -> range:
    """Give the line behind the headline that tells the news again and no full stop ends; empty if there is none."""
    start = words.headline.stop
    if not 0 < start < len(words):
        return range(0)
    line = words.line_of[start]
    if line.start == start and words.text[start][0].islower() and len(line) <= SUBTITLE:
        return line  # «ОТЧЁТ СУДЬИ» ¶ «о проведении кубка»
    told = line.start == start and len(line) <= SUBTITLE and line.stop < len(words) and not _is_closed(words, line)
    return line if told and (any(is_finite(words, k) for k in line) or _entitles(words, line)) else range(0)


def _entitles(words: Words, line: range) -> bool:
    """Tell the title of an event below what it is a paper or a page of: «Итоговый протокол» ¶ «Турнир по шахматам»."""
    if len(words.headline) > RUBRIC or any(is_finite(words, k) for k in words.headline):
        return False
    events = [reach for reach in words.reaches("events") if len(reach) and reach.start < line.stop]
    opens = (reach for reach in events if reach.start == line.start)
    return all(reach.start not in words.headline for reach in events) and any(reach.stop >= line.stop - FEW for reach in opens)


def _is_told(words: Words, sentence: range) -> bool:
    """Tell a sentence from «НУР-СУЛТАН. 11 февраля.»."""
    if is_dateline(words, sentence) or _is_dated_line(words, sentence) or shows_a_picture(words, sentence):
        return False
    whole = len(sentence) >= SHORTEST or any(words.pos[k] == "VERB" for k in sentence)
    return whole and (_is_closed(words, sentence) or _goes_on(words, sentence))


def _is_dated_line(words: Words, sentence: range) -> bool:
    """Tell a line that pages set above a text: «Новость | 19 марта 2021 г.»."""
    line = words.line_of[sentence.start]
    if line != sentence or len(sentence) > DATED_LINE:
        return False
    days = words.covered("dates")
    return any(k in days for k in sentence) and not any(words.pos[k] in ("VERB", "ADP") for k in sentence)


def _goes_on(words: Words, sentence: range) -> bool:
    """Tell a sentence that a line's end cuts: «Приглашаем вас на IV конференцию» ¶ ««Малые реки», которая пройдёт в мае»."""
    k = sentence.stop
    if k >= len(words) or not (words.text[k][0].islower() or words.text[k] in OPENING):
        return False
    titled = (reach.start in sentence and reach.stop > sentence.stop for reach in words.reaches("events"))
    return any(is_finite(words, n) for n in sentence) or any(titled)


def _is_closed(words: Words, reach: range) -> bool:
    return any(words.norm[k] in CLOSED for k in reach[-2:])
