"""The event's theme: its motto, or the subject that is quoted as such."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract.lang.phrases.complements import GRADES
from extract.lang.phrases.quotations import OPENING, quotation_end
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.candidate import Candidate, evidence
from extract.rules.discourse.clause import holding
from extract.rules.main import Main
from extract.rules.naming.theme_before import opens_the_event, quotation_before
from extract.rules.naming.theme_defended import is_of_defended

MOTTOES = frozenset({"девиз", "лозунг", "слоган"})
LETTERS = (["письмо"], ["сообщение"], ["заявка"])  # «в теме | письма | укажите «Конкурс»»
SUBJECTS = frozenset({"тема", "тематика"})
MANY = frozenset({"темы", "тематики"})  # which may be «темы лекции», too
TAKING_UP = frozenset({"он", "она", "оно", "мероприятие", "событие", "праздник"})
WHICH, OUR, AT_LARGE = "который", "наш", "мероприятие"
DASHES = frozenset({"—", "–", "-", "--", ":"})
REACH = 9  # words between «тема» and its quotation
TALK = 40  # words from a talk to its subject, somebody's offices between
NO_ROW = {"use": ""}
QUOTED = 50  # words of a quoted one, however many sentences they are
LONGEST = 14  # words of a theme without quotation marks
LABELLED = 30  # of one that has a line of its own


class Events(NamedTuple):
    """The events that a document names: by their starts, by the words within or right behind them; and the sentences that name them."""

    starts: dict[int, range]
    within: dict[int, range]
    mine: frozenset[int]
    sentences: frozenset[int]
    of_mine: frozenset[int]


def theme(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose themes: «под девизом «…»», «посвящён теме «…»», «тема выставки — «…»»."""
    said = words.covered("quotes", "direct")  # «Ваш план — это | лозунг |», – сказала Белова
    whole = (k for k in words.with_lemma(MOTTOES | SUBJECTS) if words.feats[k].number != "Plur" and k not in said)
    told = [k for k in whole if words.lemma[k + 1 : k + 2] not in LETTERS]
    if not told:
        return
    events = _events(words, main)
    for k in told:
        lemma = words.lemma[k]
        quoted = _quotation(words, k) or quotation_before(words, k)
        owner = "main" if is_of_defended(words, main.kind, k) else _owner(words, lexicon, k, events)
        if owner == "other" and not (lemma in MOTTOES and quoted is not None and _names_no_other(words, k, events, quoted)):
            continue
        if quoted is not None:
            if words.norm[k] in MANY and _is_first_of_many(words, quoted):
                continue
            score = 0.9 if lemma in MOTTOES or owner == "main" else 0.6
            value = words.slice(quoted.start, quoted.stop)
            yield Candidate("theme", value, f"theme.{'motto' if lemma in MOTTOES else 'subject'}", score, evidence(words, quoted))
        elif (plain := _predicate(words, k)) is not None:
            value = words.slice(plain.start, plain.stop)
            yield Candidate("theme", value, "theme.is", 0.75 if owner == "main" else 0.5, evidence(words, plain))


def _events(words: Words, main: Main) -> Events:
    mine = {words.reach(span).start for span in main.mentions}
    starts = {(reach := words.reach(span)).start: reach for span in words.group("events")}
    within: dict[int, range] = {}
    for reach in starts.values():
        for k in range(reach.start + 1, reach.stop + 1):
            within.setdefault(k, reach)
    sentences = {words.sentence[k] for k in starts}
    return Events(starts, within, frozenset(mine), frozenset(sentences), frozenset(words.sentence[k] for k in mine.intersection(starts)))


