"""pymorphy3's readings of words: the same ones, those of the dictionary's words in a fraction of the time.

pymorphy3 asks a dozen analyzers in turn and copies every reading three times. For a word that its dictionary holds only
the first analyzer has anything to say, so its look-up is done here; for other words of Russian letters only those that
go by beginnings and endings have. Whatever else there is goes to pymorphy3 itself.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

import pymorphy3
from pymorphy3.analyzer import Parse
from pymorphy3.tagset import OpencorporaTag

from extract.lexicon import open_lexicon

SHORT = 3  # letters; of fewer, pymorphy3 takes some for initials too
FORMS = 20_000  # forms of paradigms to remember
RUSSIAN = re.compile("[а-яё]+")
CATEGORIES = {
    "POS": OpencorporaTag.PARTS_OF_SPEECH,
    "animacy": OpencorporaTag.ANIMACY,
    "case": OpencorporaTag.CASES,
    "gender": OpencorporaTag.GENDERS,
    "number": OpencorporaTag.NUMBERS,
}
WITH_COINAGES = {"event_kinds": "lemma", "offices": "word", "counted_nouns": "lemma", "venue_heads": "lemma", "organisation_heads": "lemma"}
STRESSED_PLURAL = "а"  # «города»
HARD_ENDINGS = ("", "а", "у", "ом", "ем", "е", "ы", "и", "ов", "ей", "ам", "ами", "ах")  # of masculine nouns that end in a consonant
# What a thing and somebody decline like, by the last letter.
LIKE = {"жшчщ": ("марш", "врач"), "гкх": ("праздник", "политик"), "бвдзлмнпрстф": ("форум", "автор")}
PEOPLE = frozenset({"offices", "counted_nouns"})  # of the vocabularies
VOWEL = re.compile("[аеёиоуыэюя]")
GUESSERS = {"KnownPrefixAnalyzer", "UnknownPrefixAnalyzer", "KnownSuffixAnalyzer", "UnknAnalyzer"}


class WordParse(Parse):  # type: ignore[misc] # pymorphy3 has no types
    """One reading of a word, as pymorphy3 gives it."""

    @property
    def is_known(self) -> bool:
        """Tell whether the dictionary holds the word; a reading that comes from the dictionary need not ask it again."""
        steps = self.methods_stack
        return (steps[0][0] is DICTIONARY and not steps[1:]) or bool(super().is_known)


class Tag(OpencorporaTag):  # type: ignore[misc] # pymorphy3 has no types
    """A tag whose grammemes are plain strings, found once: pymorphy3 looks for them anew each time that it is asked."""

    __slots__ = (*CATEGORIES, "grammemes", "hash")

    def __init__(self, tag: str) -> None:
        super().__init__(tag)
        self.grammemes = frozenset(self._grammemes_tuple)
        self.hash = hash(self._grammemes_tuple)
        for category, grammemes in CATEGORIES.items():
            setattr(self, category, next(iter(self.grammemes & grammemes), None))

    def __contains__(self, grammeme: str | frozenset[str]) -> bool:
        if type(grammeme) is str or isinstance(grammeme, str):  # the first is nearly always true, and no call
            return grammeme in self.grammemes
        return grammeme <= self.grammemes

    def __eq__(self, other: object) -> bool:
        return self is other or bool(super().__eq__(other))

    def __hash__(self) -> int:
        return self.hash


class Form(NamedTuple):
    """A form of a paradigm: its tag, how it is written, in the table of chances too, and how the dictionary form is made of it."""

    tag: OpencorporaTag
    name: str
    key: str
    begin: int  # the stem is ``word[begin:end]``
    end: int | None
    prefix: str
    ending: str


morph = pymorphy3.MorphAnalyzer(lang="ru", result_type=WordParse)
morph.dictionary.gramtab[:] = [Tag(str(tag)) for tag in morph.dictionary.gramtab]
DICTIONARY = morph._units[0].analyzer
_dictionary, _substitutes, _type = morph.dictionary, morph.char_substitutes, morph._result_type
_words, _chance = morph.dictionary.words, morph.prob_estimator.p_t_given_w
_score = itemgetter(3)
SUFFIXES = next(unit.analyzer for unit in morph._units if type(unit.analyzer).__name__ == "KnownSuffixAnalyzer")
_guessers = [unit for unit in morph._units if type(unit.analyzer).__name__ in GUESSERS]


def read(word: str) -> tuple[Parse, ...]:
    """Give the readings of a word, the likeliest first, exactly as ``morph.parse`` does.

    Raises ``ValueError`` where pymorphy3 does: on a character that Unicode has no name for.
    """
    found = _look_up(word) if len(word) >= SHORT and word == word.lower() else ()
    if not found:
        return _guess(word) if len(word) >= SHORT and RUSSIAN.fullmatch(word) else tuple(morph.parse(word))
    readings = []
    for spelled, forms in found:
        for paradigm, at in forms:
            tag, _, key, begin, end, prefix, ending = _form(paradigm, at)
            lemma = prefix + spelled[begin:end] + ending if at else spelled
            readings.append((spelled, tag, lemma, _chance.get(word + key, 0) / _chance.MULTIPLIER, ((DICTIONARY, spelled, paradigm, at),)))
    if not any(map(_score, readings)):
        score = 1.0 / len(readings)
        readings = [(spelled, tag, lemma, score, steps) for spelled, tag, lemma, _, steps in readings]
    elif len(readings) > 1:
        readings.sort(key=_score, reverse=True)
    return tuple([tuple.__new__(_type, reading) for reading in readings])


def _guess(word: str) -> tuple[Parse, ...]:
    """Read a word that the dictionary does not hold by its beginning and its ending, as a word of our vocabularies if it may be one."""
    found: list[Parse] = []
    seen: set[object] = set()
    for analyzer, is_last in _guessers:
        found.extend(analyzer.parse(word, word, seen))
        if is_last and found:
            break
    readings = tuple([_type(*reading) for reading in morph.prob_estimator.apply_to_parses(word, word, found)])
    return tuple([reading for reading in readings if _is_of_coined(reading)]) or _declined(word) or readings


def _is_of_coined(reading: Parse) -> bool:
    """Tell a form of a word of our vocabularies, no plural like «города»: «участники | хакатона |»."""
    lemma = reading.normal_form.replace("ё", "е")
    return lemma in _coined() and not (reading.word == lemma + STRESSED_PLURAL and "plur" in reading.tag)


def _declined(word: str) -> tuple[Parse, ...]:
    """Read a form of a coined noun of which no ending of the dictionary tells: «на челлендже» as «на марше»."""
    stem = coinage_of(word)
    like = next((models[_coined()[stem]] for last, models in LIKE.items() if stem and stem[-1] in last and VOWEL.search(stem)), "")
    if not like:
        return ()
    forms = [(_form(*place), place) for _, places in _look_up(like + word[len(stem) :]) for place in places]
    forms = [(form, place) for form, place in forms if form.tag.POS == "NOUN" and form.ending == ""]
    steps = [((SUFFIXES.fake_dict, word, *place), (SUFFIXES, word[-1:])) for _, place in forms]
    return tuple([_type(word, form.tag, stem, 1 / len(forms), taken) for (form, _), taken in zip(forms, steps, strict=True)])


@lru_cache(maxsize=1)
def _coined() -> dict[str, bool]:
    """Give the words of our vocabularies that pymorphy3 has to guess, and which are people.

    «вебинар», whose «на вебинаре» it takes for a «вебинара» → no
    """
    lexicon = open_lexicon()
    lemmas = ((row[column], table in PEOPLE) for table, column in WITH_COINAGES.items() for row in lexicon.table(table))
    return {lemma: people for lemma, people in lemmas if RUSSIAN.fullmatch(lemma) and not _look_up(lemma)}


@lru_cache(maxsize=1)
def _forms_of_coined() -> dict[str, str]:
    """Give those words by their forms; of two words that have one, that whose ending comes first."""
    return {stem + ending: stem for ending in reversed(HARD_ENDINGS) for stem in _coined()}


def coinage_of(word: str) -> str:
    """Give the noun of our vocabularies that a form may be of, «на квизе» → «квиз»; an empty string for other words."""
    return _forms_of_coined().get(word, "")


def dictionary_forms(word: str) -> list[tuple[Form, str]]:
    """Give the forms that a lower-case word of the dictionary may be, each with its lemma; none for other words."""
    return [
        (form, form.prefix + spelled[form.begin : form.end] + form.ending)
        for spelled, forms in _look_up(word)
        for form in itertools.starmap(_form, forms)
    ]


def dictionary_entry(word: str) -> tuple[str, tuple[str, ...]]:
    """Give the lemma of the first form that a lower-case word of the dictionary may be, and the tags of all; none for other words."""
    found = _look_up(word)
    if not found:
        return "", ()
    spelled, forms = found[0]
    first, tags = _first_and_tags(tuple(forms))
    if len(found) > 1:
        tags += tuple([tag for _, others in found[1:] for tag in _first_and_tags(tuple(others))[1]])
    return first.prefix + spelled[first.begin : first.end] + first.ending, tags


@lru_cache(maxsize=4_000)  # words that decline alike have the same places in paradigms
def _first_and_tags(forms: tuple[tuple[int, int], ...]) -> tuple[Form, tuple[str, ...]]:
    return _form(*forms[0]), tuple([form.name for form in itertools.starmap(_form, forms)])


def paradigm_forms(paradigm: int) -> list[tuple[str, OpencorporaTag, str]]:
    """Give the forms of a paradigm, each with its prefix, its tag and its ending, as pymorphy3's ``build_paradigm_info`` does."""
    forms = _dictionary.paradigms[paradigm]
    count = len(forms) // 3  # endings, then tags, then prefixes
    prefixes = map(_dictionary.paradigm_prefixes.__getitem__, forms[2 * count :])
    tags = map(_dictionary.gramtab.__getitem__, forms[count : 2 * count])
    return list(zip(prefixes, tags, map(_dictionary.suffixes.__getitem__, forms[:count]), strict=True))


