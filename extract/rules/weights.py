"""Weigh features: what speaks for a candidate and against it, as one probability (logistic regression, ``weights.tsv``)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

from extract.lexicon import Lexicon


@lru_cache(maxsize=32)
def weights(lexicon: Lexicon, question: str) -> dict[str, float]:
    """Give what each feature weighs for a question: ``event``, ``date`` or ``count``."""
    asked = f"{question}."
    rows = lexicon.table("weights")
    return {row["feature"].removeprefix(asked): float(row["weight"]) for row in rows if row["feature"].startswith(asked)}


def likelihood(features: Mapping[str, float], weighs: Mapping[str, float]) -> float:
    """Give the probability that the features make; one that has no weight weighs nothing."""
    return 1 / (1 + math.exp(-score(features, weighs)))


def score(features: Mapping[str, float], weighs: Mapping[str, float]) -> float:
    """Give that probability's logit."""
    return sum([weighs.get(name, 0.0) * value for name, value in features.items() if value])
