"""Find what a number counts: the head noun behind it, before it, behind a dash, or that of the count before."""

from __future__ import annotations

from typing import NamedTuple

from extract.lang.grammar.lemmas import inflect, parses
from extract.lang.numerals import DASHES
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class

KINDS = 5  # words from the first kind to the noun of both
FARTHEST = 14  # words between a number and its noun
FARTHEST_TOTAL = 20  # «число зрителей, побывавших за двенадцать дней на …, превысило | 300 |»
NOUN_TAGS = ("NOUN", "ADJF", "PRTF")
TOTALS = frozenset({"число", "количество", "кол-во", "численность", "аудитория"})
LONGEST_NICKNAME = 5  # words with its marks
LINKS = (*DASHES, ":")  # «количество участников – 35», «количество участников: 35»
OFFICE_OF = word_class("counted_of_an_office")


# What may stand between a noun and its figure: «гостей — а их набралось | 86», «участников будет не менее | тысячи».
BETWEEN = frozenset({"а", "их", "не", "менее", "было", "будет", "всего", "уже", "около", "более", "свыше", "до", "порядка", "почти"})
BETWEEN |= {*DASHES, ":", "примерно"}
TIMES = frozenset({"год", "раз", "сезон", "день", "момент"})  # «в прошлом | году | участников было 140»
BEFORE_FIGURES = frozenset({"уже", "еще", "лишь", "только", "сразу", "здесь", "там", "тут", "на", "их", "нас", "всего", "и", "под"})
NO_COMERS = frozenset({"не", "чего", "что"})  # «то, | чего | ждали тридцать лет»
TOLD = "told"  # «набралось 40» may be of anything
ON = "на"  # «рассчитывают | на | 300»
# «из 18 имеющихся», «три составляющих успеха», «четыре насыщенных дня»
OF_THINGS = ("имеющ", "прилегающ", "существующ", "следующ", "предлагаем", "предстоящ", "оставш", "составляющ", "насыщенн", "запоминающ")
PAIRS = frozenset({"пара", "комплект"})
COLLECTIVE = word_class("collective_numeral")
INHABITANTS = ("чан", "шан", "жан", "млян")  # «130 котлашан»
WHO = ("ец", "ник", "ист", "тель", "чик", "щик", "лог", "анин", "янин", "ант", "ент", "ер", "ор", "ведь", "вед", "ница", "истка")
PER_PLACE = ["на", "место"]  # «конкурс – 12 человек | на место |»
SURNAME = "Surn"  # «48 | атласов |» are books


class Counted(NamedTuple):
    """What is counted, in which words: ``of`` as the record has it, ``noun`` its lemma."""

    i: int
    j: int
    of: str
    noun: str


CREWS = frozenset({"пожарный", "дежурный", "рабочий", "военный"})  # of whom, and of what they have
FEW = frozenset({"2", "3", "4", "два", "три", "четыре", "двух", "трех", "четырех"})
WHOSE = frozenset({"его", "ее", "их"})
TOPIC = 12  # words from those of whom a clause tells to its verb
SHORT = "чел"  # «35 чел.»
PERSON = Counted(0, 0, "people", "человек")  # «64 делегата от 17 клубов, | пятеро из них | …»


def counted_noun(words: Words, k: int, lexicon: Lexicon) -> Counted | None:
    """Read a noun as something counted; none when it is not counted among those who attend."""
    if words.norm[k + 1 : k + 3] == PER_PLACE:
        return None
    if words.norm[k] == SHORT:
        return PERSON._replace(i=k, j=k + 1)
    nouns = lexicon.index("counted_nouns")
    row = nouns.get(words.lemma[k])
    if row is None:
        readings = (p.normal_form.replace("ё", "е") for p in parses(_first_part(words.norm[k]))[:4] if p.tag.POS in NOUN_TAGS)
        row = next((nouns[lemma] for lemma in readings if lemma in nouns), None)
    if row is not None and row["beside"] and row["beside"] not in (words.lemma[k - 1], *words.lemma[k + 1 : k + 2]):
        return None  # «6 муниципальных образований», no «двух образований»
    if row is not None and row["lemma"] in PAIRS and k + 1 < len(words) and words.feats[k + 1].animacy == "Inan":
        return Counted(k, k + 1, "none", row["lemma"])  # «300 пар носков»
    if row is not None:
        return _chapters(words, k) or Counted(k, k + 1, row["of"], row["lemma"])
    return _animate(words, k)


def _first_part(norm: str) -> str:
    """Give what is counted in «стран-участниц», but not «мастер» of «мастер-классов», which is a word of its own."""
    first, hyphen, _ = norm.partition("-")
    return norm if hyphen and any(p.is_known for p in parses(norm)) else first


