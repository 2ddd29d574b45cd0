"""Names of one body that is named for somebody: «Институт Грача», «МХТ имени Чехова», «Государственный институт леса имени О. Н. Грача»."""

from __future__ import annotations

from extract.rules.bodies.alike import Tokens, alike, like, made_of
from extract.rules.bodies.body_name import ADJECTIVES, SHORT, Name

UNIVERSITY, ITS_LETTER = "университет", "у"


def is_spelled_otherwise(one: Name, other: Name) -> bool:
    """Tell «школа им. Грача» and «школа имени О. Н. Грача»: what one name says of the eponym, the other says too, initials aside."""
    if not one.eponym or not other.eponym or not alike(one.plain, other.plain):
        return False
    short, long = sorted((_in_words(one.eponym), _in_words(other.eponym)), key=len)
    return bool(short) and all(any(like(word, said) for said in long) for word in short) and _may_be_one(one.eponym[0], other.eponym[0])


def is_of_one_eponym(short: Name, long: Name, kinds: frozenset[str], unnamed: frozenset[str]) -> bool:
    """Tell whether a longer name tells whom a shorter one is named for, and more of what it is."""
    return _in_letters(short, long) or _without_preposition(short, long) or _in_fewer_words(short, long, kinds, unnamed)


def _may_be_one(first: str, other: str) -> bool:
    """Tell whether two first words of eponyms may be one man's: not of two initials that differ."""
    return first == other or len(first) > 1 or len(other) > 1


def _in_words(eponym: Tokens) -> Tokens:
    return tuple(word for word in eponym if len(word) > 1)


def _in_letters(short: Name, long: Name) -> bool:
    """Tell «МХТ имени Чехова» beside «Московский Художественный театр имени Чехова», and two spellings of one abbreviation."""
    if not short.eponym or not SHORT.match(short.text.split()[0]):
        return False
    both = bool(long.eponym) and like(short.eponym[-1], long.eponym[-1])
    if len(short.plain) == 1 and both and len(long.plain) == 1 and short.text > long.text:
        return sorted(short.plain[0]) == sorted(long.plain[0])
    numbers = short.plain[1:]
    same_number = all(word.isdigit() for word in numbers) and set(numbers) <= set(long.plain)
    content = [word for word in long.content if not word.isdigit()]
    last = "".join(word[0] for word in content)
    tells_less = both and len(last) > 1 and short.plain[0].endswith(last)  # «ДЮСШ имени Грача» is a «спортивная школа имени Грача»
    return (both or not long.eponym) and len(long.plain) > 1 and same_number and (tells_less or made_of(short.plain[0], content))


def _without_preposition(short: Name, long: Name) -> bool:
    """Tell «Институт Грача» beside «Государственный институт леса имени О. Н. Грача», «Университет Грача» beside «ТГУ им. О. Н. Грача»."""
    if len(short.words) != 2 or not long.eponym or not short.text.split()[-1][0].isupper():
        return False
    learned = short.words[0] == UNIVERSITY and len(long.plain) == 1 and long.short and long.plain[0].endswith(ITS_LETTER)
    return (learned or short.words[0] in long.plain) and like(short.words[1], long.eponym[-1])


def _in_fewer_words(short: Name, long: Name, kinds: frozenset[str], unnamed: frozenset[str]) -> bool:
    """Tell «Музей им. Грача» beside «Тульский областной музей искусств имени О. Н. Грача», but no «кафедра | университета имени Грача»."""
    if not short.eponym or not long.eponym or long.plain[0] in unnamed or len(long.plain) <= len(short.plain):
        return False
    if not like(short.eponym[-1], long.eponym[-1]) or short.plain[-1] not in kinds:
        return False
    if short.plain[-1] == long.plain[-1]:  # no «оркестр филармонии имени Грача»
        return True
    if len(short.plain) > 1 or short.plain[0] not in long.plain:
        return False
    return all(word.endswith(ADJECTIVES) for word in long.plain[: long.plain.index(short.plain[0])])
