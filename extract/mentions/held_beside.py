"""What is held by what stands beside it: a clause or a participle behind, a passive, a beginning on a day that people come to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extract.lang.phrases.quotations import OPENING
from extract.lang.words import Words
from extract.lexicon import Row, word_class
from extract.mentions.held import CERTAIN, CONDUCT, EARLY, LIMITS, NEAR, PASSED, PASSERS, WHOLE, is_held, on_a_day

WHICH = "который"
HELD_THERE = WHOLE | {"собрать", "объединить"}  # verbs of «сбор, который прошёл в субботу»
CONDUCTING = frozenset({"провести", "проводить"})
ARRANGED = word_class("arrange")
ARRANGING = frozenset({"устроить", "организовать", "устраивать"})
GATHERED = word_class("gather")
START, GIVE, GIVEN = "старт", "дать", 3  # words from «дали» to «старт»
AWAIT = frozenset({"ждать", "ожидать"})
PEOPLE = ("NOUN", "PROPN", "PRON")
PLACED = 4  # words from «площадка» to the event
SITES = frozenset({"место", "площадка", "дата", "день", "время", "точка"})
BEGINNING = LIMITS - {"идти"}
COMING = word_class("come_together")


def is_held_behind(words: Words, head: int, end: int) -> bool:
    """Tell «участники тестирования, | которое прошло 5 мая |», «сплав, | организованный клубом |»."""
    if end + 2 >= words.sentence_of[head].stop or words.norm[end] != ",":
        return False
    if words.lemma[end + 1] == WHICH:
        return _is_meant(words, end + 1, head) and any(words.lemma[k] in HELD_THERE for k in _behind(words, end + 1))
    participle = words.feats[end + 1]
    told = participle.verb_form == "Part" and words.lemma[end + 1] in WHOLE | ARRANGED
    return told and participle.case == words.feats[head].case


def held_in_clauses(words: Words, kinds: Mapping[str, Row]) -> Iterator[int]:
    """Give the nouns right before a clause that says that they were held on a day: «участникам ивента, | который прошёл 5 мая |»."""
    dated: set[int] | None = None
    for k in words.with_lemma({WHICH}):
        head = k - 2
        if head < 0 or words.sentence[k] > EARLY or words.norm[k - 1] != "," or not _is_meant(words, k, head):
            continue
        if words.pos[head] != "NOUN" or words.lemma[head] in kinds or words.lemma[head] in PASSERS or words.feats[head].animacy == "Anim":
            continue
        dated = on_a_day(words) if dated is None else dated
        if words.sentence[k] in dated and any(words.lemma[n] in PASSED for n in _behind(words, k)):
            yield head


def conducted_by_a_title(words: Words, kinds: Mapping[str, Row]) -> Iterator[int]:
    """Give the nouns early in a text that somebody «провёл», a title right behind them: «в саду провели | викторинку | «Осень»»."""
    for k in words.with_lemma(CONDUCTING):
        sentence, head = words.sentence_of[k], k + 1
        if words.sentence[k] > EARLY or (words.feats[k].case and not words.feats[k].variant):
            continue
        while head < sentence.stop and words.pos[head] in ("ADJ", "DET") and head - k < NEAR:
            head += 1
        titled = head + 1 < sentence.stop and words.text[head + 1] in OPENING
        common = titled and words.pos[head] == "NOUN" and words.text[head].islower() and words.lemma[head] not in kinds
        if common and words.feats[head].animacy != "Anim" and is_held(words, head, CONDUCTING):
            yield head


def is_arranged(words: Words, head: int) -> bool:
    """Tell «в парке была организована | перекличка |»."""
    sentence = words.sentence_of[head]
    near = range(max(sentence.start, head - NEAR), min(sentence.stop, head + NEAR))
    return any(
        words.lemma[k] in ARRANGED and words.feats[k].variant == "Short" and is_held(words, head, frozenset({words.lemma[k]})) for k in near
    )


def is_begun_for_people(words: Words, head: int) -> bool:
    """Tell «5 мая стартует | тестирование |. К участию приглашаются школьники» from «стартует ремонт»."""
    if not is_held(words, head, BEGINNING):
        return False
    number = words.sentence[head]
    return any(number <= words.sentence[k] <= number + 1 for k in words.with_lemma(COMING))


def is_made_by_somebody(words: Words, head: int) -> bool:
    """Tell «волонтёры устроили | зарядку |», «на | экзамен | пришли школьники», «дали старт | сплаву |», «горожан ждёт | салют |»."""
    return is_held(words, head, ARRANGING) or is_come_to(words, head) or _is_started(words, head) or is_awaited(words, head)


def is_come_to(words: Words, head: int) -> bool:
    """Tell «на | зарядку | собрались сто человек», «школьники пришли на | экзамен |»."""
    sentence, at = words.sentence_of[head], head - 1
    while at > sentence.start and words.pos[at] == "ADJ":
        at -= 1
    if words.norm[at] != "на" or words.feats[head].case not in ("Acc", ""):
        return False
    return any(words.lemma[k] in GATHERED for k in range(max(sentence.start, at - NEAR), min(sentence.stop, head + NEAR)))


def _is_started(words: Words, head: int) -> bool:
    """Tell «дали старт | сплаву |»."""
    k = head - 1
    while k > words.sentence_of[head].start and words.pos[k] == "ADJ":
        k -= 1
    return words.lemma[k] == START and words.feats[head].case == "Dat" and GIVE in words.lemma[max(0, k - GIVEN) : k]


def is_awaited(words: Words, head: int) -> bool:
    """Tell what people are told to expect: «5 мая гостей парка ждёт | квиз |», no «гости ждут автобус»."""
    sentence = words.sentence_of[head]
    verbs = (k for k in range(max(sentence.start, head - NEAR), min(sentence.stop, head + NEAR)) if words.lemma[k] in AWAIT)
    if words.feats[head].animacy == "Anim" or (verb := next(verbs, None)) is None or not is_held(words, head, AWAIT):
        return False
    near = range(max(sentence.start, verb - NEAR), min(sentence.stop, verb + NEAR))
    return any(words.feats[k].animacy == "Anim" and words.feats[k].case in ("Acc", "Gen") and words.pos[k] in PEOPLE for k in near)


def is_conducted_somewhere(words: Words, i: int) -> bool:
    """Tell «местом проведения | слёта | стал парк», «площадкой для проведения | квиза |», «состоялось проведение | слёта |»."""
    if i < 2 or words.lemma[i - 1] != CONDUCT:
        return False
    return not SITES.isdisjoint(words.lemma[max(0, i - PLACED) : i - 1]) or is_held(words, i - 1, CERTAIN | PASSED)


def is_held_below(words: Words, head: int) -> bool:
    """Tell a word of a headline that the text below says to be held: «| Тестирование | в Туле» ¶ «Тестирование прошло 5 мая»."""
    if head not in words.headline:
        return False
    again = (k for k in words.with_lemma({words.lemma[head]}) if words.headline.stop <= k and words.sentence[k] <= EARLY)
    return any(is_held(words, k, WHOLE) for k in again)


def _is_meant(words: Words, which: int, head: int) -> bool:
    """Tell whether a clause is about the noun before it."""
    asked, named = words.feats[which], words.feats[head]
    return asked.case in ("Nom", "Acc") and asked.number == named.number and asked.gender in ("", named.gender)


def _behind(words: Words, which: int) -> range:
    return range(which + 1, min(which + NEAR, words.sentence_of[which].stop))
