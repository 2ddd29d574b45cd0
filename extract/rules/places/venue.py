"""In which venue the event is held: a venue that the text names, or a body in whose rooms it takes place."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.inflection.inflect import nominative
from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.line_labels import labels
from extract.mentions.places.venue_signs import CARRIERS, CHOSEN
from extract.mentions.places.venues import PLAIN, PLAIN_HOUSES
from extract.mentions.venue_reach import MONUMENTS, SETTLED, SHORT_STREETS, STREETS
from extract.rules.candidate import Candidate, evidence
from extract.rules.discourse.clause import clause_of
from extract.rules.main import Main
from extract.rules.offices.guest import is_whose_guests
from extract.rules.places.bracketed import behind_brackets
from extract.rules.places.filled_rooms import filled_rooms, takes_in_guests
from extract.rules.places.here import houses_ahead, houses_here
from extract.rules.places.hosting_house import NO_GUESTS, hosting_houses
from extract.rules.places.inviting import INVITES, inviting
from extract.rules.places.labelled_venue import labelled_venue
from extract.rules.places.led_to import led_to
from extract.rules.places.listed_venue import ROOMS, listed_venue
from extract.rules.places.lives_there import lives_there
from extract.rules.places.opened import is_of_an_opening, opened
from extract.rules.places.place_attachment import HOUSED
from extract.rules.places.setting import LEAST, STAMPED, Setting
from extract.rules.places.venue_aside import is_of_something_else
from extract.rules.places.venue_in_brackets import venues_in_brackets
from extract.rules.places.walked_over import walked_over

BESIDE = {"у", "возле", "около"}
INSIDE = {"в", "во"}
BEFORE = BESIDE | {"перед", "напротив"}
SEATS, OF_POWER = frozenset({"кремль"}), 0.5
UPON = {"в", "во", "на"}
NO_ROOMS = {"media", "sport", "party", "international", "military"}
FIRMS = frozenset({"ао", "оао", "зао", "пао", "ооо", "мп", "муп", "гуп", "фгуп", "тоо", "оо"})
PLATFORM, ALL_OVER = "площадка", ("international", "party")
NO_HOUSE, DIOCESES = frozenset({"union"}), frozenset({"епархия", "митрополия", "благочиние", "викариатство"})
SOURCE = word_class("tell")
SETS, OWNERS = frozenset({"площадка", "место"}), frozenset({"хозяин", "хозяйка"})
SETTING = 5  # words from «площадкой» to «станет»
STAYS = frozenset({"побывать", "бывать"})
RECEIVES, VISITS = frozenset({"принимать", "принять"}), frozenset({"посетить", "посещать"})
VISIT, ERRANDS = 5, frozenset({"визит", "поездка", "экскурсия"})  # words of «с дружеским рабочим визитом»
TOWN = 3  # words of a town between a host and its verb
NEAR_VERB = 2  # words between «в Минфине» and «состоялось»
ADDRESS, OF_NUMBER = frozenset({"адресу"}), frozenset({",", ".", "д", "дом", "корп", "к", "стр", "строение"})
LONGEST_LANDS = 14  # words of an address before its street
LONGEST, LATER, OF_ADDRESS = 8, 0.4, 0.35  # words of an address; weight of the sentence that tells one; its score
NAMED = 0.8
QUARTERS, OF_QUARTER = frozenset({"микрорайон"}), 0.35  # a house in it says more
BARE = 0.44  # of a house with neither name nor adjective, which a body goes before
OF_HOUSE = 0.5  # what is left of the street of a named house
ABOUT, MET = 0.85, 0.5  # weight of a sentence that tells of the event; of one that tells where people met
HEARERS = 6  # words between «сообщили» and «в Минфине»
TALES, AS = frozenset({"рассказать", "рассказывать"}), "как"  # «школьникам рассказали в музее» says where that was
ASSEMBLIES = frozenset({"генассамблея", "ассамблея"})  # «на полях | Генассамблеи ООН |» tells of a session
TAKEN_UP = 0.4  # of one that «он» or «награждение» stands in for it
NO_ROOM = SOURCE | {"участие"}  # «примет участие | в Совете палат»


def venues(words: Words, lexicon: Lexicon, main: Main, setting: Setting) -> Iterator[Candidate]:
    """Propose venues: a stamp's house, then the named ones, bodies, and the house that is opened."""
    if setting.stamp is not None and len(house := setting.stamp.house):
        value = nominative(words, house.start, house.stop)
        yield Candidate("venue", value, "where.venue_of_stamp", STAMPED, evidence(words, house))
    own = {k for span in main.mentions for k in span.reach}
    gatherings = {reach.start for reach in words.reaches("events")}
    labelled = next(labels(words), None) is not None  # what opens is elsewhere: «открытие лагеря … Где: лицей № 5»
    for rank, standing in enumerate(setting.of("venue")):
        if (
            _is_event(words, main, standing.reach, own)
            or _is_source(words, standing.reach)
            or _is_denied(words, standing.reach.start)
            or is_of_something_else(words, main, standing.reach)
            or _is_figurative(words, standing.reach, gatherings)
            or (standing.span.id_ == PLAIN and _has_no_rooms(words, standing.reach))
        ):
            continue
        score = standing.score * (0.8 if rank == 0 else 0.7)
        if standing.span.id_ == "places.venue_gen" and words.norm[standing.reach.start - 1] in BESIDE:
            score *= 0.6 if MONUMENTS.isdisjoint(words.lemma[k] for k in standing.reach) else 1.0
        if _is_address_of_house(words, setting, standing.reach) or (labelled and is_of_an_opening(words, standing.reach)):
            score *= OF_HOUSE
        if not QUARTERS.isdisjoint(words.lemma[k] for k in standing.reach):
            score = min(score, OF_QUARTER)
        if standing.span.id_ == PLAIN and len(standing.reach) == 1 and words.lemma[standing.reach.start] in PLAIN_HOUSES:
            score = min(score, BARE)
        if all(words.lemma[k] in ROOMS or not words.text[k].isalpha() for k in standing.reach):
            score = min(score, BARE)  # «Политех, | корпус 2, 13 этаж |»
        full = _in_full(words, standing.span.kb_id_) if standing.span.id_ == PLAIN else None
        if full is not None:
            score = max(score, standing.score * NAMED)
            yield Candidate("venue", full, "where.venue_in_full", score, evidence(words, standing.reach), "inferred")
        elif score > LEAST:
            rule = f"where.venue_{standing.span.id_.split('_')[-1].removeprefix('places.')}"
            yield Candidate("venue", standing.span.kb_id_, rule, score, evidence(words, standing.reach))
    yield from labelled_venue(words)
    yield from venues_in_brackets(words, lexicon, setting)
    yield from listed_venue(words, lexicon)
    yield from _at_address(words, setting)
    yield from _bodies(words, setting, main)
    yield from _seats_of_power(words, setting)
    yield from opened(words, lexicon, main)
    yield from led_to(words, lexicon, main)
    yield from filled_rooms(words, lexicon, setting)
    yield from inviting(words, lexicon, main, setting)
    yield from hosting_houses(words, lexicon, setting)
    yield from houses_here(words, lexicon, setting)
    yield from walked_over(words, main, setting)
    yield from houses_ahead(words, lexicon, setting)


