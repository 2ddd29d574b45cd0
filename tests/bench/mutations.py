"""Inputs for the fuzzer: Russian releases cut, spliced and spoilt, random Unicode, and files of every format with spoilt bytes.

Each input comes of its own ``Random``, so that a seed and a number name it.
"""

from __future__ import annotations

import gzip
import io
import json
from functools import cache
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
import pyarrow as pa
import pyarrow.parquet as pq

from tests.read.written import FIRST, PAGE, SECOND, TITLE, pdf
from tests.test_properties import PIECES

SAMPLES = Path(__file__).parents[2] / "samples" / "gold"
ODD = [
    *("\0", "\u00ad", "\u0301", "\u200b", "\u200f", "\u202e", "\ufeff", "\ufffd", "\U000e0041", "\U0001f468\u200d\U0001f469"),
    *("İ", "ß", "ŉ", "ǅ", "Ω", "ё", "Ё", "ъ", "ѣ", "і", "a", "о", "O", "中", "ا", "👍"),
    *("\r", "\r\n", "\n", "\n\n", "\t", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\u3000", "\u00a0", " " * 9),
    *("«", "»", "„", "“", '"', "'", "(", ")", "[", "—", "–", "-", "‑", "−", "/", "\\", "…", ".", "..", ":", ";", ",", "№", "%", "§", "₽"),
    *("٣", "²", "½", "Ⅻ", "XII", "1e9", "99999999999999999999", "00", "31.02.2024", "2024-13-99", "24:60"),
    *("http://a.b/?c=d&e", "a@b.ru", "+7 (495)", "т.д.", "им.", "г.", "гг.", "млн", "тыс.", "-летие", "III-й"),
]
RANGES = ((0x20, 0x7E), (0x400, 0x4FF), (0x400, 0x4FF), (0, 0x2FF), (0x300, 0x36F), (0x2000, 0x206F), (0xE000, 0xFFFF), (0x10000, 0x10FFFF))
BYTES = [b"\0", b'"', b"\n", b"\r", b",", b";", b"{", b"}", b"[", b"\\", b"\\u0000", b"\\ud800", b"<", b">", b"&#0;", b"<!--"]
BYTES += [b"]]>", b"\xff", b"\xd0", b"</p>", b"<html>", b"endobj", b"PK\3\4", b"PAR1", b"\x1f\x8b"]
LATE = 10  # of so many inputs one is not spoilt at all


@cache
def releases() -> tuple[str, ...]:
    """Give the samples' texts."""
    return tuple(json.loads(path.read_text("utf-8"))["text"] for path in sorted(SAMPLES.glob("*.json")))


def text_of(random: Random) -> str:
    """Make a text of up to some 400 characters."""
    kind = random.randrange(6)
    if kind == 0:
        return _unicode(random)
    if kind == 1:
        return random.choice(["", " "]).join(random.choices(PIECES, k=random.randint(1, 40)))
    text = "".join(_cut(random) for _ in range(1 if kind < 4 else random.randint(2, 4)))[:400]
    return _spoilt(text, random) if random.randrange(LATE) else text


def _cut(random: Random) -> str:
    release = random.choice(releases())
    at = random.choice([0, random.randrange(len(release))])
    return release[at : at + random.randint(20, 400)]


def _unicode(random: Random) -> str:
    chars = []
    while len(chars) < random.randint(0, 120):
        first, last = random.choice(RANGES)
        char = chr(random.randint(first, last))
        chars += [char] * random.choice([1, 1, 1, 7])
    return "".join(char for char in chars if not "\ud800" <= char <= "\udfff")


def _spoilt(text: str, random: Random) -> str:
    for _ in range(random.choice([1, 2, 4, 12])):
        i = random.randint(0, len(text))
        j = min(len(text), i + random.choice([0, 1, 2, 9, 40]))
        piece = text[i:j]
        words = piece.split(" ")
        changed = random.choice(
            [
                "",
                piece * 2,
                random.choice(ODD),
                random.choice(PIECES),
                piece.upper(),
                piece.lower(),
                piece[::-1],
                " ".join(reversed(words)),
                random.choice(ODD).join(piece),
                "".join(random.choice("0123456789") if char.isdigit() else char for char in piece),
                random.choice(ODD) * random.choice([2, 50]),
            ]
        )
        text = text[:i] + changed + text[j:]
    return text[:1000]


@cache
def files() -> dict[str, tuple[bytes, ...]]:
    """Give whole files by their ending; packed ones too."""
    rows = [{"id": f"r{n}", "text": text[:300], "published": "2024-05-06", "title": TITLE} for n, text in enumerate(releases()[:5])]
    cells = [[str(row[key]).replace('"', '""') for key in ("id", "text", "published")] for row in rows]
    csv = "id,text,published\n" + "".join(f'{id},"{text}",{day}\n' for id, text, day in cells)
    lines = "".join(json.dumps(row, ensure_ascii=n % 2 == 0) + "\n" for n, row in enumerate(rows))
    text = f"{TITLE}\n\n{FIRST}\n{SECOND}\n"
    plain = {
        ".txt": [text.encode(name, "replace") for name in ("utf-8", "cp1251", "koi8-r", "cp866", "utf-16", "utf-16-le", "utf-8-sig")],
        ".html": [PAGE.encode(), PAGE.encode("cp1251", "replace"), f"<p>{FIRST}<table><tr><td>{SECOND}".encode()],
        ".jsonl": [lines.encode()],
        ".json": [json.dumps(rows).encode(), json.dumps(rows[0], ensure_ascii=False).encode()],
        ".csv": [csv.encode(), csv.replace(",", ";").encode("cp1251", "replace"), csv.replace("\n", "\r\n").encode("utf-16")],
    }
    packed = {f"{ending}.gz": [gzip.compress(data, mtime=0) for data in seeds] for ending, seeds in plain.items()}
    return {ending: tuple(seeds) for ending, seeds in {**plain, **packed, **_made(rows)}.items()}


def _made(rows: list[dict[str, str]]) -> dict[str, list[bytes]]:
    word, table = io.BytesIO(), io.BytesIO()
    letter = docx.Document()
    letter.add_paragraph(FIRST)
    letter.add_table(1, 2).cell(0, 0).text = SECOND
    letter.save(word)
    pq.write_table(pa.Table.from_pylist(rows), table, row_group_size=2)
    return {".docx": [_timeless(word)], ".parquet": [table.getvalue()], ".pdf": [pdf(f"{TITLE}\n{FIRST}")]}


def _timeless(archive: io.BytesIO) -> bytes:
    """Pack an archive anew, without the time of the packing."""
    with ZipFile(archive) as old, ZipFile(made := io.BytesIO(), "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(ZipInfo(part.filename), old.read(part), ZIP_DEFLATED)
    return made.getvalue()


def file_of(random: Random) -> tuple[str, bytes]:
    """Make a file: its ending and its bytes."""
    ending = random.choice(sorted(files()))
    data = random.choice(files()[ending])
    if ending.endswith(".gz") and random.randrange(2):  # what was packed is broken, not the packing
        return ending, gzip.compress(_spoilt_bytes(gzip.decompress(data), random), mtime=0)
    return ending, _spoilt_bytes(data, random) if random.randrange(LATE) else data


def _spoilt_bytes(data: bytes, random: Random) -> bytes:
    for _ in range(random.choice([1, 1, 2, 5, 20])):
        i = random.randint(0, len(data))
        j = min(len(data), i + random.choice([0, 1, 1, 4, 60]))
        other = random.choice(files()[random.choice(sorted(files()))])
        k = random.randint(0, len(other))
        mark, spliced = random.choice(BYTES), other[k : k + random.choice([3, 100])]
        changed = random.choice([b"", data[i:j] * 2, mark, mark * 30, random.randbytes(j - i), spliced])
        data = data[:i] + changed + data[j:] if random.randrange(12) else data[:i]
    return data
