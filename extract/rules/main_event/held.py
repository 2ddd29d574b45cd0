"""Whether a mention of an event is said to be held: «прошёл форум», «на состоявшихся выборах», «акция, которая прошла в субботу»."""

from __future__ import annotations

from extract.lang.phrases.phrase import noun_phrase_end, possible_cases
from extract.lang.phrases.quotations import OPENING
from extract.lang.remembered import remembered
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.events import DEDICATED, ROMAN
from extract.mentions.events.sides import DASHES
from extract.mentions.held import is_given
from extract.mentions.held_beside import is_awaited, is_conducted_somewhere
from extract.rules.main_event.carried_out import is_carried_out
from extract.rules.main_event.celebrated import celebrates
from extract.rules.main_event.framing import is_counted_down
from extract.rules.main_event.informed_of import is_informed_of
from extract.rules.main_event.labelled_event import is_labelled_event
from extract.rules.main_event.wished import is_wished
from extract.rules.told.aslant import is_told_aslant, is_told_next
from extract.rules.told.gone_on import is_gone_on

WHICH = 8  # words from the comma to the verb of «которая в мае прошла»
PARTICIPLE = 7  # words from «состоявшийся» to its event
NEAR = 12  # words between a mention and its holding verb
HOSTS = frozenset({"принять", "принимать"})
AFTERWARDS = frozenset({"затем", "потом", "позже", "далее"})
AHEAD = "предстоящ"  # «соперник на | предстоящих | выборах»: no more than that there will be any
INTENDING = ("планирующ", "ожидающ")
OCCASIONS = frozenset({("по", "случаю"), ("в", "честь"), ("по", "поводу")})
DEDICATION = 4  # words from «посвящённый» to the event that it is for
SHOW = frozenset({"показать", "сыграть", "показывать", "увидеть", "посмотреть"})
STAGED = frozenset({"спектакль", "моноспектакль", "представление", "шоу", "дефиле", "перформанс", "премьера", "показ"})
EXHIBITED, EXHIBITIONS = word_class("put_on_show"), ("выставка", "экспозиция")  # «музей показал | выставку |»
NEVER = ("так", "и", "не")
DEDICATES = frozenset({"посвятить", "посвящать"})
EARNS, EARNED = "заработать", 3  # it opens, or somebody earns by it; words from who does
KNOWN = 256  # mentions of which it is remembered: five rules ask for each


def head_noun(words: Words, reach: range) -> int:
    """Give the first noun of a mention."""
    return next((k for k in reach if words.pos[k] in ("NOUN", "PROPN")), reach.start)


def is_opening_plural(words: Words, head: int) -> bool:
    """Tell «| Совещания | нужны всем», which the tagger takes for a genitive: no genitive opens a sentence alone."""
    first = words.sentence_of[head].start
    opens = head == first or (head == first + 1 and words.text[first] in OPENING)
    return opens and words.feats[head].case == "Gen" and words.feats[head].number == "Sing" and "Nom" in possible_cases(words.norm[head])


def untitled(words: Words, reach: range) -> range:
    """Leave out a title: whatever stands in «Цифра в поле», «форума «Цифра в поле»» is in the genitive."""
    return range(reach.start, next((k for k in reach if words.text[k] in OPENING and k > reach.start), reach.stop))


@remembered(KNOWN)
def is_dedicated(words: Words, reach: range) -> bool:
    """Tell «пресс-конференция, посвящённая открытию | фестиваля»: what another event is for."""
    first = max(words.sentence_of[reach.start].start, reach.start - DEDICATION)
    subject = words.feats[head_noun(words, reach)].case == "Nom"  # «мостам было | посвящено заседание | комитета»
    if tuple(words.norm[max(0, reach.start - 2) : reach.start]) in OCCASIONS:  # «приём по случаю | Дня флага»
        return True
    for_it = (k for k in range(first, reach.start) if words.norm[k].startswith(DEDICATED))
    return any(not (subject and words.feats[k].variant == "Short") for k in for_it)


def has_occasion(words: Words, reach: range) -> bool:
    """Tell «вечер, | посвящённый | Дню села»: what is for something is held, whatever it is called."""
    return any(words.norm[k].startswith(DEDICATED) for k in reach[1:])


