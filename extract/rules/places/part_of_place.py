"""Parts of a town or a land in which something is held: «в центре | Орска |», «на окраине | Тулы |», «на улицах | города Тулы |»."""

from __future__ import annotations

from extract.lang.words import Words

IN = frozenset({"в", "во", "на"})
PARTS = frozenset(
    {"центр", "сердце", "окраина", "черта", "пригород", "территория", "север", "юг", "восток", "запад", "часть"}
    | {"северо-восток", "северо-запад", "юго-восток", "юго-запад", "побережье"}
)
SEVERAL = frozenset(
    {"улица", "площадь", "двор", "сквер", "парк", "школа", "площадка", "библиотека", "музей"}
    | {"село", "деревня", "поселок", "город", "район", "пункт", "хутор", "аул"}
)


def is_part_in(words: Words, k: int) -> bool:
    """Tell «в историческом | центре |», «на | улицах |» right before a town, a region or a country."""
    parts = words.lemma[k] in PARTS or (words.lemma[k] in SEVERAL and words.feats[k].number == "Plur")
    if not parts or words.feats[k].case not in ("Loc", ""):
        return False
    first = words.sentence_of[k].start
    k -= 1
    while k > first and words.pos[k] in ("ADJ", "NUM"):
        k -= 1
    return k >= first and words.norm[k] in IN
