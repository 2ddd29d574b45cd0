"""Complements behind a head: «Министерство | водных ресурсов |», «институт | управления лесами |», «университет | Петра Великого |»."""

from __future__ import annotations

from extract.lang.phrases.phrase import DATIVE, INSTRUMENTAL
from extract.mentions.names.forms import first_name_gender
from extract.mentions.organisations.agents import ends_name
from extract.mentions.organisations.eponyms import another_begins, holds_office
from extract.mentions.organisations.legal_forms import is_form
from extract.mentions.organisations.noun_phrases import noun_phrase
from extract.mentions.organisations.prepositional import prepositional
from extract.mentions.organisations.reach_places import genitive_place, is_undeclined
from extract.mentions.organisations.reached import Reach, is_capitalised, with_name
from extract.mentions.organisations.sight import LATIN, Sight
from extract.mentions.organisations.surnames import is_initial, is_surname

GREETED = frozenset({"гость", "участник", "юбиляр", "победитель", "именинник", "новобранец", "первоклассник"})
BEHALF, BEFORE = "имени", 6  # words from «от имени» to a head
THAT = frozenset({"этот", "тот", "такой", "свой", "наш", "ваш", "мой", "данный"})
GLAD = {"рад", "рада", "рады"}  # no council of that name
SIDES = {"стороны"}  # who meets, no complement: «на заседании Комиссии | стороны условились»
EPITHETS = {"великий", "первый", "второй", "грозный", "мудрый", "невский", "донской"}  # of rulers
HOLY = {"христова", "господня"}


def complement(sight: Sight, head: int, k: int, limit: int, last: str, found: Reach) -> tuple[int, str] | None:
    """Give where the complement ends that begins at ``k``, behind one in the case ``last``, and its own case; none where none begins."""
    words = sight.words
    if words.norm[k] in sight.complements and not sight.abbreviation(k):  # «материаловедения | СО РАН»
        return prepositional(sight, head, k, limit, found)
    if LATIN.match(words.text[k]) or words.text[k] == "&" or is_form(sight, k) or is_initial(sight, k) or words.text[k] in GLAD | SIDES:
        return None
    if words.lemma[k] in THAT:  # «посольство | этой страны»
        return None
    if _is_greeted(sight, head, k):
        return None  # «от имени Русского музея | гостей | поздравил директор»
    if (found.complements and _is_named_in_full(sight, k, limit)) or is_surname(sight, k):
        return None  # «председатель Совета МПА СНГ | Валентина Грач»
    phrase = noun_phrase(sight, k, limit, "Gen")
    if phrase is None:  # «федерация борьбы | алыш», «больница | Гуково», which no case changes
        return (k + 1, "Gen") if sight.has_sense(words.norm[k], "discipline") or is_undeclined(sight, k) else None
    stop, noun = phrase
    lemma = words.lemma[noun]
    if (
        (_is_title(sight, noun, stop) and not _is_house_of(sight, head, k))
        or sight.has_sense(lemma, "time")
        or (words.text[k - 1][:1].isdigit() and not _is_branch_by_number(sight, head, k))
        or words.pos[k] == "NUM"
        or ends_name(sight, head, k, noun)
    ):
        return None
    if stop < limit and sight.capital(noun) and sight.capital(stop) and words.lemma[stop] in EPITHETS:
        found.capital = found.eponym = True
        return stop + 1, "Per"  # «университет Петра | Великого»
    if any(sight.entity[n] == "PER" for n in range(k, stop)):
        if _is_no_eponym(sight, head, k, found) or holds_office(sight, head, k):
            return None  # «магистрантка педагогического института | Малика Юнусова», «директора музея | Ивана Грача»
        if sight.has_sense(words.lemma[head], "eponymous") and (k == head + 1 or words.lemma[k - 1] == "память"):
            while stop < limit and sight.entity[stop] == "PER" and not another_begins(sight, k, stop):
                stop += 1
            if _names_another(sight, stop, limit):
                stop += 2  # «Музей Виктории | и Альберта»
            found.capital = found.eponym = True
            return stop, "Per"
        return None
    if last == "Per" and not sight.place[noun]:
        return None
    if (
        found.place
        and (last != "Dat" or sight.place[k - 1])
        and not (
            sight.place[noun]
            or is_capitalised(sight, k, stop)
            or genitive_place(sight, k, limit)
            or sight.entity[noun] == "ORG" == sight.entity[head]
        )
    ):
        return None
    return _governed(sight, with_name(sight, phrase, limit, found, k), noun, limit)


