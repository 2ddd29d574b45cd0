"""Houses that are bodies as they hold an event, help it or send people there: «при поддержке Дома культуры «Строитель»».

Where an event is in such a house, or people only come there, it is a place: «слёт прошёл в Доме культуры «Строитель»».
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.grammar.readings import Reading, readings_of_kind
from extract.lang.inflection.inflect import nominative
from extract.lang.numerals import DASHES
from extract.lexicon import word_class
from extract.mentions.organisations.masks import SERVING
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import adjectives_before
from extract.mentions.organisations.reach import reach
from extract.mentions.organisations.reached import Reach
from extract.mentions.organisations.sight import Sight

STAFF, ACTS = word_class("staff_of_a_house"), word_class("house_acts")
JOINTLY = frozenset({"совместно", "вместе", "партнерстве", "сотрудничестве"})
LISTED = frozenset({",", "и", ";", '"'})
OPENS = frozenset({":", *DASHES})
LONGEST_LIST, LONGEST_NOUN = 40, 6  # words from a house to what opens its list, and from there to the noun that tells what the list is of
COPULAS = frozenset({"стать", "выступить", "выступать", "являться"})
TAKES, PART = "принять", "участие"
OF_SOMETHING = "дом"  # «Сельский дом | культуры |»
NOBODY = {"role": "", "as": ""}


def of_helpers(sight: Sight) -> Iterator[Body]:
    """Find the houses that a name, an adjective with a capital or a place tells, where they organise, help or have people."""
    words, kinds = sight.words, sight.lexicon.index("workplaces")
    for head in words.with_lemma(kinds):
        nouns = [r for r in readings_of_kind(words.norm[head], "noun") if r.number == "Sing"]
        if kinds[words.lemma[head]]["helps"] != "yes" or not nouns:
            continue
        start = adjectives_before(sight, head, nouns)
        if start == 0 or not _takes_part(sight, start, head, nouns):
            continue
        found = reach(sight, head)
        if _is_named(sight, start, head, found):
            whole = found.quoted or found.eponym or found.place or words.lemma[head] == OF_SOMETHING
            stop = found.stop if whole else head + 1
            name = f"{nominative(words, start, head + 1)} {words.slice(head + 1, stop)}".strip()
            inside = words.slice(*found.quoted) if found.quoted else ""
            yield Body(start, stop, head, kinds[words.lemma[head]]["kind"], "of_helpers", alias=inside, name=name)


def _is_named(sight: Sight, start: int, head: int, found: Reach) -> bool:
    """Tell «Дом культуры «Строитель»», «Сельский дом культуры» and «Дом культуры посёлка Лесной» from «дом культуры»."""
    titled = any(sight.capital(k) and not sight.opens_sentence(k) for k in range(start, head))
    return found.quoted is not None or found.eponym or found.place or titled


def _takes_part(sight: Sight, start: int, head: int, nouns: list[Reading]) -> bool:
    words, cases = sight.words, {noun.case for noun in nouns}
    k = start - 1
    if words.sentence[k] != words.sentence[start]:
        return False
    return (
        ("Gen" in cases and _governs(sight, k))
        or ("Ins" in cases and words.norm[k] in ("с", "со") and words.norm[k - 1] in JOINTLY)
        or ("Acc" in cases and words.lemma[k].endswith("благодарить"))
        or ("Nom" in cases and (_is_listed(sight, k) or _is_named_helper(sight, k)))
        or (not cases.isdisjoint({"Nom", "Ins"}) and words.pos[k] == "VERB" and _acts(sight, k))
    )


def _governs(sight: Sight, k: int) -> bool:
    """Tell «при поддержке», «сотрудники», «коллектив» right before a house."""
    words = sight.words
    row = sight.lexicon.index("organisation_roles").get(words.lemma[k], NOBODY)
    before = row.get("before", "").split()
    helped = row["role"] in SERVING and row["as"] == "noun" and bool(before) and words.norm[k - 1] in before
    return helped or words.lemma[k] in STAFF


def _is_listed(sight: Sight, k: int) -> bool:
    """Tell an item of a list of those who help: «Организаторы форума – школа № 3, | Дом культуры «Строитель»»."""
    words, roles = sight.words, sight.lexicon.index("organisation_roles")
    first = max(words.sentence_of[k].start, k - LONGEST_LIST)
    if words.norm[k] not in LISTED | OPENS:
        return False
    while k > first and words.norm[k] not in OPENS:
        if words.pos[k] in ("VERB", "ADP"):
            return False
        k -= 1
    nouns = range(max(first, k - LONGEST_NOUN), k) if words.norm[k] in OPENS else ()
    return any(roles.get(words.lemma[n], NOBODY)["role"] in SERVING and roles[words.lemma[n]]["as"] == "noun" for n in nouns)


def _is_named_helper(sight: Sight, k: int) -> bool:
    """Tell «спонсором стал», «партнёром форума выступил» before a house."""
    words, roles = sight.words, sight.lexicon.index("organisation_roles")
    first = max(words.sentence_of[k].start, k - LONGEST_NOUN)
    if words.lemma[k] not in COPULAS:
        return False
    return any(roles.get(words.lemma[n], NOBODY)["role"] in SERVING and words.feats[n].case == "Ins" for n in range(first, k))


def _acts(sight: Sight, k: int) -> bool:
    """Tell «слёт организовал», «слёт организован», «призы предоставил» before a house."""
    words = sight.words
    takes = words.lemma[k] == TAKES and PART in words.norm[max(words.sentence_of[k].start, k - 2) : k]
    return takes or words.lemma[k] in ACTS
