"""Which office, body and place belong to a person, by how they stand together."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Span

from extract.lang.phrase import possible_cases
from extract.lang.words import Words
from extract.mentions.named_bodies import NamedBodies

# Of several offices in one apposition the one that is held comes first: «директор института, академик».
RANKING = {"office": 0, "profession": 1, "rank": 2, "academic": 2, "role": 4, "relation": 5}
FARTHEST = 30  # words between an office and its name
BETWEEN = {"ADJ", "NOUN", "PROPN", "ADP", "CCONJ", "NUM", "DET", "X", "PUNCT"}
TITLES = {
    "господин",
    "госпожа",
    "г-н",
    "г-жа",
    "д-р",
    "мистер",
    "миссис",
    "товарищ",
    "проф",
    "акад",
    "сэр",
    "леди",
    "его",
    "ее",
    "превосходительство",
}
OF = ("из", "от")


class Link(NamedTuple):
    """A person with the office, the body and the place that its neighbours give it."""

    person: Span
    office: Span | None
    organisation: Span | None
    place: Span | None


class _Mentions:
    """The mentions of one document by the words that they cover."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.people = [(words.reach(s), s) for s in words.group("people")]
        self.offices = [(words.reach(s), s) for s in words.group("offices")]
        self.of_office = {k: (r, s) for r, s in self.offices for k in r}
        self.of_person = {k: (r, s) for r, s in self.people for k in r}
        self.of_body = self._outer("organisations")
        self.of_place = self._outer("places")
        self.bodies = NamedBodies(words)

    def _outer(self, group: str) -> dict[int, tuple[range, Span]]:
        cover: dict[int, tuple[range, Span]] = {}
        for span in self.words.group(group):
            reach = self.words.reach(span)
            for k in reach:
                if k not in cover or len(cover[k][0]) < len(reach):
                    cover[k] = (reach, span)
        return cover


def office_links(words: Words) -> list[Link]:
    """Link each person mention to its office, body and place; a mention without any is left out.

    «Посол Турции Мехмет Айдын» → (Мехмет Айдын, Посол, none, Турции)
    """
    seen = _Mentions(words)
    before = {reach.start: _before(seen, reach) for reach, _ in seen.people}
    taken = {office.start for offices in before.values() for office, _ in offices}
    links = []
    for reach, person in seen.people:
        offices = before[reach.start]
        behind = _after(seen, reach, taken)
        taken.update(office.start for office, _ in behind)
        offices = [*offices, *behind]
        office, gap = min(offices, key=lambda pair: RANKING.get(pair[0].label_, 3)) if offices else (None, range(0))
        body, place = _inside(seen, gap)
        body = body or next((found for _, other in offices if (found := _inside(seen, other)[0])), None)
        body = body or _body_behind(seen, reach)
        if office is not None and body is None:
            body = _taken_up(seen, office)
        if office or body or place:
            links.append(Link(person, office, body, place))
    return _of_many(seen, links)


def _before(seen: _Mentions, reach: range) -> list[tuple[Span, range]]:
    """Find the offices before a name, each with the words behind it: «директор бюро ЮНЕСКО, академик Элен Маршан»."""
    words = seen.words
    found: list[tuple[Span, range]] = []
    passed: tuple[Span, range] | None = None
    end = reach.start
    k = end - 1
    first = max(words.sentence_of[reach.start].start, end - FARTHEST)
    while k >= first:
        if k in seen.of_office:
            office, span = seen.of_office[k]
            if _agrees(seen, office, reach):
                found.append((span, range(office.stop, end)))
            elif found or "Gen" not in _cases(words, office):
                break
            elif passed is None:
                passed = (span, range(office.stop, end))  # «заместитель министра»: the nearer one may depend on a farther one
            k = office.start - 1
            if found:
                end = office.start
                if k < first or k - 1 in seen.of_person:
                    break
                if words.text[k] == "," or (words.norm[k] == "и" and k - 1 in seen.of_office):
                    end = k
                    k -= 1
                elif k not in seen.of_office and k not in seen.of_body and k not in seen.of_place:
                    break
        elif words.text[k] == ")":
            k = _opening_bracket(words, k, first) - 1
        elif words.text[k] in ":—–" and k == reach.start - 1 and (many := _plural_office(seen, k, first)):
            return [many]
        elif k == reach.start - 1 and k in seen.of_person and _nominative(seen, reach) and not _nominative(seen, seen.of_person[k][0]):
            k = seen.of_person[k][0].start - 1  # «адвокат Ивана Громова Олег Сизов»
        elif not _passes(seen, k):
            break
        else:
            k -= 1
    return found[::-1] or ([passed] if passed and _fixed(seen, reach) else [])


