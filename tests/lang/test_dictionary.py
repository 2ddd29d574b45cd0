"""Readings of words are pymorphy3's own, reading for reading."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pymorphy3
import pytest
import razdel
from pymorphy3.analyzer import Parse

from extract.lang.grammar.dictionary import WITH_COINAGES, dictionary_forms, read
from extract.lexicon import open_lexicon

SAMPLES = Path(__file__).parents[2] / "samples" / "releases"
PYMORPHY = pymorphy3.MorphAnalyzer(lang="ru")
LISTED = {row[column] for table, column in WITH_COINAGES.items() for row in open_lexicon().table(table)}
COINED = {word for word in LISTED if not PYMORPHY.word_is_known(word)}
# Short words, initials, capitals, hyphens, guessed endings, prefixes, ё typed as е, no Russian word at all.
ODD = [
    "и",
    "А",
    "ян",
    "Форум",
    "ФОРУМ",
    "бизнес-форум",
    "как-нибудь",
    "смотри-ка",
    "по-новому",
    "суперфорум",
    "подфорума",
    "гутерриша",
    "каримбаева",
    "бутявкать",
    "ежик",
    "её",
    "все",
    "звезд",
    "стали",
    "XXI",
    "iphone",
    "12-й",
    "3,5",
    "…",
    "ыыы",
]


def as_said(readings: Any) -> list[tuple[str, str, str, float, bool, str]]:
    return [(p.word, str(p.tag), p.normal_form, p.score, p.is_known, repr(p.methods_stack)) for p in readings]


def words_of_samples() -> list[str]:
    texts = [path.read_text("utf-8", errors="ignore") for path in sorted(SAMPLES.glob("*.txt"))]
    return sorted({token.text for text in texts for token in razdel.tokenize(text)})


def test_same_readings_as_pymorphy() -> None:
    words = words_of_samples()
    assert len(words) > 1000
    for word in [*words, *map(str.lower, words), *ODD, ""]:
        found = PYMORPHY.parse(word)
        ours = [parse for parse in found if word.islower() and not parse.is_known and parse.normal_form in COINED]
        assert as_said(read(word)) == as_said(ours or found), word


def test_words_of_our_vocabularies_are_read_as_ours() -> None:
    for form, lemma in {"вебинаре": "вебинар", "хакатона": "хакатон", "митапе": "митап", "флорболистов": "флорболист"}.items():
        assert {parse.normal_form for parse in read(form)} == {lemma}


@pytest.mark.parametrize("word", ["форуме", "стали", "каримбаева", "ежик"])
def test_tags_answer_as_pymorphys_do(word: str) -> None:
    for ours, theirs in zip(read(word), PYMORPHY.parse(word), strict=True):
        mine, its = ours.tag, theirs.tag
        assert (mine.POS, mine.case, mine.number, mine.gender, mine.animacy) == tuple(
            grammeme and str(grammeme) for grammeme in (its.POS, its.case, its.number, its.gender, its.animacy)
        )
        assert mine == its
        assert all((grammeme in mine) == (grammeme in its) for grammeme in ("NOUN", "anim", "plur", "Geox", "loct"))
        assert {"NOUN", "sing"} in mine or {"NOUN", "sing"} not in its


def test_a_word_that_unicode_has_no_name_for_fails_as_in_pymorphy() -> None:
    def fails(parse: Any) -> bool:
        try:
            parse("\x80\x80\x80")
        except ValueError:
            return True
        return False

    assert fails(read) == fails(PYMORPHY.parse)


def test_lemmas_of_the_dictionary() -> None:
    def lemmas(word: str) -> set[str]:
        return {lemma for _, lemma in dictionary_forms(word)}

    assert lemmas("стали") == {"сталь", "стать"}
    assert lemmas("ежик") == {"ёжик"}
    assert lemmas("гутерриша") == set()


def test_readings_inflect() -> None:
    reading: Parse = read("форуме")[0]
    assert reading.inflect({"plur", "gent"}).word == "форумов"
