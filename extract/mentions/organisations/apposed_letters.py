"""Letters right before the name that they stand for: «сотрудник NGI – Норвежского института геотехники», «KOICA, Корейское агентство …»."""

from __future__ import annotations

import re

from extract.lang.numerals import DASHES
from extract.mentions.organisations.sight import Sight
from extract.mentions.organisations.usual import WORD, fold

LATIN_LETTERS = re.compile("(?![IVXLC]+$)[A-Z]{3,8}$")
MINISTRY, COINED = "министерство", re.compile("Мин[а-яё]{3,}$")


def letters_before(sight: Sight, body: range, name: str) -> str:
    """Give what a body is called by letters behind which a dash or a comma parts its name; an empty string elsewhere.

    Behind a comma the letters must be known for the name's, or Latin ones: «МИД, Министерство обороны» are two bodies.
    """
    words, k = sight.words, body.start - 2
    if k < 0 or not sight.capital(body.start) or words.sentence[k] != words.sentence[body.start]:
        return ""
    short, dashed = words.text[k], words.text[k + 1] in DASHES
    bracketed = words.text[k + 1] == "(" and words.text[body.stop : body.stop + 1] == [")"]
    if bracketed and COINED.match(short) and fold(name).startswith(MINISTRY):
        return short  # «Минобр | (Министерство дошкольного образования)»
    latin = LATIN_LETTERS.match(short) is not None
    if not (latin or sight.abbreviation(k)) or not (dashed or words.text[k + 1] == ","):
        return ""
    if dashed:
        return short if latin or made_of(short, name) else ""
    closed = words.text[body.stop : body.stop + 1] in ([","], ["."], [")"])
    known = sight.lexicon.index("organisation_abbreviations").get(short, {"name": ""})["name"]
    return short if closed and (latin or known) and _begin_alike(known, name) else ""


def _begin_alike(known: str, name: str) -> bool:
    """Tell whether a name has the words of the one by which readers know the letters."""
    usual, said = ({word[:4] for word in fold(one).split() if len(word) > 3} for one in (known, name))
    return bool(usual) and len(usual & said) * 2 > len(usual)


def made_of(short: str, name: str) -> bool:
    """Tell whether an abbreviation can be made of a name's first letters: at least two of them are."""
    firsts = {word[0] for word in WORD.findall(name.lower())}
    return sum(letter in firsts for letter in short.lower()) >= min(2, len(short))
