"""Where a release lives: the town and the region whose officers, bodies and people it names, when nothing says where the event is held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extract.lang.words import Words
from extract.mentions.gazetteer import Gazetteer
from extract.rules.places.home import of_guest, town_of
from extract.rules.places.setting import Standing
from extract.rules.places.side_matters import is_of_trouble

SHARE = 0.7  # of all that is told of regions, of towns
TWICE = 2  # one mention of a town tells little
INSIDE = frozenset({"в", "во", "на"})
NATIVES = frozenset({"житель", "жительница"})
ABOUT = frozenset({"о", "об", "про"})
DISTRICTS = frozenset({"район", "округ", "уезд", "улус"})
LEAST = 0.08  # score of a town's best mention


def home_region(words: Words, gaz: Gazetteer, regions: Sequence[Standing]) -> Standing | None:
    """Give the first mention of the region to which nearly all named regions come; None if there is none."""
    here = [s for s in regions if not (_of_guests(words, s) or _is_spoken_of(words, s))]
    told = [(entry.region, s) for s in here if (entry := gaz.region(s.span.kb_id_)) is not None]
    counts = Counter(region for region, _ in told)
    if not counts:
        return None
    region, times = counts.most_common(1)[0]
    if times < SHARE * len(told):
        return None
    return min((s for name, s in told if name == region), key=lambda s: s.reach.start)


def home_city(words: Words, gaz: Gazetteer, cities: Sequence[Standing], region: Standing | None) -> tuple[str, range] | None:
    """Give the town that nearly all named towns are, with the words that first tell it; None if there is none.

    A village that the text names, and a region that is not the town's, say that it is elsewhere.
    """
    quoted = words.covered("events")  # a town in an event's title may be but its name: «форум «Домбай»»
    here = [s for s in cities if not _of_guests(words, s) and s.reach.start not in quoted]
    if not here or any(gaz.city(s.span.kb_id_) is None for s in here):
        return None
    weights = Counter(s.span.kb_id_ for s in here)
    town, _ = weights.most_common(1)[0]
    first = min((s for s in here if s.span.kb_id_ == town), key=lambda s: s.reach.start)
    known = gaz.city(town)
    lies = gaz.region(region.span.kb_id_) if region is not None else None
    if known is None or (lies is not None and lies.region != known.region) or max(s.score for s in here) < LEAST:
        return None
    made = Counter(entry.value for k in words.capitals if (entry := town_of(words, gaz, k)) is not None)
    told = weights + made
    return (town, first.reach) if told[town] >= max(TWICE, SHARE * told.total()) else None


def _of_guests(words: Words, standing: Standing) -> bool:
    """Tell «команды из | Тверской области |», «третьей стала жительница | Башкирии |»."""
    k = standing.reach.start
    native = k > 0 and words.lemma[k - 1] in NATIVES and words.feats[k - 1].number == "Sing"
    return standing.how == "from" or native or of_guest(words, k) or _is_from_its_district(words, k)


def _is_from_its_district(words: Words, k: int) -> bool:
    """Tell the land of a district that guests are from: «делегация из Лужского района | ДНР |»."""
    district = k > 2 and words.lemma[k - 1] in DISTRICTS and words.pos[k - 2] in ("ADJ", "PROPN")
    return district and words.norm[k - 3] == "из"


def _is_spoken_of(words: Words, standing: Standing) -> bool:
    """Tell «спела | о Крыме |», «ситуация | в Крыму |»."""
    k = standing.reach.start
    return k > 0 and (words.norm[k - 1] in ABOUT or (words.norm[k - 1] in INSIDE and is_of_trouble(words, k - 1, ())))
