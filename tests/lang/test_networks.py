"""The networks give what slovnet gives: tags for the same sentences, entities for the same text."""

from __future__ import annotations

import random
from functools import cache
from typing import Any

import numpy as np
import pytest
import razdel
import spacy
from navec import Navec
from slovnet import NER, Morph
from slovnet.exec.model import CRF, Weight
from spacy.tokens import Doc

from extract.lang.entities import Entities
from extract.lang.grammar.finite import FiniteVerbs
from extract.lang.grammar.known_adjectives import KnownAdjectives
from extract.lang.grammar.known_nouns import KnownNouns
from extract.lang.grammar.morphology import Morphology
from extract.lang.slovnet import embedding
from extract.lang.slovnet.embedding import Embedding
from extract.lang.slovnet.network import Network
from extract.lang.slovnet.pack import Pack
from extract.lang.slovnet.packs import ENTITIES, MORPHOLOGY, NAVEC, pack_path
from extract.lang.slovnet.vectors import Vectors
from extract.lang.slovnet.viterbi import decode
from extract.lang.tokenization.tokens import RazdelTokenizer, in_russian

TEXTS = [
    "В Твери открылся слёт сельских библиотекарей\n\nТВЕРЬ, 14 мая. /ТАСС/. На слёт приехали около 180 человек из 23 регионов "
    "России, Белоруссии и Казахстана. Гостей приветствовала заместитель министра культуры Ольга Щукина: «Библиотека — это клуб».",
    "Генеральный секретарь ООН Антониу Гутерриш прибыл в Женеву. На полях форума он встретился с президентом Швейцарии.",
    "ЮНЕСКО, МОТ и Всемирный банк подписали в Пекине меморандум. Doc. 12-34/5 (см. сайт https://example.org)!!!",
    "Да.",
    "",
    " \n ",
    "Абвгдейка-2031 ёксель-моксель %%% №№ 5,5 млн руб. ЪЪЪ",
]
VOCAB = spacy.blank("ru").vocab
TOKENIZER = RazdelTokenizer(VOCAB)


@cache
def navec() -> Any:
    return Navec.load(pack_path(NAVEC))


@cache
def theirs(kind: str) -> Any:
    return (Morph.load(pack_path(MORPHOLOGY)) if kind == "morph" else NER.load(pack_path(ENTITIES))).navec(navec())


@cache
def vocabulary() -> list[str]:
    titles = map(str.title, navec().vocab.words[1000:-2])
    return [word for word in titles if in_russian(word) == word]  # the rest we read otherwise on purpose


def long_text(words: int) -> str:
    chance = random.Random(3)
    return " ".join(chance.choice(vocabulary()) + "." * (chance.random() < 0.07) for _ in range(words))


def tags(doc: Doc) -> list[tuple[str, str]]:
    return [(token.pos_, str(token.morph)) for token in doc if not token.is_space]


def slovnet_tags(doc: Doc) -> list[tuple[str, str]]:
    """slovnet's tags, verbs and nouns put right as ours are."""
    ours = Morphology(VOCAB)
    numbers = {named: number for number, named in enumerate(ours.names)}
    sentences = [[token.text for token in sentence if not token.is_space] for sentence in doc.sents] if len(doc) else []
    markups = [theirs("morph")(sentence) for sentence in sentences if sentence]
    found = [
        (token.text, (token.pos, "|".join(f"{k}={v}" for k, v in sorted(token.feats.items()))))
        for markup in markups
        for token in markup.tokens
    ]
    return [ours.names[ours.told[text, numbers[tag]]] if tag in numbers else tag for text, tag in found]


def bounds(doc: Doc) -> list[tuple[int, int, str]]:
    return [(span.start_char, span.end_char, span.label_) for span in doc.spans["entities"]]


def slovnet_bounds(text: str) -> list[tuple[int, int, str]]:
    return [(span.start, span.stop, span.type) for span in theirs("ner")(text).spans] if text.strip() else []


