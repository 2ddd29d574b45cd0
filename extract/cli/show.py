"""``press-extract show``: one record for a reader."""

from __future__ import annotations

import os
import shutil
import sys
from itertools import islice
from pathlib import Path

import click

from extract.cli.options import load, reading_options, settings_of
from extract.errors import InputError
from extract.read import ENDINGS, Document, find_sources, read_sources


@click.command()
@click.argument("file")
@click.option("--id", "wanted", metavar="ID", help="Which document of a file that holds many; without it, the first.")
@click.option("--no-color", "no_colour", is_flag=True, help="Mark evidence by ⟦brackets⟧ instead; so do $NO_COLOR and a pipe.")
@reading_options
def show(file: str, wanted: str | None, no_colour: bool, published: str | None, lexicon: tuple[str, ...], config: Path | None) -> None:
    """Show one release's record: its fields, and the text with the evidence in colour."""
    settings = settings_of(config, published, lexicon)
    document = first_document(file, wanted, settings.longest)
    nlp = load(settings)
    from extract.run import Reader, Reading
    from extract.write.terminal import page

    record = Reader(nlp, Reading(settings)).record(document)
    colour = not no_colour and not os.environ.get("NO_COLOR") and sys.stdout.isatty()
    click.echo(page(record, document.text, colour=colour, width=shutil.get_terminal_size().columns), color=colour)


def first_document(file: str, wanted: str | None, longest: int) -> Document:
    """Give a file's first document, or the one of an id."""
    found = read_sources(find_sources([file], ENDINGS), longest=longest)
    if wanted is None:
        item = next(found)
        if isinstance(item, Document):
            if next(islice(found, 1), None) is not None:
                click.echo(f"press-extract: {file} holds more documents; this is the first, --id shows another", err=True)
            return item
        raise item
    for item in found:
        if isinstance(item, Document) and item.id == wanted:
            return item
    raise InputError(file, f"holds no document with the id {wanted!r}", "check the id")
