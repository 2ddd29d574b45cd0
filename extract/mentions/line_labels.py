"""What a line of an announcement is said to tell: «Дата: 12 апреля», «📍 Дом ремёсел»."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import lru_cache

from extract.lang.words import Words
from extract.lexicon import word_class

DASHES = frozenset({"–", "—"})
STROKES = DASHES | {"-"}
ENDS = STROKES | {":"}  # «Место прежнее – Приозерск», «Место: Приозерск»
DASHABLE = frozenset({"место", "срок", "дата", "период", "время", "начало", "проведение", "город", "сторона", "площадка"})
DASHED = 3  # words up to a dash
LABEL = 7  # words of a label
AT, ADDRESSED = "адрес", 12  # words up to «по адресу:»
LIST = STROKES | {"•", "*", "·"}  # with which a line under a label begins
ALONE, HELD_AT = 3, frozenset({"проведение", "мероприятие", "событие", "встреча"})  # words of a label that has no colon
BULLETS = 2  # marks that a line may open with
BOTH, AND = frozenset({"дата", "время", "когда", "день", "срок"}), frozenset({"и", "/", ","})
HOSTING = frozenset({"город", "сторона"})  # «Город проведения», «Принимающая сторона»
RECEIVING = (["принимающая", "сторона"], ["принимающий", "город"], ["принимающая", "площадка"])
WHERE, PINS = frozenset({"место", "где", "адрес", "площадка", "локация"}), frozenset({"📍", "📌"})
PINNED = 10  # words behind a pin
PRIZES = frozenset({"первый", "второй", "третий", "четвертый", "пятый", "шестой", "призовой", "почетный"})
STAYS = frozenset({"остаться", "оставаться", "измениться", "меняться"})
PAGE_LABEL = "дата"  # «Дата: 12.04.2024 10:30» is of the page
WHEN, CALENDARS = word_class("day_label"), frozenset({"📅", "📆", "🗓"})


def is_labelled(words: Words, k: int) -> bool:
    """Tell a word of a line that is told to say where: «Место проведения: | Дом молодёжи, г. Ржев», «Где: | …»."""
    return 0 < _mark(words, k, WHERE, PINS) < k


def labels(words: Words) -> Iterator[int]:
    """Give the colons and pictures of the labels that say where."""
    ends, pins = words.with_norm(ENDS), words.with_norm(PINS)
    yield from (
        k for k in words.with_lemma(HELD_AT) if k + 1 < words.size and words.line_of[k].stop == k + 1 and _label_alone(words, k, WHERE) == k
    )
    yield from (k for k in ends if k + 1 < words.size and _mark(words, k + 1, WHERE, frozenset()) == k)
    yield from (k for k in pins if k + 1 < words.size and _mark(words, k + 1, frozenset(), PINS) == k)


def is_behind_label(words: Words, k: int) -> bool:
    """Tell the first word behind such a label: «Где: | лофт «Слон»»."""
    return _mark(words, k, WHERE, PINS) == k - 1


def is_days_label(words: Words, k: int, kinds: Container[str], bare: str = "") -> bool:
    """Tell a line that is told to say when: «Дата и время проведения форума: | 12 апреля, 18:00», but not «Дата публикации: …».

    ``kinds`` are those of events; a label of the word ``bare`` alone is none.
    """
    mark = _mark(words, k, WHEN, CALENDARS)
    begin = max(words.line_of[mark].start, words.sentence_of[mark].start, mark - LABEL)
    label = [n for n in range(begin, mark) if words.pos[n] not in ("PUNCT", "CCONJ", "NUM")]
    event = next((n for n in label if words.lemma[n] in kinds), mark)
    known = all(words.lemma[n] in WHEN or words.lemma[n] in kinds or _tells_which(words, n, event) for n in label)
    return mark >= 0 and known and [words.lemma[n] for n in label] != [bare]


def _tells_which(words: Words, n: int, event: int) -> bool:
    """Tell what stands by an event in a label: «Дата | публичных | слушаний», «Дата схода | граждан |»; no «Дата заявки на слёт»."""
    return words.feats[n].case == "Gen" and (n > event or words.pos[n] == "ADJ")


def _mark(words: Words, k: int, labels: frozenset[str], signs: frozenset[str]) -> int:
    """Give the colon, or the picture, with which the label of a word's line or sentence ends; -1 if neither has one before the word."""
    if words.lemmas.isdisjoint(labels | HOSTING) and not _has_picture(words.source, signs):
        return -1
    line, sentence = words.line_of[k].start, words.sentence_of[k].start
    begins = (line, sentence) if sentence > line else (line,)
    if line > 0 and words.norm[line - 1] == ":" and words.text[line] in LIST:  # «Место проведения слушаний:» ¶ «- с. Липки, клуб»
        begins = (*begins, words.line_of[line - 1].start)
    if line > 0 and (above := _label_alone(words, line - 1, labels)) >= 0:
        return above
    return max(*(_mark_behind(words, begin, k, labels, signs) for begin in begins), _pin_before(words, k, signs))


