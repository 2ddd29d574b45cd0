"""Shares of a count: bare figures that take the noun of the count before.

«350 делегатов, из них | 320 | — учёные», «277 — очно, | 151 | — дистанционно», «от Чили приехали 40 человек, от Перу – | 20 |».
"""

from __future__ import annotations

from typing import NamedTuple

from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.counts.counted import BETWEEN

SHARE_BEFORE: tuple[tuple[str, ...], ...] = (
    ("в", "том", "числе"),
    ("из", "них"),
    ("из", "которых"),
    ("среди", "них"),
    ("среди", "которых"),
    ("еще",),
    ("остальные",),
)
SHARE_BEHIND: tuple[tuple[str, ...], ...] = (("из", "них"), ("из", "которых"))
WAYS = word_class("way_of_coming")
BESIDE = frozenset({":", ",", ";", "и", "также"})  # before a figure in a list of shares
WHENCE = frozenset({"из", "от", "из-за"})
RANKED = frozenset({"иметь", "носить", "обладать", "являться"})
FEW = frozenset("234")  # «64 | белорусские»
ORIGINS, JOINED = frozenset({"из", "от", "с", "со", "в", "во"}), frozenset({"и"})
BESIDE_PLACES = frozenset({",", ":", ";", "(", "и", "а"})  # before whence they came: «…, | из Перу – 20»
INTO = frozenset({"в", "во", "на"})
SIDES = frozenset({"сторона", "делегация"})
THIS, YEARS = frozenset({"нынешний", "этот", "это"}), frozenset({"год", "раз", "сезон"})
WHOLE = 5  # words from «из» to the figure of the whole
OBLIQUE, AGED = 6, ("возраст", "младш", "старш", "средн")  # words between a comma and the dash
AMONG = (["среди", "них"], ["из", "них"])
MORE, THEM = "еще", "их"
COUNTING = frozenset({"насчитывалось", "оказалось", "набралось", "собралось", "насчитали", "будут", "стало", "чуть", "ровно", "целых"})
PORTIONS, PORTION = frozenset({"половина", "треть", "четверть", "большинство", "часть", "процент", "%"}), 4
NOW = frozenset({"сейчас", "теперь", "нынче", "сегодня"})


class Link(NamedTuple):
    """Why a bare number takes the noun of the count before, within how many sentences, and where its own words end."""

    stop: int
    sentences: int
    acts: bool


def inherits(words: Words, i: int, first: int, after: int, lexicon: Lexicon) -> Link | None:
    """Tell a share of the count before: «(из них 320», «в том числе 24 — из России», «ещё 64 следили», «277 — очно»."""
    figure = Figure(words, i, first, after, lexicon)
    return (
        figure.of_them()
        or figure.from_somewhere()
        or figure.of_comers()
        or figure.of_others()
        or figure.of_pronoun()
        or figure.of_some()
        or figure.behind_share()
        or figure.told_by_adjective()
        or figure.told_behind()
        or figure.told_before()
        or figure.in_brackets()
    )


