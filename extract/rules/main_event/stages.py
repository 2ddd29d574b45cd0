"""A stage for its whole, a whole for its stage: «состоялся | финал конкурса |», «состоялось открытие | выставки |»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.hanging import is_hanging, is_where
from extract.rules.main_event.framing import is_framing
from extract.rules.main_event.held import head_noun, is_dedicated
from extract.rules.main_event.won import is_summed_up
from extract.rules.told.events import TOLD

EARLY = 4  # sentences in which a release says of what its event is a stage
HELD = 0.5  # of what is held at an event of which nothing else is told
SURE = 0.6  # of an event within the one that a headline names
STAGE, ENTRIES = "этап", word_class("entries")
SERIES, GAMES = word_class("series_of_games"), word_class("played_of_a_series")
ROUNDS = word_class("round_of_a_series")
VOTED_IN = "тур"
OPENINGS = frozenset({"открытие", "закрытие"})
PRESS, PREPARING = "пресс-", frozenset({"брифинг", "жеребьёвка", "презентация", "репетиция"})
TIMES, INTO = frozenset({"время", "период"}), frozenset({"на", "во", "в"})
WHEN = 4  # words from «на время» to the event
FIRST = 1  # sentences: the headline and the lead
OPENED = frozenset({"show", "festival", "forum", "contest"})
SUBJECT = frozenset({"Nom", "Acc", ""})
VISIT, PROGRAMME = "visit", "деловая программа"
CEREMONY, CEREMONIAL = "церемония", "ceremony"
SESSION, ASSEMBLY = "сессия", "ассамблея"
SCENE = frozenset({"в", "во", "на"})


class Weighed(Protocol):
    """An event with what a document says of it."""

    @property
    def kind(self) -> str:
        """The noun that names it."""
        ...

    @property
    def kind_class(self) -> str:
        """What such nouns have in common (``event_kinds.tsv``)."""
        ...

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions that mean it."""
        ...

    @property
    def features(self) -> dict[str, float]:
        """What speaks for it (``weights.tsv``)."""
        ...

    @property
    def score(self) -> float:
        """How likely it is the one that a document reports."""
        ...


Event = TypeVar("Event", bound=Weighed)


def stage_or_whole(words: Words, found: Sequence[Event], least: float) -> Event:
    """Give, of the likeliest events, the one that the text reports: the stage that holds the likeliest, or what it opens.

    ``least`` is the score under which nothing is reported.
    """
    best = found[0]
    for other in found[1:]:
        if other.score >= least and (_is_stage_of(words, other, best) or _is_round_of(words, other, best)):
            return other
        if other.score >= SURE and (_is_framed_by(words, other, best) or _is_piece_of_programme(other, best)):
            return other
        if other.score >= SURE and _is_ceremony_of(words, other, best):
            return other
        if _is_opened(words, other, best) or _is_session_of(words, other, best) or _is_told_beyond(other, best):
            return other
        if other.score >= SURE and _serves(words, other, best):
            return other
        if other.score >= HELD and _takes_place_at(words, other, best):
            return other
        if other.score >= SURE and (_is_come_for(other, best) or _is_where_one_went(words, other, best)):
            return other
        if other.score >= HELD and _is_made_of(words, other, best):
            return other
    return best


def _is_stage_of(words: Words, stage: Weighed, whole: Weighed) -> bool:
    """Tell a text that names the whole inside the stage's name alone: «муниципальный этап | олимпиады |»."""
    if stage.kind.split()[-1] != STAGE:
        return False
    inside = _inside(words, stage)
    early = [reach for reach in map(words.reach, whole.mentions) if words.sentence[reach.start] <= EARLY]
    told = [reach for reach in early if reach.start not in words.headline] or early
    return bool(told) and all(reach.start in inside for reach in told)


def _is_round_of(words: Words, stage: Weighed, whole: Weighed) -> bool:
    """Tell a text that comes to the whole by its round: «состоялся | финал конкурса |», «обыграли Лося в | полуфинале турнира |»."""
    kind = stage.kind.split()[-1]
    if kind not in ROUNDS or (kind == VOTED_IN and _heads_news(words, whole)) or _takes_entries(words, whole):
        return False
    told = [reach for reach in map(words.reach, whole.mentions) if reach.start not in words.headline]
    first = min(told, key=lambda reach: reach.start, default=None)
    if first is None or words.sentence[first.start] > EARLY:
        return False
    rounds = list(map(words.reach, stage.mentions))
    headed = any(reach.start in words.headline and _is_reported(words, reach) for reach in rounds)
    return any(first.start in reach and (headed or _is_reported(words, reach) or is_summed_up(words, reach.start)) for reach in rounds)