def _label_alone(words: Words, last: int, labels: frozenset[str]) -> int:
    """Give the last word of a line that is but a label, «Место проведения» ¶ «Филармония, ул. Мира, 3»; -1 for another line."""
    line = words.line_of[last]
    alone = AT in labels and 1 < len(line) <= ALONE and line.start > 0 and words.lemma[line.start] in labels
    return last if alone and words.lemma[last] in HELD_AT else -1


def _pin_before(words: Words, k: int, signs: frozenset[str]) -> int:
    """Give the one pin of a line behind which a word stands: «🗓️ 6 июня | 📍 | Виндхук, сад библиотеки»; -1 if there is none."""
    if not signs or not _has_picture(words.source, signs):
        return -1
    pins = [n for n in words.line_of[k] if words.text[n][0] in signs]
    return pins[0] if len(pins) == 1 and pins[0] < k and k - pins[0] < PINNED else -1


@lru_cache(maxsize=2)
def _has_picture(source: str, signs: frozenset[str]) -> bool:
    return any(sign in source for sign in signs)


def _mark_behind(words: Words, begin: int, k: int, labels: Container[str], signs: Container[str]) -> int:
    if AT in labels and (told := _behind_address(words, begin, k)) >= 0:
        return told
    first = next((n for n in range(begin, min(k, begin + BULLETS + 1)) if words.text[n][0].isalpha()), k)
    pictured = next((n for n in range(begin, first) if words.text[n][0] in signs and not _is_bullet(words, n)), -1)
    won = first > begin and words.text[first - 1][0].isdigit()  # «1 | место | – Громова Варвара»
    won = won or (first < k and words.lemma[first] in PRIZES)  # «Второе | место | : Варвара Грач»
    first += first + 1 < k and words.pos[first] == "ADJ"  # «Предполагаемое | место | проведения»
    if first + 2 < k and words.lemma[first] in BOTH and words.norm[first + 1] in AND:  # «Дата и | место | проведения», «Когда и | где |»
        first += 2
    if pictured >= 0 or won or first == k or not _names(words, first, labels):
        return pictured
    ends = (n for n in range(first + 1, min(k, first + LABEL)) if words.norm[n] in ENDS or words.pos[n] == "VERB")
    mark = next((n for n in ends if words.lemma[n] not in STAYS), -1)  # «Место проведения | остаётся | прежним: …»
    dashed = mark >= 0 and words.norm[mark] in STROKES and words.lemma[first] in DASHABLE and _is_close(words, first, mark)
    return mark if dashed or (mark >= 0 and words.norm[mark] == ":") else -1  # «Где смотреть: …» says no such thing


def _names(words: Words, first: int, labels: Container[str]) -> bool:
    """Tell a word that says what a label tells: «| Место | проведения», «| Город | проведения», «Принимающая | сторона |»."""
    if words.lemma[first] in labels:
        return True
    if "где" not in labels:
        return False
    return words.norm[first : first + 2] == ["город", "проведения"] or words.norm[first - 1 : first + 1] in RECEIVING


def _behind_address(words: Words, begin: int, k: int) -> int:
    """Give the colon of «Ждём вас по адресу: | ДК «Луч», г. Тула»; -1 if there is none."""
    near = range(begin, min(k - 1, begin + ADDRESSED))
    return next((n + 1 for n in near if words.norm[n] == "адресу" and words.norm[n + 1] == ":"), -1)


def _is_close(words: Words, first: int, mark: int) -> bool:
    """Tell «Место прежнее –», «Место проведения конференции –»."""
    genitive = all(words.pos[n] in ("NOUN", "ADJ") and words.feats[n].case == "Gen" for n in range(first + 1, mark))
    return mark - first <= DASHED or genitive


def _is_bullet(words: Words, k: int) -> bool:
    """Tell the pins of a list, «📍 школа № 5» ¶ «📍 завод «Луч»», which a visit leads to one after the other."""
    return words.text[k][0] in PINS and _pinned_lines(words) > 1


@lru_cache(maxsize=1)
def _pinned_lines(words: Words) -> int:
    return sum(words.line_of[k].start == k for k in words.with_norm(PINS))
