"""Mentions of other kinds that mean the same event: «завершился семинар врачей. Встреча …», «открылась выставка «Лён». На церемонии …»."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from extract.lang.mention import Mention
from extract.lang.phrases.quotations import OPENING
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.mentions.events.compound_kinds import is_first_part
from extract.mentions.events.feasts import FEASTS
from extract.mentions.events.latin import LATIN
from extract.mentions.held import is_held
from extract.rules.discourse.clause import clause_of, lead_of
from extract.rules.main_event.framing import tells_day
from extract.rules.main_event.held import head_noun, is_dedicated
from extract.rules.main_event.same_apposed import join_apposed
from extract.rules.main_event.same_headline_act import join_headline_act
from extract.rules.main_event.same_journey import join_journey
from extract.rules.main_event.titles_aside import put_back, set_aside
from extract.rules.told.events import TOLD
from extract.rules.told.oath import join_oath

Clusters = dict[str, list[Mention]]
TIMES = word_class("before_or_after")
WHOLES = word_class("part_of_event")  # behind these stands the whole: «семинар врачей – часть | форума здоровья |. Встреча …»
MEANING = word_class("contest_at_large")  # bare, they may mean an event just told by its name
TAKEN_UP = MEANING | {"субботник", "акция", "праздник", "беседа", "разговор"}  # these too, and yet they may be what is meant
CONTESTS = frozenset({"соревнование", "состязание"})
VISIT, VISIT_CLASS = "визит", "visit"
BROUGHT = frozenset({"миссия", "бизнес-миссия"})
AT_LARGE = "мероприятие"  # «мэр вручил награды. Мероприятие прошло …»
MATCH_TOO = "встреча"  # of a tournament it is a match, not the whole
MEETING, TALKS = "встреча", frozenset({"переговоры", "разговор", "беседа", "диалог"})  # «министры провели встречу. Переговоры прошли …»
OPENINGS = frozenset({"церемония", "открытие"})
OF_OPENING = OPENINGS | {"торжественный", "официальный"}
OPEN = frozenset({"открыть", "открыться", "открываться", "открывать"})
WAS_OPENED = frozenset({"открыт", "открыта", "открыто", "открыты"})
OPENED = frozenset({"show", "festival", "forum", "contest"})
SURE = 0.8  # strength (event_kinds.tsv) of a noun that may take up a name in Latin letters
ACT_BACK = 5  # sentences from a ceremony back to its act
NAMED = 2  # words of «встреча» that «мероприятие» cannot be: «внеочередная встреча совета»
BACK = range(1, 3)  # sentences from such a word back to the name
FROM_OUTSIDE = {"kind": "", "class": "meeting", "number": "", "strength": "0.5"}  # a user's component found a kind that no vocabulary has


def join(words: Words, lexicon: Lexicon, clusters: Clusters) -> None:
    """Join kinds that take up another event of the document to that event."""
    rows = lexicon.index("event_kinds", "kind")
    aside = set_aside(words, clusters)
    _join_titled(words, clusters, rows)
    _join_feasts(words, clusters)
    _join_compounds(words, clusters)
    _join_last_parts(words, lexicon, clusters)
    _join_brought(words, clusters, rows)
    _join_synonyms(words, lexicon, clusters)
    _join_talks(words, clusters)
    _join_meant(words, clusters, rows)
    _join_latin(words, clusters, rows)
    _join_contests(words, clusters, rows)
    _join_openings(words, lexicon, clusters, rows)
    _join_acts(words, lexicon, clusters)
    join_headline_act(words, _acts(lexicon), clusters)
    join_oath(words, clusters)
    join_journey(words, clusters)
    join_apposed(words, clusters)
    put_back(clusters, aside)


def _join_titled(words: Words, clusters: Clusters, rows: dict[str, Row]) -> None:
    """Join kinds of one class that bear one title: «соревнования «Снежинка»», «открытый турнир по лыжам «Снежинка»»."""
    bearers: dict[tuple[str, str], str] = {}
    reaches = [span.reach for spans in clusters.values() for span in spans]
    inner = _inner(reaches)
    closing = {reach.stop for reach in inner}  # «финал | конкурса «Снежинка»»
    for kind, span in [(kind, span) for kind, spans in clusters.items() for span in spans]:
        title = _title(words, span.reach)
        if title and kind in clusters and span.reach.stop not in closing:
            first = bearers.setdefault((title, rows.get(kind, FROM_OUTSIDE)["class"]), kind)
            if first != kind:
                clusters[first].extend(clusters.pop(kind))


def _title(words: Words, reach: range) -> str:
    """Give the title in quotation marks that closes a name."""
    opened = next((k for k in reach if words.text[k] in OPENING), None)
    closed = opened is not None and reach.stop - opened > 2 and words.text[reach.stop - 1] in OPENING.values()
    return " ".join(words.norm[opened + 1 : reach.stop - 1]) if opened is not None and closed else ""


def _join_feasts(words: Words, clusters: Clusters) -> None:
    """Join a feast's own name to the noun beside which it stands once: «прошёл | праздник Навруз |. Навруз встретили …»."""
    for feast in sorted(FEASTS & clusters.keys()):
        for reach in [span.reach for span in clusters.get(feast, ())]:
            own = next((words.lemma[k] for k in reach[1:] if _begins_name(words, k) and words.lemma[k] in clusters), feast)
            if own != feast:
                clusters[feast].extend(clusters.pop(own))


