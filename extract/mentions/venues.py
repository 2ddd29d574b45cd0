"""Find venues: the halls, palaces, museums, squares and grounds that a text puts something in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from extract.lang.inflect import nominative
from extract.lang.lemmas import parses
from extract.lang.mention import Mention
from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.place_context import Found
from extract.mentions.unknown_places import base_name

INSIDE = {"в", "во", "на"}
BESIDE = {"у", "возле", "около", "близ", "вблизи", "вокруг"}
# «на базе университета», «в здании театра»: the venue is what follows.
CARRIERS = {"база", "территория", "здание", "помещение", "стена", "зал", "двор", "фойе", "сцена", "площадка", "свод", "арена", "поле"}
STREETS = {"улица", "проспект", "набережная", "площадь", "бульвар", "шоссе", "переулок"}
NAMED_FOR = {"имени", "им"}
LABELS = {"место", "где", "адрес", "площадка", "локация"}
LABEL = 7  # words of a label
SETTLED = {"г", "с", "д", "п", "пос", "дер"}
QUOTE = frozenset({'"'})
LONGEST_TAIL = 12
VISITED = {"посетить", "осмотреть", "заполнить"}
# With these «центр» is a part of a town: «в историческом центре Тулы».
OF_TOWN = frozenset(
    ["исторический", "географический", "административный", "старый", "деловой", "областной", "районный", "краевой", "самый"]
)
CHOSEN = {"стать", "выбрать", "избрать", "определить"}
FROM_TOWN = 6  # words from a venue to its verb, the town between: «стадион «Волна» в Бугульме | принимал»
HOSTS = {"принимать", "принять", "встретить", "собрать", "приютить"}
LATIN = re.compile(r"[A-Z][A-Za-z&'’.-]+$")
GATHERED = {
    "выйти",
    "съехаться",
    "собраться",
    "собираться",
    "прийти",
    "приехать",
    "прибыть",
    "сойтись",
    "слететься",
    "пригласить",
    "приглашать",
}
BUILDING = re.compile("экспо(?!рт)|центр|арен|холл|парк|плаз|палас|дворец|дворц|стадион")


def find_venues(words: Words, lexicon: Lexicon, names: Sequence[Found]) -> Iterator[Mention]:
    """Find the venues that stand in the locative, or behind «на базе», «у», «на территории».

    «в Доме учёных» → «Дом учёных», «на Сусанинской площади» → «Сусанинская площадь»
    """
    heads = lexicon.index("venue_heads")
    places = {k: name for name in names for k in range(name.i, name.j)}
    called = {k for span in words.group("names") if span.label_ in ("LOC", "ORG") for k in words.reach(span)}
    done = 0
    begins = _beginnings(lexicon)
    compounds = (k for k, lemma in enumerate(words.lemma) if "-" in lemma and _last_part(lemma) in heads)
    for k in sorted({*words.with_lemma(begins), *words.with_norm(QUOTE), *compounds}):
        lemma = words.lemma[k]
        if words.norm[k] == '"' and k > 0 and _upon(words, k) and not _venue_at(places, k + 1):
            quoted = _quoted(words, k)
            if quoted is not None:
                yield quoted
                done = k + 2
        row = heads.get(f"{lemma} {words.lemma[k + 1]}") if k + 1 < len(words) else None
        row = row or heads.get(lemma) or heads.get(_last_part(lemma))
        if row is None or k < done:
            continue
        start = _first_adjective(words, k)
        end, named = _tail(words, k, called)
        case = _governed(words, start, k) or _hosting(words, start, k, end)
        if not case or not _can_stand_in(words, k, case):
            continue
        adjectives = range(start, k)
        proper = named or any(words.text[a][:1].isupper() for a in adjectives) or (words.text[k][:1].isupper() and end > k + 1)
        if lemma == "центр" and not _is_building(words, k, end, places):
            if not adjectives or any(words.lemma[a] in OF_TOWN for a in adjectives):
                continue
            proper, end = True, k + 1  # «в молодёжном центре | Сызрани»
        if row["need"] == "adjective" and not adjectives and case != "Nom":  # «примет | база «Лыжня»»
            continue
        if not _enough(row["need"], proper=proper, adjectives=bool(adjectives), tail=end > k + 1):
            continue
        yield words.span(start, end, label="venue", rule=f"places.venue_{case.lower()}", value=_value(words, start, k, end, heads))
        done = end


@lru_cache(maxsize=10_000)
def _last_part(lemma: str) -> str:
    """Give the noun that a compound ends with, «IT-парк» → «парк»; an empty string for another word."""
    last = lemma.rpartition("-")[2] if "-" in lemma else ""
    return str(parses(last)[0].normal_form) if last and parses(last) else last


@lru_cache(maxsize=8)
def _beginnings(lexicon: Lexicon) -> frozenset[str]:
    """Give the lemmas that a venue's noun begins with: «база» of «база отдыха»."""
    return frozenset(head.split(" ")[0] for head in lexicon.index("venue_heads"))


