"""Bodies that one plural noun joins: «компании «Заря» и «Восход»», «постоянные представительства Монголии и Намибии»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.grammar.readings import readings_of_kind
from extract.lang.inflection.inflect import inflect, singular
from extract.lang.numerals import DASHES
from extract.lexicon import word_class
from extract.mentions.organisations.masks import names_a_thing
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import noun_phrase, quoted
from extract.mentions.organisations.reach import reach
from extract.mentions.organisations.reached import Reach
from extract.mentions.organisations.sight import QUOTES, Sight

AREAS = word_class("region") | {"город", "поселение", "регион", "село", "страна"}  # «ведомств | республики и края |»
DISTRICTS = word_class("region") | {"район", "округ", "поселение", "город"}
WHOLES = frozenset({"government", "ministry"})
OF_PLACE = ("ский", "цкий", "ская", "цкая", "ского", "цкого", "ской", "цкой", "ским", "цким", "скому", "цкому", "ском", "цком")


def is_list(sight: Sight, found: Reach) -> bool:
    """Tell whether quoted names follow one another: «Заря» и «Восход»."""
    words, k = sight.words, found.stop
    return k + 1 < len(words) and words.norm[k] in ("и", ",") and words.text[k + 1] in QUOTES


def each_quoted(sight: Sight, head: int, kind: str, found: Reach) -> Iterator[Body]:
    """Find each body of a list behind a plural: «компании «Заря» и «Восход»»; sections of a congress, workshops of a school are none."""
    row = sight.head(head)
    kept = row is not None and head > 0 and sight.words.lemma[head - 1] in row["with"].split()  # «детские сады «Лучик» и «Ромашка»»
    if names_a_thing(sight, head) and not kept:
        return
    behind = head + 1 + (sight.words.text[head + 1 : head + 2] == [":"])  # «пяти компаний: | «Заря» и «Восход»»
    yield from quoted_from(sight, found.quoted[0] - 1 if found.quoted else behind, kind)


def quoted_from(sight: Sight, k: int, kind: str) -> Iterator[Body]:
    """Find the bodies of a list that begins with a quotation mark: «ООО «Заря», | «Восход» и «Утёс» |»."""
    words = sight.words
    stop = words.sentence_of[k].stop if k < len(words) else k
    while k < stop and words.text[k] in QUOTES:
        inside = quoted(sight, k)
        if inside is None:
            return
        yield Body(inside[0], inside[1], inside[0], kind, "quoted_list", fixed=True)
        k = inside[1] + 1
        while k < stop and words.norm[k] in ("и", ",", "а", "также", "или"):
            k += 1


def each_field(sight: Sight, head: int, start: int, kind: str) -> Iterator[Body]:
    """Find each body of a plural that their fields tell apart: «министерств культуры и экономического развития Чувашии».

    More than one «и» leaves open which fields make one body.
    """
    words, limit = sight.words, sight.words.sentence_of[head].stop
    if any(r.number != "Plur" for r in readings_of_kind(words.norm[head], "noun")) and not _is_subject(sight, head, start):
        return
    fields: list[tuple[int, int]] = []
    joints: list[str] = []
    k = head + 1
    while (stop := _field(sight, k, limit)) > k:
        fields.append((k, stop))
        if stop == limit or words.norm[stop] not in ("и", ","):
            break
        joints.append(words.norm[stop])
        k = stop + 1
    end = fields[-1][1] if fields else k
    place = noun_phrase(sight, end, limit, "Gen") if end < limit and sight.place[end] else None
    several = place is not None and place[0] + 1 < limit and words.norm[place[0]] in ("и", ",") and sight.place[place[0] + 1]
    if len(fields) < 2 or "и" in joints[: len(fields) - 2] or several:
        return
    rest, whole = words.slice(end, place[0]) if place else "", end
    if place is None and end < limit and (row := sight.head(end)) is not None and row["kind"] in WHOLES:
        if words.feats[end].number == "Plur" and not sight.capital(end):
            return  # «начальники управлений спорта и туризма | облисполкомов |»
        whole = reach(sight, end).stop  # «управления культуры и образования | администрации Клина»
        rest = words.slice(end, whole)
    fields[-1:] = [(fields[-1][0], whole)]
    spoken = [(i, min(j, end)) for i, j in fields]
    for n, ((i, j), (_, told)) in enumerate(zip(fields, spoken, strict=True)):
        name = " ".join(part for part in (singular(words, start, head + 1), words.slice(i, told), rest) if part)
        yield Body(i if n else start, j, head, kind, "each_field", name=name)


def _is_subject(sight: Sight, head: int, start: int) -> bool:
    """Tell a plural that would be a singular's genitive behind a noun: «приняли участие | министерства | культуры и спорта»."""
    words, k = sight.words, start - 1
    plural = words.feats[head].number == "Plur" and words.feats[head].case in ("Nom", "Acc")
    opens = k < words.sentence_of[head].start
    return opens or (plural and (words.pos[k] == "VERB" or words.norm[k] in (":", *DASHES)))


def _field(sight: Sight, k: int, limit: int) -> int:
    """Give where a field in small letters ends: «сельского хозяйства», «развития промышленности»; ``k`` where there is none."""
    words, end = sight.words, k
    if k + 1 < limit and words.norm[k] == "по" and (task := noun_phrase(sight, k + 1, limit, "Dat")):
        end = task[0]  # «комитеты | по культуре | и | по спорту |»
    while end < limit and (phrase := noun_phrase(sight, end, limit, "Gen")):
        row = sight.head(phrase[1])
        named = any(sight.capital(n) or sight.place[n] for n in range(end, phrase[0]))
        others = row is not None and words.feats[phrase[1]].number == "Plur"  # «управлений образования, | вузов, домов культуры |»
        if named or others or (end == k and words.lemma[phrase[1]] in AREAS) or (row is not None and row["need"] in ("body", "department")):
            break
        end = phrase[0]
    return end


