"""``press-extract run``: files in, records out."""

from __future__ import annotations

import shlex
import signal
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import msgspec

from extract.cli.options import reading_options, settings_of
from extract.cli.progress import Progress, open_progress
from extract.config import A_DAY, Settings
from extract.errors import InputError, SettingsError
from extract.read import ENDINGS, Document, Source, count, find_sources
from extract.read.ids import Ids
from extract.run import (
    ENGINES,
    Engine,
    Ledger,
    Reading,
    Run,
    Shard,
    documents_of,
    failures_path,
    fingerprint,
    ledger_path,
    open_engine,
    stream,
    written_for,
    written_in,
)
from extract.write import check_output, open_output

SOME_FAILED, NOTHING_DONE, INTERRUPTED = 1, 2, 130
ENDINGS_TOLD = 6  # of files that are left out


@click.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    default="-",
    help="A .jsonl, .csv or .parquet file; else JSON Lines on the standard output.",
)
@click.option("--resume", is_flag=True, help="Read only what is missing from OUT, or has changed since.")
@click.option("--retry-failed", is_flag=True, help="Resume, and read again what failed.")
@click.option("--restart", is_flag=True, help="Throw away what an interrupted run has done, and begin anew.")
@click.option("--engine", type=click.Choice(ENGINES), default=ENGINES[0], show_default=True, help="What reads the documents.")
@click.option("--workers", metavar="N", default="1", show_default=True, help="So many at once; auto is one for each processor.")
@click.option("--timeout", metavar="SECONDS", type=float, help="So long may a document take before it is given up; 30 unless told.")
@click.option("--shard", metavar="K/N", default="1/1", help="Read only the K-th of N shares of the input, each into an output of its own.")
@click.option(
    "--stdin-format", metavar="ENDING", type=click.Choice(ENDINGS), default=".txt", help="What comes on the standard input: .jsonl …"
)
@click.option("--keep-text", is_flag=True, help="Keep each document's text in its record.")
@click.option("--quiet", is_flag=True, help="No progress, no summary; errors are told all the same.")
@click.option("--log-json", is_flag=True, help="Tell progress and errors in JSON, a line an event.")
@reading_options
@click.pass_obj
def run(
    given: list[str],
    inputs: tuple[str, ...],
    output: str,
    resume: bool,
    retry_failed: bool,
    restart: bool,
    engine: str,
    workers: str,
    timeout: float | None,
    shard: str,
    stdin_format: str,
    keep_text: bool,
    quiet: bool,
    log_json: bool,
    published: str | None,
    lexicon: tuple[str, ...],
    config: Path | None,
) -> int:
    """Read releases and write a record for each.

    INPUT is a file (.txt .md .html .jsonl .json .csv, packed as .gz or not, .parquet .docx .pdf), a folder, a pattern in
    quotation marks, or - for the standard input: a text, or what --stdin-format says. Tables and rows have id and text, and
    may have published, title and source.

    Beside OUT lies its ledger (OUT.ledger): what an interrupted run has done is there for --resume. What failed is listed with
    the reason in OUT.failures.jsonl.

    Exit code: 0 when every document was read, 1 when some failed, 2 when nothing was done, 130 when interrupted.
    """
    if resume and restart:
        raise SettingsError("--resume keeps what is done, --restart throws it away; give one of them")
    reading = Reading(_limited(settings_of(config, published, lexicon), timeout), keep_text)
    out = None if output == "-" else Path(output)
    check_output(out)
    share, ids = Shard.parse(shard), Ids()
    others: Counter[str] = Counter()
    sources = _sources(inputs, out, stdin_format, others)
    progress = open_progress(quiet=quiet, log_json=log_json)
    if others and not quiet and any(isinstance(source, Source) for source in sources):
        progress.tell(_left_out(others))
    progress.expected = _expected(sources, share)
    reader = open_engine(engine, reading, _number(workers))
    documents = _told(documents_of(sources, share, ids, reading.settings.longest), ids, progress)
    with _stoppable():
        if out is None or not (out.is_file() or not out.exists()):
            if resume or retry_failed or restart:
                raise SettingsError("there is nothing to resume without a file to write; name one with -o")
            _to_stream(reader, documents, out, progress)
        else:
            with Ledger(ledger_path(out), fingerprint(reading)) as ledger:
                ledger.begin(out, resume=resume or retry_failed, restart=restart)
                batch = Run(reader, ledger, progress, retry_failed=retry_failed)
                try:
                    _to_file(batch, documents, out, progress)
                except KeyboardInterrupt:
                    _tell_how_to_go_on(ledger.done, given, progress)
                    return INTERRUPTED
    return _exit_code(progress)


