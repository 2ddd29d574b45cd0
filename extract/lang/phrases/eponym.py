"""Whose name a thing bears: «библиотека им. | С. Муканова |», «турнир имени академика | И.П. Бардина |»."""

from __future__ import annotations

from extract.lang.words import Words

NAMED = frozenset({"им", "имени", "памяти"})
TIMES = (["дважды"], ["трижды"], ["четырежды"])
INITIALS = 3  # most that a name has
RANK = 4  # words of a rank before a name: «имени трижды | Героя Советского Союза | И. Н. Кожедуба»


def eponym_end(words: Words, at: int, limit: int) -> int:
    """Give the end of «им. С. Муканова», of which initials are a part; 0 where no initials stand behind."""
    if words.norm[at] not in NAMED:
        return 0
    k = at + 1 + (words.text[at + 1 : at + 2] == ["."])
    k += words.norm[k : k + 1] in TIMES
    for _ in range(RANK + 1):
        if end := _behind_initials(words, k, limit):
            return end
        if k >= limit or words.pos[k] not in ("NOUN", "ADJ", "PROPN") or words.feats[k].case not in ("Gen", ""):
            return 0
        k += 1
    return 0


def _behind_initials(words: Words, k: int, limit: int) -> int:
    """Give the end of «И. П. Бардина», «А.С. Пушкина», the surname's second half included; 0 for what is none."""
    first = k
    while k + 1 < limit and k - first < 2 * INITIALS and len(words.text[k]) == 1 and words.text[k].isupper() and words.text[k + 1] == ".":
        k += 2
    named = first < k < limit and words.text[k][0].isupper() and len(words.text[k]) > 1
    if not named:
        return 0
    joined = k + 2 < limit and words.text[k + 1] == "-" and words.text[k + 2][0].isupper()
    return k + 3 if joined else k + 1
