"""A feast's own name, which stands beside its noun without quotation marks: «праздник Навруз», «праздник Яблочный Спас»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.phrases.phrase import complement_end, noun_phrase_end
from extract.lang.phrases.quotations import quotation_end
from extract.lang.words import Words

DAYS, YEARS = frozenset({"день", "год", "юбилей", "годовщина", "неделя"}), "летию"
FEASTS = frozenset({"праздник", "фестиваль"})
BESIDE = ("Nom", "Acc", "")  # the name need not follow its noun's case: «на празднике Сабантуй»


def both_days(words: Words, end: int, limit: int, stops: frozenset[int]) -> int:
    """Give the end of what a concert is for, the second day that it is for, too: «посвящённый Дню музыки | и Дню отца |»."""
    if end + 1 >= limit or words.norm[end] != "и" or end in stops:
        return end
    second = noun_phrase_end(words, end + 1, limit, ("Dat",))
    noun = next((k for k in range(end + 1, second) if words.lemma[k] in DAYS or words.norm[k].endswith(YEARS)), None)
    return complement_end(words, second - 1, limit, frozenset(), stops) if noun is not None else end


def feast_end(words: Words, head: int, end: int, kinds: Container[str], named: Container[int]) -> int:
    """Give the end of a feast's name with its own one; people and places beside it are none: «открыл праздник | Олег Рябов»."""
    if words.lemma[head] not in FEASTS or end != head + 1:
        return end
    at, limit = end, words.sentence_of[head].stop
    while at < limit and _is_of_name(words, at, kinds) and at not in named:
        at += 1
    if at == end or at in named or words.pos[at - 1] == "ADJ":
        return end
    return quotation_end(words, at, words.line_of[head].stop) or complement_end(words, at - 1, limit, frozenset())


def _is_of_name(words: Words, k: int, kinds: Container[str]) -> bool:
    named = words.pos[k] in ("ADJ", "PROPN") or words.lemma[k] in kinds
    return named and words.text[k][0].isupper() and not words.text[k].isupper() and words.feats[k].case in BESIDE
