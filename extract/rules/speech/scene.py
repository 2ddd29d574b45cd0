"""What acts of speech are, and the scene that the rules which find them look at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from extract.lang.phrases.phrase import possible_cases
from extract.lang.phrases.quotations import in_title, outside_quotations
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row
from extract.rules.discourse.statements import is_statement
from extract.rules.discourse.which_clause import set_off
from extract.rules.main_event.named import Named, is_finite, is_nominative, listed, people
from extract.rules.offices.holders import Holders
from extract.rules.offices.links import Link
from extract.rules.offices.signed import signs
from extract.rules.people.works import themes, titled
from extract.rules.speech.video_words import video_words

OBLIQUE = frozenset({"Gen", "Dat", "Acc", "Loc"})
FAR = 30  # words between a trigger and its person
QUOTE_TO_VERB = 4  # words between a quotation and the verb that ascribes it
COLON = 8  # words between a verb and the colon that opens a list
DASHES = frozenset("-–—")
WITH = frozenset({"с", "со"})
ON = frozenset({"на", "в", "их", "его", "ее"})
PICTURED, AUTHORS = frozenset({"фото", "фотография", "снимок", "текст", "материал"}), frozenset({"автор", "авторы"})
PREPARING = frozenset({"подготовить", "записать", "снять"})
CREDIT = 14  # words of a credit: «Фото: пресс-служба правительства области/Олег Грач»
BREAKS = frozenset(":;–—")
OF_WHOM = frozenset({"для", "у"})
RECENT = 3  # people of earlier sentences that a pronoun can mean


class Act(NamedTuple):
    """A person's act of speech: the trigger word, its manner (speech_verbs.tsv), the person's words, how the two are tied."""

    name: str
    manner: str
    trigger: int
    person: range
    rule: str


@lru_cache(maxsize=8)
def _objects(lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    return frozenset((row["lemma"], row["manner"]) for row in lexicon.table("speech_objects"))


class Scene:
    """What the rules of speech look at in one document."""

    def __init__(self, words: Words, lexicon: Lexicon, links: list[Link], aside: Callable[[Named], bool] | None = None) -> None:
        self.words = words
        self.holders = Holders(words, lexicon, links)
        self.verbs, self.nouns = lexicon.index("speech_verbs"), lexicon.index("speech_nouns")
        self.objects, self.on_screen = _objects(lexicon), video_words(words, lexicon)
        direct = [reach for span in words.group("quotes") if span.label_ == "direct" if not is_statement(words, reach := span.reach)]
        self.quoted = frozenset(k for reach in direct for k in reach)
        self.ascribing = frozenset(k for reach in direct for k in _behind(words, reach))
        self.bodies = words.covered("organisations")
        credits = lexicon.index("credits")
        unsaid = self.quoted | titled(words, lexicon) | themes(words)
        named = (p for p in people(words) if p.reach.start not in unsaid and not _is_credited(words, p.reach.start, credits))
        self.people = [person for person in named if aside is None or not aside(person)]
        self.body_nouns = lexicon.index("organisation_heads")
        self.office_cases = {words.reach(link.person).start: self._cases_before(link) for link in links}
        self.oblique = self._with_whom(links) | frozenset(start for start, cases in self.office_cases.items() if cases and cases <= OBLIQUE)
        self.oblique |= {person.reach.start for person in self.people if self._is_whose(person)}
        self.oblique |= self._listed_behind_oblique()
        self._starts = [person.reach.start for person in self.people]
        self._begins, self._ends = frozenset(self._starts), frozenset(person.reach.stop - 1 for person in self.people)

    def _with_whom(self, links: list[Link]) -> frozenset[int]:
        """Give where the names begin of «беседы | с главой | МИД Ван И и | госсекретарём | Марко Руби»."""
        words, found, last = self.words, set(), len(self.words)
        for link in links:
            office = words.reach(link.office) if link.office is not None else range(0)
            if not office or self.holders.seen.cases(office) != {"Ins"}:
                continue
            if (office.start and words.norm[office.start - 1] in WITH) or (office.start - 1 == last and words.norm[last] in (",", "и")):
                found.add(words.reach(link.person).start)
                last = words.reach(link.person).stop
        return frozenset(found)

    def _listed_behind_oblique(self) -> frozenset[int]:
        """Give names that have no cases in a list whose first one stands in the genitive: «пьесы Д. Лосева, | А. Роули и К. Моне |»."""
        words, found, before = self.words, set[int](), None
        for person in self.people:
            if before is not None and person.reach.start == before.reach.stop + 1 and words.norm[before.reach.stop] in (",", "и"):
                turned = any(words.feats[k].case == "Gen" for k in before.reach) and not self.may_act(before)
                if (turned or before.reach.start in found) and self.holders.seen.undeclined(person.reach):
                    found.add(person.reach.start)
            before = person
        return frozenset(found)

    def _is_whose(self, person: Named) -> bool:
        """Tell a lone surname of one form behind what is his: «о победе | Мугабе |», «представитель | Лопес | сообщил»."""
        words, i = self.words, person.reach.start
        if len(person.reach) > 1 or " " not in person.name or i == words.sentence_of[i].start:
            return False
        seen, noun = self.holders.seen, words.pos[i - 1] == "NOUN" and i - 1 not in self.holders.seen.of_office
        owned = noun and words.feats[i].case == "Gen" and words.feats[i - 1].case not in ("Nom", "") and seen.fixed(person.reach)
        return owned or seen.is_represented(person.reach)

    def is_of_an_office(self, n: int) -> bool:
        """Tell what no joint is: «доктора наук | , | профессора Олега Грача», «| и |. о. ректора», «директора центра «Лес | и | мы»»."""
        of_office = self.holders.seen.of_office
        return n in of_office or (self.words.norm[n] == "," and n + 1 in of_office and n - 1 not in self._ends)

    def is_of_what_somebody_is(self, k: int) -> bool:
        """Tell the words that may stand before a name: «| ректор Лесного университета | Олег Грач», «| мэр Тулы | Олег Грач»."""
        seen = self.holders.seen
        return k in seen.of_office or k in seen.of_body or k in seen.of_place or self.words.pos[k] == "ADJ"

    def is_from_afar(self, clause: range) -> bool:
        """Tell whether a clause has a word of speech from afar: «подключилась по видеосвязи»."""
        return any(k in self.on_screen for k in clause)

    def between(self, start: int, stop: int) -> list[Named]:
        """Give the people whose names begin in ``[start, stop)``, outside quotations."""
        return self.people[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]

    def name_before(self, k: int) -> int:
        """Give where the name begins that ends before a word; the word itself where none does."""
        if k - 1 not in self._ends:
            return k
        return self._starts[bisect_left(self._starts, k) - 1]

    def may_act(self, person: Named) -> bool:
        """Tell whether a name may be a subject: in the nominative, and the office before it too («письмо директора | Элен Марсан»: no)."""
        return is_nominative(self.words, person) and person.reach.start not in self.oblique

    def _cases_before(self, link: Link) -> frozenset[str]:
        """Give the cases in which the office before a name may stand; of several people's, only before a name that has none itself."""
        if link.office is None or (office := self.words.reach(link.office)).start > self.words.reach(link.person).start:
            return frozenset()
        seen, person = self.holders.seen, self.words.reach(link.person)
        if seen.is_plural(office):  # «называли активисток | Ильвад Эльман и Хаджер Шариф |»
            caseless = seen.undeclined(person) and not seen.one_of(office)
            return possible_cases(self.words.norm[seen.head(office)]) if caseless else frozenset()
        return seen.cases(office)

    def before(self, k: int, sentence: range) -> list[Named]:
        """Give the possible subjects before a verb, the nearest last."""
        near = [p for p in self.between(max(sentence.start, k - FAR), k) if not set_off(self.words, p.reach, k)]
        return [p for p in near if self.may_act(p) and self._own_verb(p.reach.stop, k) and not self._in_a_pair(p.reach)]

    def after(self, k: int, sentence: range) -> list[Named]:
        """Give the possible subjects behind a verb, the nearest first; a list of names goes on while no other verb begins."""
        words, at = self.words, k + 1
        found: list[Named] = []
        for person in self.between(k + 1, sentence.stop):
            goes_on = bool(found) and words.feats[k].number == "Plur" and not self._parted(at, person.reach.start)
            if not self.reachable(at, person.reach.start, in_list=goes_on or self._opens_list(k, person)):
                break
            if self.may_act(person):
                found.append(person)
            at = person.reach.stop
        return [*found, *self.listed(sentence.stop - 1)] if words.feats[k].number == "Plur" else found

    def listed(self, colon: int) -> list[Named]:
        """Give whom the lines of a list name that a colon at a line's end opens."""
        return listed(self.words, self.people, colon)

    def recent(self, k: int, sentence: range, gender: str) -> Named | None:
        """Give the person whom a pronoun or a bare office at a word can mean: the last subject of that gender."""
        if (only := self._opening(sentence, gender) or self._only_one(k, sentence, gender)) is not None:
            return only
        said = self.between(max(0, sentence.start - 8 * FAR), k)
        fits = [p for p in said if p.gender in (gender, "unknown") or not gender]
        subjects = [p for p in fits[-2 * RECENT :] if self.may_act(p)]
        subjects = [p for p in subjects if not self._said_of(p)] or subjects
        named = [p for p in subjects if " " in p.name]  # «двое детей, Алёша и Соня»: who has one name only is less likely meant
        return next(iter(reversed(named or subjects or fits)), None)

    def _opening(self, sentence: range, gender: str) -> Named | None:
        """Give of whom a paragraph tells from its first words: «| Для Инны Шторм | это первый форум. Она рада», «У мэра Олега Грача …»."""
        words, line = self.words, self.words.line_of[sentence.start]
        if sentence.start == line.start or words.norm[line.start] not in OF_WHOM:
            return None
        named = self.between(line.start, sentence.start)
        first = named[0].reach.start if named else 0
        alone = {person.name for person in named if person.gender in (gender, "unknown") or not gender}
        begins = not any(words.text[k] in ",;:—–" or is_finite(words, k) for k in range(line.start + 1, first))
        return named[0] if len(alone) == 1 and named[0].name in alone and begins else None

    def _only_one(self, k: int, sentence: range, gender: str) -> Named | None:
        """Give the only one whom the clause before a colon or a dash names: «состоялась встреча с | Яном Лосем |: он отметил …»."""
        words, before = self.words, range(sentence.start, k - 1)
        if not before or not (words.text[before.stop] in BREAKS or self._is_fronted(sentence, k)):
            return None
        named = [person for person in self.between(before.start, before.stop) if person.gender in (gender, "unknown")]
        other = any(words.pos[n] == "PRON" and words.feats[n].case == "Nom" for n in before)
        return named[0] if len({person.name for person in named}) == 1 and not other else None

    def _is_fronted(self, sentence: range, k: int) -> bool:
        """Tell a sentence that opens with somebody in an oblique case: «| Судью Яна Лося | порадовали гости: у них, отметил он, …»."""
        named = self.between(sentence.start, k)
        first = named[0].reach.start if named else sentence.start
        held = (self.holders.seen.of_office, self.holders.seen.of_body, self.holders.seen.of_place)
        fronted = all(any(n in told for told in held) or self.words.pos[n] in ("ADJ", "PUNCT") for n in range(sentence.start, first))
        return bool(named) and fronted and not self.may_act(named[0])

    def _said_of(self, person: Named) -> bool:
        """Tell whom another's words are about: «тренер Грач уточнил, что | Сизов не сыграет», «тренер уточнил, что …»."""
        words, sentence = self.words, self.words.sentence_of[person.reach.start]
        that = next((k for k in range(person.reach.start - 1, sentence.start + 1, -1) if words.norm[k] == "что"), None)
        if that is None or words.lemma[that - 2] not in self.verbs:
            return False
        told = range(sentence.start, that)
        return bool(self.between(told.start, told.stop)) or self.holders.subject(that - 2, told) is not None

    def _in_a_pair(self, reach: range) -> bool:
        """Tell the names of «в матче Топалов — Крамник»."""
        words = self.words
        behind = reach.stop + 1 in self._begins and words.text[reach.stop] in DASHES
        return behind or (reach.start - 2 in self._ends and words.text[reach.start - 1] in DASHES)

    def _parted(self, start: int, stop: int) -> bool:
        """Tell whether a colon stands between two names, one of a title aside: «Инна Шторм – «Учитель: один за всех»; Олег Лось»."""
        return any(self.words.norm[k] == ":" for k in outside_quotations(self.words, start, stop))

    def reachable(self, start: int, stop: int, *, in_list: bool = False) -> bool:
        """Tell whether nothing between a trigger and a name behind it starts another clause; a list has colons of its own."""
        words = self.words
        if stop - start > FAR * (1 + in_list):  # an item has a title and a body
            return False
        ends = ("что",) if in_list else ("что", ";", ":")
        open_to_all = outside_quotations(words, start, stop)
        return not any(words.norm[k] in ends or (is_finite(words, k) and not self._set_off(start, k, stop)) for k in open_to_all)

    def _set_off(self, start: int, k: int, stop: int) -> bool:
        """Tell a verb that heads no clause of its own: it stands in a title («журнала «Родные | дали |»»), or in a clause in commas."""
        return in_title(self.words, k) or self._inserted(start, k, stop) or self._bracketed(start, k, stop)

    def _bracketed(self, start: int, k: int, stop: int) -> bool:
        """Tell the verb of a remark in brackets: «выступили ректор Олег Грач (лес, сказал он, | растёт |) и Инна Шторм»."""
        before, behind = self.words.text[start:k], self.words.text[k:stop]
        return before.count("(") > before.count(")") and ")" in behind

    def _inserted(self, start: int, k: int, stop: int) -> bool:
        """Tell the verb of a clause in commas: «выступили ректор Олег Грач, который | основал | вуз, и Инна Шторм»."""
        words = self.words
        opened = any(words.lemma[n] == "который" and "," in words.norm[max(start, n - 2) : n] for n in range(start, k))
        return opened and "," in words.norm[k:stop]

    def _opens_list(self, k: int, person: Named) -> bool:
        """Tell whether a colon behind a verb in the plural opens a list of who does it: «выступили: ректор …; академик …»."""
        words = self.words
        return words.feats[k].number == "Plur" and ":" in words.norm[k + 1 : min(person.reach.start, k + COLON)]

    def _own_verb(self, start: int, stop: int) -> bool:
        """Tell whether a verb behind a name can be its own: other verbs only inside commas or joined by «и»."""
        words = self.words
        if stop - start > FAR:
            return False
        finite = [k for k in range(start, stop) if is_finite(words, k)]
        if not finite:
            return True
        joined = any(words.norm[k] in ("и", ",", "а", "но") for k in range(finite[-1], stop))
        return joined and not any(words.norm[k] in ("что", ";") for k in range(start, stop))


