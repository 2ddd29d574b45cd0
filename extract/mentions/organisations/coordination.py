"""What goes on with a complement behind «и», a comma or a dash: «труда | и социальной защиты», «государств | — участников СНГ»."""

from __future__ import annotations

import re

from extract.lang.grammar.readings import agree, readings_of_kind
from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.organisations.noun_phrases import noun_phrase
from extract.mentions.organisations.reached import Reach, is_capitalised, with_name
from extract.mentions.organisations.sight import LATIN, QUOTES, Sight

SAME_FORMS = {"Gen", "Dat", "Loc"}  # «политике и | собственности»: the tagger takes the one for the other
LONGEST_CLAUSE = 9
LATIN_FIELD = re.compile("IT|AI|PR|HR|GR|SMM|VR|AR|ML|BIM|SMART")
YEAR_OF_STUDY = "курс"
ITEMS = frozenset({"вопросу", "итогам", "результатам"})  # what is reported on
DOCUMENTS = word_class("document_told")
CHIEFS = frozenset({"президент", "глава", "губернатор", "мэр", "премьер-министр"})
FOLKS = frozenset({"женщина", "ребенок", "молодежь", "инвалид", "ветеран"})  # fields as well: «институт семьи, женщин и быта»
HEADS_OF_STATE = ["глав", "государств", "и", "правительств"]
AFFAIRS = word_class("affairs")
SCHOOL, LEVELS = "школа", frozenset({"высокий", "высший", "средний", "начальный"})  # of learning, no house
OF_A_KIND = word_class("letters_of_a_kind")  # «Ассоциация | КФХ | и сельских кооперативов»
FIELDS = frozenset({"управление"})  # bodies that are fields of learning, too
MANNERS = frozenset({"государственный", "муниципальный", "проектный", "стратегический", "корпоративный", "антикризисный", "кластерный"})


def coordinated(sight: Sight, head: int, k: int, limit: int, last: str, found: Reach) -> int | None:
    """Give where «и …» or «, … и …» ends, if it goes on with the last complement: «труда и социальной защиты»."""
    words = sight.words
    if not found.complements or found.quoted or last not in ("Gen", "Dat", "Ins", "Loc", "Acc"):
        return None
    if k + 1 < limit and _is_land(sight, k - 1) and not sight.place[k - 1] and not _is_land(sight, k + 1):
        return None  # «правительство области | и оргкомитет»
    at, parts = k, 0
    while at < limit and words.norm[at] in ("и", ",") and parts < 5:
        last_one = words.norm[at] == "и"
        joined = _same_kind(sight, at + 1, limit, last, found) or _in_latin(sight, at + 1, limit)
        if joined is None and found.governed == "Dat" != last:  # «по делам молодёжи и | спорту»
            joined = _same_kind(sight, at + 1, limit, "Dat", found, beside_last=False)
        if joined is None and last_one and (stop := _with_affairs(sight, at + 1, limit, found)):
            return stop
        if joined is None:
            return None
        end = joined
        while (more := noun_phrase(sight, end, limit, "Gen")) and not _stops(sight, end, more, found):
            end = more[0]
        parts += 1
        if last_one or (_has_two_adjectives(sight, at + 1, joined) and (end >= limit or words.norm[end] not in ("и", ","))):
            return end
        at = end
    return None


def _with_affairs(sight: Sight, k: int, limit: int, found: Reach) -> int:
    """Give where a field ends that needs a preposition: «Министерство спорта и | по делам молодёжи |»; 0 where there is none.

    Behind another field with «по» any will do: «комитет по культуре и | по туризму |».
    """
    words = sight.words
    phrase = noun_phrase(sight, k + 1, limit, "Dat", told=True) if k + 1 < limit and words.norm[k] == "по" else None
    if phrase is None or (words.lemma[phrase[1]] not in AFFAIRS and (found.governed != "Dat" or words.norm[phrase[1]] in ITEMS)):
        return 0
    stop = phrase[0]
    while (more := noun_phrase(sight, stop, limit, "Gen")) and not any(
        sight.place[n] or sight.entity[n] == "PER" for n in range(stop, more[0])
    ):
        stop = more[0]
    return stop


