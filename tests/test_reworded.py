"""The rewordings of ``tests/bench/reworded.jsonl`` fit the releases that they reword."""

from __future__ import annotations

from tests.bench.reworded import base_of, reworded


def test_each_reworded_release_differs_from_its_base_and_has_gold() -> None:
    rows = list(reworded(frozenset()))  # which ends the run where a passage does not stand in its release once
    assert len({row.release.id for row in rows}) == len(rows) > 1000
    assert all(row.release.text != base_of(row.base)["text"] for row in rows)
    assert all(row.gold.record.event is not None for row in rows if row.area in ("names", "places", "days, counts"))
