"""The classes of words that rules ask for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import extract
from extract.errors import SettingsError
from extract.lexicon import open_lexicon, word_class

ASKED = re.compile(r'\bword_class\("(\w+)"\)')


def test_every_class_is_asked_for_and_every_one_asked_for_is_there() -> None:
    sources = Path(extract.__file__).parent.rglob("*.py")
    asked = {name for source in sources for name in ASKED.findall(source.read_text("utf-8"))}
    assert asked == {row["class"] for row in open_lexicon().table("word_classes")}


def test_a_class_holds_its_words_and_an_unknown_one_is_an_error() -> None:
    assert {"матч", "дерби"} <= word_class("match")
    with pytest.raises(KeyError):
        word_class("no_such_class")


def test_an_overlay_cannot_change_what_a_rule_asks(tmp_path: Path) -> None:
    (tmp_path / "word_classes.tsv").write_text("lemma\tclass\nпартия\tmatch\n", "utf-8")
    with pytest.raises(SettingsError, match="part of the rules"):
        open_lexicon((str(tmp_path),))