def _is_branch_by_number(sight: Sight, head: int, k: int) -> bool:
    """Tell whose branch a number tells: «отделение № 15 | Сбербанка |»."""
    row = sight.head(head)
    if sight.words.text[k] in sight.lexicon.index("legal_forms") or k != head + 3:
        return False
    return row is not None and row["kind"] == "part" and sight.words.text[k - 2] == "№" and sight.entity[k] == "ORG"


def _is_greeted(sight: Sight, head: int, k: int) -> bool:
    """Tell an audience before the verb whose object it is, behind those on whose behalf somebody speaks."""
    words = sight.words
    if words.lemma[k] not in GREETED or k + 1 >= words.size or words.feats[k].number == "Sing":
        return False
    first = words.sentence_of[head].start
    spoken = words.pos[k + 1] == "VERB" and words.feats[k + 1].verb_form in ("Fin", "")
    return spoken and any(words.norm[n] == BEHALF and words.norm[n - 1] == "от" for n in range(max(first + 1, head - BEFORE), head))


def _names_another(sight: Sight, k: int, limit: int) -> bool:
    """Tell «Музей Виктории | и Альберта» from «фонд Анны Грач | и БФ «Дар»»."""
    words = sight.words
    named = k + 1 < limit and words.norm[k] == "и" and sight.capital(k + 1) and words.feats[k + 1].case == "Gen"
    return (
        named
        and not sight.abbreviation(k + 1)
        and sight.head(k + 1) is None
        and words.text[k + 1] not in sight.lexicon.index("legal_forms")
    )


def _is_named_in_full(sight: Sight, k: int, limit: int) -> bool:
    """Tell a first name and what looks like a surname, which the tagger left alone."""
    words = sight.words
    if k + 1 >= limit or not (sight.capital(k) and sight.capital(k + 1)) or sight.entity[k] or sight.place[k] or sight.place[k + 1]:
        return False
    return first_name_gender(words.norm[k]) is not None and sight.head(k) is None and words.text[k + 1][1:].islower()


def _governed(sight: Sight, stop: int, noun: int, limit: int) -> tuple[int, str]:
    """Take what a noun governs in another case into the name: «институт управления | лесами», «центр содействия | занятости»."""
    lemma = sight.words.lemma[noun]
    if stop < limit and sight.words.norm[stop] in HOLY:
        return stop + 1, "Gen"  # «приход Рождества | Христова»
    case = "Ins" if lemma in INSTRUMENTAL else "Dat" if lemma in DATIVE else ""
    more = noun_phrase(sight, stop, limit, case) if case and stop == noun + 1 else None
    return (more[0], case) if more is not None else (stop, "Gen")


def _is_title(sight: Sight, noun: int, stop: int) -> bool:
    """Tell a title before a name behind a body: «кафедрой МГУ | профессора Ивана Грача», «академии леса | д-р Иван Грач»."""
    row = sight.lexicon.index("offices").get(sight.words.lemma[noun])
    held = row["class"] if row is not None else ""
    if held == "rank" and sight.words.feats[noun].number == "Sing":
        return True  # «по словам начальника управления | майора полиции Анны Белой»
    person = stop in sight.begins or (stop + 1 in sight.begins and sight.abbreviation(stop))  # «академика | РАН И. П. Белова»
    return person and (sight.words.norm[noun] == "д-р" or held == "academic")


def _is_house_of(sight: Sight, head: int, k: int) -> bool:
    """Tell for whom a house is, and no title: «педагог Дома | учителя | Анна Белова»."""
    row = sight.head(head)
    return k == head + 1 and sight.capital(head) and row is not None and sight.words.lemma[k] in row["with"].split()


def _is_no_eponym(sight: Sight, head: int, k: int, found: Reach) -> bool:
    """Tell a first name behind a body of learning that an adjective names already."""
    words = sight.words
    learned = found.learned and head > 0 and words.pos[head - 1] == "ADJ"
    return learned and first_name_gender(words.text[k].lower()) is not None