def _in_latin(sight: Sight, k: int, limit: int) -> int | None:
    """Take a field in Latin letters: «Институт рекламы и | PR |»."""
    words = sight.words
    field = k < limit and words.norm[k - 1] == "и" and LATIN_FIELD.fullmatch(words.text[k]) is not None
    return k + 1 if field and sight.entity[k] != "PER" and not LATIN.match(words.text[min(k + 1, limit - 1)]) else None


def _has_two_adjectives(sight: Sight, k: int, stop: int) -> bool:
    """Tell the last item of a list that has its «и» inside: «финансов, | налоговой и таможенной политики»."""
    return "и" in sight.words.norm[k:stop]


def _is_land(sight: Sight, k: int) -> bool:
    """Tell a bare «области», «города»: the whole land, which ends a name."""
    words = sight.words
    return words.feats[k].number == "Sing" and (sight.has_sense(words.lemma[k], "land") or sight.has_sense(words.lemma[k], "place"))


def members(sight: Sight, k: int, limit: int) -> int:
    """Give where a dash's apposition ends: «Ассамблея государств | — участников СНГ», «Форум стран | – экспортёров газа»; 0 without one."""
    words = sight.words
    if not sight.has_sense(words.lemma[k - 1], "member") or words.feats[k - 1].case not in ("Gen", ""):
        return 0
    phrase = noun_phrase(sight, k + 1, limit, "Gen") if k + 1 < limit else None
    return phrase[0] if phrase is not None and any(r.animate for r in readings_of_kind(words.norm[phrase[1]], "noun")) else 0


def participial(sight: Sight, head: int, k: int, limit: int) -> int | None:
    """Give where a participle's clause on the last noun ends: «Совет по делам граждан, | пострадавших от наводнения»."""
    words = sight.words
    if k + 1 >= limit or words.norm[k] != "," or k - 1 == head:
        return None
    if not (sight.capital(head) or (head and sight.capital(head - 1))):
        return None
    participles = [r for r in readings_of_kind(words.norm[k + 1], "adjective") if r.participle]
    nouns, heads = readings_of_kind(words.norm[k - 1], "noun"), readings_of_kind(words.norm[head], "noun")
    mine = [r for r in participles if any(agree(r, n) and n.case == words.feats[k - 1].case for n in nouns)]
    if not mine or any(agree(r, h) for r in mine for h in heads):
        return None
    stop = next((n for n in range(k + 2, min(limit, k + LONGEST_CLAUSE)) if words.pos[n] in ("PUNCT", "VERB")), None)
    if stop is None:
        return None
    told = words.feats[stop].verb_form == "Fin" and any(r.number == words.feats[stop].number for r in heads if r.case == "Nom")
    return stop if told or words.text[stop] in ",.;)" else None  # «Фонд детей, | находящихся в беде | объявил о форуме»


def _same_kind(sight: Sight, k: int, limit: int, case: str, found: Reach, *, beside_last: bool = True) -> int | None:
    words = sight.words
    tagged = k < limit and sight.entity[k - 1] == sight.entity[k] == "ORG"  # the tagger's case is wrong where its body goes on
    phrase = noun_phrase(sight, k, limit, case, told=tagged or case in ("Dat", "Loc")) if k < limit else None
    if phrase is None or _stops(sight, k, phrase, found):
        return None
    noun = phrase[1]
    if (
        words.feats[noun].case not in (case, "")
        and not tagged
        and _may_be(sight, k, noun)
        and not (case != "Gen" and {words.feats[noun].case, case} <= SAME_FORMS)
        and not any(sight.place[n] for n in range(k, phrase[0]))
    ):
        return None
    before = k - 2
    many = words.feats[noun].number == words.feats[before].number == "Plur"  # «Ассоциация портов и судовладельцев»
    folks = words.lemma[noun] in FOLKS or (words.lemma[before] in FOLKS and sight.head(noun) is None)
    mixed = {_animacy(words, noun), _animacy(words, before)} == {"Anim", "Inan"} and not folks and not many
    # «по делам женщин | и семьи |» goes on whomever it is for
    row = sight.head(noun)
    if row is not None and _is_kept_by_both(sight, k, row):
        return with_name(sight, phrase, limit, found, k)
    if (
        mixed
        and beside_last
        and "Dat" not in (case, found.governed)
        and not sight.place[noun]
        and not _is_beside_whose(sight, before, noun)
    ):
        return None
    return with_name(sight, phrase, limit, found, k)


