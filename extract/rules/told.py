"""Events that a verb tells and no noun names: «Министр посетил завод «Заря»», «Губернатор встретился с послом Индии»."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from extract.lang.edtf import ends, iso_day
from extract.lang.inflect import inflect
from extract.lang.lemmas import parses
from extract.lang.mention import Mention
from extract.lang.phrase import APPOSED, complement_end, noun_phrase_end, outside_quotations
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.mentions.name_context import CONSONANTS
from extract.rules.attribute import behind_attribute
from extract.rules.clause import clause_of, lead_of
from extract.rules.done_to import turned
from extract.rules.jubilees import JUBILEE
from extract.rules.links import office_links
from extract.rules.opens_itself import opens_itself
from extract.rules.signing import SIGNING, signed_again
from extract.rules.titled_match import untold_matches
from extract.rules.told_deeds import ANNIVERSARY, ANYBODYS, GUEST, ITSELF, PAPER, PEOPLE, WORK, Deed, is_animate
from extract.rules.told_match import HOME, MATCH, MEETING, MatchTeller
from extract.rules.visits import STAYING, Sights, goal_of, kinds_of_visits

TOLD = "told.verb"
PERSON = "person"
EARLY = 2  # sentences of the body whose verbs tell what a release reports
DATED = 8  # sentences of which one that names a day may tell it after a story: «Мост снесло весной … 30 сентября мост открыли»
LATE = (WORK, ANNIVERSARY)
RIBBON, OPENING = frozenset({"лента", "ленточка", "перерезать"}), frozenset({"открытие"})
FESTIVELY = frozenset({"торжественно"})
FAR = 8  # words from a verb to whom it takes
SUBJECT_REACH = 20
INTO = frozenset({"в", "во", "на"})
UNREAL = word_class("uncertain")
OFFICIAL = frozenset({"office", "rank"})  # a boxer who flies home pays no visit
SENT, GROUPS = word_class("voice_of_a_side"), word_class("visiting_group")
MEETING_OF_PEOPLE = "встреча"
OPENINGS = frozenset({"открытие", "запуск"})  # one ceremony: «запустили завод … На церемонии открытия»
OFFICERS = frozenset({"глава", "представитель"})  # they may stay at home
PARTICLE = "Аль"  # of an Arabic name, which stays
CEREMONIAL = "ceremony"
CEREMONY = "церемония"
PASSED = frozenset({"после", "перед", "до"})


def told_events(words: Words, lexicon: Lexicon) -> Iterator[Mention]:
    """Find events by the verbs of the headline and the first sentences; the label is the kind, the value the name put together."""
    verbs = _verbs(lexicon)
    first = max(words.sentence[words.headline.stop], lead_of(words)) if words.headline.stop < words.size else 0
    ceremonies = [span.reach for span in words.group("events") if span.label_ == CEREMONY]
    around: _Around | None = None
    signed = False
    dated = {words.sentence[span.reach.start] for span in words.group("dates") if span.label_ in ("date", "relative")}
    days = {words.sentence[reach.start] for reach in words.reaches("dates")}
    late = words.sentences[min(first + DATED, len(words.sentences)) - 1].stop if words.size else 0
    early = words.sentences[min(first + EARLY, len(words.sentences)) - 1].stop if words.size else 0
    for k in words.with_lemma(verbs):
        row = verbs[words.lemma[k]]
        if k >= late:
            break
        if k >= early and (row["object"] not in LATE or words.sentence[k] not in dated):
            continue
        if words.pos[k] != "VERB" or not _tells(words, k, row) or _unreal(words, k) or _long_ago(words, k):
            continue
        if (
            row["object"]
            and row["class"] in (CEREMONIAL, "")
            and any(_says_what_for(words, reach, first, row["noun"], lexicon) for reach in ceremonies)
        ):
            continue
        if row["object"] == WORK and (words.lemma[k].endswith(ITSELF) or opens_itself(words, k)) and not _festive(words):
            continue
        if row["object"] == WORK and words.feats[k].variant == "Short" and words.sentence[k] > first and words.sentence[k] not in days:
            continue  # «пункт проката | открыт | в парке»: it is no news that it works
        around = around or _Around.of(words, lexicon)
        played = around.matches.name(k) if row["event"] == MATCH or words.lemma[k] in HOME | MEETING else ""
        if played:
            yield words.span(k, k + 1, label=MATCH, rule=TOLD, value=played)
        elif row["event"] != MATCH and (found := _Told(words, k, row, around, lexicon).name()):
            signed |= row["object"] == PAPER
            label = row["event"] if found.startswith(row["event"]) or row["object"] != ANNIVERSARY else JUBILEE
            yield words.span(k, k + 1, label=label, rule=TOLD, value=found)
    yield from untold_matches(words, lexicon, early)
    if signed:
        yield from (words.span(k, k + 1, label=SIGNING, rule=TOLD, value=SIGNING) for k in signed_again(words))


def _festive(words: Words) -> bool:
    """Tell whether guests came when something opened: «на открытие пришли», «перерезали ленточку»; a shop may open without."""
    openings = words.with_lemma(OPENING)
    return bool(words.with_lemma(RIBBON | FESTIVELY)) or any(k and words.norm[k - 1] in ("на", "в") for k in openings)


def holder_of(words: Words, lexicon: Lexicon, k: int) -> range | None:
    """Give who does what the finite verb at a word tells, an office with its name: «министр Олег Рябов провёл»."""
    row = {"lemma": words.lemma[k], "class": "meeting", "event": "встреча", "object": "", "noun": ""}
    return _Told(words, k, row, _Around.of(words, lexicon), lexicon).subject()


def _says_what_for(words: Words, ceremony: range, first: int, noun: str, lexicon: Lexicon) -> bool:
    """Tell whether the noun says what the verb would: «церемония открытия», and one that is told at once; not of another act."""
    told = _acts(lexicon).intersection(words.lemma[ceremony.start : ceremony.stop])
    if told:
        return noun in told or (noun in OPENINGS and not OPENINGS.isdisjoint(told))
    in_passing = ceremony.start > 0 and words.norm[ceremony.start - 1] in PASSED  # «открыл мост … | После церемонии | играли»
    return not in_passing and (len(ceremony) > 1 or words.sentence[ceremony.start] <= first + EARLY)


@lru_cache(maxsize=8)
def _acts(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(row["noun"] for row in lexicon.table("event_verbs") if row["noun"])


@lru_cache(maxsize=8)
def _verbs(lexicon: Lexicon) -> dict[str, Row]:
    return {row["lemma"]: row for row in lexicon.table("event_verbs") if row["event"]}


def _tells(words: Words, k: int, row: Row) -> bool:
    """Tell a finite verb, and of what is done to something «подписан», «открыта» too."""
    feats = words.feats[k]
    return feats.verb_form in ("", "Fin") or (bool(row["object"]) and feats.variant == "Short")


def _unreal(words: Words, k: int) -> bool:
    """Tell «не посетил», «посетил бы», «если встретится»."""
    clause = clause_of(words, k)
    return any(words.lemma[i] in UNREAL for i in range(max(clause.start, k - 3), min(clause.stop, k + 2)))


def _long_ago(words: Words, k: int) -> bool:
    """Tell «музей открылся в феврале 1989-го» in a release of another year."""
    published, clause = iso_day(words.published), clause_of(words, k)
    if published is None:
        return False
    dates = (span for span in words.group("dates") if span.label_ != "duration" and span.reach.start in clause)
    nearest = min(dates, key=lambda span: abs(span.reach.start - k), default=None)
    day = ends(nearest.kb_id_)[0] if nearest is not None else None
    return day is not None and day.year is not None and published.year - day.year > 1


class _Around(NamedTuple):
    """What verbs may tie: people and offices by their first words, places, bodies, events but visits by all."""

    people: dict[int, Mention]
    offices: dict[int, range]
    places: dict[int, range]
    bodies: frozenset[int]
    events: frozenset[int]
    matches: MatchTeller

    @classmethod
    @lru_cache(maxsize=1)
    def of(cls, words: Words, lexicon: Lexicon) -> _Around:
        people = {span.reach.start: span for span in words.group("people")}
        offices = {span.reach.start: span.reach for span in words.group("offices") if span.label_ in OFFICIAL}
        places = {k: reach for reach in reversed(words.reaches("places")) for k in reach}
        bodies = words.covered("organisations") | words.covered("places")
        named = words.covered("organisations")  # «Национальное собрание» is no event
        visits = kinds_of_visits(lexicon)
        spans = (span for span in words.group("events") if span.label_ not in visits and span.reach.start not in named)
        events = frozenset(k for span in spans for k in span.reach)
        return cls(people, offices, places, bodies, events, MatchTeller(words, lexicon))


@lru_cache(maxsize=1)
def _officials(words: Words) -> frozenset[str]:
    """Give the names of those who hold an office of state."""
    held = (link for link in office_links(words) if link.office is not None and link.office.label_ in OFFICIAL)
    return frozenset(link.person.kb_id_ for link in held)


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


class _Told:
    """One verb with those whom it ties: who came or met, where to or with whom."""

    def __init__(self, words: Words, k: int, row: Row, around: _Around, lexicon: Lexicon) -> None:
        self.words, self.k, self.row, self.lexicon = words, k, row, lexicon
        self.audiences = lexicon.index("audiences")
        self.people, self.offices, self.places, self.bodies, self.events, _ = around
        self.sights = Sights(self.places, self.bodies, self.events)
        self.clause = clause_of(words, k)

    def name(self) -> str:
        """Give the event's name; none where the subject or the object is not of such an event."""
        subject = self.subject() or self._guest()
        if self.row["object"] == PERSON:
            return self._parting()
        if self.row["object"]:
            return self._deed(Deed(self.words, self.k, self.row, self.lexicon), subject)
        if subject is None:
            return self._gathering()
        if self.words.lemma[self.k] in STAYING and self.words.lemma[subject.start] not in SENT - OFFICERS:
            return ""
        other = self._met() if self.row["event"] != "визит" else goal_of(self.words, self.k, subject, self.sights)
        if other is None:
            return ""
        return f"{self.row['event']} {genitive(self.words, subject)}{other}"

    def _parting(self) -> str:
        """Tell «простились с поэтом | Олегом Грачом |»: with whom, by name."""
        words = self.words
        person = next((self.people[i] for i in range(self.k + 1, self.clause.stop) if i in self.people), None)
        with_somebody = any(words.norm[i] in ("с", "со") for i in range(self.k + 1, self.k + 3) if i < self.clause.stop)
        if person is None or not with_somebody or words.said(person) == person.kb_id_:
            return ""
        named = person.reach
        return f"{self.row['event']} с {words.slice(named.start, named.stop)}"

    def _gathering(self) -> str:
        """Tell «в музее встретились | ветераны труда |»: people who meet each other somewhere or on a day."""
        words = self.words
        if self.row["event"] != MEETING_OF_PEOPLE or words.feats[self.k].number != "Plur" or not self._is_set():
            return ""
        for at in range(max(self.clause.start, self.k - FAR), min(self.clause.stop, self.k + FAR)):
            end = noun_phrase_end(words, at, self.clause.stop, ("Nom",))
            if end and words.feats[end - 1].case == "Nom" and words.feats[end - 1].number == "Plur" and is_animate(words, end - 1):
                whole = range(at, complement_end(words, end - 1, self.clause.stop, frozenset()))
                return f"{self.row['event']} {turned(words, whole, 'Gen')}"
        return ""

    def _is_set(self) -> bool:
        """Tell whether the clause names a day or where: «в мэрии», «5 мая»."""
        words = self.words
        placed = any(i in self.places and words.norm[i - 1] in INTO for i in self.clause if i)
        return placed or any(reach.start in self.clause for reach in words.reaches("dates"))

    def _deed(self, deed: Deed, subject: range | None) -> str:
        unset = self.row["object"] == PEOPLE or (self.row["object"] == GUEST and subject is None)
        if unset and not self._is_set():  # «указом награждены врачи»
            return ""
        done_to = deed.done_to()
        if done_to is None or any(i in self.events for i in done_to):
            return ""
        if subject is None and not (self._is_set() if self.row["object"] in ANYBODYS else deed.without_subject(done_to)):
            return ""
        return deed.name(done_to, genitive(self.words, subject) if subject else "")

    def subject(self) -> range | None:
        """Find who did it: an office in the nominative with its name, or a delegation."""
        words = self.words
        near = range(max(self.clause.start, self.k - SUBJECT_REACH), min(self.clause.stop, self.k + SUBJECT_REACH))
        for i in near:
            if i in self.offices and words.feats[self.offices[i].start].case in ("Nom", "") and i != self.k:
                return self._with_name(self.offices[i])
        for i in near:
            if words.lemma[i] in SENT and words.feats[i].case == "Nom" and self._agrees(i):
                sent = range(i, complement_end(words, i, self.clause.stop, frozenset()))
                if len(sent) > 1 or words.feats[i].number != "Plur":  # «завод посетят | делегации |»: nobody's
                    return sent
        official = next((words.reach(self.people[i]) for i in near if i in self.people and self._is_official(self.people[i])), None)
        return official or (self._group(near) if self.row["class"] == "visit" else None)

    def _group(self, near: range) -> range | None:
        """Tell «5 мая | студенты колледжа | побывали на заводе»: on a day, once."""
        words = self.words
        dated = any(reach.start in self.clause for reach in words.reaches("dates"))
        if not dated or words.feats[self.k].number != "Plur" or words.feats[self.k].tense == "Pres":
            return None
        heads = (i for i in near if words.lemma[i] in GROUPS and words.feats[i].case == "Nom" and words.feats[i].number == "Plur")
        head = next(heads, None)
        return None if head is None else range(head, complement_end(words, head, self.clause.stop, frozenset()))

    def _is_official(self, person: Mention) -> bool:
        """Tell whether somebody who stands in the nominative without an office holds one elsewhere in the text."""
        if self.words.feats[person.reach.start].case != "Nom":
            return False
        return person.kb_id_ in _officials(self.words) or person.kb_id_ in _introduced(self.words)

    def _guest(self) -> range | None:
        """Find who meets an audience, in office or not: «с читателями встретилась | писательница Инна Шторм»."""
        words = self.words
        if self.row["event"] != "встреча" or not any(
            words.lemma[i] in self.audiences and words.feats[i].case == "Ins" for i in self.clause
        ):
            return None
        found = (words.reach(self.people[i]) for i in self.clause if i in self.people and words.feats[i].case == "Nom")
        return next(found, None)

    def _agrees(self, i: int) -> bool:
        return self.words.feats[i].number == self.words.feats[self.k].number

    def _with_name(self, office: range) -> range:
        """Join to an office the name that stands behind it: «министр транспорта | Шухрат Каримбаев»."""
        stop = office.stop
        end = self._behind_brackets(complement_end(self.words, stop - 1, self.clause.stop, frozenset({"по"})))
        for at in range(stop, min(end + 3, self.clause.stop)):
            if at in self.people:
                return range(office.start, self.words.reach(self.people[at]).stop)
            if at == self.k or self.words.norm[at] == ",":
                break
        return range(office.start, max(stop, min(end, self.k) if office.start < self.k else end))

    def _behind_brackets(self, end: int) -> int:
        """Pass a short form: «ректор Лесной академии | (ЛА) | Олег Грач»."""
        short = self.words.text[end : end + 1] == ["("]
        close = next((k for k in range(end + 1, min(end + FAR, self.clause.stop)) if self.words.text[k] == ")"), None) if short else None
        return end if close is None or close + 1 not in self.people else close + 1

    def _met(self) -> str | None:
        """Find with whom: «встретился с | послом Индии Раджешем Кумаром»."""
        words = self.words
        behind, before = range(self.k + 1, min(self.k + FAR, self.clause.stop)), range(max(self.clause.start, self.k - FAR), self.k)
        for i in (*behind, *before):
            if words.norm[i] not in ("с", "со") or (i < self.k and words.lemma[i + 1] not in self.audiences):
                continue
            at = behind_attribute(words, i + 1, self.clause.stop, lambda n: n in self.offices or n in self.people or words.lemma[n] in SENT)
            end = noun_phrase_end(words, at, self.clause.stop, ("Ins",))
            if at in self.offices or at in self.people or (end and self._is_somebody(end - 1)):
                reach = self._with_name(self.offices[at]) if at in self.offices else None
                reach = reach or (words.reach(self.people[at]) if at in self.people else range(at, self._whole(end)))
                return f" {words.text[i]} {words.slice(at, reach.stop)}"
        return None

    def _is_somebody(self, head: int) -> bool:
        lemma = self.words.lemma[head]
        if head in self.bodies or lemma in SENT or lemma in self.audiences:
            return True
        return any("anim" in parse.tag for parse in parses(self.words.norm[head])[:1])

    def _whole(self, end: int) -> int:
        return complement_end(self.words, end - 1, self.clause.stop, frozenset())