def _is_reported(words: Words, reach: range) -> bool:
    """Tell «прошёл | финал |», «победила в | финале |» from «вышла в | финал |», «игрок, который победил в | финале |»."""
    head = head_noun(words, reach)
    governed = reach.start > 0 and words.pos[reach.start - 1] == "ADP"
    case = words.feats[head].case
    told = case in SUBJECT if not governed else case == "Loc" and words.norm[reach.start - 1] in SCENE
    return told and not is_hanging(words, reach)


def _heads_news(words: Words, whole: Weighed) -> bool:
    """Tell a headline of which the whole is the subject: «Начались | выборы президента |»."""
    named = [reach for reach in map(words.reach, whole.mentions) if reach.start in words.headline]
    return any(words.feats[head_noun(words, reach)].case in SUBJECT for reach in named)


def _takes_entries(words: Words, whole: Weighed) -> bool:
    """Tell a headline that opens the whole: «Начался приём заявок на | конкурс «Лён» |»; its final is yet to come."""
    headed = (reach for reach in map(words.reach, whole.mentions) if reach.start in words.headline and len(reach) > 1)
    return any(not ENTRIES.isdisjoint(words.lemma[words.headline.start : reach.start]) for reach in headed)


def _is_opened(words: Words, whole: Weighed, opening: Weighed) -> bool:
    """Tell what opens: «состоялось открытие | выставки «Лён» |»."""
    if opening.kind not in OPENINGS or whole.kind_class not in OPENED:
        return False
    inside = _inside(words, opening)
    return any(span.reach.start in inside for span in whole.mentions)


def _is_session_of(words: Words, session: Weighed, assembly: Weighed) -> bool:
    """Tell a lead that tells which session of an assembly it is: «Открылась Ассамблея» ¶ «Открылась | 68-я сессия Ассамблеи |»."""
    if session.kind != SESSION or assembly.kind != ASSEMBLY or not (session.features["first_sentence"] and session.features["held"]):
        return False
    inside = _inside(words, session)
    return any(span.reach.start in inside for span in assembly.mentions)


def _is_told_beyond(visit: Weighed, meeting: Weighed) -> bool:
    """Tell a headline and a lead of a journey of which people were told at a meeting: «посетит Чили, сообщили по итогам | встречи |»."""
    told = visit.kind_class == VISIT and visit.features["by_verb"] and visit.features["headline"] and visit.features["first_sentence"]
    return bool(told and meeting.features["scene"] and not meeting.features["headline"])


def _is_ceremony_of(words: Words, ceremony: Weighed, act: Weighed) -> bool:
    """Tell a lead whose ceremony holds the headline's act: «Кадеты приняли присягу» ¶ «Состоялась | церемония принятия присяги |»."""
    held = ceremony.features["held"] and ceremony.features["first_sentence"]
    if not held or not ceremony.kind.endswith(CEREMONY) or act.kind_class != CEREMONIAL:
        return False
    inside = _inside(words, ceremony)
    return any(span.reach.start in inside for span in act.mentions)


def _takes_place_at(words: Words, part: Weighed, whole: Weighed) -> bool:
    """Tell a lead that tells of the whole no more than that something was held at it: «На | выставке «Лён» | прошёл День села»."""
    told = whole.features["held"] or whole.features["headline"] or whole.features["taken_part_in"]
    if told or not part.features["held"]:
        return False
    scene = next((r for r in map(words.reach, whole.mentions) if r.start and words.norm[r.start - 1] == "на"), None)
    if scene is None or words.sentence[scene.start] > FIRST or words.feats[head_noun(words, scene)].case != "Loc":
        return False
    return any(scene.stop <= reach.start < words.sentence_of[scene.start].stop for reach in map(words.reach, part.mentions))