class Figure:
    """A bare figure at ``i``, its bound at ``first``, and what stands around it; ``after`` is the word behind."""

    def __init__(self, words: Words, i: int, first: int, after: int, lexicon: Lexicon) -> None:
        self.words, self.i, self.after = words, i, after
        self.attending, self.of_lands = lexicon.index("attending"), lexicon.index("country_adjectives")
        self.start, self.stop = words.sentence_of[i].start, words.sentence_of[i].stop
        self.at_end = after >= self.stop
        self.acts = not self.at_end and words.pos[after] in ("VERB", "AUX") and words.feats[after].number in ("Plur", "Sing")
        self.dashed = not self.at_end and words.norm[after] in DASHES
        self.listed = first > self.start and words.norm[first - 1] in BESIDE
        comma = not self.at_end and words.norm[after] == "," and after + 1 < self.stop
        behind = "".join(words.text[after + comma + 1 : after + comma + 2])  # nothing where a cut text ends: «24 из»
        self.whence = not self.at_end and words.norm[after + comma] in WHENCE and not behind[:1].isdigit()

    def of_them(self) -> Link | None:
        """Tell «| двое | из них»."""
        behind = (len(phrase) for phrase in SHARE_BEHIND if tuple(self.words.norm[self.after : self.after + len(phrase)]) == phrase)
        return next((Link(self.after + size, 1, False) for size in behind), None)

    def from_somewhere(self) -> Link | None:
        """Tell «в финал вышли 24 команды: 15 из края, | семь | из других регионов»."""
        return Link(self.after, 0, False) if self.whence and self.listed else None

    def of_comers(self) -> Link | None:
        """Tell «из 20 депутатов присутствовали | 16 |.», «62 — студенты, | 118 | участвовали очно»."""
        words, after = self.words, self.after
        if (after >= self.stop - 1 or words.norm[after] in (",", ":", ";")) and self._comes_before():
            return Link(after, 0, False)
        comes = self.acts and self.attending.get(words.lemma[after], {}).get("sense") == "comes" and words.feats[after].number == "Plur"
        return Link(after, 0, True) if comes and self.listed else None

    def of_others(self) -> Link | None:
        """Tell «в зале сидели 90 горожан, по видеосвязи слушали и спрашивали ещё | 40 |»."""
        return Link(self.after, 0, False) if self._closes() and self._word_before() == MORE else None

    def of_pronoun(self) -> Link | None:
        """Tell «съехались мастера из 9 городов … В зале их было | 140 |», «всего их – | 140 |»."""
        words, near = self.words, range(self.i - 1, max(self.start - 1, self.i - 5), -1)
        k = next((k for k in near if words.norm[k] not in COUNTING and words.norm[k] not in BETWEEN - {THEM}), self.start)
        told = self._closes() and words.norm[k] == THEM and self.i > k + 1
        opened = k - (words.norm[k - 1] == "всего") - 1
        if words.norm[opened] == "(" and words.feats[opened - 1].animacy == "Inan":
            return None  # «стенды (их было | 76 |)»
        return Link(self.after, 1, False) if told else None

    def _closes(self) -> bool:
        """Tell a figure at the end of a clause."""
        return self.at_end or self.words.pos[self.after] == "PUNCT"

    def _word_before(self) -> str:
        words = self.words
        return next((words.norm[k] for k in range(self.i - 1, self.start - 1, -1) if words.norm[k] not in BETWEEN), "")

    def of_some(self) -> Link | None:
        """Tell «из 60 шашистов | 12 | имеют звание», «играют 60 шашистов, | 12 | имеют звание»."""
        words, first = self.words, self.start
        if not self.acts or words.feats[self.after].number != "Plur":
            return None
        figures = words.covered("numbers")
        begun = (
            k
            for k in range(first, self.i - 1)
            if words.norm[k] == "из" and not figures.isdisjoint(range(k + 1, min(k + WHOLE, self.i)))  # «из более чем трёхсот»
        )
        opened = any(k == first or words.norm[k - 1] == "," for k in begun)
        ranked = words.lemma[self.after] in RANKED
        came = opened and words.feats[self.after].tense == "Past"  # «из 60 приглашённых | 12 | приехали», but not «служат»
        return Link(self.after, 0, True) if came or (ranked and (opened or self.listed)) else None

    def behind_share(self) -> Link | None:
        """Tell «(из них | 320 | — спасатели)», «в том числе | 24 | из России», «ещё | 64 | следили», «в том числе | 9 | онлайн»."""
        in_a_way = not self.at_end and self.words.lemma[self.after] in WAYS
        if in_a_way and self.listed:
            return Link(self.after, 0, False)  # «120 человек очно и | 240 | онлайн»
        for phrase in SHARE_BEFORE if self.acts or self.dashed or self.whence or in_a_way else ():
            for begin in (self.i - len(phrase), self.i - len(phrase) - 1):
                if begin >= self.start and tuple(self.words.norm[begin : begin + len(phrase)]) == phrase:
                    return Link(self.after, 1 if phrase[-1] in ("них", "еще") else 0, self.acts)
        return None

    def told_by_adjective(self) -> Link | None:
        """Tell «8 мужских сборных и | 4 | женских», «118 фирм, в том числе | 64 | белорусские, 54 турецких»."""
        words, after = self.words, self.after
        if self.at_end or not self._describes(after) or words.feats[after].number != "Plur":
            return None
        few = words.norm[self.i][-1:] in FEW and words.feats[after].case in ("Nom", "Acc")
        alone = after + 1 == self.stop or words.pos[after + 1] in ("PUNCT", "CCONJ")
        return Link(after + 1, 0, False) if alone and (few or words.feats[after].case == "Gen") else None

    def told_behind(self) -> Link | None:
        """Tell «| 277 | — очно», «| 24 | – из Индии», «300 школьников: | 30 | стали призёрами, | 12 | – победителями»."""
        behind = self.after + 1
        if not self.dashed or behind >= self.stop:
            return None
        feats = self.words.feats[behind]
        made = self.listed and (feats.case, feats.number, feats.animacy) == ("Ins", "Plur", "Anim")
        return Link(self.after, 0, False) if made or self.words.pos[behind] in ("ADP", "ADV") else None

    def told_before(self) -> Link | None:
        """Tell «240 химиков, очно — около | 150 |», «от Чили приехали 40 человек, от Перу – | 20 |»."""
        words = self.words
        if not self.at_end and words.pos[self.after] not in ("PUNCT", "CCONJ"):
            return None
        near = range(self.i - 1, max(self.start, self.i - 4), -1)
        dash = next((k for k in near if words.norm[k] not in BETWEEN or words.norm[k] in DASHES), self.start)
        if dash == self.start or words.norm[dash] not in DASHES:
            return None
        told = words.lemma[dash - 1] in WAYS or self._opens_with_side(dash) or self._opens_with_place(dash) or self._opens_with_part(dash)
        told = told or words.norm[dash - 2 : dash] in AMONG  # «российских среди них – | 83 |»
        return Link(self.after, 0, False) if told or self._opens_with_oblique(dash) else None

    def _opens_with_oblique(self, dash: int) -> bool:
        """Tell «степень доктора имеют 14 человек, | кандидата наук | – 46», «до 30 лет – 41», not «проходной балл – 240», «работ – 9»."""
        words = self.words
        begin = next((k for k in range(dash - 1, max(self.start, dash - OBLIQUE) - 1, -1) if words.norm[k] in BESIDE_PLACES), -1)
        told = range(begin + 1, dash)
        nouns = [k for k in told if words.pos[k] in ("NOUN", "PROPN")]
        if (
            begin < 0
            or not nouns
            or (words.pos[begin + 1] != "ADP" and words.feats[nouns[0]].number == "Plur")
            or any(words.norm[k].startswith(AGED) or words.pos[k] in ("VERB", "AUX") for k in told)
        ):
            return False
        return all(words.feats[k].case not in ("Nom", "Dat") for k in nouns)

    def _opens_with_side(self, dash: int) -> bool:
        """Tell «чилийскую делегацию составили 15 человек, | перуанскую | – 20», «…, | перуанскую сторону | – 20»."""
        k = dash - 1 - (self.words.lemma[dash - 1] in SIDES)
        return k > self.start and self._describes(k) and self.words.norm[k - 1] in BESIDE_PLACES

    def _opens_with_part(self, dash: int) -> bool:
        """Tell «школьники – 90, | студенты | – 20», «победителями стали 5 человек, | призёрами | – 9», «…, | во второй | – 20»."""
        words, k = self.words, dash - 1
        if k <= self.start:
            return False
        people = words.pos[k] == "NOUN" and words.feats[k].animacy == "Anim" and words.feats[k].number == "Plur"
        if people and words.feats[k].case in ("Nom", "Ins"):
            return words.norm[k - 1] in BESIDE_PLACES
        part = words.pos[k] == "ADJ" and words.feats[k].case in ("Loc", "Acc") and words.norm[k - 1] in INTO
        return part and k - 2 > self.start and words.norm[k - 2] in BESIDE_PLACES

    def _describes(self, k: int) -> bool:
        return self.words.pos[k] == "ADJ" or self.words.lemma[k] in self.of_lands

    def _opens_with_place(self, dash: int) -> bool:
        """Tell «…, | из Перу | – 20», «…, | Перу | – 20», «…, | в нынешнем | – 20»."""
        words, k = self.words, dash - 1
        places = words.covered("places")
        if words.norm[k] in NOW:
            return k > self.start and words.norm[k - 1] in BESIDE_PLACES
        k -= words.lemma[k] in YEARS and words.lemma[k - 1] in THIS  # «в этом | году | – 160»
        if words.lemma[k] in THIS and words.norm[k - 1] in ("в", "на"):
            return k > self.start + 1 and (words.norm[k - 2] in BESIDE_PLACES or words.norm[k - 2] == "то")
        if k not in places:
            return False
        while k > self.start and (k in places or words.norm[k] in JOINED):
            k -= 1
        k -= words.norm[k] in ORIGINS
        return k >= self.start and words.norm[k] in BESIDE_PLACES

    def in_brackets(self) -> Link | None:
        """Tell «Чили (21 компания), Перу (| 12 |)», «больше половины из них (| 260 |)»."""
        words, i, after = self.words, self.i, self.after
        bracketed = not self.at_end and words.norm[after] == ")" and i - 2 >= self.start and words.norm[i - 1] == "("
        return Link(after, 0, False) if bracketed and (i - 2 in words.covered("places") or self._is_a_portion()) else None

    def _is_a_portion(self) -> bool:
        """Tell «300 студентов, треть (| 110 |) – из деревень», «больше половины из них (| 260 |)»."""
        return any(self.words.lemma[k] in PORTIONS for k in range(self.i - 2, max(self.start - 1, self.i - 2 - PORTION), -1))

    def _comes_before(self) -> bool:
        """Tell a figure that alone stands behind a verb of coming: «в зале присутствовали | 16 |», «рассчитывают на | 300 |»."""
        k = self.i - 1 - (self.words.norm[self.i - 1] == "на")
        verb = k >= 0 and self.words.pos[k] == "VERB"
        return verb and self.attending.get(self.words.lemma[k], {}).get("sense") in ("comes", "hosts")
