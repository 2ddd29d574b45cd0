"""What stands around a name: the mentions of one document by the words that they cover, and whether two agree in case."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property, lru_cache

from extract.lang.grammar.lemmas import CASES
from extract.lang.mention import Mention
from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import open_lexicon, word_class
from extract.mentions.acting import acting_before
from extract.mentions.degrees import degree_starts, degrees
from extract.mentions.named_bodies import NamedBodies
from extract.mentions.names.context import office_cases
from extract.mentions.names.forms import first_name_gender
from extract.mentions.names.looks import EASTERN, name_kinds
from extract.mentions.office_heads import is_plural
from extract.rules.main_event.named import is_as_printed, item_start

Cover = dict[int, tuple[range, Mention]]
BETWEEN = {"ADJ", "NOUN", "PROPN", "ADP", "CCONJ", "NUM", "DET", "X", "PUNCT"}
CLAUSE = {"VERB", "AUX", "PRON", "ADV", "SCONJ", "PART"}
ADJECTIVAL = ("ый", "ий", "ой", "ая")
GOVERNING = ("заведующ", "управляющ", "командующ")
EMPOWERED = "уполномоченн"  # «| Уполномоченная | по правам ребёнка», but «уполномоченный представитель»
NOUNS, ALONE = frozenset({"NOUN", "PROPN"}), frozenset(",;:–—(")
SPEAKING_FOR = word_class("speaks_for")
PARTS = word_class("unit_of_a_body")
BOARDS = frozenset({"президиум", "правление", "аппарат"})  # whatever their capitals: «председатель | Правления | Союза ткачей»
PARTS |= BOARDS | {"управление", "филиал", "представительство", "штаб"}
BRANCHES, OF_LAND = frozenset({"отделение", "филиал", "представительство"}), re.compile("(?<!че)(?<!дет)(?<!жен)(?:ский|цкий)$")
SURE = frozenset({"Dat", "Ins"})  # cases of several that no other form is like
UNCHANGED = ("ых", "их")  # surnames that no case changes: «Седых»
NO_ROW = {"complement": ""}
RUBRICS = frozenset({"раздела", "рубрики", "направления", "проекта", "программы", "редакции"})  # «раздела «Мир» агентства «Лад»»
HOLDINGS = frozenset({"фонд", "коллекция", "собрание"})  # of a museum
SECTIONS = frozenset({"секция", "сектор", "отдел", "группа"})
PARTS |= SECTIONS
WON = ("лидер", "участни", "организатор", "хозя", "ведущ", "капитан", "спикер", "модератор", "основател", "защитни")
TITLES = {
    "господин",
    "госпожа",
    "г-н",
    "г-жа",
    "д-р",
    "мистер",
    "миссис",
    "товарищ",
    "проф",
    "акад",
    "др",
    "сэр",
    "леди",
    "его",
    "ее",
    "превосходительство",
}


class Around:
    """The mentions of one document by the words that they cover."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.people = list(zip(words.reaches("people"), words.group("people"), strict=True))
        self.of_person = {k: pair for pair in self.people for k in pair[0]}
        self.of_office = {k: pair for pair in zip(words.reaches("offices"), words.group("offices"), strict=True) for k in pair[0]}
        self.organisations = list(zip(words.reaches("organisations"), words.group("organisations"), strict=True))
        self.of_body = self._outer("organisations")
        # «посол Чили, | Зиминская | Анна Ивановна»: a surname that the tagger took for a place
        self.of_place = {k: place for k, place in self._outer("places").items() if k not in self.of_person}
        self.degree_ends = degrees(words)
        self.of_degrees = {k for start, stop in self.degree_ends.items() for k in range(start, stop)}
        self.degree_starts = degree_starts(words)
        self.bodies = NamedBodies(words)
        self.heads = open_lexicon().index("offices")
        self.name_kinds = name_kinds(open_lexicon())
        self._heads: dict[range, int] = {}
        self._cases: dict[int, frozenset[str]] = {}
        self._nominative: dict[int, bool] = {}

    def _outer(self, group: str) -> Cover:
        cover: Cover = {}
        for reach, span in zip(self.words.reaches(group), self.words.group(group), strict=True):
            for k in reach:
                if k not in cover or len(cover[k][0]) < len(reach):
                    cover[k] = (reach, span)
        return cover

    def whole(self, body: Mention) -> Mention:
        """Give the body whose part a body in small letters is: «доцент | кафедры психиатрии | МГУ» works at МГУ."""
        words, reach = self.words, self.words.reach(body)
        head = next((k for k in reach if words.pos[k] != "ADJ"), reach.start)
        if (owner := self._keeps(body, reach, words.lemma[head])) is not None:
            return owner
        capital = any(words.text[k][:1].isupper() for k in range(reach.start, head + 1))
        if words.lemma[head] in BRANCHES and head > reach.start and OF_LAND.search(words.lemma[head - 1]) is not None:
            return body  # «глава | сибирского отделения РАН |»
        if words.lemma[head] not in PARTS or (capital and words.lemma[head] not in BOARDS):
            return body
        stops = (reach.stop, reach.stop - (words.norm[reach.stop - 1] == '"'))  # «штаба «Юнармии»»
        inside = [pair for pair in self.organisations if pair[0].start > head and pair[0].stop in stops]
        field = (
            words.lemma[head] in SECTIONS and head + 1 in self.of_body and words.norm[reach.stop - 1] != '"'
        )  # «секция | ЮНЕСКО | по Азии»
        inside = inside or [pair for pair in self.organisations if field and pair[0].start == head + 1]
        return min(inside, key=lambda pair: pair[0].start)[1] if inside else body

    def _keeps(self, body: Mention, reach: range, head: str) -> Mention | None:
        """Give the body behind its quoted part: «отделения «Струнные» | колледжа «Лад» |», «хранитель фонда «Веера» | Музея моды |»."""
        stop = reach.stop + (self.words.norm[reach.stop - 1] != '"')
        if self.words.norm[stop - 1 : stop] != ['"'] or stop not in self.of_body:
            return None
        behind, owner = self.of_body[stop]
        before = self.words.norm[reach.start - 1 - (self.words.norm[reach.start - 1] == '"')]
        part = body.label_ == "part" or (head in HOLDINGS and owner.label_ == "culture") or before in RUBRICS
        return owner if part and behind.start == stop and "Gen" in {self.words.feats[k].case for k in behind} else None

    def item_of(self, reach: range) -> range:
        """Give the sentence of a name, or as much of it as stands on its line, where names open this line and the next one."""
        words, sentence = self.words, self.words.sentence_of[reach.start]
        line = words.line_of[reach.start]
        if not self.opens_item(reach) or line.stop >= sentence.stop:
            return sentence
        following = item_start(words, words.line_of[line.stop])
        if following in self.of_office:  # «Инна Шторм, ректор» ¶ «поэт | Ян Лось»
            following = self.of_office[following][0].stop
        return range(sentence.start, line.stop) if following in self.of_person else sentence

    def opens_item(self, reach: range) -> bool:
        """Tell a name that opens a line, behind what marks an item of a list: «2) | Инна Шторм |, ректор»."""
        return reach.start == item_start(self.words, self.words.line_of[reach.start])

    def is_in_a_list(self, k: int) -> bool:
        """Tell a word on a line behind one that a name opens: «Инна Шторм, ректор» ¶ «| поэт | Ян Лось»."""
        words, start = self.words, self.words.line_of[k].start
        if start <= words.sentence_of[k].start:
            return False
        return item_start(words, words.line_of[start - 1]) in self.of_person

    def inside(self, office: range) -> Mention | None:
        """Give the department in small letters that an office is told with: «начальник | управления культуры |»."""
        pairs = (self.of_body[k] for k in range(self.head(office) + 1, office.stop) if k in self.of_body)
        return next((body for reach, body in pairs if reach.start >= office.start and len(reach) > 1 and body.label_ != "part"), None)

    def passes(self, k: int) -> bool:
        """Say whether a word can stand between an office and its name."""
        words = self.words
        if k in self.of_body or k in self.of_place or words.lemma[k] in TITLES or words.norm[k] in TITLES:
            return True
        if k in self.of_person:
            return False
        if words.text[k] in ",;:—–-!?(":
            return words.text[k] == "," and self._in_a_list(k)
        if words.norm[k] == "и" and k + 1 < len(words) and (words.lemma[k + 1] in TITLES or k + 1 in self.of_person):
            return False
        if words.norm[k] in ("же", "№"):  # «директор того же департамента», «водитель части № 3»
            return True
        if words.pos[k] in CLAUSE:
            return words.feats[k].verb_form == "Part" and bool(words.feats[k].case)
        return words.pos[k] in BETWEEN

    def _in_a_list(self, k: int) -> bool:
        """Say whether a comma joins what an office is about: «по туризму, | курортам и спорту»."""
        words = self.words
        if k == 0 or k + 2 >= len(words):
            return False
        if k - 1 in self.of_place and k + 1 in self.of_place:
            return True  # «премьер-министры Чили, | Перу и Кубы»
        if words.text[k + 1][:1].isupper():
            return False
        if "по" in words.norm[max(0, k - 8) : k] and words.norm[k + 1] not in ("а", "но") and self._in_dative(k + 1):
            return True
        case = words.feats[k - 1].case
        if case not in ("Dat", "Gen", "Ins") or words.feats[k + 1].case != case or k + 1 in self.of_office:
            return False
        return any(words.norm[n] == "и" and words.feats[n - 1].case == case for n in range(k + 2, min(k + 8, len(words))))

    def _in_dative(self, k: int) -> bool:
        """Say whether a word in small letters, no office, may be a dative with no nominative of the same form: «, информатизации»."""
        cases = possible_cases(self.words.norm[k])
        if self.words.pos[k] == "ADJ" and k + 1 < len(self.words):
            return self.words.feats[k + 1].case == "Dat"
        return k not in self.of_office and "Dat" in cases and len(cases) < len(CASES) and self.words.feats[k].case not in ("Nom", "Ins")

    def agrees(self, office: range, reach: range) -> bool:
        """Say whether an office can stand in the case of a name: both in the nominative, or both not."""
        cases = self.cases(office)
        named = {self.words.feats[k].case for k in (reach.start, reach.stop - 1)}  # an initial has none of its own
        if cases <= SURE and self.words.text[reach.start + 1 : reach.start + 2] == ["."]:
            named = {""}  # «дипломы | доцентам | И. И. Зиминой», whatever the tagger saw
        both = "Nom" in cases and self.nominative(reach)  # «судьи | Н.Бабий, А.Забара |», whatever case the tagger saw
        if cases and self.is_plural(office) and "" not in named and cases.isdisjoint(named) and not both:
            return False  # «директору Дома | учёных | Виктору Грачу»
        return not cases or ("Nom" in cases if self.nominative(reach) else bool(cases - {"Nom"}))

    def cases(self, office: range) -> frozenset[str]:
        """Give the case of an office; all that its form allows, where the tagger's is none of them."""
        if office.start not in self._cases:
            head = self.head(office)
            held = self.words.norm[office.start].startswith(("исполняющ", "временно", "врио", "врид", "врип")) or acting_before(
                self.words, head
            )
            fixed = self.heads.get(self.words.norm[head], NO_ROW)["complement"] == "fixed"  # «замначальника»
            # Of «врио губернатора», «исполняющий обязанности ректора» the office's own case tells nothing
            if held or fixed or self._is_short(office):
                return self._cases.setdefault(office.start, frozenset())
            if self._of_several(office):
                return self._cases.setdefault(office.start, frozenset({"Nom"}))
            case, able = self.words.feats[head].case, office_cases(self.words.norm[head].rpartition("-")[2])
            two = (
                case in ("Gen", "Acc") and case in able and self.words.feats[head].number == "Plur"
            )  # «отметили | учителей | Анну Грач и …»
            self._cases[office.start] = frozenset({"Gen", "Acc"}) if two else frozenset({case}) if case in able else able
        return self._cases[office.start]

    def _is_short(self, office: range) -> bool:
        """Say whether an office is written short, whose cases nobody sees: «зам. директора», «рук.»."""
        return len(office) > 1 and self.words.text[office.start + 1] == "."

    def nominative(self, reach: range) -> bool:
        """Say whether a name stands as its nominative is written."""
        if reach.start not in self._nominative:
            self._nominative[reach.start] = is_as_printed(self.words, self.of_person[reach.start][1].kb_id_, reach)
        return self._nominative[reach.start]

    def is_another(self, k: int) -> bool:
        """Say whether a word names a person in an oblique case: «адвокат | Ивана Громова |»."""
        return k in self.of_person and not self.nominative(self.of_person[k][0])

    def is_whose(self, k: int, reach: range) -> bool:
        """Say whether a name between an office and a full name tells whose officer that is: «помощника | Лосева | Дениса Кедрова»."""
        if k not in self.of_person or reach.start != k + 1 or len(reach) == 1 or self.nominative(reach):
            return False
        one, feats = self.of_person[k][0], self.words.feats
        if len(one) == 1:
            return k - 1 in self.of_office and feats[k].case == "Gen"
        turned = all(feats[n].case == "Gen" for n in one) and feats[reach.start].case not in ("Gen", "")
        return turned and (one.start - 1 in self.of_office or one.start - 1 in self.of_body)  # «помощнику депутата | Яна Лося | Анне Белой»

    def is_represented(self, reach: range) -> bool:
        """Say whether a lone surname tells for whom an officer without a name speaks: «представитель | Лопес |», «адвокат | Мугабе |»."""
        office, person = self.of_office.get(reach.start - 1), self.of_person[reach.start][1]
        if office is None or len(reach) > 1 or " " not in person.kb_id_ or not self.fixed(reach):
            return False
        head = self.words.lemma[self.head(office[0])]
        return head in SPEAKING_FOR and (person.kb_id_, head) not in self._held

    @cached_property
    def _held(self) -> set[tuple[str, str]]:
        """Give the people who are named in full in a sentence of an office, each with its head noun."""
        words, heads = self.words, defaultdict[int, set[str]](set)
        for office in words.reaches("offices"):
            heads[words.sentence[office.start]].add(words.lemma[self.head(office)])
        full = (pair for pair in self.people if len(pair[0]) > 1)
        return {(person.kb_id_, head) for reach, person in full for head in heads[words.sentence[reach.start]]}

    def fixed(self, reach: range) -> bool:
        """Say whether a name in its nominative form may stand in another case: «посла Элен Маршан»."""
        text = self._surname(reach)
        unchanged = text[-1] in "оеиуыэю" or text.endswith(UNCHANGED)
        return not self.nominative(reach) or unchanged or self.of_person[reach.start][1].label_ != "male"

    def _surname(self, reach: range) -> str:
        """Give the last word of a name that is no initial: «| Редько | Л. Л.»."""
        return next((self.words.text[k] for k in reversed(reach) if len(self.words.text[k]) > 1), self.words.text[reach.stop - 1])

    def undeclined(self, reach: range) -> bool:
        """Say whether a name keeps its form in every case: «с послом Цой Цзюнмо», «у министра Элен Маршан»."""
        last = self._surname(reach)
        first = self.words.norm[reach.start]
        if len(reach) < 2 or not self.nominative(reach) or (last[-1] in "ая" and self.name_kinds.get(first) not in EASTERN):
            return False
        if first[-1] in "оеиуыэю" and first_name_gender(first) is not None:
            return True  # «мэра Иерусалима Моше Лион»
        if last[-1] in "оеиуыэю" or last.endswith(UNCHANGED):
            return True
        return self.of_person[reach.start][1].label_ == "female" or self.name_kinds.get(first) in EASTERN

    def head(self, office: range) -> int:
        """Give the head noun of an office: its first noun; a tagger's adjective with a hyphen («вице-министр») is one."""
        if office not in self._heads:
            self._heads[office] = self._find_head(office)
        return self._heads[office]

    def _find_head(self, office: range) -> int:
        words = self.words
        if words.norm[office.start].startswith(("исполняющ", "временно")):
            behind = next((k for k in office if words.lemma[k] == "обязанность"), office.start)
            office = range(min(behind + 1, office.stop - 1), office.stop)  # «исполняющая обязанности | представителя |»
        return next((k for k in office if "-" in words.norm[k] or (self._is_noun(k) and not self._qualifies_next(k, office))), office.start)

    def _is_noun(self, k: int) -> bool:
        lemma = self.words.lemma[k]
        told = self.words.pos[k] in NOUNS or (lemma in self.heads and not lemma.endswith(ADJECTIVAL))  # «| Староста | деревни»
        told = told or self.words.norm[k].startswith(GOVERNING)  # «| Заведующему | складом Олегу Грачу»
        told = told or (self.words.norm[k].startswith(EMPOWERED) and self.words.norm[k + 1 : k + 2] == ["по"])
        return told and len(self.words.norm[k]) > 1  # no «о» of «и. о.»

    def _qualifies_next(self, k: int, office: range) -> bool:
        """Tell an adjective that a capital makes a noun: «Чрезвычайный и | Полномочный | Посол»."""
        words = self.words
        alike = words.lemma[k].endswith(ADJECTIVAL) and k + 1 in office and self._is_noun(k + 1)
        return alike and words.feats[k].case == words.feats[k + 1].case

    def one_of(self, office: range) -> bool:
        """Say whether an office in the plural is that of one of its holders: «один из | кандидатов», «одна из лучших актрис»."""
        words, k = self.words, office.start - 1
        while k > 1 and words.pos[k] == "ADJ" and words.feats[k].case == "Gen":
            k -= 1
        return k > 0 and words.norm[k] == "из" and words.lemma[k - 1] in ("один", "одна") and self.is_plural(office)

    def is_appointed(self, office: Mention) -> bool:
        """Say whether one is put into an office: a director's, not a leader's of a race or an author's."""
        return office.label_ in ("office", "rank") and not office.kb_id_.startswith(WON)

    def is_plural(self, office: range) -> bool:
        """Say whether an office is held by several: «экс-президенты»."""
        return (is_plural(self.words, self.head(office)) and not self._is_short(office)) or self._of_several(office)

    def _of_several(self, office: range) -> bool:
        """Tell those whom the tagger took for one in the genitive, which nothing governs: «пришли мэр, | судьи | О. Грач и Я. Лось»."""
        words, head = self.words, self.head(office)
        if words.feats[head].case != "Gen" or words.feats[head].number != "Sing" or office.stop not in self.of_person:
            return False
        governed = office.start > words.sentence_of[head].start and words.text[office.start - 1] not in ALONE
        return not governed and "Nom" in possible_cases(words.norm[head]) and self.nominative(self.of_person[office.stop][0])


@lru_cache(maxsize=1)
def around(words: Words) -> Around:
    """Give what stands around the names of a document, once for all who look there."""
    return Around(words)
