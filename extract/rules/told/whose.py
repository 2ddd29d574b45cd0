"""Whose the event is where its noun stands bare: whose session, press conference or visit."""

from __future__ import annotations

from extract.lang.phrases.head import head_of
from extract.lang.phrases.phrase import complement_end
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.events import event_name
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import is_finite
from extract.rules.offices.in_genitive import genitive
from extract.rules.told.done_to import turned
from extract.rules.told.gathered import those_who_gather
from extract.rules.told.sitting import sitting_body

SESSIONS = frozenset({"заседание", "сессия", "собрание", "пленум"})
CONCERT = "концерт"
GIVING, BANDS = word_class("give_a_concert"), word_class("musicians")
RECEIVING = frozenset({"встретить", "встречать", "приветствовать", "поприветствовать"})
PRESS = frozenset({"пресс-конференция", "брифинг", "пресс-подход"})
ACTS = frozenset({"открытие", "вручение", "награждение", "подписание", "передача"})


def of_whom(words: Words, lexicon: Lexicon, name: range, kind: str) -> tuple[str, range] | None:
    """Tell whose session or press conference it is: «Совет портов провёл | заседание |», «мэр Олег Грач сказал на | брифинге |»."""
    if not is_bare(words, name) and not (kind in PRESS and _is_of_somebody(words, name)):
        return None
    event = event_name(words, name.start, _head(words, name) + 1)
    if kind.rpartition(" ")[2] in SESSIONS and (body := sitting_body(words, lexicon, name)) is not None:
        return f"{event} {turned(words, body, 'Gen')}", body
    if (people := those_who_gather(words, name, kind)) is not None:
        return f"{event} {turned(words, people, 'Gen')}", people
    if kind.endswith(CONCERT) and (givers := _givers(words, name)):
        told = (turned(words, giver, "Gen") if words.lemma[giver.start] in BANDS else genitive(words, giver) for giver in givers)
        return f"{event} {' и '.join(told)}", range(givers[0].start, givers[-1].stop)
    if kind in PRESS and (holder := _caller(words, name) or visitor(words, name)) is not None:
        return f"{event} {genitive(words, holder)}", holder
    return None


def _givers(words: Words, name: range) -> list[range]:
    """Find who gives a concert: «| Олег Рябов | и | Иван Лось | дадут концерт», «| группа «Сова» | выступит с концертом»."""
    clause = clause_of(words, name.start)
    brought = name.start > 0 and words.norm[name.start - 1] in ("с", "со")  # «выступит с | концертом»
    verb = next((k for k in clause if words.lemma[k] in GIVING and is_finite(words, k)), None)
    if not brought and verb is None:
        return []
    people = (words.reach(span) for span in words.group("people"))
    singers = [r for r in people if r.start in clause and words.feats[r.start].case == "Nom"]
    if singers:
        two = verb is not None and len(singers) == 2 and words.feats[verb].number == "Plur" and singers[1].stop <= verb
        return singers if two else singers[:1]
    band = next((k for k in clause if words.lemma[k] in BANDS and words.feats[k].case == "Nom" and k not in name), None)
    return [range(band, complement_end(words, band, clause.stop, frozenset(), words.covered("dates")))] if band is not None else []


def _is_of_somebody(words: Words, name: range) -> bool:
    """Tell «пресс-конференция | дипломата |», whose name stands elsewhere."""
    last = name.stop - 1
    return last > name.start and words.feats[last - 1].case != "Gen" and words.feats[last].animacy == "Anim" and words.text[last].islower()


def _caller(words: Words, name: range) -> range | None:
    """Find who calls the press together in the same clause: «| президент Олег Рябов | собрал пресс-конференцию»."""
    clause = clause_of(words, name.start)
    found = visitor(words, name)
    if found is not None and found.start in clause:
        return found
    called = (reach for span in words.group("people") if (reach := words.reach(span)).start in clause and reach.stop <= name.start)
    person = next((reach for reach in called if words.feats[reach.start].case == "Nom"), None)
    if person is None:
        return None
    leading = [reach.start for reach in words.reaches("offices") if reach.start in clause and 0 < person.start - reach.start <= 6]
    return range(leading[0], person.stop) if leading else person


def visitor(words: Words, reach: range) -> range | None:
    """Find who visits: the first person named at or before the visit, with the office that leads to the name."""
    offices = [words.reach(span) for span in words.group("offices")]
    for span in words.group("people"):
        person = words.reach(span)
        if words.sentence[person.start] > words.sentence[reach.start]:
            return None
        subject = words.said(span) == span.kb_id_ and words.sentence[person.start] >= words.sentence[reach.start] - 1
        if subject and not _receives(words, person):
            leading = [office.start for office in offices if office.start < person.start and person.start - office.stop <= 6]
            leading = [start for start in leading if words.sentence[start] == words.sentence[person.start]]
            return range(leading[-1], person.stop) if leading else person
    return None


def _receives(words: Words, person: range) -> bool:
    """Tell a host: «гостей встретил директор завода | Ян Лось |»."""
    return any(words.lemma[k] in RECEIVING and is_finite(words, k) for k in clause_of(words, person.start))


def _head(words: Words, reach: range) -> int:
    head = head_of(words, reach.start, reach.stop)
    return reach.stop - 1 if head is None else head


def is_bare(words: Words, reach: range) -> bool:
    """Tell whether a name has nothing behind its head noun but «открытия» or its kind."""
    head = head_of(words, reach.start, reach.stop)
    behind = range(reach.stop if head is None else head + 1, reach.stop)
    return len(behind) == 0 or (len(behind) == 1 and words.lemma[behind[0]] in ACTS)
