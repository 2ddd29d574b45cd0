"""The years that a document tells without a day, for days that it tells without a year: «форум 2024 года … 9 сентября»."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from extract.lang.edtf import PartialDate
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.dates.first_editions import is_of_first_edition
from extract.mentions.dates.found import Found, is_on_the_eve
from extract.mentions.dates.summed_up import sums_up, year_of_upshot
from extract.mentions.dates.tense import tense_at

FARTHEST = 30  # words from an event to its year: «конференция Форума по … 2024 года»
QUALIFYING = 6  # words from «отборочный» to the year of what it leads to
ALL_SENSES = frozenset({"life", "edition", "plan", "document", "deadline"})  # elsewhen.tsv
LOOKING_BACK = frozenset({"life", "edition"})
MODERN = 1990  # the first year of which a release on a screen may tell without saying so
CELEBRATED = frozenset({"исполняться", "исполниться", "отмечать", "отмечаться", "праздновать"})
NEAR = 3  # sentences that a year of no event carries over
AHEAD = "на"
PREPOSITIONS = frozenset({"в", "во", "с", "со", "до", "к", "ко", "по", "на", "за", "от", "после"})


class ToldYears:
    """The years of events, and those that only say when something was."""

    def __init__(
        self, of_events: list[tuple[int, int]], bare: list[tuple[int, int, bool]], ahead: Sequence[bool], summed_up: list[Found]
    ) -> None:
        self.ahead = bool(ahead) and all(ahead)
        self.summed_up = summed_up
        self.by_sentence = dict(reversed(of_events))
        self.counts = Counter(year for _, year in of_events)
        self.bare = bare

    def of_event(self, sentence: int) -> int | None:
        """Give the year of an event named in a sentence."""
        return self.by_sentence.get(sentence)

    def year(self, sentence: int) -> int | None:
        """Give the year most often told of events; without one, the only year of all, where it is told nearby."""
        if self.counts:
            return self.counts.most_common(1)[0][0]
        near = any(number == sentence or (scene and abs(number - sentence) <= NEAR) for number, _, scene in self.bare)
        return self.bare[0][1] if near and len({year for _, year, _ in self.bare}) == 1 else None

    def after_upshot(self, words: Words, day: PartialDate, lexicon: Lexicon) -> int | None:
        """Give the year of a day in a text that tells no other year than that of a period summed up."""
        return None if self.counts or self.bare else year_of_upshot(words, self.summed_up, day, lexicon)

    def year_before_next(self) -> int | None:
        """Give the year before the only one told, if it is told of as one to come: «в 2020 году откроют»."""
        years = {year for _, year, _ in self.bare}
        return next(iter(years)) - 1 if self.ahead and len(years) == 1 and not self.counts else None


def told_years(words: Words, found: list[Found], lexicon: Lexicon) -> ToldYears:
    """Sort the bare years of a document: «форум 2024 года», «Форум-2024»; «в 2024 году город …»; not «основан в 1812 году»."""
    of_events: list[tuple[int, int]] = []
    bare: list[tuple[int, int, bool]] = []
    ahead: list[bool] = []
    summed_up: list[Found] = []
    for f in found:
        day = f.first or f.last
        if day is None or day.year is None:
            continue
        if f.label == "year" and sums_up(words, f):
            summed_up.append(f)
            continue
        pair = (words.sentence[f.i], day.year)
        if f.label == "name_year" and _qualifying(words, f.i):
            continue
        if f.label == "name_year" or _of_event(words, f.i, lexicon):
            of_events.append(pair)
        elif summed_up and words.norm[f.i - 1] == AHEAD:  # «подвели итоги 2019 года и утвердили план на | 2020 год |»
            continue
        elif day.year >= MODERN and not _of_another(words, f.i, lexicon) and (_is_now(words, f.i) or not elsewhen(words, f.i, lexicon)):
            bare.append((*pair, _sets_the_scene(words, f.i)))
            ahead.append(tense_at(words, f.i) > 0)
    return ToldYears(of_events, bare, ahead, summed_up)


def _of_event(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Tell «форума по сотрудничеству (Ляньюньган) | 2024 года» from «в 2024 году» and «итоги 2024 года»."""
    kinds, sentence = lexicon.index("event_kinds", "kind"), words.sentence_of[i]
    if i == sentence.start or words.norm[i - 1] in PREPOSITIONS or _of_another(words, i, lexicon):
        return False
    for k in range(i - 1, max(sentence.start, i - FARTHEST) - 1, -1):
        if words.lemma[k] in kinds and words.pos[k] == "NOUN":
            return True
        if words.pos[k] in ("VERB", "AUX") or words.norm[k] in (",", ";", ":"):
            return False
    return False


def _qualifying(words: Words, i: int) -> bool:
    """Tell a match of «отборочный этап Евро-2020», which may be of the year before."""
    before = range(max(words.sentence_of[i].start, i - QUALIFYING), i)
    return any(words.lemma[k] in ("отбор", "отборочный", "квалификация", "квалификационный", "матч", "сезон") for k in before)


def _sets_the_scene(words: Words, i: int) -> bool:
    """Tell «В 2024 году город …», «В преддверии нового 2024 года …», where a sentence begins, from «об итогах работы в 2018 году»."""
    return i - words.sentence_of[i].start <= 1 or is_on_the_eve(words, i)


def _is_now(words: Words, i: int) -> bool:
    """Tell «В | 2024 году | исполняется 100 лет со дня рождения поэта»: the year in which that is written."""
    sentence = words.sentence_of[i]
    near = range(sentence.start, min(sentence.stop, sentence.start + QUALIFYING))
    return _sets_the_scene(words, i) and any(words.lemma[k] in CELEBRATED and words.feats[k].tense != "Past" for k in near)


def _of_another(words: Words, i: int, lexicon: Lexicon) -> bool:
    return i > 0 and words.lemma[i - 1] in lexicon.index("year_owners")


def elsewhen(words: Words, i: int, lexicon: Lexicon, senses: Container[str] = ALL_SENSES) -> bool:
    """Tell a sentence that looks back or ahead: «музей, основанный в 1812 году»."""
    table, sentence = lexicon.index("elsewhen"), words.sentence_of[i]
    near = range(max(sentence.start, i - FARTHEST), min(sentence.stop, i + FARTHEST))
    if "edition" in senses and is_of_first_edition(words, words.sentence[i], lexicon):
        return True
    return any(words.lemma[k] in table and table[words.lemma[k]]["sense"] in senses for k in near)
