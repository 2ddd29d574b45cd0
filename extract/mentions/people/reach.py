"""How far a name reaches to the left and to the right of the words that gave it away."""

from __future__ import annotations

import re

from extract.lang.phrases.phrase import possible_cases
from extract.lexicon import open_lexicon
from extract.mentions.names.forms import first_name_gender, is_patronymic
from extract.mentions.names.looks import EASTERN, Looks, bids, is_unheard_of
from extract.mentions.names.parts import is_syllables
from extract.mentions.people.lands_beside import is_land

SURNAMES = {"m": re.compile(r"..(?:[оеё]в|ин|[сц]кий)$"), "f": re.compile(r"..(?:[оеё]ва|ина|[сц]кая)$")}
NO_GENITIVE = re.compile(r"(?:[бвгджзклмнпрстфхцчшщь]|[^оеё]й|[^г]о)$")  # «декан | Лукашик | Олег Ильич», whatever the tagger saw
SYLLABLES = ("У", "И", "О", "Ю")  # names that a vowel alone makes
EXCELLENCY = ("п", "в")  # «Е. П.», «Е. В.»: his excellency, her highness
ADJECTIVAL = ("ский", "ская")
SPOKEN = re.compile("[АЕЁИОУЫЭЮЯ]")  # a vowel, without which nobody is called
ROMAN = re.compile(r"[IVX]{1,5}")
OF_BOTH = re.compile(r"..[иы]х$|.[её]вич(?:а|у|ем|е|)$")  # surnames of men and women alike: «Седых», «Долгих», and no town: «Петрусевичу»
ITEM_ENDS = frozenset(",;.(–—-")


