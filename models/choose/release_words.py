"""Fit which words tell releases from general news (``extract/lexicon/release_words.tsv``).

    python models/choose/release_words.py --releases DIR... --news DIR... [--write]

Folders hold gold files; only their texts are read. Logistic regression on which lemmas a text has, both sides weighing alike, drawn
toward noughts (L1: R. Tibshirani, «Regression shrinkage and selection via the lasso», 1996; by steps as in A. Beck, M. Teboulle,
«A fast iterative shrinkage-thresholding algorithm», 2009); no random numbers are used. It prints what ten folds by text tell.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import extract
from extract.lang.words import words_of
from extract.rules.discourse.release import BIAS, told_words

TABLE = Path(__file__).parents[2] / "extract" / "lexicon" / "release_words.tsv"
FOLDS = 10
TEXTS = 25  # that have a word, for it to be asked
PULL = 10.0  # toward noughts
STEPS = 3000
LEAST = 0.02  # that a word must weigh to be kept
# Of the years in which the texts were written, not of their kind.
PASSING = frozenset({"коронавирус", "фильм", "пост"})

Vector = NDArray[np.float64]


def texts_of(folders: Iterable[Path], nlp: extract.Pipeline) -> list[frozenset[str]]:
    """Give the lemmas of each gold text."""
    texts = (json.loads(path.read_text("utf-8"))["text"] for folder in folders for path in sorted(folder.glob("*.json")))
    return [told_words(words_of(nlp.doc(text))) for text in texts]


def fit(seen: Vector, is_release: Vector) -> Vector:
    """Give the weights; the first column of ``seen`` is ones."""
    share = np.where(is_release > 0, 0.5 / is_release.mean(), 0.5 / (1 - is_release.mean()))
    step = 4.0 / np.linalg.norm(seen * np.sqrt(share)[:, None], 2) ** 2
    weights = ahead = np.zeros(seen.shape[1])
    pace = 1.0
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-seen @ ahead))
        moved = ahead - step * (seen.T @ (share * (chance - is_release)))
        fresh = np.sign(moved) * np.maximum(np.abs(moved) - step * PULL, 0)
        quicker = (1 + np.sqrt(1 + 4 * pace**2)) / 2
        ahead = fresh + (pace - 1) / quicker * (fresh - weights)
        weights, pace = fresh, quicker
    return weights


def folded(seen: Vector, is_release: Vector) -> Vector:
    """Give each text's logit by weights that were fitted without its fold."""
    logits = np.zeros(len(seen))
    for fold in range(FOLDS):
        mine = np.arange(len(seen)) % FOLDS == fold
        logits[mine] = seen[mine] @ fit(seen[~mine], is_release[~mine])
    return logits


def main() -> None:
    """Fit, and print how it does over folds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--releases", type=Path, nargs="+", required=True)
    parser.add_argument("--news", type=Path, nargs="+", required=True)
    parser.add_argument("--write", action="store_true", help="replace the rows of release_words.tsv")
    options = parser.parse_args()
    nlp = extract.load()
    releases, news = texts_of(options.releases, nlp), texts_of(options.news, nlp)
    counts = Counter(word for text in (*releases, *news) for word in text)
    asked = sorted(word for word, texts in counts.items() if texts >= TEXTS and word not in PASSING)
    seen = np.array([[1.0, *(word in text for word in asked)] for text in (*releases, *news)])
    is_release = np.array([1.0] * len(releases) + [0.0] * len(news))
    said = folded(seen, is_release) > 0
    right = [float((said[is_release == side] == side).mean()) for side in (1, 0)]
    print(f"{len(releases)} releases, {len(news)} news texts, {len(asked)} words; over folds {right[0]:.3f} and {right[1]:.3f} are told")
    weights = fit(seen, is_release)
    kept = sorted((weight, word) for word, weight in zip(asked, weights[1:].tolist(), strict=True) if abs(weight) >= LEAST)
    rows = [(word, f"{weight:.2f}") for weight, word in [(weights[0], BIAS), *kept]]
    if options.write:
        head = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("#")]
        TABLE.write_text("\n".join([*head, "word\tweight", *map("\t".join, rows)]) + "\n", "utf-8")
    print(*map(" ".join, rows), sep=", ")


if __name__ == "__main__":
    main()
