"""What tells a branch or a part apart behind its whole: «филиал АО «Маяк» | – «Лужские сети»», «Совет Ассоциации | Green Wood»."""

from __future__ import annotations

from extract.lang.numerals import DASHES
from extract.mentions.organisations.masks import names_a_thing
from extract.mentions.organisations.noun_phrases import NAMED_FOR, TOWN, noun_phrase, quoted
from extract.mentions.organisations.sight import LATIN, QUOTES, Sight

UNITS, OF_WORKERS = frozenset({"комитет", "организация", "совет"}), frozenset({"первичный", "профсоюзный"})
OF_TRADE = frozenset({"company", "sport", "school", "culture"})  # «студия растяжки | StretchFit»
LEVELS = frozenset({"ВО", "ВПО", "ДО", "ДОД", "ДПО"})  # of education: «ФГБОУ | ВО | «Псковский университет»»
CENTRES, OF_LEARNING = frozenset({"institute"}), frozenset({"university", "school"})
PARTS = frozenset({"филиал", "отделение", "представительство"})
DEPUTY, DUTIES = "заместитель", frozenset({"работа", "часть", "вопрос", "деятельность", "развитие", "процесс"})
DEPUTIES = frozenset({"помощник", "помощница", "советник", "советница"})


def is_part_of_a_firm(sight: Sight, head: int) -> bool:
    """Tell a body that the form of law behind it is no part of: «филиал | ФГУП «Маяк»», «областной комитет | ОО «Нива»»."""
    words = sight.words
    if words.lemma[head] in PARTS or head in (0, len(words) - 1) or words.lemma[head] not in UNITS:
        return words.lemma[head] in PARTS
    form = sight.lexicon.index("legal_forms").get(words.text[head + 1], {}).get("kind", "")
    unit = sight.has_sense(words.lemma[head - 1], "level") or sight.capital(head - 1)
    return words.lemma[head - 1] in OF_WORKERS or (unit and words.pos[head - 1] == "ADJ" and form == "union")


def whole_in_form(sight: Sight, head: int, k: int) -> tuple[int, int] | None:
    """Give the quoted name, behind a form of law, of the whole whose part a body is.

    «факультет физики | ФГБОУ ВО «ТулГУ им. Витта» |»
    """
    words, forms = sight.words, sight.lexicon.index("legal_forms")
    if words.text[k] not in forms or forms[words.text[k]]["kind"] not in OF_LEARNING:
        return None  # nor «офис АО «Маяк»»
    row = sight.head(head)
    if row is None or row["kind"] != "part":
        return None
    at = k + 1 + (words.text[k + 1 : k + 2] != [] and words.text[k + 1] in LEVELS)
    return quoted(sight, at) if at < len(words) and words.text[at] in QUOTES else None


def own_name(sight: Sight, k: int, limit: int) -> tuple[int, int] | None:
    """Give the words between quotation marks behind a dash that are a branch's own name."""
    words = sight.words
    dashed = k + 1 < limit and words.text[k] in DASHES and words.text[k + 1] in QUOTES
    return quoted(sight, k + 1) if dashed else None


def latin_name(sight: Sight, head: int, k: int, limit: int) -> int:
    """Give where a name in Latin letters ends that the tagger calls a body's: of a centre behind its field, of a body inside a name.

    «центр противодействия кибератакам | Green Wood», «Совет Ассоциации | Green Wood»
    """
    words = sight.words
    if not sight.capital(k) or not LATIN.match(words.text[k]):
        return 0
    row, inner = sight.head(head), sight.head(k - 1)
    if row is not None and k == head + 1 and head and words.lemma[head - 1] in row["with"].split() and sight.entity[k] != "PER":
        return next((n for n in range(k, limit) if not LATIN.match(words.text[n])), limit)  # «Торговый дом | GREEN WOOD |»
    centre = row is not None and row["kind"] in CENTRES and k > head + 1
    if row is not None and row["kind"] in OF_TRADE and k > head + 1 and not names_a_thing(sight, k - 1) and not sight.head(k - 1):
        return next((n for n in range(k, limit) if not LATIN.match(words.text[n])), limit) if sight.entity[k] != "PER" else 0
    of_body = inner is not None and inner["need"] in ("proper", "named") and k - 1 > head and sight.capital(head) and sight.capital(k - 1)
    if not (centre or of_body) or any(sight.capital(n) for n in range(head + 1, k - of_body)):
        return 0
    stop = k
    while stop < limit and sight.entity[stop] == "ORG" and LATIN.match(sight.words.text[stop]):
        stop += 1
    return stop if stop > k else 0


def is_only_seated(sight: Sight, head: int, stop: int) -> bool:
    """Tell a part whose whole is not told with its town: «филиал | в г. Луга |», «отделение | в Туле |»."""
    words = sight.words
    placed = sight.words.lemma[head] in PARTS and words.norm[head + 1] == "в" and sight.place[stop - 1]
    return placed and all(sight.place[k] or words.norm[k] in TOWN or words.text[k] == "." for k in range(head + 2, stop))


def behind_status(sight: Sight, k: int, limit: int) -> int:
    """Give where a name goes on behind its rank in brackets: «университет (НИУ) | имени …», «институт (филиал) | Невского университета»."""
    words = sight.words
    if k + 3 >= limit or words.text[k + 2] != ")":
        return 0
    part = words.lemma[k + 1] in PARTS and noun_phrase(sight, k + 3, limit, "Gen") is not None
    rank = words.text[k + 1] == "НИУ" or (sight.head(k + 1) is not None and not sight.capital(k + 1))  # «училище (институт) | имени …»
    return k + 3 if part or (rank and is_named_for(sight, k + 3)) else 0


def is_officers_field(sight: Sight, head: int, k: int, limit: int) -> bool:
    """Tell what a deputy of a body's officer does, no place in it: «помощник начальника УФСИН | по кадрам»."""
    words, offices = sight.words, sight.lexicon.index("offices")
    if k == head + 1 and head > 1 and words.lemma[head - 2] == DEPUTY and words.lemma[head - 1] in offices:
        phrase = noun_phrase(sight, k + 1, limit, "Dat")
        return phrase is not None and words.lemma[phrase[1]] in DUTIES  # «заместитель декана факультета | по учебной работе»
    if (
        head < 2
        or not words.text[head].isupper()
        or words.lemma[head - 2] not in DEPUTIES
        or words.lemma[head - 1] not in offices
        or k != head + 1
    ):
        return False
    phrase = noun_phrase(sight, k + 1, limit, "Dat")
    return phrase is not None and not any(sight.place[n] or sight.capital(n) for n in range(k + 1, phrase[0]))


def is_named_for(sight: Sight, k: int) -> bool:
    """Tell «имени» behind a name."""
    return k < len(sight.words) and sight.words.norm[k] in NAMED_FOR
