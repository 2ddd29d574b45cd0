"""Which of several offices one holds comes first: «директор института, академик» → «директор института»."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.grammar.lemmas import parses
from extract.lang.mention import Mention
from extract.lexicon import word_class

# Of several offices in one apposition the one that is held comes first: «директор института, академик».
RANKING = {"office": 0, "profession": 1, "rank": 2, "academic": 2, "role": 4, "relation": 5}
PASSING = word_class("passing_body")  # «председатель | жюри |»: an office that is held for the event alone
VAGUE = (
    "основатель мира",
    "лидер нации",
    "представител",
    "дипломат",
    "мастер спорта",
    "кандидат в мастера",
    "отличник",
    "международный эксперт",
    "эксперт",
    "автор",
    "специалист",
    "обладател",
    "лауреат",
    "чемпион",
)  # the other office says more
SKILLED = "специалист"  # alone it may mean whatever else is told: «главный тренер Анна Грач … команда тульского специалиста Анны Грач»
AT_THE_EVENT = (
    "содокладчик",
    "спикер",
    "докладчик",
    "лектор",
    "модератор",
    "участни",
    "организатор",
    "гость",
    "почетный гость",
    "почётный гость",
)  # «спикер – Олег Грач, доцент»: any other office says more
LEADING = frozenset({"ведущий", "ведущая"})  # «ведущая – главный библиотекарь Анна Грач», but «ведущий инженер»
DEGREE, DEGREES = (
    (" наук", " искусствоведения", " богословия", " культурологии", " архитектуры"),
    ("магистр ", "бакалавр "),
)  # «кандидат наук» stands for no office
CANDIDATE = "кандидат"  # «доцент, | кандидат | искусствоведения»
LAST = 4
HONOUR = 2.1  # «доцент, | заслуженный врач |»: a title of honour comes behind all that one does
AMONG = 1.2  # «виолончелист, | один из основателей | оркестра»: the profession says more
PASSES = 0.7  # «член жюри, | библиотекарь |»: what one does else says more
BELONGING = 1.5  # «поэт, член Союза писателей»: to belong comes behind a profession
CROWNED = ("чемпион", "экс-чемпион", "обладател")


def is_title(office: Mention) -> bool:
    """Tell a title of an academy, which is nobody's place of work: «проректор, член-корреспондент | Академии наук»."""
    return office.kb_id_.startswith(("член-корреспондент", "академик", "почетный", "почётный", "заслуженный", "действительный член"))


def is_crown(office: Mention) -> bool:
    """Tell a title that one wins, which a body gives and nobody works for: «| чемпион мира | ФИДЕ», «| обладатель | Кубка УЕФА»."""
    return office.kb_id_.startswith(CROWNED)


def is_honour(office: Mention) -> bool:
    """Tell a title that a state honours somebody by: «заслуженный тренер», «народный артист»; no «народный депутат»."""
    titled = office.kb_id_.startswith(("народн", "почетн", "почётн")) and office.label_ == "profession"
    return titled or office.kb_id_.startswith("заслуженн")


def rank(office: Mention) -> float:
    """Give how far an office comes behind others that the same person has."""
    return _rank(office.kb_id_, office.label_, honour=is_honour(office))


@lru_cache(maxsize=1024)
def _rank(name: str, label: str, *, honour: bool) -> float:
    vague = name.startswith(VAGUE) or _is_passing(name)
    held = RANKING["academic"] + 0.5 if name == CANDIDATE or name.endswith(DEGREE) or name.startswith(DEGREES) else RANKING.get(label, 3)
    held = BELONGING if name == "член" else HONOUR if honour else held
    for_the_event = name.startswith(AT_THE_EVENT) or name in LEADING or name.partition(" ")[2].startswith(AT_THE_EVENT)
    return held + 0.5 * vague + PASSES * _is_passing(name) + (name == SKILLED) + LAST * for_the_event


def _is_passing(name: str) -> bool:
    """Tell «председатель | жюри |», «сопредседатель | олимпиады |»."""
    _, blank, last = name.rpartition(" ")
    return bool(blank) and any(parse.normal_form.replace("ё", "е") in PASSING for parse in parses(last))
