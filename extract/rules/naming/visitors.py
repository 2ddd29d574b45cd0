"""Who pays a visit that is named by its goal alone: «визит в Минск»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.phrases.head import head_of
from extract.lang.words import Words
from extract.mentions.events import event_name
from extract.rules.offices.in_genitive import genitive
from extract.rules.told.whose import visitor

INTO = frozenset({"в", "во", "на"})


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
    who = visitor(words, name)
    if who is None or words.sentence[who.start] != words.sentence[name.start]:
        return None
    return f"{visit} {genitive(words, who)} {goal}", who
