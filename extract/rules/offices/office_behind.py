"""Offices and bodies behind a name: «Назаров, старший научный сотрудник …», «Громов был назначен директором», «Мурата из Саппоро»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lexicon import word_class
from extract.rules.main_event.named import is_finite
from extract.rules.offices.apposition import CLOSING, OPENING, end_of_apposition
from extract.rules.offices.around import Around
from extract.rules.offices.asides import behind_aside
from extract.rules.offices.bodies_between import behind_body, behind_town, closed_by_comma
from extract.rules.offices.inner_officers import is_of_inner
from extract.rules.offices.last_brackets import in_last_brackets
from extract.rules.offices.led_lists import is_led
from extract.rules.offices.pupils import behind_grade

TITLED = frozenset({"проф", "акад", "доц"})
COMPANY = word_class("one_of_a_body")  # who came beside them
ASIDE = 20  # words of offices between two names of a list
HELD = 4  # offices in one apposition
FOR = "за"
NEAR = 6  # words between a name and the office that a verb gives it
OF = ("из", "от")
PLAYING = ("играющ", "игравш", "бегущ", "бежавш", "выступающ", "выступавш", "стартующ", "стартовавш", "боровш")  # «| бежавший | за МГУ»
WORKING = ("входящ", "состоящ", "работающ", "служащ", "трудящ", "обучающ", "учащ", "преподающ", "занимающ", "выступающ", "играющ")
AT = ("в", "на", "за", "во")
GIVES_OFFICE = {
    "назначить",
    "назначать",
    "избрать",
    "переизбрать",
    "утвердить",
    "являться",
    "работать",
    "служить",
    "оставаться",
    "трудиться",
}
BECOMING = {"стать"}
APPOINTS = {"назначить", "избрать", "переизбрать", "утвердить"}  # «назначил | Ивана Громова | послом»
NAMED = 5  # words of a name and the verb before it
STANDING_FOR = {"представлять", "представить"}
GIVES_BODY = {"представлять", "возглавлять", "возглавить", "руководить", "основать"}
ADJECTIVES = 5  # words before an office in an apposition
BRACKET = 12  # words of a remark in brackets
PLACED, DASHES = 4, "–—-"  # words from «на третьем» to its dash
TOO = frozenset({"также", "тоже"})
TEACHERS, TIES = (["рук"], ["преп"], ["пед"], ["учитель"]), ":–—-"  # «рук. Олег Грач»


def offices_behind(seen: Around, reach: range, taken: set[int]) -> list[tuple[Mention, range]]:
    """Give the offices behind a name, each with the words behind it; ``taken`` ones belong to another name."""
    words = seen.words
    if below := _below(seen, reach, taken):
        return below
    sentence = seen.item_of(reach)
    k = _behind_origin(seen, _behind_remark(seen, reach.stop, sentence), sentence)
    if k >= sentence.stop:
        return []
    if words.text[k] not in (",", "—", "–", "-", "(") and not (words.text[k] == ":" and seen.opens_item(reach)):
        return _given_by_verb(seen, k, sentence, taken)
    k += words.text[k : k + 2] == [",", "("]  # «Инна Шторм, | (вице-президент РАН)»
    opening = words.text[k]
    k = behind_body(seen, behind_aside(seen, k + 1, sentence), sentence)
    if k in seen.degree_ends:  # «Иван Громов, | к.ф.-м.н., | заведующий лабораторией»
        k = seen.degree_ends[k]
        k += k in sentence and words.text[k] == ","
    k += 3 * (words.norm[k : k + 1] != [] and words.norm[k] in TITLED and words.text[k + 1 : k + 3] == [".", ","])  # «д.т.н., | проф., |»
    k = _over_epithets(seen, k, sentence)
    found: list[tuple[Mention, range]] = []
    while k in sentence and k in seen.of_office and len(found) < HELD:
        office, span = seen.of_office[k]
        if span.start in taken or not _same_case(seen, office, reach, opening) or _is_next_item(seen, office, reach):
            break
        end = end_of_apposition(seen, office.stop, sentence)
        named = end in sentence and end in seen.of_person and not is_of_inner(seen, office, seen.of_person[end][0])
        if named or (end in sentence and end + 1 in seen.of_person and words.text[end] in "–—"):
            break  # «лучшей актрисой признана Инна Шторм (Тула), лучшим | актёром | – Ян Лось»
        if opening == "," and _is_anothers(seen, end) and any(n in seen.of_body for n in range(office.stop, end)):
            break  # «Инна Шторм, | представитель | «Зари» космонавт Ян Лось»
        found.append((span, range(office.stop, end)))
        joined = end in sentence and (words.text[end] == "," or words.norm[end] == "и" or _goes_on(seen, end, sentence))
        k = end + 1 if joined else sentence.stop
        k = behind_aside(seen, k, sentence) if k in sentence else k  # «уроженка Тулы, | а ныне | аспирантка МГУ»
        k = _over_epithets(seen, k, sentence)  # «основатель и | бессменный | президент»
    return found or (_given_by_verb(seen, reach.stop + 1, sentence, taken) if opening == "," else [])


def _over_epithets(seen: Around, k: int, sentence: range) -> int:
    """Pass what stands before an office in an apposition."""
    first = k
    while k in sentence and k not in seen.of_office and k not in seen.of_person and _is_epithet(seen, k) and k - first < ADJECTIVES:
        k += 1
    return k


def _goes_on(seen: Around, k: int, sentence: range) -> bool:
    """Say whether a dash joins two offices of one person: «, первый заместитель | – главный технолог | завода «Заря»»."""
    if seen.words.text[k] not in "–—-" or k + 1 not in seen.of_office:
        return False
    office = seen.of_office[k + 1][0]
    end = end_of_apposition(seen, office.stop, sentence)
    names = end in seen.of_person or (end + 1 in seen.of_person and seen.words.text[end] in "–—")
    return "Nom" in seen.cases(office) and not seen.is_plural(office) and not names


def _below(seen: Around, reach: range, taken: set[int]) -> list[tuple[Mention, range]]:
    """Give the office on the line below a name that stands alone: «– Олег Грач» ¶ «| Руководитель | отдела «Лад»»."""
    words, line = seen.words, seen.words.line_of[reach.start]
    if reach.stop != line.stop or line.stop >= words.size or not seen.opens_item(reach):
        return []
    below = words.line_of[line.stop]
    office, span = seen.of_office.get(below.start, (range(0), None))
    if span is None or span.start in taken or "Nom" not in seen.cases(office):
        return []
    told = range(office.stop, below.stop)
    if any(k in seen.of_person or is_finite(words, k) for k in told):
        return []
    return [(span, range(office.stop, end_of_apposition(seen, office.stop, below)))]


def _is_anothers(seen: Around, k: int) -> bool:
    """Tell an office behind an office's body that the next name has: «, представитель «Зари» | космонавт | Ян Лось»."""
    office = seen.of_office[k][0] if k in seen.of_office else range(0)
    other = seen.of_person.get(office.stop) if office else None
    return other is not None and "Nom" in seen.cases(office) and seen.nominative(other[0])


