"""Mentions of the main event that are none of a larger one: «В рамках мероприятия для гостей», «концерты фестиваля», its title again."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.phrases.quotations import OPENING
from extract.lang.words import Words
from extract.rules.main import Main

AT_LARGE = "мероприятие"


def means_the_main(words: Words, span: Mention, main: Main) -> bool:
    """Tell a mention of another event that takes up the main one, or tells of a part of it."""
    reach = words.reach(span)
    return _takes_up(words, span, reach) or _is_of_the_main(words, reach, main) or _bears_its_title(words, span, reach, main)


def _takes_up(words: Words, span: Mention, reach: range) -> bool:
    """Tell «В рамках | мероприятия | для участников пройдут …» from «в рамках мероприятия «Зимний сад»»."""
    bare = words.lemma[reach.start] == AT_LARGE and words.feats[reach.start].number == "Sing"
    return span.label_ == AT_LARGE and bare and not any(words.text[k] in OPENING for k in reach)


def _is_of_the_main(words: Words, reach: range, main: Main) -> bool:
    """Tell «в рамках | концертов фестиваля |», where the festival is the main event."""
    inside = {k for k in reach[1:] if words.feats[k].case in ("Gen", "")}
    return bool(inside) and any(words.reach(mention).start in inside for mention in main.mentions)


def _bears_its_title(words: Words, span: Mention, reach: range, main: Main) -> bool:
    """Tell an event of the main one's kind and title: «V конкурс идей «Лён»», «финал | Международного конкурса «Лён» |»."""
    title = _title(words, reach)
    return bool(title) and span.label_ == main.kind and title == _title(words, words.reach(main.mention))


def _title(words: Words, reach: range) -> str:
    opened = next((k for k in reach if words.text[k] in OPENING), reach.stop)
    return " ".join(words.norm[opened + 1 : reach.stop])
