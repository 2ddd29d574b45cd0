"""The tagger in numpy: what it computes, what the shipped weights find, and that batches change nothing."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
import spacy

from extract.errors import ModelError
from extract.lang.grammar.dictionary import dictionary_entry, dictionary_forms
from extract.lang.grammar.morphology import Morphology
from extract.lang.names import Name, put_names
from extract.lang.tagger.component import TaggedEntities
from extract.lang.tagger.lstm import BothWays, Layout, fold
from extract.lang.tagger.means import Means
from extract.lang.tagger.pairs import NESTED, Spots, no_pairs, pairs
from extract.lang.tagger.sentences import split
from extract.lang.tagger.subtokens import pieces
from extract.lang.tagger.weights import open_network, weights_files, weights_path
from extract.lang.tokenization.tokens import RazdelTokenizer, lay_out

MODEL = Path(__file__).parents[2] / "models" / "press-tagger"
TEXT = (
    "Президент России Владимир Путин прибыл в Казань. На форуме выступил министр иностранных дел Казахстана Мурат Нуртлеу.\n\n"
    "В работе конгресса приняли участие 2500 делегатов из 40 стран; 14-летний школьник получил приз. "
    "Мероприятие прошло 5 августа 2024 года в Москве."
)
SETTINGS = ["fast", "accurate"]


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("14-летний", ["14", "-", "летний"]),
        ("вице-премьер", ["вице", "-", "премьер"]),
        ("5,56мм", ["5,56", "мм"]),
        ("МКС-23", ["МКС", "-", "23"]),
        ("т.д.", ["т.д."]),
        ("2008", ["2008"]),
        ("-", ["-"]),
        ("Нью‑Йорк", ["Нью", "‑", "Йорк"]),
    ],
)
def test_words_are_cut_where_entities_begin(word: str, cut: list[str]) -> None:
    assert [word[i:j] for i, j in pieces(word)] == cut


def test_pieces_cover_the_text_in_order() -> None:
    sentences = split(TEXT)
    bounds = [bound for sentence in sentences for bound in sentence.bounds]
    assert bounds == sorted(bounds)
    assert "".join(TEXT[i:j] for i, j in bounds) == "".join(TEXT.split())
    assert all(TEXT[i:j] == word[0] for s in sentences for (i, j), word in zip(s.bounds, s.words, strict=True))


def test_a_word_with_a_soft_hyphen_is_read_without_it() -> None:
    (sentence,) = split("Пре\u00adзидент прибыл")
    assert sentence.words[0] == ("Президент", "Президент")
    assert sentence.bounds[0] == (0, 10)


def plain_lstm(inputs: np.ndarray, inner: np.ndarray, recurrent: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """An LSTM as textbooks write it; gates in, forget, cell, out."""
    cells = recurrent.shape[0]
    state = memory = np.zeros(cells)
    found = []
    for row in inputs:
        gates = row @ inner + state @ recurrent + bias
        into, forget, fresh, out = gates[:cells], gates[cells : 2 * cells], gates[2 * cells : 3 * cells], gates[3 * cells :]
        memory = memory / (1 + np.exp(-forget)) + np.tanh(fresh) / (1 + np.exp(-into))
        state = np.tanh(memory) / (1 + np.exp(-out))
        found.append(state)
    return np.array(found)


def test_the_lstm_is_an_lstm() -> None:
    rng = np.random.default_rng(0)
    lengths, wide, cells = [3, 1, 7, 7, 2], 5, 4
    rows = rng.standard_normal((sum(lengths), wide)).astype(np.float32)
    weights = [
        tuple(rng.standard_normal(s).astype(np.float32) for s in ((wide, 4 * cells), (cells, 4 * cells), (4 * cells,))) for _ in "12"
    ]
    expected, at = [], 0
    for length in lengths:
        own = rows[at : at + length]
        expected.append(np.concatenate([plain_lstm(own, *weights[0]), plain_lstm(own[::-1], *weights[1])[::-1]], 1))
        at += length
    layout = Layout(np.array(lengths))
    folded = [fold(*way) for way in weights]
    gates = np.empty((2, layout.size, 4 * cells), np.float32)
    gates[0] = (rows @ folded[0][0] + folded[0][2])[layout.from_forth]
    gates[1] = (rows @ folded[1][0] + folded[1][2])[layout.from_back]
    states = BothWays(np.stack([folded[0][1], folded[1][1]]))(gates, layout)
    assert np.allclose(states / 2, np.concatenate(expected), atol=1e-5)


def test_pairs_say_how_entities_stand_to_each_other() -> None:
    person, profession = 0, 1
    allowed = no_pairs()
    allowed[person, profession] = True
    columns = np.array([(0, 1, person, 0), (3, 3, person, 0), (5, 6, profession, 0), (8, 9, person, 1), (9, 9, profession, 1)]).T
    found = pairs(Spots(*columns), allowed)
    assert list(zip(found.one, found.two, strict=True)) == [(0, 2), (1, 2), (3, 4)]
    assert list(found.rivals_of_one) == [1, 0, 0]
    assert list(zip(found.start, found.stop, strict=True))[:2] == [(2, 5), (4, 5)]
    assert found.distance[2] == NESTED
    assert found.start[2] == found.stop[2]


def test_means_are_means() -> None:
    rows = np.random.default_rng(0).standard_normal((5000, 3)).astype(np.float32) + 5
    first, stop = np.array([0, 4990, 7]), np.array([1, 5000, 7])
    expected = [rows[0], rows[4990:].mean(0), np.zeros(3)]
    assert np.allclose(Means(rows)(first, stop), expected, atol=1e-3)


@pytest.fixture(scope="module", params=SETTINGS)
def tagger(request: pytest.FixtureRequest) -> TaggedEntities:
    return TaggedEntities(request.param)


@pytest.fixture(scope="module")
def tokenizer() -> RazdelTokenizer:
    return RazdelTokenizer(spacy.blank("ru").vocab)


def told(doc: spacy.tokens.Doc) -> set[tuple[str, str]]:
    return {(doc.text[e.start : e.stop], e.label) for e in doc.user_data["entities"]}


def test_the_shipped_weights_find_nested_entities(tagger: TaggedEntities, tokenizer: RazdelTokenizer) -> None:
    doc = tagger(tokenizer(TEXT))
    assert {
        ("Владимир Путин", "PERSON"),
        ("Президент России", "PROFESSION"),
        ("России", "COUNTRY"),
        ("Казань", "CITY"),
        ("Казахстана", "COUNTRY"),
        ("Мурат Нуртлеу", "PERSON"),
        ("5 августа 2024 года", "DATE"),
        ("14-летний", "AGE"),
    } <= told(doc)
    assert [span.label_ for span in doc.spans["entities"]] == [entity.label for entity in doc.user_data["entities"]]
    assert {span.id_ for span in doc.spans["entities"]} == {tagger.rule}
    assert all(0.2 < entity.score <= 1 for entity in doc.user_data["entities"])


def test_relations_name_entities(tagger: TaggedEntities, tokenizer: RazdelTokenizer) -> None:
    doc = tagger(tokenizer(TEXT))
    entities = [doc.text[e.start : e.stop] for e in doc.user_data["entities"]]
    found = {(r.kind, entities[r.one], entities[r.two]) for r in doc.user_data["relations"]}
    assert ("WORKS_AS", "Владимир Путин", "Президент России") in found


def test_the_coarse_view_is_flat(tagger: TaggedEntities, tokenizer: RazdelTokenizer) -> None:
    doc = tagger(tokenizer(TEXT))
    names = [(span.text, span.label_) for span in doc.spans["names"]]
    assert ("Владимир Путин", "PER") in names
    assert ("Казань", "LOC") in names
    assert {label for _, label in names} <= {"PER", "LOC", "ORG"}
    ends = [span.end for span in doc.spans["names"]]
    assert all(span.start >= end for span, end in zip(list(doc.spans["names"])[1:], ends, strict=False))


def test_the_outer_name_hides_the_inner(tokenizer: RazdelTokenizer) -> None:
    doc = tokenizer("Правительство России заседало, прокуратура молчала")
    spans = [(0, 2, "ORGANIZATION"), (1, 2, "COUNTRY"), (4, 5, "ORGANIZATION")]
    put_names(doc, [Name(i, j, label, 0.99, doc[i:j].text) for i, j, label in spans], "test")
    assert [(span.text, span.label_) for span in doc.spans["names"]] == [("Правительство России", "ORG")]


def test_a_doubtful_outer_name_gives_way_to_a_certain_one_inside(tokenizer: RazdelTokenizer) -> None:
    doc = tokenizer("Исполнительный директор ЮНИСЕФ")
    put_names(doc, [Name(0, 3, "ORGANIZATION", 0.7, doc.text), Name(2, 3, "ORGANIZATION", 0.99, "ЮНИСЕФ")], "test")
    assert [(span.text, span.label_) for span in doc.spans["names"]] == [("ЮНИСЕФ", "ORG")]


def test_a_batch_finds_what_single_documents_do(tagger: TaggedEntities, tokenizer: RazdelTokenizer) -> None:
    texts = [TEXT, "", "!", "Москва", TEXT[::-1], " \n ", "а" * 3000, "1 " * 500]
    alone = [tagger(tokenizer(text)).user_data["entities"] for text in texts]
    together = [doc.user_data["entities"] for doc in tagger.pipe(map(tokenizer, texts), batch_size=5)]
    assert [[e[:3] for e in found] for found in alone] == [[e[:3] for e in found] for found in together]
    scores = [e.score for found in alone for e in found], [e.score for found in together for e in found]
    assert np.allclose(*scores, atol=2e-3)


def test_states_that_the_morphology_leaves_are_those_computed_anew(tagger: TaggedEntities, tokenizer: RazdelTokenizer) -> None:
    doc = tagger(Morphology(tokenizer.vocab, keep_states=True)(tokenizer(TEXT)))
    assert "states" not in doc.user_data
    alone = tagger(tokenizer(TEXT))
    assert [e[:3] for e in doc.user_data["entities"]] == [e[:3] for e in alone.user_data["entities"]]
    assert np.allclose([e.score for e in doc.user_data["entities"]], [e.score for e in alone.user_data["entities"]], atol=2e-3)


def test_texts_without_a_word_have_no_states(tagger: TaggedEntities, tokenizer: RazdelTokenizer) -> None:
    layouts = [lay_out(text) for text in ("", " \n ", TEXT, "")]
    Morphology(tokenizer.vocab, keep_states=True).tags(layouts)
    assert list(map(bool, tagger.names(layouts))) == [False, False, True, False]


def test_names_are_the_same_with_relations_and_without(tagger: TaggedEntities) -> None:
    layouts = [lay_out(text) for text in (TEXT, "", "Москва", TEXT[::-1])]
    assert tagger.names(layouts) == [names for *_, names in tagger.read(layouts)]


def test_a_word_of_the_dictionary_has_its_forms() -> None:
    assert ("VERB,perf,intr plur,past,indc", "стать") in [(str(form.tag), lemma) for form, lemma in dictionary_forms("стали")]
    assert {lemma for _, lemma in dictionary_forms("стали")} == {"стать", "сталь"}
    assert dictionary_forms("абырвалг") == []
    lemma, tags = dictionary_entry("стали")
    assert lemma in {"стать", "сталь"}
    assert {"VERB,perf,intr plur,past,indc", "NOUN,inan,femn sing,gent"} <= set(tags)
    assert dictionary_entry("абырвалг") == ("", ())


def test_a_full_table_changes_nothing(tokenizer: RazdelTokenizer, monkeypatch: pytest.MonkeyPatch) -> None:
    tagger = TaggedEntities("fast")
    expected = told(tagger(tokenizer(TEXT)))
    monkeypatch.setattr(tagger.network.encoder.table, "most", 20)
    for text in ("Совсем другие слова стоят здесь, чтобы вытеснить прежние из таблицы", TEXT, TEXT):
        doc = tagger(tokenizer(text))
    assert told(doc) == expected


def test_missing_weights_are_told_with_the_cure() -> None:
    with pytest.raises(ModelError, match="reinstall"):
        weights_path("none-such")


def test_the_models_folder_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "press-tagger").mkdir()
    (tmp_path / "press-tagger" / "fast.npz").write_bytes(b"no weights")
    monkeypatch.setenv("PRESS_EXTRACT_MODELS", str(tmp_path))
    assert weights_path("fast") == tmp_path / "press-tagger" / "fast.npz"
    open_network.cache_clear()
    with pytest.raises(ModelError, match="cannot be read"):
        open_network("fast")
    open_network.cache_clear()


def test_weights_of_another_format_are_refused_by_their_name(tmp_path: Path) -> None:
    path = tmp_path / "old.npz"
    np.savez(path, config=np.frombuffer(json.dumps({"format": 3, "partners": []}).encode(), np.uint8))
    with pytest.raises(ModelError, match=r"old\.npz: weights of format 3"):
        open_network(str(path))


def test_weights_are_those_of_the_model_card() -> None:
    if not MODEL.is_dir():
        pytest.skip("the recipe's folder is not part of the wheel")
    sums = json.loads((MODEL / "metrics.json").read_text("utf-8"))["sha256"]
    assert {name: hashlib.sha256((MODEL / name).read_bytes()).hexdigest() for name in sums} == sums
    assert set(sums) == {path.name for path in MODEL.glob("*.npz")}
    assert {path.name for setting in SETTINGS for path in weights_files(setting)} == set(sums)
    assert sum((MODEL / name).stat().st_size for name in sums) <= 10_000_000
