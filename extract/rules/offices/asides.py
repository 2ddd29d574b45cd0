"""What stands between a name's comma and its office: an age, since when: «Ян Лось, | 34 года, | пилот», «Анна Грач, | с мая | мэр»."""

from __future__ import annotations

from extract.lexicon import word_class
from extract.rules.offices.around import Around

YEARS = ("лет", "год", "года")
LONGEST = 8  # words of an aside
TIMES = word_class("since_when_or_by_what")  # «много | лет |», «по | совместительству |»
LOOSE = frozenset({"ADV", "PART", "ADP", "NUM", "DET", "X"})
BUT = frozenset({"а", "но", "и", "он", "она", "же", "сам", "сама"})
DASHES = frozenset("–—-")


def behind_aside(seen: Around, k: int, sentence: range) -> int:
    """Give the office behind a time or a reason that a comma sets off with it; the same word where none is told.

    «Олег Кит, | вот уже пять лет | директор музея» → «директор»
    """
    words = seen.words
    if k + 2 in sentence and words.text[k].isdigit() and words.norm[k + 1] in YEARS and words.text[k + 2] == ",":
        return k + 3
    told = False
    for n in range(k, min(k + LONGEST, sentence.stop)):
        if n in seen.of_office:
            return n if told or n - k == 1 else k
        if n in seen.of_person or n in seen.of_body:
            return k
        timed = words.lemma[n] in TIMES or words.text[n].isdigit() or words.norm[n] == "г" or words.norm[n - 1 : n + 1] == ["г", "."]
        told = told or timed or words.pos[n] == "ADV" or words.norm[n] == "же"  # «он | же |»
        loose = timed or words.pos[n] in LOOSE or words.norm[n] in BUT or (words.text[n] in DASHES and n > k) or _of_a_time(seen, n)
        if not loose:
            return k
    return k


def _of_a_time(seen: Around, n: int) -> bool:
    """Tell an adjective or a pronoun before a time: «до | недавнего | времени», «с мая | этого | года»."""
    words = seen.words
    return words.pos[n] in ("ADJ", "PRON") and n + 1 < words.size and words.lemma[n + 1] in TIMES
