"""The clause around a word, and what it speaks of: the event now reported, another edition of it, or something else."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from extract.lang.remembered import remembered
from extract.lang.words import Words
from extract.lexicon import Lexicon

FARTHEST = 60  # words of a clause to either side
KNOWN = 512  # clauses that are remembered: a dozen rules ask for those of the same names and dates
SHORTEST = 5  # words of a lead
COMMA = frozenset({","})
OPENING = frozenset({"("})
AND_ALSO = ["а", "также"]  # which joins what is no clause
LONGEST_ASIDE = 16  # words of brackets that interrupt a clause
FIRST_TIME, SPANS, WHICH = "впервые", frozenset({"за", "с", "со", "после"}), "который"
HISTORY, TAUGHT = "история", frozenset({"учитель", "учительница", "преподаватель", "кафедра", "олимпиада", "урок", "кабинет"})
ANNIVERSARIES = frozenset({"юбилей", "годовщина", "рождение", "летие"})
GREETING = frozenset({"поздравить", "поздравлять", "поздравление", "чествовать"})
STILL, SPELLS = "еще", frozenset({"весной", "летом", "осенью", "зимой", "раньше"})
BEFORE, AGO, SEASONS = "прошлый", "назад", frozenset({"год", "сезон", "раз", "месяц"})
COMPARING = frozenset({"против", "вместо"})
LINKED = frozenset({"это", "в", "во", "из", "на", "к", "с", "со"})  # between a dash and what it tells: «закрытие – | на | 24-е»
BREAKS = frozenset({";", ":", "(", ")", "—", "–", "--"})
DASHES, MEMBERS = frozenset({"—", "–", "-"}), frozenset({"член", "участник", "участница"})
OPENERS = frozenset(
    {"который", "где", "когда", "что", "чтобы", "а", "но", "однако", "если", "хотя", "поскольку", "причем", "тогда", "откуда", "куда"}
)


@remembered(KNOWN)
def clause_of(words: Words, i: int) -> range:
    """Give the clause that a word stands in: up to a semicolon, colon, or a comma before «который», «где», «а».

    What short brackets hold is a clause of its own; the clause around them goes on behind them: «в Доме учёных (Тула) открылась выставка».
    """
    sentence = words.sentence_of[i]
    within, outer = _aside(words)
    breaks = _breaks(words) if i in within else outer
    behind = bisect_right(breaks, i)
    start = breaks[behind - 1] if behind else 0
    stop = breaks[behind] if behind < len(breaks) else words.size
    return range(max(start, sentence.start, i - FARTHEST), min(stop, sentence.stop, i + FARTHEST))


def clause_over_dash(words: Words, i: int) -> range:
    """Give the clause of a word, with what stands before a dash or colon before it: «Закрытие форума — | 17 мая», «— из | пяти стран»."""
    clause = clause_of(words, i)
    i -= i > clause.start and words.norm[i - 1] in LINKED
    opened = clause.start == i and i >= 2 and i - 1 in words.sentence_of[i] and words.norm[i - 1] in ("—", "–", "--", "-", ":")
    return range(clause_of(words, i - 2).start, clause.stop) if opened else clause


def before_comparison(words: Words, clause: range, i: int) -> range:
    """Cut off what a word's clause compares it with: «участвовали | 300 человек | против 140 годом ранее»."""
    return range(clause.start, next((k for k in range(i, clause.stop) if words.norm[k] in COMPARING), clause.stop))


@lru_cache(maxsize=1)
def _breaks(words: Words) -> list[int]:
    """Give the words of a document at which clauses begin."""
    marks = [k for k in words.with_norm(BREAKS) if not _of_a_clock(words, k) and not _joins_names(words, k)]
    return sorted({*marks, *(k + 1 for k in marks), *(k + 1 for k in words.with_norm(COMMA) if _opens(words, k + 1))})


def _of_a_clock(words: Words, k: int) -> bool:
    """Tell the colon of «в 11 | : | 00», the dash of «3 | – | 5 мая»."""
    return 0 < k < words.size - 1 and words.text[k - 1].isdigit() and words.text[k + 1].isdigit()


def _joins_names(words: Words, k: int) -> bool:
    """Tell the dash of «рабочая группа ЕАЭС | – | Куба», «форум Россия | – | АСЕАН», «министры государств | – | членов ШОС»."""
    if words.norm[k] not in DASHES or not 1 < k < words.size - 1:
        return False
    if words.lemma[k + 1] in MEMBERS and words.feats[k + 1].case == "Gen" == words.feats[k - 1].case:
        return True
    return all(words.pos[n] == "PROPN" and words.capital[n] and words.feats[n].animacy != "Anim" for n in (k - 1, k + 1))


@lru_cache(maxsize=1)
def _aside(words: Words) -> tuple[frozenset[int], list[int]]:
    """Give the words in short brackets, the brackets too, and the breaks that stand outside of them."""
    within: set[int] = set()
    for at in words.with_norm(OPENING):
        inside = range(at + 1, min(at + LONGEST_ASIDE, words.sentence_of[at].stop))
        if (closed := next((k for k in inside if words.norm[k] in ("(", ")")), None)) is not None and words.norm[closed] == ")":
            within.update(range(at, closed + 1))
    return frozenset(within), [k for k in _breaks(words) if k not in within and k - 1 not in within]