def _is_next_item(seen: Around, office: range, reach: range) -> bool:
    """Tell an office of several that no name before holds: «ректор Олег Кит, | представители палаты |»."""
    before = reach.start - 1
    titled = before in seen.of_office or (before >= 0 and seen.words.pos[before] == "NOUN" and seen.words.text[before].islower())
    other = seen.words.lemma[seen.head(office)] in COMPANY or titled  # «протоиерей Олег Кит, | партнёры |»
    return seen.is_plural(office) and (other or _alone(seen, reach) or is_led(seen, reach))


def _alone(seen: Around, reach: range) -> bool:
    """Tell a name before which no other one stands in a list, so that an office of several is another item: «Олег Кит, представители …»."""
    words, k = seen.words, reach.start - 1
    return not any(n in seen.of_person for n in range(max(words.sentence_of[reach.start].start, k - ASIDE), k + 1))


def _is_epithet(seen: Around, k: int) -> bool:
    """Tell what stands before an office in an apposition: «– | советский и российский | актёр», «, | – | электрик»."""
    words = seen.words
    if words.pos[k] in ("ADJ", "DET", "NUM"):
        return True
    joined = words.norm[k] == "и" and words.pos[k - 1] == "ADJ" and k + 1 < words.size and words.pos[k + 1] == "ADJ"
    return joined or (words.text[k] in "—–" and words.text[k - 1] == ",")


