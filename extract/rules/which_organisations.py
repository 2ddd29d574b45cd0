"""Which organisations the document names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from extract.lang.grammar.lemmas import parses
from extract.lang.inflection.inflect import nominative
from extract.lang.mention import Mention
from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.organisations.of_people import tells_of_sport
from extract.mentions.organisations.short import coined_name
from extract.mentions.organisations.sight import CLOSING, LATIN, QUOTES
from extract.mentions.organisations.usual import fold
from extract.record import Organisation
from extract.rules.bodies.events_names import EventsNames
from extract.rules.bodies.part_of_quoted import bears_name_of_whole
from extract.rules.bodies.role_of import WEIGHT, Roles
from extract.rules.bodies.same_body import one_each
from extract.rules.candidate import evidence
from extract.rules.main import Main

# How often what a rule found is a body by NEREL's development texts (94, by overlap) and is listed by gold records (89),
# k + 1 of n + 2: an abbreviation that is known 95 of 95, a head noun's name 482 of 514, what the tagger alone saw 35 of 37 …
SURE = {
    "abbreviation": 0.99,
    "again": 0.75,
    "bracket": 0.88,
    "coinage": 0.96,
    "context": 0.85,
    "echo": 0.8,
    "each_field": 0.75,
    "each_number": 0.75,
    "each_place": 0.75,
    "head": 0.98,
    "institution": 0.96,
    "lettered": 0.8,
    "legal_form": 0.96,
    "of_helpers": 0.85,
    "of_officers": 0.85,
    "of_people": 0.85,
    "quoted_list": 0.64,
    "row": 0.75,
    "tagged": 0.92,
    "team": 0.9,
    "unit": 0.85,
    "whole": 0.96,
}
SURE_UNKNOWN = {"abbreviation": 0.76, "tagged": 0.77}  # … and where nothing tells its kind: 12 of 15, 79 of 102
SURE_PLAIN = 0.88  # of a head noun's name in small letters, or one that the tagger does not see: 177 of 194 there; of the others 251 of 254
SURE_OUTSIDE = 0.9  # of a user's rule
AGAIN = 0.4  # what a further mention leaves of the doubt: of those said twice, none of 66 was wrong
CENTURIES = re.compile(r"[IVXХ]+(?:[–-][IVXХ]+)?$")
MEETINGS = frozenset({"конгресс", "форум", "съезд", "конференция", "саммит"})  # events that bodies are called like
CALL = 12  # words of a call to the readers
ENDED = frozenset(".!?…:")
PRESS, SIGNED = word_class("press_office"), 60  # words from a signature to the end
CALLING = frozenset(
    {"читайте", "подписывайтесь", "подпишитесь", "подписаться", "смотрите", "следите", "жми", "жмите", "ставьте", "присоединяйтесь"}
)
MATCHES, NO_OFFICE = frozenset({"матч"}), {"class": ""}
ENDS_CALL = frozenset(":!?")
WITH = frozenset({"с", "со"})  # «встреча с «Боевым братством»»
LETTERS = word_class("letters_of_a_kind")
SECTIONS = word_class("section_of_a_body")  # «группа биоинформатики | компании «Заря»»
BRANCH, DIVISION, BOARD, OFFICE = "филиал", "отдел", "управление", "департамент"
UNTOLD = "other"  # kind
KEEPING = frozenset({"company", "media", "other", "union", "university"})  # whose departments no name tells
TAGGED = "organisations.tagged"
HELD_AS, HOLDS = frozenset({"школа", "академия", "лаборатория"}), word_class("hold")
UNPRINTED = frozenset({"again", "each_place", "each_field", "each_number", "coinage", "institution", "tagged", "unit", "context"})
CAPITALS = re.compile("[A-Z]{3,8}")
ENOUGH = 6  # pieces of evidence for a body


def which_organisations(words: Words, lexicon: Lexicon, main: Main | None) -> tuple[Organisation, ...]:
    """List the named bodies, one entry a body, in the order of the text.

    A whole that is named only inside its part's name («ООН» in «Управление ООН по наркотикам …») is left out, and so is
    a news agency that is only cited.
    """
    bodies: dict[str, list[Mention]] = {}
    titles, calls = _titles(words, lexicon), _calls(words)
    named = [span.reach for span in main.mentions] if main is not None else []
    events = {k for reach in named for k in reach if words.lemma[k] in MEETINGS}
    sport = tells_of_sport(words, lexicon)
    names_of_events = EventsNames(words, sport=sport)
    of_events = names_of_events.among(words.group("organisations"))
    for span in _outermost(words):
        if span.id_.endswith(("tagged", "echo", "bracket", "context")) and span.kb_id_ in of_events:
            continue
        if names_of_events.numbers(span.reach):
            continue
        if (
            span.reach.start in calls
            or _signs(words, span.reach)
            or _is_event(words, span.reach, events)
            or _opens_talk(words, span.reach)
            or _is_held(words, span.reach)
        ):
            continue
        if span.reach.start not in titles or not span.id_.endswith(("tagged", "head")):
            bodies.setdefault(span.kb_id_, []).append(span)
    inner = dict.fromkeys(span.kb_id_ for span in words.group("organisations"))
    bodies = _merged(bodies, one_each([*bodies, *(name for name in inner if name not in bodies)], lexicon))
    roles = Roles(words, lexicon)
    telling = {name: spans for name, spans in bodies.items() if fold(name) not in LETTERS}
    found = (_entry(words, roles, name, spans) for name, spans in telling.items() if not _is_common(words, spans, sport=sport))
    return tuple(entry for entry in found if not (entry.kind == "media" and entry.role == "source"))


def _merged(bodies: dict[str, list[Mention]], meant: dict[str, str]) -> dict[str, list[Mention]]:
    """Put the mentions of names that mean one body together, where its first mention stands."""
    merged: dict[str, list[Mention]] = {}
    for name, spans in bodies.items():
        merged.setdefault(meant.get(name, name), []).extend(spans)
    return {name: sorted(spans, key=lambda span: span.start) for name, spans in merged.items()}


def _calls(words: Words) -> frozenset[int]:
    """Give the words of calls to readers, whose channels and sites are no part of the news: «Подписывайтесь на нас в …»."""
    called = (range(k, min(k + CALL, words.sentence_of[k].stop)) for k in words.with_norm(CALLING))
    ends = ((reach, next((k for k in reach if words.text[k] in ENDS_CALL), reach.stop)) for reach in called)
    return frozenset(k for reach, stop in ends for k in range(reach.start, stop))


def _signs(words: Words, reach: range) -> bool:
    """Tell the press office that signs a release with a line of its own: «Отдел по связям с общественностью мэрии»."""
    line = words.line_of[reach.start]
    alone = line.start == reach.start and all(words.pos[k] == "PUNCT" for k in range(reach.stop, line.stop))
    near = words.sentence_of[reach.start].stop >= words.size - SIGNED
    return alone and near and any(words.lemma[k] in PRESS for k in reach) and not _is_listed(words, line)


def _is_listed(words: Words, line: range) -> bool:
    """Tell a line of a list from one behind a whole sentence: «Партнёры форума: ¶ Союз ткачей ¶ | Министерство информации |»."""
    k = line.start - 1
    while k >= 0 and words.text[k] not in ENDED:
        k = words.line_of[k].start - 1
    return k >= 0 and words.text[k] == ":"


def _is_event(words: Words, reach: range, events: set[int]) -> bool:
    """Tell an event that its noun makes look like a body: «Конгресс переводчиков стран СНГ»."""
    noun = next((k for k in reach if words.pos[k] in ("NOUN", "PROPN")), reach.start)
    return noun in events


def _is_held(words: Words, reach: range) -> bool:
    """Tell a school that is an event, as somebody holds it: «проведёт в Туле | Школу юного лесника |»."""
    k = reach.start - 1
    named = words.lemma[reach.start] in HELD_AS and words.feats[reach.start].case == "Acc"
    if not named or QUOTES.keys() & set(words.text[reach.start : reach.stop]):
        return False
    places = words.covered("places")
    while k > 0 and (k in places or words.norm[k] in ("в", "во")):
        k -= 1
    return k >= 0 and words.lemma[k] in HOLDS and words.sentence[k] == words.sentence[reach.start]


def _opens_talk(words: Words, reach: range) -> bool:
    """Tell the beginning of a talk's title in brackets: «Анна Грач, доцент («Байесовские сети | в медицине»)»."""
    i, stop = reach.start, reach.stop
    bracketed = i > 1 and words.text[i - 1] in QUOTES and words.text[i - 2] == "("
    return bracketed and stop < words.size and words.text[stop] not in CLOSING and words.text[stop - 1] not in CLOSING


