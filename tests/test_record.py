"""The record's JSON and its schema, against the promises of the README."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from extract.pipeline import Pipeline
from extract.record import SCHEMA, EvidenceError, Record, check_evidence, from_json, json_schema

SAMPLES = sorted((Path(__file__).parents[1] / "samples" / "gold").glob("*.json"))


@pytest.fixture(scope="module")
def records(nlp: Pipeline) -> list[tuple[str, Record]]:
    rows = [json.loads(path.read_text("utf-8")) for path in SAMPLES]
    return [(row["text"], nlp(row["text"], published=row["published"], id=row["id"])) for row in rows]


def test_json_and_back_is_the_same_record(records: list[tuple[str, Record]]) -> None:
    for _, record in records:
        assert from_json(record.to_json()) == record
        assert from_json(record.to_json(indent=2)) == record
        assert json.loads(record.to_json()) == record.to_dict()


def test_keys_stand_in_their_order(records: list[tuple[str, Record]]) -> None:
    lists = ["attendance", "countries", "organisations", "speakers", "participants", "warnings"]
    for _, record in records:
        assert list(record.to_dict()) == ["schema", "document", "event", *lists]
        assert record.to_dict()["schema"] == SCHEMA


def test_evidence_is_a_slice_of_the_text(records: list[tuple[str, Record]]) -> None:
    for text, record in records:
        check_evidence(record, text)
    text, record = next((text, record) for text, record in records if record.event)
    with pytest.raises(EvidenceError, match="report this as a bug"):
        check_evidence(record, "#" + text)


def test_an_unknown_schema_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        from_json('{"schema": "press-event/9", "document": null, "event": null}')


def test_the_schema_fits_real_records(records: list[tuple[str, Record]]) -> None:
    schema = json_schema()
    for _, record in records:
        conforms(record.to_dict(), schema, schema)


def test_the_schema_refuses_what_is_none(records: list[tuple[str, Record]]) -> None:
    schema = json_schema()
    told = next(record for _, record in records if record.event).to_dict()
    for broken in (
        {**told, "schema": "press-event/9"},
        {**told, "document": None},
        {**told, "attendance": [{"of": "chairs"}]},
        {**told, "event": {**told["event"], "name": "форум"}},
    ):
        with pytest.raises(AssertionError):
            conforms(broken, schema, schema)


def conforms(value: Any, schema: dict[str, Any], root: dict[str, Any]) -> None:
    """Check a value against what msgspec uses of JSON Schema; an unknown keyword fails, so that none is passed over."""
    known = {"$ref", "$defs", "title", "description", "type", "properties", "required", "default", "items", "anyOf", "enum", "const"}
    assert not schema.keys() - known, schema.keys() - known
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        return conforms(value, root["$defs"][name], root)
    if "anyOf" in schema:
        return one_of(value, schema["anyOf"], root)
    if "enum" in schema:
        assert value in schema["enum"], value
    if "type" in schema:
        types = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "null": type(None)}
        assert isinstance(value, types[schema["type"]]), value
    if isinstance(value, dict):
        assert set(schema.get("required", ())) <= value.keys(), value
        assert value.keys() <= schema["properties"].keys(), value
        for key, part in value.items():
            conforms(part, schema["properties"][key], root)
    if isinstance(value, list):
        for item in value:
            conforms(item, schema["items"], root)
    return None


def one_of(value: Any, schemas: list[dict[str, Any]], root: dict[str, Any]) -> None:
    for schema in schemas:
        try:
            return conforms(value, schema, root)
        except AssertionError:
            continue
    raise AssertionError(value)
