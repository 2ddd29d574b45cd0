"""Words that take a count for their own: «исключение | двух депутатов |», «собранные | четырьмя членами |», «посетил | четыре страны |»."""

from __future__ import annotations

from collections.abc import Container, Mapping

from extract.lang.words import Words
from extract.lexicon import Row, word_class
from extract.rules.counts.count_times import Count

VISITING = word_class("visit")
TAKES_COUNTS = word_class("takes_a_count")
GROUNDS = frozenset({"площадка", "база", "территория", "зал", "помещение", "аудитория", "двор", "стена", "сцена", "цех"})
KEPT, BODIES = word_class("kept"), frozenset({"companies", "organisations"})
PLAYED_TOO, PLAYING = "партия", frozenset({"сыграть", "играть", "доиграть", "отложить", "выиграть", "проиграть"})
COMMITTEES, GATHERING = frozenset({"комитет", "комиссия"}), frozenset({"собрать", "собирать"})
MAKING = frozenset({"создать", "создавать", "образовать", "учредить", "сформировать", "основать"})
MEMBER, EMBRACING = "член", frozenset({"объединять", "представлять", "насчитывать"})
THEIR_OWN = "свой"
MEMORY = "память"
REMAINS = frozenset({"интерес", "останки", "прах", "имя", "память", "портрет", "могила"})
LENDERS = frozenset({"музей", "галерея", "архив", "фонд", "коллекция", "собрание", "библиотека", "музей-заповедник"})
BELONGING, SOCIETIES = "состоять", word_class("society_of_members")
NUMBERS, STATISTICS = frozenset({"число", "количество", "численность"}), 25  # words from a number's noun to the figure
REACHING = frozenset({"достигнуть", "составить", "составлять", "превысить", "вырасти", "увеличиться", "достичь", "снизиться"})
BOTH, GROUPS = 2, word_class("visiting_group") | word_class("troupe") | word_class("crew")
ROOMY = word_class("plain_house") | {"трибуна", "зал", "арена", "стадион", "амфитеатр", "спорткомплекс", "шатер", "вместимость"}
SCALES, OBLIQUE = frozenset({"десяток", "десятка", "сотня", "тысяча", "дюжина"}), frozenset({"Dat", "Ins", "Loc"})
LIST, SERIES = "список", word_class("series_of_games")


