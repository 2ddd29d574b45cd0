"""Which office, body and place belong to a person, by how they stand together."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from extract.lang.mention import Mention
from extract.lang.phrases.head import head_of, read_head
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.offices.around import Around, around
from extract.rules.offices.bodies_of_lists import bodies_of_lists
from extract.rules.offices.bodies_said_of import bodies_said_of
from extract.rules.offices.crews import body_of_crew
from extract.rules.offices.each_his_own import offices_in_order
from extract.rules.offices.embassies import embassy
from extract.rules.offices.members import leads, listed_with, member_of
from extract.rules.offices.office_before import PRESENT, offices_before
from extract.rules.offices.office_behind import body_behind, body_behind_offices, offices_behind
from extract.rules.offices.office_taken_up import offices_taken_up
from extract.rules.offices.office_told_before import offices_told_before
from extract.rules.offices.office_told_behind import offices_told_behind
from extract.rules.offices.offices_of_lists import listed, offices_of_lists
from extract.rules.offices.on_behalf import heads_item, on_behalf
from extract.rules.offices.plural_items import offices_of_items
from extract.rules.offices.ranking import AMONG, is_crown, is_honour, is_title, rank
from extract.rules.offices.said_of import offices_said_of
from extract.rules.offices.sides import Sides

NONE = 9.0  # the rank of no office
SHARED = 0.4  # «руководители союзов: Олег Грач – Союз ткачей, | председатель |»
AT, PERMANENT = frozenset({"при", "в", "во"}), ("постоянный", "постпред")
DELEGATES = word_class("delegate_to_a_body") | {"делегат", "постпред", "наблюдатель", "посол"}
COLLEAGUE = "коллега"
DASHES = frozenset("-–—")
OF_MINISTRY = frozenset({"министр", "заместитель министра", "первый заместитель министра"})
OF_MINISTRY |= {"замминистра", "вице-министр", "статс-секретарь"}
SAME = frozenset({"того", "той", "же", "этого", "этой"})
HIS, DEPUTY = frozenset({"его", "ее", "их"}), ("заместитель", "помощник", "помощница", "зам")
IN_WORDS = ("по", "словам")
TEAM = ".team"
LINE_UP = 120  # words of a list from its office to its last name


class Link(NamedTuple):
    """A person with the office, the body and the place that its neighbours give it."""

    person: Mention
    office: Mention | None
    organisation: Mention | None
    place: Mention | None
    besides: tuple[Mention, ...] = ()  # offices that he has too: «куратор выставки, | старший научный сотрудник |»


@lru_cache(maxsize=1)
def office_links(words: Words) -> list[Link]:
    """Link each person mention to its office, body and place; a mention without any is left out. The list is not to be changed.

    «Посол Турции Мехмет Айдын» → (Мехмет Айдын, Посол, none, Турции)
    """
    seen = around(words)
    before = {reach.start: offices_before(seen, reach) for reach, _ in seen.people}
    taken = {office.start for offices in before.values() for office, _ in offices}
    linked: dict[int, Link] = {}
    sides = Sides(words, seen.organisations)
    for reach, person in seen.people:
        behind = offices_behind(seen, reach, taken)
        taken.update(office.start for office, _ in behind)
        offices = [*before[reach.start], *behind]
        office, gap = min(offices, key=lambda pair: _order(seen, pair[0])) if offices else (None, range(0))
        if office is not None and office.kb_id_.endswith(COLLEAGUE):
            office = _of_colleague(words, linked, office) or office
        body, place = _inside(seen, gap)
        body = None if office is not None and (is_crown(office) or _is_delegated(words, office, body, place)) else body
        others = (other for held, other in offices if not is_title(held) and not is_crown(held) and not (place and _is_sent(words, other)))
        body = body or next((found for other in others if (found := _inside(seen, other)[0])), None)
        place = place or next((_inside(seen, other)[1] for held, other in offices if is_honour(held)), None)
        if office is not None and is_title(office):
            body = body_behind(seen, reach) or body  # «академик РАН Анна Грач (| Институт леса |)»
        body = body or (heads_item(seen, reach) if before[reach.start] else None)
        body = body or body_behind_offices(seen, reach, behind) or body_behind(seen, reach)
        body = body or on_behalf(seen, reach) or sides.of(reach, office)
        body = body or ((member_of(seen, reach) or body_of_crew(seen, reach) or leads(seen, reach)) if office is None else None)
        body = body or (listed_with(seen, reach) if place is None else None)
        body = body or next((found for held, _ in offices if (found := seen.inside(held.reach)) is not None), None)
        body = (_keeper(seen, body) or body) if body is not None else None
        if body is None and place is None:
            taken_up = (found for held, _ in sorted(offices, key=lambda pair: rank(pair[0])) if (found := _taken_up(seen, held)))
            body = next(taken_up, None) or (_of_chief(seen, linked, office) if office is not None else None)
        if office or body or place:
            linked[reach.start] = Link(person, office, body, place, tuple(held for held, _ in offices if held is not office))
    _give_in_order(seen, linked)
    _share_offices(seen, linked)
    _share_bodies(seen, linked)
    _serve_embassies(seen, linked)
    _tell_apart(seen, linked, taken)
    return _of_many(seen, linked)


def _order(seen: Around, office: Mention) -> float:
    """Give how far an office comes behind others; one of several, and one that a whole list has, say less than one's own."""
    return rank(office) + AMONG * seen.one_of(office.reach) + SHARED * seen.is_plural(office.reach)


