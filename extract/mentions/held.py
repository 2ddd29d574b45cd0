"""What is held: the noun that «состоялось», or that somebody «провёл», whatever else it may name."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from itertools import islice

from extract.lang.grammar.lemmas import parses
from extract.lang.phrases.phrase import possible_cases
from extract.lang.phrases.quotations import OPENING
from extract.lang.words import Words
from extract.lexicon import Row, word_class

SUBJECT = word_class("happen")
OBJECT = word_class("hold")
GIVE = word_class("give_an_event")
PREPARE, AFTERWARDS = frozenset({"подготовить", "готовить"}), frozenset({"после", "затем", "потом", "позже", "далее"})
DONE = OBJECT | GIVE  # verbs whose object is held: «проведёт встречу», «даст сеанс»
DRAW = word_class("draw_a_crowd")
CERTAIN = frozenset({"состояться"})  # whatever its subject is, it is an event
PASSED = frozenset({"пройти", "проходить"})  # as an event does, and a train
PASSERS = word_class("passes_by")
SIT = frozenset(
    {"совет", "президиум", "правление", "межправсовет", "экономсовет", "госсовет"}
)  # «3 мая пройдёт | Совет глав правительств |», a body that sits
DAY_LABELS = frozenset({"date", "range", "set", "relative", "weekday"})
WHOLE = word_class("happen_wholly")  # from start to end
INVITES = word_class("invite")
INFINITIVE = ("ть", "ти", "чь", "ся")  # the tagger takes «казахстанско-эстонские» for a verb
TITLE = 10  # words of a title that stands between
NEAR, FARTHEST = 8, 60  # words between a verb and its noun, from a noun to its day
NUMBERED = "ordinal"  # number (event_kinds.tsv) of a noun that is an event only with one: «VII школа»
EARLY = 4  # sentences that report
TIMES = word_class("length_of_time")  # they pass by themselves
STAGE, SERIES = "этап", word_class("series_of_games") | {"соревнование", "конкурс", "фестиваль", "акция", "операция"}
COURSES = frozenset({"школа", "академия"})  # «прошла | Школа добровольца |»
HOUR = "час"
LIMITS = frozenset({"идти", "начаться", "стартовать", "открыться", "завершиться", "закончиться", "закрыться"})
UPSHOT, SUMMING = "итог", frozenset({"подвести", "подводить"})
CLOSING = frozenset('»"”“')
MARKS = CLOSING | OPENING.keys()
CONDUCT = "проведение"  # «состоялось | проведение | форума», which is the forum
DAYS = frozenset({"день", "час", "неделя", "декада"})
OF_WHAT = 4  # words behind a stage in which another tells what it is of


def is_given(words: Words, head: int) -> bool:
    """Tell early in a text what somebody gives: «дали | пресс-конференцию |», «посвятили | совещание | севу»; no infinitive does."""
    sentence = words.sentence_of[head]
    if words.sentence[head] > EARLY or words.norm[sentence.start] in AFTERWARDS or not is_held(words, head, GIVE):
        return False
    if any(words.lemma[k] in PREPARE for k in sentence) and any(_is_somebody(words, k) for k in sentence):
        return False
    near = range(max(sentence.start, head - NEAR), min(sentence.stop, head + NEAR))
    return any(words.lemma[k] in GIVE and words.feats[k].verb_form != "Inf" for k in near)


def _is_somebody(words: Words, k: int) -> bool:
    """Tell «концерт подготовили | артисты |», who did no more than that, from «для мам подготовили концерт»."""
    return words.feats[k].case == "Nom" and words.feats[k].animacy == "Anim"


def is_held(words: Words, head: int, verbs: Container[str] = SUBJECT | OBJECT, *, titled: bool = True) -> bool:
    """Tell whether a noun is the subject or the object of a verb of holding: «состоялось | вручение», «провели | обсуждение».

    ``titled``: if a title stands between, too: «| слёт | «Заря» прошёл».
    """
    sentence = words.sentence_of[head]
    case = words.feats[head].case
    if _passes(words, head) or case not in ("Nom", "Acc", "") or words.norm[max(head - 1, sentence.start)] in ("в", "на", "за", "через"):
        return False
    before = next((k for k in range(head - 1, max(sentence.start, head - NEAR) - 1, -1) if words.lemma[k] in verbs), None)
    if before is not None and _free(words, range(before + 1, head), titled=titled) and _governs(words, before, head):
        return True
    behind = next((k for k in _near_behind(words, head, sentence) if words.lemma[k] in verbs), None)
    return behind is not None and _free(words, range(head + 1, behind), titled=titled) and _agrees(words, behind, head)


def _near_behind(words: Words, head: int, sentence: range) -> Iterator[int]:
    """Give the words near behind a noun, those of titles not counted: «урок в рамках акции «Неделя без спешки» прошёл»."""
    far = range(head + 1, min(sentence.stop, head + NEAR + TITLE))
    if not any(words.text[k] in OPENING for k in far[:NEAR]):
        return iter(far[: NEAR - 1])
    return islice(_untitled(words, far), NEAR - 1)


def _passes(words: Words, head: int) -> bool:
    """Tell «прошёл | год |», «этап | стройки», which pass by themselves, from «прошёл | этап Кубка |», «5 мая прошёл | день поля |»."""
    if words.lemma[head] != STAGE:
        called = words.lemma[head] == HOUR and words.text[head].istitle() and words.sentence_of[head].start < head  # «провёл Час истории»
        return words.lemma[head] in TIMES and not called and not (words.lemma[head] in DAYS and _is_of_something(words, head))
    behind = range(head + 1, min(head + OF_WHAT, words.sentence_of[head].stop))
    return not any(words.lemma[k] in SERIES and words.feats[k].case == "Gen" for k in behind)


def _is_of_something(words: Words, head: int) -> bool:
    """Tell a day that has a theme and a date: «5 мая прошла | неделя | экологических знаний»."""
    sentence, dates = words.sentence_of[head], words.covered("dates")
    noun = next((k for k in range(head + 1, min(head + OF_WHAT, sentence.stop)) if words.pos[k] != "ADJ"), head)
    of = noun > head and words.pos[noun] == "NOUN" and words.feats[noun].case == "Gen" and dates.isdisjoint(range(head, noun + 1))
    return of and not dates.isdisjoint(range(max(sentence.start, head - FARTHEST), min(sentence.stop, head + FARTHEST)))


def is_invited_to(words: Words, head: int) -> bool:
    """Tell what somebody is invited to at once: «библиотека зовёт читателей на | вечер | поэта»."""
    sentence, at = words.sentence_of[head], head - 1
    if words.sentence[head] > EARLY or words.feats[head].case not in ("Acc", ""):
        return False
    while at > sentence.start and words.pos[at] == "ADJ":
        at -= 1
    before = words.lemma[max(sentence.start, at - NEAR) : max(at, sentence.start)]
    return words.norm[at] == "на" and not INVITES.isdisjoint(before)


def begins_or_ends(words: Words, head: int) -> bool:
    """Tell a week of something that began or is over on a day: «15 марта завершилась | неделя | сказки», no «закончилась неделя»."""
    return words.lemma[head] in DAYS and is_held(words, head, LIMITS)


def is_summed_up(words: Words, start: int) -> bool:
    """Tell what was held and is looked back upon: «музей подвёл итоги | декады льна |»."""
    k, sentence = start - 1, words.sentence_of[start]
    near = range(max(sentence.start, k - NEAR), min(sentence.stop, k + FARTHEST))
    return k >= sentence.start and words.lemma[k] == UPSHOT and any(words.lemma[n] in SUMMING for n in near)


def draws_a_crowd(words: Words, head: int) -> bool:
    """Tell what brought people together, whatever else it may name: «| вечер | в музее собрал 50 человек»."""
    return words.sentence[head] <= EARLY and words.feats[head].case == "Nom" and is_held(words, head, DRAW)


def held_unnamed(words: Words, kinds: Mapping[str, Row]) -> Iterator[int]:
    """Give the nouns early in a text that no vocabulary calls an event: what «состоялось», and what «прошло» on a day."""
    dated = on_a_day(words)
    for k in words.with_lemma(CERTAIN | PASSED):
        sentence, certain = words.sentence_of[k], words.lemma[k] in CERTAIN
        if words.sentence[k] > EARLY or words.feats[k].case:  # a participle is of another noun
            continue
        if not certain and (words.sentence[k] not in dated or _passes_something(words, k)):
            continue
        for head in (*range(k + 1, min(sentence.stop, k + NEAR)), *range(k - 1, max(sentence.start, k - NEAR) - 1, -1)):
            named = words.pos[head] == "NOUN" and not _is_a_kind(words, head, kinds) and _is_common(words, head, sentence.start)
            named = (named or words.lemma[head] in SIT) and words.lemma[head] != CONDUCT and not _is_cut_short(words, head)
            titled = any(words.text[n] in OPENING for n in range(k, head))  # «состоялась под девизом «Здоровая | земля |»»
            passing = not certain and (words.lemma[head] in PASSERS or words.feats[head].animacy == "Anim")
            if (
                named
                and not (titled or passing)
                and (words.feats[head].case == "Nom" or _is_its_subject(words, k, head))
                and is_held(words, head, CERTAIN | PASSED)
            ):
                yield head
                break


def _is_cut_short(words: Words, k: int) -> bool:
    """Tell «по адресу: | ул. | Мира, 4 состоится …», whose dot ends no sentence."""
    return words.norm[k + 1 : k + 2] == ["."] and k + 2 < words.sentence_of[k].stop


def _is_a_kind(words: Words, k: int, kinds: Mapping[str, Row]) -> bool:
    """Tell a noun that the vocabulary calls an event in this number: «обучение»; «занятие» it does, but not «занятия»."""
    row = kinds.get(words.lemma[k])
    return row is not None and row["number"] in ("", NUMBERED, words.feats[k].number)


def _is_common(words: Words, k: int, first: int) -> bool:
    """Tell a noun that is no name: in small letters here or elsewhere, or at the head of its sentence a word of the dictionary."""
    if words.text[k].islower() or (words.lemma[k] in COURSES and words.text[k].istitle()):
        return True
    if k != first or not words.text[k].istitle():
        return False
    return parses(words.norm[k])[0].is_known or any(words.text[n].islower() for n in words.with_lemma({words.lemma[k]}))


def on_a_day(words: Words) -> set[int]:
    """Give the numbers of the sentences that name a day: «5 мая», «вчера», «в среду»."""
    return {words.sentence[span.reach.start] for span in words.group("dates") if span.label_ in DAY_LABELS and len(span.reach)}


def _passes_something(words: Words, verb: int) -> bool:
    """Tell «колонна | прошла | проспект», «рабочие | прошли | обучение», «фильм | прошёл | с успехом» from «прошло тестирование»."""
    feats = words.feats[verb]
    if feats.verb_form not in ("", "Fin") or feats.variant == "Short":
        return True
    behind = range(verb + 1, min(words.sentence_of[verb].stop, verb + NEAR))
    things = (i for i in behind if words.feats[i].case == "Acc" and words.pos[i] == "NOUN" and not _behind_preposition(words, i, verb))
    return any(not _is_its_subject(words, verb, i) for i in things)


def _is_its_subject(words: Words, verb: int, noun: int) -> bool:
    """Tell the only noun that a verb may have for its subject, whatever case the tagger saw: «5 мая прошли | занятия | по химии»."""
    if noun < verb or words.feats[noun].case != "Acc" or "Nom" not in possible_cases(words.norm[noun]) or not _agrees(words, verb, noun):
        return False
    sentence, nouns = words.sentence_of[verb], ("NOUN", "PROPN", "PRON")
    near = range(max(sentence.start, verb - FARTHEST), min(sentence.stop, verb + FARTHEST))
    return not any(words.feats[i].case == "Nom" and words.pos[i] in nouns for i in near)


def _behind_preposition(words: Words, noun: int, verb: int) -> bool:
    """Tell «в молодёжный | парламент |», «через три | дня |»."""
    before = next((k for k in range(noun - 1, verb, -1) if words.pos[k] not in ("ADJ", "DET", "NUM")), verb)
    return words.pos[before] in ("ADP", "NUM")


def _governs(words: Words, verb: int, noun: int) -> bool:
    """Tell whether a verb before a noun may have it as its object or its subject."""
    if words.lemma[verb] in DONE and not _passive(words, verb):
        return words.feats[noun].case in ("Acc", "Nom") and words.feats[noun].animacy != "Anim"
    return _agrees(words, verb, noun)


def _agrees(words: Words, verb: int, noun: int) -> bool:
    if words.lemma[verb] in DONE and not _passive(words, verb):  # «экскурсию | провёл инженер»
        return noun < verb and words.feats[noun].case == "Acc" and words.feats[noun].animacy != "Anim"
    said, named = words.feats[verb], words.feats[noun]
    text = words.text[noun]
    foreign = not named.number and text.isascii() and not text.isupper()  # «прошёл | GreenTech Forum |», which has no gender
    return named.case in ("Nom", "Acc", "") and (foreign or (said.number == named.number and said.gender in ("", named.gender)))


def _passive(words: Words, verb: int) -> bool:
    return words.feats[verb].variant == "Short" or words.feats[verb].voice == "Pass"


def _free(words: Words, between: range, *, titled: bool) -> bool:
    """Tell whether no other noun that might be the verb's stands between, no other verb and no bracket."""
    return not any(
        words.text[k] in "()"
        or (words.feats[k].case == "Nom" and words.pos[k] in ("NOUN", "PROPN", "PRON"))
        or (words.pos[k] == "VERB" and words.feats[k].verb_form in ("", "Fin") and words.lemma[k].endswith(INFINITIVE))
        for k in (_untitled(words, between) if titled else between)
    )


def _untitled(words: Words, between: range) -> Iterator[int]:
    """Give the words outside quotation marks: «слёт «| Заря |» прошёл»."""
    inside = False
    for k in between:
        if words.text[k] in MARKS:
            inside = not inside if words.text[k] in OPENING and words.text[k] in CLOSING else words.text[k] in OPENING
        elif not inside:
            yield k
