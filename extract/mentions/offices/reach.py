"""How far a position reaches around its head noun."""

from __future__ import annotations

from itertools import pairwise

from extract.lang.phrases.phrase import noun_phrase_end, possible_cases
from extract.lexicon import open_lexicon, word_class
from extract.lexicon.load import Row
from extract.mentions.degrees import degree_end
from extract.mentions.names.context import office_cases
from extract.mentions.office_heads import NO_ROW, OfficeHeads
from extract.mentions.offices.honours import honour_end, is_honoured
from extract.mentions.offices.short_fields import short_field_end
from extract.mentions.offices.tasks import is_plan, task_end

# «вице-президент по региону Европы»: behind these the place belongs to the position
WIDE = {"регион", "страна", "вопрос", "дело", "отношение", "связь", "сотрудничество"}
DEPARTMENTS = {"отдел", "отделение", "лаборатория", "кафедра", "сектор", "группа", "служба", "управление", "департамент", "цех", "штаб"}
LEADING, LED = frozenset({"главный", "ведущий", "старший"}), 5  # adjectives, and the words from them to their noun
UNITS = {"отдел", "сектор", "лаборатория", "цех", "бюро"}
LANDS = {"страна", "государство", "республика", "регион", "область", "край", "город"}
MINISTERS = {
    "министр",
    "вице-министр",
    "экс-министр",
    "замминистра",
    "госминистр",
}  # theirs are fields, not bodies: «министр социальных служб»
HEROES = frozenset({"герой", "героиня"})
OF_HEROES = (  # «Герой | Социалистического Труда | Пётр Лось»
    ("труда", "россии"),
    ("труда", "российской", "федерации"),
    ("труда",),
    ("социалистического", "труда"),
    ("советского", "союза"),
    ("российской", "федерации"),
    ("россии",),
    ("беларуси",),
    ("украины",),
)
DEGREES_OF_RANK = frozenset({"ранга", "статьи"})
KINDERGARTEN = ["д", "/", "с"]
FIELDS = word_class("field_in_capitals")  # «министр строительства | и ЖКХ |»
WITH_WHOM = word_class("done_with_others")  # «по связям | с общественностью |»
BOARDS = {"правление", "президиум", "аппарат"}  # of any company, capital or none: «председатель Правления»
BOARDLY = word_class("board_over_a_firm")
SAID_OF = frozenset({"relation", "role"})
REPRESENTING = {"уполномоченный", "омбудсмен", "представитель", "советник"}
NAMING = frozenset({'"', "№", "имени", "им"})
ACTING = ("врио", "врид", "врип", "и.о", "и.о.", "ио")


