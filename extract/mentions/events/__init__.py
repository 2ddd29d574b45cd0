"""Find events by the nouns that name them: «XII Международный форум «Вода без границ»» → kind «форум»."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from extract.lang.grammar.lemmas import parses
from extract.lang.inflection.inflect import nominative
from extract.lang.mention import Mention
from extract.lang.phrases.phrase import JUBILEE, complement_end, is_said, noun_phrase_end, possible_cases
from extract.lang.phrases.quotations import OPENING, quotation_end
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, open_lexicon
from extract.mentions.events.arrived_guests import arrived_guest
from extract.mentions.events.brands_held import brands_held
from extract.mentions.events.compound_kinds import compound_row, made_up
from extract.mentions.events.counted_off import before_count, is_counted, without_count
from extract.mentions.events.courses import is_course_of_people
from extract.mentions.events.dedicated_to import to_what
from extract.mentions.events.feasts import both_days, feast_end
from extract.mentions.events.given_apart import apart_from_its_noun
from extract.mentions.events.latin import in_latin, latin_events, past_latin
from extract.mentions.events.name_stops import circumstances, guests
from extract.mentions.events.nth_day import is_day_of_event
from extract.mentions.events.people_named import Officers, whole_people
from extract.mentions.events.second_side import second_side
from extract.mentions.events.sides import MATCHES, both_sides, without_side
from extract.mentions.events.through_person import through_person
from extract.mentions.events.title_below import title_below
from extract.mentions.events.titles_held import titles_held
from extract.mentions.events.weak_kinds import WEAK, is_event_all_the_same
from extract.mentions.finder import register
from extract.mentions.held import DAYS as HELD_DAYS
from extract.mentions.held import NUMBERED, WHOLE, held_unnamed, is_held
from extract.mentions.held_beside import conducted_by_a_title, held_in_clauses
from extract.mentions.no_events import is_none

ROMAN = re.compile(r"[IVXLCDMХ]+$")
NUMERIC_ORDINAL = re.compile(r"\d{1,3}-?(?:й|я|е|ый|ая|ое|ой|го|му|м|ю|х)$")
ALWAYS = frozenset({"по", "для", "среди", "о", "об", "обо", "имени", "им", "памяти", "к", "ко", "против", "от", "над", "без", "за"})
BY_CLASS = {
    "meeting": frozenset({"с", "со", "между", "при"}),
    "visit": frozenset({"в", "на"}),
    "contest": frozenset({"на", "за", "между"}),
    "action": frozenset({"в", "за"}),
}
MEETING = "meeting"
PRESS, BY_RESULTS = ("пресс-", "брифинг"), ["по", "итогам"]
UNTOLD = frozenset({"тема", "вопрос", "проблема", "этот", "данный", "он", "она", "они"})  # that tell nothing apart
REPORT = "отчет"
CONTEST, AMONG = "contest", "среди"
AT_LARGE = "мероприятие"  # «мероприятие | – выставка рисунков»
JOINS = (["и"], ["–"], ["-"], ["—"])  # «чемпионат | и | первенство края», «фестиваль | – | конкурс песни»
SAME = ({"Nom"}, {"Gen"}, {"Dat"}, {"Acc"}, {"Ins"}, {"Loc"}, {"Nom", "Acc"})  # cases of two nouns that go together
TAG, GAMES = "#", (["игра"], ["матч"], ["бой"], ["встреча"], ["гонка"])  # «пресс-конференция после | игры |»
WITH_GUESTS = frozenset({"forum", "action", "festival", "ceremony"})
DEDICATIONS = frozenset({"приурочить", "посвятить"})
DEDICATED = ("посвящен", "приурочен")
THIS = "данн"  # «| данные | курсы», whatever the tagger takes it for
DAYS = "день культура"  # the row of «Дни культуры Чили», «Дни поля»
GATHERING, GATHERED = "сбор", "сбор отряд"  # the row of «сбор юнармейцев»
UNNAMED = {"kind": "", "class": "action", "number": "", "strength": "0.5"}  # what «состоялось» though no vocabulary names it
SURE = 0.85  # strength at which a word is an event whatever year is joined to it
TITLE = (["«"], ["“"], ["„"], ['"'])
YEAR_JOINED = re.compile(r"-\d{2,4}$")  # «велофест | -2019 |»
HAPPENED = re.compile(r"(вш|дш)(ий|ая|ее|ие|его|ей|их|ему|им|ую|ем|ими)(ся)?$")  # «состоявшиеся выборы»
PARTICIPIAL = ("расширенн", "завершающ")  # «расширенное заседание»
RELEASE = "релиз"  # «| Пост-релиз | конференции», «пресс-релиз форума»
ORDINALS = frozenset(open_lexicon().index("ordinals"))
ROUND = frozenset(row["lemma"] for row in open_lexicon().table("numerals") if row["rank"] in ("2", "3"))  # «двадцать», «сто»
CUT = 2  # last words of a body's name
DURATION = re.compile(r"(дневн|недельн|часов|месячн|суточн)(ый|ая|ое|ые|ого|ой|ых|ому|ую|ым|ом|ыми)$")


def find_events(words: Words, lexicon: Lexicon) -> Iterator[Mention]:
    """Find event mentions; the label is the kind, the value the name in the nominative."""
    kinds = lexicon.index("event_kinds")
    passing = lexicon.index("passing_adjectives")
    adverbial = lexicon.index("adverbial_nouns")
    stops: frozenset[int] | None = None
    people: dict[int, int] = {}
    places: dict[int, int] = {}
    named: dict[int, int] = {}
    officers = Officers(named, {})
    whole: dict[int, int] = {}
    taken = told = 0
    covered: set[int] = set()
    begins, offices = _beginnings(lexicon), lexicon.index("offices").keys()
    plays = verbs_of("contest", lexicon)
    unnamed = frozenset((*held_unnamed(words, kinds), *held_in_clauses(words, kinds), *conducted_by_a_title(words, kinds)))
    unnamed = frozenset(k for k in unnamed if not _is_adjective(words.norm[k]) or words.pos[k + 1 : k + 2] != ["NOUN"])
    hyphened = [k for k in words.not_letters if "-" in words.norm[k]]
    composed = frozenset(made_up(words, lexicon))
    for i in sorted({*words.with_lemma(begins), *hyphened, *composed, *unnamed}):
        head, row = _kind_at(words, i, kinds) if i not in unnamed else (i, {**UNNAMED, "kind": YEAR_JOINED.sub("", words.lemma[i])})
        row = compound_row(words.lemma[i], lexicon) if i in composed and words.pos[i] in ("NOUN", "PROPN", "X", "ADJ", "VERB") else row
        if row is None or head < taken or in_latin(words, head) or is_none(words, head, lexicon) or is_day_of_event(words, head):
            continue
        if head < told if _is_named(row) else _alone_in_quotes(words, i, head):  # «форум «| ПМЭФ |»» names it already
            continue
        if i < told and i < head and whole.get(i, 0) > head:  # «заседание | Учёного совета |»
            continue
        if stops is None:
            stops = frozenset((*circumstances(words, adverbial), *guests(words, offices), *to_what(words)))
            places = {reach.start: reach.stop for reach in words.reaches("places")}
            people = {reach.start: reach.stop for reach in words.reaches("people")}
            named = places | people
            officers = Officers(named, {reach.start: reach.stop for reach in words.reaches("offices")})
            whole = {reach.start: reach.stop for reach in words.reaches("organisations")}
        start = name_start(words, head if head == i else i, passing)
        start = before_count(words, start) if words.lemma[i] not in HELD_DAYS else start  # «сотый по счёту День села»: no edition
        end = name_end(words, head, row["class"], stops, offices)
        end = _with_second(words, i, head, end)
        end = past_latin(words, end)
        end = without_side(words, head, end, plays) if row["class"] == "contest" else end
        end = feast_end(words, head, end, kinds, named) if row["class"] == "festival" else end
        end = both_sides(words, head, end) if words.lemma[head] in MATCHES else end
        if _counts_others(words, start, head):
            end = head + 1
        else:
            end = whole_people(words, head, end, officers, stops, ALWAYS | BY_CLASS.get(row["class"], frozenset()))
            end = _whole_body(words, end, head, whole, stops)
            end = second_side(words, head, end, officers, places, stops) if row["class"] == MEETING else end
        joined = words.norm[end : end + 1] in JOINS and end + 1 < words.size and row["kind"] != AT_LARGE
        second, other = _kind_at(words, end + 1, kinds) if joined else (end, None)
        other = other if other is not None and other["kind"] != row["kind"] else None
        same = {words.feats[second].case, words.feats[head].case} in SAME if other is not None else False
        same = same and (words.norm[end] == "и" or words.feats[second].number == words.feats[head].number)  # no «слёт – занятия поваров»
        among = row["class"] == CONTEST and words.norm[head + 1 : head + 2] == [AMONG] and words.norm[end : end + 1] == ["и"]
        if (
            other is not None and same and (end == head + 1 or among)
        ):  # «чемпионат и первенство края», «чемпионат среди мужчин и первенство …»
            row = row if words.norm[end] == "и" else other  # of «фестиваль – конкурс песни» the last noun tells what it is
            head, end = second, name_end(words, second, other["class"], stops, offices)
        if start >= end or (float(row["strength"]) <= WEAK and not is_event_all_the_same(words, start, head, end)):
            continue
        if row["number"] == NUMBERED and not (
            _is_numbered(words, start, head)
            or (end > head + 1 and (_is_named_and_held(words, head) or is_course_of_people(words, head, end)))
        ):
            continue
        more = through_person(words, head, end, people, places, stops) or apart_from_its_noun(words, start, head, end, places, stops)
        met = arrived_guest(words, end, people, officers.offices) if not more else None
        stop = met[1] if met else more.stop if more else end
        tail = f" {words.text[end]} {words.slice(*met)}" if met else f" {words.slice(more.start, more.stop)}" if more else ""
        value = event_name(words, start, end) + tail
        yield words.span(start, stop, label=row["kind"], rule="events.kind", value=value)
        taken, told = head + 1, stop
        if other is not None and not same and stop == end and words.norm[end] != "и" and words.feats[second].number == "Plur":
            taken = told = second + 1  # «хакатон – | состязания | программистов» is told once
        covered.update(range(start, told))
    bare = (*latin_events(words, lexicon, covered), *titles_held(words, lexicon, covered))
    yield from bare
    yield from brands_held(words, lexicon, covered.union(*(span.reach for span in bare)))


def _with_second(words: Words, first: int, head: int, end: int) -> int:
    """Take in the second of what two words name: «вечер вопросов | и ответов |», «смотр строя | и песни |»."""
    if end != head + 1 or words.pos[first] != "NOUN" or words.feats[head].case != "Gen" or words.norm[end : end + 1] != ["и"]:
        return end
    second = end + 1
    return second + 1 if words.pos[second : second + 1] == ["NOUN"] and "Gen" in possible_cases(words.norm[second]) else end


def _is_named(row: Row) -> bool:
    """Tell the row of one event by its name, whose kind another noun tells: «Евровидение», a contest."""
    return bool(row.get("head")) and " " not in row.get("lemma", " ")


def _alone_in_quotes(words: Words, first: int, last: int) -> bool:
    """Tell the name of a bank or a song, ««Открытие»», ««Последний звонок»», from «провела «Библионочь»»."""
    quoted = first > 0 and last + 1 < words.size and words.text[first - 1] in OPENING and words.norm[last + 1] == '"'
    said = first < last and words.text[first].islower()  # «запустит «| горячую линию |»», no name
    return quoted and not said and not is_held(words, last)


@lru_cache(maxsize=16)
def verbs_of(kind_class: str, lexicon: Lexicon) -> frozenset[str]:
    """Give the lemmas of the verbs that tell of an event of a class: «сыграть», «посетить»."""
    return frozenset(verb["lemma"] for verb in lexicon.table("event_verbs") if verb["class"] == kind_class)


@lru_cache(maxsize=8)
def _beginnings(lexicon: Lexicon) -> frozenset[str]:
    """Give the lemmas that a kind of event begins with."""
    return frozenset(kind.split(" ")[0] for kind in lexicon.index("event_kinds"))


def _is_numbered(words: Words, start: int, head: int) -> bool:
    """Tell «| VII | Школа хирургии»; «5-я школа» is a house."""
    return start < head and (ROMAN.match(words.text[start]) is not None or is_counted(words, start))


def _is_named_and_held(words: Words, head: int) -> bool:
    """Tell «в лагере прошла | Школа вожатых |», «прошла | школа | «Лес»», names, not «прошла | школа |»."""
    inside = words.sentence_of[head].start < head and words.text[head][0].isupper() and head not in words.covered("organisations")
    return (inside or words.text[head + 1 : head + 2] == ["«"]) and is_held(words, head, WHOLE)


def _kind_at(words: Words, i: int, kinds: dict[str, Row]) -> tuple[int, Row | None]:
    """Give the head word and the row of the event kind that begins at a word."""
    if words.pos[i] not in ("NOUN", "PROPN", "ADJ", "X") and not (words.pos[i] == "VERB" and words.feats[i].case):  # «театрализованная»
        return i, None
    if i + 1 < words.size:
        row = kinds.get(f"{words.lemma[i]} {words.lemma[i + 1]}") or kinds.get(f"{words.lemma[i].rpartition('-')[2]} {words.lemma[i + 1]}")
        apart = words.pos[i] == words.pos[i + 1] == "NOUN" and words.feats[i + 1].case not in ("Gen", "")  # «в тот | вечер встреча | …»
        if row is not None and row["number"] in ("", words.feats[i].number) and not apart:
            return i + 1, row
    row = kinds.get(words.lemma[i])
    if row is None and "-" in words.norm[i]:
        first, _, last = words.lemma[i].rpartition("-")
        if last.isdigit():  # «ПМЭФ-2024», «Хакатон-2024», no «этап-2024»
            return i, named if (named := kinds.get(first)) and (_is_named(named) or float(named["strength"]) >= SURE) else None
        row = kinds.get(last)
        if (row is None or not _fits(row, words, i)) and words.text[i + 1 : i + 2] in TITLE:  # «вечер-портрет «Родник»»
            row = named if (named := kinds.get(first)) and named["number"] != NUMBERED else None
        row = row and {**row, "kind": words.lemma[i]}
    if words.lemma[i] == "день" and words.feats[i].number == "Plur" and words.text[i][0].isupper():
        return i, kinds[DAYS]
    if words.lemma[i] == GATHERING and words.feats[i].number == "Sing":  # one, no «сборы»
        return i, kinds[GATHERED]
    return i, row if row is not None and _fits(row, words, i) else None


def _fits(row: Row, words: Words, i: int) -> bool:
    """Tell whether a noun stands in the number in which it is an event: «игры», no «игра»."""
    return row["number"] in ("", NUMBERED, words.feats[i].number)


def name_start(words: Words, head: int, passing: dict[str, Row]) -> int:
    """Give where an event's name begins: its ordinal and the adjectives that belong to it."""
    case, at = words.feats[head].case, head
    sentence = words.sentence_of[head].start
    while at > sentence:
        k = at - 1
        joined = words.norm[k] in ("и", ",", "-", "–") and words.pos[at] == "ADJ" and k > sentence
        if ROMAN.match(words.text[k]) or NUMERIC_ORDINAL.match(words.norm[k]) or _belongs(words, k, head, case, passing):
            at = k
        elif joined and _belongs(words, k - 1, head, case, passing):
            at = k - 1
        else:
            break
    if words.lemma[at] in ORDINALS:
        while at > sentence and (words.lemma[at - 1] in ROUND or words.norm[at - 1] in ROUND):  # «| сто двадцать | восьмая сессия»
            at -= 1
    return at


