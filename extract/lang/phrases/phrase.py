"""How far a noun phrase reaches: the complements that Russian lets stand behind a head noun.

«форум | породнённых городов Китая и стран Центральной Азии», «семинар | по охране труда «Чистый цех»»
"""

from __future__ import annotations

import re
from functools import lru_cache

from extract.lang.grammar.lemmas import CASES, parses
from extract.lang.phrases.complements import (
    REACH_BACK,
    age_end,
    grades_end,
    is_of_health,
    is_somewhere,
    mistaken_genitive,
    tells_wherein,
    ties,
)
from extract.lang.phrases.discipline import is_of_a_discipline
from extract.lang.phrases.eponym import eponym_end
from extract.lang.phrases.quotations import NOUNS, OPENING, quotation_end
from extract.lang.words import Words
from extract.lexicon import word_class

LATIN = re.compile(r"[A-Za-z][A-Za-z0-9.'’&+-]*$")
WHOSE = frozenset({"его", "ее", "их"})
MODIFIERS = ("ADJ", "DET", "NUM")
TAKEN_FOR_NOUNS = (("NOUN", "NOUN"), ("PROPN", "ADJ"))
FAR_BACK = 8  # words from «и» back to «по»
CASE_OF = {  # prepositions that tie a complement to a noun, with the case they govern
    "по": ("Dat",),
    "для": ("Gen",),
    "среди": ("Gen",),
    "о": ("Loc",),
    "об": ("Loc",),
    "обо": ("Loc",),
    "против": ("Gen",),
    "имени": ("Gen", "Nom"),
    "им": ("Gen", "Nom"),
    "памяти": ("Gen",),
    "с": ("Ins",),
    "со": ("Ins",),
    "между": ("Ins",),
    "к": ("Dat",),
    "ко": ("Dat",),
    "на": ("Acc",),
    "в": ("Acc",),
    "за": ("Acc", "Ins"),
    "от": ("Gen",),
    "над": ("Ins",),
    "перед": ("Ins",),
    "без": ("Gen",),
    "из": ("Gen",),
    "через": ("Acc",),
    "при": ("Loc",),
}
COMPOUND = {  # «в области …» and its kind
    ("в", "области"),
    ("в", "сфере"),
    ("в", "честь"),
    ("в", "память"),
    ("в", "защиту"),
    ("в", "поддержку"),
    ("по", "случаю"),
    ("по", "поводу"),
    ("по", "вопросам"),
    ("по", "проблемам"),
    ("с", "участием"),
    ("со", "дня"),
}
# Nouns that take their complement in the instrumental: «управление миграцией», «обмен опытом».
INSTRUMENTAL = word_class("with_instrumental")
# Theirs stands in the locative: «посол в Чили».
ENVOYS = word_class("embassy")
DATIVE = word_class("with_dative")  # theirs stands in the dative: «противодействие коррупции», «помощь детям»
PEOPLE = word_class("patient_people")  # adjectives by form
MONUMENTS = word_class("monument")  # theirs too
# Behind these the proper name may stay in the nominative: «посол Республики | Хорватия», «глава города | Тула».
APPOSED = word_class("apposed_place")
JUBILEE = re.compile(r"\d+-лети[еяюи]м?$")  # «посвящённый | 200-летию |», a numeral to the tagger
SHORT_TOWN = frozenset({"г", "гор", "с", "пос", "дер", "ст"})
MEMBERS = (["член"], ["участник"], ["участница"])
LANDS = frozenset({"страна", "государство"})
CODE = re.compile(r"[А-ЯЁA-Z]{3,}(?:-(?:19|20)\d\d)?$")  # «форум | ИНФОТЕХ-2019»


@lru_cache(maxsize=10_000)
def possible_cases(norm: str) -> frozenset[str]:
    """Give the cases that a word form can stand in, by the dictionary; all of them for an unknown word."""
    names = {value: key for key, value in CASES.items()} | {"gen2": "Gen", "loc2": "Loc", "acc2": "Acc"}
    readings = parses(norm)
    if not readings or not readings[0].is_known:
        return frozenset(CASES)
    cases = {names[p.tag.case] for p in readings if p.tag.case in names}
    return frozenset(CASES) if any("Fixd" in p.tag for p in readings) else frozenset(cases)