class Held:
    """Tells which mentions a document says to be held; ``verbs`` tell so."""

    def __init__(self, words: Words, verbs: frozenset[str]) -> None:
        self.words, self.verbs = words, verbs

    def told(self, reach: range) -> bool:
        """Tell whether a verb of holding stands near a mention, or a participle or a clause that agrees with it."""
        words = self.words
        if is_dedicated(words, reach) or is_wished(words, reach) or is_counted_down(words, reach) or is_informed_of(words, reach):
            return False
        if (
            is_told_aslant(words, reach)
            or is_told_next(words, reach)
            or is_gone_on(words, reach)
            or is_labelled_event(words, reach)
            or is_conducted_somewhere(words, reach.start)
            or is_awaited(words, head_noun(words, reach))
            or is_given(words, head_noun(words, reach))
            or self.by_participle(reach)
            or self.afterwards(reach)
            or self._by_dash(reach)
            or celebrates(words, reach)
            or is_carried_out(words, reach)
        ):
            return True
        nouns = (k for k in untitled(words, reach) if words.pos[k] in ("NOUN", "PROPN", "X") and not ROMAN.match(words.text[k]))
        if not any(words.feats[k].case in ("Nom", "Acc", "") for k in nouns) and not is_opening_plural(words, head_noun(words, reach)):
            return False
        sentence = words.sentence_of[reach.start]
        if reach.start > sentence.start and words.pos[reach.start - 1] == "ADP":  # «начнётся продажа билетов на концерт»
            return False
        near = range(max(sentence.start, reach.start - NEAR), min(sentence.stop, reach.stop + NEAR))
        if any(_is_dedicating(words, k) for k in near):
            return True
        noun = words.lemma[head_noun(words, reach)]
        verbs = self.verbs | SHOW if noun in STAGED else self.verbs | EXHIBITED if noun.endswith(EXHIBITIONS) else self.verbs
        return any(words.lemma[k] in verbs and words.pos[k] in ("VERB", "AUX", "ADJ") and not self._intends(k) for k in near)

    def _by_dash(self, reach: range) -> bool:
        """Tell the line of an announcement: «5 мая в 18:00 в музее – | встреча с писателем |»."""
        words, sentence = self.words, self.words.sentence_of[reach.start]
        dash = reach.start - 1
        if dash <= sentence.start or words.text[dash] not in DASHES:
            return False
        dated = sentence.start in words.covered("dates")
        return dated and not any(words.pos[k] == "VERB" for k in range(sentence.start, dash))

    def by_participle(self, reach: range) -> bool:
        """Tell «на | состоявшихся 3 марта | выборах», «суть референдума, | прошедшего в мае |»."""
        words, sentence = self.words, self.words.sentence_of[reach.start]
        participles = (*range(max(sentence.start, reach.start - PARTICIPLE), reach.start), *self._behind_comma(reach, sentence))
        held = [k for k in participles if words.lemma[k] in self.verbs and words.feats[k].case]
        if not held:
            return False
        case = words.feats[head_noun(words, reach)].case
        told = (k for k in held if words.feats[k].case == case)
        return any(case in ("Nom", "Acc") or not words.norm[k].startswith(AHEAD) for k in told)

    def afterwards(self, reach: range) -> bool:
        """Tell «подвели итоги акции, | которая прошла в субботу»."""
        words, k = self.words, self._behind_frame(self._behind_score(reach.stop))
        if words.norm[k : k + 1] != [","] or words.lemma[k + 1 : k + 2] != ["который"] or words.feats[k + 1].case not in ("Nom", "Acc", ""):
            return False
        if not self._may_be_which(head_noun(words, reach), k + 1):
            return False
        behind = range(k + 2, min(k + WHICH, words.sentence_of[reach.start].stop))
        return any(words.lemma[n] in self.verbs and not self._takes(n, words.feats[k + 1].case) and not self._intends(n) for n in behind)

    def _takes(self, verb: int, which: str) -> bool:
        """Tell «ассамблея, которая | примет | решение», «форум, который | принял | резолюцию», from «форум, который | принял | Томск»."""
        words = self.words
        if words.lemma[verb] not in HOSTS or words.feats[verb].voice == "Pass" or verb + 1 >= len(words):
            return False
        end = noun_phrase_end(words, verb + 1, words.sentence_of[verb].stop, ("Acc",))
        return which == "Nom" and bool(end) and words.text[verb + 1][0].islower()

    def _may_be_which(self, noun: int, which: int) -> bool:
        """Tell «олимпиады в рамках конкурса, | которая | прошла»: it was not the contest."""
        told, named = self.words.feats[which], self.words.feats[noun]
        same = told.number == named.number and (told.number == "Plur" or not told.gender or told.gender == named.gender)
        several = told.number == "Plur" and "и" in self.words.norm[noun:which]  # «собрания и форума, | которые | пройдут»
        return same or several or not (told.number and named.number and named.case)

    def _behind_frame(self, k: int) -> int:
        """Pass what holds the event: «победители олимпиады | в рамках конкурса поваров |, которая прошла в мае»."""
        words = self.words
        if words.norm[k : k + 2] != ["в", "рамках"]:
            return k
        return next((n for n in range(k + 2, min(k + NEAR, words.sentence_of[k].stop)) if words.norm[n] == ","), k)

    def _behind_score(self, k: int) -> int:
        """Pass brackets: «матч с «Зарёй» | (3:2) |, который прошёл в Туле»."""
        words = self.words
        if words.text[k : k + 1] != ["("]:
            return k
        return next((n + 1 for n in range(k + 1, min(k + WHICH, len(words))) if words.text[n] == ")"), k)

    def _behind_comma(self, reach: range, sentence: range) -> range:
        k = reach.stop
        return range(k + 1, k + 2) if k + 1 < sentence.stop and self.words.norm[k] == "," else range(0)

    def _intends(self, k: int) -> bool:
        """Tell «граждан, | планирующих | поездку»: what they intend is no event."""
        if self.words.lemma[k] == EARNS:
            return self._earns(k)
        if k > 2 and tuple(self.words.norm[k - 3 : k]) == NEVER:  # «выборы | так и не | состоялись»
            return True
        return self.words.norm[k].startswith(INTENDING) and self.words.feats[k].verb_form == "Part"

    def _earns(self, k: int) -> bool:
        """Tell «матч, который я | заработал |», «хочу | заработать |» from «вчера заработала выставка»."""
        words, first = self.words, max(k - EARNED, self.words.sentence_of[k].start)
        who = any(words.pos[n] == "PRON" and words.feats[n].case == "Nom" and words.lemma[n] != "который" for n in range(first, k))
        return who or words.feats[k].verb_form == "Inf"


def _is_dedicating(words: Words, k: int) -> bool:
    """Tell «| посвятил | мостам заседание», «мостам | посвящено | заседание»."""
    if words.lemma[k] not in DEDICATES:
        return False
    return words.feats[k].variant == "Short" or (words.feats[k].verb_form in ("", "Fin") and words.pos[k] == "VERB")


def comes_after(words: Words, reach: range) -> bool:
    """Tell «возложили цветы. | Затем | начался концерт»: what came after the event that is reported."""
    return words.norm[words.sentence_of[reach.start].start] in AFTERWARDS
