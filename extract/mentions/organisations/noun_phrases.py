"""Noun phrases in a case: what complements are made of."""

from __future__ import annotations

import re

from extract.lang.grammar.lemmas import parses
from extract.lang.grammar.readings import Reading, agree, readings_of_kind
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.organisations.sight import CLOSING, QUOTES, Sight

LONGEST_QUOTE = 14  # words between quotation marks: a name, not a speech
LAND = re.compile("[А-ЯЁ]{2,}-[А-ЯЁ][а-яё]+$|РУз$")  # «РСО-Алания», which no case changes
PEOPLE = word_class("patient_people")  # adjectives by form
DEGREE = frozenset({"особо", "социально", "остро", "экономически"})
TOWN = frozenset({"г", "гор"})
SETTLED = TOWN | {"аг", "д", "дер", "п", "пгт", "пос", "рп", "с", "ст", "х"}  # before a full stop and a place
NAMED_FOR = frozenset({"имени", "им"})


def adjectives_before(sight: Sight, head: int, noun: list[Reading] | tuple[Reading, ...]) -> int:
    """Give where the adjectives that agree with a head begin: «Арктического и антарктического научно-исследовательского | института»."""
    words, start, k = sight.words, head, head - 1
    first, offices = words.sentence_of[head].start, sight.lexicon.index("offices")
    while k >= first and head - k < 9:
        adjectives = readings_of_kind(words.norm[k], "adjective")
        known = adjectives and not sight.abbreviation(k) and words.pos[k] in ("ADJ", "PROPN", "VERB", "NOUN")
        known = known and not (words.pos[k] == "NOUN" and words.lemma[k] in offices)  # «с | главой | федерации»
        if known and any(agree(a, n) for a in adjectives for n in noun):
            start = k
            k -= 1
        elif start == k + 1 and words.text[k] == ")" and k - 2 >= first and words.text[k - 2] == "(" and sight.capital(k - 1):
            k -= 3  # «Казанский (Приволжский) | федеральный университет»
        elif start == k + 1 and words.norm[k] in ("и", ",") and k - 1 >= first and _joined(sight, k - 1, start, noun):
            k -= 1
        else:
            break
    return start


def _joined(sight: Sight, k: int, start: int, noun: list[Reading] | tuple[Reading, ...]) -> bool:
    """Tell whether an adjective before «и» belongs to the same noun: both are short of one, the first is capitalised."""
    adjectives = readings_of_kind(sight.words.norm[k], "adjective")
    if sight.entity[k] == "PER" or len(sight.words.norm[k]) == 1 or _is_eponyms(sight, k):
        return False  # «Анна Эндерова, | школа № 5», «с/п, | школа № 5»
    return bool(adjectives) and any(agree(a, n) for a in adjectives for n in noun) and (sight.capital(k) or not sight.capital(start))


def _is_eponyms(sight: Sight, k: int) -> bool:
    """Tell the surname of another body's eponym: «лицея им. О. Грача | Собинова |, Тульского училища», «имени Льва | Толстого |, …»."""
    words = sight.words
    before = words.norm[max(k - 2, 0) : k]
    return sight.capital(k) and (not NAMED_FOR.isdisjoint(before) or (before[-1:] == ["."] and len(before[0]) == 1))


def quoted(sight: Sight, k: int) -> tuple[int, int] | None:
    """Give the words between the quotation marks that open at ``k``, if they can be a name.

    One mark may close a name and the name inside it: «Агентство развития «Байкал»».
    """
    words, closing = sight.words, QUOTES[sight.words.text[k]]
    depth, both = 1, 0
    for n in range(k + 1, min(words.sentence_of[k].stop, k + LONGEST_QUOTE + 2)):
        if closing == words.text[k] and _opens(sight, n, k):
            continue  # «ТОО "Холдинг | "Волна" |», which one mark closes
        if words.text[n] == closing or (words.text[n] == "»" and closing != '"'):
            depth -= 1
            both = both or n
            if depth == 0:
                return _named_inside(sight, k, n)
        elif words.text[n] in QUOTES and closing != '"':
            if both:
                break
            depth += 1
    return _named_inside(sight, k, both) if both and depth == 1 else None


def is_misread(sight: Sight, k: int) -> bool:
    """Tell a word alone between quotation marks that the tagger takes for a form of another one: «студия «| Полка |»», no «полк»."""
    words = sight.words
    alone = 0 < k < words.size - 1 and words.text[k - 1] in QUOTES and words.text[k + 1] in CLOSING
    return alone and any(r.case == "Nom" and r.lemma != words.lemma[k] for r in readings_of_kind(words.norm[k], "noun"))


def _opens(sight: Sight, n: int, k: int) -> bool:
    """Tell a straight mark that opens a second name: a space before it, none behind."""
    words = sight.words
    if words.text[n] != '"' or n + 1 >= words.size or n == k + 1:
        return False
    apart = words.start[n] > words.stop[n - 1] and words.start[n + 1] == words.stop[n]
    return apart and words.text[n - 1][-1].isalpha() and words.text[n + 1][0].isupper() and words.start[k + 1] == words.stop[k]


def _named_inside(sight: Sight, k: int, n: int) -> tuple[int, int] | None:
    named = n > k + 1 and (sight.capital(k + 1) or sight.words.text[k + 1][:1].isdigit())
    return (k + 1, n) if named and not _is_day(sight, k, n) else None