class CountGovernors:
    """Tells which counts of a document hang on a word that is told of something else than coming; ``mine`` name its event."""

    def __init__(self, words: Words, attending: Mapping[str, Row], mine: Container[int]) -> None:
        self.words, self.attending, self.mine = words, attending, mine
        self.dated, self.counted = words.covered("dates"), words.covered("counts")
        self.games = {k for span in words.group("events") if span.label_ in SERIES for k in span.reach}
        self.playing = {words.sentence[k] for k in words.with_lemma(PLAYING)}  # sentences

    def case(self, count: Count) -> str:
        """Give the case in which a count stands, be it that of a scale: «вручили | двум десяткам ветеранов |»."""
        feats = self.words.feats
        scaled = (feats[k].case for k in count.reach if self.words.lemma[k] in SCALES and feats[k].case in OBLIQUE)
        return next(scaled, feats[count.reach.stop - 1].case)

    def makes(self, count: Count, clause: range) -> bool:
        """Tell what comes of the event, and comes to none: «решено создать | 5 комитетов |», «сыграли | 39 партий |»."""
        words = self.words
        if self._is_of_statistics(count) or words.lemma[count.reach.start - 1] == MEMORY:
            return True  # «почтили память | пятерых коллег |»
        if count.noun == PLAYED_TOO:
            return words.sentence[count.reach.start] in self.playing
        if count.noun == MEMBER and any(words.lemma[k] in EMBRACING for k in clause):
            return True  # «союз объединяет | 900 тысяч членов |»
        if count.of == "people" and self._belong(count, clause):
            return True
        verbs = (k for k in range(count.reach.start - 1, clause.start - 1, -1) if words.pos[k] in ("VERB", "AUX"))
        making = MAKING | GATHERING if count.noun in COMMITTEES else MAKING
        return count.of in BODIES and (nearest := next(verbs, None)) is not None and words.lemma[nearest] in making

    def _belong(self, count: Count, clause: range) -> bool:
        """Tell «в нашем союзе | 40 тысяч членов |», «в федерации состоят | 300 человек |», where no verb says that they came."""
        words = self.words
        lemmas = {words.lemma[k] for k in clause if words.pos[k] == "VERB"}
        if count.noun != MEMBER and BELONGING not in lemmas:
            return False
        inside = any(words.lemma[k] in SOCIETIES and words.feats[k].case == "Loc" for k in range(clause.start, count.reach.start))
        return inside and not any(self.attending.get(lemma, {}).get("sense") in ("comes", "hosts") for lemma in lemmas)

    def governed(self, count: Count) -> bool:
        """Tell «исключение двух депутатов» and «работы двух художников» from «участие двух депутатов»."""
        k = count.reach.start - 1
        if self.words.lemma[k] in KEPT | GROUNDS and count.of in BODIES:
            return True  # «из собраний трёх музеев», «на площадках 16 школ»
        if self._are_lenders(count):
            return True
        if self.words.lemma[k] in REMAINS:
            return True  # «перезахоронение останков | семи бойцов |»
        if self.words.lemma[k] == LIST and self.words.norm[k - 1] == "из":
            return True  # «выбирали из списка | 50 футболистов |»
        few = count.value % 10 in (2, 3, 4) and self.words.feats[count.reach.stop - 1].number == "Sing"  # «1 марта 264 студента»
        if self._is_agent(count) or self._is_between(count):
            return True
        if (
            count.of != "people"
            or few
            or k in self.dated
            or count.bound not in ("exact", "about")
            or self.words.pos[k] != "NOUN"
            or self.case(count) != "Gen"
        ):
            return False
        if self.words.feats[k].case == "Loc" or self.words.lemma[k - 1] == THEIR_OWN:
            return False  # «на улице | около 30 лицеистов», «представят свои картины | 9 выпускников»
        if self._is_whither(k) and self.words.norm[count.reach.start][:1].isdigit():
            return False  # «вышли на песок | 196 юниоров |»
        if k in self.games:  # «турнир по шашкам | восьми мастеров |»
            return False
        return self.attending.get(self.words.lemma[k]) is None and self.words.lemma[k] not in TAKES_COUNTS and k not in self.mine

    def has_room(self, count: Count) -> bool:
        """Tell how many a house holds: «с трибунами на | 1500 зрителей |», «новый зал на | 300 человек |»."""
        k = count.reach.start - 1
        return k > 0 and self.words.norm[k] == "на" and self.words.lemma[k - 1] in ROOMY

    def _is_whither(self, k: int) -> bool:
        """Tell «вышли | на песок | 196 юниоров», «приехали | в наш город | 40 студентов»."""
        words = self.words
        begin = k - 1 - (words.pos[k - 1] in ("ADJ", "DET"))
        came = begin > 0 and words.pos[begin] == "ADP" and words.pos[begin - 1] == "VERB"
        return came and self.attending.get(words.lemma[begin - 1], {}).get("sense") == "comes"

    def _are_lenders(self, count: Count) -> bool:
        """Tell whose things are shown: «54 картины из | 19 музеев |», but not «12 делегатов из | трёх музеев |»."""
        words, k = self.words, count.reach.start - 1
        if count.noun not in LENDERS or k <= words.sentence_of[k].start or words.norm[k] != "из":
            return False
        return words.feats[k - 1].animacy == "Inan" and k - 1 not in self.counted and words.lemma[k - 1] not in self.attending

    def _is_of_statistics(self, count: Count) -> bool:
        """Tell how many there are of somebody at large: «число туристов, побывавших в Чили, достигло | 21 тысячи человек |»."""
        words, first = self.words, max(self.words.sentence_of[count.reach.start].start, count.reach.start - STATISTICS)
        before = range(first, count.reach.start)
        if not any(words.lemma[k] in REACHING for k in before):
            return False
        number = next((k for k in reversed(before) if words.lemma[k] in NUMBERS), None)
        if number is None or words.feats[number].case not in ("Nom", "Acc"):
            return False
        noun = next((k for k in range(number + 1, count.reach.start) if words.pos[k] == "NOUN"), number)
        return self.attending.get(words.lemma[noun], {}).get("sense") != "guest" and noun not in self.mine

    def _is_between(self, count: Count) -> bool:
        """Tell what is between two lands, of which nobody need have come: «доверие | двух стран |», but «делегации двух стран»."""
        words, k = self.words, count.reach.start - 1
        thing = words.pos[k] == "NOUN" and words.feats[k].animacy == "Inan" and self.attending.get(words.lemma[k]) is None
        return count.of == "countries" and count.value == BOTH and thing and words.lemma[k] not in GROUPS and self.case(count) == "Gen"

    def _is_agent(self, count: Count) -> bool:
        """Tell «данные, собранные | четырьмя членами | группы»: what they did is told of a thing, if they are no guests by their noun."""
        feats = self.words.feats[count.reach.start - 1]
        if self.attending.get(count.noun, {}).get("sense") == "guest":
            return False  # «решений, написанных | 14 участниками |»
        return feats.verb_form == "Part" and bool(feats.case) and self.case(count) == "Ins"

    def visited(self, count: Count, clause: range) -> bool:
        """Tell «посетил четыре страны» from «посетили представители четырёх стран»."""
        if count.of not in ("countries", "cities", "regions") or count.reach.start == clause.start:
            return False
        before = range(max(clause.start, count.reach.start - 3), count.reach.start)
        return any(self.words.lemma[k] in VISITING for k in before) and self.case(count) in ("Acc", "Nom", "Gen", "")
