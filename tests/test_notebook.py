"""A ``Doc`` in a notebook: its mentions, by our own view and by displaCy."""

from __future__ import annotations

from spacy import displacy
from spacy.tokens import Span

import extract
from tests.write.test_html import HOSTILE, TEXT, Page


def test_every_group_is_shown_over_the_whole_text(nlp: extract.Pipeline) -> None:
    doc = nlp.doc(TEXT)
    html = extract.show(doc)._repr_html_()
    for group in ("events", "dates", "places", "people", "organisations"):
        assert f">{group} {len(doc.spans[group])}</span>" in html
    page = Page(html.replace('<div class="pe-text">', "<details>").replace("</div></div>", "</details></div>"))
    assert page.lit == TEXT
    assert "dates: date · 2024-05-03 · dates.day_month_year" in html


def test_groups_can_be_chosen_and_may_be_your_own(nlp: extract.Pipeline) -> None:
    doc = nlp.doc(TEXT)
    doc.spans["rivers"] = [Span(doc, 0, 2, label="<b>", span_id="rivers.rule")]
    html = str(extract.show(doc, ["rivers", "dates"]))
    assert "rivers: &lt;b&gt; · rivers.rule" in html
    assert "places" not in html.split("</style>")[1]


def test_hostile_text_shows_as_text(nlp: extract.Pipeline) -> None:
    page = Page(str(extract.show(nlp.doc(HOSTILE))))
    assert {tag for tag, _ in page.elements} <= {"div", "style", "p", "span", "mark"}
    assert {name for _, attributes in page.elements for name in attributes} <= {"class", "style", "title"}


def test_displacy_shows_entities(nlp: extract.Pipeline) -> None:
    doc = nlp.doc(TEXT)
    assert {ent.text for ent in doc.ents} >= {"Казани", "Пётр Заречный"}
    for options in ({}, extract.displacy_options(doc)):
        html = displacy.render(doc, style="ent", options=options, jupyter=False)
        assert html.count('<mark class="entity"') == len(doc.ents)


def test_displacy_shows_span_groups(nlp: extract.Pipeline) -> None:
    doc = nlp.doc(TEXT)
    for group in ("dates", "places", "people", "events"):
        html = displacy.render(doc, style="span", options=extract.displacy_options(doc, group), jupyter=False)
        assert all(span.label_ in html for span in doc.spans[group])
        assert len(doc.spans[group]) == html.count("border-top-left-radius")


def test_displacy_with_our_options_shows_hostile_text_as_text(nlp: extract.Pipeline) -> None:
    doc = nlp.doc(HOSTILE)
    assert any("<svg" in span.kb_id_ for span in doc.spans["events"])
    for group in [name for name, spans in doc.spans.items() if spans]:
        html = displacy.render(doc, style="span", options=extract.displacy_options(doc, group), jupyter=False)
        assert {tag for tag, _ in Page(html).elements} <= {"div", "span"}
    html = displacy.render(doc, style="ent", options=extract.displacy_options(doc), jupyter=False)
    assert {tag for tag, _ in Page(html).elements} <= {"div", "mark", "span", "br"}
