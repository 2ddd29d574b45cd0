"""Find venues: the halls, palaces, museums, squares and grounds that a text puts something in."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import compress
from operator import itemgetter
from typing import NamedTuple

from extract.lang.grammar.lemmas import parses
from extract.lang.inflection.inflect import nominative
from extract.lang.mention import Mention
from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.mentions.line_labels import is_labelled
from extract.mentions.no_events import is_tournament
from extract.mentions.place_context import Found
from extract.mentions.places.many_venues import are_many
from extract.mentions.places.unknown_places import base_name
from extract.mentions.places.venue_numbers import behind_numbers, describes, numbers_before
from extract.mentions.places.venue_purpose import has_field, purpose_end
from extract.mentions.places.venue_signs import BESIDE as NEAR
from extract.mentions.places.venue_signs import CARRIERS, INSIDE, can_stand_in, governed, hosting, in_address, is_behind_hour
from extract.mentions.venue_reach import LATIN, MONUMENTS, TOWNS, UNITS, ground_tail, honoured, tail

WHOSE = word_class("owner")
OURS = frozenset({"наш", "свой"})
SOFT = ("ье", "ья", "ью", "ьем")
LONGEST_MODERN = 3  # words before the noun of «Крокус Сити Холл»
LAST = 5  # letters by which a compound is looked for
LAST_LETTERS = itemgetter(slice(-LAST, None))
SHORTEST_PREFIX, LONGEST_ENDING, LONGEST_COMPOUND = (
    3,
    4,
    40,
)  # letters of its first part; of an ending that other words have by chance; of all
ADJECTIVES = 5  # before a venue's noun
PLAIN = "places.venue_plain"  # a house that has no name: it says where only if the event is held in its clause
MODERN = word_class("modern_venue")
OF_TOWNS = ("ском", "цком", "ской", "цкой", "ых", "их", "толичном", "толичной")
PLAIN_HOUSES = word_class("plain_house")
GROUNDS, LONGEST_GROUND = word_class("named_ground"), 3  # words of its name
CENTRE = "центр"
QUOTE = frozenset({'"'})
GRAVES = frozenset({"обелиск", "стела", "мемориал", "братский могила", "могила", "часовня"})
WALLS = frozenset({"здание", "помещение", "территория", "стена", "свод", "база", "двор"})
FIELD = "поле"
OWNED_FIELD = re.compile("([А-ЯЁ][а-яё]+[ое]в)ое(?= поле$)")  # «Куликово поле», whose adjective is short
DEGREES = frozenset({"сложность", "трудность"})
LOCATIVES = ("е", "и", "ах", "ях", "ом", "ем", "ой", "ей")
# With these «центр» is a part of a town: «в историческом центре Тулы».
OF_TOWN = word_class("part_of_a_town")
BUILDING = re.compile(
    "экспо(?!рт)|центр|арен|холл|парк|плаз|палас|дворец|дворц|стадион|(?:hall|arena|stadium|expo|plaza|park|center|centre)$"
)


def find_venues(words: Words, lexicon: Lexicon, names: Sequence[Found]) -> Iterator[Mention]:
    """Find the venues that stand in the locative, or behind «на базе», «у», «на территории».

    «в Доме учёных» → «Дом учёных», «на Сусанинской площади» → «Сусанинская площадь»
    """
    heads = lexicon.index("venue_heads")
    places = {k: name for name in names for k in range(name.i, name.j)}
    called = {k for span in words.group("names") if span.label_ in ("LOC", "ORG") for k in span.reach}
    done = 0
    told = _told_quoted(words)
    endings = _endings(lexicon)
    long = compress(words.lemmas, map(endings.__contains__, map(LAST_LETTERS, words.lemmas)))
    compounds = {lemma for lemma in (*long, *words.hyphened) if venue_noun(lemma, lexicon)}
    for k in sorted({*words.with_lemma(_beginnings(lexicon)), *words.with_norm(QUOTE), *words.with_lemma(compounds)}):
        lemma = words.lemma[k]
        if words.norm[k] == '"' and k > 0 and _upon(words, k) and not _venue_at(places, k + 1):
            quoted = _quoted(words, k, told)
            if quoted is not None:
                yield quoted
                done = k + 2
        if k >= done and (first := _modern_start(words, k)) < k:
            value = f"{words.slice(first, k)} {_like(lemma, words.text[k])}"
            yield words.span(first, k + 1, label="venue", rule="places.venue_loc", value=value)
            done = k + 1
            continue
        double = heads.get(f"{lemma} {words.lemma[k + 1]}") if k + 1 < words.size else None
        row = double or heads.get(lemma) or heads.get(venue_noun(lemma, lexicon))
        if row is None or k < done or is_tournament(words, k) or _is_in_a_town(places, k):
            continue
        seen = _seen(words, lexicon, range(k, k + 1 + (double is not None)), row, called, places)
        if seen is not None and (rule := _rule(words, seen)):
            last = k + (double is not None and parses(lemma)[0].tag.POS == "ADJF")  # «на горнолыжном | курорте |»
            compound = "-" in lemma and not lemma[-1].isdigit()
            value = _value(words, seen.start, last, seen.end, venue_noun(lemma, lexicon) if compound else "")
            yield words.span(seen.start, seen.end, label="venue", rule=rule, value=value)
            done = seen.end


def _is_in_a_town(places: dict[int, Found], k: int) -> bool:
    """Tell the last word of a town's name: «в посёлке Полотняный | Завод |»."""
    return k in places and places[k].label == "city" and places[k].rule == "places.head_name" and places[k].i < k


