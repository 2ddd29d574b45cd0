"""Bodies whose officers' names begin where the names of the bodies end: «декан Томского университета | Шевченко Р. И. |»."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from extract.mentions.names.forms import first_name_gender, is_patronymic
from extract.mentions.names.looks import IS_NAME_WORD
from extract.mentions.names.parts import SURNAME
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.of_officers import is_held
from extract.mentions.organisations.sight import Sight
from extract.mentions.organisations.surnames import is_initial

NAMED_FOR = frozenset({"имени", "им", "памяти"})
OWNED = frozenset({"company", "foundation", "other"})  # kinds of bodies that are called by their owners: «КФХ Лосева Г. Р.»


def before_officers(sight: Sight, bodies: Iterable[Body]) -> list[Body]:
    """Cut off the surnames at which officers' names begin in full or with both initials.

    «Институт леса СО РАН Лосева» of «директор Института леса СО РАН Лосева Г. Р.» → «Институт леса СО РАН»
    """
    bodies = list(bodies)
    names = {k for body in bodies for k in _officer(sight, body)}
    if not names:
        return bodies
    cut = [_cut(body, names) for body in bodies]
    # «директор школы | КОВАЛЬ | Олег Ильич»: a bare noun is left, no name
    return [one for one, body in zip(cut, bodies, strict=True) if one is body or one.stop - one.start > 1 or sight.capital(one.start)]


def _officer(sight: Sight, body: Body) -> range:
    """Give the words of a body's name that are its officer's."""
    words, held = sight.words, is_held(sight, body.start)
    if not held and body.kind in OWNED:
        return range(0)
    for k in range(max(body.start, body.head) + 1, body.stop):
        if words.norm[k] in NAMED_FOR:
            break
        known = held or words.text[k].isupper()  # «председатель правления Сбербанка | КОВАЛЬ | Олег Ильич»
        if (IS_NAME_WORD[words.text[k]] or words.text[k].isupper()) and (
            _bears_initials(sight, k) or (known and _stands_in_full(sight, k))
        ):
            return range(k, body.stop)
    return range(0)


def _bears_initials(sight: Sight, k: int) -> bool:
    """Tell a surname with both its initials behind it, no other surname behind them: «| Лосева | Г. Р.»."""
    behind = k + 5
    both = is_initial(sight, k + 1) and is_initial(sight, k + 3)
    return both and not (behind in sight.words.sentence_of[k] and sight.capital(behind))


def _stands_in_full(sight: Sight, k: int) -> bool:
    """Tell a surname before a first name and a patronymic: «| Зиминского | Льва Ильича», no «Республики | Беларусь | Олег Янкевич».

    Of what is no usual surname, «| КОВАЛЬ | Олег Ильич», none stands behind them.
    """
    words, norm = sight.words, sight.words.norm[k + 1 : k + 3]
    named = SURNAME.search(words.norm[k]) is not None and sight.entity[k - 1] == "LOC"  # «района | Громова | Ольга Савельевна»
    if (
        (sight.place[k] and not named)
        or sight.head(k) is not None
        or len(norm) < 2
        or not is_patronymic(norm[1])
        or first_name_gender(norm[0]) is None
    ):
        return False
    if SURNAME.search(words.norm[k]) is not None:
        return True
    goes_on = k + 3 in words.sentence_of[k] and sight.capital(k + 3)
    lettered = words.text[k] in sight.lexicon.index("organisation_abbreviations")  # «ректор | МГУ | Олег Ильич»
    shouted = words.text[k].isupper() and not words.text[k + 1].isupper()
    return shouted and not goes_on and not lettered


def _cut(body: Body, names: set[int]) -> Body:
    first = next((k for k in range(body.start + 1, body.stop) if k in names), body.stop)
    return replace(body, stop=first) if first < body.stop and not body.name else body
