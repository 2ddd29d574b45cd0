"""Offices before a name: «директор бюро ЮНЕСКО, академик Элен Маршан», «экс-президенты: Иван Громов …»."""

from __future__ import annotations

import re

from extract.lang.mention import Mention
from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.main_event.named import item_start
from extract.rules.offices.around import NOUNS, SURE, Around
from extract.rules.offices.inner_officers import is_of_inner
from extract.rules.places.one_land import SHORT, VILLAGES

LED = (["под", "управлением"], ["под", "руководством"])
AGE = re.compile(r"\d+-летн")
FARTHEST, LIST = 30, 150  # words between an office and its name, of a list
ANEW = frozenset({"вновь", "снова", "опять", "единогласно", "единодушно", "повторно", "заново", "официально", "также"})  # chosen
GIVING = word_class("give_an_office")
HONOURING = frozenset({"признать", "назвать"})  # «лучшей актрисой | признана | Инна Шторм»
HELD = frozenset({"office", "profession", "academic"})
KIN = frozenset({"отец", "мать", "сын", "дочь", "брат", "сестра", "муж", "жена", "супруг", "супруга", "дед", "внук", "внучка", "близнец"})
TRADES = frozenset({"profession", "academic"})
TITLES = frozenset({"academic", "rank"})
SERVING = frozenset({"быть", "работать", "выступить", "служить", "являться"})
DASHES = frozenset("—–-")
PARTING = frozenset(",;:—–-")
OPENINGS = (
    (",", "среди", "которых"),
    (",", "среди", "них"),
    (",", "в", "числе", "которых"),
    (",", "в", "их", "числе"),
    (",", "в", "том", "числе"),
    (",", "включая"),
)
PRESENT = ("участни", "гость")  # what all of a list are at the event is nobody's office: «Участники: …»
ADDRESSED = frozenset({"господин", "госпожа", "г-н", "г-жа"})
TOWNS = SHORT | {"г"}
ENVOY = "посол"  # a rank as well: «представитель ОБСЕ по правам посол Ян Лось»
FIELD_CASES = frozenset({"Dat", "Gen", ""})
FIELD = 5  # words of an officer's field
FOR = frozenset({"для", "ради", "среди", "от"})  # «экскурсию провела | для посетителей | Инна Шторм»
BRACKET = 12  # words of a remark in brackets


