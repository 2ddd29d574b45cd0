"""Names behind legal forms: «ООО «Заря»», «АО НПО «Квант»», «ПАО Сбербанк», «СОШ № 5», «Озёрская СОШ»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.grammar.readings import readings_of_kind
from extract.mentions.organisations.bare_names import FARMS, bare_name, begins_bare_name
from extract.mentions.organisations.branches import LEVELS
from extract.mentions.organisations.forms_in_a_row import each_of_towns
from extract.mentions.organisations.institutions import institution
from extract.mentions.organisations.joined import is_list, quoted_from
from extract.mentions.organisations.legal_forms import without_case
from extract.mentions.organisations.listed_helpers import is_listed_helper
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.reach import reach
from extract.mentions.organisations.sight import LATIN, QUOTES, Sight

FIRMS = ("company", "bank")
OKRUG, OF_OKRUGS = "АО", ("ненецк", "ямало-ненецк", "ханты-мансийск", "чукотск", "эвенкийск", "корякск", "таймырск", "агинск")
OF_ONE, HEAD = "ИП", "глава"


def behind_form(sight: Sight, k: int, kind: str) -> Iterator[Body]:
    """Find a name behind a legal form: «ООО «Заря»», «АО НПО «Квант»», «ПАО Сбербанк», «СОШ № 5», «Озёрская СОШ»."""
    words = sight.words
    if k and words.text[k - 1] in sight.lexicon.index("legal_forms"):
        return
    if k and words.text[k] == OKRUG and words.norm[k - 1].startswith(OF_OKRUGS):
        return  # «власти Ненецкого | АО |»
    landed = sight.place[k + 1 : k + 2] == [True] and words.text[k] not in FARMS
    if words.norm[k] in sight.lexicon.index("organisation_masks") and (sight.is_event(k - 1) or landed):
        return  # «форум | ТОС | «Мы вместе»», «ст. 14 | УК | РФ»
    n, stop, forms = k + 1, words.sentence_of[k].stop, sight.lexicon.index("legal_forms")
    while n < stop and (words.text[n] in forms or words.text[n] in LEVELS or _is_farmers(sight, k, n)):
        n += 1
    if n + 3 < stop and words.text[n] == "(" and words.text[n + 2] == ")" and words.text[n + 3] in QUOTES:
        n += 3  # «СПК (колхоз) | «Заря»»
    if forms.get(without_case(words.text[k]), {}).get("institution") and (body := institution(sight, k, n)) is not None:
        yield body
        return
    found = reach(sight, n - 1)
    first = k
    while first - 1 > words.sentence_of[k].start and _adjective(sight, first - 1):
        first -= 1
    anothers = found.quoted is not None and found.quoted[0] > n + 1  # «Лужский РЭС | филиала «Орёлэнерго»»
    if first < k and (not found.quoted or anothers):
        yield from each_of_towns(sight, first, k, kind)
        yield Body(first, n if anothers else found.stop, k, kind, "legal_form")
    elif found.quoted or (n < stop and words.text[n] == "№"):
        inside = words.slice(*found.quoted) if found.quoted else ""
        yield Body(k, found.stop, k, kind, "legal_form", alias=inside, fixed=True)
        if kind in FIRMS and found.quoted and is_list(sight, found):
            yield from quoted_from(sight, found.stop + 1, kind)
    elif n < stop and (LATIN.match(words.text[n]) or begins_bare_name(sight, k, n)):
        yield bare_name(sight, k, n, stop, kind)
    elif (found.complements or found.eponym) and (found.capital or is_listed_helper(sight, k)):
        yield Body(k, found.stop, k, kind, "legal_form", fixed=True)


def _is_farmers(sight: Sight, k: int, n: int) -> bool:
    """Tell «ИП | глава | КФХ Грач О. Н.»."""
    words = sight.words
    return words.text[k] == OF_ONE and words.norm[n] == HEAD and n + 1 < words.size and words.text[n + 1] in FARMS


def _adjective(sight: Sight, k: int) -> bool:
    words = sight.words
    return sight.capital(k) and words.pos[k] in ("ADJ", "PROPN") and bool(readings_of_kind(words.norm[k], "adjective"))