def _behind(words: Words, reach: range) -> range:
    """Give the words behind a quotation, on its line, that may ascribe it."""
    return range(reach.stop, min(reach.stop + QUOTE_TO_VERB + 1, words.line_of[reach.stop - 1].stop))


def _is_credited(words: Words, i: int, credits: dict[str, Row]) -> bool:
    """Tell whether a name at a word signs a text or a picture: «Фото: Иван Громов», «Фото: портал мэра/Олег Грач», «by Иван Громов»."""
    if i == 0:
        return False
    if words.text[i - 1] == "/":
        before = range(max(words.line_of[i].start, i - CREDIT), i - 1)
        return any(words.lemma[k] in credits and words.norm[k + 1] == ":" for k in before)
    if words.norm[i - 1] == ":" and i > 1:
        return words.lemma[i - 2] in credits and (
            i < 3 or words.norm[i - 3] not in ON
        )  # «На фото: | Иван Громов |» is shown, «их авторы: …»
    if words.text[i - 1] in DASHES and i > 2 and words.lemma[i - 2] in PICTURED and words.lemma[i - 3] in AUTHORS:
        return True  # «Автор фото – | Иван Громов |»
    signed = words.lemma[i - 1] in PREPARING and words.lemma[i - 2] in credits and words.sentence_of[i].start == i - 2
    return (
        signed or signs(words, i, credits) or credits.get(words.lemma[i - 1], {}).get("alone") == "yes"
    )  # «Материал подготовил | Иван Громов |»