def _owner(words: Words, lexicon: Lexicon, k: int, events: Events) -> str:
    """Tell whose theme it is: the main event's, another's («лекция на тему»), or unsaid."""
    if words.lemma[k + 1 : k + 2] == [WHICH] and (nearest := _nearest(words, k, events)) is not None:  # «на лекции, | тема | которой …»
        return "main" if nearest in events.mine else "other"
    if words.norm[k - 1] in ("на", "по") and k >= 2:
        before = events.within.get(k - 1)
        if before is not None:
            return "main" if before.start in events.mine else "other"
        if _is_of_its_body(words, k, events) or _is_of_its_pupils(words, k, events):
            return "main"
        if opens_the_event(words, k, events.starts.keys() & events.mine):
            return "main"
        if _is_made(words, lexicon, k) or words.pos[k - 2] in ("NOUN", "PROPN") or _is_of_a_talk(words, lexicon, k, events.starts):
            return "other"
    if _is_of_what_one_says(words, lexicon, k, events):
        return "other"
    if _goes_on(words, k, events):
        return "main"
    if words.lemma[k + 1 : k + 3] == [OUR, AT_LARGE]:  # «Девиз нашего | мероприятия | «Лето и книга»»
        return "main"
    if words.sentence[k] not in events.sentences:
        return "other" if _of_named(words, lexicon, k) else "unsaid"
    return "main" if words.sentence[k] in events.of_mine else "other"


def _names_no_other(words: Words, k: int, events: Events, quoted: range) -> bool:
    """Tell ««Наш | праздник | – лето» – под таким девизом собрались дети»: what the motto itself names is no other event."""
    return quoted.stop < k and all(n in quoted for n in words.sentence_of[k] if n in events.starts)


def _is_of_its_body(words: Words, k: int, events: Events) -> bool:
    """Tell «заседание Совета старост при мэрии города | на тему | «Лес»»: between stands no more than the body that sits."""
    if k - 2 not in words.covered("organisations"):
        return False
    nearest = _nearest(words, k, events)
    return nearest is not None and nearest in events.mine and not any(words.pos[n] == "VERB" for n in range(nearest, k))


def _is_of_its_pupils(words: Words, k: int, events: Events) -> bool:
    """Tell «собрание для родителей учеников 5 – 9-х классов | на тему | «Лес»»."""
    nearest = _nearest(words, k, events) if words.lemma[k - 2] in GRADES else None
    return nearest is not None and nearest in events.mine and not any(words.pos[n] == "VERB" for n in range(nearest, k))


def _nearest(words: Words, k: int, events: Events) -> int | None:
    """Give the event that a sentence names last before a word."""
    near = range(k - 2, max(words.sentence_of[k].start, k - TALK) - 1, -1)
    return next((n for n in near if n in events.starts), None)


def _is_made(words: Words, lexicon: Lexicon, k: int) -> bool:
    """Tell what somebody does: «дети рисовали | на тему | «Лес»», no «прошёл на тему «Лес»»."""
    return words.pos[k - 2] == "VERB" and words.lemma[k - 2] not in holding(lexicon) and words.feats[k - 2].voice != "Pass"


def _goes_on(words: Words, k: int, events: Events) -> bool:
    """Tell «Он открылся показом фильма и шёл под | девизом | «Лес»» behind a sentence that names the main event."""
    first = words.sentence_of[k].start
    return words.lemma[k] in MOTTOES and words.lemma[first] in TAKING_UP and words.sentence[k] - 1 in events.of_mine


def _is_of_a_talk(words: Words, lexicon: Lexicon, k: int, events: dict[int, range]) -> bool:
    """Tell what one speaks on: «доклад профессора О. П. Грача, заведующего кафедрой (ТГУ), | на тему | «Лес»»."""
    talks = lexicon.index("speech_nouns")
    near = range(k - 1, max(words.sentence_of[k].start, k - TALK), -1)
    told = next((n for n in near if n in events or talks.get(words.lemma[n], NO_ROW)["use"] == "owner"), None)
    return told is not None and told not in events


