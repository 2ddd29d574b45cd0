"""The larger event whose part the main one is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.inflection.inflect import nominative
from extract.lang.mention import Mention
from extract.lang.phrases.phrase import complement_end
from extract.lang.phrases.quotations import OPENING as MARKS
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.mentions.events.sides import DASHES, MATCHES
from extract.rules.candidate import Candidate, evidence
from extract.rules.discourse.clause import clause_of, holding, lead_of
from extract.rules.discourse.opening import body_sentences
from extract.rules.main import Main
from extract.rules.main_event.again import means_the_main
from extract.rules.main_event.framing import joins
from extract.rules.main_event.held import head_noun
from extract.rules.main_event.named import is_finite
from extract.rules.main_event.whole_said import is_whole_said
from extract.rules.told.deeds import is_animate
from extract.rules.wholes.league import STAGES, league
from extract.rules.wholes.part_of_before import of_the_one_before
from extract.rules.wholes.part_of_commission import of_commission
from extract.rules.wholes.part_of_project import is_of_piece, of_project
from extract.rules.wholes.talked_of import is_talked_of_there

FRAMES = {
    ("в", "рамках"): 0.85,
    ("на", "полях"): 0.9,
    ("на", "площадке"): 0.7,
    ("в", "программе"): 0.6,
    ("в", "программу"): 0.6,
    ("в", "составе"): 0.5,
    ("в", "зачет"): 0.7,
    ("в", "ходе"): 0.6,
    ("во", "время"): 0.55,
    ("в", "завершение"): 0.6,
    ("по", "завершении"): 0.55,
    ("в", "кулуарах"): 0.8,
    ("в", "дни"): 0.55,
}
PARTS = word_class("played_of_a_series") | {"пленарное заседание"}
DEBATES = frozenset({"дискуссия", "прения", "дебаты"})  # «общая дискуссия | 74-й сессии |»
INNER = DEBATES | word_class("held_within")  # which have a whole behind them: «гала-концерт | фестиваля |»
SERIES = word_class("series_of_games") | {"игры"}  # kinds
GAMES = PARTS & (MATCHES | STAGES)
PIECES = word_class("part_of_event")  # «событие программы | форума»
SITTINGS = frozenset({"сессия", "заседание"})  # of a body, at which others gather: «презентация на сессии Ассамблеи»
ASSEMBLIES = word_class("parliament_noun")
PROGRAMME = "деловая программа"
HOLDING, ABOUT = "проведение", frozenset({"о", "об"})
STAGE, NAMESAKE = "этап", "одноименный"
JOINING = frozenset({*DASHES, ","})  # before a stage in apposition: «Гран-при Бельгии, | двенадцатый этап чемпионата»
TAKING_UP = frozenset({"он", "она", "оно", "мероприятие", "встреча", "событие", "праздник", "торжество"})
HAPPENED = frozenset({"состояться", "произойти", "происходить", "пройти", "проходить"})
DEEDS = TAKING_UP | {"это", "награждение"} | word_class("act_done_to_something")
MEETING, MEET = "встреча", frozenset({"встретиться", "встречаться"})
SIDES = frozenset({"против", "с", "со", "между"})
LONG = frozenset({"год", "декада", "месячник", "десятилетие"})  # they last too long for events and yet hold some: «Год театра»
OF_THE_YEAR = frozenset({("в", "рамках"), ("в", "программу"), ("в", "программе"), ("в", "план"), ("в", "календарь")})
YEARS = frozenset({"год", "десятилетие"})  # with a capital alone
ON_ITS_DAY = 0.6
LEADING = 0.85  # of «в рамках», «на полях» in a lead that tells a ceremony by its verb
FRAME, THROUGH = 6, 0.65  # words from «в рамках» to the whole; of a whole behind other nouns
SHARED = frozenset({"forum", "show", "festival", "contest"})  # classes of what many come to
VISIT = "visit"  # class
SCENE_OF = frozenset({"в", "во", "на"})
OPENING = 3  # words in which a sentence takes an event up: «Состоялась | она | на полях форума»
EARLY = 4  # sentences in which a release says what its event is part of
TITLED = 0.5  # of one that bears a title
WHOLE = 0.7  # of a kind that may hold sessions and matches
STRONG = 0.8  # of a kind whose events hold others
TITLE = re.compile(r"[A-ZА-ЯЁ0-9][A-ZА-ЯЁ0-9\-]{2,}$|[A-Z][A-Za-z]+$")
BEFORE_IT = ("предшеств", "предваря")


def part_of(words: Words, lexicon: Lexicon, main: Main) -> Iterator[Candidate]:
    """Propose the larger event: «в рамках …», «на полях …», «турнир на Олимпиаде», «финал кубка» in a sentence of the main event."""
    mine = {span.start for span in main.mentions}
    starts, ends = {span.reach.start for span in main.mentions}, {span.reach.stop for span in main.mentions}
    inside = {k for span in main.mentions for k in span.reach[1:]}
    sentences = {words.sentence[span.reach.start] for span in main.mentions if not _is_told_of(words, span.reach.start)}
    sentences |= {number + 1 for number in sentences if _goes_on(words, number + 1)} | _takes_up(words, main.kind.split()[-1])
    taken_up = _told_of_what_was_done(words) - sentences
    sentences |= taken_up
    told = sentences | set(body_sentences(words)[:2])  # «На полях выставки подписан договор. Церемония …»
    lead = lead_of(words)
    bodies = words.covered("organisations")
    kinds = lexicon.index("event_kinds", "kind")
    fuller = _in_full(words, mine)
    for span in words.group("events"):
        reach = span.reach
        i, number = reach.start, words.sentence[reach.start]
        if span.start in mine or i == 0 or number not in told or _is_no_whole(words, span, i) or means_the_main(words, span, main):
            continue
        aside = _frames_measures(words, i) or _comes_before(words, reach)
        score, rule = 0.0 if aside else framed(words, i), "part_of.frame"
        on_a_visit = score > 0 and kinds.get(span.label_, {}).get("class") == VISIT
        if len(reach) == 1 and span.label_ not in fuller and (on_a_visit or number in taken_up):
            continue  # «в ходе | инспекции | директором завода»: nobody knows of what
        if on_a_visit and main.kind_class in SHARED and not _is_subject(words, main, number):
            continue  # «в рамках | поездки в Тулу | принял участие в форуме», whose part the forum is not
        score = max(score, LEADING) if on_a_visit else score  # «в ходе | визита в Тулу |»
        deed = main.kind_class == "ceremony" or on_a_visit or (main.kind == MEETING and _is_met(words, i))
        goes_on = number - 1 in sentences and any(words.text[k] in MARKS for k in reach)  # «Они сажали лес в рамках | акции «Лес» |»
        if number not in sentences and (score < LEADING or not (deed or goes_on)):
            continue
        if not score and words.lemma[i - 1] in PIECES and words.feats[i].case in ("Gen", ""):
            score, rule = 0.6, "part_of.piece"
        if not score and joins(words, i):
            score, rule = 0.6, "part_of.joined"
        holds_others = _strength(kinds, span.label_) >= STRONG or (span.label_ in SITTINGS and len(reach) > 1)
        if not score and words.norm[i - 1] == "на" and i - 1 in ends and holds_others:
            score, rule = 0.55, "part_of.at"
        strong = words.norm[i - 1] == "на" and holds_others
        if not score and strong and (_held_there(words, lexicon, ends, i - 1) or _goes_on_there(words, lexicon, starts, reach)):
            score, rule = 0.55, "part_of.held_at"
        talks = span.label_ in kinds and kinds[span.label_]["class"] == "meeting"  # «раунд | переговоров» is of none
        staged = i in inside or main.kind in PARTS
        if not score and staged and words.lemma[i - 1] in STAGES and words.feats[i].case in ("Gen", "") and not talks:
            score, rule = 0.7, "part_of.stage"
        series = span.label_.rpartition(" ")[2].lower() in SERIES
        is_whole = (
            words.feats[head_noun(words, reach)].case == "Gen"
            and i not in bodies
            and not (span.label_ in ASSEMBLIES and words.text[i].istitle())  # «сессия | Собрания депутатов |»
            and not is_animate(words, i - 1)
            and (series or _holds_parts(words, span, kinds) or (span.label_ in SITTINGS and main.kind in DEBATES))
        )
        if not score and is_whole and i in inside and main.kind in PARTS | INNER:
            score, rule = 0.6, "part_of.inside"
        if not score and series and main.kind in GAMES and words.norm[i - 1] in SCENE_OF and words.feats[i].case in ("Loc", ""):
            score, rule = 0.55 - 0.1 * (len(reach) == 1 and words.text[i].islower()), "part_of.played_at"
        if score and not is_talked_of_there(words, reach, main):
            named = _with_title(words, reach)
            named = _without_sides(words, named) if main.kind in PARTS else named
            whole = span.kb_id_ if named.stop >= reach.stop else nominative(words, named.start, named.stop)
            value = whole if named.stop <= reach.stop else f"{span.kb_id_} {words.slice(reach.stop, named.stop)}"
            value = fuller.get(span.label_, value) if len(named) == 1 and words.text[i].islower() else value
            yield Candidate("part_of", value, rule, score - _late(number - lead) + _full(named), evidence(words, named))
    yield from _long(words, sentences, lead)
    yield from of_project(words, sentences, lead, starts | inside)
    yield from of_commission(words, sentences, lead)
    yield from _staged(words, main, lead)
    yield from _apposed_stage(words, main)
    yield from _said(words, main, mine)
    yield from of_the_one_before(words, main, kinds)
    if main.kind.split()[-1] in PARTS:
        yield from league(words, lexicon, {number for number in sentences if number - lead < EARLY})


def _is_told_of(words: Words, i: int) -> bool:
    """Tell «договорённость о | визите | достигнута в ходе переговоров», «решение о проведении | форума |»: it was not held there."""
    k = i - 1 - (words.lemma[i - 1] == HOLDING)
    return k > words.sentence_of[i].start and words.norm[k] in ABOUT


def _is_met(words: Words, i: int) -> bool:
    """Tell «встретилась с учёными на полях | форума |», where a headline alone has the noun."""
    return any(words.lemma[k] in MEET for k in clause_of(words, i))


def _is_subject(words: Words, main: Main, number: int) -> bool:
    """Tell an event that goes on in a sentence: «в рамках визита открылись | дни культуры |»."""
    here = [span.reach.start for span in main.mentions if words.sentence[span.reach.start] == number]
    return any(words.feats[k].case == "Nom" for k in here)


def _in_full(words: Words, mine: set[int]) -> dict[str, str]:
    """Give by its kind the name of the only other event that a text names in full: «на конкурсе «Лён» … финал | конкурса |»."""
    names: dict[str, set[str]] = {}
    for span in words.group("events"):
        if len(span.reach) > 1 and span.start not in mine and words.feats[span.reach.start].number != "Plur":
            names.setdefault(span.label_, set()).add(span.kb_id_)
    return {label: next(iter(told)) for label, told in names.items() if len(told) == 1}


def _is_no_whole(words: Words, span: Mention, i: int) -> bool:
    """Tell what is the whole's own: «в рамках реализации | мероприятий | проекта», «в рамках | деловой программы | форума»."""
    return (span.label_ == "мероприятие" and words.feats[i].number == "Plur") or span.label_ == PROGRAMME


