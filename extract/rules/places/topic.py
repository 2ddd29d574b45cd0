"""What an event's name says that it is about, where nobody meets: «слушания по проекту застройки | Ивановского парка |»."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from extract.lang.words import Words

NAME, ABOUT = 12, frozenset({"по", "о", "об", "вопросам"})  # words of an event's name


def is_topic(words: Words, reach: range, begins: AbstractSet[int], ends: AbstractSet[int]) -> bool:
    """Tell a place of that kind; names of the event begin at ``begins`` and end before ``ends``."""
    begin = next((k for k in range(reach.start - 1, max(reach.start - NAME, -1), -1) if k in begins), None)
    if begin is None or not any(k in ends for k in range(reach.stop, reach.stop + NAME)):
        return False
    governing = next((words.norm[k] for k in range(reach.start - 1, begin, -1) if words.pos[k] == "ADP"), "")
    return governing in ABOUT  # not «первенство по самбо | на | набережной Находки»
