"""Words of districts that names of one body have or go without: «отдел культуры МО Лужский район», «… администрации Лужского района»."""

from __future__ import annotations

import re

from extract.rules.bodies.alike import Tokens, alike, like

UNITS = {  # letters of forms of self-government in full, in the genitive
    "го": ("городского", "округа"),
    "гп": ("городского", "поселения"),
    "мо": ("муниципального", "образования"),
    "мр": ("муниципального", "района"),
    "сп": ("сельского", "поселения"),
}
NOUNS = frozenset(noun for _, noun in UNITS.values())
MUNICIPAL = "муниципального"
FORMS = frozenset({MUNICIPAL, "городского", "сельского"})
LANDS = ("област", "кра", "округ", "район", "республик")
ROOT, LEAST = 3, 3  # letters that «районный» and «района» share; words of a name
ITS_ADMINISTRATION = "администрации"
OF_PLACE = re.compile(r"(?:[сц]ко(?:го|й)|но(?:го|й))$")


def without_forms(words: Tokens) -> Tokens:
    """Give a name's words without the form of self-government and without the administration that its body belongs to.

    «управление образования | МО | Лужский район», «отдел культуры | администрации | Лужского района»
    """
    kept: list[str] = []
    words = _in_full(words)
    k, last = 0, len(words) - 1
    while k <= last:
        word, of_form = words[k], words[k] in FORMS and k < last and words[k + 1] in NOUNS
        if k > 0 and of_form and OF_PLACE.search(words[k - 1]) is None and k + 1 < last:
            k += 2  # before the name: «МО | Лужский район»
            continue
        passed = k > 0 and ((of_form and word == MUNICIPAL) or (word == ITS_ADMINISTRATION and 1 < k < last))
        if not passed:
            kept.append(word)
        k += 1
    return tuple(kept)


def is_of_one_level(one: Tokens, other: Tokens) -> bool:
    """Tell «Лужский районный совет» and «Совет Лужского района»."""
    if len(one) != len(other) or len(one) < LEAST or not other[-1].startswith(LANDS) or one[1][:ROOT] != other[-1][:ROOT]:
        return False
    return like(one[0], other[-2]) and alike(one[2:], other[:-2])


def _in_full(words: Tokens) -> Tokens:
    """Give the forms of self-government by their words: «администрация Лужского | ГО |»; «министерство культуры | МО |» is a region's."""
    said: list[str] = []
    for k, word in enumerate(words):
        inside = k > 0 and (k + 1 < len(words) or OF_PLACE.search(words[k - 1]) is not None)
        said.extend(UNITS[word] if word in UNITS and inside else (word,))
    return tuple(said)
