"""In which country a release lives: where its places, its bodies and its adjectives are, when nothing says where the event is held."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Container

from extract.lang.grammar.lemmas import parses
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.gazetteer import Entry, Gazetteer
from extract.rules.discourse.release import reads_like_release
from extract.rules.lands.givers import is_of_a_giver
from extract.rules.lands.received import is_received, receives
from extract.rules.places.campaigns import is_of_a_campaign
from extract.rules.places.hours_elsewhere import is_hour_elsewhere
from extract.rules.places.lived_there import is_of_studies
from extract.rules.places.made_elsewhere import is_gone_to, is_imagined, is_made_there, is_of_that_event
from extract.rules.places.quoted_towns import quoted_beginnings
from extract.rules.places.side_matters import brought_from, is_invited_to, is_seat, is_sent_to, is_struck, is_to_be_sent, served_in

MONEY, QUOTE = "money", '"'
GLAD = frozenset({"рад", "рады"})  # «мы | рады | гостям»: no parliament
NOUN, ADJECTIVE = 1.0, 0.7  # weight of a place that is named, of an adjective made from it
EARLY = 2.0  # what a mention in the headline or the first sentences weighs more
SENTENCES = 3
MOST = 3.0  # of one place: what is said again and again says nothing new
STREETS = word_class("named_street")
GUESTS = word_class("guest_of_a_country")
STATESMEN = frozenset({"президент", "премьер-министр", "премьер", "пресс-секретарь", "госсекретарь"})
AT = "при"
EVEN = frozenset({"даже", "также"})  # «из Чили, Перу и | даже | Кении»
WHENCE, WITH, ABOUT = frozenset({"из", "против"}), frozenset({"с", "со"}), frozenset({"о", "об", "про"})
FRIENDLY = frozenset({"дружить", "сотрудничать", "сотрудничество", "отношение", "дружба", "связь", "торговля", "граница", "торговать"})
ANYWHERE = frozenset({"язык", "делегация", "сторона", "литература"})  # «китайского | языка |», «чешской | делегации |»
STATE, NOMINAL = "республика", frozenset({"NOUN", "ADJ", "ADP", "PROPN", "DET"})
INSIDE, LISTED = frozenset({"в", "во"}), frozenset({",", "и"})
NEAR = 6  # words from guests to their country
REGIONS = word_class("no_home")
MADE_OF_TOWNS = tuple(
    stem + ending for stem in ("ск", "цк") for ending in ("ий", "ая", "ое", "ие", "ого", "ой", "ую", "ом", "им", "их", "ому", "ими")
)
# Waters and mountains as well as towns
OF_RIVERS = ("байкальск", "волжск", "донск", "амурск", "енисейск", "уральск", "ангарск", "окск", "обск", "камск", "невск")
RURAL, SETTLEMENT = "сельский", frozenset({"поселение"})  # «сельское поселение», a unit of no other land
BRACKET = 6  # words from a bracket to the place
BEHIND = 3  # words from an adjective to what it goes with
LEAST, SHARE = 2.0, 0.7  # weight that tells a country, and its share of all
IN_A_RELEASE = 1.0  # the weight that does in a release: it mostly tells of its own country


def home(words: Words, lexicon: Lexicon, gaz: Gazetteer) -> tuple[str, range] | None:
    """Give the country in which nearly all that a release names lies, with the words that first tell it; None if there is none."""
    told: dict[str, dict[str, float]] = defaultdict(dict)
    first: dict[str, range] = {}
    bodies, covered = words.covered("organisations"), set[int]()
    titles = titled_words(words) | quoted_beginnings(words)
    gone = {span.reach.stop for span in words.group("places") if span.kb_id_ == "SU"}  # «награды СССР, | Германии |»: of old days
    for span in words.group("places"):
        if span.reach.start in titles:
            continue
        code = span.kb_id_ if span.label_ == "country" else gaz.country_of(span.label_, span.kb_id_)
        k = span.reach.start
        covered.update(span.reach if span.label_ != "venue" else ())
        if code is not None and not (
            _is_others(words, k)
            or (of_guest(words, k) and not _is_post(words, span.label_, span.reach))
            or is_received(words, k)
            or is_hour_elsewhere(words, span.reach)
            or is_struck(words, span.reach, ())
            or is_of_a_campaign(words, k)
            or is_of_a_giver(words, k)
            or (_of_state(words, k, bodies) and not receives(words, k))
            or in_brackets_behind(words, k, bodies)
            or (words.norm[k - 1] in LISTED and k - 1 in gone)
        ):
            _note(words, told[code], span.kb_id_, span.reach, NOUN)
            first.setdefault(code, span.reach)
    adjectives = lexicon.index("country_adjectives")
    for k in words.with_lemma(adjectives):
        lemma = words.lemma[k]
        if words.pos[k] in ("ADJ", "PROPN") and not (_of_person(words, k) or _of_street(words, k) or is_of_a_giver(words, k)):
            code = adjectives[lemma]["code"]
            _note(words, told[code], lemma, range(k, k + 1), ADJECTIVE)
            first.setdefault(code, range(k, k + 1))
    for k in words.capitals:
        town = town_of(words, gaz, k, region=True) if k not in covered else None
        town = town or (gaz.region_of(words.norm[k]) if k not in covered and "-" in words.norm[k] and words.pos[k] == "ADJ" else None)
        if town is not None and town.country:
            _note(words, told[town.country], town.value, range(k, k + 1), ADJECTIVE)
            first.setdefault(town.country, range(k, k + 1))
    signs = lexicon.index("home_signs")
    for k in words.with_lemma(signs):
        if words.norm[k] in GLAD:
            continue
        code = signs[words.lemma[k]]["country"]
        if signs[words.lemma[k]]["sense"] == MONEY:
            told[code][MONEY] = ADJECTIVE
        else:
            _note(words, told[code], words.lemma[k], range(k, k + 1), NOUN)
        first.setdefault(code, range(k, k + 1))
    for k in words.with_lemma(SETTLEMENT):
        if k and words.lemma[k - 1] == RURAL:
            _note(words, told["RU"], words.lemma[k], range(k, k + 1), NOUN)
            first.setdefault("RU", range(k, k + 1))
    weights = {code: sum(min(weight, MOST) for weight in names.values()) for code, names in told.items()}
    weights.pop("SU", None)  # nothing is held there any more
    code = max(weights, key=weights.__getitem__, default=None)
    if code is None or weights[code] < IN_A_RELEASE or weights[code] < SHARE * sum(weights.values()):
        return None
    if weights[code] < LEAST and not reads_like_release(words, lexicon):
        return None
    return code, first[code]


def _is_post(words: Words, label: str, land: range) -> bool:
    """Tell the country in which an envoy is at work: «посол Чили | в РФ |», not one of two, «посол в Кении и Мали»."""
    k = land.start
    alone = words.norm[land.stop : land.stop + 1] != ["и"]
    return label == "country" and alone and k > 0 and words.norm[k - 1] in INSIDE and is_seat(words, k - 1)


def titled_words(words: Words) -> frozenset[int]:
    """Give the words of events' titles in quotation marks: «выставка «| Здравствуй, Чили! |»»."""
    titled: set[int] = set()
    for reach in words.reaches("events"):
        opened = next((k for k in reach if words.norm[k] == QUOTE), None)
        titled.update(range(opened, reach.stop) if opened is not None else ())
    return frozenset(titled)