def _behind_remark(seen: Around, k: int, sentence: range) -> int:
    """Pass what brackets say of a name itself: «Крис Дик | (Chris Dick) |, директор музея», «Ли Чен | (1962 года рождения) | – боксёр»."""
    words = seen.words
    if k not in sentence or words.text[k] != "(":
        return k
    close = next((n for n in range(k + 1, min(k + BRACKET, sentence.stop)) if words.text[n] == ")"), k)
    told = any(n in seen.of_office or n in seen.of_body or n in seen.of_person for n in range(k + 1, close))
    return k if close == k or told else close + 1


def _behind_origin(seen: Around, k: int, sentence: range) -> int:
    """Pass where somebody comes from: «Инна Шторм | из села Хорь |, хозяйка пекарни», «Ян Лось | из Тулы | (директор школы)»."""
    words = seen.words
    if k not in sentence or words.norm[k] not in OF:
        return k
    place = next((n for n in range(k + 1, min(k + 3, sentence.stop)) if n in seen.of_place or n in seen.of_body), None)
    stop = (seen.of_body.get(place) or seen.of_place[place])[0].stop if place is not None else k
    return stop if stop in sentence and words.text[stop] in ",(" else k


def _given_by_verb(seen: Around, k: int, sentence: range, taken: set[int]) -> list[tuple[Mention, range]]:
    """Find the office of «Громов | был назначен директором», «Сизов, | работающий главным инженером»."""
    words = seen.words
    before = range(max(sentence.start, k - NAMED), k)
    given = any(words.feats[n].verb_form in ("Fin", "") for n in before if words.lemma[n] in APPOINTS)
    for n in range(k, min(k + NEAR, sentence.stop)):
        if n in seen.of_person or words.pos[n] == "PUNCT":
            break
        if given and n in seen.of_office:
            office, span = seen.of_office[n]
            if span.start in taken or words.feats[seen.head(office)].case != "Ins":
                break
            if any(words.lemma[m] in BECOMING for m in range(k, n)) and not seen.is_appointed(span):
                break
            return [(span, range(office.stop, end_of_apposition(seen, office.stop, sentence)))]
        given = given or words.lemma[n] in GIVES_OFFICE or words.lemma[n] in BECOMING
    return []


def _same_case(seen: Around, office: range, reach: range, opening: str) -> bool:
    cases = seen.cases(office)
    turned = "Nom" not in cases and (seen.fixed(reach) or seen.undeclined(reach))  # «мастер-класс Нгуен Тхи Лан, | учителя |»
    return (opening != "," and "Nom" in cases) or seen.agrees(office, reach) or turned


