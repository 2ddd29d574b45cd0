"""Reading in batches and by a pool of processes gives what reading one by one gives, in order."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import extract

SAMPLES = sorted((Path(__file__).parents[1] / "samples" / "gold").glob("*.json"))

SCRIPT = """
import extract
print("once")
for record in extract.load().pipe(["Форум прошёл в Туле."] * 3, workers=2):
    print(record.event.kind.value)
"""


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [json.loads(path.read_text("utf-8"))["text"] for path in SAMPLES]


def test_batches_equal_single_texts(nlp: extract.Pipeline, texts: list[str]) -> None:
    single = [nlp(text).to_json() for text in texts]
    assert [record.to_json() for record in nlp.pipe(texts, batch_size=5)] == single


def test_finders_that_wait_find_the_same(nlp: extract.Pipeline, texts: list[str]) -> None:
    for text in texts:
        doc = nlp.doc(text)  # here all kinds of mentions are found at once
        assert nlp.record(doc).to_json() == nlp(text).to_json()


def test_a_pool_keeps_the_order(nlp: extract.Pipeline, texts: list[str]) -> None:
    alone = [record.to_json() for record in nlp.pipe(texts)]
    assert [record.to_json() for record in nlp.pipe(texts, workers=2, batch_size=4)] == alone


def test_a_script_needs_no_guard(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, "utf-8")
    path = str(Path(__file__).parents[1])
    done = subprocess.run(
        [sys.executable, script], env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout.decode().split(), done.stderr) == (0, ["once", *["форум"] * 3], b"")


def test_spacys_vocabulary_makes_place(nlp: extract.Pipeline, texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    before = [record.to_json() for record in nlp.pipe(texts)]
    monkeypatch.setattr("extract.pipeline.WORDS_KEPT", 0)
    kept = nlp.doc(texts[0])
    assert [record.to_json() for record in nlp.pipe(texts, batch_size=5)] == before
    assert [nlp(text).to_json() for text in texts] == before
    new = [f"Слово{number} прозвучало на слёте в посёлке Новый{number}." for number in range(500)]
    list(nlp.pipe(new))
    assert len(nlp.spacy.vocab) < 3 * len(new), "the vocabulary must not grow with the texts"
    assert kept.text == texts[0]
    assert [nlp.record(kept).to_json()] == before[:1]


def test_beside_a_users_component_words_go_with_the_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = extract.load()
    nlp.spacy.add_pipe("doc_cleaner")
    monkeypatch.setattr("extract.pipeline.WORDS_KEPT", 0)
    vocab = nlp.spacy.vocab
    list(nlp.pipe(["Слёт прошёл в Туле."]))
    before = len(vocab.strings)
    list(nlp.pipe([f"Слово{number} прозвучало на слёте в посёлке Новый{number}." for number in range(500)]))
    assert nlp.spacy.vocab is vocab
    assert len(vocab.strings) - before < 100, "spaCy's string store must not grow with the texts"


def test_a_user_may_hold_a_memory_zone(nlp: extract.Pipeline) -> None:
    with nlp.spacy.memory_zone():
        records = list(nlp.pipe(["Форум «Вега» открылся в Перми 3 мая 2024 года."]))
    assert records[0].event is not None


def test_a_worker_that_is_killed_is_replaced(nlp: extract.Pipeline, texts: list[str]) -> None:
    alone = [record.to_json() for record in nlp.pipe(texts)]
    read = []
    for record in nlp.pipe(texts, workers=2, batch_size=2):
        if not read:
            os.kill(multiprocessing.active_children()[0].pid or 0, signal.SIGKILL)
        read.append(record.to_json())
    assert read == alone


def test_leaving_early_ends_the_workers(nlp: extract.Pipeline, texts: list[str]) -> None:
    for _ in nlp.pipe(texts, workers=2, batch_size=2):
        break
    assert not multiprocessing.active_children()
