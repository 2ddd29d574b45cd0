"""``press-extract schema``: the record's JSON Schema."""

from __future__ import annotations

import click
import msgspec

from extract.record import json_schema


@click.command()
def schema() -> None:
    """Print the record's JSON Schema."""
    click.echo(msgspec.json.format(msgspec.json.encode(json_schema()), indent=2).decode())
