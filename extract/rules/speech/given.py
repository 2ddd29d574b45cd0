"""To whom a speech or a letter goes, who is not whose it is: «направили обращение | губернатору Олегу Грачу |»."""

from __future__ import annotations

from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.rules.main_event.named import Named


def is_given_to(words: Words, person: Named) -> bool:
    """Tell a dative that can be no genitive, as «Олегу» and «Инне» are: the owner of a speech stands in the genitive."""
    first = person.reach.start
    cases = possible_cases(words.norm[first])
    return words.feats[first].case == "Dat" and "Dat" in cases and "Gen" not in cases
