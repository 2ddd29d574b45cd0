"""For what an event was held that bears no other name: «ко Дню матери в клубе прошёл | концерт |» → «концерт ко Дню матери»."""

from __future__ import annotations

import dataclasses

from extract.lang.phrases.phrase import complement_end
from extract.lang.words import Words
from extract.rules.candidate import Candidate, evidence
from extract.rules.discourse.clause import clause_of
from extract.rules.main import Main
from extract.rules.naming.of_theme import NOTHING_MORE
from extract.rules.told.whose import is_bare

DAY = "день"
TO = frozenset({"к", "ко"})
IN_HONOUR = frozenset({("в", "честь"), ("по", "случаю"), ("по", "поводу")})
YEARS = ("летию", "летия")
JUBILEE = frozenset({"юбилей", "годовщина"})


def with_occasion(words: Words, main: Main, name: Candidate) -> Candidate:
    """Join to a name that says nothing of its own the day or the jubilee for which its clause says that it was held."""
    reach = words.reach(main.mention)
    if name.rule != NOTHING_MORE or main.features["named"] or main.kind == DAY or not is_bare(words, reach):
        return name
    told = _occasion(words, clause_of(words, reach.start), reach)
    if told is None:
        return name
    first = words.text[told.start].lower()
    value = f"{name.value} {first}{words.slice(told.start, told.stop)[len(first) :]}"
    return dataclasses.replace(name, value=value, rule="what.of_occasion", evidence=(*name.evidence, *evidence(words, told)))


def _occasion(words: Words, clause: range, name: range) -> range | None:
    """Find «| ко Дню матери |», «| в честь 80-летия завода |», «| к юбилею школы |»."""
    for k in clause:
        if k in name or k + 1 >= clause.stop:
            continue
        pair = (words.norm[k], words.norm[k + 1]) in IN_HONOUR
        at = k + 1 + pair
        if not pair and words.norm[k] not in TO:
            continue
        while at < clause.stop and words.pos[at] == "ADJ" and not words.norm[at].endswith(YEARS):
            at += 1
        if at < clause.stop and (_is_a_feast(words, at) or words.norm[at].endswith(YEARS) or words.lemma[at] in JUBILEE):
            limit = name.start if k < name.start else clause.stop
            return range(k, complement_end(words, at, limit, frozenset({"со"}), words.covered("dates") - {at}))
    return None


def _is_a_feast(words: Words, k: int) -> bool:
    """Tell «Дню | матери», «Дня | России», no «дню»."""
    return words.lemma[k] == DAY and words.text[k][0].isupper()
