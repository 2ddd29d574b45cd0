"""Who heads a delegation: «делегация банка во главе с вице-президентом Олегом Грачом», «делегацию Чили возглавила Ана Рохас»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.rules.discourse.clause import clause_of

DELEGATIONS = frozenset({"делегация", "миссия", "группа"})
HEADING = frozenset({"возглавить", "возглавлять"})
WITH = frozenset({"с", "со"})
FAR = 16  # words of an office and its body before a name


def delegation_heads(words: Words) -> Iterator[Mention]:
    """Give the person who heads each delegation of a document."""
    for k in words.with_lemma(DELEGATIONS):
        clause = clause_of(words, k)
        led = next((n for n in range(k + 1, min(k + FAR, clause.stop)) if words.norm[n - 1 : n + 1] == ["во", "главе"]), None)
        if led is not None and led + 1 in clause and words.norm[led + 1] in WITH:
            yield from _first(words, range(led + 2, min(led + FAR, clause.stop)), ())
        elif (leads := next((n for n in clause if words.lemma[n] in HEADING), None)) is not None:
            behind = range(max(k, leads) + 1, clause.stop)
            yield from _first(words, behind, ("Nom", "")) or _first(words, range(clause.start, min(k, leads)), ("Nom", ""))


def _first(words: Words, within: range, cases: tuple[str, ...]) -> list[Mention]:
    """Give the first name of a stretch, if it stands in one of the cases; «во главе с Ван Юе» tells none."""
    named = (span for span in words.group("people") if words.reach(span).start in within)
    span = next(named, None)
    return [span] if span is not None and (not cases or words.feats[words.reach(span).start].case in cases) else []
