"""Names that only the tagger sees: «Ювентус», «Shtokman Development AG»."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from extract.lang.grammar.lemmas import parses
from extract.lang.grammar.readings import readings_of_kind
from extract.mentions.organisations.latin import is_subtitle, latin_start
from extract.mentions.organisations.masks import (
    MANY,
    NOTHING,
    PROGRAMMES,
    is_an_event,
    is_common_abbreviation,
    masked,
    names_a_thing,
    things,
)
from extract.mentions.organisations.municipalities import MUNICIPALITY
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import is_misread
from extract.mentions.organisations.of_officers import is_held
from extract.mentions.organisations.quoted_cases import behind_preposition
from extract.mentions.organisations.short import is_section
from extract.mentions.organisations.sight import ABBREVIATION, CLOSING, LATIN, QUOTE, QUOTES, Sight, is_stressed
from extract.mentions.organisations.surnames import is_initial, is_surname
from extract.mentions.venue_reach import ROOMS

MEDIUM = re.compile(
    r"(?i)\.(?:ru|com|kz|ua|by|org|net|info|рф|ру)\b|news|ньюс|press|пресс\b|daily|times|\bpost\b|новости|вести|\bтв\b|\btv\b|медиа|инфо(?!рмацион)"
)
CUPS = ("кубок", "тур", "челлендж", "баскет")  # «розыгрыш Евролиги и | Еврокубка |»: a league is a body, a cup is none
MEETING, MEETINGS = {"kind": "форум"}, frozenset({"конгресс", "форум"})
BOARD = "правление"
CYRILLIC = re.compile("[А-ЯЁ][а-яё]{2,}")
CENTURIES = re.compile("[IVXХІ–-]+(?:[еяй]|го|м|ую)?")  # «| II-е | место»
LETTERS_AND_NOUN = re.compile(r"[A-ZА-ЯЁ0-9]+-[а-яё]{3,}")
STATE_SERVICE = re.compile(
    "(?:надзор|гвардия|архив|реестр|патент|стат|имущество|молодежь|туризм|недра|водресурсы|лесхоз|казна|таможня|автодор)$"
)
GROUPS = frozenset({"делегация"})  # «глава | Делегации | ЕС в Чили», who is of the union
BULLETS = frozenset("•·|#+")
ASKING = {"против": "Gen", "у": "Gen", "от": "Gen", "для": "Gen", "без": "Gen", "со": "Ins", "над": "Ins", "к": "Dat"}  # cases
UNCHANGED = re.compile("(?:е|[бвгджзклмнпрстфхцчшщ])$")
TOWNS_OWN = re.compile("[сц]к(?:ий|ого|ому|им|ом)$")  # «челябинский | «Трактор»»
VENUE = re.compile(r"(?:арен|холл|стадион|стейдж|плаз|молл|arena|hall|mall|plaza|stadium|stage)(?:[аеуы]|[оа][йм])?$")
COMPANY = re.compile(
    r"(?:AG|Inc|Ltd|LLC|GmbH|SE|SA|NV|PLC|plc|Corp|Corporation|Group|Company|Co|Holding|Bank|University|Institute|Foundation)\b"
)


ACTING_FOR = frozenset({"уполномоченный", "уполномоченная"})


def tagged(sight: Sight) -> Iterator[Body]:
    """Take what only the tagger calls an organisation, if it looks like a name."""
    words, masks, offices = sight.words, sight.lexicon.index("organisation_masks"), sight.lexicon.index("offices")
    named_things, legal = things(sight), sight.lexicon.index("legal_forms")
    forms = {words.text[k - 1] for k in words.with_norm(QUOTE) if k and words.text[k - 1] in legal}
    for span in words.group("names"):
        if span.label_ != "ORG":
            continue
        reached = span.reach
        start, stop = reached.start, reached.stop
        while start < stop and not words.text[start][:1].isalnum():
            start += 1
        while stop - start > 1 and (
            masks.get(words.lemma[start], NOTHING)["as"] == "name"
            or (
                (words.lemma[start] in offices or _is_in_charge(words.norm[start]))
                and ((words.text[start].isascii() and words.text[start + 1] in QUOTES) or _has_head(sight, start, stop))
            )
            or (words.lemma[start] == BOARD and is_held(sight, start))
        ):
            start += 1  # «Пресс-служба | Псковского театра», «Член | общественного совета», «председатель Правления | Дальбанка»
        if reached.start < start < stop - 1 and sight.place[start] and sight.abbreviation(start + 1):
            start += 1  # «вуз Самарканда | СамГУ»
        if start + 1 < stop and len(words.text[start]) == 1 and words.lemma[start - 1] in ROOMS and sight.abbreviation(start + 1):
            start += 1  # «в корпусе Б | ОмГУ»
        while start < stop and not words.text[start][:1].isalnum():
            start += 1
        while stop > start and not words.text[stop - 1][-1:].isalnum():
            stop -= 1
        start = next((n + 1 for n in range(start + 1, stop - 1) if words.norm[n] == "и" and _is_short(sight, start, n)), start)
        start = latin_start(sight, start)
        stop = _before_officer(sight, start, stop)
        if start < stop and (_is_double_office(words.lemma[start], offices) or _is_double_office(words.norm[start], offices)):
            start += 1  # «| Координатор-резидент | ООН»
        broken = next((n for n in range(start + 1, stop) if _breaks(sight, n, stop)), stop)
        stop = min(stop, broken)
        opened = [QUOTES[words.text[n]] for n in range(start, stop) if words.text[n] in QUOTES]
        if stop < words.size and words.text[stop] in opened[sum(words.text[n] == "»" for n in range(start, stop)) :]:
            stop += 1
        if _is_initialled(sight, start, stop):
            continue
        if stop - start == 1 and words.text[start] in forms:
            yield Body(start, stop, start, "other", "again")  # «директор АНО», of the one named before
        elif start < stop and words.lemma[start] in ACTING_FOR and words.norm[start + 1 : start + 2] in (["по"], ["при"]):
            continue  # «Уполномоченная по правам человека»
        elif stop - start == 1 and (
            sight.has_sense(words.norm[start], "house") or is_section(sight, start, legal) or words.lemma[start] in GROUPS
        ):
            continue
        elif start < stop and _looks_named(sight, start, stop) and not _is_a_thing(sight, start, stop, named_things):
            name = behind_preposition(sight, start, stop)
            yield Body(start, stop, start, _kind(sight, start, stop), "tagged", fixed=_stands_as_it_is(sight, start, stop), name=name)


def _is_initialled(sight: Sight, start: int, stop: int) -> bool:
    """Tell nothing but initials and a surname: «, | А. Оморов | (ТПП)»."""
    k = start
    while is_initial(sight, k):
        k += 2
    return start < k == stop - 1 and CYRILLIC.fullmatch(sight.words.text[k]) is not None


def _is_a_thing(sight: Sight, start: int, stop: int, named_things: frozenset[str]) -> bool:
    """Tell a thing's name: «Луна» of «альбом «Луна»», «| ГП «Новый дом» |» of a programme, but not «челябинский «Трактор»»."""
    words = sight.words
    first = (
        start + 2 if words.text[start] in PROGRAMMES and words.text[start + 1 : start + 2] and words.text[start + 1] in QUOTES else start
    )
    last = stop - (first > start and words.text[stop - 1] in CLOSING)
    of_a_town = start > 1 and words.text[start - 1] in QUOTES and TOWNS_OWN.search(words.norm[start - 2]) is not None
    return not of_a_town and " ".join(words.norm[first:last]) in named_things


