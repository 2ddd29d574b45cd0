"""What one verb tells as an event, by those whom it ties: «встреча министра Олега Рябова с послом Индии», «визит делегации в Минск»."""

from __future__ import annotations

from extract.lang.grammar.lemmas import parses
from extract.lang.phrases.attribute import behind_attribute
from extract.lang.phrases.phrase import complement_end, noun_phrase_end
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row
from extract.rules.offices.guest import is_whose_guests
from extract.rules.offices.in_genitive import genitive
from extract.rules.told.around import Around
from extract.rules.told.deeds import ANYBODYS, GUEST, PEOPLE, Deed, is_animate
from extract.rules.told.done_to import turned
from extract.rules.told.sitting import body_in_clause
from extract.rules.told.subject import SENT, Doer
from extract.rules.told.visits import STAYING, WORKING, Sights, goal_of, works_away

VISITS = frozenset({"визит", "поездка"})
PERSON = "person"
FAR = 8  # words from a verb to whom it takes
INTO = frozenset({"в", "во", "на"})
BODY, HOSTED = "body", "hosted"  # who sits, whose guests somebody was
PEOPLE_AT_LARGE = frozenset({"население", "общественность", "народ", "дума", "совет", "собрание", "коллектив"})
BEFORE, FACING = "before", frozenset({"перед", "пред"})  # whom somebody faces
GUESTS_DEEDS = frozenset({"провести", "прочитать", "прочесть", "дать", "представить"})
QUOTES = frozenset({"«", '"', "“"})
MEETING_OF_PEOPLE = "встреча"
MEETS = frozenset({"встретиться", "встречаться", "увидеться"})
OFFICERS = frozenset({"глава", "представитель"})  # they may stay at home


