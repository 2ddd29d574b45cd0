"""How a place is attached in its clause: what is held *in* it, what it hosts, what comes *from* it, what is only named with it."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.mention import Mention
from extract.lang.phrases.attribute import ahead_of
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.places.venue_signs import stands_inside
from extract.mentions.venue_reach import SETTLED
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.hanging import is_hanging
from extract.rules.main import Main
from extract.rules.main_event.bidden import is_bidden_to
from extract.rules.places.bracketed import Bracketed
from extract.rules.places.chosen_towns import is_chosen_town
from extract.rules.places.come_back import is_where_held
from extract.rules.places.event_words import EventWords
from extract.rules.places.hosting_towns import hosts_afar
from extract.rules.places.joined_from_afar import is_joined_from
from extract.rules.places.journey import is_on_the_way, journey_of, journeys
from extract.rules.places.lived_there import is_of_a_life, is_of_studies
from extract.rules.places.made_elsewhere import is_gone_to, is_imagined, is_made_there, is_of_that_event, is_proposed
from extract.rules.places.named_places import NamedPlaces
from extract.rules.places.of_village import heads_of_events
from extract.rules.places.officers_seats import OfficersSeats, ends_of_bodies
from extract.rules.places.other_rounds import OtherRounds
from extract.rules.places.part_of_place import is_part_in
from extract.rules.places.routes import is_on_route
from extract.rules.places.side_matters import (
    brought_from,
    carried_to,
    is_invited_to,
    is_of_trouble,
    is_seat,
    is_sent_to,
    is_supplied,
    is_to_be_sent,
    lies_elsewhere,
)
from extract.rules.places.states_acts import acts_for_its_state
from extract.rules.wholes.part_of import framed

HOUSED = {"university", "school", "institute", "health", "culture", "religious"}
TOWN = {"г", "город", "гор", "."}  # «театр (г. Тула)»
IN, FROM, NEAR = {"в", "во", "на"}, {"из", "от", "с", "со", "из-под"}, {"под", "близ", "около", "вблизи", "возле"}
IN_SHORT = frozenset({"р", "о", "м"})  # «в р. п. Кольцово», «в г. о. Самара»
AROUND_IT, TALKED_OF = "вокруг", frozenset({"ситуация", "конфликт", "вопрос", "напряженность", "события", "событие", "спор", "кризис"})
HIGH = frozenset({"Байконур", "Валдай", "Диксон", "Соловки"})  # towns in which nothing is «в»
AROUND, CLOSED_TOWN = "окрестность", "ЗАТО"
URBAN = frozenset({"городского", "типа", "рабочий", "дачный", "курортный"})  # «посёлок городского типа Излучинск»
ANEW = frozenset({"вновь", "снова", "опять", "впервые", "традиционно", "уже"})  # «Тула снова принимает форум»
IN_THE_COURSE = frozenset({"рамка", "ход", "время", "итог", "программа"})
FIRST = 1  # number of the first sentence behind a headline
DWELLERS, CELEBRATE = "житель", 3  # words from their village to the verb
NATIONAL = frozenset({"чемпионат", "первенство", "спартакиада"})  # of a country: it is held there, as a rule
MATCHES, CUPS = word_class("match"), NATIONAL | word_class("cup")  # a match of a country's cup is played there
INVITING = word_class("invite")
HOLDING, PHRASE = "проведение", 6  # words from «в» to what is held
SCHOLARS = frozenset({"профессор", "доцент", "лектор", "исследователь"})
WHOSE = frozenset({"их", "его", "ее", "они", "он", "она"})
PAPERS, CONSIDERING, MATTER = word_class("paper"), word_class("consider"), 30  # words from a verb to where its matter lies
SEATED = frozenset({"international", "agency", "government", "part"})  # «бюро ООН в Бишкеке» sits there, whatever it does


class PlaceAttachment:
    """Tells of every place of one document how it is attached."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main, places: NamedPlaces, told: EventWords) -> None:
        self.words, self.told, self.lexicon = words, told, lexicon
        self.spans, self.reaches, self.named, self.venues = places.spans, places.reaches, places.named, places.venues
        self.label = {reach.start: span.label_ for span, reach in zip(places.spans, places.reaches, strict=True) if len(reach)}
        self.visit, self.contest, self.meeting = (main.kind_class == kind for kind in ("visit", "contest", "meeting"))
        self.heads = lexicon.index("place_heads")
        self.houses = _houses(lexicon)
        self.gatherings = {reach.start for reach in words.reaches("events")}
        self.ends = {reach.stop: reach for reach in words.reaches("events") if len(reach)}
        # Behind these words brackets say where: «Сучжоу (Китай)», «форум (Казань, 3 мая)», «институт (Тверь)»; not behind a person.
        groups = (places.spans, main.mentions, _wholes(words, main), words.group("dates"), words.group("organisations"))
        self.brackets = Bracketed(words, places.spans, {k for group in groups for span in group for k in span.reach})
        bodies = [span.reach for span in words.group("organisations") if span.label_ in HOUSED]
        self.housed = {k: reach.start for reach in bodies for k in reach}
        self.inside_of = {body.stop - 1 for body in words.reaches("organisations") if len(body) and stands_inside(words, body.start)}
        seated = [span.reach for span in words.group("organisations") if span.label_ in SEATED and len(span.reach)]
        self.seated = {k for body in seated if not stands_inside(words, body.start) for k in body[1:]}  # «прошло в филиале банка в Риме»
        self.seated |= ends_of_bodies(words, self.gatherings)
        self.of_village = heads_of_events(words, main)
        self.national = {main.kind} & NATIONAL or (CUPS if self.contest and main.kind in MATCHES else frozenset())
        self.rounds = OtherRounds(words, lexicon, main)
        self.seats = OfficersSeats(words, self.gatherings)
        self.journeys = journeys(words, told.another.mine)
        self.dates = words.covered("dates")
        self.called = self.dates.union(*(words.covered(group) for group in ("organisations", "offices", "people", "places")))

    def of(self, reach: range) -> str:
        """Give how a place is attached: in, hosts, near, venue, aside, subject, national, of, named, from."""
        words, k = self.words, reach.start
        if k in self.seated or is_on_route(words, reach, self.named):
            return "named"
        if self.brackets.tell_behind_house(reach):
            return "aside"
        if k in self.venues and self.reaches[self.venues[k]].start < k:
            return "named" if words.norm[k - 1] == "на" and self._is_rivers(k) else "venue"  # «театр «Маяк на | Миассе |»»
        if is_on_the_way(words, self.journeys, k):
            return "in" if self.is_alone(reach) else "of"
        if is_supplied(words, reach):
            return "from"
        if is_chosen_town(words, reach, self.told.events):
            return "hosts"
        if self.label[k] == "city" and not self.contest and hosts_afar(words, reach, self.told, self.dates, self.named):
            return "hosts"
        sentence = words.sentence_of[k]
        after = reach.stop
        while after < sentence.stop and (after in self.named or (words.pos[after] == "ADV" and words.norm[after] in ANEW)):
            after += 1
        if after < sentence.stop and self.told.sense(after) == "hosts" and words.feats[k].case in ("Nom", "", "Acc"):
            return "from" if self._is_come_from(k) else "hosts"
        at = k - 1
        steps = 0
        while at >= sentence.start and steps < 12:
            norm = words.norm[at]
            if (norm in SETTLED or norm in IN_SHORT) and words.norm[at + 1] == ".":
                at -= 1
                steps += 1
                continue
            if norm == "на" and at == k - 1 and len(reach) == 1 and self._is_rivers(k):
                return "named"
            if norm in IN:
                if brought_from(words, at):
                    return "from"
                away = (
                    is_seat(words, at)
                    or (not self.visit and (carried_to(words, at) or is_sent_to(words, at) or is_to_be_sent(words, at)))
                    or is_invited_to(words, at)
                    or is_made_there(words, at)
                    or is_imagined(words, at)
                    or is_of_a_life(words, at)
                    or is_of_studies(words, at, self.told.events)
                    or is_proposed(words, at, self.told.events)
                    or is_of_that_event(words, at, self.told.another.mine)
                    or (not self.visit and is_gone_to(words, at, self.told.events))
                    or self._is_travelled_to(at)
                    or self.is_of_else(at)
                )
                away = away or self.rounds.hold(at) or self.seats.hold(at, after) or self._hangs(at)
                return "named" if away else "of" if self._is_matter(at) else "in"
            if norm in FROM:
                return "in" if is_where_held(words, after, self.told.another.mine) else "from"
            if norm == AROUND_IT and words.lemma[at - 1] not in TALKED_OF:  # «крестный ход | вокруг Читы»
                return "near"
            if norm in NEAR or (norm == "у" and words.lemma[at + 1] in self.heads):  # «на поляне у села»
                return "near"
            if words.lemma[at] == AROUND:  # «в окрестностях села»
                return "near"
            if norm == ")" and (opened := self._opens_land(at)) is not None:  # «из Лимы (Перу) и | Ханоя |»
                at, steps = opened - 1, steps + 1
                continue
            if norm == "(" and at == k - 1 and at - 1 in self.named and self.of(self.reaches[self.named[at - 1]]) == "from":
                return "from"  # «команда из Лимы (| Перу |)»
            if norm == "(" and all(self._is_of_a_settlement(b) or b in self.named or words.norm[b] == "," for b in range(at + 1, k)):
                return "aside" if self.brackets.tell(at, k) else "named"
            if steps and self.told.sense(at) == "hosts" and words.pos[at] == "VERB" and words.feats[k].case in ("Nom", ""):
                return "hosts"  # «первенство принимал | город | Нови-Сад»
            told = (
                at in self.named
                or norm in {",", "и", ".", "г", "гор"}
                or words.lemma[at] in self.heads
                or words.text[at] == CLOSED_TOWN
                or norm in URBAN
            )
            counted = words.pos[at] == "NUM" and self.label[reach.start] == "region"  # «в двух | сёлах Лузского района»
            if not (told or counted or words.pos[at] in ("ADJ", "DET") or words.lemma[at] in WHOSE):  # «в | их родном городе Росарио»
                break
            at -= 1
            steps += 1
        if at >= sentence.start and is_part_in(words, at):  # «в центре | Орска |»
            return "in"
        if after < sentence.stop and self.told.sense(after) == "hosts" and words.feats[k].case != "Gen":
            return "hosts"
        if self.brackets.tell_of_others(k):
            return "from"
        if at in self.inside_of and at < k - 1:  # «на базе школы № 1 | с. Ивановка»
            return "venue"
        housed = sentence.start <= at and (at in self.venues or at in self.housed)
        if housed and self._comes_from_house(at):
            return "from"  # «пришли 17 школьников из школы № 1 | с. Лесное»
        if housed and (at < k - 1 or self._is_at_home(at)):
            return "named" if self._is_a_scholars(at) else "venue"  # «в школе «Заря» | г. Миасса», «гимназия № 4 | Великого Новгорода»
        if sentence.start <= at == k - 1 and words.lemma[at] in self.national:
            return "national"
        if at >= sentence.start and words.lemma[at] == DWELLERS and words.feats[at].case == "Nom" and self._celebrates(after):
            return "hosts"
        if (
            sentence.start <= at == k - 1
            and words.lemma[at] in self.houses
            and words.feats[at].number != "Plur"
            and self._inside(at, sentence.start)
        ):
            return "venue"
        if self._is_subject(reach):
            return "named" if acts_for_its_state(words, self.lexicon, reach.stop, self.spans[self.named[k]].kb_id_) else "subject"
        if at in self.of_village and at < k - 1 and self.label[k] == "city":  # «сход граждан деревни | Кедровка |»
            return "venue"
        numbered = at > sentence.start and words.norm[at - 1] == "№" and at not in self.housed  # «часть № 14 | города Балашова»
        return "of" if at >= sentence.start and (numbered or words.pos[at] in ("NOUN", "PROPN")) else "named"

    def _is_rivers(self, k: int) -> bool:
        """Tell the name of a river that is a town's too: «на | Миассе |»."""
        return self.label[k] == "city" and self.spans[self.named[k]].kb_id_ not in HIGH

    def _opens_land(self, k: int) -> int | None:
        """Give the bracket that opens before a land alone in brackets behind another place: «Лимы | (Перу)»."""
        if k - 1 not in self.named or self.spans[self.named[k - 1]].label_ != "country":
            return None
        opened = self.reaches[self.named[k - 1]].start - 1
        return opened if opened > 0 and self.words.norm[opened] == "(" and opened - 1 in self.named else None

    def _is_of_a_settlement(self, k: int) -> bool:
        """Tell what may stand before a town in brackets: «( | г. | Тула)», «( | рабочий посёлок | Линёво)»."""
        words = self.words
        return words.norm[k] in TOWN or words.norm[k] in SETTLED or words.lemma[k] in self.heads or words.norm[k] in URBAN

    def _is_at_home(self, k: int) -> bool:
        """Tell a house that does something or holds it by its last word: «гимназия № | 4 | Перми отметила», «в «Маяке | » | Перми».

        The teacher of a house is not in it: «ученик гимназии № 4 | Перми».
        """
        words, first = self.words, self._first_of_house(k)
        ends = words.norm[k] == '"' or words.text[k].isdigit()
        return ends and (words.feats[first].case == "Nom" or (first > 0 and words.norm[first - 1] in IN))

    def _is_a_scholars(self, k: int) -> bool:
        """Tell where a guest teaches: «профессор | Университета искусств города Лейпцига | Ян Майер»."""
        first = self.housed.get(k, 0)
        return first > 0 and self.words.lemma[first - 1] in SCHOLARS

    def _first_of_house(self, k: int) -> int:
        """Give the first word of the house or the body that a word is of."""
        return self.reaches[self.venues[k]].start if k in self.venues else self.housed.get(k, k)

    def _comes_from_house(self, k: int) -> bool:
        """Tell «из | школы № 1 | с. Лесное», of which somebody comes."""
        first = self._first_of_house(k)
        return first > 0 and self.words.norm[first - 1] == "из"

    def _is_come_from(self, k: int) -> bool:
        """Tell «хор из села | Ольховка | отметил юбилей», where «село Ольховка отметило» would be the host."""
        k -= 1
        while k > 0 and (self.words.lemma[k] in self.heads or self.words.norm[k] in SETTLED or self.words.norm[k] == "."):
            k -= 1
        return self.words.norm[k] == "из"

    def is_alone(self, reach: range) -> bool:
        """Tell «турне по | Чили |» from «турне по | Чили | и Перу», which has no one country."""
        words, behind = self.words, reach.stop
        listed = behind + 1 < len(words) and words.norm[behind] in (",", "и") and behind + 1 in self.named
        return not listed and reach.start - 2 not in self.named

    def _is_subject(self, reach: range) -> bool:
        """Tell the town that a headline or the first sentence is about: «| Кинешма | закрыла занавес»."""
        words, k = self.words, reach.start
        inviting = reach.stop < len(words) and words.lemma[reach.stop] in INVITING  # «Вологда зовёт на гонку»
        if self.contest and not inviting:  # «Барселона обыграла Севилью»
            return False
        alone = k == words.sentence_of[k].start or k - 1 in self.dates
        acts = reach.stop < len(words) and words.pos[reach.stop] == "VERB" and words.feats[reach.stop].verb_form in ("Fin", "")
        return alone and acts and words.feats[k].case in ("Nom", "") and words.sentence[k] <= FIRST

    def _celebrates(self, k: int) -> bool:
        """Tell «жители села Дубки | дружно отметили праздник»."""
        near = range(k, min(k + CELEBRATE, len(self.words)))
        return any(self.told.sense(n) == "hosts" and self.words.pos[n] == "VERB" for n in near)

    def _is_travelled_to(self, preposition: int) -> bool:
        """Tell where a prize or a plan takes somebody: «путёвка | в Сочи |», «перед визитом мэра | в Кабул |»; of a journey it is there."""
        words = self.words
        if not preposition or self.visit or words.feats[preposition + 1].case not in ("Acc", ""):
            return False
        k = journey_of(words, preposition, self.called)
        return k is not None and k not in self.told.events and not self._is_in_the_course(k)

    def _is_in_the_course(self, journey: int) -> bool:
        """Tell «в ходе рабочей | поездки | в Тулу министр провёл совещание»: what is told happens there."""
        words, k = self.words, journey - 1
        while k > 0 and words.pos[k] == "ADJ":
            k -= 1
        return words.lemma[k] in IN_THE_COURSE

    def _is_matter(self, preposition: int) -> bool:
        """Tell where that is to be which a paper speaks of: «меморандум о создании центра печати | в Перми |»."""
        words, k = self.words, preposition - 1
        first = words.sentence_of[preposition].start
        while k > first and k not in self.told.events and words.pos[k] in ("NOUN", "PROPN", "ADJ"):
            k -= 1
        papers = words.norm[k] in ("о", "об") and words.lemma[k - 1] in PAPERS
        return (papers and k > first) or self._is_considered(preposition)

    def _is_considered(self, preposition: int) -> bool:
        """Tell where a matter lies that a meeting considers: «обсудили ремонт дорог | в Перми |», but «обсудили на съезде в Перми»."""
        words, clause = self.words, clause_of(self.words, preposition)
        if words.pos[preposition - 1] not in ("NOUN", "PROPN"):
            return False
        before = range(preposition - 1, max(clause.start, preposition - MATTER) - 1, -1)
        verb = next((k for k in before if words.lemma[k] in CONSIDERING), None)
        return verb is not None and self.gatherings.isdisjoint(range(verb, preposition))

    def is_of_else(self, preposition: int) -> bool:
        """Tell where that is which a clause tells beside the event; a headline names a town as it can, unless it is of a meeting."""
        told = self.meeting or preposition not in self.words.headline
        if (not self.visit and is_of_trouble(self.words, preposition, self.gatherings)) or is_joined_from(self.words, preposition):
            return True
        return told and lies_elsewhere(self.words, preposition, self.told.telling, self.houses, self.called)

    def _hangs(self, preposition: int) -> bool:
        """Tell where another event was of which a clause hangs on a noun: «планы, озвученные послом на | форуме | в Риме».

        Or where one is to be held that is spoken of: «поддержали проведение съезда | в Риме |», «проведение | в Риме | съезда»,
        «о подготовке к предстоящему | в Риме | съезду».
        """
        words, reach = self.words, self.ends.get(preposition)
        to_come = ahead_of(words, preposition)
        if to_come is not None and to_come in self.gatherings and to_come not in self.told.events:
            return True
        if reach is not None and reach.start not in self.told.events:
            return is_hanging(words, reach) or words.lemma[reach.start - 1] == HOLDING or is_bidden_to(words, reach.start)
        behind = range(preposition + 2, min(preposition + PHRASE, words.sentence_of[preposition].stop))
        held = next((k for k in behind if k in self.gatherings), None) if words.lemma[preposition - 1] == HOLDING else None
        return words.lemma[preposition - 1] == HOLDING and (held is None or held not in self.told.events)

    def _inside(self, house: int, start: int) -> bool:
        """Tell «в культурном центре | Саранска», «на стадионе | Пензы»: in a house of the town."""
        words, at = self.words, house - 1
        while at > start and words.pos[at] == "ADJ":
            at -= 1
        return at >= start and words.norm[at] in IN and words.feats[house].case in ("Loc", "")


def _wholes(words: Words, main: Main) -> list[Mention]:
    """Give the larger events in whose town the main one is: «в рамках | слёта | (г. Тула, 2–8 мая) прошёл круглый стол»."""
    sentences = {words.sentence[span.reach.start] for span in main.mentions}
    return [span for span in words.group("events") if words.sentence[span.reach.start] in sentences and framed(words, span.reach.start)]


@lru_cache(maxsize=8)
def _houses(lexicon: Lexicon) -> frozenset[str]:
    """Give the nouns of houses and of bodies that have some."""
    bodies = (lemma for lemma, row in lexicon.index("organisation_heads").items() if row["kind"] in HOUSED)
    return frozenset((*lexicon.index("venue_heads"), *bodies))
