"""Stages from outside: a component of the user's adds mentions, or proposes values, in this process and in workers."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

import extract
from extract.errors import SettingsError

ROOT = Path(__file__).parents[1]
TEXT = "В Казани 3 мая 2024 года прошёл форум «Чистая река».\nПозывной дня: вода общая. Подробности у пресс-центра Камбаза.\n"
COMPONENTS = """
from spacy.language import Language
from spacy.tokens import Span

import extract


@Language.component("told_theme")
def told_theme(doc):
    for token in doc[:-3]:
        if token.lower_ == "позывной":
            extract.propose(doc, "theme", doc[token.i + 3 : token.i + 5], rule="mine.told_theme")
    return doc


@Language.component("harbours")
def harbours(doc):
    found = [Span(doc, t.i, t.i + 1, label="other", span_id="mine.harbours", kb_id="Камбаз") for t in doc if t.text == "Камбаза"]
    doc.spans["organisations"] = [*doc.spans["organisations"], *found]
    return doc
"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("outside") / "rules.py"
    path.write_text(COMPONENTS, "utf-8")
    return path


@pytest.fixture(scope="module")
def mine(file: Path) -> extract.Pipeline:
    return extract.load(components=[f"{file}:told_theme", f"{file}:harbours"])


@pytest.fixture
def theme(mine: extract.Pipeline) -> extract.record.Field[str]:
    event = mine(TEXT).event
    assert event
    assert event.theme
    return event.theme


def test_a_proposed_value_is_in_the_record_with_its_evidence(nlp: extract.Pipeline, theme: extract.record.Field[str]) -> None:
    ours = nlp(TEXT).event
    assert ours
    assert ours.theme is None
    assert (theme.value, theme.rule) == ("вода общая", "mine.told_theme")
    assert [piece.text for piece in theme.evidence] == ["вода общая"]


def test_its_candidate_is_explained(mine: extract.Pipeline) -> None:
    (ground,) = mine.explain(mine.doc(TEXT), "theme")
    assert (ground.rule, ground.won) == ("mine.told_theme", True)


def test_a_mention_of_yours_comes_into_the_record(nlp: extract.Pipeline, mine: extract.Pipeline) -> None:
    assert "Камбаз" not in [body.name for body in nlp(TEXT).organisations]
    assert [(body.name, body.rule) for body in mine(TEXT).organisations if body.name == "Камбаз"] == [("Камбаз", "mine.harbours")]


def test_workers_have_your_components(mine: extract.Pipeline) -> None:
    (record,) = mine.pipe([TEXT], workers=2)
    assert record == mine(TEXT)


def test_a_docbin_holds_what_was_proposed(mine: extract.Pipeline) -> None:
    kept = DocBin(store_user_data=True, docs=[mine.doc(TEXT)]).to_bytes()
    (doc,) = DocBin().from_bytes(kept).get_docs(mine.spacy.vocab)
    event = mine.record(doc).event
    assert event
    assert event.theme


FOREIGN = {
    "dates": "2024-05-04",
    "numbers": "7",
    "places": "Камбаз",
    "organisations": "Камбаз",
    "people": "Пётр Камбаз",
    "offices": "смотритель",
    "counts": "people|7||exact|гость",
    "events": "толока",
    "quotes": "",
    "entities": "",
}


@pytest.mark.parametrize("group", FOREIGN)
def test_rules_take_mentions_with_labels_and_rules_of_yours(nlp: extract.Pipeline, group: str) -> None:
    doc = nlp.doc(TEXT)
    yours = [Span(doc, i, i + 1, label="mine", span_id="mine.x", kb_id=FOREIGN[group]) for i in (1, len(doc) - 3)]
    doc.spans[group] = [*doc.spans[group], *yours]
    event = nlp.record(doc).event
    assert event
    assert event.kind


def test_an_installed_package_names_its_components_by_entry_point(tmp_path: Path) -> None:
    (tmp_path / "harbour_rules.py").write_text(COMPONENTS, "utf-8")
    about = tmp_path / "harbour_rules-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: harbour-rules\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[spacy_factories]\nharbours = harbour_rules:harbours\n")
    program = f"import extract; print(*(body.name for body in extract.load(components=['harbours'])({TEXT!r}).organisations))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)]), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, encoding="utf-8", env=environment, check=False)
    assert "Камбаз" in done.stdout, done.stderr


@pytest.fixture
def by_hand(nlp: extract.Pipeline) -> Iterator[extract.Pipeline]:
    Language.component("idle", func=lambda doc: doc)
    nlp.spacy.add_pipe("idle", before="extract_counts")
    yield nlp
    nlp.spacy.remove_pipe("idle")


def test_a_component_added_by_hand_reads_here_and_is_refused_by_workers(by_hand: extract.Pipeline) -> None:
    assert by_hand(TEXT).event
    with pytest.raises(SettingsError, match=r"idle.*load\(components="):
        next(by_hand.pipe([TEXT], workers=2))


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("no_such", "no installed package registers it"),
        ("{file}:no_such", "registers no such component"),
        ("absent.py:x", "no such file"),
    ],
)
def test_a_component_that_is_not_there_is_told(file: Path, named: str, told: str) -> None:
    with pytest.raises(SettingsError, match=told):
        extract.load(components=[named.format(file=file)])


def test_a_file_that_fails_is_told(tmp_path: Path) -> None:
    path = tmp_path / "broken.py"
    path.write_text("1 / 0\n")
    with pytest.raises(SettingsError, match=r"broken\.py: ZeroDivisionError"):
        extract.load(components=[f"{path}:x"])


@pytest.mark.parametrize(
    ("field", "value", "score"),
    [
        ("colour", None, 0.9),
        ("theme", None, 2),
        ("theme", " ", 0.9),
        ("status", "soon", 0.9),
        ("start", "3 мая", 0.9),
        ("country", "Россия", 0.9),
    ],
)
def test_what_a_record_cannot_hold_is_refused(nlp: extract.Pipeline, field: str, value: str | None, score: float) -> None:
    doc: Doc = nlp.doc(TEXT)
    span: Span = doc[0:2]
    with pytest.raises(ValueError, match=r"^(no field of the event|score|theme|status|start|country)"):
        extract.propose(doc, field, span, value, rule="mine.x", score=score)
