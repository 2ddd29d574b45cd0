"""Departments written short behind an office: «доцент каф. неврологии», «зав. лаб. оптики»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.mentions.offices.phrase import OfficePhrase

# behind «заведующий», behind others
UNITS = {
    "каф": ("кафедрой", "кафедры"),
    "лаб": ("лабораторией", "лаборатории"),
    "отд": ("отделом", "отдела"),
    "упр": ("управлением", "управления"),
}
UNITS |= {"деп": ("департаментом", "департамента"), "сек": ("сектором", "сектора")}
SHORT = {"нач": "начальник", "рук": "руководитель", "проф": "профессор", "доц": "доцент", "преп": "преподаватель", "дир": "директор"}
LEADER = "заведующий"
GOVERNED = ("office", "academic", "profession")


def short_units(words: Words, phrase: OfficePhrase) -> Iterator[Mention]:
    """Find offices with such a department; the value is the office in full: «зав. каф. физики» → «заведующий кафедрой физики»."""
    row = phrase.heads["доцент"]
    for k in words.with_norm(UNITS):
        if k < 1 or k + 2 >= len(words) or words.text[k + 1] != "." or k + 2 not in words.line_of[k]:
            continue
        stop = phrase.bounds(k + 1, row, k + 1)[1]
        whole = words.slice(k + 2, stop)
        if words.norm[k - 1] == "зав" or words.norm[k - 2 : k] == ["зав", "."]:
            start, value = k - 2 + (words.norm[k - 1] == "зав"), f"{LEADER} {UNITS[words.norm[k]][0]} {whole}"
        elif words.text[k - 1] == "." and k > 1 and words.norm[k - 2] in SHORT:
            start, value = k - 2, f"{SHORT[words.norm[k - 2]]} {UNITS[words.norm[k]][1]} {whole}"
        elif (lemma := phrase.head(k - 1)) is not None and phrase.heads[lemma]["class"] in GOVERNED:
            held = phrase.heads[lemma]
            start = phrase.bounds(k - 1, held, 0)[0]
            case = 0 if held["complement"] == "instrumental" else 1
            value = f"{phrase.nominative(start, k - 1, k)} {UNITS[words.norm[k]][case]} {whole}"
        else:
            continue
        yield words.span(start, max(stop, k + 2), label="office", rule="offices.short", value=value.strip().lower())