def _begins_name(words: Words, k: int) -> bool:
    """Tell a capital that no quotation mark opens: the feasts of «праздник «День дороги»» are two."""
    return words.text[k][0].isupper() and words.text[k - 1] not in OPENING


def _join_compounds(words: Words, clusters: Clusters) -> None:
    """Join what is bare to the compound that begins with it: «О проведении семинара» ¶ «состоится | семинар-совещание врачей |»."""
    compounds = {span.label_.partition("-")[0]: kind for kind, spans in clusters.items() for span in spans if "-" in span.label_}
    plain = {kind.replace("ё", "е"): kind for kind in clusters}  # «прием-чествование», «приём»
    for part, kind in sorted(compounds.items()):
        first = plain.get(part.replace("ё", "е"), part)
        if first not in clusters or first == kind:
            continue
        if all(len(span.reach) == 1 for span in clusters[first]) or _heads(words, clusters, kind, first):
            clusters[kind].extend(clusters.pop(first))


def _heads(words: Words, clusters: Clusters, compound: str, first: str) -> bool:
    """Tell a compound that only a headline has: «Прошёл приём-чествование врачей» ¶ «Праздничный | приём «Свет» | прошёл …»."""
    lead = words.sentences[min(lead_of(words), len(words.sentences) - 1)]
    return all(span.reach.start in words.headline for span in clusters[compound]) and clusters[first][0].reach.start in lead


def _join_last_parts(words: Words, lexicon: Lexicon, clusters: Clusters) -> None:
    """Join what is bare to the compound told before it whose last part it is: «12-й Омский | кинофестиваль |. Фестиваль пройдёт …»."""
    reaches = [(kind, span.reach) for kind, spans in clusters.items() for span in spans if " " not in kind]
    inner = _inner(reach for kind, reach in reaches if kind not in OPENINGS)  # «об открытии | фотовыставки о лесе |. Выставка …»
    full = {kind: reach.start for kind, reach in reversed(reaches) if len(reach) > 1 and reach not in inner}
    for kind in sorted(clusters):
        first = _taken_up(words, clusters[kind])
        compounds = [other for other, at in full.items() if first is not None and at < first and _is_sort(other, kind, lexicon)]
        if len(compounds) == 1:
            clusters[compounds[0]].extend(clusters.pop(kind))


