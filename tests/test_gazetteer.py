"""Place names wait undeclined until a word begins like them: none may be missed for that."""

from __future__ import annotations

from itertools import takewhile

import pytest

from extract.lang.inflection.declension import name_forms
from extract.lexicon import open_lexicon
from extract.mentions.gazetteer import Gazetteer


@pytest.mark.parametrize("table", ["cities", "regions", "locations"])
def test_the_form_least_like_the_name_is_found(table: str) -> None:
    lexicon = open_lexicon()
    gazetteer = Gazetteer(lexicon)
    for row in lexicon.table(table):
        if not row.get("state"):  # the country of that name stands for it
            name = row["name"].lower().replace("ё", "е")
            least = min(name_forms(row["name"]), key=lambda form: _shared(name, form[0]))
            assert least in [form for form, _ in gazetteer.named(least[0])]


def _shared(one: str, other: str) -> int:
    """Count the letters with which two words begin alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