def _tell_apart(seen: Around, linked: dict[int, Link], taken: set[int]) -> None:
    """Give those without an office or a body what other clauses and sentences tell of them."""
    people = {reach.start: Link(person, None, None, None) for reach, person in seen.people}
    held = {at for at, link in linked.items() if link.office is not None}
    for reach, office, gap in (*offices_of_items(seen, held), *offices_said_of(seen, _without_office(seen, linked), taken)):
        linked[reach.start] = _told_apart(seen, linked.get(reach.start, people[reach.start]), office, gap)
    for reach, body in bodies_said_of(seen, _without_body(seen, linked)):
        linked[reach.start] = linked.get(reach.start, people[reach.start])._replace(organisation=body)
    for reach, office, gap in (*offices_taken_up(seen, linked), *offices_told_before(seen, linked), *offices_told_behind(seen, linked)):
        linked[reach.start] = _told_apart(seen, linked.get(reach.start, people[reach.start]), office, gap)


def _told_apart(seen: Around, link: Link, office: Mention, gap: range) -> Link:
    if link.office is not None and rank(link.office) <= rank(office):
        return link
    body, place = _inside(seen, gap)
    body, place = link.organisation or body or seen.inside(office.reach), link.place or place
    besides = (*link.besides, *([link.office] if link.office else []))
    return Link(link.person, office, body if body or place else _taken_up(seen, office), place, besides)


def _without_office(seen: Around, linked: dict[int, Link]) -> dict[int, bool]:
    """Give where those are named of whom no mention has an office, and whether one has a profession or a title."""
    ranks: dict[str, float] = {}
    for link in linked.values():
        if link.office is not None:
            ranks[link.person.kb_id_] = min(ranks.get(link.person.kb_id_, NONE), rank(link.office))
    return {reach.start: person.kb_id_ in ranks for reach, person in seen.people if ranks.get(person.kb_id_, NONE) >= 1}


def _without_body(seen: Around, linked: dict[int, Link]) -> set[int]:
    """Give where those are named of whom no mention has a body or a place."""
    placed = {link.person.kb_id_ for link in linked.values() if link.organisation is not None or link.place is not None}
    return {reach.start for reach, person in seen.people if person.kb_id_ not in placed}


def _of_colleague(words: Words, linked: dict[int, Link], office: Mention) -> Mention | None:
    """Give the office of whose colleague somebody is: «министр Чили … , а | её коллега | из Перу Олег Грач»."""
    start, last = office.reach.start, next(reversed(linked.values()), None)
    his = any(norm in HIS for norm in words.norm[max(start - 2, 0) : start + 1])
    near = last is not None and words.sentence[start] - words.sentence[words.reach(last.person).start] <= 1
    return last.office if his and near and last is not None else None