class OfficeReach(OfficeHeads):
    """Looks to the left and to the right of head nouns in one document."""

    of_ministers = False

    def bounds(self, k: int, row: Row, first: int) -> tuple[int, int]:
        """Give the words ``[i, j)`` of the position whose head is ``k``; it starts no earlier than ``first``."""
        left = self._left(k, first)
        oldest = row["class"] in SAID_OF and left > first and self.words.norm[left - 1].startswith("старейш")
        right = self._right(k, row)
        degree = next((n for n in range(k + 1, right) if degree_end(self.words, n)), right)  # «заведующий кафедрой | д. м. н.»
        return left - oldest, degree  # «| старейшая | жительница села»

    def _left(self, k: int, first: int) -> int:
        words = self.words
        first = max(first, words.sentence_of[k].start)
        i = k
        while i > first:
            n = i - 1
            if self.is_adjective(n, k) and n not in self.of_bodies:
                i = n
            elif words.norm[n] == "и" and n > first and self.is_adjective(n - 1, k) and i < k and n - 1 not in self.of_bodies:
                i = n - 1
            elif (led := self._led(n, k, first)) is not None:
                i = led
            else:
                break
        if i - first >= 4 and [words.norm[n] for n in range(i - 4, i)] == ["и", ".", "о", "."]:
            return i - 4
        if i > first and words.norm[i - 1] in ACTING:
            return i - 1
        if i - first >= 2 and words.lemma[i - 1] == "обязанность" and words.norm[i - 2].startswith("исполняющ"):
            return i - 2 - (i - first >= 3 and words.norm[i - 3].startswith("временно"))
        return i

    def _led(self, n: int, k: int, first: int) -> int | None:
        """Find the adjective that makes those behind it a position's: «| главный | внештатный торакальный хирург»."""
        words = self.words
        while (
            n > first and k - n < LED and words.pos[n] == "ADJ" and words.text[n].islower() and words.feats[n].case == words.feats[k].case
        ):
            n -= 1
            if words.lemma[n] in LEADING:
                return n
        return None

    def _right(self, k: int, row: Row) -> int:
        words = self.words
        limit = words.sentence_of[k].stop
        j = k + 1
        if row["word"] in HEROES and (of := next((of for of in OF_HEROES if tuple(words.norm[j : j + len(of)]) == of), ())):
            return j + len(of)
        if (honour := honour_end(words, k, row["word"], self.of_places, self.of_people)) is not None:
            return honour
        if j + 1 < limit and words.norm[j + 1] in DEGREES_OF_RANK and (words.pos[j] in ("ADJ", "NUM") or words.text[j].isdigit()):
            return j + 2  # «капитан | 2 ранга |», «старшина | первой статьи |»
        if words.norm[j : j + 3] == KINDERGARTEN:
            return j  # «воспитатель | д/с «Ромашка»»
        if row["complement"] == "instrumental":
            end = noun_phrase_end(words, j, limit, ("Ins",))
            if end and self._names_a_body(j, end):
                return j
            if end and self._small(range(j, end)):
                j = self._through_small_body(j, end)
        elif row["word"] in ("кандидат", "кандидатка") and j + 1 < limit and words.norm[j] == "в" and self._of_several(j + 1):
            return j + 2 + (words.norm[j + 1 : j + 3] == ["мастера", "спорта"])
        if row["word"] == "поверенный" and words.norm[j : j + 2] == ["в", "делах"]:
            return j + 2
        if j < limit and (board := self._board(j)):
            return board
        part = j < limit and (words.lemma[j] in BOARDS or (words.lemma[j] in DEPARTMENTS and words.text[j].islower()))
        if part and row["class"] == "office" and j in self.of_bodies:
            return self._through_small_body(j, j + 1)  # «руководитель отдела», whatever the department is called
        self.of_ministers = row["word"] in MINISTERS or (j < limit and self.head(j) in MINISTERS)
        pieces = [j]
        while j < limit:
            end = self._genitive(j, limit) or self._and_genitive(k, j, limit)
            if not end or words.lemma[end - 1] == "созыв" or self._begins_another(k, j):
                break
            j = end
            pieces.append(j)
        j = self._without_body(j, pieces)
        if row["word"] in REPRESENTING and j < limit and words.norm[j] == "при":
            j = self._before_whom(j, limit)
        if j + 1 < limit and words.text[j] == "," and words.norm[j + 1] == "по" and row["word"] in (*MINISTERS, "заместитель"):
            end = self._about(j + 1, limit)
            while end > j + 1 and end - 1 in self.of_places:
                end = self.of_places[end - 1].start
            j = end if end > j + 1 and words.text[end : end + 1] != [","] else j  # «министр культуры|, по делам молодёжи |»
        if j < limit and words.norm[j] == "по" and j not in self.of_bodies and row["class"] in ("office", "academic", "profession"):
            j = self._about(j, limit)
        return j

    def _of_several(self, k: int) -> bool:
        """Tell «кандидат в | президенты |», «в | мастера | спорта»."""
        plural = self.words.norm[k] != self.words.lemma[k] and "Nom" in possible_cases(self.words.norm[k])
        return self.words.feats[k].number == "Plur" or plural

    def _begins_another(self, k: int, j: int) -> bool:
        """Say whether another office begins behind one's country or body: «назначил премьер-министром страны | лидера партии».

        In the genitive only a rank does: «прокурора области | старшего советника юстиции Олега Грача».
        """
        words = self.words
        if j == k + 1:
            return False
        if words.feats[k].case not in ("Gen", "Acc"):
            return words.lemma[j - 1] in LANDS and self.head(j) is not None
        n = next((n for n in range(j, min(j + LED, words.size)) if words.pos[n] != "ADJ"), j)
        head = self.head(n)
        return head is not None and self.class_of(n, self.heads[head]) == "rank"

    def class_of(self, k: int, row: Row) -> str:
        """Give the class of the office whose head is ``k``; «советник юстиции», «государственный советник» are ranks."""
        words = self.words
        ranked = row["word"] == "советник" and (words.norm[k + 1 : k + 2] == ["юстиции"] or words.lemma[k - 1] == "государственный")
        if is_honoured(words, k, row["word"]):
            return "profession"
        if words.norm[k + 2 : k + 3] and words.norm[k + 2] in DEGREES_OF_RANK:
            return "rank"
        return "rank" if ranked and k else row["class"]

    def _before_whom(self, at: int, limit: int) -> int:
        """«уполномоченный | при Президенте РФ | по правам ребёнка»."""
        end = noun_phrase_end(self.words, at + 1, limit, ("Loc",))
        if not end:
            return at
        return self.of_places[end].stop if end in self.of_places else end

    def _names_a_body(self, j: int, end: int) -> bool:
        """Say whether a body's name begins whose noun is in small letters: «заведующая | детским садом «Родничок»», no department."""
        body = self.of_bodies.get(j)
        if body is None or body.start != j or body.stop == end or self.words.lemma[end - 1] in DEPARTMENTS:
            return False
        return self.words.norm[end] in NAMING

    def _small(self, reach: range) -> bool:
        return all(self.words.text[n].islower() for n in reach)

    def _through_small_body(self, j: int, end: int) -> int:
        """Take in a department that is named in small letters only: «кафедрой | теории перевода»."""
        words, body = self.words, self.of_bodies.get(j)
        if body is None or body.start < j - 1:
            return end
        whole = next((n for n in range(j + 1, body.stop) if self._is_whole(n)), body.stop)  # «отделом связи | Минсвязи»
        while whole < body.stop and whole > j + 1 and words.pos[whole - 1] == "ADJ":
            whole -= 1  # «управления образования | городской администрации»
        return max(end, whole) if self._small(range(j, whole)) else end

    def _is_whole(self, n: int) -> bool:
        row = self.bodies.get(self.words.lemma[n])
        return self.of_bodies[n].start == n or (row is not None and row["kind"] == "government")

    def _genitive(self, at: int, limit: int) -> int:
        words = self.words
        if self._is_field(at):
            return at + 1
        if end := short_field_end(words, at):
            return end
        if words.pos[at] == "NUM" or words.text[at][0].isdigit() or words.norm[at] == "чл":  # «директор института | чл.-корр. РАН»
            return 0
        end = noun_phrase_end(words, at, limit, ("Gen",))
        if (
            not end
            and self.head(at)
            and words.pos[at] != "ADJ"
            and self.head(at) != words.norm[at]
            and "Gen" in possible_cases(words.norm[at])
        ):
            end = at + 1  # «заместитель хокима»: the tagger does not know the word
        if end and end + 1 < limit and words.text[end] == ".":
            return 0  # «директор института | чл. |-корр. РАН»
        if end and (self._title_alone(at) or self._is_whence(at)):
            return 0
        titled = end == at + 1 and words.feats[at].number == "Sing" and (self.of_bodies.get(end) or range(0)).start == end
        if titled and self.heads.get(words.lemma[at], NO_ROW)["class"] == "academic":
            return 0  # «председателя отделения | академика | РАН Ю. Н. Грача»
        return end if end and self._plain(at, end) else 0

    def _title_alone(self, at: int) -> bool:
        """Say whether a rank stands that is no genitive: «настоятельница монастыря | игумения Дросида»."""
        lemma = self.head(at)
        return lemma is not None and self.heads[lemma]["class"] == "rank" and "Gen" not in office_cases(self.words.norm[at])

    def _is_whence(self, at: int) -> bool:
        """Tell what is said of where the one in office is from: «призёра чемпионата | казахстанца | Аслана Лося»."""
        words = self.words
        return words.feats[at].number == "Sing" and words.lemma[at] in open_lexicon().index("inhabitants")

    def _and_genitive(self, k: int, at: int, limit: int) -> int:
        """«министр транспорта | и коммуникаций», yet «директор института | и профессор»."""
        words = self.words
        if words.norm[at] not in ("и", ",") or at == k + 1 or not (words.feats[at - 1].case == "Gen" or self._is_field(at - 1)):
            return 0
        if words.norm[at] == "и" and self._is_field(at + 1):
            return at + 2
        end = noun_phrase_end(words, at + 1, limit, ("Gen",))
        if not end or not self._plain(at + 1, end) or any(self.head(n) for n in range(at + 1, end)) or words.feats[end - 1].case != "Gen":
            return 0
        if words.norm[at] == ",":
            return end if end < limit and words.norm[end] in ("и", ",") and self._and_genitive(k, end, limit) else 0
        return end

    def _is_field(self, n: int) -> bool:
        """Tell a field that is written in capitals: «министр строительства и | ЖКХ |»."""
        return n < self.words.size and self.words.norm[n] in FIELDS and self.words.text[n].isupper()

    def _board(self, j: int) -> int:
        """Give where a company's board ends that an office is in: «председатель | совета директоров |», «… | наблюдательного совета |»."""
        words = self.words
        if words.lemma[j : j + 2] == ["совет", "директор"] or (words.lemma[j + 1 : j + 2] == ["совет"] and words.lemma[j] in BOARDLY):
            return j + 2
        return 0

    def _about(self, at: int, limit: int) -> int:
        """«вице-президент | по маркетингу и продажам», «специалист | по телемедицине»."""
        words = self.words
        end = noun_phrase_end(words, at + 1, limit, ("Dat",))
        if not end or end - at > 6 or any(n in self.of_people for n in range(at, end)) or words.lemma[end - 1] in self.no_fields:
            return at
        if end - 1 in self.of_places:
            return max(end, self.of_places[end - 1].stop)  # «заместитель министра | по Республике Коми |»
        if words.lemma[end - 1] in WITH_WHOM and end + 1 < limit and words.norm[end] in ("с", "со"):
            whom = noun_phrase_end(words, end + 1, limit, ("Ins",)) or end + 1 + words.text[end + 1].isupper()
            end = whom if whom > end + 1 and not any(n in self.of_people for n in range(end, whom)) else end
        wide = words.lemma[end - 1] in WIDE
        end = self._listed(end, limit)
        while end < limit:
            more = noun_phrase_end(words, end, limit, ("Gen",))
            if not more and words.norm[end] == "и":
                more = noun_phrase_end(words, end + 1, limit, ("Gen",) if words.feats[end - 1].case == "Gen" else ("Dat",))
                if more and any(self.head(n) for n in range(end + 1, more)):
                    break
            if (
                not more
                or not (wide or self._plain(end, more) or task_end(words, end, more))
                or any(n in self.of_people or n in self.of_bodies for n in range(end, more))
            ):
                break
            end = more
        return self._about(end, limit) if end < limit and words.norm[end] == "по" and is_plan(words, end - 1) else end

    def _listed(self, end: int, limit: int) -> int:
        """Take in the rest of a list that «и» closes: «по туризму, | курортам и спорту»."""
        words, at = self.words, end
        while at < limit and words.norm[at] == ",":
            at = noun_phrase_end(words, at + 1, limit, ("Dat",))
            if not at or not self._plain(end + 1, at) or any(self.head(n) for n in range(end + 1, at)):
                return end
            if at < limit and words.norm[at] == "и" and (last := noun_phrase_end(words, at + 1, limit, ("Dat",))):
                return last
        return end

    def _plain(self, i: int, j: int) -> bool:
        """Say whether the words name no body, place or person: all in small letters, but for «Исполнительного директора»."""
        words = self.words
        for n in range(i, j):
            if n in self.of_people or n in self.of_places or (n in self.of_bodies and not (self.of_ministers and words.text[n].islower())):
                return False
            if (
                words.text[n][:1].isupper()
                and words.lemma[n] not in BOARDS
                and not self._is_field(n)
                and not (words.text[n].isupper() and words.text[n].isalpha() and words.lemma[n - 1] in DEPARTMENTS)  # «отдела | ВЭД |»
                and not (words.text[n].isupper() and len(words.text[n]) > 5 and not words.text[n].isascii())
            ):
                office = any(self.head(m) for m in range(n, j)) and (self.is_adjective(n, n) or self.head(n))
                if not office:
                    return False
        return True

    def _without_body(self, j: int, pieces: list[int]) -> int:
        """Leave out the body that a name follows: «представительница | ланкийской компании «Нувара Лиф»»."""
        words = self.words
        if j >= words.size or len(pieces) < 2 or self.of_ministers or j in self.of_people or j in self.of_bodies or j in self.of_places:
            return j
        named = (
            words.norm[j] == '"' or (words.text[j][:1].isupper() and words.feats[j].case in ("Gen", "")) or words.norm[j] in ("имени", "им")
        )
        if not named or words.sentence[j] != words.sentence[j - 1]:
            return j
        for start, stop in pairwise(pieces):
            if stop < j and words.lemma[start] in UNITS:
                continue  # «начальник | отдела кадров | «Лады»»
            if any(words.lemma[n] in self.bodies for n in range(start, stop)):
                return start
        return j
