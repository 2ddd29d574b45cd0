"""Evidence that overlaps stays legible: every stretch knows all that covers it, and no two kinds share a line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extract.write.stretches import Piece, stretches

LENGTH = 40


@st.composite
def piece(draw: st.DrawFn) -> Piece:
    start = draw(st.integers(0, LENGTH - 1))
    return Piece(start, draw(st.integers(start + 1, LENGTH)), draw(st.sampled_from("abc")))


def shown(*pieces: Piece) -> list[tuple[int, int, tuple[str | None, ...]]]:
    return [(stretch.start, stretch.stop, stretch.lines) for stretch in stretches(10, pieces)]


def test_nested_evidence_has_lines_of_its_own() -> None:
    assert shown(Piece(2, 8, "a"), Piece(4, 6, "b")) == [(0, 2, ()), (2, 4, ("a",)), (4, 6, ("a", "b")), (6, 8, ("a",)), (8, 10, ())]


def test_evidence_that_crosses_keeps_its_line() -> None:
    assert shown(Piece(0, 6, "a"), Piece(4, 9, "b")) == [(0, 4, ("a",)), (4, 6, ("a", "b")), (6, 9, (None, "b")), (9, 10, ())]


def test_a_kind_does_not_double_its_own_line() -> None:
    assert shown(Piece(0, 6, "a"), Piece(2, 8, "a")) == [(0, 2, ("a",)), (2, 6, ("a",)), (6, 8, ("a",)), (8, 10, ())]


def test_pieces_of_the_same_words_keep_their_order() -> None:
    kinds = ("name", "kind", "start", "end", "city", "region", "country", "venue")
    (stretch,) = stretches(5, [Piece(0, 5, kind) for kind in kinds])
    assert stretch.lines == kinds


def test_the_shortest_comes_first() -> None:
    (stretch,) = [s for s in stretches(10, [Piece(0, 9, "a"), Piece(3, 4, "b")]) if s.start == 3]
    assert [piece.kind for piece in stretch.pieces] == ["b", "a"]


def test_what_lies_outside_the_text_is_left_out() -> None:
    assert shown(Piece(5, 12, "a"), Piece(3, 3, "b"), Piece(-1, 2, "a")) == [(0, 10, ())]
    assert list(stretches(0, [])) == []


@given(st.lists(piece()))
def test_stretches_cover_the_text_and_tell_all(pieces: list[Piece]) -> None:
    found = list(stretches(LENGTH, pieces))
    assert [s.start for s in found] == [0, *(s.stop for s in found[:-1])]
    assert found[-1].stop == LENGTH
    for stretch in found:
        covering = [piece for piece in pieces if piece.start < stretch.stop and stretch.start < piece.stop]
        assert sorted(stretch.pieces) == sorted(covering)
        assert {kind for kind in stretch.lines if kind} == {piece.kind for piece in covering}
