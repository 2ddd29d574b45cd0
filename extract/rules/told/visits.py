"""Where a visit goes that a verb tells: «прибыл в | Минск |», «посетил | завод «Заря» |»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from extract.lang.inflection.inflect import inflect
from extract.lang.phrases.head import head_of
from extract.lang.phrases.phrase import noun_phrase_end, possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon, open_lexicon, word_class
from extract.rules.discourse.clause import clause_of

DAYS = frozenset({"date", "range", "relative", "weekday", "week", "set"})
COMING = word_class("arrive") | word_class("set_out")
STAYING = frozenset({"находиться"})  # of a delegation alone: the president may be at home
WORKING = frozenset({"работать"})  # of those who seldom do so there: «сегодня в Лужском районе | работает | министр»
BEEN = STAYING | WORKING | {"побывать"}
AWAY = word_class("works_in_districts")
HEADS, OF_LAND = frozenset({"глава", "руководитель"}), frozenset({"регион", "республика", "область", "край"})
JOURNEY, COURSE = frozenset({"визит", "поездка"}), frozenset({"рамках", "ходе", "программе", "программа", "время"})
UNTOLD = frozenset({"гость", "ряд", "несколько", "многие", "объект"})  # that name no goal
FAR, LONG = 8, 60  # words from a verb to where it leads, to another verb before
NEAR = 4  # words from «посетил» to what is visited
INTO, WITH = frozenset({"в", "во", "на"}), frozenset({"с", "со"})
LANDS = frozenset({"city", "region", "country"})  # a visit goes «в» them; «на завод», «в музей» need not be told apart
TOWN = ["г", "."]
VISIT = "visit"
HOUSES = frozenset((*open_lexicon().index("venue_heads"), *open_lexicon().index("organisation_heads")))


class Sights(NamedTuple):
    """What a text names that may be visited: places by every word, places and bodies, and events, which are not visited but reported."""

    places: dict[int, range]
    bodies: frozenset[int]
    events: frozenset[int]


@lru_cache(maxsize=8)
def kinds_of_visits(lexicon: Lexicon) -> frozenset[str]:
    """Give the kinds of events that are visits themselves: one may visit a town «с рабочей поездкой»."""
    return frozenset(row["kind"] for row in lexicon.table("event_kinds") if row["class"] == VISIT)


def goal_of(words: Words, k: int, subject: range, sights: Sights) -> str | None:
    """Tell where the visit goes that the verb at a word tells, empty where it need not be told; none where it goes to no place or body."""
    return _come_to(words, k, sights) if words.lemma[k] in COMING | BEEN else _visited(words, k, subject, sights)


def works_away(words: Words, k: int, subject: range) -> bool:
    """Tell a day's work in a district: «5 мая | министр культуры | работал в Лужском районе», no «мэр работал в Туле с 2010 года»."""
    clause = clause_of(words, k)
    if any(words.pos[i] == "VERB" and words.feats[i].tense for i in range(max(words.sentence_of[k].start, k - LONG), k)):
        return False  # «родился 5 мая 1960 года, | работал | в Туле»
    far = any(words.lemma[i] in AWAY or (words.lemma[i] in HEADS and words.lemma[i + 1] in OF_LAND) for i in subject[:-1])
    days = [span for span in words.group("dates") if span.reach.start in clause]
    return far and bool(days) and all(span.label_ in DAYS for span in days)


