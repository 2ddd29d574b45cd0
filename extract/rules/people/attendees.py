"""By which word a release tells that a person takes part in something; ``person_features`` weighs whether it is its event."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.own_time import OwnTime
from extract.rules.main import Main
from extract.rules.main_event.named import Named, is_finite, is_nominative, listed
from extract.rules.people.any_deed import AnyDeed
from extract.rules.people.behind_it import is_away, is_replaced
from extract.rules.people.beside import included, led_by, together
from extract.rules.people.between_two import between_two
from extract.rules.people.captions import on_picture
from extract.rules.people.case_roles import CaseRoles
from extract.rules.people.companions import Companions
from extract.rules.people.elliptic_awards import carried_on
from extract.rules.people.elsewhere import heads_another, is_denied
from extract.rules.people.envoys import presents_credentials
from extract.rules.people.headings import under_headings
from extract.rules.people.in_play import in_play
from extract.rules.people.in_the_crowd import has_signed, seen_in_a_crowd
from extract.rules.people.named_groups import in_a_group
from extract.rules.people.not_aside import joins_in
from extract.rules.people.on_stage import gives_a_concert, on_stage
from extract.rules.people.participation_words import ParticipationWords
from extract.rules.people.parts_played import parts_played
from extract.rules.people.performing import ends_a_concert, is_staged
from extract.rules.people.prizes_taken import PrizesTaken
from extract.rules.people.results import Results, Taking
from extract.rules.people.set_apart import asides, honoured
from extract.rules.people.sides_told import for_a_side
from extract.rules.people.singled_out import singled_out, star_of
from extract.rules.people.visited import visited
from extract.rules.people.work_people import WorkPeople
from extract.rules.speech.scene import Scene

ASIDE = 15  # words between two names of a list
# «посвящены чемпионке Ткаченко», «в честь лауреата»: whom these name need not be there
HONOURED = word_class("honoured")
ATTENDING = frozenset({"присутствовать"})
LEADING = frozenset({"вести"})
AMONG = "среди"
JOINING = frozenset({"участвовать", "участие"})
PLAYED = frozenset({"роль", "образ", "персонаж"})  # «сыграла роль | Анны Карениной»
SCENES = word_class("scene")
# «Жюри» on a line of its own, and whom the lines below it name
HEADINGS = frozenset({"жюри", "участники", "участницы", "гости", "победители", "призеры", "лауреаты", "судьи", "ведущие", "эксперты"})
WERE = frozenset({"были", "был", "была", "побывали", "собрались"})
DASHES = ("—", "–", "-")
ANY_LIST = {"sense": "part", "force": "strong"}
ANY_DEED = {"sense": "part", "force": "weak"}


class Attendees:
    """Reads what one document says of its people; ``taking_part`` has the word by which one takes part, by where the name stands."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main, scene: Scene) -> None:
        self.words, self.scene, people = words, scene, scene.people
        self.kind, self.kind_class = main.kind, main.kind_class
        self.events = lexicon.index("event_kinds")
        self.mine = {k for span in main.mentions for k in words.reach(span)}
        self.telling = ParticipationWords(words, lexicon, main)
        self.times = OwnTime(words, lexicon, main, self.telling.table)
        self.roles = CaseRoles(words, scene)
        self.work_people = WorkPeople(words)
        self.ends = {reach.stop - 1 for reach in words.reaches("people")}
        self.scenes = {
            k for nouns in (SCENES, lexicon.index("event_kinds")) for k in words.with_lemma(nouns) if k and words.norm[k - 1] in ("на", "в")
        }
        self.taking_part: dict[int, Taking] = {}
        self.results, self.companions = Results(words, lexicon, main.kind_class, people), Companions(words, main)
        self.prizes = PrizesTaken(words, main.kind_class)
        self.deeds = AnyDeed(words, lexicon, scene)
        self.honoured = honoured(words, people)
        self.asides = asides(words, people, self.results.line_ups)
        self.parts = parts_played(words, people)
        self._read(people)
        there = {person.name for person in people if person.reach.start in self.taking_part}
        self.away = frozenset(person.name for person in people if is_away(words, person) or is_replaced(words, person)) - there

    def _read(self, people: list[Named]) -> None:
        """Find for every mention the word by which it is said to take part; a list hands it on from name to name."""
        before: tuple[Named, Taking] | None = None
        begins = {person.reach.start for person in people}
        for person in people:
            whose = len(person.reach) == 1 and person.reach.stop in begins  # «помощника | Лосева | Дениса Кедрова»
            whose = whose or person.reach.start in self.parts or (person.reach.start in self.asides and before is not None)
            taking = self._taking(person) if not whose else None
            below = taking is not None and before is not None and taking.force == "weak" and self._goes_on_below(before[0], person)
            if (taking is None or below) and not whose and before is not None and self._listed(before[0], person, before[1].sense):
                sure = before[1].sure or (self._goes_on_below(before[0], person) and before[1].force == "strong")
                taking = before[1]._replace(listed=True, sure=sure)
            if person.reach.start not in self.asides:
                before = (person, taking) if taking is not None else None
            if taking is not None:
                self.taking_part[person.reach.start] = taking
        self.taking_part.update(carried_on(self.words, people, self.taking_part))
        table, quoted = self.telling.table, self.telling.quoted
        for k in self.telling.places:
            if table[self.words.lemma[k]]["sense"] != "with" and not is_denied(self.words, k) and k not in quoted:
                self._read_lines(k, listed(self.words, people, self.words.line_of[k].stop - 1))
        for k in self.words.with_norm(WERE):
            line = self.words.line_of[k]
            if self.words.norm[k + 1 : line.stop] == [":"] and any(n in self.scenes for n in range(line.start, k)):
                self._read_lines(k, listed(self.words, people, k + 1))  # «На открытии были: ¶ – ректор Олег Грач; ¶ – …»
        for k, named in under_headings(self.words, people, HEADINGS):
            if k not in quoted:
                self._read_lines(k, named)

    def _read_lines(self, k: int, people: list[Named]) -> None:
        """Take in whom the lines behind a word name: «В форуме участвовали: ¶ ректор Олег Грач; ¶ Инна Шторм»."""
        row = self.telling.table.get(self.words.lemma[k], ANY_LIST)
        sure = row["sense"] == "part" and not self.telling.tells_of_else(k) and not self.times.other_time(k)
        taking = Taking(k, row["sense"], "strong", listed=True, sure=sure)
        for person in people:
            told = self.taking_part.get(person.reach.start, taking)
            if told[:3] == taking[:3] or (sure and told.sense == "part" and not told.sure):
                self.taking_part[person.reach.start] = taking

    def _taking(self, person: Named) -> Taking | None:
        found = (
            self.companions.of(person)
            or self.results.of(person)
            or self.prizes.of(person)
            or self._plays(person)
            or self._is_singled_out(person)
            or led_by(self.words, person, self.kind_class)
            or self._was_there(person)
            or ends_a_concert(self.words, person)
            or together(self.words, person)
            or self._introduced(person)
            or on_picture(self.words, person)
            or included(self.words, person)
            or between_two(self.words, person)
            or in_a_group(self.words, person)
            or joins_in(self.words, person)
            or for_a_side(self.words, person)
            or seen_in_a_crowd(self.words, person, self.prizes.said)
            or has_signed(self.words, person)
            or visited(self.words, person, self.prizes.said)
            or presents_credentials(self.words, person, self.mine)
        )
        if found is not None or heads_another(self.words, person.reach.start):
            return found
        for k in self.telling.near(person):
            if is_denied(self.words, k):
                return None
            if self.telling.tells_of_else(k):
                continue
            row = self.telling.table[self.words.lemma[k]]
            if self.roles.fit(person, k, row["sense"], bool(row["object"])) and self._is_now(person, row):
                k, row = self.telling.becoming(k, row)
                return Taking(k, row["sense"], row["force"], sure=self._is_present(person, k))
        return self._does(person)

    def _is_present(self, person: Named, k: int) -> bool:
        """Tell «на церемонии | присутствовали | дочь Мария и Олег Грач»: whoever is named alone too."""
        clause, straight = clause_of(self.words, k), self.scene.may_act(person)
        there = self.words.lemma[k] in ATTENDING and any(n in self.scenes for n in clause)
        joining = self._joining(k)
        if straight and joining is not None and any(n in self.mine for n in clause_of(self.words, joining)):
            return True  # «в концерте | участвовали | писатель Олег Грач и …», whatever the words around
        led = (n for n in clause if n in self.mine and self.words.feats[n].case in ("Acc", "Nom"))
        if straight and self.words.lemma[k] in LEADING and next(led, None) is not None:
            return True  # «Концерт | ведёт | Инна Шторм»
        return straight and is_finite(self.words, k) and (there or is_staged(self.words, self.kind, k))

    def _joining(self, k: int) -> int | None:
        """Give the word of taking part that a word is, or that stands before it: «приняли | участие | 20 врачей, среди которых …»."""
        words = self.words
        if words.lemma[k] != AMONG:
            return k if words.lemma[k] in JOINING else None
        return next((n for n in range(k - 1, max(words.sentence_of[k].start, k - ASIDE) - 1, -1) if words.lemma[n] in JOINING), None)

    def _does(self, person: Named) -> Taking | None:
        """Tell who does something at the event, whatever it is."""
        k = self.deeds.of(person)
        if (
            k is None
            or k in self.telling.quoted
            or is_denied(self.words, k)
            or self.telling.tells_of_else(k)
            or not self._is_now(person, ANY_DEED)
        ):
            return None
        return Taking(k, ANY_DEED["sense"], ANY_DEED["force"])

    def _is_singled_out(self, person: Named) -> Taking | None:
        offices = self.words.covered("offices")
        star = star_of(self.words, person, self.events) or on_stage(self.words, person, self.kind_class, offices)
        star = star or gives_a_concert(self.words, person, self.kind_class, offices, self.telling.performers)
        if star is not None and star not in self.telling.quoted and self._is_now(person, ANY_DEED):
            return Taking(star, "part", "strong", sure=True)
        k = singled_out(self.words, person, self.words.covered("offices"), self.ends)
        return Taking(k, "part", "weak") if k is not None and self._is_now(person, ANY_DEED) else None

    def _plays(self, person: Named) -> Taking | None:
        k = in_play(self.words, person, self.kind, self.kind_class)
        told = k is not None and k not in self.telling.quoted and not is_denied(self.words, k) and not self.telling.tells_of_else(k)
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
            row = self.telling.table.get(words.lemma[k])
            if (
                row is not None
                and row["sense"] != "with"
                and not is_denied(words, k)
                and not self.telling.tells_of_else(k)
                and self._is_now(person, row)
            ):
                return Taking(k, row["sense"], row["force"])
        return None

    def _listed(self, before: Named, person: Named, sense: str) -> bool:
        """Tell the next name of a list: its office and a comma or «и» between, no verb; «вторым стал Грач, третьим — | Ян Лось»."""
        words, between = self.words, range(before.reach.stop, person.reach.start)
        if not between and words.text[person.reach.start + 1 : person.reach.start + 2] == ["."]:
            return True  # «В.Литвин | Г.Губарева |», whose comma is forgotten
        if not between or len(between) > ASIDE or is_nominative(words, before) != is_nominative(words, person):
            return False
        if words.sentence[before.reach.start] != words.sentence[person.reach.start] and not self._goes_on_below(before, person):
            return False
        if words.text[between[0]] == "(":  # «Олег Грач (г. Омск), Инна Шторм»
            between = range(next((k for k in between if words.text[k] == ")"), between[0]) + 1, between.stop)
        if between and words.norm[between[0]] in DASHES and sense != "award":
            between = between[1:]  # «узнавали Анну Лось — дочь писателя, актёра Яна Кита»
        joined = any(words.norm[k] in (",", ";", "и") for k in between)
        ends = (":",) if sense == "award" else (":", *DASHES[:2])  # a full stop inside a sentence is that of «к.т.н.», «г.»
        return joined and not any(words.pos[k] in ("VERB", "AUX") or words.norm[k] in ends for k in between)

    def _goes_on_below(self, before: Named, person: Named) -> bool:
        """Tell a list that goes on below a line's comma: «… Н. Перлова, ¶ | В. Литвин |, Е. Кове»."""
        words, first = self.words, self.words.sentence_of[person.reach.start].start
        return first == person.reach.start and words.sentence_of[before.reach.start].stop == first and words.norm[first - 1] == ","

    def _is_now(self, person: Named, row: Row) -> bool:
        """Tell whether a word speaks of somebody at the event reported, not of a role or a life, another year, another meeting."""
        return not self._is_only_named(person, row) and self.times.is_now(person.reach.start, row)

    def _honours(self, k: int) -> bool:
        """Tell a word by which one is honoured, «в честь», not «честь открыть бал», which one may have."""
        return self.words.lemma[k] in HONOURED and (self.words.lemma[k] != "честь" or self.words.norm[k - 1] in ("в", "во"))

    def _is_only_named(self, person: Named, row: Row) -> bool:
        """Tell whose role is played, whose work is shown, in whose honour it is: «сыграла роль | Анны Карениной |»."""
        words, i = self.words, person.reach.start
        if (i and words.lemma[i - 1] in PLAYED) or (i in self.work_people and row["sense"] != "award"):
            return True
        first = max(clause_of(words, i).start, i - 6)
        if is_replaced(words, person):
            return True
        return any(self._honours(n) for n in range(first, i)) and not is_nominative(words, person)
