"""Names that a grammar finds where the tagger saw none: initials, known first names, families of the East, offices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.grammar.first_names import first_names
from extract.mentions.names.forms import first_name_gender, is_patronymic
from extract.mentions.names.looks import IS_NAME_WORD, is_common_word, is_ordinary
from extract.mentions.names.parts import is_syllables
from extract.mentions.people.reach import Reach
from extract.mentions.sees import BISHOPS

CAPITALS = re.compile(r"^[А-ЯЁ]+(?:(?:[ОЕЁ]В|[ИЫ]Н|[СЦ]К)(?:А|У|ЫМ|ОЙ|Е|ИЙ|ОГО|ОМУ|ИМ|АЯ|УЮ)?|ЕНКО|[УЮ]К|ЯН)$")  # of a surname in capitals
SHOUTED, BEHIND = re.compile(r"[А-ЯЁ]+(?:-[А-ЯЁ]+)?"), frozenset(",;–—-(")
SEES = ("ский", "ской", "цкой", "ского", "скому", "ским", "ском", "цкий", "цкого", "цкому", "цким", "цком")


class Grammar(Reach):
    """Looks for names word by word."""

    sees: dict[int, int]  # of bishops

    def by_grammar(self, taken: set[int]) -> Iterator[tuple[int, int]]:
        """Give the names among the words that are not ``taken``."""
        end, text, upper = 0, self.words.text, self.words.upper
        for k in self.capitals:
            if k < end or k in taken:
                continue
            j = self._initials_and_surname(k) or self._in_a_register(k) if k in self.initials or k + 1 in self.initials else None
            is_name = IS_NAME_WORD[text[k]]
            j = j or (self._first_name_and_more(k) if is_name and self._goes_on(k) and self._is_first_name(k) else None)
            j = (
                j
                or (self._east_asian(k) if k in self.eastern else None)
                or (self._in_capitals(k) if upper[k] else None)
                or (self._surname_and_first_name(k) if is_name else None)
                or self._behind_a_see(k)
                or self._before_a_see(k)
                or (self._behind_an_office(k) if is_name else None)
            )
            if j and taken.isdisjoint(range(k, j)):
                surname = k - 1 >= end and k - 1 not in taken and self.touch(k - 1) and self._is_surname_in_full(k - 1, k, j)
                yield k - surname, j
                end = j

    def _in_capitals(self, k: int) -> int | None:
        """A first name and a surname in the capitals of a headline: «ОЛЕГ КРОТОВ ОТКРЫЛ ФОРУМ»."""
        text, upper = self.words.text, self.words.upper
        if k + 1 >= len(text) or not upper[k + 1] or not self.touch(k):
            return None
        first, last = text[k].lower(), text[k + 1].lower()
        named = min(len(first), len(last)) > 2 and first in first_names() and not is_ordinary(first) and not is_common_word(last)
        return k + 2 if named and k not in self.body_like and k + 1 not in self.body_like else None

    def _in_a_register(self, k: int) -> int | None:
        """A surname in capitals and initials at the head of a line, as minutes print them: «– | ОКУЛОВ А. И. | – председатель»."""
        words, j = self.words, k + 1
        line = words.line_of[k]
        opens = all(not words.text[n][0].isalpha() for n in range(line.start, k))
        if not opens or len(words.text[k]) < 3 or not SHOUTED.fullmatch(words.text[k]) or not self.touch(k):
            return None
        while self.is_initial(j) and j - k < 5:
            j += 2
        return j if j > k + 1 and (j == line.stop or words.text[j] in BEHIND) else None

    def _surname_and_first_name(self, k: int) -> int | None:
        """A surname at the head of a list's item and a known first name: «2. | Немыкина Софья |»."""
        words = self.words
        opens = k == words.line_of[k].start or words.text[k - 1] in ".)–—-"
        if not opens or not self.touch(k) or not self.is_name_word(k + 1) or k in self.place_like or k in self.body_like:
            return None
        return self.extend_right(k, k + 2) if self._is_surname_of(k, k + 1) else None

    def _goes_on(self, k: int) -> bool:
        """Say whether the next word may be of the same name; whether this one is a first name takes longer to say."""
        words = self.words
        return k + 1 < words.size and (not words.text[k + 1][0].islower() or words.norm[k + 1] in self.kinds)

    def _is_first_name(self, k: int) -> bool:
        return first_name_gender(self.words.text[k].lower()) is not None

    def _initials_and_surname(self, k: int) -> int | None:
        """«Р. К. Валеева», «Валеева Р. К.»"""
        j = k
        while self.is_initial(j) and j - k < 6:
            j += 2
        if j > k:
            named = (
                j < len(self.words)
                and self.is_name_word(j)
                and not (self.words.pos[j] in ("ADJ", "VERB") and self.is_common(j))
                and self.touch(j - 1)
                and not self.is_title(j)
            )
            glued = named and j - k > 3 and self.words.stop[j - 1] == self.words.start[j]  # «А.У.Ба»
            return self.extend_right(k, j + 1) if named and (len(self.words.text[j]) > 2 or glued) else None
        body = k in self.body_like and not self._is_taken_for_a_body(k)
        place = k in self.place_like and not self._is_taken_for_a_place(k)
        if not self.is_name_word(k) or place or body:
            return None
        if (self.is_common(k) or self.is_title(k)) and not self._bears_initials(k):
            return None
        j = k + 1
        while self.is_initial(j) and self.near(j - 1) and j - k < 5:
            j += 2
        shared = j + 1 < len(self.words) and self.words.norm[j] == "и" and self.is_initial(j + 1)
        return j if j > k + 3 and not (shared and self.is_common(k)) else None  # «Пели | И. П. и В. П. Котовы»

    def _is_taken_for_a_body(self, k: int) -> bool:
        """Tell a surname with its initials that the tagger alone calls a body: «начальник отдела | Замыслов А. С. |»."""
        tagged, ends = self.body_like[k], self.words.sentence_of[k].stop
        if self.stands_behind_a_body(k) and self._bears_initials(k):
            return True  # «депутат Совета | Шевченко С. Р. |»
        whole = len(tagged) in (4, 5) or (len(tagged) > 5 and ends == k + 5)
        return tagged.start == k and whole and self.is_initial(k + 1) and k not in self.words.covered("organisations")

    def _is_taken_for_a_place(self, k: int) -> bool:
        """Tell a surname with both its initials that the tagger alone calls a place: «глава округа | Логанова С. В. |»."""
        return k not in self.known_places and self._bears_initials(k)

    def _bears_initials(self, k: int) -> bool:
        """Tell a surname that is an ordinary word by both initials behind it: «глава округа | Шах | Н. А.», but «президент В. В. Грач»."""
        words, stop = self.words, k + 5
        if not (self.touch(k) and self.is_initial(k + 1) and self.is_initial(k + 3)):
            return False
        return stop >= len(words) or not words.text[stop][0].isupper() or not self.touch(stop - 1)

    def _first_name_and_more(self, k: int) -> int | None:
        """A known first name and the words with capitals behind it: «Дилрукши Перера»."""
        if k in self.body_like:
            full = k + 1 < len(self.words) and self.stands_behind_a_body(k - 1) and is_patronymic(self.words.norm[k + 1])
            return k + 2 if full else self._behind_a_body(k)  # «декан университета | Лосева | Льва Ильича»
        if k in self.place_like:
            return self._taken_for_a_place(k) or (self.place_like[k].stop if self.stands_behind_a_place(k) else None)
        if is_ordinary(self.words.text[k].lower()) and k == self.words.sentence_of[k].start:
            return None
        j = self.extend_right(k, k + 1)
        if j - k == 1 and j < len(self.words) and self.touch(k) and CAPITALS.search(self.words.text[j]) and j not in self.body_like:
            return j + 1  # «ученице Вере ЛАПИНОЙ»
        if j - k < 2 or all(n in self.place_like for n in range(k, j)):
            return None
        return j

    def _taken_for_a_place(self, k: int) -> int | None:
        """Two words that the tagger calls a place, no place that we know, the first a first name: «Керем Тунджай»."""
        reach = self.place_like.get(k)
        if reach is None or reach.start != k or len(reach) != 2 or k in self.known_places:
            return None
        first, last = self.words.text[k].lower(), self.words.text[k + 1].lower()
        named = self.is_name_word(k) and self.is_name_word(k + 1) and first_name_gender(first) is not None
        return k + 2 if named and not is_ordinary(first) and not is_common_word(last) else None

    def _behind_a_body(self, k: int) -> int | None:
        """A name that the tagger took for the end of a body's name: «Мариинского театра Анна Яковлева»."""
        words, body = self.words, self.body_like[k]
        if k == body.start or words.feats[k].case != "Nom" or words.feats[k - 1].case != "Gen" or is_ordinary(words.text[k].lower()):
            return None
        whole = body.stop - k in (2, 3) and all(self.is_name_word(n) for n in range(k, body.stop))
        return body.stop if whole else None

    def _east_asian(self, k: int) -> int | None:
        """A family name of China, Korea or Vietnam and one to three syllables: «Чан Ван Лам»."""
        if k in self.body_like:
            return None
        j = self.extend_right(k, k + 1)
        taken = self.place_like.get(k)
        if taken == range(k, k + 2) and self.known_places.isdisjoint(taken) and is_syllables(self.words.norm[k + 1]):
            return k + 2  # «Юхани Сюрьяля и | Лю Сяоминь |», whom the tagger takes for a place
        if (
            j - k < 2
            or (is_common_word(self.words.text[k].lower()) and k == self.words.sentence_of[k].start)
            or any(n in self.place_like for n in range(k, j))
        ):
            return None
        return j

    def _behind_a_see(self, k: int) -> int | None:
        """A bishop's one name behind his sees: «епископ Елецкий и Лебедянский | Вассиан»."""
        behind = self.sees.get(k - 1) == k or (k > 0 and self.words.lemma[k - 1] in BISHOPS)  # «митрополит | Лука |»
        return k + 1 if behind and self._is_first_name(k) else None

    def is_bishops(self, k: int) -> bool:
        """A bishop's one name, whose sees need not be heard of: «епископ Ливенский | Нектарий |»."""
        return bool(self._behind_a_see(k) or self._before_a_see(k))

    def _before_a_see(self, k: int) -> int | None:
        """A bishop's one name before his office: «| Вассиан |, епископ Елецкий»."""
        words = self.words
        told = words.norm[k + 1 : k + 2] == [","] and words.lemma[k + 2 : k + 3] != [] and words.lemma[k + 2] in BISHOPS
        return k + 1 if told and k + 3 < words.size and words.norm[k + 3].endswith(SEES) and not self.is_title(k) else None

    def _is_see(self, i: int, j: int) -> bool:
        """A bishop's see, which the tagger takes for his surname: «Иов, епископ | Каширский |, служил литургию»."""
        return self.sees.get(i, 0) >= j

    def _behind_an_office(self, k: int) -> int | None:
        """Two words with capitals right behind an office or its country: «посол Гырт Тыбы», «посол Кореи Джи Гудык»."""
        words = self.words
        title = self.place_like[k - 1].start - 1 if k - 1 in self.place_like else k - 1
        if title < 0 or k in self.place_like or k in self.body_like or words.pos[k] == "ADJ":
            return None
        if not self.is_title(title) or not self.touch(k - 1) or self.is_title(k):
            return None
        if self.is_common(k) and k + 1 < len(words) and first_name_gender(words.norm[k + 1]) is not None:
            return None  # «глава | Администрации | Вера Кит»
        j = self.extend_right(k, k + 1)
        return j if j - k > 1 and words.feats[title].case in ("", words.feats[k].case) else None
