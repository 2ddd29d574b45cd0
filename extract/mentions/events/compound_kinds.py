"""Kinds of events that a text makes up: «зооярмарка», «лесофорум», which are what their last part is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from extract.lang.grammar.lemmas import parses
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row

STRONG = 0.75  # strength (event_kinds.tsv) of a last part that is an event whatever it is joined to
USUAL = 0.45  # and behind a first part of events, in a word that no dictionary holds: «велоэкспедиция», no «фотосессия»
LONGEST = 40  # letters of a compound
SHORTEST, JOINED = 4, 3  # letters of a last part, of a first part that no vocabulary holds
VOWELS = ("о", "е")  # that join two parts
NO_FIRST_PARTS = frozenset({"само", "все", "вне", "без", "про"})  # prefixes of other words


def made_up(words: Words, lexicon: Lexicon) -> Iterator[int]:
    """Give the words whose last part is an event's noun: «работала | агроярмарка |»."""
    return iter(words.with_lemma(frozenset([lemma for lemma in words.lemmas if compound_row(lemma, lexicon) is not None])))


@lru_cache(maxsize=20_000)
def compound_row(lemma: str, lexicon: Lexicon) -> Row | None:
    """Give the row of a compound that no vocabulary holds: «агроярмарка» → that of «ярмарка», with its own kind."""
    kinds = lexicon.index("event_kinds")
    if lemma in kinds or not lemma.isalpha() or len(lemma) > LONGEST:
        return None
    for cut in range(JOINED - 1, len(lemma) - SHORTEST + 1):
        row = kinds.get(lemma[cut:])
        least = USUAL if lemma[:cut] in lexicon.index("event_prefixes") and not _is_word(lemma) else STRONG
        if row is not None and float(row["strength"]) >= least and _makes_up(lemma, lemma[:cut], lexicon):
            return {**row, "kind": lemma}
    return None


def is_first_part(part: str, lexicon: Lexicon) -> bool:
    """Tell «кино», «зоо», «лесо», which only say what sort of event it is."""
    if part in lexicon.index("event_prefixes"):
        return True
    return len(part) >= JOINED and part.endswith(VOWELS) and part not in NO_FIRST_PARTS


def _makes_up(lemma: str, part: str, lexicon: Lexicon) -> bool:
    """Tell «блицтурнир», and «лесофорум» which no dictionary holds, from «водосбор»."""
    return part in lexicon.index("event_prefixes") or (is_first_part(part, lexicon) and not _is_word(lemma))


def _is_word(lemma: str) -> bool:
    """Tell a noun of the dictionary that is no event's: «водосбор»."""
    return any(parse.is_known and parse.normal_form.replace("ё", "е") == lemma for parse in parses(lemma))
