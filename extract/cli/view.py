"""``press-extract view``: one page over many records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extract.errors import ExtractError, InputError

if TYPE_CHECKING:
    from extract.record import Record

FILE = click.Path(path_type=Path)


@click.command()
@click.argument("records", type=FILE)
@click.argument("inputs", metavar="[INPUT]...", nargs=-1)
@click.option("-o", "--output", metavar="PAGE", type=FILE, default="review.html", show_default=True, help="The .html file to write.")
@click.option("--lang", type=click.Choice(("ru", "en")), default="ru", show_default=True, help="The language of the page's own words.")
def view(records: Path, inputs: tuple[str, ...], output: Path, lang: str) -> int:
    """Write one page to look through RECORDS (a .jsonl or .parquet that run wrote) and to correct them; it needs no server and no network.

    The texts come from the records (run --keep-text), from the INPUTs, or from the files that the records name.
    """
    from extract.read.texts import Texts
    from extract.write.drafts import drafts
    from extract.write.review import Page

    _check(output)
    errors: list[ExtractError] = []
    bad: list[InputError] = []
    texts, page = Texts(inputs), Page(lang)
    errors += texts.open()
    without = 0
    for item in _records(records):
        if isinstance(item, InputError):
            bad.append(item)
            continue
        found = texts.of(item.document)
        without += found.text is None
        page.add(item, found.text, found.trouble)
    if not page.count:  # another file, most likely: one of its lines tells enough
        why = f" ({bad[0].source} {bad[0].problem})" if bad else ""
        raise InputError(str(records), f"holds no record{why}", "name the .jsonl or .parquet that run wrote")
    errors += bad
    for error in errors:
        click.echo(f"press-extract: {error}", err=True)
    try:
        with drafts(output) as files:
            files.open("").write(page.html().encode())
    except OSError as error:  # it names the draft, of which nobody but us knows
        raise InputError(str(output), f"cannot be written ({error.strerror or error})", "make room, or choose another place") from None
    told = f", {without} without the text: name its files, or run with --keep-text" if without else ""
    click.echo(f"{page.count} {'record' if page.count == 1 else 'records'} to {output}{told}", err=True)
    return 1 if errors else 0


def _check(output: Path) -> None:
    if output.suffix.lower() != ".html":
        raise InputError(str(output), "the page is HTML", "name a file that ends in .html")
    if output.is_dir():
        raise InputError(str(output), "a folder, not a file", "name a file in it")
    if not output.resolve().parent.is_dir():
        raise InputError(str(output), f"there is no folder {output.resolve().parent}", "make it first")


def _records(path: Path) -> Iterator[Record | InputError]:
    from extract.write.read_back import numbered_records

    first: dict[str, int] = {}
    for number, item in numbered_records(path):
        if not isinstance(item, InputError) and (earlier := first.setdefault(item.document.id, number)) != number:
            problem = f"the id {item.document.id!r} stands in line {earlier} too"
            yield InputError(f"{path}:{number}", problem, "give ids that differ")
        else:
            yield item
