"""Bodies that a number behind a hyphen tells from others of their kind: «ПСЧ-23», «СОШ-7», «ГКБ-1», «Бийская ТЭЦ-1»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.grammar.readings import readings_of_kind
from extract.lang.inflection.forms import form_of
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.sight import Sight

NUMBERED = re.compile(r"([А-ЯЁ]{2,6})-\d{1,4}$")
STATION = re.compile(r"(?:ТЭЦ|(?:Т|Г|А|К|ГА|ГР)ЭС)-\d{1,2}$")
PART, UNIT_NUMBER = frozenset({"ч"}), re.compile(r"\d{4,5}")
KINDS = frozenset({"agency", "culture", "health", "school"})
EXAMINING, CODE = "диссертационный", re.compile(r"\d{2,3}(?:\.\d{1,3}){2,4}")


def numbered_forms(sight: Sight) -> Iterator[Body]:
    """Find the forms of public bodies with a number, and power stations; other firms have none, «АК-47» is a rifle."""
    words, forms = sight.words, sight.lexicon.index("legal_forms")
    for k in words.not_letters:
        found = NUMBERED.match(words.text[k])
        found = found if found is None or STATION.match(words.text[k]) is None else None
        row = forms.get(found[1]) if found is not None else None
        if row is not None and row["kind"] in KINDS:
            yield Body(k, k + 1, k, row["kind"], "legal_form", fixed=True)
        elif found is None and STATION.match(words.text[k]):
            yield _station(sight, k)


def military_units(sight: Sight) -> Iterator[Body]:
    """Find military units by their number: «командир | в/ч 12345 |» → войсковая часть 12345."""
    words = sight.words
    for k in words.with_norm(PART):
        told = k > 1 and k + 1 < words.size and words.norm[k - 2 : k] == ["в", "/"] and UNIT_NUMBER.fullmatch(words.text[k + 1])
        if told:
            yield Body(k - 2, k + 2, k, "military", "unit", name=f"войсковая часть {words.text[k + 1]}")


def _station(sight: Sight, k: int) -> Body:
    """Give a power station with the adjective of its place: «на Бийской ТЭЦ-1» → «Бийская ТЭЦ-1»."""
    words = sight.words
    read = readings_of_kind(words.norm[k - 1], "adjective") if k and sight.capital(k - 1) else ()
    own = next((reading for reading in read if reading.gender == "Fem"), None)
    if own is None or not (sight.place[k - 1] or words.pos[k - 1] in ("ADJ", "PROPN", "NOUN")):
        return Body(k, k + 1, k, "company", "legal_form", fixed=True)
    name = f"{form_of(words, k - 1, own, 'Nom', 'Sing', 'Fem')} {words.text[k]}"
    return Body(k - 1, k + 1, k, "company", "legal_form", name=name)


def code_end(sight: Sight, head: int, limit: int) -> int:
    """Give where the code of a board of examiners ends: «диссертационный совет | Д 212.177.04 | при …»; 0 where there is none."""
    words, k = sight.words, head + 1
    if head == 0 or words.lemma[head - 1] != EXAMINING or k + 1 >= limit:
        return 0
    k += len(words.text[k]) == 1 and sight.capital(k)
    return k + 1 if CODE.fullmatch(words.text[k]) else 0
