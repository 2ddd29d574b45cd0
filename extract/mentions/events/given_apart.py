"""What a noun leads to over what stands between: «вручение | ветеранам медалей |», «открытие в Туле | новой школы |», «час: | «Хлеб» |»."""

from __future__ import annotations

from collections.abc import Mapping

from extract.lang.phrases.phrase import complement_end, is_said, noun_phrase_end, possible_cases
from extract.lang.phrases.quotations import OPENING, quotation_end
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.events.sides import DASHES, MATCHES
from extract.mentions.held import NEAR, OBJECT, SUBJECT, is_held

ACTS = word_class("act_done_to_something")  # «вручение», «открытие»
INTO = frozenset({"в", "во", "на"})
FAR = 4  # words of where something is sent
BETWEEN, ONE_OF = "между", (["одной", "из"], ["одним", "из"])
FRAMES = frozenset({"рамках", "ходе"})
LONGEST_TITLE = 20  # words behind a colon: a title, not a speech
ALONE: frozenset[str] = frozenset()  # prepositions that lead on


def apart_from_its_noun(words: Words, start: int, head: int, end: int, places: Mapping[int, int], stops: frozenset[int]) -> range | None:
    """Give what belongs to the name that ends at a word, behind a receiver, a place or a colon: «передача школе | автобуса |»; or none."""
    if end >= words.sentence_of[end - 1].stop:
        return None
    if BETWEEN in words.norm[head:end] and words.lemma[head] not in MATCHES:
        return _second_side(words, end)
    if words.text[end] == ":":
        return _title_behind_colon(words, end) if _is_reported(words, start, head) else None
    if words.lemma[end - 1] in ACTS:
        return _done_to(words, end, places, stops)
    return _sent_there(words, start, end, stops) if words.text[end - 1][0].isupper() else None


def _second_side(words: Words, end: int) -> range | None:
    """Tell «между Комитетом (КНР) | и Союзом купцов |», «между Акиматом области | и одной из фирм «Луч» |»."""
    limit, at = words.sentence_of[end].stop, end
    if words.text[at] == "(":
        at = next((k + 1 for k in range(at, min(at + FAR, limit)) if words.text[k] == ")"), limit)
    if at + 1 >= limit or words.norm[at] != "и":
        return None
    start = at + 1
    if words.norm[start : start + 2] in ONE_OF:
        stop = noun_phrase_end(words, start + 2, limit, ("Gen",))
    else:
        stop = noun_phrase_end(words, start, limit, ("Ins",)) or quotation_end(words, start, limit)
    return range(at, complement_end(words, stop - 1, limit, ALONE)) if stop else None


def _is_reported(words: Words, start: int, head: int) -> bool:
    """Tell what is held, or holds something, or opens a line, from «Тема | встречи |: «Наш двор»», «сказал о | поездке |: «Жаль»»."""
    before = range(max(words.sentence_of[start].start, start - NEAR), start)
    named = words.feats[head].case in ("Nom", "Acc")
    told = any(words.norm[k] in FRAMES or (named and words.lemma[k] in SUBJECT | OBJECT) for k in before)
    return told or start == words.line_of[start].start or is_held(words, head)


def _title_behind_colon(words: Words, colon: int) -> range | None:
    """Tell «классный час: | «Хлеб – всему голова» |» from «на встрече: «Мы ждём», – сказал мэр»."""
    line = words.line_of[colon]
    stop = quotation_end(words, colon + 1, line.stop)
    if not stop or stop > colon + LONGEST_TITLE or not words.text[colon + 2][0].isupper() or is_said(words, colon + 1):
        return None
    behind = words.text[stop : min(stop + 2, line.stop)]
    return None if any(text in DASHES for text in behind) else range(colon + 1, stop)


def _done_to(words: Words, end: int, places: Mapping[int, int], stops: frozenset[int]) -> range | None:
    """Tell «вручение | ветеранам медалей |», with who receives it, «открытие в Туле | новой школы |», without where."""
    limit = words.sentence_of[end].stop
    if given := words.feats[end].case == "Dat" and noun_phrase_end(words, end, limit, ("Dat",)):
        stop = complement_end(words, given - 1, limit, ALONE, stops)
        return range(end, stop) if stop > given else None
    at = _behind_where(words, end + 1, places) if words.norm[end] in INTO else 0
    return _thing(words, at, limit, stops) if 0 < at < limit else None


def _behind_where(words: Words, at: int, places: Mapping[int, int]) -> int:
    """Give the word behind a place: «Туле |», «селе Лосево |»; 0 where no place is named."""
    return places.get(at, 0) or (places.get(at + 1, 0) if at < len(words) and words.feats[at].case == "Loc" else 0)


def _sent_there(words: Words, start: int, end: int, stops: frozenset[int]) -> range | None:
    """Tell «церемония отправки в Армению | колонны машин |»: the place is the act's, as what is sent there is."""
    into = next((k for k in range(end - 2, max(start, end - FAR), -1) if words.norm[k] in INTO), None)
    sent = into is not None and words.lemma[into - 1] in ACTS
    return _thing(words, end, words.sentence_of[end].stop, stops) if sent else None


def _thing(words: Words, at: int, limit: int, stops: frozenset[int]) -> range | None:
    end = 0 if words.text[at] in OPENING else noun_phrase_end(words, at, limit, ("Gen",)) or noun_phrase_end(words, at, limit, ("Acc",))
    end = end if end and "Gen" in possible_cases(words.norm[end - 1]) else 0  # of «колонны» the tagger may see an accusative
    return range(at, complement_end(words, end - 1, limit, ALONE, stops)) if end else None
