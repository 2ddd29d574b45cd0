"""Who performs and says nothing: «на концерте выступил певец Олег Грач», «на турнире выступит гимнастка Анна Белова»."""

from __future__ import annotations

from functools import lru_cache

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.spoken_of import before_phrase
from extract.rules.main import Main
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.offices.links import Link
from extract.rules.people.results import Taking
from extract.rules.speech.scene import Act

PERFORMING = frozenset({"выступить", "выступать", "выступление"})
SINGING = frozenset({"спеть", "петь", "исполнить", "сыграть", "станцевать", "солировать", "дирижировать", "аккомпанировать"})
CONCERTS = ("концерт", "шоу", "гастрол", "дискотек", "квартирник", "вечеринк")
BANDS = frozenset({"группа", "ансамбль", "коллектив", "оркестр"})
STAGED = frozenset({"contest", "show", "festival", "ceremony"})
CONCERT_SIGNS = BANDS | {"сцена", "хор", "дуэт", "трио", "квартет"}
SHOWS, VIEWERS = frozenset({"show", "festival", "ceremony"}), frozenset({"зритель", "публика"})
SHOWN = word_class("number_on_stage") | word_class("performed_piece") | VIEWERS | {"программа", "композиция", "концерт"}
JUDGED = frozenset({"contest", "festival", "show"})
RACES = frozenset({"марафон", "эстафета"})
ENDING = frozenset({"завершить", "закрыть", "открыть", "начать", "продолжить", "украсить"})
PROGRAMMES = frozenset({"концерт", "вечер", "программа", "дискотека", "гала-концерт"})
LESSON = "мастер-класс"
SHOWING = frozenset({"показать", "показывать", "продемонстрировать", "демонстрировать"})
PRESENTING, WORKS = frozenset({"представить", "представлять"}), word_class("shown_work")  # «представила новую программу»
PLEASING = word_class("please")
GIFTS = frozenset({"подарком", "сюрпризом", "украшением", "изюминкой", "кульминацией", "гвоздем"})
SPEAKERS = word_class("speaker")  # but «в роли | спикера | выступил»
PARTS = frozenset({"партия", "роль", "амплуа"})
TALKING = frozenset({"forum", "meeting"})  # there one shows what one speaks of: «показал снимки»
LAUREATES = frozenset({"лауреат", "дипломант"})  # at a concert
RALLIES = frozenset(
    {"митинг", "митинг-реквием", "брифинг", "пресс-конференция", "собрание", "совещание", "заседание", "линейка", "конференция"}
)
LEARNERS = word_class("learner")
JUDGES, SIDES = word_class("judging_person"), word_class("crew") | {"школа", "клуб", "район", "город", "область"}
SPEECH = 8  # words between the verb and what is said
ON_STAGE = 40  # words around a verb in which bands are named
SAYING = ("give", "lead", "send", "take")


