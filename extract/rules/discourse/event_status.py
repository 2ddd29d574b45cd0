"""Whether the event is planned, held, ongoing, postponed or cancelled."""

from __future__ import annotations

from collections.abc import Container, Iterator

from extract.lang.edtf import ends, iso_day
from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.mentions.events import verbs_of
from extract.record import EventStatus
from extract.rules.candidate import Candidate, evidence
from extract.rules.choose import ranked
from extract.rules.days.dated import LIKELY_YEAR, claims
from extract.rules.discourse.clause import clause_of, holding
from extract.rules.main import Main
from extract.rules.main_event.named import finite_verbs
from extract.rules.told.events import TOLD

TENSES: dict[str, EventStatus] = {"Past": "held", "Fut": "planned", "Pres": "ongoing"}
CALLED_OFF = ("cancelled", "postponed")
ARRIVING = word_class("arrive")  # the visit goes on
STAYING = word_class("stay")
OPENS = word_class("begin_entries")
ENTRIES = word_class("entries")
NEAR = 8
ALLOWING, REFUSING = frozenset({"разрешить", "позволить"}), frozenset({"отказаться", "отказываться"})
DENIED = ALLOWING | REFUSING | {"запретить"}
HOLDING, PART, DENIED_BEHIND = frozenset({"провести", "проводить", "проведение"}), "участие", 3
GATHERED, AWAITS, WILL = word_class("gather"), "ждать", "буд"
TELLING = DENIED | GATHERED | {AWAITS}
WILL_NOT = (["не", "будет"], ["не", "будут"])
LONG = frozenset({"contest", "festival", "forum"})  # what goes on for days when it has opened
MENTIONS = 3  # of the event that tell how it begins
HELD_OR_NOT = frozenset({"пройти", "провести"})  # but «не примет участия», «не сыграл ни одного матча» cancel nothing


