"""Does a country take part in the event: by its people, its delegation, its team, or in so many words?"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.record import Person, Speaker
from extract.rules.bodies.role_of import Roles
from extract.rules.candidate import covered_by
from extract.rules.counts.another_event import AnotherEvent
from extract.rules.counts.ballots import is_ballot
from extract.rules.discourse.apart import told_apart
from extract.rules.lands import aside as lands_aside
from extract.rules.lands.by_adjective import LandsByAdjective
from extract.rules.lands.called_guests import is_called_guest, sends_works
from extract.rules.lands.governors import Governors, coming, deeds_of_guests, guests
from extract.rules.lands.land_lists import LandLists
from extract.rules.lands.land_sentences import LandSentences
from extract.rules.lands.lands_as_sides import LandsAsSides
from extract.rules.lands.lands_as_subjects import LandsAsSubjects
from extract.rules.lands.lands_counted import LandsCounted, is_called_guest_of
from extract.rules.lands.lands_from import Ground, LandsFrom
from extract.rules.lands.lands_in_results import LandsInResults
from extract.rules.lands.lands_in_tables import stands_in_a_table
from extract.rules.lands.lands_of_delegations import LandsOfDelegations
from extract.rules.lands.lands_of_people import LandsOfPeople
from extract.rules.lands.lands_of_sites import LandsOfSites
from extract.rules.lands.lands_stood_for import LandsStoodFor
from extract.rules.lands.lands_that_talk import MEETINGS, talks
from extract.rules.main import Main
from extract.rules.places.home import titled_words
from extract.rules.places.journey import visits

# What opens a list of those who came: «включая Кению», «в том числе Чили», «таких как Индия», «среди них — Оман».
OPENING = {"включая", "числе", "как", "среди", "которых", "них", "прочих", "кроме", "помимо", "например", "частности", ":"}
STAGES = {"contest", "festival"}
ANY = frozenset({"мероприятие", "событие"})  # bare, they mean the event reported
PRIZES = frozenset({"кубок", "гран-при"})  # bare, they are what one wins
GUEST, BALLOT = "гость", "голосование"  # at a sitting, no event beside it
STANDS = frozenset({"стенд", "павильон", "экспозиция", "юрта", "подворье", "стол"})
SPAN = 5  # words from «от» to «до»
CHAIR, UNDER = "председательство", "под"
WHICH = frozenset({"который", "откуда", "куда", "где"})
HARMED = word_class("harmed")
HOPEFUL = word_class("hopeful")


class TakingPart:
    """Answers for one document which countries take part in its event."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main, people: Sequence[Speaker | Person]) -> None:
        self.words = words
        self.governors = Governors(words, lexicon)
        self.another = AnotherEvent(words, lexicon, main)
        self.sides = LandsAsSides(words, lexicon, main, self.governors)
        self.main, self.about_main = self.sides.main, self.sides.about_main
        setting, comes, those_there = lexicon.index("setting_words"), coming(lexicon), guests(lexicon)
        self.joining = comes | self.governors.senses.keys()
        self.congratulating = lands_aside.congratulations(words) if is_ballot(words, main) else set()
        self.on_stage, self.talking = main.kind_class in STAGES, main.kind_class in MEETINGS
        self.titled = titled_words(words)
        self.told = covered_by(words, (piece for person in people for piece in person.evidence))
        self.people = words.covered("people")
        self.hopeful = {words.sentence[k] for k in words.with_lemma(HOPEFUL)}
        self.harmed = {words.sentence[k] for k in words.with_lemma(HARMED)}
        bodies = {k: reach for span in words.group("organisations") for reach in [span.reach] for k in reach}
        told_names = {person.name for person in people}
        names = {k for span in words.group("people") if span.kb_id_ in told_names for k in span.reach}
        roles = Roles(words, lexicon)
        self.lands = LandsOfPeople(words, self.governors, roles, bodies, names)
        self.adjectives = LandsByAdjective(words, self.governors, self.lands, self.main, lexicon.index("speech_verbs"))
        self.lands_from = LandsFrom(words, self.governors)
        self.lists = LandLists(words, self.governors, setting, those_there)
        self.results = LandsInResults(words, self.governors, self.lists)
        self.sentences = LandSentences(
            words, self.governors.senses, comes, setting, those_there, lexicon.index("event_kinds"), self.another.is_to_come
        )
        self.counted, self.guests = LandsCounted(words, self.governors, self.lists, self.sentences.tell), those_there
        self.subjects = LandsAsSubjects(words, self.governors, self.sentences, comes, self.main, self.lists.mates)
        self.delegations = LandsOfDelegations(words, self.governors, roles, bodies, self.sides, deeds_of_guests(lexicon))
        self.stood_for = LandsStoodFor(words, names, self.about_main)
        self.apart = told_apart(words, main.mention.reach)
        self._listed: dict[int, Ground | None] = {}
        self.journeys = visits(words, self.main)
        self.sites = LandsOfSites(words, lexicon, self.main, self.governors, self.lists)
        events = [span.reach for span in words.group("events") if span.label_ != BALLOT]
        self.events = self.main.union(*events)
        told = {
            words.sentence[reach.start] for reach in events if len(reach) and not self._means_any(reach) and not self._holds_it(reach, main)
        }
        self.about_others = told - self.about_main  # sentences that tell of other events alone

    def _means_any(self, reach: range) -> bool:
        """Tell a bare «мероприятие», and «40 встреч», which are no event beside the one reported."""
        words = self.words
        bare = len(reach) == 1 and words.lemma[reach.start] in ANY | PRIZES
        meant = reach.start > 0 and words.norm[reach.start - 1] == "для"  # «попросили месяц для | консультаций |»
        many = words.feats[reach.start].number == "Plur"
        counted = many and words.text[max(reach.start - 1, 0)][:1].isdigit()
        parts = many and len(reach) == 1 and words.lemma[reach.start] != words.norm[reach.start]  # «| лекции | читали профессора из Чили»
        return bare or meant or counted or parts

    def _holds_it(self, reach: range, main: Main) -> bool:
        """Tell «рабочие встречи и | переговоры | с представителями Чили», where the event is one of several."""
        return main.kind in self.words.lemma[reach.start + 1 : reach.stop]

    def ground(self, reaches: Sequence[range], adjectives: Sequence[int], people: Sequence[int]) -> Ground | None:
        """Give the ground on which a country, named in these places, takes part, and how sure it is; None if it does not.

        ``adjectives`` and ``people`` are the words that tell it by «чилийский» and by «чилиец».
        """
        now = (reach for reach in self.another.of_now(reaches) if self.words.sentence[reach.start] not in self.apart)
        grounds = [ground for reach in now if (ground := self._ground(reach))]
        grounds += [ground for k in adjectives if (ground := self.adjectives.of_adjective(k, joined="joins" in self.sentences.tell(k)))]
        grounds += [ground for k in people if (ground := self._by_inhabitant(k))]
        return max(grounds, key=lambda ground: ground[1], default=None)

    def _ground(self, reach: range) -> Ground | None:
        words, first = self.words, reach.start
        within = self._within(reach)
        if within is not None and words.norm[within] in ("в", "во"):  # «посол России в Чили и | Перу |»
            return None
        if lands_aside.is_beside(words, first, self.congratulating):
            return None
        if all(k in self.told for k in reach):
            return "of_person", 0.88
        if self.lands.beside_person(reach):
            return "beside_person", 0.82
        if self.lands.in_brackets(reach):
            return "in_brackets", 0.78
        if first in self.main and self.lists.are_sides(reach):
            return "side", 0.7
        if first in self.titled:
            return None  # «выставка «Здравствуй, Чили!»»
        if (ground := self.sides.in_name(reach)) is not None:
            return ground
        if self.talking and talks(words, reach):
            return "side", 0.7
        if (colon := self.lists.introduced_by(reach)) is not None:
            return ("list", 0.78) if self._tells_of_comers(colon) else None
        senses = self.sentences.tell(first)
        ties = {"joins", "states", "shows", *(("acts",) if self.sides.contest else ())}
        if "elsewhen" in senses or self.another.at_another_time(first):
            return None
        if self.on_stage and self._performs(reach):
            return "of_troupe", 0.7
        if words.sentence[first] in self.about_others and not senses & ties and not self._is_guests(reach):
            return None
        if lands_aside.told_aside(words, first, self.joining, self.events) or words.sentence[first] in self.hopeful:
            return None
        if lands_aside.are_its_members(words, first):
            return None
        if (ground := self._by_governor(reach, senses) or self._by_list(reach, senses)) is not None:
            return ground
        if (ground := self.lands_from.came_from_parts(self.governors.governor(reach), senses)) is not None:
            return ground  # «борцы из 19 регионов Чили, а также Перу»
        if self.counted.tells(reach, self.governors.governor(reach)) or is_called_guest_of(
            words, self.lists.mates(reach), self.guests, self.main
        ):
            return "list", 0.7
        if not self.sides.contest:
            return None
        told = self.results.tell(reach, self.governors.case(reach)) or stands_in_a_table(words, reach, self.governors.governor(reach))
        return ("results", 0.7) if told else None

    def _tells_of_comers(self, colon: int) -> bool:
        """Tell «приехали борцы 5 стран | : |» from «продукцию поставляют в 5 стран | : |»."""
        senses = self.sentences.tell(colon)
        told = senses & {"joins", "states"} and not senses & {"elsewhen", "absent"}
        return bool(told) and not self.lists.are_matter(colon - 1)

    def _performs(self, reach: range) -> bool:
        """Tell whose troupe or entrant is on stage."""
        at = self.governors.governor(reach)
        told = self.lands.of_troupe(reach) or self.lands.of_entrant(reach) or self.lands.ends_item(reach, self.people)
        return told or self.lands_from.of_troupe(at)

    def _is_guests(self, reach: range) -> bool:
        """Tell «вне конкурса стреляли восемь | гостей | из Чили»."""
        at = self.governors.governor(reach)
        return at is not None and at > 0 and self.words.norm[at] == "из" and self.words.lemma[at - 1] == GUEST

    def _by_list(self, reach: range, senses: frozenset[str]) -> Ground | None:
        """Judge by the lands told in one list with it, whose case may show better: «учёные Чили, | Перу | и Омана»."""
        mates = self.lists.mates(reach)
        if len(mates) < 2:
            return None
        first = mates[0].start
        if first not in self._listed:
            grounds = [ground for mate in mates if (ground := self._by_governor(mate, senses))]
            self._listed[first] = max(grounds, key=lambda ground: ground[1], default=None)
        return self._listed[first]

    def _within(self, reach: range) -> int | None:
        """Give what governs a country, or the town that it explains: «отправятся | в | Минск (Белоруссия)»."""
        words, first = self.words, reach.start
        if first > 1 and words.norm[first - 1] == "(" and first - 2 in self.governors.countries:
            return self.governors.governor(range(first - 2, first - 1))
        return self.governors.governor(reach)

    def _by_governor(self, reach: range, senses: frozenset[str]) -> Ground | None:
        """Judge by the word that the country, or the list in which it stands, depends on."""
        words, joined = self.words, "joins" in senses
        at, case = self.governors.governor(reach), self.governors.case(reach)
        if is_called_guest(words, self.lists.mates(reach)[0].start):
            return "guest", 0.75
        if at is not None and sends_works(words, at, contest=self.on_stage):
            return "works", 0.65
        if at is not None and words.lemma[at] in STANDS and case == "Gen":  # «стенд | Чили | признан лучшим»
            return "stand", 0.7
        if at is not None and words.lemma[at] == CHAIR and words.norm[at - 1] == UNDER and words.sentence[at] in self.about_main:
            return "chairs", 0.75  # «прошла под председательством | Чили |»
        # «из 15 стран, в том числе | из Чили»
        if at and words.norm[at] == "из" and words.norm[at - 1 - (words.norm[at - 1] == ",")] in OPENING:
            if self.lists.are_matter(at) or (words.sentence[at] in self.harmed and not joined):
                return None
            return ("list", 0.78) if joined or "states" in senses else self.lands_from.came(at, senses)
        if at is not None and words.norm[at] == "из":
            return None if lands_aside.stays_away(words, at, self.joining) else self.lands_from.came(at, senses)
        if (
            at is not None and (joined or "gathers" in senses) and (words.norm[at] == "от" or self._ends_a_span(at))
        ):  # «от Чили присутствовали трое»
            return "from", 0.75
        if at is not None and words.norm[at] == "у" and "shows" in senses:  # «свои стенды были | у Чили и Перу |»
            return "stand", 0.75
        if at is not None and (
            words.norm[at] in OPENING or self.lists.tells_states(reach, at) or (joined and self.lists.are_so_many(reach, at))
        ):
            told = joined or not senses.isdisjoint({"states", "gathers"})
            return ("list", 0.78) if told and not self.lists.are_matter(at) and not self._tells_else_of_states(at) else None
        if at is not None and self.sides.are_played(at, case):
            return ("side", 0.75) if not lands_aside.may_not_come(words, at) else None
        if at is not None and (ground := self.sides.behind(at) or self.stood_for.ground(at, senses, case)) is not None:
            return ground
        if (ground := self.subjects.ground(reach, at, senses)) is not None:
            return ground
        return self.delegations.ground(reach, at, senses) if at is not None and case in ("Gen", "") else None

    def _tells_else_of_states(self, colon: int) -> bool:
        """Tell «перечислил страны, которые шлют студентов | : | Чили, Перу»."""
        words, sentence = self.words, self.words.sentence_of[colon]
        if words.norm[colon] != ":":
            return False
        which = next((k for k in range(colon - 1, sentence.start, -1) if words.lemma[k] in WHICH), None)
        if which is None or words.norm[which - 1] not in (",", "из", "в", "на"):
            return False
        return not any(words.lemma[k] in self.joining for k in range(which, colon))

    def _ends_a_span(self, at: int) -> bool:
        """Tell «съехались учёные – от Чили | до | Омана»."""
        words, first = self.words, max(self.words.sentence_of[at].start, at - SPAN)
        return words.norm[at] == "до" and "от" in words.norm[first:at]

    def _by_inhabitant(self, k: int) -> Ground | None:
        """Give the ground of an inhabitant's name, who is named behind or won: «победил чилиец»."""
        if (ground := self.adjectives.of_inhabitant(k)) is not None:
            return ground
        return ("results", 0.6) if self.sides.contest and self.words.sentence[k] in self.about_main & self.results.winning else None
