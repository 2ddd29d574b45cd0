"""Where an event's name ends, whatever goes on: before its day, its circumstances, its guests («форум | по видеосвязи |»)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.lang.phrases.complements import age_end
from extract.lang.phrases.phrase import COMPOUND
from extract.lang.phrases.quotations import OPENING
from extract.lang.words import Words
from extract.lexicon import Row, word_class
from extract.mentions.events.apposed_person import is_apposed
from extract.mentions.events.speaker_behind import speaks_behind

TITLED = 6  # words from a title to a year of birth
BORN = ["рождения"]  # «турнир среди команд | 2014 года рождения |»
SUBJECTS = frozenset({"поддержка", "помощь", "участие", "презентация", "речь"})  # behind «по»
SOLVING, SOLVED = "решение", frozenset({"задача", "проблема", "кейс", "вопрос", "головоломка", "пример", "уравнение", "ребус", "судоку"})
HANDLING, WITH = "обращение", (["с"], ["со"])  # «семинар по | обращению | с отходами»
SCORE = frozenset({"счет"})
DEPUTIES = frozenset({"замов", "зама"})
SUCH = frozenset({"такой", "подобный", "аналогичный", "столь"})
PARTICIPATION = frozenset({"участием"})
ABOUT = frozenset({"о", "об", "обо"})  # «совещание | о ходе | посевной»
PROGRAMMES, WITHIN, OF_EVENT = frozenset({"программа", "план", "расписание", "афиша"}), frozenset({"в", "на"}), 6  # words of the event
ALL, FEASTS, WISHED = frozenset({"всех"}), frozenset({"праздник", "день", "юбилей", "торжество"}), 5  # words from «с» to whom it is wished
FOR, TIMES = frozenset({"для"}), frozenset({"после", "перед", "до"})
TO_A_DAY = frozenset({"к", "ко"})  # «концерт | ко Дню матери |»
PREPARING, PREPARED = frozenset({"подготовка", "готовность"}), 6  # words from it to «к учебному году»
AWAITING = word_class("awaits_guests")
AWAITED = frozenset({"участник", "гость", "зритель", "посетитель", "слушатель", "присутствующий", "болельщик", "горожанин", "житель"})


def circumstances(words: Words, adverbial: dict[str, Row]) -> Iterator[int]:
    """Give the words that end a name: dates, people in the nominative, circumstances («по видеосвязи»), a score («со счётом 3:1»)."""
    for span in words.group("dates"):
        reach = span.reach
        if span.label_ != "name_year" and not _tells_age(words, reach):  # «выставка | АГРО-2025»
            yield _with_mark(words, reach.start)
    for span in words.group("people"):
        reach = span.reach
        # A name in the nominative is the sentence's subject, not the event's: «на совещании Аксёнов отметил».
        said = [words.text[k] for k in reach if len(words.text[k]) > 1]
        printed = all(text in span.kb_id_.split() for text in said)
        if printed and not is_apposed(words, reach) and (words.feats[reach.stop - 1].case in ("Nom", "") or speaks_behind(words, reach)):
            yield reach.start
    yield from counted_in_programme(words)
    yield from (n for n in words.with_norm(ALL) if _are_congratulated(words, n))
    yield from (n for n in words.with_lemma(SUCH) if n and words.pos[n - 1] in ("NOUN", "PROPN"))  # «миссия | такого формата |»
    for n in words.with_lemma(SCORE):
        if n and words.norm[n - 1] in ("с", "со"):
            yield n - 1
    for n in words.with_lemma(adverbial):
        k = n - 2 if n > 1 and words.pos[n - 1] in ("ADJ", "DET") else n - 1
        tied = words.norm[k] in ABOUT or (words.norm[k] in TO_A_DAY and (words.text[n][0].isupper() or _prepares(words, k)))
        compound = (words.norm[k], words.norm[k + 1]) in COMPOUND  # «50-летие со дня основания»
        if k < 0 or words.pos[k] != "ADP" or tied or compound or _is_its_subject(words, k, n):
            continue
        if not age_end(words, k, n + 1):  # «первенство среди юниоров | до 21 года |»
            yield k


def counted_in_programme(words: Words) -> Iterator[int]:
    """Give the numbers of what a programme holds: «в программе конференции | 9 секций |»."""
    for k in words.with_lemma(PROGRAMMES):
        if k and words.norm[k - 1] in WITHIN:
            near = range(k + 2, min(k + 2 + OF_EVENT, words.sentence_of[k].stop))
            yield from (n for n in near if words.text[n].isdigit() or words.pos[n] == "NUM")


def _are_congratulated(words: Words, k: int) -> bool:
    """Tell «с праздником | всех мусульман | поздравил мэр», who are no part of its name."""
    before = range(max(words.sentence_of[k].start, k - WISHED), k)
    return any(words.norm[n] in ("с", "со") and words.lemma[n + 1] in FEASTS for n in before[:-1])


def _with_mark(words: Words, k: int) -> int:
    """Give the mark that opens words on the time, which are no title: «заседание | «на следующей неделе»»."""
    first = k - (k > 1 and words.pos[k - 1] == "ADP")
    return first - 1 if first > 1 and words.text[first - 1] in OPENING and words.text[first].islower() else k


def _prepares(words: Words, k: int) -> bool:
    """Tell «штаб по подготовке школ | к учебному году |» from «концерт | к новому году |»."""
    return not PREPARING.isdisjoint(words.lemma[max(words.sentence_of[k].start, k - PREPARED) : k])


def _is_its_subject(words: Words, k: int, n: int) -> bool:
    """Tell «форум по | поддержке | пекарей», «чемпионат по | решению | кейсов» from «при поддержке мэрии», «по решению мэра»."""
    if words.norm[k] != "по":
        return False
    behind = range(n + 1, min(n + TITLED, words.sentence_of[n].stop))
    if words.lemma[n] == SOLVING:
        return any(words.lemma[i] in SOLVED for i in behind[:2])
    return words.lemma[n] in SUBJECTS or (words.lemma[n] == HANDLING and words.norm[n + 1 : n + 2] in WITH)


def _tells_age(words: Words, reach: range) -> bool:
    """Tell «турнир среди команд | 2014 года | рождения»; behind a title it is no part of the name."""
    return words.norm[reach.stop : reach.stop + 1] == BORN and '"' not in words.norm[max(0, reach.start - TITLED) : reach.start]


def guests(words: Words, offices: Collection[str]) -> Iterator[int]:
    """Give where a name ends before those for whom or with whom it is: «сход | с участием главы», «после молебна | для гостей играли»."""
    yield from (
        n - 1
        for n in words.with_norm(PARTICIPATION)
        if n and n + 2 < len(words) and (words.lemma[_behind_rank(words, n + 1)] in offices or words.norm[n + 1] in DEPUTIES)
    )
    for n in words.with_lemma(AWAITING):
        whom = n - 1
        if n > 1 and words.lemma[whom] in AWAITED and words.feats[whom].number == "Plur" and words.feats[whom].case in ("Gen", "Acc"):
            yield whom - (words.pos[whom - 1] in ("ADJ", "DET"))  # «после концерта | зрителей ждал сюрприз |»
    yield from (n for n in words.with_norm(FOR) if n > 1 and (words.norm[n - 2] in TIMES or _counts_behind(words, n + 1)))


def _behind_rank(words: Words, k: int) -> int:
    """Pass an adjective before an office: «с участием | первого | заместителя»."""
    return k + 1 if words.pos[k] == "ADJ" else k


def _counts_behind(words: Words, k: int) -> bool:
    """Tell «последний звонок | для 28 выпускников», «урок | для сорока ребят»."""
    return k < len(words) and (words.pos[k] == "NUM" or words.text[k].isdigit())
