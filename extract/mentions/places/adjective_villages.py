"""Settlements called by an adjective that agrees with their noun: «посёлка | Южного |» → «Южный», «в селе | Красном |» → «Красное»."""

from __future__ import annotations

from extract.lang.grammar.lemmas import CASES, inflect, parses
from extract.lang.words import Words
from extract.lexicon import Row

VILLAGES = frozenset({"поселок", "село", "деревня", "хутор", "станица", "аул", "починок", "выселок"})
GENDERS = {"m": "masc", "n": "neut", "f": "femn"}


def adjective_village(words: Words, head: Row, k: int, name: int) -> str:
    """Give the nominative of such a name at ``name`` behind its noun at ``k``; nothing where it is none.

    What agrees with the next word too is that word's: «глава села | Южного | округа».
    """
    readings = parses(words.norm[name])
    adjective = words.pos[name] == "ADJ" or all(p.tag.POS == "ADJF" for p in readings[:2])
    if head["lemma"] not in VILLAGES or name != k + 1 or not adjective or head["gender"] not in GENDERS:
        return ""
    case, behind = words.feats[k].case, words.feats[name + 1 : name + 2]
    told = (p for p in readings if p.tag.POS == "ADJF" and p.is_known and p.tag.number == "sing" and p.tag.case == CASES.get(case))
    fitting = (p for p in told if (p.tag.gender == "femn") == (head["gender"] == "f"))  # «экономика села | Сибирской | академии»
    reading = next(fitting, None)
    if reading is None or case == "Nom" or (behind and (behind[0].case, behind[0].gender) == (case, words.feats[k].gender)):
        return ""
    printed = inflect(reading, "sing", GENDERS[head["gender"]], "nomn")
    return printed[:1].upper() + printed[1:]
