"""pymorphy3's lemma that fits the tag, cached for every word and tag."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from pymorphy3.analyzer import Parse
from pymorphy3.tagset import OpencorporaTag
from pymorphy3.units import UnknownPrefixAnalyzer

from extract.lang.grammar.dictionary import (
    DICTIONARY,
    SHORT,
    Form,
    chance,
    coinage_of,
    dictionary_forms,
    morph,
    paradigm_forms,
    read,
    stem_of,
)
from extract.lang.grammar.feats import parse_feats

POS = {
    "NOUN": {"NOUN"},
    "PROPN": {"NOUN"},
    "ADJ": {"ADJF", "ADJS", "COMP", "PRTF"},
    "VERB": {"VERB", "INFN", "PRTF", "PRTS", "GRND"},
    "AUX": {"VERB", "INFN", "GRND"},
    "ADV": {"ADVB", "COMP", "PRED"},
    "PRON": {"NPRO", "ADJF"},
    "DET": {"ADJF", "NPRO"},
    "NUM": {"NUMR", "ADJF", "NOUN"},
    "ADP": {"PREP"},
    "CCONJ": {"CONJ"},
    "SCONJ": {"CONJ"},
    "PART": {"PRCL"},
}
CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
SECOND = {"loc2": "loct", "gen2": "gent"}  # cases that the tagger does not tell apart: «в порту»
NAMES = frozenset({"Geox", "Name", "Surn", "Patr"})
NUMBERS = {"Sing": "sing", "Plur": "plur"}
GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
ANIMACIES = {"Anim": "anim", "Inan": "inan"}
ORDINAL = re.compile(r"(\d+)([1-9]-(?:й|я|е|м|х|му|го|ми|ая|ое|ой|ый|ом|ого|ому))$")
PREFIXED = next(unit.analyzer for unit in morph._units if isinstance(unit.analyzer, UnknownPrefixAnalyzer))
CYRILLIC = re.compile("[\u0400-\u04ff]")
RARE = frozenset({"лагер", "полок"})  # a beer that the dictionary holds as likely as «лагерь», a bath's bench that it prefers to «полк»
GUESSING = {"KnownSuffixAnalyzer", "FakeDictionary"}


@lru_cache(maxsize=6_000)
def parses(word: str) -> tuple[Parse, ...]:
    """Give pymorphy3's readings of a word, the likeliest first; none where it fails on a character that Unicode has no name for."""
    try:
        found = read(word)
        found = tuple(parse for parse in found if parse.normal_form not in RARE) or found
        if not word[:1].isdigit() or any(parse.tag.POS == "ADJF" for parse in found):
            return found
        return _ordinal(word) or found
    except ValueError:
        return ()


def _ordinal(word: str) -> tuple[Parse, ...]:
    """Read «24-м» as «4-м» with more figures before, which pymorphy3 takes for metres; nothing for another word."""
    match = ORDINAL.match(word)
    if match is None:
        return ()
    tens, last = match.groups()
    base = (parse for parse in read(last) if parse.tag.POS == "ADJF")
    return tuple(
        parse._replace(word=tens + parse.word, normal_form=tens + parse.normal_form, methods_stack=(*parse.methods_stack, (PREFIXED, tens)))
        for parse in base
    )


def lemma(word: str, pos: str, tag: str) -> str:
    """Give the dictionary form, with е for ё, of a word that the tagger reads so: «форуме», NOUN → «форум».

    Where all readings share it the tag does not matter: the tagger takes the words of a headline for names.
    A name that the dictionary does not hold stays as it is in the nominative.
    """
    if not CYRILLIC.search(word):
        return word
    forms = dictionary_forms(word) if word[SHORT - 1 :] else []
    if not forms:
        guessed = _guessed(word, pos, tag)
        compound = "-" in word and (pos == "NOUN" or (pos == "PROPN" and ends_in_noun(word)))
        return _with_first_part(word, guessed, tag) if compound else guessed
    lemma, *others = {lemma for _, lemma in forms}
    lemma = _likeliest(word, forms, pos, tag) if others else lemma.replace("ё", "е")
    return (_of_short_adjective(word) or lemma) if pos == "ADJ" and all(form.tag.POS == "PRTS" for form, _ in forms) else lemma


def _of_short_adjective(word: str) -> str:
    """Give the adjective of a short form that the dictionary holds of a man only: «уверена», «убеждены»."""
    his = dictionary_forms(word[:-1]) if word[-1] in "аоы" else []
    return next((lemma.replace("ё", "е") for form, lemma in his if form.tag.POS == "ADJS"), "")


def _guessed(word: str, pos: str, tag: str) -> str:
    """Choose among pymorphy3's readings."""
    if coinage := coinage_of(word):
        return coinage
    found, feats = parses(word), parse_feats(tag)
    if pos == "PROPN" and all(map(_is_guess, found)):
        if feats.case == "Nom" and feats.number != "Plur":
            return word
        found = tuple(parse for parse in found if parse.tag.POS == "NOUN" and parse.tag.case == CASES.get(feats.case))
    return _best(pos, tag, [(parse.tag, parse.normal_form, parse.score) for parse in found]) or word


