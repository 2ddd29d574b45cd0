"""What tells in so many words that those counted are at the event: «участниками станут 300 ребят», «делегация из 9 человек»."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import Row, word_class

BECOMING = frozenset({"стать", "становиться"})
BECOME = word_class("become_at_an_event")  # «| свидетелями | события стали 300 горожан»
GROUPS = word_class("group_of_people")
SIZE = frozenset({"состав", "количество", "число"})
TOTALS = (("в", "общей", "сложности"), ("в", "сумме"), ("в", "целом"), ("всего",), ("итого",))
THOSE = frozenset(
    {
        "они",
        "тот",
        "участник",
        "участница",
        "гость",
        "победитель",
        "призер",
        "лауреат",
        "собравшийся",
        "присутствующий",
        "выпускник",
        "приглашенный",
        "награжденный",
        "слушатель",
        "зритель",
        "пришедший",
        "прибывший",
    }
)
CHARGE, CHARGED = "ответственность", frozenset({"привлечь", "привлекать", "привлекаться"})
AFAR = word_class("watched_afar")  # «| трансляцию | посмотрели 12 тысяч человек»
WATCHING = frozenset({"посмотреть", "смотреть", "увидеть", "просмотреть", "прочитать"})
CHEERING, FOR = "болеть", "за"  # «| за | команду болели 300 зрителей»: nobody is ill
SPANS = frozenset({"начала", "первого", "момента", "время", "все"})  # «с начала года»
HERE = frozenset({"здесь", "тут", "нас"})
YEAR = 4  # figures
BEFORE = 5  # words from «гости, а это» to a figure


def attending_senses(words: Words, reach: Collection[int], attending: Mapping[str, Row]) -> set[str]:
    """Give what the words of a stretch say of those counted, but for the words that another one turns."""
    told = {words.lemma[k] for k in reach}
    afar, turned = told & AFAR, told & _turned(words, reach, told)
    rows = (attending.get(lemma) or attending.get(lemma.rpartition("-")[2]) for lemma in told - turned)
    return {row["sense"] for row in rows if row is not None} | ({"not"} if afar and turned & WATCHING else set())


def _turned(words: Words, reach: Collection[int], told: set[str]) -> frozenset[str]:
    turned = CHARGED if CHARGE in told else frozenset[str]()
    turned |= WATCHING if told & AFAR else frozenset()
    return turned | {CHEERING} if any(words.norm[k] == FOR for k in reach) else turned


def _opens_a_span(norm: str) -> bool:
    """Tell «с | начала | года», «с | 2017 | года»."""
    return norm in SPANS or (norm.isdigit() and len(norm) == YEAR)


def become_guests(words: Words, clause: range, attending: dict[str, Row]) -> bool:
    """Tell «участниками станут | 300 ребят»."""
    if not any(words.lemma[k] in BECOMING for k in clause):
        return False
    return any(words.feats[k].case == "Ins" and (words.lemma[k] in BECOME or _is_guest(words, k, attending)) for k in clause)


def _is_guest(words: Words, k: int, attending: Mapping[str, Row]) -> bool:
    return attending.get(words.lemma[k], {}).get("sense") == "guest"


def is_of_a_group(words: Words, i: int) -> bool:
    """Tell «возглавил группу из | 9 человек», «делегация в составе | 9 человек», «едем большой труппой – | 9 человек»."""
    if i < 2:
        return False
    if words.norm[i - 1] == "из" or words.norm[i - 1] in DASHES:
        return words.lemma[i - 2] in GROUPS
    return i > 2 and words.lemma[i - 1] in SIZE and words.norm[i - 2] == "в" and words.lemma[i - 3] in GROUPS


def are_among_those(words: Words, clause: range, attending: dict[str, Row]) -> bool:
    """Tell «Среди тех, кто надел форму, | 71 девушка», «Среди выпускников – | 9 граждан Чили», «среди них впервые было трое …»."""
    start = words.sentence_of[clause.start].start
    if words.norm[start] in ("среди", "из") and start + 1 < len(words):
        told = words.lemma[start + 1]
        if told in THOSE or attending.get(told, {}).get("sense") == "guest":
            return True
    return any(words.norm[k : k + 2] == ["среди", "них"] for k in clause)


def do_what_is_told(words: Words, clause: range, deeds: Mapping[str, frozenset[str]]) -> bool:
    """Tell «обучение прошли | 24 офицера», «присягу дали | 30 курсантов», but not «с начала года»."""
    lemmas = {*words.lemma[clause.start : clause.stop]}
    told = any(not lemmas.isdisjoint(deeds[verb]) for verb in lemmas & deeds.keys())
    return told and not any(words.norm[k] in ("с", "со", "за") and _opens_a_span(words.norm[k + 1]) for k in clause[:-1])


def are_the_guests(words: Words, i: int, attending: dict[str, Row]) -> bool:
    """Tell «Гости, а это | пять преподавателей, …», «Гостей, а их | пять, …»."""
    said = words.norm[max(i - 2, 0) : i] in (["а", "это"], ["а", "их"])
    before = range(max(words.sentence_of[i].start, i - BEFORE), i - 2)
    return said and any(attending.get(words.lemma[k], {}).get("sense") == "guest" for k in before)


def are_here(words: Words, i: int, clause: range) -> bool:
    """Tell «сегодня здесь | 300 человек |», «нас сегодня | 300 человек |»."""
    before = range(max(clause.start, i - BEFORE), i)
    return any(words.norm[k] in HERE for k in before) and not any(words.pos[k] in ("VERB", "NOUN", "ADP") for k in before)


def stand_in_brackets(words: Words, i: int, attending: Mapping[str, Row]) -> bool:
    """Tell «участники (| 300 человек |) разделились на команды»."""
    k = i - 1 - (words.norm[i - 1] == "всего")
    return k > words.sentence_of[i].start and words.norm[k] == "(" and _is_guest(words, k - 1, attending)


def total_phrase(words: Words, start: int, i: int) -> int | None:
    """Give the word at which a list's total begins behind a dash: «школьники, студенты – | в общей сложности 90 человек»."""
    phrase = next((p for p in TOTALS if tuple(words.norm[max(start, i - len(p)) : i]) == p), None)
    if phrase is None or i - len(phrase) - 1 <= start or words.norm[i - len(phrase) - 1] not in DASHES:
        return None
    return i - len(phrase)


def is_summed_up(words: Words, i: int) -> bool:
    """Tell those in a list that its total ends: «пришли учителя, студенты из | пяти вузов | – всего 90 человек»."""
    dashes = (k + 1 for k in range(i, words.sentence_of[i].stop - 2) if words.norm[k] in DASHES)
    totals = [k + len(phrase) for k in dashes for phrase in TOTALS if tuple(words.norm[k : k + len(phrase)]) == phrase]
    return bool(totals) and totals[0] in words.covered("counts")
