"""Bare names in quotation marks that are bodies by what stands about them: «акции | «Лунного кабеля» |», «договор с | «Верхней Камой» |».

A work, a ship or a product has no shares, signs no contract and tells the press nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.lang.grammar.readings import readings
from extract.lang.numerals import DASHES
from extract.lexicon import word_class
from extract.mentions.organisations.masks import is_platform, masked, things
from extract.mentions.organisations.names import Body
from extract.mentions.organisations.noun_phrases import quoted
from extract.mentions.organisations.of_people import tells_of_sport
from extract.mentions.organisations.quoted_cases import in_nominative
from extract.mentions.organisations.sight import QUOTE, QUOTES, Sight
from extract.mentions.organisations.teams import CONTEST, is_of_a_town

OWNED = word_class("owned_by_a_firm") | word_class("office_at_a_firm")
AGREED, GIVEN, HELP = word_class("agreed_with_a_firm"), word_class("given_by_a_firm"), word_class("help")
FIRMS, COPULAS = word_class("what_a_firm_is"), frozenset({"стать", "становиться", "выступить", "выступать", "являться", "быть", "остаться"})
ALONE = frozenset({"заниматься", "заняться", "помогать", "помочь"})  # deeds that need no object
BY, DEEDS, WORK, TELLS = (
    word_class("done_at_a_firms_wish"),
    word_class("deed_of_a_firm"),
    word_class("work_at_a_firm"),
    word_class("said_at_a_firm"),
)
JOINTLY = frozenset({"совместно", "партнерстве", "сотрудничестве", "содружестве", "кооперации"})
WITH, FROM, IN, ON, ALONG = frozenset({"с", "со"}), "от", frozenset({"в", "во", "на"}), "на", "по"
JOINTS, ADVERBS = frozenset({",", "и"}), frozenset({"ADV", "PART"})
TAKING_PART = frozenset({"участник", "партнер", "спонсор", "резидент", "экспонент", "клиент", "заказчик", "организатор"})
AMONG = frozenset({"среди", "числе"})
STAGE = frozenset({"актер", "актриса", "режиссер", "роль", "спектакль", "фильм", "сериал", "песня", "номинация"})
FARTHEST = 3  # words between a contract and with whom it is: «договор на поставку леса с «Камой»»


def by_context(sight: Sight, seen: Sequence[Body]) -> list[Body]:
    """Find the quoted names that no finder saw and that what stands before or behind them makes bodies; the others of their row, too."""
    words = sight.words
    opened = [k for k in words.with_norm(QUOTE) if k and words.text[k] in QUOTES]
    if not opened:
        return []
    known = {k for body in seen if body.rule != "tagged" or body.kind != "other" for k in range(body.start, body.stop)}
    open_ones = {words.sentence[k] for k in opened if k + 1 not in known}
    names = [inside for k in opened if words.sentence[k] in open_ones and (inside := quoted(sight, k)) is not None]
    return list(_named(sight, [row for row in _rows(sight, names) if not known.issuperset(start for start, _ in row)], known))


def _rows(sight: Sight, names: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Give the quoted names that commas or «и» join, and those that stand alone."""
    row: list[tuple[int, int]] = []
    for name in names:
        if row and not (name[0] - row[-1][1] == 3 and sight.words.norm[row[-1][1] + 1] in JOINTS):
            yield row
            row = []
        row.append(name)
    if row:
        yield row


def _named(sight: Sight, rows: list[list[tuple[int, int]]], known: set[int]) -> Iterator[Body]:
    told = [(row, case) for row in rows if (case := _case_of(sight, row, known))]
    works = things(sight) if told else frozenset()
    for row, case in told:
        for start, stop in row:
            if start in known or sight.head(start) is not None or is_platform(sight, (start, stop)):
                continue
            name = in_nominative(sight, start, stop, case)
            owned = case == "Gen" and _has_no_nominative(sight, start)  # «матч | «Зенита»», which is no match of that name
            title = set() if owned and start == row[0][0] else {" ".join(sight.words.norm[start:stop])}
            if len(name) < 2 or not works.isdisjoint({*title, name.lower().replace("ё", "е")}):
                continue
            if owned or not masked(sight, start, stop):
                yield Body(start, stop, start, "other", "context", name=name)