def is_any_house(words: Words, span: Mention) -> bool:
    """Tell «на | заводе |», «на | ферме |», with no word that says which: people speak of those of all the land."""
    return span.id_ == PLAIN and len(span.reach) == 1 and words.norm[span.reach.start - 1] == "на"


def _modern_start(words: Words, k: int) -> int:
    """Give where a house begins whose name stands before its noun, undeclined: «в | Гоголь Центре», «в | Крокус Сити Холле»; else ``k``."""
    if words.lemma[k] not in MODERN or not words.text[k][:1].isupper():
        return k
    start, first = k, max(words.sentence_of[k].start, k - LONGEST_MODERN)
    while start > first and words.text[start - 1][:1].isupper() and _stands_as_it_is(words, start - 1):
        start -= 1
    return start if start > 0 and words.norm[start - 1] in INSIDE else k


def _stands_as_it_is(words: Words, k: int) -> bool:
    """Tell a word of such a name, «| Гоголь | Центр», from the prepositions before it and from adjectives."""
    return words.pos[k] not in ("ADJ", "ADP") and "Nom" in possible_cases(words.norm[k])


class _Seen(NamedTuple):
    """A venue's noun with what belongs to it, the case that its place asks for, what it needs to be a venue and what it has."""

    start: int
    noun: int
    end: int
    case: str
    need: str
    proper: bool
    beside: bool  # what it lies beside is told


def _seen(words: Words, lexicon: Lexicon, noun: range, row: Row, called: Container[int], places: dict[int, Found]) -> _Seen | None:
    k, start = noun.start, _first_adjective(words, noun.start)
    end, named = tail(words, noun.stop - 1, called)
    if words.lemma[end - 1] in TOWNS and end in places and places[end].i == end:  # «клуб села | Верхние Липки»
        end, named = places[end].j, True
    if not named and (purpose := purpose_end(words, k, end)) > end:
        end, named = purpose, words.norm[purpose - 1] == '"'
    grounds = ground_tail(words, k, _houses(lexicon), places) if row["beside"] and end == k + 1 else k + 1
    end = max(end, grounds)
    called_so = _named_ground(words, end)
    end, named = called_so, named or called_so > end
    end = whole if words.lemma[k] in MONUMENTS and (whole := honoured(words, k)) > k + 1 else end
    case = governed(words, _behind_owner(words, start), k) or hosting(words, start, k, end)
    if words.lemma[k] == FIELD and words.feats[k].number == "Plur":  # «на | полях | сессии»
        return None
    if not case or not can_stand_in(words, k, case) or (row["need"] == "monument" and words.norm[start - 1] not in NEAR):
        return None
    if are_many(words, k, end, places) and not any(words.text[a][:1].isupper() for a in range(start, k)):
        return None
    numbered = any(character.isdigit() for character in words.text[start] + words.text[k])  # «в 75-м павильоне», «в ФОК-2»
    proper = named or numbered or any(words.text[a][:1].isupper() for a in range(start, k)) or (words.text[k][:1].isupper() and end > k + 1)
    if words.lemma[k] == CENTRE and not _is_building(words, k, end, places):
        if start == k or any(words.lemma[a] in OF_TOWN for a in range(start, k)):
            return None
        proper, end = True, k + 1  # «в молодёжном центре | Сызрани»
    return _Seen(start, k, end, case, row["need"], proper, grounds > k + 1)


