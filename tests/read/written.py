"""Small files of every format, written for the tests."""

from __future__ import annotations

import gzip
from pathlib import Path

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


def pdf(text: str) -> bytes:
    """Make a PDF of one page whose text layer holds the lines of a text; without text it holds a picture's place only."""
    shown = "".join(f"<{line.encode('utf-16-be').hex()}> Tj T*\n" for line in text.splitlines())
    content = f"BT /F1 12 Tf 14 TL 50 750 Td\n{shown}ET".encode() if text else b"q Q"
    ranges = b"<0020> <00ff> <0020> <0400> <045f> <0400> <2010> <2026> <2010>"
    unicode = b"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 3 beginbfrange %b endbfrange endcmap" % ranges
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(unicode), unicode),
    ]
    file, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    tail = b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return file + tail % (len(objects) + 1, table, len(objects) + 1, len(file))
