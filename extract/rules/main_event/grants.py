"""Contests that only paid for what is reported: «Проект победил в | конкурсе «Малые города» |. Сегодня парк открыли»."""

from __future__ import annotations

from collections.abc import Iterable

from extract.lang.words import Words

CONTEST = "конкурс"
PAID = frozenset({"проект", "заявка", "грант", "средство", "субсидия", "финансирование", "деньги"})
WON = frozenset({"победить", "побеждать", "выиграть", "победитель", "победа", "отобрать", "поддержать", "получить"})


def only_paid(words: Words, kind: str, mentions: Iterable[range], lead: int) -> bool:
    """Tell a contest that a release names behind its lead alone, to say whence the money came: «выиграл грант в | конкурсе |»."""
    named = [reach for reach in mentions if len(reach) > 1]
    if not named or not kind.startswith(CONTEST) or any(words.sentence[reach.start] <= lead for reach in named):
        return False
    said = [words.sentence_of[reach.start] for reach in named]
    return all(_pays(words, sentence) for sentence in said)


def _pays(words: Words, sentence: range) -> bool:
    lemmas = frozenset(words.lemma[sentence.start : sentence.stop])
    return bool(lemmas & PAID and lemmas & WON)
