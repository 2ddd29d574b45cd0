"""A chamber told by its parliament and by its land: «Сенат Олий Мажлиса» and «Сенат Узбекистана»."""

from __future__ import annotations

from extract.rules.bodies.alike import Tokens, alike, like
from extract.rules.bodies.state_names import names_a_state

# Parliaments' own names and their lands; a parliament without a name may be any land's.
PARLIAMENTS: dict[Tokens, str] = {
    ("олий", "мажлиса"): "узбекистана",
    ("федерального", "собрания"): "россии",
    ("маджлиси", "оли"): "таджикистана",
    ("национального", "собрания"): "",
    ("парламента",): "",
}
CHAMBERS = ("сенат", "палат", "совет", "мажилис", "маджлис", "дум")
LONGEST = 3  # words of a chamber


def is_one_chamber(one: Tokens, other: Tokens) -> bool:
    """Tell whether one name says the parliament of the chamber that the other gives to the land alone."""
    return _is_inner(one, other) or _is_inner(other, one)


def _is_inner(inner: Tokens, of_land: Tokens) -> bool:
    at = next((k for k in range(1, LONGEST) if any(word.startswith(CHAMBERS) for word in inner[:k]) and _parliament(inner, k)), 0)
    if not at or not alike(inner[:at], of_land[:at]):
        return False
    parliament = _parliament(inner, at)
    land, told = of_land[at:], inner[at + len(parliament) :]
    if not land or not names_a_state(land):
        return False
    own = PARLIAMENTS[parliament]
    return names_a_state(told) and like(told[-1], land[-1]) if told else bool(own) and like(own, land[-1])


def _parliament(words: Tokens, at: int) -> Tokens:
    """Give the parliament whose name begins at a word."""
    return next((name for name in PARLIAMENTS if alike(words[at : at + len(name)], name)), ())
