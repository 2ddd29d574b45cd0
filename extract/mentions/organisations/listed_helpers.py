"""Bodies on lines of their own under a heading that tells what they do: «Организаторы: ¶ – Клуб любителей чая ¶ – Русский музей»."""

from __future__ import annotations

from extract.mentions.organisations.masks import SERVING
from extract.mentions.organisations.sight import Sight

MOST_LINES = 15  # of a list, from its heading
LONGEST_HEADING = 12  # words
NO_ROLE = {"role": "", "as": ""}


def is_listed_helper(sight: Sight, start: int) -> bool:
    """Tell a name that begins a line of such a list, behind a bullet, a dash or a number."""
    words = sight.words
    line = words.line_of[start]
    if any(words.text[k][:1].isalpha() for k in range(line.start, start)):
        return False
    for _ in range(MOST_LINES):
        if not line.start:
            return False
        line = words.line_of[line.start - 1]
        if words.text[line.stop - 1] == ":":
            return len(line) <= LONGEST_HEADING and _tells_who_helps(sight, line)
    return False


def _tells_who_helps(sight: Sight, line: range) -> bool:
    """Tell a heading like «Партнёры форума:», «При поддержке:»."""
    roles = sight.lexicon.index("organisation_roles")
    told = (roles.get(sight.words.lemma[k], NO_ROLE) for k in line)
    return any(row["role"] in SERVING and row["as"] == "noun" for row in told)
