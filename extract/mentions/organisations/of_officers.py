"""Houses and teams that are bodies behind those who hold an office there: «настоятель Никольского храма», «шеф-повар кафе «Мята»»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.grammar.readings import Reading, readings_of_kind
from extract.lang.inflection.inflect import nominative
from extract.lexicon import word_class
from extract.mentions.organisations.masks import is_taught, things
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import adjectives_before, quoted
from extract.mentions.organisations.reach import reach
from extract.mentions.organisations.sight import QUOTE, QUOTES, Sight

STATE = "government"
CABINET = "правительство"  # with a capital one land's: «заместитель Председателя Правительства»
OF_FIRMS = word_class("office_at_a_firm")
SENT = frozenset({"представитель", "представительница", "наблюдатель", "делегат", "депутат", "посланник", "посланец"})
HOLDING = frozenset({"office", "profession", "rank"})


def of_officers(sight: Sight) -> Iterator[Body]:
    """Find the houses that a name, an adjective with a capital or a place tells, where somebody of the document holds an office there."""
    words, kinds = sight.words, sight.lexicon.index("workplaces")
    heads = words.with_lemma(kinds)
    nouns = {head: read for head in heads if (read := _nouns(words.norm[head]))}
    begins = {head: adjectives_before(sight, head, read) for head, read in nouns.items()}
    genitive = (head for head in begins if words.feats[head].case in ("Gen", "") or any(r.fixed for r in nouns[head]))
    held = {head for head in genitive if is_held(sight, begins[head])}
    staffed = tuple({words.lemma[head] for head in held})  # «директор парка» of «нацпарк «Сосны»»
    apart = {head for head, start in begins.items() if any(sight.capital(k) and not sight.opens_sentence(k) for k in range(start, head))}
    bare = {words.lemma[head] for head in held if begins[head] == head and not sight.capital(head)}  # «настоятель | храма»
    named = {words.lemma[head] for head, start in begins.items() if any(sight.capital(k) for k in range(start, head))}
    for head, start in begins.items():
        if not words.lemma[head].endswith(staffed) or is_taught(sight, head):
            continue
        found = reach(sight, head)
        if head in held and words.lemma[head] in named and start == head and found.stop == head + 1:
            continue  # «председатель облисполкома», which is named elsewhere
        capital = found.capital or any(
            sight.capital(k) for k in range(start, head + (found.complements > 0 or words.lemma[head] == CABINET))
        )
        of_state = kinds[words.lemma[head]]["kind"] == STATE and words.lemma[head] != CABINET
        meant = bare and head in apart and words.lemma[head] in bare
        if found.quoted or found.eponym or meant or (head in held and (capital or of_state)):
            name = f"{nominative(words, start, head + 1)} {words.slice(head + 1, found.stop)}".strip()
            inside = words.slice(*found.quoted) if found.quoted else ""
            yield Body(start, found.stop, head, kinds[words.lemma[head]]["kind"], "of_officers", alias=inside, name=name)


def quoted_of_officers(sight: Sight) -> Iterator[Body]:
    """Find a quoted name that begins with a body's noun, right behind an office: «режиссёр | «Театра на Сортировке»»."""
    words = sight.words
    for opened in (k for k in words.with_norm(QUOTE) if k and words.text[k] in QUOTES and is_held(sight, k)):
        inside = quoted(sight, opened)
        first = inside[0] if inside is not None else opened
        row = sight.head(first) or sight.head(first + 1)
        if inside is not None and row is not None and words.feats[first].case in ("Gen", ""):
            head = first if sight.head(first) is not None else first + 1
            name = f"{nominative(words, first, head + 1)} {words.slice(head + 1, inside[1])}".strip()
            yield Body(first, inside[1], head, row["kind"], "of_officers", name=name)


def named_of_officers(sight: Sight, seen: list[Body]) -> list[Body]:
    """Find a bare name in quotation marks right behind an office that firms, clubs and bands have: «гендиректор | «Лунного кабеля»»."""
    words = sight.words
    quotes = (k for k in words.with_norm(QUOTE) if k and words.text[k] in QUOTES)
    behind = [k for k in quotes if words.lemma[k - 1].rpartition("-")[2] in OF_FIRMS or words.lemma[k - 1] in OF_FIRMS]
    if not behind:
        return []
    works, taken = things(sight), {k for body in seen for k in range(body.start, body.stop)}
    inside = [span for opened in behind if (span := quoted(sight, opened)) is not None and span[0] not in taken]
    named = [(a, b) for a, b in inside if sight.head(a) is None and " ".join(words.norm[a:b]) not in works]
    return [Body(a, b, a, "other", "of_officers", fixed=_is_as_printed(sight, range(a, b))) for a, b in named]


def _is_as_printed(sight: Sight, name: range) -> bool:
    """Tell a name that stands in no case but its own: «менеджер «| Добрый день |»», but «директор «| Лунного кабеля |»»."""
    words, first = sight.words, name.start
    case = words.feats[first].case
    return (words.lemma[first] == words.norm[first] and case != "Gen") or (case == "Nom" and len(name) > 1)


def numbered_units(sight: Sight) -> Iterator[Body]:
    """Find a number and capitals between an office and its holder: «начальник | 65 ПСЧ | Лось М. Р.»."""
    words = sight.words
    for k in [name - 1 for name in sorted(sight.begins)]:
        told = k > 1 and sight.capital(k) and words.text[k - 1].isdigit()
        if told and sight.abbreviation(k) and is_held(sight, k - 1):
            yield Body(k - 1, k + 1, k, "agency", "of_officers", fixed=True)


def _nouns(norm: str) -> list[Reading]:
    return [r for r in readings_of_kind(norm, "noun") if r.number == "Sing"]


def is_held(sight: Sight, start: int) -> bool:
    """Tell what stands right behind an office: «председатель | совета ветеранов»."""
    lemma = sight.words.lemma[start - 1] if start else ""
    if lemma == "от" and start > 1 and sight.words.lemma[start - 2] in SENT:
        return True  # «наблюдатель | от | союза ткачей»
    offices = sight.lexicon.index("offices")
    row = offices.get(lemma) or offices.get(lemma.rpartition("-")[2])  # «шеф-кондитер»
    return row is not None and row["class"] in HOLDING
