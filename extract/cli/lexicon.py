"""``press-extract lexicon``: the vocabularies and their upkeep."""

from __future__ import annotations

import click


@click.group()
def lexicon() -> None:
    """Look after the vocabularies."""


@lexicon.command()
@click.option("--lexicon", "overlays", metavar="DIR", multiple=True, help="A folder of .tsv files that add to ours; may be repeated.")
def check(overlays: tuple[str, ...]) -> int:
    """Find rows that repeat another, and dead rows: those that no text can ever match. Exits with 1 when there are any."""
    from extract.lang.vocabulary import faults
    from extract.lexicon import open_lexicon
    from extract.lexicon.load import table_names

    opened = open_lexicon(overlays)
    found = list(faults(opened))
    for fault in found:
        click.echo(f"{fault.table}.tsv: {fault.row}: {fault.problem}")
    rows = sum(len(opened.table(name)) for name in table_names())
    click.echo(f"{len(table_names())} tables, {rows} rows, {len(found)} to mend")
    return 1 if found else 0
