"""A Ray cluster of two nodes gives what one process gives, also when a node goes in the middle."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import pytest

from extract.config import Settings
from extract.errors import SettingsError
from extract.read import Document, read_sources
from extract.record import Record
from extract.run import Reading, open_engine
from extract.run.engine import Job
from tests.read.written import source_of
from tests.run.cluster import cluster
from tests.run.gate import Gate
from tests.run.processes import run, start
from tests.run.varied import varied, write_rows

OUTSIDE = """
import os
from spacy.language import Language

@Language.component("trial")
def trial(doc):
    if "Гибель" in doc.text:
        os._exit(3)
    return doc
"""


@pytest.fixture(scope="module")
def two_nodes() -> Iterator[Any]:
    pytest.importorskip("ray", reason="Ray is not installed: pip install 'press-extract[ray]'")
    with cluster(2) as started:
        if isinstance(started, Exception):
            pytest.skip(f"Ray cannot start here: {started}")
        yield started


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Rows and a file, one of the rows deadly with the settings that are written beside them."""
    folder = tmp_path_factory.mktemp("inputs")
    rows = list(varied(200, length=900))
    rows.insert(77, {"id": "dies", "text": "Гибель"})
    (folder / "one.txt").write_text(next(varied(1))["text"], "cp1251")
    (folder / "outside.py").write_text(OUTSIDE, "utf-8")
    return [write_rows(folder / "rows.jsonl", iter(rows)), folder / "one.txt"]


@pytest.fixture(scope="module")
def gate(inputs: list[Path]) -> Gate:
    return Gate(inputs[0].parent, "outside.py:trial")


@pytest.fixture(scope="module")
def of_the_pool(inputs: list[Path], gate: Gate) -> bytes:
    """What processes of this machine make of the inputs."""
    out = inputs[0].with_name("pool.out.jsonl")
    run(*inputs, "-o", out, "--engine", "pool", "--config", gate.settings, code=1)
    return out.read_bytes()


@pytest.mark.usefixtures("two_nodes")
def test_texts_travel_where_the_file_is_not_seen(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "rows.jsonl", varied(5, length=300))
    jobs = [Job(position, document) for position, document in enumerate(read_sources([source_of(path)])) if isinstance(document, Document)]
    path.unlink()
    records = [
        msgspec.msgpack.decode(result.record or b"", type=Record) for result in open_engine("ray", Reading(Settings()), 1).results(jobs)
    ]
    assert [record.document.sha256 for record in records] == [sha256(job.document.text.encode()).hexdigest() for job in jobs]


def test_a_machine_with_another_installation_is_refused() -> None:
    ray = pytest.importorskip("extract.run.ray")
    with pytest.raises(SettingsError, match="install the same on all"):
        ray.Actor(Reading(Settings(memory=1 << 20)), "another fingerprint").begin()


def test_a_node_goes_and_a_document_kills(two_nodes: Any, inputs: list[Path], gate: Gate, of_the_pool: bytes, tmp_path: Path) -> None:
    gate.let(128)
    out = tmp_path / "ray.out.jsonl"
    running = start(*inputs, "-o", out, "--engine", "ray", "--workers", "2", "--config", gate.settings)
    gate.held(2)
    two_nodes.remove_node(two_nodes.list_all_nodes()[-1], allow_graceful=False)
    gate.open()
    _, told = running.communicate(timeout=200)
    assert running.returncode == 1, told
    assert out.read_bytes() == of_the_pool
    (failure,) = (json.loads(line) for line in out.with_name(f"{out.name}.failures.jsonl").read_bytes().splitlines())
    assert failure["id"] == "dies"
    assert failure["attempts"] == 3, "with its batch, and twice alone"
    assert "died" in failure["error"]


def test_without_a_cluster_it_is_told_how_to_start_one(inputs: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("ray", reason="Ray is not installed: pip install 'press-extract[ray]'")
    monkeypatch.setenv("RAY_ADDRESS", "127.0.0.1:1")
    told = run(*inputs, "-o", tmp_path / "out.jsonl", "--engine", "ray", code=2)
    assert "ray start --head" in told
    assert len(told.splitlines()) == 1
