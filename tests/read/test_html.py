"""Web pages: the article, its title and its day, whatever the encoding."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.read import Document
from tests.read.written import FIRST, PAGE, SECOND, TITLE, packed, read, read_one, refused


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    return path


def test_the_article_without_the_page_around_it(page: Path) -> None:
    document = read_one(page)
    assert document.text == f"{TITLE}\n{FIRST}\n{SECOND}"
    assert (document.id, document.title, document.source) == ("page", TITLE, str(page))
    assert (document.published, document.published_from) == ("2024-02-22", "metadata")


THIRD = "Следующий слёт пройдёт в Суксуне: там музей готовит выставку угольных самоваров и чаепитие на площади."
MENU = '<div class="head"><ul><li><a href="/">Главная</a></li><li><a href="/news">Новости</a></li></ul></div>'
TEASER = "<h3><a href='/1'>В Твери прошёл концерт</a></h3><p>В субботу, 5 октября, в Твери прошёл концерт. Его слушали 200 человек.</p>"
END = '<div class="footer"><p>© 2024 Музей самоваров</p></div>'
LAYOUTS = {
    "the lead in a box of its own": f"<h1>{TITLE}</h1><div class='preview'>{FIRST}</div><p>{SECOND}</p><p>{THIRD}</p>",
    "the lead apart from the body": f"<h1>{TITLE}</h1><div><div><b>{FIRST}</b></div></div>"
    f"<div class='text'><p>{SECOND}</p><p>{THIRD}</p></div>",
    "each paragraph in boxes of its own": f"<h1>{TITLE}</h1>"
    + "".join(f"<div class='row'><div class='col'><p>{line}</p></div></div>" for line in (FIRST, SECOND, THIRD)),
    "lines broken within one box": f"<h1>{TITLE}</h1><div class='text'>{FIRST}<br>{SECOND}<br><br>{THIRD}</div>",
    "teasers below": f"<div class='article'><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>"
    f"<div class='cards'><div class='card'>{TEASER}</div><div class='card'>{TEASER}</div></div>",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_layouts(layout: str, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    head = f"<!DOCTYPE html><html lang='ru'><head><meta charset='utf-8'><title>{TITLE} – Музей самоваров</title></head>"
    path.write_text(f"{head}<body>{MENU}<div class='main'>{layout}</div>{END}</body></html>", "utf-8")
    assert read_one(path).text == f"{TITLE}\n{FIRST}\n{SECOND}\n{THIRD}"


def test_whose_page_it_is_is_no_headline(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    name = "Государственный музей самоваров"
    head = f"<html><head><title>Слёт самоваров – {name}</title></head><body><div>{name}</div>{MENU}"
    path.write_text(f"{head}<div><h2>Слёт самоваров</h2><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>{END}</body></html>", "utf-8")
    document = read_one(path)
    assert (document.title, document.text) == ("Слёт самоваров", f"Слёт самоваров\n{FIRST}\n{SECOND}\n{THIRD}")


def test_what_stands_between_the_headline_and_the_text(page: Path) -> None:
    page.write_text(PAGE.replace("</h1>", "</h1><div><time>22 февраля 2024</time></div><div>Самовары</div>"), "utf-8")
    assert read_one(page).text == f"{TITLE}\n22 февраля 2024\nСамовары\n{FIRST}\n{SECOND}"


def test_lists_and_tables(page: Path) -> None:
    rows = "<table><tr><th>Город</th><th>Гости</th></tr><tr><td>Клин</td><td>40</td></tr></table>"
    page.write_text(PAGE.replace(f"<p>{SECOND}</p>", f"<ul><li>Анна Грач</li><li>Пётр Лось</li></ul>{rows}<p>{SECOND}</p>"), "utf-8")
    assert read_one(page).text == f"{TITLE}\n{FIRST}\n- Анна Грач\n- Пётр Лось\nГород\tГости\nКлин\t40\n{SECOND}"


def test_it_is_read_again_the_same(page: Path) -> None:
    assert read_one(page) == read_one(page)


def test_the_title_is_put_above_a_body_without_it(page: Path) -> None:
    page.write_text(PAGE.replace(f"<h1>{TITLE}</h1>", ""), "utf-8")
    assert read_one(page).text == f"{TITLE}\n{FIRST}\n{SECOND}"


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "utf-16-le", "utf-8"])
def test_every_encoding(page: Path, encoding: str) -> None:
    page.write_bytes(PAGE.encode(encoding, "replace"))
    document = read_one(page)
    assert document.encoding == encoding
    assert document.text.startswith(f"{TITLE}\nВчера в Туле")


def test_what_the_page_says_of_itself_helps_where_letters_are_few(tmp_path: Path) -> None:
    path = tmp_path / "short.htm"
    for encoding in ("windows-1251", "koi8-r"):
        path.write_bytes(f'<html><head><meta charset="{encoding}"></head><body><p>Да</p><p>open</p></body></html>'.encode(encoding))
        assert read_one(path).text.startswith("Да")


def test_a_page_that_names_no_encoding_there_is(tmp_path: Path) -> None:
    path = tmp_path / "short.htm"
    for named in ("undefined", "idna", "no-such"):
        path.write_bytes(f'<html><head><meta charset="{named}"></head><body><p>Да</p></body></html>'.encode("cp1251"))
        assert read_one(path).text.startswith("Да")


def test_a_day_that_only_the_text_names_is_not_the_pages(page: Path) -> None:
    page.write_text(PAGE.replace("2024-02-22T10:00:00+03:00", "").replace(FIRST, "Слёт пройдёт 5 мая 2021 года в Туле."), "utf-8")
    assert read_one(page).published is None


def test_a_piece_of_a_page(tmp_path: Path) -> None:
    path = tmp_path / "piece.html"
    path.write_text(f"<p>{FIRST}</p><p>{SECOND}</p>", "utf-8")
    assert read_one(path).text == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    "text", ["<html><head><title>Слёт</title></head></html>", "<html><body><script>1</script></body></html>", "<!-- -->"]
)
def test_a_page_without_a_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(text, "utf-8")
    assert "a page without text; save the page" in refused(path)


def test_packed_and_too_long(page: Path) -> None:
    assert read_one(packed(page)).text == read_one(page).text
    assert "100 are allowed" in refused(page, longest=100)


def test_nothing_is_told_behind_our_back(page: Path, capfd: pytest.CaptureFixture[str]) -> None:
    page.write_bytes(b"<html>\xd0\xbf<body" * 50)
    assert all(isinstance(item, Document) or "page.html" in str(item) for item in read(page))
    assert capfd.readouterr() == ("", "")