@pytest.mark.parametrize("text", [*TEXTS, long_text(2500)], ids=range(len(TEXTS) + 1))
def test_one_document(text: str) -> None:
    doc = Entities()(Morphology(VOCAB)(TOKENIZER(text)))
    assert tags(doc) == slovnet_tags(doc)
    assert bounds(doc) == slovnet_bounds(text)


@pytest.mark.parametrize(("word", "pos"), [("Победила", "VERB"), ("смеётся", "VERB"), ("Пермь", "PROPN"), ("стали", "PROPN")])
def test_what_can_only_be_a_verb_is_one(word: str, pos: str) -> None:
    ours = Morphology(VOCAB)
    name = next(number for number, (tag, _) in enumerate(ours.names) if tag == "PROPN")
    assert ours.names[FiniteVerbs(ours.network.tags).mended((word, name))][0] == pos


NOUNS = [
    ("спартакиада", "ADJ|Case=Nom|Number=Sing", "NOUN|Case=Nom|Number=Sing"),
    ("модераторы", "VERB|VerbForm=Fin", "NOUN|Case=Nom|Number=Plur"),
    ("медпомощью", "VERB|VerbForm=Fin", "NOUN|Case=Ins|Number=Sing"),
    ("проколам", "NOUN|Case=Nom|Number=Sing", "NOUN|Case=Dat|Number=Plur"),
    ("кинофорум", "ADJ|Case=Nom|Number=Sing", "NOUN|Case=Nom|Number=Sing"),
    ("страницы", "NOUN|Case=Gen|Number=Sing", "NOUN|Case=Gen|Number=Sing"),  # what it can be it stays
    ("семинаре-совещании", "ADJ|Case=Loc|Number=Plur", "NOUN|Case=Loc|Number=Sing"),
    ("горнякам-первопроходцам", "NOUN|Case=Nom|Number=Plur", "NOUN|Case=Dat|Number=Plur"),
    ("области-председатель", "ADJ|Case=Gen|Number=Sing", "ADJ|Case=Gen|Number=Sing"),  # a dash without spaces
    ("учёный", "ADJ|Case=Nom|Number=Sing", "ADJ|Case=Nom|Number=Sing"),  # an adjective too
    ("Марий", "ADJ|Case=Nom|Number=Sing", "ADJ|Case=Nom|Number=Sing"),  # a name too
    ("лесу", "NOUN|Case=Nom|Number=Sing", "NOUN|Case=Nom|Number=Sing"),  # in a case that the network does not have
]


@pytest.mark.parametrize(("word", "seen", "mended"), NOUNS)
def test_what_can_only_be_a_noun_is_one_in_a_case_that_it_can_have(word: str, seen: str, mended: str) -> None:
    tags = Morphology(VOCAB).network.tags

    def fits(tag: str, wanted: str) -> bool:
        pos, *features = wanted.split("|")
        return tag.partition("|")[0] == pos and set(features) <= set(tag.split("|"))

    number = next(number for number, tag in enumerate(tags) if fits(tag, seen))
    assert fits(tags[KnownNouns(tags).mended(word, number)], mended)


ADJECTIVES = [
    ("курганском", "NOUN|Animacy=Inan|Case=Acc|Gender=Neut|Number=Sing", "ADJ|Case=Loc|Gender=Neut"),
    ("минусинском", "NOUN|Animacy=Inan|Case=Loc", "ADJ|Case=Loc|Number=Sing"),
    ("сыктывкарские", "NOUN|Animacy=Inan|Case=Gen|Number=Sing", "ADJ|Case=Nom|Number=Plur"),
    ("русские", "NOUN|Animacy=Anim|Case=Nom|Number=Plur", "NOUN|Animacy=Anim|Case=Nom|Number=Plur"),  # a people
    ("маской", "NOUN|Animacy=Inan|Case=Ins|Gender=Fem", "NOUN|Animacy=Inan|Case=Ins|Gender=Fem"),
    ("мастерской", "NOUN|Animacy=Inan|Case=Gen|Gender=Fem", "NOUN|Animacy=Inan|Case=Gen|Gender=Fem"),  # a noun too
    ("Покровском", "NOUN|Animacy=Inan|Case=Loc", "NOUN|Animacy=Inan|Case=Loc"),  # a village
]


