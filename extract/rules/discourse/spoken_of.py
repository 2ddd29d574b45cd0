"""Events that are only spoken of: «Напомним, форум прошёл в мае», «если форум состоится», «о роли Чили в переговорах», captions."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of, lead_of
from extract.rules.discourse.told_before import is_told_again

RECALLED = frozenset({"напомним", "ранее", "напоминаем", "напомнил", "накануне"})
EVE = "накануне"
THEN, THAT_YEAR = "тогда", (["в", "тот", "год"], ["в", "этот", "год"], ["в", "том", "году"])
TODAY = frozenset({"сегодня", "сейчас"})
REMINDERS = frozenset({"напомним", "напоминаем"})
RECALL = 3  # words in which a sentence says that it looks back
TIMES = word_class("before_or_after")
UNREAL = word_class("uncertain")
PARTS = word_class("part_in_an_event")
SHARE, MEANT_REACH = "участие", 4  # and words before «об участии»; who «рассказал об участии» was there
MEANT = frozenset({"говорить", "договориться", "условиться", "речь", "разговор", "вопрос", "думать", "мечтать", "просить"})
CHALLENGES = frozenset({"вызвать", "вызывать", "вызов"})
ABOUT = frozenset({"о", "об", "обо", "про"})
OWN_TEXTS = word_class("text_of_a_page")
INTO = frozenset({"в", "во", "на"})
AT = INTO | {"перед", "после", "за"}
PART_REACH = 9  # words from «о роли» to the event
THEME, THEME_REACH, BECOMES = "тема", 7, frozenset({"стать", "быть", "являться"})
PICTURES = frozenset({"фото", "фотография", "снимок", "снимке", "фотографии"})  # with which the line of a caption opens
CAPTION = 5  # words from a name to the event at which a picture shows somebody
CHALLENGED = 4  # words from «вызвал» to «на бой»


def is_talk(words: Words, reach: range) -> bool:
    """Tell «в беседе с журналистами», «в эфире шоу»: where the words were said that a document is about."""
    i = reach.start
    if i and words.lemma[i - 1] in ("эфир", "выпуск", "интервью"):
        return True
    return i > 0 and words.norm[i - 1] == "в" and words.lemma[i] in ("беседа", "разговор", "интервью", "эфир")


def is_recalled(words: Words, reach: range) -> bool:
    """Tell «Напомним, форум прошёл в мае», but «Как ранее сообщалось, сегодня открылся форум», a lead's «Накануне прошёл форум»."""
    sentence = words.sentence_of[reach.start]
    opening = sentence[:RECALL]
    if words.norm[sentence.start] == "как" and _first_today(words).get(words.sentence[reach.start], reach.start) < reach.start:
        return False
    if words.norm[sentence.start] in REMINDERS and _announces(words, sentence.start):
        return False
    if _is_of_then(words, sentence):
        return True
    if words.sentence[sentence.start] > lead_of(words) + 1 and is_told_again(words, sentence):
        return True
    leads = words.sentence[reach.start] <= lead_of(words)  # «| Накануне | в Туле прошёл форум»
    return any(words.norm[k] in RECALLED and not (words.norm[k] == EVE and (leads or _is_eve_of(words, k))) for k in opening)


def _is_of_then(words: Words, sentence: range) -> bool:
    """Tell «… в 2015 году. | Тогда | прошёл фестиваль», «| В тот год | прошёл фестиваль»: a year that the sentence before tells."""
    then = words.norm[sentence.start] == THEN or words.norm[sentence.start : sentence.start + 3] in THAT_YEAR
    if not then or not words.sentence[sentence.start]:
        return False
    before = words.sentences[words.sentence[sentence.start] - 1]
    return not words.covered("dates", "year").isdisjoint(before)


def _is_eve_of(words: Words, k: int) -> bool:
    """Tell «накануне | Дня пекаря |», which only tells when, from «накануне прошёл форум»."""
    return words.norm[k] == EVE and k + 1 < len(words) and words.pos[k + 1] in ("NOUN", "PROPN", "ADJ") and words.feats[k + 1].case == "Gen"


@lru_cache(maxsize=1)
def _first_today(words: Words) -> dict[int, int]:
    """Give the first «сегодня» of each sentence that has one, by the sentence's number."""
    return {words.sentence[k]: k for k in reversed(words.with_norm(TODAY))}


def is_behind_reminder(words: Words, reach: range) -> bool:
    """Tell what stands behind «Напомним, …», with which the news ends and its background begins."""
    return reach.start not in words.headline and words.sentence[reach.start] >= _first_reminder(words)


@lru_cache(maxsize=1)
def _first_reminder(words: Words) -> int:
    """Give the number of the sentence that looks back first; one behind the last where none does."""
    opens = (words.sentence[k] for k in words.with_norm(REMINDERS) if k == words.sentence_of[k].start and not _announces(words, k))
    return min(opens, default=len(words.sentences))


def _announces(words: Words, k: int) -> bool:
    """Tell «| Напоминаем |, что сегодня состоятся слушания», with which a text begins."""
    told = words.feats[k].tense == "Pres" and words.sentence[k] == lead_of(words)
    return told and any(words.feats[n].tense == "Fut" for n in words.sentence_of[k])