def _come_to(words: Words, k: int, sights: Sights) -> str | None:
    """Tell «прибыл | в Минск |», «побывал | в деревнях |»."""
    clause = clause_of(words, k)
    days = words.covered("dates")
    at = _into(words, (i for i in range(k + 1, min(k + FAR, clause.stop)) if i + 1 not in days))
    if at is None:  # «в Чили | прибыла | делегация»
        at = _into(words, (i for i in range(max(clause.start, k - FAR), k) if i + 1 not in days))
    at = at + 2 if at is not None and words.norm[at : at + 2] == TOWN else at
    if at is None or (any(i in sights.events for i in range(k, clause.stop)) and not _goes_on(words, clause)):
        return None
    if words.lemma[at] in UNTOLD:  # «побывали в | гостях | у музея», «побывал на | ряде объектов |»
        return ""
    place = sights.places.get(at)
    if words.lemma[k] in WORKING and (place is None or place not in _lands(words)):
        return None
    if words.lemma[k] in BEEN:
        end = place.stop if place else noun_phrase_end(words, at, clause.stop, ("Loc",))
        return f" {words.norm[at - 1]} {_there(words, at, end)}" if end else None
    return f" {words.norm[at - 1]} {words.slice(place.start, place.stop)}" if place else None


def _goes_on(words: Words, clause: range) -> bool:
    """Tell «прибыла для участия в форуме. В рамках | визита | пройдут встречи»: the visit is what is told."""
    return any(k >= clause.stop and words.norm[k - 1] in COURSE for k in words.with_lemma(JOURNEY))


def _visited(words: Words, k: int, subject: range, sights: Sights) -> str | None:
    """Tell «посетил | завод «Заря» |», «посетил с рабочей поездкой | Лосевский район |»."""
    clause = clause_of(words, k)
    first = _behind_purpose(words, k + 1, clause.stop)
    for at in range(first, min(first + NEAR - 1, clause.stop)):
        end = noun_phrase_end(words, at, clause.stop, ("Acc",))
        if end or at in sights.bodies:
            return None if any(i in sights.events for i in range(at, end)) else _land(words, at, end, sights)
        if "Acc" not in possible_cases(words.norm[at]) and words.pos[at] != "ADP":
            break
    if subject.start < k:
        return None
    before = range(max(clause.start, k - FAR), k)  # «университет | посетила делегация»
    seen = any(i in sights.bodies or _is_house(words, i) for i in before)
    return "" if seen and not any(i in sights.events for i in before) else None


def _is_house(words: Words, i: int) -> bool:
    """Tell a house in small letters: «наш | музей | посетили школьники», not «в | музей |»."""
    at = i
    while at > 0 and words.pos[at - 1] in ("ADJ", "DET"):
        at -= 1
    governed = at > 0 and words.pos[at - 1] == "ADP"
    return words.lemma[i] in HOUSES and "Acc" in possible_cases(words.norm[i]) and not governed


def _behind_purpose(words: Words, at: int, limit: int) -> int:
    """Pass «с рабочей поездкой», which stands between «посетил» and what is visited."""
    return (at < limit and words.norm[at] in WITH and noun_phrase_end(words, at + 1, limit, ("Ins",))) or at


def _land(words: Words, at: int, end: int, sights: Sights) -> str:
    """Tell the town or the land that is visited."""
    place = sights.places.get(at)
    whole = place is not None and place.start == at and place.stop >= end
    return f" в {words.slice(place.start, place.stop)}" if place is not None and whole and place in _lands(words) else ""


def _lands(words: Words) -> Iterator[range]:
    return (words.reach(span) for span in words.group("places") if span.label_ in LANDS)


def _into(words: Words, near: Iterable[int]) -> int | None:
    """Find what stands behind «в», «на»; «делегация во главе с министром» goes nowhere."""
    return next((i + 1 for i in near if words.norm[i] in INTO and words.norm[i + 1 : i + 2] not in ([], ["главе"])), None)


def _there(words: Words, start: int, end: int) -> str:
    """Put where somebody was into the case of where they went: «побывал в деревнях» → «визит в деревни»."""
    head = head_of(words, start, end)
    turning = range(start, end if head is None else head + 1)
    accusative = {i for i in turning if words.feats[i].number != "Plur" and words.feats[i].gender == "Fem"}
    told = " ".join(inflect(words, i, "Acc" if i in accusative else "Nom") for i in turning)
    return f"{told} {words.slice(turning.stop, end)}".rstrip()
