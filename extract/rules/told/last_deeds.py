"""Deeds that are the event where a release names none: «Прокурор выступила перед школьниками», «Мэр осмотрел школу»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.lang.mention import Mention
from extract.lang.phrases.phrase import complement_end, noun_phrase_end, possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.mentions.held import DAY_LABELS
from extract.rules.discourse.clause import clause_of, lead_of
from extract.rules.discourse.hanging import hangs
from extract.rules.main_event.named import is_finite, is_nominative, people
from extract.rules.offices.in_genitive import genitive
from extract.rules.told.deeds import RELICS, Deed, is_animate
from extract.rules.told.done_to import are_many, turned, whole
from extract.rules.told.events import TOLD
from extract.rules.told.sitting import SITTING
from extract.rules.told.subject import holder_of

LEAD = 2  # sentences of the body that tell what a release reports
FAR = 8  # words from a verb to what it is done to
TAUGHT = word_class("taught")
PRESS = frozenset({"журналист", "корреспондент", "репортер", "суд", "зритель"})  # before whom one speaks on other days too
UNREAL = word_class("uncertain") | {"не"}
MEMORY, ABOUT = "память", frozenset({"о", "об"})
ON_A_DAY = frozenset({"memorial", "norm", "raised", "remains", "defended", "staged", "given out", "drilled"})  # deed_objects.tsv
ON_A_DAY |= {"cleaned", "shown", "lit", "seen off", "let out", "people", "opened", "put in order", "discussed", "received", "relics"}
ORDERLY = ["в", "порядок"]  # «привели | в порядок | парк»
MEANT = {"opened": "work", "put in order": "cleaned"}  # of deed_objects.tsv
BROUGHT = "принесение"  # of a shrine, which is news on whatever day
AGAINST, MEDIA = "от", "media"
YEARS = frozenset({"лет", "год", "года"})
STAFF, GROUPS = "штаб", word_class("perform_together")
PLAIN_THINGS, MEMORIAL = frozenset({"доска", "крест", "камень"}), word_class("of_a_memorial")
WITH_VOWEL = re.compile(r"[сшзж][бвгджзклмнпрстфхцчшщ]")  # «со школьниками»


def last_deed(words: Words, lexicon: Lexicon) -> Mention | None:
    """Find the first deed of the lead, or of the headline, that may be its event; the value is a name put together from the clause."""
    verbs, lead = lexicon.index("last_deeds"), lead_of(words)
    told = [k for k in words.with_lemma(verbs) if lead <= words.sentence[k] < lead + LEAD]
    for k in (*told, *(k for k in words.with_lemma(verbs) if k in words.headline)):
        row = verbs[words.lemma[k]]
        brought = row["object"] == RELICS and words.feats[k].variant == "Short"  # «мощи | доставлены | в Тулу»
        if (is_finite(words, k) or brought) and _is_news(words, k) and (done := _done(words, lexicon, k, row)):
            return words.span(k, k + 1, label=row["event"], rule=TOLD, value=f"{row['event']} {done}")
    return None


def _is_news(words: Words, k: int) -> bool:
    """Tell a deed of then or to come, done for certain, that no clause besides tells."""
    clause = clause_of(words, k)
    unreal = any(words.lemma[i] in UNREAL for i in range(max(clause.start, k - 3), min(clause.stop, k + 2)))
    return words.feats[k].tense in ("Past", "Fut") and words.feats[k].person != "1" and not (unreal or hangs(words, k))


def _done(words: Words, lexicon: Lexicon, k: int, row: Row) -> str:
    """Tell by whom and to what it is done, as a name tells it; empty for what is no event."""
    clause = clause_of(words, k)
    if row["object"] == "memory":
        return _of_memory(words, k, clause)
    if row["object"] == "gather":
        return _of_people(words, k, clause) or (_of_a_body(words, lexicon, clause) if _is_dated(words, clause) else "")
    if row["object"] == "sit":
        return _of_a_body(words, lexicon, clause)
    if row["object"] == "into":
        return _into_whom(words, k, clause)
    if row["object"] == "aged":
        return _of_age(words, clause)
    if row["object"] in ON_A_DAY:
        meant = {**row, "object": MEANT.get(row["object"], row["object"])}
        done_to = Deed(words, k, meant, lexicon).done_to() if _is_dated(words, clause) or row["event"] == BROUGHT else None
        if row["object"] == "opened" and done_to is not None and not words.covered("events").isdisjoint(done_to):
            return ""  # «запустит | горячую линию |»
        return turned(words, done_to, "Gen") if done_to is not None and not _is_no_news(words, lexicon, k, row, done_to) else ""
    if row["object"] == "award":
        return _of_awards(words, lexicon, k, clause)
    if row["object"] == "work":
        seen = _phrase(words, range(k + 1, min(k + FAR, clause.stop)), ("Acc",), _things(lexicon, "work"))
        told = seen is not None and _who(words, lexicon, k, clause) is not None
        return turned(words, whole(words, seen.start, seen.stop, clause.stop), "Gen") if seen is not None and told else ""
    if row["object"] == "taught":
        taught = _phrase(words, clause, ("Dat",), TAUGHT)
        who = _who(words, lexicon, k, clause) if taught is not None else None
        nobody = words.feats[k].number == "Plur" and who is None
        if taught is None or not (who or nobody) or words.feats[taught.stop - 1].number != "Plur":
            return ""
        limit = next((i for i in range(taught.stop, clause.stop) if words.norm[i] in ABOUT), clause.stop)
        them = turned(words, whole(words, taught.start, taught.stop, limit), "Ins")
        to = f"{'со' if WITH_VOWEL.match(them) else 'с'} {them}"
        return f"{genitive(words, who)} {to}" if who else to
    if (group := _group(words, clause)) is not None and _is_dated(words, clause):
        return turned(words, group, "Gen")
    hearers = next((_hearers(words, i, clause.stop) for i in clause if words.norm[i] == "перед"), None)
    who = _who(words, lexicon, k, clause) if hearers else None
    return f"{genitive(words, who)} перед {words.slice(hearers.start, hearers.stop)}" if who and hearers else ""


def _who(words: Words, lexicon: Lexicon, k: int, clause: range) -> range | None:
    """Find who did it: an office with its name, or somebody named."""
    named = (person.reach for person in people(words) if person.reach.start in clause and is_nominative(words, person))
    return holder_of(words, lexicon, k) or next(named, None)


def _group(words: Words, clause: range) -> range | None:
    """Tell «| хор «Радуга» | выступил в Туле»: those who perform together."""
    head = next((k for k in clause if words.lemma[k] in GROUPS and words.feats[k].case == "Nom"), None)
    return whole(words, head, head + 1, clause.stop) if head is not None else None


def _hearers(words: Words, before: int, limit: int) -> range | None:
    """Tell «перед | учениками школы |»: many, and no journalists."""
    end = noun_phrase_end(words, before + 1, limit, ("Ins",))
    many = end and words.feats[end - 1].number == "Plur" and is_animate(words, end - 1) and words.lemma[end - 1] not in PRESS
    return whole(words, before + 1, end, limit) if many else None


def _is_no_news(words: Words, lexicon: Lexicon, k: int, row: Row, done_to: range) -> bool:
    """Tell «сдал | кровь | на анализ», «защитили проект | от нападок», «канал показал | фильм», «появились | доски |» from what many do."""
    clause, what = clause_of(words, k), row["object"]
    if what == "put in order":
        return ORDERLY not in (words.norm[n : n + 2] for n in (k + 1, done_to.stop))
    if what in ("norm", "discussed"):  # one alone
        return words.feats[k].number == "Sing"
    if what == "defended":
        return words.norm[done_to.stop : done_to.stop + 1] == [AGAINST]
    if what == "staged":
        heads = lexicon.index("organisation_heads")
        return any(words.lemma[i] in heads and heads[words.lemma[i]]["kind"] == MEDIA for i in clause)
    of_memory = not MEMORIAL.isdisjoint(words.lemma[done_to.start : done_to.stop])
    return what == "memorial" and not of_memory and any(words.lemma[i] in PLAIN_THINGS for i in done_to)


def _of_memory(words: Words, k: int, clause: range) -> str:
    """Tell «почтили | память воинов |»."""
    at = next((i for i in range(k + 1, min(k + FAR, clause.stop)) if words.lemma[i] == MEMORY), None)
    remembered = whole(words, at, at + 1, clause.stop) if at is not None else range(0)
    return turned(words, remembered, "Gen") if len(remembered) > 1 else ""


def _of_people(words: Words, k: int, clause: range) -> str:
    """Tell «5 мая в музее собрались | ветераны труда |»: many, on a day, who do not only intend something."""
    intends = any(words.feats[i].verb_form == "Inf" for i in clause)
    if intends or words.feats[k].number != "Plur" or not _is_dated(words, clause):
        return ""
    for at, end in _phrases(words, range(max(clause.start, k - FAR), min(k + FAR, clause.stop)), ("Nom",)):
        if is_animate(words, end - 1) and are_many(words, end - 1):
            return turned(words, whole(words, at, end, clause.stop if at > k else k), "Gen")
    counted = (i + 1 for i in range(max(clause.start, k - FAR), k - 1) if words.text[i].isdigit() and words.feats[i + 1].case == "Gen")
    return next((words.slice(i, complement_end(words, i, k, frozenset())) for i in counted if is_animate(words, i)), "")


def _of_a_body(words: Words, lexicon: Lexicon, clause: range) -> str:
    """Tell «| штаб по паводку | заседал в Орске»."""
    heads = lexicon.index("organisation_heads")
    head = next((k for k in clause if words.lemma[k] in heads and _may_be_subject(words, k, clause)), None)
    if head is None or not (words.lemma[head] == STAFF or heads[words.lemma[head]]["kind"] in SITTING):
        return ""
    start = head
    while start > clause.start and words.pos[start - 1] == "ADJ" and words.feats[start - 1].case == "Nom":
        start -= 1
    return turned(words, range(start, complement_end(words, head, clause.stop, frozenset({"по", "при"}))), "Gen")


def _may_be_subject(words: Words, k: int, clause: range) -> bool:
    """Tell a nominative, and what the tagger takes for another case at the head of its clause: «| Штаб | заседал в Орске»."""
    return words.feats[k].case == "Nom" or (k == clause.start and "Nom" in possible_cases(words.norm[k]))


def _into_whom(words: Words, k: int, clause: range) -> str:
    """Tell «студентов посвятили | в первокурсники |»."""
    for i in range(k + 1, min(k + FAR, clause.stop - 1)):
        end = noun_phrase_end(words, i + 1, clause.stop, ("Nom", "Acc")) if words.norm[i] == "в" else 0
        if end and are_many(words, end - 1) and is_animate(words, end - 1):
            return words.slice(i, end)
    return ""


def _of_age(words: Words, clause: range) -> str:
    """Tell «15 сентября | селу Липки | исполнилось 65 лет»: a town or a house that celebrates, nobody's birthday."""
    if not any(words.norm[i] in YEARS and words.text[i - 1].isdigit() for i in clause if i) or not _is_dated(words, clause):
        return ""
    towns = {span.reach.start: span.kb_id_ for span in words.group("places") if span.label_ == "city"}
    for at, end in _phrases(words, clause, ("Dat",)):
        if words.feats[end - 1].case != "Dat" or is_animate(words, end - 1) or end - 1 in words.covered("people"):
            continue
        if end in towns:  # «селу | Липки |»
            return f"{turned(words, range(at, end), 'Gen').lower()} {towns[end]}"
        return turned(words, whole(words, at, end, clause.stop), "Gen")
    return ""


