"""Does the event take place nowhere: online, by telephone?"""

from __future__ import annotations

from functools import lru_cache

from extract.lang.edtf import ends
from extract.lang.verdicts import Verdicts
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.days.dated import event_year
from extract.rules.discourse.clause import clause_of, lead_of
from extract.rules.main import Main
from extract.rules.speech.video_words import FORMS

BEFORE, BEHIND = 10, 14  # words around an event's name that say how it is held
GENERIC = frozenset({"мероприятие", "событие", "встреча", "заседание", "она", "он", "оно"})
HELD = frozenset({"пройти", "проходить", "состояться", "проводиться", "провести", "организовать"})
THOSE_THERE, MEET = (
    frozenset({"участник", "член"}),
    frozenset({"собраться", "собираться", "общаться", "встретиться", "работать", "заседать"}),
)
ITS = frozenset({"его", "ее", "их", "все"})
COMPOUNDS = ("онлайн-", "видео-конференц", "видеоконференц", "видео-связ")
CALLS, TELEPHONE = frozenset({"разговор", "беседа"}), frozenset({"телефон", "телефонный"})
BESIDES, WHICH = "причем", "который"
WATCHED, SHOWN = frozenset({"смотреть", "посмотреть", "показать", "показывать", "следить"}), frozenset({"трансляция", "стрим", "эфир"})
THIS_TIME = frozenset({("в", "этом", "году"), ("в", "этот", "раз"), ("на", "этот", "раз"), ("нынче",), ("впервые",)})
TAKEN_UP = 3  # words of a sentence in which the event is taken up
ATTACHED = 5  # words from «совещание» to «видеосвязи» behind it
NEXT = 3  # words from «онлайн» to «трансляция»
WAY, LABEL = frozenset({"формат", "форма"}), 4  # words of a label
WAY_OF = frozenset({"режиме", "формате", "форме"})
BRIDGE = "телемост"
ON_AIR, ABOUT = "эфире", frozenset({"о", "об", "про"})
LIKEWISE = ["как", "и", "в"]


def is_online(words: Words, lexicon: Lexicon, main: Main) -> bool:
    """Tell whether the headline or a sentence that names the event says that nobody met in a room."""
    senses = _senses(lexicon)
    if main.kind == BRIDGE and _has_an_end(words, main):
        return False
    if senses[main.kind] == "online" or _is_labelled(words, senses) or (main.kind in CALLS and _by_telephone(words)):
        return True
    near: set[str] = set()
    events = {next((k for k in reach if words.pos[k] in ("NOUN", "PROPN")), reach.start) for reach in words.reaches("events")}
    own = {k for span in main.mentions for k in span.reach}
    year = event_year(words, lexicon, main)
    for mention in (main.mention, *main.mentions[:2]):
        reach = words.reach(mention)
        if not len(reach):
            continue
        sentence = words.sentence_of[reach.start]
        if mention is not main.mention and (words.norm[reach.start - 1] in ABOUT or _of_another_year(words, year, sentence)):
            continue  # «о | визите | договорились по видеосвязи»
        for k in range(max(sentence.start, reach.start - BEFORE), min(sentence.stop, reach.stop + BEHIND)):
            if words.norm[k] == ON_AIR and _is_aired(words, k):
                near.add("online")
            told = {senses[words.lemma[k]], senses[words.norm[k]]} - {""}
            if not told:
                continue
            if (
                _is_of_one_before(k, reach, events, own)
                or _is_of_some(words, k, reach)
                or _is_another_way(words, k, senses)
                or _is_shown(words, k)
            ):
                continue
            if mention is not main.mention and (_is_of_one(words, lexicon, k) or _is_of_another(k, reach, events, own)):
                continue
            if words.pos[k] != "ADJ" or _of_event(words, k, events):
                near |= told
        near |= _meant_next(words, senses, sentence.stop)
    return "online" in near and "present" not in near


def _has_an_end(words: Words, main: Main) -> bool:
    """Tell a bridge of which one end is told: «| в посольстве | прошёл телемост»."""
    reach = words.reach(main.mention)
    if not len(reach):
        return False
    clause = clause_of(words, reach.start)
    houses = (*words.reaches("organisations"), *(span.reach for span in words.group("places") if span.label_ == "venue"))
    return any(house.start in clause and house.start > 0 and words.norm[house.start - 1] in ("в", "во", "на") for house in houses)


def _by_telephone(words: Words) -> bool:
    """Tell «обсудили | по телефону |» in a lead, which «Разговор состоялся 2 февраля» takes up."""
    told = (k for k in words.with_lemma(TELEPHONE) if k and (words.norm[k - 1] == "по" or words.pos[k] == "ADJ"))
    return any(words.sentence[k] <= lead_of(words) for k in told)


def _is_labelled(words: Words, senses: Verdicts[str, str]) -> bool:
    """Tell the line of an announcement that says how: «Формат: онлайн (платформа Zoom)», not «Формат: очный и онлайн»."""
    for k in words.with_lemma(WAY):
        line = words.line_of[k]
        colon = next((n for n in range(k + 1, min(k + LABEL, line.stop)) if words.norm[n] in (":", "–", "—")), None)
        if k != line.start or colon is None:
            continue
        told = {senses[word] for n in range(colon + 1, min(line.stop, colon + BEFORE)) for word in (words.lemma[n], words.norm[n])}
        if "online" in told and "present" not in told:
            return True
    return False


