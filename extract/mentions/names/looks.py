"""What one word of a document looks like: a name, an initial, a title, an ordinary word."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import compress

from extract.lang.grammar.lemmas import parses
from extract.lang.tokenization.glued import closes_initials
from extract.lang.verdicts import Verdicts
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.names.forms import first_name_gender
from extract.mentions.names.letters import BIG, SMALL
from extract.mentions.office_heads import as_head
from extract.mentions.officer_names import officer_inside

NAME_WORD = re.compile(
    rf"(?:[{BIG}A-Z]['’]?[{SMALL}a-z’']+|(?:[а-я]{{2,3}}-)?[{BIG}][{SMALL}]+(?:[{BIG}][{SMALL}]+)?(?:-[{BIG}{SMALL}][{SMALL}]*)*)"
)
AGED = re.compile(r"[а-я](?:и|е|ух|[её]х|ста)летн(?:ий|его|ему|им|ем|яя|ей|юю)$")  # «Восьмидесятилетний»
PREFIX = re.compile(r"опер(?=штаб)|под|супер|мега|гипер|анти|видео|теле|радио|кино|авто|веб|евро|мини|контр")
INITIAL = re.compile(rf"[{BIG}A-Z](?:-[А-ЯЁ])?|Дж|Ю[лр]")
DEGREE = re.compile(r"[КД]\.\s?[а-яё]{1,7}\.\s?н\.")  # «К.т.н. Олег Грач»: no initials
RULERS = frozenset("IVX")  # numbers of one letter: «король Харальд | V |.»
TWO, WIDE = 2, 3  # blanks that are one where a text has lines; behind an initial
FEW = 2  # lines
FULL_STOP = frozenset({"."})
GUESSED = "places.tagged_location"  # a place by the tagger's word alone
NAMES_AND_TITLES = frozenset({"раис", "раиса", "раису", "раисом", "султан", "султана", "султану", "султаном"})
NAMES_AND_TITLES |= {"хаким", "хакима", "хакиму", "хакимом", "эмир", "эмира", "эмиру", "эмиром"}
EASTERN = ("chinese", "korean", "vietnamese")


def _is_name_word(text: str) -> bool:
    return NAME_WORD.fullmatch(text) is not None and not AGED.search(text)


IS_NAME_WORD = Verdicts(_is_name_word, most=4_000)


class Looks:
    """The words of one document and what is known of them before names are looked for."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self.words, self.lexicon = words, lexicon
        self.kinds = name_kinds(lexicon)
        self.offices = lexicon.index("offices")
        self.capitals = words.capitals
        self.eastern = set(words.with_norm(_eastern(lexicon)))
        self.lower = set(compress(words.norm, map(str.islower, words.firsts)))
        self.initials = {k - 1 for k in words.with_norm(FULL_STOP) if k and self._is_initial(k - 1)}
        self.place_like = self._covered("LOC", "places")
        self.body_like = self._covered("ORG", "organisations")
        pairs = zip(words.group("places"), words.reaches("places"), strict=True)
        self.known_places = {k for span, reach in pairs if span.id_ != GUESSED for k in reach}

    def _covered(self, label: str, group: str) -> dict[int, range]:
        """Give for each word the place or body mention that covers it."""
        words = self.words
        tagged = zip(words.group("names"), words.reaches("names"), strict=True)
        cover: dict[int, range] = {}
        seen = [reach for span, reach in tagged if span.label_ == label]
        if label == "ORG":
            seen = [range(reach.start, officer_inside(words, self.lexicon, reach)) for reach in seen]
        for reach in [*seen, *words.reaches(group)]:
            for k in reach:
                if k not in cover or len(cover[k]) < len(reach):
                    cover[k] = reach
        return cover

    def is_name_word(self, k: int) -> bool:
        """Say whether a word may be a first name, a surname or a patronymic by its looks: a capital and small letters."""
        return IS_NAME_WORD[self.words.text[k]]

    def is_initial(self, k: int) -> bool:
        """Say whether the words ``k, k + 1`` are an initial and its full stop."""
        return k in self.initials

    def _is_initial(self, k: int) -> bool:
        words = self.words
        return (
            words.stop[k] == words.start[k + 1]
            and INITIAL.fullmatch(words.text[k]) is not None
            and not (k > 0 and words.stop[k - 1] == words.start[k] and words.text[k - 1].isdigit())
            and not DEGREE.match(words.source, words.start[k])
            and not (words.text[k] in RULERS and k > 0 and words.text[k - 1][0].isupper() and not words.text[k - 1].isascii())
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
            or ("-" in words.lemma[k] and any(part in self.offices for part in words.lemma[k].split("-")))
            or as_head(words.norm[k], self.lexicon) is not None
        )

    def is_common(self, k: int) -> bool:
        """Say whether a word is an ordinary Russian word and no known name."""
        return self.words.norm[k] in self.lower or is_common_word(self.words.text[k].lower())

    def stands_behind_a_place(self, k: int) -> bool:
        """Say whether a name begins that the tagger took for the end of a place's: «ботаник из Кембриджа | Питер Рид»."""
        words, place = self.words, self.place_like.get(k)
        if place is None or k == place.start or k in self.known_places or place.stop - k not in (2, 3):
            return False
        named = first_name_gender(words.text[k].lower()) is not None and not is_ordinary(words.text[k].lower())
        turned = words.feats[k].case == "Nom" and words.feats[k - 1].case not in ("Nom", "")
        return named and turned and all(self.is_name_word(n) for n in range(k, place.stop))

    def is_no_lone_name(self, k: int) -> bool:
        """Say whether a capital alone makes the word a name: «Сокол», «Олень», with no office before and no full name elsewhere."""
        return is_common_word(self.words.text[k].lower()) and not (k > 0 and self.is_title(k - 1))

    @cached_property
    def _is_flat(self) -> bool:
        """Tell a page saved as one line, of which blanks part the columns and paragraphs."""
        return len(self.words.lines) < FEW

    def near(self, k: int) -> bool:
        """Say whether at most one blank stands between the words ``k`` and ``k + 1``, a sentence's end or not."""
        words = self.words
        return k >= 0 and k + 1 < len(words) and words.start[k + 1] - words.stop[k] <= 1

    def touch(self, k: int) -> bool:
        """Say whether the words ``k`` and ``k + 1`` stand on one line with at most a blank between."""
        words = self.words
        if k < 0 or k + 1 >= words.size:
            return False
        gap = words.start[k + 1] - words.stop[k]
        if gap > 1 and (gap > (WIDE if self.is_initial(k - 1) else TWO) or self._is_flat):  # «К. В.  Орлов», «Пётр  Орлов»
            return False
        return (not gap or "\n" not in words.source[words.stop[k] : words.start[k + 1]]) and (
            words.sentence[k] == words.sentence[k + 1]
            or (self.is_initial(k - 1) and not closes_initials(words.source, words.stop[k]))  # «Громов Е. К.| Вела форум …»
        )