def _animate(words: Words, k: int) -> Counted | None:
    """Take any noun that the dictionary knows as animate for people."""
    if words.pos[k] != "NOUN" or (words.text[k][:1].isupper() and k != words.sentence_of[k].start):
        return None
    reading = next((p for p in parses(words.norm[k]) if p.tag.POS == "NOUN" and SURNAME not in p.tag), None)
    if reading is not None and not reading.is_known and words.norm[k].endswith(INHABITANTS):
        return Counted(k, k + 1, "people", words.norm[k] + "ин")
    if reading is None or reading.tag.animacy != "anim":
        return None
    if not reading.is_known and not reading.normal_form.replace("ё", "е").endswith(WHO):
        return None
    return Counted(k, k + 1, "people", reading.normal_form.replace("ё", "е"))


def _chapters(words: Words, k: int) -> Counted | None:
    """Tell «12 глав государств» from «12 глав романа»."""
    if words.lemma[k] != "глава" or (k + 1 < len(words) and (words.lemma[k + 1] in OFFICE_OF or words.pos[k + 1] == "ADJ")):
        return None
    return Counted(k, k + 1, "none", "глава")


def head_behind(words: Words, k: int, lexicon: Lexicon) -> Counted | None:
    """Find the head noun behind a number: «800 | ведущих российских и зарубежных учёных», «57 стран»."""
    if k >= len(words):
        return None
    limit = min(words.sentence_of[k - 1].stop, k + FARTHEST)
    at = k
    while at < limit:
        if (words.pos[at] in ("NOUN", "PROPN") and not _only_describes(words, at)) or _noun_like(words, at, lexicon):
            return counted_noun(words, at, lexicon)
        if (people := _participants(words, at, limit) or _of_two_kinds(words, at, limit, lexicon)) is not None:
            return people
        if (
            words.pos[at] in ("ADJ", "DET", "NOUN")
            or _is_whose(words, at, limit)
            or _participle(words, at)
            or (words.norm[at] == '"' and (at > k or _is_a_nickname(words, at, limit)))
        ):
            pass
        elif not (at + 1 < limit and _joins_modifiers(words, at, at > k) and _modifier_ahead(words, at + 1)):
            past = _past_complement(words, at, limit) if words.pos[at] == "ADP" and at > k and _participle(words, at - 1) else 0
            if not past:
                return None
            at = past
            continue
        at += 1
    return None


def _is_a_nickname(words: Words, at: int, limit: int) -> bool:
    """Tell «40 | «серебряных» | волонтёров», «720 | «серебряных спортсменов» |» from the title of a thing: «20 | «Лебедей» |»."""
    close = next((n for n in range(at + 2, min(at + LONGEST_NICKNAME, limit)) if words.norm[n] == '"'), 0)
    return close == at + 2 or (close > 0 and all(words.text[n].islower() for n in range(at + 1, close)))


def _of_two_kinds(words: Words, at: int, limit: int, lexicon: Lexicon) -> Counted | None:
    """Find the noun behind the next kind: «5 мужских | и 7 женских команд»."""
    if at + 2 >= limit or words.norm[at] not in ("и", ",") or words.pos[at - 1] != "ADJ" or not words.norm[at + 1].isdigit():
        return None
    noun = next((n for n in range(at + 2, min(at + KINDS, limit)) if words.pos[n] != "ADJ"), at + 2)
    head = counted_noun(words, noun, lexicon) if noun > at + 2 and words.pos[noun] == "NOUN" else None
    return head and head._replace(i=at, j=at)


def _is_whose(words: Words, at: int, limit: int) -> bool:
    """Tell «6,2 тысячи | его | жителей»."""
    return words.norm[at] in WHOSE and at + 1 < limit and words.feats[at + 1].case == "Gen"


def _only_describes(words: Words, at: int) -> bool:
    """Tell an adjective that the tagger took for a noun before its noun: «3 | нобелевских | лауреата»."""
    beside = at + 1 < len(words) and words.pos[at + 1] == "NOUN" and words.sentence[at + 1] == words.sentence[at]
    return beside and (all(p.is_known and p.tag.POS == "ADJF" for p in parses(words.norm[at])) or _is_of_a_crew(words, at))


def _is_of_a_crew(words: Words, at: int) -> bool:
    """Tell «два | пожарных | поезда», «шесть дежурных бригад» from «шесть | пожарных | части № 3»."""
    thing = words.feats[at + 1]
    if words.lemma[at] not in CREWS or thing.animacy != "Inan" or thing.case != "Gen":
        return False
    return thing.number == "Plur" or (words.norm[at - 1] in FEW and thing.gender != "Fem")