def _before_officer(sight: Sight, start: int, stop: int) -> int:
    """Give where a name ends before its officer's name: «руководитель | ЦЛ ТГУ | Грач Д. А.», «сотрудник | РАН | Д. А. Грач»."""
    for n in range(start + 1, stop):
        if n in sight.begins and sight.entity[n] == "PER":
            return n
    for n in range(start + 1, stop - 2):
        if is_initial(sight, n) and (sight.abbreviation(n - 1) or (n - 1 == start and _is_service(sight, n - 1))):
            return n  # «руководитель | Роспотребнадзора | А. С. Грач»
        if is_initial(sight, n) and n - 1 > start and sight.capital(n - 1):
            return n - 1
    return stop


def _is_service(sight: Sight, k: int) -> bool:
    """Tell a service of the state that is called by one word, which bears no one's name: «Роспотребнадзор», «Минкультуры»."""
    return sight.words.norm[k].startswith("мин") or STATE_SERVICE.search(sight.words.lemma[k]) is not None


def _is_double_office(lemma: str, offices: Container[str]) -> bool:
    """Tell «координатор-резидент», «директор-распорядитель», «вице-президент-управляющий»."""
    return "-" in lemma and all(part in offices for part in lemma.removeprefix("вице-").split("-"))


def _stands_as_it_is(sight: Sight, start: int, stop: int) -> bool:
    """Tell a name that no case has changed: in Latin letters, or unknown and ending as few cases do («Элаф», «Шальке»)."""
    words = sight.words
    if all(LATIN.match(words.text[n]) for n in range(start, stop)) or words.text[start][-1].isupper():
        return True  # «ВайТ Медиа»
    nouns = readings_of_kind(words.norm[start], "noun")
    before = start - 1 - (start > 0 and words.text[start - 1] in QUOTES)
    asked = ASKING.get(words.norm[before]) if before >= 0 else None
    if stop - start == 1 and asked and not any(r.case == asked for r in nouns):
        return True  # «против «Шальке»»
    if stop - start == 1 and _is_apposed(sight, start):
        return True
    in_quotes = start > 0 and words.text[start - 1] in QUOTES and stop - start > 1
    last_unknown = not any(r.known for r in readings_of_kind(words.norm[stop - 1], "noun"))
    if in_quotes and last_unknown and UNCHANGED.search(words.norm[start]) is not None:
        return True  # «директор «Лесоград Интернэшнл»»
    if in_quotes and any(_is_foreign(words.norm[n]) for n in range(start + 1, stop)):
        return True  # «специалисты «Липа Дженетикс Раша»»
    unknown = not any(r.known for r in nouns)
    return stop - start == 1 and unknown and UNCHANGED.search(words.norm[start]) is not None


