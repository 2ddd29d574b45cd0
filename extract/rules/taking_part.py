"""Does a country take part in the event: by its people, its delegation, its team, or in so many words?"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang.lemmas import parses
from extract.lang.numerals import DASHES
from extract.lang.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.record import Person, Speaker
from extract.rules import lands_aside
from extract.rules.another_event import AnotherEvent
from extract.rules.ballots import is_ballot
from extract.rules.candidate import covered_by
from extract.rules.clause import tells_of_before
from extract.rules.governors import Governors, coming, guests
from extract.rules.home import titled_words
from extract.rules.journey import journeys
from extract.rules.land_lists import LandLists
from extract.rules.lands_by_adjective import LandsByAdjective
from extract.rules.lands_from import LandsFrom
from extract.rules.lands_in_results import LandsInResults
from extract.rules.lands_of_people import LandsOfPeople
from extract.rules.main import Main
from extract.rules.role_of import TAKING, Roles

Ground = tuple[str, float]

# What opens a list of those who came: «включая Кению», «в том числе Чили», «таких как Индия», «среди них — Оман».
OPENING = {"включая", "числе", "как", "среди", "которых", "них", "прочих", "кроме", "помимо", "например", ":"}
MEETINGS, MATCHES, STAGES = {"visit", "meeting"}, {"contest"}, {"contest", "festival"}
AGAINST = {"между", "с", "со", "против"}
OVER, PLAYED = {"над", "от", "у", "с", "со", "против"}, {"победа", "поражение", "играть", "сыграть", "встретиться", "встречаться", "игра"}
ANY = frozenset({"мероприятие", "событие"})  # bare, they mean the event reported
OFFICE = 7  # words of an office before its head noun: «исполняющим обязанности первого заместителя министра»
NEXT, DAYS = frozenset({"следующий", "предыдущий"}), frozenset({"день", "утро"})  # days of the event itself
SOME = word_class("some")
SENT = word_class("group_of_people")  # they come for the event
AMONG = frozenset({"среди", "числе"})
GUEST = "гость"
SENDING = word_class("sends_people")
MATCH, CLIMB = word_class("match"), 10
HARMED = word_class("harmed")
MATTERS = frozenset({"по", "о", "об", "для", "на"})
HOPEFUL = word_class("hopeful")
BETWEEN_LANDS = word_class("between_lands")


class TakingPart:
    """Answers for one document which countries take part in its event."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main, people: Sequence[Speaker | Person]) -> None:
        self.words = words
        self.governors = Governors(words, lexicon)
        self.another = AnotherEvent(words, lexicon, main)
        self.roles = Roles(words, lexicon)
        self.senses = self.governors.senses
        self.setting = lexicon.index("setting_words")
        self.comes = coming(lexicon)
        self.joining = self.comes | self.senses.keys()
        self.guests = guests(lexicon)
        self.meeting = main.kind_class in MEETINGS
        self.congratulating = lands_aside.congratulations(words) if is_ballot(words, main) else set()
        self.on_stage = main.kind_class in STAGES
        self.sided = main.kind_class in MEETINGS | MATCHES
        own = lexicon.index("event_kinds", "kind").get(main.kind, {"class": ""})  # a match that is called «встреча» too
        self.contest = main.kind_class in MATCHES or own["class"] in MATCHES
        self.bodies = {k: reach for span in words.group("organisations") for reach in [span.reach] for k in reach}
        self.main = {k for span in main.mentions for k in span.reach}
        self.titled = titled_words(words)
        self.about_main = {words.sentence[k] for k in self.main}
        self.told = covered_by(words, (piece for person in people for piece in person.evidence))
        self.dates = words.covered("dates")
        self.people = words.covered("people")
        self.offices = words.covered("offices")
        names = {person.name for person in people}
        self.names = {k for span in words.group("people") if span.kb_id_ in names for k in span.reach}
        self.hopeful = {words.sentence[k] for k in words.with_lemma(HOPEFUL)}
        self.harmed = {words.sentence[k] for k in words.with_lemma(HARMED)}
        self.main_lands = self.governors.countries & self.main
        self.lands = LandsOfPeople(words, self.governors, self.roles, self.bodies, self.names)
        self.adjectives = LandsByAdjective(words, self.governors, self.lands, self.main, lexicon.index("speech_verbs"))
        self.lands_from = LandsFrom(words, self.governors)
        self.lists = LandLists(words, self.governors, self.setting, self.guests)
        self.results = LandsInResults(words, self.governors, self.lists)
        self._listed: dict[int, Ground | None] = {}
        self.journeys = journeys(words, self.main)
        self._senses: dict[int, frozenset[str]] = {}
        events = [span.reach for span in words.group("events")]
        self.events = self.main.union(*events)
        told = {words.sentence[reach.start] for reach in events if len(reach) and not self._means_any(reach)}
        self.about_others = told - self.about_main  # sentences that tell of other events alone

    def _means_any(self, reach: range) -> bool:
        """Tell a bare «мероприятие», and «40 встреч», which are no event beside the one reported."""
        words = self.words
        bare = len(reach) == 1 and words.lemma[reach.start] in ANY
        return bare or (words.feats[reach.start].number == "Plur" and words.text[max(reach.start - 1, 0)][:1].isdigit())

    def ground(self, reaches: Sequence[range], adjectives: Sequence[int], people: Sequence[int]) -> Ground | None:
        """Give the ground on which a country, named in these places, takes part, and how sure it is; None if it does not.

        ``adjectives`` and ``people`` are the words that tell it by «чилийский» and by «чилиец».
        """
        grounds = [ground for reach in self.another.of_now(reaches) if (ground := self._ground(reach))]
        grounds += [ground for k in adjectives if (ground := self.adjectives.of_adjective(k, joined="joins" in self._sentence(k)))]
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
        if self.meeting and first in self.main and words.feats[first].case in ("Gen", "Ins", "") and not self._is_matter(first):
            return "side", 0.75
        if first in self.main and self._is_paired(reach) and not self._is_matter(first):
            return "side", 0.7
        senses = self._sentence(first)
        ties = {"joins", "states", "acts"} if self.contest else {"joins", "states"}
        if "elsewhen" in senses or self.another.at_another_time(first):
            return None
        if self.on_stage and self._performs(reach):
            return "of_troupe", 0.7
        if words.sentence[first] in self.about_others and not senses & ties and not self._is_guests(reach):
            return None
        if lands_aside.told_aside(words, first, self.joining, self.events) or words.sentence[first] in self.hopeful:
            return None
        if (ground := self._by_governor(reach, senses) or self._by_list(reach, senses)) is not None:
            return ground
        if (ground := self.lands_from.came_from_parts(self.governors.governor(reach), senses)) is not None:
            return ground  # «борцы из 19 регионов Чили, а также Перу»
        return ("results", 0.7) if self.contest and self.results.tell(reach, self._case(reach)) else None

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

    def _is_matter(self, k: int) -> bool:
        """Tell «заседание по | Ливану |», «заседание по запросу | Чили |»: what it is about, at whose wish it is held."""
        words, first = self.words, self.words.sentence_of[k].start
        at = next((n for n in range(k - 1, max(first, k - 2 * CLIMB) - 1, -1) if words.pos[n] == "ADP" or n not in self.main), first)
        return at in self.main and words.norm[at] in MATTERS

    def _by_governor(self, reach: range, senses: frozenset[str]) -> Ground | None:
        """Judge by the word that the country, or the list in which it stands, depends on."""
        words, joined = self.words, "joins" in senses
        at, case = self.governors.governor(reach), self._case(reach)
        # «из 15 стран, в том числе | из Чили»
        if at and words.norm[at] == "из" and words.norm[at - 1 - (words.norm[at - 1] == ",")] in OPENING:
            if self.lists.are_matter(at) or (words.sentence[at] in self.harmed and not joined):
                return None
            return ("list", 0.78) if joined or "states" in senses else self.lands_from.came(at, senses)
        if at is not None and words.norm[at] == "из":
            return None if lands_aside.stays_away(words, at, self.joining) else self.lands_from.came(at, senses)
        if at is not None and words.norm[at] == "от" and joined:  # «от Чили присутствовали трое»
            return "from", 0.75
        if at is not None and (words.norm[at] in OPENING or self.lists.tells_states(reach, at)):
            return ("list", 0.78) if (joined or "states" in senses) and not self.lists.are_matter(at) else None
        if at is not None and words.norm[at] in AGAINST and self._between_sides(at):
            return "side", 0.75
        if self.contest and case in ("Acc", "Gen", "Dat") and at is not None and self.senses.get(words.lemma[at]) == "acts":
            return ("side", 0.75) if not lands_aside.may_not_come(words, at) else None  # «сборная обыграла Чили»
        if self.contest and at and words.norm[at] in OVER and words.lemma[at - 1] in PLAYED:
            return "side", 0.75  # «победа над Чили», «сыграли с Чили»
        if (
            at is not None
            and words.norm[at] == "между"
            and words.sentence[at] in self.about_main
            and not (at and words.lemma[at - 1] in BETWEEN_LANDS)
        ):
            return "side", 0.7  # «подписано соглашение между Чили и банком»
        if self._subject(reach, at) and (ground := self._acts(reach, at, senses)):
            return ground
        if at is None or case not in ("Gen", ""):
            return None
        sense, noun = self.governors.owner(at)
        if noun is not None and lands_aside.is_one_of_many(words, noun):
            return None
        if sense == "group" and noun is not None and "absent" not in senses and (joined or self._come(noun)):
            return "delegation", 0.75 if joined else 0.55
        if sense == "mission":  # «представители посольств Чили и Перу»
            sent = joined or (
                noun is not None and words.feats[noun].case == "Gen" and self._come(noun)
            )  # «спросили представители посольства»
            return ("delegation", 0.7) if sent and words.feats[reach.start].case == "Gen" else None
        if sense == "not" and noun is not None and self._counted_among(noun):
            return "people", 0.6
        if (body := self._whose(reach, noun)) is not None:
            return self._of_body(body, joined=joined) if "absent" not in senses else None
        if sense != "not" and noun is not None and self._meets(noun):
            return "side", 0.75
        if noun is not None and (self._made(noun) or lands_aside.is_acted(words, noun)):
            return None
        if "absent" in senses:
            return None
        if sense != "not" and noun is not None and self.governors.animate(noun) and (joined or self._several(noun)):
            return "people", 0.65 if joined else 0.5
        if joined and noun is not None and words.lemma[noun] in SENDING and words.feats[noun].case == "Nom":
            return "delegation", 0.6  # «присоединились школы Чили»
        return None

    def _is_paired(self, reach: range) -> bool:
        """Tell the two lands of «форум регионов | Чили и Перу |»."""
        words, main_lands = self.words, self.main_lands
        behind = words.norm[reach.stop : reach.stop + 1] == ["и"] and reach.stop + 1 in main_lands
        before = words.norm[reach.start - 1] == "и" and reach.start - 2 in main_lands
        at = self.governors.governor(reach)
        owned = at is not None and words.pos[at] in ("NOUN", "PROPN") and words.feats[reach.start].case in ("Gen", "")
        return owned and (behind or before)

    def _made(self, noun: int) -> bool:
        """Tell who made what came: «семь картин, снятых | режиссёрами | Чили»."""
        words, first = self.words, max(self.words.sentence_of[noun].start, noun - OFFICE)
        if words.feats[noun].case != "Ins":
            return False
        made = next((n for n in range(noun - 1, first - 1, -1) if words.pos[n] == "VERB" or words.norm[n] in (",", ";")), first)
        feats = words.feats[made]
        return feats.verb_form == "Part" and feats.voice == "Pass" and feats.variant != "Short"

    def _whose(self, reach: range, noun: int | None) -> range | None:
        """Give the body whose name the country ends: «Союз писателей | Чили |», «Минэнерго | Чили |»."""
        body = self.bodies.get(reach.start)
        if body is None or body.start == reach.start:
            return None
        coined = body.start == reach.start - 1  # which the tagger may take for a name
        return body if coined or (noun is not None and noun in body) else None

    def _several(self, noun: int) -> bool:
        """Tell «врачи» and «два врача»; a noun that opens a sentence may be tagged as a name."""
        opens = self.words.pos[noun] == "PROPN" and any({"plur", "nomn"} <= p.tag.grammemes for p in parses(self.words.norm[noun]))
        return opens or self.words.feats[noun].number == "Plur" or (noun > 0 and self.words.pos[noun - 1] == "NUM")

    def _come(self, noun: int) -> bool:
        """Tell people and teams, and houses whose people come: «студенты | вузов | Чили», but not «программа с | вузами | Чили»."""
        if self.governors.animate(noun) or self.words.lemma[noun] in SENT:
            return True
        counted = self.words.text[noun - 1][:1].isdigit() or self.words.pos[noun - 1] == "NUM"  # «студенты из | 28 вузов»
        sense, people = self.governors.owner(noun - 1 - counted)
        return sense == "group" and people is not None and self.governors.animate(people)

    def _of_body(self, body: range, *, joined: bool) -> Ground | None:
        """Judge by the part that a body has: «силы направило | Министерство обороны Чили»."""
        if self.roles.of(body) in TAKING:
            return "of_body", 0.7
        return ("of_body", 0.6) if joined and self.words.feats[body.start].case == "Nom" else None

    def _counted_among(self, noun: int) -> bool:
        """Tell «среди выпускников – девять | граждан | Чили», «из них двое – | граждане | Чили»."""
        words = self.words
        at = noun - 1 - (words.norm[noun - 1] in DASHES)
        counted = at >= 0 and (words.text[at][:1].isdigit() or words.pos[at] == "NUM" or words.lemma[at] in SOME)
        before = range(words.sentence_of[noun].start, noun)
        return counted and any(words.norm[k] in AMONG or words.norm[k - 1 : k + 1] == ["из", "них"] for k in before)

    def _does_else(self, at: int | None) -> bool:
        """Tell a verb right before its subject that tells of no part in the event: «проект, который финансирует | Чили»."""
        words = self.words
        if at is None or words.pos[at] != "VERB" or words.feats[at].verb_form not in ("Fin", ""):
            return False
        return words.lemma[at] not in self.senses and words.lemma[at] not in self.comes

    def _acts(self, reach: range, at: int | None, senses: frozenset[str]) -> Ground | None:
        """Tell what a country does that is the subject: it joins, holds the event, acts as a side of it."""
        nominative = self._case(reach) in ("Nom", "")
        if "unsettled" in senses or self._does_else(at) or not (nominative or "gathers" in senses or "joins" in senses):
            return None
        if "joins" in senses or (nominative and "acts" in senses):
            return "subject", 0.8
        if "gathers" in senses and not nominative:
            return "subject", 0.8
        about_main = self.words.sentence[reach.start] in self.about_main
        return ("holder", 0.7) if nominative and about_main and "holds" in senses else None

    def _subject(self, reach: range, at: int | None) -> bool:
        """Tell whether the country, or its list, hangs on a verb or opens the sentence; as an object only where it is gathered."""
        words, case = self.words, self._case(reach)
        dated = at in self.dates and words.norm[at + 1] != ","  # «10 мая Чили и Перу провели», not «(10 мая, Чили)»
        free = at is None or dated or words.pos[at] in ("VERB", "PUNCT", "PART", "ADV", "AUX")
        if case == "Acc" and self._is_represented(reach):
            return True
        if at is not None and words.feats[at].verb_form == "Part" and words.feats[at].variant != "Short":  # «дам, покинувших | Чили»
            return False
        gathered = case == "Acc" and (at is None or "gathers" in self._sentence(reach.start) or self._sends_or_comes(at))
        return free and (case in ("Nom", "") or gathered)

    def _case(self, reach: range) -> str:
        """Give the case of a country's name; where the tagger's differ within it, the oblique one: «Чилийской | Республики»."""
        cases = [self.words.feats[k].case for k in reach if self.words.feats[k].case]
        case = next((case for case in cases if case != "Nom"), cases[0] if cases else "")
        owned = case in ("Dat", "Loc") and reach.start > 0 and self.words.pos[reach.start - 1] == "NOUN"
        return "Gen" if owned and "Gen" in possible_cases(self.words.norm[reach.start]) else case  # «компании | Беларуси |»

    def _sends_or_comes(self, at: int) -> bool:
        """Tell «наблюдателей прислал | Чили»: a subject that the tagger takes for an object."""
        return self.words.pos[at] == "VERB" and self.senses.get(self.words.lemma[at]) == "joins"

    def _is_represented(self, reach: range) -> bool:
        """Tell a country that guests represent: «представляли они | Чили и Перу», «делегаты, представляющие | Чили»."""
        words, sentence = self.words, self.words.sentence_of[reach.start]
        verb = next((k for k in range(reach.start - 1, sentence.start - 1, -1) if words.pos[k] == "VERB"), None)
        if verb is None or self.senses.get(words.lemma[verb]) != "gathers":
            return False
        feats = words.feats[verb]
        return feats.verb_form in ("Fin", "") or (feats.verb_form == "Part" and feats.voice == "Act")

    def _between_sides(self, at: int) -> bool:
        """Tell the sides of a meeting or a match: «переговоры между Чили и Перу», «матч с Кенией»."""
        return self.sided and (any(k in self.main for k in range(max(at - 3, 0), at)) or (self.contest and self._of_a_match(at)))

    def _of_a_match(self, at: int) -> bool:
        """Tell «матч отборочного турнира чемпионата Европы | против | Чили»."""
        words, first = self.words, max(self.words.sentence_of[at].start, at - CLIMB)
        for k in range(at - 1, first - 1, -1):
            if words.lemma[k] in MATCH:
                return True
            if words.pos[k] in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ"):
                return False
        return False

    def _meets(self, noun: int) -> bool:
        """Tell the officer of the other side: «переговоры министра Чили А. Рохаса с | премьер-министром | Перу»."""
        words, first = self.words, self.words.sentence_of[noun].start
        at = next((k for k in range(noun, max(first, noun - OFFICE), -1) if words.norm[k] in AGAINST and words.pos[k] == "ADP"), 0)
        between = (k for k in range(at, noun) if k not in self.offices)
        if not at or any(words.pos[k] in ("VERB", "AUX") or words.norm[k] in (",", ";") for k in between):
            return False
        while at > first and (at - 1 in self.people or at - 1 in self.offices):
            at -= 1
        return self._between_sides(at)

    def _sentence(self, k: int) -> frozenset[str]:
        """Give the senses of the words of a sentence: joins, gathers, acts, holds, elsewhen, unsettled, states."""
        number = self.words.sentence[k]
        if number not in self._senses:
            sentence = self.words.sentence_of[k]
            denied = {n - 1 if self._denies_before(n) else n + 1 for n in sentence if self.words.norm[n] == "не"}
            lemmas = {self.words.lemma[n] for n in sentence if n not in denied and n - 1 not in denied}
            absent = any(
                self.words.lemma[n] in self.comes or self.senses.get(self.words.lemma[n]) == "joins" for n in denied if n in sentence
            )
            senses = {self.senses[lemma] for lemma in lemmas if lemma in self.senses}
            joined = lemmas & self.comes or "gathers" in senses or lands_aside.among_guests(self.words, sentence, self.guests)
            senses.update({"joins"} if joined else ())
            senses.update(self.setting[lemma]["sense"] for lemma in lemmas if lemma in self.setting)
            past = tells_of_before(self.words, sentence) or lands_aside.tells_of_earlier(self.words, sentence)
            next_day = any(self.words.lemma[n] in NEXT and self.words.lemma[n + 1] in DAYS for n in sentence[:-1])
            senses.difference_update({"elsewhen"} if next_day else ())
            senses.update({"elsewhen"} if past else (), {"absent"} if absent else ())
            self._senses[number] = frozenset(senses)
        return self._senses[number]

    def _denies_before(self, k: int) -> bool:
        """Tell «представлены | не | были»."""
        return self.words.lemma[k + 1 : k + 2] == ["быть"] and self.words.feats[k - 1].variant == "Short"

    def _by_inhabitant(self, k: int) -> Ground | None:
        """Give the ground of an inhabitant's name, who is named behind or won: «победил чилиец»."""
        if (ground := self.adjectives.of_inhabitant(k)) is not None:
            return ground
        return ("results", 0.6) if self.contest and self.words.sentence[k] in self.about_main & self.results.winning else None