def _participants(words: Words, at: int, limit: int) -> Counted | None:
    """Take a participle without a noun of its own for people: «15 тысяч обучающихся», «20 приглашённых»."""
    if not (_participle(words, at) and words.feats[at].number == "Plur") or words.norm[at].startswith(OF_THINGS):
        return None
    governed = False  # «28 обучающихся | из 9 школ |», «120 обучающихся | 5–7 классов |»
    for k in range(at + 1, min(at + 8, limit)):
        if words.pos[k] in ("NOUN", "PROPN"):
            if not governed and (words.feats[k].case, words.feats[k].number) == (words.feats[at].case, "Plur"):
                return None
            governed = False
        governed = governed or words.pos[k] in ("ADP", "NUM")
        if words.pos[k] in ("PUNCT", "VERB", "AUX", "CCONJ") and not _participle(words, k):
            break
    reading = next((p for p in parses(words.norm[at]) if p.tag.POS == "PRTF"), None)
    singular = inflect(reading, "sing", "masc", "nomn") if reading is not None else ""
    return Counted(at, at + 1, "people", singular.replace("ё", "е")) if singular else None


def _joins_modifiers(words: Words, at: int, inside: bool) -> bool:
    return words.pos[at] in ("ADV", "PART") or (inside and words.norm[at] in (",", "и", "или", "а", "также"))


def _modifier_ahead(words: Words, at: int) -> bool:
    return words.pos[at] in ("ADJ", "DET", "ADV", "PART") or _participle(words, at) or words.norm[at] in ("также", "и")


def _participle(words: Words, at: int) -> bool:
    return words.pos[at] == "VERB" and words.feats[at].verb_form == "Part" and words.feats[at].variant != "Short"


def _past_complement(words: Words, at: int, limit: int) -> int:
    """Step over a participle's complement: «200 прибывших | из-за рубежа | гостей»; 0 when no noun follows it."""
    for k in range(at + 1, min(at + 4, limit - 1)):
        if words.pos[k] in ("NOUN", "PROPN"):
            return k + 1 if words.pos[k + 1] in ("NOUN", "ADJ") and words.feats[k + 1].case == "Gen" else 0
    return 0


