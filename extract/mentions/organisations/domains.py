"""Names written like addresses on the web, behind a noun of a body: «банк ДОМ.РФ», «фонд МОРЕ.РФ»."""

from __future__ import annotations

from extract.mentions.organisations.sight import Sight

DOMAINS = frozenset({"РФ", "РУ"})


def domain_end(sight: Sight, k: int) -> int:
    """Give where such a name ends whose first word stands at ``k``; ``k`` where none stands there."""
    words = sight.words
    if k + 2 >= len(words) or words.text[k + 1] != "." or words.text[k + 2] not in DOMAINS:
        return k
    return k + 3 if words.text[k].isupper() and words.stop[k] + 1 == words.start[k + 2] else k