def _is_come_for(event: Weighed, visit: Weighed) -> bool:
    """Tell «Открыли детский сад» ¶ «Мэр с рабочей поездкой побывал в Лесном и принял участие в | открытии сада |»: no news of a journey."""
    told = event.features["taken_part_in"] or event.features["held"] or event.features["told"]
    return visit.kind_class == VISIT and not visit.features["headline"] and bool(event.features["headline"] and told)


def _is_where_one_went(words: Words, event: Weighed, visit: Weighed) -> bool:
    """Tell «мэр побывал в Риге, где выступил на | форуме «Порт» |»: a journey that a verb alone tells of leads to what is reported."""
    if visit.kind_class != VISIT or event.kind_class not in OPENED or not (event.features["taken_part_in"] or event.features["held"]):
        return False
    by_verb = all(span.id_ == TOLD for span in visit.mentions)
    return by_verb and any(is_where(words, reach) for reach in map(words.reach, event.mentions) if words.sentence[reach.start] <= EARLY)


def _is_made_of(words: Words, whole: Weighed, games: Weighed) -> bool:
    """Tell «Поединки шли два дня. На | турнир | съехались 300 бойцов»: the fights are those of the one tournament."""
    many = games.kind in GAMES and all(words.feats[head_noun(words, span.reach)].number == "Plur" for span in _told(words, games))
    return many and whole.kind in SERIES and bool(whole.features["taken_part_in"] and not whole.features["late"])


def _told(words: Words, event: Weighed) -> list[Mention]:
    """Leave out a bare noun told late: «выиграл по два | боя |»."""
    return [span for span in event.mentions if words.sentence[span.reach.start] <= EARLY or len(span.reach) > 1]


def _serves(words: Words, other: Weighed, best: Weighed) -> bool:
    """Tell a text that comes to an event by another one that is about it: «прошло совещание по подготовке к | форуму |»."""
    told_at = other.features["held"] or other.features["scene"]
    if not told_at or not (other.kind.startswith(PRESS) or other.kind in PREPARING or other.kind_class == "meeting"):
        return False
    inside = _inside(words, other)
    if other.features["headline"] and all(span.reach.start in inside for span in best.mentions if span.reach.start in words.headline):
        return True  # «Пройдёт брифинг о | турнире |» ¶ «О том, как готовится | турнир |, расскажут на брифинге»
    last = max(FIRST, min(words.sentence[k] for k in inside)) if other.features["scene"] else FIRST
    early = (reach for reach in map(words.reach, best.mentions) if words.sentence[reach.start] <= last)
    named = [reach for reach in early if not _tells_when(words, reach)]
    told = [reach for reach in named if reach.start not in words.headline]
    headed = (
        words.feats[head_noun(words, reach)].case in ("Nom", "")
        for reach in named
        if reach.start in words.headline and reach.start not in inside
    )
    return bool(told) and all(reach.start in inside or is_dedicated(words, reach) for reach in told) and not any(headed)


def _tells_when(words: Words, reach: range) -> bool:
    """Tell «на время проведения | форума | закроют мост»: it is yet to be held."""
    before = range(max(words.sentence_of[reach.start].start, reach.start - WHEN), reach.start)
    return any(words.lemma[k] in TIMES and words.norm[k - 1] in INTO for k in before if k)


def _is_piece_of_programme(piece: Weighed, programme: Weighed) -> bool:
    """Tell «| круглый стол | открыл деловую программу форума»."""
    return programme.kind == PROGRAMME and bool(piece.features["held"] and piece.features["first_sentence"])


def _is_framed_by(words: Words, part: Weighed, whole: Weighed) -> bool:
    """Tell a lead that puts the headline's event around another: «Обсудили … на форуме» ¶ «дискуссия прошла в рамках | форума |»."""
    told = sorted((reach for reach in map(words.reach, whole.mentions) if reach.start not in words.headline), key=lambda reach: reach.start)
    if not told or not is_framing(words, told[0]) or words.sentence[told[0].start] > EARLY:
        return False
    sentence = words.sentence_of[told[0].start]
    return any(reach.start in sentence for reach in map(words.reach, part.mentions))


def _inside(words: Words, event: Weighed) -> set[int]:
    """Give the words of an event's names."""
    return {k for span in event.mentions for k in span.reach}
