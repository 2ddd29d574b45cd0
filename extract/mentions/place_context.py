"""What stands around a capitalised word: does the text use it as a place?"""

from __future__ import annotations

from typing import NamedTuple

from extract.lang.grammar.lemmas import parses
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.addresses import is_house_number
from extract.mentions.names.forms import first_name_gender

PLACE_PREPOSITIONS = {"в", "во", "из", "под", "до", "через", "близ", "около", "возле", "мимо"}
STREETS = {"улица", "проспект", "бульвар", "шоссе", "переулок", "проезд"}
MEMORIALS = frozenset(
    {"музей", "дом-музей", "музей-квартира", "музей-усадьба", "дом-усадьба", "усадьба", "библиотека", "театр", "мемориал"}
)
SHORT_STREETS = {"ул", "просп", "пер", "наб", "пр-т", "пр-кт", "б-р"}
QUARTERS = word_class("quarter")
WITH = {"с", "со", "под", "над", "за", "перед", "между"}
ADJECTIVAL = ("ый", "ий", "ой", "ое", "ее", "ая")  # ends of cities' names that are adjectives: «Заречный», «Донской», «Каменское»
DISTRICTS = (["район"], ["округ"], ["край"], ["сельсовет"], ["улус"])
SHORTEST = 3  # letters of a town in capitals that the tagger takes for a body
ADJECTIVES = 3  # between such an adjective and its noun
OPENING, CLOSING = {'"', "„", "“"}, {'"', "“", "”"}


class Found(NamedTuple):
    """A place name in the words ``[i, j)``."""

    i: int
    j: int
    label: str
    value: str
    rule: str


