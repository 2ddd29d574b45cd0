"""Names that no dictionary holds: guess the nominative from the ending and from the document's other words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.grammar.lemmas import CASES, inflect, parses
from extract.lang.words import Words

HUSHING = "гкхжшщч"
TOWN = re.compile("(?:бург|берг|борг|инг|бах|[аеиоуыэюя]к)$")  # «в Ансбахе», «в Видлике»: masculine without their ending
REGIONS = frozenset({"область", "край", "район", "республика"})
NO_END = re.compile("[бвгджзкпстфхцчшщь][нмлвд]$")  # no word ends so: «в Шексне», «в Тотьме»


def lies_in_region(words: Words, name: int) -> bool:
    """Tell a town's name, declined or not, by the region behind it: «в городе | Темир | Актюбинской области»."""
    behind = words.sentence_of[name].stop > name + 2 and words.lemma[name + 2] in REGIONS
    return behind and words.pos[name + 1] == "ADJ" and words.text[name + 1][0].isupper()


def stands_as_it_is(words: Words, name: int) -> bool:
    """Tell an adjective and a small noun that no case changes behind their head: «в посёлке | Опытная станция |»."""
    feats, head = words.feats, words.feats[name - 1].case if name else ""
    both = feats[name].case == feats[name + 1].case == "Nom" and words.text[name + 1].islower()
    return both and head not in ("Nom", "Acc", "") and words.text[name - 1][0].islower()


def base_name(words: Words, k: int, case: str, attested: set[str]) -> str:
    """Give a place name's nominative: a form that the text has elsewhere, else the dictionary's, else the likeliest ending.

    «в Шымкенте» → «Шымкент», «в Сучжоу» → «Сучжоу», «в Ивановке» → «Ивановка»
    """
    text, norm = words.text[k], words.norm[k]
    if case in ("", "Nom") or (text.isupper() and len(text) > 1):
        return text
    guesses = [*dict.fromkeys(_known(norm, case)), *_by_ending(norm, case)]
    for guess in guesses:
        if guess != norm and guess in attested:
            return _like(guess, text)
    return _like(guesses[0], text) if guesses else text


def _known(norm: str, case: str) -> Iterator[str]:
    for parse in parses(norm):
        if parse.is_known and parse.tag.case == CASES[case] and parse.tag.POS == "NOUN" and "Geox" in parse.tag:
            nominative = inflect(parse, "nomn")
            if nominative:
                yield nominative


def _by_ending(norm: str, case: str) -> Iterator[str]:
    stem, last = norm[:-1], norm[-1]
    if norm.endswith(("ское", "цкое", "ье")):  # «в Знаменское съехались», «в посёлке Заречье»
        yield norm
    elif norm.endswith("ку") and case == "Loc":  # «в Дубровку съехались»
        yield stem + "а"
    elif norm.endswith(("ском", "цком")) and case == "Loc":
        yield norm[:-2] + "ий"
    elif norm.endswith(("ского", "цкого")) and case == "Gen":
        yield norm[:-3] + "ий"
    elif norm.endswith(("ской", "цкой")):
        yield norm[:-2] + "ая"
    elif norm.endswith(("ах", "ях")) and case == "Loc":
        yield norm[:-2] + ("и" if norm[-3] in HUSHING or norm.endswith("ях") else "ы")
    elif norm.endswith("ии") and case in ("Gen", "Dat", "Loc"):
        yield stem + "я"
    elif last == "е" and case in ("Loc", "Dat"):
        if stem.endswith(("ов", "ев", "ин", "ын")):
            yield stem + "о"
            yield stem
        elif (stem[-1:] in "кгх" and stem[-2:-1] not in "сц" and not TOWN.search(stem)) or NO_END.search(stem):
            yield stem + "а"
            yield stem
        else:
            yield stem
            yield stem + "а"
            yield stem + "о"
    elif last in "ыи" and case == "Gen":
        yield stem + "а"
        yield stem + ("я" if last == "и" else "а")
    elif norm.endswith(("овка", "евка", "инка", "енка", "ушка")) and case == "Gen":  # «близ г. Сосновка»
        yield norm
    elif last == "а" and case == "Gen":
        yield stem
        yield stem + "о"
    elif last == "у" and case == "Acc":
        yield stem + "а"
    elif last == "ю" and case == "Acc":
        yield stem + "я"


def _like(word: str, model: str) -> str:
    parts, models = word.split("-"), model.split("-")
    if len(parts) != len(models):
        return word[:1].upper() + word[1:]
    return "-".join(p[:1].upper() + p[1:] if m[:1].isupper() else p for p, m in zip(parts, models, strict=True))
