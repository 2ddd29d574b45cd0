"""Tell whether a sentence speaks of the past or of the future around a word."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

TENSES = {"Past": -1, "Fut": 1, "Pres": 0}
WILL = frozenset({"будет", "будут", "будем", "будете", "буду"})  # which the tagger has in the present
COMMAS = frozenset({",", ";", ":", "(", ")", "—", "–"})
NEW_DAY = 4  # words from «новая дата» to it
NEAR = 2  # words from a participle to its day
FAR = 25  # words to either side
AGO, YEARS = "назад", frozenset({"год", "лето", "десятилетие", "век", "полвека"})
SET_APART = frozenset({",", "(", "—", "–"})
CLOSING = frozenset({"закрытие", "завершение", "окончание", "финал"})
AHEAD = word_class("plan") | word_class("move")


def tense_at(words: Words, i: int) -> int:
    """Give -1 for the past, 1 for the future, 0 when the nearest verb says neither."""
    sentence = words.sentence_of[i]
    if _is_new_day(words, i, sentence):
        return 1
    if any(_is_close(words, k) for k in range(max(sentence.start, i - NEW_DAY), i)):
        return 1
    if any(_has_begun(words, k) for k in range(max(sentence.start, i - NEAR), i)):
        return -1
    return _tense(words, i, _between_commas(words, i, sentence)) or _tense(words, i, sentence) or 0


def _is_close(words: Words, k: int) -> bool:
    """Tell «гостей насчитали сто, | закрытие – | в воскресенье»."""
    return words.norm[k] in SET_APART and k > 0 and words.lemma[k - 1] in CLOSING


def _has_begun(words: Words, k: int) -> bool:
    """Tell «ярмарка, | начавшаяся | 1 марта, закроется 5 июля»."""
    feats = words.feats[k]
    return feats.verb_form == "Part" and feats.tense == "Past" and feats.voice in ("Act", "Mid") and bool(feats.case)


def is_years_ago(words: Words, i: int) -> bool:
    """Tell «матч, в котором он играл, прошёл десять лет назад, | 20 сентября 2000 года |»."""
    return i > 2 and words.norm[i - 1] in SET_APART and words.norm[i - 2] == AGO and words.lemma[i - 3] in YEARS


def _is_new_day(words: Words, i: int, sentence: range) -> bool:
    """Tell «должен был пройти 1 июля, новая дата – | 14 октября»."""
    near = range(max(sentence.start, i - NEW_DAY), i - 1)
    return any(words.lemma[k] == "новый" and words.lemma[k + 1] in ("дата", "срок", "день") for k in near)


def _between_commas(words: Words, i: int, sentence: range) -> range:
    start = stop = i
    while start > max(sentence.start, i - FAR) and words.norm[start - 1] not in COMMAS:
        start -= 1
    while stop < min(sentence.stop, i + FAR) and words.norm[stop] not in COMMAS:
        stop += 1
    return range(start, stop)


def _tense(words: Words, i: int, reach: range) -> int | None:
    farthest = max(reach.stop - i, i - reach.start + 1)
    for distance in range(1, min(FAR, farthest)):
        for k in (i + distance, i - distance):
            if k not in reach:
                continue
            if words.lemma[k] in AHEAD or words.norm[k] in WILL:
                return 1
            if words.pos[k] in ("VERB", "AUX") and words.feats[k].verb_form not in ("Inf", "Conv", "Part") and words.feats[k].tense:
                return TENSES.get(words.feats[k].tense, 0)
    return None
