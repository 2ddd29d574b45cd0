"""Events that a verb tells and no noun names: «Министр посетил завод «Заря»», «Губернатор встретился с послом Индии»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from extract.lang.edtf import ends, iso_day
from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.rules.discourse.clause import clause_of, lead_of, tells_of_before
from extract.rules.main_event.opens_itself import RECEIVES, is_of_memory, is_public, opens_itself, puts_into_use, receives_first
from extract.rules.told.around import Around
from extract.rules.told.by_things import deeds_by_things
from extract.rules.told.calls import told_calls
from extract.rules.told.credentials import HANDING as HANDED
from extract.rules.told.credentials import credentials_presented
from extract.rules.told.deeds import ANNIVERSARY, ITSELF, PAPER, WORK
from extract.rules.told.hosted import hosted
from extract.rules.told.jubilees import JUBILEE
from extract.rules.told.match import HOME, MATCH, MEETING
from extract.rules.told.signing import SIGNING, signed_again
from extract.rules.told.titled_match import untold_matches
from extract.rules.told.verb import Told

TOLD = "told.verb"
EARLY = 2  # sentences of the body whose verbs tell what a release reports
DATED = 8  # sentences of which one that names a day may tell it after a story: «Мост снесло весной … 30 сентября мост открыли»
SHRINE = "shrine"
LATE = (WORK, ANNIVERSARY, SHRINE)
RIBBON, OPENING = frozenset({"лента", "ленточка", "перерезать"}), frozenset({"открытие", "инаугурация"})
BUTTONS = frozenset({"кнопка", "ключ", "рубильник", "рычаг"})
IN, WHOSE = frozenset({"на", "в"}), frozenset({"его", "ее", "их"})
SOLEMN = frozenset({"торжественный", "официальный"})
FESTIVELY = frozenset({"торжественно"})
FEAST = frozenset({"торжество"})
OPENED = "открыться"
DAILY, HOURS_BEHIND = frozenset({"ежедневно", "круглосуточно", "будням", "выходным", "посетителей"}), 5
APPEARS = "появиться"  # «появился сквер. Ленточку перерезал мэр»
GREETING = word_class("greets_guests")
BY_RELEASE = frozenset({"relative", "weekday"})
UNREAL = word_class("uncertain")
OPENINGS = frozenset({"открытие", "запуск"})  # one ceremony: «запустили завод … На церемонии открытия»
HANDING = "передача"
CEREMONIAL = "ceremony"
CEREMONY = "церемония"
WILL, TAKES_PART = "буд", "участник"  # «открыли линию. … | Участники церемонии открытия | перерезали ленту»
PASSED = frozenset({"после", "перед", "до", "для", "ради", "без"})


def told_events(words: Words, lexicon: Lexicon) -> Iterator[Mention]:
    """Find events by the verbs of the headline and the first sentences; the label is the kind, the value the name put together."""
    verbs = _verbs(lexicon)
    first = max(words.sentence[words.headline.stop], lead_of(words)) if words.headline.stop < words.size else 0
    ceremonies = [span.reach for span in words.group("events") if span.label_.endswith(CEREMONY)]
    around: Around | None = None
    signed = False
    dated = {words.sentence[span.reach.start] for span in words.group("dates") if span.label_ in ("date", "relative", "weekday")}
    days = {words.sentence[reach.start] for reach in words.reaches("dates")}
    late = words.sentences[min(first + DATED, len(words.sentences)) - 1].stop if words.size else 0
    early = words.sentences[min(first + EARLY, len(words.sentences)) - 1].stop if words.size else 0
    calls = {span.reach.start: span for span in told_calls(words, lexicon, early, TOLD)}
    yield from calls.values()
    for k in words.with_lemma(verbs.keys() | RECEIVES):
        if words.lemma[k] not in verbs and not receives_first(words, k):
            continue
        row = verbs[OPENED if receives_first(words, k) else words.lemma[k]]
        if k >= late:
            break
        if k in calls:
            continue
        if k >= early and (row["object"] not in LATE or words.sentence[k] not in dated):
            continue
        if words.pos[k] != "VERB" or not _tells(words, k, row) or _unreal(words, k) or _long_ago(words, k):
            continue
        if (
            row["object"]
            and row["class"] in (CEREMONIAL, "")
            and any(_says_what_for(words, reach, first, row["noun"] or row["event"], lexicon) for reach in ceremonies)
        ):
            continue
        if words.lemma[k] == APPEARS and not words.with_lemma(RIBBON):
            continue
        itself = row["object"] == WORK and (words.lemma[k].endswith(ITSELF) or opens_itself(words, k) or puts_into_use(words, k))
        if itself and not (_festive(words) or is_of_memory(words, k) or (words.sentence[k] in dated and is_public(words, k))):
            continue
        if row["object"] == WORK and words.feats[k].variant == "Short" and words.sentence[k] > first and words.sentence[k] not in days:
            continue  # «пункт проката | открыт | в парке»: it is no news that it works
        if row["object"] == WORK and words.feats[k].variant == "Short" and _tells_hours(words, k):
            continue
        if presented := credentials_presented(words, k):
            yield words.span(k, k + 1, label=HANDED, rule=TOLD, value=presented)
            continue
        around = around or Around.of(words, lexicon)
        played = around.matches.name(k) if row["event"] == MATCH or words.lemma[k] in HOME | MEETING else ""
        if played:
            yield words.span(k, k + 1, label=MATCH, rule=TOLD, value=played)
        elif row["event"] != MATCH and (found := Told(words, k, row, around, lexicon).name()):
            signed |= row["object"] == PAPER
            label = row["event"] if found.startswith(row["event"]) or row["object"] != ANNIVERSARY else JUBILEE
            yield words.span(k, k + 1, label=label, rule=TOLD, value=found)
    yield from hosted(words, early, TOLD)
    yield from untold_matches(words, lexicon, early)
    yield from (span for span in deeds_by_things(words, lexicon, early, TOLD) if not _is_named(words, span.label_, ceremonies))
    if signed:
        yield from (words.span(k, k + 1, label=SIGNING, rule=TOLD, value=SIGNING) for k in signed_again(words))


def _festive(words: Words) -> bool:
    """Tell whether guests came when something opened: «на открытие пришли», «перерезали ленточку»; a shop may open without."""
    if words.with_lemma(RIBBON | FESTIVELY | GREETING | FEAST) or _by_a_button(words):
        return True
    return any(words.norm[_before_whose(words, k)] in IN for k in words.with_lemma(OPENING) if k)


def _before_whose(words: Words, k: int) -> int:
    """Give the word before «открытие», over whose it is and of what kind: «| на | её торжественном открытии»."""
    at = k - 1
    while at > 0 and (words.norm[at] in WHOSE or words.lemma[at] in SOLEMN):
        at -= 1
    return at


def _tells_hours(words: Words, k: int) -> bool:
    """Tell «библиотека | открыта | с 10 до 16 часов», «музей | открыт | ежедневно»."""
    behind = range(k + 1, min(k + 1 + HOURS_BEHIND, words.sentence_of[k].stop))
    return any(words.norm[n] in DAILY or (words.norm[n] in ("с", "до") and words.text[n + 1][0].isdigit()) for n in behind[:-1])


def _by_a_button(words: Words) -> bool:
    """Tell «нажал | символическую кнопку |», with which guests start a plant."""
    return any(words.lemma[k - 1] == "символический" for k in words.with_lemma(BUTTONS) if k)


def _says_what_for(words: Words, ceremony: range, first: int, noun: str, lexicon: Lexicon) -> bool:
    """Tell whether the noun says what the verb would: «церемония открытия», and one that is told at once; not of another act."""
    told = _acts(lexicon).intersection(words.lemma[ceremony.start : ceremony.stop])
    if told:
        late = words.sentence[ceremony.start] > first + EARLY
        if late and (noun == HANDING or words.lemma[ceremony.start - 1] == TAKES_PART):
            return False  # «фонд передал школе катер. … | На церемонии передачи | …»
        return noun in told or (noun in OPENINGS and not OPENINGS.isdisjoint(told))
    in_passing = ceremony.start > 0 and words.norm[ceremony.start - 1] in PASSED  # «открыл мост … | После церемонии | играли»
    return not in_passing and (len(ceremony) > 1 or words.sentence[ceremony.start] <= first + EARLY)


def _is_named(words: Words, act: str, ceremonies: list[range]) -> bool:
    """Tell whether a noun says what is done: «церемония подписания», «подписание»."""
    acts = any(span.label_ == act for span in words.group("events"))
    return acts or any(act in words.lemma[reach.start : reach.stop] for reach in ceremonies)


@lru_cache(maxsize=8)
def _acts(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(row["noun"] for row in lexicon.table("event_verbs") if row["noun"])


@lru_cache(maxsize=8)
def _verbs(lexicon: Lexicon) -> dict[str, Row]:
    return {row["lemma"]: row for row in lexicon.table("event_verbs") if row["event"]}


def _tells(words: Words, k: int, row: Row) -> bool:
    """Tell a finite verb, a future of two words, and of what is done to something «подписан», «открыта» too."""
    feats = words.feats[k]
    if feats.verb_form == "Inf":  # «будут находиться в Грузии с 4 по 9 апреля»
        return any(words.norm[n].startswith(WILL) for n in range(max(words.sentence_of[k].start, k - 2), k))
    return feats.verb_form in ("", "Fin") or (bool(row["object"]) and feats.variant == "Short")


def _unreal(words: Words, k: int) -> bool:
    """Tell «не посетил», «посетил бы», «если встретится»."""
    clause = clause_of(words, k)
    return any(words.lemma[i] in UNREAL for i in range(max(clause.start, k - 3), min(clause.stop, k + 2)))


def _long_ago(words: Words, k: int) -> bool:
    """Tell «музей открылся в феврале 1989-го» in a release of another year."""
    published, clause = iso_day(words.published), clause_of(words, k)
    if tells_of_before(words, clause):  # «10 лет назад здесь подписали договор»
        return True
    if published is None:
        return False
    dates = [span for span in words.group("dates") if span.label_ != "duration" and span.reach.start in clause]
    if any(span.label_ in BY_RELEASE for span in dates):  # «сегодня открыта доска ректору, служившему в 1961–1979 годах»
        return False
    nearest = min(dates, key=lambda span: abs(span.reach.start - k), default=None)
    day = ends(nearest.kb_id_)[0] if nearest is not None else None
    return day is not None and day.year is not None and published.year - day.year > 1