def _belongs(words: Words, k: int, head: int, case: str, passing: dict[str, Row]) -> bool:
    """Tell whether a word is an adjective of the event's name, not one that only tells which edition is meant."""
    if words.norm[k].startswith(DEDICATED) or "." in words.norm[k]:  # «вечер, | посвящённый открытию форума», «| 5.11.2025 | заседание»
        return False
    adjective = _adjective(words, k)
    if not adjective or is_noun(words.norm[k]) or words.norm[k].endswith(RELEASE) or JUBILEE.match(words.norm[k]):
        return False
    if adjective in passing or words.norm[k].startswith(THIS) or DURATION.search(words.norm[k]) or HAPPENED.search(words.norm[k]):
        return False
    theirs = words.feats[k].case
    same = theirs == case or {theirs, case} == {"Nom", "Acc"}  # «на V Волжский | забег»
    same |= words.text[k].isupper() and not possible_cases(words.norm[k]).isdisjoint(possible_cases(words.norm[head]))  # of capitals
    same |= (theirs, case) == ("Loc", "Gen") and "Gen" in possible_cases(words.norm[k])  # «в рамках | Весенних | научных чтений»
    same |= words.feats[k].number == words.feats[head].number and _may_agree(words.norm[k], words.norm[head])  # «дан старт | зимней игре»
    return same or not theirs or not case or (words.text[k][0].isupper() and k == head - 1)


