"""Whom a bare office takes up again: «министр отметил» after «министр культуры Анна Белова», «глава государства» after a president."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import lru_cache
from typing import NamedTuple

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.offices.around import around
from extract.rules.offices.delegation_heads import delegation_heads
from extract.rules.offices.links import Link
from extract.rules.offices.makers import makers

FARTHER = 9  # words before a verb
ASIDE = 30  # words from an office to the brackets beside it, its body between
RANKED = 2  # sentences from an officer to his rank
BODY = 4  # words of a ministry's name
ANYBODY, MINISTER = "*", "министр"
HEADS_OF_THE_FAITHFUL = frozenset({"владыка", "архипастырь", "архиерей", "предстоятель"})
DELEGATES = frozenset({"глава делегации", "руководитель делегации", "глава миссии"})


class Holder(NamedTuple):
    """A person named with an office: where, the head noun, all words of the office and its body, the country, whether as a subject.

    ``aside`` is the office that brackets give beside it: «член коллегии (| министр |)»; ``initials`` those of the body's name.
    """

    name: str
    gender: str
    at: int
    head: str
    words: frozenset[str]
    country: str
    subject: bool
    aside: str = ""
    initials: str = ""


@lru_cache(maxsize=8)
def _meanings(lexicon: Lexicon) -> dict[str, list[str]]:
    return {row["said"]: row["heads"].split() for row in lexicon.table("office_meanings")}


class Holders:
    """The offices of one document that stand without a name, and who holds them."""

    def __init__(self, words: Words, lexicon: Lexicon, links: Iterable[Link]) -> None:
        self.words = words
        self.seen = around(words)
        self.meanings, self.lands = _meanings(lexicon), lexicon.index("country_adjectives")
        self.linked: set[int] = set()
        self.known: list[Holder] = []
        for link in links:
            if link.office is not None:
                if words.sentence[link.office.reach.start] <= words.sentence[link.person.reach.start]:
                    self.linked.add(link.office.reach.start)  # not «Слово взял Олег Грач. | Ректор ОГУ | рассказал»
                self.known.append(self._holder(link, words.reach(link.office)))
        self.makers = list(makers(words))
        self.heads = [(span.reach.start, span) for span in delegation_heads(words)]

    def _holder(self, link: Link, office: range) -> Holder:
        lemmas, initials = {self.words.lemma[k] for k in office}, ""
        if link.organisation is not None:
            body = self.words.reach(link.organisation)
            lemmas |= {self.words.lemma[k] for k in body}
            initials = "".join(self.words.norm[k][0] for k in body if self.words.pos[k] in ("ADJ", "NOUN", "PROPN"))
        if link.place is not None:  # «прокурор | области»
            lemmas |= {self.words.lemma[k] for k in self.words.reach(link.place)}
        at, country = self.words.reach(link.person).start, self._country(office)
        if link.place is not None:
            country = link.place.kb_id_ if link.place.label_ == "country" else ""
        subject = "Nom" in self.seen.cases(office) or not self.seen.cases(office)
        beside = range(office.start, min(at - 1, office.stop + ASIDE))
        aside = next((self.words.lemma[k + 1] for k in beside if self.words.text[k] == "("), "")
        return Holder(link.person.kb_id_, link.person.label_, at, self._head(office), frozenset(lemmas), country, subject, aside, initials)

    def _head(self, office: range) -> str:
        return self.words.lemma[self.seen.head(office)]

    def bare(self, k: int) -> range | None:
        """Give the office at a word if it stands without a name."""
        if k not in self.seen.of_office:
            return None
        office = self.seen.of_office[k][0]
        return None if office.start in self.linked or office.stop in self.seen.of_person else office

    def subject(self, verb: int, near: range, quoted: Container[int] = ()) -> range | None:
        """Give the bare office in the nominative around a verb, or farther before it: «глава города, в свою очередь, | отметил»."""
        first = max(self.words.sentence_of[verb].start, verb - FARTHER)
        for k in [*near, *range(near.start - 1, first - 1, -1)]:
            if k not in quoted and (office := self.bare(k)) is not None and self.words.feats[self.seen.head(office)].case == "Nom":
                if self.words.feats[verb].number and self.seen.is_plural(office) != (self.words.feats[verb].number == "Plur"):
                    continue  # «подчеркнул, что | президенты | увидятся»
                between = range(office.stop, max(office.stop, verb))
                if not any(self.words.feats[n].tense and self.words.pos[n] == "VERB" for n in between):
                    return office
        return None

    def owner(self, behind: range) -> range | None:
        """Give the bare office in the genitive among the words behind a noun: «по словам | министра»."""
        for k in behind:
            if (office := self.bare(k)) is not None:
                many = self.seen.is_plural(office)  # «выступления | инженеров |»: nobody's alone
                return office if not many and "Gen" in self.seen.cases(office) and not self._goes_on(office.stop) else None
        return None

    def _goes_on(self, k: int) -> bool:
        """Say whether a name is still to come behind an office: its body, its country or a remark stand between."""
        words = self.words
        while k < len(words) and (
            k in self.seen.of_body or k in self.seen.of_place or words.pos[k] in ("ADJ", "NOUN", "PROPN", "ADP") or self._joins(k)
        ):
            if k in self.seen.of_person:
                return True
            k += 1
        return k < len(words) and k in self.seen.of_person

    def _joins(self, k: int) -> bool:
        """Tell a comma between two offices of one: «академика РАН | , | научного руководителя центра Олега Грача»."""
        behind = k + 1 + (k + 1 < len(self.words) and self.words.pos[k + 1] == "ADJ")
        return self.words.norm[k] == "," and behind in self.seen.of_office

    def of(self, office: range, gender: str) -> Holder | None:
        """Give who holds an office that is said again: the last one named before it whom its words fit.

        Of «врач-хирург» either part says it.
        """
        head, lemmas, country = self._head(office), self._qualifiers(office), self._country(office)
        said = self._said(office, head)
        if said in DELEGATES and (leader := next((span for at, span in self.heads if at < office.start), None)) is not None:
            return Holder(leader.kb_id_, leader.label_, leader.reach.start, head, frozenset(lemmas), country, True)
        meant = self.meanings.get(said, [])
        if self._of_ministry(office):
            meant = ["министр", "глава", "руководитель"]
        fits = [one for one in self.known if one.at < office.start and (not gender or one.gender in (gender, "unknown"))]
        same = [one for one in fits if head in (one.head, *one.head.split("-")) and lemmas <= one.words and country in ("", one.country)]
        if (ministry := self._field(office)) and (ministers := [one for one in fits if one.head == MINISTER and ministry & one.words]):
            same = ministers  # «| Глава | министерства транспорта», no head of a district
        if not same and meant != [ANYBODY]:
            whole = self._of_ministry(office) or said != head
            same = [one for one in fits if one.head in meant and (whole or lemmas <= one.words) and country in ("", one.country)]
        same = same or [one for one in fits if head == one.aside and country in ("", one.country)]
        if not same and self._land(office):  # «| иранский | ректор», whose land is told by his university's name
            same = [one for one in fits if head == one.head and lemmas <= one.words and not one.country]
        same = [one for one in same if self._is_of_body(office, one)] or same
        if not same:
            return self._maker(office, head, gender) or self._of_rank(office, fits)
        among = same if said in HEADS_OF_THE_FAITHFUL else same[::-1]  # who serves is named first, then with whom
        return next((one for one in among if one.subject), same[-1])

    def _is_of_body(self, office: range, one: Holder) -> bool:
        """Tell «министр | ЕЭК |» of a minister of «Евразийская экономическая комиссия», by the words of its name or by their initials."""
        words, k = self.words, office.stop
        if k not in self.seen.of_body:
            return False
        return words.lemma[k] in one.words or words.norm[k] == one.initials

    def _maker(self, office: range, head: str, gender: str) -> Holder | None:
        """Give who staged or leads what is told before an office: «в постановке Олега Грача … | режиссёр | признался»."""
        fits = (span for heads, span in self.makers if head in heads and span.reach.start < office.start)
        span = next((span for span in fits if not gender or span.label_ in (gender, "unknown")), None)
        return Holder(span.kb_id_, span.label_, span.reach.start, head, frozenset(), "", True) if span is not None else None

    def _of_rank(self, office: range, fits: list[Holder]) -> Holder | None:
        """Give the only officer right before, told by his rank: «начальник отдела Ян Лось … . | Полковник полиции | сказал»."""
        if self.seen.of_office[office.start][1].label_ != "rank":
            return None
        near = [one for one in fits if self.words.sentence[office.start] - self.words.sentence[one.at] <= RANKED]
        return near[-1] if len({one.name for one in near}) == 1 else None

    def ahead(self, office: range) -> Holder | None:
        """Give who holds the office of a headline, the only one named behind it whom its words fit: «| Мэр Рязани |: «Мы рады»»."""
        lemmas, country, head = self._qualifiers(office), self._country(office), self._head(office)
        lemmas = lemmas | {self.words.lemma[k] for k in range(office.stop, office.stop + BODY) if k in self.seen.of_place}
        fits = [one for one in self.known if one.at > office.stop and one.head == head and lemmas <= one.words]
        fits = [one for one in fits if country in ("", one.country)]
        return fits[0] if len({one.name for one in fits}) == 1 else None

    def _said(self, office: range, head: str) -> str:
        """Give the row under which an office is looked up: «глава российского ведомства» → «глава ведомства»; else its head noun."""
        words = self.words
        behind = next((k for k in office if k > office.start and words.pos[k] == "NOUN" and words.lemma[k] != head), None)
        if behind is None:  # a body's name: «глава | внешнеполитического ведомства Чили»
            behind = next((k for k in range(office.stop, min(office.stop + 3, len(words))) if words.pos[k] != "ADJ"), None)
        said = f"{head} {words.norm[behind]}" if behind is not None else head
        return said if said in self.meanings else head

    def is_another(self, office: range, name: str) -> bool:
        """Tell whether a person whose own office is told is not the one whom an office means."""
        anybody = ANYBODY in self.meanings.get(self._head(office), ())
        return not anybody and any(one.name == name for one in self.known)

    def _qualifiers(self, office: range) -> set[str]:
        """Give the words that say which office it is, besides its head and whose land it is of: «французский министр | культуры |»."""
        words = self.words
        told = (k for k in office if words.pos[k] in ("NOUN", "PROPN", "ADJ") and words.lemma[k] not in self.lands)
        return {words.lemma[k] for k in told} - {self._head(office)}

    def _of_ministry(self, office: range) -> bool:
        """Tell «глава | Минфина», «руководитель | министерства финансов»: a minister."""
        behind = self.words.norm[office.stop : office.stop + 1]
        return self._head(office) in ("глава", "руководитель") and any(norm.startswith(("мин", "мид")) for norm in behind)

    def _field(self, office: range) -> frozenset[str]:
        """Give the words of a ministry's name behind an office: «глава | министерства транспорта |»."""
        if not self._of_ministry(office):
            return frozenset()
        behind = range(office.stop + 1, min(office.stop + 1 + BODY, len(self.words)))
        return frozenset(self.words.lemma[k] for k in behind if self.words.pos[k] == "NOUN" and k in self.seen.of_body)

    def _country(self, office: range) -> str:
        """Give the country right behind an office, or behind its body, or by its adjective: «глава | МИД | Чили», «| чилийский | посол»."""
        for k in range(office.stop, min(office.stop + BODY, len(self.words))):
            if (place := self.seen.of_place.get(k)) is not None:
                return place[1].kb_id_ if place[1].label_ == "country" else ""
            if self.words.pos[k] not in ("ADJ", "NOUN", "PROPN"):
                break
        return self._land(office)

    def _land(self, office: range) -> str:
        """Give the country of which an adjective is that opens an office or stands before it."""
        lemmas = (self.words.lemma[k] for k in (office.start, office.start - 1))
        return next((self.lands[lemma]["code"] for lemma in lemmas if lemma in self.lands), "")