def _is_event(words: Words, main: Main, venue: range, own: set[int]) -> bool:
    """Tell the event itself: «лекции пройдут в | осеннем лектории «Звёзды» |»."""
    noun = main.kind.split()[-1]  # of «архиерейский собор»
    return any(words.lemma[k] in (noun, main.kind) for k in venue) and not own.isdisjoint(venue)


def _is_figurative(words: Words, venue: range, gatherings: set[int]) -> bool:
    """Tell whose meetings are meant: «на | площадке ООН | обсудили», «на | площадке форума «Лён» | подписали»."""
    at = next((k for k in venue[:-1] if words.lemma[k] == PLATFORM), None)
    if at is None:
        return False
    return at + 1 in gatherings or any(at + 1 in words.covered("organisations", label) for label in ALL_OVER)


def _has_no_rooms(words: Words, reach: range) -> bool:
    """Tell the name of a paper, a party, a team: «в «Ведомостях» прошёл круглый стол»."""
    return any(reach.start in words.covered("organisations", label) for label in NO_ROOMS)


def _is_address_of_house(words: Words, setting: Setting, street: range) -> bool:
    """Tell «у мемориала «Мать» на | проспекте Мира |», «на Соборной площади у | памятника поэту |»: the house stands before."""
    comma, number = street.stop, street.stop + 1
    numbered = number < len(words) and words.norm[comma] == "," and words.text[number].isdigit()
    on_street = any(words.lemma[k] in STREETS for k in street)
    if on_street and _behind_number(words, street.stop) in setting.venues:  # «Волжская набережная, д. 5, | зал «Арка»»
        return True
    told = (numbered or on_street) and words.norm[street.start - 1] in ("на", "по")
    return (told or words.norm[street.start - 1] in BESIDE) and street.start - 2 in setting.venues