def _of_another_year(words: Words, year: int | None, sentence: range) -> bool:
    """Tell «в 2021 году олимпиада прошла в онлайн-формате»."""
    told = (pair for pair in zip(words.group("dates"), words.reaches("dates"), strict=True) if pair[1].start in sentence)
    dates = (span for span, reach in told if words.norm[max(reach.start - 3, 0) : reach.start] != LIKEWISE)  # «| как и в | прошлом году»
    years = {day.year for span in dates for day in ends(span.kb_id_) if day is not None and day.year is not None}
    return year is not None and bool(years) and year not in years


def _is_of_some(words: Words, k: int, event: range) -> bool:
    """Tell what is told of some only: «…, причём 22 человека выступили | дистанционно |», «Олег Грач, который слушал форум | онлайн |»."""
    clause = clause_of(words, k)
    opened = words.lemma[clause.start]
    return opened == BESIDES or (opened == WHICH and event.start in clause)


def _is_another_way(words: Words, k: int, senses: Verdicts[str, str]) -> bool:
    """Tell one way more to take part: «присоединиться можно и | онлайн |», «в том числе | дистанционно |»."""
    if words.norm[k - 1] in WAY_OF and words.norm[k - 2] == "в":  # «можно пройти и в режиме | онлайн |»
        k -= 2
    if words.norm[k - 1] in ("также", "числе"):
        return True
    return words.norm[k - 1] == "и" and not (senses[words.lemma[k - 2]] or senses[words.norm[k - 2]])


def _is_of_one(words: Words, lexicon: Lexicon, k: int) -> bool:
    """Tell how one person took part: «ректор Олег Грач участвовал | онлайн |»."""
    clause = clause_of(words, k)
    if words.lemma[k].startswith(COMPOUNDS):
        return False  # «по итогам онлайн-голосования победил Олег Грач»
    return any(reach.start in clause for reach in words.reaches("people")) and not any(
        words.lemma[n] in lexicon.index("holding_verbs") for n in clause
    )


def _is_of_another(k: int, event: range, events: set[int], own: set[int]) -> bool:
    """Tell what another event was: «договорились о визите в ходе | переговоров | по видеосвязи»."""
    nearest = next((n for n in range(k - 1, event.stop - 1, -1) if n in events), None)
    return nearest is not None and nearest not in own


def _is_of_one_before(k: int, event: range, events: set[int], own: set[int]) -> bool:
    """Tell how another event is held, told before this one: «на совещании | по видеосвязи | обсудили съезд, который пройдёт в Туле»."""
    nearest = next((n for n in range(k - 1, k - ATTACHED, -1) if n in events), None) if k < event.start else None
    return nearest is not None and nearest not in own


def _is_shown(words: Words, k: int) -> bool:
    """Tell how others may watch it: «где смотреть | онлайн |», «| онлайн |-трансляция матча»."""
    behind = range(k, min(k + NEXT, words.sentence_of[k].stop))
    return any(words.lemma[n].split("-")[-1] in SHOWN for n in behind) or words.lemma[k - 1] in WATCHED


def _is_aired(words: Words, k: int) -> bool:
    """Tell «премьера состоялась в | эфире | телеканала»."""
    return k > 1 and words.norm[k - 1] == "в" and words.lemma[k - 2] in HELD


def _of_event(words: Words, k: int, events: set[int]) -> bool:
    """Tell «дистанционная конференция», «в дистанционном формате» from «дистанционные хищения»."""
    noun = next((n for n in range(k + 1, min(k + 4, words.sentence_of[k].stop)) if words.pos[n] in ("NOUN", "PROPN")), None)
    return noun is None or words.lemma[noun] in FORMS or noun in events


def _meant_next(words: Words, senses: Verdicts[str, str], start: int) -> set[str]:
    """Give what a sentence says that takes the event up: «Мероприятие прошло | в формате видеоконференции |».

    It may say so aside: «В мероприятии, которое прошло | по видеосвязи |, участвовали …», or of those there: «Его участники собрались
    | по видеосвязи |».
    """
    if start >= len(words):
        return set()
    sentence = words.sentence_of[start]
    own = sentence.start + (words.norm[sentence.start] in ITS)
    if words.lemma[own : own + 1] and words.lemma[own] in THOSE_THERE and words.lemma[own + 1] in MEET:
        return _told_behind(words, senses, range(own + 1, min(sentence.stop, own + BEFORE)))
    start = sentence.start + next((n for n in (len(now) for now in THIS_TIME) if tuple(words.norm[start : start + n]) in THIS_TIME), 0)
    meant = next((k for k in range(start, min(start + TAKEN_UP, sentence.stop)) if words.lemma[k] in GENERIC), None)
    if meant is None:
        return set()
    aside = words.norm[meant + 1 : meant + 2] == [","] and words.lemma[meant + 2 : meant + 3] == [WHICH]
    said = meant + 3 if aside else meant + 1
    if not (aside or meant == start) or said >= sentence.stop or words.lemma[said] not in HELD:
        return set()
    near = range(said, min(sentence.stop, said + BEFORE))
    near = range(said, next((k for k in near if aside and words.norm[k] == ","), near.stop))
    return _told_behind(words, senses, near)


def _told_behind(words: Words, senses: Verdicts[str, str], near: range) -> set[str]:
    return {senses[word] for k in near for word in (words.lemma[k], words.norm[k])}


@lru_cache(maxsize=4)
def _senses(lexicon: Lexicon) -> Verdicts[str, str]:
    """Give what a word says of the setting: online, present; an empty string of nearly all words."""
    rows = lexicon.index("setting_words")
    return Verdicts(lambda word: "online" if word.startswith(COMPOUNDS) else rows[word]["sense"] if word in rows else "", most=2_000)
