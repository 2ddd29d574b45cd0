"""Who won, and who was on a side: by a table of results, a line-up, a cast, a work that is honoured."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.programme import opens_with_hour
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.offices.crews import crew_of
from extract.rules.people.tables import in_casts, on_places

# «1 место – Олег Грач» on a line of its own
PRIZES = word_class("prize")
FIRST = word_class("best")
TIED = frozenset({"–", "—", "-", ":"})
RESULT = 8  # words of a result before its winner
PARTING = frozenset(",;.")  # between results on one line
CASTS, WEIGHTS = frozenset({"ролях"}), frozenset({"кг", "килограммов", "килограмма"})
POINTS = frozenset({"очко", "балл", "секунда", "место"})
STEPS = frozenset({"месте", "ступени", "ступеньке", "строчке", "позиции"})  # «на втором месте»
OWNER = 9  # words of an office between «у» and a name
LAND = 3  # words of whose artist one is
NUMBER = 2  # words of «2.»
HELD = 6  # words from a name to its result
SIDE = 5  # players of a line-up
STAGED = frozenset({"contest", "show", "festival"})
RANKS = ("перв", "втор", "треть")  # their lemmas the tagger does not know
BEATING = frozenset({"выиграть", "выигрывать", "победа"})  # «выиграл у | Яна Лося», «вырвал победу у | Яна Лося»
SERVING = word_class("role_at_an_event") | {"конферансье", "концертмейстер", "аккомпаниатор"}
CREWS = word_class("crew")  # «приз у дуэта | Инны Шторм и Яна Лося»
HONOURING = frozenset({"ceremony", "festival", "contest", "show"})
GIVEN = word_class("prize_given")
ENTRIES = word_class("entry")
CROWNED = frozenset({"победитель", "лауреат", "призер"})
JUDGING = word_class("judge")  # what a jury does
BECOMING = frozenset({"стать", "становиться", "оказаться"})
JURY = 40  # words from a jury to whom it honours
OURS, WINNINGS = frozenset({"поздравляем", "гордимся"}), frozenset({"победа", "успех", "результат", "награда", "звание"})
STRONGER = frozenset({"сильнее", "быстрее", "точнее", "удачливее", "опытнее", "лучше"})
NEXT_TO = frozenset({"ним", "ней", "ними"})
TITLE = 10  # words of a work's title


class Taking(NamedTuple):
    """The word that tells of someone's taking part, what it tells, how strongly, and whether a list handed it on.

    ``sure`` is what the text says outright («на показе были …», «концерт Анны Грач»): no words around weigh against it.
    """

    word: int
    sense: str
    force: str
    listed: bool = False
    sure: bool = False


class Results:
    """Reads the results, the line-ups and the casts of one document."""

    def __init__(self, words: Words, lexicon: Lexicon, kind_class: str, people: list[Named]) -> None:
        self.words, self.kind_class = words, kind_class
        self.works = lexicon.index("works")
        self.held = {reach.stop: reach.start for reach in words.reaches("offices")}
        self.offices, self.bodies = words.covered("offices"), words.covered("organisations")
        self.begins, self.named = {reach.start for reach in words.reaches("people")}, words.covered("people")
        self._over: dict[int, int | None] = {0: None}  # the result above a line, by the line's first word
        self.casts = in_casts(words, people)
        self.places = on_places(words, people) if kind_class == "contest" else frozenset()
        self.line_ups = self._find_line_ups(people) if kind_class == "contest" else frozenset()

    def of(self, person: Named) -> Taking | None:
        """Give the word of a result or a list by which somebody took part."""
        told = self._in_a_table(person) or self._scored(person) or self._placed(person) or self._ranked(person) or self._unequalled(person)
        told = told or self._congratulated(person) or self._stronger(person)
        return told or self._in_a_roster(person) or self._in_a_programme(person) or self._by_a_work(person)

    def _in_a_table(self, person: Named) -> Taking | None:
        """Tell «1. | Олег Грач | (Тула)» of a contest, and a line of a cast."""
        i = person.reach.start
        if i in self.places:
            return Taking(i - 2, "award", "strong", sure=True)
        return Taking(self.casts[i], "part", "strong", sure=True) if i in self.casts else None

    def _scored(self, person: Named) -> Taking | None:
        """Tell a line of scores: «| Олег Грач | (Тула) – 7,5 очка»."""
        words, k = self.words, person.reach.stop
        sentence = words.sentence_of[person.reach.start]
        if self.kind_class != "contest" or not is_nominative(words, person):
            return None
        if k in sentence and words.text[k] == "(":
            k = next((n for n in range(k, sentence.stop) if words.text[n] == ")"), k) + 1
        scored = k + 1 in sentence and words.text[k] in TIED
        k = next((n for n in range(k + 1, min(k + 5, sentence.stop)) if words.lemma[n] in POINTS), k) if scored else k
        return Taking(k, "award", "strong") if scored and words.lemma[k] in POINTS else None

    def _ranked(self, person: Named) -> Taking | None:
        """Tell «третьими были | Инна Шторм и Ян Лось», «лучшей была | Инна Шторм»."""
        words = self.words
        if self.kind_class not in HONOURING or not is_nominative(words, person):
            return None
        for k in clause_of(words, person.reach.start):
            after = words.lemma[k] == "быть" and k > 0
            ranked = after and words.norm[k - 1].startswith(RANKS) and "Ins" in possible_cases(words.norm[k - 1])
            if ranked or (after and words.feats[k - 1].case == "Ins" and is_best(words.norm[k - 1])):
                return Taking(k, "award", "strong")
        return None

    def _congratulated(self, person: Named) -> Taking | None:
        """Tell whom a release itself congratulates on a prize: «поздравляем | Инну Шторм | с победой», «поздравляем победителя …»."""
        words, clause = self.words, clause_of(self.words, person.reach.start)
        if self.kind_class not in HONOURING or is_nominative(words, person):
            return None
        k = next((k for k in range(clause.start, person.reach.start) if words.norm[k] in OURS), None)
        if k is None or any(is_finite(words, n) for n in range(k + 1, person.reach.start)):
            return None
        won = any(words.lemma[n] in PRIZES | GIVEN or words.lemma[n] in WINNINGS for n in clause)
        return Taking(k, "award", "strong") if won else None

    def _stronger(self, person: Named) -> Taking | None:
        """Tell «| Олег Грач | оказался сильнее Яна Лося» of a contest."""
        words, clause = self.words, clause_of(self.words, person.reach.start)
        if self.kind_class != "contest":
            return None
        k = next(
            (k for k in clause if words.norm[k] in STRONGER and any(words.lemma[n] in BECOMING for n in (k - 2, k - 1, k + 1, k + 2))), None
        )
        if k is None:
            return self._beyond_all(person, clause)
        own = is_nominative(words, person) or person.reach.start in (k + 1, k + 2)
        return Taking(k, "award", "strong") if own else None

    def _beyond_all(self, person: Named, clause: range) -> Taking | None:
        """Tell «сильнее всех | Олег Грач |», «за ним | Ян Лось |»."""
        words, k = self.words, person.reach.start - 2
        if k not in clause or not is_nominative(words, person):
            return None
        best = words.norm[k] in STRONGER and words.norm[k + 1] == "всех"
        behind = words.norm[k] == "за" and words.norm[k + 1] in NEXT_TO
        return Taking(k, "award", "strong") if best or behind else None

    def _unequalled(self, person: Named) -> Taking | None:
        """Tell «не было равных | Инне Шторм»."""
        words, clause = self.words, clause_of(self.words, person.reach.start)
        if self.kind_class not in HONOURING or "Dat" not in possible_cases(words.norm[person.reach.start]):
            return None
        k = next((k for k in clause if words.norm[k] == "равных"), None)
        return Taking(k, "award", "strong") if k is not None else None

    def _in_a_programme(self, person: Named) -> Taking | None:
        """Tell who is told in a programme's line: «16.00 – концерт, солистка | Инна Шторм»."""
        words, i = self.words, person.reach.start
        before = range(words.line_of[i].start, i)
        last = next((k for k in range(i - 1, max(before.start, i - LAND) - 1, -1) if words.feats[k].case != "Gen" or k in self.offices), i)
        if not before or last not in self.offices or not is_nominative(words, person) or not opens_with_hour(words, i):
            return None
        held = range(self.held.get(last + 1, last), last + 1)  # «заслуженный | артист | России Ян Лось»
        told = any(is_finite(words, k) for k in before) or not any(words.feats[k].case in ("Nom", "") for k in held)
        return Taking(i - 1, "part", "strong") if not told else None

    def _find_line_ups(self, people: list[Named]) -> frozenset[int]:
        """Give where the sentences begin that name a side's players: «Заря»: Пятов – Соболев (Мороз, 60), Плахин, Шабанов»."""
        words = self.words
        found = set()
        for start, named in groupby(people, lambda person: words.sentence_of[person.reach.start].start):
            names = list(named)
            opened = words.text[max(start, names[0].reach.start - 2) : names[0].reach.start]
            if len(names) >= SIDE and TIED.intersection(opened) and not any(is_finite(words, k) for k in words.sentence_of[start]):
                found.add(start)
        return frozenset(found)

    def _in_a_roster(self, person: Named) -> Taking | None:
        """Tell the first of a team's or a cast's list: «Вратари: Олег Грач («Лада»), …», «Солисты: …», «Дирижёр – Инна Шторм»."""
        words, i = self.words, person.reach.start
        held = self.held.get(i - 1) if i > 1 and self.kind_class in STAGED and words.text[i - 1] in TIED else None
        if held is not None and (words.feats[i - 2].case == "Nom" or "Nom" in possible_cases(words.norm[held])):
            stays = self.kind_class in STAGED and not SERVING.isdisjoint(words.lemma[held : i - 1])
            return Taking(held, "part", "strong", sure=stays)  # «Дирижёр – | Инна Шторм |», «Руководитель команды – | Ян Лось |»
        if (crew := crew_of(words, i)) is not None:
            return Taking(crew.start, "part", "strong")
        if words.norm[i - 1] == ":" and words.norm[i - 2] in CASTS:
            return Taking(i - 2, "part", "strong")  # «В ролях: | Инна Шторм | и Ян Лось»
        sentence = words.sentence_of[i]
        return Taking(sentence.start, "part", "strong") if sentence.start in self.line_ups else None

    def _by_a_work(self, person: Named) -> Taking | None:
        """Tell whose work is honoured: «гран-при получила лента «Лес» режиссёра | Олега Грача», «лучшим признан доклад | Инны Шторм»."""
        words, i = self.words, person.reach.start
        k = i - 1
        while k in self.offices or k in self.bodies or words.pos[k] == "ADJ":
            k -= 1
        turned = words.feats[i].case == "Gen" and not is_nominative(words, person)
        if not turned and k < i - 1 and "Nom" in possible_cases(words.norm[i - 1]):
            return None  # but «доклад | И. С. Руденко |», «доклад аспиранта | И. С. Руденко |»
        if words.norm[k] == '"':
            k = next((n for n in range(k - 1, max(k - TITLE, 0), -1) if words.norm[n] == '"'), k) - 1
        won = self._honour_of(k, i)
        return Taking(won, "award", "strong") if won is not None else None

    def _honour_of(self, k: int, i: int) -> int | None:
        """Find the word by which a work at a word, whose maker a name tells, is honoured."""
        words, clause = self.words, clause_of(self.words, i)
        work, entry = words.lemma[k] in self.works, words.lemma[k] in ENTRIES
        judged = "жюри" in words.norm[max(words.sentence_of[i].start, i - JURY) : i]
        if (work and (judged or self.kind_class in HONOURING)) or (entry and judged):
            given = GIVEN | JUDGING if judged else GIVEN
            return next((n for n in clause if words.lemma[n] in given or is_best(words.norm[n])), None)
        return crown(words, i) if work or entry else None

    def _placed(self, person: Named) -> Taking | None:
        """Tell a line of results: «1 место – Олег Грач», «Гран-при: Инна Шторм»; and «серебро у | Инны Шторм»."""
        words, i = self.words, person.reach.start
        if (won := self._has(person)) is not None or (won := self._on_a_place(person)) is not None:
            return Taking(won, "award", "strong")
        before = range(max(words.line_of[i].start, words.sentence_of[i].start), i)
        line, tied = words.line_of[i], bool(before) and words.text[i - 1] in TIED
        before = self._behind_others(before)
        if i - line.start == NUMBER and words.text[line.start].isdigit():
            before = range(line.start, line.start)  # «2. | Инна Шторм |»
        if (won := self._under_a_result(before.start) if tied or not before else None) is not None:
            return Taking(won, "award", "strong")
        tied = tied or (before.start == line.start and words.lemma[i - 1] in PRIZES)  # «1 место | Инна Шторм |»
        if not before or not tied or len(before) > RESULT or any(is_finite(words, k) for k in before):
            return None
        won = next((k for k in before if words.lemma[k] in PRIZES | GIVEN or self._is_a_weight(k)), None)
        if won is None and self.kind_class in HONOURING:
            won = next((k for k in before[:2] if is_best(words.norm[k]) and words.line_of[k].start >= k - 1), None)
        return Taking(won, "award", "strong") if won is not None else None

    def _is_a_weight(self, k: int) -> bool:
        """Tell the weight of «до 55 | кг | – Олег Грач» of a contest."""
        return self.kind_class == "contest" and self.words.norm[k] in WEIGHTS and self.words.text[k - 1][0].isdigit()

    def _behind_others(self, before: range) -> range:
        """Give what stands behind another's result on one line, or a colon: «I место: Ян Лось; | II место: | Инна Шторм»."""
        text = self.words.text
        marks = range(before.stop - 2, max(before.start, before.stop - RESULT), -1)
        named = (k for k in marks if text[k] == ":" or (text[k] in PARTING and (k - 1 in self.named or text[k - 1] == ")")))
        parted = next(named, None)
        return before if parted is None else range(parted + 1, before.stop)

    def _has(self, person: Named) -> int | None:
        """Find the result of «серебро у | юной ткачихи Инны Шторм |», «у | десятиклассника Олега Грача | первое место»."""
        words, k = self.words, person.reach.start - 1
        first = max(words.sentence_of[person.reach.start].start, k - OWNER)
        while k > first and self._qualifies(k):
            k -= 1
        if k < first or words.norm[k] != "у":
            return None
        near = range(max(words.sentence_of[k].start, k - RESULT), k)
        beaten = BEATING if self.kind_class == "contest" else frozenset()
        if (
            won := next((n for n in near if words.lemma[n] in PRIZES | FIRST | GIVEN | beaten or is_best(words.norm[n])), None)
        ) is not None:
            return won
        behind = range(person.reach.stop, min(person.reach.stop + HELD, words.sentence_of[k].stop))
        end = next((n for n in behind if words.pos[n] == "VERB" or words.text[n] in ",;"), behind.stop)
        return next((n for n in behind if n < end and words.lemma[n] in PRIZES), None)

    def _qualifies(self, k: int) -> bool:
        """Tell a word between «у» and a name: an office, a body, what they are called."""
        words = self.words
        genitive = words.feats[k].case == "Gen" and words.pos[k] in ("ADJ", "NOUN", "PROPN", "DET")
        return genitive or k in self.offices or k in self.bodies or words.lemma[k] in CREWS or words.pos[k] == "NUM"

    def _on_a_place(self, person: Named) -> int | None:
        """Find the place of «на втором месте | Инна Шторм |»."""
        words, i = self.words, person.reach.start
        if not is_nominative(words, person):
            return None
        before = range(max(clause_of(words, i).start, i - RESULT), i)
        held = next((k for k in reversed(before) if words.norm[k] in STEPS), None)
        if held is None or held - 1 not in before or any(is_finite(words, k) for k in range(held, i)):
            return None
        return held if "на" in words.norm[max(before.start, held - 3) : held] else None

    def _under_a_result(self, start: int) -> int | None:
        """Find the result under which lines of names stand: «1 место», then «Олег Грач», then «Инна Шторм»."""
        passed = [start]
        while (first := passed[-1]) not in self._over:
            line = self.words.line_of[first - 1]
            if line.start in self._prizes or self._opens_with_best(line) or not self._goes_on(line):
                self._over[first] = self._result_in(line)
            else:
                passed.append(line.start)
        self._over.update(dict.fromkeys(passed, self._over[first]))
        return self._over[first]

    @cached_property
    def _prizes(self) -> dict[int, int]:
        """Give the first word of a prize in each line, by the line's first word."""
        return {self.words.line_of[k].start: k for k in reversed(self.words.with_lemma(PRIZES))}

    def _result_in(self, line: range) -> int | None:
        """Give the word of a result that a short line tells: «1 место», «Лучшие игроки:»."""
        if (won := self._prizes.get(line.start)) is not None:
            return won if len(line) <= RESULT and not any(is_finite(self.words, k) for k in line) else None
        return line.start if self._opens_with_best(line) else None

    def _opens_with_best(self, line: range) -> bool:
        """Tell «Лучшие игроки:» ¶ «вратарь – Олег Грач»."""
        return is_best(self.words.norm[line.start]) and self.words.norm[line.stop - 1] == ":"

    def _goes_on(self, line: range) -> bool:
        """Tell a line of names: «Олег Грач», «вратарь – Олег Грач»."""
        if line.start + NUMBER in self.begins and self.words.text[line.start].isdigit():
            return True
        return line.start in self.begins or any(k in self.begins and self.words.text[k - 1] in TIED for k in line[1:RESULT])


def crown(words: Words, i: int) -> int | None:
    """Find the word of «лучшим», «победителем» in the clause of a work: «лучшим | признан доклад …»."""
    clause = clause_of(words, i)
    if not any(words.lemma[n] in JUDGING or words.lemma[n] in BECOMING for n in clause):
        return None
    return next((n for n in clause if is_best(words.norm[n]) or (words.lemma[n] in CROWNED and words.feats[n].case == "Ins")), None)


def is_best(norm: str) -> bool:
    """Tell «лучшим», whatever the tagger makes of it."""
    return norm.startswith(("лучш", "быстрейш", "сильнейш"))