def _is_sort(compound: str, noun: str, lexicon: Lexicon) -> bool:
    """Tell «кинофестиваль», a festival, from «подфорум», «конкурс», which are no «форум», no «курс»."""
    return compound.endswith(noun) and is_first_part(compound.removesuffix(noun).removesuffix("-"), lexicon)


def _join_brought(words: Words, clusters: Clusters, rows: dict[str, Row]) -> None:
    """Join the visit that a verb tells to what it is paid with: «посетила с | бизнес-миссией |», «побывал с | рабочей поездкой |»."""
    told = [span for span in clusters.get(VISIT, ()) if span.id_ == TOLD]
    if not told or len(told) < len(clusters[VISIT]):
        return
    clauses = [clause_of(words, span.reach.start) for span in told]
    for kind in [kind for kind in clusters if kind != VISIT]:
        if kind in BROUGHT or rows.get(kind, FROM_OUTSIDE)["class"] == VISIT_CLASS:
            starts = [_first(words, span.reach.start) for span in clusters[kind]]
            if any(k and words.norm[k - 1] in ("с", "со") and k in clause for k in starts for clause in clauses):
                clusters[kind].extend(clusters.pop(VISIT))
                return


def _first(words: Words, k: int) -> int:
    """Give the first adjective before a noun: «с | двухдневной рабочей поездкой»."""
    while k and words.pos[k - 1] == "ADJ":
        k -= 1
    return k


def _join_synonyms(words: Words, lexicon: Lexicon, clusters: Clusters) -> None:
    """Join a bare noun to the event that it takes up by a synonym: «завершился чемпионат края по самбо. Турнир шёл три дня»."""
    synonyms = lexicon.index("event_synonyms")
    senses = {kind: synonyms[kind]["sense"] for kind in clusters if kind in synonyms}
    if len(senses) < 2:
        return
    _join_headline(words, clusters, {kind: sense for kind, sense in senses.items() if not synonyms[kind]["as"]})
    inner = _inner(span.reach for spans in clusters.values() for span in spans)
    for kind in [kind for kind in senses if kind in clusters]:  # a set would differ from run to run
        first = _taken_up(words, clusters[kind])
        if first is None or synonyms[kind]["as"]:
            continue
        before = [
            (reach.start, other)
            for other in clusters.keys() & senses.keys() - {kind}
            if senses[other] == senses[kind]
            for span, reach in ((span, span.reach) for span in clusters[other])
            if ((len(reach) > 1 and reach not in inner) or span.id_ == TOLD) and reach.start < first
            if words.sentence[first] - words.sentence[reach.start] in BACK
        ]
        if before:
            clusters[max(before)[1]].extend(clusters.pop(kind))


def _join_headline(words: Words, clusters: Clusters, senses: dict[str, str]) -> None:
    """Join what only a headline calls the event to its title in the lead: «Зимний забег отложен» ¶ «Кросс «Лось» переносится …»."""
    lead = lead_of(words)
    for kind in sorted(senses.keys() & clusters.keys()):
        reaches = [span.reach for span in clusters[kind]]
        heads = [reach for reach in reaches if reach.start in words.headline]
        if (
            not heads
            or any(head_noun(words, reach) + 1 < reach.stop for reach in reaches)
            or any(len(r) > 1 for r in reaches if r not in heads)
        ):
            continue
        titled = (
            other
            for other in sorted(senses.keys() & clusters.keys() - {kind})
            if senses[other] == senses[kind]
            and any(_title(words, reach) and words.sentence[reach.start] == lead for reach in map(words.reach, clusters[other]))
        )
        if (other := next(titled, None)) is not None:
            clusters[other].extend(clusters.pop(kind))


def _taken_up(words: Words, spans: list[Mention]) -> int | None:
    """Give where a noun first stands that may take up another event: bare wherever it stands, not in the headline, told by no verb."""
    reaches = [span.reach for span in spans]
    first = min(reach.start for reach in reaches)
    bare = all(len(reach) == 1 or words.text[reach.start + 1] == "," for reach in reaches)  # «соревнования |, посвящённые Дню города |»
    bare = bare and all(span.id_ != TOLD for span in spans)
    return first if bare and first not in words.headline else None


