"""How far an organisation's name reaches: adjectives before its head noun, complements behind it.

«Министерство | водных ресурсов | и ирригации | Республики Казахстан», «Управление | верховного комиссара | ООН | по делам беженцев»
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from extract.lang.readings import Reading, agree, readings_of_kind
from extract.lang.words import Words
from extract.lexicon import Lexicon

QUOTES = {"«": "»", '"': '"', "“": "”", "„": "“"}
LONGEST_QUOTE = 14  # words between quotation marks: a name, not a speech
LONGEST_NAME = 30  # words behind the head
ABBREVIATION = re.compile(r"[А-ЯЁ][А-ЯЁа-яё]{0,3}[А-ЯЁ]{1,5}(?:-[А-ЯЁ]{1,5})?$")
LATIN = re.compile(r"[A-Z][A-Za-z&.\-'’]+$")
INITIAL = re.compile(r"[А-ЯЁA-Z]\.?$")
TIMES = {
    "год",
    "месяц",
    "неделя",
    "день",
    "час",
    "век",
    "сутки",
    "утро",
    "вечер",
    "лето",
    "зима",
    "осень",
    "весна",
    "сегодня",
    "пора",
    "раз",
}
PLACE_NOUNS = {"провинция", "город", "республика", "штат", "село", "поселок", "деревня", "станица", "уезд", "остров", "префектура"}
# A person whom a body is named for stands right behind these.
# Behind these a preposition begins the next phrase: «вице-президент банка | по региону».
CLOSED_KINDS = {"bank", "company", "university", "school", "culture", "media", "party", "sport", "health", "religious"}
EPONYMOUS = {
    "фонд",
    "театр",
    "музей",
    "музей-усадьба",
    "центр",
    "клиника",
    "институт",
    "библиотека",
    "студия",
    "школа",
    "галерея",
    "дом",
    "правительство",
}


@dataclass
class Reach:
    """Where a name ends, and what it has that only names have."""

    stop: int
    quoted: tuple[int, int] | None = None  # the words between quotation marks
    place: bool = False
    capital: bool = False
    complements: int = 0
    eponym: bool = False


@dataclass
class Sight:
    """A document's words with what earlier finders and the tagger saw in them."""

    words: Words
    lexicon: Lexicon
    entity: list[str] = field(default_factory=list)  # PER LOC ORG of each word, or an empty string
    place: list[bool] = field(default_factory=list)
    begins: set[int] = field(default_factory=set)  # where persons' names begin

    def __post_init__(self) -> None:
        self.entity = [""] * len(self.words)
        for span in self.words.group("entities"):
            reached = self.words.reach(span)
            if span.label_ == "PER" and len(reached):
                self.begins.add(reached.start)
            for k in reached:
                self.entity[k] = span.label_
        self.place = [label == "LOC" for label in self.entity]
        for span in self.words.group("places"):
            if span.label_ == "venue":
                continue
            for k in self.words.reach(span):
                self.place[k] = True

    @cached_property
    def heads(self) -> dict[str, dict[str, str]]:
        """Give the lexicon's head nouns by their lemmas."""
        return self.lexicon.index("organisation_heads")

    @cached_property
    def complements(self) -> dict[str, tuple[list[str], frozenset[str], frozenset[str]]]:
        """Give, for each preposition, the cases that it takes, the words it must follow and those that must not follow it."""
        rows = self.lexicon.table("organisation_complements")
        return {r["preposition"]: (r["case"].split(), frozenset(r["after"].split()), frozenset(r["but"].split())) for r in rows}

    def head(self, k: int) -> dict[str, str] | None:
        """Give the lexicon's row of a head noun."""
        return self.heads.get(self.words.lemma[k]) or (self.heads.get(self.words.norm[k]) if self.words.text[k].isupper() else None)

    def capital(self, k: int) -> bool:
        """Tell whether a word begins with a capital."""
        return self.words.text[k][:1].isupper()

    def opens_sentence(self, k: int) -> bool:
        """Tell whether a word's capital may be the sentence's: it is first, or first behind a dash or a quotation mark."""
        words = self.words
        first = words.sentence_of[k].start
        return k == first or (k <= first + 2 and not any(words.text[n][:1].isalnum() for n in range(first, k)))


