"""The record in a notebook: what is in it, what cannot get in, and that nothing gets out."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import msgspec
import pytest

from extract.pipeline import Pipeline
from extract.write.fields import looks

TEXT = (
    "В Казани прошёл форум\n\nФорум «Чистая река» прошёл в Казани 3 мая 2024 года. Открыл его министр экологии Татарстана Пётр Заречный.\n"
)
HOSTILE = (
    "Форум «Чистая <img src=x onerror=alert(1)><svg onload=alert(3)> река» открылся 3 мая 2024 года в Казани.\n"
    '</div></style><script>alert("1")</script> Выступил директор АО «"><b onclick=f()>Рога» Иван Иванов: «</mark><i>Ура</i>», — сказал.'
)
OURS = {"div", "style", "p", "table", "tr", "th", "td", "q", "details", "summary", "mark"}


class Page(HTMLParser):
    """What a browser would see: the elements with their attributes, and the text outside the style."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.lit, self.style = "", ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "br":
            self.open.append(tag)
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, "elements are closed in the order in which they were opened"

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["style"]:
            self.style += data
        elif "details" in self.open and "summary" not in self.open:
            self.lit += data


def test_values_stand_beside_the_text(nlp: Pipeline) -> None:
    record = nlp(TEXT, keep_text=True)
    assert record.event
    page = Page(record._repr_html_())
    assert page.lit == TEXT, "the text is whole, character for character"
    told = [str(attributes.get("title")) for tag, attributes in page.elements if tag == "mark"]
    assert f"event.name: {record.event.name.value}" in "\n".join(told)
    assert "event.place.city" in record._repr_html_()
    assert f"{record.event.name.confidence:.2f}" in record._repr_html_()


def test_without_the_text_values_have_snippets(nlp: Pipeline) -> None:
    record = nlp(TEXT)
    html = record._repr_html_()
    assert "<mark" not in html
    assert record.event
    assert f"<q>«{record.event.name.evidence[0].text.split()[0]}" in html


def test_nothing_of_a_document_is_markup(nlp: Pipeline) -> None:
    record = nlp(HOSTILE, id='"><script>', keep_text=True)
    record = msgspec.structs.replace(record, warnings=("<script>alert(2)</script>",))
    assert record.event
    assert "<svg" in record.event.name.value, "a mark that no release has stays in the value"
    assert "<img" in record.event.name.evidence[0].text, "a known one stays in the evidence"
    for shown in (record, msgspec.structs.replace(record, document=msgspec.structs.replace(record.document, text=msgspec.UNSET))):
        page = Page(shown._repr_html_())
        assert {tag for tag, _ in page.elements} <= OURS
        assert {name for _, attributes in page.elements for name in attributes} <= {"class", "style", "title", "open"}
        assert page.open == []


def test_the_style_stays_inside_and_needs_no_other_place(nlp: Pipeline) -> None:
    html = nlp(TEXT, keep_text=True)._repr_html_()
    selectors = re.findall(r"([^{}]+)\{", Page(html).style.replace("@media(prefers-color-scheme:dark){", ""))
    assert selectors
    assert all(".press-extract" in part for selector in selectors for part in selector.split(","))
    assert not re.search(r"https?:|url\(|@import", html)


def test_light_and_dark_have_every_colour(nlp: Pipeline) -> None:
    style = Page(nlp(TEXT)._repr_html_()).style
    for look in looks().values():
        assert f"--{look.field}:{look.light}" in style
        assert f"--{look.field}:{look.dark}" in style


@pytest.mark.parametrize(
    "text", ["", "\n", "Просто слова.", "Форум \ud800 «Вега» открылся в Перми 3 мая 2024 года."], ids=["none", "line", "no event", "broken"]
)
def test_any_text_can_be_shown(nlp: Pipeline, text: str) -> None:
    html = nlp(text, keep_text=True)._repr_html_()
    assert html.encode("utf-8")
    assert Page(html).open == []
