"""The town that «здесь» takes up from the sentence before: «Село | Никольское | известно мастерами. 1 марта здесь прошёл фестиваль»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.candidate import Candidate, evidence
from extract.rules.discourse.clause import clause_of
from extract.rules.places.houses import houses_in
from extract.rules.places.setting import Setting

HERE = frozenset({"здесь", "тут", "сюда", "там"})
WHERE = frozenset({"в", "во", "на", "по"})
SCORE = 0.6
BACK = 3  # sentences from «здесь» to the town


def towns_taken_up(words: Words, lexicon: Lexicon, setting: Setting) -> Iterator[Candidate]:
    """Propose the nearest town before «здесь», where it is told to be held: «| Тотьма | – город купцов. Здесь состоялась ярмарка»."""
    here = next((k for k in words.with_norm(HERE) if _tells_of_the_event(words, setting, k)), None)
    if here is None:
        return
    number = words.sentence[here]
    known = zip(setting.places, setting.reaches, strict=True)
    before = [(span, reach) for span, reach in known if span.label_ == "city" and reach.start < here]
    if not before:
        return
    span, reach = before[-1]
    same = [
        other for other, _ in before if other.kb_id_ != span.kb_id_ and words.sentence[other.reach.start] == words.sentence[reach.start]
    ]
    if any(houses_in(words, lexicon, range(reach.stop, here))):
        return  # «уехал в Тулу. Пермский | ледовый дворец «Заря» | отдали детям: здесь прошёл турнир»
    if number - words.sentence[reach.start] <= BACK and not same and _is_where(words, setting, reach):
        yield Candidate("city", span.kb_id_, "where.town_taken_up", SCORE, evidence(words, reach), "found")


def _tells_of_the_event(words: Words, setting: Setting, k: int) -> bool:
    """Tell «| здесь | прошёл фестиваль», «| здесь | открылась выставка»."""
    clause = clause_of(words, k)
    told = any(words.lemma[n] in setting.verbs and words.pos[n] in ("VERB", "ADJ") for n in clause)
    return told and (any(n in setting.events for n in clause) or setting.takes_up_the_event(clause))


def _is_where(words: Words, setting: Setting, reach: range) -> bool:
    """Tell «в селе | Никольское |», «село | Никольское | известно», «| Тотьма | – город»; no «гости из | Тулы |»."""
    k, first = reach.start, words.sentence_of[reach.start].start
    while k > first and (
        words.lemma[k - 1] in setting.heads or words.pos[k - 1] == "ADJ" or words.norm[k - 1] in (".", "с", "г", "п", "д")
    ):
        k -= 1
    return k == first or words.norm[k - 1] in WHERE or (words.feats[reach.start].case == "Nom" and words.pos[k - 1] != "ADP")