def performs(words: Words, lexicon: Lexicon, main: Main, link: Link | None, act: Act) -> bool:
    """Tell whether an act by a verb of speaking is a performance: a sportsman's in a contest, an artist's on a stage."""
    if act.manner == "lead" and (main.kind_class == "contest" or main.kind in RACES):
        return True  # «чемпионка провела мастер-класс»: she shows how it is done
    if words.lemma[act.trigger] in ENDING and link is not None and link.office is not None and _ends_a_concert(words, act.trigger):
        return _is_artist(words, lexicon, main, link)  # «концерт завершила певица»
    if words.lemma[act.trigger] in SHOWING and main.kind_class not in TALKING:
        return True  # «кинолог показал, как собака ищет след»
    if act.manner in ("lead", "give") and (main.kind_class != "forum" or main.kind in RACES) and _is_lesson(words, act.trigger):
        return True
    if words.lemma[act.trigger] == LESSON and main.kind_class != "forum":
        return True  # «в программе мастер-класс гончара Олега Грача»
    if words.lemma[act.trigger] in PRESENTING and main.kind_class in ("show", "festival"):
        behind = range(act.trigger + 1, min(act.trigger + 1 + SPEECH, words.sentence_of[act.trigger].stop))
        shown = next((k for k in behind if words.pos[k] == "NOUN"), act.trigger)
        return words.lemma[shown] in WORKS and _is_artist(words, lexicon, main, link)
    if words.lemma[act.trigger] in PERFORMING and _at_a_rally(words, act.trigger):
        return False
    judged = main.kind_class in JUDGED
    if words.lemma[act.trigger] in PERFORMING and (_for_a_side(words, act.trigger) or (judged and _as_judge(words, act.trigger))):
        return True
    if words.lemma[act.trigger] in PERFORMING and main.kind_class in SHOWS and _on_a_stage(words, act.trigger):
        return True
    if words.lemma[act.trigger] in PERFORMING and (_in_a_part(words, act.trigger) or _pleases(words, main, act.trigger)):
        return True
    staged = (
        main.kind_class in STAGED or _at_a_concert(words, act.trigger) or (main.kind_class == "action" and _among_bands(words, act.trigger))
    )
    if words.lemma[act.trigger] not in PERFORMING or not staged:
        return False
    if _says(words, lexicon, act.trigger) and not (act.rule == "speech.owner" and main.kind_class != "contest"):
        return False  # but «выступление | пианистки Инны Шторм | и приветственное слово мэра»
    if main.kind_class == "contest":
        return link is None or link.office is None or link.office.label_ == "profession" or _is_learner(words, link)
    return _is_artist(words, lexicon, main, link) or (_at_a_concert(words, act.trigger) and (link is None or link.office is None))


def is_staged(words: Words, kind: str, k: int) -> bool:
    """Tell «выступил» that says outright that somebody takes part: at a concert, but not «выступят | группы | Ива Нова и Выход»."""
    if words.lemma[k] not in PERFORMING | SINGING or not any(stem in kind for stem in CONCERTS):
        return False
    return not any(words.lemma[n] in BANDS and words.feats[n].number == "Plur" for n in _on_stage(words, k))


def ends_a_concert(words: Words, person: Named) -> Taking | None:
    """Give the verb by which an artist opens or ends a concert: «концерт | завершила | певица Роза Рымбаева»."""
    if not is_nominative(words, person):
        return None
    verbs = (k for k in clause_of(words, person.reach.start) if words.lemma[k] in ENDING and is_finite(words, k))
    verb = next((k for k in verbs if _ends_a_concert(words, k)), None)
    return Taking(verb, "part", "strong", sure=True) if verb is not None else None


def _ends_a_concert(words: Words, k: int) -> bool:
    """Tell «концерт | завершила | …», «| открыл | программу вечера …»."""
    return any(words.lemma[n] in PROGRAMMES for n in clause_of(words, k) if abs(n - k) <= SPEECH)


def _among_bands(words: Words, k: int) -> bool:
    """Tell «на сцене | выступили | ансамбль «Лад» и певица Инна Шторм» of a feast, at which others speak."""
    return not CONCERT_SIGNS.isdisjoint(words.lemma[n] for n in _on_stage(words, k))


def _at_a_rally(words: Words, k: int) -> bool:
    """Tell where one speaks though a race or a feast is told: «на митинге | выступили | слесарь Ян Лось и мэр Олег Грач»."""
    clause = clause_of(words, k)
    return any(words.lemma[n] in RALLIES and words.norm[n - 1] in ("на", "перед") and words.feats[n].case == "Loc" for n in clause if n)


def _at_a_concert(words: Words, k: int) -> bool:
    """Tell «в концертной программе | выступили | …» of whatever event it is."""
    return any(words.lemma[n].startswith(CONCERTS[0]) and words.feats[n].case == "Loc" for n in clause_of(words, k) if abs(n - k) <= SPEECH)


def _on_stage(words: Words, k: int) -> range:
    sentence = words.sentence_of[k]
    return range(max(sentence.start, k - ON_STAGE), min(sentence.stop, k + ON_STAGE))