@pytest.mark.parametrize(("word", "seen", "mended"), ADJECTIVES)
def test_what_can_only_be_an_adjective_of_a_town_is_one(word: str, seen: str, mended: str) -> None:
    tags = Morphology(VOCAB).network.tags
    number = next(number for number, tag in enumerate(tags) if set(seen.split("|")) <= set(tag.split("|")))
    assert set(mended.split("|")) <= set(tags[KnownAdjectives(tags).mended(word, number)].split("|"))


def test_a_batch_is_tagged_as_its_documents_are() -> None:
    texts = [*TEXTS, long_text(300), *TEXTS]
    docs = list(Entities().pipe(Morphology(VOCAB).pipe(map(TOKENIZER, texts), batch_size=4), batch_size=5))
    assert [doc.text for doc in docs] == texts
    assert [tags(doc) for doc in docs] == [slovnet_tags(doc) for doc in docs]
    assert [bounds(doc) for doc in docs] == [slovnet_bounds(text) for text in texts]


def test_no_documents() -> None:
    assert list(Entities().pipe(Morphology(VOCAB).pipe([]))) == []


def test_full_tables_forget_and_learn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    words: list[str | None] = [*long_text(3000).split(), None, *long_text(500).split()]
    wanted = np.concatenate(list(Network.open(MORPHOLOGY).scores(words)))
    monkeypatch.setattr(embedding, "ROWS", 3000)
    monkeypatch.setattr(embedding, "TEXTS", 3500)
    small = Embedding(Vectors(Pack(pack_path(NAVEC))))
    network = Network(Pack(pack_path(MORPHOLOGY)), small)
    for _ in range(3):
        assert np.allclose(np.concatenate(list(network.scores(words))), wanted, atol=1e-3)
        assert len(small._rows) < 3000
        assert len(small._row_of) <= 3501


def test_silent_characters_change_no_tag() -> None:
    plain, marked = (Morphology(VOCAB)(TOKENIZER(text)) for text in ("Подфорум открыт.", "Подфо\u0301рум откры\u00adт."))
    assert tags(plain) == tags(marked)
    assert [token.lemma_ for token in plain] == [token.lemma_ for token in marked] == ["подфорум", "открыть", "."]


def test_vectors_are_navecs() -> None:
    vectors = Vectors(Pack(pack_path(NAVEC)))
    words = random.Random(1).sample(navec().vocab.words[:-2], 500)
    assert [vectors.find(word) for word in words] == vectors.find_all(words).tolist() == [navec().vocab[word] for word in words]
    assert np.array_equal(vectors.take([vectors.find(word) for word in words]), np.array([navec()[word] for word in words]))
    for unknown in ("", "ъъъъ", "\ud800", "<unk>", "яяяяяяя", "\n"):
        assert vectors.find(unknown) == vectors.find_all([unknown])[0] == vectors.unknown == navec().vocab.unk_id


def test_decoding_is_slovnets() -> None:
    chance = np.random.default_rng(5)
    transitions = chance.normal(size=(8, 8)).astype(np.float32)
    crf = CRF(Weight(transitions.shape, "float32", transitions))
    emissions = [chance.normal(size=(length, 8)).astype(np.float32) for length in (1, 7, 0, 30, 7, 2, 111, 1)]
    for scores, found in zip(emissions, decode(emissions, transitions), strict=True):
        wanted = crf.decode(scores[None], np.ones((1, len(scores)), bool))[0].tolist() if len(scores) else []
        assert found == wanted
        assert decode([scores], transitions) == [wanted]  # alone it goes another way
    assert decode([], transitions) == []


def test_sentences_are_tagged_apart() -> None:
    together = Morphology(VOCAB)(TOKENIZER("Слёт закрыт. Гости едут."))
    assert tags(together)[:3] == tags(Morphology(VOCAB)(TOKENIZER("Слёт закрыт.")))
    assert [sentence.text for sentence in razdel.sentenize(together.text)] == [sentence.text for sentence in together.sents]