def framed(words: Words, i: int) -> float:
    """Weigh «в рамках | форума», «в рамках деловой программы | форума», «в рамках 12-го тура | чемпионата», «в последний день | форума»."""
    if i > 2 and words.lemma[i - 1] == "день" and words.pos[i - 2] == "ADJ" and words.norm[i - 3] in ("в", "во", "на"):
        return ON_ITS_DAY
    if i and words.text[i - 1].isdigit():  # «в программе форума 12 | лекций |»
        return 0.0
    for k in range(_before_participle(words, i) - 1, max(words.sentence_of[i].start, i - FRAME), -1):
        if score := FRAMES.get((words.norm[k - 1], words.norm[k])):
            return score if k == i - 1 else min(score, THROUGH)
        if words.feats[k].case != "Gen" and not words.text[k][0].isdigit():
            return 0.0
    return 0.0


def _frames_measures(words: Words, i: int) -> bool:
    """Tell «обсудили | мероприятия в рамках | форума», which are no part of the talk."""
    k = next((k for k in range(i - 1, max(words.sentence_of[i].start, i - FRAME), -1) if words.norm[k] == "рамках"), 0)
    return k > 1 and words.lemma[k - 2] == "мероприятие" and words.feats[k - 2].number == "Plur" and words.feats[k - 2].case != "Gen"


