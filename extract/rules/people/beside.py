"""Who comes with others or leads them: «жители вместе с | депутатом Инной Шторм |», «диаспора во главе с | Яном Лосем |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.people.results import Taking

OFFICE = 16  # words of an office between «с» and a name
WITH = frozenset({"с", "со"})
PURPOSE, MARKS = "чтобы", frozenset('"()')  # around a body's name, around its short form
DELEGATION = 12  # words from a delegation to who leads it
TOGETHER = frozenset({"вместе", "совместно"})
LED = frozenset(
    {("из", "рук"), ("под", "управлением"), ("главе", "с"), ("главе", "со"), ("в", "лице"), ("в", "составе"), ("в", "сопровождении")}
)
COMING = word_class("attend")
GATHERING = COMING | {"собраться", "съехаться", "встретиться", "объединить", "собрать", "прилететь"}
BESIDES, ALSO = frozenset({"кроме", "помимо"}), frozenset({"и", "также", "ещё", "еще"})
INCLUDING, LISTED = BESIDES | {"включая"}, 60  # words of a list
STAGED, COACHED, CREW = frozenset({"contest", "show", "festival", "ceremony"}), ("под", "руководством"), 14  # words of a choir's name
LEADING = frozenset({COACHED, ("под", "управлением")})
SHOWN = frozenset({"show", "festival"})  # where a choir sings with who leads it
HEADED, DELEGATES = ("возглавляем", "возглавленн"), frozenset({"делегация", "группа", "команда", "миссия"})
CREWS = word_class("crew") | {"оркестр", "хор"}


def together(words: Words, person: Named) -> Taking | None:
    """Tell who does it with others: «жители вместе с | депутатом Инной Шторм | сгребли листву», «школьники с | учителем …»."""
    i = person.reach.start
    clause = clause_of(words, i)
    at = next((k for k in range(i - 1, max(clause.start, i - OFFICE), -1) if words.norm[k] in WITH), None)
    if at is None or any(words.pos[k] in ("VERB", "PUNCT") for k in range(at, i)) or not _is_instrumental(words, at, i):
        return None
    behind = range(person.reach.stop, clause.stop)
    acts = next((k for k in (*behind, *range(clause.start, at)) if is_finite(words, k)), None)
    if (
        acts is None and words.norm[clause.start] == PURPOSE and words.norm[at - 1] in TOGETHER
    ):  # «приехал, чтобы вместе с | мэром | оценить …»
        meant = any(words.feats[k].verb_form == "Inf" for k in behind)
        return Taking(at - 1, "part", "strong", sure=True) if meant else None
    if acts is None:
        return None
    if words.norm[at - 1] in TOGETHER:
        return Taking(at - 1, "part", "strong", sure=_is_done(words, acts, clause))  # «| вместе с | врачом Инной Шторм пришли соседи»
    several = acts > at and words.feats[acts].number == "Plur" and _opens_with_several(words, clause.start, at)
    return Taking(at, "part", "weak") if several else None


def _is_done(words: Words, verb: int, clause: range) -> bool:
    """Tell that somebody came, or that several did something: «вместе с врачом соседи | сажали | липы»."""
    if words.lemma[verb] in COMING:
        return True
    several = (words.feats[n] for n in clause if words.pos[n] == "NOUN" and words.feats[n].number == "Plur")
    people = any(feats.case == "Nom" and feats.animacy == "Anim" for feats in several)
    return people and words.feats[verb].tense == "Past" and words.feats[verb].number == "Plur"


def _is_instrumental(words: Words, at: int, i: int) -> bool:
    """Tell by the name, or by the office before it, since initials have no case: «с | куратором Е. А. Шторм |»."""
    return words.feats[i].case in ("Ins", "") or any(words.feats[k].case == "Ins" for k in range(at + 1, i))


def _is_a_crew(words: Words, at: int) -> bool:
    """Tell who is led by what stands before: «| хор | духовного училища под руководством …»."""
    first, quoted = max(words.sentence_of[at].start, at - CREW), False
    for k in range(at - 1, first - 1, -1):
        quoted ^= words.norm[k] == '"'
        if not quoted and words.lemma[k] in CREWS:
            return True
        if not quoted and (is_finite(words, k) or (words.pos[k] == "PUNCT" and words.norm[k] != '"')):
            return False
    return False


def _opens_with_several(words: Words, start: int, stop: int) -> bool:
    """Tell a clause that opens with several who act: «| Волонтёры отряда | с педагогом …»."""
    first = next((k for k in range(start, stop) if words.pos[k] == "NOUN"), None)
    return (
        first is not None
        and words.feats[first].case == "Nom"
        and words.feats[first].number == "Plur"
        and words.feats[first].animacy == "Anim"
    )


def _is_done_behind(words: Words, person: Named) -> bool:
    """Tell a verb of several behind a name, in its clause."""
    clause = clause_of(words, person.reach.start)
    verb = next((k for k in range(person.reach.stop, clause.stop) if is_finite(words, k)), None)
    return verb is not None and words.feats[verb].number == "Plur" and words.feats[verb].tense == "Past"


def included(words: Words, person: Named) -> Taking | None:
    """Tell «собрались гости, включая | мэра Олега Грача |», «кроме | Инны Шторм |, участвовал и Ян Лось»."""
    i, sentence = person.reach.start, words.sentence_of[person.reach.start]
    if is_nominative(words, person):
        return None
    k = next((k for k in range(i - 1, max(sentence.start, i - LISTED) - 1, -1) if words.norm[k] in INCLUDING or is_finite(words, k)), None)
    if k is None or is_finite(words, k):
        return None
    besides = words.norm[k] in BESIDES
    if besides and (k != sentence.start or not any(words.norm[n] in ALSO for n in range(person.reach.stop, sentence.stop))):
        return None
    near = range(person.reach.stop, sentence.stop) if besides else range(max(sentence.start, k - LISTED), k)
    came = next((n for n in near if (is_finite(words, n) and words.lemma[n] in GATHERING) or words.norm[n] == "участие"), None)
    return Taking(came, "part", "strong") if came is not None and words.norm[came - 1] != "не" else None


def led_by(words: Words, person: Named, kind_class: str) -> Taking | None:
    """Tell «награду из рук | министра Олега Грача», «хор под управлением | Инны Шторм», «диаспора во главе с | Яном Лосем».

    So too «гости в сопровождении | директора Олега Грача».
    """
    i = person.reach.start
    for k in range(i - 1, max(words.sentence_of[i].start, i - OFFICE), -1):
        if words.norm[k].startswith(HEADED) and any(words.lemma[n] in DELEGATES for n in range(max(0, k - DELEGATION), k)):
            return Taking(k, "part", "strong", sure=True)  # «делегация вуза, возглавляемая | ректором Олегом Грачом»
        if words.pos[k] == "VERB" or (words.pos[k] == "PUNCT" and words.norm[k] not in MARKS):
            return None
        said = (words.norm[k - 1], words.norm[k])
        crew = said in LEADING and kind_class in STAGED and _is_a_crew(words, k - 1)
        if said in LED or crew:
            return Taking(k, "part", "strong", sure=crew and kind_class in SHOWN)
        if said == COACHED and _opens_with_several(words, clause_of(words, i).start, k - 1) and _is_done_behind(words, person):
            return Taking(k, "part", "weak")  # «| Волонтёры | под руководством Инны Шторм убрали парк»
    return None