def adjectives_before(sight: Sight, head: int, noun: list[Reading] | tuple[Reading, ...]) -> int:
    """Give where the adjectives that agree with a head begin: «Арктического и антарктического научно-исследовательского | института»."""
    words, start, k = sight.words, head, head - 1
    first = words.sentence_of[head].start
    while k >= first and head - k < 9:
        adjectives = readings_of_kind(words.norm[k], "adjective")
        if adjectives and any(agree(a, n) for a in adjectives for n in noun) and words.pos[k] in ("ADJ", "PROPN", "VERB", "NOUN"):
            start = k
            k -= 1
        elif start == k + 1 and words.norm[k] in ("и", ",") and k - 1 >= first and _joined(sight, k - 1, start, noun):
            k -= 1
        else:
            break
    return start


def _joined(sight: Sight, k: int, start: int, noun: list[Reading] | tuple[Reading, ...]) -> bool:
    """Tell whether an adjective before «и» belongs to the same noun: both are short of one, the first is capitalised."""
    adjectives = readings_of_kind(sight.words.norm[k], "adjective")
    return bool(adjectives) and any(agree(a, n) for a in adjectives for n in noun) and (sight.capital(k) or not sight.capital(start))


def reach(sight: Sight, head: int) -> Reach:
    """Follow the complements behind a head as far as they belong to its name."""
    words = sight.words
    limit = min(words.sentence_of[head].stop, head + LONGEST_NAME)
    found = Reach(head + 1)
    last: str = ""  # the case of the last complement
    while found.stop < limit and found.complements < 9:
        k = found.stop
        norm = words.norm[k]
        if words.text[k] in QUOTES:
            inside = quoted(sight, k)
            if inside is None or found.quoted:
                break
            found.quoted, found.stop, found.capital = inside, inside[1] + 1, True
            if _named_for(sight, found.stop):
                continue
            break
        if norm in ("имени", "им"):
            stop = _eponym(sight, k + 1, limit)
            if stop == k + 1:
                break
            found.stop, found.capital, found.eponym = stop, True, True
            if not _genitive_place(sight, stop, limit):
                break
            continue
        if norm in ("№", "#", "no") and k + 1 < limit and words.text[k + 1][:1].isdigit():
            found.stop, found.capital = k + 2, True
            continue
        if norm in ("и", ","):
            joined = _coordinated(sight, head, k, limit, last, found)
            if joined is None:
                break
            found.stop = joined
            continue
        step = _complement(sight, head, k, limit, last, found)
        if step is None:
            break
        found.stop, last = step
        found.complements += 1
    return found


def quoted(sight: Sight, k: int) -> tuple[int, int] | None:
    """Give the words between the quotation marks that open at ``k``, if they can be a name."""
    words, closing = sight.words, QUOTES[sight.words.text[k]]
    depth = 1
    for n in range(k + 1, min(words.sentence_of[k].stop, k + LONGEST_QUOTE + 2)):
        if words.text[n] == closing or (words.text[n] == "»" and closing != '"'):
            depth -= 1
            if depth == 0:
                named = n > k + 1 and (sight.capital(k + 1) or words.text[k + 1][:1].isdigit())
                return (k + 1, n) if named else None
        elif words.text[n] in QUOTES and closing != '"':
            depth += 1
    return None


def _named_for(sight: Sight, k: int) -> bool:
    return k < len(sight.words) and sight.words.norm[k] in ("имени", "им")


def _eponym(sight: Sight, k: int, limit: int) -> int:
    """Give where the name behind «имени» ends: «имени М. В. Ломоносова», «имени Мухтара Ауэзова»."""
    words = sight.words
    if k < limit and words.text[k] == ".":
        k += 1
    stop, names = k, 0
    while stop < limit and names < 5:
        if INITIAL.match(words.text[stop]) or (words.text[stop] == "." and stop > k and len(words.text[stop - 1]) == 1):
            stop += 1
        elif sight.capital(stop) and words.pos[stop] != "ADP" and not (names and (sight.head(stop) or _another(sight, k, stop))):
            stop, names = stop + 1, names + 1
        elif words.norm[stop] in ("святого", "святой", "академика", "профессора", "де", "фон", "аль", "ибн", "ван"):
            stop += 1
        else:
            break
    return stop if names else k


def _another(sight: Sight, k: int, n: int) -> bool:
    """Tell whether another person's name begins at ``n``: «имени Мухтара Ауэзова | Мадина Оразалы»."""
    words = sight.words
    if n in sight.begins and any(len(words.text[m]) > 2 for m in range(k, n)):
        return True
    return n - k > 1 and words.feats[n].case == "Nom" and words.feats[n - 1].case == "Gen"


