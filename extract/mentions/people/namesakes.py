"""What only looks like a person: a street, a prize, a ship, a play that bears a name."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.names.context import office_cases
from extract.mentions.names.forms import first_name_gender
from extract.mentions.names.looks import Looks
from extract.mentions.people.reach import NO_GENITIVE

NEAR = 8  # words between what bears a name and the name
GIVING, GIVEN_NEAR = frozenset({"вручить", "вручать", "выдать", "передать"}), 5  # and the words from the verb to its object
LANDS = frozenset({"country", "region", "city"})
HERS = ("ой", "ей")
AMONG = ["том", "числе"]  # «банкиры, | в том числе | К. Ибраимов», no number that bears his name
HEROES = frozenset({"героя", "кавалера"})
HONOUR = frozenset({"советского", "союза", "российской", "федерации", "россии", "социалистического", "труда", "ордена", "славы"})


class Namesakes:
    """Tells the things that are named after people in one document."""

    def __init__(self, words: Words, lexicon: Lexicon, looks: Looks) -> None:
        self.words, self.looks = words, looks
        self.named_after = lexicon.index("named_after")
        self.bodies, self.places = self._covered("organisations"), self._covered("places")
        self.lands = {k: span.reach for span in words.group("places") if span.label_ in LANDS for k in span.reach}

    def _covered(self, group: str) -> dict[int, range]:
        return {k: reach for reach in self.words.reaches(group) for k in reach}

    def is_no_person(self, i: int, j: int) -> bool:
        """Say whether a name belongs to a body, a title or a thing named after someone."""
        if self._inside_a_body(i, j) or self._in_quotes(i, j):
            return True
        return self._named_after(i, j)

    def _named_after(self, i: int, j: int) -> bool:
        """Say whether something bears the name: «площадь Ленина», «премия имени академика И. И. Иванова»."""
        words = self.words
        first = words.sentence_of[i].start
        k = i - 1
        k = self._before_honour(k, first)
        while k >= first and i - k < NEAR and (words.text[k] == "." or (self.looks.is_title(k) and not self._is_surname(k))):
            k -= 1
        if k < first or self._ends_a_land(k, i) or words.norm[k - 1 : k + 1] == AMONG:
            return False
        row = self.named_after.get(words.lemma[k]) or self.named_after.get(words.norm[k])
        if row is None or row["how"] == "any":
            return row is not None
        if row["how"] == "bare":
            return not self._is_whole_name(k, i, j)
        if k < i - 1 and "Gen" not in office_cases(words.norm[i - 1]):
            return False  # «настоятельница Никольского монастыря | игумения | Иулиания»
        cases = {words.feats[n].case for n in range(i, j) if self.looks.is_name_word(n)}
        if "Gen" not in cases or "Nom" in cases or self._is_nominative_first_name(words.norm[i]):
            return False
        if self.looks.is_initial(i + 1) and NO_GENITIVE.search(words.norm[i]):
            return False  # «начальник отдела программ | Замыслов А. С.», whatever the tagger saw
        initialled = any(self.looks.is_initial(n) for n in range(i, min(i + 2, j)))  # «врач больницы | А. Б. Белова»
        if self._are_given(k, first, i, j):
            return False
        held = ("Gen", "Acc", "Nom") if initialled else ("Gen", "Acc")
        return not any(self.looks.is_title(n) and words.feats[n].case in held for n in range(max(first, k - 5), k))

    def _ends_a_land(self, k: int, i: int) -> bool:
        """Tell a land of two words whose last one other things are called by: «посол в Республике Маршалловы | Острова | Н. П. Грач»."""
        land = self.lands.get(k)
        return land is not None and len(land) > 1 and land.stop == i == k + 1

    def _are_given(self, k: int, first: int, i: int, j: int) -> bool:
        """Tell whom things are given, whose dative looks like a genitive: «вручила | медали | А. П. Зайцевой и В. И. Грач»."""
        words = self.words
        if words.feats[k].number != "Plur" or not any(words.norm[n].endswith(HERS) for n in range(i, j)):
            return False
        return any(words.lemma[n] in GIVING for n in range(max(first, k - GIVEN_NEAR), k))

    def _before_honour(self, k: int, first: int) -> int:
        """Pass an honour: «школа имени | Героя Советского Союза | А. Б. Громова»."""
        n = k
        while n > first and self.words.norm[n] in HONOUR:
            n -= 1
        return n - 1 if n < k and self.words.norm[n] in HEROES else k

    def _is_surname(self, k: int) -> bool:
        """Tell the surname of whom a body is named after from a title: «университет им. | Королёва | Тимур Галов»."""
        return self.words.text[k][0].isupper() and k in self.bodies

    def _is_whole_name(self, k: int, i: int, j: int) -> bool:
        """Tell a full name in the nominative right behind a genitive: «инженер станции | Роман Хохлов | отметил»."""
        feats = self.words.feats
        whole = k == i - 1 and j - i > 1 and feats[k].case == "Gen"
        return whole and (self._is_nominative_first_name(self.words.norm[i]) or all(feats[n].case == "Nom" for n in range(i, j)))

    def _is_nominative_first_name(self, norm: str) -> bool:
        """Tell «Карл-Хенрик», whatever case the tagger saw: no genitive is so written."""
        given = norm.partition("-")[0]
        return first_name_gender(given) == "m" and given[-1] not in "аяоеиуыэю"

    def _inside_a_body(self, i: int, j: int) -> bool:
        for cover in (self.bodies.get(i), None if self.looks.stands_behind_a_place(i) else self.places.get(i)):
            if cover is not None and cover.stop >= j and len(cover) > j - i:
                return True
        return j - i == 1 and i in self.places

    def _in_quotes(self, i: int, j: int) -> bool:
        """Tell «ледокол «| Иван Громов |»» from a name between two titles: «директор АО «Заря» | Иван Громов | «О лесе»»."""
        words = self.words
        marked = i > 0 and j < words.size and words.norm[i - 1] == '"' and words.norm[j] == '"'
        return marked and (words.stop[i - 1] == words.start[i] or words.stop[j - 1] == words.start[j])
