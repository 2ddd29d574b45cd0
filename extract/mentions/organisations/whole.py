"""Names that readers know and no head noun tells: «Единая Россия», «Лувр», «Милли Меджлис»; in any case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from extract.lang.inflection.declension import name_forms
from extract.lexicon import Lexicon
from extract.mentions.organisations.masks import masked
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import noun_phrase
from extract.mentions.organisations.sight import CLOSING, QUOTES, Sight

LONG = 4  # words of a name that nothing else is called
CROSS = ("Красный Крест", "Красный Полумесяц")  # of a land
CITED = frozenset({"media"})  # «Первый канал», «Новая газета»
FIRMS = frozenset({"company", "bank", "foundation", "international", "union"})
LONG_WORD = 7  # letters of a firm's name that few surnames have
PARLIAMENT = "government"
UNCHANGED = "маджлиси"
CHAMBERS = frozenset({"government", "council"})


class Form(NamedTuple):
    """A name in one case, as its words in norm form."""

    words: tuple[str, ...]
    name: str
    kind: str
    small: bool  # no case changes it, and its words may stand in small letters: «Маджлиси намояндагон»


def whole_names(sight: Sight) -> Iterator[Body]:
    """Find the names that the lexicon holds whole; one with words in small letters («Новые люди») only between quotation marks."""
    words, forms = sight.words, _forms(sight.lexicon)
    for k in filter(words.capital.__getitem__, words.with_norm(forms)):
        for form in forms[words.norm[k]]:
            stop = k + len(form.words)
            if tuple(words.norm[k:stop]) == form.words and _stands_alone(sight, k, stop, form):
                place = _place_behind(sight, stop) if form.kind == "government" or form.name.startswith(CROSS) else stop
                name = f"{form.name} {words.slice(stop, place)}".strip()
                yield Body(k, place, stop - 1, form.kind, "whole", name=name)
                break


def through(sight: Sight, headed: Iterable[Body], known: Iterable[Body]) -> Iterator[Body]:
    """Take a parliament's name whole into that of its chamber: «Сенат | Олий Мажлиса»."""
    parliaments = [body for body in known if body.kind == PARLIAMENT and _in_genitive(sight, body)]
    ends = {k: body.stop for body in parliaments for k in range(body.start, body.stop)}
    for body in headed:
        stop = ends.get(body.stop, body.stop) if body.kind in CHAMBERS else body.stop
        yield replace(body, stop=stop, rule="head") if stop > body.stop else body


def ends_of_parliaments(sight: Sight, known: Iterable[Body]) -> Iterator[tuple[int, int]]:
    """Give where each name begins, and where it ends if it can be a parliament's behind its chamber's or board's; else 0."""
    for body in known:
        whose = body.kind == PARLIAMENT and (_in_genitive(sight, body) or sight.words.norm[body.start] == UNCHANGED)
        yield body.start, body.stop if whose else 0


def _in_genitive(sight: Sight, body: Body) -> bool:
    return not body.name.lower().startswith(" ".join(sight.words.norm[body.start : body.head + 1]))


def _place_behind(sight: Sight, k: int) -> int:
    """Give where the place ends that a body serves: «Милли Меджлис | Азербайджана»."""
    limit = sight.words.sentence_of[k - 1].stop
    phrase = noun_phrase(sight, k, limit, "Gen") if k < limit and sight.place[k] else None
    stop = phrase[0] if phrase is not None else k
    while k < stop < limit and sight.place[stop] and sight.place[stop - 1]:
        stop += 1
    return stop


def _stands_alone(sight: Sight, k: int, stop: int, form: Form) -> bool:
    words = sight.words
    quoted = k > 0 and words.text[k - 1] in QUOTES
    if quoted and (stop == len(words) or words.text[stop] not in CLOSING or (form.kind != "media" and masked(sight, k, stop))):
        return False
    capital = form.small or len(form.words) >= LONG or _is_headed(sight, k, stop) or all(sight.capital(n) for n in range(k, stop))
    capital = capital or (not sight.opens_sentence(k) and form.kind not in CITED and _is_spelled_so(sight, k, form.name))
    return quoted or (capital and not (stop - k == 1 and _is_somebody(sight, k, form)))


def _is_spelled_so(sight: Sight, k: int, name: str) -> bool:
    """Tell «Народный фронт» inside a sentence, its capitals where the lexicon has them."""
    return all(sight.capital(n) for n, word in enumerate(name.split(), k) if word[:1].isupper())


def _is_somebody(sight: Sight, k: int, form: Form) -> bool:
    """Tell a person with a name like a body's; the tagger takes a lone «Уралхима» for a surname."""
    beside = any(sight.entity[n] == "PER" for n in (k - 1, k + 1) if 0 <= n < sight.words.size)
    return sight.entity[k] == "PER" and (beside or form.kind not in FIRMS or len(sight.words.text[k]) < LONG_WORD)


def _is_headed(sight: Sight, k: int, stop: int) -> bool:
    """Tell a name whose first word is a body's noun with a capital: «при поддержке | Движения первых |»."""
    words = sight.words
    followed = stop < words.size and words.pos[stop] in ("NOUN", "PROPN") and words.feats[stop].case == "Gen"  # «Движение первых | поездов»
    return sight.head(k) is not None and not (sight.opens_sentence(k) and followed)


@lru_cache(maxsize=4)
def _forms(lexicon: Lexicon) -> dict[str, list[Form]]:
    """Give the forms of the names by their first words, the longest first."""
    found: dict[str, list[Form]] = defaultdict(list)
    for row in lexicon.table("organisation_names"):
        never = row["declines"] == "never"
        *fixed, last = row["name"].split() if row["declines"] == "last" else ("", row["name"])
        for form in [tuple(last.lower().split())] if never else name_forms(last):
            whole = (*(word.lower() for word in fixed if word), *form)
            found[whole[0]].append(Form(whole, row["name"], row["kind"], never))
    return {first: sorted(forms, key=lambda form: -len(form.words)) for first, forms in found.items()}