def _behind_number(words: Words, k: int) -> int:
    """Give the word behind a house's number: «, д. 5, корп. 2, | зал»."""
    stop = min(words.sentence_of[k - 1].stop, k + LONGEST)
    while k < stop and (words.norm[k] in OF_NUMBER or words.text[k][0].isdigit()):
        k += 1
    return k


def _seats_of_power(words: Words, setting: Setting) -> Iterator[Candidate]:
    """Propose the Kremlin where the event is told to be there: «на встрече | в Кремле |», not «| в Кремле | заявили»."""
    for k in words.with_lemma(SEATS):
        reach = range(k, k + 1)
        inside = k > 0 and words.text[k][0].isupper() and words.norm[k - 1] in INSIDE and not _is_spokesman(words, k)
        if inside and (k - 1 in setting.ends or _beside_verb(words, setting, reach) or _with_event(words, setting, reach)):
            value = words.lemma[k].capitalize()
            yield Candidate("venue", value, "where.venue_of_power", OF_POWER, evidence(words, reach))


def _is_spokesman(words: Words, k: int) -> bool:
    """Tell «в | Кремле | анонсировали встречу»."""
    behind = k + 1
    return behind < len(words) and words.pos[behind] == "VERB" and words.feats[behind].number == "Plur"


def _bodies(words: Words, setting: Setting, main: Main) -> Iterator[Candidate]:
    """Propose the body in which something is held: «в Минфине состоялось совещание», «совещание прошло в Минфине»."""
    alone = _visited_alone(words) if setting.visit else frozenset[int]()
    own = {span.reach.start for span in main.mentions}
    for span in words.group("organisations"):
        reach = span.reach
        before = _behind_adjectives(words, reach.start)
        if span.label_ in NO_ROOMS or reach.start in own:  # «в | Конгрессе врачей | участвуют»
            continue
        weight, number = setting.weights[words.sentence[reach.start]], words.sentence[reach.start]
        meets_near = weight >= MET
        about = weight >= ABOUT or (weight >= TAKEN_UP and _takes_up(words, setting, reach))
        meets = weight >= MET and number in setting.gathering
        if (about or (meets_near and takes_in_guests(words, reach))) and _receives(words, setting, reach):
            yield Candidate("venue", span.kb_id_, "where.venue_hosts", 0.6, evidence(words, reach))
        visited = about or (meets_near and reach.start in alone)
        if visited and setting.visit and span.label_ not in NO_HOUSE and _is_visited(words, reach) and not _is_land(words, reach):
            yield Candidate("venue", span.kb_id_, "where.venue_visited", 0.6, evidence(words, reach))
        if before < 0 or _is_land(words, reach) or is_of_something_else(words, main, reach):
            continue
        # «на базе завода «Заря»»
        if (about or meets) and before > 0 and words.lemma[before] in CARRIERS and words.norm[before - 1] in UPON:
            if any(words.lemma[k] in ASSEMBLIES for k in reach):
                continue
            yield Candidate("venue", span.kb_id_, "where.venue_of_body", 0.45, evidence(words, reach))
            continue
        if words.lemma[before] in CHOSEN and (about or meets_near) and _is_chosen(words, before, setting.events):
            yield Candidate("venue", span.kb_id_, "where.venue_chosen", 0.6, evidence(words, reach))
        if main.kind_class == "action" and words.norm[before] in BEFORE and any(k in setting.events for k in clause_of(words, before)):
            yield Candidate("venue", span.kb_id_, "where.venue_before", 0.45, evidence(words, reach))  # «пикет | перед Минфином»
            continue
        firm = words.norm[before] == "на" and not FIRMS.isdisjoint(words.norm[k] for k in reach[:2])  # «на | АО «Тула» |»
        if not (firm or words.norm[before] in INSIDE) or _is_source(words, reach) or lives_there(words, reach):
            continue
        if about and before in setting.ends and words.sentence[before - 1] == words.sentence[before]:  # «на дне дверей | в Банке «Лад»»
            yield Candidate("venue", span.kb_id_, "where.venue_behind_event", 0.5, evidence(words, reach))
            continue
        beside = _beside_verb(words, setting, reach)
        # «переговоры прошли | в МИД |», «лекция пройдёт завтра в Туле | в МАУ ДО «Радуга» |»
        undeclined = words.text[reach.start].isupper() and (beside or span.label_ in HOUSED or words.norm[reach.stop - 1] == '"')
        if not about or not (undeclined or words.feats[reach.start].case in ("Loc", "")):
            continue
        if beside or _with_event(words, setting, reach):
            yield Candidate("venue", span.kb_id_, "where.venue_body", 0.45, evidence(words, reach))