def is_unreal(words: Words, reach: range) -> bool:
    """Tell «если форум состоится», «возможная встреча»."""
    clause = clause_of(words, reach.start)
    return not UNREAL.isdisjoint(words.lemma[clause.start : clause.stop])


def is_reported(words: Words, i: int) -> bool:
    """Tell what the text itself is about by its headline: «Краткий отчёт о | тренинге |», «Информация о | ярмарке |»."""
    k = i - 2
    if i not in words.headline or k < words.headline.start or words.norm[k + 1] not in ABOUT or words.lemma[k] not in OWN_TEXTS:
        return False
    return all(words.pos[n] == "ADJ" for n in range(words.headline.start, k))


def opens_about(words: Words, i: int) -> bool:
    """Tell a headline that only says what the text is about: «О | визите делегации |», «Отчёт о | тренинге |»."""
    return is_reported(words, i) or (len(words.headline) > 0 and i - 1 == words.headline.start and words.norm[i - 1] in ABOUT)


def is_conditional(words: Words, reach: range) -> bool:
    """Tell «если | инаугурация президента | не может состояться»: words of a law, not of this event."""
    return any(words.norm[k] == "если" for k in clause_of(words, reach.start)[:2])


def is_part_spoken_of(words: Words, i: int) -> bool:
    """Tell «высказался о роли общин в | переговорах |», «о шансах команды на | турнире |», «говорили об участии в | турнире |»."""
    first, k = words.sentence_of[i].start, before_phrase(words, i)
    if k <= first or words.norm[k] not in INTO:
        return False
    part = next((n for n in range(k - 1, max(first, k - PART_REACH), -1) if words.lemma[n] in PARTS or words.lemma[n] == SHARE), None)
    if part is None or any(words.pos[n] == "VERB" or words.norm[n] == "," for n in range(part, k)):
        return False
    about = before_phrase(words, part)
    meant = words.lemma[part] != SHARE or any(words.lemma[n] in MEANT for n in range(max(first, about - MEANT_REACH), about))
    return words.norm[about] in ABOUT and meant


def is_before_or_after(words: Words, i: int) -> bool:
    """Tell «после назначения на | заседании |», «после победы на | турнире |»: what was done there tells when something else was."""
    first, k = words.sentence_of[i].start, before_phrase(words, i)
    if k - 2 < first or words.norm[k] not in INTO or words.feats[k - 1].case != "Gen" or words.pos[k - 1] != "NOUN":
        return False
    return words.norm[before_phrase(words, k - 1)] in TIMES


def before_phrase(words: Words, i: int) -> int:
    """Give the word behind which a noun with its adjectives stands: «| в | мирных переговорах»."""
    first, k = words.sentence_of[i].start, i - 1
    while k > first and words.pos[k] in ("ADJ", "DET"):
        k -= 1
    return k


def is_challenge(words: Words, i: int) -> bool:
    """Tell «вызвал соперника на | бой |»: it is yet to be taken up."""
    first = max(words.sentence_of[i].start, i - 1 - CHALLENGED)
    return i > 1 and words.norm[i - 1] == "на" and any(words.lemma[k] in CHALLENGES for k in range(first, i - 1))


@lru_cache(maxsize=1)
def _with_verbs(words: Words) -> frozenset[int]:
    """Give the numbers of the sentences that a verb tells, no participle."""
    return frozenset(words.sentence[k] for k in words.verbs if words.pos[k] == "VERB" and words.feats[k].verb_form not in ("Part", "Conv"))


def is_subject_of_talk(words: Words, reach: range) -> bool:
    """Tell «темой встречи стал | праздник урожая |»: what was spoken of there."""
    first = max(words.sentence_of[reach.start].start, reach.start - THEME_REACH)
    themes = (k for k in range(first, reach.start) if words.lemma[k] == THEME and words.feats[k].case == "Ins")
    return any(any(words.lemma[n] in BECOMES for n in range(k + 1, reach.start)) for k in themes)


def shows_a_picture(words: Words, sentence: range) -> bool:
    """Tell «Фото 1. Звено на этапе «Лабиринт».», «На фото: участники слёта.»."""
    line = words.line_of[sentence.start]
    at = line.start + (words.norm[line.start] == "на")
    return at < line.stop and words.norm[at] in PICTURES and line.start not in words.headline


def is_caption(words: Words, reach: range) -> bool:
    """Tell «Олег Рябов на | форуме «Лес» | в 2012 году.»: what a picture shows, in a line that no verb tells."""
    sentence = words.sentence_of[reach.start]
    if sentence.start in words.headline or words.line_of[sentence.start].start != sentence.start:
        return False
    if shows_a_picture(words, sentence):
        return True
    if words.sentence[reach.start] in _with_verbs(words):
        return False  # as nearly all sentences do: people need not be found
    people = words.reaches("people")
    at = bisect_left(people, sentence.start, key=lambda name: name.start)
    shown = people[at] if at < len(people) else None
    if shown is None or shown.start != sentence.start:
        return False
    return shown.stop < reach.start <= shown.stop + CAPTION and words.norm[shown.stop] in AT
