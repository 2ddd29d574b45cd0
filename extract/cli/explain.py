"""``press-extract explain``: why a field has its value."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from extract.cli.options import load, reading_options, settings_of
from extract.cli.show import first_document

if TYPE_CHECKING:
    from extract.rules.explain import Ground

MOST = 8  # candidates told
WIDEST = 90  # characters of one piece of evidence
FIELDS = (
    *("event", "name", "kind", "theme", "part_of", "status", "start", "end", "city", "region", "country", "venue"),
    *("attendance", "countries", "organisations", "speakers", "participants"),
)


@click.command()
@click.argument("file")
@click.argument("field", type=click.Choice(FIELDS), metavar="FIELD")
@click.option("--id", "wanted", metavar="ID", help="Which document of a file that holds many; without it, the first.")
@reading_options
def explain(file: str, field: str, wanted: str | None, published: str | None, lexicon: tuple[str, ...], config: Path | None) -> None:
    """Tell which rules proposed a value for FIELD, with what weights, and which one won.

    FIELD is event, name, kind, theme, part_of, status, start, end, city, region, country, venue, attendance, countries,
    organisations, speakers or participants.
    """
    settings = settings_of(config, published, lexicon)
    document = first_document(file, wanted, settings.longest).dated(settings.published)
    nlp = load(settings)
    doc = nlp.doc(document.text, published=document.published, published_from=document.published_from)
    grounds = nlp.explain(doc, field)
    if not grounds:
        click.echo(f"{field}: no candidate; the text names no event, or no rule found a value")
    for ground in grounds[:MOST]:
        click.echo("\n".join(_lines(ground)))
    if len(grounds) > MOST:
        click.echo(f"… and {len(grounds) - MOST} more")


def _lines(ground: Ground) -> list[str]:
    mark = "→" if ground.won else " "
    lines = [f"{mark} {ground.value}", f"    rule {ground.rule}, score {ground.score:.2f}, confidence {ground.confidence:.2f}"]
    if ground.weights:
        lines.append("    " + ", ".join(f"{name} {weight:+.1f}" for name, weight in ground.weights))
    for piece in ground.evidence[:3]:
        text = " ".join(piece.text.split())
        lines.append(f"    [{piece.start}:{piece.stop}] {text if len(text) <= WIDEST else text[: WIDEST - 1] + '…'}")
    return lines
