"""Houses that say where something else was: «сотрудников отправляют в | академии Чили |», «церемония встречи прошла в | аэропорту |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.discourse.clause import clause_of
from extract.rules.main import Main
from extract.rules.main_event.named import is_finite

SENDING = frozenset({"отправлять", "отправить", "направлять", "направить", "посылать", "послать"})
SENT_WITHIN = 8  # words from the verb to the house
MEETING, WELCOMES = "церемония", frozenset({"встреча", "приветствие", "проводы", "прощание"})


def is_of_something_else(words: Words, main: Main, house: range) -> bool:
    """Tell a house to which somebody is sent, and one where a visitor was only met."""
    return _is_sent_to(words, house) or (main.kind_class == "visit" and _is_of_a_welcome(words, house))


def _is_sent_to(words: Words, house: range) -> bool:
    """Tell «мы | отправляем | сотрудников в | академии Чили |»."""
    first = max(clause_of(words, house.start).start, house.start - SENT_WITHIN)
    if words.norm[house.start - 1] not in ("в", "на"):
        return False
    return any(words.lemma[k] in SENDING and is_finite(words, k) for k in range(first, house.start - 1))


def _is_of_a_welcome(words: Words, house: range) -> bool:
    """Tell «официальная | церемония встречи | прошла в | аэропорту |»."""
    clause = clause_of(words, house.start)
    return any(words.lemma[k] == MEETING and words.lemma[k + 1] in WELCOMES for k in clause[:-1])
