"""What tells in so many words that those counted are at the event: «участниками станут 300 ребят», «делегация из 9 человек»."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import Row, word_class

BECOMING = frozenset({"стать", "становиться"})
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
SPANS = frozenset({"начала", "первого", "момента", "время", "все"})  # «с начала года»
YEAR = 4  # figures
BEFORE = 5  # words from «гости, а это» to a figure


def attending_senses(words: Words, reach: Iterable[int], attending: Mapping[str, Row]) -> set[str]:
    """Give what the words of a stretch say of those counted; «привлечены | к ответственности |» is no coming."""
    lemmas, reach = words.lemma, tuple(reach)
    if any(lemmas[k] == CHARGE for k in reach):
        reach = tuple(k for k in reach if lemmas[k] not in CHARGED)
    return {row["sense"] for k in reach if (row := attending.get(lemmas[k]) or attending.get(lemmas[k].rpartition("-")[2])) is not None}


def _opens_a_span(norm: str) -> bool:
    """Tell «с | начала | года», «с | 2017 | года»."""
    return norm in SPANS or (norm.isdigit() and len(norm) == YEAR)


def become_guests(words: Words, clause: range, attending: dict[str, Row]) -> bool:
    """Tell «участниками станут | 300 ребят»."""
    if not any(words.lemma[k] in BECOMING for k in clause):
        return False
    return any(words.feats[k].case == "Ins" and attending.get(words.lemma[k], {}).get("sense") == "guest" for k in clause)


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


def do_what_is_told(words: Words, clause: range, deeds: frozenset[tuple[str, str]]) -> bool:
    """Tell «обучение прошли | 24 офицера», «присягу дали | 30 курсантов», but not «с начала года»."""
    lemmas = words.lemma[clause.start : clause.stop]
    told = any(verb in lemmas and thing in lemmas for verb, thing in deeds)
    return told and not any(words.norm[k] in ("с", "со", "за") and _opens_a_span(words.norm[k + 1]) for k in clause[:-1])


def are_the_guests(words: Words, i: int, attending: dict[str, Row]) -> bool:
    """Tell «Гости, а это | пять преподавателей, …», «Гостей, а их | пять, …»."""
    said = words.norm[max(i - 2, 0) : i] in (["а", "это"], ["а", "их"])
    before = range(max(words.sentence_of[i].start, i - BEFORE), i - 2)
    return said and any(attending.get(words.lemma[k], {}).get("sense") == "guest" for k in before)


def total_phrase(words: Words, start: int, i: int) -> int | None:
    """Give the word at which a list's total begins behind a dash: «школьники, студенты – | в общей сложности 90 человек»."""
    phrase = next((p for p in TOTALS if tuple(words.norm[max(start, i - len(p)) : i]) == p), None)
    if phrase is None or i - len(phrase) - 1 <= start or words.norm[i - len(phrase) - 1] not in DASHES:
        return None
    return i - len(phrase)