def _is_dated(words: Words, clause: range) -> bool:
    """Tell whether a clause names a day, or the lead does of which a headline is the short form."""
    lead = words.sentence_of[words.headline.stop] if clause.start in words.headline and words.headline.stop < len(words) else range(0)
    days = (words.reach(span).start for span in words.group("dates") if span.label_ in DAY_LABELS)
    return any(k in clause or k in lead for k in days)


def _of_awards(words: Words, lexicon: Lexicon, k: int, clause: range) -> str:
    """Tell «5 мая сто врачей получили | медали |»: on a day or somewhere, many."""
    near = range(k + 1, min(k + FAR, clause.stop))
    given = _phrase(words, near, ("Acc",), _things(lexicon, "award")) if words.feats[k].number == "Plur" else None
    if given is None or words.feats[given.stop - 1].number != "Plur":
        return ""
    return turned(words, whole(words, given.start, given.stop, clause.stop), "Gen") if _is_dated(words, clause) else ""


def _phrase(words: Words, reach: range, cases: tuple[str, ...], heads: frozenset[str]) -> range | None:
    """Find the first noun phrase in one of the cases whose head is one of some nouns."""
    return next((range(at, end) for at, end in _phrases(words, reach, cases) if words.lemma[end - 1] in heads), None)


def _phrases(words: Words, reach: range, cases: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    at = reach.start
    while at < reach.stop:
        free = at == 0 or words.pos[at - 1] != "ADP"
        end = noun_phrase_end(words, at, reach.stop, cases) if free else 0
        if end:
            yield at, end
        at = max(end, at + 1)


@lru_cache(maxsize=8)
def _things(lexicon: Lexicon, sense: str) -> frozenset[str]:
    """Give the nouns of what a deed is done to; a house is what people meet in, too."""
    houses = lexicon.index("venue_heads") if sense == "work" else ()
    return frozenset({*houses, *(row["lemma"] for row in lexicon.table("deed_objects") if row["sense"] == sense)})