def _named_ground(words: Words, end: int) -> int:
    """Give where the name of a river or a ground ends, which stands as it is: «берег реки | Быстрая Сосна |», «полигон | Крутой Яр |»."""
    if words.lemma[end - 1] not in GROUNDS:
        return end
    stop = min(words.sentence_of[end - 1].stop, end + LONGEST_GROUND)
    while end < stop and words.text[end][0].isupper() and words.pos[end] in ("ADJ", "NOUN", "PROPN", "X"):
        end += 1
    return end


def _rule(words: Words, seen: _Seen) -> str:
    """Give the rule by which what is seen is a venue; an empty string if it is none."""
    if seen.need == "adjective" and seen.start == seen.noun and seen.case != "Nom":  # «примет | база «Лыжня»»
        return ""
    if seen.need == "titled" and words.norm[seen.end - 1] != '"' and not LATIN.match(words.text[seen.end - 1]):
        return ""  # «на экономическом | пространстве |», «в третьем | квартале |»
    chosen = seen.case == "Nom" and seen.need == "shore"  # «местом турнира станет | акватория пруда |»
    if (seen.beside or _enough(words, seen)) and (chosen or seen.need not in ("shore", "office")):
        hour = seen.case == "Nom" and is_behind_hour(words, seen.start)  # of a programme's part, perhaps
        if hour and words.norm[seen.start - 1] == "," and not _is_closed(words, seen.end):
            return ""  # «3 мая, | суд | решил»
        return "places.venue_hour" if hour else f"places.venue_{seen.case.lower()}"
    return PLAIN if seen.beside or _enough(words, seen) or _is_house(words, seen) else ""


def _is_closed(words: Words, k: int) -> bool:
    """Tell whether nothing but a mark follows on the line, or the town: «17:00, выставочный зал | в Твери |»."""
    if words.norm[k : k + 1] == ["в"] and words.text[k + 1 : k + 2] and words.text[k + 1][0].isupper():
        return True
    return k >= words.size or words.line_of[k] != words.line_of[k - 1] or words.pos[k] == "PUNCT"


@lru_cache(maxsize=10_000)
def venue_noun(lemma: str, lexicon: Lexicon) -> str:
    """Give the venue's noun that a compound ends with, «IT-парк» → «парк», «ФОК-2» → «фок»; none for another."""
    heads = lexicon.index("venue_heads")
    if lemma in heads or lemma in lexicon.index("place_heads"):  # «агрогородок» is no venue
        return ""
    if "-" in lemma:
        first, _, last = lemma.rpartition("-")
        if last.isdigit():  # «ФОК-2»
            return first if first in heads else ""
        base = str(parses(last)[0].normal_form) if last and parses(last) else last
        return base if base in heads else ""
    long_heads = _long_heads(lexicon)
    if len(lemma) > LONGEST_COMPOUND:
        return ""
    ends = (lemma[begin:] for begin in range(SHORTEST_PREFIX, len(lemma) - LONGEST_ENDING))
    return min((end for end in ends if end in long_heads), key=long_heads.__getitem__, default="")


@lru_cache(maxsize=8)
def _long_heads(lexicon: Lexicon) -> dict[str, int]:
    """Give the nouns that no other word ends with by chance, «комплекс», not «порт», which «экспорт» does; and which goes first."""
    heads = [head for head in lexicon.index("venue_heads") if len(head) > LONGEST_ENDING and " " not in head]
    return {head: place for place, head in enumerate(heads)}


@lru_cache(maxsize=8)
def _endings(lexicon: Lexicon) -> frozenset[str]:
    """Give the last letters of those nouns: one look tells nearly every other word."""
    return frozenset(head[-LAST:] for head in _long_heads(lexicon))


@lru_cache(maxsize=8)
def _houses(lexicon: Lexicon) -> frozenset[str]:
    """Give the nouns of what a ground may lie beside: houses, settlements, monuments."""
    return frozenset((*lexicon.index("venue_heads"), *lexicon.index("place_heads"), *MONUMENTS))