def _plural_office(seen: _Mentions, k: int, first: int) -> tuple[Span, range] | None:
    """Find the office of «экс-президенты: …», «музыканты группы — …»."""
    for n in range(k - 1, first - 1, -1):
        if n in seen.of_office:
            office, span = seen.of_office[n]
            plural = seen.words.feats[_head(seen.words, office)].number == "Plur"
            return (span, range(office.stop, k)) if plural else None
        if not _passes(seen, n):
            return None
    return None


def _opening_bracket(words: Words, k: int, first: int) -> int:
    for n in range(k - 1, max(first - 1, k - 12), -1):
        if words.text[n] == "(":
            return n
    return first


def _passes(seen: _Mentions, k: int) -> bool:
    """Say whether a word can stand between an office and its name."""
    words = seen.words
    if k in seen.of_body or k in seen.of_place or words.lemma[k] in TITLES or words.norm[k] in TITLES:
        return True
    if words.text[k] in ",;:—–-!?(" or k in seen.of_person:
        return False
    if words.norm[k] == "и" and k + 1 < len(words) and (words.lemma[k + 1] in TITLES or k + 1 in seen.of_person):
        return False
    if words.pos[k] in ("VERB", "AUX", "PRON", "ADV", "SCONJ", "PART"):
        return words.feats[k].verb_form == "Part" and bool(words.feats[k].case)
    return words.pos[k] in BETWEEN


def _agrees(seen: _Mentions, office: range, reach: range) -> bool:
    """Say whether an office can stand in the case of a name: both in the nominative, or both not."""
    cases = _cases(seen.words, office)
    return not cases or ("Nom" in cases if _nominative(seen, reach) else bool(cases - {"Nom"}))


def _cases(words: Words, office: range) -> set[str]:
    """Give the case of an office; all that its form allows, where the tagger's is none of them."""
    head = _head(words, office)
    case, able = words.feats[head].case, possible_cases(words.norm[head].rpartition("-")[2])
    return {case} if case in able else set(able)


def _nominative(seen: _Mentions, reach: range) -> bool:
    """Say whether a name stands as its nominative is written."""
    name = set(_plain(seen.of_person[reach.start][1].kb_id_).split())
    return all(_plain(seen.words.text[k]) in name for k in reach if seen.words.text[k].isalpha() and len(seen.words.text[k]) > 1)


def _fixed(seen: _Mentions, reach: range) -> bool:
    """Say whether a name in its nominative form may stand in another case: «посла Элен Маршан»."""
    text = seen.words.text[reach.stop - 1]
    return not _nominative(seen, reach) or text[-1] in "оеиуыэю" or seen.of_person[reach.start][1].label_ != "male"


def _plain(text: str) -> str:
    return text.lower().replace("ё", "е")


def _after(seen: _Mentions, reach: range, taken: set[int]) -> list[tuple[Span, range]]:
    """Find the offices behind a name: «Назаров, старший научный сотрудник …», «Назаров — глава …», «Назаров (директор …)»."""
    words = seen.words
    k = reach.stop
    sentence = words.sentence_of[reach.start]
    if k >= sentence.stop or words.text[k] not in (",", "—", "–", "-", "("):
        return []
    opening = words.text[k]
    k += 1
    while (
        k in sentence
        and k not in seen.of_office
        and k not in seen.of_person
        and words.pos[k] in ("ADJ", "DET", "NUM")
        and k - reach.stop < 5
    ):
        k += 1
    found: list[tuple[Span, range]] = []
    while k in sentence and k in seen.of_office and len(found) < 4:
        office, span = seen.of_office[k]
        if span.start in taken or not _same_case(seen, office, reach, opening):
            break
        end = _end_of_apposition(seen, office.stop, sentence)
        if end in seen.of_person:
            break
        found.append((span, range(office.stop, end)))
        k = end + 1 if end in sentence and (words.text[end] == "," or words.norm[end] == "и") else sentence.stop
    return found