class Told:
    """One verb with those whom it ties: who came or met, where to or with whom."""

    def __init__(self, words: Words, k: int, row: Row, around: Around, lexicon: Lexicon) -> None:
        self.words, self.k, self.row, self.lexicon = words, k, row, lexicon
        self.audiences = lexicon.index("audiences")
        self.people, self.offices, self.places, self.bodies, self.events, _ = around
        self.doer = Doer(words, k, around, visiting=row["class"] == "visit" or row["object"] == HOSTED)
        self.sights = Sights(self.places, self.bodies, self.events)
        self.clause = self.doer.clause

    def name(self) -> str:
        """Give the event's name; none where the subject or the object is not of such an event."""
        if self.row["object"] == BODY:
            return self._session()
        if self.row["object"] == HOSTED and not self._is_hosted():
            return ""
        subject = self.doer.find() or self._guest()
        if subject is None and self.row["object"] == GUEST:
            subject = self._receiver()
        if self.row["object"] == HOSTED:
            subject = subject or self._named()
            return f"{self.row['event']} {genitive(self.words, subject)}" if subject is not None else ""
        if self.row["object"] == PERSON:
            return self._parting()
        if self.row["object"] == BEFORE:
            return self._report(subject)
        if self.row["object"]:
            return self._deed(Deed(self.words, self.k, self.row, self.lexicon), subject)
        if subject is None:
            return self._gathering()
        if self.words.lemma[self.k] in STAYING and not self._may_be_away(subject.start):
            return ""
        if self.words.lemma[self.k] in WORKING and not works_away(self.words, self.k, subject):
            return ""
        other = self._met() if self.row["event"] not in VISITS else goal_of(self.words, self.k, subject, self.sights)
        if other is None:
            return self._each_other(subject)
        return f"{self.row['event']} {genitive(self.words, subject)}{other}"

    def _each_other(self, one: range) -> str:
        """Tell «| министр Олег Рябов и мэр Ян Грач | встретились в Туле», «| лидеры Чили и Перу | встретились»: who met one another."""
        words = self.words
        if words.lemma[self.k] not in MEETS or words.feats[self.k].number != "Plur" or any(i in self.events for i in self.clause):
            return ""  # «встретились | на совещании |»
        second = one.stop + 1
        if words.norm[one.stop : second] != ["и"] or second >= self.k:
            return self._gathering()
        office, person = self.offices.get(second), self.people.get(second)
        other = self.doer.with_name(office) if office is not None else words.reach(person) if person is not None else None
        if other is not None and words.feats[second].case in ("Nom", ""):
            return f"{self.row['event']} {genitive(words, one)} и {genitive(words, other)}"
        end = noun_phrase_end(words, second, self.k, ("Nom",)) if other is None else 0  # «губернатор Олег Рябов и | жители села |»
        people = bool(end) and is_animate(words, end - 1)
        return f"{self.row['event']} {genitive(words, one)} и {turned(words, range(second, self._whole(end)), 'Gen')}" if people else ""

    def _may_be_away(self, k: int) -> bool:
        """Tell «делегация», and «представители банка», several, from a president, who may be at home."""
        lemma = self.words.lemma[k]
        return lemma in SENT - OFFICERS or (lemma == "представитель" and self.words.feats[k].number == "Plur")

    def _session(self) -> str:
        """Tell «вчера в Туле заседал | Совет ткачей |»: a body that sat on a day or somewhere."""
        body = body_in_clause(self.words, self.lexicon, range(self.k, self.k + 1), self.clause)
        return f"{self.row['event']} {genitive(self.words, body)}" if body is not None and self._is_set() else ""

    def _is_hosted(self) -> bool:
        """Tell «5 мая | гостями Тульского музея | стали …», no guests of an event: «гостями вечера стали …»."""
        words, near = self.words, range(max(self.clause.start, self.k - FAR), min(self.clause.stop, self.k + FAR))
        guests = next((i for i in near if i + 1 < len(words) and is_whose_guests(words, range(i + 1, i + 2))), None)
        if guests is None or guests + 1 not in self.bodies or guests + 1 in self.events or self._held_a_titled_one():
            return False
        return any(reach.start in self.clause for reach in words.reaches("dates"))

    def _held_a_titled_one(self) -> bool:
        """Tell whether the next sentence says what the guest held: «Он провёл | урок «Небо» |»."""
        words, stop = self.words, self.words.sentence_of[self.k].stop
        behind = words.sentence_of[stop] if stop < len(words) else range(0)
        held = any(words.lemma[i] in GUESTS_DEEDS for i in behind)
        return held and any(words.text[i] in QUOTES and i - 1 in self.events for i in behind)

    def _parting(self) -> str:
        """Tell «простились с поэтом | Олегом Грачом |»: with whom, by name."""
        words = self.words
        person = next((self.people[i] for i in range(self.k + 1, self.clause.stop) if i in self.people), None)
        with_somebody = any(words.norm[i] in ("с", "со") for i in range(self.k + 1, self.k + 3) if i < self.clause.stop)
        if person is None or not with_somebody or words.said(person) == person.kb_id_:
            return ""
        named = person.reach
        return f"{self.row['event']} с {words.slice(named.start, named.stop)}"

    def _report(self, subject: range | None) -> str:
        """Tell «глава района | отчитается перед жителями |»: no «отчитался о доходах»."""
        words = self.words
        if subject is None:
            return ""
        for i in range(max(self.clause.start, self.k - FAR), min(self.clause.stop - 1, self.k + FAR)):
            end = noun_phrase_end(words, i + 1, self.clause.stop, ("Ins",)) if words.norm[i] in FACING else 0
            if end and (words.lemma[end - 1] in PEOPLE_AT_LARGE or is_animate(words, end - 1)):
                return f"{self.row['event']} {genitive(words, subject)} {words.norm[i]} {words.slice(i + 1, self._whole(end))}"
        return ""

    def _gathering(self) -> str:
        """Tell «в музее встретились | ветераны труда |»: people who meet each other somewhere or on a day."""
        words = self.words
        if self.row["event"] != MEETING_OF_PEOPLE or words.feats[self.k].number != "Plur" or not self._is_set():
            return ""
        for at in range(self.clause.start, min(self.clause.stop, self.k + FAR)):
            end = noun_phrase_end(words, at, self.clause.stop, ("Nom",))
            if end and words.feats[end - 1].case == "Nom" and words.feats[end - 1].number == "Plur" and is_animate(words, end - 1):
                whole = range(at, self._whole(end))
                return f"{self.row['event']} {turned(words, whole, 'Gen')}{self._met() or ''}"
        return ""

    def _is_set(self) -> bool:
        """Tell whether the clause names a day or where: «в мэрии», «5 мая»."""
        words = self.words
        placed = any(i in self.places and words.norm[i - 1] in INTO for i in self.clause if i)
        opening = words.sentence_of[self.k].start  # «| 5 мая | фонд «Лён», созданный вузом, передал …»
        return placed or any(reach.start in self.clause or reach.start == opening for reach in words.reaches("dates"))

    def _deed(self, deed: Deed, subject: range | None) -> str:
        unset = self.row["object"] == PEOPLE or (self.row["object"] == GUEST and subject is None)
        if unset and not self._is_set():  # «указом награждены врачи»
            return ""
        if self.row["object"] == GUEST and deed.passive() and (host := self._host()):
            done_to = deed.done_to()
            return deed.name(done_to, host) if done_to is not None else ""
        done_to = deed.done_to()
        if done_to is None or any(i in self.events for i in done_to):
            return ""
        if subject is None and not (self._is_set() if self.row["object"] in ANYBODYS else deed.without_subject(done_to)):
            return ""
        return deed.name(done_to, genitive(self.words, subject) if subject else "")

    def _host(self) -> str:
        """Tell by whom a guest was received: «посол принят | министром Олегом Рябовым |»."""
        words = self.words
        office = next((self.offices[i] for i in self.clause if i in self.offices and words.feats[i].case == "Ins"), None)
        if office is None:
            return ""
        return genitive(words, self.doer.with_name(office))

    def _guest(self) -> range | None:
        """Find who meets an audience, in office or not: «с читателями встретилась | писательница Инна Шторм»."""
        words = self.words
        if self.row["event"] != "встреча" or not any(
            words.lemma[i] in self.audiences and words.feats[i].case == "Ins" for i in self.clause
        ):
            return None
        return self._named()

    def _named(self) -> range | None:
        """Give the first name of the clause in the nominative."""
        found = (self.words.reach(self.people[i]) for i in self.clause if i in self.people and self.words.feats[i].case == "Nom")
        return next(found, None)

    def _receiver(self) -> range | None:
        """Give who receives somebody and is told no office: «| Олег Грач | принял акима Актюбинской области»."""
        named = self._named()
        return named if named is not None and len(named) > 1 and named.stop == self.k else None

    def _met(self) -> str | None:
        """Find with whom: «встретился с | послом Индии Раджешем Кумаром»."""
        words = self.words
        behind, before = range(self.k + 1, min(self.k + FAR, self.clause.stop)), range(max(self.clause.start, self.k - FAR), self.k)
        for i in (*behind, *before):
            if words.norm[i] not in ("с", "со") or (
                i < self.k and words.lemma[i + 1] not in self.audiences and not self._opens_with(i + 1)
            ):
                continue
            at = behind_attribute(words, i + 1, self.clause.stop, lambda n: n in self.offices or n in self.people or words.lemma[n] in SENT)
            end = noun_phrase_end(words, at, self.clause.stop, ("Ins",))
            if at in self.offices or at in self.people or (end and self._is_somebody(end - 1)):
                reach = self.doer.with_name(self.offices[at]) if at in self.offices else None
                named = next((n for n in (at, end) if n in self.people), None)  # «с писателем | Яном Лосем |»
                reach = reach or range(at, words.reach(self.people[named]).stop if named is not None else self._whole(end))
                return f" {words.norm[i]} {words.slice(at, reach.stop)}"
        return None

    def _opens_with(self, at: int) -> bool:
        """Tell «| С министром | встретился посол», «вчера | с послом Яном Лосем | беседовал мэр»: an office or a name."""
        named = self.words.feats[at].case == "Ins" and self.words.feats[at].animacy == "Anim" and at + 1 in self.people
        return at in self.offices or at in self.people or named

    def _is_somebody(self, head: int) -> bool:
        lemma = self.words.lemma[head]
        if head in self.bodies or lemma in SENT or lemma in self.audiences:
            return True
        return any("anim" in parse.tag for parse in parses(self.words.norm[head])[:1])

    def _whole(self, end: int) -> int:
        return complement_end(self.words, end - 1, self.clause.stop, frozenset(), self.words.covered("dates"))
