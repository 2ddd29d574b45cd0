"""Where organisations are named: by a head noun, by an abbreviation, by the tagger alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.lang.inflect import nominative, singular
from extract.lang.readings import Reading, readings_of_kind
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.organisation_names import Body, fold
from extract.mentions.organisation_phrase import (
    ABBREVIATION,
    LATIN,
    QUOTES,
    Reach,
    Sight,
    adjectives_before,
    noun_phrase,
    quoted,
    reach,
)

WORLDLY = {"международный", "всемирный", "европейский", "азиатский", "евразийский", "межпарламентский", "межгосударственный", "исламский"}
# Adjectives that tell which of many bodies is meant; they are no part of its name.
PASSING = {
    "новый",
    "старый",
    "бывший",
    "крупный",
    "крупнейший",
    "ведущий",
    "местный",
    "известный",
    "другой",
    "данный",
    "этот",
    "сам",
    "весь",
    "каждый",
}
PASSING |= {
    "тот",
    "такой",
    "наш",
    "мой",
    "свой",
    "один",
    "некоторый",
    "какой",
    "который",
    "любой",
    "первый",
    "второй",
    "третий",
    "лучший",
    "молодой",
}
PASSING |= {
    "собственный",
    "соответствующий",
    "нынешний",
    "будущий",
    "прежний",
    "знаменитый",
    "популярный",
    "частный",
    "иностранный",
    "зарубежный",
}
PASSING |= {
    "российский",
    "местный",
    "столичный",
    "многий",
    "разный",
    "различный",
    "большой",
    "небольшой",
    "маленький",
    "родной",
    "профильный",
}
MEDIUM = re.compile(
    r"(?i)\.(?:ru|com|kz|ua|by|org|net|info|рф|ру)\b|news|ньюс|press|пресс\b|daily|times|\bpost\b|новости|вести|\bтв\b|\btv\b|медиа|инфо"
)
COMPANY = re.compile(
    r"(?:AG|Inc|Ltd|LLC|GmbH|SE|SA|NV|PLC|plc|Corp|Corporation|Group|Company|Co|Holding|Bank|University|Institute|Foundation)\b"
)
CITING = {"писать", "передавать", "цитировать", "источник", "фото", "издание", "by"}
ENDING = re.compile("(?:ом|ем|ой|ей|а|у|е|и|ы|я|ю)$")
PARLIAMENTARY = {
    "законодательный",
    "государственный",
    "федеральный",
    "национальный",
    "народный",
    "генеральный",
    "парламентский",
    "всемирный",
    "всекитайский",
}
PARLIAMENTARY |= {"верховный", "учредительный", "межпарламентский", "городской", "областной"}
MEETINGS = {
    "заседание",
    "секретариат",
    "секретарь",
    "член",
    "исполком",
    "председатель",
    "участник",
    "сессия",
    "государство-член",
    "страна-член",
    "генсек",
}


def headed(sight: Sight) -> Iterator[Body]:
    """Find names by their head nouns: «Министерство культуры Узбекистана», «ООО «Заря»», «союз оленеводов «Белый хорей»»."""
    words = sight.words
    legal = sight.lexicon.index("legal_forms")
    until = -1
    for k in range(len(words)):
        row = sight.head(k)
        if row is not None and words.pos[k] in ("NOUN", "PROPN", "X", "ADJ", "VERB"):
            body = _named_body(sight, k, row)
        elif words.text[k] in legal:
            body = _legal_form(sight, k, legal[words.text[k]]["kind"])
        else:
            continue
        for found in body:
            if found.stop > until or sight.capital(found.start):
                yield found
            until = max(until, found.stop)


def _named_body(sight: Sight, head: int, row: dict[str, str]) -> Iterator[Body]:
    words = sight.words
    nouns = [r for r in readings_of_kind(words.norm[head], "noun") if r.lemma == words.lemma[head]]
    nouns = nouns or list(readings_of_kind(words.norm[head], "noun"))
    if not nouns:
        return
    found = reach(sight, head)
    plural = words.feats[head].number == "Plur" or not any(r.number == "Sing" for r in nouns)
    plural = plural or (found.quoted is not None and _list_of_quoted(sight, found) and any(r.number == "Plur" for r in nouns))
    if plural:
        yield from _each_quoted(sight, head, row["kind"], found)
        if row["need"] == "body":
            yield from _each_place(sight, head, adjectives_before(sight, head, nouns), row["kind"], found.stop)
        return
    stop = found.stop
    if stop == head + 1:
        stop = _apposition(sight, head, row)
        found.capital = found.capital or stop > head + 1
    start = _start(sight, head, nouns, found, row, stop > found.stop)
    if (
        stop > head + 1
        and start < head
        and sight.entity[head + 1] != "ORG"
        and fold(nominative(words, start, head + 1)) in known_names(sight.lexicon)
    ):
        stop = head + 1
    if _is_name(sight, row, start, head, stop, found):
        kind = (
            "international"
            if any(words.lemma[n] in WORLDLY for n in range(start, head)) and row["kind"] in ("union", "agency", "foundation")
            else row["kind"]
        )
        alias = words.slice(*found.quoted) if found.quoted else words.slice(head + 1, stop) if stop > found.stop else ""
        if not alias and ABBREVIATION.match(words.text[stop - 1]) and row["kind"] in ("union", "company", "foundation"):
            alias = _unknown(sight, words.text[stop - 1])
        yield Body(start, stop, head, kind, "head", alias=alias)


def _start(sight: Sight, head: int, nouns: list[Reading], found: Reach, row: dict[str, str], apposed: bool) -> int:
    """Give where a name begins: at its first capital, or at lower-case adjectives that are no passing remark."""
    words = sight.words
    start = adjectives_before(sight, head, nouns)
    capitals = [n for n in range(start, head) if sight.capital(n) and not (sight.opens_sentence(n) and words.lemma[n] in PASSING)]
    if capitals:
        if found.quoted and sight.opens_sentence(capitals[0]) and not sight.capital(head):
            return head
        return capitals[0]
    if row["with"]:
        return start
    if (
        sight.capital(head)
        or row["need"] == "named"
        or ((found.quoted or apposed) and row["kind"] in ("company", "bank", "media", "sport", "party", "foundation"))
    ):
        return head
    while start < head and (
        words.lemma[start] in PASSING
        or words.norm[start] in ("и", ",")
        or words.feats[start].degree in ("Cmp", "Sup")
        or _participle(sight, start)
    ):
        start += 1
    if any(words.lemma[n] in PASSING for n in range(start, head)):
        return head
    return start


def _participle(sight: Sight, k: int) -> bool:
    return any(r.participle for r in readings_of_kind(sight.words.norm[k], "adjective")) or bool(re.match(r"\d", sight.words.text[k]))


def _is_name(sight: Sight, row: dict[str, str], start: int, head: int, stop: int, found: Reach) -> bool:
    """Tell a named body from a common noun: «Министерство культуры» from «министерство», «центр города» from «Центр «Заря»»."""
    words = sight.words
    if stop - start == 1 or (not row["with"] and all(sight.place[n] for n in range(start, stop))):
        return False
    adjectives = {words.lemma[n] for n in range(start, head)}
    if (row["with"] and not adjectives & set(row["with"].split())) or adjectives & set(row["without"].split()):
        return False
    if words.lemma[head] in sight.lexicon.index("event_kinds") and (
        found.quoted or not (found.place or row["need"] == "event" or words.lemma[start] in PARLIAMENTARY)
    ):
        return False
    if row["need"] == "member":
        return any(words.text[n] in sight.lexicon.index("organisation_abbreviations") for n in range(head + 1, stop))
    called = sum(sight.entity[n] == "ORG" for n in range(start, stop)) > 0
    capital = next((n for n in range(start, head + 1) if sight.capital(n)), None)
    proper = capital is not None and not sight.opens_sentence(capital)
    need = row["need"]
    if found.eponym or (found.quoted and not (need == "department" and capital is None and found.quoted[0] > head + 2)):
        return need != "event" or called
    if need == "event":
        before = words.lemma[start - 1] if start else ""
        return proper and found.complements > 0 and (before in MEETINGS)
    if need == "named":
        bare = stop > head + 1 and not found.complements  # a name in Latin letters or an abbreviation
        return bare or (words.norm[head + 1] == "компаний" and proper) or (capital is not None and capital < head and (proper or called))
    if need == "body":
        return found.complements > 0 or (proper and capital != head) or (start < head and called)
    if need == "department":
        if proper:
            return found.complements > 0 or capital != head
        if capital is not None:
            return called and (found.complements > 0 or capital != head)
        whole = sight.head(head + 1) is not None or words.text[head + 1] in sight.lexicon.index("organisation_abbreviations")
        return found.complements > 0 and (found.place or (called and found.capital and not whole and not found.quoted))
    if proper:
        return found.complements > 0 or capital != head or found.capital
    if capital is not None:
        return called and (found.complements > 0 or capital != head or found.capital)
    return found.capital and called and not found.place


def _apposition(sight: Sight, head: int, row: dict[str, str]) -> int:
    """Take the bare name behind a head noun: «агентство Синьхуа», «компания Shtokman Development», «банк ВТБ»."""
    words = sight.words
    k = head + 1
    limit = min(words.sentence_of[head].stop, head + 6)
    if row["need"] not in ("proper", "named") or words.lemma[head] in ("дорога", "порт", "общество", "дом", "сила"):
        return k
    while k < limit and (LATIN.match(words.text[k]) or (k > head + 1 and words.text[k] in ("&", "-"))):
        k += 1
    if k > head + 1:
        return k
    if (
        k < limit
        and sight.entity[k] in ("ORG", "")
        and (sight.entity[k] == "ORG" or ABBREVIATION.match(words.text[k]))
        and sight.capital(k)
    ):
        while k < limit and sight.entity[k] == "ORG" and sight.capital(k):
            k += 1
        return max(k, head + 2)
    if k + 1 < limit and words.norm[k] in ("де", "дю", "ля", "ла", "дель") and sight.capital(k + 1) and sight.capital(head):
        return k + 2
    return head + 1


def _unknown(sight: Sight, text: str) -> str:
    return "" if text in sight.lexicon.index("organisation_abbreviations") else text


def _list_of_quoted(sight: Sight, found: Reach) -> bool:
    words, k = sight.words, found.stop
    return k + 1 < len(words) and words.norm[k] in ("и", ",") and words.text[k + 1] in QUOTES


def _each_quoted(sight: Sight, head: int, kind: str, found: Reach) -> Iterator[Body]:
    """Find each body of a list behind a plural: «компании «Заря» и «Восход»»."""
    words = sight.words
    k = found.quoted[0] - 1 if found.quoted else head + 1
    stop = words.sentence_of[head].stop
    while k < stop and words.text[k] in QUOTES:
        inside = quoted(sight, k)
        if inside is None:
            return
        yield Body(inside[0], inside[1], inside[0], kind, "quoted_list", fixed=True)
        k = inside[1] + 1
        while k < stop and words.norm[k] in ("и", ",", "а", "также", "или"):
            k += 1


def _each_place(sight: Sight, head: int, start: int, kind: str, stop: int) -> Iterator[Body]:
    """Find each body of a plural that places tell apart: «постоянные представительства Монголии и Намибии при ООН»."""
    words = sight.words
    places: list[tuple[int, int]] = []
    first = next((k for k in range(head + 1, stop) if sight.place[k]), stop)
    k = first
    while k < stop and sight.place[k] and (phrase := noun_phrase(sight, k, stop, "Gen")):
        places.append((k, phrase[0]))
        k = phrase[0]
        if k + 1 < stop and words.norm[k] in ("и", ","):
            k += 1
        else:
            break
    if len(places) < 2:
        return
    common, rest = words.slice(head + 1, first), words.slice(places[-1][1], stop)
    for n, (i, j) in enumerate(places):
        name = " ".join(part for part in (singular(words, start, head + 1), common, words.slice(i, j), rest) if part)
        yield Body(i if n else start, j, head, kind, "each_place", name=name)


def _legal_form(sight: Sight, k: int, kind: str) -> Iterator[Body]:
    """Find a name behind a legal form: «ООО «Заря»», «АО НПО «Квант»», «ПАО Сбербанк», «СОШ № 5»."""
    words = sight.words
    if k and words.text[k - 1] in sight.lexicon.index("legal_forms"):
        return
    n, stop = k + 1, words.sentence_of[k].stop
    while n < stop and words.text[n] in sight.lexicon.index("legal_forms"):
        n += 1
    found = reach(sight, n - 1)
    if found.quoted or (n < stop and words.text[n] == "№"):
        inside = words.slice(*found.quoted) if found.quoted else ""
        yield Body(k, found.stop, k, kind, "legal_form", alias=inside, fixed=True)
    elif n < stop and (LATIN.match(words.text[n]) or (sight.capital(n) and sight.entity[n] in ("ORG", ""))):
        end = n + 1
        while end < stop and (LATIN.match(words.text[end]) or (sight.entity[end] == "ORG" and sight.capital(end))):
            end += 1
        yield Body(k, end, k, kind, "legal_form", alias=words.slice(n, end), fixed=True)
    elif found.complements and found.capital:
        yield Body(k, found.stop, k, kind, "legal_form", fixed=True)


def abbreviations(sight: Sight) -> Iterator[Body]:
    """Find known abbreviations and coinages: «ООН», «МЧС России», «Минсельхоз», «УМВД по Пензенской области»."""
    words = sight.words
    known = sight.lexicon.index("organisation_abbreviations")
    made = coinages(sight.lexicon)
    legal = sight.lexicon.index("legal_forms")
    for k in range(len(words)):
        text = words.text[k]
        if not text[:1].isupper() or len(text) < 2:
            continue
        row = (
            known.get(text)
            or known.get(_undeclined(text))
            or (known.get(words.lemma[k].capitalize()) if len(text) > 5 and not text.isupper() else None)
        )
        if row is not None and not _in_a_shout(sight, k):
            yield _with_place(sight, k, row["kind"], "abbreviation", known_as=row["abbreviation"], full=row["name"])
        elif len(text) > 4 and not text.isupper() and (kind := _coinage(words.norm[k], words.lemma[k], made)):
            yield _with_place(sight, k, kind, "coinage")
        elif (
            ABBREVIATION.match(text)
            and sight.entity[k] == "ORG"
            and text not in legal
            and not (_in_a_shout(sight, k) or _masked(sight, k, k + 1))
        ):
            yield _with_place(sight, k, "other", "abbreviation")


def _undeclined(text: str) -> str:
    return ENDING.sub("", text) if text[:2].isupper() else text


def _in_a_shout(sight: Sight, k: int) -> bool:
    """Tell whether a word stands among capitals, where an abbreviation does not show."""
    near = [t for n in range(max(0, k - 2), min(len(sight.words), k + 3)) if n != k and (t := sight.words.text[n]).isalpha() and len(t) > 3]
    return len(near) > 1 and all(t.isupper() for t in near)


@lru_cache(maxsize=4)
def known_names(lexicon: Lexicon) -> frozenset[str]:
    """Give the full names that readers know, folded."""
    return frozenset(fold(row["name"]) for row in lexicon.table("organisation_abbreviations") if row["name"])


@lru_cache(maxsize=4)
def coinages(lexicon: Lexicon) -> dict[str, str]:
    """Give the coined names with their kinds: «минсельхоз», «росавиация»."""
    return {row["beginning"] + end: row["kind"] for row in lexicon.table("organisation_coinages") for end in row["ends"].split()}


def _coinage(norm: str, lemma: str, made: dict[str, str]) -> str:
    return made.get(norm) or made.get(lemma) or made.get(ENDING.sub("", norm)) or ""


def _with_place(sight: Sight, k: int, kind: str, rule: str, known_as: str = "", full: str = "") -> Body:
    found = reach(sight, k)
    stop = found.stop if found.place and not found.quoted and all(sight.entity[n] != "PER" for n in range(k + 1, found.stop)) else k + 1
    if any(sight.head(n) for n in range(k + 1, stop)):
        stop = k + 1
    if kind == "international" or kind == "media":
        stop = k + 1
    return Body(k, stop, k, kind, rule, short=known_as or ("" if stop > k + 1 else sight.words.text[k]), full=full if stop == k + 1 else "")


def tagged(sight: Sight) -> Iterator[Body]:
    """Take what only the tagger calls an organisation, if it looks like a name."""
    words = sight.words
    for span in words.group("entities"):
        if span.label_ != "ORG":
            continue
        reached = words.reach(span)
        start, stop = reached.start, reached.stop
        while start < stop and not words.text[start][:1].isalnum():
            start += 1
        while stop > start and not words.text[stop - 1][-1:].isalnum():
            stop -= 1
        if stop < len(words) and any(words.text[n] in QUOTES and QUOTES[words.text[n]] == words.text[stop] for n in range(start, stop)):
            stop += 1
        if start < stop and _looks_named(sight, start, stop):
            yield Body(
                start, stop, start, _kind(sight, start, stop), "tagged", fixed=all(LATIN.match(words.text[n]) for n in range(start, stop))
            )


def _looks_named(sight: Sight, start: int, stop: int) -> bool:
    words = sight.words
    if COMPANY.match(words.text[stop - 1]) and stop - start > 1:
        return True
    if _masked(sight, start, stop):
        return False
    if not any(sight.capital(n) or words.text[n][:1].isdigit() for n in range(start, stop)):
        return False
    if stop - start == 1:
        text = words.text[start]
        if ABBREVIATION.match(text):
            return not _in_a_shout(sight, start)
        if LATIN.match(text):
            return len(text) > 2
        in_quotes = start > 0 and words.text[start - 1] in QUOTES
        if not sight.capital(start) or words.pos[start] not in ("NOUN", "PROPN", "X") or sight.head(start):
            return False
        if not in_quotes and not readings_of_kind(words.norm[start], "noun") and readings_of_kind(words.norm[start], "adjective"):
            return False
        return in_quotes or not sight.opens_sentence(start)
    first = next((n for n in range(start, stop) if words.pos[n] in ("NOUN", "PROPN", "X")), start)
    if _names_a_thing(sight, first) or re.search(r"\b\d{4}$", words.text[stop - 1]):
        return False
    return words.pos[first] != "VERB" and sight.head(first) is None


def _masked(sight: Sight, start: int, stop: int) -> bool:
    """Tell what the tagger takes for a body but a word before it or the name itself tells otherwise: «фильм «Заря»», «СМИ»."""
    words = sight.words
    masks = sight.lexicon.index("organisation_masks")
    if words.norm[start] in masks or (stop - start == 1 and words.lemma[start] in masks):
        return masks[words.norm[start] if words.norm[start] in masks else words.lemma[start]]["as"] == "name"
    k = start - 1
    first = words.sentence_of[start].start
    while k >= first and (
        words.text[k] in QUOTES or words.text[k] in '»"”' or words.norm[k] in (",", "и") or _inside_quotes(words, k, first)
    ):
        k -= 1
    return k >= first and _names_a_thing(sight, k)


def _names_a_thing(sight: Sight, k: int) -> bool:
    """Tell whether a noun's name is an event's, a place's or a thing's, and no body's."""
    lemma, lexicon = sight.words.lemma[k], sight.lexicon
    row = lexicon.index("organisation_masks").get(lemma)
    if row is not None:
        return row["as"] == "noun"
    return sight.head(k) is None and (lemma in lexicon.index("event_kinds") or lemma in lexicon.index("venue_heads"))


def _inside_quotes(words: Words, k: int, first: int) -> bool:
    """Tell whether a word belongs to the quoted name before: «кинотеатры «Звезда», | «Космос»»."""
    return any(words.text[n] in QUOTES for n in range(max(first, k - 4), k)) and any(words.text[n] in '»"”' for n in range(k + 1, k + 4))


def _kind(sight: Sight, start: int, stop: int) -> str:
    for n in range(start, stop):
        row = sight.head(n)
        if row:
            return row["kind"]
    return "media" if _is_cited(sight, start, stop) else "other"


def _is_cited(sight: Sight, start: int, stop: int) -> bool:
    """Tell whether a name is a medium's by its form or by how it is cited: «пишет The Times», «со ссылкой на Zakon.kz»."""
    words = sight.words
    if MEDIUM.search(words.slice(start, stop)):
        return True
    before = [words.lemma[n] for n in range(max(words.sentence_of[start].start, start - 3), start) if words.text[n][:1].isalnum()]
    return bool(before) and (before[-1] in CITING or before[-2:] == ["ссылка", "на"])
