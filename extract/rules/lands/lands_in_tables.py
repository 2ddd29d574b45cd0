"""Lands in a table of results, and what is counted of them: «1. | Чили |», «| Чили | – 20 очков», «на счету | Чили |», «за | Чили |»."""

from __future__ import annotations

from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import word_class

RANKS = word_class("rank") | {"балл", "очко", "кубок", "гран-при", "победа"}
NUMBERED, FOLLOWS = frozenset({".", ")", "-", "–", "—"}), 3  # «1. | Чили |»; words from a land to «очков»
SHELVES = {"на": frozenset({"счету", "счете"}), "в": frozenset({"активе", "копилке"})}
FOR, ON_BEHALF = "за", frozenset({"выступать", "выступить", "бороться", "играть", "сыграть", "бежать", "стартовать", "боксировать"})
AWAY, ONTO = word_class("go_to_a_winner") | {"улететь"}, frozenset({"в", "во"})
OPPONENT = frozenset({"соперник", "соперница", "противник", "оппонент"})
BEING = frozenset({"быть", "стать", "оказаться"})
FARTHEST = 30  # words of a table back to what is counted
NEAR = 8  # words from «за Чили» to the verb


def stands_in_a_table(words: Words, reach: range, at: int | None) -> bool:
    """Tell a land to which a contest's report ties a rank; ``at`` is the word that governs it."""
    return (
        _is_numbered(words, reach)
        or _has_points(words, reach)
        or (at is not None and (_has_on_a_shelf(words, at) or _is_fought_for(words, at) or _got_the_prize(words, at)))
        or _is_opponent(words, reach)
    )


def _is_numbered(words: Words, reach: range) -> bool:
    """Tell «1. | Чили |» at the beginning of a line or behind a colon or a comma, and «| Чили | – первая»."""
    k = reach.start - 1
    k -= k > 0 and words.norm[k] in NUMBERED
    number = k >= 0 and words.text[k].isdigit() and len(words.text[k]) < FOLLOWS and k < reach.start - 1
    if number and (k == words.line_of[k].start or words.norm[k - 1] in (":", ",", ";")):
        return True
    behind = words.norm[reach.stop : reach.stop + 1]
    return bool(behind) and behind[0] in DASHES and words.lemma[reach.stop + 1 : reach.stop + 2] in (["первый"], ["второй"], ["третий"])


def _has_points(words: Words, reach: range) -> bool:
    """Tell «| Чили | – 20 очков», «| Чили | (5 медалей)»."""
    k = reach.stop
    if k + 1 >= words.size or words.norm[k] not in (*DASHES, "(", ":") or not words.text[k + 1].isdigit():
        return False
    sentence = words.sentence_of[reach.start]  # «Чили – 20 очков, | Перу | – 15»
    return any(words.lemma[n] in RANKS for n in range(max(sentence.start, k - FARTHEST), min(k + 2 + FOLLOWS, sentence.stop)))


def _has_on_a_shelf(words: Words, at: int) -> bool:
    """Tell «три медали на | счету | Чили», «в | активе | Чили …»."""
    return at > 0 and words.norm[at] in SHELVES.get(words.norm[at - 1], ())


def _is_fought_for(words: Words, at: int) -> bool:
    """Tell «| за | Чили выступал Хуан Рохас»."""
    near = range(max(words.sentence_of[at].start, at - NEAR), min(words.sentence_of[at].stop, at + NEAR))
    return words.norm[at] == FOR and any(words.lemma[n] in ON_BEHALF for n in near)


def _got_the_prize(words: Words, at: int) -> bool:
    """Tell «гран-при уехал | в | Чили»."""
    if words.norm[at] not in ONTO or at < 2 or words.lemma[at - 1] not in AWAY:
        return False
    return any(words.lemma[n] in RANKS for n in range(max(words.sentence_of[at].start, at - NEAR), at))


def _is_opponent(words: Words, reach: range) -> bool:
    """Tell «соперником хозяев будет | Чили |»."""
    tie = reach.start - 1
    if tie < 1 or words.lemma[tie] not in BEING:
        return False
    near = range(max(words.sentence_of[tie].start, tie - NEAR), tie)
    return any(words.lemma[n] in OPPONENT and words.feats[n].case == "Ins" for n in near)
