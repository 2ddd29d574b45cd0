"""Who does what a verb tells: «| министр Олег Рябов | провёл», «прибыла | делегация Чили |», «| студенты колледжа | побывали»."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from extract.lang.mention import Mention
from extract.lang.phrases.phrase import complement_end
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.events.sides import DASHES
from extract.rules.discourse.clause import clause_of
from extract.rules.offices.links import office_links
from extract.rules.told.around import OFFICIAL, Around

SUBJECT_REACH = 20
SENT, GROUPS = word_class("voice_of_a_side"), word_class("visiting_group")
OBLIQUE = frozenset({"Acc", "Gen"})  # of whom somebody receives
BRACKETS = 8  # words in brackets


def holder_of(words: Words, lexicon: Lexicon, k: int) -> range | None:
    """Give who does what the finite verb at a word tells, an office with its name: «министр Олег Рябов провёл»."""
    return Doer(words, k, Around.of(words, lexicon), visiting=False).find()


class Doer:
    """Finds who did what one verb tells; ``visiting``: it tells of a visit, which groups pay too."""

    def __init__(self, words: Words, k: int, around: Around, *, visiting: bool) -> None:
        self.words, self.k, self.visiting = words, k, visiting
        self.people, self.offices = around.people, around.offices
        self.clause = clause_of(words, k)

    def find(self) -> range | None:
        """Find who did it: an office in the nominative with its name, or a delegation."""
        words = self.words
        near = range(max(self.clause.start, self.k - SUBJECT_REACH), min(self.clause.stop, self.k + SUBJECT_REACH))
        aside = self._in_brackets(near)
        for i in near:
            if i in self.offices and self._stands_straight(self.offices[i].start) and i != self.k and i not in aside:
                return self.with_name(self.offices[i])
        for i in near:
            if words.lemma[i] in SENT and words.feats[i].case == "Nom" and self._agrees(i):
                sent = range(i, self._whole_body(self._phrase_end(i)))
                if len(sent) > 1 or words.feats[i].number != "Plur":  # «завод посетят | делегации |»: nobody's
                    return range(self._with_adjectives(i), sent.stop)
        official = next((words.reach(self.people[i]) for i in near if i in self.people and self._is_official(self.people[i])), None)
        return official or (self._group(near) if self.visiting else None)

    def _stands_straight(self, start: int) -> bool:
        """Tell an office in the nominative, and «хоким», which the tagger takes for an adjective."""
        words = self.words
        unknown = words.pos[start] == "ADJ" and words.norm[start] == words.lemma[start]
        return words.feats[start].case in ("Nom", "") or unknown

    def _with_adjectives(self, noun: int) -> int:
        """Give the first adjective before a noun: «| парламентская | делегация», «| молодые тульские | фермеры»."""
        words, k, number = self.words, noun - 1, self.words.feats[noun].number
        while k >= self.clause.start and words.pos[k] == "ADJ" and words.feats[k].case == "Nom" and words.feats[k].number == number:
            k -= 1
        return k + 1

    def _in_brackets(self, near: range) -> frozenset[int]:
        """Give the words in brackets: «гостила делегация Чили (глава – | министр Ян Лось |)»."""
        opened = [i for i in near if self.words.text[i] == "("]
        closed = (next((n for n in range(i, near.stop) if self.words.text[n] == ")"), near.stop) for i in opened)
        return frozenset(n for i, stop in zip(opened, closed, strict=True) for n in range(i, stop))

    def _whole_body(self, end: int) -> int:
        """Do not cut a body's name: «делегация Комитета | по торговле провинции Хэбэй |»."""
        bodies = self.words.reaches("organisations")
        last = bisect_left(bodies, end, key=lambda reach: reach.start) - 1
        return max(end, min(bodies[last].stop, self.clause.stop)) if last >= 0 and bodies[last].stop > end else end

    def _group(self, near: range) -> range | None:
        """Tell «5 мая | студенты колледжа | побывали на заводе»: on a day, once."""
        words = self.words
        dated = any(reach.start in self.clause for reach in words.reaches("dates"))
        if not dated or words.feats[self.k].number != "Plur" or words.feats[self.k].tense == "Pres":
            return None
        heads = (i for i in near if words.lemma[i] in GROUPS and words.feats[i].case == "Nom" and words.feats[i].number == "Plur")
        head = next(heads, None)
        return None if head is None else range(self._with_adjectives(head), self._phrase_end(head))

    def _phrase_end(self, head: int, prepositions: frozenset[str] = frozenset()) -> int:
        """Stop at a day: «студенты колледжа | 5 мая побывали на заводе»."""
        return complement_end(self.words, head, self.clause.stop, prepositions, self.words.covered("dates"))

    def _is_official(self, person: Mention) -> bool:
        """Tell whether somebody who stands in the nominative without an office holds one elsewhere in the text."""
        if self.words.feats[person.reach.start].case != "Nom" or person.reach.start in _led_to(self.words):
            return False
        return person.kb_id_ in _officials(self.words) or person.kb_id_ in _introduced(self.words)

    def _agrees(self, i: int) -> bool:
        said = self.words.feats[self.k]
        return said.number == self.words.feats[i].number or said.verb_form == "Inf"  # «делегация будет | находиться | в Чили»

    def with_name(self, office: range) -> range:
        """Join to an office the name that stands behind it: «министр транспорта | Шухрат Каримбаев», «госсекретарь – | министр Ян Лось»."""
        office = self._last(office)
        stop = office.stop
        end = self._behind_brackets(self._phrase_end(stop - 1, frozenset({"по"})))
        for at in range(stop, min(end + 3, self.clause.stop)):
            if at in self.people:
                return range(office.start, self.words.reach(self.people[at]).stop)
            if at == self.k or self.words.norm[at] == ",":
                break
        return range(office.start, max(stop, min(end, self.k) if office.start < self.k else end))

    def _last(self, office: range) -> range:
        """Give the second of two offices that a dash joins, which leads to the name."""
        words, second = self.words, self.offices.get(office.stop + 1)
        return second if second is not None and words.text[office.stop] in DASHES and words.feats[second.start].case == "Nom" else office

    def _behind_brackets(self, end: int) -> int:
        """Pass a short form: «ректор Лесной академии | (ЛА) | Олег Грач»."""
        short = self.words.text[end : end + 1] == ["("]
        close = (
            next((k for k in range(end + 1, min(end + BRACKETS, self.clause.stop)) if self.words.text[k] == ")"), None) if short else None
        )
        return end if close is None or close + 1 not in self.people else close + 1


