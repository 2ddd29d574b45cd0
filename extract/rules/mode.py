"""How a person speaks at the event: in person, by video, by letter."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Mode
from extract.rules.speech import Act

NEAR = 14  # words around an act of speech


def mode_of(words: Words, lexicon: Lexicon, acts: list[Act], event_online: bool) -> Mode:
    """Give the mode in which a person speaks, by the words around the acts of speech."""
    modes, nouns = lexicon.index("speech_modes"), lexicon.index("speech_nouns")
    if any(act.manner == "letter" for act in acts):
        return "letter"
    for act in acts:
        sentence = words.sentence_of[act.trigger]
        low, high = sorted((act.trigger, act.person.start))
        near = range(max(sentence.start, low - NEAR), min(sentence.stop, high + NEAR))
        if any(modes.get(words.lemma[k], {}).get("mode") == "video" for k in near):
            return "video"
        if act.manner == "send" and any(nouns.get(words.lemma[k], {}).get("use") == "letter" for k in sentence):
            return "letter"
    return "video" if event_online else "in_person"