@lru_cache(maxsize=8)
def _beginnings(lexicon: Lexicon) -> frozenset[str]:
    """Give the lemmas that a venue's noun begins with: «база» of «база отдыха»."""
    return frozenset(head.split(" ")[0] for head in lexicon.index("venue_heads"))


def _upon(words: Words, k: int) -> bool:
    """Tell «в | «Экспоцентре»», «в московском | «Экспоцентре»», «на льду | «Арены»»."""
    told = k > 1 and words.text[k - 1].islower() and (words.pos[k - 1] == "ADJ" or words.lemma[k - 1] in CARRIERS)
    return words.norm[k - 2 if told else k - 1] in INSIDE


def stands_inside(words: Words, i: int) -> bool:
    """Tell whether a name follows «в» or «на», a quotation mark between them or not: «в „Лужниках“»."""
    if i > 1 and words.norm[i - 1] == '"':
        return _upon(words, i - 1)
    return i > 0 and words.norm[i - 1] in INSIDE


def _venue_at(places: dict[int, Found], k: int) -> bool:
    return k in places and places[k].label == "venue"


def _quoted(words: Words, k: int, told: frozenset[str]) -> Mention | None:
    """Find a venue that has no noun but its name: «в „Узэкспоцентре“»."""
    close = next((n for n in range(k + 1, min(k + 6, words.size)) if words.norm[n] == '"'), None)
    if close is None or close == k + 1:
        return None
    if not any(BUILDING.search(words.norm[n]) for n in range(k + 1, close)):
        return None if words.lemma[k + 1] in told else _plainly_quoted(words, k, close)
    value = nominative(words, k + 1, close)
    if value == words.slice(k + 1, close):  # a name that no dictionary has: «Газпром Арене»
        last = nominative(words, close - 1, close)
        value = value[: -len(words.text[close - 1])] + (
            last if last != words.text[close - 1] else base_name(words, close - 1, "Loc", set())
        )
    return words.span(k + 1, close, label="venue", rule="places.venue_quoted", value=value)


def _told_quoted(words: Words) -> frozenset[str]:
    """Give the first words of names whose noun the text tells, «магазин «| Шамса |»»: where they stand alone it is the same house."""
    marks = (k for k in words.with_norm(QUOTE) if 0 < k < len(words) - 1)
    return frozenset(words.lemma[k + 1] for k in marks if words.pos[k - 1] == "NOUN")


def _plainly_quoted(words: Words, k: int, close: int) -> Mention | None:
    """Find a name that may be a house's: «в «Точке кипения» прошла встреча», «в столичном «Фристайле»»."""
    before = k - 2 if k > 1 and words.pos[k - 1] == "ADJ" and words.norm[k - 1].endswith(OF_TOWNS) else k - 1
    inside = words.text[before] in ("в", "во", "В", "Во") and words.text[k + 1][0].isupper()
    located = "Loc" in possible_cases(words.norm[k + 1]) and words.norm[k + 1].endswith(LOCATIVES)
    if not inside or not located or words.pos[k + 1] not in ("NOUN", "PROPN", "ADJ"):
        return None
    return words.span(k + 1, close, label="venue", rule=PLAIN, value=nominative(words, k + 1, close))


def _value(words: Words, start: int, k: int, end: int, last: str) -> str:
    """Put the venue's noun and its adjectives into the nominative; what depends on them stays as it is. ``last``: of «IT-парк»."""
    if words.lemma[k] in GROUNDS and k + 1 < end and "Nom" not in possible_cases(words.norm[end - 1]):  # «река | Кама |»
        return nominative(words, start, end)
    behind = words.slice(k, end)[len(words.text[k]) :]
    first = behind_numbers(words, start, k)
    phrase = f"{words.slice(start, first)} {nominative(words, first, k + 1)}".strip()
    if words.feats[k].number != "Plur":  # the vocabulary knows the noun: «парке» is of «парк», not of «парка»
        before, _, noun = phrase.rpartition(" ")
        if last and not noun.lower().endswith(f"-{last}"):  # both halves of «музей-квартира» decline
            noun = f"{words.text[k].rpartition('-')[0]}-{last}"
        noun = noun if last else _like(_as_written(words, k), noun)
        phrase = f"{before} {noun}".strip()
    return OWNED_FIELD.sub(r"\1о", phrase) + behind.rstrip(",")


