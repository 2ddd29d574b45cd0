"""Forms of law: «ООО», «ФГУП», «ТЮЗа», and abbreviations before quotation marks that can be nothing else."""

from __future__ import annotations

import re

from extract.mentions.organisations.masks import names_a_thing
from extract.mentions.organisations.sight import QUOTES, Sight

DECLINED = re.compile("^([А-ЯЁ]{3,})(?:а|у|ом|е)$")


def is_form(sight: Sight, k: int) -> bool:
    """Tell a legal form with a quoted name, which is a body of its own: «завод | ООО «Заря»»."""
    words = sight.words
    return words.text[k] in sight.lexicon.index("legal_forms") and k + 1 < len(words) and words.text[k + 1] in QUOTES


def without_case(text: str) -> str:
    """Give an abbreviation without the ending of its case: «ТЮЗа»."""
    return DECLINED.sub(r"\1", text) if text[-1].islower() and text[:2].isupper() else text


def is_unknown_form(sight: Sight, k: int) -> bool:
    """Tell whether an abbreviation that no list has is a legal form: a quoted name follows it at once."""
    words = sight.words
    if not (k + 1 < words.size and words.text[k + 1] in QUOTES and sight.abbreviation(k)) or len(words.text[k]) < 3:
        return False
    text = words.text[k]
    known = text in sight.lexicon.index("organisation_abbreviations") or names_a_thing(sight, k)
    return not (known or sight.place[k] or words.norm[k] in sight.lexicon.index("organisation_masks"))