@lru_cache(maxsize=10_000)
def guessed_cases(norm: str) -> frozenset[str]:
    """Give the cases that an unknown word can stand in by its ending; none for a word that the dictionary has."""
    names = {value: key for key, value in CASES.items()}
    readings = parses(norm)
    if not readings or readings[0].is_known:
        return frozenset()
    return frozenset(names[p.tag.case] for p in readings if p.tag.POS == "NOUN" and p.tag.case in names)


def stands_in(words: Words, k: int, cases: tuple[str, ...]) -> bool:
    """Tell whether a word stands in one of the cases, the tagger believed unless the dictionary overrules it."""
    tagged = words.feats[k].case
    if tagged in cases:
        return True
    if words.pos[k] == "NOUN" and words.text[k].islower() and (guessed := guessed_cases(words.norm[k])):
        return any(case in guessed for case in cases)  # «конкурс | профмастерства |», of which the tagger knows as little
    able = possible_cases(words.norm[k])
    if tagged == "Acc" and "Gen" in cases and words.feats[k].animacy == "Anim" and "Gen" in able:
        return True  # «слёт | школьников |»: the two look alike
    if tagged and tagged in able and not (words.pos[k] in ("PROPN", "ADJ") and words.text[k][0].isupper()):
        return False
    return any(case in able for case in cases)


def noun_phrase_end(words: Words, k: int, limit: int, cases: tuple[str, ...]) -> int:
    """Give the end of a bare noun phrase (modifiers, then a noun) in one of the cases; 0 when none starts here."""
    at = k
    if at < limit and JUBILEE.match(words.norm[at]):
        return at + 1
    if at < limit and words.text[at] in OPENING and (noun := _quoted_modifier(words, at, limit, cases)):
        return noun + 1
    while at < limit and (
        words.pos[at] in (*MODIFIERS, "ADV", *_participles(words, at)) or words.norm[at] in WHOSE or _is_modifier(words, at, limit)
    ):
        if words.norm[at] in WHOSE:
            at += 1
            continue
        if _is_nothing_but_noun(words, at) and stands_in(words, at, cases):
            return at + 1
        if words.pos[at] != "ADV" and not words.text[at][0].isdigit() and not stands_in(words, at, cases):
            return 0
        joined = at + 2 < limit and words.norm[at + 1] in ("и", ",", "или") and words.pos[at + 2] == "ADJ" and words.pos[at] == "ADJ"
        at += 2 if joined else 1
        if at + 3 < limit and words.text[at] == "(" and words.text[at + 2] == ")" and words.pos[at - 1] == words.pos[at + 1] == "ADJ":
            at += 3  # «районных | (городских) | судов»
    if at < limit and words.pos[at] in NOUNS and words.norm[at] != "и" and (stands_in(words, at, cases) or _agrees(words, k, at, cases)):
        return at + 1
    return at if at > k and _nounlike(words, at - 1) else 0


def _quoted_modifier(words: Words, k: int, limit: int, cases: tuple[str, ...]) -> int:
    """Give where an adjective in quotation marks ends that goes with the noun behind: «по вопросам | «зелёной» | экономики»; or 0."""
    end = k + 3 if k + 3 < limit and words.text[k + 2] == OPENING[words.text[k]] else 0
    fits = end and words.pos[k + 1] == "ADJ" and words.text[k + 1].islower() and stands_in(words, k + 1, cases)
    return end if fits and words.pos[end] in NOUNS and words.feats[k + 1].case in possible_cases(words.norm[end]) else 0


def _agrees(words: Words, first: int, noun: int, cases: tuple[str, ...]) -> bool:
    """Tell «верительные | грамоты», whose case the adjective tells for certain, whatever the tagger takes the noun for."""
    if noun == first or words.pos[noun - 1] != "ADJ" or words.feats[noun - 1].number != "Plur":
        return False
    case = words.feats[noun - 1].case
    return case in cases and case in possible_cases(words.norm[noun])