def _opens(words: Words, k: int) -> bool:
    """Tell whether a word behind a comma begins a clause: «, который», «, в котором», «, под началом которого»."""
    if k < words.size and words.lemma[k] in OPENERS:
        return words.norm[k : k + 2] != AND_ALSO
    if k + 1 >= words.size or words.pos[k] != "ADP" or words.sentence[k] != words.sentence[k + 1]:
        return False
    return words.lemma[k + 1] == "который" or words.lemma[k + 2 : k + 3] == ["который"]


@lru_cache(maxsize=1)
def lead_of(words: Words) -> int:
    """Give the number of the first sentence of the body that is a sentence: no headline, no caption, no dateline."""
    for sentence in words.sentences:
        if sentence.start in words.headline or len(sentence) < SHORTEST or is_dateline(words, sentence) or is_above_it(words, sentence):
            continue
        if words.norm[sentence.stop - 1].endswith((".", "!", "?", "…")) or "VERB" in words.pos[sentence.start : sentence.stop]:
            return words.sentence[sentence.start]
    return 0


def is_dateline(words: Words, sentence: range) -> bool:
    """Tell a sentence that is the dateline's: «Ереван, 17 ноября. | /АРМЕНПРЕСС/.»."""
    piece = words.parts.dateline
    return piece is not None and piece[0] <= words.start[sentence.start] and words.stop[sentence.stop - 1] <= piece[1]


def is_above_it(words: Words, sentence: range) -> bool:
    """Tell a second headline, above the dateline with which the report begins."""
    piece = words.parts.dateline
    return piece is not None and words.stop[sentence.stop - 1] <= piece[0]


def senses(words: Words, reach: range, lexicon: Lexicon, *, qualified: bool = True) -> set[str]:
    """Give what the words of a clause speak of besides the event (``elsewhen.tsv``), those that only say which one is meant too."""
    table, said = lexicon.index("elsewhen"), words.lemma[reach.start : reach.stop]
    if table.keys().isdisjoint(said):
        return set()
    lemmas = set(said)
    told = table.keys() & lemmas
    if told & ANNIVERSARIES and lemmas & GREETING:
        told -= ANNIVERSARIES  # «поздравил с юбилеем»: it is now
    if not qualified:
        told = {lemma for lemma in told if any(words.lemma[k] == lemma and not _qualifies(words, k) for k in reach)}
    if FIRST_TIME in told and (
        _is_news(words, reach) or all(words.norm[k + 1] in SPANS for k in reach[:-1] if words.lemma[k] == FIRST_TIME)
    ):
        told -= {FIRST_TIME}  # «впервые | за десять лет |»: it is now
    if HISTORY in told and all(_is_subject(words, k) for k in reach if words.lemma[k] == HISTORY):
        told -= {HISTORY}
    if told:
        named = words.covered("organisations")  # «директор | Института истории РАН | Олег Грач»
        told = {lemma for lemma in told if any(words.lemma[k] == lemma and k not in named for k in reach)}
    return {table[lemma]["sense"] for lemma in told}


def _is_news(words: Words, clause: range) -> bool:
    """Tell «5 мая Анна Лось впервые пришла в сенат» of a lead from «форум, который впервые прошёл в 2005 году»."""
    if words.sentence[clause.start] != lead_of(words) or words.lemma[clause.start] == WHICH:
        return False
    return all(words.pos[k + 1] == "VERB" for k in clause[:-1] if words.lemma[k] == FIRST_TIME)


def _qualifies(words: Words, k: int) -> bool:
    """Tell a participle that says which one is meant, «вдова | погибшего | лётчика», «директор | созданного | центра»."""
    return words.feats[k].verb_form == "Part" and words.feats[k].variant != "Short" and bool(words.feats[k].case)


def _is_subject(words: Words, k: int) -> bool:
    """Tell what is taught from what was: «первое место по | истории |», «учитель | истории |»."""
    return k > 0 and (words.norm[k - 1] == "по" or (words.feats[k].case == "Gen" and words.lemma[k - 1] in TAUGHT))


@lru_cache(maxsize=16)
def holding(lexicon: Lexicon) -> dict[str, str]:
    """Give the phase of every holding verb."""
    return {row["lemma"]: row["phase"] for row in lexicon.table("holding_verbs")}


def tells_of_before(words: Words, reach: range) -> bool:
    """Tell words of an earlier time: «в прошлом сезоне», «два года назад», «ещё весной»."""
    if STILL in words.norm[reach.start : reach.stop] and any(words.norm[k] == STILL and words.norm[k + 1] in SPELLS for k in reach[:-1]):
        return True
    if BEFORE not in words.lemma[reach.start : reach.stop] and AGO not in words.norm[reach.start : reach.stop]:
        return False
    return any(
        (words.lemma[k] == BEFORE and words.lemma[k + 1] in SEASONS) or (words.norm[k + 1] == AGO and words.lemma[k] in SEASONS)
        for k in reach[:-1]
    )
