"""Where a pupil's grade stands between a school and what follows: «школа № 5 | , 9 «А» класс |, учитель Олег Грач»."""

from __future__ import annotations

from extract.lang.words import Words

GRADES, GRADE = frozenset({"класс", "кл", "курс", "группа"}), 4  # words from «9» to «класс»


def behind_grade(words: Words, k: int, line: range) -> int:
    """Give where a grade ends behind a school, «школа № 5 | , 9 «А» класс |, учитель …», «школа № 5 | класс 2 |»; ``k`` if none."""
    n = k + (words.text[k : k + 1] == [","])
    if n + 1 < line.stop and words.norm[n] in GRADES and words.text[n + 1][0].isdigit():
        return n + 2
    bare = words.text[k - 1][-1] == "," or (k < words.size and words.text[k][0].isdigit())  # «№ 5,» is one word; «№ 5 | 9 класс»
    at = k + 1 if words.text[k : k + 1] == [","] else k if bare else line.stop
    if at + 1 >= line.stop or not words.text[at][0].isdigit():
        return k
    grade = next((n for n in range(at + 1, min(at + 1 + GRADE, line.stop)) if words.norm[n] in GRADES), None)
    return k if grade is None else grade + 1 + (words.text[grade + 1 : grade + 2] == ["."] and grade + 2 < line.stop)


def before_grade(words: Words, k: int) -> int:
    """Give the word before a grade that ends at a word, «школа № | 5 |, 9 «А» класс»; the word itself where none does."""
    n = k - (words.text[k] == ".")
    if n < 2 or words.norm[n] not in GRADES:
        return k
    digit = next((m for m in range(n - 1, max(0, n - GRADE - 1), -1) if words.text[m][0].isdigit()), None)
    if digit is None or digit < 1:
        return k
    if words.text[digit - 1] == ",":
        return digit - 2
    return digit - 1 if words.text[digit - 1][-1] == "," else k
