"""Departments behind which their whole is named, and what a board prepares: «комитет Госсовета», «комиссия по подготовке к слёту»."""

from __future__ import annotations

from functools import lru_cache

from extract.lexicon import Lexicon
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import noun_phrase
from extract.mentions.organisations.sight import QUOTES, Sight
from extract.mentions.organisations.usual import fold

PREPARATION, FOR = "подготовка", "к"
GOING_ON, UNITED = frozenset({"в", "по"}), "организация объединенных наций"  # «… по промышленному развитию» is one
HOUSES = frozenset({"company", "culture", "health", "school", "university", "institute", "media"})
WHOLES_OF_DIVISIONS = frozenset(
    {"ministry", "government", "agency", "culture", "court", "company", "bank", "institute", "university", "foundation"}
)


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


@lru_cache(maxsize=4)
def _complete(lexicon: Lexicon) -> frozenset[str]:
    """Give international bodies' full names of three words and more, folded: «организация исламского сотрудничества»."""
    rows = lexicon.table("organisation_abbreviations")
    names = (fold(row["name"]) for row in rows if row["kind"] == "international" and row["name"])
    return frozenset(name for name in names if name.count(" ") > 1)


def is_complete(sight: Sight, head: int, k: int) -> bool:
    """Tell an international body's full name, with which nothing goes on: «Организация исламского сотрудничества | в области музеев»."""
    words = sight.words
    if words.norm[k] not in GOING_ON or k - head < 3:
        return False
    name = f"{words.lemma[head]} {fold(words.slice(head + 1, k))}"
    return name != UNITED and name in _complete(sight.lexicon)


def prepared_for(sight: Sight, phrase: tuple[int, int], limit: int) -> int:
    """Give where a board's task ends that goes on with «к»: «по подготовке | к отопительному сезону |»; 0 where it does not."""
    words, (stop, noun) = sight.words, phrase
    if words.lemma[noun] != PREPARATION or stop >= limit or words.norm[stop] != FOR:
        return 0
    more = noun_phrase(sight, stop + 1, limit, "Dat")
    return more[0] if more is not None else 0


def is_of_a_house(sight: Sight, k: int, stop: int) -> bool:
    """Tell whose part it is by a bare noun: «администрация | музея», «редакция | газеты»."""
    row = sight.head(k) if stop == k + 1 else None
    return row is not None and row["kind"] in HOUSES and not sight.capital(k)


def is_whole_of_division(sight: Sight, found: Body) -> bool:
    """Tell «отдел | комитета по туризму |» from «отдел | полиции «Северный» |», whose own name that is."""
    own = found.kind == "agency" and sight.words.text[found.start + 1] in QUOTES
    return found.kind in WHOLES_OF_DIVISIONS and not own
