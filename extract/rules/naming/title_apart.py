"""The title that a text tells apart from the event's noun: «прошёл форум. Его название – «Лён»», ««Лён» – областной фестиваль»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from extract.lang.inflection.inflect import nominative
from extract.lang.phrases.phrase import is_said
from extract.lang.phrases.quotations import OPENING, quotation_end
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.events.sides import DASHES
from extract.mentions.held import CONDUCT
from extract.rules.main_event.named import is_finite

MARK = frozenset({'"'})
CALLS = word_class("call_by_name")  # verbs: «называется», «окрестили»
NAMES = frozenset({"название", "имя", "заголовок", "наименование", "заглавие", "вывеска", "бренд"})
FOR_IT = frozenset({"он", "она", "оно", "они", "который", "это", "мероприятие", "событие", "праздник", "встреча", "программа", "проект"})
ITS = frozenset({"его", "ее", "их"})
SUCH = frozenset({"так", "таким", "такой", "такою", "такое", "этим", "таков", "такова", "таково", "именно"})
THIS, WORK_OF = "это", word_class("of_an_event") | {CONDUCT}
MOTTOES = frozenset({"девиз", "лозунг", "слоган", "призыв", "мотто"})
UNDER, LONGEST = frozenset({"названием", "заголовком", "именем"}), 10  # words of a headline that is a title
BESIDE = 6  # words between a title and what says that it is one
FAR = 10  # words from it back to what is called so
APPOSED = 6  # words of «– традиционный областной | фестиваль |»
EARLY = 6  # sentences in which a text tells its event's title
AROUND = frozenset({*DASHES, ",", "("})
ALONE = frozenset({"(", ")", "."})  # marks behind a headline's title: «(6+)»
BEHIND = frozenset({"NOUN", "PROPN"})
CASES = frozenset({"Gen", "Dat", "Ins", "Loc"})


def title_apart(words: Words, names: Iterable[range]) -> range | None:
    """Find the title, its marks with it, of the event that has ``names``, none of which bears one."""
    mine = sorted((name for name in names if len(name)), key=lambda name: name.start)
    bodies = words.covered("organisations")
    if not mine or any(words.text[k] in OPENING and k not in bodies for name in _early(words, mine) for k in name):
        return None
    within = {k for name in mine for k in name}
    return _called(words, mine, within) or _apposed(words, mine) or _headed(words) or _named_by_headline(words, mine)


def _early(words: Words, mine: list[range]) -> list[range]:
    """Leave out what is named long behind the lead: another event of the kind may bear a title there."""
    last = words.sentence[mine[0].start] + EARLY
    return [name for name in mine if words.sentence[name.start] <= last]


def titled(words: Words, title: range) -> str:
    """Print a title as it is called: «| «Неба над рекой» | не будет» → «Небо над рекой»."""
    first = title.start + (words.text[title.start] in OPENING)
    declined = words.feats[first].case in CASES and words.pos[first] in BEHIND and not _is_owned(words, title.start)
    inside = nominative(words, first, title.stop - 1) if declined else ""
    printed = f"«{inside}»" if inside else words.slice(title.start, title.stop)
    return printed if words.text[title.start] in OPENING else f"«{words.slice(title.start, title.stop)}»"


def _called(words: Words, mine: list[range], within: set[int]) -> range | None:
    """Find what a text says that it is called: «назвали его | «Лён» |», «| «Лён» | – таково название вечера»."""
    first, last = words.sentence[mine[0].start] - 1, words.sentence[mine[0].start] + EARLY
    for k in sorted({*words.with_lemma(CALLS), *words.with_lemma(NAMES)}):
        if not first <= words.sentence[k] <= last:
            continue
        for title in _beside(words, k) if k not in within else ():
            if _is_its(words, k, title, mine, within):
                return title
    return None


def _beside(words: Words, k: int) -> Iterator[range]:
    """Give the quotation right behind a word, then the one right before it."""
    sentence = words.sentence_of[k]
    opened = next((n for n in range(k + 1, min(k + BESIDE, sentence.stop)) if words.text[n] in OPENING), None)
    end = quotation_end(words, opened, words.line_of[k].stop) if opened is not None else 0
    if opened is not None and end and _is_title(words, opened, end):
        yield range(opened, end)
    near = range(max(sentence.start, k - BESIDE), min(sentence.stop, k + BESIDE))
    if any(words.norm[n] in SUCH for n in near):
        first = words.norm[sentence.start] in SUCH and sentence.start > words.line_of[k].start  # «… «Лён» … . | Так | назвали вечер»
        yield from _closed_before(words, k, words.sentence_of[sentence.start - 1].start if first else max(sentence.start, k - BESIDE))


def _closed_before(words: Words, k: int, first: int) -> Iterator[range]:
    """Give the quotations that close before a word and after a ``first`` one, the last one first."""
    line = words.line_of[k].start
    marks = words.with_norm(MARK)
    closed = 0
    for at in reversed(marks[: bisect_left(marks, k)]):
        if at < line or (not closed and at < first):
            return
        if closed and quotation_end(words, at, closed + 1) == closed + 1:
            if _is_title(words, at, closed + 1) and not _is_owned(words, at):
                yield range(at, closed + 1)
            closed = 0
        elif words.text[at] in OPENING.values() and not closed:
            closed = at


def _is_owned(words: Words, opened: int) -> bool:
    """Tell what a noun before it bears: «газета | «Лён» |», no «проведение | «Лёна» |»."""
    k = opened - 1
    noun = opened > words.sentence_of[opened].start and words.pos[k] in BEHIND and k not in words.covered("dates")
    bears = noun and words.lemma[k] not in WORK_OF
    return bears or opened in words.covered("organisations") or opened + 1 in words.covered("organisations")


def _is_title(words: Words, opened: int, end: int) -> bool:
    """Tell a title from words of a speech: it begins with a capital or a figure, and nobody says it."""
    spoken = words.norm[end - 2] in (",", ".") or is_said(words, opened)
    return end - opened > 2 and not spoken and not words.text[opened + 1][0].islower()


def _is_its(words: Words, k: int, title: range, mine: list[range], within: set[int]) -> bool:
    """Tell whether it is the event that is called so, by the noun or pronoun that stands next to the word that says so."""
    sentence, aside = words.sentence_of[k], words.covered("dates") | words.covered("places")
    if any(words.pos[n] in BEHIND and n not in within for n in range(k + 1, title.start)):
        return False
    if any(words.norm[n] in ITS and n < title.start for n in range(k + 1, min(k + 3, sentence.stop))):  # «назвали | его | «Лён»»
        return _is_taken_up(words, k, mine)
    for n in range(k - 1, max(sentence.start, k - FAR) - 1, -1):
        if n in title or n in aside or words.lemma[n] in NAMES or words.norm[n] in SUCH:
            continue
        if n in within or words.norm[n] in ITS or words.lemma[n] in FOR_IT:
            return n in within or _is_taken_up(words, n, mine)
        if words.pos[n] in BEHIND and not (words.feats[n].case == "Nom" and words.feats[n].animacy == "Anim"):  # «его | студенты | назвали»
            return False
    nouns = (n for n in range(k + 1, min(k + FAR, sentence.stop)) if n not in title and n not in aside and words.pos[n] in BEHIND)
    behind = next((n for n in nouns if words.feats[n].case in ("Nom", "Acc") or n in within), None)
    return behind in within if behind is not None else _is_taken_up(words, k, mine)


def _is_taken_up(words: Words, k: int, mine: list[range]) -> bool:
    """Tell whether the last event that a text named before a word is this one."""
    starts = [reach.start for reach in words.reaches("events")]
    before = bisect_left(starts, k) - 1
    return before >= 0 and words.sentence[k] - words.sentence[starts[before]] <= 1 and any(starts[before] in name for name in mine)


def _apposed(words: Words, mine: list[range]) -> range | None:
    """Find «| «Лён» | – областной фестиваль», «областной фестиваль (| «Лён» |)»."""
    for name in _early(words, mine):
        if (title := next((found for find in WAYS if (found := find(words, name)) is not None), None)) is not None:
            return title
    return None


def _before_apposition(words: Words, name: range) -> range | None:
    k, first = name.start - 1, max(words.line_of[name.start].start, name.start - APPOSED)
    while k > first and words.pos[k] in ("ADJ", "ADV", "DET") and words.text[k] not in AROUND:
        k -= 1
    if k <= first or words.text[k] not in AROUND or words.text[k - 1] not in OPENING.values():
        return None
    title = next(_closed_before(words, k, k - 1), None)
    return title if title is not None and title.stop == k else None


def _told_before(words: Words, name: range) -> range | None:
    """Find «| «Лён» | собрал агрономов. Это уже третий | форум |»."""
    sentence = words.sentence_of[name.start]
    if words.norm[sentence.start] != THIS or name.start - sentence.start > APPOSED or sentence.start == words.line_of[name.start].start:
        return None
    opened = words.sentence_of[sentence.start - 1].start
    end = quotation_end(words, opened, sentence.start)
    return range(opened, end) if end and _is_title(words, opened, end) and not _is_owned(words, opened) else None


def _in_apposition(words: Words, name: range) -> range | None:
    k = name.stop
    if k + 2 >= words.size or words.text[k] not in AROUND or words.text[k + 1] not in OPENING:
        return None
    end = quotation_end(words, k + 1, words.line_of[k].stop)
    closed = bool(end) and words.norm[end : end + 1] != ["и"] and k + 1 not in words.covered("organisations")
    return range(k + 1, end) if closed and _is_title(words, k + 1, end) else None


def _leads(words: Words, name: range) -> range | None:
    """Find «| «Лён» |: в Туле дали старт областному | форуму |», no motto."""
    sentence = words.sentence_of[name.start]
    end = quotation_end(words, sentence.start, min(sentence.stop, name.start))
    if not end or name.start in words.headline or words.text[end] != ":":
        return None
    if not _is_title(words, sentence.start, end) or _is_owned(words, sentence.start):
        return None
    between = range(end, name.start)
    plain = MOTTOES.isdisjoint(words.lemma[between.start : between.stop]) and not any(words.norm[k] in MARK for k in between)
    return range(sentence.start, end) if plain else None


WAYS = (_before_apposition, _in_apposition, _told_before, _leads)


def _headed(words: Words) -> range | None:
    """Find the title that is all of the headline, «| «Лён» |» ¶ «В Туле прошёл вечер», or that opens it and stands in the text again."""
    head = words.headline
    end = quotation_end(words, head.start, head.stop) if len(head) else 0
    if not end or not _is_title(words, head.start, end) or any(is_finite(words, k) for k in range(head.start, end)):
        return None
    if head.start + 1 in words.covered("organisations") | words.covered("people"):
        return None
    alone = end == head.stop or (words.text[end] in ALONE and words.text[head.stop - 1] in ALONE)
    return range(head.start, end) if alone or _stands_again(words, head.start + 1, end - 1) else None


def _stands_again(words: Words, start: int, stop: int) -> bool:
    """Tell whether a title stands in the text below the headline, too."""
    again = (k for k in words.with_lemma({words.lemma[start]}) if k >= words.headline.stop)
    same = (k for k in again if words.lemma[k : k + stop - start] == words.lemma[start:stop])
    return any(words.norm[k - 1] in MARK and not _is_owned(words, k - 1) for k in same)


def _named_by_headline(words: Words, mine: list[range]) -> range | None:
    """Find the headline that the lead calls a title: «Мой край родной» ¶ «Под таким | названием | в библиотеке прошёл час»."""
    head, first = words.headline, mine[0].start if mine[0].start >= words.headline.stop else mine[-1].start
    if not 1 < len(head) <= LONGEST or first < head.stop:
        return None
    sentence = words.sentence_of[first]
    told = any(words.norm[k] in UNDER and words.norm[k - 1] in SUCH for k in sentence[:BESIDE] if k > sentence.start)
    if not told or any(words.norm[k] in MARK for k in sentence[:BESIDE]):
        return None
    stop = head.stop - (words.text[head.stop - 1] in ".!…")
    return range(head.start, stop)
