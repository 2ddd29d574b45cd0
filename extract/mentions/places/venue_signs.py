"""What tells that a text puts something in a venue: the preposition or noun before it, the verb beside it, the label of its line."""

from __future__ import annotations

import re
from bisect import bisect_left

from extract.lang.grammar.lemmas import parses
from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.line_labels import LABEL, WHERE, is_behind_label, is_labelled
from extract.mentions.venue_reach import SETTLED, TOWNS

INSIDE = {"в", "во", "на"}
BESIDE = {"у", "возле", "около", "близ", "вблизи", "вокруг"}
# «на базе университета», «в здании театра»: the venue is what follows.
CARRIERS = word_class("holds_an_event")
CARRYING = INSIDE | {"под", "у"}  # «у стен | кремля»
GROUNDS = "площадках"  # «производства на | площадках | зоны «Заря»»: none of them is the venue
ADDRESS, LONGEST_ADDRESS = "адрес", 60  # words: «адрес: 400000, г. Омск, ул. Мира, д. 8, …»
BEGINNINGS = frozenset({"открытие", "начало", "старт"})
OPENINGS = frozenset({"открытие", "освящение", "пуск", "запуск"})
LAUNCHES, VESSELS = frozenset({"пуск", "запуск"}), frozenset({"корабль", "судно", "теплоход", "поезд", "паром"})
FROM, STARTS = frozenset({"с", "со", "от"}), frozenset({"стартовать", "начаться", "начинаться", "отправиться", "тронуться"})
MARKS = {*DASHES, ":"}
STARTING = 7  # words from «начало» over the hour to the house
VISITED = {"посетить", "осмотреть", "заполнить"}
SHRINES, BROUGHT = word_class("shrine_brought"), frozenset({"доставить", "принести", "привезти", "перенести", "перевезти", "прибыть"})
NEAR, FAR = 5, 16  # words from «площадка» to the house; from «площадкой», a clause between
CHOSEN = {"стать", "выбрать", "избрать", "определить"}
BETWEEN = frozenset({"ADP", "PROPN", "ADJ", "NOUN", "ADV"})
FROM_TOWN = 6  # words from a venue to its verb, the town between: «стадион «Волна» в Бугульме | принимал»
MONEY = frozenset({"средство", "деньги", "рубль", "подпись", "сумма", "пожертвование", "помощь", "посылка", "вещь"})
HOSTS = {"принимать", "принять", "встретить", "встречать", "собрать", "приютить", "вместить", "вмещать", "распахнуть"}
FULL = frozenset({"полный", "переполненный"})
INVITING = frozenset({"приглашать", "пригласить", "звать"})
INVITING_HOUSES = frozenset({"зал", "сцена", "арена", "стадион", "усадьба", "галерея", "кинозал", "манеж"})
TAKEN = word_class("taken_by_people")
GATHERED = word_class("gather")
ENTRANCES = frozenset({"вход", "въезд", "подход"})
CLOCK = re.compile(r"\d{1,2}[:.]\d\d")  # «10:00», at the head of a programme's line

DAY = re.compile(r"\d{1,2} (?:янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек)[а-я]*(?: \d{4}(?: ?(?:года|г\.?))?)?\s*$")
LONGEST_DAY = 24  # characters of «25 сентября 2025 года»
HOUR, LONGEST_HOUR = re.compile(r"(?<![\d.])\d{1,2}(?:[:.-]\d\d|\s?(?:час(?:ов|а)?|ч\.?))\s*$"), 12  # characters


def governed(words: Words, start: int, k: int) -> str:
    """Give the case in which what stands at ``start`` must be, by what governs it as a place; empty if nothing does."""
    if start == 0:
        return ""
    before = words.norm[start - 1]
    if before in INSIDE:
        return "Acc" if _gathered(words, start, k) or _entered(words, start) else "Loc"
    if before in BESIDE:
        return "Gen"
    if before in FROM and _starts_there(words, start):
        return "Gen"
    if before in (",", "(") and is_behind_hour(words, start):
        return "Nom"
    if before in (":", ",") and (is_labelled(words, start) or in_address(words, start) or _is_in_programme(words, start)):
        return "Nom"
    if is_behind_label(words, start) or (before in MARKS and _is_label(words, start - 1)):
        return "Nom"
    if words.lemma[start - 1] in OPENINGS and not (words.lemma[start - 1] in LAUNCHES and words.lemma[k] in VESSELS):
        return "Gen"
    if words.lemma[start - 1] in CARRIERS and start > 1 and words.norm[_which(words, start - 2)] in CARRYING:
        return "" if words.norm[start - 1] == GROUNDS else "Gen"
    return ""


def _which(words: Words, k: int) -> int:
    """Give the word before an adjective or a figure that tells which: «на | втором | этаже музея», «на | 2 | этаже»."""
    return k - (k > 0 and (words.pos[k] in ("ADJ", "NUM") or words.norm[k][:1].isdigit()))


def _starts_there(words: Words, start: int) -> bool:
    """Tell «пробег стартует 5 мая с | площади Ленина |», «шествие начнётся от | Театральной площади |»."""
    sentence = words.sentence_of[start]
    near = range(max(sentence.start, start - STARTING - 1), min(sentence.stop, start + STARTING))
    return any(words.lemma[k] in STARTS and words.pos[k] == "VERB" for k in near)


def stands_inside(words: Words, k: int) -> bool:
    """Tell a body in whose rooms something is: «в | колледже», «на базе | школы № 1»."""
    return k > 0 and (words.norm[k - 1] in INSIDE or (k > 1 and words.lemma[k - 1] in CARRIERS and words.norm[k - 2] in INSIDE))


