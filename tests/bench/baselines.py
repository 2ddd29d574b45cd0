"""What a day's work makes of natasha's or PullEnti's names: the same small glue turns either's mentions into a record.

The glue takes the first event noun, date, town and country, counts by a pattern, and as speakers the people of sentences that
hold a verb of speech. It shares our vocabularies of event nouns, countries, verbs and counted nouns, so that it wants for no words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from tests.bench.peers import mend_inspect

PICTURES = re.compile("[\U00010000-\U0010ffff]")  # on which PullEnti stops with an IndexError
MONTHS = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря")
RANGE = re.compile(rf"(\d{{1,2}})\s*(?:[-–—]|по)\s*(\d{{1,2}}) ({'|'.join(MONTHS)})(?: (\d{{4}}))?")
COUNT = re.compile(r"(?:(\w+) )?(?<![\d,.])(\d{1,3}(?:[ \u00a0]\d{3})+|\d+)(?: (тыс\.|тысяч\w*))? ([а-яё-]+)", re.IGNORECASE)
BOUNDS = (
    dict.fromkeys(("около", "порядка", "примерно", "почти"), "about") | dict.fromkeys(("более", "свыше"), "at_least") | {"до": "at_most"}
)
LONGEST = 8  # words of an event's name behind its noun
MOST = 4  # counts


class Named(NamedTuple):
    """A mention: ``person``, ``organisation``, ``country`` (its code), ``city`` or ``date`` (ISO), in the nominative."""

    start: int
    kind: str
    value: str
    position: str | None = None
    organisation: str | None = None


Find = Callable[[str, str | None], list[Named]]


class Words:
    """Vocabularies and lemmas for the glue."""

    def __init__(self) -> None:
        from pymorphy3 import MorphAnalyzer

        from extract.lexicon import open_lexicon

        lexicon = open_lexicon()
        self.morph = MorphAnalyzer()
        self.kinds = {row["lemma"]: row["kind"] for row in lexicon.table("event_kinds") if " " not in row["lemma"]}
        self.speech = lexicon.index("speech_verbs").keys()
        self.counted = {row["lemma"]: row["of"] for row in lexicon.table("counted_nouns")}
        self.countries = {name: row["code"] for row in lexicon.table("countries") for name in _names(row)}

    def lemma(self, word: str) -> str:
        return str(self.morph.parse(word)[0].normal_form).replace("ё", "е")


def _names(row: dict[str, str]) -> list[str]:
    return [name.strip().lower() for name in (row["name"], *row["names"].split("|")) if name.strip()]


def natasha(words: Words) -> Find:
    """natasha: names, put into the nominative, and dates."""
    mend_inspect()
    from natasha import DatesExtractor, Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

    segmenter, embedding, vocabulary = Segmenter(), NewsEmbedding(), MorphVocab()
    steps = NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)
    dates = DatesExtractor(vocabulary)

    def find(text: str, published: str | None) -> list[Named]:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_morph(steps[0])
        doc.parse_syntax(steps[1])
        doc.tag_ner(steps[2])
        found = []
        for span in doc.spans:
            span.normalize(vocabulary)
            code = words.countries.get(span.normal.lower())
            kind = {"PER": "person", "ORG": "organisation"}.get(span.type, "country" if code else "city")
            found.append(Named(span.start, kind, code or span.normal, *(_office(words, text, span.start) if kind == "person" else ())))
        told = [(match.start, match.fact) for match in dates(text)]
        found += [Named(start, "date", _iso(d.year, d.month, d.day, published)) for start, d in told if d.day and d.month]
        return [named for named in found if named.value]

    return find


def pullenti(words: Words) -> Find:
    """PullEnti: referents, where they first occur; without its dates or its addresses where they break it (4.1 fails on some)."""
    from pullenti.ner.ProcessorService import ProcessorService
    from pullenti.ner.SourceOfAnalysis import SourceOfAnalysis
    from pullenti.Sdk import Sdk

    Sdk.initialize_all()
    whole, dateless, placeless = (ProcessorService.create_processor() for _ in range(3))
    dateless.find_analyzer("DATE").ignore_this_analyzer = True
    placeless.find_analyzer("ADDRESS").ignore_this_analyzer = True

    def find(text: str, published: str | None) -> list[Named]:
        for processor in (whole, dateless, placeless):
            try:
                read = processor.process(SourceOfAnalysis(PICTURES.sub(" ", text)))
            except (ValueError, OverflowError):
                continue
            return [named for entity in read.entities for named in _referent(entity, published) if named.value]
        return []

    return find


def _referent(entity: Any, published: str | None) -> Iterator[Named]:
    if not entity.occurrence:
        return
    start, slots = min(o.begin_char for o in entity.occurrence), _slots(entity)
    if entity.type_name == "PERSON":
        name = " ".join(slots[part][0] for part in ("FIRSTNAME", "MIDDLENAME", "LASTNAME") if part in slots)
        office = _slots(slots["ATTRIBUTE"][0]) if "ATTRIBUTE" in slots and hasattr(slots["ATTRIBUTE"][0], "slots") else {}
        body = next((str(ref) for ref in office.get("REF", ()) if getattr(ref, "type_name", "") == "ORGANIZATION"), None)
        yield Named(start, "person", name.title(), str(office["NAME"][0]) if "NAME" in office else None, body and _first(body))
    elif entity.type_name == "ORGANIZATION":
        yield Named(start, "organisation", _first(str(entity)))
    elif entity.type_name == "GEO" and "ALPHA2" in slots:
        yield Named(start, "country", str(slots["ALPHA2"][0]))
    elif entity.type_name == "GEO" and "город" in slots.get("TYPE", ()):
        yield Named(start, "city", str(slots["NAME"][0]).title())
    elif entity.type_name == "DATE" and "DAY" in slots:
        day, parts = int(slots["DAY"][0]), {**slots}
        while "HIGHER" in parts:
            parts = {**_slots(parts.pop("HIGHER")[0]), **{k: v for k, v in parts.items() if k != "HIGHER"}}
        if "MONTH" in parts:
            year = int(parts["YEAR"][0]) if "YEAR" in parts else None
            yield Named(start, "date", _iso(year, int(parts["MONTH"][0]), day, published))


def _slots(entity: Any) -> dict[str, list[Any]]:
    slots: dict[str, list[Any]] = {}
    for slot in entity.slots:
        slots.setdefault(slot.type_name, []).append(slot.value)
    return slots


def _first(name: str) -> str:
    return name.split(";")[0].split(" (")[0]


def _iso(year: int | None, month: int, day: int, published: str | None) -> str:
    told = str(year) if year else (published or "")[:4]
    return f"{told}-{month:02}-{day:02}" if told else ""


def _office(words: Words, text: str, start: int) -> tuple[str | None, str | None]:
    """Give the lower-case words that stand right before a name: its office, in the nominative as far as the lemma of one word goes."""
    before = re.search(r"((?:[а-яё-]+ ){1,4})$", text[max(0, start - 60) : start])
    said = before[1].split() if before else []
    while said and words.morph.parse(said[0])[0].tag.POS not in ("NOUN", "ADJF"):
        said.pop(0)
    return (words.lemma(said[0]) if len(said) == 1 else " ".join(said)) or None, None


def glue(words: Words, text: str, published: str | None, found: list[Named]) -> dict[str, Any]:
    """Make a record of a text and its mentions."""
    from razdel import sentenize, tokenize

    found = sorted(found, key=lambda named: named.start)
    tokens = [(token.start, token.text) for token in tokenize(text)]
    head = next((i for i, (_, word) in enumerate(tokens) if words.lemma(word) in words.kinds), None)
    host = next((named.value for named in found if named.kind == "country"), None)
    codes = dict.fromkeys(named.value for named in found if named.kind == "country")
    bodies = dict.fromkeys(named.value for named in found if named.kind == "organisation")
    record: dict[str, Any] = {
        "event": None,
        "countries": [{"code": code, "role": "host" if head is not None and code == host else "participant"} for code in codes],
        "organisations": [{"name": name} for name in bodies],
    }
    if head is None:
        return record
    start, end = _dates(text, published, found)
    city = next((named.value for named in found if named.kind == "city"), None)
    kind = words.kinds[words.lemma(tokens[head][1])]
    place = {"city": city, "country": host}
    record["event"] = {"kind": kind, "name": _name(words, tokens, head), "start": start, "end": end, "place": place}
    record["attendance"] = list(_counts(words, text))[:MOST]
    spoken = [(s.start, s.stop) for s in sentenize(text) if any(words.lemma(token.text) in words.speech for token in tokenize(s.text))]
    people = {
        named.value: {"name": named.value, "position": named.position, "organisation": named.organisation, "mode": "in_person"}
        for named in reversed(found)
        if named.kind == "person" and " " in named.value and any(low <= named.start < high for low, high in spoken)
    }
    record["speakers"] = list(people.values())
    return record


def _name(words: Words, tokens: list[tuple[int, str]], head: int) -> str:
    """Give the event's noun with the adjectives before it, and its title or its genitives behind it."""
    first = head
    noun = words.morph.parse(tokens[head][1])[0]
    while first and words.morph.parse(tokens[first - 1][1])[0].tag.POS == "ADJF":
        first -= 1
    gender = {noun.tag.gender, "nomn", "sing"} - {None}
    adjectives = [parsed.inflect(gender) or parsed for parsed in (words.morph.parse(word)[0] for _, word in tokens[first:head])]
    name = [*(parsed.word for parsed in adjectives), noun.normal_form]
    behind = [word for _, word in tokens[head + 1 : head + 1 + 2 * LONGEST]]
    if behind[:1] == ["«"] and "»" in behind:
        return f"{' '.join(name)} «{' '.join(behind[1 : behind.index('»')])}»"
    for word in behind[:LONGEST]:
        tag = words.morph.parse(word)[0].tag
        if not (tag.POS in ("NOUN", "ADJF") and tag.case in ("gent", "loct", "ablt")) and word not in ("и", "по"):
            break
        name.append(word)
    return " ".join(name)


def _dates(text: str, published: str | None, found: list[Named]) -> tuple[str | None, str | None]:
    day = next((named for named in found if named.kind == "date"), None)
    span = RANGE.search(text)
    if span and (day is None or span.start() <= day.start + 20):
        month, year = MONTHS.index(span[3]) + 1, int(span[4]) if span[4] else None
        return _iso(year, month, int(span[1]), published) or None, _iso(year, month, int(span[2]), published) or None
    return (day.value, day.value) if day else (None, None)


def _counts(words: Words, text: str) -> Iterator[dict[str, Any]]:
    for match in COUNT.finditer(text):
        of = words.counted.get(words.lemma(match[4].lower()), "none")
        if of != "none":
            value = int(re.sub(r"\D", "", match[2])) * (1000 if match[3] else 1)
            yield {"of": of, "value": value, "bound": BOUNDS.get((match[1] or "").lower(), "exact")}