def _for_a_side(words: Words, k: int) -> bool:
    """Tell «за команду района | выступали | Инна Шторм и Ян Лось», but «выступила за отмену сборов»."""
    near = range(max(words.sentence_of[k].start, k - SPEECH), min(words.sentence_of[k].stop - 1, k + SPEECH))
    return any(words.norm[n] == "за" and words.lemma[n + 1] in SIDES for n in near)


def _on_a_stage(words: Words, k: int) -> bool:
    """Tell «с концертными номерами | выступили | …», «перед зрителями | выступит | …»."""
    near = range(max(words.sentence_of[k].start, k - SPEECH), min(words.sentence_of[k].stop, k + SPEECH))
    shown = (n for n in near if words.lemma[n] in SHOWN and words.feats[n].case == "Ins")
    return any(words.lemma[n] not in VIEWERS or words.norm[n - 1] == "перед" for n in shown)


def _as_judge(words: Words, k: int) -> bool:
    """Tell «экспертами | выступили | Инна Шторм и Ян Лось» of a contest."""
    clause = clause_of(words, k)
    return any(words.lemma[n] in JUDGES and words.feats[n].case == "Ins" for n in clause if abs(n - k) <= SPEECH)


def _in_a_part(words: Words, k: int) -> bool:
    """Tell «в главных партиях | выступили | Инна Шторм и Ян Лось», but «с докладом о роли леса | выступил | Ян Лось»."""
    near = range(max(words.sentence_of[k].start, k - SPEECH), min(words.sentence_of[k].stop, k + SPEECH))
    parts = (n for n in near if words.lemma[n] in PARTS and words.feats[n].case == "Loc" and words.lemma[n + 1] not in SPEAKERS)
    return any(words.norm[before_phrase(words, n)] in ("в", "во") for n in parts)


def _pleases(words: Words, main: Main, k: int) -> bool:
    """Tell «вечер украсило | выступление | Инны Шторм», «подарком гостям станет | выступление | …»."""
    if words.pos[k] != "NOUN" or main.kind_class in TALKING:
        return False
    clause = clause_of(words, k)
    gift = any(words.norm[n] in GIFTS for n in clause)
    return gift or any(words.lemma[n] in PLEASING and words.pos[n] == "VERB" for n in clause)


def _is_artist(words: Words, lexicon: Lexicon, main: Main, link: Link | None) -> bool:
    """Tell «певец Олег Грач», and whoever is told no office at a concert."""
    office = link.office if link is not None else None
    concert = any(stem in main.kind for stem in CONCERTS)
    if office is None or (concert and any(words.lemma[k] in LAUREATES for k in words.reach(office))):
        return concert
    performers = lexicon.index("performers")
    if any(words.lemma[k].removeprefix("экс-") in performers for k in words.reach(office)):
        return True
    return link is not None and _is_learner(words, link)


def _is_learner(words: Words, link: Link) -> bool:
    """Tell «ученица 4 класса Мария Лось»."""
    return link.office is not None and any(words.lemma[k] in LEARNERS for k in words.reach(link.office))


def _is_lesson(words: Words, k: int) -> bool:
    sentence = words.sentence_of[k]
    return LESSON in words.lemma[max(sentence.start, k - SPEECH) : min(sentence.stop, k + SPEECH)]


def _says(words: Words, lexicon: Lexicon, k: int) -> bool:
    """Tell «выступил с докладом», «выступила на тему …»."""
    objects = _said(lexicon)
    sentence = words.sentence_of[k]
    near = range(max(sentence.start, k - SPEECH), min(sentence.stop, k + SPEECH))
    return any(n != k and words.lemma[n] in objects and words.feats[n].case != "Loc" for n in near)  # not «на | открытии | выступил»


@lru_cache(maxsize=8)
def _said(lexicon: Lexicon) -> frozenset[str]:
    """Give what only a speaker gives, leads, sends or takes: «доклад», «слово»."""
    return frozenset(row["lemma"] for row in lexicon.table("speech_objects") if row["manner"] in SAYING)