def _is_others(words: Words, k: int) -> bool:
    """Tell where others come from: «гости из | Чили |, | Перу |», «матч против | Перу |», «наряд из музея в | Осло |»."""
    places, first = words.covered("places"), words.sentence_of[k].start
    k -= _described(words, k)
    while (end := _last_of_one_listed_before(words, k - (words.norm[k - 1] in EVEN))) > first and end in places:
        k = end
        while k - 1 > first and k - 1 in places:
            k -= 1
    if not k or words.norm[k - 1] not in INSIDE:
        return k > 0 and (words.norm[k - 1] in WHENCE or _is_beside_origin(words, k) or _is_spoken_of(words, k))
    at = k - 1
    away = (
        is_invited_to(words, at) or is_sent_to(words, at) or is_to_be_sent(words, at) or is_gone_to(words, at, ()) or is_imagined(words, at)
    )
    away = away or is_of_studies(words, at, ())
    return away or brought_from(words, at) or served_in(words, at, ()) or is_made_there(words, at) or is_of_that_event(words, at, ())


def _last_of_one_listed_before(words: Words, k: int) -> int:
    """Give the last word of what stands before in a list, over brackets: «| Чили | и Перу», «из | Лимы | (Перу) и Ханоя»."""
    if words.norm[k - 1] not in LISTED or words.norm[k - 2] != ")":
        return k - 2 if words.norm[k - 1] in LISTED else -1
    opened = next((n for n in range(k - 3, max(k - BRACKET, 0), -1) if words.norm[n] == "("), 0)
    return opened - 1


