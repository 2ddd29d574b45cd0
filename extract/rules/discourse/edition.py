"""Which edition of an event a mention means: its ordinal, or a word such as «предыдущий»."""

from __future__ import annotations

import re

from extract.lang.phrases.head import head_of
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.held import is_given, is_held
from extract.rules.discourse.clause import clause_of

ROMAN = {"I": 1, "V": 5, "X": 10, "Х": 10, "L": 50, "C": 100, "С": 100, "D": 500, "M": 1000, "М": 1000}
ROMAN_NUMBER = re.compile(r"[IVXLCDMХСМ]+$")
AGREED = word_class("agree_to_hold")
TO_HOLD = (["провести"], ["проводить"], ["организовать"], ["созвать"])
IN_A_ROW = (["подряд"], ["кряду"])  # «третий матч подряд»: of several
COUNTED, ASIDE = ["по", "счету"], frozenset({",", "("})
FIRST = 1  # sentences: the headline and the lead, whose event is the one reported
OWN = frozenset({"свой", "их", "его", "ее"})
DIGITS = re.compile(r"(\d{1,3})(?:-?[а-я]{1,3})?$")


def ordinal(words: Words, reach: range, lexicon: Lexicon) -> int | None:
    """Give the number of the edition that a mention names: «XII форум» → 12, «двадцать вторая встреча» → 22."""
    tens = 0
    for k in reach:
        if words.pos[k] in ("NOUN", "PROPN") and not ROMAN_NUMBER.match(words.text[k]):
            return None
        if ROMAN_NUMBER.match(words.text[k]):
            return roman(words.text[k])
        if (digits := DIGITS.match(words.norm[k])) and words.norm[k] != digits.group(1):
            return int(digits.group(1))
        if (row := lexicon.index("ordinals").get(words.lemma[k])) is not None:
            return tens + int(row["value"])
        if (row := lexicon.index("numerals").get(words.lemma[k])) is not None and row["rank"] != "scale":
            tens += int(row["value"])
    return None


def edition(words: Words, reach: range, lexicon: Lexicon) -> int | None:
    """Give the number of the edition that a mention names, or that is told behind it: «форум, шестой по счёту» → 6."""
    number, k = ordinal(words, reach, lexicon), reach.stop
    if number is not None or k + 4 > words.size or words.norm[k] not in ASIDE or words.norm[k + 2 : k + 4] != COUNTED:
        return number
    return ordinal(words, range(k + 1, k + 2), lexicon)


def roman(text: str) -> int:
    """Read a Roman number, Cyrillic look-alikes too: «ХII» → 12."""
    values = [ROMAN[letter] for letter in text]
    return sum(-v if any(later > v for later in values[i + 1 : i + 2]) else v for i, v in enumerate(values))


def passing(words: Words, reach: range, lexicon: Lexicon) -> str:
    """Give the edition that an adjective before the mention tells: this, past, next, other, or nothing."""
    if words.pos[reach.start] == "VERB":  # «мост всё же | открыли»: what stands before a verb tells of no edition
        return ""
    if words.norm[reach.stop : reach.stop + 1] in IN_A_ROW:
        return "other"
    table = lexicon.index("passing_adjectives")
    for k in (reach.start - 1, reach.start - 2):
        if k < 0 or words.sentence[k] != words.sentence[reach.start]:
            break
        if row := table.get(words.lemma[k]):
            return "" if words.lemma[k] in OWN and (words.sentence[k] <= FIRST or _is_told_of(words, reach)) else row["edition"]
        if words.pos[k] in ("NOUN", "PROPN"):  # «завершил свою работу | конгресс»
            break
    return ""


def _is_told_of(words: Words, reach: range) -> bool:
    """Tell «посвятили своё | совещание | севу», «их | встреча | прошла», of which the sentence itself says that it is held."""
    head = head_of(words, reach.start, reach.stop)
    return head is not None and (is_held(words, head) or is_given(words, head))


def _is_agreed_on(words: Words, reach: range) -> bool:
    """Tell an edition that is still to come: «очередное заседание стороны договорились провести в Чили»."""
    clause = clause_of(words, reach.start)
    return any(words.lemma[k + 1 : k + 2] in TO_HOLD for k in clause if words.lemma[k] in AGREED)


def is_to_come(words: Words, reach: range, number: int | None, unnumbered: list[range]) -> bool:
    """Tell an edition that is still to come when another was held: «прошёл субботник … пройдёт второй субботник», or is agreed on."""
    numbered = (
        number is not None
        and _tense(words, reach) == "Fut"
        and any(_tense(words, other) == "Past" for other in unnumbered if other.start < reach.start)
    )
    return numbered or _is_agreed_on(words, reach)


def is_over(words: Words, reach: range, unnumbered: list[range]) -> bool:
    """Tell an edition that was held when another is to come: «пройдёт слёт … | Первый слёт | прошёл в 2010 году»."""
    earlier = (other for other in unnumbered if other.start < reach.start)
    return _tense(words, reach) == "Past" and any(_tense(words, other) == "Fut" for other in earlier)


def _tense(words: Words, reach: range) -> str:
    clause = clause_of(words, reach.start)
    verbs = [k for k in clause if words.pos[k] == "VERB" and words.feats[k].tense and words.feats[k].verb_form in ("", "Fin")]
    return words.feats[min(verbs, key=lambda k: abs(k - reach.start))].tense if verbs else ""
