"""Names written like addresses on the web: «банк ДОМ.РФ», «ВЭБ.РФ», «эксперт BI.ZONE», «Яндекс.Маркет»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.mentions.organisations.names import Body
from extract.mentions.organisations.sight import LATIN, QUOTES, Sight

DOMAINS = frozenset({"РФ", "РУ"})
SHORTEST = 2  # letters of each half, lest initials be taken for one
SITES, TITLES = frozenset({"com", "net", "org", "info"}), frozenset({"Mr", "Mrs", "Ms", "Dr", "St"})
SITE_NOUNS = frozenset({"сайт", "портал", "платформа", "страница"})
OF_LANDS = 2  # letters of a site's land: «Zakon.KZ»
FIRM = "company"
FULL_STOP = frozenset({"."})


def domain_end(sight: Sight, k: int) -> int:
    """Give where such a name ends whose first word stands at ``k``; ``k`` where none stands there."""
    words = sight.words
    if k + 2 >= words.size or words.text[k + 1] != "." or words.text[k + 2] not in DOMAINS:
        return k
    return k + 3 if words.text[k].isupper() and words.stop[k] + 1 == words.start[k + 2] else k


def dotted_names(sight: Sight) -> Iterator[Body]:
    """Find names of two words that a dot joins: a land's letters behind capitals, Latin words, a service of a known firm."""
    words = sight.words
    for k in [stop - 1 for stop in words.with_norm(FULL_STOP) if stop]:
        if words.text[k + 1] != "." or not sight.capital(k) or not _is_glued(sight, k):
            continue
        if (domain_end(sight, k) > k and _is_firm(sight, k)) or _is_latin(sight, k):
            yield Body(k, k + 3, k, FIRM, "whole", fixed=True)
        elif _is_service(sight, k):
            noun = words.lemma[k + 2]
            yield Body(k, k + 3, k, FIRM, "coinage", name=f"{words.text[k]}.{noun.capitalize()}")


def _is_glued(sight: Sight, k: int) -> bool:
    """Tell two capitalised words with nothing but a dot between, in one sentence, and no third one behind."""
    words = sight.words
    behind = k + 2
    if behind not in words.sentence_of[k] or words.stop[k] + 1 != words.start[behind] or not sight.capital(behind):
        return False
    alone = words.text[behind + 1 : behind + 2] != ["."] or words.stop[behind] + 1 != words.start[min(behind + 2, words.size - 1)]
    return alone and min(len(words.text[k]), len(words.text[behind])) >= SHORTEST


def _is_firm(sight: Sight, k: int) -> bool:
    """Tell «ВЭБ.РФ», «гендиректор ДОМ.РФ» from a site: «заявки на КОНКУРС.РФ»; behind a noun, the name is longer."""
    words, offices = sight.words, sight.lexicon.index("offices")
    before = k - 1 - (k > 0 and words.text[k - 1] in QUOTES)
    if before < 0 or sight.head(before) is not None:
        return False
    return words.lemma[before] in offices or (sight.entity[k] == "ORG" and words.lemma[before] not in SITE_NOUNS)


def _is_latin(sight: Sight, k: int) -> bool:
    """Tell «BI.ZONE», but no «Zakon.KZ»."""
    first, second = sight.words.text[k], sight.words.text[k + 2]
    site = len(second) <= OF_LANDS or second.lower() in SITES
    return LATIN.match(first) is not None and LATIN.match(second) is not None and not site and first not in TITLES


def _is_service(sight: Sight, k: int) -> bool:
    """Tell «Яндекс.Маркет» from a sentence that lacks a space behind its dot: «приехал Яндекс.Гости рады»."""
    words = sight.words
    row = sight.lexicon.index("organisation_abbreviations").get(words.text[k])
    if row is None or row["kind"] != FIRM or words.pos[k + 2] not in ("NOUN", "PROPN", "X"):
        return False
    return words.feats[k + 2].number != "Plur" and k + 3 < words.size and words.pos[k + 3] not in ("VERB", "AUX")