def _case_of(sight: Sight, row: list[tuple[int, int]], known: set[int]) -> str:
    """Give the case in which the names of a row are told to be bodies; an empty string where nothing tells it."""
    if case := _case_before(sight, row[0]):
        return case
    if _acts(sight, row) or _is_somebodys(sight, row[0]):
        return "Nom"
    return "Nom" if row[0][0] in known and _is_labelled(sight, row[0][0]) else ""


def _is_labelled(sight: Sight, first: int) -> bool:
    """Tell a list of bodies behind a colon: «Информационная поддержка: ГТРК «Кама», | «Вести Камы»»."""
    words = sight.words
    near = range(first - 2, max(words.sentence_of[first].start, first - 2 - FARTHEST), -1)
    return words.feats[first - 2].number != "Plur" and any(words.text[n] == ":" for n in near)


def _is_somebodys(sight: Sight, name: tuple[int, int]) -> bool:
    """Tell where somebody works: «Анна Кит (| «Агрохлеб» |)», «Анна Кит (технолог, | «Лунный хлеб» |)»; no talk and no film."""
    words, k = sight.words, name[0] - 2
    held = k > 2 and words.norm[k] == "," and words.lemma[k - 1].rpartition("-")[2] in sight.lexicon.index("offices")
    opened = k if k > 0 and words.text[k] == "(" else next((n for n in range(k - 1, max(k - FARTHEST, 1), -1) if words.text[n] == "("), 0)
    if not opened or (opened < k and not held) or sight.entity[opened - 1] != "PER":
        return False
    closed = name[1] + 1 < words.size and words.text[name[1] + 1][:1] in (")", ",")
    coined = name[1] - name[0] == 1 and not any(reading.known for reading in readings(words.norm[name[0]]))
    return closed and (held or (coined and STAGE.isdisjoint(words.lemmas)))


def _case_before(sight: Sight, name: tuple[int, int]) -> str:
    """Give the case in which a name stands behind what only bodies have, give or agree to; an empty string elsewhere."""
    words, k = sight.words, name[0] - 2
    first = words.sentence_of[name[0]].start
    if k < first:
        return ""
    if words.lemma[k] in OWNED or (k > first and _is_by_it(sight, k)):
        return _stands_in(sight, name, "Gen")
    if words.lemma[k] in FIRMS and words.feats[k].number == "Sing" and _is_nominative(sight, name):
        return "Nom"  # «застройщик | «Верхняя Кама»»
    if _is_set_out(sight, k, first) and _is_nominative(sight, name):
        return "Nom"
    if is_of_a_town(sight, k) and not (k > first and words.pos[k - 1] in ("ADP", "NOUN", "ADJ")):
        return words.feats[k].case
    if words.norm[k] == ON and words.lemma[name[1] + 1 : name[1] + 2] and words.lemma[name[1] + 1] in WORK:
        return _stands_in(sight, name, "Loc")
    if k == first:
        return ""
    if words.norm[k] in WITH and (words.norm[k - 1] in JOINTLY or _is_agreed(sight, k, first)):
        return _stands_in(sight, name, "Ins")
    if words.norm[k] == FROM and words.lemma[k - 1] in GIVEN:
        return _stands_in(sight, name, "Gen")
    if words.norm[k] in IN and (words.lemma[k - 1] in WORK or _is_told(sight, k - 1) or _is_told(sight, name[1] + 1)):
        return _stands_in(sight, name, "Loc")
    return ""


def _is_set_out(sight: Sight, k: int, first: int) -> bool:
    """Tell «инвестор – | «Кама»», «среди участников – | «Кама» |, «Белая»», «в числе партнёров | «Кама»»."""
    words = sight.words
    noun = k - (words.text[k] in DASHES)
    if noun <= first:
        return False
    among = words.lemma[noun] in TAKING_PART and words.norm[noun - 1] in AMONG
    return among or (noun < k and words.lemma[noun] in FIRMS and words.feats[noun].case == "Nom")


def _is_by_it(sight: Sight, k: int) -> bool:
    """Tell «по | заказу», «при | поддержке», «при финансовой | поддержке»."""
    words = sight.words
    if words.lemma[k] in BY:
        return words.norm[k - 1] == ALONG
    return words.lemma[k] in HELP and "при" in words.norm[max(k - 2, 0) : k]


def _is_agreed(sight: Sight, k: int, first: int) -> bool:
    """Tell «договор | с», «контракт на поставку леса | с», «сотрудничает | с»."""
    words = sight.words
    for n in range(k - 1, max(first, k - 2 - FARTHEST) - 1, -1):
        if words.lemma[n] in AGREED:
            return True
        if words.pos[n] in ("VERB", "PUNCT"):
            return False
    return False


