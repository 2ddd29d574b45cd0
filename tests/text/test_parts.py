"""The letter's parts against their table of examples, and on any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.text.parts import Parts, parts
from tests.casefile import Case, read_cases


def shown(text: str, found: Parts, part: str) -> str:
    pieces = getattr(found, part)
    if part == "paragraphs":
        return str(len(pieces))
    if part in ("headline", "dateline"):
        return text[slice(*pieces)].rstrip() if pieces else "-"
    texts = [text[slice(*piece)] for piece in pieces]
    return " | ".join(texts if part in ("captions", "furniture") else texts[:1]) or "-"


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=case.id, marks=[pytest.mark.xfail] if case.known_failure else [])
        for case in read_cases("parts")
        if case.expected
    ],
)
def test_parts(case: Case) -> None:
    text = case.text.replace("\\r", "\r")
    found = parts(text)
    for claim in case.expected.split("; "):
        part, _, wanted = claim.partition(" = ")
        assert f"{part} = {shown(text, found, part)}" == f"{part} = {wanted}"


@given(st.text(alphabet="аБв1 .,:—-/#*\n\r\t«»г", max_size=120) | st.text(max_size=60))
def test_paragraphs_cover_every_word_once(text: str) -> None:
    found = parts(text)
    covered = [at for start, stop in found.paragraphs for at in range(start, stop)]
    assert len(covered) == len(set(covered))
    assert covered == sorted(covered)
    assert all(char.isspace() for at, char in enumerate(text) if at not in set(covered))
    for piece in (*found.captions, *found.boilerplate):
        assert piece in found.paragraphs
    for part in (found.headline, found.dateline):
        assert part is None or any(start <= part[0] < part[1] <= stop for start, stop in found.paragraphs)


@pytest.mark.parametrize(
    "unit",
    [
        "Иванов Иван Иванович\n",
        "слово, «слово» ",
        "слово слово слово слово слово слово слово слово слово слово\nи\n",
        "Тула, ",
        "12 мая ",
        "слово. Читайте также: слово. ",
        "Новости по теме\nслово\n",
    ],
)
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        began = time.process_time()
        parts(text)
        return time.process_time() - began

    assert seconds(800_000) < 10 * seconds(200_000) + 0.2, "four times the text; a square would take sixteen times the time"