def body_behind(seen: Around, reach: range) -> Mention | None:
    """Find the body right behind a name: «Мурата из Саппоро», «Иванов (МГУ)», «Хольцман, представлявшая ярмарку»."""
    words = seen.words
    k = reach.stop
    sentence = words.sentence_of[reach.start]
    if k not in sentence or k + 1 not in sentence:
        return None
    k = _behind_remark(seen, k, sentence) if words.text[k] == "(" else k  # «Анна Белова (9 класс), | лицей № 2»
    if k not in sentence or k + 1 not in sentence:
        return in_last_brackets(seen, reach)
    if words.text[k] in ",:-–—(" and seen.opens_item(reach) and (closing := _in_a_list(seen, k + 1, in_item=True)) is not None:
        return closing
    if words.norm[k] in OF or words.text[k] == "(":
        k += 1
        behind = seen.of_place[k][0].stop if k in seen.of_place and k not in seen.of_body else len(words)
        if behind < len(words) and words.text[behind] == ("(" if words.norm[k - 1] in OF else ","):
            k = behind + 1  # «Анна Грач (Казань, | КФУ)», «Анна Грач из Казани (| КФУ)»
        k += k in sentence and words.text[k] in OPENING and k not in seen.of_body
        while k in sentence and k not in seen.of_body and words.pos[k] == "ADJ" and words.text[k].islower():
            k += 1  # «из | страховой | компании «Заря»»
        return seen.of_body[k][1] if k in seen.of_body else in_last_brackets(seen, reach)
    if words.text[k] in "–—" and k + 1 in seen.of_body and seen.of_body[k + 1][0].start == k + 1 and seen.nominative(reach):
        body, mention = seen.of_body[k + 1]
        return mention if "Nom" in seen.cases(body) else None  # «Анна Грач – Союз ткачей»
    if words.lemma[k] in STANDING_FOR and k + 1 in seen.of_body and seen.nominative(reach):
        return seen.of_body[k + 1][1]  # «Ян Лось представлял | АО «Заря»»
    if words.text[k] == "," and words.lemma[k + 1] == "чей":
        near = range(k + 2, min(k + NEAR, sentence.stop))
        return next((seen.of_body[n][1] for n in near if n in seen.of_body), None)  # «Олег Грач, | чьё предприятие «Вега» | растёт»
    if words.text[k] == "," and behind_body(seen, k + 1, sentence) > k + 1:
        at = behind_town(seen, k + 1, sentence)
        at += at not in seen.of_body
        return seen.of_body[at][1] if at in seen.of_body else None  # «Анна Лось, г. Минск, | Институт леса |, доцент»
    if words.text[k] == ",":
        behind = seen.degree_ends.get(k + 1, k)  # «Ян Кит, | к.т.н. |, ООО «Заря»»
        k = behind if behind in sentence and words.text[behind] == "," and behind + 1 in sentence else k
        if (listed := _in_a_list(seen, k + 1) or _works_at(seen, k + 1)) is not None:
            return listed
        told = next(
            (n for n in range(k + 1, min(k + 3, sentence.stop)) if words.lemma[n] in GIVES_BODY or _represents(words.norm[n])), None
        )
        for n in range(told + 1, min(told + 5, sentence.stop)) if told is not None else ():
            if n in seen.of_body:
                return seen.of_body[n][1]
    return in_last_brackets(seen, reach)


def body_behind_offices(seen: Around, reach: range, behind: list[tuple[Mention, range]]) -> Mention | None:
    """Find the body that ends an item of a list behind a name and its office: «Анна Белова, доцент, | Омский университет | – «Лес»»."""
    k = behind[-1][1].stop if behind else len(seen.words)
    if k + 2 < len(seen.words) and seen.words.text[k] == "(" and k + 1 in seen.of_body:
        body, mention = seen.of_body[k + 1]
        closed = body.stop + (seen.words.text[body.stop : body.stop + 1] == ["»"])
        return mention if seen.words.text[closed : closed + 1] == [")"] else None  # «Ян Кит, заместитель министра (| Минспорт |)»
    if k >= len(seen.words) or seen.words.text[k] != ",":
        return None
    set_off = closed_by_comma(seen, k + 1) if seen.nominative(reach) else None
    return set_off or _in_a_list(seen, k + 1, in_item=seen.opens_item(reach))


def _in_a_list(seen: Around, k: int, *, in_item: bool = False) -> Mention | None:
    """Find the body that ends an item of a list: «1 место – Анна Белова, | лицей № 2;»; behind a name that opens its line in any case."""
    words = seen.words
    k += k + 1 < words.size and words.norm[k] in TOO  # «первая – Анна Белова, лицей № 2, вторая – Инна Шторм, | также | лицей № 2»
    k += k + 1 < words.size and words.text[k] in OPENING and k not in seen.of_body
    small = next((n for n in range(k, min(k + ADJECTIVES, words.size)) if words.pos[n] != "ADJ" or not words.text[n].islower()), k)
    k = small if small in seen.of_body else k  # «1 место – Анна Белова, | муниципальное бюджетное | учреждение «Лад»»
    if k not in seen.of_body:
        return None
    reach, body = seen.of_body[k]
    stop = reach.stop
    stop += stop < words.size and words.text[stop] in CLOSING
    while stop in seen.of_body and "Gen" in seen.cases(seen.of_body[stop][0]):  # «ФБУ «Лен» | Минпромторга России |»
        stop = seen.of_body[stop][0].stop
    while stop in seen.of_place and stop in words.line_of[k]:  # «школа «Лад» | Батыревского округа |;»
        stop = seen.of_place[stop][0].stop
    if stop + 1 < words.line_of[k].stop and words.text[stop] == "," and (town := _town(seen, stop + 1)):
        stop = town  # «детский сад «Умка», | г. Шадринск |»
    graded = behind_grade(words, stop, words.line_of[k])
    pupil, stop = graded > stop, graded
    stop = min(_behind_remark(seen, stop, words.line_of[k]), words.line_of[k].stop)  # «Институт леса РАН | (онлайн) |»
    ends = stop == words.line_of[k].stop or (stop < words.size and words.text[stop] in ";.–—)")
    ends = ends or (words.text[stop : stop + 1] == ["("] and words.norm[stop + 1 : stop + 2] == ['"'])  # «Институт леса | («Сосна») |»
    ends = stop == words.line_of[k].stop or (stop < words.size and words.text[stop] in ";.–—)" and not _goes_elliptic(seen, stop))
    ends = ends or (pupil and words.text[stop] == "(")  # «лицей № 2, 8 класс | (учитель Олег Грач)»
    ends = ends or (words.text[stop] == "," and (stop + 1 == words.line_of[k].stop or _teacher(seen, stop + 1) or _next(seen, stop + 1)))
    nominative = in_item or not seen.cases(reach).isdisjoint(("Nom", "Acc")) or words.text[k].isupper()  # «ООО», which no case changes
    return body if reach.start <= k and ends and nominative else None


