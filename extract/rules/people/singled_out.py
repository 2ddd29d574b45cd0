"""Whom a release singles out without a verb: the youngest, the oldest, and who leads what it names: «хор «Лад» (рук. | …|)»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.main_event.named import Named, is_nominative

MOST = ("самы", "само", "сама", "самую", "наиболее")
AGES = word_class("age")
OLDEST = ("старейш", "юнейш", "опытнейш")
FAR = 8  # words from «самому юному» to a name
STARS, BECOMING, DASHES = word_class("star_of_an_event"), frozenset({"стать", "оказаться", "быть", "являться"}), frozenset("-–—:")
HEARTS = frozenset({"день", "вечер", "ночь", "неделя", "команда", "сборная", "смена", "зал"})  # whose star one is, besides an event's
SUCH = ("ым", "им", "ой", "ей", "ыми", "ими")  # «самым | метким |», which the tagger takes for a noun
# what one is for an event or a part of it: «автор | экспозиции |», «председатель | оргкомитета |»
ROLES = word_class("role_at_an_event")
SERVED = HEARTS | {"экспозиция", "оргкомитет", "жюри", "комиссия", "мероприятие", "проект", "площадка", "программа", "мастерская"}
SERVED |= {"соревнование", "соревнования", "чтения", "отряд"}
ALONE = frozenset({"судья", "арбитр", "рефери", "тамада", "диджей", "конферансье", "ведущий", "ведущая"})  # whose event, all know
OWNED = 4  # words from a star to whose it is
LEADER = 6  # words of an office in brackets
HEADING = frozenset(
    {"рук", "руководитель", "худрук", "хормейстер", "дирижер", "балетмейстер", "тренер", "наставник", "педагог", "директор"}
)
OUTSIDE = frozenset({")", ",", ";"})


def singled_out(words: Words, person: Named, offices: Container[int], named: Container[int]) -> int | None:
    """Give the word by which a name is singled out; ``named`` are the words at which other names end."""
    return _most(words, person) or _leads(words, person, offices, named)


def star_of(words: Words, person: Named, events: Container[str]) -> int | None:
    """Give «| звездой | вечера стал Олег Грач», «| душа | команды – Инна Шторм», «самым | метким | оказался Ян Лось».

    ``events`` are the kinds of events, whose star one is.
    """
    i, first = person.reach.start, max(words.sentence_of[person.reach.start].start, person.reach.start - FAR)
    if not is_nominative(words, person):
        return None
    tie = next((k for k in range(i - 1, first, -1) if words.lemma[k] in BECOMING or words.text[k] in DASHES), None)
    if tie is None or any(words.pos[k] in ("VERB", "PUNCT", "ADP") for k in range(tie + 1, i)):
        return None
    case = "Nom" if words.text[tie] in DASHES else "Ins"
    for k in range(tie - 1, first - 1, -1):
        if words.pos[k] in ("VERB", "ADP", "PUNCT"):
            return None
        if words.feats[k].case != case and not (case == "Nom" and words.norm[k] in STARS):
            continue
        star = not STARS.isdisjoint((words.lemma[k], words.norm[k]))
        serves = words.lemma[k] in ROLES
        owned = range(k + 1, min(k + 1 + OWNED, tie)) if star or serves else range(0)
        if words.lemma[k] in ALONE and case == "Ins":
            return k  # «главным | судьёй | был Олег Грач»
        if any(words.lemma[n] in (SERVED if serves else HEARTS) or words.lemma[n] in events for n in owned):
            return k
        if k == tie - 1 and k > first and words.norm[k].endswith(SUCH) and words.norm[k - 1].startswith(MOST) and case == "Ins":
            return k
    return None


def _most(words: Words, person: Named) -> int | None:
    """Tell «самому юному, | Олегу Грачу |», «старейшая жительница | Инна Шторм |»."""
    i = person.reach.start
    for k in range(i - 1, max(words.sentence_of[i].start, i - FAR) - 1, -1):
        if words.pos[k] == "VERB":
            return None
        if words.norm[k].startswith(OLDEST) or (words.lemma[k + 1] in AGES and words.norm[k].startswith(MOST)):
            return k
    return None


def _leads(words: Words, person: Named, offices: Container[int], named: Container[int]) -> int | None:
    """Tell who leads what stands before the brackets: «ансамбль «Лад» (руководитель | Инна Шторм |)»."""
    i, stop = person.reach.start, person.reach.stop
    first = max(words.line_of[i].start, i - LEADER)  # «рук.» seems to end a sentence
    opened = next((k for k in range(i - 1, first, -1) if words.text[k] == "("), None)
    if opened is None or opened - 1 in named or stop >= len(words) or words.text[stop] not in OUTSIDE:
        return None
    between = range(opened + 1, i)
    heads = (k in offices or words.norm[k] in HEADING or words.text[k] == "." for k in between)
    return between.start if between and all(heads) and is_nominative(words, person) else None


def leads_in_brackets(words: Words, i: int, verb: int, told: tuple[Container[int], Container[int]]) -> bool:
    """Tell who leads those of whom a verb outside of the brackets tells: «выступил ансамбль «Лад» (руководитель | Инна Шторм |)».

    ``told`` are the words of offices and those of bodies.
    """
    offices, bodies = told
    first = max(words.line_of[i].start, i - LEADER)
    opened = next((k for k in range(i - 1, first, -1) if words.text[k] == "("), None)
    if (
        opened is None
        or verb > opened
        or words.pos[verb] != "VERB"
        or not all(k in offices or words.text[k] == "." for k in range(opened + 1, i))
    ):
        return False
    return opened + 1 < i and (opened - 1 in bodies or words.norm[opened - 1] == '"')