def _is_delegated(words: Words, office: Mention, body: Mention | None, place: Mention | None) -> bool:
    """Tell whom a country sends to a body, «постоянный представитель Чили | при ООН |», from «представитель ООН | в Чили |»."""
    if body is None or place is None or place.reach.stop >= body.reach.start:
        return False
    at, name = words.norm[body.reach.start - 1], office.kb_id_
    return (at == "при" and name.rpartition(" ")[2] in DELEGATES) or (at in AT and name.startswith(PERMANENT))


def _inside(seen: Around, gap: range) -> tuple[Mention | None, Mention | None]:
    """Give the first body and the first place (outside a body) among the words behind an office; none behind «среди», «по версии»."""
    if not gap:
        return None, None
    gap = range(gap.start, next((k for k in gap if seen.words.norm[k] in ("среди", "версии")), gap.stop))
    bodies = list(dict.fromkeys(seen.of_body[k] for k in gap if k in seen.of_body and k not in seen.of_degrees))
    told = next((body for _, body in bodies if not body.id_.endswith(TEAM)), None)  # «тренер сборной Чили и | клуба «Лада» |»
    body = seen.whole(told or bodies[0][1]) if bodies else None
    places = (seen.of_place[k][1] for k in gap if k in seen.of_place and k not in seen.of_body and k not in seen.of_degrees)
    place = next(places, None)
    return body, place


def _is_sent(words: Words, gap: range) -> bool:
    """Tell «представитель Чили | в | Дунайской комиссии», who works for Chile."""
    return any(words.norm[k] in ("в", "при") for k in gap)


def _taken_up(seen: Around, office: Mention) -> Mention | None:
    """Find the body that an office takes up again by its bare noun: «генеральный директор группы»."""
    words = seen.words
    if office.kb_id_ in OF_MINISTRY:
        return seen.bodies.only_ministry(office.reach.start)
    reach = office.reach
    behind = range(reach.stop, reach.stop + (words.pos[reach.stop : reach.stop + 1] == ["NOUN"]))  # «член совета директоров | компании |»
    for n in (*reach[1:], *behind):
        if words.pos[n] == "NOUN" and words.pos[n - 1] != "ADJ" and n not in seen.of_place and (body := seen.bodies.meant(n)):
            return body
    other = any(words.pos[n] == "NOUN" and seen.bodies.is_noun(n) for n in reach[1:])  # «учитель сельской | школы |»
    return _same(seen, reach.stop) or (None if other else seen.bodies.of_office(seen.head(reach)))


def _keeper(seen: Around, body: Mention) -> Mention | None:
    """Find the body named before whose department one in small letters is: «начальник | службы безопасности банка |»."""
    words, reach = seen.words, body.reach
    last = reach.stop - 1
    if len(reach) < 2 or any(words.text[k][:1].isupper() for k in reach) or words.pos[last] != "NOUN" or words.pos[last - 1] == "ADJ":
        return None
    kept = seen.bodies.meant(last) if words.feats[last].case == "Gen" else None
    return kept if kept is not None and kept.reach.start < reach.start and words.said(kept)[:1] != words.said(body)[:1] else None


def _same(seen: Around, k: int) -> Mention | None:
    """Find the body that «директор | того же института» takes up: the last one of its noun."""
    words = seen.words
    while k < words.size and words.norm[k] in SAME:
        k += 1
    return seen.bodies.last(k) if k < words.size and words.norm[k - 1] in SAME else None


def _give_in_order(seen: Around, linked: dict[int, Link]) -> None:
    """Give each of two names the office of its place: «| мэр | и | ректор вуза | Ян Лось и Инна Шторм»."""
    for reach, person, office, gap in list(offices_in_order(seen, {at for at, link in linked.items() if link.office is not None})):
        body, place = _inside(seen, gap)
        linked[reach.start] = Link(person, office, body or seen.inside(office.reach), place)


def _share_offices(seen: Around, linked: dict[int, Link]) -> None:
    """Give an office in the plural to all of whom it is told behind their names: «А. Грач, Ян Лось – участники похода»."""
    for reach, person, office, gap in offices_of_lists(seen, {at for at, link in linked.items() if link.office is not None}):
        link = linked.get(reach.start, Link(person, None, None, None))
        if link.office is None:
            body, place = _inside(seen, gap)
            linked[reach.start] = link._replace(office=office, organisation=link.organisation or body, place=link.place or place)


