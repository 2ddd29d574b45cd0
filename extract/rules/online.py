"""Does the event take place nowhere: online, by telephone?"""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon, Row
from extract.rules.main import Main

BEFORE, BEHIND = 10, 14  # words around an event's name that say how it is held
COMPOUND = "онлайн-"


def is_online(words: Words, lexicon: Lexicon, main: Main) -> bool:
    """Tell whether the headline or a sentence that names the event says that nobody met in a room."""
    senses = lexicon.index("setting_words")
    if _sense(senses, main.kind) == "online":
        return True
    near: set[str] = set()
    for mention in (main.mention, *main.mentions[:2]):
        reach = words.reach(mention)
        if not len(reach):
            continue
        sentence = words.sentence_of[reach.start]
        for k in range(max(sentence.start, reach.start - BEFORE), min(sentence.stop, reach.stop + BEHIND)):
            near.update((_sense(senses, words.lemma[k]), _sense(senses, words.norm[k])))
    return "online" in near and "present" not in near


def _sense(senses: dict[str, Row], word: str) -> str:
    if word.startswith(COMPOUND):
        return "online"
    return senses[word]["sense"] if word in senses else ""