def _described(words: Words, k: int) -> bool:
    """Tell «соседнего | Казахстана |»."""
    return k > 1 and words.pos[k - 1] == "ADJ" and (words.norm[k - 2] in LISTED or words.norm[k - 2] in WHENCE)


def _is_beside_origin(words: Words, k: int) -> bool:
    """Tell the land in brackets behind whence others come: «лыжники из Уральска (| Казахстан |) и Бишкека (| Кыргызстан |)»."""
    if words.norm[k - 1] != "(" or k < 3 or k - 2 not in words.covered("places"):
        return False
    return words.norm[k - 3] in WHENCE or (words.norm[k - 3] in LISTED and _is_others(words, k - 2))


def _is_spoken_of(words: Words, k: int) -> bool:
    """Tell what is talked of: «рассказала о съёмках в горах | Турции |», «будет дружить с республикой | Чили |»."""
    at = k - 1 - (words.lemma[k - 1] == STATE)
    if words.norm[at] in WITH:
        return words.lemma[at - 1] in FRIENDLY
    near = itertools.takewhile(lambda n: words.pos[n] in NOMINAL, range(k - 1, max(words.sentence_of[k].start, k - NEAR), -1))
    return any(words.norm[n] in ABOUT for n in near)


def of_guest(words: Words, k: int) -> bool:
    """Tell the place behind «посол», «делегация университета (…)», theirs, who are abroad, from «гостей приветствовал мэр …»."""
    before = range(k - 1, max(words.sentence_of[k].start, k - NEAR) - 1, -1)
    return any(words.lemma[n] in GUESTS for n in itertools.takewhile(lambda n: words.pos[n] != "VERB", before))


def in_brackets_behind(words: Words, k: int, bodies: Container[int]) -> bool:
    """Tell a place in brackets behind a body, which others come from: «учёные университета (Казахстан)», «академия (г. Прага, Чехия)»."""
    opened = next((n for n in range(k - 1, max(words.sentence_of[k].start, k - BRACKET), -1) if words.text[n] in "()"), None)
    return opened is not None and words.text[opened] == "(" and opened - 1 in bodies


def _of_state(words: Words, k: int, bodies: Container[int]) -> bool:
    """Tell the country of «президент России», who meets others anywhere, not of «Администрация …», «совет при президенте России»."""
    return any(
        words.lemma[n] in STATESMEN and n not in bodies and words.norm[n - 1] != AT
        for n in range(max(words.sentence_of[k].start, k - 2), k)
    )


def _of_street(words: Words, k: int) -> bool:
    """Tell «Финляндский | вокзал», which is named for where its trains go."""
    return words.text[k][0].isupper() and k + 1 < len(words) and words.lemma[k + 1] in STREETS


def _of_person(words: Words, k: int) -> bool:
    """Tell «американский боксёр», who may box anywhere, from «американский музей»."""
    noun = next((n for n in range(k + 1, min(k + 3, len(words))) if words.pos[n] == "NOUN"), None)
    if noun is not None and words.lemma[noun] in ANYWHERE:
        return True
    return noun is not None and any("anim" in parse.tag and parse.tag.POS == "NOUN" for parse in parses(words.norm[noun])[:2])


def _note(words: Words, names: dict[str, float], name: str, reach: range, weight: float) -> None:
    if len(reach):
        early = reach.start in words.headline or words.sentence[reach.start] - words.sentence[words.headline.start] < SENTENCES
        names[name] = names.get(name, 0.0) + weight * (EARLY if early else 1.0)


def town_of(words: Words, gaz: Gazetteer, k: int, *, region: bool = False) -> Entry | None:
    """Give the town of an adjective in a name: «Вологодского | университета», not «Вологодской | области», unless a region's will do."""
    described = words.pos[k] == "PROPN" and words.pos[k + 1 : k + 2] == ["ADJ"] and words.feats[k].case == words.feats[k + 1].case
    if not (words.pos[k] == "ADJ" or described) or not words.norm[k].endswith(MADE_OF_TOWNS):
        return None  # «между | Курганским | государственным университетом»
    of_region = not region and not REGIONS.isdisjoint(words.lemma[k + 1 : k + 1 + BEHIND])
    return None if of_region or words.norm[k].startswith(OF_RIVERS) or of_guest(words, k) else gaz.city_of(words.norm[k])