def _is_modifier(words: Words, k: int, limit: int) -> bool:
    """Tell an adjective taken for a noun before its noun: «по | эпидемиологическому | надзору», «между | Курганским | вузом»."""
    if k + 1 >= limit or words.feats[k].case != words.feats[k + 1].case or (words.pos[k], words.pos[k + 1]) not in TAKEN_FOR_NOUNS:
        return False
    found = parses(words.norm[k])
    return bool(found) and found[0].tag.POS == "ADJF" and all(parse.tag.POS != "NOUN" for parse in found)


def _nounlike(words: Words, k: int) -> bool:
    """Tell a noun that the tagger took for an adjective, and people by adjective: «борьба с | коронавирусом», «о | несовершеннолетних»."""
    noun = words.lemma[k] in PEOPLE or any(parse.tag.POS == "NOUN" for parse in parses(words.norm[k])[:1])
    return words.pos[k] == "ADJ" and noun


def _is_nothing_but_noun(words: Words, k: int) -> bool:
    """Tell a noun whose capital made the tagger take it for an adjective: «заместитель Генерального | Директора | завода»."""
    found = parses(words.norm[k]) if words.pos[k] == "ADJ" else ()
    return bool(found) and found[0].is_known and all(parse.tag.POS == "NOUN" for parse in found)


def complement_end(words: Words, head: int, limit: int, prepositions: frozenset[str], stops: frozenset[int] = frozenset()) -> int:
    """Give the end of a head noun's complements: genitive chains, titles, and phrases of the prepositions allowed.

    ``stops`` are words at which the phrase ends whatever they are (dates, places).
    """
    at = head + 1
    cases: tuple[str, ...] = ("Gen",)
    while at < limit and at not in stops:
        nxt = _step(words, head, at, limit, cases, prepositions)
        if nxt is None:
            break
        end, cases = nxt
        at = end
    return at


def _is_by(words: Words, at: int) -> bool:
    """Tell a name in the instrumental, whatever case the tagger saw in one that it does not know: «с директором | Арвидом | Озолсом»."""
    return words.feats[at].case == "Ins" or possible_cases(words.norm[at]) == {"Ins"}


def _is_subject(words: Words, at: int) -> bool:
    """Tell «встреча с мэром Олегом Грачом | стороны | обсудили»: what may be a plural nominative is no genitive of a name."""
    named = words.pos[at - 1] == "PROPN" and words.feats[at - 1].case == "Ins" and not _is_common(words.norm[at - 1])
    return named and words.text[at].islower() and words.pos[at] == "NOUN" and "Nom" in possible_cases(words.norm[at])


def _is_common(norm: str) -> bool:
    """Tell a noun that names nobody: «Институтом»."""
    return any(p.is_known and p.tag.POS == "NOUN" and not {"Name", "Surn", "Patr"} & p.tag.grammemes for p in parses(norm)[:1])


