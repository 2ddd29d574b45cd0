"""Who receives whom: «Президент | Узбекистана | принял министра юстиции | Чили |»: the one is at home, the other a guest."""

from __future__ import annotations

from extract.lang.words import Words

RECEIVES = frozenset({"принять", "принимать"})
BEFORE, BEHIND = 10, 14  # words from a land to the verb; from the verb to a land
OFFICES = ("Acc", "Gen")  # how the tagger takes a guest


def receives(words: Words, k: int) -> bool:
    """Tell the land of whoever receives somebody: it stands before the verb, in its clause."""
    last = min(words.sentence_of[k].stop, k + BEFORE)
    verb = next((n for n in range(k + 1, last) if _ends(words, n)), None)
    return verb is not None and words.lemma[verb] in RECEIVES and _guest(words, verb, min(words.sentence_of[k].stop, verb + BEHIND))


def is_received(words: Words, k: int) -> bool:
    """Tell the land of a guest: somebody whom the verb before it takes stands between."""
    first = max(words.sentence_of[k].start, k - BEHIND)
    verb = next((n for n in range(k - 1, first, -1) if _ends(words, n)), None)
    return verb is not None and words.lemma[verb] in RECEIVES and _guest(words, verb, k)


def _guest(words: Words, verb: int, stop: int) -> bool:
    """Tell whether a person stands right behind the verb: «принял | министра |», «принял находящегося с визитом | министра |»."""
    attribute: int | None = None
    for n in range(verb + 1, stop):
        feats = words.feats[n]
        if words.pos[n] == "NOUN" and feats.case in OFFICES and (attribute is None or feats.animacy == "Anim"):
            return feats.animacy == "Anim"
        if _ends(words, n):
            return False
        attribute = n if attribute is None and feats.verb_form == "Part" else attribute
    return False


def _ends(words: Words, n: int) -> bool:
    """Tell a verb or a comma, but not «принял | находящегося | с визитом министра»."""
    return (words.pos[n] == "VERB" and not words.feats[n].case) or words.norm[n] == ","
