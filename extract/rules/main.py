"""The main event: which of the events that a document names is the one it reports."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from extract.lang.mention import Mention
from extract.lang.phrases.quotations import OPENING
from extract.lang.tokenization.tokens import norm
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.mentions.dates.first_editions import is_of_first_edition
from extract.mentions.events.latin import LATIN
from extract.rules.discourse.clause import clause_of, lead_of
from extract.rules.discourse.edition import edition, is_over, is_to_come, passing
from extract.rules.discourse.programme import programme_start
from extract.rules.discourse.release import reads_like_release
from extract.rules.discourse.several_events import is_feast
from extract.rules.main_event.acts_of_feast import is_act_of, leading_feast
from extract.rules.main_event.beside import are_all_to_come, are_told_beside
from extract.rules.main_event.features import MainFeatures
from extract.rules.main_event.fullest import naming, noun_of
from extract.rules.main_event.goals import is_goal
from extract.rules.main_event.grants import only_paid
from extract.rules.main_event.held import is_dedicated
from extract.rules.main_event.informed_of import is_context
from extract.rules.main_event.named import is_finite
from extract.rules.main_event.no_report import DAYS, is_decree, is_greeting
from extract.rules.main_event.occasion import occasion
from extract.rules.main_event.of_one_kind import apart
from extract.rules.main_event.same_event import FROM_OUTSIDE, join
from extract.rules.main_event.stages import STAGE, stage_or_whole
from extract.rules.main_event.unplanned import is_unplanned
from extract.rules.main_event.whole_said import is_whole_said
from extract.rules.told.events import TOLD, told_events
from extract.rules.told.last_deeds import last_deed
from extract.rules.told.match import MATCH
from extract.rules.weights import likelihood, weights

EARLY = 4  # sentences in which a release gives its event's number
BARE_FEASTS = frozenset({"мероприятие", "праздник", "торжество"})
LEAST = 0.4  # of an event that a document is said to report: to miss one costs more than to add one
STAGES = frozenset({STAGE, "тур", "финал"})
DEED = 0.45  # likelihood of a deed that no noun names
IN_A_RELEASE = 0.1  # what is enough for an event of a text that reads like a release
PRESS = "пресс-"
FEAST = " мероприятия"  # of one day: several words, in the plural
OF_RELEASE = "of_release"  # a feature of what is taken because the text reads like a release
# Features of what is mentioned only, in a release too.
NOT_REPORTED = ("late", "aside", "recalled", "wished", "counted_up", "to_come", "source")
LISTED = 0.3  # of the likelihood of what a programme lists
REPORTED = ("held", "told", "taken_part_in")  # features of what a lead reports
ASSEMBLIES = word_class("parliament_noun")
SPOKEN_OF = ("topic", "framing", "of_person", "quoted", "plural")  # features of what is not reported
SITTINGS = frozenset({"сессия", "заседание"})
AGAINST = frozenset({"с", "со", "против", "между"})
STEM = 4  # letters that a name keeps in all cases


class Main(NamedTuple):
    """The document's event: the mention that names it best, and all mentions that mean it."""

    mention: Mention
    kind: str
    kind_class: str
    mentions: tuple[Mention, ...]
    score: float
    features: dict[str, float]


def main_event(words: Words, lexicon: Lexicon) -> Main | None:
    """Choose the main event; none for a document that reports none."""
    if is_decree(words) or is_unplanned(words):
        return None
    found = candidates(words, lexicon)
    if is_greeting(words):
        found = [main for main in found if main.kind not in DAYS or main.features["held"] or main.features["subject"]]
    found = _without_grants(words, found)
    if not found:
        return _of_a_deed(words, lexicon)
    if _is_but_a_part(words, found[0]) and (deed := _of_a_deed(words, lexicon)) is not None:
        return deed
    if found[0].score >= LEAST:
        best = _with_journey(stage_or_whole(words, found, LEAST), found[0])
    else:
        best = _of_a_gathering(words, lexicon, found[0])
    return best if best.score >= LEAST else _of_a_deed(words, lexicon) or _of_a_release(words, lexicon, best)


def _without_grants(words: Words, found: list[Main]) -> list[Main]:
    """Leave out a contest that only paid for what is reported: «проект победил в | конкурсе |. В пятницу парк | открыли |»."""
    rest = [main for main in found if not only_paid(words, main.kind, map(words.reach, main.mentions), lead_of(words))]
    if not rest or len(rest) == len(found):
        return rest
    told = rest[0].features["dated"] and (rest[0].features["told"] or rest[0].features["held"])
    return [rest[0]._replace(score=max(LEAST, rest[0].score)), *rest[1:]] if told else found