def ends_in_noun(word: str) -> bool:
    """Tell a compound of an ordinary noun, whose capital makes the tagger take it for a name: «в Доме-музее», but no «в Бобо-Дюласо»."""
    last = parses(word.rpartition("-")[2])
    return any(parse.is_known and parse.tag.POS == "NOUN" and NAMES.isdisjoint(parse.tag.grammemes) for parse in last)


def _with_first_part(word: str, guessed: str, tag: str) -> str:
    """Put the first part of a compound into its dictionary form too: «игре-квесте» → «игра-квест», «онлайн-форуме» → «онлайн-форум»."""
    first, _, rest = guessed.partition("-")
    if first != word.partition("-")[0]:
        return guessed
    nouns = [parse for parse in parses(first) if parse.is_known and parse.tag.POS == "NOUN"]
    own = sorted((p for p in nouns if p.tag.number == "sing"), key=lambda p: p.tag.case != CASES.get(parse_feats(tag).case))
    declined = bool(own) and not any(parse.tag.case == "nomn" or "Fixd" in parse.tag for parse in own)
    return f"{own[0].normal_form.replace('ё', 'е')}-{rest}" if declined else guessed


def _likeliest(word: str, forms: list[tuple[Form, str]], pos: str, tag: str) -> str:
    """Choose among the forms that a word of the dictionary may be."""
    return _best(pos, tag, [(form.tag, lemma, chance(word, form)) for form, lemma in forms])


def _best(pos: str, tag: str, readings: list[tuple[OpencorporaTag, str, float]]) -> str:
    """Give the lemma of the reading that fits the tag best, of equals the likeliest one, with е for ё; none of none."""
    chances: dict[str, float] = {}
    for _, lemma, score in readings:
        chances[lemma] = max(chances.get(lemma, 0), score)
    if len(chances) > 1:
        return max(readings, key=lambda reading: (_fit(reading[0], pos, tag), reading[1] not in RARE, chances[reading[1]], reading[2]))[
            1
        ].replace("ё", "е")
    return next(iter(chances), "").replace("ё", "е")


def inflect(parse: Parse, *grammemes: str) -> str:
    """Give the form of a reading's word that has the grammemes, as ``parse.inflect`` does; an empty string when there is none."""
    wanted = frozenset(grammemes)
    if len(parse.methods_stack) > 1 or parse.methods_stack[0][0] is not DICTIONARY:
        form = parse.inflect(wanted)
        return str(form.word) if form else ""
    _, word, paradigm, at = parse.methods_stack[0]
    found = _form_of_paradigm(paradigm, at, wanted)
    if found is None:
        return ""
    return found[0] + stem_of(word, paradigm, at) + found[1]


@lru_cache(maxsize=8_000)
def _form_of_paradigm(paradigm: int, at: int, wanted: frozenset[str]) -> tuple[str, str] | None:
    """Give the prefix and the ending of the form that is likest to form ``at`` among those with the grammemes.

    This is pymorphy3's choice, which it makes anew for each of the thousands of words that decline alike; of equals the one that
    begins as form ``at`` does: «высшей» → «высшая», not «высочайшая».
    """
    forms = paradigm_forms(paradigm)
    fitting = [form for form in forms if wanted <= form[1].grammemes]
    if not fitting:
        wanted = morph.TagClass.fix_rare_cases(wanted)
        fitting = [form for form in forms if wanted <= form[1].grammemes]
    if not fitting:
        return None
    like = forms[at][1].updated_grammemes(wanted)
    own = forms[at][2]

    def likeness(form: tuple[str, OpencorporaTag, str]) -> tuple[float, int]:
        return len(like & form[1].grammemes) - 0.1 * len(like ^ form[1].grammemes), _shared(own, form[2])

    prefix, _, ending = max(fitting, key=likeness)
    return prefix, ending


def _shared(one: str, other: str) -> int:
    """Count the letters with which two endings begin alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@lru_cache(maxsize=8_000)
def _fit(tag: OpencorporaTag, pos: str, told: str) -> int:
    """Count on how much a reading's tag agrees with the tagger's."""
    feats = parse_feats(told)
    score = 4 * (tag.POS in POS.get(pos, ())) - (pos == "PRON" and tag.POS == "ADJF")
    score += pos == "NOUN" and tag.POS == "ADJF"  # «учащиеся», people by an adjective, not by a participle of «учиться»
    score += 2 * (bool(feats.case) and CASES.get(feats.case) == SECOND.get(tag.case, tag.case))
    score += bool(feats.number) and NUMBERS.get(feats.number) == tag.number
    score += bool(feats.gender) and feats.number != "Plur" and GENDERS.get(feats.gender) == tag.gender
    score += bool(feats.animacy) and ANIMACIES.get(feats.animacy) == tag.animacy
    return score


def _is_guess(parse: Parse) -> bool:
    """Tell whether a reading rests on the word's ending alone."""
    return any(type(step[0]).__name__ in GUESSING for step in parse.methods_stack)