def _goes_elliptic(seen: Around, k: int) -> bool:
    """Tell a dash for a verb: «музей представлял Ян Лось, институт | – доцент | Анна Грач», behind which another's office stands."""
    return seen.words.text[k] in DASHES and k + 1 in seen.of_office and seen.of_office[k + 1][0].stop in seen.of_person


def _next(seen: Around, k: int) -> bool:
    """Tell the next of a list behind a comma: «Ева Грач, гимназия № 2, | и Ян Лось |», «…, | Ян Лось, лицей № 3 |»."""
    words = seen.words
    if words.norm[k] == "и":
        return k + 1 in seen.of_person
    if is_finite(words, k):
        return True  # «Анна Лось, переводчица, посольство Чили, | рассказала»
    if k in seen.of_person:
        stop = seen.of_person[k][0].stop
        return stop + 1 < words.size and words.text[stop] == "," and (stop + 1 in seen.of_body or stop + 1 in seen.of_office)
    dash = next((n for n in range(k + 1, min(k + PLACED, words.size - 1)) if words.text[n] in DASHES), None)
    return dash is not None and dash + 1 in seen.of_person


def _teacher(seen: Around, k: int) -> bool:
    """Tell whose pupil an item goes on to tell: «Анна Белова, лицей № 2, | учитель – | Олег Грач»."""
    words = seen.words
    office = seen.of_office[k][0] if k in seen.of_office else range(k, k + (words.norm[k : k + 1] in TEACHERS))
    k = office.stop + (words.text[office.stop : office.stop + 1] == ["."])
    return bool(office) and (k in seen.of_person or (k + 1 in seen.of_person and words.text[k] in TIES))


def _town(seen: Around, k: int) -> int:
    """Give where a place ends that stands behind a comma, whatever «г.» or «село» is before it; 0 where none stands."""
    words = seen.words
    at = next((n for n in range(k, min(k + 3, words.size)) if n in seen.of_place), k)
    alone = at in seen.of_place and all(words.text[n] == "." or words.text[n].islower() for n in range(k, at))
    return seen.of_place[at][0].stop if alone else 0


def _works_at(seen: Around, k: int) -> Mention | None:
    """Find the body of «Ян Лось, | работающий на Невском заводе |», «Ян Лось, | бежавший за МГУ |», «Инна Шторм, | учащаяся в лицее |»."""
    words = seen.words
    if k + 2 >= words.size or words.feats[k].case == "":
        return None
    plays = words.norm[k].startswith(PLAYING) and words.norm[k + 1] == FOR
    if not plays and not (words.norm[k].startswith(WORKING) and words.norm[k + 1] in AT):
        return None
    return next((seen.of_body[n][1] for n in range(k + 2, min(k + 2 + NEAR, words.size)) if n in seen.of_body), None)


def _represents(norm: str) -> bool:
    """«представлявшая»: the participle, which the dictionary may take for an adjective; «защищавшая | честь школы»."""
    return norm.startswith(("представля", "возглавля", "защищающ", "защищавш"))