class Context:
    """A document's tagger entities by word, and the questions that the place finder asks of them."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.people: dict[int, range] = {}
        self.places: dict[int, range] = {}
        self.bodies: dict[int, range] = {}
        self.attested = {words.norm[k] for k in words.capitals}
        by_label = {"PER": self.people, "LOC": self.places, "ORG": self.bodies}
        for span in words.group("names"):
            reach = span.reach
            of_label = by_label.get(span.label_, {})
            for i in reach:
                of_label[i] = reach

    def capital(self, i: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return self.words.capital[i]

    def after_preposition(self, i: int) -> bool:
        """Tell whether a preposition of place stands before the word, or before its adjective: «во Владимире», «в уральском Заречном»."""
        words = self.words
        described = i > 1 and words.pos[i - 1] == "ADJ" and words.text[i - 1].islower()
        return i > 0 and words.norm[i - 1 - described] in PLACE_PREPOSITIONS

    def in_person(self, i: int, j: int) -> bool:
        """Tell whether the words are part of a person's name: «Владимир Зворыкин», «Д. Киров», «Софии Петровны»."""
        words = self.words
        if words.text[i][:2].isupper() and not words.text[i].isupper():
            return False  # «министр | РУз | Бахром Алиев»
        reach = self.people.get(i)
        told = self.after_preposition(i) or self._no_surname(i) or self._of_a_body(i, j)
        if self._ends_an_address(i, j) or (len(reach or ()) == j - i and self._opens_a_dateline(i)):
            return False
        if reach is not None and (len(reach) > j - i or not told):
            return True
        initial_before = i > 1 and words.text[i - 1] == "." and len(words.text[i - 2]) == 1 and words.text[i - 2].isupper()
        return initial_before and words.norm[i - 2] != "г"

    def _opens_a_dateline(self, i: int) -> bool:
        """Tell «| Сухум |. 3 октября 2024. Абхазия-Информ.»."""
        piece = self.words.parts.dateline
        return piece is not None and piece[0] == self.words.start[i]

    def _of_a_body(self, i: int, j: int) -> bool:
        """Tell the town of a body in brackets behind it: «из школы № 2 (| Ефремов |)», «из клуба «Луч» (| Чехов |)»."""
        words = self.words
        bracketed = i > 1 and j < words.size and words.text[i - 1] == "(" and words.text[j] == ")"
        return bracketed and (i - 2 in self.bodies or words.text[i - 2][0].isdigit() or words.norm[i - 2] == '"')

    def _ends_an_address(self, i: int, j: int) -> bool:
        """Tell the town behind a street and a house, at the line's end: «Где: Дом учёных, ул. Мира, 12, | Пенза |»."""
        words = self.words
        ends = j == words.line_of[i].stop or not words.text[j][0].isalpha()
        return ends and i > 2 and words.text[i - 1] == "," and is_house_number(words, i - 2)

    def honours(self, i: int) -> bool:
        """Tell a word behind «имени» or «им.»: «библиотека имени | Пушкина»."""
        before = i - 2 if i > 1 and self.words.text[i - 1] == "." else i - 1
        return before >= 0 and self.words.norm[before] in ("имени", "им")

    def _is_in_memory(self, i: int) -> bool:
        """Tell a surname that is a town's name too behind a house that keeps a memory: «Дом-музей | Чехова |», «театр | Пушкина |»."""
        words = self.words
        if words.lemma[i - 1] not in MEMORIALS or words.feats[i].case not in ("Gen", ""):
            return False
        readings = [parse.tag.grammemes for parse in parses(words.norm[i])]
        return "Geox" not in readings[0] and any("Surn" in reading for reading in readings)

    def in_full(self, i: int) -> bool:
        """Tell a first name and a surname behind the noun for a place: «мэр чешской столицы | Павел Новак»."""
        words = self.words
        near = words.sentence[i + 1] == words.sentence[i] and words.start[i + 1] - words.stop[i] == 1
        return near and self.capital(i + 1) and first_name_gender(words.text[i].lower()) is not None

    def _no_surname(self, i: int) -> bool:
        """Tell a word that the dictionary knows as a place and as nobody's name, whatever the tagger says."""
        kinds = {str(mark) for parse in parses(self.words.norm[i]) if parse.is_known for mark in parse.tag.grammemes}
        return "Geox" in kinds and not kinds & {"Surn", "Name"}

    def opens_sentence(self, i: int) -> bool:
        """Tell whether a capital letter says nothing here: the first word of a sentence or a quotation, or a line in capitals."""
        words = self.words
        first = i == words.sentence_of[i].start or words.norm[i - 1] in OPENING or words.text[i - 1] in {"—", "–", "-", "―", ":"}
        return first or (len(words.text[i]) > 3 and words.text[i].isupper())

    def common_word(self, i: int) -> bool:
        """Tell whether a word in this form is one of the common language too: «Кубе», «Белово», «Того»."""
        return any(
            parse.is_known and not {"Geox", "Name", "Surn", "Patr", "Abbr"} & set(map(str, parse.tag.grammemes))
            for parse in parses(self.words.norm[i])
        )

    def alone_in_quotes(self, i: int, j: int) -> bool:
        """Tell whether the words are all that a pair of quotation marks holds: «гостиница „Москва“»."""
        words = self.words
        return i > 0 and j < words.size and words.norm[i - 1] in OPENING and words.norm[j] in CLOSING

    def like_adjective(self, i: int, value: str) -> bool:
        """Tell «в Волгодонском и Сальском районах» from «с Волгодонском»: such a form is a city's instrumental, nothing else."""
        words = self.words
        if value.endswith(ADJECTIVAL) and " " not in value:
            return self.before_noun(i) or words.lemma[i + 1 : i + 2] in DISTRICTS  # «| Октябрьский | район:», «| Донского | районов»
        if not (value.endswith(("ск", "цк")) and words.norm[i].endswith(("ском", "цком"))):
            return False
        return words.feats[i].case != "Ins" and not (i > 0 and words.norm[i - 1] in WITH)

    def before_noun(self, i: int) -> bool:
        """Tell «в | Заречном | районе», «в | Донском | государственном вузе»: the noun that an adjective like a city's name goes with."""
        words, noun = self.words, i + 1
        while noun < min(i + 1 + ADJECTIVES, words.size - 1) and words.pos[noun] == "ADJ" and words.text[noun].islower():
            noun += 1
        if noun >= words.size or words.sentence[noun] != words.sentence[i] or words.pos[noun] != "NOUN":
            return False
        mine, its = words.feats[i], words.feats[noun]
        return words.text[noun].islower() and its.case == mine.case and its.number == mine.number and mine.case != "Nom"

    def like_abbreviation(self, i: int, value: str) -> bool:
        """Tell the abbreviation «ГОУ» from «Гоа» in a case."""
        text = self.words.text[i]
        letters = text.lower() != value.lower() or (i in self.bodies and len(text) < SHORTEST)  # «законы в | ИУ |» is no town of Иу
        return text.isupper() and 1 < len(text) <= 4 and letters

    def used_as_place(self, i: int, j: int, *, ambiguous: bool, venue: bool = False) -> bool:
        """Decide whether a name of the gazetteer, found in the words ``[i, j)``, is the place here."""
        if not self.capital(i) or (self.alone_in_quotes(i, j) and not venue):
            return False
        if self.in_person(i, j):
            return False
        tagged = i in self.places or (i in self.bodies and not ambiguous)
        same = i > 0 and self.words.sentence[i - 1] == self.words.sentence[i]
        quarter = same and self.words.lemma[i - 1] in QUARTERS and self.words.feats[i].case != "Gen"  # «квартал | Тулы |» is of the town
        if quarter or (same and self.words.lemma[i - 1] in STREETS and self.words.feats[i - 1].number != "Plur"):
            return False  # «улица Пушкина», «проспект Москвы»; but «на улицах Москвы»
        if i > 1 and self.words.text[i - 1] == "." and self.words.norm[i - 2] in SHORT_STREETS:
            return False  # «ул. | Арсеньева |»
        if j < self.words.size and self.words.norm[j] in STREETS and self.words.feats[j].case in ("Nom", ""):
            return False  # «Бобров | переулок»
        if same and self._is_in_memory(i):
            return False
        if ambiguous:
            told = self.after_preposition(i) or self._of_a_body(i, j) or self._ends_an_address(i, j) or self._opens_a_dateline(i)
            return (tagged and not self.opens_sentence(i)) or told or (tagged and i in self.places)
        if j - i == 1 and self.opens_sentence(i) and self.common_word(i):
            return tagged or self.words.pos[i] == "PROPN"
        return True
