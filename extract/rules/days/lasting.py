"""How long the event lasts: «двухдневный визит», «три дня, с 12 августа, …», «за пять дней», «продлится неделю»."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.rules.discourse.clause import clause_of, holding, senses
from extract.rules.main import Main
from extract.rules.main_event.framing import is_framing

DAYS = re.compile(r"P(\d{1,3})([DW])$")
GENERIC = word_class("event_at_large")
VISIT = "визит"
LONGEST = 120  # days
ROUGHLY = frozenset({"около", "примерно", "почти", "порядка", "более", "больше", "менее", "приблизительно"})
APART = (["спустя"], ["назад"], ["до"], ["после"])  # «две недели | спустя |»
WARNING = frozenset({"предупредить", "предупреждать", "уведомить", "уведомлять", "известить", "извещать"})  # «за три дня»
AMOUNTS, LENGTHS = frozenset({"составить", "составлять"}), frozenset({"длительность", "продолжительность"})
PREPARING = word_class("prepare")  # «Два дня волонтёры готовили зал»
PLANNED = frozenset({"рассчитать", "рассчитанный", "рассчитан", "растянуться"})
FILLING, PROGRAMME = frozenset({"занять"}), word_class("event_at_large") | word_class("contest_at_large") | {"программа"}
PRONOUNS = frozenset({"он", "она", "оно"})
SCHEDULED = frozenset({"запланировать", "предусмотреть", "запланированный"})
FOR, MOVED, LATER = "на", word_class("move") | {"продлить", "опоздать", "сократить"}, (["раньше"], ["позже"], ["больше"])
FEW = 4  # words between an adjective and its noun


class Lasting(NamedTuple):
    """The event lasts so many days, by the words of ``reach``."""

    days: int
    reach: range
    score: float


def lasting(words: Words, lexicon: Lexicon, main: Main) -> list[Lasting]:
    """List what the text says of the event's length, the likeliest first."""
    named = [words.reach(span) for span in main.mentions]
    mine = {k for reach in named for k in reach}
    framed = {reach.start for reach in named if is_framing(words, reach)}
    kinds = lexicon.index("event_kinds", "kind")
    found = []
    for span in words.group("dates"):
        match = DAYS.match(span.kb_id_) if span.label_ == "duration" else None
        if match is None:
            continue
        days, reach = int(match.group(1)) * (7 if match.group(2) == "W" else 1), words.reach(span)
        adjective = span.id_ == "dates.period_adjective"
        score = _adjective(words, reach, mine, main.kind_class, kinds) if adjective else _counted(words, reach, lexicon, mine, framed)
        if score and 0 < days <= LONGEST:
            found.append(Lasting(days, reach, score))
    return sorted(found, key=lambda last: -last.score)


def _adjective(words: Words, reach: range, mine: set[int], kind_class: str, kinds: dict[str, Row]) -> float:
    """Weigh «двухдневный» by the noun that it stands before; a guest's «двухдневный визит» says nothing of a meeting."""
    for k in range(reach.stop, min(reach.stop + FEW, words.sentence_of[reach.start].stop)):
        if words.pos[k] in ("NOUN", "PROPN"):
            if k in mine:
                return 0.95
            others = words.lemma[k] == VISIT and kind_class != kinds[VISIT]["class"]
            return 0.85 if words.lemma[k] in GENERIC and not others else 0.0
    return 0.9 if any(k in mine for k in range(max(0, reach.start - FEW), reach.start)) else 0.0


def _counted(words: Words, reach: range, lexicon: Lexicon, mine: set[int], framed: set[int]) -> float:
    """Weigh «три дня» by where it stands and by the verb beside it."""
    clause = clause_of(words, reach.start)
    if senses(words, clause, lexicon) - {"plan"}:
        return 0.0
    before = words.norm[reach.start - 1] if reach.start > clause.start else ""
    if before in ROUGHLY:
        return 0.0  # «продлится около | двух недель |»
    if words.norm[reach.stop : reach.stop + 1] in APART or not WARNING.isdisjoint(words.lemma[clause.start : clause.stop]):
        return 0.0
    if not framed.isdisjoint(clause):
        return 0.0  # «Двое суток | в рамках форума шла школа»
    if not AMOUNTS.isdisjoint(words.lemma[clause.start : clause.stop]) and LENGTHS.isdisjoint(words.lemma[clause.start : clause.stop]):
        return 0.0  # «запас угля составляет | 45 суток |»
    if before == "за" and any(words.feats[k].verb_form == "Inf" for k in range(max(clause.start, reach.start - FEW), reach.start)):
        return 0.0  # «пообещала рассмотреть заявку за | 90 дней |»
    if not PREPARING.isdisjoint(words.lemma[clause.start : clause.stop]):
        return 0.0
    phases = {holding(lexicon).get(words.lemma[k]) for k in clause}
    sentence = words.sentence_of[reach.start]
    about = any(k in mine for k in sentence) or words.norm[sentence.start] in PRONOUNS  # «| Он | рассчитан на два дня»
    if not about and reach.start in words.covered("quotes", "direct"):
        return 0.0  # «письмо идёт | неделю |», – сказал директор
    if "last" in phases:
        return 0.85 if about else 0.6
    if _is_planned(words, reach) and (about or not PROGRAMME.isdisjoint(words.lemma[clause.start : reach.start])):
        return 0.8
    own = any(k in mine and "," not in words.norm[min(k, reach.start) : max(k, reach.start)] for k in clause) or words.norm[
        reach.stop : reach.stop + 2
    ] == [",", "с"]
    if before == FOR and about and own and not _is_put_off(words, reach, clause):
        return 0.7  # «город на | три дня | стал столицей слёта»
    opens = reach.start == words.sentence_of[reach.start].start and reach.start not in words.covered("quotes", "direct")
    if opens or before in ("за", "протяжении", "все") or (before == "течение" and (about or _fills(words, reach, clause, phases))):
        return 0.7 if about else 0.5
    return 0.0


def _is_put_off(words: Words, reach: range, clause: range) -> bool:
    """Tell «слёт продлён на | два дня |», «на | день | раньше», «рассчитан на | два дня |», which is weighed by itself."""
    told = {*words.lemma[clause.start : clause.stop]}
    return not told.isdisjoint(MOVED) or _is_planned(words, reach) or words.norm[reach.stop : reach.stop + 1] in LATER


def _fills(words: Words, reach: range, clause: range, phases: set[str | None]) -> bool:
    """Tell «В течение | трёх дней | команды будут решать задачи», «… пройдут лекции» from «ответ дадут в течение трёх дней»."""
    opens = reach.start - 2 == words.sentence_of[reach.start].start
    held = "whole" in phases or not SCHEDULED.isdisjoint(words.lemma[clause.start : clause.stop])
    return opens and (held or any(words.pos[k] == "VERB" and words.feats[k].aspect == "Imp" for k in clause))


def _is_planned(words: Words, reach: range) -> bool:
    """Tell «форум рассчитан на | два дня |», «программа займёт | два дня |»."""
    before = reach.start - 1
    return words.lemma[before] in FILLING or (words.norm[before] == "на" and words.lemma[before - 1] in PLANNED)