def offices_before(seen: Around, reach: range) -> list[tuple[Mention, range]]:
    """Give the offices before a name in the order of the text, each with the words behind it."""
    words = seen.words
    if reach.stop in seen.of_person and seen.is_whose(reach.start, seen.of_person[reach.stop][0]):
        return []
    if seen.is_represented(reach) or _opens_item(seen, reach):
        return []
    found: list[tuple[Mention, range]] = []
    passed: tuple[Mention, range] | None = None
    end = reach.start
    opening = words.line_of[end] if seen.is_in_a_list(end) else words.sentence_of[end]
    first = max(opening.start, end - FARTHEST)
    edge = end - 1
    while edge > first and AGE.match(words.norm[edge]):
        edge -= 1
    aged, k, aside = edge < end - 1, end - 1, -1
    while k >= first:
        if k in seen.of_office:
            office, span = seen.of_office[k]
            if not found and _is_counted(seen, office) and seen.nominative(reach):
                k = office.start - 1
                continue
            if found and seen.is_plural(office) and not all(nearer.kb_id_ in KIN for nearer, _ in found):
                break  # «комбайнёры | отец и сын Иван и Пётр Грачи»
            if found and _follows_a_name(seen, office.start - 1):
                break  # «Олег Кит – ректор МГУ, | академик Ян Лось»
            stays = passed is None and (_undeclined(seen, office, reach, found) or (not found and _left_as_it_is(seen, office, reach)))
            if not found and is_of_inner(seen, office, reach):
                break
            if seen.agrees(office, reach) or seen.one_of(office) or stays:
                found.append((span, range(office.stop, end)))
            elif found or "Gen" not in seen.cases(office):
                break
            elif passed is None:
                passed = (span, range(office.stop, end))  # «заместитель министра»: the nearer one may depend on a farther one
            k = office.start - 1
            if found and k > first and seen.one_of(office):
                k -= 2  # «виолончелист, | один из | основателей оркестра»
            if found:
                while k > first and _belongs_to(seen, k, office) and not _names_a_village(words, k):
                    k -= 1  # «чемпионка мира и | двукратная | чемпионка Европы»
                end = k + 1
                if k < first or k - 1 in seen.of_person or (words.text[k - 1] == ")" and k - 2 in seen.of_person):
                    break
                if words.text[k] == "," and _is_of_the_last(seen, k):
                    break  # «Олег Грач, учитель школы № 8, | монахиня Елисавета»
                if words.text[k] in ",–—" or (words.norm[k] == "и" and (k - 1 in seen.of_office or _holds_both(seen, k, reach))):
                    end = k
                    k -= 1
                elif not _stands_at(seen, k) and (k := _over_field(seen, found, k, first)) < first:
                    break
        elif _names_a_village(words, k):
            k -= 2 + (words.text[k - 1] == ".")
        elif k in seen.degree_starts:
            k = seen.degree_starts[k] - 1
            k -= k >= first and words.text[k] == ","  # «ректор вуза, | д.т.н., | профессор Иван Громов»
        elif words.text[k] == "," and k - 1 in seen.degree_starts:
            k -= 1  # «декан, д-р геогр. наук, | проф. Инна Шторм»
        elif words.text[k] == ")":
            k = aside = _opening_bracket(words, k, first) - 1
        elif words.text[k] == "(" and k == edge and words.text[reach.stop : reach.stop + 1] == [")"] and seen.nominative(reach):
            k -= 1  # «директор школы | (| Анна Кит | )»
        elif words.text[k] in ",—–" and k == edge and (aged or _opens(seen, reach, k) or (words.text[k] == "," and _set_off(seen, reach))):
            k -= 1  # «старшему эксперту завода, | 62-летнему Якову Лосю», «Президент Чили, | Ана Рохас, | приехала»
        elif words.text[k] == "," and k == edge - 1 and words.lemma[edge] in ADDRESSED and not _is_of_the_last(seen, k):
            k -= 1  # «консула Чили в Туле | , господина | Яна Лося»
        elif words.text[k] in "—–-" and k == edge and _dashed(seen, reach, k, first):
            k -= 1  # «поздравила глава поселения | - | Анна Белова»
        elif words.text[k] in DASHES and passed is not None and not found and k + 1 in seen.of_office:
            k -= 1  # «и. о. заместителя главы области | – | министра культуры Олег Грач»
        elif words.lemma[k] in SERVING and k == edge and (served := _served(seen, k, first)):
            return [served]
        elif k == edge and words.lemma[k] in GIVING | HONOURING and (given := _given(seen, k, first)):
            return [given]
        elif k == edge and (listed := _list_opening(words, k)) and (many := _plural_office(seen, listed, first)):
            return [many]
        elif words.text[k] in "—–-" and k == edge and k - 1 in seen.of_office and _in_a_cast(seen, k):
            office, span = seen.of_office[k - 1]
            return [(span, range(office.stop, k))]
        elif k in (reach.start - 1, edge - 1, aside) and seen.is_another(k) and (seen.nominative(reach) or seen.is_whose(k, reach)):
            k = seen.of_person[k][0].start - 1  # «адвокат Ивана Громова Олег Сизов», «куратор выставки Яна Лося (р. 1962) Инна Шторм»
        elif not seen.passes(k) or words.norm[k - 1 : k + 1] in LED:
            break  # «хор | учащихся | лицея под управлением Анны Кит»
        else:
            k -= 1
    whose = passed is not None and words.norm[passed[0].reach.start - 1] in FOR
    return found[::-1] or ([passed] if passed and not whose and seen.fixed(reach) else [])


def _opens_item(seen: Around, reach: range) -> bool:
    """Tell a name that opens an item of a list, which the item before it says nothing of."""
    marked = reach.start > seen.words.line_of[reach.start].start
    return seen.opens_item(reach) and (marked or seen.is_in_a_list(reach.start))


def _is_counted(seen: Around, office: range) -> bool:
    """Tell those of whom a number is told: «мама | трёх чемпионов | Анна Грач»."""
    k = office.start - 1
    return k >= 0 and seen.words.pos[k] == "NUM" and seen.is_plural(office) and "Nom" not in seen.cases(office)


def _follows_a_name(seen: Around, k: int) -> bool:
    """Say whether a dash parts a name, and what brackets say of it, from an office: «Олег Кит | – | ректор», «отец Лев (Грач) | – | …»."""
    words = seen.words
    if k < 1 or words.text[k] not in DASHES:
        return False
    at = _opening_bracket(words, k - 1, max(k - BRACKET, 1)) if words.text[k - 1] == ")" else k
    return at - 1 in seen.of_person