def each_adjective(sight: Sight, head: int, start: int, kind: str, stop: int) -> Iterator[Body]:
    """Find each body of a plural that adjectives of places tell apart: «Лужского и Невского | лесных университетов»."""
    words, first = sight.words, sight.words.sentence_of[head].start
    last = _own_place(sight, start - 1, head)
    if last < first:
        return
    named = [(last, start)]  # each with adjectives of its own: «Лужского лесного | и Невского горного | университетов»
    while named[-1][0] - 2 >= first and words.norm[named[-1][0] - 1] in ("и", ","):
        k = _own_place(sight, named[-1][0] - 2, head)
        if k < first:
            break
        named.append((k, named[-1][0] - 1))
    if len(named) < 2:
        return
    from_ = named[-1][0]
    said = singular(words, from_, head + 1).replace(",", "").split()
    places = {k: n for n, k in enumerate(k for k in range(from_, head + 1) if words.text[k] != ",")}
    if len(said) != len(places):
        return
    shared = said[places[start] :]
    for k, end in reversed(named):
        own = (said[places[n]] for n in range(k, end))
        name = " ".join((*own, *shared, *([words.slice(head + 1, stop)] if stop > head + 1 else ())))
        yield Body(k, stop if k == last else end, head, kind, "each_place", name=name)


def _own_place(sight: Sight, k: int, head: int) -> int:
    """Give the capital adjective of a place from which adjectives in the singular lead on to a word; -1 when none does."""
    while k >= 0 and not sight.capital(k) and _is_each(sight, k, head):
        k -= 1
    return k if _of_a_place(sight, k, head) else -1


def _of_a_place(sight: Sight, k: int, head: int) -> bool:
    """Tell a singular adjective with a capital in the case of a plural head: «Лужского»."""
    return k >= 0 and sight.capital(k) and sight.words.norm[k].endswith(OF_PLACE) and _is_each(sight, k, head)


def _is_each(sight: Sight, k: int, head: int) -> bool:
    """Tell an adjective in the singular and in the case of a plural head."""
    words = sight.words
    cases = {"Nom", "Acc"} if words.feats[head].case in ("Nom", "Acc") else {words.feats[head].case}
    return any(r.case in cases and r.number == "Sing" for r in readings_of_kind(words.norm[k], "adjective"))


def each_place(sight: Sight, head: int, start: int, kind: str, stop: int) -> Iterator[Body]:
    """Find each body of a plural that places tell apart: «постоянные представительства Монголии и Намибии при ООН»."""
    words = sight.words
    first = next((k for k in range(head + 1, stop) if sight.place[k]), stop)
    places = _places(sight, first, stop)
    if len(places) < 2:
        yield from each_district(sight, head, start, kind)
        return
    common, rest = words.slice(head + 1, first), words.slice(places[-1][1], stop)
    for n, (i, j) in enumerate(places):
        name = " ".join(part for part in (singular(words, start, head + 1), common, words.slice(i, j), rest) if part)
        yield Body(i if n else start, j, head, kind, "each_place", name=name)


def each_district(sight: Sight, head: int, start: int, kind: str) -> Iterator[Body]:
    """Find each body of a plural behind which adjectives tell the lands: «администраций Клинского и Лужского районов»."""
    words, limit, k, named = sight.words, sight.words.sentence_of[head].stop, head + 1, list[int]()
    while k + 2 < limit and _is_of_a_land(sight, k) and words.norm[k + 1] in ("и", ","):
        named.append(k)
        k += 2
    noun = next((n for n in range(k + 1, min(k + 3, limit)) if words.lemma[n] in DISTRICTS), 0)
    if not named or not noun or not _is_of_a_land(sight, k) or words.feats[noun].number != "Plur":
        return
    land = " ".join(inflect(words, n, "Gen", "Sing") for n in range(k + 1, noun + 1))
    for n, at in enumerate([*named, k]):
        name = f"{singular(words, start, head + 1)} {words.text[at]} {land}"
        yield Body(at if n else start, noun + 1 if at == k else at + 1, head, kind, "each_place", name=name)


def _is_of_a_land(sight: Sight, k: int) -> bool:
    """Tell «Клинского» of «Клинского и Лужского районов»."""
    words = sight.words
    return sight.capital(k) and any(r.case == "Gen" and r.number == "Sing" for r in readings_of_kind(words.norm[k], "adjective"))


def each_land(sight: Sight, body: Body) -> list[Body]:
    """Find each body of what letters name once for several lands, «МИД России и Китая»; the body itself where there is one land."""
    places = _places(sight, body.head + 1, body.stop)
    if len(places) < 2 or places[-1][1] != body.stop:
        return [body]
    said = (body.name or sight.words.slice(body.head, body.stop)).partition(" ")[0]
    names = [f"{said} {sight.words.slice(i, j)}" for i, j in places]
    begins = (body.start, *(i for i, _ in places[1:]))
    return [Body(i, j, body.head, body.kind, "each_place", name=name) for i, (_, j), name in zip(begins, places, names, strict=True)]


def _places(sight: Sight, first: int, stop: int) -> list[tuple[int, int]]:
    """Give the places in the genitive that commas and «и» part, from a word on."""
    words, places, k = sight.words, list[tuple[int, int]](), first
    while k < stop and sight.place[k] and (phrase := noun_phrase(sight, k, stop, "Gen")):
        end = next((n for n in range(phrase[0], stop) if not sight.place[n]), stop)  # «Республики | Мордовия |»
        places.append((k, end))
        k = end
        if k + 1 < stop and words.norm[k] in ("и", ","):
            k += 1
        else:
            break
    return places
