"""A folder of everything that goes wrong: each file is handled as README's table says, none stops the run, none is silent."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import socket
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random

import docx
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extract.errors import InputError
from extract.read import ENDINGS, Document, find_sources, read_sources
from tests.cli.conftest import Command, command  # noqa: F401 - a fixture
from tests.read.written import FIRST, PAGE, SECOND, TITLE, pdf

TEXT = f"{TITLE}\r\n\n{FIRST}\r{SECOND}\n"
ROW = json.dumps({"text": FIRST}, ensure_ascii=False)
NAME = "Слёт «Самовар» — \"лучший\" в 'Туле'; $(x).txt"
READ = {  # the file, the encoding told, and whether a warning is
    "cp1251.txt": ("cp1251", False),
    "koi8.txt": ("koi8-r", False),
    "cp866.txt": ("cp866", False),
    "utf16le.txt": ("utf-16-le", False),
    "utf16be.txt": ("utf-16-be", False),
    "utf16mark.txt": ("utf-16-le", False),
    "mark.txt": ("utf-8", False),
    "broken.txt": ("utf-8", True),
    NAME: ("utf-8", False),
    "x.txt/inside.txt": ("utf-8", False),
}
REFUSED = {  # the file, and what is said of it
    "zeros.txt": "binary file",
    "random.txt": "no text",
    "image.md": "UTF-8, UTF-16, cp1251",
    "empty.txt": "holds no text",
    "blank.md": "holds no text",
    "empty.jsonl": "holds no documents",
    "empty.csv": "holds no documents",
    "empty.parquet": "no whole Parquet file",
    "empty.pdf": "no whole PDF file",
    "empty.docx": "no whole .docx file",
    "empty.html": "without text",
    "fifty.txt": "is longer than 1,000,000 characters",
    "nowhere.txt": "no such file",
    "pipe.txt": "a pipe, a socket or a device",
    "plug.txt": "a pipe, a socket or a device",
    "device.txt": "a pipe, a socket or a device",
    "cut.parquet": "no whole Parquet file",
    "cut.txt.gz": "no whole .gz file",
    "nobody.html": "without text",
    "letter.docx": "no whole .docx file",
    "letter.pdf": "no whole PDF file",
    "scan.pdf": "has no text layer",
    "columns.csv": "no column text; its columns are номер, текст",
}
MIXED = {  # the table, and for each row its id or what is said of it
    "long.jsonl": ["is 5,242,880 characters long", "long-2", "long-3"],
    "rows.jsonl": ["one", "is not JSON", "one~2", "is not UTF-8", "has no text", "last"],
    "quote.csv": ["1", "broken row", "3", "4"],
    "cut.jsonl.gz": [*(f"cut-{number}" for number in range(1, 101)), "no whole .gz file"],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the folder; 65 MB on the disk."""
    folder = tmp_path_factory.mktemp("input") / "hostile"

    def write(name: str, data: str | bytes) -> None:
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())

    folder.mkdir()
    (folder / "x.txt").mkdir()
    for name in ("cp1251", "koi8", "cp866", "utf16le", "utf16be"):
        write(f"{name}.txt", TEXT.encode(READ[f"{name}.txt"][0], "replace"))
    write("utf16mark.txt", TEXT.encode("utf-16"))
    write("mark.txt", TEXT.encode("utf-8-sig"))
    write("broken.txt", TEXT.encode() + b"\xd0")
    write(NAME, TEXT)
    write("x.txt/inside.txt", TEXT)
    (folder / "x.txt" / "circle").symlink_to(folder)
    write("zeros.txt", FIRST + "\0" * 20 + SECOND)
    write("random.txt", Random(5).randbytes(5000))
    write("image.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    for ending in ("txt", "jsonl", "csv", "parquet", "pdf", "docx", "html"):
        write(f"empty.{ending}", b"")
    write("blank.md", " \n\t\r\n\u00a0")
    write("fifty.txt", FIRST.encode() * (50_000_000 // len(FIRST.encode())))
    (folder / "nowhere.txt").symlink_to(folder / "gone.txt")
    (folder / "device.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.txt")
    with pytest.MonkeyPatch.context() as there:
        there.chdir(folder)  # a socket's path may not be long
        plug = socket.socket(socket.AF_UNIX)
        plug.bind("plug.txt")
        plug.close()
    pq.write_table(pa.table({"text": [FIRST, SECOND]}), folder / "cut.parquet")
    write("cut.parquet", (folder / "cut.parquet").read_bytes()[:-30])
    write("cut.txt.gz", gzip.compress(TEXT.encode())[:-15])
    rows = "\n".join([ROW] * 100)
    write("cut.jsonl.gz", gzip.compress(f"{rows}\n".encode())[:-4])
    write("nobody.html", PAGE.split("<body>")[0])
    made = docx.Document()
    made.add_paragraph(FIRST)
    made.save(str(folder / "letter.docx"))
    write("letter.docx", (folder / "letter.docx").read_bytes()[:-100])
    write("letter.pdf", pdf(FIRST)[:200])
    write("scan.pdf", pdf(""))
    write("columns.csv", f"номер,текст\n1,{FIRST}\n")
    flood = json.dumps({"text": "ж" * (5 << 20)}, ensure_ascii=False)
    beside = json.dumps({"text": FIRST, "more": "x" * (10 << 20)})
    write("long.jsonl", f"{flood}\n{beside}\n{ROW}\n")
    one, last = (ROW.replace("{", f'{{"id": "{id}", ').encode() for id in ("one", "last"))
    write("rows.jsonl", b"\n".join([one, ROW.encode()[:-1], one, b'{"text": "\xcf"}', b'{"id": "x"}', last]))
    plain = SECOND.replace(",", "")
    write("quote.csv", f'id,text\n1,{plain}\n2,"кавычка не закрыта\n3,"{FIRST}"\n4,конец\n')
    return folder


def by_file(folder: Path) -> dict[str, list[Document | InputError]]:
    found = defaultdict(list)
    names = sorted([*READ, *REFUSED, *MIXED], key=len, reverse=True)
    for item in read_sources(find_sources([str(folder)], ENDINGS)):
        where = os.path.relpath(item.source or "", folder)
        found[next(name for name in names if where.startswith(name))].append(item)
    return found


def test_each_file_is_handled_as_the_table_says(folder: Path) -> None:
    found = by_file(folder)
    assert found.keys() == READ.keys() | REFUSED.keys() | MIXED.keys()
    for name, (encoding, warned) in READ.items():
        (document,) = found[name]
        assert isinstance(document, Document), name
        assert (document.encoding, bool(document.warnings)) == (encoding, warned), name
        assert document.text.removesuffix("\ufffd") == TEXT.encode(encoding, "replace").decode(encoding), name
    for name, problem in REFUSED.items():
        (error,) = found[name]
        assert isinstance(error, InputError), name
        assert problem in error.problem, name
        assert error.cure
    for name, told in MIXED.items():
        for item, expected in zip(found[name], told, strict=True):
            assert expected == item.id if isinstance(item, Document) else expected in item.problem, (name, item)


def test_the_run_goes_on_and_tells_of_every_file(folder: Path, tmp_path: Path, command: Command) -> None:  # noqa: F811
    out = tmp_path / "records.jsonl"
    done = command("run", folder, "-o", out)
    assert done.code == 1
    records = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    read = len(READ) + sum(not told.count(" ") for rows in MIXED.values() for told in rows)
    refused = len(REFUSED) + sum(bool(told.count(" ")) for rows in MIXED.values() for told in rows)
    assert len(records) == len({record["document"]["id"] for record in records}) == read
    for name, problem in REFUSED.items():
        assert [problem in line for line in done.errors if f"/{name}:" in line] == [True], name
    assert f"{read} documents written" in done.err
    assert f"{refused} failed" in done.err
    assert any("the id 'one' is taken" in line for line in done.errors)


@pytest.fixture
def closed() -> Iterator[Path]:
    """Give a folder in which nothing may be read; root, who may, goes about as nobody meanwhile."""
    folder = Path(tempfile.mkdtemp())
    (folder / "inner").mkdir()
    for path in (folder / "secret.txt", folder / "inner" / "a.txt"):
        path.write_text(TEXT, "utf-8")
    (folder / "secret.txt").chmod(0)
    (folder / "inner").chmod(0)
    folder.chmod(0o755)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield folder
    if root:
        os.seteuid(0)
    (folder / "inner").chmod(0o700)
    shutil.rmtree(folder)


def test_no_right_to_read(closed: Path) -> None:
    named = [closed, closed / "inner" / "a.txt"]
    told = [item.problem for item in read_sources(find_sources(map(str, named), ENDINGS)) if isinstance(item, InputError)]
    assert told == [
        "you may not read it",
        "cannot be opened (Permission denied)",
        "cannot be reached: a folder on the way is closed to you",
    ]


@pytest.mark.parametrize("name", [*REFUSED, *READ])
def test_named_by_itself(folder: Path, name: str) -> None:
    (item,) = read_sources(find_sources([str(folder / name)], ENDINGS))
    assert isinstance(item, Document) == (name in READ)
