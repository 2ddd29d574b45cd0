from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from extract.errors import InputError
from extract.read import ENDINGS, Document, Source, find_sources, read_sources
from extract.read.ids import Ids


def ids(*inputs: object) -> list[str]:
    return [source.id if isinstance(source, Source) else source.problem for source in find_sources(map(str, inputs), ENDINGS)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.TXT", "deep/er/c.md", ".hidden.txt", ".git/d.txt", "photo.png", "[x].txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("текст", "utf-8")
    return tmp_path


def test_a_folder_is_searched_to_its_depth(folder: Path) -> None:
    assert ids(folder) == ["[x]", "a", "b", "deep/er/c"]


def test_a_pattern(folder: Path) -> None:
    assert ids(folder / "**" / "*.md") == ["c"]
    assert ids(folder / "?.txt") == ["b"]


def test_a_file_whose_name_looks_like_a_pattern(folder: Path) -> None:
    assert ids(folder / "[x].txt") == ["[x]"]


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    assert ids(folder / "b.txt", folder / "deep" / ".." / "b.txt", folder / "deep") == ["b", "er/c"]


def test_what_is_wrong_stands_in_its_place(folder: Path) -> None:
    assert ids(folder / "none.txt", folder / "b.txt") == ["no such file or folder", "b"]


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    try:
        (tmp_path / "\udcff.txt").write_text("текст", "utf-8")
    except (OSError, UnicodeEncodeError):
        pytest.skip("this file system takes UTF-8 only")
    (document,) = read_sources(find_sources([str(tmp_path)], ENDINGS))
    assert isinstance(document, Document)
    assert document.id == "\ufffd"
    (document.source or "").encode()


@pytest.mark.parametrize("name", ["x" * 5000, "nul\0.txt", "a.txt/b.txt", ""])
def test_names_that_no_file_can_have(folder: Path, name: str) -> None:
    (folder / "a.txt").touch()
    assert ids(f"{folder}/{name}" if "/" in name else name) == ["no such file or folder"]


def test_ids_differ() -> None:
    given = Ids()
    names = [given.unique(Document(name, "")).id for name in ("a", "a~2", "a", "a", "b")]
    assert names == ["a", "a~2", "a~3", "a~4", "b"]
    assert len(given.renamed) == 2


def test_json_holds_one_or_many(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text('{"id": "x", "text": "т", "record": {}}', "utf-8")
    (tmp_path / "two.json").write_text('[{"text": "т"}, {"id": "y"}, {"id": "z", "text": "т"}]', "utf-8")
    read = list(read_sources(find_sources([str(tmp_path)], ENDINGS)))
    assert [d.id for d in read if isinstance(d, Document)] == ["x", "two-1", "z"]
    assert [d.problem for d in read if isinstance(d, InputError)] == ["has no text"]


def test_every_format_has_its_module() -> None:
    from importlib import import_module

    for name in set(ENDINGS.values()):
        module = import_module(f"extract.read.{name}")
        assert callable(module.read)
        assert callable(getattr(module, "count", None)) != (name in ("plain", "html", "docx", "pdf"))


@pytest.mark.parametrize("ending", [".txt", ".html", ".jsonl", ".csv", ".parquet", ".docx", ".jsonl.gz"])
def test_the_standard_input_in_every_format(ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.bench.mutations import files

    out, into = os.pipe()
    os.write(into, files()[ending][0])
    os.close(into)
    with open(out) as pipe:  # noqa: PTH123 - it has no path
        monkeypatch.setattr("sys.stdin", pipe)
        found = list(read_sources(find_sources(["-"], ENDINGS, stdin=ending)))
    assert found
    for item in found:
        assert isinstance(item, Document)
        assert item.source is None
        assert item.text


@pytest.mark.parametrize(
    ("ending", "library"), [(".html", "trafilatura"), (".parquet", "pyarrow"), (".docx", "docx"), (".pdf", "pypdfium2")]
)
def test_a_missing_extra_is_told_with_the_command_that_installs_it(
    tmp_path: Path, ending: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / f"a{ending}").write_bytes(b"x")
    (tmp_path / "b.txt").write_text("Слёт", "utf-8")
    for name in [name for name in sys.modules if name.split(".")[0] == library]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.delitem(sys.modules, f"extract.read.{ending[1:]}", raising=False)
    error, document = read_sources(find_sources([str(tmp_path)], ENDINGS))
    assert str(error).endswith(f"a{ending}: needs {library}, which is not installed; pip install 'press-extract[{ending[1:]}]'")
    assert isinstance(document, Document)


def test_a_bug_in_the_reading_of_one_file_stops_no_other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from extract.read import plain

    decode = plain.decode

    def broken(data: bytes, name: str) -> object:
        if name.endswith("b.txt"):
            raise ZeroDivisionError("boom")
        return decode(data, name)

    monkeypatch.setattr(plain, "decode", broken)
    first, second, third = read_sources(find_sources([str(folder / name) for name in ("a.TXT", "b.txt", "[x].txt")], ENDINGS))
    assert isinstance(first, Document) and isinstance(third, Document)
    assert isinstance(second, InputError)
    assert "ZeroDivisionError while reading it" in second.problem