def _undeclined(seen: Around, office: range, reach: range, found: list[tuple[Mention, range]]) -> bool:
    """Say whether a name keeps its form beside an office, and one nearer stands in its case: «с | проректором | профессором Ли Гохуа»."""
    alike = not found or seen.cases(office) == seen.cases(seen.words.reach(found[-1][0]))
    return alike and seen.undeclined(reach)


def _left_as_it_is(seen: Around, office: range, reach: range) -> bool:
    """Tell a name that its writer forgot to decline, in a sentence that has its subject: «мэр встретился с | директором | Марк Янсен.»"""
    words, sentence = seen.words, seen.words.sentence_of[reach.start]
    closed = reach.stop == sentence.stop or words.text[reach.stop] in ".,;" or words.norm[reach.stop] == "и"
    if not closed or seen.is_plural(office) or len(seen.cases(office)) != 1 or not seen.cases(office) <= SURE:
        return False
    verb = next((k for k in range(office.start - 1, sentence.start, -1) if words.feats[k].verb_form == "Fin"), sentence.start)
    return any(words.pos[k] in NOUNS and words.feats[k].case == "Nom" for k in range(sentence.start, verb))


def _belongs_to(seen: Around, k: int, office: range) -> bool:
    """Tell an adjective in the case of an office behind it."""
    return seen.words.pos[k] == "ADJ" and seen.words.feats[k].case == seen.words.feats[seen.head(office)].case


def _stands_at(seen: Around, k: int) -> bool:
    """Say whether an office, a body with its short form or a place ends at a word."""
    quoted = k > 0 and seen.words.norm[k] == '"' and k - 1 in seen.of_body  # «представитель «Роскосмоса» космонавт Олег Кит»
    words = seen.words
    numbered = k > 0 and words.text[k].isupper() and len(words.text[k]) > 1 and words.text[k - 1].isdigit()  # «| 1 ПСЧ | капитан»
    told = k in seen.of_office or k in seen.of_body or k in seen.of_place
    return told or quoted or numbered or _closes_short_form(seen, k) or _names_a_village(words, k)


def _names_a_village(words: Words, k: int) -> bool:
    """Tell a village that no list of places has: «настоятель храма села | Ольхово | иерей», «директор школы с. | Ольхово | поэт»."""
    if k < 2 or not words.text[k][:1].isupper():
        return False
    return words.lemma[k - 1] in VILLAGES or (words.text[k - 1] == "." and words.norm[k - 2] in TOWNS)


def _over_field(seen: Around, found: list[tuple[Mention, range]], k: int, first: int) -> int:
    """Give where the office ends whose field stands before titles and ranks: «проректор | по учебной работе | профессор …»; or -1."""
    if any(span.label_ not in TITLES and span.kb_id_ != ENVOY for span, _ in found):
        return -1
    words = seen.words
    opened = next((n for n in range(k, max(first, k - FIELD), -1) if words.norm[n] == "по"), 0)
    if not opened or words.feats[opened + 1].case != "Dat" or any(words.feats[n].case not in FIELD_CASES for n in range(opened + 1, k + 1)):
        return -1
    n = opened - 1
    return n if n in seen.of_office or n in seen.of_body or n in seen.of_place else -1


def _holds_both(seen: Around, k: int, reach: range) -> bool:
    """Say whether one person has the offices on both sides of «и»: «глава администрации Тулы | и | депутат Олег Грач объявил»."""
    words, sentence = seen.words, seen.words.sentence_of[k]
    if not seen.nominative(reach) or not (k - 1 in seen.of_body or k - 1 in seen.of_place):
        return False
    verbs = [n for n in sentence if words.pos[n] == "VERB" and words.feats[n].verb_form in ("Fin", "") and words.feats[n].number]
    return bool(verbs) and all(words.feats[n].number == "Sing" and n >= reach.stop for n in verbs)


def _set_off(seen: Around, reach: range) -> bool:
    """Say whether commas set a name off on both sides, as they do one that says who holds an office."""
    words = seen.words
    closed = reach.stop < len(words) and (words.text[reach.stop] in ",." or (words.norm[reach.stop] == "и" and _in_a_row(seen, reach)))
    cases = {words.feats[reach.start].case, *possible_cases(words.norm[reach.start])}  # the tagger may not know a foreign name
    turned = not cases.isdisjoint(("Gen", "Acc", "Ins")) and reach.stop + 1 not in seen.of_person  # «речь мэра, | Анны Кит |, …»
    return (seen.nominative(reach) or turned) and closed and not _is_of_the_last(seen, reach.start - 1)