def _animacy(words: Words, k: int) -> str:
    """Give a noun's animacy: the dictionary's where it knows but one, else the tagger's."""
    known = {r.animate for r in readings_of_kind(words.norm[k], "noun") if r.known}
    return ("Anim" if True in known else "Inan") if len(known) == 1 else words.feats[k].animacy


def _may_be(sight: Sight, k: int, noun: int) -> bool:
    """Tell whether a noun can stand in the case that the tagger gives it: not «межкультурной | коммуникации |» in the accusative."""
    case = sight.words.feats[noun].case
    adjectives = readings_of_kind(sight.words.norm[noun - 1], "adjective") if noun > k else ()
    return not adjectives or any(r.case == case for r in adjectives)


def _is_beside_whose(sight: Sight, last: int, noun: int) -> bool:
    """Tell what goes on with the noun before the last one: «служба по защите прав потребителей | и благополучия человека»."""
    words, owned = sight.words, last - 1
    alike = words.pos[owned] == "NOUN" and words.feats[owned].case == words.feats[last].case == words.feats[noun].case == "Gen"
    return alike and words.feats[owned].animacy == words.feats[noun].animacy == "Inan" and sight.head(noun) is None


def _is_another(sight: Sight, k: int, phrase: tuple[int, int], row: dict[str, str], found: Reach) -> bool:
    """Tell another body from what a name goes on with: «союз ткачей Карелии | и фонда Ярина Сона», but «министерство связи | и дорог»."""
    words, (stop, noun) = sight.words, phrase
    if noun == k and words.lemma[noun] in FIELDS and found.learned and stop < len(words) and sight.abbreviation(stop):
        return False  # «институт экономики | и управления | РГРТУ»
    if noun == k + 1 and words.lemma[noun] in FIELDS and words.lemma[k] in MANNERS:
        return False  # «департамент отраслевой политики | и проектного управления | Минпромторга»
    if noun == k + 1 and words.lemma[noun] == SCHOOL and words.lemma[k] in LEVELS and words.text[k].islower():
        return False  # «комитет по науке | и высшей школе | администрации»
    whose = sight.entity[stop] != "PER" or sight.has_sense(words.lemma[noun], "eponymous") if stop < len(words) else False
    numbered = stop < len(words) and (words.text[stop] in QUOTES or words.norm[stop] == "№")
    named = numbered or (stop < len(words) and sight.capital(stop) and whose and not sight.place[stop])
    field = found.governed == "Dat" == words.feats[noun].case  # «по бюджету, | кредитным организациям | и финансам»
    several = words.feats[noun].number == "Plur" and row["need"] != "named" and not field
    levelled = any(sight.has_sense(words.lemma[n], "level") for n in range(k, noun))  # «… и | областного училища |»
    return named or levelled or row["need"] == "body" or several or (found.place and not field) or is_capitalised(sight, k, stop)


def _is_kept_by_both(sight: Sight, k: int, row: dict[str, str]) -> bool:
    """Tell an office that a chief and his government share: «Управление протокола Президента | и Правительства | Коми»."""
    words = sight.words
    if words.norm[max(k - 3, 0) : k + 1] == HEADS_OF_STATE:
        return True
    chief = k > 1 and words.norm[k - 1] == "и" and words.lemma[k - 2] in CHIEFS and sight.capital(k - 2) == sight.capital(k)
    of_a_land = k + 1 in words.covered("places", "country")  # «Администрации Президента | и Правительства России |» are two
    return chief and not of_a_land and row["kind"] in ("government", "council")


