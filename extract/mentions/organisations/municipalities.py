"""Municipalities, behind a body's name or alone: «МО «Город Луга»», «муниципального района Каменский район Ростовской области»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import quoted
from extract.mentions.organisations.sight import QUOTES, Sight

MUNICIPALITY, CLOSED_TOWN = "МО", "ЗАТО"
MUNICIPAL = frozenset({MUNICIPALITY, "МР", "ГО", "СП", "ГП"})  # «Администрация МО «Город Луга»», «МО Лужское»
ADJECTIVE = ("ское", "цкое", "ский", "цкий")
ENDINGS = ("ий", "ый", "ой", "ая", "яя", "ое", "ее")  # «МО | Степной | район», before its unit
SERVING = frozenset({"government", "council", "agency", "part"})
KINDS, UNITS = word_class("kind_of_municipality"), word_class("municipality")
LANDS = frozenset({"область", "край", "республика"})
SHORT_UNITS = frozenset({"г", "п", "с", "пос", "пгт", "ст", "дер"})  # «МО | пос. | Никольский»


def municipality(sight: Sight, head: int, k: int, limit: int) -> int:
    """Give where a municipality ends that a government or a council serves, in quotation marks or not; 0 where there is none."""
    words = sight.words
    if words.text[k] == CLOSED_TOWN:
        return _closed_town(sight, k + 1, limit)
    if words.text[k] not in MUNICIPAL and words.lemma[k] not in KINDS:
        return 0
    if words.text[k] in MUNICIPAL and (end := _own_name(sight, k + 1, limit)):
        return end
    rows = (sight.head(head), sight.head(k - 1))
    if all(row is None or row["kind"] not in SERVING for row in rows):
        return 0
    if words.text[k] not in MUNICIPAL or k + 1 >= limit:
        return _in_full(sight, k, limit)
    if words.text[k + 1] in QUOTES:
        inside = quoted(sight, k + 1)
        return inside[1] + 1 if inside is not None else 0
    return k + 2 if sight.capital(k + 1) and words.norm[k + 1].endswith(ADJECTIVE) else 0


def _closed_town(sight: Sight, k: int, limit: int) -> int:
    """Give where the town behind «ЗАТО» ends: «администрация ЗАТО | Северск |», «… ЗАТО | г. Заречный |»; 0 where there is none."""
    words = sight.words
    k += 2 if k + 1 < limit and words.norm[k] in SHORT_UNITS and words.text[k + 1] == "." else 0
    return k + 1 if k < limit and sight.capital(k) and words.text[k] not in QUOTES else 0


def municipalities(sight: Sight) -> Iterator[Body]:
    """Find the municipalities that their letters begin: «глава | МО Лужский район |», «глава | МО пос. Никольский |»."""
    words = sight.words
    for k in sight.capitals:
        if words.text[k] in MUNICIPAL and (end := _own_name(sight, k + 1, words.sentence_of[k].stop)):
            yield Body(k, end, k, "government", "legal_form", fixed=True)


def _own_name(sight: Sight, k: int, limit: int) -> int:
    """Give where a municipality's name ends that tells its unit: «МО | Лужский район |», «МО | город Луга |»; 0 for another name."""
    words, stop = sight.words, k
    while stop < limit and _is_adjective(words, stop):
        stop += 1
    unit = stop
    while stop < limit and words.lemma[stop] in UNITS and words.feats[stop].case in ("Nom", "Acc"):
        stop += 1
    if stop < limit and words.norm[stop] in SHORT_UNITS and words.text[stop + 1 : stop + 2] == ["."]:
        stop += 2
    if stop == unit:
        return 0
    named = stop < limit and sight.capital(stop) and sight.entity[stop] != "PER" and stop not in sight.begins
    if not any(sight.capital(n) for n in range(k, unit)):
        if not named:
            return 0
        stop += 1
    whole = stop + 1 < limit and words.text[stop] in MUNICIPAL and _own_name(sight, stop + 1, limit)  # «СП … сельсовет | МР … район»
    return whole or stop


def _is_adjective(words: Words, k: int) -> bool:
    return words.norm[k].endswith(ENDINGS) or words.lemma[k] in KINDS


def _in_full(sight: Sight, k: int, limit: int) -> int:
    """Give where «городского округа | город Уфа Республики Башкортостан» ends, whose own name is in no case."""
    words = sight.words
    if k + 2 >= limit or words.lemma[k] not in KINDS or words.lemma[k + 1] not in UNITS or words.feats[k + 1].case != "Gen":
        return 0
    stop, named = k + 2, False
    while stop < limit and sight.entity[stop] != "PER":
        if words.text[stop] in QUOTES and not named:
            inside = quoted(sight, stop)
            if inside is None:
                break
            stop, named = inside[1] + 1, True
        elif words.lemma[stop] in KINDS | UNITS or (named and words.lemma[stop] in LANDS):
            stop += 1
        elif words.norm[stop] == "г" and words.text[stop + 1 : stop + 2] == ["."]:
            stop += 2
        elif sight.capital(stop) and words.pos[stop] not in ("VERB", "ADP"):
            stop, named = stop + 1, True
        else:
            break
    return stop if named else 0