class Reach(Looks):
    """Grows names over initials, particles, patronymics and further names."""

    def extend_left(self, i: int, j: int) -> int:
        """Give where the name ``[i, j)`` starts: «Р. К. | Валеева», «Анна | Сергеевна»."""
        words = self.words
        while i > 1 and words.text[i - 1] == "." and self.is_initial(i - 2) and self.touch(i - 1) and not self._is_honoured(i, j):
            i -= 2
        k = i - 1
        if k >= 0 and self.is_initial(i) and not self.is_initial(i + 2) and self.is_first_name_unheard_of(k):
            return k
        while k > 0 and self.is_particle(k) and words.text[k].islower() and self.touch(k):
            k -= 1
        if not self.touch(k) or is_land(words, k) or words.norm[k - 1 : k + 1] == ["всея", "руси"]:  # «Патриарх всея Руси | Кирилл»
            return i
        if is_patronymic(words.text[i].lower()) and first_name_gender(words.text[k].lower()) is not None:
            return k  # whatever place the tagger saw: «жительница Ленинграда Хильда | Ивановна»
        if k not in self.known_places and self._is_surname_in_full(k, i, j):
            return k  # «управление культуры города | Рубцова | Мария Андреевна»
        if not self.is_name_word(k) or k in self.place_like or k in self.body_like or self.is_title(k):
            return i
        if self.kinds.get(words.norm[k]) in EASTERN and is_syllables(words.text[i].lower()):
            return k  # «мастер-класс | Нгуен | Тхи Лан»
        known = first_name_gender(words.text[k].lower())
        if is_patronymic(words.text[i].lower()) and not self.is_common(k):
            return k
        if j - i == 1 and self._is_surname_of(k, i):
            return k
        if known and not (self.is_common(k) and k == words.sentence_of[k].start):
            return k
        if (
            known is None
            and first_name_gender(words.text[i].lower()) is None
            and not self.is_common(k)
            and (words.pos[k] == "PROPN" if k > words.sentence_of[k].start else is_unheard_of(words.text[k].lower()))
        ):
            return k
        return i

    def _is_honoured(self, i: int, j: int) -> bool:
        """Say whether «Е. П.» stands before a first name and a surname: his excellency."""
        words = self.words
        honour = i > 3 and words.norm[i - 4] == "е" and words.norm[i - 2] in EXCELLENCY
        return honour and j - i > 1 and first_name_gender(words.norm[i]) is not None

    def is_first_name_unheard_of(self, k: int) -> bool:
        """Tell whose initial stands behind a first name that no list has: «посол Чили господин | Алок | А. Рошан»."""
        words = self.words
        if not self.touch(k) or not self.is_name_word(k) or k in self.body_like or k in self.place_like or self.is_title(k):
            return False
        before = self.place_like[k - 1].start - 1 if k - 1 in self.place_like else k - 1
        return before >= 0 and self.is_title(before) and words.feats[k].case in ("Nom", "") and is_unheard_of(words.norm[k])

    def _is_surname_of(self, k: int, i: int) -> bool:
        """Say whether a surname stands before its first name: «Зюкин | Андрей», but «сын Зюкина | Андрей»."""
        genders = first_name_gender(self.words.text[i].lower()) or ""
        return not self.is_common(k) and any(SURNAMES[gender].search(self.words.text[k]) is not None for gender in genders)

    def _is_surname_in_full(self, k: int, i: int, j: int) -> bool:
        """Say whether a surname stands before a first name and a patronymic, which alone make no name in an office."""
        text = self.words.text
        if j - i != 2 or j > len(text) or not is_patronymic(text[i + 1].lower()):
            return False
        if first_name_gender(text[i].lower()) is None or not text[k][0].isupper():
            return False
        if self._is_shouted(k):
            return True  # «мэр | ЛОСЬ | Иван Ильич»
        ending = SURNAMES["m" if text[i + 1].lower().endswith("ич") else "f"]
        if ending.search(text[k]) is not None:
            told = text[k].endswith(ADJECTIVAL) or "Nom" not in possible_cases(self.words.norm[k]) or k > self.words.sentence_of[k].start
            return not self.is_common(k) or (told and self._is_set_off(k))  # «, | Зиминская | Анна Ивановна», of Зима or not
        return self._may_be_surname(k)

    def _is_shouted(self, k: int) -> bool:
        """Say whether a word is in capitals among others that are not, and no body's letters: «| ЛОСЬ | Иван Ильич», but «МГУ»."""
        text = self.words.text
        alone = text[k].isupper() and len(text[k]) > 2 and not text[k + 1].isupper()
        return alone and SPOKEN.search(text[k]) is not None and text[k] not in open_lexicon().index("organisation_abbreviations")

    def _is_set_off(self, k: int) -> bool:
        """Say whether a word opens a line or stands behind a mark, an office, a body: «гости: | Штормов | Олег Ильич»."""
        if not k or k == self.words.line_of[k].start or not self.words.text[k - 1][0].isalnum() or self.is_title(k - 1):
            return True
        bodies = self.words.covered("organisations")
        if self.words.norm[k - 1] == "и":
            return True
        return k not in bodies and (k - 1 in bodies or k - 1 in self.known_places)

    def _may_be_surname(self, k: int) -> bool:
        """Tell a surname of no usual ending, and one that is a word too: «декан | Лукашик | Олег Ильич», «вошла | Мороз | Анна …»."""
        body = self.body_like.get(k)  # «декан факультета | Лукашик |»: the tagger took the name for a part of the body's
        within = body is not None and (body.stop > k + 1 or (len(body) == 1 and not NO_GENITIVE.search(self.words.norm[k])))
        within = within and not self.stands_behind_a_body(k)
        place = k in self.place_like and (k in self.known_places or not (OF_BOTH.search(self.words.norm[k]) or self._goes_with_name(k)))
        if not self.is_name_word(k) or place or within or first_name_gender(self.words.text[k].lower()) is not None:
            return False
        inside = k > self.words.sentence_of[k].start
        if self.is_title(k):
            return (inside and self._title(k) == "profession") or self.is_surname_ahead(k)
        return inside or not self.is_common(k) or self.is_surname_ahead(k)

    def _goes_with_name(self, k: int) -> bool:
        """Tell what stands behind a place that we know, in the case of the name: «консулом Республики Беларусь | Мельником | Игорем …»."""
        feats, name = self.words.feats[k], self.words.feats[k + 1]
        return k - 1 in self.known_places and feats.case == name.case and feats.case not in ("Gen", "")

    def stands_behind_a_body(self, k: int) -> bool:
        """Tell a word that the tagger took into the name of the body that ends before it."""
        bodies, body = self.words.covered("organisations"), self.body_like.get(k)
        return body is not None and body.start < k and k - 1 in bodies and k not in bodies

    def _title(self, k: int) -> str:
        return self.offices.get(self.words.lemma[k], {}).get("class", "")

    def is_surname_ahead(self, k: int) -> bool:
        """Tell a surname from an ordinary word at a sentence's head, two names in full behind it: «| Седых | Анна Ильинична».

        One of no such ending opens an item of a list: «| Заяц | Мария Олеговна – врач;», «| Ткач | Пётр Ильич, мэр»
        """
        words, stop = self.words, k + 3
        if OF_BOTH.search(words.norm[k]):
            return True
        opens = words.line_of[k].start in (k, k - 1) and words.pos[k] in ("NOUN", "PROPN") and words.norm[k] == words.lemma[k]
        if not opens or (stop < words.line_of[k].stop and words.text[stop] not in ITEM_ENDS):
            return False
        titled = stop + 1 < words.size and self.is_title(stop + 1) and self._title(k) in ("profession", "rank")
        return titled or not self.is_title(k)

    def extend_right(self, i: int, j: int) -> int:
        """Give where the name ``[i, j)`` ends: «Валеева | Р. К.», «Мехмет Озгюр | Айдын», «Карл | XVI Густав»."""
        words = self.words
        if j < words.size and j - i > 1 and self.is_initial(j - 1) and words.text[j - 2] == ".":
            j += 1  # «депутат Громов А.А | . | Он пришёл»
            if self._bears_both(i, j) and j < words.size and self.is_common(j):
                return j  # «завуч Крот Р.М. | Ярмарка …»
        while self.touch(j - 1):
            if self.is_initial(j) and words.text[j - 1] != ".":
                if self._ends_sentence(i, j):
                    return j + 1
                j += 2
                while j < words.size and self.is_initial(j):
                    j += 2
                return j
            if self.kinds.get(words.norm[j]) in ("suffix", "honorific") and words.text[j - 1] != ".":
                j += 1
                continue
            if self._is_syllable(i, j):
                j += 1
                continue
            if ROMAN.fullmatch(words.text[j]):
                j += 1
                continue
            k = j
            while k + 1 < words.size and k - j < 2 and self.is_particle(k) and words.text[k].islower() and self.touch(k - 1):
                k += 1
            if len(words.text[j]) == 1 and words.text[j].isalpha() and not self.is_initial(j):
                return j  # «Бокова | Л |2-173», of a group of students
            if k >= words.size or not self.touch(k - 1) or not self.continues(k) or words.norm[j] == "до" or is_land(words, k):
                return j
            if self.is_initial(i) and (self._are_given_and_father(k) or self._are_given_and_father(k + 1)):
                return j  # «школа имени А. С. Пушкина | Шишко Нина Викторовна»
            j = k + 1
        return j

    def _bears_both(self, i: int, j: int) -> bool:
        """Tell a surname with both its initials behind it, and nothing else: «Крот Р.М.»."""
        return j - i == 5 and self.is_name_word(i) and self.is_initial(i + 1) and self.is_initial(i + 3)

    def _are_given_and_father(self, k: int) -> bool:
        """Say whether a first name and a patronymic stand at a word."""
        given = self.words.norm[k : k + 2]
        return len(given) == 2 and is_patronymic(given[1]) and first_name_gender(given[0]) is not None

    def _ends_sentence(self, i: int, j: int) -> bool:
        """Tell the full stop of a sentence from an initial's: «принял Ван | И. |»."""
        eastern = self.kinds.get(self.words.norm[i]) in EASTERN and self.words.text[j] in SYLLABLES
        return eastern and j == i + 1 and j + 2 == self.words.sentence_of[j].stop

    def _is_syllable(self, i: int, j: int) -> bool:
        """Say whether a vowel alone goes on with a name of the East: «Пак Сан | У»."""
        words = self.words
        eastern = self.kinds.get(words.norm[i]) in EASTERN and words.text[j] in SYLLABLES
        return eastern and not (j + 1 < words.size and words.text[j + 1] == ".")

    def continues(self, k: int) -> bool:
        """Say whether a word behind a name goes on with it."""
        if not self.is_name_word(k) or k in self.place_like or k in self.body_like or self.is_title(k):
            return False
        if bids(self.words.text[k].lower()):
            return False  # «Фото: Олег Грач | Читайте также»: a full stop is lost
        return self.words.pos[k] in ("PROPN", "X", "NOUN") or not self.is_common(k)
