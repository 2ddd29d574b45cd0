"""Who pays a visit that is named by its goal alone: «визит в Минск»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.phrases.head import head_of
from extract.lang.phrases.phrase import complement_end
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.events import event_name
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import is_finite
from extract.rules.offices.in_genitive import genitive
from extract.rules.told.subject import SENT
from extract.rules.told.whose import visitor

INTO = frozenset({"в", "во", "на"})
PAYS = word_class("pay_a_visit") | word_class("stay") | {"нанести", "наносить"}


def with_visitor(words: Words, name: range, told: Mention | None) -> tuple[str, range] | None:
    """Join to a visit that is named by its goal alone who pays it, and give those words: «визит в Тулу», «Тулу посетил посол Чили».

    The visitor is told by a verb, or is who acts in the sentence: «В ходе | поездки в Тулу | посол Чили осмотрел музей».
    """
    head = head_of(words, name.start, name.stop)
    if head is None or not INTO.intersection(words.norm[head + 1 : min(head + 2, name.stop)]):
        return None
    visit, goal = event_name(words, name.start, head + 1), words.slice(head + 1, name.stop)
    if told is not None:
        whose = told.kb_id_.removeprefix(told.label_)
        return f"{visit}{whose}" if INTO.intersection(whose.split()) else f"{visit}{whose} {goal}", words.reach(told)
    who = _sent(words, name) or visitor(words, name)
    if who is None or words.sentence[who.start] != words.sentence[name.start]:
        return None
    return f"{visit} {genitive(words, who)} {goal}", who


def _sent(words: Words, name: range) -> range | None:
    """Find «визит в Чили нанесла | делегация Тулы |, которую возглавил мэр Ян Лось»."""
    clause = clause_of(words, name.start)
    head = next((k for k in clause if words.lemma[k] in SENT and words.feats[k].case == "Nom" and k not in name), None)
    if head is None or not any(words.lemma[k] in PAYS and is_finite(words, k) for k in clause):
        return None
    limit = name.start if head < name.start else clause.stop
    end = complement_end(words, head, limit, frozenset(), words.covered("dates"))
    return range(head, end) if end > head + 1 else None
