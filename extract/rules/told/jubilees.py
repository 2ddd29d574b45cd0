"""Whose jubilee a verb tells of, and what it is called: «Музей села отметил | 10-летний юбилей |» → «10-летний юбилей Музея села»."""

from __future__ import annotations

from extract.lang.phrases.phrase import complement_end
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.told.done_to import turned

JUBILEE = "юбилей"  # a noun that names an event; «80-летие» has to be celebrated


def of_whose(words: Words, lexicon: Lexicon, done_to: range, before: range) -> str:
    """Give the house or the body that celebrates, in the genitive behind a space; empty where the name tells it, or nothing does."""
    if words.feats[done_to.stop - 1].case == "Gen" and len(done_to) > 1:
        return ""
    bodies, houses = lexicon.index("organisation_heads"), lexicon.index("venue_heads")
    for k in before:
        if words.feats[k].case != "Nom" or words.feats[k].number != "Sing" or not (words.lemma[k] in bodies or words.lemma[k] in houses):
            continue
        start = k
        while start > before.start and words.pos[start - 1] == "ADJ" and words.feats[start - 1].case == "Nom":
            start -= 1
        stop = complement_end(words, k, before.stop, frozenset({"по", "для"}), words.covered("dates"))
        return f" {turned(words, range(start, stop), 'Gen')}"
    return ""
