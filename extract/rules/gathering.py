"""Whether a figure that a document gives counts those at its event: every count weighed by the words around it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.another_event import AnotherEvent
from extract.rules.attending_words import are_among_those, are_the_guests, become_guests, do_what_is_told, is_of_a_group, total_phrase
from extract.rules.ballots import is_ballot
from extract.rules.clause import clause_over_dash, lead_of, senses
from extract.rules.count_times import NOW, Count, CountTimes, acts
from extract.rules.edition import ordinal, passing
from extract.rules.event_status import is_held
from extract.rules.main import Main
from extract.rules.statements import own_words
from extract.rules.weights import likelihood, weights

MEMBERS = frozenset({"член", "депутат"})  # of whom some come
ELECTED = "избранный"
CHARGE, CHARGED = "ответственность", frozenset({"привлечь", "привлекать", "привлекаться"})
WORKING = frozenset({"работать", "занять"})  # «работают», «заняты», but not «заняли места»
LEAST = 0.45  # of a count that is to be told
LATE_SENTENCE = 8
FOR_WHOM = frozenset({"для", "о", "об", "на", "по", "между", "за", "с", "со", "среди", "под", "через"})
VISITING = word_class("visit")
TAKES_COUNTS = word_class("takes_a_count")
HELD_FOR = frozenset({"провести", "проводить", "организовать", "устроить"})
INSIDE = frozenset({"в", "во", "на"})
ONTO, BESIDE_EVENT = frozenset({"на"}), 6  # words from a figure to the event behind «на»
GENERIC = word_class("event_at_large")
HERE = NOW | {"здесь"}
ACTING = 10  # words from those counted to what they do
FIRST = "впервые"
FAR_WHOLE = 6  # words between those who came and how many there are in all
KEPT = word_class("kept")
INTENDING = word_class("intend")
SHOW, CONTEST, ACTION = "show", "contest", "action"
TALKS, TALKED_OF = frozenset({"meeting", "visit"}), 1.5  # there they speak of who is to come
JOBS = frozenset({"companies", "organisations"})  # they come to a fair with vacancies
VOTING = frozenset({"явка", "голосовать", "проголосовать"})
TAKING, TAKEN = frozenset({"взять", "вызвать", "заявить"}), 5  # words from the verb to those whom a coach takes
PLAYED_TOO, PLAYING = "партия", frozenset({"сыграть", "играть", "доиграть", "отложить"})
LIST, TAKING_PART = "список", "-участни"
TITLE = 5  # words from the beginning of a title to its last figure
ORIGIN = frozenset({"из", "от"})
AMONG = "среди"  # «| среди | 400 делегатов – 12 академиков»


def counts_of(words: Words) -> list[Count]:
    """Give the count mentions in the order of the text."""
    found = []
    for span in words.group("counts"):
        of, value, upper, bound, noun = span.kb_id_.split("|")
        found.append(Count(span, span.reach, of, int(value), int(upper) if upper else None, bound, noun))
    return found


class Gathering:
    """Weighs every count of a document for its event."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main) -> None:
        self.words, self.lexicon, self.main, self.weights = words, lexicon, main, weights(lexicon, "count")
        self.attending = lexicon.index("attending")
        self.deeds = _deeds(lexicon)
        self.mine = {k for span in main.mentions for k in span.reach}
        self.events = {k for span in words.group("events") for k in span.reach[:1]}
        self.kinds = _gatherings(lexicon)
        self.quoted = own_words(words)
        self.another = AnotherEvent(words, lexicon, main)
        self.ballot = is_ballot(words, main)
        self.body = lead_of(words)
        self.sentences = {words.sentence[k] for k in self.mine}
        self.senses: dict[int, set[str]] = {}
        self.dated = words.covered("dates")
        self.times = CountTimes(words, lexicon, main, self.mine)
        mains = set(main.mentions)
        self.editions = {
            words.sentence[span.reach.start]
            for span in words.group("events")
            if span not in mains and span.label_ == main.kind and self._is_edition(span)
        }

    def _is_edition(self, span: Mention) -> bool:
        reach = span.reach
        told = passing(self.words, reach, self.lexicon)
        whole = range(max(reach.start - 2, self.words.sentence_of[reach.start].start), reach.stop) if told else reach
        return told in ("past", "next") or ordinal(self.words, whole, self.lexicon) is not None  # «первый подобный | форум»

    def score(self, count: Count, before: tuple[Count, float] | None) -> float:
        """Give the probability that the count is of those at the event; ``before`` is the count before it, with its score."""
        features = self.features(count, before)
        return likelihood(features, self.weights)

    def features(self, count: Count, before: tuple[Count, float] | None) -> dict[str, float]:
        """Give what the weights of this module are for."""
        words, i = self.words, count.reach.start
        clause, sentence = clause_over_dash(words, i), words.sentence_of[i]
        said = self._senses(k for k in clause if k not in self.mine and k not in count.reach)
        if words.sentence[i] not in self.senses:
            self.senses[words.sentence[i]] = self._senses(k for k in sentence if k not in self.mine)
        wider = self.senses[words.sentence[i]]
        near = self._senses(range(max(clause.start, i - 4), i))
        own = self.attending.get(count.noun.rpartition("-")[2], {}).get("sense", "")  # «компании-участницы»
        own = "guest" if TAKING_PART in words.norm[count.reach.stop - 1] else own  # «двести стран-участниц»
        leading = words.norm[i - 1] if i > sentence.start else ""
        number = words.sentence[i]
        held_for = leading == "для" and any(words.lemma[k] in HELD_FOR for k in clause)
        joined = before is not None and before[1] >= LEAST and words.sentence[before[0].reach.start] == number
        linked = joined and (count.span.id_ == "counts.share" or leading in ORIGIN or self._same_list(before, count))
        return {
            "bias": 1.0,
            "comes": float("comes" in said or held_for or self._told_to_come(i, clause) or self._total_of_list(i, number))
            or 0.5 * ("comes" in wider),
            "hosts": float("hosts" in said or ("unites" in said and self._about_it(clause))) or 0.5 * ("hosts" in wider),
            "at": float("comes" not in said and self._at_a_place(clause)),
            "guest": float(own == "guest" or "guest" in said),
            "main_in_sentence": float(number in self.sentences),
            "lead": float(number <= self.body + 2),
            "people": float(count.of == "people"),
            "groups": float(count.of not in ("people", "countries")),
            "shared": float(linked),
            "two": float(count.value <= 2 and count.of != "people"),
            "not": 2.0 if own == "not" else float(self._of_others(i, clause, count, own, said)),
            "whole": float(self._is_whole(before, count)),
            "place": float("place" in near),
            "elsewhen": float(self._of_another_edition(clause)),
            "to_come": float(self._to_come(clause, i)) * (TALKED_OF if self.main.kind_class in TALKS else 1.0),
            "other_year": float(
                self.times.other_year(clause, count)
                or self.times.over_years(clause, count, about=self._about_it(clause))
                or self._another_edition(number, clause)
            ),
            "another": float(self.another.tells(i) or (not linked and self._of_another_event(count))),
            "quoted": float(i in self.quoted) * (0.5 if self._is_here(clause) or is_of_a_group(words, i) else 1.0),
            "acts": float(self._acts_behind(count)),
            "locative": float(leading in INSIDE and self._case(count) == "Loc"),
            "each": float(leading == "по"),  # «по 4 команды из города»
            "for_whom": float(leading in FOR_WHOM and leading not in INSIDE and not held_for and not (leading == AMONG and own == "guest")),
            "titled": float(self._ends_a_title(count)),
            "governed": float(leading != "" and own != "not" and self._governed(count)),
            "event": float(count.reach.stop - 1 in self.events),
            "visited": float(self._visited(count, clause)),
            "late": float(number - self.body > LATE_SENTENCE),
            "one_or_none": float(count.value <= 2),
        }

    def _told_to_come(self, i: int, clause: range) -> bool:
        words, attending = self.words, self.attending
        told = (
            are_among_those(words, clause, attending)
            or do_what_is_told(words, clause, self.deeds)
            or become_guests(words, clause, attending)
        )
        told = told or self._votes(clause) or self._is_taken_along(i, clause)
        return told or self._at_the_event(i) or is_of_a_group(words, i) or are_the_guests(words, i, attending) or self._sums_up(clause)

    def _votes(self, clause: range) -> bool:
        """Tell «явка составила | 300 человек |», «в посольствах проголосовали | 100 тысяч человек |» of elections."""
        return self.ballot and any(self.words.lemma[k] in VOTING for k in clause)

    def _is_taken_along(self, i: int, clause: range) -> bool:
        """Tell whom a coach takes to a match: «тренер взял | 24 игрока |»."""
        before = range(max(clause.start, i - TAKEN), i)
        return self.main.kind_class == CONTEST and any(self.words.lemma[k] in TAKING and self.words.pos[k] == "VERB" for k in before)

    def _at_the_event(self, i: int) -> bool:
        """Tell «один из | 300 кандидатов | на выборах», «| 20 волонтёров | на фестивале»."""
        words = self.words
        near = range(i + 1, min(i + BESIDE_EVENT, words.sentence_of[i].stop - 2))
        at = next((k for k in near if words.norm[k] in ONTO), None)
        if at is None or words.pos[at - 1] != "NOUN" or any(words.pos[k] in ("VERB", "PUNCT") for k in range(i, at)):
            return False
        return any(k in self.mine and words.feats[k].case == "Loc" for k in range(at + 1, at + 3))

    def _is_whole(self, before: tuple[Count, float] | None, count: Count) -> bool:
        """Tell how many there are in all, of whom some came: «43 делегата из | 50 избранных |»."""
        words, i = self.words, count.reach.start
        if count.of != "people" or i == 0 or words.norm[i - 1] != "из":
            return False
        if count.noun in MEMBERS and i - 1 in (words.sentence_of[i].start, words.sentence_of[i].start + 1):
            return any(words.norm[k].isdigit() for k in range(count.reach.stop, words.sentence_of[i].stop))  # «из | 21 члена | пришли 18»
        if before is None or before[0].of != "people":
            return count.noun == ELECTED  # «96 делегатов от 41 союза, из | 104 избранных |»
        return before[0].reach.stop + FAR_WHOLE >= count.reach.start and count.value > before[0].value

    def _of_another_event(self, count: Count) -> bool:
        """Tell «| 18 участников | нынешнего розыгрыша Кубка» in a sentence that does not name the event."""
        words, k = self.words, count.reach.stop
        if words.sentence[k - 1] in self.sentences:
            return False
        while k < len(words) and words.pos[k] in ("ADJ", "DET"):
            k += 1
        if k not in words.sentence_of[k - 1] or words.feats[k].case != "Gen" or k in self.mine:
            return False
        return words.lemma[k] in self.kinds and words.lemma[k] not in GENERIC | {self.main.kind}

    def _ends_a_title(self, count: Count) -> bool:
        """Tell «повесть «| Два капитана |»», «сказка «Царь и | сорок его дочерей |»», but not «Пришли 40 гостей», – сказал мэр."""
        words, i = self.words, count.reach.start
        if words.norm[count.reach.stop : count.reach.stop + 1] != ['"']:
            return False
        before = range(i - 1, max(words.sentence_of[i].start, i - TITLE) - 1, -1)
        opened = next((k for k in before if words.norm[k] == '"' or words.pos[k] == "VERB"), None)
        return opened is not None and words.norm[opened] == '"' and (opened == i - 1 or i not in self.quoted)

    def _hires(self, k: int, count: Count) -> bool:
        """Tell «свои вакансии представили | 74 предприятия»."""
        return count.of in JOBS and self.words.lemma[k] == "вакансия"

    def _of_others(self, i: int, clause: range, count: Count, own: str, said: set[str]) -> bool:
        """Tell a clause about others than those who came: who works, who is ill, who lives there; those who vote come to an election."""
        if self._votes(clause):
            return False
        if own != "guest" and self._works(clause):
            return True
        return "not" in said and "not" in self._senses(k for k in self._own_clause(i, clause) if k != i and not self._hires(k, count))

    def _works(self, clause: range) -> bool:
        """Tell «на заводе работают | 2000 человек |», «в отрасли заняты | 40 тысяч |», «взял на работу | 24 слесаря |»."""
        words = self.words
        feats = {words.lemma[k]: words.feats[k] for k in clause if words.lemma[k] in WORKING}
        working = any(told.tense == "Pres" or told.verb_form == "Part" for told in feats.values())
        return working or any(words.norm[k] == "работу" and words.norm[k - 1] == "на" for k in clause[1:])

    def _of_another_edition(self, clause: range) -> bool:
        """Tell a clause of another edition or of a life; «впервые участвуют трое мужчин» is of this one for all its «впервые»."""
        told = senses(self.words, clause, self.lexicon) & {"edition", "life"}
        if told == {"life"} and all(self.words.feats[k].verb_form == "Inf" for k in clause if self._tells_of_a_life(k)):
            return False  # «двести стран договорились | создать | фонд»
        return bool(told) and not (told == {"edition"} and self._only_first(clause))

    def _tells_of_a_life(self, k: int) -> bool:
        return self.lexicon.index("elsewhen").get(self.words.lemma[k], {}).get("sense") == "life"

    def _only_first(self, clause: range) -> bool:
        table = self.lexicon.index("elsewhen")
        return all(self.words.lemma[k] == FIRST for k in clause if table.get(self.words.lemma[k], {}).get("sense") == "edition")

    def _to_come(self, clause: range, i: int) -> bool:
        """Tell what a release of an event that was held tells of days to come: «в мае прибудут представители восьми компаний».

        Not so of a show: it goes on when it has opened, «до лета её увидят | десять тысяч человек |».
        """
        if self.main.kind_class == SHOW:
            return False
        words = self.words
        acting = [
            k
            for k in clause
            if words.pos[k] in ("VERB", "AUX", "ADJ")
            and (words.feats[k].tense or words.lemma[k] in INTENDING)
            and words.feats[k].person != "1"  # «напомним», «отметим»
        ]
        nearest = min(acting, key=lambda k: abs(k - i), default=None)
        ahead = nearest is not None and (words.feats[nearest].tense == "Fut" or words.lemma[nearest] in INTENDING)
        return ahead and self.held and not any(k in self.mine for k in clause)

    @cached_property
    def held(self) -> bool:
        """Tell whether the event was held."""
        return is_held(self.words, self.lexicon, self.main)

    def _is_here(self, clause: range) -> bool:
        """Tell what a quotation says of this very event: «Сегодня здесь собралось человек семьсот», but «Три года назад …, а сегодня»."""
        said = {*self.words.norm[clause.start : clause.stop]}
        return bool(HERE & said) and "назад" not in said

    def _acts_behind(self, count: Count) -> bool:
        """Tell those who do something: «около 30 лицеистов | раздавали | флаеры»."""
        words, sentence = self.words, self.words.sentence_of[count.reach.start]
        behind = range(count.reach.stop, min(count.reach.stop + ACTING, sentence.stop))
        k = next((n for n in behind if words.pos[n] == "VERB" or words.text[n] in ",;:—–"), len(words))
        free = words.pos[count.reach.start - 1] != "ADP"  # «из 100 практикантов остались девять»
        finite = free and k < len(words) and words.pos[k] == "VERB" and words.feats[k].number == "Plur" and words.feats[k].tense == "Past"
        return finite and count.of == "people" and words.feats[k].verb_form in ("Fin", "") and words.feats[k].variant != "Short"

    def _own_clause(self, i: int, clause: range) -> range:
        """Cut a clause at the commas with a verb on either side: «её посетили 300 человек, | подписано 5 договоров»."""
        words = self.words
        commas = [k for k in clause if words.norm[k] == ","]
        start = max((k for k in commas if k < i and acts(words, range(clause.start, k)) and acts(words, range(k, i))), default=clause.start)
        stop = next((k for k in commas if k > i and acts(words, range(start, k)) and acts(words, range(k, clause.stop))), clause.stop)
        return range(start, stop)

    def _sums_up(self, clause: range) -> bool:
        """Tell a sentence that only adds up those whom the one before names: «Всего – около 90 человек»."""
        words, sentence = self.words, self.words.sentence_of[clause.start]
        if words.norm[sentence.start] != "всего" or any(words.pos[k] == "VERB" for k in sentence) or not sentence.start:
            return False
        return "comes" in self._senses(words.sentence_of[sentence.start - 1])

    def _total_of_list(self, i: int, sentence: int) -> bool:
        """Tell the total behind a list of those who came: «школьники, студенты, рабочие – в общей сложности | 4 260 человек»."""
        words, start = self.words, self.words.sentence_of[i].start
        if total_phrase(words, start, i) is None:
            return False
        return sentence in self.sentences or sentence - self.body <= LATE_SENTENCE

    def _about_it(self, clause: range) -> bool:
        """Tell whether a clause names the event, or means it by «он», «мероприятие»."""
        return any(k in self.mine or self.words.lemma[k] in GENERIC or self.words.norm[k] in ("он", "она", "оно") for k in clause) or any(
            k in self.mine for k in range(max(0, clause.start - 4), clause.start)
        )

    def _at_a_place(self, clause: range) -> bool:
        """Tell «в зале 300 человек», «за столом — 9 делегаций»."""
        words = self.words
        return any(
            self.attending.get(words.lemma[k], {}).get("sense") == "at"
            and k not in self.mine
            and any(words.norm[b] in ("в", "на", "за") for b in range(max(clause.start, k - 2), k))
            and words.feats[k].case in ("Loc", "Ins", "")
            for k in clause
        )

    def _another_edition(self, sentence: int, clause: range) -> bool:
        """Tell «первый съезд уместился в одном зале: в нём участвовало 42 человека»."""
        return sentence in self.editions and not any(k in self.mine for k in clause)

    def _senses(self, reach: Iterable[int]) -> set[str]:
        """Give what the words of a stretch say of those counted; «привлечены | к ответственности |» is no coming."""
        lemmas, attending, reach = self.words.lemma, self.attending, tuple(reach)
        if any(lemmas[k] == CHARGE for k in reach):
            reach = tuple(k for k in reach if lemmas[k] not in CHARGED)
        return {row["sense"] for k in reach if (row := attending.get(lemmas[k]) or attending.get(lemmas[k].rpartition("-")[2])) is not None}

    def _same_list(self, before: tuple[Count, float] | None, count: Count) -> bool:
        """Tell «12 тренеров и 30 судей»."""
        if before is None:
            return False
        between = range(before[0].reach.stop, count.reach.start)
        return len(between) <= 8 and not any(self.words.pos[k] in ("VERB", "AUX") for k in between)

    def _case(self, count: Count) -> str:
        return self.words.feats[count.reach.stop - 1].case

    def _governed(self, count: Count) -> bool:
        """Tell «исключение двух депутатов» and «работы двух художников» from «участие двух депутатов»."""
        k = count.reach.start - 1
        if self.words.lemma[k] in KEPT and count.of in JOBS:
            return True  # «из собраний трёх музеев»
        if self.words.lemma[k] == LIST and self.words.norm[k - 1] == "из":
            return True  # «выбирали из списка | 50 футболистов |»
        if count.noun == PLAYED_TOO and any(self.words.lemma[n] in PLAYING for n in self.words.sentence_of[k]):
            return True  # «сыграли | 39 партий |»
        few = count.value % 10 in (2, 3, 4) and self.words.feats[count.reach.stop - 1].number == "Sing"  # «1 марта 264 студента»
        if self._is_agent(count):
            return True
        if (
            count.of != "people"
            or few
            or k in self.dated
            or count.bound not in ("exact", "about")
            or self.words.pos[k] != "NOUN"
            or self._case(count) != "Gen"
        ):
            return False
        if self.words.feats[k].case == "Loc":
            return False  # «на улице | около 30 лицеистов»
        return self.attending.get(self.words.lemma[k]) is None and self.words.lemma[k] not in TAKES_COUNTS and k not in self.mine

    def _is_agent(self, count: Count) -> bool:
        """Tell «данные, собранные | четырьмя членами | группы»: what they did is told of a thing, if they are no guests by their noun."""
        feats = self.words.feats[count.reach.start - 1]
        if self.attending.get(count.noun, {}).get("sense") == "guest":
            return False  # «решений, написанных | 14 участниками |»
        return feats.verb_form == "Part" and bool(feats.case) and self._case(count) == "Ins"

    def _visited(self, count: Count, clause: range) -> bool:
        """Tell «посетил четыре страны» from «посетили представители четырёх стран»."""
        if count.of not in ("countries", "cities", "regions") or count.reach.start == clause.start:
            return False
        before = range(max(clause.start, count.reach.start - 3), count.reach.start)
        return any(self.words.lemma[k] in VISITING for k in before) and self._case(count) in ("Acc", "Nom", "Gen", "")


@lru_cache(maxsize=8)
def _deeds(lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    """Give what those who come do: «обучение прошли»."""
    return frozenset((row["verb"], row["object"]) for row in lexicon.table("attending_deeds"))


@lru_cache(maxsize=8)
def _gatherings(lexicon: Lexicon) -> frozenset[str]:
    """Give the kinds of events that have participants: «розыгрыш», no «операция»."""
    return frozenset(kind for kind, row in lexicon.index("event_kinds", "kind").items() if row["class"] != ACTION)
