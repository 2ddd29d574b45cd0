"""Names with a head noun: «Министерство культуры Узбекистана», «ООО «Заря»», «союз оленеводов «Белый хорей»»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.grammar.readings import Reading, readings_of_kind
from extract.lang.inflection.inflect import nominative
from extract.lang.numerals import DASHES
from extract.lexicon import word_class
from extract.mentions.organisations.apposed import apposed_end
from extract.mentions.organisations.behind_form import behind_form
from extract.mentions.organisations.branches import is_only_seated
from extract.mentions.organisations.describing import BRANDED, describing
from extract.mentions.organisations.fields import is_of_no_field
from extract.mentions.organisations.groups_of_children import is_group_of_children
from extract.mentions.organisations.institutions import is_before_name, is_founding, is_organising
from extract.mentions.organisations.joined import is_list
from extract.mentions.organisations.keepers_offices import is_keepers_office
from extract.mentions.organisations.kinds import kind_of
from extract.mentions.organisations.legal_forms import is_form, is_unknown_form, without_case
from extract.mentions.organisations.listed_helpers import is_listed_helper
from extract.mentions.organisations.masks import PROGRAMMES, is_taught, is_title, things
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import adjectives_before, is_misread, quoted
from extract.mentions.organisations.of_officers import is_held
from extract.mentions.organisations.reach import reach
from extract.mentions.organisations.reached import Reach
from extract.mentions.organisations.second_names import both_names
from extract.mentions.organisations.several import each_of_many, each_told_apart, opens_as_plural
from extract.mentions.organisations.short import ACADEMY, known_names
from extract.mentions.organisations.sight import LATIN, QUOTE, QUOTES, Sight
from extract.mentions.organisations.small import is_any_parliament, is_board_of_a_firm, is_small_body
from extract.mentions.organisations.spelled import is_of_another, is_spelled_out, names_learned, of_named_whole
from extract.mentions.organisations.stands_first import is_called_before, is_called_whole, is_of_a_town, of_whole_land, stands_first
from extract.mentions.organisations.usual import fold
from extract.mentions.organisations.wholes import holds_whole, is_of_a_house, is_whole_of_division

LAWYERS = frozenset({"адвокат", "судья", "присяжный"})
MEETINGS = frozenset({"конгресс", "собрание", "ассамблея", "коллегия"})
COURSES, HELD = frozenset({"школа", "академия"}), frozenset({"прошла", "пройдет", "состоялась", "состоится", "проходит", "завершилась"})
OF_COUNCILS = frozenset({"депутатов", "представителей"})
HOUSED = frozenset({"culture", "health", "religious", "school"})  # places and bodies at once: «Дивногорский заповедник»
PARTLY = ("institute", "agency")  # «агентство ВЕСТ», but «управление связи АГУ»
BOARDS = frozenset({"комитет", "подкомитет", "комиссия"})
STATE_FORM, RAILWAY = "учреждение", "дорога"  # «Чилийские железные дороги» are one body
SEES = frozenset({"religious", "court"})  # «Псковская епархия», which the tagger misses at the beginning of a sentence
SHARED = "акционерный"  # «Публичное акционерное общество «Волна»»
NOBODY = {"kind": ""}
GROUNDS = frozenset(
    {"центр", "станция", "округ", "шахта", "рудник", "корпус", "магистраль", "община", "союз", "сектор", "флот", "палата"}
)  # places as often
OWNING = frozenset({"компания", "концерн", "корпорация", "госкорпорация", "холдинг", "агрохолдинг"})
ENTERPRISE = "предприятие"
CHARTERED, STATUS = frozenset({"agency", "foundation", "union"}), word_class("status_of_body")
LEARNED, MILITARY = "university", "military"
LIKE_PREPOSITION = "ПО"  # «СЕМИНАР ПО ПРАВУ»
DIVISION = "отдел"
# Inside the name of their part they are named all the same: «группа биоинформатики | компании «Геном»»
WHOLE = ("company", "bank", "foundation", "university", "institute")


def headed(sight: Sight) -> Iterator[Body]:
    """Find names by their head nouns: «Министерство культуры Узбекистана», «ООО «Заря»», «союз оленеводов «Белый хорей»»."""
    words = sight.words
    legal = sight.lexicon.index("legal_forms")
    programmes = things(sight) if not PROGRAMMES.isdisjoint(words.text[k] for k in sight.letters) else frozenset()
    until = part = titled = -1
    for k in _triggers(sight, legal):
        row = sight.head(k)
        if k < titled or (k < until and words.feats[k].number == "Plur") or is_founding(sight, k) or is_organising(sight, k):
            continue
        if row is not None and (is_group_of_children(words, k) or is_taught(sight, k)):
            continue
        if words.lemma[k] in COURSES and _takes_place(sight, k):
            continue
        if row is not None and words.pos[k] in ("NOUN", "PROPN", "X", "ADJ", "VERB"):
            body = _named_body(sight, k, row)
        elif words.text[k] in PROGRAMMES and (end := _programme_end(sight, k, programmes)):
            titled = end
            continue
        elif (form := without_case(words.text[k])) in legal and not (form == LIKE_PREPOSITION and sight.in_capitals(k)):
            body = behind_form(sight, k, legal[form]["kind"])
        elif is_unknown_form(sight, k):
            body = behind_form(sight, k, "other")
        else:
            continue
        for found in body:
            if found.stop <= until and words.norm[found.start - 1] in DASHES and sight.has_sense(words.lemma[found.start], "chamber"):
                continue  # «Государственное Собрание – | Курултай»
            inner = part == found.start - 1 and is_whole_of_division(sight, found)  # «отдел | министерства культуры Чувашии»
            if found.stop > until or inner or sight.capital(found.start) or (found.alias and found.kind in WHOLE):
                yield found
            until, part = max(until, found.stop), found.start if words.lemma[found.start] == DIVISION else part


def _takes_place(sight: Sight, k: int) -> bool:
    """Tell «прошла | Школа добровольца |», which is an event, from «открылась | Школа искусств |»."""
    words = sight.words
    return k > words.sentence_of[k].start and words.norm[k - 1] in HELD and words.feats[k].case in ("Nom", "")


def _programme_end(sight: Sight, k: int, programmes: frozenset[str]) -> int:
    """Give where «ГП «Новый дом»» ends, of what the document calls a programme elsewhere; 0 of a firm."""
    words = sight.words
    inside = quoted(sight, k + 1) if k + 1 < words.size and words.text[k + 1] in QUOTES else None
    return inside[1] if inside is not None and " ".join(words.norm[slice(*inside)]) in programmes else 0


def _triggers(sight: Sight, legal: dict[str, dict[str, str]]) -> list[int]:
    """Give the words to look at: head nouns, legal forms, what stands before a quotation mark."""
    words, heads, text, norm = sight.words, sight.heads, sight.words.text, sight.words.norm
    found = {*words.with_lemma(heads), *filter(words.capital.__getitem__, words.with_norm(heads))}
    found.update(k for k in sight.capitals if text[k] in legal or (text[k][1:] != norm[k][1:] and without_case(text[k]) in legal))
    found.update(k - 1 for k in words.with_norm(QUOTE) if k and text[k] in QUOTES)
    return sorted(found)


def _named_body(sight: Sight, head: int, row: dict[str, str]) -> Iterator[Body]:
    words = sight.words
    nouns = [r for r in readings_of_kind(words.norm[head], "noun") if r.lemma == words.lemma[head]]
    nouns = nouns or list(readings_of_kind(words.norm[head], "noun"))
    if not nouns:
        return
    found = reach(sight, head)
    one, many = (any(r.number == number for r in nouns) for number in ("Sing", "Plur"))
    plural = (words.feats[head].number == "Plur" and many) or not one
    plural = plural and row["need"] != "plural" and (words.lemma[head] != RAILWAY or "и" in words.norm[max(head - 3, 0) : head])
    plural = plural or (found.quoted is not None and is_list(sight, found) and many)
    if plural and found.quoted and not is_list(sight, found):  # «фестиваль театров «Площадь»» is no theatre; «школы «Лидер»» is a school's
        plural = False
        if not one:
            return
    if plural and row["need"] == "member":  # «программ «Биология», «Геология»»
        return
    several = plural or (many and opens_as_plural(sight, head, nouns))
    many_bodies = (
        list(each_of_many(sight, head, row, nouns, found)) if several else list(each_told_apart(sight, head, row, nouns)) if many else []
    )
    yield from many_bodies
    if plural or many_bodies:
        return
    stop = found.stop
    if stop == head + 1:
        stop = apposed_end(sight, head, row)
        found.capital = found.capital or stop > head + 1
    start = _start(sight, head, nouns, found, row, stop > found.stop)
    if (
        stop > head + 1
        and start < head
        and sight.entity[head + 1] not in ("ORG", "PER")
        and not sight.place[head + 1]
        and words.norm[head + 1] != "для"  # «Российская государственная библиотека | для слепых»
        and fold(nominative(words, start, head + 1)) in known_names(sight.lexicon)
    ):
        stop = head + 1
    if is_title(sight, start, stop) or is_of_no_field(sight, head, stop):
        return
    if (firm := _firm_of_board(sight, start, head, found)) is not None:
        yield firm
    elif is_any_parliament(sight, start, stop):
        yield Body(start, stop, head, row["kind"], "again")
    elif not _is_name(sight, row, start, head, stop, found):
        if stop == head + 1 and sight.capital(head) and not (sight.opens_sentence(head) or sight.place[head] or is_misread(sight, head)):
            yield Body(head, head + 1, head, row["kind"], "again")
    else:
        kind = kind_of(sight, row["kind"], head, range(start, head))
        own = found.quoted if not found.of_quoted else None
        alias = words.slice(*own) if own else words.slice(head + 1, stop) if stop > found.stop else ""
        beside = ("union", "company", "foundation", "bank") if stop - 1 > head + 1 else ("union", "company", "foundation", "bank", *PARTLY)
        if not alias and sight.abbreviation(stop - 1) and row["kind"] in beside:
            alias = _unknown(sight, words.text[stop - 1])
        yield Body(start, stop, head, kind, "head", alias=alias, name=both_names(sight, start, stop, found.second))


def _firm_of_board(sight: Sight, start: int, head: int, found: Reach) -> Body | None:
    """Give the firm whose board an officer is in: «председатель Наблюдательного совета | «Заря» |»."""
    held = found.quoted is not None and found.quoted[0] == head + 2 and is_held(sight, start)
    if found.quoted is None or not held or not is_board_of_a_firm(sight, range(start, head + 1)):
        return None
    return Body(*found.quoted, found.quoted[0], "company", "quoted_list", fixed=True)


def _start(sight: Sight, head: int, nouns: list[Reading], found: Reach, row: dict[str, str], apposed: bool) -> int:
    """Give where a name begins: at its first capital, or at lower-case adjectives that are no passing remark."""
    words = sight.words
    start = adjectives_before(sight, head, nouns)
    capitals = [
        n
        for n in range(start, head)
        if sight.capital(n) and not ((sight.opens_sentence(n) or words.text[n].isupper()) and _is_passing(sight, n, head, found))
    ]
    if capitals:
        opens = sight.opens_sentence(capitals[0]) and row["kind"] != "part"
        kept = words.lemma[capitals[0]] in row["with"].split() or words.lemma[head - 1] == SHARED  # «Детский сад «Ромашка»»
        kept = kept or (found.complements > 0 and of_whole_land(sight, capitals[0], head))  # «Российское | движение школьников «Лад»»
        kept = kept or head - capitals[0] > 1  # «Передовая инженерная | школа «Маяк»»
        kept = kept or (row["kind"] in CHARTERED and words.lemma[capitals[0]] in STATUS)  # «Региональная | организация «Лад»»
        if found.quoted and opens and not sight.capital(head) and sight.entity[capitals[0]] != "ORG" and not kept:
            return head
        return capitals[0]
    if row["with"]:
        while start < head and sight.has_sense(words.lemma[start], "passing") and words.lemma[start] not in row["with"].split():
            start += 1  # «новый | детский сад «Ромашка»»
        return start
    if start == head and is_called_before(sight, head, row):
        return head - 1
    if sight.capital(head) and all(sight.has_sense(words.lemma[k], "level") for k in range(start, head)):
        return start  # «депутат | городской Думы»
    if found.quoted and (words.lemma[head] == ENTERPRISE or (row["kind"] in CHARTERED and row["kind"] != "union")):
        status = head
        while status > start and words.lemma[status - 1] in STATUS:
            status -= 1  # «| благотворительный | фонд «Лад»», «| муниципальное бюджетное | учреждение «Лад»»
        if status < head:
            return status
    if sight.capital(head):
        return head
    if row["need"] == "named" or ((found.quoted or apposed) and row["kind"] in BRANDED):
        return describing(sight, start, head, row["kind"]) if found.quoted else head
    while start < head and (
        sight.has_sense(words.lemma[start], "passing")
        or words.norm[start] in ("и", ",")
        or words.feats[start].degree in ("Cmp", "Sup")
        or _participle(sight, start)
    ):
        start += 1
    if any(sight.has_sense(words.lemma[n], "passing") for n in range(start, head)):
        return head
    return start


def _is_passing(sight: Sight, n: int, head: int, found: Reach) -> bool:
    """Tell «| Новый | научный центр», «| Российская | школа» from «| Российский | научный фонд», «| Российский | союз промышленников»."""
    lands = sight.lexicon.index("country_adjectives")
    named = sight.words.lemma[n] in lands and (head - n > 1 or found.complements > 0)
    return sight.has_sense(sight.words.lemma[n], "passing") and not named


def _is_an_officers(sight: Sight, start: int, head: int, stop: int) -> bool:
    """Tell a body called like an event: «президент | Чувашского конгресса», «бюджет приняло | Собрание депутатов |»."""
    words = sight.words
    named = start < head or stop > head + 1
    if words.lemma[head] not in MEETINGS or not (named and sight.capital(start)):
        return False
    return is_held(sight, start) or (start == head and words.norm[head + 1] in OF_COUNCILS and _is_council(sight, head, stop))


def _is_council(sight: Sight, head: int, stop: int) -> bool:
    """Tell «| Собрание представителей | Белова» from «Собрание представителей трудовых коллективов»."""
    return not sight.words.text[head].isupper() and (stop == head + 2 or sight.place[head + 2] or sight.capital(head + 2))


def _participle(sight: Sight, k: int) -> bool:
    return any(r.participle for r in readings_of_kind(sight.words.norm[k], "adjective")) or bool(re.match(r"\d", sight.words.text[k]))


def _is_name(sight: Sight, row: dict[str, str], start: int, head: int, stop: int, found: Reach) -> bool:
    """Tell a named body from a common noun: «Министерство культуры» from «министерство», «центр города» from «Центр «Заря»»."""
    words = sight.words
    if fold(nominative(words, start, stop)) in known_names(sight.lexicon) and sight.capital(start):
        return True
    if words.lemma[head] == STATE_FORM and not found.quoted and is_before_name(sight, found.stop):
        return False
    if stop - start == 1 or (row["need"] == "department" and _is_nobodys(sight, start, head, stop)):
        return False
    if (start == head or row["need"] == "department") and is_of_a_house(sight, head + 1, stop):
        return False
    housed = (
        row["kind"] in HOUSED or (row["need"] == "body" and found.complements > 0) or (head - start > 1 and row["need"] == "named")
    )  # «Мурманский морской торговый порт»
    worked = (
        row["need"] in ("proper", "body", "department")
        and start < head
        and sight.capital(start)
        and (words.lemma[head] not in GROUNDS or found.complements > 0)
    )
    if not row["with"] and stop == found.stop and not (housed or worked) and all(sight.place[n] for n in range(start, stop)):
        return False
    beside = {words.lemma[n] for n in range(start, min(head + 2, words.size)) if n != head}
    behind_which = {words.lemma[head - 1]} if head else set()
    if row["with"] and not beside & set(row["with"].split()):
        return False
    second = {words.lemma[head + 2]} if head + 2 < stop and words.pos[head + 1] == "ADJ" else set()  # «редакция | модельного закона»
    parted = (
        row["kind"] == "union" and head - start > 1 and words.lemma[head - 1] not in row["without"].split()
    )  # «Российская | шахматная | …»
    if (beside | behind_which | second) & set(row["without"].split()) and not parted and not _is_of_a_discipline(sight, head, stop):
        return False
    if found.complements and is_spelled_out(sight, start, stop):
        return True  # «ассоциация по охране рек (АОР)»
    if _is_an_officers(sight, start, head, stop) or (row["need"] != "event" and is_small_body(sight, row["kind"], start, head, found)):
        return True
    kept = row["need"] != "event" and found.quoted and is_held(sight, start)  # «директор | салона «Лилия»»
    body = found.place or row["need"] == "event" or any(sight.has_sense(words.lemma[k], "parliamentary") for k in range(start, head + 1))
    capital = next((n for n in range(start, head + 1) if sight.capital(n)), None)
    of_lawyers = not LAWYERS.isdisjoint(words.lemma[head + 1 : head + 2]) and (start < head or found.quoted)  # «Лужская коллегия адвокатов»
    of_level = capital is not None and any(sight.has_sense(words.lemma[k], "level") for k in range(start, head))
    if of_lawyers and capital is not None:
        return True
    if sight.is_event(head) and not (kept or of_lawyers or of_level) and (found.quoted or not body):
        return False
    if row["need"] == "member":
        if not sight.capital(start) and all(sight.abbreviation(n) for n in range(head + 1, stop)):  # «для программы | МВФ | нужен закон»
            return False
        known = sight.lexicon.index("organisation_abbreviations")
        return any(known.get(words.text[n], NOBODY)["kind"] == row["kind"] for n in range(head + 1, stop))  # no «программа ОАК»
    called = sum(sight.entity[n] == "ORG" for n in range(start, stop)) > 0
    proper = capital is not None and not sight.opens_sentence(capital)
    need = row["need"]
    if need == "adjective":
        return found.quoted is None and capital is not None and capital < head
    inner = sight.head(found.quoted[0] - 2) if found.quoted else None  # «отдел полиции «Северный»», but «комитет | партии «Заря»»
    if (
        inner is not None
        and need == "proper"
        and found.quoted
        and found.quoted[0] > head + 2
        and capital is None
        and words.lemma[found.quoted[0] - 2] in OWNING
    ):
        return False  # «предприятие | корпорации «Маяк» |»
    of_another = (
        need == "department"
        and words.lemma[head] not in ("служба", "агентство")
        and capital is None
        and found.quoted
        and found.quoted[0] > head + 2
        and not is_form(sight, head + 1)  # «филиал АО «Маяк» – «Лужские сети»»
    )
    if found.eponym or (found.quoted and not (of_another and (inner is None or inner["need"] != "department"))):
        return (need != "event" or (called and not is_of_another(sight, head, stop))) and not (
            words.lemma[head] == "секция" and (found.numbered or found.quoted == (head + 2, stop - 1))
        )
    if found.numbered and need == "proper":
        return words.lemma[head] != "секция"  # of a conference
    if need == "event":
        before = words.lemma[start - 1] if start else ""
        return proper and found.complements > 0 and (sight.has_sense(before, "meeting"))
    if need == "named":
        if is_keepers_office(sight, head, stop):
            return True  # «Офис президента»
        listed = sight.capital(start) and is_listed_helper(sight, start)
        if found.complements and (listed or (proper and is_called_whole(sight, start, head, stop))):
            return True
        bare = stop > head + 1 and not found.complements  # a name in Latin letters or an abbreviation
        of_companies = words.norm[head + 1 : head + 2] == ["компаний"]
        first = head - start > 1 and row["kind"] == "company" and is_of_a_town(sight, start, head)  # «Уфимская нефтяная | компания | взяла»
        return bare or (of_companies and proper) or (capital is not None and capital < head and (proper or called or first))
    if need == "body":
        return found.complements > 0 or (proper and capital != head) or (start < head and called)
    if need == "department":
        if proper:
            return found.complements > 0 or capital != head
        if capital is not None and (called or (capital < head and row["kind"] in SEES and is_of_a_town(sight, start, head))):
            return found.complements > 0 or capital != head
        if words.lemma[head] in BOARDS and words.norm[head + 1 : head + 2] == ["по"] and found.complements > 0:
            return True  # «комитет | по образованию, культуре и спорту»
        whole = holds_whole(sight, head)
        if whole and found.capital and "по" in words.norm[head + 2 : stop]:
            return True  # «комитет Госсовета Крыма по туризму»
        if row["kind"] == MILITARY and capital is None and words.covered("places", "country").issuperset(range(head + 1, stop)):
            return False  # «под руководством командования | США |»
        if not found.quoted and of_named_whole(sight, start, head, found):
            return True  # «кафедра механики Лесного института», «кафедра механики ТулГУ», «тульское отделение РАН»
        return found.complements > 0 and (found.place or (called and found.capital and not whole and not found.quoted))
    if proper:
        return found.complements > 0 or capital != head or found.capital
    if capital is None and found.complements:
        if row["kind"] == LEARNED and stop - head in (2, 3) and names_learned(sight, head + 1):
            return True  # «университет Бэйлора»
        through = row["kind"] in ("union", "foundation") and sight.entity[head] == sight.entity[stop - 1] == "ORG"
        centre = LATIN.match(words.text[stop - 1]) is not None  # «центр обмена данными Green Wood»
        academic = row["kind"] == LEARNED and words.text[stop - 1] == ACADEMY  # «институт леса СО РАН»
        return found.capital and (sight.abbreviation(head + 1) or through or centre or academic)
    if capital is not None:
        called = called or stands_first(sight, row["kind"], start, head, found)
        return called and (found.complements > 0 or capital != head or found.capital)
    return found.capital and called and not found.place


def _is_nobodys(sight: Sight, start: int, head: int, stop: int) -> bool:
    """Tell a board that every firm has, and a branch that only its town tells: «филиал | в г. Луга |»."""
    return is_board_of_a_firm(sight, range(start, stop)) or (start == head and is_only_seated(sight, head, stop))


def _is_of_a_discipline(sight: Sight, head: int, stop: int) -> bool:
    """Tell «Российская федерация | северной ходьбы |» from the state of that name."""
    return any(sight.has_sense(sight.words.lemma[k], "discipline") for k in range(head + 1, min(stop, head + 3)))


def _unknown(sight: Sight, text: str) -> str:
    return "" if text in sight.lexicon.index("organisation_abbreviations") else text
