"""The recipe of the tagger: reads brat, trains a little, and exports what numpy computes alike."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install press-extract[train]")

RECIPE = Path(__file__).parents[1] / "models" / "press-tagger"
TEXTS = [
    (
        "Глава Минобороны Иван Петров приехал в Омск.",
        ["T1\tORGANIZATION 6 16\tМинобороны", "T2\tPERSON 17 28\tИван Петров", "T3\tCITY 39 43\tОмск"],
    ),
    ("Анна Орлова живёт в Твери.", ["T1\tPERSON 0 11\tАнна Орлова", "T2\tCITY 20 25\tТвери"]),
    (
        "Олег Ким и Юлия Ким были в Рязани и Туле.",
        [
            "T1\tPERSON 0 8\tОлег Ким",
            "T2\tPERSON 11 19\tЮлия Ким",
            "T3\tCITY 27 33\tРязани",
            "T4\tCITY 36 40\tТуле",
            "T5\tFAMILY 0 4;16 19\tОлег Ким",
            "R1\tKNOWS Arg1:T1 Arg2:T2",
        ],
    ),
]


@pytest.fixture(scope="module")
def nerel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nerel")
    for part in ("train", "dev", "test"):
        (folder / part).mkdir()
        for number, (text, lines) in enumerate(TEXTS):
            (folder / part / f"{number}.txt").write_text(text, "utf-8")
            (folder / part / f"{number}.ann").write_text("\n".join(lines), "utf-8")
    return folder


@pytest.fixture(autouse=True)
def recipe(monkeypatch: pytest.MonkeyPatch) -> None:
    if not RECIPE.is_dir():
        pytest.skip("the recipe is not part of the wheel")
    monkeypatch.syspath_prepend(str(RECIPE))


def test_brat_is_read_and_a_discontinuous_entity_stays_missed(nerel: Path) -> None:
    from data import read_split

    document = read_split(nerel / "dev")[2]
    assert (0, 8, "PERSON") in document.entities
    assert (0, 19, "FAMILY in pieces") in document.entities
    assert document.unreachable == 1
    assert ("KNOWS", (0, 8, "PERSON"), (11, 19, "PERSON")) in document.relations


def test_scores_count_exact_matches() -> None:
    from evaluate import score

    gold = [{(0, 4, "CITY"), (6, 9, "CITY"), (0, 9, "CITY in pieces"), (0, 4, "PERSON")}]
    figures = score(gold, [{(0, 4, "CITY"), (6, 8, "CITY"), (0, 4, "PERSON")}])
    assert (figures["precision"], figures["recall"], figures["f1"]) == (0.6667, 0.5, 0.5714)
    assert figures["types"]["CITY"]["gold"] == 3


@pytest.mark.parametrize("light", [False, True])
def test_a_little_training_learns_and_exports_alike(nerel: Path, tmp_path: Path, light: bool) -> None:
    from data import TYPES
    from export import export
    from fit import Batches, Recipe, fit, load
    from network import Shape
    from prepare import prepare

    from extract.lang.tagger.lstm import Layout
    from extract.lang.tagger.means import Means
    from extract.lang.tagger.network import load_network

    corpus = prepare(nerel)
    tables = {kind: (table[0].astype(np.float32), *table[1:]) for kind, table in corpus.tables.items()}
    batches = Batches(tables, light)
    items = [item for document in corpus.items["train"] for item in document]
    for item in [*items, *(i for d in corpus.items["dev"] for i in d)]:
        item.states = item.states.astype(np.float32)
    sizes = {"width": 32, "hidden": (16, 12), "span": 16, "rank": 8, "near": 24, "characters": 8}
    shape = Shape(**sizes, light=light, word_dropout=0, dropout=0, span_dropout=0, forget_word=0)
    lines: list[str] = []
    recipe = Recipe(shape, epochs=120, rate=2e-2, average=0.8)
    fit(recipe, items, corpus.documents["dev"], corpus.items["dev"], batches, tmp_path / "t.pt", lines.append)
    assert '"dev_f1": 0.9' in lines[-1]  # all but the discontinuous one
    network = load(tmp_path / "t.pt")
    export(network, tmp_path / "t.npz", np.zeros(len(TYPES)), (-99.0, -99.0))
    shipped = load_network(tmp_path / "t.npz")
    sentences = [s for d in corpus.documents["train"] for s in d.sentences]
    layout = Layout(np.array([len(s.words) for s in sentences]))
    rows = shipped.encoder(sentences, layout)
    first, last = shipped.spans.candidates(rows, layout)
    logits = shipped.spans.logits(rows, Means(rows), first, last)
    starts = np.cumsum([0, *layout.lengths])
    for number, item in enumerate(items):
        with torch.no_grad():
            expected = network(*batches.batch([item]).inputs)[0][0].numpy()
        own = (first >= starts[number]) & (first < starts[number + 1])
        i, j = first[own] - starts[number], last[own] - starts[number]
        assert np.allclose(expected[i, j - i], logits[own], atol=0.05)  # half precision on disk


def test_networks_that_weigh_relations_anew_are_shipped_as_one(nerel: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import weigher
    from data import read_split
    from rescore import Laid, read

    from extract.lang.tagger.rescoring import Rescorer
    from extract.lang.tagger.weights import open_network

    monkeypatch.setattr(weigher, "EPOCHS", 1)
    network = open_network("accurate")
    laid = Laid(network, read(network, read_split(nerel / "dev")))
    logits = laid.logits(network)
    told = laid.candidates(logits)
    assert len(told.kind)
    assert np.array_equal(told.features[:, 0], logits[logits >= -4])
    anew = Rescorer(weigher.rescorer_arrays(told))(laid.setting, laid.spots, laid.chosen, logits)
    middle, wide = told.features.mean(0), np.maximum(told.features.std(0), weigher.LEAST)
    scaled = (told.features - middle) / wide
    inputs = [torch.from_numpy(column) for column in (scaled, told.kind, told.types)]
    added = [weigher.fit_weigher(told, scaled, seed)(*inputs).detach().numpy() for seed in weigher.SEEDS]
    assert np.allclose(anew[logits >= -4], logits[logits >= -4] + np.mean(added, 0), atol=1e-3)
    assert np.array_equal(anew[logits < -4], logits[logits < -4])


def test_the_last_network_is_taught_half_by_gold_and_half_by_a_finished_one(nerel: Path) -> None:
    from distil import taught_by
    from prepare import prepare

    from extract.lang.tagger.weights import open_network

    corpus = prepare(nerel)
    texts = [document.sentences for document in corpus.documents["dev"]]
    network, items = open_network("fast"), corpus.items["dev"]
    lessons, opinions = taught_by(network, texts, items, 0.5), taught_by(network, texts, items, 0)
    assert len(lessons) == len(opinions) == sum(map(len, texts))
    for lesson, opinion, item in zip(lessons, opinions, [i for document in items for i in document], strict=True):
        told, thought = (dict(zip(map(tuple, some.spans.tolist()), some.sure.tolist(), strict=True)) for some in (lesson, opinion))
        for span in map(tuple, item.spans.tolist()):
            assert told[span] == pytest.approx(0.5 + thought.get(span, 0) / 2, abs=0.011)  # what is hardly thought counts as none
    assert max(opinion.sure.max(initial=0) for opinion in opinions) > 0.95  # «Анна Орлова»


def test_the_last_network_keeps_the_thresholds_of_the_one_before(nerel: Path, tmp_path: Path) -> None:
    from fit import Batches, Recipe, fit
    from last import finish_last, last_lessons
    from network import Shape
    from prepare import prepare

    from extract.lang.tagger.network import read_config
    from extract.lang.tagger.weights import open_network, weights_path

    corpus = prepare(nerel)
    sizes = {"width": 32, "hidden": (16,), "span": 16, "rank": 0, "near": 24, "characters": 8}
    shape = Shape(**sizes, light=True, word_dropout=0, dropout=0, span_dropout=0, forget_word=0)
    lessons = last_lessons(corpus, open_network("fast"))
    assert len(lessons) == sum(len(document) for part in ("train", "dev") for document in corpus.items[part])
    batches, kept = Batches(corpus.tables, light=True), tmp_path / "last.pt"
    recipe = Recipe(shape, epochs=120, rate=2e-2, average=0.8)
    made = fit(recipe, lessons, corpus.documents["dev"], corpus.items["dev"], batches, kept, lambda line: None)
    before = weights_path("fast")
    finish_last(made, kept, before, corpus, tmp_path)
    old, new = read_config(before), read_config(tmp_path / "fast.npz")
    assert new["thresholds"] == old["thresholds"]
    assert new["relations"]["pairs"] == old["relations"]["pairs"]
