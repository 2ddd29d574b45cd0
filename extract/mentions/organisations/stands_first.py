"""Bodies that open a sentence, where a capital tells nothing and the tagger may miss them: «Колледж связи и информатики провёл»."""

from __future__ import annotations

import re

from extract.lexicon import word_class
from extract.mentions.gazetteer import gazetteer
from extract.mentions.organisations.listed_helpers import is_listed_helper
from extract.mentions.organisations.of_officers import is_held
from extract.mentions.organisations.reached import Reach
from extract.mentions.organisations.sight import Sight

HOLDS = word_class("hold")
WHOLE = frozenset({"всероссийский", "общероссийский", "национальный", "межрегиональный"})
WILDS, OF_PLACE = frozenset({"заповедник", "заказник", "лесничество", "монастырь"}), re.compile("[сц]к(?:ий|ое)$")
BEHIND = 3  # words from a body to its verb
TOWNS_OWN = frozenset({"university", "religious", "culture", "bank", "court"})  # kinds of which «the town's» is one body


def stands_first(sight: Sight, kind: str, start: int, head: int, found: Reach) -> bool:
    """Tell a body by the town or the land that its adjective names, by what it holds, or as the one that signs a release."""
    complements, stop = found.complements > 0, found.stop
    if (_is_alone_at_an_end(sight, start, stop) or is_listed_helper(sight, start)) and (complements or head > start):
        return True
    if found.place and found.complements > 1:
        return True  # «Музей истории города Омска создан»
    if sight.words.lemma[head] in WILDS and OF_PLACE.search(sight.words.norm[start]) and start < head:
        return True
    if is_of_a_town(sight, start, head) and (complements or head - start > 1 or kind in TOWNS_OWN):
        return True
    if not (complements or head - start > 1):
        return False
    return of_whole_land(sight, start, head) or (complements and _holds(sight, stop))


def _is_alone_at_an_end(sight: Sight, start: int, stop: int) -> bool:
    """Tell a body that stands alone on the first of several lines, as its own release follows, or on the last, as it signs one."""
    line, size = sight.words.line_of[start], len(sight.words)
    signed = all(sight.words.pos[k] == "PUNCT" for k in range(stop, line.stop))
    return line.start == start and signed and ((start == 0 and line.stop < size) or (line.stop == size and start > 0))


def of_whole_land(sight: Sight, start: int, head: int) -> bool:
    """Tell «Российский | союз ткачей», «Всероссийское | общество», «Международная | ассоциация»."""
    words, lands = sight.words, sight.lexicon.index("country_adjectives")
    return any(words.lemma[k] in lands or words.lemma[k] in WHOLE or sight.has_sense(words.lemma[k], "worldly") for k in range(start, head))


def is_of_a_town(sight: Sight, start: int, head: int) -> bool:
    """Tell «Тверская | медицинская академия», which a capital opens as it opens every sentence, from «Медицинская академия»."""
    places = gazetteer(sight.lexicon)
    adjectives = (sight.words.text[k] for k in range(start, head))
    return any(places.city_of(adjective) is not None or places.region_of(adjective) is not None for adjective in adjectives)


def _holds(sight: Sight, stop: int) -> bool:
    """Tell «Колледж связи | провёл | форум»: one body is the subject of one verb."""
    words = sight.words
    behind = range(stop, min(stop + BEHIND, len(words)))
    verb = next((k for k in behind if words.pos[k] == "VERB"), None)
    if verb is None or any(words.pos[k] not in ("ADV", "PART") for k in range(stop, verb)):
        return False
    return words.lemma[verb] in HOLDS and words.feats[verb].number == "Sing" and words.feats[verb].verb_form in ("", "Fin")


def is_called_whole(sight: Sight, start: int, head: int, stop: int) -> bool:
    """Tell a common noun's name that an officer holds or that the tagger sees: «член | Клуба семейного творчества |»; no «группа МТС»."""
    short = sight.abbreviation(stop - 1)
    if is_held(sight, start) and not (short and stop == head + 2) and not sight.words.text[head].isupper():
        return True
    return not short and _is_tagged_whole(sight, start, stop)


def _is_tagged_whole(sight: Sight, start: int, stop: int) -> bool:
    """Tell what the tagger calls one body, from its first word to its last."""
    inside = all(sight.entity[k] == "ORG" for k in range(start, stop))
    return inside and not any(0 <= k < len(sight.words) and sight.entity[k] == "ORG" for k in (start - 1, stop))


def is_called_before(sight: Sight, head: int, row: dict[str, str]) -> bool:
    """Tell a name before its noun: «Назарбаев | Университет», «Скай | Колледж»."""
    words = sight.words
    if row["kind"] not in ("university", "bank", "school") or head < 2 or not (sight.capital(head) and sight.capital(head - 1)):
        return False
    name = words.text[head - 1]
    plain = words.feats[head - 1].case in ("Nom", "") and words.pos[head - 1] in ("PROPN", "NOUN", "X") and not name.isupper()
    beside = words.start[head] - words.stop[head - 1] == 1 and words.sentence[head] == words.sentence[head - 1]
    office = words.lemma[head - 1] in sight.lexicon.index("offices")  # «Эксперт | Института леса»
    return plain and beside and not (office or sight.opens_sentence(head - 1) or sight.place[head - 1] or head - 2 in sight.begins)
