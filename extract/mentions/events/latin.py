"""Find events whose names stand in Latin letters: «пройдёт | GreenTech Forum 2025 |» → kind «форум»."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from extract.lang.mention import Mention
from extract.lang.phrases.phrase import LATIN as LETTERS
from extract.lang.words import Words
from extract.lexicon import Lexicon

LATIN = "events.latin"
FEWEST = 2  # words of a title behind a dash
YEAR = re.compile(r"(?:19|20)\d\d$")
NUMBER = re.compile(r"[#№]\d+|\d+\+")
JOINING = frozenset({"&", "and", "of", "for", "on", "the"})  # «Road & Bridge Expo», «Days of Industry Forum»
APOSTROPHES = frozenset({"'", "’"})
DASHED = (["–"], ["—"], ["-"])
OF_YEAR = (["год"], ["г"])


def latin_events(words: Words, lexicon: Lexicon, taken: Container[int]) -> Iterator[Mention]:
    """Find them where no Russian noun has named the event before: ``taken`` are the words that such nouns' names cover."""
    kinds, heads, forms = lexicon.index("latin_events"), lexicon.index("organisation_heads"), lexicon.index("legal_forms")
    for k in words.with_norm(kinds):
        first, stop = _first(words, k), past_latin(words, k + 1)
        of_a_body = first > 0 and (words.lemma[first - 1] in heads or words.norm[first - 1] in forms)  # «компания | Orange Forum |»
        goes_on = stop > k + 1 and _is_latin(words, stop - 1)
        if first == k or goes_on or of_a_body or not _is_latin(words, k) or any(n in taken for n in range(first, stop)):
            continue
        yield words.span(first, stop, label=kinds[words.norm[k]]["kind"], rule=LATIN, value=words.slice(first, stop))


def latin_title(words: Words, at: int) -> int:
    """Give the end of a title in Latin letters that begins at a word, «World Judo Tour: Tashkent (Uzbekistan) 2024»; 0 for none."""
    limit, end = words.sentence_of[at].stop, at
    while end < limit and _is_latin(words, end):
        end = past_latin(words, end + 1)
        bracketed = words.norm[end : end + 1] == ["("] and words.norm[end + 2 : end + 3] == [")"] and _is_latin(words, end + 1)
        end += 3 * bracketed
        end += bracketed and YEAR.match("".join(words.text[end : end + 1])) is not None
        end += words.norm[end : end + 1] == [":"] and end + 1 < limit and _is_latin(words, end + 1)
    return end if end - at >= FEWEST else 0


def past_latin(words: Words, end: int) -> int:
    """Pass what goes on of a name in Latin letters, its year or number too: «выставка Road | & Bridge 2025 |», not «GITEX 2025 года»."""
    if not _is_latin(words, end - 1):
        return _past_year(words, end)
    while (after := _next(words, end)) > end:
        end = after
    if numbered := NUMBER.match("".join(words.text[end : end + 2])):  # «митап GoWay | #3 |»
        return end + (1 if len(numbered.group()) <= len(words.text[end]) else 2)
    year = end < len(words) and YEAR.match(words.text[end]) and words.lemma[end + 1 : end + 2] not in OF_YEAR
    return end + 1 if year else end


def _past_year(words: Words, end: int) -> int:
    """Pass the year that closes a name: «Форум сельских территорий | 2025 |», «Кубок Дона | – 2014 |»."""
    at = end + (words.norm[end : end + 1] in DASHED)
    return (
        at + 1 if at < words.sentence_of[end - 1].stop and at in words.covered("dates", "name_year") and words.text[at].isdigit() else end
    )


def in_latin(words: Words, k: int) -> bool:
    """Tell the English noun of a whole name in Latin letters, «Data | Workshop |», from «открытый | workshop | для студентов»."""
    return LETTERS.match(words.text[k]) is not None and (_first(words, k) < k or _next(words, k + 1) > k + 1)


def _next(words: Words, end: int) -> int:
    """Give the end with the next word of the name, a joining one before it included."""
    stop = words.sentence_of[end - 1].stop
    if words.norm[end : end + 1] and words.norm[end] in APOSTROPHES and words.norm[end + 1 : end + 2] == ["s"]:  # «World | 's | Best Day»
        end += 2
        return end + 1 if end < stop and _is_latin(words, end) else end - 2
    at = end + (end < stop and words.norm[end] in JOINING)
    return at + 1 if at < stop and _is_latin(words, at) else end


def _first(words: Words, k: int) -> int:
    """Give where the name begins that an English noun closes."""
    first, start = k, words.sentence_of[k].start
    while first > start:
        at = first - 1 - (first - 1 > start and words.norm[first - 1] in JOINING)
        at -= 2 * (at - 2 >= start and words.norm[at] == "s" and words.norm[at - 1] in APOSTROPHES)
        if not _is_latin(words, at):
            break
        first = at
    return first


def _is_latin(words: Words, k: int) -> bool:
    """Tell a word of Latin letters with a capital."""
    return words.text[k][0].isupper() and LETTERS.match(words.text[k]) is not None