def _is_matter(sight: Sight, k: int, phrase: tuple[int, int], found: Reach) -> bool:
    """Tell with what a body has to do, as no other noun before can govern it: «министерство культуры и | архивов | Карелии»."""
    words, (stop, noun) = sight.words, phrase
    alike = k > 1 and sight.head(k - 2) is not None and words.feats[k - 2].number == "Plur"  # «ассоциации музеев и | галерей | России»
    held = _is_a_holders(sight, stop)
    listed = (
        (found.direct or found.governed == "Dat" or alike or held)
        and not found.place
        and words.norm[k - 1] in ("и", ",")
        and words.feats[noun].number == "Plur"
    )
    named = stop < len(words) and (words.text[stop] in QUOTES or words.norm[stop] == "№" or (sight.capital(stop) and not sight.place[stop]))
    named = named and not held
    return listed and not named and possible_cases(words.norm[noun]) == {"Gen"}


def _are_titled(sight: Sight, k: int, noun: int) -> bool:
    """Tell common nouns that a name writes large, all of it: «Пекинский Университет Языка | и Культуры |»."""
    words, before = sight.words, k - 2
    common = (sight.capital(n) and sight.head(n) is None and _is_common(words.norm[n]) for n in (before, noun))
    return all(common) and before > 0 and sight.capital(before - 1) and not (sight.place[noun] or sight.entity[noun] == "PER")


def _is_common(norm: str) -> bool:
    readings = [r for r in readings_of_kind(norm, "noun") if r.known]
    return bool(readings) and not any(r.name for r in readings)


def _is_a_holders(sight: Sight, stop: int) -> bool:
    """Tell what lies between an office and its holder: «президент Союза ткачей и фабрик | Анна Лось», «… и фабрик Чили | Анна Лось»."""
    while stop < len(sight.words) and sight.place[stop]:
        stop += 1
    return stop < len(sight.words) and sight.entity[stop] == "PER"


def _stops(sight: Sight, k: int, phrase: tuple[int, int], found: Reach) -> bool:
    """Tell whether a phrase in a list is no part of the name: another body, a person, a date, a proper name after common words."""
    words = sight.words
    stop, noun = phrase
    if words.text[noun] in sight.lexicon.index("legal_forms") and stop < len(words) and words.text[stop] in QUOTES:
        return True  # «Корпорация развития Карелии | и ГК «Заря»»
    row = sight.head(noun)
    if row is not None and _is_kept_by_both(sight, k, row):
        return False
    other = row is not None and not _is_matter(sight, k, phrase, found)
    letters = sight.abbreviation(k - 2) and words.lemma[k - 2] not in OF_A_KIND
    if other and row is not None and (letters or _is_another(sight, k, phrase, row, found)):
        return True  # «факультет права ТулГУ | и института леса»
    year = words.lemma[noun] == YEAR_OF_STUDY and words.feats[noun].number == "Sing" and noun > k  # «кафедры физики | и второго курса»
    if words.lemma[noun] in DOCUMENTS and words.feats[noun].number == "Sing":
        return True  # «в области музеев и | плана работы | Совета»
    if year or sight.has_sense(words.lemma[noun], "time") or k in sight.known:
        return True
    if sight.abbreviation(noun) and sight.place[k - 2] and sight.has_sense(words.norm[noun], "states"):  # «стран Европы и СНГ»
        return False
    if sight.abbreviation(noun):  # «строительства и ЖКХ» goes on, «экономики и МВД» does not
        return words.norm[noun] not in sight.lexicon.index("organisation_masks")
    if any(sight.entity[n] in ("PER", "ORG") and sight.entity[found.stop - 1] != "ORG" for n in range(k, stop)):
        return True
    one = sight.entity[k - 1] == sight.entity[noun] == "ORG" or _are_titled(sight, k, noun)  # «Музей Виктории | и Альберта»
    in_capitals = words.text[noun].isupper() and words.text[k - 2].isupper()  # «МИНИСТЕРСТВО ПРОСВЕЩЕНИЯ И | ВОСПИТАНИЯ»
    return is_capitalised(sight, k, stop) and not found.place and not one and not in_capitals