def _step(
    words: Words, head: int, at: int, limit: int, cases: tuple[str, ...], prepositions: frozenset[str]
) -> tuple[int, tuple[str, ...]] | None:
    if quote := quotation_end(words, at, limit):
        return None if is_said(words, at) else (quote, cases)
    if words.norm[at] in SHORT_TOWN and at + 2 < limit and words.text[at + 1] == "." and words.text[at + 2][0].isupper():
        return None if at == words.line_of[at].start else (at + 3, cases)  # «собора | г. Вологды |», no dateline «¶ | г. Омск, 18 мая»
    if end := eponym_end(words, at, limit) or mistaken_genitive(words, at) or grades_end(words, at, limit):
        return end, cases
    bare = words.norm[at] != "им"  # which the tagger may take for a noun
    if bare and not _is_subject(words, at) and (end := noun_phrase_end(words, at, limit, ("Gen",))):
        return end, cases
    honours = words.feats[at].case == "Dat" and not MONUMENTS.isdisjoint(words.lemma[head:at])
    if honours and (end := noun_phrase_end(words, at, limit, ("Dat",))):
        return end, ("Gen",)  # «открытие бюста | герою»
    given = words.lemma[at - 1] in DATIVE and words.feats[at].case == "Dat"
    if given and (end := noun_phrase_end(words, at, limit, ("Dat",)) or _people_end(words, at)):
        return end, (*cases, "Dat")
    if words.lemma[at - 1] in INSTRUMENTAL and words.feats[at].case == "Ins" and (end := noun_phrase_end(words, at, limit, ("Ins",))):
        return end, (*cases, "Ins")
    if words.pos[at] == "PROPN" and words.text[at][0].isupper() and words.pos[at - 1] == "PROPN" and words.feats[at].case != "Nom":
        return at + 1, cases
    if words.lemma[at - 1] in APPOSED and words.pos[at] in NOUNS and words.text[at][0].isupper() and words.feats[at].animacy != "Anim":
        return at + 1, cases
    if "Ins" in cases and words.pos[at] == "PROPN" and words.text[at][0].isupper() and _is_by(words, at):
        return at + 1, cases  # «встреча с послом Индии | Раджешем Кумаром»
    if words.text[at] == "№" and at + 1 < limit and words.text[at + 1][0].isdigit():
        return at + 2, cases  # «экскурсия по пожарной части | № 14 |»
    if at == head + 1 and CODE.match(words.text[at]) and "-" in words.text[at]:
        return at + 1, cases
    if LATIN.match(words.text[at]) and (words.text[at][0].isupper() or LATIN.match(words.text[at - 1])):
        return at + 1, cases
    word = words.norm[at]
    if word == "за" and words.text[at - 1] in OPENING.values():
        return None  # «награда конкурса «Шаг» | за труд «…»»
    if at + 1 < limit and (word, words.norm[at + 1]) in COMPOUND:
        about = words.norm[at + 2 : at + 3] in (["о"], ["об"])  # «в память | о Рябове»
        end = noun_phrase_end(words, at + 2 + about, limit, ("Loc",) if about else ("Gen", "Dat"))
        return (end, ("Loc", "Gen") if about else ("Gen",)) if end else None
    sport = is_of_a_discipline(words, at, limit)
    if age := age_end(words, at, limit):
        return age, cases
    if word in ("в", "на") and tells_wherein(words, head, at):
        end = noun_phrase_end(words, at + 1, limit, ("Loc",))
        if end and not is_somewhere(words, end):
            return end, ("Loc", "Gen")
    if word in ("с", "со") and (end := noun_phrase_end(words, at + 1, limit, ("Ins",))) and is_of_health(words, at, end):
        return end, ("Gen",)
    sent = word == "в" and not ENVOYS.isdisjoint(words.lemma[max(head, at - REACH_BACK) : at])
    sent |= sport and word in ("в", "на")
    if sent or sport or (word in CASE_OF and (word in prepositions or ties(words, head, at))):
        governed = ("Loc",) if sent else CASE_OF[word]
        at += 1 + (word == "им" and at + 1 < limit and words.text[at + 1] == ".")
        end = noun_phrase_end(words, at, limit, governed) or quotation_end(words, at, limit) or _rank_end(words, at, limit)
        shortened = end == at + 1 < limit and words.text[end] == "." and len(words.text[at]) < 4  # «приём | в г. Саров»
        return (end, governed) if end and not shortened else None
    if word in "–—-" and _tells_which(words, at) and words.feats[at + 1].case == "Gen":  # «государств | – членов СНГ»
        return at + 2, cases
    if word in ("и", ",") and at > head + 1:
        return _coordinated(words, at, limit, cases)
    return None


def _tells_which(words: Words, at: int) -> bool:
    """Tell a dash before members of something, or before what lands are: «стран | – экспортёров газа»."""
    if words.lemma[at + 1 : at + 2] in MEMBERS:
        return True
    behind = words.lemma[at - 1] in LANDS and words.pos[at + 1 : at + 2] == ["NOUN"] and words.feats[at + 1].number == "Plur"
    return behind and any("anim" in parse.tag for parse in parses(words.norm[at + 1])[:1])


def _people_end(words: Words, at: int) -> int:
    """Give the end of people whom a participle alone names: «помощь | пострадавшим |»; 0 where it names none."""
    return at + 1 if words.feats[at].verb_form == "Part" and words.feats[at].number == "Plur" else 0


