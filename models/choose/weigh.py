"""Fit what each feature weighs (``extract/lexicon/weights.tsv``) for five questions of the rules.

    python models/choose/weigh.py GOLD_DIR... [--events DIR...] [--question event|date|count|speaker|participant] [--write]

event: which of the events that a document names is the one it reports (softmax over them and «none»); date: is a date the
event's; count: does a figure count those who came; speaker, participant: is somebody one (logistic).
Features are computed by the rules themselves; weights are drawn toward the priors of the table, and no random numbers are used.
Folders under ``--events`` are labelled for the event alone
(its name or ``null``). Five folds by document tell how well fitted weights do on documents not fitted on, beside the priors and
the weights that stand in the table; with ``--write`` the weights fitted on all documents replace those of the table.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

import extract
from extract.evaluate.gold import Gold, GoldName, read_gold, variants
from extract.evaluate.names import overlap, same_person
from extract.lang.words import Words, words_of
from extract.rules.counts.gathering import Gathering, counts_of
from extract.rules.days.dated import claims
from extract.rules.main import Main, candidates, main_event
from extract.rules.people.told_of_people import ToldOfPeople, told_of_people
from extract.rules.weights import likelihood, weights
from extract.rules.which_organisations import which_organisations

TABLE = Path(__file__).parents[2] / "extract" / "lexicon" / "weights.tsv"
FOLDS = 5
RIDGE = {"event": 8.0, "date": 10.0, "count": 10.0, "speaker": 3.0, "participant": 3.0}  # pull toward the priors
NAMED = 0.5  # overlap with gold's name from which a candidate is it
LIKELY = 0.5

Vector = NDArray[np.float64]


class Choice(NamedTuple):
    """A document's candidates for one question: their features, one row each, and which are right."""

    features: Vector
    right: Vector


def choices(question: str, folders: list[Path], nlp: extract.Pipeline, names: list[str]) -> Iterator[Choice]:
    """Give the candidates of every document that has any."""
    for folder in folders:
        for gold in read_gold(folder):
            source = json.loads((folder / f"{gold.stem}.json").read_text("utf-8"))
            words = words_of(nlp.doc(source["text"], published=source.get("published")))
            told = list(ASKED[question](words, nlp, gold))
            if told:
                rows = [[features.get(name, 0.0) for name in names] for features, _ in told]
                yield Choice(np.array(rows), np.array([float(right) for _, right in told]))


Told = Iterator[tuple[dict[str, float], bool]]


def _events(words: Words, nlp: extract.Pipeline, gold: Gold) -> Told:
    told = [(found.features, _is_named(found, gold)) for found in candidates(words, nlp.lexicon)]
    if gold.record.event is None or any(right for _, right in told):  # an event that no finder saw teaches nothing
        yield from told


def _is_named(found: Main, gold: Gold) -> bool:
    event = gold.record.event
    if event is None:
        return False
    names = (*variants(event.name), *variants(event.kind))
    return found.kind in names or any(overlap(found.mention.kb_id_, name) >= NAMED for name in names)


def _dates(words: Words, nlp: extract.Pipeline, gold: Gold) -> Told:
    main, event = main_event(words, nlp.lexicon), gold.record.event
    if main is None or event is None or not _is_named(main, gold):
        return
    starts, ends = variants(event.start), variants(event.end)
    for claim in claims(words, nlp.lexicon, main):
        right = claim.start is None or str(claim.start) in starts
        # «открылась 3 мая» is right though it tells no end
        right = right and (claim.end is None or str(claim.end) in ends or (claim.phase == "day" and str(claim.start) in starts))
        yield dict(claim.features), right


def _counts(words: Words, nlp: extract.Pipeline, gold: Gold) -> Told:
    main = main_event(words, nlp.lexicon)
    if main is None or gold.record.event is None or not _is_named(main, gold):
        return
    gathering, before = Gathering(words, nlp.lexicon, main), None
    wanted = {(count.of, count.value, count.upper) for count in gold.record.attendance}
    for count in counts_of(words):
        features = gathering.features(count, before)
        before = (count, gathering.score(count, before))
        yield features, (count.of, count.value, count.upper) in wanted


def _speakers(words: Words, nlp: extract.Pipeline, gold: Gold) -> Told:
    for name, told in _people(words, nlp, gold):
        spoke, mine = _listed(gold.record.speakers, name), told.acts[name]
        if mine and spoke is not None:
            yield told.features.speaking(mine, in_office=told.standing[name].told), spoke


def _participants(words: Words, nlp: extract.Pipeline, gold: Gold) -> Told:
    weighs = weights(nlp.lexicon, "speaker")
    for name, told in _people(words, nlp, gold):
        mine, in_office, took_part = told.acts[name], told.standing[name].told, _listed(gold.record.participants, name)
        if took_part is None or _listed(gold.record.speakers, name) is not False:
            continue
        if not mine or likelihood(told.features.speaking(mine, in_office=in_office), weighs) < LIKELY:
            yield told.features.taking(name, in_office=in_office, spoke=bool(mine)), took_part