def _may_agree(adjective: str, noun: str) -> bool:
    """Tell whether an adjective and a noun can stand in one case, whatever the tagger saw: «на | студенческих | играх»."""
    return not possible_cases(adjective).isdisjoint(possible_cases(noun))


def _adjective(words: Words, k: int) -> str:
    """Give the lemma of an adjective, and of one that the tagger took for a participle: «2-й | открытый | городской конкурс»."""
    shouted = words.pos[k] == "PROPN" and words.text[k].isupper()  # «ОБЛАСТНАЯ | КОНФЕРЕНЦИЯ»
    if shouted or (words.pos[k] == "VERB" and words.feats[k].verb_form == "Part" and words.feats[k].case):
        adjective = next((parse.normal_form for parse in parses(words.norm[k]) if parse.tag.POS == "ADJF"), "")
        return adjective or (words.lemma[k] if words.norm[k].startswith(PARTICIPIAL) else "")
    taken = words.pos[k] in ("NOUN", "PROPN") and _is_adjective(words.norm[k])  # «работа | молодёжных | соревнований»
    return words.lemma[k] if words.pos[k] == "ADJ" or taken else ""


@lru_cache(maxsize=10_000)
def _is_adjective(norm: str) -> bool:
    """Tell a word that the dictionary has as an adjective alone."""
    readings = parses(norm)
    return bool(readings) and readings[0].is_known and all(parse.tag.POS == "ADJF" for parse in readings)