def _titles(words: Words, lexicon: Lexicon) -> frozenset[int]:
    """Give the words at which the titles of events begin: a body that would begin there is the event's name.

    Behind an officer it is a body's all the same, «встреча с директором «Зари»», and so it is in a match.
    """
    offices = lexicon.index("offices")
    reaches = (span.reach for span in words.group("events") if span.label_ not in MATCHES)
    quotes = (k for reach in reaches for k in reach if words.text[k] in QUOTES and words.norm[k - 1] not in WITH)
    return frozenset(k + 1 for k in quotes if offices.get(words.lemma[k - 1], NO_OFFICE)["class"] != "office")


def _outermost(words: Words) -> list[Mention]:
    """Give the bodies that are in no other's name, nor in a person's, as the tagger has it: «методист | Грачёва | Анна Олеговна»."""
    outer: list[Mention] = []
    bodies = words.group("organisations")
    tagged = any(span.id_ == TAGGED for span in bodies)
    people = {reach.start: reach.stop for reach in words.reaches("people")} if tagged else {}
    for span in bodies:
        if span.id_ == TAGGED and people.get(span.reach.start, 0) > span.reach.stop:
            continue
        if not outer or span.start >= outer[-1].end:
            outer.append(span)
        elif _unnamed_part(words, outer[-1], span):
            outer[-1] = span
    return outer


