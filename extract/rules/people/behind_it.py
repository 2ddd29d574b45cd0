"""Who is behind a thing and not at the event: at whose request or with whose help it is held, who made it, who stayed away."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.people.not_aside import MISSING

OFFICE = 16  # words of an office between «при поддержке» and a name
ADJECTIVES = 2  # «при | финансовой | поддержке»
REASONS = {"при": word_class("help"), "по": word_class("bidding"), "под": word_class("patronage"), "благодаря": word_class("help")}
REASONS["согласно"] = REASONS["по"]  # «| согласно поручению | мэра Олега Грача»
ACCORDING = ["в", "соответствии"]  # before «с поручением мэра»
BACKING = word_class("back")  # «проект поддержан | мэром Олегом Грачом |»
SUPPORTING, BACKED = frozenset({"поддержать"}), word_class("backed")
PAYING = frozenset({"выделить", "пожертвовать", "перечислить", "предоставить"})
MONEY = frozenset({"средство", "средства", "деньги", "сумма"})
COMING = word_class("attend") | {"участие", "приезжать", "явиться", "появиться", "прилететь", "подъехать", "присоединиться"}
ABLE = frozenset({"смочь", "мочь", "суметь", "успеть", "стать", "быть", "получиться", "удаться"})
AWAY = frozenset({"отсутствовать"})
REFUSING, JOURNEYS = (
    frozenset({"отказаться", "отменить", "воздержаться"}),
    frozenset({"поездка", "участие", "визит", "приезд", "приглашение"}),
)
REPLACING, FORMER, REPLACED = frozenset({"сменить", "сменять", "заменить", "вместо"}), frozenset({"прежний", "предыдущий"}), 7
WAS = frozenset({"быть", "являться"})
BESIDE = 4  # words from «не смог» to «приехать»


def is_behind(words: Words, person: Named) -> bool:
    """Tell at whose bidding, with whose help something is: «при поддержке | мэра Олега Грача |», «поддержан | Инной Шторм |»."""
    i = person.reach.start
    if is_nominative(words, person) and _backs(words, i):
        return True
    named = next((k for k in person.reach if len(words.text[k]) > 1), i)  # of initials the tagger guesses the case
    if is_nominative(words, person) and words.feats[named].case not in ("Gen", "Ins"):
        return False
    for k in range(i - 1, max(words.sentence_of[i].start, i - OFFICE) - 1, -1):
        if words.text[k] in ";:()—–" or is_finite(words, k):
            return False
        if (told := REASONS.get(words.norm[k])) is not None:
            noun = next((n for n in range(k + 1, min(k + 2 + ADJECTIVES, i)) if words.pos[n] not in ("ADJ", "DET", "PRON")), k)
            return words.lemma[noun] in told
        if words.norm[k] == "с" and words.norm[max(k - 2, 0) : k] == ACCORDING:
            return words.lemma[k + 1] in REASONS["по"]
        if words.lemma[k] in BACKING and words.feats[k].verb_form == "Part" and words.feats[k].variant == "Short":
            return words.feats[i].case == "Ins" or any(words.feats[n].case == "Ins" for n in range(k + 1, i))
    return False


def _backs(words: Words, i: int) -> bool:
    """Tell who helped from afar: «Проект | поддержали | мэр Олег Грач и …», «Средства | выделил | Ян Лось», not «Команду поддержали …»."""
    clause = clause_of(words, i)
    for verbs, things in (SUPPORTING, BACKED), (PAYING, MONEY):
        verb = next((k for k in clause if words.lemma[k] in verbs and is_finite(words, k)), None)
        if verb is not None and any(words.lemma[k] in things and words.feats[k].case in ("Acc", "Nom") for k in range(clause.start, verb)):
            return True
    return False


def is_away(words: Words, person: Named) -> bool:
    """Tell who did not come: «мэр | Олег Грач | не смог приехать», «не принял участия | Ян Лось |», «отсутствовала | Инна Шторм |»."""
    i = person.reach.start
    if not is_nominative(words, person):
        return False
    clause = clause_of(words, i)
    verbs = sorted((k for k in clause if is_finite(words, k)), key=lambda k: abs(k - i))
    if not verbs:
        return False
    verb = verbs[0]
    if words.lemma[verb] in AWAY:
        return True
    near = range(max(verb - BESIDE, clause.start), min(verb + BESIDE, clause.stop))
    if words.lemma[verb] in REFUSING and words.norm[verb - 1] != "не":
        return any(words.lemma[k] in JOURNEYS for k in near)  # «от поездки | отказался |»
    if verb == clause.start or words.norm[verb - 1] != "не":
        return False
    told = [k for k in near if k != verb - 1] if words.lemma[verb] in ABLE | {"принять", "принимать"} else [verb]
    if any(words.norm[k] == "не" or words.lemma[k] in MISSING for k in told):
        return False  # «не мог не приехать», «не смог пропустить»
    return any(words.lemma[k] in COMING for k in told)


def is_replaced(words: Words, person: Named) -> bool:
    """Tell whom somebody comes after: «сменивший Сэма Кутесу», «вместо Анны Лось», «прежний глава Инна Шторм»."""
    i = person.reach.start
    before = range(max(words.sentence_of[i].start, i - REPLACED), i)
    former = any(words.lemma[k] in FORMER and words.feats[k].case == "Nom" for k in before)
    was = is_nominative(words, person) and any(words.lemma[k] in WAS for k in before)
    former |= was and any(words.lemma[k] in FORMER and words.feats[k].case == "Ins" for k in before)  # «Прежним послом был | Ян Лось |»
    return former or (not is_nominative(words, person) and any(words.lemma[k] in REPLACING for k in before))
