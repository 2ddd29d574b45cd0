"""Every encoding that releases come in, at every length; and bytes that are no text."""

from __future__ import annotations

import codecs
import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import InputError
from extract.text.decode import decode

RELEASE = """В Твери открылся Всероссийский слёт сельских библиотекарей

ТВЕРЬ, 14 мая. В областной библиотеке имени Горького начал работу пятый Всероссийский слёт сельских библиотекарей.
На него приехали около 180 человек из 23 регионов, а ещё семеро следят за докладами по видеосвязи.

Гостей приветствовала заместитель министра культуры области Ольга Щукина: «Библиотека в деревне — это и клуб, и почта, и музей».
По её словам, за объёмный доклад о чтении вслух подъехавшие из Якутии коллеги получили приз — фарфоровую сову.
Слёт продлится до 16 мая. Организаторы: Российская библиотечная ассоциация и ООО «Книжный шкаф» (г. Ржев).
"""
SINGLE = ("cp1251", "koi8-r", "cp866")
WIDE = ("utf-8", "utf-16-le", "utf-16-be")
MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
)


def encodable(text: str, encoding: str) -> str:
    return text.encode(encoding, "ignore").decode(encoding)


def pieces(length: int) -> list[str]:
    """Cuts of the release that are mostly Cyrillic, wherever they begin."""
    cuts = [RELEASE[i : i + length] for i in range(0, len(RELEASE) - length, 7)]
    return [cut for cut in cuts if sum("а" <= char.lower() <= "я" for char in cut) > length / 2]


@pytest.mark.parametrize("encoding", [*SINGLE, *WIDE])
def test_whole_text(encoding: str) -> None:
    text = encodable(RELEASE, encoding)
    assert decode(text.encode(encoding)) == (text, encoding, ())


@pytest.mark.parametrize("encoding", SINGLE)
@pytest.mark.parametrize(("length", "wrong"), [(10, 2), (20, 0), (40, 0), (60, 0), (200, 0)])
def test_short_pieces(encoding: str, length: int, wrong: int) -> None:
    texts = [encodable(piece, encoding) for piece in pieces(length)]
    failed = [text for text in texts if decode(text.encode(encoding)).text != text]
    assert len(texts) > 50
    assert len(failed) <= wrong, failed


@pytest.mark.parametrize("encoding", SINGLE)
def test_capitals(encoding: str) -> None:
    text = encodable(RELEASE.upper(), encoding)
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", SINGLE)
def test_russian_among_english(encoding: str) -> None:
    text = "International Forum of Rural Libraries, May 14-16, see https://example.org.\n" * 40 + "Слёт открылся в Твери.\n"
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(("mark", "encoding"), MARKED)
def test_marks_are_dropped(mark: bytes, encoding: str) -> None:
    assert decode(mark + RELEASE.encode(encoding)) == (RELEASE, encoding, ())


@pytest.mark.parametrize("encoding", [*SINGLE, *WIDE])
def test_line_ends_and_blanks_stay(encoding: str) -> None:
    text = "\r\n  Слёт в Твери \t\r\rВторая строка\n\n\fТретья строка \r\n"
    assert decode(text.encode(encoding)).text == text


def test_a_guess_from_few_letters_is_said() -> None:
    assert decode("да".encode("koi8-r")).warnings
    assert not decode("Слёт открылся в Твери".encode("koi8-r")).warnings


def test_utf8_cut_in_the_middle_of_a_letter() -> None:
    decoded = decode(RELEASE.encode()[:-3] + "ж".encode()[:1])
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(RELEASE[:200])
    assert decoded.warnings


@pytest.mark.parametrize("length", [40, 100, 1000, 100_000])
def test_random_bytes_are_no_text(length: int) -> None:
    for seed in range(30):
        with pytest.raises(InputError):
            decode(random.Random(seed).randbytes(length))


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0",
        b"PK\3\4\x14\0\6\0\x08\0\0\0!\0" + bytes(range(256)),
        b"plain words\0and a zero",
        "会议昨天在北京开幕，来自二十个国家的代表参加了会议".encode("gbk"),
    ],
)
def test_other_bytes_are_no_text(data: bytes) -> None:
    with pytest.raises(InputError, match=r"release\.txt: "):
        decode(data, "release.txt")


def test_empty() -> None:
    assert decode(b"") == ("", "utf-8", ())


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_the_error(data: bytes) -> None:
    try:
        decoded = decode(data)
    except InputError:
        return
    assert all(not ("\ud800" <= char <= "\udfff") for char in decoded.text)


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), max_size=200))
def test_utf8_comes_back_unchanged(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(text.encode()).text == text


def test_time_grows_with_length_only() -> None:
    import time

    times = []
    for size in (1, 2):
        data = RELEASE.encode("koi8-r", "ignore") * (500 * size)
        began = time.process_time()
        decode(data)
        times.append(time.process_time() - began)
    assert all(b < 4 * a + 0.05 for a, b in pairwise(times))