def _behind_adjectives(words: Words, k: int) -> int:
    """Give the word before a body and what describes it: «| в | региональном Минздраве»."""
    first = words.sentence_of[k].start
    if k - 2 > first and words.norm[k - 1] == '"' and words.pos[k - 2] == "ADJ":  # «на базе областной | «СШОР № 4»»
        k -= 1
    while k - 1 > first and words.pos[k - 1] == "ADJ" and words.text[k - 1].islower():
        k -= 1
    return k - 1


def _takes_up(words: Words, setting: Setting, body: range) -> bool:
    """Tell «Она прошла | в Минфине |», «Награждение прошло | в Минфине |»."""
    clause = clause_of(words, body.start)
    return setting.takes_up_the_event(clause) and any(setting.told.holds(k) for k in clause)


def _beside_verb(words: Words, setting: Setting, reach: range) -> bool:
    """Tell «в Минфине | состоялось», «прошло | в Минфине»."""
    sentence, before = words.sentence_of[reach.start], reach.start - 1
    beside = (*range(max(sentence.start, before - NEAR_VERB), before), *range(reach.stop, min(sentence.stop, reach.stop + NEAR_VERB)))
    phases = {setting.verbs[words.lemma[k]]["phase"] for k in beside if words.pos[k] == "VERB" and words.lemma[k] in setting.verbs}
    return bool(phases & {"whole", "open", "close"})


def _is_denied(words: Words, k: int) -> bool:
    """Tell «собрались не | в | зале института |, а в парке»."""
    return k > 1 and words.norm[k - 1] in ("в", "на") and words.norm[k - 2] == "не"


def _is_source(words: Words, reach: range) -> bool:
    """Tell «сообщили в | мэрии |», «сообщили агентству в | Минфине |», «в | мэрии | ждут, что …», «примет участие в | Совете палат |»."""
    before = reach.start - 1
    if before < 0 or words.norm[before] not in INSIDE:
        return False
    if _says_that(words, reach.stop):
        return True
    if before == 0:
        return False
    k, first = before - 1, words.sentence_of[reach.start].start
    while k > first and before - k <= HEARERS and (_tells_a_hearer(words, k) or words.norm[k] == '"'):
        k -= 1
    sources = SOURCE if words.norm[k - 1] == AS else SOURCE - TALES
    told = words.lemma[k] in sources and words.pos[k] == "VERB" and words.feats[k].number == "Plur"
    return words.lemma[before - 1] in NO_ROOM or told


def _tells_a_hearer(words: Words, k: int) -> bool:
    """Tell «сообщили | агентству «Волна» | в Минфине», «… | «АП» | в офисе фонда», whatever case letters have."""
    letters = words.text[k].isupper() and words.pos[k] != "VERB"
    return letters or (words.feats[k].case != "" and words.pos[k] in ("NOUN", "PROPN", "ADJ", "X"))


def _says_that(words: Words, k: int) -> bool:
    """Tell «в мэрии | отметили, что | …» from «в мэрии | наградили | тех, кто …»."""
    return words.pos[k : k + 1] == ["VERB"] and words.feats[k].number == "Plur" and words.norm[k + 1 : k + 3] == [",", "что"]


def _in_full(words: Words, noun: str) -> str | None:
    """Give the full name of the one house that a bare noun takes up: «в | музее |» of the museum «Заря»."""
    said = noun.lower()
    names = {span.kb_id_ for span in words.group("organisations") if said in span.kb_id_.lower().split() and " " in span.kb_id_}
    if len(names) != 1:
        return None
    name = names.pop()
    return noun + name[len(noun) :] if name.lower().startswith(said) else name


def _at_address(words: Words, setting: Setting) -> Iterator[Candidate]:
    """Propose the street and house of an address, where no house has a name: «по адресу | проспект Мира, 12 |»."""
    for k in words.with_norm(ADDRESS):
        street = k + 1 + (words.norm[k + 1 : k + 2] == [":"])
        street = _behind_town(words, setting, street)
        named = street < len(words) and (
            words.lemma[street] in STREETS or words.norm[street] in SHORT_STREETS or words.text[street][0].isupper()
        )
        dated = not setting.dates.isdisjoint(words.sentence_of[k])  # «проститься можно 3 мая | по адресу …»
        housed = k > 1 and k - 2 in setting.venues  # «в зале «Луч» по адресу: …»
        if not named or housed or words.norm[k - 1] != "по" or (setting.weights[words.sentence[k]] < LATER and not dated):
            continue
        number = next((n for n in range(street, min(street + LONGEST, words.sentence_of[k].stop)) if words.text[n][0].isdigit()), None)
        if number is not None:
            yield Candidate(
                "venue", words.slice(street, number + 1), "where.venue_address", OF_ADDRESS, evidence(words, range(street, number + 1))
            )