def _noun_like(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Tell «50 учёных», «14 рабочих» from «14 рабочих мест», and nouns that the tagger took for something else."""
    if words.pos[at] not in ("ADJ", "VERB", "NUM", "X", "ADV") or (at + 1 < len(words) and _is_of_a_crew(words, at)):
        return False
    readings = [p for p in parses(_first_part(words.norm[at]))[:4] if p.tag.POS in NOUN_TAGS]
    nouns = lexicon.index("counted_nouns")
    if not any(p.normal_form.replace("ё", "е") in nouns for p in readings):
        return False
    after = at + 1
    if after < len(words) and words.pos[after] in ("NOUN", "ADJ") and words.sentence[after] == words.sentence[at]:
        return (
            words.feats[after].case not in ("", words.feats[at].case, "Gen")
            or words.feats[after].number == "Sing" != words.feats[at].number
        )
    return True


def head_after_dash(words: Words, k: int, lexicon: Lexicon) -> Counted | None:
    """Find the predicate noun: «320 | — иностранные спасатели», «18 | — МСМК»."""
    if k >= len(words) or words.norm[k] not in DASHES or words.sentence[k] != words.sentence[k - 1]:
        return None
    head = head_behind(words, k + 1, lexicon)
    if head is not None and words.text[head.i].isupper():  # letters have neither case nor number
        return head
    if head is None or words.feats[head.i].case not in ("Nom", "Gen", "") or head.of == "none":
        return None
    return head if words.feats[head.i].number == "Plur" else None


def head_before(words: Words, i: int, after: int, lexicon: Lexicon) -> Counted | None:
    """Find the noun before: «человек триста», «участников — 300», «зрителей было 500»."""
    if after < len(words) and words.sentence[after] == words.sentence[i] and words.pos[after] in ("NOUN", "ADJ", "PROPN", "SYM"):
        return None
    if words.source[words.stop[after - 1] : words.stop[after - 1] + 1] == "+" or words.text[after - 1][-1] == "+":
        return None  # «граждан | 55+ |»: an age
    if words.norm[after : after + 1] == ["и"] and words.norm[after + 2 : after + 3] == ["лет"]:
        return None  # «девочек до | 9 | и 11 лет»
    for k in range(i - 1, max(words.sentence_of[i].start, i - 5) - 1, -1):
        if words.norm[k] == "которых" and k > words.sentence_of[i].start + 1 and words.norm[k - 1] == ",":
            head = counted_noun(words, k - 2, lexicon)  # «наставников, которых было два десятка»
            return head if head is not None and words.feats[k - 2].number == "Plur" else None
        if words.norm[k] == "человек" and k == i - 1:  # whatever case and number the tagger saw: «набилось, кажется, | человек | триста»
            return Counted(k, k + 1, "people", "человек")
        genitive = words.feats[k].case == "Gen" or (words.feats[k].case == "Acc" and words.feats[k].animacy == "Anim")
        if words.pos[k] in ("NOUN", "ADJ") and genitive and words.feats[k].number == "Plur":
            head = counted_noun(words, k, lexicon)
            governed = k > 0 and (words.pos[k - 1] in ("NOUN", "ADP", "NUM") or words.norm[k - 1][:1].isdigit())
            governed = (governed and words.lemma[k - 1] not in TIMES) or (":" in words.norm[k:i] and not _is_heading(words, k))
            return None if head is None or governed else head
        if words.pos[k] == "VERB" and lexicon.index("attending").get(words.lemma[k], {}).get("sense") == "comes":
            continue  # «звонарей собралось четыре десятка»
        if words.norm[k] not in BETWEEN:
            return None
    return None


def _is_heading(words: Words, k: int) -> bool:
    """Tell «| Участников |: 86», «Всего | гостей |: 120», but not «300 гостей из 9 | центров |: 120 очно»."""
    return all(words.pos[n] in ("ADJ", "ADV", "DET", "PUNCT", "PRON") for n in range(words.sentence_of[k].start, k))


def head_of_total(words: Words, i: int, lexicon: Lexicon) -> Counted | None:
    """Find the noun of a total: «число участников достигло | 2 800», «количество гостей — 300»."""
    start = max(words.sentence_of[i].start, i - FARTHEST_TOTAL)
    linked = False
    for k in range(i - 1, start - 1, -1):
        row = lexicon.index("bounds").get(words.lemma[k])
        linked = linked or words.norm[k] in LINKS or (row is not None and row["place"] == "verb")
        if words.lemma[k] in TOTALS:
            return _of_total(words, k, i, lexicon) if linked else None
        told = linked and row is None and words.feats[k].tense and words.feats[k].verb_form != "Part"  # «работала Модель ООН – | 2024 |»
        if told or (words.norm[k] in (",", ";", ":", "(") and not linked):
            return None
    return None


def _of_total(words: Words, k: int, i: int, lexicon: Lexicon) -> Counted | None:
    for at in range(k + 1, i):
        if words.pos[at] in ("NOUN", "PROPN") or _noun_like(words, at, lexicon):
            head = counted_noun(words, at, lexicon)
            return head and head._replace(i=k, j=i)
        if words.pos[at] not in ("ADJ", "DET") and words.norm[at] not in WHOSE:
            return None
    return None


def head_of_comers(words: Words, first: int, after: int, last: Counted | None, lexicon: Lexicon) -> Counted | None:
    """Take a figure that stands alone behind a verb of coming for people: «ждут не менее | 40 тысяч», «покупателей пришло | 300»."""
    start, stop = words.sentence_of[first].start, words.sentence_of[first].stop
    if after < stop and not (words.pos[after] in ("PUNCT", "CCONJ") or words.norm[after] in DASHES):
        return None
    k = next((n for n in range(first - 1, max(start, first - 4) - 1, -1) if words.norm[n] not in BEFORE_FIGURES), start)
    verb = lexicon.index("attending").get(words.lemma[k])
    if verb is None or not verb["alone"] or words.pos[k] != "VERB" or (k > start and words.norm[k - 1] in NO_COMERS):
        return None
    if verb["alone"] == ON and "на" not in words.norm[k + 1 : first]:
        return None
    if words.norm[after : after + 1] == ["%"]:
        return None
    if words.feats[k].gender == "Neut" and (topic := _topic(words, k)) is not None:
        return counted_noun(words, topic, lexicon)  # «| заявок | пришло около 9 тысяч» are no people
    if verb["alone"] == TOLD:
        return None
    return last._replace(i=first, j=after) if last is not None and last.of == "people" else PERSON._replace(i=first, j=after)


def _topic(words: Words, verb: int) -> int | None:
    """Find those of whom a clause tells how many came: «| покупателей | за два дня побывало …»."""
    for k in range(max(words.sentence_of[verb].start, verb - TOPIC), verb):
        free = k == 0 or words.pos[k - 1] in ("PUNCT", "CCONJ", "SCONJ", "ADJ") or k == words.sentence_of[verb].start or k == verb - 1
        if words.pos[k] == "NOUN" and free and words.feats[k].case == "Gen" and words.feats[k].number == "Plur":
            return k
    return None