def _same_case(seen: _Mentions, office: range, reach: range, opening: str) -> bool:
    cases = _cases(seen.words, office)
    return (opening != "," and "Nom" in cases) or _agrees(seen, office, reach) or ("Nom" not in cases and _fixed(seen, reach))


def _end_of_apposition(seen: _Mentions, k: int, sentence: range) -> int:
    """Give the word at which what belongs to an office ends: a comma, a verb, a person."""
    words = seen.words
    while k in sentence:
        if k in seen.of_body:
            k = seen.of_body[k][0].stop
        elif k in seen.of_place:
            k = seen.of_place[k][0].stop
        elif k in seen.of_person or k in seen.of_office or words.pos[k] in ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"):
            return k
        else:
            k += 1
    return k


def _inside(seen: _Mentions, gap: range) -> tuple[Span | None, Span | None]:
    """Give the first body and the first place (outside a body) among the words behind an office."""
    body = next((seen.of_body[k][1] for k in gap if k in seen.of_body), None)
    place = next((seen.of_place[k][1] for k in gap if k in seen.of_place and k not in seen.of_body), None)
    return body, place


def _body_behind(seen: _Mentions, reach: range) -> Span | None:
    """Find the body right behind a name: «Мурата из Саппоро», «Иванов (МГУ)», «Хольцман, представлявшая ярмарку»."""
    words = seen.words
    k = reach.stop
    sentence = words.sentence_of[reach.start]
    if k not in sentence or k + 1 not in sentence:
        return None
    if words.norm[k] in OF or words.text[k] == "(":
        return seen.of_body[k + 1][1] if k + 1 in seen.of_body else None
    if words.text[k] == "," and (words.lemma[k + 1] == "представлять" or words.norm[k + 1].startswith("представля")):
        for n in range(k + 2, min(k + 6, sentence.stop)):
            if n in seen.of_body:
                return seen.of_body[n][1]
    return None


def _taken_up(seen: _Mentions, office: Span) -> Span | None:
    """Find the body that an office takes up again by its bare noun: «генеральный директор группы»."""
    words = seen.words
    for n in words.reach(office)[1:]:
        if words.pos[n] == "NOUN" and words.pos[n - 1] != "ADJ" and (body := seen.bodies.meant(n)):
            return body
    return None


def _of_many(seen: _Mentions, links: list[Link]) -> list[Link]:
    """Give an office in the plural to all whom a list names: «музыканты Юрий Царёв, Алексей Борисов и Павел Шевелёв»."""
    words = seen.words
    linked = {words.reach(link.person).start: link for link in links}
    previous: tuple[range, Link | None] | None = None
    for reach, person in seen.people:
        link = linked.get(reach.start)
        if link is None and previous is not None and previous[1] is not None and _listed(words, previous[0], reach):
            office = previous[1].office
            if office is not None and words.feats[_head(words, words.reach(office))].number == "Plur":
                link = linked[reach.start] = Link(person, office, previous[1].organisation, previous[1].place)
        previous = (reach, link)
    return [linked[reach.start] for reach, _ in seen.people if reach.start in linked]


def _listed(words: Words, one: range, other: range) -> bool:
    between = range(one.stop, other.start)
    if not between or len(between) > 6 or words.sentence[one.start] != words.sentence[other.start]:
        return False
    return (words.text[between[-1]] == "," or words.norm[between[-1]] == "и") and (len(between) == 1 or words.text[between[0]] == "(")


def _head(words: Words, reach: range) -> int:
    """Give the head noun of an office: its first noun; a tagger's «прилагательное» with a hyphen («вице-министр») is one."""
    return next((k for k in reach if words.pos[k] in ("NOUN", "PROPN") or "-" in words.norm[k]), reach.start)