def genitive(words: Words, reach: range) -> str:
    """Put an office and a name that stand in the nominative into the genitive; a woman's name that ends in a consonant stays."""
    people = _people_in(words, reach)
    plain = frozenset(outside_quotations(words, reach.start, reach.stop))
    bodies = words.covered("organisations") if reach.start not in words.covered("organisations") else frozenset()
    told = ""
    for k in _without_brackets(words, reach):
        named = k in people and words.text[k] in people[k].kb_id_.split()
        fixed = named and people[k].label_ == "female" and words.text[k][-1] not in "аяйь"
        apposed = k > reach.start and words.lemma[k - 1] in APPOSED and k not in people  # «Республики | Узбекистан»
        stands = k in people or (words.feats[k].case == "Nom" and k not in bodies)  # «председатель | Олий Мажлиса |»
        turns = stands and k in plain and not fixed and not apposed
        form = (
            _declined(words, k, people[k].label_ == "male") if named and not fixed else inflect(words, k, "Gen") if turns else words.text[k]
        )
        begins = k == reach.start and k not in people and (k == words.sentence_of[k].start or k == words.headline.start)
        glued = k > reach.start and words.start[k] == words.stop[k - 1]  # «А.Е.Борисов»
        told += ("" if glued else " ") + (form[0].lower() + form[1:] if begins and form[1:].islower() else form)
    return told.lstrip()


