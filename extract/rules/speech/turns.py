"""Who speaks in a record of what was said, line by line: «О. Грач: Добрый день», «Инна Шторм, ректор вуза: «Мы рады»»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.phrases.quotations import OPENING
from extract.lexicon import word_class
from extract.rules.main_event.named import BULLETS, Named, is_finite, is_nominative
from extract.rules.speech.scene import DASHES, Act, Scene

OFFICE = 16  # words between a name and the colon behind it
SAID = 24  # words of a quotation in which a verb stands, if it is no title
OF_SPEECH = word_class("word_of_speech")
LEAST, WHEN = 3, 10  # words of what is said; of when and where
BRIEF = ("краток", "кратк", "лаконичн", "немногослов", "категорич", "откровен")  # «был | краток: «…»»
TOPIC = frozenset({"о", "об", "обо", "про"})
COLON = frozenset({":"})


def turns(scene: Scene) -> Iterator[Act]:
    """Find the lines and the sentences that open with a name and a colon, and go on with words, no figures."""
    words = scene.words
    for k in words.with_norm(COLON):
        line = words.line_of[k]
        begins = (line.start + (words.text[line.start] in BULLETS), words.sentence_of[k].start)
        opened = (*begins, *(_behind_office(scene, first) for first in begins))
        person = next((one for first in opened for one in scene.between(first, first + 1) if k >= one.reach.stop), None)
        if person is None or k < person.reach.stop or k - person.reach.stop > OFFICE or not is_nominative(words, person):
            continue
        apposed = k == person.reach.stop or words.text[person.reach.stop] in ",(" or _is_called(scene, person.reach.stop)
        apposed = apposed or _has_topic(scene, person.reach.stop)
        if apposed and _is_said(scene, person.reach.stop, k, line):
            yield Act(person.name, "say", k, person.reach, "speech.subject")


def named_quotes(scene: Scene) -> Iterator[Act]:
    """Find whom a sentence names before a colon and a quotation, without a verb: «Эколог Инна Шторм: «Лес растёт»»."""
    words = scene.words
    for k in words.with_norm(COLON):
        if k + 1 >= len(words) or words.text[k + 1] not in (*OPENING, *DASHES):
            continue
        first = words.sentence_of[k].start
        end = k - 2 if k - 2 > first and words.lemma[k - 2] == "быть" and words.norm[k - 1].startswith(BRIEF) else k
        person = next((one for one in scene.between(first, k) if one.reach.stop == end), None) or _then(scene, first, k)
        if person is None and (holder := _held_by(scene, first, k)) is not None:
            yield Act(holder, "say", k, range(first, k), "speech.holder")
            continue
        said = range(k + 2, min(k + SAID, words.line_of[k + 1].stop))
        if (
            person is None
            or not scene.may_act(person)
            or not any(n in scene.quoted or is_finite(words, n) or words.pos[n] == "AUX" or words.lemma[n] in OF_SPEECH for n in said)
        ):
            continue
        if not any(is_finite(words, n) for n in range(first, end)):
            yield Act(person.name, "say", k, person.reach, "speech.subject")


def _then(scene: Scene, first: int, k: int) -> Named | None:
    """Give the one whom only the place and the time of his words part from a colon: «Тренер Олег Грач | сразу после игры |: «…»»."""
    words, named = scene.words, scene.between(first, k)
    if len(named) != 1 or k - named[0].reach.stop > WHEN:
        return None
    behind = range(named[0].reach.stop, k)
    opens = words.pos[behind.start] in ("ADP", "ADV") or words.text[behind.start] == "("
    return named[0] if opens and not any(words.text[n] in ",;–—" or is_finite(words, n) for n in behind) else None


def _held_by(scene: Scene, first: int, k: int) -> str | None:
    """Give whose office alone leads to a quotation: «| Мэр Рязани |: «Порт растёт»», who is named elsewhere."""
    words, seen = scene.words, scene.holders.seen
    if first not in seen.of_office or words.text[k + 1] not in OPENING:
        return None
    office = seen.of_office[first][0]
    alone = all(n in seen.of_office or n in seen.of_place or n in seen.of_body for n in range(first, k))
    if not alone or scene.between(first, k):
        return None
    holder = scene.holders.of(office, "") or scene.holders.ahead(office)
    return holder.name if holder is not None else None


def _behind_office(scene: Scene, first: int) -> int:
    """Give where a name may stand behind the office with which a line opens: «Ректор ОГУ | Олег Грач | о лесе: «Мы рады»»."""
    seen, k = scene.holders.seen, first
    while k < len(scene.words) and (k in seen.of_office or k in seen.of_body or k in seen.of_place):
        k += 1
    return k if first in seen.of_office and any(_has_topic(scene, one.reach.stop) for one in scene.between(k, k + 1)) else first


def _has_topic(scene: Scene, k: int) -> bool:
    """Tell what somebody speaks about before a colon: «Олег Грач | о | лесе: «Мы рады»», «Олег Грач | – о | лесе:»."""
    words = scene.words
    k += words.text[k : k + 1] != [] and words.text[k] in DASHES
    return words.norm[k : k + 1] != [] and words.norm[k] in TOPIC


def _is_called(scene: Scene, k: int) -> bool:
    """Tell a dash between a name and an office: «Олег Грач | – | тренер сборной: «Мы рады»»."""
    return scene.words.text[k] in DASHES and k + 1 in scene.holders.seen.of_office


def _is_said(scene: Scene, start: int, k: int, line: range) -> bool:
    """Tell whether no verb and no other colon stand before a colon, and words begin behind it."""
    words = scene.words
    below = k + 1 == line.stop and k + 1 < len(words) and k > start  # «Олег Грач, тренер:» ¶ «– Мы рады»
    line = words.line_of[k + 1] if below else line
    if line.stop - k - 1 < LEAST or any(is_finite(words, n) or words.norm[n] == ":" for n in range(start, k)):
        return False
    begin = words.text[k + 1]
    if k > start and begin not in OPENING and begin not in DASHES:
        return False  # «Иван Грач (Омск): третье место»
    return begin in OPENING or begin in DASHES or (begin[:1].isupper() and begin[:1].isalpha())
