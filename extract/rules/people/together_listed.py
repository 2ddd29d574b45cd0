"""Whom one word tells of are in one role: of «приехали Олег Грач, Инна Шторм и Ян Лось» either all came, or nobody did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container

from extract.rules.people.person_features import PersonFeatures
from extract.rules.roles.people import Role

LIKELY = 0.3  # for one who is listed with others that took part


def alike(seen: PersonFeatures, likely: dict[str, Role], speaking: Container[str]) -> dict[str, Role]:
    """Give everybody's role, and the same to all whom one word tells of: whoever is listed with those who took part did so, too."""
    mates: dict[int, list[str]] = defaultdict(list)
    for name in likely:
        word = seen.telling(name)
        if word is not None and name not in speaking:
            mates[word].append(name)
    told = dict(likely)
    for names in mates.values():
        took_part = [likely[name].takes_part for name in names if likely[name].takes_part == max(likely[name])]
        for name in names if took_part else ():
            role = likely[name]
            if role.mentioned == max(role) and role.takes_part > LIKELY and " " in name:
                told[name] = role.there()
    return told