def _genitive_place(sight: Sight, k: int, limit: int) -> bool:
    return k < limit and sight.place[k] and bool(noun_phrase(sight, k, limit, "Gen"))


def noun_phrase(sight: Sight, k: int, limit: int, case: str) -> tuple[int, int] | None:
    """Read adjectives and a noun in a case from ``k``: gives its end and its noun, or none."""
    words, start = sight.words, k
    waiting: list[tuple[Reading, ...]] = []
    while k < limit and k - start < 6:
        nouns = [r for r in readings_of_kind(words.norm[k], "noun") if r.case == case or r.fixed]
        adjectives = tuple(r for r in readings_of_kind(words.norm[k], "adjective") if r.case == case)
        if ABBREVIATION.match(words.text[k]) and not waiting:
            return k + 1, k
        if nouns and words.pos[k] in ("NOUN", "PROPN", "ADJ", "X", "VERB") and not (adjectives and words.pos[k] == "ADJ"):
            fitting = [r for r in nouns if all(any(agree(a, r) for a in mine) or r.fixed for mine in waiting)]
            if not fitting and waiting and any(r.number == "Plur" for r in nouns):
                fitting = nouns
            if fitting and (waiting or _stands_in(sight, k, case, fitting)):
                return k + 1, k
            return None
        if adjectives:
            waiting.append(adjectives)
        elif words.norm[k] in ("и", ",") and waiting and k + 1 < limit and _case_adjective(words, k + 1, case):
            pass
        else:
            return None
        k += 1
    return None


def _case_adjective(words: Words, k: int, case: str) -> bool:
    return any(r.case == case for r in readings_of_kind(words.norm[k], "adjective"))


def _stands_in(sight: Sight, k: int, case: str, fitting: list[Reading]) -> bool:
    """Tell whether a bare noun stands in a case: it has no other, or the tagger says so, or it is the likeliest."""
    words = sight.words
    if words.feats[k].case == case:
        return True
    everything = readings_of_kind(words.norm[k], "noun")
    if all(r.case == case for r in everything) or (case == "Gen" and {r.case for r in everything} <= {"Gen", "Acc"}):
        return True
    best = max(everything, key=lambda r: r.score)
    return best.case == case and (sight.place[k] or words.feats[k].case not in ("Nom", "Acc"))


def _complement(sight: Sight, head: int, k: int, limit: int, last: str, found: Reach) -> tuple[int, str] | None:
    words = sight.words
    if words.norm[k] in sight.complements:
        return _prepositional(sight, head, k, limit, found)
    if LATIN.match(words.text[k]) or words.text[k] == "&":
        return None
    phrase = noun_phrase(sight, k, limit, "Gen")
    if phrase is None:
        return None
    stop, noun = phrase
    lemma = words.lemma[noun]
    if lemma in TIMES or words.text[k - 1][:1].isdigit() or words.pos[k] == "NUM":
        return None
    if any(sight.entity[n] == "PER" for n in range(k, stop)):
        if words.lemma[head] in EPONYMOUS and (k == head + 1 or words.lemma[k - 1] == "память"):
            while stop < limit and sight.entity[stop] == "PER":
                stop += 1
            found.capital = found.eponym = True
            return stop, "Per"
        return None
    if last == "Per" and not sight.place[noun]:
        return None
    if found.place and not (sight.place[noun] or _named(sight, k, stop) or sight.entity[noun] == "ORG" == sight.entity[head]):
        return None
    return _with_name(sight, phrase, limit, found, k), "Gen"


