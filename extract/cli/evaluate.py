"""``press-extract evaluate``: scores against gold, gains and losses against an earlier run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from extract.evaluate import Changes, Gold, Row, Slot

FILE = click.Path(path_type=Path)


@click.command()
@click.argument("gold", type=FILE)
@click.argument("records", type=FILE)
@click.option("--against", metavar="OLD", type=FILE, help="Records of an earlier run: show what was gained and lost since.")
@click.option("--errors", is_flag=True, help="List every missed and spurious slot.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
@click.option("--min", "bar", metavar="F1", type=click.FloatRange(0, 1), help="Exit with 1 when the F1 (0 to 1) over all slots is lower.")
def evaluate(gold: Path, records: Path, against: Path | None, errors: bool, as_json: bool, bar: float | None) -> int:
    """Score RECORDS (a .jsonl that run wrote) against GOLD (a folder of .json files, or a .jsonl).

    Every fact is one slot: found (tp), claimed in error (fp) or missed (fn). Names match on lemmas; "exact" is the share of
    matched names that are spelt as accepted.
    """
    from extract.evaluate import changes, read_gold, table

    golden = read_gold(gold)
    slots, paired = _slots(golden, records)
    rows = table(slot for group in slots.values() for slot in group)
    changed = changes(_slots(golden, against)[0], slots) if against else None
    if as_json:
        click.echo(_json(len(golden), slots, rows, changed, errors))
    else:
        _print(len(golden), paired, slots, rows, changed, errors)
    total = rows[-1].f1
    if bar is not None:
        click.echo(f"F1 {total:.4f}, bar {bar}", err=as_json)
    return 1 if bar is not None and total < bar else 0


def _slots(golden: list[Gold], records: Path) -> tuple[dict[str, list[Slot]], int]:
    from extract.evaluate import align, read_claims
    from extract.evaluate.claims import pair

    pairs = pair(golden, read_claims(records))
    return {gold.stem: align(gold, claims) for gold, claims in pairs}, sum(claims is not None for _, claims in pairs)


def _print(documents: int, paired: int, slots: dict[str, list[Slot]], rows: list[Row], changed: Changes | None, errors: bool) -> None:
    from extract.evaluate.calibration import calibration, lines
    from extract.evaluate.changes import HEADS as CHANGE_HEADS
    from extract.evaluate.changes import told
    from extract.evaluate.table import HEADS

    if errors:
        for document, group in slots.items():
            for slot in group:
                if slot.outcome != "hit":
                    click.echo(f"{document}\t{slot.field}\t{slot.outcome}\t{told(slot)}")
    click.echo(f"{documents} documents, {paired} with a record")
    click.echo(HEADS)
    for row in rows:
        click.echo(str(row))
    if calibrated := calibration(slot for group in slots.values() for slot in group):
        click.echo("\n" + "\n".join(lines(calibrated)))
    if changed:
        click.echo(f"\nagainst the earlier run: {len(changed.gained)} gained, {len(changed.lost)} lost\n{CHANGE_HEADS}")
        for field in changed.fields:
            click.echo(str(field))
        for change in changed.gained:
            click.echo(f"+ {change}")
        for change in changed.lost:
            click.echo(f"- {change}")


def _json(documents: int, slots: dict[str, list[Slot]], rows: list[Row], changed: Changes | None, errors: bool) -> str:
    import msgspec

    from extract.evaluate.calibration import calibration
    from extract.evaluate.changes import told

    page: dict[str, Any] = {"documents": documents, "rows": [row._asdict() for row in rows]}
    if calibrated := calibration(slot for group in slots.values() for slot in group):
        page["calibration"] = {**calibrated._asdict(), "bins": [each._asdict() for each in calibrated.bins]}
    if errors:
        page["errors"] = [
            {"document": document, "field": slot.field, "what": slot.outcome, "item": told(slot)}
            for document, group in slots.items()
            for slot in group
            if slot.outcome != "hit"
        ]
    if changed:
        page["against"] = {
            "fields": [{**field._asdict(), "diff": field.diff} for field in changed.fields],
            "gained": [change._asdict() for change in changed.gained],
            "lost": [change._asdict() for change in changed.lost],
        }
    return msgspec.json.encode(page).decode()
