"""Where an office is held that no body is said with: «директор Ирина Лаптева» of the one museum that a release is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon

NEAR = 1  # sentences before an office, besides its own
STUDENTS = frozenset({"студент", "студентка", "курсант", "курсантка", "ученик", "ученица"})  # «студенты МГУ»: where they study
DELEGATION, SIDE = "делегация", "сторона"
VISITING = frozenset({DELEGATION, "гость"})
RECEIVING = frozenset({"принимать", "принять", "встречать", "встретить"})
GUESTS = frozenset({"представитель", "коллега"})
VISITORS, OFFICERS, NO_OFFICE = "visitors", "officers", {"class": ""}
ACADEMICIANS = frozenset({"академик", "член-корреспондент"})  # «академик | РАН |»: the academy is no host by that
STATE = frozenset({"government", "ministry"})
OF_TOWNS = frozenset({"образование", "культура", "соцзащита", "опека", "просвещение"})  # what a town's departments are for
DEPUTIES = frozenset({"заместитель", "зам", "помощник", "первый", "врио", "врип", "и", "о", ".", "исполнять", "исполняющий", "обязанность"})
SHORTENED = frozenset({"agency", "company", "health", "school", "university"})  # kinds of «ГАПОУ «ЛПК»», which tells no noun
CHAIRS = frozenset({"кафедра", "факультет"})
ABOUT = "по"  # «заместитель директора | по науке»
BRACKET = 8  # words from a bracket to a body in it
STEM = 4  # letters of an adjective
PART = "part"  # «заведующая отделением»: nobody knows of what
UNKNOWN = "other"  # the kind of «Термопак», which may be any firm, and of «Ладога», which may be any club
FIRMS, CLUBS = "company", frozenset({"sport"})
# There officers of one come together
ALIKE = (frozenset({"health"}), frozenset({"school"}), frozenset({"university"}), frozenset({"institute", "university"}))
BRANCHES, FIRM = frozenset({"филиал", "представительство", "подразделение", "офис"}), frozenset({"bank", "company"})
MATCHES = frozenset({"матч"})


class Asked(NamedTuple):
    """What an office tells of its body: the kinds that it may have, the words of which its name has one, the noun that takes it up."""

    kinds: frozenset[str]
    named: tuple[str, ...] = ()
    noun: str = ""
    other: bool = False  # the body's name may have another noun or none


CHAIRING = frozenset({"председатель", "сопредседатель", "секретарь", "член", "капитан", "руководитель"})


class HomeBodies:
    """The bodies of one document at which offices are held that are said without any."""

    def __init__(self, words: Words, lexicon: Lexicon, organisers: Iterable[str], listed: Container[str]) -> None:
        self.words, self.lexicon, self.listed = words, lexicon, listed
        self.organisers = frozenset(organisers)

    def of(self, office: Mention) -> Mention | None:
        """Give the only body of a kind that an office fits; of several the one that the beginning, the nearest sentence, the host tells."""
        reach = self.words.reach(office)
        asked = self._asked(reach)
        if reach.stop in self.words.covered("places", "country"):
            return None  # «помощник Президента | Чили»
        if self._in_delegation(reach) and len({span.kb_id_ for span in self._visiting}) == 1:
            return self._visiting[0]
        chair = self.words.lemma[reach.stop - 1] in CHAIRING or reach.start - 1 not in self._name_ends
        aside = reach.start > 0 and self.words.text[reach.start - 1] == "(" and chair  # «Оргкомитет: Ян Лось (| председатель |)»
        if asked is None or aside:  # «команда (руководитель Анна Грач)», but «Анна Грач (| директор |)»
            return None
        if self._in_delegation(reach):
            return self._chosen(asked, reach, self._visiting)
        everybodys = asked.named or asked.kinds == CLUBS or self.words.lemma[reach.start] in STUDENTS
        told = self._chosen(asked, reach, self.words.group("organisations") if everybodys else self._own)
        if told is None and asked.noun in BRANCHES:
            asked = Asked(FIRM)  # «руководитель московского | филиала |»
            told = self._chosen(asked, reach, self._own)
        return told or self._only(asked, reach)

    def _chosen(self, asked: Asked, reach: range, told: Sequence[Mention]) -> Mention | None:
        named = [span for span in told if asked.noun or self._is_before(span, reach)]
        fitting = [span for span in named if self._fits(span, asked)]
        if asked.kinds == CLUBS:  # of two sides of a match nothing near tells whose a player is
            return fitting[0] if len({span.kb_id_ for span in fitting}) == 1 else None
        for among in (fitting, self._titled(fitting), self._leading(fitting), self._near(fitting, reach), self._hosts(fitting)):
            if len({span.kb_id_ for span in among}) == 1:
                return among[0]
        return None

    def _only(self, asked: Asked, reach: range) -> Mention | None:
        """Give the only body of a kind of all, another officer's: «ректор | ОГУ | Олег Кит, декан факультета Ян Лось»."""
        if asked.kinds not in ALIKE:
            return None
        fitting = [span for span, whose in self._told if whose == OFFICERS and self._is_before(span, reach) and self._fits(span, asked)]
        return fitting[0] if len({span.kb_id_ for span in fitting}) == 1 else None

    def _is_before(self, span: Mention, office: range) -> bool:
        """Tell a body named before an office, and not as somebody's own: «Тимур Аскеров (| лицей № 11 |)», «(профессор | КФУ |)»."""
        k = self.words.reach(span).start
        if k >= office.start:
            return False
        near = range(k - 1, max(self.words.sentence_of[k].start, k - BRACKET) - 1, -1)
        opened = next((n for n in near if self.words.text[n] in "()"), k)
        return not (self.words.text[opened] == "(" and opened in self._name_ends)

    @cached_property
    def _name_ends(self) -> frozenset[int]:
        return frozenset(reach.stop for reach in self.words.reaches("people"))

    def of_part(self, body: Mention) -> Mention:
        """Give the university of a chair that is said alone, «кафедра физики»; any other body itself."""
        k = self.words.reach(body).start
        if self.words.lemma[k] not in CHAIRS or self.words.text[k][:1].isupper() or any(word[0].isupper() for word in body.kb_id_.split()):
            return body
        told = self._visiting if self._in_delegation(range(k, k)) else []
        return self._chosen(Asked(frozenset({"university"})), range(k, k), told or self._own) or body

    @cached_property
    def _told(self) -> list[tuple[Mention, str]]:
        """Give the mentions of bodies, each with whose it is said to be."""
        outer: list[Mention] = []
        wholes: list[Mention] = []  # «кафедра ботаники | Пензенского университета |»
        for span in self.words.group("organisations"):
            if not outer or span.start >= outer[-1].end:
                outer.append(span)
            elif outer[-1].label_ == PART and span.end == outer[-1].end:
                wholes.append(span)
        told = sorted((*outer, *wholes), key=lambda span: span.start)
        return [(span, self._whose(self.words.reach(span).start)) for span in told if span.kb_id_ in self.listed]

    @cached_property
    def _visiting(self) -> list[Mention]:
        return [span for span, whose in self._told if whose == VISITORS]

    @cached_property
    def _own(self) -> list[Mention]:
        """Give the mentions of bodies that are no guest's and no other office's."""
        visiting = {span.kb_id_ for span in self._visiting}
        return [span for span, whose in self._told if not whose and span.kb_id_ not in visiting]

    def _in_delegation(self, office: range) -> bool:
        """Tell «в составе делегации – декан Анна Грач», who comes from where it comes; not whom the other side sends."""
        before = self.words.lemma[self.words.sentence_of[office.start].start : office.start]
        return DELEGATION in before and SIDE not in before[before.index(DELEGATION) :]

    def _whose(self, k: int) -> str:
        """Tell whether a body is said as that of visitors, or of somebody who holds an office there."""
        first = self.words.sentence_of[k].start
        before = self.words.lemma[max(first, k - 2) : k]
        receives = not RECEIVING.isdisjoint(self.words.lemma[max(first, k - 3) : k])  # «принимал гостей | завод»
        if not VISITING.isdisjoint(before) and self.words.pos[k - 1] != "VERB" and not receives:  # not «гости посетили | завод»
            return VISITORS
        held = (
            bool(before)
            and self.words.feats[k - 1].number == "Sing"
            and self.lexicon.index("offices").get(before[-1], NO_OFFICE)["class"] in ("office", "profession")
        )
        return OFFICERS if held or not GUESTS.isdisjoint(before) or (before and before[-1] in ACADEMICIANS) else ""

    def _asked(self, office: range) -> Asked | None:
        """Read what an office asks of its body; none where it is held at no body or is about something else."""
        words = self.words
        rows = _rows(self.lexicon)
        row = _row(self.lexicon, [_known_half(words.norm[k] if words.norm[k] in rows else words.lemma[k], rows) for k in office])
        nouns = list(self._complements(office, row))
        if row is not None and words.text[office.stop : office.stop + 1] and words.text[office.stop] in self.lexicon.index("legal_forms"):
            return Asked(frozenset(row["kinds"].split()), (words.norm[office.stop],))  # «директор | НПО»
        if row is not None and (not nouns or (row["wide"] and not any(self._is_states(k) for k in nouns))):
            return Asked(frozenset(row["kinds"].split()), tuple(row["named"].split()))
        if not nouns:
            return None
        told = words.pos[nouns[0] - 1] == "ADJ"  # «заведующая | детским | садом», «председатель | регионального | отделения»
        asked = self._taken_up(words.lemma[nouns[0]], parts=told)
        return asked._replace(named=(words.norm[nouns[0] - 1][:STEM],)) if asked is not None and told else asked

    def _is_states(self, k: int) -> bool:
        """Tell «начальник отдела | администрации», «заведующая отделом | образования», which is no firm's and no house's."""
        if self.words.lemma[k] in OF_TOWNS:
            return True
        head = self.lexicon.index("organisation_heads").get(self.words.lemma[k])
        return head is not None and head["kind"] in STATE

    def _complements(self, office: range, row: dict[str, str] | None) -> Iterator[int]:
        """Give the nouns that an office is about, before «по»."""
        words, own = self.words, set(row["office"].split()) if row is not None else {self.words.lemma[office.start]}
        for k in office:
            if words.norm[k] == ABOUT:
                return
            if (
                words.pos[k] == "NOUN"
                and own.isdisjoint((words.lemma[k], words.norm[k], *words.lemma[k].split("-")))
                and words.lemma[k] not in DEPUTIES
                and (row is not None or k > office.start)
            ):
                yield k

    def _taken_up(self, noun: str, *, parts: bool) -> Asked | None:
        """Read the bare noun of a body behind an office: «технолог | компании»."""
        bare = self.lexicon.index("bare_bodies").get(noun)
        heads = self.lexicon.index("workplaces").get(noun) or self.lexicon.index("organisation_heads").get(noun)
        if bare is not None:
            return Asked(frozenset(bare["kinds"].split()), noun=noun, other=True)
        return (
            Asked(frozenset({heads["kind"]}), noun=noun, other=heads["kind"] in SHORTENED)
            if heads is not None and (parts or heads["kind"] != PART)
            else None
        )

    def _fits(self, span: Mention, asked: Asked) -> bool:
        name = span.kb_id_.lower().split()
        if asked.named and not any(word.startswith(asked.named) for word in name):
            return False
        unknown = (FIRMS in asked.kinds and asked.noun) or (asked.kinds == CLUBS and self.words.with_lemma(MATCHES))
        if span.label_ not in asked.kinds and not (span.label_ == UNKNOWN and unknown):
            return False
        if not asked.noun:
            return span.label_ != PART or self.words.lemma[self.words.reach(span).start] not in CHAIRS
        heads, houses = self.lexicon.index("organisation_heads"), self.lexicon.index("workplaces")
        nouns = [word for word in name if word.split("-")[0] in heads or word in houses]
        return (asked.other and not nouns) or any(word.split("-")[0] == asked.noun or word.endswith(asked.noun) for word in nouns)

    def _titled(self, spans: list[Mention]) -> list[Mention]:
        return [span for span in spans if self.words.reach(span).start in self.words.headline]

    def _leading(self, spans: list[Mention]) -> list[Mention]:
        words = self.words
        first = words.sentence[words.headline.stop] if len(words.headline) < len(words) else 0
        return [span for span in spans if words.sentence[words.reach(span).start] == first]

    def _near(self, spans: list[Mention], office: range) -> list[Mention]:
        at = self.words.sentence[office.start]
        return [span for span in spans if at - NEAR <= self.words.sentence[self.words.reach(span).start] <= at]

    def _hosts(self, spans: list[Mention]) -> list[Mention]:
        return [span for span in spans if span.kb_id_ in self.organisers]


@lru_cache(maxsize=4)
def _rows(lexicon: Lexicon) -> dict[str, list[tuple[list[str], dict[str, str]]]]:
    """Give the offices by their first words, each with all its words."""
    found: dict[str, list[tuple[list[str], dict[str, str]]]] = defaultdict(list)
    for row in lexicon.table("home_offices"):
        first, *others = row["office"].split()
        found[first].append((others, row))
    return found


def _known_half(word: str, rows: Container[str]) -> str:
    """Give the half that a table has of «учитель-предметник», «инженер-технолог»."""
    return word if word in rows else next((half for half in word.split("-") if half in rows), word)


def _row(lexicon: Lexicon, lemmas: list[str]) -> dict[str, str] | None:
    """Find an office whose words stand in their order among lemmas, others between them or none."""
    rows = _rows(lexicon)
    for at, lemma in enumerate(lemmas):
        for others, row in rows.get(lemma, ()):
            behind = iter(lemmas[at + 1 :])
            if all(any(word == other for word in behind) for other in others):
                return row
    return None