def _is_apposed(sight: Sight, k: int) -> bool:
    """Tell a quoted name that may stand in the nominative behind a noun: «руководитель медиастудии | «Полка»»."""
    words = sight.words
    if k < 2 or words.text[k - 1] not in QUOTES or words.pos[k - 2] != "NOUN" or words.lemma[k - 2] in sight.lexicon.index("offices"):
        return False
    return any(r.case == "Nom" and r.number == "Sing" and r.known for r in readings_of_kind(words.norm[k], "noun"))


def _is_foreign(norm: str) -> bool:
    """Tell a word that no dictionary has and that ends as few cases do: «интернэшнл»."""
    return UNCHANGED.search(norm) is not None and not any(parse.is_known for parse in parses(norm))


def _is_foreign_spelling(sight: Sight, start: int, stop: int) -> bool:
    """Tell how a person's name is spelled elsewhere: «Гутерреш (порт. António Guterres», «Кама (Amat Cama)»."""
    words = sight.words
    if start < 2 or not all(LATIN.match(words.text[n]) or words.text[n].isalpha() for n in range(start, stop)):
        return False
    if words.text[start - 1] == "(":
        return sight.entity[start - 2] == "PER"
    return words.text[start - 1] == "." and sight.has_sense(words.norm[start - 2], "language")


def _is_short(sight: Sight, start: int, stop: int) -> bool:
    """Tell abbreviations alone, which are a name of their own: «УВКБ ООН | и Красный Полумесяц»."""
    return all(sight.abbreviation(n) for n in range(start, stop))


def _has_head(sight: Sight, start: int, stop: int) -> bool:
    return any(sight.head(n) is not None for n in range(start + 1, stop))


def _of_many(sight: Sight, start: int, stop: int) -> bool:
    """Tell whether one quoted name stands behind a plural, and so is not theirs: «фестиваль театров «Площадь»»."""
    words = sight.words
    if start < 2 or words.feats[start - 2].number != "Plur" or sight.head(start - 2) is None:
        return False
    return stop + 2 >= words.size or words.text[stop + 2] not in QUOTES


