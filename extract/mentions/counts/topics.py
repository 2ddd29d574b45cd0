"""Figures behind those whom a clause is about: «Участников деловой программы – | 614 |», «слушателей в зале оказалось больше | 120 |»."""

from __future__ import annotations

from extract.lang.grammar.lemmas import parses
from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.counts.counted import PERSON, Counted, counted_noun

NEAR = 4  # words from those named to «их»
FARTHEST = 18  # words between those counted and their figure
OPENING = frozenset({"ADJ", "DET", "ADV", "PART", "CCONJ", "SCONJ", "INTJ"})
INSIDE = frozenset({"ADJ", "DET", "NOUN", "PROPN", "ADP", "ADV", "PART", "PRON"})
BEFORE_FIGURE = frozenset({"VERB", "AUX", "ADV", "PART"})
TIMES = frozenset({"раз", "год", "день", "сезон", "зал"})  # «слушателей было в этот | раз | 40»
ENDING, WHENCE = frozenset({"PUNCT", "CCONJ", "SCONJ"}), frozenset({"из", "от"})
ASIDE = frozenset({"который", "по", "как", "если"})  # «, по ощущениям,», «, как подсчитали в полиции,»
WE, THEM = "нас", "их"  # «| нас | было семеро»
IN_ALL = "всего"  # «спорили команды, | всего | восемь»
AMONG, NUMBERING = (["среди", "них"], ["из", "них"], ["их", "числе"]), frozenset({"числом", "численностью", "количеством"})
NOW = frozenset({"сегодня", "нынче", "сейчас", "всего", "уже", "пока", "ныне"})


def head_of_topic(words: Words, first: int, after: int, lexicon: Lexicon) -> Counted | None:
    """Find those whom the figure ``[first, after)`` at the end of a clause counts: a genitive plural that opens the clause."""
    sentence = words.sentence_of[first]
    if first == sentence.start or not _ends_a_clause(words, after, sentence):
        return None
    dashed, before = words.norm[first - 1] in DASHES, first - 1
    aside = words.norm[before] == ","  # «нас было, по ощущениям, | сотен семь |»
    if (them := _them(words, before, sentence.start)) >= 0:
        return _of_listed(words, them, first, after, lexicon)
    if words.norm[before] in NUMBERING or (words.norm[before] == IN_ALL and words.norm[before - 1] == ","):
        return _of_number(words, before, first, after, lexicon)
    among = words.norm[before - 1 : before + 1] in AMONG
    if not (dashed or aside or among or words.pos[before] in BEFORE_FIGURE or words.lemma[before] in TIMES or words.norm[before] == WE):
        return None
    told, k, least = False, first - 1 - dashed, max(sentence.start, first - FARTHEST)
    while k >= least:
        if _acts(words, k):
            if dashed:
                return None
            told = True
        elif words.pos[k] in ("NOUN", "PROPN") and _are_many(words, k, sentence.start) and _is_opened(words, k, sentence.start):
            return counted_noun(words, k, lexicon) if dashed or told or _is_now(words, range(k + 1, first)) else None
        elif words.norm[k] == WE:
            return PERSON._replace(i=first, j=after) if not dashed and _is_opened(words, k, sentence.start) else None
        elif words.pos[k] == "PUNCT":
            k = _begin_of_aside(words, k, least)
        elif words.pos[k] not in INSIDE and words.norm[k] != "и" and not _describes(words, k):
            return None
        k -= 1
    return None


def _them(words: Words, k: int, start: int) -> int:
    """Find «их» of «, их более | 120 |», «, всего их набралось | 120 |»; -1 where it does not stand right before."""
    k -= words.pos[k] in ("VERB", "AUX")
    k -= words.norm[k] in NOW
    return k if k > start + 1 and words.norm[k] == THEM else -1