def _comes_before(words: Words, reach: range) -> bool:
    """Tell «в ходе | митинга |, предшествовавшего открытию», of which the opening is no part."""
    behind = words.norm[reach.stop + 1 : reach.stop + 2]
    return words.norm[reach.stop : reach.stop + 1] == [","] and bool(behind) and behind[0].startswith(BEFORE_IT)


def _before_participle(words: Words, i: int) -> int:
    """Pass what tells where a whole is held: «в рамках | проходящего в Омске | форума»; the word itself if nothing does."""
    verb = next((k for k in range(i - 2, max(words.sentence_of[i].start, i - FRAME), -1) if words.feats[k].verb_form == "Part"), i)
    between = range(verb + 1, i)
    plain = all(words.pos[k] in ("ADP", "ADJ", "PROPN", "NOUN") and tuple(words.norm[k - 1 : k + 1]) not in FRAMES for k in between)
    return verb if plain and words.feats[verb].case == "Gen" and words.feats[i].case == "Gen" else i


def _held_there(words: Words, lexicon: Lexicon, ends: set[int], on: int) -> bool:
    """Tell «церемония подписания прошла в четверг | на | форуме»: between the event and «на» stand its verb and its day alone."""
    dates, places, holds, told = words.covered("dates"), words.covered("places"), holding(lexicon), 0
    for k in range(on - 1, words.sentence_of[on].start - 1, -1):
        is_verb = words.lemma[k] in holds
        if not is_verb and k not in dates and k not in places and words.pos[k] not in ("ADP", "ADV"):
            return False
        told += is_verb
        if k in ends:
            return told == 1
    return False