@lru_cache(maxsize=10_000)
def is_noun(norm: str) -> bool:
    """Tell a word that the dictionary has as a noun alone, whatever the tagger takes it for: «гостями»."""
    readings = parses(norm)
    return bool(readings) and readings[0].is_known and all(parse.tag.POS == "NOUN" for parse in readings)


def name_end(words: Words, head: int, kind_class: str, stops: frozenset[int], offices: Collection[str]) -> int:
    """Give where an event's name ends: behind its complements and its title."""
    limit = words.sentence_of[head].stop
    if kind_class == "visit" and _pays_with(words, head):
        return head + 1
    prepositions = ALWAYS | BY_CLASS.get(kind_class, frozenset())
    if kind_class in WITH_GUESTS and head + 2 < limit and _meets_somebody(words, head + 1, limit, offices):
        prepositions |= {"с", "со"}
    if words.lemma[head] in MATCHES:
        prepositions |= {"с", "со"}
    if words.lemma[head] == REPORT:
        prepositions |= {"перед"}  # «отчёт главы | перед жителями |»
    if kind_class == "meeting" and words.text[head + 1 : head + 2] and words.text[head + 1] in OPENING:
        prepositions -= {"с", "со"}  # «встреча «Лес и мы» | с ветеранами труда»
    if words.norm[head + 1 : head + 2] == ["на"] and words.text[head + 2 : head + 3] and words.text[head + 2] in OPENING:
        prepositions -= {"на"}  # «матч на «Арене»»
    if words.norm[head + 1 : head + 2] == ["за"] and words.text[head + 2 : head + 3] and words.text[head + 2] in OPENING:
        prepositions -= {"за"}  # «провёл матч за «Зарю»»
    if kind_class == "contest":
        prepositions -= {"над"}  # «победа в полуфинале над чехами»
    if words.norm[head + 1 : head + 3] == BY_RESULTS and (kind_class == "meeting" or words.lemma[head].startswith(PRESS)):
        stops -= {head + 1}  # «совещание | по итогам года |»
    end = complement_end(words, head, limit, prepositions, stops)
    if words.norm[end : end + 3] == ["с", "международным", "участием"]:
        end += 3
    if words.norm[end : end + 2] == ["с", "элементами"]:  # «конференция | с элементами школы |»
        end = complement_end(words, end + 1, limit, frozenset(), stops)
    title = end < limit and end not in words.covered("dates")  # «совещание группы | «28» апреля |»
    if title and end not in stops and (quote := quotation_end(words, end, words.line_of[head].stop)) and not is_said(words, end):
        return quote  # a title may hold a full stop: «выставка «Шёлк. Нити времени»»
    if below := title_below(words, head, end):
        return below
    if end + 2 < words.line_of[head].stop and words.text[end] == TAG != words.text[end + 2]:  # «акция | #чистыйберег |», no tags of a page
        return end + 2
    if words.lemma[head].startswith(PRESS) and words.norm[end : end + 1] == ["после"] and words.lemma[end + 1 : end + 2] in GAMES:
        return end + 2
    return _dedication_end(words, head, limit, stops) if end == head + 1 else end


