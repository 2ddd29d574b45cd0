"""How a place name stands in the text: what the event is held *in*, what somebody comes *from*, what is only named."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.line_labels import is_labelled
from extract.mentions.venue_reach import SETTLED
from extract.mentions.venue_signs import BEGINNINGS, GATHERED, stands_inside
from extract.mentions.venues import PLAIN
from extract.rules.addressed import is_of_address, is_visited
from extract.rules.another_event import AnotherEvent
from extract.rules.ballots import is_ballot
from extract.rules.bracketed import Bracketed
from extract.rules.clause import AGO, BEFORE, clause_of, lead_of, tells_of_before
from extract.rules.come_back import is_where_held
from extract.rules.contacts import contact_words
from extract.rules.joined_from_afar import is_joined_from
from extract.rules.journey import is_on_the_way, journeys
from extract.rules.main import Main
from extract.rules.of_village import heads_of_events
from extract.rules.other_rounds import OtherRounds
from extract.rules.quoted_towns import quoted_beginnings
from extract.rules.routes import is_on_route
from extract.rules.side_matters import brought_from, carried_to, is_beside, is_of_trouble, is_reported, is_seat, lies_elsewhere, tells
from extract.rules.stamp import stamp_of
from extract.rules.telling import FAR, HELD_LATER, sentence_weights
from extract.rules.topic import is_topic
from extract.rules.town_ahead import stands_ahead
from extract.rules.works import titled

HOUSED = {"university", "school", "institute", "health", "culture", "religious"}
DOORS, GREETING = {"аэропорт", "вокзал", "аэродром"}, {"встретить", "встречать", "проводить", "провожать"}
RECEPTION = GREETING | {"принять", "принимать", "часть", "встреча", "переговоры", "прием", "беседа"}
TOWN = {"г", "город", "гор", "."}  # «театр (г. Тула)»
IN, FROM, NEAR = {"в", "во", "на"}, {"из", "от", "с", "со", "из-под"}, {"под", "близ", "около", "вблизи", "возле"}

AROUND = "окрестность"
LIFE = 9  # words from «родился», «работал» to where
FIRST = 1  # number of the first sentence behind a headline
CHOSEN = 0.75  # weight of a venue that is told to host, wherever that stands
DISTRICT = "район"
STANDING_FOR_EVENT = frozenset({"он", "она", "оно", "они", "мероприятие"})  # «они пройдут в актовом зале»
DWELLERS, CELEBRATE = "житель", 3  # words from their village to the verb
TAKE_PLACE = BEGINNINGS | {"развернуть", "развернуться", "разместить", "разместиться", "расположиться", "прозвучать", "выставить"}
LABELLED = 0.75  # weight of an address that stands on a line of its own
UNNAMED = 0.7  # what is left of the weight of a house that has no name
NATIONAL = frozenset({"чемпионат", "первенство"})  # of a country: it is held there, as a rule
MATCHES, CUPS = word_class("match"), NATIONAL | word_class("cup")  # a match of a country's cup is played there
STAMPED, HEADED = 0.85, 0.5  # a town with a house below the headline, and one that a report opens with
# These open a sentence on what was before.
RECALLING = (["ранее"], ["раньше"], ["прежде"], ["до", "этого"], ["до", "того"])
JOURNEYS = word_class("journey")
WHOSE = frozenset({"их", "его", "ее", "они", "он", "она"})
EARLIER = 0.25  # of a place in a clause about last year
RECALLED = 0.2  # of a place in a sentence that opens with «Ранее»
REPORTED = 0.4  # of a place in words that somebody says, which do not tell of the event
ANOTHERS = 0.3  # of a place in a sentence about an event of another day
PAPERS, CONSIDERING, MATTER = word_class("paper"), word_class("consider"), 30  # words from a verb to where its matter lies
TELLING = 0.85  # weight of a sentence that tells of the event for sure
LEAST = 0.15  # a place that scores less is hardly where the event is held
SEATED = frozenset({"international", "agency", "government", "part"})  # «бюро ООН в Бишкеке» sits there, whatever it does
ATTACHED = {
    "in": 0.95,
    "hosts": 0.95,
    "near": 0.5,
    "venue": 0.75,
    "aside": 0.5,
    "subject": 0.4,
    "national": 0.5,
    "of": 0.25,
    "named": 0.2,
    "from": 0.0,
}


class Standing(NamedTuple):
    """A place mention with the likelihood that the event is held there."""

    span: Mention
    reach: range
    how: str  # a key of ATTACHED, or dateline
    score: float


class Setting:
    """Scores every place mention of a document for the main event."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main) -> None:
        self.words = words
        self.visit, self.contest, self.meeting = (main.kind_class == kind for kind in ("visit", "contest", "meeting"))
        self.heads = lexicon.index("place_heads")
        self.houses = _houses(lexicon)
        self.events = {span.reach.start for span in main.mentions}
        self.ends = {span.reach.stop for span in main.mentions}
        self.gatherings = {reach.start for reach in words.reaches("events")}
        self.places = words.group("places")
        self.reaches = [span.reach for span in self.places]
        self.named = {k: n for n, reach in enumerate(self.reaches) if self.places[n].label_ != "venue" for k in reach}
        self.venues = {k: n for n, reach in enumerate(self.reaches) if self.places[n].label_ == "venue" for k in reach}
        self.verbs = lexicon.index("holding_verbs")
        self.weights = sentence_weights(words, main, self.verbs)
        self.gathering = {words.sentence[k] for k in words.with_lemma(GATHERED | TAKE_PLACE)}
        self.telling = [number for number, weight in enumerate(self.weights) if weight >= TELLING]
        rows = lexicon.index("setting_words")
        self.senses = {k: rows[words.lemma[k]]["sense"] for k in words.with_lemma(rows)}
        # Behind these words brackets say where: «Сучжоу (Китай)», «форум (Казань, 3 мая)», «институт (Тверь)»; not behind a person.
        groups = (self.places, main.mentions, words.group("dates"), words.group("organisations"))
        self.brackets = Bracketed(words, self.places, {k for group in groups for span in group for k in span.reach})
        bodies = [span.reach for span in words.group("organisations") if span.label_ in HOUSED]
        self.housed = {k: reach.start for reach in bodies for k in reach}
        self.inside_of = {body.stop - 1 for body in words.reaches("organisations") if len(body) and stands_inside(words, body.start)}
        self.seated = {k for span in words.group("organisations") if span.label_ in SEATED for k in span.reach[1:]}
        self.of_village = heads_of_events(words, main)
        self.national = {main.kind} & NATIONAL or (CUPS if self.contest and main.kind in MATCHES else frozenset())
        self.stamp, self.rounds = stamp_of(words), OtherRounds(words, lexicon, main)
        self.another = AnotherEvent(words, lexicon, main)
        self.journeys = journeys(words, self.another.mine)
        self.earlier = {words.sentence[k] for k in (*words.with_lemma({BEFORE}), *words.with_norm({AGO}))}
        self.behind_day = {span.reach.stop for span in words.group("dates") if span.label_ == "dateline"}
        self.elections = is_ballot(words, main)  # of a land, unless their town is told
        self.dates = words.covered("dates")
        held = (k for k in words.with_lemma(GATHERED | TAKE_PLACE | self.verbs.keys()) if words.pos[k] == "VERB" and not tells(words, k))
        self.telling_words: frozenset[int] = words.covered("events") | self.another.mine | {*held}
        self.told_or_dated = self.telling_words | self.dates
        self.quoted = words.covered("quotes", "direct")
        self.called = self.dates.union(*(words.covered(group) for group in ("organisations", "offices", "people", "places")))
        self._factors: dict[int, float] = {}
        elsewhere = contact_words(words) | titled(words, lexicon) | quoted_beginnings(words)
        named = zip(self.places, self.reaches, strict=True)
        placed = [(span, reach) for span, reach in named if len(reach) and reach.start not in elsewhere]
        self.standings = [self._standing(span, reach) for span, reach in placed if not self._is_quarter(span, reach)]

    def of(self, label: str) -> list[Standing]:
        """Give the mentions of one kind, the likeliest first."""
        return sorted((s for s in self.standings if s.span.label_ == label), key=lambda s: (-s.score, s.reach.start))

    def _standing(self, span: Mention, reach: range) -> Standing:
        words = self.words
        if self.stamp is not None and span == self.stamp.town:
            return Standing(span, reach, "dateline", STAMPED if len(self.stamp.house) else HEADED)
        if stands_ahead(words, reach, self.behind_day, self.places, self.named):
            return Standing(span, reach, "dateline", HEADED)
        if span.label_ == "venue" and (self._greets(reach) or is_topic(words, reach, self.events, self.ends)):
            return Standing(span, reach, "named", 0.0)
        if span.id_ == PLAIN and not self._held_beside(reach):
            return Standing(span, reach, "named", 0.0)
        beside = span.label_ == "venue" and words.norm[reach.start - 1] in IN and self._is_of_else(reach.start - 1)
        if beside and not self._tells_of_event(words.sentence_of[reach.start]):  # «убийство | на станции «Заря» |»
            return Standing(span, reach, "named", 0.0)
        visited = self.visit and is_visited(words, self.senses, reach)
        inside = span.label_ == "venue" or is_of_address(words, reach) or visited or is_labelled(words, reach.start)
        how = "in" if inside else "named" if reach.start in self.seated else self._how(reach)
        weight = self.weights[words.sentence[reach.start]] if words.sentence[reach.start] < len(self.weights) else FAR
        if how == "in" and any(self._sense(k) == "again" for k in (reach.start - 2, reach.stop)):
            weight = max(weight, 0.6)  # where it is held again it was held before
        if self._at_address(reach):
            weight = max(weight, LABELLED)
        if span.label_ == "venue" and words.sentence[reach.start] in self.gathering:  # «на стадионе «Луч» собралось 800 зрителей»
            weight = max(weight, HELD_LATER)
        if span.label_ == "venue" and self.visit and weight < TELLING and not self._received(reach):  # guests are shown many houses
            weight = FAR
        if span.id_ == "places.venue_nom":  # «площадкой встречи станет театр»
            weight = max(weight, CHOSEN)
        nameless = UNNAMED if span.id_ == PLAIN else 1.0
        return Standing(span, reach, how, round(ATTACHED[how] * weight * nameless * self._elsewhere(reach), 4))

    def _is_quarter(self, span: Mention, reach: range) -> bool:
        """Tell «Ленинский район | Саратова», «Ленинский район | г. Орла», of a town, which is no region."""
        words, k = self.words, reach.stop
        if span.label_ != "region" or k + 1 >= len(words) or words.lemma[k - 1] != DISTRICT:
            return False
        k += 2 if words.norm[k] in SETTLED and words.norm[k + 1] == "." else words.lemma[k] == "город"
        return k in self.named and self.places[self.named[k]].label_ == "city" and words.feats[k].case in ("Gen", "")

    def _held_beside(self, reach: range) -> bool:
        """Tell «в новой школе прошёл концерт»: a house with no name in the clause of the event and of the verb by which it is held."""
        words = self.words
        if reach.start - 1 in self.ends and words.text[reach.stop - 1].islower():  # «на слушаниях | в федеральном суде»
            return True
        clause = clause_of(words, reach.start)
        named = any(k in self.events or (words.lemma[k] in STANDING_FOR_EVENT and words.feats[k].case == "Nom") for k in clause)
        return named and any(self.holds(k) for k in clause)

    def holds(self, k: int) -> bool:
        """Tell a verb by which something is held, or that tells the event itself: «в клубе | наградили | ветеранов»."""
        return self.words.pos[k] == "VERB" and (self.words.lemma[k] in self.verbs or k in self.events)

    def _received(self, reach: range) -> bool:
        """Tell «в зале совета гостей встретил ректор», «официальная часть прошла в зале совета» from what else a visit leads to."""
        return any(self.words.lemma[k] in RECEPTION for k in self.words.sentence_of[reach.start])

    def _greets(self, reach: range) -> bool:
        """Tell «в аэропорту «Манас» гостей встречал министр»: there they only came and went."""
        words = self.words
        doors = any(words.lemma[k] in DOORS for k in reach)
        return doors and any(words.lemma[k] in GREETING and words.pos[k] == "VERB" for k in clause_of(words, reach.start))

    def _at_address(self, reach: range) -> bool:
        """Tell a line that gives the address: «Адрес: Пензенская область, | с. Липовка |»."""
        line = self.words.line_of[reach.start]
        return self.words.norm[line.start : line.start + 2] == ["адрес", ":"]

    def _how(self, reach: range) -> str:
        words, k = self.words, reach.start
        if is_on_route(words, reach, self.named):
            return "named"
        if self.brackets.tell_behind_house(reach):
            return "aside"
        if k in self.venues and self.reaches[self.venues[k]].start < k:
            return "venue"
        if is_on_the_way(words, self.journeys, k):
            return "in" if self._is_alone(reach) else "of"
        sentence = words.sentence_of[k]
        after = reach.stop
        while after < sentence.stop and after in self.named:
            after += 1
        if after < sentence.stop and self._sense(after) == "hosts" and words.feats[k].case in ("Nom", "", "Acc"):
            return "from" if self._is_come_from(k) else "hosts"
        at = k - 1
        steps = 0
        while at >= sentence.start and steps < 12:
            norm = words.norm[at]
            if norm in SETTLED and words.norm[at + 1] == ".":
                at -= 1
                steps += 1
                continue
            if norm in IN:
                if brought_from(words, at):
                    return "from"
                away = is_seat(words, at) or (not self.visit and carried_to(words, at)) or self._is_travelled_to(at) or self._is_of_else(at)
                away = away or self.rounds.hold(at)
                return "named" if away else "of" if self._is_matter(at) else "in"
            if norm in FROM:
                return "in" if is_where_held(words, after, self.another.mine) else "from"
            if norm in NEAR or (norm == "у" and words.lemma[at + 1] in self.heads):  # «на поляне у села»
                return "near"
            if words.lemma[at] == AROUND:  # «в окрестностях села»
                return "near"
            if norm == "(" and all(words.norm[b] in TOWN or words.norm[b] in SETTLED for b in range(at + 1, k)):
                return "aside" if self.brackets.tell(at, k) else "named"
            if steps and self._sense(at) == "hosts" and words.pos[at] == "VERB" and words.feats[k].case in ("Nom", ""):
                return "hosts"  # «первенство принимал | город | Нови-Сад»
            told = at in self.named or norm in {",", "и", ".", "г", "гор"} or words.lemma[at] in self.heads
            if not (told or words.pos[at] in ("ADJ", "DET") or words.lemma[at] in WHOSE):  # «в | их родном городе Росарио»
                break
            at -= 1
            steps += 1
        if after < sentence.stop and self._sense(after) == "hosts" and words.feats[k].case != "Gen":
            return "hosts"
        if at in self.inside_of and at < k - 1:  # «на базе школы № 1 | с. Ивановка»
            return "venue"
        if sentence.start <= at and (at in self.venues or at in self.housed) and (at < k - 1 or self._is_at_home(at)):
            return "venue"  # «в школе «Заря» | г. Миасса», «гимназия № 4 | Великого Новгорода»
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
            return "subject"
        if at in self.of_village and at < k - 1:  # «сход граждан деревни | Кедровка |»
            return "venue"
        numbered = at > sentence.start and words.norm[at - 1] == "№" and at not in self.housed  # «часть № 14 | города Балашова»
        return "of" if at >= sentence.start and (numbered or words.pos[at] in ("NOUN", "PROPN")) else "named"

    def _is_at_home(self, k: int) -> bool:
        """Tell a house that does something or holds it by its last word: «гимназия № | 4 | Перми отметила», not «ученик гимназии № 4»."""
        words, first = self.words, self.housed.get(k, k)
        ends = words.norm[k] == '"' or words.text[k].isdigit()
        return ends and (words.feats[first].case == "Nom" or (first > 0 and words.norm[first - 1] in IN))

    def _is_come_from(self, k: int) -> bool:
        """Tell «хор из села | Ольховка | отметил юбилей», where «село Ольховка отметило» would be the host."""
        k -= 1
        while k > 0 and (self.words.lemma[k] in self.heads or self.words.norm[k] in SETTLED or self.words.norm[k] == "."):
            k -= 1
        return self.words.norm[k] == "из"

    def _is_alone(self, reach: range) -> bool:
        """Tell «турне по | Чили |» from «турне по | Чили | и Перу», which has no one country."""
        words, behind = self.words, reach.stop
        listed = behind + 1 < len(words) and words.norm[behind] in (",", "и") and behind + 1 in self.named
        return not listed and reach.start - 2 not in self.named

    def _is_subject(self, reach: range) -> bool:
        """Tell the town that a headline or the first sentence is about: «| Кинешма | закрыла занавес»."""
        words, k = self.words, reach.start
        if self.contest:  # «Барселона обыграла Севилью»
            return False
        alone = k == words.sentence_of[k].start or k - 1 in self.dates
        acts = reach.stop < len(words) and words.pos[reach.stop] == "VERB" and words.feats[reach.stop].verb_form in ("Fin", "")
        return alone and acts and words.feats[k].case in ("Nom", "") and words.sentence[k] <= FIRST

    def _celebrates(self, k: int) -> bool:
        """Tell «жители села Дубки | дружно отметили праздник»."""
        near = range(k, min(k + CELEBRATE, len(self.words)))
        return any(self._sense(n) == "hosts" and self.words.pos[n] == "VERB" for n in near)

    def _is_travelled_to(self, preposition: int) -> bool:
        """Tell where a prize or a plan takes somebody: «путёвка | в Сочи |», «билеты на поезд в Казань»; of a journey it is the place."""
        words = self.words
        journey = preposition > 0 and words.lemma[preposition - 1] in JOURNEYS and preposition - 1 not in self.events
        return journey and not self.visit and words.feats[preposition + 1].case in ("Acc", "")

    def _is_matter(self, preposition: int) -> bool:
        """Tell where that is to be which a paper speaks of: «меморандум о создании центра печати | в Перми |»."""
        words, k = self.words, preposition - 1
        first = words.sentence_of[preposition].start
        while k > first and k not in self.events and words.pos[k] in ("NOUN", "PROPN", "ADJ"):
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

    def _is_of_else(self, preposition: int) -> bool:
        """Tell where that is which a clause tells beside the event; a headline names a town as it can, unless it is of a meeting."""
        told = self.meeting or preposition not in self.words.headline
        if (not self.visit and is_of_trouble(self.words, preposition, self.gatherings)) or is_joined_from(self.words, preposition):
            return True
        return told and lies_elsewhere(self.words, preposition, self.telling_words, self.houses, self.called)

    def _inside(self, house: int, start: int) -> bool:
        """Tell «в культурном центре | Саранска», «на стадионе | Пензы»: in a house of the town."""
        words, at = self.words, house - 1
        while at > start and words.pos[at] == "ADJ":
            at -= 1
        return at >= start and words.norm[at] in IN and words.feats[house].case in ("Loc", "")

    def _elsewhere(self, reach: range) -> float:
        """Lower the score where the sentence tells of another edition or of somebody's life."""
        words, sentence = self.words, self.words.sentence_of[reach.start]
        number = words.sentence[reach.start]
        if number not in self._factors:
            about_main = self.weights[number] >= 0.85
            elsewhen = not about_main and "elsewhen" in map(self.senses.get, sentence)
            self._factors[number] = RECALLED if self._recalls(sentence) else 0.45 if elsewhen else 1.0
        near = range(max(sentence.start, reach.start - LIFE), min(sentence.stop, reach.stop + 3))
        tells_of_it = self.weights[number] >= TELLING and self._tells_of_event(sentence)
        of_life = is_beside(words, reach, self.telling_words) or (not tells_of_it and "lives" in map(self.senses.get, near))
        anothers = reach.start not in self.venues and self.another.tells(reach.start)
        reported = is_reported(words, reach.start, self.told_or_dated) or self._is_quoted_land(reach)
        before = number in self.earlier and tells_of_before(words, clause_of(words, reach.start))
        aside = (0.3 if of_life else 1.0) * (ANOTHERS if anothers else 1.0) * (EARLIER if before else 1.0) * (REPORTED if reported else 1.0)
        return self._factors[number] * aside

    def _is_quoted_land(self, reach: range) -> bool:
        """Tell ««Мебель из него делают соседи, | в Таиланде |»»: who speaks at an event need not say in which land it is."""
        land = reach.start in self.named and self.places[self.named[reach.start]].label_ == "country"
        return land and reach.start in self.quoted and self.telling_words.isdisjoint(clause_of(self.words, reach.start))

    def _recalls(self, sentence: range) -> bool:
        """Tell «Ранее акция прошла в Ржеве», «До этого фестиваль принимала Пермь»."""
        words, opening = self.words, self.words.norm[sentence.start : sentence.start + 3]
        if sentence.start < words.sentences[lead_of(words)].stop or (opening[:1] not in RECALLING and opening[:2] not in RECALLING):
            return False
        return all(words.feats[k].tense != "Fut" for k in sentence)  # «Ранее клуб назвал дни концертов, которые пройдут в Туле»

    def _tells_of_event(self, sentence: range) -> bool:
        """Tell «три дня в Доме связи работали секции форума», where nobody's life is told."""
        return not self.events.isdisjoint(sentence)

    def _sense(self, k: int) -> str:
        sense = self.senses.get(k, "")
        if sense == "hosts" and "участие" in self.words.lemma[k + 1 : k + 4]:
            return ""  # «Татарстан принял активное участие»
        return sense


@lru_cache(maxsize=8)
def _houses(lexicon: Lexicon) -> frozenset[str]:
    """Give the nouns of houses and of bodies that have some."""
    bodies = (lemma for lemma, row in lexicon.index("organisation_heads").items() if row["kind"] in HOUSED)
    return frozenset((*lexicon.index("venue_heads"), *bodies))
