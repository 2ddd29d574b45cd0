"""Records of every shape, with texts as hostile as they come."""

from __future__ import annotations

from pathlib import Path

from hypothesis import Phase, settings
from hypothesis import strategies as st

from extract.record import (
    Attendance,
    Country,
    Document,
    Event,
    Evidence,
    Field,
    Organisation,
    Person,
    Place,
    Record,
    Speaker,
    Statement,
    from_json,
)

# Shrinking records takes minutes.
many = settings(max_examples=150, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])

SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻−"
FORMULAS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x";"y")',
    "@SUM(1)",
    "+7",
    "-5",
    "－5",
    "'=1",
    "''=1",
    '"=1"',
    "; =1",
    "\t=1",
    "\r\n@x",
]
PIECES = [*SIGNS, *FORMULAS, *"'\";,|\t\r\n\0\u00a0\u200b\ufeff\u2028\x0b\x85 ", "форум", "«Ы»", "😀", "5", "a"]
hostile = st.lists(st.sampled_from(PIECES), max_size=6).map("".join) | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
maybe = st.none() | hostile
real = st.floats(0, 1)
place = st.integers(0, 2**40)
evidence = st.lists(st.builds(Evidence, place, place, hostile), max_size=2).map(tuple)


def field(value: st.SearchStrategy[str] = hostile) -> st.SearchStrategy[Field[str]]:
    return st.builds(Field, value, st.sampled_from(["found", "inferred", "conflict"]), real, hostile, evidence)


def some(item: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(item, max_size=2).map(tuple)


trust = {"confidence": real, "rule": hostile, "evidence": evidence}
person = {"name": hostile, "position": maybe, "organisation": maybe, "country": maybe, **trust}
scalar = st.none() | field()
event = st.builds(
    Event,
    field(),
    **dict.fromkeys(("kind", "theme", "part_of", "start", "end"), scalar),
    status=st.none() | field(st.sampled_from(["planned", "held", "cancelled"])),
    place=st.builds(Place, **dict.fromkeys(Place.__struct_fields__, scalar)),
)
attendance = st.builds(
    Attendance,
    of=st.sampled_from(["people", "other"]),
    value=place,
    bound=st.sampled_from(["exact", "about"]),
    noun=hostile,
    upper=st.none() | place,
    **trust,
)
country = st.builds(Country, code=hostile, name=hostile, role=st.sampled_from(["host", "mentioned"]), **trust)
organisation = st.builds(Organisation, name=hostile, aliases=some(hostile), kind=hostile, role=hostile, **trust)
statement = st.builds(Statement, hostile, st.sampled_from(["direct", "reported"]), place, place)
speaker = st.builds(Speaker, mode=st.sampled_from(["video", "unknown"]), statements=some(statement), **person)
records = st.builds(
    Record,
    st.builds(Document, hostile, maybe, hostile, place, maybe, maybe, maybe)
    | st.builds(Document, *[hostile] * 3, place, *[maybe] * 3, text=hostile),
    st.none() | event,
    some(attendance),
    some(country),
    some(organisation),
    some(speaker),
    some(st.builds(Person, **person)),
    some(hostile),
)


def write_all(path: Path, told: list[Record]) -> Path:
    from extract.write import open_output

    with open_output(path) as output:
        for record in told:
            output.write(record)
    return path


def small(id: str = "a") -> Record:
    """Give a record with an event, a body with aliases, a speaker and a participant."""
    proof = '"evidence": [{"start": 0, "stop": 5, "text": "форум"}], "confidence": 0.9, "rule": "r"'
    return from_json(f"""{{
      "document": {{"id": "{id}", "source": null, "sha256": "0", "length": 9, "encoding": null, "title": "Форум",
                   "published": "2024-05-04"}},
      "event": {{"name": {{"value": "форум", "status": "found", {proof}}},
                 "place": {{"city": {{"value": "Казань", "status": "inferred", {proof}}}}}}},
      "attendance": [{{"of": "people", "value": 200, "upper": 300, "bound": "exact", "noun": "человек", {proof}}}],
      "countries": [{{"code": "RU", "name": "Россия", "role": "host", {proof}}}],
      "organisations": [{{"name": "Общество рек", "aliases": ["ОР", "Реки"], "kind": "other", "role": "host", {proof}}}],
      "speakers": [{{"name": "Анна Лис", "position": "директор", "organisation": null, "country": null, "mode": "video", {proof},
                     "statements": [{{"text": "Река чиста.", "kind": "direct", "start": 0, "stop": 11}},
                                    {{"text": "Рыба вернулась.", "kind": "direct", "start": 0, "stop": 15}}]}}],
      "participants": [{{"name": "Пётр Ёж", "position": null, "organisation": null, "country": "RU", {proof}}}],
      "warnings": ["one", "two"]}}""")
