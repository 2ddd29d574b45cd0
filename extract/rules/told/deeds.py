"""Deeds that a release reports as events: «принял посла» → «встреча … с послом», «вручены награды» → «вручение наград»."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

from extract.lang.grammar.lemmas import parses
from extract.lang.phrases.phrase import noun_phrase_end, possible_cases
from extract.lang.phrases.quotations import NOUNS, OPENING, quotation_end
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.mentions.events.sides import DASHES
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.opens_itself import IDIOMS, opens_itself, puts_into_use
from extract.rules.told.done_to import are_many, turned, whole
from extract.rules.told.jubilees import JUBILEE, of_whose
from extract.rules.told.laid_flowers import FLOWERS, laid, to_what
from extract.rules.told.signing import are_two_sides
from extract.rules.told.taken_up import is_of_another_number, taken_up, up_to_comma

FAR = 8  # words from a verb to what it is done to
SUBJECT = 3  # words from «он» to its verb
OWN = "свой"
ONESELF = frozenset({"он", "она"})
BEFORE, BEFORE_PAPER = 14, 30  # words from what is done to its passive verb; from a paper, behind whose name both sides stand
GUEST = "guest"
PART = "участие"
PAPER = "paper"
WORK = "work"
BUILT = frozenset({WORK, "memorial"})  # which may be somebody's: «памятник Ивану Грачу»
GIVEN_FIRST = BUILT | {GUEST}  # which may stand before who does it
BOOK = "book"
TITLED = frozenset({BOOK, "staged"})  # a title may stand behind
PEOPLE = "people"
TAKEN_UP = frozenset({WORK, PEOPLE, "memorial", "shrine", "ship"})  # what is built or honoured
ANYBODYS = frozenset({"plant", "thesis", "gift", BOOK})  # deeds that nobody in office does
SEASON, OF_ART, OF_STAGES = "сезон", word_class("season_of_art"), word_class("stage_with_a_season")
ANNIVERSARY = "anniversary"
FESTIVELY = frozenset({"торжественно", "официально"})  # so one opens what is new, whatever it is
NO_WORKS = word_class("opened_without_guests")
COMING = frozenset({"прибыть", "прибывать", "пребывать"})  # «прибыла икона»
RELICS = "relics"
ITSELF = "ся"  # of verbs that nobody does: «открылась школа»
YEARS = "летие"  # «310-летие»


class Deed:
    """One verb that needs an object of its own (deed_objects.tsv)."""

    def __init__(self, words: Words, k: int, row: Row, lexicon: Lexicon) -> None:
        self.words, self.k, self.row, self.lexicon = words, k, row, lexicon
        self.objects = _objects(lexicon).get(row["object"], frozenset())
        self.clause = up_to_comma(words, k, clause_of(words, k))

    def done_to(self) -> range | None:
        """Find the noun phrase that the verb is done to, with its complements."""
        idiom = self.row["object"] == WORK and self.words.lemma[self.k] in IDIOMS  # «сдали нормы» is none
        if idiom and not (opens_itself(self.words, self.k) or puts_into_use(self.words, self.k)):
            return None
        if self.row["object"] == GUEST and self.passive():
            return self._phrase(self._before(), ("Nom",)) or self._phrase(self._behind(), ("Nom",))  # «посол | был принят | министром»
        if self.passive():
            itself = opens_itself(self.words, self.k) or self.words.lemma[self.k].endswith(ITSELF)
            cases = ("Nom", "Acc") if itself else ("Nom",)  # which the tagger may take for its object: «открылся медицинский | пункт |»
            return self._phrase(self._before(), cases) or self._phrase(self._behind(), cases) or self._taken_up()
        if self.row["object"] == ANNIVERSARY and is_his_own(self.words, self.k):
            return None
        if self.row["object"] == GUEST and PART in self.words.norm[self.clause.start : self.k + 4]:
            return None  # «участие | примет | заместитель прокурора», «приняли активное участие | и. о. главы, депутат |»
        things = self.row["object"] not in (GUEST, PEOPLE) and (self._who_acts() or self.row["object"] == RELICS)
        found = self._phrase(self._behind(), ("Acc", "Nom") if things else ("Acc",))
        return found or self._told_first() or self._one_thing() or self._taken_up()

    def _one_thing(self) -> range | None:
        """Find what several did something to and cannot be: «открыли новый | комплекс |», which the tagger takes for a nominative."""
        words = self.words
        if self.row["object"] in (GUEST, PEOPLE) or words.feats[self.k].number != "Plur":
            return None
        found = self._phrase(self._behind(), ("Acc", "Nom"))
        return found if found is not None and words.feats[found.start].number == "Sing" and words.pos[found.start] == "ADJ" else None

    def _taken_up(self) -> range | None:
        """Find what a pronoun stands for: «Строили сквер. 5 мая | его | открыл мэр», «в сквере, | который | открыл мэр»."""
        if self.row["object"] not in TAKEN_UP:
            return None
        words, fits = self.words, lambda k: self._is_object(k) and (self.row["object"] == PEOPLE or words.lemma[k] in self.objects)
        found = taken_up(words, self.k, fits, passive=self.passive())
        return whole(words, found.start, found.stop, words.sentence_of[found.start].stop) if found is not None else None

    def _told_first(self) -> range | None:
        """Find what is put before its plural verb, and is no subject of it: «в Вытегре пешеходный мост наконец | открыли»."""
        words, first = self.words, self.clause.start
        somebodys = self.row["object"] in GIVEN_FIRST and self._is_somebodys()
        found = self._phrase(self._before(), ("Acc", "Nom")) if somebodys or words.feats[self.k].number == "Plur" else None
        if found is not None and somebodys:  # «новый мост в Туле | открыл министр», «посла Чили | принял мэр»
            return found
        if found is None and self.row["object"] == PEOPLE:  # «Передовиков завода «Луч» 18 марта, в канун праздника, | чествовали»
            found = self._phrase(range(first, min(first + 2, self.k)), ("Acc",))
        if found is not None and self.row["object"] == FLOWERS:  # «цветы к памятнику | возложили школьники»
            return found
        if found is not None and self.row["object"] == PAPER and are_two_sides(words, self.k):  # «договор | подписали ректор и директор»
            return found
        if found is None or any(words.feats[i].number == "Plur" and words.pos[i] == "NOUN" and words.feats[i].case == "Nom" for i in found):
            return None
        return found if self._alone(found) else None

    def _is_somebodys(self) -> bool:
        """Tell a verb right behind which stands who does it: «школу | открыли | вице-премьер и мэр»."""
        words, people = self.words, self.words.covered("people")
        behind = range(self.k + 1, min(self.k + 1 + SUBJECT, self.clause.stop))
        noun = next((k for k in behind if words.pos[k] not in ("ADJ", "ADV")), None)
        return noun is not None and (noun in people or (words.feats[noun].case == "Nom" and is_animate(words, noun)))

    def passive(self) -> bool:
        """Tell «подписано», «вручены», «открылась»."""
        feats = self.words.feats[self.k]
        if opens_itself(self.words, self.k) or self.words.lemma[self.k] in COMING:
            return True
        return feats.variant == "Short" or feats.voice == "Pass" or self.words.lemma[self.k].endswith(ITSELF)

    def without_subject(self, done_to: range) -> bool:
        """Tell «вручены награды», «в Кремле вручили награды»: passive, or plural with nobody in the nominative; and whoever celebrates."""
        if self.row["object"] == FLOWERS and to_what(self.words, self.clause):  # whoever lays them
            return True
        if self.passive() or self.row["object"] == ANNIVERSARY or any(self.words.lemma[k] == SEASON for k in done_to):
            return True
        if self.words.feats[self.k].number != "Plur":
            return False
        return self._alone(done_to) or (self.row["object"] == PAPER and are_two_sides(self.words, self.k))

    def _alone(self, done_to: range) -> bool:
        """Tell whether nothing but a place and what is done to stands in the nominative."""
        words, places, events = self.words, self.words.covered("places"), self.words.covered("events")
        titled = next((i for i in range(done_to.stop, self.clause.stop) if words.text[i] in OPENING), self.clause.stop)
        before = range(self.clause.start, max(titled, self.k))  # «представили книгу «| Белый пароход»»
        subjects = (i for i in before if words.feats[i].case == "Nom" and words.pos[i] in ("NOUN", "PROPN", "PRON"))
        stands = (i for i in subjects if not is_of_another_number(words, self.k, i))
        named = places | {k + 1 for k in places}  # «в микрорайоне Лесная | гора |»
        return all(i in named or i in done_to or i in events or _in_street(words, i) for i in stands)

    def name(self, done_to: range, subject: str) -> str:
        """Put the name together; the subject, in the genitive, stands in that of a reception alone, where it is told."""
        event, guest = self.row["event"], self.row["object"] == GUEST
        if guest:
            of = f" {subject}" if subject else ""
            return f"{event}{of} с {turned(self.words, done_to, 'Ins')}"
        if self.row["object"] == PAPER and self.words.feats[self.k].number != "Plur" and not self.passive():
            return ""  # one who signs a paper puts it into force
        if self.row["object"] == FLOWERS:
            return f"{event} {laid(self.words, self.clause, done_to)}"
        if self.words.lemma[done_to.start] == OWN:  # «представил | свою | новую книгу – «Окна»»
            done_to = range(done_to.start + 1, done_to.stop)
        if self.row["object"] != ANNIVERSARY:
            return f"{event} {turned(self.words, done_to, 'Gen')}".replace(" – «", " «", 1)
        whose = of_whose(self.words, self.lexicon, done_to, range(self.clause.start, self.k))
        if JUBILEE in self.words.lemma[done_to.start : done_to.start + 2]:  # «10-летний | юбилей | школы»
            return f"{turned(self.words, done_to, 'Nom')}{whose}"
        return f"{event} {turned(self.words, done_to, 'Gen').replace(YEARS, 'летия', 1)}{whose}"

    def _is_object(self, k: int) -> bool:
        """Tell a noun of the kind that the verb is done to: «310-летие», «День села» of what is celebrated."""
        words = self.words
        if self.row["object"] == ANNIVERSARY and words.lemma[k].endswith(YEARS):
            return True
        if self.row["object"] == PEOPLE:
            return is_animate(words, k) and are_many(words, k)
        if words.lemma[k] == SEASON:  # «открыли 76-й театральный | сезон |», «театр закрыл 80-й сезон», not that of a club
            return words.lemma[k - 1] in OF_ART or not OF_STAGES.isdisjoint(words.lemma[self.clause.start : self.clause.stop])
        if words.lemma[k] == "день" and (k + 1 >= len(words) or words.feats[k + 1].case != "Gen"):
            return False
        festive = self.row["object"] == WORK and not FESTIVELY.isdisjoint(words.lemma[max(self.clause.start, self.k - 1) : self.k + 2])
        thing = words.pos[k] in NOUNS and words.feats[k].animacy == "Inan" and words.lemma[k] not in NO_WORKS
        return words.lemma[k] in self.objects or (festive and thing)

    def _behind(self) -> range:
        return range(self.k + 1, min(self.k + FAR, self.clause.stop))

    def _before(self) -> range:
        far = BEFORE_PAPER if self.row["object"] == PAPER else BEFORE
        return range(max(self.clause.start, self.k - far), self.k)

    def _phrase(self, reach: range, cases: tuple[str, ...]) -> range | None:
        words, at = self.words, reach.start
        while at < reach.stop:
            if self.row["object"] == ANNIVERSARY and words.norm[at].endswith(YEARS):
                return self._with_person(whole(words, at, at + 1, self.clause.stop))
            dated = words.pos[at] == "ADV" and at in words.covered("dates")  # «| вчера | посол был принят»
            if dated or (at and words.pos[at - 1] == "ADP"):  # «открыли в | Сортавале мемориал»
                at += 1
                continue
            opens = at == words.sentence_of[at].start
            free = opens or words.pos[at - 1] not in NOUNS or self._behind_where(at)  # «приняли решение | посла» is of no guest
            allowed = (*cases, *self._animate()) if free else cases
            given = words.feats[at - 1].case == "Dat" and words.pos[at - 1] in NOUNS
            counted = self._is_number(at) or self._is_number(at - 1)  # «высадили | 200 саженцев сосны |»
            direct = (at == self.k + 1 or given or counted) and "Acc" in cases  # «вручил | премии |», which the tagger takes for a genitive
            end = noun_phrase_end(words, at, self.clause.stop, (*allowed, "Gen") if direct else allowed)
            fits = end and (
                counted or words.feats[end - 1].case in (*allowed, "") or (direct and "Acc" in possible_cases(words.norm[end - 1]))
            )
            if fits and self._is_object(end - 1):
                people = words.reaches("people")
                after = bisect_left(people, end, key=lambda reach: reach.start)
                named = after < len(people) and (self.row["object"] not in BUILT or words.feats[people[after].start].case != "Dat")
                named &= self.row["object"] != RELICS  # «мощи | святителя Николая |»
                limit = min(people[after].start, self.clause.stop) if named else self.clause.stop
                found = whole(words, at - self._is_number(at - 1), end, limit)
                found = self._with_relics(found) if self.row["object"] == RELICS else found
                return self._with_author(found) if self.row["object"] in TITLED else found
            at = max(end, at + 1)
        return None

    def _is_number(self, k: int) -> bool:
        number = self.words.text[k].isdigit() or self.words.pos[k] == "NUM"
        return number and k > self.k and k not in self.words.covered("dates")

    def _behind_where(self, at: int) -> bool:
        """Tell what stands behind a place, a day or a dative: «открыл в Вытегре | парк |», «вручил ветеранам труда | медали |»."""
        words, k = self.words, at - 1
        if k in words.covered("places") or k in words.covered("dates"):
            return True
        while k > self.k and words.pos[k] in ("ADJ", *NOUNS) and words.feats[k].case != "Dat":  # «открыл в здании старой школы | музей |»
            k -= 1
        if k <= self.k or not (words.pos[k] == "ADP" or words.feats[k].case == "Dat"):
            return False
        received = self.row["object"] == GUEST and at in words.covered("offices")  # «принимал у себя в кабинете | посла Чили |»
        return received or self.row["object"] not in (GUEST, PEOPLE)

    def _who_acts(self) -> bool:
        """Tell a verb behind its subject: of «| мэр | открыл в Вытегре парк» the park is none, though the tagger may take it for one."""
        words = self.words
        before = range(self.clause.start, self.k)
        return any(words.feats[i].case == "Nom" and words.feats[i].animacy == "Anim" for i in before)

    def _with_person(self, jubilee: range) -> range:
        """Join to a jubilee the whole name of whose it is: «80-летие космонавта | А. Г. Николаева»."""
        people = self.words.reaches("people")
        last = bisect_right(people, jubilee.stop, key=lambda reach: reach.start) - 1
        cut = last >= 0 and jubilee.start < people[last].start <= jubilee.stop < people[last].stop
        return range(jubilee.start, people[last].stop) if cut and self.words.feats[people[last].start].case in ("Gen", "") else jubilee

    def _with_relics(self, shrine: range) -> range:
        """Join what a shrine holds: «ковчег | с частицей мощей святого Луки |»."""
        words, k = self.words, shrine.stop + 1
        end = noun_phrase_end(words, k, self.clause.stop, ("Ins",)) if words.norm[shrine.stop : k] in (["с"], ["со"]) else 0
        return range(shrine.start, whole(words, k, end, self.clause.stop).stop) if end else shrine

    def _with_author(self, book: range) -> range:
        """Join to a book who wrote it and its title: «новый роман | Алеси Вольской «Окна»»."""
        words = self.words
        name = next((n for n in words.reaches("people") if n.start == book.stop and words.feats[n.start].case == "Gen"), None)
        stop = name.stop if name is not None else book.stop
        behind_dash = stop + 1 < len(words) and words.text[stop] in DASHES and words.text[stop + 1] in OPENING  # «книгу – | «Окна» |»
        at = stop + behind_dash
        titled = at < len(words) and words.text[at] in OPENING
        return range(book.start, (quotation_end(words, at, words.line_of[book.start].stop) or stop) if titled else stop)

    def _animate(self) -> tuple[str, ...]:
        return ("Gen",) if self.row["object"] in (GUEST, PEOPLE) else ()


def _in_street(words: Words, i: int) -> bool:
    """Tell «на | ул. | Лесной», «на ул. | Акай-Тау |», whose case the tagger cannot tell."""
    return words.pos[i - 1] == "ADP" or (words.text[i - 1] == "." and i > 2 and words.pos[i - 3] == "ADP")


def is_his_own(words: Words, k: int) -> bool:
    """Tell a birthday of which news of somebody tells: «он отпраздновал 100-летие», «Иван Лось отметил свой юбилей»."""
    near = range(max(words.sentence_of[k].start, k - SUBJECT), min(words.sentence_of[k].stop, k + 2))
    if any(words.norm[i] in ONESELF for i in near):
        return True
    if k - 1 not in words.covered("people") or words.feats[k - 1].case != "Nom" or words.feats[k].number != "Sing":
        return False
    behind = range(k + 1, min(words.sentence_of[k].stop, k + 1 + SUBJECT))
    if any(words.lemma[i] == OWN for i in behind):
        return True
    day = next((i for i in behind if words.pos[i] == "NOUN" or words.norm[i].endswith(YEARS)), None)
    if day is None:
        return False
    whose = day + 1 + (words.norm[day + 1 : day + 2] == ["рождения"])
    return whose >= len(words) or (words.feats[whose].case != "Gen" and words.text[whose] not in OPENING)  # no «юбилей | школы |»


def is_animate(words: Words, k: int) -> bool:
    """Tell a noun of people: «волонтёров», not «команд»."""
    return any("anim" in parse.tag and parse.tag.POS == "NOUN" for parse in parses(words.norm[k])[:1])


@lru_cache(maxsize=8)
def _objects(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    rows = lexicon.table("deed_objects")
    return {sense: frozenset(row["lemma"] for row in rows if row["sense"] == sense) for sense in {row["sense"] for row in rows}}
