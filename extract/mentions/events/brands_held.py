"""Events whose only name is one coined word or some in Latin letters: «5 мая в Туле прошёл | ТулаФест |», «состоялся | Startup Tour |»."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.events.latin import past_latin
from extract.mentions.events.titles_held import AT_LARGE
from extract.mentions.held import CERTAIN, EARLY, PASSED, on_a_day

COINED = re.compile("[А-ЯЁ][а-яё]+(?:[А-ЯЁ][а-яё]+)+$|[A-Z][a-z]+(?:[A-Z][a-z]+)+$|[А-ЯЁA-Z][А-ЯЁA-Zа-яёa-z]+-20[0-9][0-9]$")
LATIN = re.compile("[A-Z][A-Za-z]+$")
LAST = re.compile("[А-ЯЁA-Z][а-яёa-z]+$")
NEAR = 4  # words between the verb and such a name


def brands_held(words: Words, lexicon: Lexicon, taken: Container[int]) -> Iterator[Mention]:
    """Find them where no noun has named the event: ``taken`` are the words that such nouns' names cover."""
    dated, others = on_a_day(words), words.covered("people") | words.covered("places") | words.covered("organisations")
    for verb in words.with_lemma(CERTAIN | PASSED):
        held = words.lemma[verb] in CERTAIN or words.sentence[verb] in dated
        if words.sentence[verb] > EARLY or not held or words.pos[verb] != "VERB" or words.feats[verb].case:
            continue
        for first in (*range(verb + 1, min(verb + 1 + NEAR, words.sentence_of[verb].stop)), words.sentence_of[verb].start):
            name = range(first, _end(words, first))
            if name and not any(k in taken or k in others for k in name) and _is_subject(words, name, verb):
                value = words.slice(name.start, name.stop)
                yield words.span(name.start, name.stop, label=_kind(words, first, lexicon), rule="events.brand", value=value)
                break


def _end(words: Words, first: int) -> int:
    """Give the end of such a name that begins at a word; 0 where none does: one Latin word alone is a thing's name."""
    if COINED.match(words.text[first]):
        return past_latin(words, first + 1) if words.text[first].isascii() else first + 1
    end = past_latin(words, first + 1) if LATIN.match(words.text[first]) else 0
    return end if end - first > 1 else 0


def _is_subject(words: Words, name: range, verb: int) -> bool:
    """Tell «прошёл в Туле | ТулаФест |», «| TechnoDay | состоялся», but not «прошла на платформе | Google Meet |»."""
    first = name.start
    if first < verb:
        return name.stop == verb
    return words.pos[first - 1] != "ADP" and all(words.pos[k] in ("ADP", "PROPN", "ADV") for k in range(verb + 1, first))


def _kind(words: Words, first: int, lexicon: Lexicon) -> str:
    """Give the kind that the last part of a coined name tells: «ТулаФест» → «фест»; else it is an event at large."""
    last = LAST.search(words.text[first])
    part = last.group().lower() if last else ""
    latin, kinds = lexicon.index("latin_events").get(part), lexicon.index("event_kinds").get(part)
    row = latin or kinds
    return row["kind"] if row is not None else AT_LARGE