def _breaks(sight: Sight, n: int, stop: int) -> bool:
    """Tell whether a name ends before a word: a new line begins, or a bracket opens that the tagger did not see close."""
    words = sight.words
    if words.text[n] == "(":
        return all(words.text[m] != ")" for m in range(n, stop))
    return words.text[n] in BULLETS or "\n" in words.source[words.stop[n - 1] : words.start[n]]


def _looks_named(sight: Sight, start: int, stop: int) -> bool:
    words = sight.words
    if is_an_event(sight, stop) or _is_foreign_spelling(sight, start, stop):
        return False
    if stop - start > 1 and all(sight.place[n] for n in range(start, stop)) and words.text[start - 1] not in QUOTES:
        return False  # «в | Большом Камне |»
    if all(CENTURIES.fullmatch(words.text[n]) for n in range(start, stop)):
        return False
    if words.text[start] == MUNICIPALITY and words.text[start + 1 : start + 2] and words.text[start + 1] in QUOTES:
        return False  # «глава | МО «Город Луга» |», a place
    if stop - start > 1 and sight.lexicon.index("latin_events").get(words.norm[stop - 1], MEETING)["kind"] not in MEETINGS:
        return False  # «Lower Volga Furniture Exhibition», but «Green Wood Forum» may be a body
    if COMPANY.match(words.text[stop - 1]) and stop - start > 1:
        return True
    if words.text[start].isdigit() and stop - start == 2 and (masked(sight, start + 1, stop) or ABBREVIATION.match(words.text[start + 1])):
        return False  # «12 СМИ», «1 ПСО»
    if masked(sight, start, stop) or _is_shouted(sight, start, stop):
        return False
    if not any(sight.capital(n) or words.text[n][:1].isdigit() for n in range(start, stop)):
        return False
    if _is_product(sight, start, stop) or is_surname(sight, start) or ":" in words.text[start:stop]:  # «NYSE: ABC»
        return False
    if is_subtitle(sight, start) or _is_charge(words.norm[stop - 1]):
        return False
    if stop - start == 1:
        text = words.text[start]
        if len(text) == 1:  # «сборная | U |20»
            return False
        if words.lemma[start].rpartition("-")[2] in sight.lexicon.index("offices") and not (start and words.text[start - 1] in QUOTES):
            return False
        if LETTERS_AND_NOUN.fullmatch(text) and not (start and words.text[start - 1] in QUOTES):
            return False  # «H2-рынок», «ППМС-центров»
        if ABBREVIATION.match(text) or MANY.fullmatch(text):
            counted = start > 0 and words.text[start - 1].isdigit()
            plain = not counted and not sight.place[start]  # «глава | РА |»
            return plain and not sight.in_capitals(start) and not is_common_abbreviation(sight, text) and not is_stressed(text)
        if LATIN.match(text):
            return len(text) > 2
        if "+" in text or "–" in text:  # «Ctrl+Enter», «ХIХ–ХХI»
            return False
        if words.lemma[start].endswith(CUPS) and words.lemma[start] in sight.lexicon.index("competitions"):
            return False
        in_quotes = start > 0 and words.text[start - 1] in QUOTES
        if words.lemma[start] in sight.placed if not in_quotes else _of_many(sight, start, stop):
            return False
        if (
            not sight.capital(start)
            or words.pos[start] not in ("NOUN", "PROPN", "X")
            or (sight.head(start) and not is_misread(sight, start))
        ):
            return False
        if not in_quotes and not readings_of_kind(words.norm[start], "noun") and readings_of_kind(words.norm[start], "adjective"):
            return False
        return in_quotes or not sight.opens_sentence(start)
    if all(words.pos[n] == "ADJ" for n in range(start, stop)) or _dated(sight, stop) or _only_opens(sight, start, stop):
        return False
    first = next((n for n in range(start, stop) if words.pos[n] in ("NOUN", "PROPN", "X")), start)
    if names_a_thing(sight, first) or VENUE.match(words.norm[stop - 1]) or re.search(r"\b\d{4}$", words.text[stop - 1]):
        return False
    in_quotes = start > 0 and words.text[start - 1] in QUOTES
    somebody = _is_living(words.norm[first]) or _is_in_charge(words.norm[first])
    return words.pos[first] != "VERB" and sight.head(first) is None and (in_quotes or not somebody)