def _is_label(words: Words, mark: int) -> bool:
    """Tell the dash or colon of «площадка – | Театр драмы», «место старта прежнее: | стадион»."""
    line = range(max(words.line_of[mark].start, mark - LABEL), mark)
    label = next((k for k in line if words.lemma[k] in WHERE and words.feats[k].case == "Nom"), None)
    return label is not None and all(words.pos[k] in ("NOUN", "ADJ", "DET") for k in range(label, mark))


def in_address(words: Words, k: int) -> bool:
    """Tell «ждём вас по адресу: г. Омск, ул. Мира, 8, | главный корпус»."""
    if words.norm[k - 1] != ",":
        return False
    before = range(max(words.sentence_of[k].start, k - LONGEST_ADDRESS), k - 1)
    return any(words.lemma[n] == ADDRESS and words.norm[n + 1] == ":" for n in before)


def _is_in_programme(words: Words, k: int) -> bool:
    """Tell «10:00 открытие, | лыжная база «Снежинка»», «Начало в 19:00, | Дворец спорта»: when it begins, and where."""
    line = words.line_of[k]
    near = range(max(line.start, k - STARTING), k)
    if any(words.lemma[n] in BEGINNINGS for n in near) and any(CLOCK.match(words.slice(n, min(n + 3, k))) for n in near):
        return True
    opening = words.slice(line.start, min(line.start + 3, len(words)))
    return bool(CLOCK.match(opening)) and any(words.lemma[n] in BEGINNINGS for n in range(line.start, k))


def is_behind_hour(words: Words, k: int) -> bool:
    """Tell «25 мая в 18:00, | Дворец спорта», «состоится 3 мая (| библиотека № 5 |)»: when, and where."""
    stop, line = words.start[k - 1], words.start[words.line_of[k].start]
    if HOUR.search(words.source, max(line, stop - LONGEST_HOUR), stop) is not None:
        return True
    return DAY.search(words.source, max(line, stop - LONGEST_DAY), stop) is not None


def _entered(words: Words, start: int) -> bool:
    """Tell «у входа в | школу № 5»."""
    return start > 2 and words.lemma[start - 2] in ENTRANCES and words.norm[start - 3] in BESIDE


def _gathered(words: Words, start: int, k: int) -> bool:
    """Tell «в технопарк „Волна“ съехались» from «в парке»."""
    if can_stand_in(words, k, "Loc") or not can_stand_in(words, k, "Acc"):
        return False
    sentence, gathered = words.sentence_of[start], words.with_lemma(GATHERED)
    first = bisect_left(gathered, sentence.start)
    return (first < len(gathered) and gathered[first] in sentence) or _brought(words, sentence)


def _brought(words: Words, sentence: range) -> bool:
    """Tell «мощи доставят в | Троицкий собор |», where believers will find them."""
    shrines = words.with_lemma(SHRINES)
    first = bisect_left(shrines, sentence.start)
    shrine = first < len(shrines) and shrines[first] in sentence
    return shrine and any(words.lemma[n] in BROUGHT for n in sentence)


def hosting(words: Words, start: int, k: int, end: int) -> str:
    """Tell a venue that hosts or is visited: «площадкой стал Дом актёра», «дворец „Юность“ принимает», «павильоны посетили»."""
    sentence = words.sentence_of[k]
    beside = {words.lemma[n] for n in (start - 1, _verb_behind(words, end, sentence.stop)) if n in sentence}
    if beside & VISITED and words.norm[end - 1] == '"' and words.feats[k].number == "Plur":
        return "Acc"
    settings = {words.lemma[n] for n in range(max(sentence.start, start - NEAR), start)}
    settings |= {words.lemma[n] for n in range(max(sentence.start, start - FAR), start) if words.feats[n].case == "Ins"}
    if words.lemma[k] in INVITING_HOUSES and beside & INVITING:
        return "Nom"
    takes_part = not TAKEN.isdisjoint(words.lemma[end : min(end + 4, sentence.stop)])
    full = not FULL.isdisjoint(words.lemma[start:k])  # «концерт собрал | полный зал |»
    hosts = beside & HOSTS and not takes_part and not full and not _collects(words, start)
    if hosts or (beside & CHOSEN and settings & {"площадка", "место"}):
        return "Nom"
    return ""


def _collects(words: Words, start: int) -> bool:
    """Tell «средства | собрал | завод» from «участников | собрал | завод»."""
    sums = (
        words.lemma[max(words.sentence_of[start].start, start - FAR) : start - 1] if start and words.lemma[start - 1] == "собрать" else []
    )
    return not MONEY.isdisjoint(sums)


def _verb_behind(words: Words, end: int, stop: int) -> int:
    """Give the verb of a venue, a town or a circumstance between: «клуб | села Липки вновь принял |»."""
    verb = next((n for n in range(end, min(end + FROM_TOWN, stop)) if words.pos[n] == "VERB"), end)
    between = range(end, verb)
    if not between or words.pos[end] == "ADV" or words.norm[end] in {"в", "во"} | SETTLED or words.lemma[end] in TOWNS:
        told = all(words.pos[n] in BETWEEN or words.norm[n] == "." for n in between)
        return verb if told else end
    return end


def can_stand_in(words: Words, k: int, case: str) -> bool:
    """Tell whether a word's form can be of a case; what stands in capitals may be undeclined."""
    wanted = {"Loc": ("loct", "loc2"), "Gen": ("gent", "gen2"), "Nom": ("nomn",), "Acc": ("accs",)}[case]
    return words.text[k].isupper() or any(parse.tag.case in wanted for parse in parses(words.norm[k]))
