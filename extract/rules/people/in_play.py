"""Who is in a game or an election though no subject of its verbs: opponents, and whose team, pass or votes are told of."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.names.forms import first_name_gender
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.offices.nominated import puts_up

OVER, AGAINST = "над", "против"
VICTORY = frozenset({"победа", "верх", "преимущество", "превосходство", "триумф"})
YIELDING, SEATS = (
    frozenset({"уступить", "уступать", "проиграть", "проигрывать"}),
    frozenset({"место", "пост", "дорога", "лидерство", "очередь", "кресло"}),
)
BEATING = frozenset({"победить", "одолеть", "обыграть", "опередить", "переиграть", "обойти", "обогнать", "нокаутировать"})
OPPOSING, OPPONENTS = frozenset({"противостоять"}), frozenset({"соперник", "соперница", "оппонент", "противник"})
FACING = word_class("play") | word_class("match")
VOTING = frozenset({"проголосовать", "голосовать", "отдать", "подать"})
PUTTING_UP = frozenset({"выдвинуть", "выдвигать", "поддержать"})
POLLS = word_class("ballot") | {"голосование"}
PASSES = frozenset({"передача", "пас", "подача", "розыгрыш"})
TEAMS, WARDS = frozenset({"команда", "сборная", "дружина"}), frozenset({"подопечные", "подопечным", "подопечных", "подопечными"})
SITTINGS = frozenset({"собрание", "заседание", "конференция", "съезд", "сессия", "пленум", "конгресс", "отчетно-выборное собрание"})
SHARES = frozenset({"процент", "%"})
OFFICE = 12  # words of an office between «над» and a name
BEFORE = 8  # words from «победа» to «над»
NEAR = 24  # words from a verb to a name


def in_play(words: Words, person: Named, kind: str, kind_class: str) -> int | None:
    """Give the word that tells that somebody plays at a contest or stands in an election."""
    if first_name_gender(person.name.lower()) is not None:
        return None  # «соперник | Максима |»: who it is, another name tells
    if kind in SITTINGS and (voted := _voted_for(words, person)) is not None:
        return voted
    if kind in POLLS:
        return _voted_for(words, person) or _over(words, person) or _put_up(words, person)
    if kind_class != "contest":
        return None
    told = (
        _over(words, person)
        or _beaten(words, person)
        or _yielded_to(words, person)
        or _against(words, person)
        or _is_opponent(words, person)
    )
    return told or _has_passed(words, person) or _coaches(words, person)


def _behind(words: Words, person: Named, prepositions: frozenset[str]) -> int | None:
    """Give the preposition before a name, an office and a dash between them: «| над | чемпионом — сербом Миланом Йовичем»."""
    i = person.reach.start
    for k in range(i - 1, max(words.sentence_of[i].start, i - OFFICE) - 1, -1):
        if words.norm[k] in prepositions:
            return k
        acts = words.pos[k] == "VERB" and words.feats[k].verb_form != "Part"
        if acts or words.pos[k] == "ADP" or words.text[k] in ";:.":
            return None
    return None


def _over(words: Words, person: Named) -> int | None:
    """Tell «одержал победу над | Олегом Грачом |», «взял верх над | Инной Шторм |»."""
    at = _behind(words, person, frozenset({OVER}))
    if at is None or is_nominative(words, person):
        return None
    near = range(max(words.sentence_of[at].start, at - BEFORE), at)
    return next((k for k in reversed(near) if words.lemma[k] in VICTORY), None)


def _beaten(words: Words, person: Named) -> int | None:
    """Tell «Ян Лось победил | Олега Грача |», «Инна Шторм опередила | Анну Кит |»."""
    i, clause = person.reach.start, clause_of(words, person.reach.start)
    if is_nominative(words, person) or words.feats[i].case not in ("Acc", "Gen", ""):
        return None
    verb = next((k for k in range(i - 1, max(clause.start, i - OFFICE) - 1, -1) if words.pos[k] in ("VERB", "ADP", "PUNCT")), None)
    return verb if verb is not None and words.lemma[verb] in BEATING and is_finite(words, verb) else None


def _yielded_to(words: Words, person: Named) -> int | None:
    """Tell «уступил в финале | Олегу Грачу |», «чемпиону | Олегу Грачу | противостоит …», but «уступил место | Олегу Грачу |»."""
    i, clause = person.reach.start, clause_of(words, person.reach.start)
    if words.feats[i].case != "Dat" or is_nominative(words, person):
        return None
    near = range(max(clause.start, i - NEAR), min(clause.stop, i + NEAR))
    verb = min((k for k in near if words.pos[k] == "VERB"), key=lambda k: abs(k - i), default=None)
    if verb is None:
        return None
    if words.lemma[verb] in OPPOSING:
        return verb
    return verb if words.lemma[verb] in YIELDING and verb < i and SEATS.isdisjoint(words.lemma[verb:i]) else None


def _against(words: Words, person: Named) -> int | None:
    """Tell «выйдет на ринг против | Олега Грача |»; a name that has no cases too."""
    at, clause = _behind(words, person, frozenset({AGAINST})), clause_of(words, person.reach.start)
    if at is None:
        return None
    return next((k for k in clause if words.lemma[k] in FACING and (is_finite(words, k) or words.pos[k] == "NOUN")), None)


def _is_opponent(words: Words, person: Named) -> int | None:
    """Tell «соперником | Яна Лося | станет | Олег Грач |», «в финале соперница россиянки – | Инна Шторм |»."""
    i, clause = person.reach.start, words.sentence_of[person.reach.start]
    first = max(clause.start, i - NEAR)
    noun = next((k for k in range(i - 1, first - 1, -1) if words.lemma[k] in OPPONENTS), None)
    if noun is None:
        return None
    between = range(noun + 1, i)
    if words.feats[i].case == "Gen" and not is_nominative(words, person):
        return noun if not any(words.pos[k] in ("VERB", "ADP", "PUNCT") for k in between) else None
    if not is_nominative(words, person):
        return None
    verbs = [k for k in between if words.pos[k] in ("VERB", "AUX")]
    told = [k for k in verbs if words.lemma[k] in ("стать", "быть", "оказаться", "являться")]
    return noun if (told and len(verbs) == 1 and words.feats[noun].case == "Ins") else None


def _voted_for(words: Words, person: Named) -> int | None:
    """Tell «за | Олега Грача | проголосовали 54 процента», «за депутата | Инну Шторм | отдано …»."""
    at = _behind(words, person, frozenset({"за"}))
    if at is None or is_nominative(words, person):
        return None
    sentence = words.sentence_of[at]
    near = range(max(sentence.start, at - NEAR), min(sentence.stop, person.reach.stop + NEAR))
    voted = next((k for k in near if words.lemma[k] in VOTING and words.pos[k] == "VERB"), None)
    return voted if voted is not None else next((k for k in near if words.lemma[k] in SHARES), None)


def _put_up(words: Words, person: Named) -> int | None:
    """Tell «партия выдвинула кандидатом | Олега Грача |», «Олега Грача | поддержали …»."""
    i, clause = person.reach.start, clause_of(words, person.reach.start)
    if is_nominative(words, person) or words.feats[i].case not in ("Acc", "Gen"):
        return None
    near = range(max(clause.start, i - OFFICE), min(clause.stop, person.reach.stop + OFFICE))
    verb = min((k for k in near if is_finite(words, k)), key=lambda k: abs(k - i), default=None)
    if verb is None or words.lemma[verb] not in PUTTING_UP:
        return None
    return verb if verb > i or puts_up(words, verb, i) else None


def _has_passed(words: Words, person: Named) -> int | None:
    """Tell «после передачи | Яна Лося | гол забил …», «с паса | Олега Грача | отличился …»."""
    k = person.reach.start - 1
    owned = k > 0 and words.lemma[k] in PASSES and not is_nominative(words, person)
    return k if owned and words.norm[k - 1] in ("с", "со", "после", "на") else None


def _coaches(words: Words, person: Named) -> int | None:
    """Tell «подопечные | Яна Лося | обыграли …», «сборная Чили | Аны Рохас |»."""
    k, places = person.reach.start - 1, words.covered("places")
    if words.feats[k + 1].case != "Gen" or is_nominative(words, person):
        return None
    while k > 0 and k in places:
        k -= 1
    return k if words.lemma[k] in TEAMS or words.norm[k] in WARDS else None
