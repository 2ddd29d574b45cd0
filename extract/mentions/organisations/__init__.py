"""Find named bodies: ministries, companies, universities, international bodies, parties, media.

``label_`` is the kind, ``kb_id_`` the body's full name in the nominative, shared by all its mentions:
«в Международной организации по миграции (МОМ)» → «Международная организация по миграции» twice.
Parts and wholes nest: «факультет журналистики МГУ» holds «МГУ».
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.finder import register
from extract.mentions.organisations.before_officers import before_officers
from extract.mentions.organisations.behind_offices import behind_offices
from extract.mentions.organisations.brigades import brigades, units_by_number
from extract.mentions.organisations.by_context import by_context
from extract.mentions.organisations.domains import dotted_names
from extract.mentions.organisations.echoes import said_again
from extract.mentions.organisations.headed import headed
from extract.mentions.organisations.in_letters import in_letters
from extract.mentions.organisations.kindergartens import kindergartens, shortened_schools
from extract.mentions.organisations.latin import latin_names, spelled_in_latin
from extract.mentions.organisations.latin_rows import firms, latin_rows
from extract.mentions.organisations.missions import missions
from extract.mentions.organisations.municipalities import municipalities
from extract.mentions.organisations.names import Body, name_bodies
from extract.mentions.organisations.numbered import military_units, numbered_forms
from extract.mentions.organisations.of_brackets import lettered_in_brackets
from extract.mentions.organisations.of_helpers import of_helpers
from extract.mentions.organisations.of_officers import named_of_officers, numbered_units, of_officers, quoted_of_officers
from extract.mentions.organisations.of_people import of_people
from extract.mentions.organisations.of_roles import of_roles
from extract.mentions.organisations.rows import in_a_row, said_shorter
from extract.mentions.organisations.short import abbreviations
from extract.mentions.organisations.sight import Sight
from extract.mentions.organisations.tagged import tagged
from extract.mentions.organisations.teams import clubs_in_a_row, national_teams
from extract.mentions.organisations.units_in_words import units_in_words
from extract.mentions.organisations.whole import ends_of_parliaments, through, whole_names

CALLED = "places.head_name"  # the rule of towns behind their noun


def find_organisations(words: Words, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the mentions of named bodies in the order of the text, outer before inner."""
    sight = Sight(words, lexicon)
    known = list(whole_names(sight))
    sight.known.update(ends_of_parliaments(sight, known))
    seen = [
        *through(sight, headed(sight), known),
        *abbreviations(sight),
        *known,
        *dotted_names(sight),
        *of_people(sight),
        *of_officers(sight),
        *quoted_of_officers(sight),
        *of_helpers(sight),
        *behind_offices(sight),
        *lettered_in_brackets(sight),
        *numbered_units(sight),
        *numbered_forms(sight),
        *military_units(sight),
        *units_by_number(sight),
        *units_in_words(sight),
        *kindergartens(sight),
        *shortened_schools(sight),
        *missions(sight),
        *municipalities(sight),
        *of_roles(sight),
        *latin_names(sight),
        *spelled_in_latin(sight),
        *firms(sight),
        *national_teams(sight),
    ]
    seen = before_officers(sight, seen)
    seen += list(brigades(sight, seen))
    seen += before_officers(sight, _uncrossed(list(tagged(sight)), seen))
    seen += named_of_officers(sight, seen)
    seen += clubs_in_a_row(sight, seen)
    seen += by_context(sight, seen)
    taken = {k for body in seen for k in range(body.start, body.stop)}
    for find in (latin_rows, in_letters, in_a_row, said_shorter):
        found = list(find(sight, seen, taken))
        taken.update(k for body in found for k in range(body.start, body.stop))
        seen += found
    bodies = _nested([*seen, *said_again(sight, seen)])
    within: dict[str, int] = {}
    named = list(name_bodies(sight, bodies))
    kinds = {name: body.kind for body, name in reversed(named) if body.kind != "other"}
    called = (span for span in words.group("places") if span.label_ == "city" and span.id_ == CALLED)
    towns = {span.reach.start for span in called if len(span.reach) > 1}
    for body, name in named:
        if body.start in towns:  # «в посёлке | Полотняный Завод |»
            continue
        if body.stop <= within.get(name, 0):  # «Ростелеком» in «ПАО «Ростелеком»» is the same body
            continue
        within[name] = body.stop
        whole = name.rstrip(",")  # «№ 5,» is one word before «9 класс»
        yield words.span(body.start, body.stop, label=kinds.get(name, body.kind), rule=f"organisations.{body.rule}", value=whole)


def _uncrossed(tagged_ones: list[Body], seen: list[Body]) -> list[Body]:
    """Drop what the tagger cut across a name: «Организатор — Ассоциация «Совет…», the name going on."""
    until: dict[int, int] = {}
    for body in seen:
        until[body.start] = max(until.get(body.start, 0), body.stop)
    return [body for body in tagged_ones if all(until.get(k, 0) <= body.stop for k in range(body.start, body.stop))]


def _nested(bodies: list[Body]) -> list[Body]:
    """Keep what nests; of two that cross or are alike, the earlier finder's; what the tagger alone saw, only outside the others."""
    kept: list[Body] = []
    open_until: list[Body] = []
    for body in sorted(bodies, key=lambda b: (b.start, -b.stop, b.rule == "tagged", b.rule == "again")):
        while open_until and open_until[-1].stop <= body.start:
            open_until.pop()
        outer = open_until[-1] if open_until else None
        if outer is not None:
            if (outer.start, outer.stop) == (body.start, body.stop) or body.rule == "tagged":
                continue
            if body.stop > outer.stop and not (body.rule == outer.rule == "head" and body.start < body.head < outer.stop):
                continue
            body = replace(body, stop=min(body.stop, outer.stop))  # «службы | Пенсионного фонда | Е. Грач»
        kept.append(body)
        open_until.append(body)
    return kept


register("organisations", find_organisations)