def _unnamed_part(words: Words, part: Mention, whole: Mention) -> bool:
    """Tell whether a part is called by common words and its whole by name: «управление ветеринарии | Комитета по продовольствию»."""
    called, name = words.said(part), words.said(whole)
    if part.end != whole.end or whole.label_ == "international" or not called[:1].islower():
        return False
    if part.label_ == "part" and whole.label_ == "health" and _is_told_by_adjectives(words, part.reach.start, whole.reach.start):
        return True  # «хирургическое отделение | Покровской больницы |»
    bare = part.label_ == "part" and whole.reach.start == part.reach.start + 1 and words.lemma[part.reach.start] != BRANCH
    bare = bare or (words.lemma[whole.reach.start - 1] == BRANCH and whole.reach.start == part.reach.start + 2)  # «сельский филиал | …»
    beside = part.label_ == "agency" and whole.reach.start == part.reach.start + 1
    if beside and whole.label_ in KEEPING and words.lemma[part.reach.start] == OFFICE:
        return True  # «руководитель департамента | ВГТРК |»
    of_state = (beside and words.lemma[part.reach.start] == BOARD) or (
        words.lemma[part.reach.start] == DIVISION and whole.label_ == "ministry"
    )
    if of_state and "по" in words.norm[whole.reach.start : whole.reach.stop]:
        return False  # «отдел МВД России | по Лужскому району |», «управление Росгвардии | по Чувашии |»
    return (
        bare
        or words.lemma[part.reach.start] in SECTIONS
        or (part.label_ == "agency" and name[:1].isupper() and not words.upper[whole.reach.start])
    )


def _is_told_by_adjectives(words: Words, start: int, stop: int) -> bool:
    """Tell a part that its field alone tells: «| хирургическое отделение | больницы»."""
    return stop - start > 1 and all(words.pos[k] == "ADJ" for k in range(start, stop - 1)) and words.pos[stop - 1] == "NOUN"