@lru_cache(maxsize=16)
def name_kinds(lexicon: Lexicon) -> dict[str, str]:
    """Give what the words are that stand in names beside first names and surnames: particles, suffixes, families of the East."""
    return {row["word"]: row["kind"] for row in lexicon.table("name_words")}


@lru_cache(maxsize=16)
def _eastern(lexicon: Lexicon) -> frozenset[str]:
    """Give the families and syllables of China, Korea and Vietnam."""
    return frozenset(word for word, kind in name_kinds(lexicon).items() if kind in EASTERN)


@lru_cache(maxsize=4_000)
def is_common_word(word: str) -> bool:
    """Say whether pymorphy3's dictionary has the word and none of its readings is a person's name."""
    found = parses(word)
    if found and not found[0].is_known and (prefix := PREFIX.match(word)):
        found = parses(word[prefix.end() :])  # «подфорум», «видеомост»
    known = bool(found) and found[0].is_known
    return known and not any({"Name", "Surn", "Patr"} & p.tag.grammemes for p in found)


@lru_cache(maxsize=4_000)
def bids(word: str) -> bool:
    """Say whether a word bids readers and is nothing else in pymorphy3's dictionary: «подписывайтесь», «читайте», but «Мори»."""
    found = parses(word) if word.endswith(("те", "тесь")) else ()
    return bool(found) and all(parse.is_known and parse.tag.POS == "VERB" for parse in found)


@lru_cache(maxsize=4_000)
def is_unheard_of(word: str) -> bool:
    """Say whether pymorphy3's dictionary lacks the word."""
    return not any(p.is_known for p in parses(word))


@lru_cache(maxsize=4_000)
def is_ordinary(word: str) -> bool:
    """Say whether the word has any known reading besides a name: «Вера», «Роза», «Лев»."""
    return any(p.is_known and not {"Name", "Surn", "Patr", "Geox"} & p.tag.grammemes for p in parses(word))
