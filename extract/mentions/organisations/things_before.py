"""Things before a body whose quoted name is theirs: «спектакль | Рязанского театра драмы | «Барышня-крестьянка»»."""

from __future__ import annotations

from extract.lang.grammar.readings import readings_of_kind
from extract.mentions.organisations.masks import names_a_thing
from extract.mentions.organisations.noun_phrases import adjectives_before, quoted
from extract.mentions.organisations.reached import LEARNED, Reach
from extract.mentions.organisations.sight import QUOTES, Sight

GIVEN = frozenset({"грант", "средство", "субсидия"})  # of which nobody tells the name behind their giver's
CIRCUMSTANCES = {("на", noun) for noun in ("база", "сайт", "страница", "площадка", "территория", "стенд")} | {
    ("по", noun) for noun in ("инициатива", "приглашение", "заказ", "предложение")
}
LIBRARY, OUT_OF = "библиотека", frozenset({"из"})
UNITED = frozenset({"party", "union"})
SITTINGS = frozenset({"съезд", "собрание", "заседание", "пленум", "сессия", "совещание"})  # that bear no names of their own
FARTHEST_THING = 9  # words between a thing and the quoted name that is its own


def is_a_things(sight: Sight, head: int, found: Reach) -> bool:
    """Tell whether a quoted name is that of a thing before the body: «спектакль | Рязанского театра драмы | «Барышня-крестьянка»».

    A body that nothing else tells has the name: «спектакль театра «Застава»».
    """
    words = sight.words
    nouns = [r for r in readings_of_kind(words.norm[head], "noun") if r.case == "Gen"]
    start = adjectives_before(sight, head, nouns) if nouns else head
    first = words.sentence_of[head].start
    if not nouns or start == first:
        return False
    if words.norm[start - 1] == "и":  # «премия в области кино и | телевидения | «Лавр»»
        chain = next((k for k in range(start - 2, max(first, start - FARTHEST_THING), -1) if not _in_chain(sight, k)), first)
        return names_a_thing(sight, chain + 1) or names_a_thing(sight, chain)
    if _names_its_own(sight, start - 1, found.stop) or _names_a_whole(sight, head, found.stop):
        return False
    if _is_an_events(sight, head, start, found):
        return True
    if not names_a_thing(sight, start - 1) or words.lemma[start - 1] in sight.lexicon.index("offices") or _is_room(sight, start - 1):
        return False  # «актриса | Московского театра | «Застава»», «зал | Государственного музея | «Онежский дом»»
    if found.eponym or any(sight.capital(k) for k in range(start, head)):
        return True
    return found.complements > 0 and not (_is_unnamed(sight, head, found.stop) and sight.entity[found.stop + 1] == "ORG")


def _is_an_events(sight: Sight, head: int, start: int, found: Reach) -> bool:
    """Tell the name of an event that people or things of a house of learning make: «концерт | хора Тульского университета | «Весна»».

    Houses of learning have hardly any names in quotation marks, if something else names them.
    """
    words, row = sight.words, sight.head(head)
    learned = row is not None and (row["kind"] in LEARNED or words.lemma[head] == LIBRARY) and row["kind"] != "school"
    told = start < head or found.complements > 0
    if not learned or not told or not any(sight.capital(k) for k in range(start, found.stop)):
        return False
    first, k = words.sentence_of[head].start, start - 1
    while k > max(first, start - FARTHEST_THING) and (words.feats[k].case == "Gen" or words.norm[k] in OUT_OF) and not sight.is_event(k):
        k -= 1
    return k < start - 1 and sight.is_event(k)


def _is_unnamed(sight: Sight, head: int, opened: int) -> bool:
    """Tell a body that nothing names but what is quoted behind it: «гастроли | театра кукол | «Петрушка»»."""
    return sight.words.text[opened] in QUOTES and not any(sight.capital(k) for k in range(head, opened))


def _names_its_own(sight: Sight, thing: int, opened: int) -> bool:
    """Tell that the body has the name: «на базе | школы «Юность»», «съезд | движения «Лад»», «проект | Центра «Радуга» «Шаг»»."""
    words = sight.words
    based = words.lemma[thing] in GIVEN | SITTINGS or (words.norm[thing - 1], words.lemma[thing]) in CIRCUMSTANCES
    inside = quoted(sight, opened) if words.text[opened] in QUOTES else None
    if inside is None:
        return based
    lettered = inside[1] - inside[0] == 1 and sight.abbreviation(inside[0])  # «команда | института «МИСиС»»
    return based or lettered or (inside[1] + 1 < words.size and words.text[inside[1] + 1] in QUOTES)


def _names_a_whole(sight: Sight, head: int, opened: int) -> bool:
    """Tell the name of a body's whole that nothing else names: «конференция | отделения | Всероссийской партии «Лад»»."""
    whole = sight.head(opened - 1) if opened - 1 > head else None
    return whole is not None and whole["need"] == "proper" and whole["kind"] in UNITED


def _is_room(sight: Sight, k: int) -> bool:
    row = sight.lexicon.index("venue_heads").get(sight.words.lemma[k])
    return row is not None and row["need"] == "part"


def _in_chain(sight: Sight, k: int) -> bool:
    words = sight.words
    return words.norm[k] in ("в", "и", "области", "сфере") or (words.feats[k].case == "Gen" and not names_a_thing(sight, k))
