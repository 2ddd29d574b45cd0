"""Nouns that alone name no event, and are one by what is said of them: «День знаний», «прошёл | пуск ракет»."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.phrases.quotations import OPENING
from extract.lang.words import Words
from extract.mentions.events.framed_spells import is_framed_spell
from extract.mentions.held import (
    EARLY,
    LIMITS,
    SERIES,
    STAGE,
    TIMES,
    WHOLE,
    begins_or_ends,
    draws_a_crowd,
    is_held,
    is_invited_to,
    is_summed_up,
)
from extract.mentions.held_beside import (
    is_arranged,
    is_begun_for_people,
    is_come_to,
    is_conducted_somewhere,
    is_held_behind,
    is_held_below,
    is_made_by_somebody,
)

WEAK = 0.3  # strength (event_kinds.tsv) at which a bare word names no event
RECEPTION, GIVE = "прием", frozenset({"устроить", "устраивать", "дать", "давать", "организовать", "провести"})
ENVOYS = frozenset({"посольство", "посол", "консульство", "генконсульство", "консул", "генконсул", "торгпредство", "постпредство"})
BEGIN = frozenset({"начать"})  # «3 мая сапёры начнут | обучение |»


def is_event_all_the_same(words: Words, start: int, head: int, end: int) -> bool:
    """Tell whether a weak word is a name all the same: «День знаний», «неделя «Молодая наука»», «прошёл | пуск ракет»."""
    early, dated = words.sentence[head] <= EARLY, words.sentence[head] in _dated(words)
    if (is_held(words, head, WHOLE) and (early or dated)) or draws_a_crowd(words, head):
        return True
    if is_invited_to(words, head) or is_held_below(words, head) or is_framed_spell(words, start, head, end):
        return True
    if early and (is_held_behind(words, head, end) or is_conducted_somewhere(words, start)):
        return True
    if early and dated and _is_done(words, start, head):
        return True
    told_apart = end > head + 1 or start < head
    if early and told_apart and is_come_to(words, head):  # «пришли на | авторский вечер Олега Лося |»
        return True
    if early and _is_reception(words, head):
        return True
    if words.lemma[head] == STAGE and end > head + 1 and is_held(words, head, LIMITS):  # «завершился | третий этап акции |»
        return True
    if early and dated and start < head and _is_stage_of_series(words, head, end):
        return True
    inside = words.sentence_of[start].start < start
    if end > head + 1 and early and (is_summed_up(words, start) or begins_or_ends(words, head)):
        return True
    titled = any(words.text[k] in OPENING for k in range(head + 1, min(head + 3, end)))
    proper = start < head and words.pos[head - 1] == "ADJ" and words.text[head - 1][0].isupper() and inside  # «Европейская | неделя»
    if proper and end > head + 1:
        return True
    return end > head + 1 and (titled or (words.text[head][0].isupper() and (inside or end > head + 1)))


def _is_stage_of_series(words: Words, head: int, end: int) -> bool:
    """Tell «5 мая разыграли медали | третьего этапа Кубка России |»."""
    return words.lemma[head] == STAGE and any(words.lemma[k] in SERIES and words.feats[k].case == "Gen" for k in range(head + 1, end))


def _is_done(words: Words, start: int, head: int) -> bool:
    """Tell what somebody did on a day with others: «5 мая сапёры начнут | обучение |», «подвели итоги | смены |»."""
    if is_held(words, head, BEGIN) or is_arranged(words, head) or is_made_by_somebody(words, head) or is_begun_for_people(words, head):
        return True
    return is_summed_up(words, start) and words.lemma[head] not in TIMES


def _is_reception(words: Words, head: int) -> bool:
    """Tell «посольство Чили устроило | приём | для дипломатов», «посол дал | приём |», no «врач организовал приём»."""
    if words.lemma[head] != RECEPTION or not is_held(words, head, GIVE):
        return False
    return any(words.lemma[k] in ENVOYS for k in words.sentence_of[head])


@lru_cache(maxsize=1)
def _dated(words: Words) -> frozenset[int]:
    """Give the sentences that name a day, as a story does that comes to its event: «В понедельник, 27 января, здесь прошёл урок»."""
    return frozenset([words.sentence[k] for k in words.covered("dates", "date")])
