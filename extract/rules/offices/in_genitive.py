"""An office and a name in the genitive, which stand in the nominative: «министр Олег Рябов» → «министра Олега Рябова»."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from extract.lang.grammar.lemmas import parses
from extract.lang.inflection.inflect import inflect
from extract.lang.mention import Mention
from extract.lang.phrases.phrase import APPOSED
from extract.lang.phrases.quotations import outside_quotations
from extract.lang.words import Words
from extract.mentions.names.context import CONSONANTS

PARTICLE = "Аль"  # of an Arabic name, which stays
HERS = ("ова", "ева", "ёва")
LINKS = frozenset({"фон", "ван", "аль", "эль", "бен", "ибн", "бин", "ад", "оглы", "кызы", "дер", "ль"})  # «Карл | фон | Лайне»
FIXED = "иоуюэыеё"  # last letters of names that no case changes: «Росси», «Гонсалво»


def genitive(words: Words, reach: range) -> str:
    """Put an office and a name that stand in the nominative into the genitive; a woman's name that ends in a consonant stays."""
    people = _people_in(words, reach)
    plain = frozenset(outside_quotations(words, reach.start, reach.stop))
    bodies = words.covered("organisations") if reach.start not in words.covered("organisations") else frozenset()
    told, case = "", "Ins" if words.feats[reach.start].case == "Ins" else "Nom"  # «принят | мэром Тулы Олегом Рябовым |»
    for k in _without_brackets(words, reach):
        named = k in people and words.text[k] in people[k].kb_id_.split()
        fixed = named and people[k].label_ == "female" and (words.text[k][-1] not in "аяйь" or _is_soft_surname(words, k, people[k]))
        apposed = k > reach.start and words.lemma[k - 1] in APPOSED and k not in people  # «Республики | Узбекистан»
        title = k == reach.start and words.pos[k] == "ADJ" and words.norm[k] == words.lemma[k]  # «хоким», an adjective to the tagger
        stands = k in people or title or (words.feats[k].case == case and k not in bodies)  # «председатель | Олий Мажлиса |»
        shortened = k + 1 in reach and words.norm[k + 1] == "." and k not in people  # «| зам |. руководителя»
        turns = stands and k in plain and not fixed and not apposed and not shortened
        form = _declined(words, k, people[k].label_) if named and not fixed else inflect(words, k, "Gen") if turns else words.text[k]
        form = f"{form}а" if title and form == words.text[k] and form[-1] in CONSONANTS else form
        begins = k == reach.start and k not in people and (k == words.sentence_of[k].start or k == words.headline.start)
        glued = k > reach.start and words.start[k] == words.stop[k - 1]  # «А.Е.Борисов», «зам.»
        told += ("" if glued else " ") + (form[0].lower() + form[1:] if begins and form[1:].islower() else form)
    return told.lstrip()


def _is_soft_surname(words: Words, k: int, person: Mention) -> bool:
    """Tell «Анна | Лось |», whom no case changes, from «| Любовь | Лось»."""
    return words.text[k].endswith("ь") and k > words.reach(person).start


def _people_in(words: Words, reach: range) -> dict[int, Mention]:
    """Give the people named in some words, by every word of their names."""
    spans, reaches = words.group("people"), words.reaches("people")
    first = bisect_right(reaches, reach.start, key=lambda name: name.stop)
    last = bisect_left(reaches, reach.stop, key=lambda name: name.start)
    return {k: span for span in spans[first:last] for k in span.reach}


def _without_brackets(words: Words, reach: range) -> Iterator[int]:
    """Leave out what stands in brackets: «руководитель программы (ПРООН) Хелен Кларк»."""
    depth = 0
    for k in reach:
        depth += words.text[k] == "("
        if not depth:
            yield k
        depth -= words.text[k] == ")" and depth > 0


def _declined(words: Words, k: int, gender: str) -> str:
    """Put a name that stands in the nominative into the genitive, whatever the tagger takes «Галин» for; unknown ones too: «Тогрул»."""
    text = words.text[k]
    if text in LINKS:
        return text
    if text.endswith(("ов", "ев", "ёв", "ин", "ын", "ян")):
        return f"{text}а"
    if text[-1] in FIXED:
        return text
    male = gender == "male"
    if gender == "female" and text.endswith(HERS) and len(text) > len(HERS[0]) + 1:
        return f"{text[:-1]}ой"  # «Ковачова», which the tagger need not know
    form = inflect(words, k, "Gen")
    form = form if "ё" in text else form.replace("ё", "е")  # «Вепа» is no «Вёпа»: how it is spelt, the text knows
    guessed = form == text or (form[: len(text)] != text and not parses(words.norm[k])[0].is_known)  # «Эммерсон» is no «сон»
    if guessed and male and text.endswith(("ь", "ей", "ай")) and len(text) > len(PARTICLE):
        return f"{text[:-1]}я"
    return f"{text}а" if guessed and male and text[-1] in CONSONANTS else form