def _of_a_deed(words: Words, lexicon: Lexicon) -> Main | None:
    """Take what somebody did for the event of a story that names none: «Мэр осмотрел школу»; news of other things has none."""
    deed = last_deed(words, lexicon)
    if deed is None:
        return None
    features = MainFeatures(words, lexicon).of({**FROM_OUTSIDE, "kind": deed.label_}, [deed])
    told = not (features["other_news"] or features["comment"] or features["statement"])
    return Main(deed, deed.label_, FROM_OUTSIDE["class"], (deed,), DEED, features) if told else None


def _is_but_a_part(words: Words, best: Main) -> bool:
    """Tell what a release names behind its lead alone, beside a deed or in its course: «Мероприятие прошло», «Завтра откроется …»."""
    reaches = [span.reach for span in best.mentions]
    if best.features["headline"] or best.features["first_sentence"]:
        return False
    bare = best.kind in BARE_FEASTS and all(len(reach) == 1 for reach in reaches)
    return bool(best.features["late"]) or bare or are_told_beside(words, reaches, lead_of(words))


def _of_a_release(words: Words, lexicon: Lexicon, best: Main) -> Main | None:
    """Take the likeliest event that a release names, if only in passing, for the one that it reports: hardly any reports none."""
    if best.score < IN_A_RELEASE or any(best.features[name] for name in NOT_REPORTED) or not reads_like_release(words, lexicon):
        return None
    if best.features["plural"] >= 1 and not best.features["complement"]:
        return None  # «Форумы и выставки делают своё дело»
    if best.features["other_news"] and best.kind_class != "action" and not best.features["taken_part_in"]:
        return None  # «Сгорел дом, где жили участники летней школы»
    return best._replace(score=LEAST, features={**best.features, OF_RELEASE: 1.0})


def _with_journey(event: Main, likeliest: Main) -> Main:
    """Join the journey that came to an opening, whose day is the opening's: «сегодня с рабочей поездкой побывал на открытии сада»."""
    if event is likeliest or likeliest.kind_class != "visit":
        return event
    return event._replace(mentions=(*event.mentions, *(span for span in likeliest.mentions if span.id_ != TOLD)))


def _of_a_gathering(words: Words, lexicon: Lexicon, best: Main) -> Main:
    """Weigh anew an event that a story names in passing, by what tells that people came together."""
    if best.features["aside"] or best.features["spoken_of"]:
        return best
    features = {**best.features, "occasion": occasion(words, lexicon, best.kind.split())}
    return best._replace(score=likelihood(features, weights(lexicon, "event")), features=features)


def candidates(words: Words, lexicon: Lexicon) -> list[Main]:
    """Weigh every event that the document names, the likeliest first."""
    rows = lexicon.index("event_kinds", "kind")
    clusters: dict[str, list[Mention]] = defaultdict(list)
    events = (span for span in words.group("events") if not is_context(words, span.reach))
    named = (span for span in events if span.label_ not in ASSEMBLIES or not _is_parliament(words, noun_of(words, span)))
    titles = _titles(words)
    for span in (*(span for span in named if titles.get(span.reach.start, span) is span), *told_events(words, lexicon)):
        clusters[_base(span.label_, rows)].append(span)
    if not clusters:
        return []
    join(words, lexicon, clusters)
    played = any(span.id_ == TOLD and span.label_ == MATCH for spans in clusters.values() for span in spans)
    features_of, weighs = MainFeatures(words, lexicon, played=played), weights(lexicon, "event")
    weighed = []
    for kind, spans in ((kind, spans) for kind, together in clusters.items() for spans in apart(words, together)):
        mine = _this_match(words, this_edition(words, lexicon, spans))
        if mine:
            told = [rows[label] for label in (kind, *(span.label_ for span in mine)) if label in rows]
            row = max(told, key=lambda row: (float(row["strength"]), row["number"] == "Plur"), default=FROM_OUTSIDE)
            features = features_of.of(row, mine)
            score = likelihood(features, weighs)
            best = naming(words, lexicon, mine)
            called = kind if best.id_ == LATIN else best.label_  # «Craft Days», a «форум» as the text has it
            weighed.append(Main(best, called, row["class"], tuple(mine), score, features))
    weighed = _above_acts(_above_parts(words, _above_programme(words, weighed)))
    weighed = _above_goals(words, _above_arrivals(_above_what_is_beside(words, weighed)))
    return sorted(weighed, key=lambda main: (-main.score, main.mention.start))