def _entry(words: Words, roles: Roles, name: str, spans: list[Mention]) -> Organisation:
    reaches = [span.reach for span in spans]
    parts = {roles.of(reached) for reached in reaches}
    rules = [span.id_.split(".")[-1] for span in spans]
    tagged = roles.tagged
    sure = max(_sure(words, rule, span, tagged.isdisjoint(reached)) for rule, span, reached in zip(rules, spans, reaches, strict=True))
    others = dict.fromkeys(span.kb_id_ for span in spans)
    said = [
        (r, _in_letters(words.text[r.start]) and (rule == "legal_form" or (rule in ("abbreviation", "lettered") and len(r) == 1)))
        for r, rule in zip(reaches, rules, strict=True)
        if (rule not in UNPRINTED or (rule == "tagged" and len(r) == 1 and CAPITALS.fullmatch(words.text[r.start])))
        and not (rule == "abbreviation" and len(r) == 1 and words.text[r.start][1:].islower())  # «Росгвардии»
    ]
    coined = {
        coined_name(words, reach, roles.lexicon)
        for rule, reach in zip(rules, reaches, strict=True)
        if rule in ("coinage", "abbreviation") and words.text[reach.start][2:].islower() and "." not in words.text[reach.start : reach.stop]
    }
    aliases = _aliases(words, name, {**others, **dict.fromkeys(sorted(coined))}, said)
    short = _only_short(words, reaches)
    if short and short != name and name not in _said_in_full(words):  # the text says «ОБСЕ»; the full name is the reader's knowledge
        name, aliases = short, (name, *(alias for alias in aliases if alias != short))
    return Organisation(
        name=name,
        aliases=aliases,
        kind=next((span.label_ for span in spans if span.label_ != UNTOLD), UNTOLD),
        role=min(parts, key=WEIGHT.index),
        confidence=round(1 - (1 - sure) * AGAIN ** (len(spans) - 1), 3),
        rule=spans[0].id_,
        evidence=evidence(words, *reaches[:ENOUGH]),
    )


@lru_cache(maxsize=1)
def _said_in_full(words: Words) -> frozenset[str]:
    """Give the bodies that a mention names by several words, be it inside another's name: «совет при | УМВД по Карелии |»."""
    return frozenset(
        span.kb_id_
        for span in words.group("organisations")
        if span.end - span.start > 1 and span.kb_id_.startswith(words.text[span.reach.start])
    )


def _only_short(words: Words, reaches: list[range]) -> str:
    """Give the abbreviation that alone names a body in a document; an empty string where it is named otherwise."""
    said = {words.text[reached.start] if len(reached) == 1 else "" for reached in reaches}
    return said.pop() if len(said) == 1 and all(_in_letters(text) for text in said) else ""


def _in_letters(text: str) -> bool:
    """Tell an abbreviation that is not declined: «ООН», «УрФУ», but «МИДом»."""
    return text[-1:].isupper() and sum(letter.isupper() for letter in text) > 1


def _is_common(words: Words, spans: list[Mention], *, sport: bool) -> bool:
    """Tell what the tagger alone took for a body, once, and what is common words: «министр Армии», «роман «Голос»».

    Not so behind a noun that it belongs to: «менеджер «Супа»», «торговый дом «Пять кувшинов»»; nor between quotation marks
    where the release tells of a match, as clubs are: ««Заря» сыграет с «Маяком»».
    """
    spans = [span for span in spans if not span.id_.endswith(".echo")]
    if not spans:
        return True  # what it is said again of is no body: the name of an event, of a channel
    span, reach = spans[0], words.reach(spans[0])
    if len(spans) > 1 or span.label_ != UNTOLD or not span.id_.endswith(".tagged"):
        return False
    quoted = reach.start > 0 and words.text[reach.start - 1] in QUOTES
    if quoted and sport:
        return False
    at = reach.start - 1 - quoted
    if (
        quoted
        and at >= 0
        and (words.pos[at] == "NOUN" or (words.text[at].isascii() and words.text[at].isalpha()))
        and words.sentence[at] == words.sentence[reach.start]
    ):
        return False
    if quoted and words.pos[at] != "ADP" and _acts(words, reach.stop + 1):
        return False
    beside = at - 1 - (at > 0 and words.text[at - 1] in CLOSING)
    if quoted and at > 0 and words.norm[at] in ("и", ",") and beside in words.covered("organisations"):
        return False  # «ОАО «Бор», БелАЗ и «Коммунарка»»
    if len(reach) > 1 and not quoted and all(words.text[k][:1].isupper() for k in reach):  # «Красный Полумесяц»
        return False
    return all(_in_dictionary(words.norm[k]) or CENTURIES.match(words.text[k]) for k in reach if words.text[k][:1].isalpha())


