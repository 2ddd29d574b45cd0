"""What somebody has lived through or is honoured by, said whole: «ветеран Великой Отечественной войны», «кавалер ордена Славы»."""

from __future__ import annotations

from collections.abc import Container, Mapping

from extract.lang.words import Words
from extract.lexicon import word_class

OF_WARS = frozenset({"ветеран", "участник", "участница", "инвалид", "очевидец"})
WAR, LEADING_ON = "война", frozenset({"в", "на", "за"})
WARS, LETTERS = word_class("war_or_deed"), frozenset({"вов", "сво", "афгана"})
OF_ORDERS, ORDERS = frozenset({"кавалер", "обладатель", "обладательница"}), frozenset({"ордена", "орденов", "медали"})
OF_CONTESTS, CONTESTS = word_class("crowned"), word_class("contest_of_a_crown")
TOWNSMEN, BESIEGED = frozenset({"житель", "жительница"}), ["блокадного", "ленинграда"]
OWN = {"гражданин": "почетный", "гражданка": "почетный", "мать": "многодетный", "мама": "многодетный", "отец": "многодетный"}
ADJECTIVES, TITLE = 4, 5  # words


def is_honoured(words: Words, k: int, word: str) -> bool:
    """Tell what is no mere form of address or kin: «почётный | гражданин | города», «многодетная | мать |», «житель блокадного …»."""
    if k and word in OWN and words.lemma[k - 1] == OWN[word]:
        return True
    return word in TOWNSMEN and words.norm[k + 1 : k + 3] == BESIEGED


def honour_end(words: Words, k: int, word: str, places: Mapping[int, range], people: Container[int]) -> int | None:
    """Give where the whole of it ends; none for a head that has no such tail.

    ``places`` and ``people`` are the words of those that the document names.
    """
    if word in OF_WARS:
        return _to_war(words, k + 1, places, people)
    if word in TOWNSMEN:
        return k + 3 if words.norm[k + 1 : k + 3] == BESIEGED else None
    if word in OF_ORDERS and words.norm[k + 1 : k + 2] and words.norm[k + 1] in ORDERS:
        return _to_order(words, k + 2, people)
    return _to_contest(words, k + 1, places, people) if word in OF_CONTESTS else None


def _to_war(words: Words, k: int, places: Mapping[int, range], people: Container[int]) -> int | None:
    """«ветеран | Великой Отечественной войны |», «участник | СВО |», «ветеран | войны в Афганистане |»."""
    noun = _noun(words, k)
    if noun is None or noun in people or not (words.norm[noun] in LETTERS or words.lemma[noun] in WARS):
        return None
    end = noun + 1
    if words.lemma[noun] != WAR and end < words.size and words.norm[end] in LEADING_ON:
        return end  # «ветеран боевых действий | в Афганистане»: where, no position tells
    if end + 1 < words.size and words.norm[end] in LEADING_ON and end + 1 in places and end + 1 not in people:
        return places[end + 1].stop
    named = end < words.size and words.text[end][:1].isupper() and words.feats[end].case == "Gen" and end not in people
    return end + (named and end in words.sentence_of[k])


def _to_order(words: Words, k: int, people: Container[int]) -> int | None:
    """«кавалер ордена | Мужества |», «… | «Знак Почёта» |», «… | Трудового Красного Знамени |»."""
    stop = min(words.sentence_of[k - 1].stop, k + TITLE)
    if k < stop and words.text[k] in '"«':
        closed = next((n for n in range(k + 1, stop) if words.text[n] in '"»'), None)
        return closed + 1 if closed is not None else None
    end = k
    while end < stop and end not in people and words.text[end][:1].isupper() and words.feats[end].case in ("Gen", ""):
        end += 1
    return end if end > k else None


def _to_contest(words: Words, k: int, places: Mapping[int, range], people: Container[int]) -> int | None:
    """«призёр | чемпионата Европы |», «чемпион | Олимпийских игр |»."""
    noun = _noun(words, k)
    if noun is None or words.lemma[noun] not in CONTESTS:
        return None
    end = noun + 1
    while end < words.size and end not in people and (end in places or words.norm[end] in ("мира", "страны", "области", "края")):
        end = places[end].stop if end in places else end + 1
    return end


def _noun(words: Words, k: int) -> int | None:
    """Give the noun that adjectives in the genitive stand before: «Великой Отечественной | войны |»."""
    stop = min(words.size, k + ADJECTIVES)
    n = next((n for n in range(k, stop) if words.pos[n] != "ADJ"), None)
    return n if n is not None and n in words.sentence_of[k - 1] and words.feats[n].case in ("Gen", "") else None