def _above_programme(words: Words, weighed: list[Main]) -> list[Main]:
    """Lower the parts that a programme lists, where the headline names the whole: «ПРОГРАММА ФОРУМА» ¶ «11.00 – Круглый стол»."""
    start = programme_start(words)
    if start is None or not any(main.features["headline"] or _is_told_before(words, main, start) for main in weighed):
        return weighed
    return [
        main._replace(score=main.score * LISTED)
        if not main.features["headline"] and all(span.reach.start >= start for span in main.mentions)
        else main
        for main in weighed
    ]


def _is_told_before(words: Words, main: Main, start: int) -> bool:
    """Tell an event that a lead names in full, above its programme."""
    early = main.features["first_sentence"] or main.features["second_sentence"]
    return bool(early and main.features["named"]) and any(span.reach.start < start for span in main.mentions)


def _above_what_is_beside(words: Words, weighed: list[Main]) -> list[Main]:
    """Lower what is told beside the event of the lead: «Открылись соревнования. … Завтра откроется | ярмарка «Лён» |»."""
    leading = [main for main in weighed if main.score >= LEAST and _is_reported_first(main)]
    told = [reach for main in leading for reach in _in_body(words, main)]
    if not told:
        return weighed
    lead = min(words.sentence[reach.start] for reach in told)
    past = any(_is_done(words, reach) for reach in told if words.sentence[reach.start] == lead)

    def is_beside(main: Main) -> bool:
        reaches = [span.reach for span in main.mentions]
        return bool(main.features["late"]) or are_told_beside(words, reaches, lead) or (past and are_all_to_come(words, reaches, lead))

    return [main._replace(score=main.score * LISTED) if not main.features["headline"] and is_beside(main) else main for main in weighed]


def _above_arrivals(weighed: list[Main]) -> list[Main]:
    """Lower the journey that a headline's verb alone tells, where the lead says what is held: «В Тулу едут врачи» ¶ «Пройдёт | съезд |»."""
    if not any(main.features["held"] and main.features["first_sentence"] and main.score >= LEAST for main in weighed):
        return weighed
    return [
        main._replace(score=main.score * LISTED)
        if main.kind_class == "visit" and main.features["by_verb"] and not main.features["first_sentence"]
        else main
        for main in weighed
    ]


def _above_goals(words: Words, weighed: list[Main]) -> list[Main]:
    """Lower what a journey is made for, where it is taken up: «Делегация прибыла для участия в | форуме |. В рамках визита …»."""
    journey = any(
        main.kind_class == "visit" and main.features["by_verb"] and main.features["first_sentence"] and _is_taken_up(main)
        for main in weighed
    )
    if not journey:
        return weighed
    return [
        main._replace(score=main.score * LISTED)
        if main.kind_class != "visit" and all(is_goal(words, span.reach) for span in main.mentions)
        else main
        for main in weighed
    ]


def _is_taken_up(main: Main) -> bool:
    told = {span.id_ == TOLD for span in main.mentions}
    return len(told) == 2


def _is_reported_first(main: Main) -> bool:
    told = any(main.features[name] for name in REPORTED)
    named = main.features["complement"] and not any(main.features[name] for name in SPOKEN_OF)
    set_there = main.features["dated"] or not main.features["oblique"]  # «5 мая ответ искали на | акции «Лес» |»
    return bool(main.features["first_sentence"] and (told or (named and set_there)))


def _in_body(words: Words, main: Main) -> list[range]:
    return [span.reach for span in main.mentions if span.reach.start not in words.headline]


def _is_done(words: Words, reach: range) -> bool:
    """Tell whether a mention's clause is told in the past."""
    return any(words.feats[k].tense == "Past" and is_finite(words, k) for k in clause_of(words, reach.start))


def _above_parts(words: Words, weighed: list[Main]) -> list[Main]:
    """Lower what a feast is made of, where the lead tells of the whole: «Прошли мероприятия ко Дню города. В парке состоялся концерт»."""
    feasts = [main for main in weighed if _is_feast(words, main)]
    if not feasts:
        return weighed
    told = min(span.reach.start for main in feasts for span in main.mentions)
    return [
        main._replace(score=main.score * LISTED)
        if main not in feasts and not main.features["headline"] and all(span.reach.start > told for span in main.mentions)
        else main
        for main in weighed
    ]