def _rank_end(words: Words, at: int, limit: int) -> int:
    """Give the end of what people are made: «посвящение в | студенты |», an accusative like the nominative; 0 where it is no such."""
    made = at < limit and words.norm[at - 1] == "в" and words.pos[at] == "NOUN" and words.feats[at].number == "Plur"
    return at + 1 if made and words.feats[at].animacy == "Anim" and words.feats[at].case in ("Nom", "Acc") else 0


def is_said(words: Words, quote: int) -> bool:
    """Tell words of a speech from a title: «назвал Дни | «праздником, которого ждали»»."""
    sung = words.text[quote + 2 : quote + 3] == ["»"] and possible_cases(words.norm[quote + 1]) == {"Ins"}  # «закрыли вечер | «Катюшей» |»
    return sung or (words.text[quote + 1][0].islower() and words.feats[quote + 1].case == "Ins")


def _coordinated(words: Words, at: int, limit: int, cases: tuple[str, ...]) -> tuple[int, tuple[str, ...]] | None:
    """Join «и ирригации», and «, занятости» only where «и …» closes the list."""
    wanted = ("Gen",) if cases == ("Gen",) else (*cases, "Gen")
    same = words.feats[at - 1].case
    if same:
        wanted = (same,)
    start = at + 1
    if words.norm[at] == "и" and start < limit and words.norm[start] in ("по", "о", "об") and words.norm[start] in CASE_OF:
        wanted, start = CASE_OF[words.norm[start]], start + 1
    end = noun_phrase_end(words, start, limit, wanted)
    if not end and (end := noun_phrase_end(words, start, limit, cases)):
        wanted = cases  # «по приёму граждан, | защите прав и учёту |»
    if not end and words.norm[at] == "и" and start < limit:
        end = _another_dative(words, at, limit, same) or _other_side(words, at, limit)
    if not end:
        return None
    if words.norm[at] == "," and not _list_closes(words, end, limit, wanted):
        return None
    return end, cases


def _other_side(words: Words, at: int, limit: int) -> int:
    """Give the end of the second side that bears a title: «соглашение между ТГУ и | «Лучом» |»; 0 where it is no such."""
    return quotation_end(words, at + 1, limit) if "между" in words.norm[max(0, at - FAR_BACK) : at] else 0


def _another_dative(words: Words, at: int, limit: int, same: str) -> int:
    """Give the end of another dative behind «по», over the complement of the one before: «по делам семьи | и защите | её прав»; or 0."""
    start = at + 1
    if same == "Dat":
        return start + 1 if _may_be_dative(words, start) else 0
    if not any(words.norm[k] == "по" and words.feats[k + 1].case == "Dat" for k in range(max(0, at - FAR_BACK), at - 1)):
        return 0
    end = noun_phrase_end(words, start, limit, ("Dat",)) or (start + 1 if _may_be_dative(words, start) else 0)
    return end if end and "Gen" not in possible_cases(words.norm[end - 1]) else 0


def _may_be_dative(words: Words, k: int) -> bool:
    """Tell «по политике и | собственности |», which the tagger takes for a genitive, as nothing is there to govern it."""
    noun = words.pos[k] == "NOUN" and words.text[k].islower() and words.feats[k].case in ("Gen", "Loc")
    return noun and "Dat" in possible_cases(words.norm[k])


def _list_closes(words: Words, at: int, limit: int, cases: tuple[str, ...]) -> bool:
    for _ in range(6):
        if at < limit and words.norm[at] == "и":
            return bool(noun_phrase_end(words, at + 1, limit, cases))
        if at < limit and words.norm[at] == ",":
            at += 1
        elif not (at < limit and (words.feats[at].case == "Gen" or words.norm[at] == ",")):
            return False
        at = noun_phrase_end(words, at, limit, (*cases, "Gen"))
        if not at:
            return False
    return False


def _participles(words: Words, at: int) -> tuple[str, ...]:
    return ("VERB",) if words.feats[at].verb_form == "Part" and words.feats[at].case else ()
