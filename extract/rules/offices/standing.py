"""What a person is: position, body and country, gathered from all mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from extract.lang.grammar.lemmas import parses
from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.sees import BISHOPS
from extract.record import Organisation
from extract.rules.offices.her_office import position_of
from extract.rules.offices.home_body import HomeBodies
from extract.rules.offices.links import Link
from extract.rules.offices.ranking import rank
from extract.rules.offices.unnamed_officers import UnnamedOfficers
from extract.rules.speech.roles import DISCUSSION, NOUNS

DEPUTY = re.compile("(?:первый )?заместитель |проректор|советник |помощник |помощница ")
AIDE = re.compile("^(?:первый )?(?:заместитель|советник|помощник|помощница) ")
STEM = 5  # letters
ABOUT = "по"
PRESENT = ("участник", "участница", "гость", "гостья")  # who is there, whatever they are
OFFICES = frozenset({"спикер", "специальный докладчик"})  # of a parliament, of the UN
EXPERT = "эксперт "
OLDEST = "старейш"  # «старейшая жительница села»: all that a release says of her
HONOURS, NEAR = ("заслуженн", "народн", "почетн", "отличник"), 3  # words from an honour to whose it is
CHAIR, PARLIAMENTS = "спикер", word_class("parliament_with_a_speaker")
NO_POSITION = "relation"  # what tells only whose or whence somebody is: «коллега», «жительница»


@dataclass(frozen=True)
class Standing:
    """A person's position, organisation and country (ISO 3166-1 alpha-2), with the words that tell them."""

    position: str | None = None
    organisation: str | None = None
    country: str | None = None
    told: bool = False  # an office, a profession or whose relative it is
    ranges: tuple[range, ...] = ()


def standings(words: Words, lexicon: Lexicon, bodies: tuple[Organisation, ...], links: Iterable[Link]) -> dict[str, Standing]:
    """Give each named person's standing; the first mention with an office that is held decides."""
    by_name: dict[str, list[Link]] = {}
    for link in links:
        by_name.setdefault(link.person.kb_id_, []).append(link)
    printed = {form: body.name for body in bodies for form in (*body.aliases, body.name)}
    homes = HomeBodies(
        words, lexicon, (form for body in bodies if body.role == "organiser" for form in (*body.aliases, body.name)), printed
    )
    all_links = [link for links in by_name.values() for link in links]
    unnamed = UnnamedOfficers(words, {held.reach.start for link in all_links for held in (link.office, *link.besides) if held})
    return _deputies({name: _standing(words, homes, unnamed, links, printed) for name, links in by_name.items()})


def _deputies(found: dict[str, Standing]) -> dict[str, Standing]:
    """Give a deputy named without a body that of the one person whose deputy it can be: «заместитель директора» works for his museum."""
    heads = {(one.position, one.organisation) for one in found.values() if one.position and one.organisation}

    @cache
    def body(position: str) -> str | None:
        tail = AIDE.sub("", position).removeprefix("про").split()
        fitting = {(head, name) for head, name in heads if len(tail) >= len(head.split()) and all(map(_alike, head.split(), tail))}
        bodies = {name for head, name in fitting if not _is_of_another(tail[len(head.split()) :], name)}
        return bodies.pop() if len(bodies) == 1 else None

    return {
        name: replace(one, organisation=body(one.position))
        if one.position is not None and one.organisation is None and DEPUTY.match(one.position)
        else one
        for name, one in found.items()
    }


def _alike(head: str, said: str) -> bool:
    """Tell «директор» and «директора»."""
    return said.startswith(head[:-1] if len(head) > STEM else head)


def _is_of_another(behind: list[str], body: str) -> bool:
    """Tell «заместитель директора | музыкальной школы |» from «… | по науке |», and from «… | лицея |» of a «Лицей № 2»."""
    return bool(behind) and behind[0] != ABOUT and not any(word[:STEM] in body.lower().replace("ё", "е") for word in behind)


def _standing(words: Words, homes: HomeBodies, unnamed: UnnamedOfficers, links: list[Link], printed: dict[str, str]) -> Standing:
    with_office = [link for link in links if link.office is not None]
    first = min(with_office, key=_rank) if with_office else None
    office = first.office if first else None
    ordered = [first, *links] if first else links
    body = next((link.organisation for link in ordered if link.organisation is not None), None)
    country = next((link.place for link in ordered if link.place is not None and link.place.label_ == "country"), None)
    of_body = office is not None and words.lemma[office.reach.start] not in BISHOPS  # whose see is told, no body
    if office is not None and of_body and body is None and all(link.place is None or _is_an_honours(words, link.place) for link in links):
        offices = (office, *(first.besides if first is not None else ()))
        body = unnamed.body_of(office) or next((found for one in offices if (found := homes.of(one)) is not None), None)
    elif body is not None:
        body = homes.of_part(body)
    held = office is not None and (office.label_ != NO_POSITION or office.kb_id_.startswith(OLDEST))
    if office is not None and office.kb_id_.split()[-1] in (*NOUNS, *PRESENT) and (body is None or office.kb_id_ not in OFFICES):
        held = office.kb_id_ == CHAIR and not words.lemmas.isdisjoint(PARLIAMENTS)  # no office, unless a body has it: «спикер Госдумы»
    if office is not None and office.kb_id_.startswith(EXPERT) and parses(office.kb_id_.split()[-1])[0].normal_form in DISCUSSION:
        held = False  # «экспертом круглого стола стал …»
    return Standing(
        position=position_of(words, office, first.person) if office is not None and first is not None and held else None,
        told=office is not None,
        organisation=printed.get(body.kb_id_, body.kb_id_) if body is not None else None,
        country=country.kb_id_ if country is not None else None,
        ranges=tuple(span.reach for span in (office, body, country) if span is not None),
    )


def _is_an_honours(words: Words, place: Mention) -> bool:
    """Tell whose honour somebody bears, «главный врач центра, заслуженный врач | РФ |», from where an office is held."""
    k = place.reach.start
    return any(words.norm[n].startswith(HONOURS) for n in range(max(0, k - NEAR), k))


def _rank(link: Link) -> float:
    return rank(link.office) if link.office is not None else 9