def _upon(words: Words, k: int) -> bool:
    """Tell «в | «Экспоцентре»», «в московском | «Экспоцентре»»."""
    told = words.pos[k - 1] == "ADJ" and words.text[k - 1].islower() and k > 1
    return words.norm[k - 2 if told else k - 1] in INSIDE


def stands_inside(words: Words, i: int) -> bool:
    """Tell whether a name follows «в» or «на», a quotation mark between them or not: «в „Лужниках“»."""
    if i > 1 and words.norm[i - 1] == '"':
        return _upon(words, i - 1)
    return i > 0 and words.norm[i - 1] in INSIDE


def _venue_at(places: dict[int, Found], k: int) -> bool:
    return k in places and places[k].label == "venue"


def _quoted(words: Words, k: int) -> Mention | None:
    """Find a venue that has no noun but its name: «в „Узэкспоцентре“»."""
    close = next((n for n in range(k + 1, min(k + 6, len(words))) if words.norm[n] == '"'), None)
    if close is None or close == k + 1 or not any(BUILDING.search(words.norm[n]) for n in range(k + 1, close)):
        return None
    value = nominative(words, k + 1, close)
    if value == words.slice(k + 1, close):  # a name that no dictionary has: «Газпром Арене»
        last = nominative(words, close - 1, close)
        value = value[: -len(words.text[close - 1])] + (
            last if last != words.text[close - 1] else base_name(words, close - 1, "Loc", set())
        )
    return words.span(k + 1, close, label="venue", rule="places.venue_quoted", value=value)


def _value(words: Words, start: int, k: int, end: int, heads: Collection[str]) -> str:
    """Put the venue's noun and its adjectives into the nominative; what depends on them stays as it is."""
    tail = words.slice(k, end)[len(words.text[k]) :]
    phrase = nominative(words, start, k + 1)
    if words.feats[k].number != "Plur":  # the vocabulary knows the noun: «парке» is of «парк», not of «парка»
        before, _, noun = phrase.rpartition(" ")
        compound = words.text[k].rpartition("-")[0] if words.lemma[k] not in heads else ""  # «IT-парке», not «музее-заповеднике»
        noun = f"{compound}-{_last_part(words.lemma[k])}" if compound else _like(words.lemma[k], noun)
        phrase = f"{before} {noun}".strip()
    return phrase + tail


def _like(word: str, model: str) -> str:
    return word.upper() if model.isupper() and len(model) > 1 else word[0].upper() + word[1:] if model[0].isupper() else word


def _first_adjective(words: Words, k: int) -> int:
    start = k
    while start > 0 and words.pos[start - 1] == "ADJ" and words.sentence[start - 1] == words.sentence[k] and k - start < 5:
        start -= 1
    return start


def _governed(words: Words, start: int, k: int) -> str:
    """Give the case in which what stands at ``start`` must be, by what governs it as a place; empty if nothing does."""
    if start == 0:
        return ""
    before = words.norm[start - 1]
    if before in INSIDE:
        return "Acc" if _gathered(words, start, k) else "Loc"
    if before in BESIDE:
        return "Gen"
    if before in (":", ",") and is_labelled(words, start):
        return "Nom"
    if before in DASHES and words.lemma[start - 2] in LABELS and words.feats[start - 2].case == "Nom":  # «площадка – | Театр драмы»
        return "Nom"
    if words.lemma[start - 1] == "открытие":
        return "Gen"
    if words.lemma[start - 1] in CARRIERS and start > 1 and words.norm[start - 2] in INSIDE | {"под"}:
        return "Gen"
    return ""


def is_labelled(words: Words, k: int) -> bool:
    """Tell a line that is told to say where: «Место проведения: | Дом молодёжи, г. Ржев», «Где: | …»."""
    line = words.line_of[k]
    return words.lemma[line.start] in LABELS and ":" in words.norm[line.start : min(k, line.start + LABEL)]


def _gathered(words: Words, start: int, k: int) -> bool:
    """Tell «в технопарк „Волна“ съехались» from «в парке»."""
    if _can_stand_in(words, k, "Loc") or not _can_stand_in(words, k, "Acc"):
        return False
    return any(words.lemma[n] in GATHERED for n in words.sentence_of[start])


