"""Whose voice, music or number an event has: «романс в исполнении Инны Шторм», «голосом Яна Лося», «понравился танец Анны Кит»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_nominative

CREDITED = {"на": ("счету", "счете"), "в": ("активе", "копилке")}
PLAYED, UNDER = (
    frozenset({"исполнении", "постановке"}),
    frozenset({"аккомпанемент", "сопровождение", "баян", "гармонь", "гитару", "аккордеон", "гармошку", "музыку"}),
)
VOICES = frozenset({"голосом", "голосами"})
NUMBERS = word_class("number_on_stage")
PARTS = frozenset({"роль", "персонаж", "образ"})  # «роль короля в исполнении …» may be a film's
PLEASING = word_class("please")
STAGED = frozenset({"show", "festival", "ceremony", "action"})
FESTIVE, CONCERTS = frozenset({"show", "festival"}), frozenset({"концерт", "выступление", "рецитал", "моноспектакль", "сет"})
TITLE = 6  # words of a band's name
OFFICE = 12  # words of an office before a name


def on_stage(words: Words, person: Named, kind_class: str, offices: Container[int]) -> int | None:
    """Give the word by which one performs: «в | исполнении | певицы Инны Шторм», «под | аккомпанемент | Яна Лося»."""
    i = person.reach.start
    if is_nominative(words, person) and words.feats[i].case != "Gen":
        return None
    k = _behind_what(words, i, offices)
    if k is None:
        return None
    clause = clause_of(words, i)
    before = words.norm[k - 1] if k > clause.start else ""
    if words.norm[k] in PLAYED and before == "в":
        return k if not any(words.lemma[n] in PARTS for n in clause) else None
    if kind_class == "contest" and words.norm[k] in CREDITED.get(before, ()):
        return k  # «на | счету | Инны Шторм две медали»
    if words.norm[k] in VOICES or (words.norm[k] in UNDER and before == "под"):
        return k
    pleases = words.lemma[k] in NUMBERS and kind_class in STAGED and any(words.lemma[n] in PLEASING for n in clause)
    return k if pleases else None


def _behind_what(words: Words, i: int, offices: Container[int]) -> int | None:
    """Give the word that a name and the office before it depend on."""
    first = max(words.sentence_of[i].start, i - OFFICE)
    k = i - 1
    while k > first and (k in offices or words.norm[k] in ("и", ",") or (words.pos[k] in ("ADJ", "NOUN") and words.feats[k].case == "Gen")):
        k -= 1
        if words.norm[k] == '"':  # «выступления дуэта | «Лира» | и Яна Лося»
            k = next((n for n in range(k - 1, max(first, k - TITLE), -1) if words.norm[n] == '"'), first) - 1
    return k if k >= first else None


def gives_a_concert(words: Words, person: Named, kind_class: str, offices: Container[int], performers: Container[str]) -> int | None:
    """Give the word for what a musician gives at a festival: «фестиваль продолжит | концерт | пианиста Яна Лося»."""
    i = person.reach.start
    if kind_class not in FESTIVE or is_nominative(words, person):
        return None
    k = _behind_what(words, i, offices)
    if k is not None and (at := _behind_a_place(words, k)) != k:  # «вокалиста | из Нью-Йорка | Яна Лося», «артистки | России |»
        k = _behind_what(words, at + 1, offices)
    if k is None or words.lemma[k] not in CONCERTS or words.pos[k] != "NOUN":
        return None
    return k if any(words.lemma[n] in performers for n in range(k + 1, i)) else None


def _behind_a_place(words: Words, k: int) -> int:
    """Pass back over a place and «из» before it."""
    places, first = words.covered("places"), words.sentence_of[k].start
    while k > first and k in places:
        k -= 1
    return k - (words.norm[k] == "из")
