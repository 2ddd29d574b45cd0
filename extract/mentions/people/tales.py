"""Names out of tales, whom costumes show: «Дед Мороз», «Снегурочка», «Хоттабыч» are nobody's."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

CHARACTERS = word_class("character")
FROST, GRANDFATHERS = frozenset({"мороз", "мороза", "морозу", "морозом", "морозе"}), frozenset({"дед", "дедушка"})


def is_of_a_tale(words: Words, k: int) -> bool:
    """Tell a lone name that a tale gives: «пришли Дед | Мороз | и | Снегурочка |»; «| Мороз | открыл счёт» is a player."""
    if words.norm[k] in FROST:
        return k > 0 and words.lemma[k - 1] in GRANDFATHERS
    return words.lemma[k] in CHARACTERS or words.norm[k] in CHARACTERS