def _above_acts(weighed: list[Main]) -> list[Main]:
    """Lower what a feast is made of behind a lead that says that it is held: «Пройдёт праздник урожая. | Концерт | начнётся в полдень»."""
    feast = leading_feast(weighed)
    if feast is None:
        return weighed
    return [main._replace(score=main.score * LISTED) if is_act_of(main, feast) else main for main in weighed]


def _is_feast(words: Words, main: Main) -> bool:
    """Tell «праздничные мероприятия», of which the headline or the lead says that they were held."""
    many = main.kind.endswith(FEAST) or any(is_feast(words, span.reach) for span in main.mentions)
    return many and not main.features["plural"] and bool(main.features["held"]) and main.score >= LEAST


def _titles(words: Words) -> dict[int, Mention]:
    """Give by each word of a title in quotation marks the event that bears it: «день бега «| Кросс нации |»» is no cross."""
    titled: dict[int, Mention] = {}
    for span, reach in zip(words.group("events"), words.reaches("events"), strict=True):
        opened = next((k for k in reach[1:] if words.text[k] in OPENING), None)
        if opened is not None:
            titled.update((k, span) for k in range(opened, reach.stop) if k not in titled)
    return titled


def _is_parliament(words: Words, k: int) -> bool:
    """Tell «Федеральное | Собрание |», «сессия | Собрания | депутатов» from «27-е собрание Думы»."""
    bodies = words.covered("organisations")
    called = k - 1 in bodies and words.pos[k - 1] == "ADJ" and words.text[k - 1][0].isupper()
    sits = k > 0 and words.lemma[k - 1] in SITTINGS and words.text[k].istitle() and words.feats[k].case == "Gen"  # «сессия | Собрания |»
    return (called and k in bodies) or sits


def _base(kind: str, rows: dict[str, Row]) -> str:
    """Give the kind that one event's mentions share: «рок-фестиваль» and «фестиваль» are one, «рабочий визит» and «визит» too."""
    if kind in rows and rows[kind]["head"]:
        if rows[kind]["head"] in STAGES:  # the regional stage is not the final one
            return kind
        return rows[kind]["head"]
    if kind.startswith(PRESS):  # a press conference is no conference
        return kind
    last = kind.rsplit("-", 1)[-1]
    return last if last in rows or kind not in rows else kind  # «гран-при» is a kind of its own


def this_edition(words: Words, lexicon: Lexicon, spans: list[Mention]) -> list[Mention]:
    """Leave out mentions of other editions: another ordinal, «предыдущий», «следующий», a first one that is told of late."""
    parts = [span for span in spans if not is_whole_said(words, span.reach)]  # «этап | II Межрегионального турнира |»
    spans = parts or spans
    numbered = [(span, edition(words, span.reach, lexicon)) for span in spans]
    own = [(span, n) for span, n in numbered if n is None or not is_dedicated(words, span.reach)]
    numbered = own or numbered  # «конференция приурочена к | Третьей конференции ООН |»: another one's number
    # The first numbered mention is this edition's: releases name their event in full before they look back.
    first, number = next(((span, n) for span, n in numbered if n is not None), (None, None))
    before = [span.reach for span, n in numbered if n is None]
    if first is not None and (
        (number == 1 and (_looks_back(words, first, spans) or is_of_first_edition(words, words.sentence[first.reach.start], lexicon)))
        or is_over(words, first.reach, before)
    ):
        number = None
    return [
        span
        for span, n in numbered
        if (n is None or n == number) and passing(words, span.reach, lexicon) not in ("past", "next", "other")
        if span is numbered[0][0] or not is_to_come(words, span.reach, n, before)
    ]


def _this_match(words: Words, spans: list[Mention]) -> list[Mention]:
    """Leave out matches of others than the one that a verb tells of: «Чили обыграла Перу … в матче Кубы с Панамой»."""
    told = next((span for span in spans if span.id_ == TOLD and span.label_ == MATCH), None)
    if told is None:
        return spans
    return [span for span in spans if span.start <= told.start or not _between_others(words, span.reach, norm(told.kb_id_))]


def _between_others(words: Words, reach: range, told: str) -> bool:
    sides = [words.norm[k] for k in reach[1:] if words.text[k][0].isupper()]
    against = any(words.norm[k] in AGAINST for k in reach)
    return against and len(sides) > 1 and not any(side[:STEM] in told for side in sides)


def _looks_back(words: Words, span: Mention, spans: list[Mention]) -> bool:
    """Tell a late mention, where an early one has no number: who reports a first edition says so at once."""
    first = min(other.reach.start for other in spans)
    return words.sentence[span.reach.start] > EARLY >= words.sentence[first]
