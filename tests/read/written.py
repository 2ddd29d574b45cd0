"""Small files of every format, written for the tests."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import NamedTuple

from extract.errors import InputError
from extract.read import Document, Source, find_sources, read_sources
from extract.read.formats import ENDINGS

TITLE = "В Туле прошёл слёт самоваров"
FIRST = "Вчера в Туле прошёл первый слёт самоваров. Приехали около 300 человек из 12 регионов."
SECOND = "«Чай был горячим», — сказал директор музея Иван Петров."
PAGE = f"""<!DOCTYPE html><html lang="ru"><head><title>{TITLE} | Новости области</title>
<meta property="og:title" content="{TITLE}"><meta property="article:published_time" content="2024-02-22T10:00:00+03:00"></head>
<body><header><nav><a href="/">Главная</a> <a href="/news">Новости</a></nav></header>
<main><article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></article></main>
<footer>© 2024 Музей самоваров. Все права защищены. <a href="/contacts">Контакты</a></footer></body></html>"""


def source_of(path: Path) -> Source:
    (source,) = find_sources([str(path)], ENDINGS)
    assert isinstance(source, Source)
    return source


def read(*paths: Path, longest: int = 1_000_000) -> list[Document | InputError]:
    return list(read_sources(find_sources(map(str, paths), ENDINGS), longest=longest))


def read_one(path: Path) -> Document:
    (document,) = read(path)
    assert isinstance(document, Document), document
    return document


def refused(path: Path, longest: int = 1_000_000) -> str:
    (error,) = read(path, longest=longest)
    assert isinstance(error, InputError), error
    assert "\n" not in str(error)
    return str(error)


def packed(path: Path) -> Path:
    """Pack a file beside itself."""
    target = path.with_name(path.name + ".gz")
    target.write_bytes(gzip.compress(path.read_bytes()))
    return target


class Row(NamedTuple):
    """A line of a page: where it begins, in points from the left and from the foot, the size of its letters, and its text.

    Every letter is as wide as it is high.
    """

    left: float
    base: float
    size: float
    text: str


def pdf(text: str) -> bytes:
    """Make a PDF of one page whose text layer holds the lines of a text; without text it holds a picture's place only."""
    return pdf_of([[Row(50, 750 - 14 * at, 12, line) for at, line in enumerate(text.splitlines())]])


def pdf_of(pages: list[list[Row]]) -> bytes:
    """Make a PDF of lines that stand where they are told to."""
    ranges = b"<0020> <00ff> <0020> <0400> <045f> <0400> <2010> <2026> <2010>"
    unicode = b"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 3 beginbfrange %b endbfrange endcmap" % ranges
    kids = b" ".join(b"%d 0 R" % (6 + 2 * at) for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(unicode), unicode),
    ]
    for rows in pages:
        content = b"\n".join(_shown(row) for row in rows) or b"q Q"
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        objects += [page % (len(objects) + 2), b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content)]
    file, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    tail = b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return file + tail % (len(objects) + 1, table, len(objects) + 1, len(file))


def _shown(row: Row) -> bytes:
    letters = row.text.encode("utf-16-be").hex()
    return f"BT /F1 {row.size} Tf {row.left} {row.base} Td <{letters}> Tj ET".encode()