def _goes_on_there(words: Words, lexicon: Lexicon, starts: set[int], scene: range) -> bool:
    """Tell «на | форуме «Лён» | 5 мая прошла дискуссия»: between the scene and the event stand its verb and its day alone."""
    dates, places, holds, told = words.covered("dates"), words.covered("places"), holding(lexicon), 0
    for k in range(scene.stop, words.sentence_of[scene.start].stop):
        if k in starts:
            return told == 1
        is_verb = words.lemma[k] in holds and is_finite(words, k)
        if not is_verb and k not in dates and k not in places and words.pos[k] not in ("ADP", "ADV"):
            return False
        told += is_verb
    return False


def _goes_on(words: Words, number: int) -> bool:
    """Tell a sentence whose subject is the event of the one before: «Оно состоялось в рамках сессии»."""
    if number >= len(words.sentences):
        return False
    opening = words.sentences[number][:OPENING]
    return any(words.lemma[k] in TAKING_UP and words.feats[k].case in ("Nom", "Acc", "") for k in opening)


def _takes_up(words: Words, noun: str) -> set[int]:
    """Give the sentences of which the event's noun is the subject, though it stands there bare: «| Вечер | проходит в рамках чтений»."""
    return {words.sentence[k] for k in words.with_lemma({noun}) if k == words.sentence_of[k].start and words.feats[k].case in ("Nom", "")}


def _told_of_what_was_done(words: Words) -> set[int]:
    """Give the first sentences that tell when or in what the deed of those before was done: «Это | состоялось в ходе поездки»."""
    done = (k for k in words.with_lemma(HAPPENED) if words.sentence[k] < EARLY and k > words.sentence_of[k].start)
    return {words.sentence[k] for k in done if words.lemma[k - 1] in DEEDS and words.feats[k - 1].case in ("Nom", "Acc", "")}


def _strength(kinds: dict[str, Row], kind: str) -> float:
    """Give how surely a kind means an event; a compound has that of its last part («онлайн-голосование»)."""
    row = kinds.get(kind) or kinds.get(kind.rpartition("-")[2])
    return float(row["strength"]) if row is not None else 0.0


def _holds_parts(words: Words, span: Mention, kinds: dict[str, Row]) -> bool:
    """Tell a kind that may hold sessions, or one less sure that bears a title: «чтения | «Лён» |»."""
    titled = any(words.text[k] in MARKS for k in span.reach)
    return _strength(kinds, span.label_) >= (TITLED if titled else WHOLE)


def _late(number: int) -> float:
    return 0.0 if number < EARLY else 0.4


def _full(named: range) -> float:
    """Prefer of two names the fuller, «Всероссийская олимпиада школьников», to «олимпиада»."""
    return 0.005 * min(len(named), 6)


def _with_title(words: Words, reach: range) -> range:
    """Take the bare title behind an event's noun: «форум | ИНФОТЕХ-2019»."""
    stop, limit = reach.stop, words.sentence_of[reach.start].stop
    while len(reach) == 1 and stop < limit and TITLE.match(words.text[stop]):
        stop += 1
    return range(reach.start, stop)


