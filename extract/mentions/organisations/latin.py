"""Bodies in Latin letters that the tagger did not see: «при поддержке Wood Lab», «NSART (Казахстан)», «партнёры: Wood Lab»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.mentions.organisations.latin_rows import FORMS
from extract.mentions.organisations.masks import LISTING, SERVING, masked
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.sight import LATIN, Sight

JOINTS = frozenset({",", "и"})
SHORTEST = 3  # letters of a name
LONGEST = 6  # words of one
LONGEST_SPELLED, SMALL = 12, frozenset({"of", "and", "for", "the", "in", "on", "&"})  # words to the end of brackets; without a letter
MOST_LINES, ENDS = 12, frozenset(".!?")  # of a list below its label
FARTHEST = 12  # words from the noun of a list to an item


def latin_names(sight: Sight) -> Iterator[Body]:
    """Find names in Latin letters, of several words or in capitals, of those who help and of those whose land is told."""
    words, stop = sight.words, 0
    for k in sight.capitals:
        if k < stop or sight.entity[k] in ("PER", "LOC") or not LATIN.match(words.text[k]) or sight.place[k]:
            continue
        stop = _end(words, k)
        alone = stop == k + 1
        if (
            (alone and (not words.text[k].isupper() or words.norm[k] in FORMS))
            or (not alone and sight.entity[k])
            or len(words.slice(k, stop)) < SHORTEST
            or any(sight.entity[n] == "PER" for n in range(k, stop))
            or masked(sight, k, stop)
        ):
            continue
        if _helps(sight, k) or _is_listed(sight, k, stop) or _has_land(sight, k, stop) or _is_below_label(sight, k, stop):
            yield Body(k, stop, k, "other", "row", fixed=True)


def spelled_in_latin(sight: Sight) -> Iterator[Body]:
    """Find capitals in Latin letters and the name behind them that spells them: «BALTO (Baltic Alpine Lakes Trust Organisation)»."""
    words = sight.words
    for k in sight.letters:
        text = words.text[k]
        if len(text) < SHORTEST or not LATIN.match(text) or words.text[k + 1 : k + 2] != ["("]:
            continue
        stop = next((n for n in range(k + 2, min(k + LONGEST_SPELLED, words.size)) if words.text[n][:1] == ")"), k + 2)
        named = [words.text[n] for n in range(k + 2, stop)]
        if all(LATIN.match(word) or word in SMALL for word in named) and _spells("".join(w[0] for w in named if w not in SMALL), text):
            yield Body(k, k + 1, k, "other", "row", short=text, fixed=True)
            yield Body(k + 2, stop, k + 2, "other", "row", fixed=True)


def _spells(initials: str, text: str) -> bool:
    """Tell «BALTO» of «BATO»: all initials, in their order, and one letter more at most."""
    letters = iter(text)
    return (
        len(initials) >= max(SHORTEST, len(text) - 1)
        and all(initial.upper() in letters for initial in initials)
        and initials[0].upper() == text[0]
    )


def _end(words: Words, k: int) -> int:
    limit = min(words.sentence_of[k].stop, k + LONGEST)
    return next((n for n in range(k + 1, limit) if not LATIN.match(words.text[n])), limit)


def _helps(sight: Sight, k: int) -> bool:
    """Tell who helps an event: «при поддержке | Wood Lab»."""
    words = sight.words
    row = sight.lexicon.index("organisation_roles").get(words.lemma[k - 1]) if k > 1 else None
    at = next((n for n in range(k - 2, max(k - FARTHEST, -1), -1) if words.pos[n] != "ADJ"), k)
    return row is not None and row["as"] == "noun" and row["role"] in SERVING and words.norm[at] in row["before"].split()


def _is_listed(sight: Sight, k: int, stop: int) -> bool:
    """Tell an item of «организаторы слёта: | Wood Lab |, ТулГУ», alone between its commas."""
    words, roles, sentence = sight.words, sight.lexicon.index("organisation_roles"), sight.words.sentence_of[k]
    before, behind = words.norm[k - 1], words.norm[stop] if stop < sentence.stop else "."
    if k - 1 not in sentence or before not in JOINTS | LISTING or behind not in JOINTS | {".", "(", ";"}:
        return False
    near = range(k - 1, max(sentence.start, k - FARTHEST) - 1, -1)
    opened = next((n for n in near if words.norm[n] in LISTING or words.pos[n] in ("VERB", "AUX")), k)
    if words.norm[opened] not in LISTING:
        return False
    first = max(sentence.start, opened - FARTHEST)
    # «организатор игр – Star-Run: | Long Night |»: no organiser
    first = next((n for n in range(opened - 1, first, -1) if words.norm[n] in LISTING), first)
    nouns = (roles.get(words.lemma[n]) for n in range(opened - 1, first - 1, -1))
    return any(row is not None and row["as"] == "noun" and row["role"] in SERVING for row in nouns)


def _is_below_label(sight: Sight, k: int, stop: int) -> bool:
    """Tell a line of those whom a label above calls: «При поддержке: ¶ | GREEN WOOD | ¶ ООО «Заря»»."""
    words, roles, line = sight.words, sight.lexicon.index("organisation_roles"), sight.words.line_of[k]
    if (line.start, line.stop) != (k, stop):
        return False
    for _ in range(MOST_LINES):
        if not line.start:
            return False
        line = words.line_of[line.start - 1]
        if words.text[line.stop - 1] in LISTING:
            rows = (roles.get(words.lemma[n]) for n in line)
            return any(row is not None and row["as"] == "noun" and row["role"] in SERVING for row in rows)
        if len(line) > FARTHEST or words.text[line.stop - 1] in ENDS:
            return False
    return False


def _has_land(sight: Sight, k: int, stop: int) -> bool:
    """Tell a name before a land in brackets: «| NSART | (Казахстан)»; no film and no group of players."""
    words = sight.words
    if stop + 2 >= len(words) or words.text[stop] != "(":
        return False
    closed = next((n for n in range(stop + 1, min(stop + LONGEST, len(words))) if words.text[n] == ")"), stop + 1)
    inside = range(stop + 1, closed)
    first = k == words.line_of[k].start or words.norm[k - 1] in JOINTS
    return len(inside) > 0 and first and all(sight.place[n] or words.text[n] == "," for n in inside) and not _of_things(sight, k)


def _of_things(sight: Sight, k: int) -> bool:
    """Tell a name in a list of films or plays."""
    works, before = sight.lexicon.index("works"), range(max(sight.words.sentence_of[k].start, k - FARTHEST), k)
    return any(sight.words.lemma[n] in works for n in before)


def latin_start(sight: Sight, k: int) -> int:
    """Give where a name in Latin letters begins whose first words the tagger left aside: «| Green | Wood», «клуб «| GAME | CAMP Тула»»."""
    words = sight.words
    while 0 < k < words.size and LATIN.match(words.text[k]) and LATIN.match(words.text[k - 1]) and _goes_on(words, k):
        k -= 1
    return k


def is_subtitle(sight: Sight, k: int) -> bool:
    """Tell the second half of a title in Latin letters: «играли в Star-Run: | Long Night |»."""
    words = sight.words
    return k > 1 and words.text[k - 1] == ":" and LATIN.match(words.text[k]) is not None and LATIN.match(words.text[k - 2]) is not None


def _goes_on(words: Words, k: int) -> bool:
    return words.source[words.stop[k - 1] : words.start[k]].isspace() and words.line_of[k] == words.line_of[k - 1]
