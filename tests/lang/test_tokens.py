"""razdel's tokens in a ``Doc`` that is the text, character for character; sentences."""

from __future__ import annotations

import random
import re
import time

import pytest
import razdel
import spacy
from hypothesis import example, given
from hypothesis import strategies as st

from extract.lang.tokenization.sentences import sentence_starts
from extract.lang.tokenization.tokenize import BULLETS, PARTICLES, is_picture, tokenize
from extract.lang.tokenization.tokens import RazdelTokenizer, lay_out, norm, norms

ATOMS = [*'аБёzQ15-—_.,/\\:;)(=!?…*"«»№% \n\t\u00a0é’Δ\u0301\u00ad', "слово", "Yahoo", "12"]
HUNG = re.compile("[-–]([а-яё]+)", re.IGNORECASE)
LISTING = re.compile("—[а-яё]", re.IGNORECASE)  # at the head of a line
TOKENIZER = RazdelTokenizer(spacy.blank("ru").vocab)

SENTENCES = [
    "Доклад прочёл доц. Р. К. Орлова. | Он короткий.",
    "С приветствием выступил полк. Сизов. | Ему хлопали.",
    "Гостей на 12 проц. больше. | Это рекорд.",
    "Площадь 300 кв. метров и 5 тыс. мест. | Вход свободный.",
    "Пекин, 19 сентября /Синьхуа/ -- В четверг прошёл форум. | Он третий.",
    "Минск /Корр. БЕЛТА/. | Форум открыт.",
    "Музей им. А. С. Пушкина открыл зал. | В нём тихо.",
    "Слёт прошёл в г. Тверь. | Гости уехали.",
    "Слёт прошёл в 2019 г. | Участники довольны.",
    "Слёт прошёл в школе № 12 г. Щёкино. | Гости уехали.",
    "Слёт прошёл в школе № 12 с. Кедровка. | Гости уехали.",
    "Слёт прошёл в пгт. Излучинск. | Гости уехали.",
    "Служил прот. Сергий Орлов. | Гости уехали.",
    "Тренер – Рубинчик М. В. | Второе место у Омска.",
    "Открыт Музей С. А. Белой и сад.",
    "Посол в Республике Маврикий К. В. Климовский уехал.",
    "Директор А. В. Мельник уехал.",
    "Слёт прошёл в 2019 г. Москва была первой.",
    "Первой стала О.А. Карпова (шк. № 3), второй – ученица лиц. №7. | Их наградили.",
    "Договор подписан в 2011г. | Он бессрочный.",
    "Работы шли в 1941-1945 гг. | Тогда был голод.",
    "Поезд шёл 110 км/ч. | Машинист спал.",
    "Сеть 5G. | Именно её ждали.",
    "Артист (род. 30 апреля 1949 г.) приехал. | Его ждали.",
    "Ролик от 26 апр. 2020 года снят тут. | Его видели все.",
    "Пришли: министр Орлов; посол Ким; Мария Лунина.",
    "Книгу написал Дм. Быков. | Она вышла.",
    "«Мы рады!» — сказал он. | Все встали.",
    "Приехали и т. д. | Потом уехали.",
    "Кино, театр и др. | Вход свободный.",
    "Фонд занят защитой прав. | Участники обсудили закон.",
]


@given(st.text(max_size=80) | st.lists(st.sampled_from(ATOMS), max_size=30).map("".join))
@example("\u200b")
@example('\u00ad""Слово""\u00ad "" `` <<')
@example("\ufeffСло\u00adво \u0301кафе\u0301 ")
@example("а\ud800б \udfff")
@example("\0 \x1c\x85 слово\r\n")
def test_the_doc_is_the_text(text: str) -> None:
    wanted = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    doc = TOKENIZER(text)
    assert doc.text == wanted
    assert all(wanted[token.idx : token.idx + len(token)] == token.text for token in doc)
    assert sum(len(list(sentence)) for sentence in doc.sents) == len(doc)


def razdels(text: str) -> list[tuple[int, int]]:
    """razdel's tokens, the dash apart to which a word is glued behind a blank or at a line's head: «Олег Грач -|врач», «—|врач»."""
    bounds = []
    for token in razdel.tokenize(text):
        hung = HUNG.match(token.text)
        opens = not token.start or text[token.start - 1].isspace()
        cut = token.start + 1 if hung and opens and hung[1].lower() not in PARTICLES else token.start
        cut += bool(LISTING.match(token.text)) and not text[: token.start].rpartition("\n")[2].strip(" \t")
        bounds += [(token.start, cut), (cut, token.stop)] if cut > token.start else [(token.start, token.stop)]
    return bounds


@given(st.text(max_size=60) | st.lists(st.sampled_from(ATOMS), max_size=30).map("".join))
@example("Q-Yahoo! Yahoo!")
@example("5, 6 cho -to 1 /2 --- ;) ?!..")
def test_tokens_are_razdels(text: str) -> None:
    text = "".join(char for char in text if not is_picture(char) and char not in BULLETS)
    assert tokenize(text) == razdels(text)


