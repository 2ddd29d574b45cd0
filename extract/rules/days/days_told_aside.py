"""Days on which something was told, in words set off by a comma: «форум прошёл в Туле, сообщили | 6 июня | в мэрии»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words

NEAR = 16  # words between the verb and its day


def is_told_aside(words: Words, reach: range, verb: int, clause: range, mine: Container[int]) -> bool:
    """Tell the day of «…, сообщает во вторник, | 6 июня |, пресс-служба области»: the words of the report do not name the event."""
    between = range(verb + 1, reach.start) if verb < reach.start else range(reach.stop, verb)
    dates = words.covered("dates")
    if len(between) > NEAR or any(words.norm[k] == "," for k in between if k not in dates and not _joins_days(words, k)):
        return False
    first, last = min(verb, reach.start), max(verb + 1, reach.stop)
    comma = next((k for k in range(first - 1, clause.start - 1, -1) if words.norm[k] == ","), None)
    if comma is None:
        return False
    stop = next((k for k in range(last, clause.stop) if words.norm[k] == "," and k + 1 not in dates and k - 1 not in dates), clause.stop)
    return not any(k in mine for k in range(comma, stop))


def _joins_days(words: Words, k: int) -> bool:
    """Tell the comma of «во вторник | , | 6 июня»."""
    return k - 1 in words.covered("dates")
