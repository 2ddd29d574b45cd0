"""PDF: what its lines are put together to, what is left out, and what is no PDF."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.written import FIRST, SECOND, TITLE, Row, pdf, pdf_of, read_one, refused

# A page as it looks: a letter is as wide as a column, a line as high as a row; «^» before a line makes it larger.
PAGES = {
    "paragraphs set in": (
        """
        |    Слёт самоваров прошёл в Туле. На
        |него приехали около 300 человек из 12
        |регионов страны.
        |    Открыл слёт директор музея Иван
        |Петров.
        """,
        [
            "Слёт самоваров прошёл в Туле. На него приехали около 300 человек из 12 регионов страны.",
            "Открыл слёт директор музея Иван Петров.",
        ],
    ),
    "a full last line above one set in": (
        """
        |    Слёт самоваров прошёл в Туле, и все
        |согласились, что чай на нём удался.
        |    Петров открыл его в полдень. Вечером
        |был концерт.
        """,
        ["Слёт самоваров прошёл в Туле, и все согласились, что чай на нём удался.", "Петров открыл его в полдень. Вечером был концерт."],
    ),
    "paragraphs with a gap between": (
        """
        |Слёт самоваров прошёл в Туле. Приехали
        |300 человек, и каждый выпил по чашке.
        |
        |Петров открыл слёт в полдень. Позже
        |выступил хор.
        """,
        [
            "Слёт самоваров прошёл в Туле. Приехали 300 человек, и каждый выпил по чашке.",
            "Петров открыл слёт в полдень. Позже выступил хор.",
        ],
    ),
    "neither: a line that has room for the next word ends its paragraph": (
        """
        |Слёт самоваров прошёл в Туле. Приехали
        |300 человек.
        |Петров открыл слёт в полдень. Позже
        |выступил хор.
        """,
        ["Слёт самоваров прошёл в Туле. Приехали 300 человек.", "Петров открыл слёт в полдень. Позже выступил хор."],
    ),
    "a headline in the middle": (
        """
        |^   Второй слёт самоваров
        |^      прошёл в Туле
        |    Приехали около 300 человек со всей
        |страны.
        """,
        ["Второй слёт самоваров", "прошёл в Туле", "Приехали около 300 человек со всей страны."],
    ),
    "a headline in the middle that fills a line": (
        """
        | Второй тульский слёт самоваров страны
        |            прошёл в Туле
        |    Приехали около 300 человек со всех
        |концов страны и сразу сели за стол, и
        |никто не встал.
        """,
        [
            "Второй тульский слёт самоваров страны прошёл в Туле",
            "Приехали около 300 человек со всех концов страны и сразу сели за стол, и никто не встал.",
        ],
    ),
    "a list whose items hang": (
        """
        |На слёте в Туле выступили и отвечали на
        |вопросы гостей:
        |– Пётр Чаев, директор Государственного
        |  музея самоваров;
        |– Анна Сушкина, глава кондитерской
        |  фабрики.
        """,
        [
            "На слёте в Туле выступили и отвечали на вопросы гостей:",
            "– Пётр Чаев, директор Государственного музея самоваров;",
            "– Анна Сушкина, глава кондитерской фабрики.",
        ],
    ),
    "a dash within a sentence": (
        """
        |    Слёт прошёл в рамках форума «Ёлкино
        |– наш дом». Приехали сто человек со всей
        |страны.
        """,
        ["Слёт прошёл в рамках форума «Ёлкино – наш дом». Приехали сто человек со всей страны."],
    ),
    "words parted by hyphens, and words with them": (
        """
        |    На слёте открылась научно-практичес-
        |кая конференция, прошёл концерт; научно-
        |популярный журнал вёл запись с 2019–
        |2021 годов, и показали её в Карачаево-
        |Черкесии.
        """,
        [
            "На слёте открылась научно-практическая конференция, прошёл концерт; научно-популярный журнал вёл запись "
            "с 2019–2021 годов, и показали её в Карачаево-Черкесии."
        ],
    ),
    "lines that are paragraphs, none of them wrapped": (
        """
        |Программа слёта самоваров
        |11.00 – открытие слёта на площади.
        |12.00 – чай
        |13.00 – песни
        """,
        ["Программа слёта самоваров", "11.00 – открытие слёта на площади.", "12.00 – чай", "13.00 – песни"],
    ),
    "over pages with numbers and a running title": (
        """
        |Музей самоваров
        |
        |    Слёт самоваров прошёл в Туле. На
        |него приехали около 300 человек, и все
        |
        |                  1
        ---
        |Музей самоваров
        |
        |остались довольны.
        |    Следующий слёт пройдёт в Суксуне.
        |
        |
        |                  2
        """,
        [
            "Музей самоваров",
            "Слёт самоваров прошёл в Туле. На него приехали около 300 человек, и все остались довольны.",
            "Следующий слёт пройдёт в Суксуне.",
        ],
    ),
    "a number that is no page's": (
        """
        |Слёт самоваров прошёл в Туле
        |
        |2024
        """,
        ["Слёт самоваров прошёл в Туле", "2024"],
    ),
}


def drawn(picture: str) -> bytes:
    """Make the PDF that a picture shows."""
    pages = []
    for page in picture.split("---"):
        rows = []
        lines = [line.strip()[1:] for line in page.strip().splitlines()]
        for at, line in enumerate(lines):
            size, text = (14, line[1:]) if line.startswith("^") else (12, line)
            if text.strip():
                rows.append(Row(50 + size * (len(text) - len(text.lstrip())), 750 - 15 * at, size, text.strip()))
        pages.append(rows)
    return pdf_of(pages)


@pytest.mark.parametrize(("picture", "expected"), PAGES.values(), ids=PAGES)
def test_paragraphs(picture: str, expected: list[str], tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(drawn(picture))
    assert read_one(path).text.splitlines() == expected


def test_pdf(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(pdf(f"{TITLE}\n{FIRST}\n{SECOND}"))
    document = read_one(path)
    assert document.text.splitlines() == [TITLE, FIRST, SECOND]
    assert (document.id, document.source) == ("letter", str(path))


def test_pictures_of_pages(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf(""))
    assert "has no text layer: its pages are pictures; run a text recognition" in refused(path)


@pytest.mark.parametrize("left", [0, 5, 300])
def test_a_broken_pdf(tmp_path: Path, left: int, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(pdf(TITLE)[:left])
    assert "is no whole PDF file" in refused(path)
    assert capfd.readouterr() == ("", "")


def test_a_pdf_that_is_too_long(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf(FIRST))
    assert "is longer than 50 characters" in refused(path, longest=50)