def _behind_town(words: Words, setting: Setting, k: int) -> int:
    """Pass the lands and the town of an address: «по адресу: Тульская область, г. Клин, | пр. Ленина, 54»."""
    stop = min(len(words) - 1, k + LONGEST_LANDS)
    while k < stop:
        if k in setting.named and setting.places[setting.named[k]].label_ in ("city", "region", "country"):
            k = setting.reaches[setting.named[k]].stop
        elif (words.norm[k] in SETTLED and words.norm[k + 1] == ".") or words.norm[k] in ("обл", "р-н"):
            k += 1 + (words.norm[k + 1] == ".")
        elif words.norm[k] in (",", ".") or words.lemma[k] in setting.heads:
            k += 1
        else:
            break
    return k


def _receives(words: Words, setting: Setting, body: range) -> bool:
    """Tell «школу-семинар принимал в Казани | Институт физики |»: a host behind its verb, the town between, or right before it."""
    if "Nom" not in possible_cases(words.norm[body.start]) and words.feats[body.start].case != "Nom":
        return False
    behind = behind_brackets(words, body.stop)
    if behind < len(words) and words.lemma[behind] in RECEIVES and any(k in setting.events for k in clause_of(words, behind)):
        return NO_GUESTS.isdisjoint(words.lemma[behind : behind + TOWN])  # «бюро приняло | решение | о съезде»
    k, first = body.start - 1, words.sentence_of[body.start].start
    while k > first and body.start - k <= TOWN and (words.norm[k] in INSIDE or words.pos[k] == "PROPN"):
        k -= 1
    return words.lemma[k] in RECEIVES and words.pos[k] == "VERB"


def _is_land(words: Words, body: range) -> bool:
    """Tell «Тульскую | епархию», which is no house but a land."""
    return any(words.lemma[k] in DIOCESES for k in body)


def _is_visited(words: Words, body: range) -> bool:
    """Tell «академию | посетила делегация», «делегация посетила | академию»."""
    if is_whose_guests(words, body):
        return True
    before = body.start - 1
    if before > 0 and words.norm[before] in UPON and words.lemma[before - 1] in STAYS and words.pos[before - 1] == "VERB":
        return True  # «гости побывали в | академии»
    if "Acc" not in possible_cases(words.norm[body.start]):
        return False
    free = body.start == 0 or words.pos[body.start - 1] not in ("NOUN", "PROPN", "CCONJ")
    opens = free or words.feats[body.start].case in ("Nom", "Acc")  # no «делегация | банка |»
    behind, dates = behind_brackets(words, body.stop), words.covered("dates")
    while behind in dates:  # «институт | 11–13 ноября | посетили гости»
        behind += 1
    if words.norm[behind : behind + 1] == ["с"]:  # «институт | с рабочим визитом | посетила делегация»
        behind = next((k + 1 for k in range(behind, min(behind + VISIT, len(words))) if words.lemma[k] in ERRANDS), behind)
    beside = [k for k in (body.start - 1, *((behind,) if opens else ())) if k in words.sentence_of[body.start]]
    return any(words.lemma[k] in VISITS and words.pos[k] == "VERB" for k in beside)


def _visited_alone(words: Words) -> frozenset[int]:
    """Give where the one body is named that the guests of a visit are told to have seen; where they saw several none is the venue."""
    seen = {span.kb_id_: span.reach.start for span in words.group("organisations") if _is_visited(words, span.reach)}
    houses = sum(words.pos[k] == "VERB" for k in words.with_lemma(VISITS | STAYS))
    return frozenset(seen.values()) if len(seen) == 1 and houses == 1 else frozenset()


def _is_chosen(words: Words, verb: int, events: set[int]) -> bool:
    """Tell «площадкой форума станет | театр», «местом встречи выбран | музей», «хозяином слёта стал | колледж»."""
    near = range(max(words.sentence_of[verb].start, verb - SETTING), verb)
    told = (k for k in near if words.feats[k].case == "Ins")
    return any(words.lemma[k] in SETS or (words.lemma[k] in OWNERS and k + 1 in events) for k in told)


def _with_event(words: Words, setting: Setting, reach: range) -> bool:
    """Tell whether a body stands in one clause with the event and the verb by which it is held: «в театре … откроется выставка»."""
    clause = clause_of(words, reach.start)
    held = any(setting.told.holds(k) or words.lemma[k] in INVITES for k in clause)  # «приглашаем в колледж на лекцию»
    return held and (any(k in setting.events for k in clause) or setting.takes_up_the_event(clause))