def _pays_with(words: Words, head: int) -> bool:
    """Tell «посетила | с рабочим визитом | Чили»: the land is the verb's."""
    k = head - 1
    while k > 0 and words.pos[k] == "ADJ":
        k -= 1
    return words.norm[k : k + 1] in (["с"], ["со"]) and words.norm[head + 1 : head + 2] not in (["в"], ["во"], ["на"])


def _whole_body(words: Words, end: int, head: int, bodies: dict[int, int], stops: frozenset[int]) -> int:
    """Do not cut a body's last words, nor at brackets: «съезд союза малых | (сельских) школ |», «совет вуза Петра | Великого»."""
    stop = max((bodies.get(k, 0) for k in range(head + 1, end)), default=0)
    cut = end < stop and (stop <= end + CUT or "(" in words.text[end : end + CUT])
    return stop if cut and stops.isdisjoint(range(end, stop)) else end


def _counts_others(words: Words, start: int, head: int) -> bool:
    """Tell «в экспозиции | 54 работы», «едут на турнир | 24 хоккеиста»: the figure counts what the sentence is about."""
    return words.norm[start - 1 : start] in (["в"], ["на"]) and words.text[head + 1 : head + 2] != [] and words.text[head + 1].isdigit()


def _meets_somebody(words: Words, at: int, limit: int, offices: Collection[str]) -> bool:
    """Tell «пресс-конференция | с ректором», «мастер-класс с художником» from «конференция с трансляцией»."""
    if words.norm[at] not in ("с", "со"):
        return False
    end = noun_phrase_end(words, at + 1, limit, ("Ins",))
    return words.lemma[at + 1] in offices or (end > 0 and any("anim" in parse.tag for parse in parses(words.norm[end - 1])[:1]))


