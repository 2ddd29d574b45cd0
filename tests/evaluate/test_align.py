"""Slots of one document: gold beside claims."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from extract.evaluate import Claims, Gold, align, changes, read_gold, table
from extract.evaluate.claims import pair
from extract.evaluate.gold import GoldName

SAMPLES = Path(__file__).parents[2] / "samples" / "gold"
NOTHING: dict[str, Any] = {"event": None, "attendance": [], "countries": [], "organisations": [], "speakers": [], "participants": []}


def slots(gold: dict[str, Any], claims: dict[str, Any] | None) -> list[tuple[str, str, str]]:
    right = msgspec.convert({"id": "a", "record": {**NOTHING, **gold}}, Gold)
    said = msgspec.convert({"document": {"id": "a"}, **claims}, Claims) if claims is not None else None
    return [(slot.field, slot.outcome, slot.item) for slot in align(right, said)]


def test_without_a_record_all_is_missed() -> None:
    assert slots({"event": {"kind": "форум"}, "countries": [{"code": "CN", "role": "host"}]}, None) == [
        ("event", "missed", "форум"),
        ("event.kind", "missed", "форум"),
        ("countries", "missed", "CN"),
    ]


def test_a_wrong_value_counts_twice() -> None:
    found = slots({"event": {"start": "2024-05-03"}}, {"event": {"start": {"value": "2024-05-04"}}})
    assert found == [("event", "hit", ""), ("event.start", "missed", "2024-05-03"), ("event.start", "spurious", "2024-05-04")]


def test_an_optional_item_weighs_nothing() -> None:
    gold = {"organisations": [{"name": ["ООН"], "optional": True}]}
    assert slots(gold, {"organisations": [{"name": "ООН"}, {"name": "ООН"}]}) == []
    assert slots(gold, {}) == []


def test_a_second_mention_is_told_as_such() -> None:
    gold = {"countries": [{"code": "CN", "role": "host"}]}
    claims = {"countries": [{"code": "CN", "role": "host"}, {"code": "CN", "role": "mentioned"}]}
    assert slots(gold, claims) == [
        ("countries", "spurious", "CN (again)"),
        ("countries", "hit", "CN"),
        ("countries.role", "hit", "host"),
    ]


def test_a_host_known_by_its_city_weighs_nothing() -> None:
    assert slots({"event": {"country": "CN"}}, {"event": {"place": {"country": {"value": "CN"}}}, "countries": [{"code": "CN"}]}) == [
        ("event", "hit", ""),
        ("place.country", "hit", "CN"),
    ]


def test_a_range_has_no_bound() -> None:
    gold = {"attendance": [{"of": "people", "value": 20, "upper": 30, "bound": "exact"}]}
    assert slots(gold, {"attendance": [{"of": "people", "value": 20, "upper": 30, "bound": "about"}]}) == [
        ("attendance", "hit", "exact 20-30 people")
    ]


def test_an_alias_finds_its_body() -> None:
    gold = {"organisations": [{"name": ["Международная организация по миграции", "МОМ"]}]}
    assert slots(gold, {"organisations": [{"name": "Организация миграции", "aliases": ["МОМ"]}]}) == [
        ("organisations", "hit", "Международная организация по миграции")
    ]


def test_people_are_not_scored_without_an_event() -> None:
    assert slots({"speakers": [{"name": ["Эми Поуп"]}]}, {"speakers": [{"name": "Иван Петров"}]}) == []


def as_claims(gold: Gold) -> Claims:
    """Say exactly what gold says."""

    def first(value: object) -> Any:
        if isinstance(value, tuple):
            return value[0] if value else None
        return value

    def people(items: tuple[GoldName, ...]) -> list[dict[str, Any]]:
        keys = ("name", "position", "organisation", "mode")
        return [{key: first(getattr(item, key)) for key in keys} for item in items]

    right = gold.record
    event = {name: first(getattr(right.event, name)) for name in right.event.__struct_fields__} if right.event else None
    if event:
        event["place"] = {part: event.pop(part) for part in ("city", "region", "country", "venue")}
    told = {
        "document": {"id": gold.id},
        "event": event,
        "attendance": msgspec.to_builtins(right.attendance),
        "countries": msgspec.to_builtins(right.countries),
        "organisations": [{"name": item.name[0]} for item in right.organisations],
        "speakers": people(right.speakers),
        "participants": people(right.participants),
    }
    return msgspec.convert(told, Claims)


def test_gold_scores_one_against_itself() -> None:
    golden = read_gold(SAMPLES)
    rows = table(slot for gold in golden for slot in align(gold, as_claims(gold)))
    assert {row.f1 for row in rows} == {1.0}
    assert rows[-1].exact == 1.0
    assert rows[-1].tp > 500


def test_counts_add_up() -> None:
    golden = read_gold(SAMPLES)
    shifted = [*golden[1:], golden[0]]
    rows = table(slot for gold, other in zip(golden, shifted, strict=True) for slot in align(gold, as_claims(other)))
    assert rows[-1].tp == sum(row.tp for row in rows[:-1])
    assert 0 < rows[-1].f1 < 0.5


def test_records_are_paired_by_id_or_by_its_last_part() -> None:
    gold = [msgspec.convert({"id": name, "record": NOTHING}, Gold) for name in ("a", "b", "c")]
    records = [msgspec.convert({"document": {"id": name}}, Claims) for name in ("2024/b", "a", "x")]
    assert [claims and claims.document.id for _, claims in pair(gold, records)] == ["a", "2024/b", None]


def test_changes_go_both_ways() -> None:
    golden = read_gold(SAMPLES)
    full = {gold.id: align(gold, as_claims(gold)) for gold in golden}
    none = {gold.id: align(gold, None) for gold in golden}
    up, down = changes(none, full), changes(full, none)
    assert len(up.gained) == len(down.lost) == sum(len(group) for group in full.values())
    assert not up.lost
    assert not down.gained
    assert up.fields[-1].diff == pytest.approx(1.0)