@lru_cache(maxsize=1)
def _officials(words: Words) -> frozenset[str]:
    """Give the names of those who hold an office of state."""
    held = (link for link in office_links(words) if link.office is not None and link.office.label_ in OFFICIAL)
    return frozenset(link.person.kb_id_ for link in held)


@lru_cache(maxsize=1)
def _led_to(words: Words) -> frozenset[int]:
    """Give where those are named whom an office in another case tells: «принял акима | Асхата Шахарова |», seen as a woman."""
    links = (link for link in office_links(words) if link.office is not None)
    before = (link for link in links if link.office is not None and link.office.reach.start < link.person.reach.start)
    return frozenset(link.person.reach.start for link in before if link.office and words.feats[link.office.reach.start].case in OBLIQUE)


@lru_cache(maxsize=1)
def _introduced(words: Words) -> frozenset[str]:
    """Give whom the headline names and the lead calls by the office alone: «Рябов побывал в Туле» ¶ «Глава района осмотрел …»."""
    if words.headline.stop >= words.size:
        return frozenset()
    lead = words.sentence_of[words.headline.stop]
    people = {span.reach.start: span.kb_id_ for span in words.group("people")}
    offices = (span.reach.start for span in words.group("offices") if span.label_ in OFFICIAL)
    by_office = any(k in lead and words.feats[k].case == "Nom" for k in offices) and people.keys().isdisjoint(lead)
    return frozenset(people[k] for k in people.keys() & set(words.headline)) if by_office else frozenset()
