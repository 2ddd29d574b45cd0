"""The town of the body that holds an event at home, where nothing else says where: «Кемеровский колледж зовёт на день открытых дверей»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.gazetteer import Entry, Gazetteer
from extract.rules.candidate import Candidate, evidence
from extract.rules.discourse.clause import clause_of
from extract.rules.main import Main
from extract.rules.places.home import town_of
from extract.rules.places.place_attachment import HOUSED
from extract.rules.places.setting import Setting
from extract.rules.places.telling import TELLING

SCORE, OF_HOLDER = 0.35, 0.45
WHERE = frozenset({"в", "во", "на"})  # «посольство Чили | в | Риме»
KINDS = HOUSED | {"company", "part", "other"}  # «факультет Тверского института», «Омский ГАУ»
PARLIAMENTS, SITTINGS = frozenset({"council", "government"}), frozenset({"сессия", "заседание", "слушания"})  # «депутаты Омской думы»
BRANCH, TALKS = "филиал", frozenset({"встреча", "переговоры", "беседа", "разговор"})
PART = "участие"
COUNCIL = re.compile(r"\bгор(?:дума|совет|собрание|исполком)|\bгородск\w+ (?:дум|совет|собрани)", re.IGNORECASE)
AWAY = frozenset({"contest", "visit"})  # classes of events that are seldom at home
HOLDS = (
    word_class("hold")
    | word_class("invite")
    | frozenset({"отметить", "отмечать", "праздновать", "отпраздновать", "собрать", "принять", "открыть", "наградить", "почтить"})
)
OF_REGION, BEGINNING = frozenset({"областной", "краевой", "республиканский", "окружной"}), ("обл", "крайсовет")
STAFF = word_class("staff") | word_class("pupil") | {"депутат"}
OWN_DEED = word_class("done_at_home")


def towns_of_hosts(words: Words, gaz: Gazetteer, setting: Setting, main: Main) -> Iterator[Candidate]:
    """Propose the one town of the bodies that hold the event, if all bodies with a town in their names are of it."""
    if main.kind_class in AWAY:
        return
    kinds = KINDS | PARLIAMENTS if main.kind in SITTINGS else KINDS
    bodies = [words.reach(span) for span in words.group("organisations") if span.label_ in kinds or _is_at_home(span.kb_id_)]
    named = [(*found, reach) for reach in bodies if (found := _town(words, gaz, reach)) is not None]
    if len({town.value for town, _, _ in named}) != 1:
        return
    own = {k for span in main.mentions for k in span.reach}
    for town, k, reach in named:
        if (setting.weights[words.sentence[k]] >= TELLING and holds(words, reach)) or (k in own and not _is_of_talks(main)):
            yield Candidate("city", town.value, "where.town_of_host", SCORE, evidence(words, range(k, k + 1)), "inferred")
            return


def region_of_hosts(words: Words, gaz: Gazetteer, setting: Setting, main: Main) -> Iterator[Candidate]:
    """Propose the region whose parliament sits, «сессия | Тульской | областной Думы», or whose house holds the event at home."""
    sits, away = main.kind in SITTINGS, main.kind_class in AWAY
    for span in words.group("organisations"):
        k = span.reach.start
        at_home = (sits and span.label_ in PARLIAMENTS) or (not away and span.label_ in KINDS and holds(words, span.reach))
        if not at_home or setting.weights[words.sentence[k]] < TELLING or not _is_of_region(words, k + 1):
            continue
        if (region := gaz.region_of(words.norm[k])) is not None:
            yield Candidate("region", region.value, "where.region_of_host", SCORE, evidence(words, range(k, k + 1)), "inferred")
            return


def _is_of_region(words: Words, k: int) -> bool:
    return k < words.size and (words.lemma[k] in OF_REGION or words.norm[k].startswith(BEGINNING))


def towns_of_holders(words: Words, setting: Setting) -> Iterator[Candidate]:
    """Propose the town in or behind the name of whoever holds the event: «Управление культуры | Пензы | провело концерт»."""
    if setting.visit:
        return
    towns = {span.reach.start: span for span in words.group("places") if span.label_ == "city" and len(span.reach)}
    for span in words.group("organisations"):
        body = span.reach
        if not len(body) or setting.weights[words.sentence[body.start]] < TELLING:
            continue
        k = next((k for k in range(body.start + 1, body.stop + 1) if k in towns and words.sentence[k] == words.sentence[body.start]), None)
        if k is not None and words.feats[k].case in ("Gen", "Dat", "") and words.norm[k - 1] not in WHERE and holds(words, body):
            town = towns[k]
            yield Candidate("city", town.kb_id_, "where.town_of_holder", OF_HOLDER, evidence(words, town.reach), "inferred")
            return


def _is_at_home(name: str) -> bool:
    """Tell a branch, and a town's own council: «Екатеринбургская гордума», «Лужский городской совет»."""
    return BRANCH in name.split() or COUNCIL.search(name) is not None


def _is_of_talks(main: Main) -> bool:
    """Tell «встреча ректора Омского университета с послом», which may be anywhere."""
    return main.kind_class == "meeting" and main.kind.split()[-1] in TALKS


def _town(words: Words, gaz: Gazetteer, body: range) -> tuple[Entry, int] | None:
    """Give the town from which a body's name is made, «Елецкий музей», or the adjective before it, «алатырский | завод», and the word."""
    first = body.start - 1 if body.start > 0 and words.text[body.start - 1].islower() else body.start
    if _is_of_region(words, body.start + 1):
        return None
    return next(((town, k) for k in range(first, body.stop) if (town := town_of(words, gaz, k)) is not None), None)


def holds(words: Words, body: range) -> bool:
    """Tell «колледж приглашает», «сотрудники музея провели»."""
    staffed = body.start > 0 and words.lemma[body.start - 1] in STAFF and words.feats[body.start - 1].case == "Nom"
    letters = words.text[body.start].isupper() and body.start == words.sentence_of[body.start].start  # «УМВД провело»
    head = next((k for k in body if words.pos[k] != "ADJ"), body.start)  # «Тульский (as though «Acc») опорный | университет | провёл»
    if not staffed and "Nom" not in (words.feats[body.start].case, words.feats[head].case) and not letters:
        return False
    deeds = HOLDS | OWN_DEED if staffed else HOLDS  # «ученики школы встретились с ветеранами»
    verbs = (k for k in clause_of(words, body.start) if words.lemma[k] in deeds and words.pos[k] == "VERB")
    return any(PART not in words.lemma[k + 1 : k + 4] for k in verbs)  # «приняли активное | участие |», wherever it was