def _to_stream(engine: Engine, documents: Iterator[Document | InputError], out: Path | None, progress: Progress) -> None:
    with progress, open_output(out) as output:
        for record in stream(engine, documents, progress):
            output.write(record)
    progress.summary("")


def _to_file(batch: Run, documents: Iterator[Document | InputError], out: Path, progress: Progress) -> None:
    with progress:
        batch.read(documents)
    batch.write(out, failures_path(out))
    progress.summary(f" to {out}")


def _tell_how_to_go_on(done: int, given: list[str], progress: Progress) -> None:
    again = [word for word in given if word not in ("--resume", "--restart")]
    progress.tell(f"stopped; {done} documents are done and kept, go on with: {shlex.join(['press-extract', *again, '--resume'])}")


def _exit_code(progress: Progress) -> int:
    if not progress.failures:
        return 0
    return SOME_FAILED if progress.written else NOTHING_DONE


def _sources(inputs: tuple[str, ...], out: Path | None, stdin: str, others: Counter[str]) -> list[Source | InputError]:
    written = written_for(out) if out else []
    earlier = [path for name in inputs for path in written_in(name)]
    sources = list(find_sources(inputs, ENDINGS, leave_out=[*written, *earlier], stdin=stdin, others=others))
    for path in written:
        if any(isinstance(source, Source) and source.path and _same(path, source.path) for source in sources):
            raise SettingsError(f"{path}: both an input and the output; name another output")
    return sources


def _left_out(others: Counter[str]) -> str:
    number = others.total()
    told = ", ".join(f"{ending} {n}" for ending, n in sorted(others.items(), key=lambda item: (-item[1], item[0]))[:ENDINGS_TOLD])
    more = ", …" if len(others) > ENDINGS_TOLD else ""
    return f"{number} {'file' if number == 1 else 'files'} with other endings left out ({told}{more})"


def _same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False  # one of them is not there, such as a link that leads nowhere: reading will tell


def _expected(sources: list[Source | InputError], share: Shard) -> int | None:
    counts = [count(source) for source in sources if isinstance(source, Source)]
    return None if None in counts else sum(n for n in counts if n is not None) // share.of


def _told(documents: Iterator[Document | InputError], ids: Ids, progress: Progress) -> Iterator[Document | InputError]:
    for document in documents:
        for line in ids.renamed:
            progress.tell(line)
        ids.renamed.clear()
        yield document


def _limited(settings: Settings, timeout: float | None) -> Settings:
    if timeout is None:
        return settings
    if not 0 < timeout <= A_DAY:
        raise SettingsError(f"--timeout: {timeout:g} is no time for a document; give it seconds, from above 0 to {A_DAY} (a day)")
    return msgspec.structs.replace(settings, timeout=timeout)


def _number(workers: str) -> int | None:
    if workers == "auto":
        return None
    if workers.isdecimal() and int(workers):
        return int(workers)
    raise SettingsError(f"--workers: {workers!r} is neither a number from 1 nor auto; one for each processor is enough")


@contextmanager
def _stoppable() -> Iterator[None]:
    """Let SIGTERM stop a run as Ctrl-C does; what comes after the first of them does not disturb the tidying up."""

    def stop(*_: object) -> None:
        for number in before:
            signal.signal(number, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may ask for signals
        return
    try:
        for number in before:
            signal.signal(number, stop)
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
