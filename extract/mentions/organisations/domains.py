"""Names written like addresses on the web: «банк ДОМ.РФ», «МОРЕ.РФ»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.mentions.organisations.names import Body
from extract.mentions.organisations.sight import Sight

DOMAINS = frozenset({"РФ", "РУ"})
LAST = frozenset(domain.lower() for domain in DOMAINS)


def domain_end(sight: Sight, k: int) -> int:
    """Give where such a name ends whose first word stands at ``k``; ``k`` where none stands there."""
    words = sight.words
    if k + 2 >= len(words) or words.text[k + 1] != "." or words.text[k + 2] not in DOMAINS:
        return k
    return k + 3 if words.text[k].isupper() and words.stop[k] + 1 == words.start[k + 2] else k


def domain_names(sight: Sight) -> Iterator[Body]:
    """Find them; the bank or firm before them is a head noun's: «директор банка | ДОМ.РФ»."""
    for k in (n - 2 for n in sight.words.with_norm(LAST) if n > 1):
        stop = domain_end(sight, k)
        if stop > k and sight.head(k - 1) is None and sight.entity[k] != "PER":
            yield Body(k, stop, k, "company", "abbreviation", fixed=True)