def _dedication_end(words: Words, head: int, limit: int, stops: frozenset[int]) -> int:
    """Give the end of «акция, приуроченная к …» or «вечер, посвящённый …», where nothing else tells the event apart."""
    at = head + 1 + (head + 1 < limit and words.norm[head + 1] == ",")
    if words.text[head].isupper() or _is_proper(words, head):  # «Тульская модель ООН, …», «прошёл Кадетский Бал, …»
        return head + 1
    if at < limit and words.feats[at].variant == "Short":  # «акция | приурочена | ко Дню города» tells it
        return head + 1
    if at < limit and words.lemma[at] in DEDICATIONS and (words.feats[at].verb_form == "Part" or words.pos[at] == "ADJ"):
        first = at + 1 + (at + 1 < limit and words.norm[at + 1] in ("к", "ко"))
        if first < limit and words.lemma[first] in UNTOLD:  # «посвящённый | этой дате»
            return head + 1
        if end := noun_phrase_end(words, first, limit, ("Dat",)):
            both = noun_phrase_end(words, end + 1, limit, ("Dat",)) if words.norm[end : end + 1] == ["и"] else 0
            whole = complement_end(words, (both or end) - 1, limit, ALWAYS, stops)  # «посвящённая качеству | и безопасности | игрушек»
            return both_days(words, whole, limit, stops)
    return head + 1


def _is_proper(words: Words, head: int) -> bool:
    """Tell a name whose every word has a capital: «Кадетский | Бал |»."""
    inside = head - 1 > words.sentence_of[head].start
    return inside and words.pos[head - 1] == "ADJ" and words.text[head - 1][0].isupper() and words.text[head][0].isupper()


def event_name(words: Words, start: int, end: int) -> str:
    """Give an event's name in the nominative; marks around the whole are left out."""
    if words.text[start] in OPENING and quotation_end(words, start, end) == end and end - start > 2:
        start, end = start + 1, end - 1
    first = next(k for k in range(start, end) if not (words.lemma[k] in ROUND or words.norm[k] in ROUND) or k == end - 1)
    return without_count(" ".join([*words.text[start:first], nominative(words, first, end)]))


register("events", find_events)