def _acts(words: Words, k: int) -> bool:
    """Tell what does something or shows something, as firms do: ««Волна» | поставила насосы», ««Волна» | – мотор»."""
    if k + 1 >= words.size or words.text[k - 1] not in CLOSING:
        return False
    return (words.pos[k] == "VERB" and words.feats[k].verb_form in ("Fin", "")) or words.text[k] in "–—"


def _in_dictionary(norm: str) -> bool:
    """Tell a word of the common language, in any of its readings: neither a name nor an abbreviation."""
    named = {"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr"}
    return any(parse.is_known and not named & set(map(str, parse.tag.grammemes)) for parse in parses(norm))


def _sure(words: Words, rule: str, span: Mention, unseen: bool) -> float:
    if rule == "head" and (unseen or words.said(span)[0].islower()):
        return SURE_PLAIN
    sure = SURE.get(rule, SURE_OUTSIDE)
    return SURE_UNKNOWN.get(rule, sure) if span.label_ == UNTOLD else sure


def _is_glued(words: Words, k: int) -> bool:
    """Tell a letter and a figure that no space parts: «компания | S7 |», «фирма | 1С |»."""
    if not 0 <= k < words.size - 1 or words.stop[k] != words.start[k + 1]:
        return False
    both = words.text[k], words.text[k + 1]
    return all(text.isalnum() for text in both) and both[0].isdigit() != both[1].isdigit()


def _aliases(words: Words, name: str, others: Iterable[str], reaches: list[tuple[range, bool]]) -> tuple[str, ...]:
    """Give what else the body is called, in the nominative: its short form, its abbreviation, its name without quotation marks."""
    forms = {fold(name): name, **{fold(other): other for other in others}}
    for reached, fixed in reaches:
        said = words.slice(reached.start, reached.stop) if fixed else nominative(words, reached.start, reached.stop)
        forms.setdefault(fold(said), said)
        latin = next((k for k in reached if LATIN.match(words.text[k]) or _is_glued(words, k)), reached.stop)
        spelled = all(LATIN.match(words.text[k]) or _is_glued(words, k) or _is_glued(words, k - 1) for k in range(latin, reached.stop))
        if reached.start < latin < reached.stop and spelled:
            inside = words.slice(latin, reached.stop)  # «компания | Petronas»
            forms.setdefault(fold(inside), inside)
        behind_dash = next((k for k in reversed(reached) if words.text[k - 1] in DASHES and words.text[k] in QUOTES), None)
        opened = behind_dash or next((k for k in reached if words.text[k] in QUOTES), None)  # a branch's own name
        if opened is not None and not behind_dash and bears_name_of_whole(words, reached.start, opened):
            continue
        if opened is not None and opened > reached.start and reached.stop - opened > 2:
            closed = next((k for k in range(reached.stop - 1, opened, -1) if words.text[k] in CLOSING), reached.stop)
            inside = words.slice(opened + 1, closed)
            inside += "»" * (inside.count("«") - inside.count("»"))  # «АНО «Центр «Заря»», closed once
            forms.setdefault(fold(inside), inside)
    return tuple(form for key, form in forms.items() if key != fold(name) and form)
