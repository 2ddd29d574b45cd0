"""Documents that report no event, whatever they name: a decree, a greeting on a day of the calendar."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.main_event.named import is_finite

DECREES = word_class("decree")
TOP = 4  # lines at whose head a decree's own name stands
HEAD, ALONE = 3, 5  # lines that its day and its number may stand in, where its own has no more words
NUMBERS = frozenset({"n", "№", "no"})
FROM = "от"
WITH = frozenset({"с", "со"})
SHORT = 12  # words of a greeting's headline
DAYS = frozenset({"день", "праздник", "юбилей", "годовщина"}) | word_class("feast_of_believers")
DEAR, WISHING = frozenset({"дорогой", "уважаемый"}), frozenset({"поздравляю", "поздравляем", "желаю", "желаем"})


@lru_cache(maxsize=1)
def is_decree(words: Words) -> bool:
    """Tell «Приказ Министерства лесов от 3 мая 2021 г. № 44» at the head, from news of one: «Приказ от 3 мая утвердил …»."""
    lines = words.lines[: TOP + HEAD]
    for number, line in enumerate(lines[:TOP]):
        if len(line) == 0 or words.lemma[line.start] not in DECREES or _tells(words, line):
            continue
        head = line if len(line) > ALONE else range(line.start, lines[min(number + HEAD, len(lines)) - 1].stop)
        dated = any(words.norm[k] == FROM and k + 1 < len(words) and words.text[k + 1][:1].isdigit() for k in head)
        if dated and any(words.norm[k] in NUMBERS for k in head):
            return True
    return False


def is_greeting(words: Words) -> bool:
    """Tell the headline of a greeting, «С Днём геолога!», «С праздником, ткачи!», and who is addressed at its head: «Дорогие ткачи!»."""
    line = words.lines[0] if words.lines else range(0)
    if _addresses(words, line) and words.with_norm(WISHING):
        return True
    if not 1 < len(line) <= SHORT or words.norm[line.start] not in WITH or words.norm[line.stop - 1] != "!":
        return False
    return not _tells(words, line) and any(words.lemma[k] in DAYS for k in line)


def _addresses(words: Words, line: range) -> bool:
    """Tell «Дорогие братья и сестры!», «Уважаемые земляки!»."""
    return 1 < len(line) <= SHORT and words.lemma[line.start] in DEAR and words.norm[line.stop - 1] == "!"


def _tells(words: Words, line: range) -> bool:
    """Tell a line with a verb: «утвердил», «исполнен»."""
    return any(is_finite(words, k) or words.feats[k].variant == "Short" for k in line)