def _share_bodies(seen: Around, linked: dict[int, Link]) -> None:
    """Give the body of a bracket to all of whom it says so: «Олег Грач и Ян Лось (оба – ЦСКА)»."""
    working = {at: link.organisation if link.office is None else None for at, link in linked.items()}
    for reach, person, body in bodies_of_lists(seen, working):
        link = linked.get(reach.start, Link(person, None, None, None))
        linked[reach.start] = link._replace(organisation=link.organisation or body)


def _serve_embassies(seen: Around, linked: dict[int, Link]) -> None:
    """Give «первый секретарь посольства» the embassy of the country whose envoy the document names."""
    held = [(link.office, link.place) for link in linked.values()]
    for at, link in linked.items():
        if link.office is not None and link.organisation is None and (found := embassy(seen, link.office, held)) is not None:
            linked[at] = link._replace(organisation=found)


def _of_chief(seen: Around, linked: dict[int, Link], office: Mention) -> Mention | None:
    """Find the body of «его заместитель», that of whom the sentence names before, of «заместитель Лося», of «её директор», named itself."""
    words, first = seen.words, office.reach.start - 1
    behind = office.reach.stop
    if office.kb_id_.endswith(DEPUTY) and seen.is_another(behind):  # «заместитель | Лося | Олег Грач»
        same = (link for link in linked.values() if link.person.kb_id_ == seen.of_person[behind][1].kb_id_)
        return next((link.organisation for link in same if link.organisation is not None), None)
    if first < 0 or words.norm[first] not in HIS:
        return None
    before = range(first - 1, words.sentence_of[first].start - 1, -1)
    if not office.kb_id_.endswith(DEPUTY):
        if office.label_ != "office":
            return None
        return next((seen.of_body[k][1] for k in before if k in seen.of_body), None) or _of_subject_before(seen, first)
    chief = next((k for k in before if k in seen.of_person), None)
    if chief is None and first == words.sentence_of[first].start:
        chief = _one_before(seen, first)
    link = linked.get(seen.of_person[chief][0].start) if chief is not None else None
    return link.organisation if link is not None else None


def _one_before(seen: Around, his: int) -> int | None:
    """Find the one whom «его» or «её» at the head of a sentence means, if the sentence before names one person of that gender."""
    words, start = seen.words, seen.words.sentence_of[his].start
    if not start:
        return None
    gender = "female" if words.norm[his] == "ее" else "male"
    named = (k for k in words.sentence_of[start - 1] if k in seen.of_person and seen.of_person[k][1].label_ == gender)
    told = {seen.of_person[k][1].kb_id_: k for k in named}
    return next(iter(told.values())) if len(told) == 1 else None


def _of_subject_before(seen: Around, his: int) -> Mention | None:
    """Find the one body of the sentence before that «её» at the head of a sentence means: «Партнёром была палата. | Её президент …»."""
    words, start = seen.words, seen.words.sentence_of[his].start
    cited = tuple(words.norm[start : start + 2]) == IN_WORDS or words.norm[start] == "как"  # «По словам | её | президента …»
    if his != start + 2 * cited or start == 0:
        return None
    gender = {"ее": ("Fem",), "его": ("Masc", "Neut", "")}.get(words.norm[his], ("",))
    told: dict[str, list[tuple[Mention, str]]] = {}
    for reach, body in dict.fromkeys(seen.of_body[k] for k in words.sentence_of[start - 1] if k in seen.of_body):
        head = head_of(words, reach.start, reach.stop)
        read = read_head(words, reach.start, head) if head is not None else None
        if (read.gender if read is not None else "") in gender:
            told.setdefault(body.kb_id_, []).append((body, read.case if read is not None else ""))
    subjects = [spans for spans in told.values() if len(told) == 1 or any(case == "Nom" for _, case in spans)]
    return subjects[0][0][0] if len(subjects) == 1 else None


