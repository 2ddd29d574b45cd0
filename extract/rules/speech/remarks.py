"""Remarks beside a name that tell how somebody is there: «Олег Грач (по видеосвязи)», «• Инна Шторм, директор музея – онлайн»."""

from __future__ import annotations

from collections.abc import Container, Iterator

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.main_event.named import BULLETS, is_finite
from extract.rules.speech.scene import DASHES
from extract.rules.speech.video_words import tells_how, video_words

FARTHEST = 30  # words from a name to what is remarked of it
LONGEST = 8  # words of a remark
JOINTS = frozenset({",", "и"})
ENDS = frozenset({";", "."})


def is_remarked(words: Words, lexicon: Lexicon, mentions: list[range]) -> bool:
    """Tell whether a remark beside one of somebody's mentions says that they are seen on a screen."""
    told, bodies = video_words(words, lexicon), words.covered("organisations")  # «(Центр | дистанционного | обучения)»
    remarks = (remark for reach in mentions for remark in _remarks(words, reach)) if told else ()
    return any(k in told and k not in bodies and tells_how(words, k) for remark in remarks for k in remark)


def _remarks(words: Words, reach: range) -> Iterator[range]:
    """Yield what brackets hold behind a name and its office, what a dash sets off at the end of a line, the rest of brackets around it."""
    stop = min(words.sentence_of[reach.start].stop, words.line_of[reach.start].stop, reach.stop + FARTHEST)
    others = {other.start for other in words.reaches("people")}
    k = reach.stop
    while k < stop:
        if words.text[k] == "(":
            closed = next((n for n in range(k + 1, stop) if words.text[n] == ")"), stop)
            if words.norm[k - 1] not in JOINTS:  # «Олег Грач и | (по видеосвязи) | Инна Шторм»
                yield range(k + 1, closed)
            k = closed
        elif words.text[k] == ")":  # of brackets in which the name stands
            return
        elif words.text[k] in DASHES and (end := _end(words, k, stop)) is not None:
            if words.norm[k - 1] != "и":  # «Олег Грач и | — онлайн — | Инна Шторм»
                yield range(k + 1, end)
        elif k in others or words.norm[k] in ENDS or is_finite(words, k):
            break
        k += 1
    yield from _around(words, reach, stop)
    yield from _closing(words, reach, others)


def _end(words: Words, dash: int, stop: int) -> int | None:
    """Give where a remark ends that a dash opens and a mark or the line's end closes."""
    ends = (n for n in range(dash + 2, min(dash + LONGEST, stop) + 1) if n == stop or words.norm[n] in ENDS or words.text[n] in DASHES)
    return next(ends, None)


def _closing(words: Words, reach: range, others: Container[int]) -> Iterator[range]:
    """Yield the brackets that close a list's line which a name alone opens: «– Олег Грач, врач (Омск). Опыт клиники (| онлайн |)»."""
    line = words.line_of[reach.start]
    stop = line.stop - (words.norm[line.stop - 1] in ENDS)
    opens = words.text[line.start] in BULLETS and reach.start == line.start + 1
    if not opens or words.text[stop - 1] != ")" or any(k in others for k in range(reach.stop, stop)):
        return
    opened = next((k for k in range(stop - 2, max(reach.stop, stop - LONGEST) - 1, -1) if words.text[k] == "("), None)
    if opened is not None:
        yield range(opened + 1, stop - 1)


def _around(words: Words, reach: range, stop: int) -> Iterator[range]:
    """Yield the rest of the brackets in which a name stands alone: «Лес» (Олег Грач, доцент; | доклад прочитан по видеосвязи |)»."""
    line = words.line_of[reach.start]
    opened = next((n for n in range(reach.start - 1, max(line.start, reach.start - LONGEST) - 1, -1) if words.text[n] in "()"), None)
    closed = next((n for n in range(reach.stop, min(line.stop, reach.stop + FARTHEST)) if words.text[n] in "()"), None)
    if opened is None or closed is None or words.text[opened] != "(" or words.text[closed] != ")":
        return
    if not any(other.start in range(opened, closed) for other in words.reaches("people") if other != reach):
        yield range(reach.stop, closed)
