"""Where a clause that «который» or «где» opens ends before the main clause goes on: «На встрече, | которую вёл Ян Лось |, выступили …»."""

from __future__ import annotations

from itertools import pairwise

from extract.lang.words import Words
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import is_finite

WHERE = frozenset({"где", "куда", "когда"})
WITHIN = 4  # words of «под руководством которого»


def is_over(words: Words, opened: int, k: int) -> bool:
    """Tell whether a clause that a word opens is closed before another word, by a comma behind its verb and a verb of its own behind."""
    finite = [n for n in range(opened + 1, k + 1) if is_finite(words, n)]
    return any("," in words.norm[one + 1 : other] for one, other in pairwise(finite))


def set_off(words: Words, name: range, verb: int) -> bool:
    """Tell a name inside such a clause from the subjects of a verb behind it: «которую вёл | Ян Лось |, | выступили | …»."""
    clause = clause_of(words, name.start)
    opener = next((n for n in clause[:WITHIN] if words.lemma[n] == "который" or words.norm[n] in WHERE), None)
    if opener is None or opener > name.start or verb not in clause:
        return False
    own = any(is_finite(words, n) for n in range(opener, name.start))
    return own and "," in words.norm[name.stop : verb] and is_over(words, opener, verb)