def _staged(words: Words, main: Main, lead: int) -> Iterator[Candidate]:
    """Propose the whole where only a stage of it is held here: «на муниципальный этап | Всероссийской ярмарки «Путь» |».

    Not where stages are told long behind the whole: «Победители допускаются к финальному этапу | конкурса «Путь» |».
    """
    stages = {span.reach.stop: span for span in words.group("events") if span.label_.endswith(STAGE) and span.label_ != STAGE}
    for span in main.mentions:
        reach = span.reach
        stage = stages.get(reach.stop)
        if stage is None or stage.reach.start >= reach.start or span.label_.endswith(STAGE):
            continue
        if main.mention.reach.stop <= stage.reach.start and words.sentence[reach.start] - lead >= EARLY:
            continue
        if words.feats[stage.reach.start].case != "Gen":  # «победитель | регионального этапа»
            yield Candidate("part_of", _bearing(words, span, main), "part_of.staged", 0.6, evidence(words, reach))


def _apposed_stage(words: Words, main: Main) -> Iterator[Candidate]:
    """Propose the whole of which the event is said to be a stage: «конференция «Лён» — региональный этап | чтений «Поле» |»."""
    ends = {span.reach.stop for span in main.mentions}
    stages = [span.reach for span in words.group("events") if span.label_.endswith(STAGE)]
    wholes = {span.reach.start: span for span in words.group("events") if not span.label_.endswith(STAGE)}
    for reach in stages:
        dash = reach.start - 1
        if dash not in ends or words.norm[dash] not in JOINING:
            continue
        whole = next((wholes[k] for k in reach[1:] if k in wholes), None)
        if whole is not None:
            yield Candidate("part_of", whole.kb_id_, "part_of.apposed", 0.6, evidence(words, whole.reach))
    for start, whole in wholes.items():
        if start > 1 and words.lemma[start - 1] == STAGE and _before_adjectives(words, start - 2) in ends:
            yield Candidate("part_of", whole.kb_id_, "part_of.apposed", 0.6, evidence(words, whole.reach))


def _said(words: Words, main: Main, mine: set[int]) -> Iterator[Candidate]:
    """Propose the whole of which the event is said to be a part: «турнир является началом | спартакиады ветеранов |»."""
    sentences = {number for span in main.mentions for number in (words.sentence[span.reach.start], words.sentence[span.reach.start] + 1)}
    for span in words.group("events"):
        if span.start not in mine and words.sentence[span.reach.start] in sentences and is_whole_said(words, span.reach):
            yield Candidate("part_of", span.kb_id_, "part_of.said", 0.6, evidence(words, span.reach))


def _before_adjectives(words: Words, k: int) -> int:
    """Give the mark that a stage in apposition stands behind: «Гран-при Бельгии | , | двенадцатый этап чемпионата»; -1 if there is none."""
    while k > 0 and words.pos[k] in ("ADJ", "VERB") and words.feats[k].case:  # the tagger takes «двенадцатый» for a participle
        k -= 1
    return k if words.norm[k] in JOINING else -1


def _bearing(words: Words, span: Mention, main: Main) -> str:
    """Give a whole its title that is the part's: «региональный этап | одноимённого всероссийского конкурса |»."""
    if words.lemma[span.reach.start] != NAMESAKE:
        return span.kb_id_
    title = next((part for part in main.mention.kb_id_.split("«")[1:]), "")
    return f"{span.kb_id_.partition(' ')[2]} «{title}" if title else span.kb_id_.partition(" ")[2]


def _without_sides(words: Words, named: range) -> range:
    """Leave out whom a match is against: «матч отборочного турнира | против Чили»."""
    return range(named.start, next((k for k in named[1:] if words.norm[k] in SIDES), named.stop))


def _long(words: Words, sentences: set[int], lead: int) -> Iterator[Candidate]:
    """Propose what is no event but holds events: «в рамках Года театра», «в рамках весеннего месячника чистоты»."""
    for k in words.with_lemma(LONG):
        start = k
        while start and words.pos[start - 1] == "ADJ":
            start -= 1
        named = words.text[k][0].isupper() or words.lemma[k] not in YEARS
        framed = (words.norm[start - 2], words.norm[start - 1]) in OF_THE_YEAR if start > 1 else False
        if not (named and (framed or is_of_piece(words, start)) and words.sentence[k] in sentences):
            continue
        end = complement_end(words, k, words.sentence_of[k].stop, frozenset({"в"}), words.covered("dates"))
        if end > k + 1:
            score = 0.7 - _late(words.sentence[k] - lead)
            yield Candidate("part_of", nominative(words, start, end), "part_of.long", score, evidence(words, range(start, end)))
