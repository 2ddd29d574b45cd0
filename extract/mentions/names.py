"""Where people's names stand: the tagger's persons put right, and what a grammar of names adds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.lang.lemmas import parses
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.name_forms import first_name_gender, is_patronymic

NAME_WORD = re.compile(r"(?:[А-ЯЁA-Z]['’]?[а-яёa-z’']+|(?:[а-я]{2,3}-)?[А-ЯЁ][а-яё]+(?:[А-ЯЁ][а-яё]+)?(?:-[А-ЯЁа-яё][а-яё]*)*)")
PREFIX = re.compile(r"под|супер|мега|гипер|анти|видео|теле|радио|кино|авто|веб|евро|мини|контр")
ROMAN = re.compile(r"[IVX]{1,5}")
MAX_WORDS = 7
EASTERN = ("chinese", "korean", "vietnamese")


class Name(NamedTuple):
    """The words ``[i, j)`` of a name, what vouches for it, and how strongly (0..1)."""

    i: int
    j: int
    rule: str


class NameFinder:
    """Looks for names in one document."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self.words = words
        self.kinds = {row["word"]: row["kind"] for row in lexicon.table("name_words")}
        self.offices = lexicon.index("offices")
        self.named_after = lexicon.index("named_after")
        self.lower = {words.norm[k] for k in range(len(words)) if words.text[k][:1].islower()}
        self.place_like = self._covered("LOC", "places")
        self.body_like = self._covered("ORG", "organisations")

    def _covered(self, label: str, group: str) -> dict[int, range]:
        """Give for each word the place or body mention that covers it."""
        spans = [s for s in self.words.group("entities") if s.label_ == label] + self.words.group(group)
        cover: dict[int, range] = {}
        for span in spans:
            reach = self.words.reach(span)
            for k in reach:
                if k not in cover or len(cover[k]) < len(reach):
                    cover[k] = reach
        return cover

    def find(self) -> Iterator[Name]:
        """Give the names in the order of the text, none overlapping."""
        found: list[Name] = []
        for span in self.words.group("entities"):
            if span.label_ == "PER":
                reach = self.words.reach(span)
                found.extend(self._mend(reach.start, reach.stop))
        taken = {k for name in found for k in range(name.i, name.j)}
        found.extend(self._by_grammar(taken))
        end = 0
        for name in sorted(found):
            if name.i >= end and not self.is_no_person(name):
                yield name
                end = name.j

    # --- one word

    def is_name_word(self, k: int) -> bool:
        """Say whether a word may be a first name, a surname or a patronymic by its looks: a capital and small letters."""
        return NAME_WORD.fullmatch(self.words.text[k]) is not None

    def is_initial(self, k: int) -> bool:
        """Say whether the words ``k, k + 1`` are an initial and its full stop."""
        words = self.words
        return (
            k + 1 < len(words)
            and words.text[k + 1] == "."
            and words.stop[k] == words.start[k + 1]
            and bool(re.fullmatch(r"[А-ЯЁA-Z]|Дж|Ю[лр]", words.text[k]))
        )

    def is_particle(self, k: int) -> bool:
        """Say whether a word is a particle of nobility or descent: «фон», «аль»."""
        return self.kinds.get(self.words.norm[k]) == "particle"

    def is_title(self, k: int) -> bool:
        """Say whether a word is an office, a rank or a form of address."""
        words = self.words
        return (
            words.lemma[k] in self.offices
            or words.norm[k] in self.offices
            or ("-" in words.lemma[k] and words.lemma[k].rpartition("-")[2] in self.offices)
        )

    def is_common(self, k: int) -> bool:
        """Say whether a word is an ordinary Russian word and no known name."""
        return self.words.norm[k] in self.lower or is_common_word(self.words.text[k].lower())

    def touch(self, k: int) -> bool:
        """Say whether the words ``k`` and ``k + 1`` stand on one line with at most a blank between."""
        words = self.words
        if k < 0 or k + 1 >= len(words) or words.start[k + 1] - words.stop[k] > 1:
            return False
        return words.source[words.stop[k] : words.start[k + 1]] != "\n" and (
            words.sentence[k] == words.sentence[k + 1] or self.is_initial(k - 1)
        )

    # --- the tagger's persons

    def _mend(self, i: int, j: int) -> Iterator[Name]:
        for a, b in self._pieces(i, j):
            a, b = self._trim(a, b)
            if a >= b:
                continue
            a = self._extend_left(a, b)
            b = self._extend_right(a, b)
            for c, d in self._neighbours(a, b):
                if d - c <= 2 * MAX_WORDS and self._plausible(c, d):
                    yield Name(c, d, "people.tagged")

    def _neighbours(self, i: int, j: int) -> Iterator[tuple[int, int]]:
        """Part two people who stand side by side: «сын Минтимера Шаймиева | Тимур Шаймиев»."""
        words = self.words
        first = i
        named = 0
        for k in range(i, j):
            if not self.is_name_word(k):
                if named and self.is_initial(k) and not self.is_initial(k - 2) and self._surname_behind_initials(k, j):
                    yield first, k
                    first, named = k, 0
                continue
            if (
                named >= (1 if k + 1 < j else 2)
                and words.feats[k - 1].case == "Gen"
                and self._not_genitive(k, j)
                and first_name_gender(words.text[k].lower())
            ):
                yield first, k
                first, named = k, 0
            named += 1
        yield first, j

    def _not_genitive(self, k: int, j: int) -> bool:
        cases = {self.words.feats[n].case for n in range(k, min(j, k + 2)) if self.is_name_word(n)}
        return bool(cases - {"", "Gen"})

    def _surname_behind_initials(self, k: int, j: int) -> bool:
        while k < j and self.is_initial(k):
            k += 2
        return k < j and self.is_name_word(k)

    def _pieces(self, i: int, j: int) -> Iterator[tuple[int, int]]:
        """Cut at commas, «и», brackets, line ends."""
        first = i
        for k in range(i, j):
            text = self.words.text[k]
            if text in ",;()/—–:" or text == "и":
                yield first, k
                first = k + 1
            elif k > first and not self.touch(k - 1):
                yield first, k
                first = k
        yield first, j

    def _trim(self, i: int, j: int) -> tuple[int, int]:
        words = self.words
        while i < j and (
            not (words.text[i][:1].isupper() or self._particle_before_name(i, j))
            or (self.is_title(i) and j - i > 1 and not self._opens_eastern_name(i, j))
            or (
                j - i > 2
                and i == words.sentence_of[i].start
                and self.is_common(i)
                and first_name_gender(words.text[i].lower()) is None
                and not self.is_initial(i)
            )
            or (j - i > 2 and self._is_place_before_name(i, j))
        ):
            i += 1
        while j > i and not (
            words.text[j - 1][:1].isupper()
            or (words.text[j - 1] == "." and self.is_initial(j - 2))
            or self.kinds.get(words.norm[j - 1]) == "suffix"
        ):
            j -= 1
        return i, j

    def _is_place_before_name(self, i: int, j: int) -> bool:
        """«Якутии Егор Слепцов»: the office's country, which the tagger gave to the name."""
        word = self.words.text[i].lower()
        if first_name_gender(word) is not None or first_name_gender(self.words.text[i + 1].lower()) is None:
            return False
        return (i in self.place_like and self.place_like[i].stop < j) or any("Geox" in p.tag and p.is_known for p in parses(word))

    def _opens_eastern_name(self, i: int, j: int) -> bool:
        """«Пан Ги Мун» is no Polish gentleman."""
        return self.kinds.get(self.words.norm[i]) in EASTERN and j - i > 2

    def _particle_before_name(self, i: int, j: int) -> bool:
        return self.is_particle(i) and i + 1 < j and (self.is_name_word(i + 1) or self._particle_before_name(i + 1, j))

    def _extend_left(self, i: int, j: int) -> int:
        words = self.words
        while i > 1 and words.text[i - 1] == "." and self.is_initial(i - 2):
            i -= 2
        k = i - 1
        while k > 0 and self.is_particle(k) and words.text[k].islower() and self.touch(k):
            k -= 1
        if k < 0 or not self.touch(k) or not self.is_name_word(k) or k in self.place_like or k in self.body_like or self.is_title(k):
            return i
        known = first_name_gender(words.text[k].lower())
        if is_patronymic(words.text[i].lower()) and not self.is_common(k):
            return k
        if known and not (self.is_common(k) and k == words.sentence_of[k].start):
            return k
        if (
            known is None
            and not self.is_common(k)
            and (words.pos[k] == "PROPN" if k > words.sentence_of[k].start else is_unheard_of(words.text[k].lower()))
        ):
            return k
        return i

    def _extend_right(self, i: int, j: int) -> int:
        words = self.words
        while j < len(words):
            if self.touch(j - 1) and self.is_initial(j) and words.text[j - 1] != ".":
                j += 2
                while j < len(words) and self.is_initial(j):
                    j += 2
                return j
            if self.touch(j - 1) and self.kinds.get(words.norm[j]) == "suffix" and words.text[j - 1] != ".":
                j += 1
                continue
            if self.touch(j - 1) and ROMAN.fullmatch(words.text[j]):
                j += 1
                continue
            k = j
            while k + 1 < len(words) and k - j < 2 and self.is_particle(k) and words.text[k].islower() and self.touch(k - 1):
                k += 1
            if k >= len(words) or not self.touch(k - 1) or not self._continues(k) or words.norm[j] == "до":
                return j
            j = k + 1
        return j

    def _continues(self, k: int) -> bool:
        """Say whether a word behind a name goes on with it."""
        if not self.is_name_word(k) or k in self.place_like or k in self.body_like or self.is_title(k):
            return False
        return self.words.pos[k] in ("PROPN", "X", "NOUN") or not self.is_common(k)

    def _plausible(self, i: int, j: int) -> bool:
        words = self.words
        named = [k for k in range(i, j) if self.is_name_word(k) or words.text[k].isupper()]
        if not named:
            return False
        if len(named) == j - i > 1 and all(
            is_common_word(words.text[k].lower()) and first_name_gender(words.text[k].lower()) is None for k in named
        ):
            return False
        if len(named) == 1 and j - i == 1:
            k = named[0]
            if len(words.text[k]) < 2 or words.norm[k] in self.lower or self.is_initial(k):
                return False
            if self.is_title(k) or (self.is_common(k) and (k == words.sentence_of[k].start or words.pos[k] not in ("PROPN", "NOUN", "X"))):
                return False
        return True

    # --- the grammar

    def _by_grammar(self, taken: set[int]) -> Iterator[Name]:
        words = self.words
        k = 0
        while k < len(words):
            if k in taken or not words.text[k][:1].isupper():
                k += 1
                continue
            j = self._initials_and_surname(k) or self._first_name_and_more(k) or self._east_asian(k) or self._behind_an_office(k)
            if j and not any(n in taken for n in range(k, j)):
                yield Name(k, j, "people.grammar")
                k = j
            else:
                k += 1

    def _initials_and_surname(self, k: int) -> int | None:
        """«Р. К. Валеева», «Валеева Р. К.»"""
        j = k
        while self.is_initial(j) and j - k < 6:
            j += 2
        if j > k:
            named = (
                j < len(self.words)
                and self.is_name_word(j)
                and not (self.words.pos[j] == "ADJ" and self.is_common(j))
                and words_near(self.words, j - 1)
                and not self.is_title(j)
            )
            return self._extend_right(k, j + 1) if named and len(self.words.text[j]) > 2 else None
        if not self.is_name_word(k) or self.is_common(k) or k in self.place_like or k in self.body_like:
            return None
        j = k + 1
        while self.is_initial(j) and words_near(self.words, j - 1) and j - k < 5:
            j += 2
        return j if j > k + 3 else None

    def _first_name_and_more(self, k: int) -> int | None:
        """A known first name and the words with capitals behind it: «Дилрукши Перера»."""
        if not self.is_name_word(k) or first_name_gender(self.words.text[k].lower()) is None:
            return None
        if k in self.body_like:
            return self._behind_a_body(k)
        if is_ordinary(self.words.text[k].lower()) and k == self.words.sentence_of[k].start:
            return None
        j = self._extend_right(k, k + 1)
        if j - k < 2 or all(n in self.place_like for n in range(k, j)):
            return None
        return j

    def _behind_a_body(self, k: int) -> int | None:
        """A name that the tagger took for the end of a body's name: «Мариинского театра Анна Яковлева»."""
        words, body = self.words, self.body_like[k]
        if k == body.start or words.feats[k].case != "Nom" or words.feats[k - 1].case != "Gen" or is_ordinary(words.text[k].lower()):
            return None
        whole = body.stop - k in (2, 3) and all(self.is_name_word(n) for n in range(k, body.stop))
        return body.stop if whole else None

    def _east_asian(self, k: int) -> int | None:
        """A family name of China, Korea or Vietnam and one to three syllables: «Чан Ван Лам»."""
        if self.kinds.get(self.words.norm[k]) not in EASTERN or k in self.body_like:
            return None
        j = self._extend_right(k, k + 1)
        if (
            j - k < 2
            or (is_common_word(self.words.text[k].lower()) and k == self.words.sentence_of[k].start)
            or any(n in self.place_like for n in range(k, j))
        ):
            return None
        return j

    def _behind_an_office(self, k: int) -> int | None:
        """Two words with capitals right behind an office: «посол Гырт Тыбы»."""
        words = self.words
        if k == 0 or not self.is_title(k - 1) or not self.touch(k - 1) or not self.is_name_word(k):
            return None
        if k in self.place_like or k in self.body_like or self.is_title(k) or words.pos[k] == "ADJ":
            return None
        j = self._extend_right(k, k + 1)
        return j if j - k > 1 and words.feats[k - 1].case in ("", words.feats[k].case) else None

    # --- what only looks like a person

    def is_no_person(self, name: Name) -> bool:
        """Say whether a name belongs to a body, a title or a thing named after someone."""
        i, j = name.i, name.j
        if self._inside_a_body(i, j) or self._in_quotes(i, j):
            return True
        return self._named_after(i, j)

    def _named_after(self, i: int, j: int) -> bool:
        """Say whether something bears the name: «площадь Ленина», «премия имени академика И. И. Иванова»."""
        words = self.words
        first = words.sentence_of[i].start
        k = i - 1
        while k >= first and i - k < 4 and (words.text[k] == "." or self.is_title(k)):
            k -= 1
        if k < first:
            return False
        row = self.named_after.get(words.lemma[k]) or self.named_after.get(words.norm[k])
        if row is None or row["how"] == "any":
            return row is not None
        cases = {words.feats[n].case for n in range(i, j) if self.is_name_word(n)}
        if "Gen" not in cases or "Nom" in cases:
            return False
        return not any(self.is_title(n) and words.feats[n].case == "Gen" for n in range(max(first, k - 5), k))

    def _inside_a_body(self, i: int, j: int) -> bool:
        for group in ("organisations", "places"):
            cover = self._groups(group).get(i)
            if cover is not None and cover.stop >= j and len(cover) > j - i:
                return True
        return j - i == 1 and i in self._groups("places") and self.words.norm[i] not in ("владимир",)

    def _groups(self, group: str) -> dict[int, range]:
        cached: dict[int, range] | None = self.__dict__.get(group)
        if cached is None:
            cached = {k: reach for reach in map(self.words.reach, self.words.group(group)) for k in reach}
            self.__dict__[group] = cached
        return cached

    def _in_quotes(self, i: int, j: int) -> bool:
        words = self.words
        return i > 0 and j < len(words) and words.norm[i - 1] == '"' and words.norm[j] == '"'


def words_near(words: Words, k: int) -> bool:
    """Say whether at most one blank stands between the words ``k`` and ``k + 1``."""
    return k >= 0 and k + 1 < len(words) and words.start[k + 1] - words.stop[k] <= 1


def is_common_word(word: str) -> bool:
    """Say whether pymorphy3's dictionary has the word and none of its readings is a person's name."""
    found = parses(word)
    if found and not found[0].is_known and (prefix := PREFIX.match(word)):
        found = parses(word[prefix.end() :])  # «подфорум», «видеомост»
    known = bool(found) and found[0].is_known
    return known and not any({"Name", "Surn", "Patr"} & p.tag.grammemes for p in found)


def is_unheard_of(word: str) -> bool:
    """Say whether pymorphy3's dictionary lacks the word."""
    return not any(p.is_known for p in parses(word))


def is_ordinary(word: str) -> bool:
    """Say whether the word has any known reading besides a name: «Вера», «Роза», «Лев»."""
    return any(p.is_known and not {"Name", "Surn", "Patr", "Geox"} & p.tag.grammemes for p in parses(word))


__all__ = ["Name", "NameFinder", "is_patronymic"]