def _is_told(sight: Sight, k: int) -> bool:
    """Tell «сообщили | в», «в «Каме» | пояснили»: who says it is nobody."""
    words = sight.words
    return k < words.size and words.lemma[k] in TELLS and words.pos[k] == "VERB" and words.feats[k].number == "Plur"


def _acts(sight: Sight, row: list[tuple[int, int]]) -> bool:
    """Tell what does what only bodies do: ««Кама» | построила цех», «приз учредила | «Кама»», «подрядчиком стала | «Кама»»."""
    words, before, behind = sight.words, row[0][0] - 2, row[-1][1] + 1
    first, stop = words.sentence_of[row[0][0]].start, words.sentence_of[row[0][0]].stop
    if not _stands_in(sight, row[0], "Nom"):
        return False
    while behind < stop and words.pos[behind] in ADVERBS:
        behind += 1
    apart = before < first or words.pos[before] in ("PUNCT", "CCONJ", "SCONJ", *ADVERBS)
    if apart and behind < stop and _is_deed(sight, behind) and words.lemma[behind] not in ALONE:
        return True
    while before > first and (words.pos[before] in ADVERBS or words.norm[before] == "и"):
        before -= 1
    if before <= first or words.pos[before] not in ("VERB", "AUX"):
        return before == first and words.lemma[before] in ALONE
    if words.lemma[before] in COPULAS:
        return _is_called(sight, before, first)
    return _is_deed(sight, before) and (words.lemma[before] in ALONE or _has_object(sight, before, first))


def _is_called(sight: Sight, verb: int, first: int) -> bool:
    """Tell «подрядчиком | стала», «владельцем завода | стала»."""
    words = sight.words
    return any(words.lemma[n] in FIRMS and words.feats[n].case == "Ins" for n in range(max(first, verb - 4), verb))


def _has_object(sight: Sight, verb: int, first: int) -> bool:
    """Tell whether what is done stands before a verb, and nobody who does it: «приз в сто рублей | учредила»."""
    words, found = sight.words, False
    for n in range(verb - 1, first - 1, -1):
        if words.pos[n] in ("PUNCT", "CCONJ", "VERB"):
            break
        if words.pos[n] in ("NOUN", "PROPN", "PRON", "NUM", "DET"):
            if words.feats[n].case == "Nom" and not _is_of_other_gender(sight, n, verb):
                return False
            found = found or words.feats[n].case == "Nom"
            found = found or words.feats[n].case == "Acc" or words.pos[n] == "NUM"
    return found


def _is_of_other_gender(sight: Sight, noun: int, verb: int) -> bool:
    """Tell «завод | построила», whose noun is what is built."""
    one, deed = sight.words.feats[noun], sight.words.feats[verb]
    return "Sing" == one.number == deed.number and bool(one.gender and deed.gender) and one.gender != deed.gender


def _is_deed(sight: Sight, k: int) -> bool:
    words = sight.words
    played = words.lemma[k] in CONTEST and tells_of_sport(words, sight.lexicon)
    return (words.lemma[k] in DEEDS or played) and words.pos[k] == "VERB" and words.feats[k].verb_form in ("Fin", "")


def _stands_in(sight: Sight, name: tuple[int, int], case: str) -> str:
    """Give a case where a name may stand in it; a known word that has a nominative may be in apposition: «отряд «Кама»»."""
    read = readings(sight.words.norm[name[0]])
    if not read or all(reading.fixed for reading in read):
        return case
    cases = {reading.case for reading in read}
    return case if case in cases and (case == "Nom" or "Nom" not in cases) else ""


def _is_nominative(sight: Sight, name: tuple[int, int]) -> bool:
    """Tell a name that may stand in the nominative and in no genitive: «застройщик | «Волна»», but «подрядчик | «Комбината»»."""
    cases = {reading.case for reading in readings(sight.words.norm[name[0]])}
    return "Nom" in cases and "Gen" not in cases


def _has_no_nominative(sight: Sight, k: int) -> bool:
    """Tell whose a thing is from what it is called: «цеха | «Северных зорь» |», «акции | «Белый цветок» |»."""
    read = readings(sight.words.norm[k])
    return bool(read) and all(reading.case != "Nom" for reading in read)
