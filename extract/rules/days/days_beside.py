"""Days that a text tells beside its event: the term of a task, the day of a broadcast."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.main_event.named import is_finite

DUTIES, TASKS = word_class("duty"), word_class("do_by_a_day")
AIRED, SHOWN = frozenset({"телеканал", "канал", "эфир"}), frozenset({"показать", "показывать", "увидеть", "выйти", "посмотреть"})
UPSHOTS, WILL = frozenset({"итог", "результат", "победитель", "имя", "лауреат"}), frozenset({"будут", "будет"})
SUMMING_UP = frozenset({"подвести", "объявить", "огласить", "назвать", "опубликовать", "определить", "обнародовать", "узнать"})
ON_SCREEN = frozenset({"премьера", "показ", "кинопоказ", "трансляция", "эфир", "телемост", "телемарафон", "программа"})


def is_a_term(words: Words, reach: range, clause: range, mine: AbstractSet[int]) -> bool:
    """Tell «министерство | 30 апреля | должно представить доклад», «поручил подготовить доклад | 30 апреля |»."""
    due = [k for k in clause if words.lemma[k] in DUTIES]
    if due and due[0] < reach.start and _is_done_by(words, reach):
        return True
    if _sums_up(words, clause, mine):
        return True
    if not mine.isdisjoint(clause):
        return False
    return any(words.feats[k].verb_form == "Inf" and words.lemma[k] in TASKS and due[0] < k for k in clause) if due else False


def _sums_up(words: Words, clause: range, mine: AbstractSet[int]) -> bool:
    """Tell «итоги слёта подведут | 30 июня |», «имена победителей назовут | в июле |»: what comes of the event."""
    named = any(words.lemma[k] in UPSHOTS and k not in mine for k in clause)
    return named and any(words.lemma[k] in SUMMING_UP and (words.feats[k].tense == "Fut" or words.norm[k - 1] in WILL) for k in clause)


def _is_done_by(words: Words, reach: range) -> bool:
    """Tell «до 3 мая | устранить | недочёты»."""
    return words.feats[reach.stop].verb_form == "Inf" if reach.stop < len(words) else False


def is_on_the_air(words: Words, clause: range, kind: str, mine: AbstractSet[int]) -> bool:
    """Tell «концерт снимут 7 декабря, а эфир покажут | 1 января | на канале «Луч»»; a film's first show is on the air itself."""
    if kind in ON_SCREEN or not mine.isdisjoint(clause):
        return False
    shown = any(is_finite(words, k) for k in clause if words.lemma[k] in SHOWN)
    return shown and any(words.lemma[k] in AIRED for k in clause)