def _as_written(words: Words, k: int) -> str:
    """Give a noun's lemma in the text's own spelling: «ущелье», which the dictionary has under «ущелие»."""
    lemma = words.lemma[k]
    return lemma[:-2] + "ье" if lemma.endswith("ие") and words.norm[k].endswith(SOFT) else lemma


def _like(word: str, model: str) -> str:
    return word.upper() if model.isupper() and len(model) > 1 else word[0].upper() + word[1:] if model[0].isupper() else word


def _behind_owner(words: Words, start: int) -> int:
    """Give the word behind which a house of ours is named: «в | нашей | школе»."""
    return start - (start > 1 and words.lemma[start - 1] in OURS)


def _first_adjective(words: Words, k: int) -> int:
    start, first = k, max(words.sentence_of[k].start, k - ADJECTIVES)
    while start > first and describes(words, start - 1) and words.lemma[start - 1] not in WHOSE:
        start -= 1
    return numbers_before(words, start, k)


def _enough(words: Words, seen: _Seen) -> bool:
    """Tell whether a venue's noun has the name, the adjective or the whole that it needs."""
    if seen.need in ("part", "ground", "shore", "monument"):
        told = (
            (seen.end > seen.noun + 1 and words.lemma[seen.end - 1] not in DEGREES)  # «трассы | повышенной сложности |»
            or in_address(words, seen.start)
            or (words.text[seen.start].isalpha() and is_labelled(words, seen.start))
        )
        return told or (seen.proper and seen.need in ("ground", "shore"))  # «в Гостином дворе», «на Лысой горе»
    return seen.proper or (not seen.need and seen.start < seen.noun)


def _is_house(words: Words, seen: _Seen) -> bool:
    """Tell «в | библиотеке», «в | сельской школе», «на территории | пожарной части», which have no name."""
    noun, within = words.lemma[seen.noun], words.lemma[seen.start - 1] in CARRIERS
    if seen.case == "Gen" and noun in GRAVES and words.norm[seen.start - 1] == "у":  # «у | обелиска | прошёл митинг»
        return True
    entered = seen.case == "Acc" and seen.start < seen.noun  # «в районный спорткомплекс | съехались»
    if not (seen.case == "Loc" or entered or (seen.case == "Gen" and within)):
        return False
    if not seen.need:
        return True
    adjectives = [words.lemma[k] for k in range(seen.start, seen.noun)]
    of_town = noun == CENTRE and not OF_TOWN.isdisjoint(adjectives)
    described = bool(adjectives) and words.norm[seen.start - 1] != "на" and not of_town
    described |= noun in UNITS and (bool(adjectives) or seen.end > seen.noun + 1)  # «на факультете права»
    if seen.need == "part":  # «в актовом зале», «в конференц-зале»
        return bool(adjectives) or "-" in words.norm[seen.noun] or noun in PLAIN_HOUSES
    bare = not PLAIN_HOUSES.isdisjoint((noun, noun.rpartition("-")[2])) or has_field(words, seen.noun)
    housed = within and words.lemma[seen.start - 1] in WALLS and noun != CENTRE  # «в здании | администрации |»
    bare |= noun == CENTRE and _is_of_some(words, seen)
    if seen.need == "office":  # «в управлении образования»
        return described or bare or housed or seen.end > seen.noun + 1
    return seen.need == "weak" and (described or bare or housed)


def _is_of_some(words: Words, seen: _Seen) -> bool:
    """Tell «в областном центре | одарённых детей |», «в центре | юных техников |» from «в центре событий», «в центре мужчин»."""
    last = words.feats[seen.end - 1]
    return (
        seen.end > seen.noun + 2 and words.pos[seen.noun + 1] == "ADJ" and (last.number, last.animacy, last.case) == ("Plur", "Anim", "Gen")
    )


def _is_building(words: Words, k: int, end: int, places: dict[int, Found]) -> bool:
    """Tell «в Центре культуры „Заря“» from «в центре Москвы», «в центре города Орска»."""
    if words.text[k].islower() and words.lemma[k + 1 : k + 2] == ["столица"]:  # «в центре | столицы Латвии |»
        return False
    if words.text[k].islower() and words.lemma[k - 1] in OF_TOWN and k + 1 in places:  # «в районном | центре | Дно Псковской области»
        return False
    town = k + 1 + (k + 2 < end and words.lemma[k + 1] in TOWNS)
    return not (words.text[k].islower() and town < end and town in places and places[town].j >= end)
