"""Read vocabularies: tab-separated files with a header line, ``#`` comments, UTF-8.

A user's overlay folder may hold files of the same names. Its rows are added to ours; a row whose
first cell begins with ``-`` removes ours of that first cell.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from pathlib import Path

from extract.errors import SettingsError

Row = dict[str, str]

CLOSED = frozenset({"word_classes"})  # tables that no overlay may change


class Lexicon:
    """All vocabularies, ours and the overlays', read on first use."""

    def __init__(self, overlays: tuple[str, ...] = ()) -> None:
        for folder in overlays:
            _check_overlay(Path(folder))
        self.overlays = overlays
        self._tables: dict[str, tuple[Row, ...]] = {}
        self.index = cache(self._index)  # asked a hundred times a document

    def table(self, name: str) -> tuple[Row, ...]:
        """Give the rows of ``<name>.tsv`` in their order."""
        if name not in self._tables:
            rows = list(_parse((files("extract.lexicon") / f"{name}.tsv").read_text("utf-8"), f"{name}.tsv"))
            for folder in self.overlays:
                path = Path(folder) / f"{name}.tsv"
                if path.is_file():
                    rows = _overlay(rows, _read_overlay(path, rows))
            self._tables[name] = tuple(rows)
        return self._tables[name]

    def _index(self, name: str, column: str | None = None) -> dict[str, Row]:
        """Give the rows of a table by one of its columns (the first unless named)."""
        rows = self.table(name)
        at = column or (next(iter(rows[0])) if rows else "")
        return {row[at]: row for row in rows}

    @cached_property
    def fingerprint(self) -> str:
        """Name the contents of our vocabularies and the overlays', for ledgers."""
        from hashlib import sha256

        digest = sha256()
        for name in table_names():
            digest.update((files("extract.lexicon") / f"{name}.tsv").read_bytes())
        for folder in self.overlays:
            for path in sorted(Path(folder).glob("*.tsv")):
                digest.update(path.name.encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()[:16]


def table_names() -> list[str]:
    """List our vocabularies."""
    return sorted(path.name.removesuffix(".tsv") for path in files("extract.lexicon").iterdir() if path.name.endswith(".tsv"))


@lru_cache(maxsize=8)
def open_lexicon(overlays: tuple[str, ...] = ()) -> Lexicon:
    """Open the lexicon once for every set of overlay folders."""
    return Lexicon(overlays)


def _parse(text: str, source: str) -> list[Row]:
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")]
    if not lines:
        return []
    header = lines[0][1].split("\t")
    rows = []
    for number, line in lines[1:]:
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > len(header):
            raise SettingsError(f"{source}: line {number} has {len(cells)} cells, the header {len(header)}; remove the extra tabs")
        cells += [""] * (len(header) - len(cells))
        rows.append(dict(zip(header, cells, strict=True)))
    return rows


def _check_overlay(folder: Path) -> None:
    if not folder.is_dir():
        raise SettingsError(f"{folder}: no such lexicon folder; name a folder of .tsv files")
    ours = {f"{name}.tsv" for name in table_names() if name not in CLOSED}
    for path in sorted(folder.glob("*.tsv")):
        if path.stem in CLOSED:
            raise SettingsError(f"{path}: these words are part of the rules and take no rows of yours; remove the file")
        if path.name not in ours:
            like = get_close_matches(path.name, ours, 1) or sorted(ours)
            raise SettingsError(f"{path}: no vocabulary has this name; name it like one of ours, such as {like[0]}")


def _read_overlay(path: Path, ours: list[Row]) -> list[Row]:
    try:
        rows = _parse(path.read_text("utf-8-sig"), str(path))
    except UnicodeDecodeError:
        raise SettingsError(f"{path}: is not UTF-8; save it as UTF-8") from None
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror}); give yourself the right to read it") from None
    columns = list(ours[0]) if ours else []
    if rows and ours and list(rows[0]) != columns:
        raise SettingsError(f"{path}: its columns are {', '.join(rows[0])}; begin it with the header {', '.join(columns)}")
    return rows


def _overlay(rows: list[Row], added: list[Row]) -> list[Row]:
    for row in added:
        first = next(iter(row))
        removed = row[first].removeprefix("-") if row[first].startswith("-") else None
        rows = [*rows, row] if removed is None else [old for old in rows if old[first] != removed]
    return rows
