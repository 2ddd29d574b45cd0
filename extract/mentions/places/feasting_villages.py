"""Villages that no list has and the tagger missed, by the feast that they hold: «в | Кленовке | отметили день рождения села»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.mentions.place_context import Context, Found
from extract.mentions.places.unknown_places import base_name

SETTLEMENTS = frozenset({"село", "деревня", "поселок", "хутор", "станица", "аул", "поселение"})
FEASTS = frozenset({"день", "рождение", "юбилей", "годовщина", "праздник", "летие", "престольный"})
INSIDE = frozenset({"в", "во"})
NEAR = 12  # words from the village's name to its noun


def feasting_villages(words: Words, context: Context, taken: list[bool]) -> Iterator[Found]:
    """Give the names behind «в» in a sentence that tells of a village's day or jubilee.

    «В Кленовке отметили день рождения села» → city Кленовка
    """
    for noun in words.with_lemma(SETTLEMENTS):
        if (
            not noun
            or words.feats[noun].case != "Gen"
            or not _is_feast(words, noun - 1)
            or (noun + 1 < words.size and words.capital[noun + 1])
        ):
            continue
        for k in range(max(words.sentence_of[noun].start + 1, noun - NEAR), noun - 1):
            bare = words.norm[k - 1] in INSIDE and words.text[k].istitle() and not taken[k] and k not in context.bodies
            if bare and words.pos[k] != "ADJ" and words.text[k + 1][0].islower() and not context.common_word(k):
                yield Found(k, k + 1, "city", base_name(words, k, "Loc", context.attested), "places.feasting_village")


def _is_feast(words: Words, k: int) -> bool:
    """Tell «день рождения | села», «185-летие | села», «юбилей | родного села»."""
    k -= words.pos[k] == "ADJ"
    return words.lemma[k] in FEASTS or words.norm[k].endswith("летие")
