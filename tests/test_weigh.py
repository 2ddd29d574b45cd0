"""The recipe of the rules' weights reads what the rules compute, for every question it is asked."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from extract.pipeline import Pipeline

ROOT = Path(__file__).parents[1]
RECIPE = ROOT / "models" / "choose"


@pytest.fixture(autouse=True)
def recipe(monkeypatch: pytest.MonkeyPatch) -> None:
    if not RECIPE.is_dir():
        pytest.skip("the recipe is not part of the wheel")
    monkeypatch.syspath_prepend(str(RECIPE))


@pytest.mark.parametrize("question", ["event", "date", "count", "speaker", "participant"])
def test_the_recipe_finds_right_and_wrong_candidates(nlp: Pipeline, question: str) -> None:
    from weigh import choices

    rows = [row["feature"] for row in nlp.lexicon.table("weights")]
    names = [row.partition(".")[2] for row in rows if row.startswith(f"{question}.")]
    found = list(choices(question, [ROOT / "samples" / "gold"], nlp, names))
    right = np.concatenate([choice.right for choice in found])
    assert 0 < right.sum() < len(right)
    assert any(choice.features[:, names.index("bias")].all() for choice in found)


@pytest.mark.parametrize("question", ["event", "date", "count", "speaker", "participant"])
def test_every_feature_has_a_weight_and_every_weight_a_feature(nlp: Pipeline, question: str) -> None:
    from weigh import ASKED, read_gold

    from extract.lang.words import words_of

    rows = {row["feature"] for row in nlp.lexicon.table("weights") if row["feature"].startswith(f"{question}.")}
    told = set[str]()
    for gold in read_gold(ROOT / "samples" / "gold"):
        source = json.loads((ROOT / "samples" / "gold" / f"{gold.stem}.json").read_text("utf-8"))
        words = words_of(nlp.doc(source["text"], published=source.get("published")))
        told |= {f"{question}.{name}" for features, _ in ASKED[question](words, nlp, gold) for name in features}
    assert told == rows - {"event.occasion"}  # asked for only where no event is likely


def test_words_that_tell_releases_are_kept_and_others_are_not() -> None:
    from release_words import fit

    told, noise = np.tile([1.0, 0.0], 200), np.tile([1.0, 1.0, 0.0, 0.0], 100)
    bias, of_one_kind, of_both = fit(np.stack([np.ones(400), told, noise], 1), told)
    assert of_one_kind > 1
    assert of_both == 0
    assert bias < 0


def test_the_recipe_reads_the_words_of_gold_texts(nlp: Pipeline) -> None:
    from release_words import texts_of

    texts = texts_of([ROOT / "samples" / "gold"], nlp)
    assert len(texts) == len(list((ROOT / "samples" / "gold").glob("*.json")))
    assert any("форум" in text for text in texts)
    assert not any("Москва" in text or "2024" in text or "." in text for text in texts)
