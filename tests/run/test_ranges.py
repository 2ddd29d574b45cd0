"""Batches that travel as paths and rows come back as they were."""

from __future__ import annotations

import gzip
import json
import pickle
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extract.read import ENDINGS, Document, find_sources, read_sources
from extract.run.engine import Job
from extract.run.ledger import content_hash
from extract.run.ranges import PASSED_OVER, pack, unpack

ROWS = [
    {"id": f"r{i}", "text": f"Текст {i} на слёте самоваров. " * 20, "source": "https://example.org/" if i % 2 else None} for i in range(40)
]


def jobs(*paths: Path) -> list[Job]:
    documents = read_sources(find_sources(map(str, paths), ENDINGS))
    return [Job(position, document) for position, document in enumerate(documents) if isinstance(document, Document)]


def written(path: Path, rows: list[dict[str, str | None]]) -> Path:
    if path.suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=9)
    elif path.suffix == ".csv":
        lines = [",".join(f'"{row[name] or ""}"' for name in ("id", "text", "source")) for row in rows]
        path.write_text("\n".join(["id,text,source", *lines]), "utf-8")
    else:
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        (gzip.open if path.suffix == ".gz" else open)(path, "wb").write("\n".join([*lines[:5], "broken", *lines[5:]]).encode())
    return path


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.parquet", "a.jsonl.gz"])
def test_any_part_of_a_file_comes_back(name: str, tmp_path: Path) -> None:
    everything = jobs(written(tmp_path / name, ROWS))
    for part in (everything, everything[17:23], everything[3::7], everything[-1:]):
        assert unpack(pack(part)) == part


def test_many_files_in_one_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for i in range(3):
        (tmp_path / f"{i}.txt").write_text(f"Слёт {i} прошёл в Туле.", "cp1251")
    written(tmp_path / "a.jsonl", ROWS)
    monkeypatch.chdir(tmp_path)
    batch = jobs(Path("0.txt"), Path("a.jsonl"), Path("1.txt"), Path("2.txt"))
    parcel = pack(batch)
    assert [part.file.path for part in parcel.ranges] == [tmp_path / name for name in ("0.txt", "a.jsonl", "1.txt", "2.txt")]
    monkeypatch.chdir("/")
    found = unpack(parcel) or []
    assert [job.document.source for job in found] == [job.document.source for job in batch]
    assert [(job.position, content_hash(job.document)) for job in found] == [(job.position, content_hash(job.document)) for job in batch]


def test_texts_stay_at_home(tmp_path: Path) -> None:
    batch = jobs(written(tmp_path / "a.jsonl", ROWS))
    assert len(pickle.dumps(pack(batch))) < len(pickle.dumps(batch)) / 4
    assert "слёте".encode() not in pickle.dumps(pack(batch))
    packed = pack(jobs(written(tmp_path / "b.jsonl.gz", ROWS)))
    assert (packed.ranges, len(packed.whole)) == ([], 40)


def test_ids_that_the_run_gave_are_kept(tmp_path: Path) -> None:
    batch = jobs(written(tmp_path / "a.jsonl", ROWS[:2]), written(tmp_path / "b.jsonl", ROWS[:2]))
    assert [job.document.id for job in batch] == ["r0", "r1", "r0~2", "r1~2"]
    assert unpack(pack(batch)) == batch


def test_rows_far_apart_are_read_from_where_they_are(tmp_path: Path) -> None:
    rows = [{"id": str(i), "text": "Слёт."} for i in range(3 * PASSED_OVER)]
    everything = jobs(written(tmp_path / "a.jsonl", rows))
    far = [everything[0], everything[-1]]
    assert len(pack(far).ranges) == 2
    assert unpack(pack(far)) == far
    (tmp_path / "a.json").write_text(json.dumps(rows), "utf-8")
    listed = list(islice(jobs(tmp_path / "a.json"), PASSED_OVER, PASSED_OVER + 3))
    assert len(pack(listed).ranges) == 1
    assert unpack(pack(listed)) == listed
    assert len(pack(listed[1:]).whole) == 2


def test_files_that_are_other_ones_there_are_noticed(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", ROWS)
    parcel = pack(jobs(path)[10:12])
    changed = [{**row, "text": "Другой."} if row["id"] == "r11" else row for row in ROWS]
    written(path, changed)
    assert unpack(parcel) is None
    written(path, ROWS[:3])
    assert unpack(parcel) is None
    path.unlink()
    assert unpack(parcel) is None
