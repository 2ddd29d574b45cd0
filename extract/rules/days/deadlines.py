"""Days of what comes before an event or after it: «заявки принимаются до 3 мая», «работы ждут с 1 по 25 мая», «итоги подведут 30 мая»."""

from __future__ import annotations

from collections.abc import Container, Mapping

from extract.lang.words import Words
from extract.lexicon import Row, word_class

DEADLINE = "deadline"  # the sense in elsewhen.tsv
TAKING, ENTRIES = frozenset({"принимать", "приниматься", "собирать", "ждать"}), word_class("entry_of_a_contest")
SENDING = frozenset({"подать", "подавать", "прислать", "присылать", "направить", "отправить", "зарегистрироваться", "записаться"})
BIDDING = frozenset({"можно", "нужно", "необходимо", "следует", "надо", "успеть", "предлагать"})
RESULTS = frozenset({"итог", "результат", "победитель", "имя"})
TOLD = frozenset({"подвести", "объявить", "огласить", "назвать", "опубликовать", "определить", "подводить"})
AWAITING = frozenset({"ждем", "приглашаем", "зовем", "встречаемся", "увидимся", "собираемся"})
PRONOUNS = frozenset({"он", "она", "оно", "они"})


def is_of_a_deadline(words: Words, table: Mapping[str, Row], mine: Container[int], clause: range, *, until: bool) -> bool:
    """Tell «регистрация на форум открылась 3 мая», «до 3 мая принимают заявки»: what the clause speaks of is no event.

    ``table`` has the words of deadlines, ``mine`` the words that name the event; ``until`` says that a day is the last one.
    """
    told = [k for k in clause if table.get(words.lemma[k], {}).get("sense") == DEADLINE]
    if any(until or _is_subject(words, k, mine) for k in told):
        return True
    return _takes_entries(words, clause) or _bids_send(words, clause) or _sums_up(words, clause) or _takes_up(words, table, mine, clause)


def are_awaited(words: Words, clause: range) -> bool:
    """Tell «ждём всех с 3 по 5 мая», «встречаемся 3 мая», not «ждём заявки до 3 мая»."""
    return any(words.norm[k] in AWAITING for k in clause) and not _takes_entries(words, clause)


def _is_subject(words: Words, k: int, mine: Container[int]) -> bool:
    return words.pos[k] == "NOUN" and words.feats[k].case == "Nom" and k not in mine


def _takes_entries(words: Words, clause: range) -> bool:
    """Tell «работы принимаются с 1 по 25 апреля», «рисунки ждут до 3 мая»."""
    taking = any(words.lemma[k] in TAKING and words.feats[k].tense != "Past" for k in clause)
    return taking and any(words.lemma[k] in ENTRIES and words.feats[k].case in ("Nom", "Acc") for k in clause)


def _bids_send(words: Words, clause: range) -> bool:
    """Tell «подать заявку можно до 3 мая», «прислать работу нужно 5 мая»."""
    sending = any(words.lemma[k] in SENDING and words.feats[k].verb_form == "Inf" for k in clause)
    return sending and any(words.norm[k] in BIDDING or words.lemma[k] in BIDDING for k in clause)


def _sums_up(words: Words, clause: range) -> bool:
    """Tell «итоги подведут 30 мая», «имена победителей назовут в июне»."""
    ahead = any(words.lemma[k] in TOLD and words.feats[k].tense == "Fut" for k in clause)
    return ahead and any(words.lemma[k] in RESULTS for k in clause)


def _takes_up(words: Words, table: Mapping[str, Row], mine: Container[int], clause: range) -> bool:
    """Tell «Открыт приём заявок. | Он | продлится до 30 апреля»."""
    sentence = words.sentence_of[clause.start]
    if words.lemma[sentence.start] not in PRONOUNS or not sentence.start:
        return False
    before = words.sentence_of[sentence.start - 1]
    subjects = (k for k in before if _is_subject(words, k, mine))
    return any(table.get(words.lemma[k], {}).get("sense") == DEADLINE for k in subjects)
