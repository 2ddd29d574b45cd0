"""Where people's names stand: the tagger's persons put right, and what a grammar of names adds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extract.lang.grammar.lemmas import parses
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.names.forms import first_name_gender, is_patronymic
from extract.mentions.names.looks import AGED, EASTERN, NAMES_AND_TITLES, bids, is_common_word
from extract.mentions.names.parts import is_surname_first
from extract.mentions.people.grammar import Grammar
from extract.mentions.people.lands_beside import behind_a_name, is_land
from extract.mentions.people.namesakes import Namesakes
from extract.mentions.people.reach import EXCELLENCY, NO_GENITIVE
from extract.mentions.people.two_surnames import are_two_surnames
from extract.mentions.sees import sees

UKRAINIAN = re.compile("[іїєґ]")
FAMILY = re.compile(r"(?:[оеё]вых|[иы]ных|[оеё]вы|[иы]ны)$")  # surnames of several
FAMILIES, INHABITANTS = word_class("family"), word_class("inhabitant")
BRANDED = word_class("bears_a_brand")
ADJECTIVES = re.compile(r"(?:[сц]к|ьн|нн)(?:ие|ые)$")
SURNAME = re.compile(r"(?:[оеё]в|[иы]н)а?$|[сц]к(?:ий|ая)$")
# «проректор БелГУ | П. В. Грач», «доцент СПбГТУ | П. В. Грач», «министр РУз | Бахром Алиев»
SHORT_BODY = re.compile(r"[А-ЯЁ]{1,2}[а-яё]+[А-ЯЁ]{2,}|[А-ЯЁ]{3,}[а-яё]{1,2}[А-ЯЁ]|[А-ЯЁ]{2}з")
LAND_IN_LETTERS = re.compile(r"[А-ЯЁ]{2,3}")  # «председатель парламента | РИ | Б. Грач»
RULERS = frozenset({"глава", "мэр", "аким", "хоким", "хаким", "градоначальник", "бургомистр", "староста", "губернатор", "префект"})
LANDS = word_class("land_before_a_name")
MIXED = re.compile(r"[а-яё][А-ЯЁ]")  # «УрО»
LONGEST = 14  # words, initials and full stops counted


class Name(NamedTuple):
    """The words ``[i, j)`` of a name, and the rule that found it."""

    i: int
    j: int
    rule: str


@lru_cache(maxsize=4)
def _learned(lexicon: Lexicon) -> frozenset[str]:
    """Give the nouns of bodies of learning, which no one is called."""
    return frozenset(row["lemma"] for row in lexicon.table("organisation_heads") if row["kind"] in ("university", "institute", "school"))


class NameFinder(Grammar):
    """Looks for names in one document."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        super().__init__(words, lexicon)
        self.learned, self.abbreviations = _learned(lexicon), lexicon.index("organisation_abbreviations")
        self.forms, self.inhabitants = lexicon.index("legal_forms"), lexicon.index("inhabitants")  # «| Норвежка | Йохауг выиграла …»
        self.tagged = [reach for span in words.group("names") if span.label_ == "PER" for reach in [span.reach] if len(reach)]
        self.sees = sees(words)
        self.whose = self._whose()

    def find(self, namesakes: Namesakes) -> Iterator[Name]:
        """Give the names in the order of the text, none overlapping, and none of a thing that bears one."""
        found: list[Name] = []
        for reach in self.tagged:
            found.extend(self._mend(reach.start, reach.stop))
        taken = {k for name in found for k in range(name.i, name.j)}
        found.extend(Name(i, j, "people.grammar") for i, j in self.by_grammar(taken))
        end = 0
        for name in sorted(found, key=lambda name: (name.i, -name.j)):
            no_person = namesakes.is_no_person(name.i, name.j) and not self._behind_a_see(name.i)
            no_person = no_person or self._is_brand(name.i, name.j) or self._is_see(name.i, name.j)
            if name.i >= end and not no_person and not self._spells_again(name, end) and not self._is_ruled(name, found):
                yield name
                end = name.j

    def _is_ruled(self, name: Name, found: list[Name]) -> bool:
        """Tell a town unheard of between who rules it and his name: «глава | Карабудахкента | Махмуд Лось»."""
        words, k = self.words, name.i
        if name.j - k != 1 or not k or words.lemma[k - 1] not in RULERS or words.feats[k].case not in ("Gen", ""):
            return False
        return any(other.i == name.j and other.j - other.i > 1 for other in found) and first_name_gender(words.norm[name.j]) is not None

    def _spells_again(self, name: Name, end: int) -> bool:
        """Say whether the name, alone in brackets, is the one that ends there: «Амат Кама (Amat Cama)», «Вадим Степнов (Бахыт)»."""
        text = self.words.text
        if not (name.i > 1 and name.i - 1 == end and text[end] == "("):
            return False
        latin = text[name.i][0].isascii() and not text[end - 1][0].isascii()
        latin = latin or bool(UKRAINIAN.search(text[name.i] + text[name.j - 1])) > bool(UKRAINIAN.search(text[end - 1]))
        return latin or (name.j < len(text) and text[name.j] == ")" and name.j - name.i == 1)

    def _whose(self) -> frozenset[int]:
        """Give the surnames that the tagger tells from the full names behind them: «помощника Лосева | Дениса Кедрова»."""
        words = self.words
        pairs = [(one, two) for one, two in pairwise(self.tagged) if len(one) == 1 and one.stop == two.start and len(two) == 2]
        return frozenset(
            one.start
            for one, two in pairs
            if one.start
            and self.is_title(one.start - 1)
            and words.feats[one.start].case == "Gen"
            and self.kinds.get(words.norm[one.start]) not in EASTERN
            and first_name_gender(words.text[two.start].lower()) is not None
            and not is_patronymic(words.text[two.start + 1].lower())
        )

    def _mend(self, i: int, j: int) -> Iterator[Name]:
        for a, b in self._pieces(i, j):
            a, b = self._trim(a, b)
            if a >= b or (b - a == 1 and SHORT_BODY.fullmatch(self.words.text[a]) and a in self.words.covered("organisations")):
                continue  # «декан | ОмГУ | Мария Грач»
            a, b = self._initials_of_before(a, b)
            a = a if a - 1 in self.whose or self._behind_a_body(a) else self.extend_left(a, b)
            a = min(self.sees.get(a, a), b)  # «епископ Ливенский | Нектарий |»
            b = b if self._behind_a_body(b) or b - 1 in self.whose else self.extend_right(a, b)
            a += b - a > 2 and len(self.words.text[a]) == 1 and self.words.text[a - 1] == ")" and not self.is_initial(a)  # «К(Ф)| Х | …»
            a += b - a > 1 and a > 0 and self.words.norm[a - 1] == "всея"  # «всея | Руси | Кирилл»
            for c, d in self._neighbours(a + self._is_town_before_name(a, b), b):
                if d - c <= LONGEST and self._plausible(c, d):
                    yield Name(c, d - self._ends_sentence(c, d - 2), "people.tagged")

    def _initials_of_before(self, a: int, b: int) -> tuple[int, int]:
        """Give initials to the surname before them where an ordinary word stands behind: «депутат | Шахов Н. А. | Вопросы задал …»."""
        last = a
        while last < b and self.is_initial(last):
            last += 2
        before = a - 1
        if not a < last == b - 1 or not self.is_common(last) or before < 0 or not self.touch(before) or not self.is_name_word(before):
            return a, b
        title = self.is_title(before) and (self._title(before) == "office" or before == self.words.sentence_of[before].start)
        named = not title and before not in self.place_like and before not in self.body_like
        return (before, last) if named else (a, b)

    def _neighbours(self, i: int, j: int) -> Iterator[tuple[int, int]]:
        """Part two people who stand side by side: «сын Минтимера Шаймиева | Тимур Шаймиев»."""
        words = self.words
        first = i
        named = 0
        for k in range(i, j):
            if not self.is_name_word(k):
                known = first_name_gender(words.text[first].lower()) is not None or self.is_first_name_unheard_of(first)
                middle = k == first + 1 and not self.is_initial(k + 2) and known
                if named and self.is_initial(k) and not (self.is_initial(k - 2) or middle) and self._surname_behind_initials(k, j):
                    yield first, k
                    first, named = k, 0
                continue
            again = named >= 2 and words.text[k] == words.text[first]  # «Анна Громова | Анна родилась …»: a full stop is lost
            again = again or self._names_whose(first, k, j) or self._two_in_full(first, k, j) or are_two_surnames(words, first, k, j)
            again = again or (named > 0 and self.is_initial(k - 2) and not self.is_initial(first) and self._by_patronymic(k, j))
            if again or (
                named >= (1 if k + 1 < j else 2)
                and words.feats[k - 1].case == "Gen"
                and not NO_GENITIVE.search(words.norm[k - 1])
                and self._not_genitive(k, j)
                and first_name_gender(words.text[k].lower())
                and self.kinds.get(words.norm[k - 1]) not in EASTERN  # «из Сеула | Чхве Чон Хва |»
                and not self._her_surname(k, j)
                and not (k + 1 < j and self.kinds.get(words.norm[k + 1]) == "suffix")  # «Сейтбека | Жумабай уулу»
            ):
                yield first, k
                first, named = k, 0
            named += 1
        yield first, j

    def _two_in_full(self, i: int, k: int, j: int) -> bool:
        """Say whether a second first name and surname begin at a word: «Максиму Жилову | Евгению Крону»."""
        if k != i + 2 or k + 2 != j or not all(self.is_name_word(n) for n in range(i, j)):
            return False
        known = [first_name_gender(self.words.text[n].lower()) is not None for n in range(i, j)]
        return known == [True, False, True, False] and SURNAME.search(self.words.norm[i + 1].rstrip("аеуымо")) is not None

    def _her_surname(self, k: int, j: int) -> bool:
        """Tell a woman's surname from a man's in the genitive: «Рябина | Инна Олеговна», but «сын Рябина | Пётр Олегович»."""
        names = self.words.norm[k - 1 : j]
        if len(names) == 3 and NO_GENITIVE.search(names[0]) and is_patronymic(names[2]):
            return True  # «директор школы | Шевченко Олег Ильич»
        if len(names) == 3 and names[0].endswith(("ой", "ей")) and names[2].endswith("ной") and is_patronymic(names[2]):
            return True  # «с | Тюриной Антониной Павловной |»
        return len(names) == 3 and names[0].endswith("а") and names[2].endswith("на") and is_patronymic(names[2])

    def _names_whose(self, i: int, k: int, j: int) -> bool:
        """Say whether a surname belongs to the office before it: «помощника Лосева | Дениса Кедрова»."""
        text = self.words.text
        if k != i + 1 or k + 2 != j or i == 0 or not self.is_title(i - 1) or self.words.feats[i].case not in ("Gen", ""):
            return False
        given, last = text[k].lower(), text[k + 1].lower()
        known = first_name_gender(given) is not None and first_name_gender(text[i].lower()) is None
        return known and not is_patronymic(last) and self.kinds.get(self.words.norm[i]) not in EASTERN

    def _not_genitive(self, k: int, j: int) -> bool:
        cases = {self.words.feats[n].case for n in range(k, min(j, k + 2)) if self.is_name_word(n)}
        return bool(cases - {"", "Gen", "Acc"})  # «Штормова | Сергея | Рашидовича», whatever of the two the tagger saw

    def _surname_behind_initials(self, k: int, j: int) -> bool:
        while k < j and self.is_initial(k):
            k += 2
        return k < j and self.is_name_word(k) and not self._by_patronymic(k, j)

    def _by_patronymic(self, k: int, j: int) -> bool:
        """Tell a first name and a patronymic, another's behind initials: «директор Громова Л. П. | Сергей Иванович | рассказал»."""
        text = self.words.text
        return k + 1 < j and first_name_gender(text[k].lower()) is not None and is_patronymic(text[k + 1].lower())

    def _pieces(self, i: int, j: int) -> Iterator[tuple[int, int]]:
        """Cut at commas, «и», brackets, line ends."""
        first = i
        for k in range(i, j):
            text = self.words.text[k]
            if text in ",;()/—–:" or text in ("и", "им", "имени"):
                yield first, k
                first = k + 1
            elif k > first and (not self.touch(k - 1) or self._behind_a_body(k)):
                yield first, k
                first = k
        yield first, j

    def _behind_a_body(self, k: int) -> bool:
        """Say whether a body's name ends before a word: «директор музея Николая Рериха | Иван Громов»."""
        body = self.body_like.get(k - 1)
        if body is None or body.stop != k or len(body) < 2:
            return False
        return k - 1 in self.words.covered("organisations") or not self._is_surname_in_full(k - 1, k, k + 2)

    def _is_brand(self, i: int, j: int) -> bool:
        """Tell «розничная сеть | J. C. Penny |», but «глава компании | John Smith |»."""
        words = self.words
        if i < 1 or words.lemma[i - 1] not in BRANDED or not all(words.text[k].isascii() for k in range(i, j)):
            return False
        first = next((k for k in range(i - 2, words.sentence_of[i].start - 1, -1) if words.pos[k] != "ADJ"), None)
        return first is None or not self.is_title(first)

    def _trim(self, i: int, j: int) -> tuple[int, int]:
        words = self.words
        i += 4 * self._is_excellency(i, j)
        while (
            i < j
            and (
                (j - i > 1 and words.text[i].isascii() and not words.text[j - 1].isascii() and len(words.text[i]) > 1)  # «| PhD | Ю. Чжан»
                or not (words.text[i][:1].isupper() or self._particle_before_name(i, j))
                or AGED.search(words.text[i])
                or (j - i > 1 and SHORT_BODY.fullmatch(words.text[i]))
                or (j - i > 3 and LAND_IN_LETTERS.fullmatch(words.text[i]) and self.is_initial(i + 1) and self.is_name_word(j - 1))
                or (j - i > 1 and words.norm[i - 1 : i + 1] == ["всея", "руси"])
                or (self.is_title(i) and j - i > 1 and not self._is_title_and_name(i, j))
                or (j - i > 1 and words.lemma[i] in self.inhabitants and first_name_gender(words.text[i + 1].lower()) is None)
                or (
                    j - i > 2
                    and (i == words.sentence_of[i].start or first_name_gender(words.text[i + 1].lower()) is not None)
                    and self.is_common(i)
                    and first_name_gender(words.text[i].lower()) is None
                    and not self.is_initial(i)
                    and not self._surname_first(i, j)
                )
                or (j - i == 2 and self._is_whose_thing(i))
                or (j - i > 2 and self._is_place_before_name(i, j) and (is_land(words, i) or not self._surname_first(i, j)))
            )
        ):
            i += 1
        j -= behind_a_name(words, i, j)
        if j - i > 1 and words.text[j : j + 1] == [":"] and self.is_title(j - 1) and words.feats[j - 1].number == "Plur":
            j -= 1  # «Защитники: Лось, Грач | Нападающие |: …»
        if j - i > 2 and not self.is_initial(i) and self.is_initial(j - 3) and self._opens_another(j - 1):
            j -= 1  # «выступил Громов Е.К. | Вела | заседание …», «… Громова А.А. | Завуч | рассказала …»
        while j > i and not (
            ((words.text[j - 1][:1].isupper() or self.is_name_word(j - 1)) and not (j - i > 1 and bids(words.text[j - 1].lower())))
            or (words.text[j - 1] == "." and self.is_initial(j - 2))
            or self.kinds.get(words.norm[j - 1]) == "suffix"
        ):
            j -= 1
        lettered = j - i > 2 and len(words.text[j - 1]) == 1 and words.text[j - 1].isalpha() and words.text[j - 2].isalpha()
        j -= lettered and not self.is_initial(j - 1)  # «Н.С. Бокова | Л |2-173», of a group of students
        return self._from_surname(i, j), j

    def _is_excellency(self, i: int, j: int) -> bool:
        """Tell «Е. П.», which honours an envoy, from the initials of a name: «посол Чили | Е. П. | Ана Рохас»."""
        honoured = j - i > 5 and self.words.norm[i] == "е" and self.words.norm[i + 2] in EXCELLENCY and self.is_initial(i + 2)
        return honoured and first_name_gender(self.words.norm[i + 4]) is not None

    def _opens_another(self, k: int) -> bool:
        """Tell a verb, an office or any word that begins the sentence behind initials."""
        return k == self.words.sentence_of[k].start or (self.words.pos[k] == "VERB" and self.is_common(k)) or self.is_title(k)

    def _is_whose_thing(self, i: int) -> bool:
        """Tell a thing at a sentence's head from a first name by whose it is: «Дубль | Михайлова | принёс победу»."""
        words = self.words
        if i != words.sentence_of[i].start or not self.is_common(i) or words.norm[i + 1][-1] not in "аяйоюиыу":
            return False
        things = all("inan" in parse.tag for parse in parses(words.norm[i]) if parse.tag.POS == "NOUN")
        return things and all(first_name_gender(norm) is None and not is_patronymic(norm) for norm in words.norm[i : i + 2])

    def _surname_first(self, i: int, j: int) -> bool:
        """Tell a surname from an ordinary word by the names in full behind it: «Мороз | Анна Ивановна», «Быков | Олег Ильич»."""
        if not self._is_in_full(i, j):
            return False
        found = SURNAME.search(self.words.text[i].lower()) is not None or i > self.words.sentence_of[i].start
        return found or self.is_surname_ahead(i)

    def _is_in_full(self, i: int, j: int) -> bool:
        """Say whether a first name and a patronymic stand behind the first of three words."""
        text = self.words.text
        return j - i == 3 and is_patronymic(text[i + 2].lower()) and first_name_gender(text[i + 1].lower()) is not None

    def _from_surname(self, i: int, j: int) -> int:
        """Give where a name that ends with a patronymic starts: «Тверская ЦБ | Белова Анна Сергеевна» has three words."""
        text = self.words.text
        if j - i < 4 or not is_patronymic(text[j - 1].lower()) or first_name_gender(text[j - 2].lower()) is None:
            return i
        return j - 3 if all(self.is_name_word(k) for k in range(j - 3, j)) else i

    def _is_place_before_name(self, i: int, j: int) -> bool:
        """«Якутии Егор Слепцов»: the office's country, which the tagger gave to the name."""
        word, behind = self.words.text[i].lower(), self.words.text[i + 1].lower()
        if first_name_gender(word) is not None or (first_name_gender(behind) is None and self.kinds.get(behind) not in EASTERN):
            return False
        if i and self.words.lemma[i - 1] in LANDS and self.words.text[i - 1].islower():
            return True  # «губернатор региона | Гурия | Мераб Кит»
        return first_name_gender(behind) is not None and (
            (i in self.place_like and self.place_like[i].stop < j) or any("Geox" in p.tag and p.is_known for p in parses(word))
        )

    def _is_town_before_name(self, i: int, j: int) -> bool:
        """«мэр | Ясногорска | Панина Татьяна Ивановна»: a town that nobody knows, between an office and a name whose surname is first."""
        text, behind = self.words.text, j - i - 1
        if behind not in (2, 3) or i == 0 or not self.is_title(i - 1) or self.words.feats[i].case not in ("Gen", ""):
            return False
        if not all(self.is_name_word(k) for k in range(i, j)) or first_name_gender(text[i].lower()) is not None:
            return False
        in_full = behind == 2 or is_patronymic(text[j - 1].lower())
        return in_full and is_surname_first(text[i + 1].lower(), text[i + 2].lower())

    def _is_title_and_name(self, i: int, j: int) -> bool:
        """Tell what is a name as well as a title: «Пан Ги Мун», «Раис Юнусов», «Ткач Пётр Ильич, мэр»."""
        surname = self._is_in_full(i, j) and self.is_surname_ahead(i)
        return surname or self._opens_eastern_name(i, j) or self._is_name_and_title(i, j)

    def _opens_eastern_name(self, i: int, j: int) -> bool:
        """«Пан Ги Мун» is no Polish gentleman."""
        return self.kinds.get(self.words.norm[i]) in EASTERN and j - i > 2

    def _is_name_and_title(self, i: int, j: int) -> bool:
        """Tell «Раис Юнусов», a first name and a surname, from the head of Tatarstan."""
        words = self.words
        return j - i == 2 and words.norm[i] in NAMES_AND_TITLES and i != words.sentence_of[i].start and words.text[i][0].isupper()

    def _particle_before_name(self, i: int, j: int) -> bool:
        return self.is_particle(i) and i + 1 < j and (self.is_name_word(i + 1) or self._particle_before_name(i + 1, j))

    def _comes_from(self, k: int) -> bool:
        """Tell an unknown place behind «из», or in a list of places that it opens: «из Клина, Твери и | Арики»."""
        words, n = self.words, k - 1
        while n > 0 and (n in self.place_like or words.norm[n] in (",", "и")):
            n -= 1
        return words.norm[n] == "из" and n < k - 1 and first_name_gender(words.text[k].lower()) is None

    def _spells_a_body(self, named: list[int]) -> bool:
        """Tell «ИСЯЛ УрО РАН», «ЦНИИ РАН» by a body's letters in it and no first name."""
        texts = [self.words.text[k] for k in named]
        known = any(len(text) > 2 and text.isupper() and text in self.abbreviations for text in texts)
        mixed = any(MIXED.search(text) for text in texts) and any(len(text) > 2 and text.isupper() for text in texts)
        return len(texts) > 1 and (known or mixed) and all(first_name_gender(text.lower()) is None for text in texts)

    def _plausible(self, i: int, j: int) -> bool:
        words = self.words
        named = [k for k in range(i, j) if self.is_name_word(k) or words.text[k].isupper()]
        if all(self.is_initial(k) for k in named):
            return False  # «Заяц | О. И.»: the tagger left the surname out
        if len(named) == j - i > 1 and all(
            is_common_word(words.text[k].lower()) and first_name_gender(words.text[k].lower()) is None for k in named
        ):
            return False
        if self._spells_a_body(named) or (j - i > 1 and words.text[i] in self.forms):
            return False  # «| ИП Петров |»
        if len(named) == 2 and self.is_common(named[1]) and words.lemma[named[1]] in self.learned:
            return False  # «Назарбаев Университет»
        if j - i == 2 and words.text[j - 1].isupper() and self.body_like.get(i) == range(i, j):
            return False  # «главный врач | Лужской ЦРБ |»
        if len(named) == 1 and j - i == 1:
            k = named[0]
            if FAMILY.search(words.norm[k]) and (words.feats[k].number == "Plur" or words.lemma[k - 1] in FAMILIES):
                return False  # «семья Чимитовых»
            if ADJECTIVES.search(words.norm[k]):
                return False  # «Минские договорённости»
            if words.text[k].isupper() and words.text[k + 1 : k + 2] == ["("] and len(words.text[k]) < 3:
                return False  # «министр РС(Я)»
            if self._comes_from(k) or (k and words.lemma[k - 1] in INHABITANTS and words.feats[k].case == "Gen"):
                return False  # «жительница | Вязников |»
            if len(words.text[k]) < 2 or words.norm[k] in self.lower or self.is_initial(k):
                return False
            if self.is_title(k) or (self.is_common(k) and (k == words.sentence_of[k].start or words.pos[k] not in ("PROPN", "NOUN", "X"))):
                return False
        return True