def _of_many(seen: Around, linked: dict[int, Link]) -> list[Link]:
    """Give an office in the plural to all whom a list names: «музыканты Юрий Царёв, Алексей Борисов и Павел Шевелёв»."""
    words = seen.words
    previous: tuple[range, Link | None] | None = None
    for reach, person in seen.people:
        link = linked.get(reach.start)
        without = link is None or link.office is None
        beside = previous[0] if previous is not None and not seen.opens_item(reach) else None
        own_place = _of_another(seen, beside, reach) if beside is not None else None
        own_body = _body_of_another(seen, beside, reach) if beside is not None else None
        if without and own_place is None and (role := _in_a_roster(seen, reach)) is not None:
            link = linked[reach.start] = (link or Link(person, None, None, None))._replace(office=role)
        elif without and own_body is not None and previous is not None and previous[1] is not None and previous[1].organisation is not None:
            link = linked[reach.start] = Link(person, previous[1].office, own_body, None)
        elif without and previous is not None and previous[1] is not None and (own_place or listed(words, previous[0], reach)):
            office, shared = previous[1].office, _of_all(seen, previous[0], previous[1])
            dashed = own_place is not None and words.text[reach.start - 1] in DASHES  # «посол Чили Ана Рохас, Перу – | Олег Грач |»
            if office is not None and (seen.is_plural(office.reach) or dashed):
                own = link or Link(person, None, None, None)
                link = linked[reach.start] = Link(
                    person, office, own.organisation or shared, own.place or own_place or _next_place(seen, office, reach, previous[1])
                )
        previous = (reach, link)
    return [linked[reach.start] for reach, _ in seen.people if reach.start in linked]


def _in_a_roster(seen: Around, reach: range) -> Mention | None:
    """Give the office of several that a colon parts from the names of a line-up: «Защитники: Соболь, | Ухов |»."""
    words, k = seen.words, reach.start - 1
    if k < 0 or words.text[k] not in ",:":
        return None
    first = max(words.sentence_of[reach.start].start, reach.start - LINE_UP)
    while k >= first and (words.text[k] == "," or (words.text[k][0].isupper() and k not in seen.of_office)):
        k -= 1
    if k < 1 or words.text[k] != ":" or k - 1 not in seen.of_office:
        return None
    office, mention = seen.of_office[k - 1]
    return mention if seen.is_plural(office) and office.stop == k and not mention.kb_id_.startswith(PRESENT) else None


def _next_place(seen: Around, office: Mention, reach: range, before: Link) -> Mention | None:
    """Give the place of the next of a list, one a name or one for all: «премьеры Чили и | Перу | – Ана Рохас и | Олег Грач |»."""
    first = max(office.reach.stop, reach.start - LINE_UP)
    told = [seen.of_place[k][1] for k in range(first, reach.start) if k in seen.of_place]
    places = list(dict.fromkeys(told))
    at = places.index(before.place) + 1 if before.place in places else len(places)
    return places[at] if at < len(places) else before.place


def _of_another(seen: Around, one: range, other: range) -> Mention | None:
    """Give the place that alone stands behind «и» or a comma between two names: «премьер-министры Чили Ана Рохас и | Перу | Олег Грач»."""
    first, stop = one.stop + 1, other.start - (seen.words.text[other.start - 1] in DASHES)  # «послы Чили – Ана Рохас, | Перу – Олег Грач |»
    alone = first < stop and seen.words.norm[one.stop] in ("и", ",") and all(k in seen.of_place for k in range(first, stop))
    return seen.of_place[first][1] if alone else None


def _body_of_another(seen: Around, one: range, other: range) -> Mention | None:
    """Give the body that alone stands behind «и» or a comma between two names: «ректор МГУ Анна Кит и | ТулГУ | Олег Лось»."""
    first = one.stop + 1
    if first >= other.start or first not in seen.of_body or seen.words.norm[one.stop] not in ("и", ","):
        return None
    body, mention = seen.of_body[first]
    unchanged = any(letter.isupper() for letter in seen.words.text[first][1:])  # «ТулГУ»
    fits = unchanged or seen.words.feats[first].case in ("Gen", "")
    stop = other.start - (seen.words.text[other.start - 1] in DASHES)  # «представитель МГУ – Анна Кит, | ТулГУ | – Олег Лось»
    return mention if fits and body == range(first, stop) else None


def _of_all(seen: Around, reach: range, link: Link) -> Mention | None:
    """Give the body that a list shares: one before its first name, not what stands behind that name: «депутаты А. Грач | (Союз труда)»."""
    return link.organisation if link.organisation is not None and seen.words.reach(link.organisation).stop <= reach.start else None