def _join_meant(words: Words, clusters: Clusters, rows: dict[str, Row]) -> None:
    """Join «встреча», «мероприятие» to the event that they mean: «собрались на | семинар врачей. Встреча организована …»."""
    if TAKEN_UP.isdisjoint(clusters):
        return
    inner = _inner(span.reach for spans in clusters.values() for span in spans)
    for kind in sorted(TAKEN_UP & clusters.keys()):
        first = _taken_up(words, clusters[kind])
        if first is None:
            continue
        before = [
            (reach.start, other)
            for other in clusters.keys() - {kind}
            if not (kind == MATCH_TOO and rows.get(other, FROM_OUTSIDE)["class"] == "contest")
            for span, reach in ((span, span.reach) for span in clusters[other])
            if (
                (other not in MEANING or (kind == AT_LARGE and len(reach) > NAMED))
                and len(reach) > 1
                and reach not in inner
                and not is_dedicated(words, reach)
                and not tells_day(words, reach)
                and not (reach.start and words.lemma[reach.start - 1] in TIMES | WHOLES)
            )
            or (span.id_ == TOLD and (other == MATCH_TOO or kind == AT_LARGE))
            if reach.start < first
            if words.sentence[first] - words.sentence[reach.start] in BACK or (span.id_ == TOLD and kind == AT_LARGE)
        ]
        if before:
            clusters[max(before)[1]].extend(clusters.pop(kind))


def _join_contests(words: Words, clusters: Clusters, rows: dict[str, Row]) -> None:
    """Join what a headline calls a contest to the one of the lead: «О переносе соревнований» ¶ «Перенесён | чемпионат края по самбо |»."""
    for kind in sorted(CONTESTS & clusters.keys()):
        reaches = [span.reach for span in clusters[kind]]
        if reaches[0].start not in words.headline or any(len(reach) > 1 for reach in reaches):
            continue
        lead = words.sentences[min(lead_of(words), len(words.sentences) - 1)]
        named = (
            other
            for other in sorted(clusters.keys() - {kind})
            if rows.get(other, FROM_OUTSIDE)["class"] == "contest"
            and any(len(reach) > 1 and reach.start in lead for reach in map(words.reach, clusters[other]))
        )
        if (other := next(named, None)) is not None:
            clusters[other].extend(clusters.pop(kind))


def _join_talks(words: Words, clusters: Clusters) -> None:
    """Join bare talks to the meeting told just before: «министр провёл | встречу с послом |. Переговоры прошли в Туле»."""
    met = [reach for span in clusters.get(MEETING, ()) for reach in [span.reach] if len(reach) > 1 or span.id_ == TOLD]
    for kind in sorted(TALKS & clusters.keys()) if met else ():
        first = _taken_up(words, clusters[kind])
        if first is not None and any(reach.start < first and words.sentence[first] - words.sentence[reach.start] in BACK for reach in met):
            clusters[MEETING].extend(clusters.pop(kind))


def _join_latin(words: Words, clusters: Clusters, rows: dict[str, Row]) -> None:
    """Join a name in Latin letters to the Russian noun that takes it up, of its kind: «прошли | Craft Days |. Форум закрылся …»."""
    for named in [kind for kind, spans in clusters.items() if all(span.id_ == LATIN for span in spans)]:
        first = min(span.reach.start for span in clusters[named])
        if (bearer := _bearer(words, clusters, named)) is not None:
            clusters[bearer].extend(clusters.pop(named))
            continue
        meant = [
            kind
            for kind, spans in clusters.items()
            if rows.get(kind, FROM_OUTSIDE)["class"] in OPENED and float(rows[kind]["strength"]) >= SURE
            if (at := _taken_up(words, spans)) is not None and at > first and words.feats[at].case == "Nom"
        ]
        if len(meant) == 1:
            clusters[meant[0]].extend(clusters.pop(named))


