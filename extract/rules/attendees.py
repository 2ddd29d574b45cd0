"""By which word a release tells that a person takes part in something; ``person_features`` weighs whether it is its event."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from extract.lang.edtf import iso_day
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.rules.any_deed import AnyDeed
from extract.rules.beside import led_by, together
from extract.rules.choose import ABSTAIN_BELOW
from extract.rules.clause import clause_of, senses
from extract.rules.companions import Companions
from extract.rules.dated import event_year
from extract.rules.elliptic_awards import carried_on
from extract.rules.elsewhere import (
    coming_events,
    describes,
    describes_thing,
    goes_elsewhere,
    heads_another,
    is_anothers_visit,
    is_denied,
    is_noted_by_release,
    is_past,
    is_recalled,
    is_thanking,
    is_told_again,
    signs_law,
)
from extract.rules.headings import under_headings
from extract.rules.in_play import in_play
from extract.rules.main import Main
from extract.rules.named import Named, is_finite, is_nominative, listed
from extract.rules.other_times import OtherTimes
from extract.rules.performing import is_staged
from extract.rules.results import FIRST, Results, Taking, is_best
from extract.rules.set_apart import asides, honoured
from extract.rules.singled_out import singled_out
from extract.rules.speech import Scene
from extract.rules.statements import own_words
from extract.rules.work_people import WorkPeople
from extract.rules.years_told import Year, years_told

FAR = 60  # words between a name and the word that tells of taking part: a list of names is long
ASIDE = 15  # words between two names of a list
OFFICE = 16  # words of an office between «с» and a name
# «посвящены чемпионке Ткаченко», «в честь лауреата»: whom these name need not be there
HONOURED = word_class("honoured")
HELD, SENT = ("office", "profession"), word_class("crew") | {"делегация"}  # «председатель | жюри |»
WITH = frozenset({"с", "со"})
THEM = frozenset({"ими", "им", "ею", "ей"})
NEXT = 4  # words from a noun to the name in apposition to it
DATIVE = ("ову", "еву", "ину", "ыну", "скому", "цкому")  # whatever case the tagger saw: «А. Грачеву»
# «стал обладателем», but not «стал директором»
BECOMING = frozenset({"стать", "становиться", "оказаться", "назвать", "признать"})
ATTENDING = frozenset({"присутствовать"})
CHAMPIONS = frozenset({"чемпион", "чемпионка"})
PLAYED = frozenset({"роль", "образ", "персонаж"})  # «сыграла роль | Анны Карениной»
SCENES = word_class("scene")
# «Жюри» on a line of its own, and whom the lines below it name
HEADINGS = frozenset({"жюри", "участники", "участницы", "гости", "победители", "призеры", "лауреаты", "судьи", "ведущие", "эксперты"})
ANY_LIST = {"sense": "part", "force": "strong"}
ANY_DEED = {"sense": "part", "force": "weak"}


class Attendees:
    """Reads what one document says of its people; ``taking_part`` has the word by which one takes part, by where the name stands."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main, scene: Scene) -> None:
        self.words, self.lexicon, self.scene, people = words, lexicon, scene, scene.people
        self.table = lexicon.index("participation_words")
        held = zip(words.group("offices"), words.reaches("offices"), strict=True)
        fields = {k for span, reach in held if span.label_ in HELD for k in reach[1:]}  # «начальник отдела | сопровождения | программ»
        self.telling = [k for k in words.with_lemma(self.table) if k not in fields or words.lemma[k] in SENT]
        naming = {words.sentence[words.reach(span).start] for span in main.mentions}
        self.years = years_told(words)
        self.latest = max((year for told in self.years.values() for _, year in told), default=0)
        published = iso_day(words.published)
        self.own_years = {published.year} if published is not None else set[int]()
        year = event_year(words, lexicon, main, ABSTAIN_BELOW) if self.years else None
        self.own_years |= {year} if year is not None else {told for number in naming for _, told in self.years.get(number, ())}

        self.work_people = WorkPeople(words)
        self.other_times = OtherTimes(words, lexicon, main)
        self.performers = lexicon.index("performers")
        self.quoted = own_words(words)
        self.kind, self.kind_class, self.coming = main.kind, main.kind_class, coming_events(words, main)
        begins = {reach.start for reach in words.reaches("people")}
        self.ends = {reach.stop - 1 for reach in words.reaches("people")}
        self.titles = {k for reach in words.reaches("offices") if reach.stop in begins and len(reach) > 1 for k in reach}
        self.scenes = {
            k for nouns in (SCENES, lexicon.index("event_kinds")) for k in words.with_lemma(nouns) if k and words.norm[k - 1] in ("на", "в")
        }
        self.taking_part: dict[int, Taking] = {}
        self.results, self.companions = Results(words, lexicon, main.kind_class, people), Companions(words, main)
        self.deeds = AnyDeed(words, lexicon, scene)
        self.honoured = honoured(words, people)
        self.asides = asides(words, people, self.results.line_ups)
        self._read(people)

    def _read(self, people: list[Named]) -> None:
        """Find for every mention the word by which it is said to take part; a list hands it on from name to name."""
        before: tuple[Named, Taking] | None = None
        begins = {person.reach.start for person in people}
        for person in people:
            whose = len(person.reach) == 1 and person.reach.stop in begins  # «помощника | Лосева | Дениса Кедрова»
            whose = whose or (person.reach.start in self.asides and before is not None)
            taking = self._taking(person) if not whose else None
            if taking is None and not whose and before is not None and self._listed(before[0], person, before[1].sense):
                taking = before[1]._replace(listed=True)
            if person.reach.start not in self.asides:
                before = (person, taking) if taking is not None else None
            if taking is not None:
                self.taking_part[person.reach.start] = taking
        self.taking_part.update(carried_on(self.words, people, self.taking_part))
        for k in self.telling:
            if self.table[self.words.lemma[k]]["sense"] != "with" and not is_denied(self.words, k) and k not in self.quoted:
                self._read_lines(k, listed(self.words, people, self.words.line_of[k].stop - 1))
        for k, named in under_headings(self.words, people, HEADINGS):
            if k not in self.quoted:
                self._read_lines(k, named)

    def _read_lines(self, k: int, people: list[Named]) -> None:
        """Take in whom the lines behind a word name: «В форуме участвовали: ¶ ректор Олег Грач; ¶ Инна Шторм»."""
        row = self.table.get(self.words.lemma[k], ANY_LIST)
        sure = row["sense"] == "part" and not self._tells_of_else(k) and not self.other_time(k)
        taking = Taking(k, row["sense"], "strong", listed=True, sure=sure)
        for person in people:
            told = self.taking_part.get(person.reach.start, taking)
            if told[:3] == taking[:3] or (sure and told.sense == "part" and not told.sure):
                self.taking_part[person.reach.start] = taking

    def _taking(self, person: Named) -> Taking | None:
        found = (
            self.companions.of(person)
            or self.results.of(person)
            or self._plays(person)
            or self._is_singled_out(person)
            or led_by(self.words, person, self.kind_class)
            or self._was_there(person)
            or together(self.words, person)
            or self._introduced(person)
        )
        if found is not None or heads_another(self.words, person.reach.start):
            return found
        for k in self._near(person):
            if is_denied(self.words, k):
                return None
            if self._tells_of_else(k):
                continue
            row = self.table[self.words.lemma[k]]
            if self._fits(person, k, row["sense"], bool(row["object"])) and self._is_now(person, row):
                k, row = self._becomes(k, row)
                return Taking(k, row["sense"], row["force"], sure=self._is_present(person, k))
        return self._does(person)

    def _becomes(self, k: int, row: Row) -> tuple[int, Row]:
        """Give the word of what somebody becomes: «стал | победителем |»."""
        if self.words.lemma[k] in BECOMING:
            for n in clause_of(self.words, k):
                own = self.table.get(self.words.lemma[n], row)
                if own["sense"] == "award" and own["force"] == "strong" and self.words.feats[n].case == "Ins":
                    return n, own
        return k, row

    def _is_present(self, person: Named, k: int) -> bool:
        """Tell «на церемонии | присутствовали | дочь Мария и Олег Грач»: whoever is named alone too."""
        clause, straight = clause_of(self.words, k), self.scene.may_act(person)
        there = self.words.lemma[k] in ATTENDING and any(n in self.scenes for n in clause)
        return straight and is_finite(self.words, k) and (there or is_staged(self.words, self.kind, k))

    def _does(self, person: Named) -> Taking | None:
        """Tell who does something at the event, whatever it is."""
        k = self.deeds.of(person)
        if k is None or k in self.quoted or is_denied(self.words, k) or self._tells_of_else(k) or not self._is_now(person, ANY_DEED):
            return None
        return Taking(k, ANY_DEED["sense"], ANY_DEED["force"])

    def _is_singled_out(self, person: Named) -> Taking | None:
        k = singled_out(self.words, person, self.words.covered("offices"), self.ends)
        return Taking(k, "part", "weak") if k is not None and self._is_now(person, ANY_DEED) else None

    def _plays(self, person: Named) -> Taking | None:
        k = in_play(self.words, person, self.kind, self.kind_class)
        told = k is not None and k not in self.quoted and not is_denied(self.words, k) and not self._tells_of_else(k)
        return Taking(k, "award", "strong") if k is not None and told and self._is_now(person, ANY_DEED) else None

    def _was_there(self, person: Named) -> Taking | None:
        """Tell «на торжестве были | Инна Шторм и Олег Кедр»."""
        words, clause = self.words, clause_of(self.words, person.reach.start)
        if not is_nominative(words, person):
            return None
        was = next((k for k in clause if words.lemma[k] == "быть" and words.feats[k].tense == "Past"), None)
        if was is None or not any(k in self.scenes and k < was for k in clause):
            return None
        return Taking(was, "part", "strong", sure=True)

    def _introduced(self, person: Named) -> Taking | None:
        """Tell whom «это» names behind those who come: «Приедут три певца. Это | Олег Грач и Инна Шторм |»."""
        words, sentence = self.words, self.words.sentence_of[person.reach.start]
        before = range(sentence.start, person.reach.start)
        if words.norm[sentence.start] != "это" or not sentence.start or not is_nominative(words, person):
            return None
        if any(words.pos[k] in ("VERB", "PUNCT", "ADP") for k in before):
            return None
        for k in words.sentence_of[sentence.start - 1]:
            row = self.table.get(words.lemma[k])
            if (
                row is not None
                and row["sense"] != "with"
                and not is_denied(words, k)
                and not self._tells_of_else(k)
                and self._is_now(person, row)
            ):
                return Taking(k, row["sense"], row["force"])
        return None

    def _listed(self, before: Named, person: Named, sense: str) -> bool:
        """Tell the next name of a list: its office and a comma or «и» between, no verb; «вторым стал Грач, третьим — | Ян Лось»."""
        words, between = self.words, range(before.reach.stop, person.reach.start)
        if not between or len(between) > ASIDE or is_nominative(words, before) != is_nominative(words, person):
            return False
        if words.sentence[before.reach.start] != words.sentence[person.reach.start]:
            return False
        if words.text[between[0]] == "(":  # «Олег Грач (г. Омск), Инна Шторм»
            between = range(next((k for k in between if words.text[k] == ")"), between[0]) + 1, between.stop)
        joined = any(words.norm[k] in (",", ";", "и") for k in between)
        ends = (".", ":") if sense == "award" else (".", ":", "—", "–")
        return joined and not any(words.pos[k] in ("VERB", "AUX") or words.norm[k] in ends for k in between)

    def _near(self, person: Named) -> list[int]:
        """Give the telling words of a person's sentence, the nearest first."""
        i, sentence = person.reach.start, self.words.sentence_of[person.reach.start]
        first, last = max(sentence.start, i - FAR), min(sentence.stop, i + FAR)
        inside = self.telling[bisect_left(self.telling, first) : bisect_left(self.telling, last)]
        return sorted(
            (
                k
                for k in inside
                if k not in self.quoted
                and not self._becomes_another(k)
                and not (describes(self.words, k) or describes_thing(self.words, k))
            ),
            key=lambda k: abs(k - i),
        )

    def _tells_of_else(self, k: int) -> bool:
        """Tell a word of another deed, time or event than the one reported."""
        words = self.words
        if words.lemma[k] in CHAMPIONS and k in self.titles:  # «олимпийская чемпионка Анна Грач»
            return True
        return (
            is_thanking(words, k)
            or is_noted_by_release(words, k)
            or signs_law(words, k)
            or is_past(words, k)
            or goes_elsewhere(words, k)
            or k in self.coming
            or is_anothers_visit(words, k, self.kind_class)
        )

    def _becomes_another(self, k: int) -> bool:
        """Tell «стал директором» from «стал обладателем»."""
        words, sentence = self.words, self.words.sentence_of[k]
        if words.lemma[k] not in BECOMING or self._takes_up(k):
            return False
        near = range(max(sentence.start, k - ASIDE), min(sentence.stop, k + ASIDE))
        if any(words.lemma[n] in self.performers and words.feats[n].number == "Plur" for n in near):
            return False  # «солистами стали»
        return not any(n != k and (words.lemma[n] in self.table or words.lemma[n] in FIRST or is_best(words.norm[n])) for n in near)

    def _takes_up(self, k: int) -> bool:
        """Tell «названы лауреаты премии. Ими | стали | …»: the pronoun means those whom the sentence before calls so."""
        words, start = self.words, self.words.sentence_of[k].start
        if k != start + 1 or words.norm[start] not in THEM or not start:
            return False
        return any(words.lemma[n] in self.table and words.pos[n] == "NOUN" for n in words.sentence_of[start - 1])

    def other_time(self, k: int) -> bool:
        """Tell whether the clause of a word, or the sentence that «Тогда …» takes up, tells of another time than the event's."""
        if self._is_of_other_time(k):
            return True
        sentence = self.words.sentence[k]
        if not sentence or not self.other_times.takes_up(sentence):
            return False
        before = self.words.sentences[sentence - 1]
        return self._is_of_other_time(before.start) or is_recalled(self.words, before)

    def _is_of_other_time(self, k: int) -> bool:
        return self.other_times.tells(k) or self._other_year(k)

    def _other_year(self, k: int) -> bool:
        years = self._told_years(k)
        if not self.own_years:  # of no known year: what is told of a year before others is a life's
            return bool(years) and all(year < self.latest for year in years)
        return years.isdisjoint(self.own_years) if years else False

    def earlier_year(self, k: int) -> bool:
        """Tell whether the clause of a word opens with years before the event's: «В 2015 году музей | открыл Иван Грач»."""
        if self.other_times.tells(k) or is_told_again(self.words, self.words.sentence_of[k]):
            return True
        years = self._told_years(k, before=k)
        return bool(years and self.own_years) and max(years) < min(self.own_years)

    def _told_years(self, k: int, before: int | None = None) -> set[int]:
        told = self.years.get(self.words.sentence[k])
        if told is None:
            return set()
        clause = clause_of(self.words, k)
        near = told[bisect_left(told, clause.start, key=_place) : bisect_left(told, clause.stop, key=_place)]
        turn = bisect_right(self._lives, k)
        life = self._lives[turn] if turn < len(self._lives) else self.words.size
        return {year for at, year in near if at <= life and (before is None or at < before)}

    @cached_property
    def _lives(self) -> list[int]:
        """Give where a life begins to be told: «Олег Грач | (выпуск 1974 года)», «гостья Инна Шторм, | поступившая в 1961 году»."""
        words = self.words
        behind = (k + 1 for k in words.with_norm({","}) if k + 1 < words.size)
        past = (k for k in behind if words.feats[k].verb_form == "Part" and words.feats[k].tense == "Past")
        return sorted({*words.with_norm({"("}), *(k for k in past if words.lemma[k] not in self.table)})

    def _is_now(self, person: Named, row: Row) -> bool:
        """Tell whether a word speaks of the event reported, not of a life, another year, another meeting."""
        words, i = self.words, person.reach.start
        clause = clause_of(words, i)
        if (i and words.lemma[i - 1] in PLAYED) or (i in self.work_people and row["sense"] != "award"):
            return False
        if any(words.lemma[n] in HONOURED for n in range(max(clause.start, i - 6), i)) and not is_nominative(words, person):
            return False
        weak = row["force"] == "weak"
        if is_told_again(words, words.sentence_of[i]):
            return False
        opened = is_recalled(words, words.sentence_of[i]) and (weak or row["sense"] == "award")
        if opened or self.other_time(i):
            return False
        return not weak or not senses(words, clause, self.lexicon) & {"edition", "life"}

    def _is_apposition(self, person: Named, k: int) -> bool:
        """Tell «самому младшему | участнику, Олегу Грачу |, 9 лет», «победителю Олегу Грачу вручили …»: noun and name in one case."""
        words, i = self.words, person.reach.start
        noun = words.pos[k] == "NOUN" and words.feats[k].animacy == "Anim" and words.feats[k].case == words.feats[i].case == "Dat"
        return noun and 0 < i - k <= NEXT and not any(words.pos[n] in ("VERB", "ADP") for n in range(k + 1, i))

    def _fits(self, person: Named, k: int, sense: str, takes_object: bool) -> bool:
        """Tell whether a name stands to a word as a participant does: «приехал Петров», «переговоры с Петровым»."""
        words = self.words
        straight = self.scene.may_act(person)
        if sense != "with" and self._is_apposition(person, k):
            return True
        if (sense != "with" or words.pos[k] == "VERB") and straight:
            return True
        cases = self._cases(person)
        if "Ins" in cases and self._is_done_by(person, k):
            return True
        if "Ins" in cases and "Dat" not in cases:
            return any(
                words.norm[j] in WITH for j in range(max(words.sentence_of[k].start, person.reach.start - OFFICE), person.reach.start)
            )
        if sense == "with":
            return False
        stop = person.reach.stop
        if stop + 1 < words.size and words.norm[stop] == "и" and words.feats[stop + 1].case == "Acc":
            cases = {*cases, "Acc"}  # «чествовали юбиляров – | Николая | и Зою»
        if sense == "award" and (not cases & {"Dat", "Acc"} or self._is_of_a_plan(person, k)):
            return False
        if sense == "part" and words.norm[stop - 1].endswith(DATIVE):
            return False  # «приняты обращения к | О. Грачеву |»
        behind = k < person.reach.start and not any(is_finite(words, n) for n in range(k + 1, person.reach.start))
        return takes_object and (behind or sense == "award")

    def _is_done_by(self, person: Named, k: int) -> bool:
        """Tell who does what a short passive tells: «гостей приняли», «гости были | приняты | министром Олегом Грачом»."""
        words, feats = self.words, self.words.feats[k]
        if feats.verb_form != "Part" or feats.variant != "Short" or k > person.reach.start:
            return False
        held = self.scene.holders.seen.of_office
        near = next((held[n][0].start for n in range(person.reach.start - 1, k, -1) if n in held), person.reach.start)
        first = next(n for n in range(near - 1, k - 1, -1) if words.pos[n] != "ADJ")
        parted = any(words.norm[n] in WITH or words.feats[n].verb_form == "Part" for n in range(k + 1, near))
        return words.pos[first] != "ADP" and not parted

    def _is_of_a_plan(self, person: Named, k: int) -> bool:
        """Tell the infinitive of what somebody decided, behind a name: «благодарны Олегу Грачу за решение | передать | дом»."""
        words = self.words
        return person.reach.start < k and words.feats[k].verb_form == "Inf" and words.pos[k - 1] == "NOUN"

    def _cases(self, person: Named) -> set[str]:
        """Give the cases in which a name may stand, by its words and by its office: «ключи | врачу больницы Анне Громовой |»."""
        words, last = self.words, person.reach.stop - 1
        cases = {words.feats[j].case for j in person.reach} - {""}
        given = "Dat" in self.scene.office_cases.get(person.reach.start, ()) or words.norm[last].endswith(DATIVE)
        return cases | {"Dat"} if given else cases


def _place(told: Year) -> int:
    return told[0]
