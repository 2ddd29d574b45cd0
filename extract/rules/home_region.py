"""In which region a release lives: the one whose officers, bodies and towns it names, when nothing says where the event is held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extract.lang.words import Words
from extract.mentions.gazetteer import Gazetteer
from extract.rules.home import of_guest
from extract.rules.setting import Standing

SHARE = 0.7  # of all that is told of regions
GUEST = frozenset({"из", "представлять", "представить"})


def home_region(words: Words, gaz: Gazetteer, regions: Sequence[Standing]) -> Standing | None:
    """Give the first mention of the region to which nearly all named regions come; None if there is none."""
    told = [(entry.region, s) for s in regions if (entry := gaz.region(s.span.kb_id_)) is not None and not _of_guests(words, s)]
    counts = Counter(region for region, _ in told)
    if not counts:
        return None
    region, times = counts.most_common(1)[0]
    if times < SHARE * len(told):
        return None
    return min((s for name, s in told if name == region), key=lambda s: s.reach.start)


def _of_guests(words: Words, standing: Standing) -> bool:
    """Tell «команды из | Тверской области |»."""
    k = standing.reach.start
    return standing.how == "from" or of_guest(words, k)
