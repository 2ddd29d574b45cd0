"""Does the event take place nowhere: online, by telephone?"""

from __future__ import annotations

from extract.lang.words import Words
from extract.rules.main import Main

ONLINE = {
    "онлайн", "on-line", "online", "вебинар", "видеоконференция", "видеоконференцсвязь", "видеомост", "телемост", "вкс", "дистанционный",
    "дистанционно", "виртуальный", "телефон", "телефонный", "онлайн-формат", "онлайн-режим", "zoom", "онлайн-встреча",
    "онлайн-конференция", "онлайн-семинар", "онлайн-форум", "онлайн-совещание",
}  # fmt: skip
PRESENT = {"очный", "очно", "гибридный", "смешанный", "офлайн", "оффлайн"}


def is_online(words: Words, main: Main) -> bool:
    """Tell whether the headline or a sentence that names the event says that nobody met in a room."""
    if main.kind in ONLINE:
        return True
    near: set[str] = set()
    for mention in (main.mention, *main.mentions[:2]):
        reach = words.reach(mention)
        if not len(reach):
            continue
        sentence = words.sentence_of[reach.start]
        window = range(max(sentence.start, reach.start - 10), min(sentence.stop, reach.stop + 14))
        near.update(form for k in window for form in (words.lemma[k], words.norm[k]))
    if not near & ONLINE:
        return False
    return not near & PRESENT
