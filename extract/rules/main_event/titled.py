"""The title that stands behind an event's name: «круглый стол | на тему «Вода» |», «выставка | под названием «Лён» |»."""

from __future__ import annotations

import re

from extract.lang.phrases.quotations import OPENING, quotation_end
from extract.lang.words import Words
from extract.rules.naming.theme_before import quotation_before
from extract.rules.told.whose import is_bare

CODE = re.compile(r"[А-ЯЁA-Z-]{2,}-(?:19|20)\d\d$")  # «ЛЁН-2019»
LATIN = re.compile(r"[A-Z][A-Za-z]+")
CALLED = frozenset({"назвать", "называть", "называться", "назваться"})
IS_CALLED, BEARS, NAME = (["называться"], ["назваться"]), (["носить"], ["получить"]), (["название"], ["имя"])
SUCH = frozenset({"таким", "этим"})
NAMED, SO = frozenset({"названием", "именем"}), "так"
NEAR = 6  # words from «так назывался» to the event
UNDER = (["под", "названием"], ["под", "заголовком"], ["под", "именем"])


def on_theme(words: Words, reach: range) -> int:
    """Give the end of «на тему «…»» behind a name that says nothing of its own; 0 when there is none."""
    if not is_bare(words, reach) or words.norm[reach.stop : reach.stop + 2] != ["на", "тему"]:
        return 0
    at = reach.stop + 2 + (words.norm[reach.stop + 2 : reach.stop + 3] == [":"])
    return quotation_end(words, at, words.sentence_of[reach.start].stop)


def under_title(words: Words, reach: range) -> range | None:
    """Give the title of «вечер | под названием «…»», «вебинар назывался «…»» behind a name without one."""
    behind = _behind_called(words, reach)
    titled = behind is None or any(words.text[k] in OPENING for k in reach)
    end = 0 if behind is None or titled else quotation_end(words, behind, words.sentence_of[reach.start].stop)
    return range(behind, end) if behind is not None and end else None


def _behind_called(words: Words, reach: range) -> int | None:
    """Give where a title may begin behind «вечер | под названием |», «вебинар | назывался |», «вечер | носит название |»."""
    behind = words.norm[reach.stop : reach.stop + 2]
    if behind in UNDER or (words.lemma[reach.stop : reach.stop + 1] in BEARS and behind[1:] in NAME):
        return reach.stop + 2
    return reach.stop + 1 if words.lemma[reach.stop : reach.stop + 1] in IS_CALLED else None


def called_before(words: Words, reach: range) -> range | None:
    """Give the title with its marks that stands before: ««Лён» – так назывался | вечер |», «… – под таким названием прошёл | вечер |»."""
    if any(words.text[k] in OPENING for k in reach):
        return None
    sentence = words.sentence_of[reach.start]
    calls = (*words.with_norm(NAMED), *words.with_lemma(CALLED))
    near = [k for k in calls if k in sentence and (words.norm[k] in NAMED or words.norm[k - 1] == SO) and k < reach.start + NEAR]
    title = (quotation_before(words, near[0]) or _title_alone(words, sentence.start, near[0])) if near else None
    return range(title.start - 1, title.stop + 1) if title is not None else None


def _title_alone(words: Words, first: int, named: int) -> range | None:
    """Find ««Лён». Турнир с таким | названием |»: a title that is a sentence of its own."""
    k = first - 1
    while k > 0 and words.text[k] in ".!?":
        k -= 1
    if words.norm[named - 1] not in SUCH or k <= 0 or words.text[k] != "»":
        return None
    start = words.sentence_of[k].start
    return range(start + 1, k) if quotation_end(words, start, k + 1) == k + 1 else None


def is_coded(words: Words, reach: range) -> bool:
    """Tell a title without quotation marks that closes a name: «выставка | АГРО-2025 |», «учения | Swift Rain |»."""
    bodies = words.covered("organisations")
    return any((CODE.match(words.text[k]) or LATIN.match(words.text[k])) and k not in bodies for k in reach[1:])