def stem_of(word: str, paradigm: int, at: int) -> str:
    """Give what a form has in common with the others of its paradigm."""
    form = _form(paradigm, at)
    return word[form.begin : form.end]


def chance(word: str, form: Form) -> int:
    """Give how often a word is this form, in millionths; nothing for most words, which are not ambiguous."""
    return int(_chance.get(word + form.key, 0))


def _look_up(word: str) -> list[tuple[str, list[tuple[int, int]]]]:
    """Give the spellings of a word, with ё for its е too, and the places of each in paradigms."""
    if "е" in word:
        return _words.similar_items(word, _substitutes)  # type: ignore[no-any-return]
    forms = _words.get(word)
    return [(word, forms)] if forms else []


@lru_cache(maxsize=FORMS)
def _form(paradigm: int, at: int) -> Form:
    """Give a form of a paradigm, laid out for reading words."""
    forms, prefixes, endings = _dictionary.paradigms[paradigm], _dictionary.paradigm_prefixes, _dictionary.suffixes
    count = len(forms) // 3  # endings, then tags, then prefixes
    tag = _dictionary.gramtab[forms[count + at]]
    ending = endings[forms[at]]
    begin = len(prefixes[forms[2 * count + at]])
    name = str(tag)
    return Form(tag, name, f":{name}", begin, -len(ending) if ending else None, prefixes[forms[2 * count]], endings[forms[0]])
