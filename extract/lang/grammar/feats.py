"""Morphological features as attributes (Universal Dependencies names)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple


class Feats(NamedTuple):
    """One word's features; an empty string where the tag is silent. Equal tags share one object."""

    case: str = ""  # Nom Gen Dat Acc Ins Loc
    number: str = ""  # Sing Plur
    gender: str = ""  # Masc Fem Neut
    animacy: str = ""  # Anim Inan
    tense: str = ""  # Past Pres Fut
    mood: str = ""  # Ind Imp Cnd
    person: str = ""  # 1 2 3
    verb_form: str = ""  # Fin Inf Part Conv
    voice: str = ""  # Act Pass Mid
    aspect: str = ""  # Perf Imp
    variant: str = ""  # Short
    degree: str = ""  # Pos Cmp Sup
    foreign: str = ""  # Yes


NAMES = {
    "Case": "case",
    "Number": "number",
    "Gender": "gender",
    "Animacy": "animacy",
    "Tense": "tense",
    "Mood": "mood",
    "Person": "person",
    "VerbForm": "verb_form",
    "Voice": "voice",
    "Aspect": "aspect",
    "Variant": "variant",
    "Degree": "degree",
    "Foreign": "foreign",
}


@lru_cache(maxsize=4096)
def parse_feats(tag: str) -> Feats:
    """Read ``Case=Nom|Number=Sing``; unknown features are left out."""
    pairs = (pair.split("=", 1) for pair in tag.split("|") if "=" in pair)
    return Feats(**{NAMES[name]: value for name, value in pairs if name in NAMES})
