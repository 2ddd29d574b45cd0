"""Whether a figure that a document gives counts those at its event: every count weighed by the words around it."""

from __future__ import annotations

from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.counts.another_event import AnotherEvent
from extract.rules.counts.attending_words import attending_senses, do_what_is_told, is_of_a_group, is_summed_up, total_phrase
from extract.rules.counts.count_governors import CountGovernors
from extract.rules.counts.count_times import NOW, Count, CountTimes, acts
from extract.rules.counts.each_of_several import tells_of_each
from extract.rules.counts.members_of import makes_up_a_body
from extract.rules.counts.of_those_told import is_told_of
from extract.rules.counts.other_gatherings import OtherGatherings
from extract.rules.counts.patients import are_received
from extract.rules.counts.statistics import TOPIC_RULE, Statistics, is_of_a_ranking
from extract.rules.counts.those_coming import ThoseComing, deeds
from extract.rules.discourse.clause import before_comparison, clause_over_dash, lead_of
from extract.rules.discourse.statements import own_words
from extract.rules.main import Main
from extract.rules.weights import likelihood, weights

MEMBERS = frozenset({"член", "депутат"})  # of whom some come
ELECTED = "избранный"
ASKED = frozenset({"избрать", "избранный", "пригласить", "приглашенный", "зарегистрировать", "списочный"})
PRESENT = frozenset({"присутствовать", "прибыть", "явиться", "зарегистрироваться"})
WORKING = frozenset({"работать", "трудиться", "занять"})  # «работают», «заняты», but not «заняли места»
LEARNING, COURSES = frozenset({"учиться", "обучаться"}), word_class("course_of_learning")
COMING = {"sense": "comes", "alone": ""}
FEIGNED = frozenset({"легенда", "замысел", "сценарий"})
LEAST = 0.45  # of a count that is to be told
THROUGH = frozenset({"через", "сквозь"})  # «колонна прошла через | три района |»
LATE_SENTENCE = 8
FOR_WHOM = frozenset({"для", "о", "об", "на", "по", "между", "за", "с", "со", "среди", "под", "через"})
BESIDE_HOSTS = frozenset({"для", "о", "об", "между"})  # «собрано 2 тонны продуктов | для 120 человек |»
HELD_FOR = frozenset({"провести", "проводить", "проводиться", "организовать", "организовывать", "устроить", "устраивать"})
DOORS, OPENED = "дверь", frozenset({"распахнуть", "распахнуться", "открыть", "открыться", "раскрыть", "распахивать", "раскрыться"})
TALK_WITH = frozenset({"беседа", "встреча", "разговор", "диалог", "дискуссия", "занятие"})
HAPPENED = frozenset({"быть", "состояться", "пройти", "провести", "последовать"})
AMONG_THEM = frozenset({("в", "их", "числе"), ("среди", "них"), ("из", "них"), ("в", "том", "числе")})
INSIDE = frozenset({"в", "во", "на"})
EVERY = frozenset({"всех", "этих", "остальных", "обоих", "обеих"})
OF_THEM, SHARE = frozenset({"(", ",", "из", "них", "которых", "в", "том", "числе", "среди"}), 5  # words between a whole and a part of it
GENERIC = word_class("event_at_large")
HERE = NOW | {"здесь"}
FAR_WHOLE = 6  # words between those who came and how many there are in all
TALKS, TALKED_OF = frozenset({"meeting", "visit"}), 1.5  # there they speak of who is to come
JOBS = frozenset({"companies", "organisations"})  # they come to a fair with vacancies
TAKING_PART = "-участни"
TITLE = 5  # words from the beginning of a title to its last figure
ORIGIN = frozenset({"из", "от"})
THIS = frozenset({"это"})
SHARE_RULE, TELLING = "counts.share", frozenset({"hosts", "guest"})
LISTED_RULE = "counts.listed"
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
        self.words, self.main, self.weights = words, main, weights(lexicon, "count")
        self.attending, self.done_elsewhere = lexicon.index("attending"), deeds(lexicon, "not")
        if main.kind in COURSES:  # «на смене будут учиться | 67 школьников |»
            self.attending = {**self.attending, **dict.fromkeys(LEARNING, COMING)}
        self.mine = {k for span in main.mentions for k in span.reach}
        self.events = {k for span in words.group("events") for k in span.reach[:1]}
        self.quoted = own_words(words)
        self.another = AnotherEvent(words, lexicon, main)
        self.body = lead_of(words)
        self.sentences = {words.sentence[k] for k in self.mine}
        self.senses: dict[int, set[str]] = {}
        self.times = CountTimes(words, lexicon, main, self.mine)
        self.those = ThoseComing(words, lexicon, main, self.mine)
        self.statistics = Statistics(words, lexicon, self.mine)
        self.governors = CountGovernors(words, self.attending, self.mine)
        self.others = OtherGatherings(words, lexicon, main, self.mine, self.sentences)

    def score(self, count: Count, before: tuple[Count, float] | None) -> float:
        """Give the probability that the count is of those at the event; ``before`` is the count before it, with its score."""
        features = self.features(count, before)
        return likelihood(features, self.weights)

    def features(self, count: Count, before: tuple[Count, float] | None) -> dict[str, float]:
        """Give what the weights of this module are for."""
        words, i = self.words, count.reach.start
        clause, sentence = before_comparison(words, self._with_heading(self._clause(count)), i), words.sentence_of[i]
        clause = sentence if count.span.id_ == LISTED_RULE else clause
        inside = (count.reach.start,) if count.span.id_ == TOPIC_RULE else count.reach  # «зрителей в зал | пришло | 300»
        said = attending_senses(words, [k for k in clause if k not in self.mine and k not in inside], self.attending)
        if words.sentence[i] not in self.senses:
            self.senses[words.sentence[i]] = attending_senses(words, [k for k in sentence if k not in self.mine], self.attending)
        wider = self.senses[words.sentence[i]]
        near = attending_senses(words, range(max(clause.start, i - 4), i), self.attending)
        own = self.attending.get(count.noun.rpartition("-")[2], {}).get("sense", "")  # «компании-участницы»
        own = "not" if self._are_ill(count.reach.stop - 1) else own
        own = "guest" if are_received(words, self.main.kind, count.noun, clause) else own
        own = "guest" if TAKING_PART in words.norm[count.reach.stop - 1] else own  # «двести стран-участниц»
        leading = words.norm[i - 1] if i > sentence.start else ""
        number = words.sentence[i]
        held_for = self._held_for(i, leading, clause) or self._talked_with(i, clause)
        joined = before is not None and before[1] >= LEAST and words.sentence[before[0].reach.start] == number
        taken_up = before is not None and before[1] >= LEAST and self._takes_up(before[0], count, sentence)
        linked = taken_up or (joined and (count.span.id_ == SHARE_RULE or leading in ORIGIN or self._same_list(before, count)))
        linked = linked or (before is not None and before[1] >= LEAST and self._is_listed_below(before[0], count))
        of_them = joined and before is not None and is_told_of(words, before[0], count)  # «32 медсестры, работающие в | 8 районах |»
        linked = linked or of_them
        comes = self._come(i, clause, said, number, held_for=held_for)
        nowhere = count.span.id_ == TOPIC_RULE and not (comes or linked or own == "guest" or said & TELLING)
        return {
            "bias": 1.0,
            "comes": float(comes) or 0.5 * ("comes" in wider),
            "hosts": float(leading not in BESIDE_HOSTS)
            * (float("hosts" in said or ("unites" in said and self._about_it(clause))) or 0.5 * ("hosts" in wider)),
            "at": float("comes" not in said and self.those.are_at_a_place(clause, count.of)),
            "guest": float(own == "guest" or "guest" in said),
            "main_in_sentence": float(number in self.sentences),
            "lead": float(number <= self.body + 2),
            "people": float(count.of == "people"),
            "groups": float(count.of not in ("people", "countries")),
            "shared": float(linked),
            "two": float(count.value <= 2 and count.of != "people") * (0.5 if linked else 1.0),
            "not": 2.0
            if own == "not"
            or nowhere
            or self.statistics.tell_of(count)
            or (self.main.kind_class != "contest" and is_of_a_ranking(words, count))
            or do_what_is_told(words, self._own_clause(i, clause), self.done_elsewhere)
            or self.governors.makes(count, clause)
            or self.others.are_sent_to_another(count.reach.stop)
            or makes_up_a_body(words, clause, count)
            or (before is not None and before[1] < LEAST and self._is_share_of(before[0], count))
            else float(not of_them and self._of_others(i, clause, count, own, said)),
            "whole": float(self._is_whole(before, count)),
            "place": float("place" in near or self.governors.has_room(count)),
            "elsewhen": float(self.others.tells_of_another_edition(clause)),
            "to_come": float(self.others.is_to_come(clause, i)) * (TALKED_OF if self.main.kind_class in TALKS else 1.0),
            "other_year": float(
                self.times.other_year(clause, count)
                or self.times.over_years(clause, count, about=self._about_it(clause))
                or self.others.is_beside_another_edition(number, clause)
                or self.others.is_held_at_another_level(clause)
            ),
            "another": 2.0
            if self.another.is_of_other_gender(i)
            else float(self.another.tells(i) or (not linked and self.others.is_of_another_event(count))),
            "quoted": float(i in self.quoted) * (0.5 if self._is_here(clause) or is_of_a_group(words, i) else 1.0),
            "acts": float(self.those.act(count)),
            "locative": float(leading in THROUGH or (self._inside(i) and self.governors.case(count) == "Loc")) * (not of_them),
            "each": 2.0 * float(tells_of_each(words, count, held=self.others.held)),
            "for_whom": float(leading in FOR_WHOM and leading not in INSIDE and not held_for and not (leading == AMONG and own == "guest")),
            "titled": float(self._ends_a_title(count)),
            "governed": float(leading != "" and own != "not" and self.governors.governed(count) and not self.those.do_it(i - 1, clause)),
            "event": float(count.reach.stop - 1 in self.events),
            "visited": float(self.governors.visited(count, clause)),
            "late": float(number - self.body > LATE_SENTENCE),
            "one_or_none": float(count.value <= 2),
        }

    def _come(self, i: int, clause: range, said: set[str], number: int, *, held_for: bool) -> bool:
        """Tell whether anything says that those counted come."""
        return "comes" in said or held_for or self.those.come(i, clause) or self._total_of_list(i, number) or is_summed_up(self.words, i)

    def _clause(self, count: Count) -> range:
        """Give the clause of a count; of one in brackets that of those whom they stand behind: «пришли ребята (| 37 человек |)»."""
        words, i = self.words, count.reach.start
        clause = clause_over_dash(words, i)
        if (
            i < 2
            or words.norm[i - 1] != "("
            or i - 2 in clause
            or words.feats[i - 2].animacy == ""
            or words.sentence[i - 2] != words.sentence[i]
        ):
            return clause
        outer = clause_over_dash(words, i - 2)
        return range(outer.start, max(outer.stop, count.reach.stop))

    def _with_heading(self, clause: range) -> range:
        """Join to a clause whom it tells of: «| Участники | – студенты трёх вузов»."""
        words, start = self.words, self.words.sentence_of[clause.start].start
        heads = clause.start - 2 == start and words.norm[clause.start - 1] in DASHES
        return range(start, clause.stop) if heads and self.attending.get(words.lemma[start], {}).get("sense") == "guest" else clause

    def _inside(self, i: int) -> bool:
        """Tell «пройдут в | трёх сёлах |», «пройдут во всех | трёх сёлах |»."""
        return self.words.norm[i - 1 - (self.words.norm[i - 1] in EVERY)] in INSIDE

    def _is_share_of(self, whole: Count, count: Count) -> bool:
        """Tell some of those just counted: «пациентами станут 900 человек (из них | 200 детей |)»."""
        between = range(whole.reach.stop, count.reach.start)
        return 0 < len(between) <= SHARE and all(self.words.norm[k] in OF_THEM for k in between)

    def _held_for(self, i: int, leading: str, clause: range) -> bool:
        """Tell «урок провели для | 90 школьников |», «звонок для | 28 выпускников |», «двери распахнулись для | 11 семей |»."""
        if leading != "для":
            return False
        told = {*self.words.lemma[clause.start : clause.stop]}
        return i - 2 in self.mine or not told.isdisjoint(HELD_FOR) or (DOORS in told and not told.isdisjoint(OPENED))

    def _talked_with(self, i: int, clause: range) -> bool:
        """Tell a talk beside the event: «затем была беседа с | 44 аспирантами |», «прошла встреча с 20 ткачами»."""
        words = self.words
        talk = i - 2 in clause and words.norm[i - 1] in ("с", "со") and words.lemma[i - 2] in TALK_WITH
        return talk and any(words.lemma[k] in HAPPENED and words.feats[k].tense == "Past" for k in clause)

    def _takes_up(self, before: Count, count: Count, sentence: range) -> bool:
        """Tell a sentence that goes on with those just counted: «Заявки прислали 60 игроков. | В их числе | – 6 мастеров»."""
        if count.span.id_ == SHARE_RULE and self.words.sentence[before.reach.start] + 1 == self.words.sentence[count.reach.start]:
            return True  # «… Звание мастера носят | 9 из них |»
        if self._is_what_they_are(before, count, sentence):
            return True
        opening = tuple(self.words.norm[sentence.start : sentence.start + 3])
        told = self.words.sentence_of[before.reach.start]
        return told.stop == sentence.start and (opening in AMONG_THEM or opening[:2] in AMONG_THEM)

    def _is_what_they_are(self, before: Count, count: Count, sentence: range) -> bool:
        """Tell «Выехали 34 человека. | Это руководители | 19 предприятий»."""
        words = self.words
        if words.sentence_of[before.reach.start].stop not in (sentence.start, sentence.stop):
            return False
        first = max(sentence.start, before.reach.stop)
        this = next((k for k in range(count.reach.start - 1, first - 1, -1) if words.norm[k] in THIS or words.pos[k] == "VERB"), -1)
        return this >= 0 and words.norm[this] in THIS and words.feats[this + 1].case == "Nom"

    def _is_listed_below(self, before: Count, count: Count) -> bool:
        """Tell the next line of a list of figures: «– 218 участников; ¶ – | 26 вузов |;»."""
        words, line = self.words, self.words.line_of[count.reach.start]
        above = words.line_of[before.reach.start]
        return line.start == above.stop and all(self._begins_a_line(told) for told in (before, count))

    def _begins_a_line(self, count: Count) -> bool:
        line = self.words.line_of[count.reach.start]
        return all(self.words.pos[k] in ("PUNCT", "SYM") for k in range(line.start, count.reach.start))

    def _total_of_list(self, i: int, sentence: int) -> bool:
        """Tell the total behind a list of those who came: «школьники, студенты, рабочие – в общей сложности | 4 260 человек»."""
        words, start = self.words, self.words.sentence_of[i].start
        if total_phrase(words, start, i) is None:
            return False
        return sentence in self.sentences or sentence - self.body <= LATE_SENTENCE

    def _is_whole(self, before: tuple[Count, float] | None, count: Count) -> bool:
        """Tell how many there are in all, of whom some came: «43 делегата из | 50 избранных |»."""
        words, i = self.words, count.reach.start
        if count.of != "people" or i == 0 or words.norm[i - 1] != "из":
            return False
        if i - 1 in (words.sentence_of[i].start, words.sentence_of[i].start + 1) and self._some_came(count):
            return any(words.norm[k].isdigit() for k in range(count.reach.stop, words.sentence_of[i].stop))  # «из | 21 члена | пришли 18»
        if self._are_told_behind(count):
            return True
        if before is None or before[0].of != "people":
            return count.noun == ELECTED  # «96 делегатов от 41 союза, из | 104 избранных |»
        told = words.sentence[before[0].reach.start] == words.sentence[i]
        return told and before[0].reach.stop + FAR_WHOLE >= count.reach.start and count.value > before[0].value

    def _are_told_behind(self, count: Count) -> bool:
        """Tell «из | 142 делегатов | присутствуют 131»."""
        words, k = self.words, count.reach.stop
        told = words.lemma[k : k + 1] != [] and words.lemma[k] in PRESENT
        return told and any(words.norm[n][:1].isdigit() for n in range(k + 1, min(k + 4, words.sentence_of[k - 1].stop)))

    def _some_came(self, count: Count) -> bool:
        """Tell members, of whom there are so many, and whoever was chosen or asked: «из | 120 избранных делегатов | присутствовали 75»."""
        asked = any(self.words.lemma[k] in ASKED for k in count.reach)
        return count.noun in MEMBERS or asked

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
        if self.those.vote(clause):
            return False
        if (own != "guest" and self._works(clause, i)) or self._is_feigned(i):
            return True
        if "not" not in said:
            return False
        told = [k for k in self._own_clause(i, clause) if k != i and not self._hires(k, count)]
        return "not" in attending_senses(self.words, told, self.attending)

    def _are_ill(self, k: int) -> bool:
        """Tell «зарегистрировано | 1434 зараженных |», no «учащихся»."""
        told = self.attending.get(self.words.lemma[k], {}).get("sense") == "not"
        return told and self.words.feats[k].verb_form == "Part" and self.words.lemma[k] not in LEARNING

    def _is_feigned(self, i: int) -> bool:
        """Tell whom a drill makes up: «По легенде, в здании были | 400 посетителей |»."""
        opening = self.words.sentence_of[i][:2]
        return len(opening) > 1 and self.words.norm[opening[0]] == "по" and self.words.lemma[opening[1]] in FEIGNED

    def _works(self, clause: range, i: int) -> bool:
        """Tell «на заводе работают | 2000 человек |», «в отрасли заняты | 40 тысяч |», «взял на работу | 24 слесаря |»."""
        words = self.words
        feats = {words.lemma[k]: words.feats[k] for k in clause if words.lemma[k] in WORKING and not (k > i and words.norm[k - 1] == ",")}
        working = any(told.tense == "Pres" or told.verb_form == "Part" for told in feats.values())
        return working or any(words.norm[k] == "работу" and words.norm[k - 1] == "на" for k in self._own_clause(i, clause)[1:])

    def _is_here(self, clause: range) -> bool:
        """Tell what a quotation says of this very event: «Сегодня здесь собралось человек семьсот», but «Три года назад …, а сегодня»."""
        said = {*self.words.norm[clause.start : clause.stop]}
        return bool(HERE & said) and "назад" not in said

    def _own_clause(self, i: int, clause: range) -> range:
        """Cut a clause at the commas with a verb on either side: «её посетили 300 человек, | подписано 5 договоров»."""
        words = self.words
        commas = [k for k in clause if words.norm[k] == ","]
        start = max((k for k in commas if k < i and acts(words, range(clause.start, k)) and acts(words, range(k, i))), default=clause.start)
        stop = next((k for k in commas if k > i and acts(words, range(start, k)) and acts(words, range(k, clause.stop))), clause.stop)
        return range(start, stop)

    def _about_it(self, clause: range) -> bool:
        """Tell whether a clause names the event, or means it by «он», «мероприятие»."""
        return any(k in self.mine or self.words.lemma[k] in GENERIC or self._is_it(k) for k in clause) or any(
            k in self.mine for k in range(max(0, clause.start - 4), clause.start)
        )

    def _is_it(self, k: int) -> bool:
        """Tell «он», «она», «оно»; not where a body is what the sentence told of: «палата основана в мае, и | она | объединяет …»."""
        words = self.words
        if words.norm[k] not in ("он", "она", "оно"):
            return False
        before = range(words.sentence_of[k].start, k)
        bodies = (n for n in before if n in words.covered("organisations") and words.feats[n].case == "Nom")
        return not any(words.feats[n].gender == words.feats[k].gender and n not in self.mine for n in bodies)

    def _same_list(self, before: tuple[Count, float] | None, count: Count) -> bool:
        """Tell «12 тренеров и 30 судей»."""
        if before is None:
            return False
        between = _unbracketed(self.words, range(before[0].reach.stop, count.reach.start))
        return len(between) <= 8 and not any(self.words.pos[k] in ("VERB", "AUX") for k in between)


def _unbracketed(words: Words, between: range) -> list[int]:
    """Leave out what stands in brackets: «86 врачей | (хирурги, анестезиологи) |, дистанционно – 410»."""
    kept, inside = list[int](), False
    for k in between:
        inside = inside or words.norm[k] == "("
        if not inside:
            kept.append(k)
        inside = inside and words.norm[k] != ")"
    return kept
