"""``press-extract explain``: why a field has its value."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extract.cli.no_event import no_event
from extract.cli.options import load, reading_options, settings_of
from extract.cli.show import first_document
from extract.record import short_name

if TYPE_CHECKING:
    from extract.pipeline import Pipeline
    from extract.rules.explain import Ground

MOST = 8  # candidates told
WIDEST = 90  # characters of one piece of evidence
FIELDS = (
    *("event", "name", "kind", "theme", "part_of", "status", "start", "end", "city", "region", "country", "venue"),
    *("attendance", "countries", "organisations", "speakers", "participants"),
)


def _field(context: click.Context, parameter: click.Parameter, told: str) -> str:
    """Take a field by any of its names: ``city``, or ``event.place.city`` as ``show`` has it. Raises ``click.BadParameter``."""
    field: str = click.Choice(FIELDS).convert(short_name(told), parameter, context)
    return field


@click.command()
@click.argument("file")
@click.argument("field", callback=_field)
@click.option("--id", "wanted", metavar="ID", help="Which document of a file that holds many; without it, the first.")
@reading_options
def explain(file: str, field: str, wanted: str | None, published: str | None, lexicon: tuple[str, ...], config: Path | None) -> None:
    """Tell which rules proposed a value for FIELD, with what weights, and which one won.

    FIELD is event, name, kind, theme, part_of, status, start, end, city, region, country, venue, attendance, countries,
    organisations, speakers or participants; event.place.city and the like, as show and evaluate have them, will do.
    """
    settings = settings_of(config, published, lexicon)
    document = first_document(file, wanted, settings.longest).dated(settings.published)
    nlp = load(settings)
    doc = nlp.doc(document.text, published=document.published, published_from=document.published_from)
    grounds = nlp.explain(doc, field)
    if not grounds:
        click.echo("\n".join(_why_none(nlp, doc, field)))
    for ground in grounds[:MOST]:
        click.echo("\n".join(_lines(ground)))
    if len(grounds) > MOST:
        click.echo(f"… and {len(grounds) - MOST} more")


def _why_none(nlp: Pipeline, doc: Any, field: str) -> list[str]:
    if field == "event":
        return no_event(nlp, doc)
    if not nlp.explain(doc, "event"):
        return [f"{field}: no candidate; the text names no event that we know, explain FILE event tells more"]
    return [f"{field}: no candidate; no rule found a value"]


def _lines(ground: Ground) -> list[str]:
    mark = "→" if ground.won else " "
    lines = [f"{mark} {ground.value}", f"    rule {ground.rule}, score {ground.score:.2f}, confidence {ground.confidence:.2f}"]
    if ground.weights:
        lines.append("    " + ", ".join(f"{name} {weight:+.1f}" for name, weight in ground.weights))
    for piece in ground.evidence[:3]:
        text = " ".join(piece.text.split())
        lines.append(f"    [{piece.start}:{piece.stop}] {text if len(text) <= WIDEST else text[: WIDEST - 1] + '…'}")
    return lines
