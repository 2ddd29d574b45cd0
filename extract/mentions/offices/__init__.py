"""Find offices: positions, professions, ranks, degrees, roles.

``label_`` is the class of the head noun in ``offices.tsv`` (office, academic, profession, rank, role, relation); ``kb_id_`` is the
position in the nominative, without the organisation and the country.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.mention import Mention
from extract.lang.phrases.quotations import in_title
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.finder import register
from extract.mentions.office_heads import as_adjective
from extract.mentions.offices.of_two import in_one
from extract.mentions.offices.phrase import OfficePhrase
from extract.mentions.offices.short_offices import short_offices
from extract.mentions.offices.short_units import short_units

OF_CREDENCE = "верительный"  # «верительные грамоты | посла | Чили»
PAPERS, DEAN = word_class("paper_of_whom"), "благочинный"  # «| благочинный | иерей Олег Грач»
GATHERED = word_class("assembly")
SERVANT = "служащий"
STAFFS = frozenset({"офис", "администрация", "аппарат", "канцелярия", "секретариат"})


def find_offices(words: Words, lexicon: Lexicon) -> Iterator[Mention]:
    """Find the positions that a document names.

    «министру культуры Узбекистана» → «министр культуры»; «заведующей кафедрой перевода» → «заведующая кафедрой перевода»
    """
    phrase = OfficePhrase(words, lexicon)
    short = [*short_units(words, phrase), *short_offices(words, phrase)]
    yield from short
    yield from in_one(words, phrase, _headed(words, phrase, {k for span in short for k in span.reach}))


def _headed(words: Words, phrase: OfficePhrase, within: set[int]) -> Iterator[tuple[int, Mention]]:
    """Find positions by their head nouns, which come with them."""
    end = 0
    for k in phrase.heads_found():
        lemma = phrase.head(k) if k >= end and k not in within else None
        if lemma is None or phrase.class_of(k, phrase.heads[lemma]) == "honorific" or in_title(words, k):
            continue
        row = phrase.heads[lemma]
        if _only_describes(words, k, phrase, governs=row["complement"] == "instrumental") or _inside_a_body(words, k, phrase):
            continue
        if k and words.lemma[k - 1] in PAPERS and words.feats[k].case == "Gen" and words.lemma[k - 2] != OF_CREDENCE:
            continue  # «на соискание степени | доктора | наук», «диплом | лауреата | у Инны Шторм»
        i, j = phrase.bounds(k, row, end)
        value = phrase.nominative(i, k, j)
        value = f"{value} {phrase.field_behind(j, row)}".rstrip()
        leads = words.norm[k - 1 : k + 1] == ["во", "главе"]  # whoever heads a delegation is something besides
        yield k, words.span(i, j, label="profession" if leads else phrase.class_of(k, row), rule="offices.head", value=value)
        end = j


def _only_describes(words: Words, k: int, phrase: OfficePhrase, *, governs: bool) -> bool:
    """Say whether an adjective («ведущий», «учёный») has its noun behind it: «учёный совет», «ведущий инженер».

    One that governs a complement does so only before another office: «управляющий | директор».
    """
    if governs and (k + 1 >= len(words) or phrase.head(k + 1) is None):
        return False
    if phrase.head(k) == SERVANT and words.feats[k + 1].case == "Ins":
        return True  # «Олег Грач, | служащий | настоятелем»
    if not as_adjective(words.norm[k]) or k + 1 >= len(words) or words.lemma[k] == DEAN:
        return False
    mine, its = words.feats[k], words.feats[k + 1]
    return words.pos[k + 1] in ("NOUN", "ADJ") and bool(its.case) and its[:3] == mine[:3]


def _inside_a_body(words: Words, k: int, phrase: OfficePhrase) -> bool:
    """Say whether the word is part of a body's name: «Союз писателей России», «Офис президента», «Собрание | депутатов |»."""
    plural = words.feats[k].case == "Gen" and words.feats[k].number == "Plur" and words.norm[k] != words.lemma[k]
    if k and plural and words.lemma[k - 1] in GATHERED:
        return True
    body = phrase.of_bodies.get(k)
    of_staff = k > 0 and words.lemma[k - 1] in STAFFS and words.text[k - 1][:1].isupper() and words.feats[k].case == "Gen"
    return of_staff or (body is not None and k > body.start)


register("offices", find_offices)