def _people_in(words: Words, reach: range) -> dict[int, Mention]:
    """Give the people named in some words, by every word of their names."""
    spans, reaches = words.group("people"), words.reaches("people")
    first = bisect_right(reaches, reach.start, key=lambda name: name.stop)
    last = bisect_left(reaches, reach.stop, key=lambda name: name.start)
    return {k: span for span in spans[first:last] for k in span.reach}


def _without_brackets(words: Words, reach: range) -> Iterator[int]:
    """Leave out what stands in brackets: «руководитель программы (ПРООН) Хелен Кларк»."""
    depth = 0
    for k in reach:
        depth += words.text[k] == "("
        if not depth:
            yield k
        depth -= words.text[k] == ")" and depth > 0


def _declined(words: Words, k: int, male: bool) -> str:
    """Put a name that stands in the nominative into the genitive, whatever the tagger takes «Галин» for; unknown ones too: «Тогрул»."""
    text = words.text[k]
    if text.endswith(("ов", "ев", "ёв", "ин", "ын", "ян")):
        return f"{text}а"
    form = inflect(words, k, "Gen")
    form = form if "ё" in text else form.replace("ё", "е")  # «Вепа» is no «Вёпа»: how it is spelt, the text knows
    guessed = form == text or (form[: len(text)] != text and not parses(words.norm[k])[0].is_known)  # «Эммерсон» is no «сон»
    if guessed and male and text.endswith("ь") and len(text) > len(PARTICLE):
        return f"{text[:-1]}я"
    return f"{text}а" if guessed and male and text[-1] in CONSONANTS else form