def _prepositional(sight: Sight, head: int, k: int, limit: int, found: Reach) -> tuple[int, str] | None:
    words = sight.words
    cases, after, but = sight.complements[words.norm[k]]
    row = sight.head(head)
    if row is not None and row["kind"] in CLOSED_KINDS and words.lemma[head] != "партия":
        return None
    if k + 1 >= limit or words.pos[k + 1] in ("PRON", "DET"):
        return None
    if words.norm[k] == "в" and words.norm[k + 1] in ("сфере", "области") and not found.place:
        phrase = noun_phrase(sight, k + 2, limit, "Gen")
        return (phrase[0], "Gen") if phrase and phrase[1] > k + 1 and not sight.capital(k + 2) else None
    if after and not any(words.lemma[n] in after for n in (head, k - 1)):
        return None
    if words.lemma[k + 1] in but or words.norm[k + 1] in but:
        return None
    for case in cases:
        phrase = noun_phrase(sight, k + 1, limit, case)
        if phrase is None or words.lemma[phrase[1]] in but or words.lemma[phrase[1]] in TIMES or sight.entity[phrase[1]] == "PER":
            continue
        if words.norm[k] in ("в", "на", "при") and not _placed(sight, k + 1, phrase):
            continue
        tied = sight.entity[head] == sight.entity[k] == "ORG"
        if (
            found.place
            and words.norm[k] not in ("в", "на", "при")
            and not (sight.capital(k + 1) or sight.entity[phrase[1]] == "ORG" or tied)
        ):
            return None
        return _with_name(sight, phrase, limit, found, k + 1), case
    return None


def _placed(sight: Sight, k: int, phrase: tuple[int, int]) -> bool:
    return any(sight.place[n] or sight.entity[n] == "ORG" or sight.capital(n) for n in range(k, phrase[0])) or sight.words.lemma[
        phrase[1]
    ] in (
        "президент",
        "правительство",
        "губернатор",
    )


def _named(sight: Sight, k: int, stop: int) -> bool:
    return any(sight.capital(n) for n in range(k, stop))


def _with_name(sight: Sight, phrase: tuple[int, int], limit: int, found: Reach, k: int | None = None) -> int:
    """Take a place's name behind its noun («провинции Цзянсу»), and mark what the complement shows."""
    stop, noun = phrase
    words = sight.words
    if words.lemma[noun] in PLACE_NOUNS or (sight.place[noun] and not sight.capital(noun)):
        while stop < limit and sight.capital(stop) and sight.entity[stop] != "PER" and (sight.place[stop] or stop == phrase[0]):
            stop += 1
            if sight.place[stop - 1] and not (stop < limit and sight.place[stop]):
                break
    start = phrase[1] if k is None else k
    found.place = found.place or any(sight.place[n] for n in range(start, stop))
    found.capital = found.capital or _named(sight, start, stop)
    return stop


def _coordinated(sight: Sight, head: int, k: int, limit: int, last: str, found: Reach) -> int | None:
    """Give where «и …» or «, … и …» ends, if it goes on with the last complement: «труда и социальной защиты»."""
    words = sight.words
    if not found.complements or found.quoted or last not in ("Gen", "Dat", "Ins", "Loc", "Acc"):
        return None
    at, parts = k, 0
    while at < limit and words.norm[at] in ("и", ",") and parts < 5:
        last_one = words.norm[at] == "и"
        joined = _same_kind(sight, at + 1, limit, last, found)
        if joined is None:
            return None
        end = joined
        while (more := noun_phrase(sight, end, limit, "Gen")) and not _stops(sight, end, more, found):
            end = more[0]
        parts += 1
        if last_one:
            return end
        at = end
    return None


def _same_kind(sight: Sight, k: int, limit: int, case: str, found: Reach) -> int | None:
    words = sight.words
    phrase = noun_phrase(sight, k, limit, case) if k < limit else None
    if phrase is None or _stops(sight, k, phrase, found):
        return None
    noun = phrase[1]
    if words.feats[noun].case not in (case, "") and not any(sight.place[n] for n in range(k, phrase[0])):
        return None
    before = k - 2
    if {words.feats[noun].animacy, words.feats[before].animacy} == {"Anim", "Inan"} and not sight.place[noun]:
        return None
    return _with_name(sight, phrase, limit, found, k)


def _stops(sight: Sight, k: int, phrase: tuple[int, int], found: Reach) -> bool:
    """Tell whether a phrase in a list is no part of the name: another body, a person, a date, a proper name after common words."""
    words = sight.words
    stop, noun = phrase
    row = sight.head(noun)
    named = stop < len(words) and (words.text[stop] in QUOTES or sight.capital(stop))
    if (row is not None and (named or row["need"] != "named")) or words.lemma[noun] in TIMES or ABBREVIATION.match(words.text[noun]):
        return True
    if any(sight.entity[n] in ("PER", "ORG") and sight.entity[found.stop - 1] != "ORG" for n in range(k, stop)):
        return True
    return _named(sight, k, stop) and not found.place