def _in_a_row(seen: Around, reach: range) -> bool:
    """Tell «студентка, | капитан команды, Анна Сова | и Ян Кит» from «приехали | директор музея, Ян Лось | и Олег Грач», maybe three."""
    words, k = seen.words, reach.start - 2
    while k > words.sentence_of[reach.start].start and k not in seen.of_office and seen.passes(k):
        k -= 1
    office = seen.of_office[k][0] if k in seen.of_office else range(0)
    return office.start > 0 and words.text[office.start - 1] == ","


def _is_of_the_last(seen: Around, comma: int) -> bool:
    """Say whether what ends at a comma is told of a name before it: «Анна Белова, | директор музея |, Олег Лось, доцент»."""
    words, k = seen.words, comma - 1
    first = max(words.sentence_of[comma].start, comma - FARTHEST)
    if words.text[k] == ")":
        k = _opening_bracket(words, k, first) - 1  # «Анна Белова, | директор музея (на снимке – слева) |, Олег Лось»
    while k > first and k not in seen.of_person and (words.text[k] not in PARTING or k in seen.of_office or _parts_offices(seen, k)):
        k = seen.degree_starts.get(k, k) - 1  # «Анна Белова, | вице-губернатор – министр |, Олег Лось»
    if words.text[k] not in PARTING or words.text[k] == ";" or k == first or k - 1 not in seen.of_person:
        return False
    if words.pos[k + 1] == "ADP" and k + 2 in seen.of_office:
        return False  # «встреча ректора, Анны Лось, | с послом Чили |, Яном Грачом»: whom another meets
    # «журналист Олег Лось, | руководитель клуба |, доцент Ян Кит»: offices come first there
    return not _stands_behind_an_office(seen, seen.of_person[k - 1][0].start)


def _stands_behind_an_office(seen: Around, at: int) -> bool:
    """Say whether an office, a body or a place ends before a name, or an office's own words: «методист | хим. отделения | Лось О. В.»."""
    if at - 1 in seen.of_body or at - 1 in seen.of_place:
        return True
    for n in range(at - 1, max(at - 1 - FIELD, seen.words.sentence_of[at].start - 1), -1):
        if n in seen.of_office:
            return True
        if not (seen.passes(n) or seen.words.text[n] == "."):
            return False
    return False


def _parts_offices(seen: Around, k: int) -> bool:
    """Tell a mark between two things that one person is: «Олег Грач, д.т.н. | , | профессор», «вице-премьер | – | министр»."""
    titled = k + 1 in seen.of_office or k + 1 in seen.degree_ends
    return titled and seen.words.text[k] in ",–—" and k - 1 not in seen.of_person


def _opens(seen: Around, reach: range, k: int) -> bool:
    """Say whether a sentence opens with an office and a mark behind it sets off who holds it: «Адвокат Петра – Олег Сизов рассказал»."""
    words = seen.words
    if not seen.nominative(reach) or reach.stop >= len(words):
        return False
    feats, verb = words.feats[reach.stop], words.pos[reach.stop] == "VERB"
    if not (verb and feats.number == "Sing" and feats.verb_form in ("Fin", "")) and words.text[reach.stop] not in "—–(":
        return False
    n = words.sentence_of[k].start
    while n < k and n not in seen.of_office and words.pos[n] in ("ADJ", "DET"):
        n += 1
    if n not in seen.of_office or "Nom" not in seen.cases(seen.of_office[n][0]):
        return False
    return all(
        seen.passes(m) or (m in seen.of_person and not seen.nominative(seen.of_person[m][0])) for m in range(seen.of_office[n][0].stop, k)
    )


def _given(seen: Around, k: int, first: int) -> tuple[Mention, range] | None:
    """Find the office of «директором завода | назначен Олег Грач»."""
    words = seen.words
    for n in range(k - 1, first - 1, -1):
        if n in seen.of_office:
            office, span = seen.of_office[n]
            held = words.lemma[k] != "стать" or seen.is_appointed(span)  # no «лидером зачёта стал | Ян Лось»
            held = held and (words.lemma[k] not in HONOURING or span.label_ in TRADES)
            return (span, range(office.stop, k)) if held and words.feats[seen.head(office)].case == "Ins" else None
        if not (seen.passes(n) or words.pos[n] == "AUX" or words.norm[n] in ANEW):
            return None
    return None


