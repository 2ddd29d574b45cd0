"""``press-extract run``: files in, records out."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click

from extract.cli.options import load, reading_options, settings_of
from extract.config import Settings
from extract.errors import ExtractError, InputError, SettingsError
from extract.read import ENDINGS, Document, Source, count, find_sources, read_sources
from extract.read.ids import Ids
from extract.record import Record
from extract.write import Output, check_output, open_output


@click.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="OUT", default="-", help="A .jsonl file; without it, or as -, the standard output.")
@click.option("--keep-text", is_flag=True, help="Keep each document's text in its record.")
@click.option("--quiet", is_flag=True, help="No progress bar, no summary; errors are told all the same.")
@reading_options
def run(
    inputs: tuple[str, ...],
    output: str,
    keep_text: bool,
    quiet: bool,
    published: str | None,
    lexicon: tuple[str, ...],
    config: Path | None,
) -> int:
    """Read releases and write a record for each.

    INPUT is a file (.txt .md .jsonl .json), a folder, a pattern in quotation marks, or - for a text on the standard input.
    Rows of .jsonl and .json have id and text, and may have published, title and source.

    Exit code: 0 when every document was read, 1 when some failed, 2 when nothing was done.
    """
    settings = settings_of(config, published, lexicon)
    out = None if output == "-" else Path(output)
    check_output(out)
    sources = list(find_sources(inputs, ENDINGS, leave_out=out))
    _refuse_overwriting(sources, out)
    return _Batch(settings, out, keep_text=keep_text, quiet=quiet).run(sources)


def _refuse_overwriting(sources: list[Source | InputError], out: Path | None) -> None:
    for source in sources:
        if out and isinstance(source, Source) and source.path and out.exists() and out.samefile(source.path):
            raise SettingsError(f"{out}: both an input and the output; name another output")


class _Batch:
    """One run: counts what was written and what failed, and tells it."""

    def __init__(self, settings: Settings, out: Path | None, *, keep_text: bool, quiet: bool) -> None:
        self.settings, self.out, self.keep_text, self.quiet = settings, out, keep_text, quiet
        self.ids = Ids()
        self.written = self.failed = 0

    def run(self, sources: list[Source | InputError]) -> int:
        began = time.perf_counter()
        documents = self._readable(sources)
        first = next(documents, None)
        if first is None:
            return 2  # the errors are told, and nothing is written
        from tqdm import tqdm

        nlp = load(self.settings)
        from extract.run import records_of

        loaded = time.perf_counter()
        counts = [count(source) for source in sources if isinstance(source, Source)]
        total = None if None in counts else sum(n for n in counts if n is not None)
        hidden = self.quiet or not sys.stderr.isatty()
        with open_output(self.out) as output, tqdm(total=total, unit="doc", disable=hidden, file=sys.stderr) as bar:
            stream = records_of(nlp, _chain(first, documents), published=self.settings.published, keep_text=self.keep_text)
            for item in stream:
                self._take(item, output)
                bar.update()
            if not self.written:
                raise ExtractError(f"none of {self.failed} documents could be read; nothing is written")
        self._summary(time.perf_counter() - began, time.perf_counter() - loaded)
        return 1 if self.failed else 0

    def _readable(self, sources: list[Source | InputError]) -> Iterator[Document]:
        told = 0
        for item in read_sources(sources, ids=self.ids):
            for line in self.ids.renamed[told:]:
                _tell(line)
            told = len(self.ids.renamed)
            if isinstance(item, Document):
                yield item
            else:
                self._fail(item)

    def _take(self, item: Record | ExtractError, output: Output) -> None:
        if isinstance(item, Record):
            output.write(item)
            self.written += 1
        else:
            self._fail(item)

    def _fail(self, error: ExtractError) -> None:
        self.failed += 1
        _tell(str(error))

    def _summary(self, seconds: float, reading: float) -> None:
        if not self.quiet:
            where = f" to {self.out}" if self.out else ""
            speed = self.written / reading if reading else 0.0
            documents = "document" if self.written == 1 else "documents"
            click.echo(f"{self.written} {documents} written{where}, {self.failed} failed, {seconds:.1f} s, {speed:.1f} docs/s", err=True)


def _chain(first: Document, rest: Iterator[Document]) -> Iterator[Document]:
    yield first
    yield from rest


def _tell(line: str) -> None:
    from tqdm import tqdm

    with tqdm.external_write_mode(file=sys.stderr):
        click.echo(f"press-extract: {' '.join(line.split())}", err=True)
