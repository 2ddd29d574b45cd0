"""Credentials that an envoy presents: «президент принял верительные грамоты от посла Чили» → «вручение верительных грамот»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.discourse.clause import clause_of

LETTERS, OF_CREDENCE, COPY, HANDING = "грамота", "верительный", "копия", "вручение"
PRESENTED = frozenset({"принять", "принимать", "вручить", "вручать", "представить", "передать"})


def credentials_presented(words: Words, k: int) -> str:
    """Name the act that a verb tells: «посол | вручил | копии верительных грамот» → «вручение копий верительных грамот»; or none."""
    if words.lemma[k] not in PRESENTED or not words.with_lemma({OF_CREDENCE}) or words.with_lemma({HANDING}):
        return ""
    at = next((n for n in clause_of(words, k) if words.lemma[n] == OF_CREDENCE and words.lemma[n + 1 : n + 2] == [LETTERS]), 0)
    if not at:
        return ""
    copies = f"{HANDING} копий" if words.lemma[at - 1] == COPY else HANDING
    return f"{copies} верительных грамот"