def _hosting(words: Words, start: int, k: int, end: int) -> str:
    """Tell a venue that hosts or is visited: «площадкой стал Дом актёра», «дворец „Юность“ принимает», «павильоны посетили»."""
    behind = next((n for n in range(end, min(end + FROM_TOWN, words.sentence_of[k].stop)) if words.pos[n] == "VERB"), end)
    towns = (
        behind > end and words.norm[end] in ("в", "во") and all(words.pos[n] in ("ADP", "PROPN", "ADJ", "NOUN") for n in range(end, behind))
    )
    beside = {
        words.lemma[n] for n in (start - 1, behind if towns else end) if 0 <= n < len(words) and words.sentence[n] == words.sentence[k]
    }
    if beside & VISITED and words.norm[end - 1] == '"' and words.feats[k].number == "Plur":
        return "Acc"
    settings = {words.lemma[n] for n in range(max(words.sentence_of[k].start, start - 5), start)}
    takes_part = "участие" in words.lemma[end : end + 4]
    if (beside & HOSTS and not takes_part) or (beside & CHOSEN and settings & {"площадка", "место"}):
        return "Nom"
    return ""


def _can_stand_in(words: Words, k: int, case: str) -> bool:
    wanted = {"Loc": ("loct", "loc2"), "Gen": ("gent", "gen2"), "Nom": ("nomn",), "Acc": ("accs",)}[case]
    return words.text[k].isupper() or any(parse.tag.case in wanted for parse in parses(words.norm[k]))


def _enough(need: str, *, proper: bool, adjectives: bool, tail: bool) -> bool:
    if need == "part":
        return tail
    return proper or (not need and adjectives)


def _is_building(words: Words, k: int, end: int, places: dict[int, Found]) -> bool:
    """Tell «в Центре культуры „Заря“» from «в центре Москвы»."""
    return not (words.text[k].islower() and k + 1 < end and k + 1 in places and places[k + 1].j >= end)


def _tail(words: Words, k: int, called: set[int]) -> tuple[int, bool]:
    """Find where a venue's name ends, and tell whether a proper name is in it."""
    j, named = k + 1, False
    last = min(words.sentence_of[k].stop, k + LONGEST_TAIL)
    while j < last:
        norm = words.norm[j]
        if norm == '"' and _closes(words, j):
            break
        if norm == '"':
            close = next((n for n in range(j + 1, last) if words.norm[n] == '"' and words.norm[n - 1] != '"'), None)
            return (close + 1, True) if close else (j, named)
        if norm in NAMED_FOR and j + 1 < last:
            j += 2 if words.text[j + 1] == "." else 1
            j, named = _person(words, j, last), True
        elif norm == "№" and j + 1 < last:
            j, named = j + 2, True
        elif norm == "на" and j + 2 < last and words.lemma[j + 1] in STREETS and words.text[j + 2][:1].isupper():
            return j + 3, True
        elif _belongs(words, j) or (LATIN.match(words.text[j]) and j in called) or (j == k + 1 and _apposed(words, j, called)):
            named = named or words.text[j][:1].isupper()
            j += 1
        elif words.lemma[j - 1] == "республика" and words.text[j][0].isupper() and j > k + 1:
            j += 1  # «Республики | Беларусь»
        elif norm == "и" and j + 1 < last and _belongs(words, j + 1) and j > k + 1 and words.text[j + 1].islower():
            j += 2
        else:
            break
    return j, named


def _closes(words: Words, j: int) -> bool:
    """Tell a mark that leans on the word before it: ««… вышел на площадки AliExpress|»|, — отмечает директор»."""
    leans = words.stop[j - 1] == words.start[j]
    return leans and (j + 1 == len(words) or words.start[j + 1] > words.stop[j] or not words.text[j + 1][0].isalnum())


def _belongs(words: Words, j: int) -> bool:
    """Tell whether a word is a dependent of the venue's noun: a genitive or a name."""
    if words.norm[j] in SETTLED and words.norm[j + 1 : j + 2] == ["."]:  # «Дом культуры | п. Тура»
        return False
    if not words.text[j][0].isalpha() or words.pos[j] in ("ADP", "VERB", "CCONJ", "SCONJ", "ADV", "PRON", "PART", "AUX"):
        return False
    if words.feats[j].case == "Gen" or (words.pos[j] == "ADJ" and not words.feats[j].case and "-" in words.text[j]):  # «Южно-Уральской»
        return words.pos[j] in ("NOUN", "PROPN", "ADJ", "NUM", "DET")
    return (words.text[j][0].isupper() and words.pos[j] == "PROPN" and words.feats[j].case not in ("Nom", "Ins")) or words.pos[j] == "X"


def _apposed(words: Words, j: int, called: set[int]) -> bool:
    """Tell a name that stands behind the venue's noun as it is: «в зале | Барвиха»."""
    return j in called and words.text[j][0].isupper() and words.pos[j] == "PROPN"


def _person(words: Words, j: int, last: int) -> int:
    """Find where the name after «имени» ends: «имени академика С. П. Королёва»."""
    j += j < last and words.text[j][:1].isdigit()  # «имени | 30-летия Победы»
    while j < last and (words.text[j] == "." or words.text[j][:1].isupper() or words.feats[j].case == "Gen"):
        if words.text[j] == "." and (j + 1 >= last or len(words.text[j - 1]) > 1):
            break
        j += 1
    return j
