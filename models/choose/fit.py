"""Fit the curves that turn rules' scores into probabilities, and tell how well they hold on documents not fitted on.

    python models/choose/fit.py GOLD_DIR... [--write]

Every folder holds gold files. Five folds by document; with ``--write`` the curves fitted on all documents replace
``extract/lexicon/calibration.tsv``, and the figures ``models/choose/metrics.json``.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import defaultdict
from pathlib import Path

import msgspec
import numpy as np

import extract
import extract.rules.choose as choosing
from extract.evaluate import align, read_gold
from extract.evaluate.calibration import calibration
from extract.evaluate.claims import Claims

HERE = Path(__file__).parent
TABLE = HERE.parents[1] / "extract" / "lexicon" / "calibration.tsv"
FOLDS = 5
POOL = 16.0  # how many values' worth a field leans on the curve of all fields
CAUTION = 0.5  # standard errors by which a curve is lowered
RIDGE = 2.0  # how strongly the curve of all fields leans on slope 1, intercept 0

Value = tuple[str, float, bool]  # field, score, right


def values(folder: Path, nlp: extract.Pipeline) -> list[list[Value]]:
    """Give each document's values with their rules' scores and whether they are right."""
    found = []
    for gold in read_gold(folder):
        text, published = _source(folder, gold.stem)
        record = nlp(text, published=published, id=gold.id)
        slots = align(gold, msgspec.json.decode(record.to_json(), type=Claims))
        found.append(
            [
                (s.field.split(".")[-1], s.confidence, s.outcome == "hit")
                for s in slots
                if s.confidence is not None and s.outcome != "missed"
            ]
        )
    return found


def _source(folder: Path, stem: str) -> tuple[str, str | None]:
    gold = json.loads((folder / f"{stem}.json").read_text("utf-8"))
    return gold["text"], gold.get("published")


def logit(score: float) -> float:
    bounded = min(max(score, choosing.LEAST), choosing.MOST)
    return math.log(bounded / (1 - bounded))


def curve(found: list[Value], prior: tuple[float, float], strength: float) -> tuple[float, float]:
    """Fit slope and intercept by Newton's method, drawn toward a prior."""
    x = np.array([[logit(score), 1.0] for _, score, _ in found])
    y = np.array([float(right) for _, _, right in found])
    at, middle = np.array(prior), np.array(prior)
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ at))
        gradient = x.T @ (y - p) - strength * (at - middle)
        hessian = (x * (p * (1 - p))[:, None]).T @ x + strength * np.eye(2)
        step = np.linalg.solve(hessian, gradient)
        at = at + step
        if abs(step).max() < 1e-6:
            break
    return max(float(at[0]), 0.05), float(at[1])


def curves(documents: list[list[Value]]) -> dict[str, tuple[float, float]]:
    """Fit a curve a field."""
    found = [value for document in documents for value in document]
    shared = curve(found, (1.0, 0.0), RIDGE)
    fields: dict[str, list[Value]] = defaultdict(list)
    for value in found:
        fields[value[0]].append(value)
    return {field: cautious(mine, curve(mine, shared, POOL)) for field, mine in sorted(fields.items())} | {"": shared}


def cautious(found: list[Value], fitted: tuple[float, float]) -> tuple[float, float]:
    """Lower a curve by part of its standard error: of a field with few values less is known than its curve says."""
    x = np.array([[logit(score), 1.0] for _, score, _ in found])
    p = 1 / (1 + np.exp(-x @ np.array(fitted)))
    hessian = (x * (p * (1 - p))[:, None]).T @ x + POOL * np.eye(2)
    middle = x.mean(axis=0)
    return fitted[0], fitted[1] - CAUTION * float(np.sqrt(middle @ np.linalg.solve(hessian, middle)))


def apply(fitted: dict[str, tuple[float, float]], documents: list[list[Value]]) -> list[tuple[float, bool]]:
    told = []
    for document in documents:
        for field, score, right in document:
            slope, intercept = fitted.get(field, fitted[""])
            probability = 1 / (1 + math.exp(-(slope * logit(score) + intercept)))
            told.append((min(max(probability, choosing.LEAST), choosing.MOST), right))
    return told


def figures(told: list[tuple[float, bool]]) -> dict[str, float | int | None]:
    """Give expected calibration error and the precision of what is given 0.9 or more."""
    from extract.evaluate.align import Slot

    found = calibration(Slot("", "hit" if right else "spurious", "", confidence=p) for p, right in told)
    assert found is not None, "no gold document has a value"
    return {
        "values": len(told),
        "error": round(found.error, 4),
        "sure": found.sure and round(found.sure, 4),
        "sure_values": found.sure_values,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    choosing.probability = lambda field, score, lexicon: round(score, 3)  # the scores as the rules give them
    nlp = extract.load()
    documents = [document for folder in args.gold for document in values(folder, nlp)]
    before = figures([(score, right) for document in documents for _, score, right in document])
    held_out: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        train = [d for i, d in enumerate(documents) if i % FOLDS != fold]
        held_out += apply(curves(train), [d for i, d in enumerate(documents) if i % FOLDS == fold])
    metrics = {"documents": len(documents), "scores": before, f"{FOLDS}_folds": figures(held_out)}
    print(json.dumps(metrics, indent=1))
    if args.write:
        fitted = curves(documents)
        comment = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("#")]
        rows = [f"{field}\t{slope:.3f}\t{intercept:.3f}" for field, (slope, intercept) in fitted.items() if field]
        TABLE.write_text("\n".join([*comment, "field\tslope\tintercept", *rows]) + "\n", "utf-8")
        (HERE / "metrics.json").write_text(json.dumps(metrics, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