def _dashed(seen: Around, reach: range, k: int, first: int) -> bool:
    """Say whether a dash stands for a comma between an office, said behind its verb, and who holds it."""
    words, n = seen.words, k - 1
    while n > first and n not in seen.of_office and seen.passes(n):
        n -= 1
    office = seen.of_office[n][0] if n in seen.of_office else range(0)
    if not office or not (seen.one_of(office) or (seen.agrees(office, reach) and not seen.is_plural(office))):
        return False
    opened = max(words.sentence_of[k].start, first - LIST)  # «среди гостей | были | Анна Кит – ректор, мэр города – | Ян Лось |»
    told = any(words.pos[m] in ("VERB", "AUX") and words.feats[m].tense for m in range(opened, office.start))
    told = told or office.start == item_start(words, words.line_of[k])  # «- солист группы «Лад» | - | Ян Лось;»
    told = told or seen.one_of(office)  # «виолончелист, один из основателей оркестра | – | Ян Лось»
    behind = reach.stop < len(words) and words.pos[reach.stop] == "VERB" and words.feats[reach.stop].verb_form in ("Fin", "")
    if behind and words.feats[reach.stop].number == "Plur":
        return True  # «Анна Кит, ректор, и мэр города | – | Ян Лось открыли …»
    ends = reach.stop >= len(words) or reach.stop == words.line_of[k].stop
    return told and (ends or words.text[reach.stop] in ".,;(" or words.norm[reach.stop] == "и")


def _served(seen: Around, k: int, first: int) -> tuple[Mention, range] | None:
    """Find the office of «главным арбитром | работал | Ян Лось», said before the verb alone."""
    office, span = seen.of_office.get(k - 1, (range(0), None))
    served = span is not None and office.start >= first and span.label_ in ("office", "profession")
    return (span, range(office.stop, k)) if served and span and seen.words.feats[seen.head(office)].case == "Ins" else None


def _in_a_cast(seen: Around, k: int) -> bool:
    """Say whether an office stands before a dash as in a cast: «режиссёр — Андрей Егоров, художник — …»."""
    office, span = seen.of_office[k - 1]
    best = span.label_ in TRADES and any(seen.words.norm[n].startswith("лучш") for n in range(max(office.start - 1, 0), office.stop))
    best = best or (span.label_ in HELD and seen.cases(office) == {"Ins"} and _is_elliptic(seen, office.start))
    return (best or "Nom" in seen.cases(office) or not seen.cases(office)) and (office.start == 0 or office.start - 1 not in seen.of_person)


def _is_elliptic(seen: Around, k: int) -> bool:
    """Say whether a dash stands for the verb before: «Спортсменкой года признана Анна Белова, | тренером года – Олег Грач |»."""
    words = seen.words
    return any(words.lemma[n] in GIVING | HONOURING for n in range(words.sentence_of[k].start, k))


def _list_opening(words: Words, k: int) -> int:
    """Give where the opening of a list begins that ends at ``k``: «музыканты |: …», «поэты |, среди которых – …»; 0 for none."""
    at = k - (words.text[k] in DASHES)
    for opening in OPENINGS:
        start = at + 1 - len(opening)
        if start > 0 and tuple(words.norm[start : at + 1]) == opening:
            return start
    return k if words.text[k] in DASHES or words.text[k] == ":" else 0


def _plural_office(seen: Around, k: int, first: int) -> tuple[Mention, range] | None:
    """Find the office of «экс-президенты: …», «музыканты группы — …»."""
    for n in range(k - 1, first - 1, -1):
        if n in seen.of_office:
            office, span = seen.of_office[n]
            joined = seen.of_office.get(office.start - 2) if seen.words.norm[office.start - 1] == "и" else None
            if joined is not None and seen.is_plural(joined[0]):
                office, span = joined  # «писатели | и критики: …»
            if seen.words.norm[office.start - 1] == '"':
                return None  # «« | Лоцманы | » – Инна Шторм» is a talk
            shared = seen.is_plural(office) and not span.kb_id_.startswith(PRESENT)
            return (span, range(office.stop, k)) if shared else None
        if not seen.passes(n):
            return None
    return None


def _closes_short_form(seen: Around, k: int) -> bool:
    """Say whether a bracket closes a body's short form: «ректор Академии леса (АЛ | ) | профессор Олег Грач»."""
    return seen.words.text[k] == ")" and k - 1 in seen.of_body and seen.words.text[k - 2] == "("


def _opening_bracket(words: Words, k: int, first: int) -> int:
    for n in range(k - 1, max(first - 1, k - BRACKET), -1):
        if words.text[n] == "(":
            return n
    return first