def _is_shouted(sight: Sight, start: int, stop: int) -> bool:
    """Tell a headline's capitals from a firm's in Latin letters: «директор | KAZAKH INVEST |»."""
    words, first = sight.words, range(start, min(stop, start + 2))
    if not all(len(words.text[n]) > 3 and words.text[n].isupper() for n in first):
        return False
    offices = sight.lexicon.index("offices")
    apart = stop - start > 1 and any(words.lemma[n] in offices and words.text[n].islower() for n in range(max(start - 2, 0), start))
    row = sight.head(start - 1) if stop - start == 1 and start and words.text[start - 1].islower() else None
    apart = apart or (row is not None and row["need"] in ("body", "department", "proper"))  # «агентством | XBRL |»
    return not (apart and all(LATIN.match(words.text[n]) for n in range(start, stop)))


def _only_opens(sight: Sight, start: int, stop: int) -> bool:
    """Tell common words whose only capital is the sentence's: «| История предприятия | началась в 1958 году»."""
    words = sight.words
    opens = start == words.sentence_of[start].start and stop - start > 1 and sight.head(start) is None and words.pos[start] == "NOUN"
    if not opens or any(not words.text[n].islower() for n in range(start + 1, stop)):
        return False
    return all(any(r.known for r in readings_of_kind(words.norm[n], "noun")) for n in range(start, stop))


def _is_in_charge(norm: str) -> bool:
    """Tell «заведующая», «командующий», of which the tagger makes a name behind a capital: «| Заведующая | библиотекой»."""
    return norm.startswith(("заведующ", "командующ"))


def _is_charge(norm: str) -> bool:
    """Tell the second word of «Временный | Поверенный |», by which nobody is called."""
    return norm.startswith("поверенн")


def _is_living(norm: str) -> bool:
    """Tell a noun that can only mean a living being: «городской голова», «лётчица»."""
    nouns = [parse.tag for parse in parses(norm) if parse.tag.POS == "NOUN"]
    return bool(nouns) and parses(norm)[0].is_known and all("anim" in tag for tag in nouns)


def _is_product(sight: Sight, start: int, stop: int) -> bool:
    """Tell «Amazon Echo», where «Amazon» is a body of its own, and «Echo», which only follows such a name."""
    words = sight.words
    if not all(LATIN.match(words.text[n]) for n in range(start, stop)) or COMPANY.match(words.text[stop - 1]):
        return False
    alone, behind = sight.latin
    if stop - start > 1:
        return words.text[start] in alone and words.text[stop - 1] not in alone
    return words.text[start] in behind and words.text[start] not in alone - behind


def _dated(sight: Sight, k: int) -> bool:
    """Tell whether a year in brackets follows, as behind a work's name: «Abbey Road (1969)»."""
    words = sight.words
    return (
        k + 2 < words.size
        and words.text[k] == "("
        and words.text[k + 2] in ("),", ")")
        and bool(re.fullmatch(r"[12]\d{3}", words.text[k + 1]))
    )


def _kind(sight: Sight, start: int, stop: int) -> str:
    for n in range(start, stop):
        row = sight.head(n)
        if row and not is_misread(sight, n):
            return row["kind"]
    return "media" if _is_cited(sight, start, stop) else "other"


def _is_cited(sight: Sight, start: int, stop: int) -> bool:
    """Tell whether a name is a medium's by its form or by how it is cited: «пишет The Times», «со ссылкой на Zakon.kz»."""
    words = sight.words
    if MEDIUM.search(words.slice(start, stop)):
        return True
    before = [words.lemma[n] for n in range(max(words.sentence_of[start].start, start - 3), start) if words.text[n][:1].isalnum()]
    return bool(before) and (sight.has_sense(before[-1], "citing") or before[-2:] == ["ссылка", "на"])
