"""Bodies that a number behind a hyphen tells from others of their kind: «ПСЧ-23», «СОШ-7», «ГКБ-1»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.mentions.organisations.names import Body
from extract.mentions.organisations.sight import Sight

NUMBERED = re.compile(r"([А-ЯЁ]{2,6})-\d{1,4}$")
KINDS = frozenset({"agency", "culture", "health", "school"})


def numbered_forms(sight: Sight) -> Iterator[Body]:
    """Find the forms of public bodies with a number; firms have none, «АК-47» is a rifle."""
    words, forms = sight.words, sight.lexicon.index("legal_forms")
    for k in sight.capitals:
        found = NUMBERED.match(words.text[k])
        row = forms.get(found[1]) if found is not None else None
        if row is not None and row["kind"] in KINDS:
            yield Body(k, k + 1, k, row["kind"], "legal_form", fixed=True)
