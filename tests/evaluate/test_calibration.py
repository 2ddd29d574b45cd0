"""Confidence beside truth."""

from __future__ import annotations

import pytest

from extract.evaluate.align import Outcome, Slot
from extract.evaluate.calibration import calibration, lines


def told(confidence: float, outcome: Outcome) -> Slot:
    return Slot("event.start", outcome, "2024", confidence=confidence)


def test_values_that_are_right_as_often_as_said() -> None:
    slots = [*[told(0.8, "hit")] * 8, *[told(0.8, "spurious")] * 2]
    found = calibration(slots)
    assert found is not None
    assert found.error == pytest.approx(0.0)
    assert found.sure is None, "none was given 0.9"
    assert [(each.values, each.right) for each in found.bins] == [(10, 0.8)]


def test_false_confidence_is_told() -> None:
    found = calibration([told(0.95, "hit"), told(0.95, "spurious"), told(1.0, "hit"), told(0.25, "hit")])
    assert found is not None
    assert found.sure == pytest.approx(2 / 3)
    assert found.error == pytest.approx((3 * abs(2.9 / 3 - 2 / 3) + 0.75) / 4)
    assert "0.667 of 3" in lines(found)[-1]


def test_what_is_missed_or_says_nothing_does_not_count() -> None:
    assert calibration([Slot("event", "missed", "форум"), Slot("event", "hit", "форум")]) is None
