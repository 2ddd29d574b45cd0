"""What the sentences in which countries are named tell: that somebody joins, gathers, acts, holds, or that it was another time."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from collections.abc import Set as AbstractSet

from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import tells_of_before
from extract.rules.lands import aside as lands_aside

PAYERS, COPULAS = word_class("payer"), frozenset({"выступить", "выступать"})
STANDS = word_class("stand_of_a_land")
REACH, TIED = "география", frozenset({":", *DASHES})  # «география – Чили и Перу»
LABEL = 5  # words of a line's label
WERE, FEW = frozenset({"были", "будут"}), 5  # words from «будут» to who was there
PRESENT = frozenset({"стать", "становиться", "быть"})
AHEAD = frozenset({"запланировать", "наметить", "намечать", "планироваться", "предполагаться", "предстоящий"})
JOINED, ABSENT = frozenset({"joins", "gathers"}), frozenset({"absent"})
ABLE, NEAR = lands_aside.ABLE | {"получиться", "удаться"}, 4  # words from «не смогли» to what they could not do
REFUSING, OFFERED = frozenset({"отказаться", "отказываться"}), frozenset({"участие", "поездка", "приезд", "выступление", "визит"})
WHENCE = frozenset({"откуда", "кто", "кого", "каких", "какие", "где"})
# what a land does with what it sends or is offered, so that it takes part: «приглашение приняла Чили», «ряды участников пополнила Чили»
OFFERS = {
    "подать": {"участие"},
    "принять": {"приглашение"},
    "сообщить": {"участие"},
    "объявить": {"участие"},
    "заявить": {"участие", "команда", "участник"},
    "составить": {"компания", "конкуренция"},
    "пополнить": {"ряд", "список", "число", "состав"},
    "добавиться": {"число", "список", "участник"},
    "значиться": {"список", "число", "участник"},
    "открывать": {"список", "перечень"},
    "замыкать": {"список", "перечень"},
    "получить": {"статус", "приглашение"},
    "отдать": {"голос"},
}
LENDING = frozenset({"выделить", "отрядить", "уполномочить", "отпустить", "снарядить", "послать"})
ENTERING, INTO = frozenset({"присоединиться", "присоединяться", "вступить", "вступать"}), frozenset({"к", "ко", "в", "во"})
NEXT, DAYS = frozenset({"следующий", "предыдущий"}), frozenset({"день", "утро"})  # days of the event itself


class LandSentences:
    """Answers for one document what its sentences tell of coming, by the words of four vocabularies."""

    def __init__(
        self,
        words: Words,
        senses: Mapping[str, str],
        comes: AbstractSet[str],
        setting: Mapping[str, Mapping[str, str]],
        guests: AbstractSet[str],
        kinds: Container[str],
        is_to_come: Callable[[], bool],
    ) -> None:
        self.words, self.senses, self.comes, self.setting, self.guests = words, senses, comes, setting, guests
        self.kinds, self.is_to_come = kinds, is_to_come  # lemmas of events; whether that of the document is yet to be held
        self._told: dict[int, frozenset[str]] = {}
        self._away: dict[int, list[range]] = {}  # by the number of the sentence the parts of it that tell who did not come

    def tell(self, k: int) -> frozenset[str]:
        """Give the senses of the words of a sentence: joins, gathers, acts, holds, shows, elsewhen, unsettled, states, absent."""
        number = self.words.sentence[k]
        if number not in self._told:
            sentence = self.words.sentence_of[k]
            denied = {n - 1 if self._denies_before(n) else n + 1 for n in sentence if self.words.norm[n] == "не" and not self._exclaims(n)}
            denied |= {k for n in denied for k in self._infinitive(n, sentence)} | self._refused(sentence)
            entered = {n for n in sentence if self.words.lemma[n] in ENTERING and self._enters_a_body(n)}
            lemmas = {self.words.lemma[n] for n in sentence if n not in denied and n - 1 not in denied and n not in entered}
            lemmas -= COPULAS if self._tells_a_payer(sentence) else set()
            away = [n for n in denied if n in sentence and self._is_coming(n)]
            senses = {self.senses[lemma] for lemma in lemmas if lemma in self.senses}
            joined = lemmas & self.comes or "gathers" in senses or lands_aside.among_guests(self.words, sentence, self.guests)
            joined = joined or self._tells_of_guests(sentence, lemmas) or self._tells_who_was_there(sentence)
            joined = joined or (not lemmas.isdisjoint(LENDING) and self._lends_people(sentence))
            joined = joined or any(not OFFERS[lemma].isdisjoint(lemmas) for lemma in lemmas & OFFERS.keys()) or self._calls_guests(sentence)
            senses.update({"gathers"} if self._tells_whence(sentence) else ())
            senses.update({"joins"} if joined else (), set() if lemmas.isdisjoint(STANDS) else {"shows"})
            setting = lemmas & self.setting.keys()
            ahead = setting & AHEAD
            setting -= ahead if ahead and self.is_to_come() else set()  # «на фестивале | намечены | выступления певцов из Чили»
            senses.update(self.setting[lemma]["sense"] for lemma in setting)
            past = tells_of_before(self.words, sentence) or lands_aside.tells_of_earlier(self.words, sentence)
            next_day = any(self.words.lemma[n] in NEXT and self.words.lemma[n + 1] in DAYS for n in sentence[:-1])
            senses.difference_update({"elsewhen"} if next_day else ())
            senses.update({"elsewhen"} if past else ())
            self._told[number] = frozenset(senses)
            self._away[number] = [self._part(n, sentence) for n in away]
        told = self._told[number]
        return told - JOINED | ABSENT if any(k in part for part in self._away[number]) else told

    def _enters_a_body(self, k: int) -> bool:
        """Tell «Чили | присоединилась | к БРИКС», «| вступила | в ВТО», «к союзу «Лён» | присоединилась | Чили»."""
        words, sentence, bodies = self.words, self.words.sentence_of[k], self.words.covered("organisations")
        near = range(max(sentence.start, k - NEAR), min(sentence.stop - 1, k + NEAR))
        return any(words.norm[n] in INTO and n + 1 in bodies for n in near)

    def _is_coming(self, k: int) -> bool:
        return self.words.lemma[k] in self.comes or self.senses.get(self.words.lemma[k]) == "joins"

    def _part(self, k: int, sentence: range) -> range:
        """Give the part of a sentence that a denial is of: «приехали гости из Чили, | не смогли приехать гости из Перу |»."""
        words, places = self.words, self.words.covered("places")
        verbs = [n for n in sentence if words.pos[n] == "VERB" and words.feats[n].verb_form in ("", "Fin") and abs(n - k) > NEAR - 1]
        before, behind = max((n for n in verbs if n < k), default=-1), min((n for n in verbs if n > k), default=-1)
        commas = [n for n in sentence[:-1] if words.norm[n] == "," and n + 1 not in places]
        start = next((n for n in commas if before < n < k), sentence.start) if before >= 0 else sentence.start
        stop = next((n for n in reversed(commas) if k < n < behind), sentence.stop) if behind >= 0 else sentence.stop
        return range(start, stop)

    def _tells_a_payer(self, sentence: range) -> bool:
        """Tell «| спонсором | слёта выступила Чили», who need not be there."""
        return any(self.words.lemma[n] in PAYERS and self.words.feats[n].case == "Ins" for n in sentence)

    def _tells_of_guests(self, sentence: range, lemmas: AbstractSet[str]) -> bool:
        """Tell «| гостями | вечера были сотрудники посольств Чили и Перу»."""
        called = not lemmas.isdisjoint(self.guests) and not lemmas.isdisjoint(PRESENT)
        return called and any(self.words.lemma[n] in self.guests and self.words.feats[n].case == "Ins" for n in sentence)

    def takes_offer(self, verb: int) -> bool:
        """Tell the verb of «| приглашение | приняла Чили», «заявки | подали | Чили», «экспертов | выделила | Чили»."""
        sentence = self.words.sentence_of[verb]
        if self.words.lemma[verb] in LENDING:
            return self._lends_people(sentence)
        return not OFFERS.get(self.words.lemma[verb], set()).isdisjoint(self.words.lemma[sentence.start : sentence.stop])

    def _lends_people(self, sentence: range) -> bool:
        """Tell «| экспертов | на заседание выделили …», «отрядили | шестерых спасателей | …»."""
        feats = (self.words.feats[k] for k in sentence if self.words.pos[k] == "NOUN")
        return any(told.animacy == "Anim" and told.number == "Plur" and told.case in ("Acc", "Gen") for told in feats)

    def _calls_guests(self, sentence: range) -> bool:
        """Tell a line that names its guests: «| Наблюдатели: | Чили и Перу»."""
        colon = next((k for k in sentence[1:LABEL] if self.words.norm[k] == ":"), None)
        return colon is not None and any(self.words.lemma[k] in self.guests for k in range(sentence.start, colon))

    def _tells_who_was_there(self, sentence: range) -> bool:
        """Tell «на | заседании | будут свыше 20 ректоров вузов Чили», «на | слёте | были врачи из Перу», not «были приняты»."""
        words = self.words
        for k in sentence[2:-1]:
            at_one = words.norm[k - 2] == "на" and words.lemma[k - 1] in self.kinds and words.feats[k - 1].case == "Loc"
            if words.norm[k] not in WERE or not at_one:
                continue
            behind = range(k + 1, min(k + FEW, sentence.stop))
            if any(words.feats[n].verb_form in ("Part", "Inf") for n in behind):
                continue
            noun = next((n for n in behind if words.pos[n] in ("NOUN", "PROPN")), None)
            if noun is not None and words.feats[noun].animacy == "Anim" and words.feats[noun].number == "Plur":
                return True
        return False

    def _tells_whence(self, sentence: range) -> bool:
        """Tell «| география форума | охватывает Чили и Перу», but not «география поставок»."""
        words = self.words
        nouns = (words.lemma[n + 1] for n in sentence[:-1] if words.lemma[n] == REACH)
        return any(noun in self.guests or noun in self.kinds or noun in TIED for noun in nouns)

    def _infinitive(self, k: int, sentence: range) -> range:
        """Give what could not be done: «не смогли | приехать | команды Чили», «| приехать | не смогли»."""
        if k not in sentence or self.words.lemma[k] not in ABLE:
            return range(0)
        near = (*range(k + 1, min(k + 1 + NEAR, sentence.stop)), *range(k - 1, max(k - NEAR, sentence.start), -1))
        at = next((n for n in near if self.words.feats[n].verb_form == "Inf"), None)
        return range(at, at + 1) if at is not None else range(0)

    def _refused(self, sentence: range) -> set[int]:
        """Give what somebody declined: «от | участия | отказалась Чили», «Чили | участвовать | отказалась»."""
        words = self.words
        refused = [n for n in sentence if words.lemma[n] in REFUSING]
        if not refused:
            return set()
        beside = range(max(refused[0] - 1, sentence.start), min(refused[0] + 2, sentence.stop))
        declined = {n for n in sentence if words.lemma[n] in OFFERED and "от" in words.norm[max(n - 2, sentence.start) : n]}
        return declined | {n for n in beside if words.feats[n].verb_form == "Inf"}

    def _exclaims(self, k: int) -> bool:
        """Tell «откуда только | не | приехали гости»: they came."""
        near = self.words.norm[max(self.words.sentence_of[k].start, k - 3) : k]
        return "только" in near and not WHENCE.isdisjoint(near)

    def _denies_before(self, k: int) -> bool:
        """Tell «представлены | не | были»."""
        return self.words.lemma[k + 1 : k + 2] == ["быть"] and self.words.feats[k - 1].variant == "Short"