def event_status(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose the status by the verbs around the event's mentions."""
    holding, status_verbs = lexicon.index("holding_verbs"), lexicon.index("status_verbs")
    acts = {"visit": verbs_of("visit", lexicon) - ARRIVING}
    days = _later_days(words)
    told: dict[range, list[tuple[int, str, float]]] = {}  # by sentence: one may be as long as its document
    for order, span in enumerate(main.mentions[:6]):
        reach = words.reach(span)
        sentence = _with_line_below(words, reach)
        if (verb := _telling(words, span, acts.get(main.kind_class, frozenset()))) is not None:
            stays = words.lemma[verb] in STAYING and words.feats[verb].tense == "Pres"  # «сегодня гостит в Туле»
            told_by: EventStatus = "ongoing" if stays else "planned" if words.feats[verb].tense != "Past" else "held"
            yield Candidate("status", told_by, "status.told", 0.8 - 0.06 * order, evidence(words, range(verb, verb + 1)))
        near = range(max(sentence.start, reach.start - NEAR), min(sentence.stop, reach.stop + NEAR))
        if sentence not in told:
            telling = (k for k in sentence if words.lemma[k] in holding or words.lemma[k] in status_verbs or words.lemma[k] in TELLING)
            told[sentence] = [(k, *said) for k in telling if (said := _told(words, k, holding, status_verbs))]
        for k, status, score in told[sentence]:
            # «фестиваль, который должен был пройти с 21 по 23 июня в Кунгуре, отменён»: its own verb may stand far off.
            if k in near or (status in CALLED_OFF and _agrees(words, k, reach)):
                if status == "ongoing" and _is_to_come(words, k, days):
                    status = "planned"  # «5 декабря министерство | проводит | форум»
                less = 0.005 if status == "postponed" else 0.06
                yield Candidate("status", status, "status.verb", score - less * order, evidence(words, range(k, k + 1)))


def _later_days(words: Words) -> dict[int, bool]:
    """Tell of each day, by its first word, whether it comes after the release was published."""
    published = iso_day(words.published)
    if published is None:
        return {}
    days: dict[int, bool] = {}
    for span in words.group("dates"):
        first = ends(span.kb_id_)[0] if span.label_ != "duration" else None
        if first is not None and first.month is not None and first.day is not None:
            later = (first.year or published.year, first.month, first.day) > (published.year, published.month, published.day)
            days[words.reach(span).start] = later
    return days


def _is_to_come(words: Words, k: int, days: dict[int, bool]) -> bool:
    """Tell whether all days of a verb's clause are to come; those behind another verb are its: «идёт кубок, финал пройдёт 5 мая»."""
    clause, finite = clause_of(words, k), finite_verbs(words)
    told = [later for at, later in days.items() if at in clause and finite.isdisjoint(range(min(at, k) + 1, max(at, k)))]
    return bool(told) and all(told)


def is_held(words: Words, lexicon: Lexicon, main: Main) -> bool:
    """Tell whether the event is over."""
    told = ranked(event_status(words, lexicon, main), "status")
    return bool(told) and told[0].value == "held" and not _is_after_publication(words, lexicon, main)


def is_over(words: Words, lexicon: Lexicon, main: Main) -> bool:
    """Tell an event that was held from one that has but opened and takes days: «вчера открылся турнир … 90 боксёров сразятся за кубок»."""
    return is_held(words, lexicon, main) and not _has_begun(words, lexicon, main)


def _has_begun(words: Words, lexicon: Lexicon, main: Main) -> bool:
    if main.kind_class not in LONG:
        return False
    phases = holding(lexicon)
    clauses = (clause_of(words, span.reach.start) for span in main.mentions[:MENTIONS])
    told = {phases.get(words.lemma[k]) for clause in clauses for k in clause}
    return "open" in told and "close" not in told


def _is_after_publication(words: Words, lexicon: Lexicon, main: Main) -> bool:
    """Tell an event whose days are yet to come, whatever was «устроено» for it."""
    published = iso_day(words.published)
    best = max(claims(words, lexicon, main), key=lambda claim: claim.score, default=None) if published is not None else None
    first = best.start.on_calendar() if best is not None and best.start is not None and best.score >= LIKELY_YEAR else None
    return first is not None and published is not None and first > published


def _telling(words: Words, span: Mention, acts: Container[str]) -> int | None:
    """Find the verb that tells of an event: what names it, or one of coming beside a visit: «посетил с рабочей поездкой»."""
    reach = words.reach(span)
    if span.id_ == TOLD:
        return reach.start if words.feats[reach.start].tense in TENSES else None
    return next((k for k in words.sentence_of[reach.start] if words.lemma[k] in acts and words.feats[k].tense in TENSES), None)


def _told(words: Words, k: int, holding: dict[str, Row], told: dict[str, Row]) -> tuple[str, float] | None:
    lemma, feats = words.lemma[k], words.feats[k]
    status = told[lemma]["status"] if lemma in told else ""
    if status in CALLED_OFF:  # «отменён в июле и перенесён на сентябрь» is postponed
        return status, 0.97 if status == "postponed" else 0.95
    if lemma in DENIED and _denies(words, k):
        return "cancelled", 0.93
    if lemma in GATHERED and lemma not in holding and feats.tense in ("Past", "Fut") and feats.verb_form in ("", "Fin"):
        return TENSES[feats.tense], 0.6  # «мастера съедутся на симпозиум»
    if lemma == AWAITS and feats.tense == "Pres":
        return "planned", 0.6
    if status == "planned" and (feats.tense != "Past" or feats.variant == "Short"):
        return status, 0.85
    if lemma in holding and _opens_to_entries(words, k):
        return "planned", 0.85
    if lemma in holding and feats.verb_form == "Inf" and words.norm[k + 1 : k + 3] in WILL_NOT:
        return "cancelled", 0.93  # «слёт | проводиться не будет |»
    if lemma in holding and feats.verb_form == "Inf" and k and words.norm[k - 1].startswith(WILL):
        return "planned", 0.9  # «форум будет | работать |»
    if lemma in holding and words.pos[k] in ("VERB", "AUX") and not (feats.verb_form == "Part" and feats.case):
        if k and words.norm[k - 1] == "не" and feats.aspect == "Perf":
            return ("cancelled", 0.93) if lemma in HELD_OR_NOT or lemma.endswith("ся") else None
        if feats.aspect == "Perf" and feats.tense in ("Fut", "Pres"):
            return "planned", 0.9
        if feats.tense in TENSES:
            return TENSES[feats.tense], 0.85
    return None


def _with_line_below(words: Words, reach: range) -> range:
    """Give the sentence of a mention, and the line in small letters that goes on behind it: «конференция «Лён»,» ¶ «…, отменена»."""
    sentence, last = words.sentence_of[reach.start], words.sentence_of[reach.stop - 1]
    below = last.stop
    goes_on = below < len(words) and words.norm[below - 1] == "," and words.text[below][0].islower()
    return range(sentence.start, words.sentence_of[below].stop) if goes_on else range(sentence.start, last.stop)


def _denies(words: Words, k: int) -> bool:
    """Tell «| отказались | от фестиваля», «| запретили | проводить ярмарку», «провести забег не | разрешили |»."""
    if words.lemma[k] in ALLOWING and words.norm[k - 1] != "не":
        return False
    events, sentence = words.covered("events"), words.sentence_of[k]
    behind = range(k + 1, min(k + 1 + DENIED_BEHIND, sentence.stop))
    before = range(max(sentence.start, clause_of(words, k).start), k) if words.lemma[k] in ALLOWING else range(0)
    if words.lemma[k] in REFUSING and words.norm[k + 1 : k + 2] != ["от"]:
        return False
    held = any(words.lemma[n] in HOLDING or n in events for n in behind) or any(words.lemma[n] in HOLDING for n in before)
    return held and not any(words.lemma[n] == PART for n in behind)


def _opens_to_entries(words: Words, k: int) -> bool:
    """Tell «| открыта | регистрация на конкурс», «| начался | приём заявок»: the event itself is yet to come."""
    near = range(max(words.sentence_of[k].start, k - 3), min(words.sentence_of[k].stop, k + 3))
    entries = (i for i in near if words.lemma[i] in ENTRIES and words.feats[i].case in ("Nom", "Acc"))
    return words.lemma[k] in OPENS and any("," not in words.norm[min(i, k) : max(i, k)] for i in entries)


def _agrees(words: Words, k: int, reach: range) -> bool:
    """Tell whether a passive may be the event's own predicate: «фестиваль …, отменён», «приём …, отменяется»."""
    head = next((i for i in reach if words.pos[i] == "NOUN"), reach.start)
    said, noun = words.feats[k], words.feats[head]
    passive = said.variant == "Short" or words.norm[k].endswith("ся")
    return passive and k > head and said.number in ("", noun.number) and said.gender in ("", noun.gender)
