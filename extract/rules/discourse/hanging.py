"""Clauses that hang on a noun: «боксёр, который победил на | турнире |», «метатель, взявший золото на | Олимпиаде |», «чьи ученики …»."""

from __future__ import annotations

from extract.lang.grammar.feats import Feats
from extract.lang.remembered import remembered
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import BREAKS, OPENERS, clause_of
from extract.rules.discourse.spoken_of import before_phrase
from extract.rules.main_event.announced import opens_announced
from extract.rules.main_event.held import head_noun
from extract.rules.main_event.named import finite_verbs, is_finite

WHOSE, WHICH = "чей", "который"
TALKING = frozenset({"обсудить", "обсуждать", "рассмотреть", "рассматривать", "договориться"})
COMING = word_class("arrive")  # who comes with a visit pays it: «делегация, прибывшая с визитом»
GUESTS = COMING | {"находиться", "пребывать"}
ATTRIBUTE, GUEST_WITHIN = 10, 8  # words from «прибывшим» to his visit, from there to his office
GATHERED = word_class("gather")
WHERE = frozenset({"где", "откуда", "куда"})
OPENED = 3  # words with which a clause opens: «в котором», «под началом которого»
FARTHEST = 30  # words from the comma to the mention
KNOWN = 256  # mentions of which it is remembered: several rules ask for each


@remembered(KNOWN)
def is_hanging(words: Words, reach: range) -> bool:
    """Tell a mention in a clause that hangs on another noun: what it tells of is who or what that is."""
    return _is_relative(words, reach) or _is_participial(words, reach) or _is_of_a_guest(words, reach)


def is_where(words: Words, reach: range) -> bool:
    """Tell a clause that says what goes on somewhere: «в зал, где идут | слушания |, пришли гости»."""
    clause = clause_of(words, reach.start)
    return words.lemma[clause.start] in WHERE


def hangs(words: Words, k: int) -> bool:
    """Tell a verb of such a clause: «боксёр, который | победил | чемпиона»."""
    return _is_relative(words, range(k, k + 1)) or words.lemma[_comma(words, k) + 1] == WHOSE


def _is_relative(words: Words, reach: range) -> bool:
    """Tell «боксёр, который на | турнире | …»."""
    clause = clause_of(words, reach.start)
    opening = range(clause.start, min(clause.start + OPENED, reach.start))
    opened = clause.start > words.sentence_of[reach.start].start and any(words.lemma[k] in OPENERS for k in opening)
    hung = opened and not _is_closed(words, clause, reach.start) and not opens_announced(words, clause)
    return hung or is_of_which(words, reach)


def is_of_which(words: Words, reach: range) -> bool:
    """Tell «поправки к закону, | обсуждение | которых проходит в Думе» from «приз, | вручение | которого состоится в мае»."""
    which = reach.stop
    comma = reach.start > 0 and words.norm[reach.start - 1] == ","
    if not comma or words.lemma[which : which + 1] != [WHICH] or words.feats[which].case != "Gen":
        return False
    return not any(words.feats[k].tense == "Fut" for k in range(which, clause_of(words, which).stop))


def _is_closed(words: Words, clause: range, i: int) -> bool:
    """Tell that the main clause goes on: «В рамках форума, который идёт в Туле, вчера | прошла сессия |»."""
    comma = next((k for k in range(i - 1, clause.start, -1) if words.norm[k] == ","), clause.start)
    verbs = [k for k in clause if k in finite_verbs(words) and not _is_thrown_in(words, k)] if comma > clause.start else []
    return bool(verbs) and verbs[0] < comma < verbs[-1]


def _is_thrown_in(words: Words, k: int) -> bool:
    """Tell «тренер, под началом которого, | напомним |, сборная выиграла турнир»."""
    return words.norm[k - 1 : k + 2 : 2] == [",", ","]


def _is_participial(words: Words, reach: range) -> bool:
    """Tell «метатель, взявший золото на | Олимпиаде |, …», «учитель, чьи ученики победили на | олимпиаде |, …»."""
    comma = _comma(words, reach.start)
    if words.lemma[comma + 1] == WHOSE:
        return True
    if reach.start > comma + 1 and words.norm[reach.start - 1] == ",":
        return False  # «фонд, созданный вузом, | передал | больнице катер»
    at = comma + 1 + (words.pos[comma + 1] in ("ADV", "PART"))
    told = words.feats[at]
    if at >= reach.start or told.verb_form != "Part" or told.variant == "Short" or words.lemma[at] in COMING:
        return False
    if words.lemma[at] in GATHERED and words.norm[before_phrase(words, reach.start)] == "на":  # «гости, собравшиеся на | ярмарку |»
        return False
    governed = words.pos[reach.start - 1] == "ADP"  # «в рейтинге, | представленном | на | форуме |», which agrees by chance
    agrees = not governed and _agree(told, words.feats[head_noun(words, reach)])
    return not agrees and not any(is_finite(words, k) for k in range(at + 1, reach.start))


def _is_of_a_guest(words: Words, reach: range) -> bool:
    """Tell with what a guest is there, «встреча с прибывшим в Лиму с | визитом | министром», where the meeting is the news."""
    first = max(words.sentence_of[reach.start].start, reach.start - ATTRIBUTE)
    at = next((k for k in range(reach.start - 1, first, -1) if words.lemma[k] in GUESTS or words.norm[k] == ","), first)
    told = words.feats[at]
    if words.lemma[at] not in GUESTS or told.verb_form != "Part" or told.variant == "Short" or not told.case:
        return False
    behind = range(reach.stop, min(reach.stop + GUEST_WITHIN, words.sentence_of[at].stop))
    return any(
        words.feats[k].case == told.case and words.feats[k].number == told.number and words.feats[k].animacy == "Anim" for k in behind
    )


def _comma(words: Words, i: int) -> int:
    """Give the last comma before a word of its clause; the word itself where there is none."""
    first = max(words.sentence_of[i].start, i - FARTHEST)
    mark = next((k for k in range(i - 2, first, -1) if words.norm[k] == "," or words.norm[k] in BREAKS), None)
    return mark if mark is not None and words.norm[mark] == "," else i - 1


def _agree(participle: Feats, noun: Feats) -> bool:
    """Tell «вчера, 5 мая, | прошедший | в Туле | форум | …»: what the participle tells of is the mention itself."""
    return participle.case == noun.case and participle.number == noun.number and participle.gender in ("", noun.gender)


def is_discussed_at(words: Words, reach: range) -> bool:
    """Tell «после | встречи с послом |, на которой обсудили торговлю»: the clause that hangs on the meeting tells what went on there."""
    comma = words.norm[reach.stop : reach.stop + 1] == [","]
    if not comma or WHICH not in words.lemma[reach.stop + 1 : reach.stop + 1 + OPENED]:
        return False
    return any(words.lemma[k] in TALKING for k in clause_of(words, reach.stop + OPENED))