def test_pictures_do_not_stick_to_words() -> None:
    apart = {"🙏Акция прошла": "🙏 Акция прошла", "✔️Вход – 5🎉": "✔️ Вход – 5 🎉", "Вода™ 5°C": "Вода™ 5 °C"}
    for text, words in (apart | {"·мэр 2 кВт·ч": "· мэр 2 кВт·ч"}).items():
        assert [text[start:stop] for start, stop in tokenize(text)] == words.split()


def test_a_dash_does_not_stick_to_the_word_behind_it() -> None:
    for text, words in {"Грач -врач": "Грач - врач", "кто -то и радио- и": "кто -то и радио- и", "от -5 до": "от -5 до"}.items():
        assert [text[start:stop] for start, stop in tokenize(text)] == words.split()


def test_tokens_are_razdels_on_many_made_strings() -> None:
    chance = random.Random(7)
    for _ in range(20_000):
        text = "".join(chance.choice(ATOMS) for _ in range(chance.randrange(14)))
        assert tokenize(text) == razdels(text), repr(text)


def test_silent_characters_are_read_over() -> None:
    doc = TOKENIZER("\ufeffПодфо\u0301рум откры\u00adт, кафе\u0301.")
    assert [token.norm_ for token in doc] == ["подфорум", "открыт", ",", "кафе", "."]
    assert doc[2].text == "," and doc[0].text == "\ufeffПодфо\u0301рум"


def test_latin_letters_that_look_russian_are_read_as_russian() -> None:
    doc = TOKENIZER("Cовет в г. Гpодно, BBC и Мini.")
    assert [token.text for token in doc] == ["Cовет", "в", "г", ".", "Гpодно", ",", "BBC", "и", "М", "ini", "."]
    assert [token.norm_ for token in doc if token.text in ("Cовет", "Гpодно")] == ["совет", "гродно"]
    assert doc[6].norm_ == "bbc"


@pytest.mark.parametrize("mark", ['""', '"""', "``", "''"])
def test_marks_that_took_two_characters_are_read_as_one(mark: str) -> None:
    doc = TOKENIZER(f"Форум {mark}Сад{mark}, его открыл мэр. {mark}Рад!{mark} — сказал он.")
    assert [token.norm_ for token in doc[:5]] == ["форум", '"', "сад", '"', ","]
    assert doc[1].text == mark
    assert [sentence[0].norm_ for sentence in doc.sents] == ["форум", '"']


def test_letters_in_two_pieces_are_one() -> None:
    assert [token.norm_ for token in TOKENIZER("России\u0306скии\u0306 е\u0308ж")] == ["российский", "еж"]


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentences(marked: str) -> None:
    text = marked.replace("| ", "")
    starts = list(sentence_starts(text))
    cuts = [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    assert " | ".join(cuts) == marked


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Гости из Омска.Олег Грач пел.", [0, 15]),
        ("Вратарь из «Лады».В воротах стоял он.", [0, 18]),
        ("Читайте Газета.Ру и Яндекс.Дзен!", [0]),
        ("Портал Культура.РФ, ул.Ленина, проф.Грач.", [0]),
        ("Яндекс.Такси рядом с Омском.— Рад, — сказал он.", [0, 28]),
        ("Форум прошёл в США.Участники рады.", [0, 19]),
        ("Форум прошёл 03.05.2024г.Участники рады.", [0, 25]),
        ("Гости рады.5 мая все уехали.", [0, 11]),
        ("ФОРУМ ЗАКРЫТ.УЧАСТНИКИ РАДЫ.", [0, 13]),
        ("1.Открытие форума", [0]),
    ],
)
def test_a_sentence_may_have_lost_its_blank(text: str, starts: list[int]) -> None:
    assert list(sentence_starts(text)) == starts


def test_a_sentence_ends_with_its_paragraph() -> None:
    doc = TOKENIZER("Слёт лесников\n\nЛесники съехались. Пели\nПрограмма")
    assert [sentence.text.strip() for sentence in doc.sents] == ["Слёт лесников", "Лесники съехались.", "Пели", "Программа"]


@pytest.mark.parametrize("unit", ["слово, «слово» ", "-", "а-", "(", "5.", "доц. ", "А. ", "о\u0301", ":)"])
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        began = time.process_time()
        TOKENIZER(text)
        return time.process_time() - began

    # The square would be sixteen times; other work on the machine has made it seven.
    assert seconds(400_000) < 10 * seconds(100_000) + 0.3


@given(st.lists(st.sampled_from([*ATOMS, "ΑΣ", "İ", "Ёлка", "“", "``"]), max_size=30).map("".join))
@example("Подфо\u0301рум «Съёмка» ΑΣ. İ")
def test_all_norms_at_once_are_those_of_each_word(text: str) -> None:
    laid = lay_out(text)
    assert norms(laid.text, laid.inside_words) == list(map(norm, laid.inside_words))