def _is_of_what_one_says(words: Words, lexicon: Lexicon, k: int, events: Events) -> bool:
    """Tell «тема | доклада |», «темы ваших | реплик |»: of what somebody says there."""
    at = k + 1 + (words.pos[k + 1 : k + 2] in (["ADJ"], ["DET"]))
    talk = lexicon.index("speech_nouns").get(words.lemma[at], NO_ROW) if at < len(words) else NO_ROW
    return talk["use"] == "owner" and at not in events.starts and words.feats[at].case == "Gen"


def _of_named(words: Words, lexicon: Lexicon, k: int) -> bool:
    """Tell what goes on under a name of its own: «ПМЭФ проходит под девизом …»."""
    first = words.sentence_of[k].start
    named = words.text[first].isupper() and len(words.text[first]) > 2
    return named and any(words.lemma[n] in holding(lexicon) for n in range(first + 1, min(first + 3, k)))


def _quotation(words: Words, k: int) -> range | None:
    limit = words.sentence_of[k].stop
    for at in range(k + 1, min(limit, k + REACH)):
        if words.text[at] in OPENING:
            end = quotation_end(words, at, min(words.line_of[at].stop, at + QUOTED))  # «на тему «Лес. Его леса и луга»»
            if end and at == k + 1 and words.text[end : end + 1] and words.text[end] in DASHES and words.text[end + 1 : end + 2] == ["«"]:
                at, end = end + 1, quotation_end(words, end + 1, words.line_of[at].stop)  # «Тема «Ночи» – | «Из века в век» |»
            return range(at + 1, end - 1) if end - at > 2 else None
        if words.norm[at] in (".", ";"):
            return None
    return None


def _is_first_of_many(words: Words, quoted: range) -> bool:
    """Tell the first of many subjects: «темы самые разные: «| Лес |», «Родники», «Письма»»."""
    return quoted.stop + 2 < words.size and words.text[quoted.stop + 1] == "," and words.text[quoted.stop + 2] in OPENING


def _predicate(words: Words, k: int) -> range | None:
    limit = words.sentence_of[k].stop
    if words.lemma[k] in MOTTOES and words.norm[k - 1 : k + 2 : 2] == ["под", ":"]:  # «под девизом: | лес наш дом |»
        end = next((j for j in range(k + 2, limit) if words.norm[j] in (".", ";", "!", "?")), limit)
        return range(k + 2, end) if 1 <= end - k - 2 <= LONGEST else None
    if words.feats[k].case not in ("Nom", "Ins") or (k and words.pos[k - 1] == "ADP"):  # «темой стали …», no «заявку с темой: …»
        return None
    for at in range(k + 1, min(limit, k + REACH)):
        if words.feats[at].variant == "Short":
            return None  # «Тема | понятна |: паводки»
        if words.text[at] in DASHES or words.lemma[at] == "стать":
            end = next((j for j in range(at + 1, limit) if words.norm[j] in (".", ";", "!", "?")), limit)
            end = next((j - 1 for j in range(at + 3, end) if _opens_which(words, j)), end)  # «стало освоение острова|, по которому …»
            if _is_label(words, k, at) and end - at - 1 <= LABELLED:
                return range(at + 1, end)
            if end - at - 1 > LONGEST:  # «стало завтра полей: | чем роботы полезны агроному, какие …»
                end = next((j for j in range(at + 1, at + LONGEST) if words.norm[j] == ":"), end)
            return range(at + 1, end) if 1 <= end - at - 1 <= LONGEST else None
    return None


def _is_label(words: Words, k: int, at: int) -> bool:
    """Tell what opens a line of an announcement: «| Тема слушаний: | отчёт об исполнении бюджета города за прошлый год»."""
    return words.norm[at] == ":" and k == words.line_of[k].start


def _opens_which(words: Words, j: int) -> bool:
    """Tell the clause behind a theme that tells of a thing it names: «, | который | растёт», «, | по которому | …»."""
    which = j + (words.pos[j] == "ADP")
    return words.norm[j - 1] == "," and words.lemma[which : which + 1] == [WHICH]
