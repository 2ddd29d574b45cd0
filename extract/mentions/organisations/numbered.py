"""Bodies that a number behind a hyphen tells from others of their kind: «ПСЧ-23», «СОШ-7», «ГКБ-1»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.mentions.organisations.names import Body
from extract.mentions.organisations.sight import Sight

NUMBERED = re.compile(r"([А-ЯЁ]{2,6})-\d{1,4}$")
KINDS = frozenset({"agency", "culture", "health", "school"})
EXAMINING, CODE = "диссертационный", re.compile(r"\d{2,3}(?:\.\d{1,3}){2,4}")


def numbered_forms(sight: Sight) -> Iterator[Body]:
    """Find the forms of public bodies with a number; firms have none, «АК-47» is a rifle."""
    words, forms = sight.words, sight.lexicon.index("legal_forms")
    for k in words.not_letters:
        found = NUMBERED.match(words.text[k])
        row = forms.get(found[1]) if found is not None else None
        if row is not None and row["kind"] in KINDS:
            yield Body(k, k + 1, k, row["kind"], "legal_form", fixed=True)


def code_end(sight: Sight, head: int, limit: int) -> int:
    """Give where the code of a board of examiners ends: «диссертационный совет | Д 212.177.04 | при …»; 0 where there is none."""
    words, k = sight.words, head + 1
    if head == 0 or words.lemma[head - 1] != EXAMINING or k + 1 >= limit:
        return 0
    k += len(words.text[k]) == 1 and sight.capital(k)
    return k + 1 if CODE.fullmatch(words.text[k]) else 0
