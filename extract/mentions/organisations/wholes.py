"""Departments behind which their whole is named, and what a board prepares: «комитет Госсовета», «комиссия по подготовке к слёту»."""

from __future__ import annotations

from extract.mentions.organisations.noun_phrases import noun_phrase
from extract.mentions.organisations.sight import Sight

PREPARATION, FOR = "подготовка", "к"


def holds_whole(sight: Sight, head: int) -> bool:
    """Tell a department behind whose head its whole is named: «комитет | Госсовета Крыма | по туризму»."""
    row, known = sight.head(head), sight.lexicon.index("organisation_abbreviations")
    if row is None or row["need"] != "department" or head + 1 >= len(sight.words):
        return False
    if sight.abbreviation(head + 1):
        return True
    return sight.head(head + 1) is not None or sight.words.text[head + 1] in known or sight.words.lemma[head + 1].capitalize() in known


def of_a_named_whole(sight: Sight, head: int) -> bool:
    """Tell a department behind which a name begins with adjectives: «бюро | Государственного департамента США | по вопросам»."""
    row = sight.head(head)
    whole = next((k for k in range(head + 1, len(sight.words)) if sight.words.pos[k] != "ADJ" or not sight.capital(k)), head)
    return row is not None and row["need"] == "department" and whole > head + 1 and sight.head(whole) is not None


def prepared_for(sight: Sight, phrase: tuple[int, int], limit: int) -> int:
    """Give where a board's task ends that goes on with «к»: «по подготовке | к отопительному сезону |»; 0 where it does not."""
    words, (stop, noun) = sight.words, phrase
    if words.lemma[noun] != PREPARATION or stop >= limit or words.norm[stop] != FOR:
        return 0
    more = noun_phrase(sight, stop + 1, limit, "Dat")
    return more[0] if more is not None else 0