def _people(words: Words, nlp: extract.Pipeline, gold: Gold) -> Iterator[tuple[str, ToldOfPeople]]:
    main = main_event(words, nlp.lexicon)
    if main is None or gold.record.event is None:
        return
    told = told_of_people(words, nlp.lexicon, main, which_organisations(words, nlp.lexicon, main))
    for name in told.first:
        yield name, told


def _listed(people: Iterable[GoldName], name: str) -> bool | None:
    """Tell whether gold lists a person; None where a reader may take or leave them."""
    for person in people:
        if any(same_person(spelling, name) for spelling in variants(person.name)):
            return None if person.optional else True
    return False


ASKED = {"event": _events, "date": _dates, "count": _counts, "speaker": _speakers, "participant": _participants}


def chances(question: str, choice: Choice, weights: Vector) -> Vector:
    """Give each candidate's probability."""
    scores = choice.features @ weights
    if question != "event":
        return np.asarray(1 / (1 + np.exp(-scores)))
    powers = np.exp(np.append(scores, 0.0) - max(scores.max(), 0.0))  # the last is «none of them»
    return np.asarray(powers / powers.sum())


def slope(question: str, choice: Choice, weights: Vector) -> tuple[Vector, Vector]:
    """Give gradient and curvature (of the likelihood's expected part) for one document."""
    p, x, y = chances(question, choice, weights), choice.features, choice.right
    if question != "event":
        return x.T @ (p - y), (x * (p * (1 - p))[:, None]).T @ x
    p = p[:-1]
    wanted = p * y / max((p * y).sum(), 1e-9) if y.any() else np.zeros_like(y)
    mean = x.T @ p
    return x.T @ (p - wanted), (x * p[:, None]).T @ x - np.outer(mean, mean)


def fit(question: str, documents: list[Choice], prior: Vector) -> Vector:
    """Fit by damped Newton steps."""
    at, ridge = prior.copy(), RIDGE[question]
    for _ in range(60):
        parts = [slope(question, choice, at) for choice in documents]
        gradient = sum((g for g, _ in parts), ridge * (at - prior))
        curvature = sum((h for _, h in parts), (ridge + 1e-6) * np.eye(len(prior)))
        step = np.linalg.solve(curvature, gradient)
        at = at - step * min(1.0, 1.0 / max(float(abs(step).max()), 1e-9))
        if abs(step).max() < 1e-5:
            break
    return at


def figures(question: str, documents: list[Choice], weights: list[Vector]) -> dict[str, float | int]:
    """Give loss and accuracy, a document's weights beside it: of events by document, else by candidate."""
    loss, right, total = 0.0, 0, 0
    for choice, mine in zip(documents, weights, strict=True):
        p, y = chances(question, choice, mine), choice.right
        if question == "event":
            loss -= float(np.log(max((p[:-1] * y).sum() if y.any() else p[-1], 1e-9)))
            scores = choice.features @ mine
            best = int(scores.argmax())
            right += int(bool(y[best])) if scores[best] > 0 else int(not y.any())
            total += 1
        else:
            loss -= float((y * np.log(p + 1e-9) + (1 - y) * np.log(1 - p + 1e-9)).sum())
            right += int(((p > LIKELY) == y).sum())
            total += len(y)
    return {"of": total, "loss": round(loss / max(total, 1), 4), "right": round(right / max(total, 1), 4)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--events", type=Path, nargs="*", default=[])
    parser.add_argument("--question", choices=sorted(ASKED), action="append")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    nlp, told = extract.load(), {}
    for question in args.question or ASKED:
        rows = {r["feature"].partition(".")[2]: r for r in nlp.lexicon.table("weights") if r["feature"].startswith(f"{question}.")}
        names = list(rows)
        prior = np.array([float(row["prior"]) for row in rows.values()])
        now = np.array([float(row["weight"]) for row in rows.values()])
        folders = args.gold + (args.events if question == "event" else [])
        documents = list(choices(question, folders, nlp, names))
        folds = [fit(question, [d for i, d in enumerate(documents) if i % FOLDS != fold], prior) for fold in range(FOLDS)]
        fitted = fit(question, documents, prior)
        of = {"prior": [prior] * len(documents), "table": [now] * len(documents), "fitted": [fitted] * len(documents)}
        of[f"{FOLDS}_folds"] = [folds[i % FOLDS] for i in range(len(documents))]
        print(json.dumps({question: {name: figures(question, documents, weights) for name, weights in of.items()}}, indent=1))
        print({name: (round(float(a), 2), round(float(b), 2)) for name, a, b in zip(names, now, fitted, strict=True)})
        told |= {f"{question}.{name}": float(weight) for name, weight in zip(names, fitted, strict=True)}
    if args.write:
        _write(told)


def _write(told: dict[str, float]) -> None:
    lines = []
    for line in TABLE.read_text("utf-8").splitlines():
        feature, *rest = line.split("\t")
        lines.append(f"{feature}\t{told[feature]:.2f}\t{rest[1]}" if feature in told else line)
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
