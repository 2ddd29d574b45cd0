"""Quotation marks: where a title that opens closes again, and what stands outside of titles."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words

OPENING = {'"': '"', "«": "»", "“": "”", "„": "“"}
NOUNS = ("NOUN", "PROPN")
TITLE = 8  # words of a short title to either side
INNER = 4  # words of a title up to the title in it
LONGEST_TITLE = 40  # words between quotation marks: a title, not a speech


def quotation_end(words: Words, k: int, limit: int) -> int:
    """Give the end of the quotation that opens at a word; 0 when it is not closed in reach.

    Quotation marks of one kind nest: «Форум «Вода»» closes twice; of a short title, «Форум «Вода», once for both.
    """
    limit = min(limit, len(words))
    if k >= limit:
        return 0
    opening = words.text[k]
    closing = OPENING.get(opening)
    if closing is None or (opening == closing and _closes(words, k)):
        return 0
    depth = closed = 0
    for at in range(k, min(limit, k + LONGEST_TITLE)):
        mark = words.text[at]
        if mark == opening and (opening != closing or at == k):
            depth += 1
        elif mark == closing or (mark.endswith(closing) and opening != '"' and len(mark) <= 3):
            depth -= mark.count(closing)
            closed = at + 1
            if depth <= 0:
                return at + 1
    return closed if depth == 1 and 0 < closed <= k + TITLE and opening in words.text[k + 1 : k + INNER] else 0


def _closes(words: Words, k: int) -> bool:
    """Tell a straight mark that leans on the word before it, not on the one behind: it closes what was opened elsewhere."""
    leans = k > 0 and words.stop[k - 1] == words.start[k] and words.text[k - 1][-1].isalnum()
    return leans and (k + 1 == len(words) or words.start[k + 1] > words.stop[k] or not words.text[k + 1][0].isalnum())


def outside_quotations(words: Words, start: int, stop: int) -> Iterator[int]:
    """Yield the words that no quotation marks enclose which open and close between two words."""
    k = start
    while k < stop:
        end = quotation_end(words, k, stop) if words.text[k] in OPENING else 0
        if not end:
            yield k
        k = max(end, k + 1)


def in_title(words: Words, i: int) -> bool:
    """Tell a word of a title in quotation marks behind its noun or author: «форум «Завтра | сегодня |»», «Анны Лось «Мир | сегодня |»»."""
    sentence = words.sentence_of[i]
    opened = next((k for k in range(i - 1, max(sentence.start, i - TITLE), -1) if words.text[k] in OPENING), None)
    if opened is None or words.pos[opened - 1] not in NOUNS:
        return False
    end = quotation_end(words, opened, min(sentence.stop, i + TITLE))
    return end > i and words.norm[end - 2] not in (",", ".", "!", "?")
