from __future__ import annotations

import pytest

from extract.evaluate.names import overlap, same, same_person


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("форум «Река»", "Форум Река", 1.0),
        ("Международная организация по миграции", "Международной организации по миграции", 1.0),
        ("форум по экологии", "форум", 2 / 3),
        ("форум", "выставка", 0.0),
        ("", "форум", 0.0),
        ("и", "и", 0.0),
        ("форум форум", "форум", 2 / 3),
    ],
)
def test_overlap(a: str, b: str, expected: float) -> None:
    assert overlap(a, b) == pytest.approx(expected)
    assert overlap(b, a) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Эми Поуп", "Поуп", True),
        ("Э. Поуп", "Эми Поуп", True),
        ("Пётр Семёнов", "Петра Семенова", True),
        ("Иван Петров", "Иван Сидоров", False),
        ("И.", "Иван Петров", False),
        ("", "Иван Петров", False),
    ],
)
def test_same_person(a: str, b: str, expected: bool) -> None:
    assert same_person(a, b) is expected
    assert same_person(b, a) is expected


def test_same_minds_forms() -> None:
    assert same("Ёлка «Зимняя»", "елка зимняя")
    assert not same("ёлка", "ёлки")
