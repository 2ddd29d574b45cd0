"""Quoted names in the case that what stands before them asks for: «в «Агроснабе»» → Агроснаб."""

from __future__ import annotations

from extract.lang.grammar.readings import Reading, readings
from extract.lang.inflection.forms import form_of
from extract.lang.inflection.inflect import nominative
from extract.mentions.organisations.sight import QUOTES, Sight

ASKED = {"в": "Loc", "во": "Loc", "на": "Loc", "о": "Loc", "об": "Loc", "при": "Loc", "от": "Gen", "у": "Gen", "из": "Gen", "для": "Gen"}
ASKED |= {"к": "Dat", "с": "Ins", "со": "Ins", "между": "Ins"}


def in_nominative(sight: Sight, start: int, stop: int, case: str) -> str:
    """Give a name that stands in a case in the nominative: in «Агроснабе» → Агроснаб."""
    words = sight.words
    if case == "Nom":
        return words.slice(start, stop)
    if stop - start > 1:
        return nominative(words, start, stop)
    return _alone(sight, start, case) or words.text[start]


def behind_preposition(sight: Sight, start: int, stop: int) -> str:
    """Give a name of one word that no dictionary has, by the preposition before its mark: «на | «Агроснабе»»; an empty string of others."""
    words = sight.words
    asked = ASKED.get(words.norm[start - 2], "") if start > 1 and words.text[start - 1] in QUOTES else ""
    if not asked or stop - start > 1 or any(reading.known for reading in readings(words.norm[start])):
        return ""
    return _alone(sight, start, asked)


def _alone(sight: Sight, k: int, case: str) -> str:
    fitting: list[Reading] = [reading for reading in readings(sight.words.norm[k]) if reading.case == case]
    if not fitting:
        return ""
    norm = sight.words.norm[k]
    firm = case == "Loc" and not norm.endswith("ке") and "-" not in norm  # «в «Технограде»» is of «Техноград», «в «Росводке»» of «Росводка»
    best = max(fitting, key=lambda reading: (firm and reading.gender == "Masc", reading.score))
    return form_of(sight.words, k, best, "Nom", best.number, best.gender)