def _of_listed(words: Words, k: int, first: int, after: int, lexicon: Lexicon) -> Counted | None:
    """Tell «прибыли архитекторы и археологи, их более | 120 |»: of those named just before."""
    k -= words.norm[k - 1] in NOW
    named = next((n for n in range(k - 1, max(words.sentence_of[k].start, k - NEAR) - 1, -1) if words.pos[n] == "NOUN"), k)
    head = counted_noun(words, named, lexicon) if words.feats[named].number == "Plur" and words.norm[k - 1] in (",", *DASHES) else None
    return head._replace(i=first, j=after) if head is not None and head.of != "none" else None


def _of_number(words: Words, k: int, first: int, after: int, lexicon: Lexicon) -> Counted | None:
    """Tell «прислали своих гонцов, общим числом около | 350 |», «сотрудники трёх фондов, числом | пять |»: of those named just before."""
    start = words.sentence_of[k].start
    k -= words.lemma[k - 1] in ("общий", "весь") or words.norm[k] == IN_ALL
    named = next((n for n in range(k - 1, max(start, k - NEAR) - 1, -1) if words.pos[n] == "NOUN"), k)
    head = counted_noun(words, named, lexicon) if words.feats[named].number == "Plur" and named < k else None
    return head._replace(i=first, j=after) if head is not None and head.of != "none" else None


def _is_now(words: Words, between: range) -> bool:
    """Tell «экспонентов | нынче | 48», «участников | в этом году | 300»."""
    lemmas = words.lemma[between.start : between.stop]
    if any(words.norm[k - 1 : k + 1] in AMONG for k in between):
        return True  # «молодых исследователей | среди них | 60»
    return bool(lemmas) and (all(lemma in NOW for lemma in lemmas) or (lemmas[-1] in TIMES and words.norm[between.start] in ("в", "на")))


def _acts(words: Words, k: int) -> bool:
    return words.pos[k] in ("VERB", "AUX") and not _describes(words, k)


def _describes(words: Words, k: int) -> bool:
    """Tell a participle, which the tagger may take for a converb: «компаний, | разбивших | палатки»."""
    participle = words.feats[k].verb_form == "Part" or (words.feats[k].verb_form == "Conv" and words.norm[k].endswith(("вших", "ших")))
    return participle and words.feats[k].variant != "Short"


def _begin_of_aside(words: Words, k: int, least: int) -> int:
    """Step over «компаний|, развернувших стенды,| было 90», «гостей было|, по оценкам,| 90»; past the least word where nothing opens it."""
    opening = "(" if words.norm[k] == ")" else "," if words.norm[k] == "," else None
    for n in range(k - 1, least - 1, -1):
        if words.norm[n] == opening and (opening == "(" or words.feats[n + 1].verb_form or words.lemma[n + 1] in ASIDE):
            return n
    return least - 1


def _ends_a_clause(words: Words, after: int, sentence: range) -> bool:
    """Tell «… – | 614 |, …», «… вышло | 60 |: из Чили», «… прибыло | 40 | из Чили»."""
    return after >= sentence.stop or words.pos[after] in ENDING or words.norm[after] in WHENCE


def _are_many(words: Words, k: int, start: int) -> bool:
    """Tell a genitive plural; the capital of a sentence's first word may mislead the tagger."""
    feats = words.feats[k]
    if feats.number == "Plur" and (feats.case == "Gen" or (feats.case == "Acc" and feats.animacy == "Anim")):
        return True
    return k == start and any(p.is_known and p.tag.POS == "NOUN" and {"plur", "gent"} <= p.tag.grammemes for p in parses(words.norm[k]))


def _is_opened(words: Words, k: int, start: int) -> bool:
    """Tell the first noun of a clause: «а | зрителей |», «заявленных на регату | экипажей |»."""
    begin = next((n + 1 for n in range(k - 1, start - 1, -1) if words.pos[n] == "PUNCT"), start)
    if begin > start + 1 and words.norm[begin - 1] in DASHES and begin - 1 > words.line_of[k].start:
        return False  # but «– | компаний | – 218» in a list
    described = False
    for n in range(begin, k):
        described = described or words.feats[n].verb_form == "Part"
        if not (words.pos[n] in OPENING or described):
            return False
    return True
