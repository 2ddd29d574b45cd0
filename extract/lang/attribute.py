"""Attributes before the one they belong to: «встретился с | находящейся с визитом в Туле | делегацией Чили»."""

from __future__ import annotations

from collections.abc import Callable

from extract.lang.words import Words

LONGEST = 12  # words of an attribute


def behind_attribute(words: Words, k: int, limit: int, is_somebody: Callable[[int], bool]) -> int:
    """Give the first word behind a participle's attribute, where somebody is named in its case and number; the word itself without one."""
    if k >= len(words):
        return k
    feats = words.feats[k]
    if feats.verb_form != "Part" or feats.variant == "Short" or not feats.case:
        return k
    for at in range(k + 1, min(k + LONGEST, limit)):
        same = words.feats[at].case == feats.case and words.feats[at].number == feats.number
        if same and words.pos[at - 1] != "ADP" and is_somebody(at):
            while words.pos[at - 1] == "ADJ" and words.feats[at - 1].case == feats.case and at - 1 > k and words.pos[at - 2] != "ADP":
                at -= 1
            return at
    return k
