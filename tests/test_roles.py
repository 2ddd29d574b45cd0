"""The network of roles: what it is shown, and that numpy computes what torch does."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from extract.lang.words import Words, words_of
from extract.pipeline import Pipeline
from extract.rules.explain import explain
from extract.rules.main import main_event
from extract.rules.people.told_of_people import told_of_people
from extract.rules.roles.network import Network, open_network
from extract.rules.roles.people import Asked, roles
from extract.rules.roles.windows import FARTHEST, LENGTH, MINE, WIDTH, windows

ROOT = Path(__file__).parents[1]
RECIPE = ROOT / "models" / "roles"
TEXT = (
    "В Рязани открылся форум пасечников\n"
    "3 мая 2024 года в Рязани открылся форум пасечников. Собравшихся приветствовал мэр Олег Грач. "
    "Ульи собственной работы привезла Анна Лосева. Форум назван в память Петра Дрозда."
)


@pytest.fixture
def words(nlp: Pipeline) -> Words:
    return words_of(nlp.doc(TEXT))


@pytest.fixture
def asked(nlp: Pipeline, words: Words) -> Asked:
    main = main_event(words, nlp.lexicon)
    assert main is not None
    return told_of_people(words, nlp.lexicon, main, ()).asked(words, nlp.lexicon, main)


def test_a_window_ends_where_its_sentence_does(nlp: Pipeline, words: Words) -> None:
    at = words.text.index("Олег")
    seen = windows(words, nlp.lexicon, [range(at, at + 2)], [])
    shown = [words.text[at + n - 3] for n in range(int(seen.shown.sum()))]
    assert shown == ["Собравшихся", "приветствовал", "мэр", "Олег", "Грач", "."]
    assert seen.inside[0].nonzero()[0].tolist() == [3, 4]
    assert (seen.distances[0, :6] - FARTHEST).tolist() == [-3, -2, -1, 0, 0, 1]
    assert seen.marks.shape == (7, WIDTH)
    assert not seen.marks[-1].any()


def test_the_words_of_the_event_are_marked(nlp: Pipeline, words: Words) -> None:
    at, event = words.text.index("Рязани", 8), words.text.index("форум", 8)
    seen = windows(words, nlp.lexicon, [range(at, at + 1)], [range(event, event + 1)])
    assert seen.marks[:, MINE].sum() == 1


def test_a_window_is_bounded(nlp: Pipeline) -> None:
    words = words_of(nlp.doc("Анна Лосева, " * 200))
    seen = windows(words, nlp.lexicon, [words.reach(span) for span in words.group("people")], [])
    assert seen.places.shape[1] == LENGTH
    assert (seen.inside.sum(1) > 0).all()


def test_roles_share_out_one(asked: Asked) -> None:
    told = roles(asked)
    assert list(told) == asked.names
    assert all(abs(sum(role) - 1) < 1e-5 for role in told.values())


def test_the_network_sees_who_speaks_who_takes_part_and_who_is_named_only(asked: Asked) -> None:
    told = roles(asked)
    assert max(told["Олег Грач"]) == told["Олег Грач"].speaks
    assert max(told["Анна Лосева"]) == told["Анна Лосева"].takes_part
    assert max(told["Пётр Дрозд"]) == told["Пётр Дрозд"].mentioned


def test_a_long_list_of_names_is_read_in_pieces(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = roles(asked)
    monkeypatch.setattr("extract.rules.roles.network.AT_ONCE", 2)
    np.testing.assert_allclose(list(roles(asked).values()), list(at_once.values()), atol=1e-5)


def test_every_feature_is_known_to_the_network(asked: Asked) -> None:
    known = set(open_network().features)
    assert {name for features in asked.features for name in features} <= known


def test_explain_tells_of_everybody(nlp: Pipeline) -> None:
    doc = nlp.doc(TEXT)
    grounds = explain(words_of(doc), nlp.lexicon, nlp.record(doc), "participants")
    assert [ground.value.split(" (")[0] for ground in grounds if ground.won] == ["Анна Лосева"]
    assert {ground.value.split(" (")[0] for ground in grounds if not ground.won} == {"Олег Грач", "Пётр Дрозд"}


def test_numpy_computes_what_torch_does(nlp: Pipeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("torch", reason="training needs torch: pip install press-extract[train]")
    if not RECIPE.is_dir():
        pytest.skip("the recipe is not part of the wheel")
    monkeypatch.syspath_prepend(str(RECIPE))
    import train_roles as train

    documents = list(train.labelled([ROOT / "samples" / "gold"], nlp))
    names = sorted({name for document in documents for features in document.asked.features for name in features})
    basis = train.basis_of(documents).astype(np.float32)
    of = train.examples(documents, names, basis)
    networks = [train.fit(of, np.arange(len(of.labels)), seed) for seed in range(2)]
    train.export(networks, names, basis, tmp_path / "roles.npz")
    with np.load(tmp_path / "roles.npz") as arrays:
        config = json.loads(str(arrays["config"]))
        mine = Network(config, {name: arrays[name].astype(np.float32) for name in arrays.files if name != "config"})
    by_torch = train.answers(networks, of, np.arange(len(of.labels)))
    by_numpy = [
        list(role)
        for document in documents
        # Whom the text says to be there outright is the rules' to tell, not the network's.
        for role, label in zip(roles(document.asked._replace(there=frozenset()), mine).values(), document.labels, strict=True)
        if label is not None
    ]
    np.testing.assert_allclose(by_numpy, by_torch, atol=5e-3)