def _is_day(sight: Sight, k: int, n: int) -> bool:
    """Tell the day of a date: «заседание рабочей группы | «28» | апреля»."""
    return n == k + 2 and k + 1 in sight.words.covered("dates")


def noun_phrase(sight: Sight, k: int, limit: int, case: str, told: bool = False) -> tuple[int, int] | None:
    """Read adjectives and a noun in a case from ``k``: gives its end and its noun, or none; ``told``: what stands before tells the case."""
    words, start = sight.words, k
    waiting: list[tuple[Reading, ...]] = []
    if k < limit and words.norm[k] in NAMED_FOR:
        return None
    while k < limit and k - start < 6:
        if words.norm[k] in TOWN and words.norm[k + 1 : k + 2] == ["."]:
            return None  # «по делам молодёжи | г. Тулы»
        nouns = [r for r in readings_of_kind(words.norm[k], "noun") if r.case == case or r.fixed]
        adjectives = tuple(r for r in readings_of_kind(words.norm[k], "adjective") if r.case == case)
        if sight.place[k] and LAND.match(words.text[k]):
            return k + 1, k
        common = waiting and words.norm[k] in sight.lexicon.index("organisation_masks")  # «центр поддержки социальных | НКО»
        if (sight.abbreviation(k) and (not waiting or common or sight.capital(k - 1))) or (adjectives and words.lemma[k] in PEOPLE):
            return k + 1, k  # «кафедра | Самарского ГАУ»
        if nouns and words.pos[k] in ("NOUN", "PROPN", "ADJ", "X", "VERB") and not (adjectives and words.pos[k] == "ADJ"):
            fitting = [r for r in nouns if all(any(agree(a, r) for a in mine) or r.fixed for mine in waiting)]
            if not fitting and waiting and any(r.number == "Plur" for r in nouns):
                fitting = nouns
            if fitting and (waiting or told or _stands_in(sight, k, case, fitting)):
                return k + 1, k
            return None
        if called_so(words, k) and _case_adjective(words, k + 1, case):
            waiting.append(tuple(r for r in readings_of_kind(words.norm[k + 1], "adjective") if r.case == case))
            k += 2  # «ассоциация | «серебряных» | волонтёров»
        elif words.text[k] == "(" and waiting and _is_aside(words, k, limit, case):
            k += 2  # «российских | (советских) | вузов»
        elif adjectives:
            waiting.append(adjectives)
        elif words.norm[k] in DEGREE and k + 1 < limit and _case_adjective(words, k + 1, case):
            pass  # «департамент | особо | охраняемых территорий»
        elif not (_goes_on(words, k, limit, case) and waiting) and not _is_theirs(words, k, start):
            return None
        k += 1
    return None


def called_so(words: Words, k: int) -> bool:
    """Tell one word in small letters between quotation marks, which is no name: «ассоциация | «серебряных» | волонтёров»."""
    return k + 2 < words.size and words.text[k] in QUOTES and words.text[k + 1].islower() and words.norm[k + 2] == '"'


def _is_aside(words: Words, k: int, limit: int, case: str) -> bool:
    """Tell an adjective alone in brackets."""
    return k + 2 < limit and words.text[k + 2] == ")" and _case_adjective(words, k + 1, case)


def _goes_on(words: Words, k: int, limit: int, case: str) -> bool:
    return words.norm[k] in ("и", ",", "/") and k + 1 < limit and _case_adjective(words, k + 1, case)


def _is_theirs(words: Words, k: int, start: int) -> bool:
    """Tell «и защите | их | прав»."""
    return words.norm[k] == "их" and k == start and k > 0 and words.lemma[k - 1] == "защита"


def _case_adjective(words: Words, k: int, case: str) -> bool:
    return any(r.case == case for r in readings_of_kind(words.norm[k], "adjective"))


def _stands_in(sight: Sight, k: int, case: str, fitting: list[Reading]) -> bool:
    """Tell whether a bare noun stands in a case: it has no other, or the tagger says so, or it is the likeliest."""
    words = sight.words
    if words.feats[k].case == case:
        return True
    if words.pos[k] == "VERB" and any(parse.tag.POS == "VERB" for parse in parses(words.norm[k])):
        return False  # «ученики школы искусств | стали лауреатами»
    everything = readings_of_kind(words.norm[k], "noun")
    if all(r.case == case or r.fixed for r in everything) or (case == "Gen" and {r.case for r in everything} <= {"Gen", "Acc"}):
        return True
    if case == "Gen" and _is_science(sight, k, fitting):
        return True
    best = max(everything, key=lambda r: r.score)
    return best.case == case and (sight.place[k] or words.feats[k].case not in ("Nom", "Acc"))


def _is_science(sight: Sight, k: int, fitting: list[Reading]) -> bool:
    """Tell «кафедра | физики | вуза провела …», which the tagger takes for people, from «в институте | физики | рассказали …»."""
    words = sight.words
    of_field = k > 1 and words.pos[k - 1] == "NOUN" and words.feats[k - 1].case == "Gen"  # «институт проблем | механики |»
    body = k - 1 - of_field
    of_body = body >= 0 and sight.head(body) is not None and words.feats[body].number != "Plur"
    spoken = k + 1 < len(words) and words.pos[k + 1] in ("VERB", "AUX", "ADV") and words.feats[k + 1].number != "Sing"
    people = words.feats[k].number == "Plur" and any(r.animate for r in readings_of_kind(words.norm[k], "noun"))
    return people and of_body and not spoken and any(r.number == "Sing" and r.animate is False for r in fitting)