def _bearer(words: Words, clusters: Clusters, named: str) -> str | None:
    """Give the kind of a Russian noun that bears a name in Latin letters: «праздник сыра | Cheese Days |»."""
    names = {" ".join(words.norm[span.reach.start : span.reach.stop]) for span in clusters[named]}
    full = ((kind, span.reach) for kind, spans in clusters.items() if kind != named for span in spans if span.id_ != LATIN)
    told = ((kind, " ".join(words.norm[reach.start : reach.stop])) for kind, reach in full if len(reach) > 2)
    return next((kind for kind, text in told if any(name in text for name in names)), None)


@lru_cache(maxsize=8)
def _acts(lexicon: Lexicon) -> frozenset[str]:
    """Give the nouns of what verbs tell: «состоялось | вручение медалей |. Церемония прошла в музее»."""
    return frozenset(row["noun"] for row in lexicon.table("event_verbs"))


def _join_openings(words: Words, lexicon: Lexicon, clusters: Clusters, rows: dict[str, Row]) -> None:
    """Join «церемония», «торжественное открытие» to what has opened or what was done: «открылась выставка «Лён». На церемонии …»."""
    acts = _acts(lexicon)
    for kind in sorted(OPENINGS & clusters.keys()):
        reaches = [span.reach for span in clusters[kind]]
        if any(span.id_ == TOLD for span in clusters[kind]) or not all(
            OF_OPENING.issuperset(words.lemma[k] for k in reach) for reach in reaches
        ):
            continue
        first = min(reach.start for reach in reaches)
        before = [
            (reach.start, other)
            for other in clusters.keys() - OPENINGS
            for reach in map(words.reach, clusters[other])
            if len(reach) > 1 and reach.start < first and words.sentence[first] - words.sentence[reach.start] in BACK
            if (other in acts and _is_done(words, reach))
            or (rows.get(other, FROM_OUTSIDE)["class"] in OPENED and _has_opened(words, reach))
        ]
        if before:
            clusters[max(before)[1]].extend(clusters.pop(kind))


def _join_acts(words: Words, lexicon: Lexicon, clusters: Clusters) -> None:
    """Join «церемония передачи» to the act that a verb told before: «фонд передал школе катер. … | На церемонии передачи | …»."""
    acts = _acts(lexicon)
    told = {kind: span.reach.start for kind, spans in clusters.items() for span in spans if span.id_ == TOLD and kind in acts}
    for kind in sorted(OPENINGS & clusters.keys()) if told else ():
        reaches = [span.reach for span in clusters[kind]]
        first = min(reaches, key=lambda reach: reach.start)
        named = {words.lemma[k] for reach in reaches for k in reach}
        act = next((noun for noun, at in told.items() if noun in named and noun != kind and at < first.start), None)
        if act is not None and words.sentence[first.start] - words.sentence[told[act]] <= ACT_BACK and named <= OF_OPENING | {act}:
            clusters[act].extend(clusters.pop(kind))


def _has_opened(words: Words, reach: range) -> bool:
    """Tell «открылась | выставка «Лён» |»."""
    clause = clause_of(words, reach.start)
    return any(words.norm[k] in WAS_OPENED or (words.lemma[k] in OPEN and words.pos[k] == "VERB") for k in clause)


def _is_done(words: Words, reach: range) -> bool:
    """Tell «состоялся | запуск завода |»."""
    return is_held(words, head_noun(words, reach))


def _inner(reaches: Iterable[range]) -> set[range]:
    """Give what stands inside another name: «первенство края по | лыжным гонкам»."""
    inner: set[range] = set()
    stop = 0
    for reach in sorted(reaches, key=lambda reach: (reach.start, -reach.stop)):
        if reach.start < stop:
            inner.add(reach)
        stop = max(stop, reach.stop)
    return inner
