"""For which body somebody acts: «От Общественной палаты наблюдала Анна Грач», «Институт леса представляли Анна Грач и Олег Сизов»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.rules.offices.around import Around
from extract.rules.offices.nominated import nominated
from extract.rules.offices.pupils import before_grade
from extract.rules.offices.teams import colleagues_at, of_team

LONGEST_LIST = 80  # words of those who represent a body
FARTHEST = 12  # words between a side's dash and its signatory, between «возглавил» and its subject
REPRESENTING = frozenset({"представлять", "представить"})
WINNING, HONOUR = frozenset({"защищать", "защитить", "отстаивать", "принести"}), frozenset({"честь", "цвет", "копилка"})
LISTING = frozenset({",", "и", "также", ":", "("})  # «Олег Грач (до 60 кг), Ян Лось»
LEADERS, BETWEEN = frozenset({"рук", "худ", "реж", "дир", "дирижер", "педагоги"}), ",.:–—-"
FROM = frozenset({"из", "г", "с", "п", "."})
OF_PLACE = 14  # words in brackets before a team's leader
LEADING = frozenset({"руководством", "началом", "командованием", "предводительством"})
TEACHING = frozenset({"учитель", "руководитель", "тренер", "наставник", "педагог", "преподаватель", "рук"})
HEADING, DELEGATION = frozenset({"возглавить", "возглавлять"}), "делегация"
HEADED = ("возглавляем", "возглавленн")
DASHES, CLOSED, OPENED = frozenset("–—-"), '"»”', frozenset(":;,•·–—-*")
WITH, ENDS, SEPARATING = frozenset({"с", "со"}), ";:", ",;"


def on_behalf(seen: Around, reach: range) -> Mention | None:
    """Find the body for which a person acts, as its sentence says before the name."""
    if (party := nominated(seen, reach)) is not None:
        return party
    if not seen.nominative(reach):
        return _embodied(seen, reach) or _led(seen, reach) or _accompanied(seen, reach) or colleagues_at(seen, reach)
    told = colleagues_at(seen, reach) or of_team(seen, reach) or _heading(seen, reach)
    told = told or _led(seen, reach) or _from(seen, reach) or _represented(seen, reach) or _for_a_side(seen, reach)
    return told or _from_before_verb(seen, reach) or _in_brackets(seen, reach) or _behind_a_body(seen, reach)


def _heading(seen: Around, reach: range) -> Mention | None:
    """Find whose delegation a person heads: «Пришла делегация | Института леса |. Возглавил её декан Ян Лось»."""
    words = seen.words
    sentence = words.sentence_of[reach.start]
    before = range(max(sentence.start, reach.start - FARTHEST), reach.start)
    verb = next((k for k in before if words.lemma[k] in HEADING and words.feats[k].verb_form in ("Fin", "")), None)
    if verb is None or any(k in seen.of_person for k in before):
        return None
    near = range(before.start, min(verb + 3, reach.start))
    if any(words.norm[k] == "ее" or words.lemma[k] == DELEGATION for k in near):
        first = words.sentence_of[sentence.start - 1].start if sentence.start else sentence.start
        sent = (k + 1 for k in range(first, reach.start) if words.lemma[k] == DELEGATION)
        return next((seen.of_body[k][1] for k in sent if k in seen.of_body), None)
    return None


def _accompanied(seen: Around, reach: range) -> Mention | None:
    """Find the body with which an officer of it comes: «ребята школы № 5 | с педагогом Анной Грач»."""
    words, k = seen.words, reach.start - 1
    while k > 0 and k in seen.of_office:
        k -= 1
    return seen.of_body[k - 1][1] if k < reach.start - 1 and words.norm[k] in WITH and k - 1 in seen.of_body else None


def _in_brackets(seen: Around, reach: range) -> Mention | None:
    """Find the body that brackets name before its officer: «команда «Лес» (лицей № 2, | капитан Анна Грач)»."""
    words, k = seen.words, reach.start - 1
    k -= k > 0 and words.text[k] in "–—-:" and k - 1 in seen.of_office  # «(лицей № 2, | тренер – Ян Лось)»
    while k > 0 and k in seen.of_office:
        k -= 1
    last = before_grade(words, k - 1) if k > 0 else 0  # «Инна Шторм, лицей № 2, | 9 класс, | учитель …»
    if k == reach.start - 1 or words.text[k] != "," or last not in seen.of_body:
        return None
    body, mention = seen.of_body[last]
    before = body.start - 1
    if before > 0 and words.text[before] == "," and words.lemma[k + 1] in TEACHING:  # «Инна Шторм, лицей № 2, | учитель – Ян Лось»
        return mention if before - 1 in seen.of_person or words.text[before - 1] in (")", "класс") else None
    return mention if before >= 0 and words.text[before] == "(" else None


def _behind_a_body(seen: Around, reach: range) -> Mention | None:
    """Find the body whose officers brackets behind it name: «хор «Лад» из Тулы (рук. Анна Грач)», «школа № 5 (тренеры – Ян Лось)»."""
    words, k = seen.words, reach.start - 1
    first, told = max(words.line_of[reach.start].start, k - LONGEST_LIST), False  # «рук.» may seem to end a sentence
    while k > first and words.text[k] != "(":
        told = told or k in seen.of_office or words.norm[k] in LEADERS
        if not (k in seen.of_office or k in seen.of_person or words.norm[k] in LEADERS or words.text[k] in BETWEEN or words.norm[k] == "и"):
            k = _behind_its_place(seen, k, first) if told else first
            if k == first:
                return None
            break
        k -= 1
    if not told or words.text[k] != "(":
        return None
    k = before_grade(words, k - 1)
    if k - 2 > first and words.text[k] == ")" and k - 1 in seen.of_body and words.text[k - 2] == "(":
        k -= 3  # «Школа бокса (ШБ) | (тренер Ян Лось)»
    k -= words.text[k] in CLOSED  # ««Заря | » (тренер Ян Лось)»
    while k > first and k not in seen.of_body and (k in seen.of_place or words.norm[k] in FROM):
        k -= 1
    return seen.of_body[k][1] if k in seen.of_body else None


def _behind_its_place(seen: Around, k: int, first: int) -> int:
    """Give the bracket before where a team is from: «« Рысь» | ( | пос. Липки, участок № 2, тренер Ян Лось)»; ``first`` without one."""
    words = seen.words
    if words.text[k + 1] != ",":
        return first
    for n in range(k, max(first, k - OF_PLACE), -1):
        if words.text[n] == "(":
            return n
        if n in seen.of_body or words.pos[n] == "VERB":
            return first
    return first


def _from(seen: Around, reach: range) -> Mention | None:
    """Find the body that opens a sentence: «От палаты | выступила Анна Грач», «Со стороны вуза | пришли ректор Ян Лось и Анна Грач»."""
    words = seen.words
    first = words.sentence_of[reach.start].start
    k = _behind_from(words, first, reach.start)
    if not first < k < reach.start or k not in seen.of_body:
        return None
    between = range(seen.of_body[k][0].stop, reach.start)
    acts = [n for n in between if words.pos[n] in ("VERB", "AUX") and words.feats[n].tense and words.feats[n].verb_form in ("Fin", "")]
    others = any(n in seen.of_body and n not in seen.of_person and not _of_an_office(seen, n) for n in between)
    ends = any(words.text[n] in ENDS for n in between)
    # «От вуза | ректор …», «Открывая форум от имени вуза, | ректор …»
    acts_behind = not acts and all(n in seen.of_office or words.pos[n] in ("ADJ", "NOUN", "ADP") or words.text[n] == "," for n in between)
    return seen.of_body[k][1] if (len(acts) == 1 or acts_behind) and not others and not ends else None


def _behind_from(words: Words, first: int, stop: int) -> int:
    """Give the word behind «от», «со стороны» at the head of a sentence, behind «от имени» anywhere; the first word where none stands."""
    opening = words.norm[first : first + 2]
    if opening == ["со", "стороны"] or opening in (["от", "имени"], ["от", "лица"]):
        return first + 2
    if opening[:1] == ["от"]:
        return first + 1
    near = range(max(first, stop - FARTHEST), stop - 1)
    return next((k + 2 for k in near if words.norm[k] == "от" and words.norm[k + 1] in ("имени", "лица")), first)


def _from_before_verb(seen: Around, reach: range) -> Mention | None:
    """Find the body right before the verb of a name: «С докладом от | Минспорта | выступил советник Олег Грач»."""
    words, k = seen.words, reach.start - 1
    while k > 0 and k in seen.of_office:
        k -= 1
    if k < 2 or words.pos[k] != "VERB" or words.feats[k].tense != "Past" or k - 1 not in seen.of_body:
        return None
    body, mention = seen.of_body[k - 1]
    return mention if body.start > words.sentence_of[k].start and words.norm[body.start - 1] == "от" else None


def _of_an_office(seen: Around, n: int) -> bool:
    """Say whether a body stands right behind an office, as that of one of several: «ректор Ян Лось, директор | Института леса | …»."""
    return seen.of_body[n][0].start - 1 in seen.of_office


def _led(seen: Around, reach: range) -> Mention | None:
    """Find the body whose people somebody leads: «делегация | вуза «Лес» | во главе с …», «коллектив | лицея № 2 | под руководством …».

    So too «делегация | вуза |, возглавляемая ректором …».
    """
    words, first = seen.words, max(seen.words.sentence_of[reach.start].start, reach.start - FARTHEST)
    at = next((k for k in range(reach.start - 1, first, -1) if words.norm[k] in WITH and words.norm[k - 1] == "главе"), None)
    led = next((k for k in range(reach.start - 1, first, -1) if words.norm[k] in LEADING and words.norm[k - 1] == "под"), None)
    sent = DELEGATION in words.lemma[first : reach.start]
    headed = next((k for k in range(reach.start - 1, first, -1) if sent and words.norm[k].startswith(HEADED)), None)
    led = led if led is not None or headed is None else headed
    at = at if at is not None else led
    if at is None or any(words.text[k] in SEPARATING or k in seen.of_person for k in range(at, reach.start)):
        return None
    k = at - 1 if at == headed else at - 2 - (at != led)
    opened = words.text[k] == ")"
    first = max(words.sentence_of[reach.start].start, k - FARTHEST)
    while k > first and k not in seen.of_body and (opened or k in seen.of_place or words.text[k] in "(),"):
        opened = opened and words.text[k] != "("  # «(провинция Гирин, КНР)»
        k -= 1
    return seen.of_body[k][1] if k in seen.of_body and (at == led or words.norm[at - 2] == "во") else None


def _embodied(seen: Around, reach: range) -> Mention | None:
    """Find the body of «| Союз ткачей | в лице директора Олега Грача»."""
    words, first = seen.words, max(seen.words.sentence_of[reach.start].start, reach.start - FARTHEST)
    at = next((k for k in range(reach.start - 1, first, -1) if words.norm[k - 1 : k + 1] == ["в", "лице"]), None)
    if at is None or any(words.text[k] in SEPARATING or k in seen.of_person for k in range(at, reach.start)):
        return None
    k = at - 2
    while k >= first and k in seen.of_place and k not in seen.of_body:
        k -= 1
    return seen.of_body[k][1] if k in seen.of_body else None


def _for_a_side(seen: Around, reach: range) -> Mention | None:
    """Find the side that a dash gives its signatory: «от завода – директор Олег Сизов, | от университета – ректор Анна Грач»."""
    words, first = seen.words, max(seen.words.sentence_of[reach.start].start, reach.start - FARTHEST)
    dash = next((k for k in range(reach.start - 1, first, -1) if words.text[k] in "–—-"), None)
    if dash is None or any(k in seen.of_person or words.text[k] in ",;" for k in range(dash, reach.start)):
        return None
    body = seen.of_body.get(dash - 1)
    side = body[0].start if body is not None else dash - 1
    while side > first and words.pos[side - 1] == "ADJ" and words.text[side - 1].islower():
        side -= 1  # «от | федерального казённого | предприятия – директор …»
    if side - 1 < first or (words.norm[side - 1] != "от" and words.norm[max(side - 2, 0) : side] != ["со", "стороны"]):
        return None
    return body[1] if body is not None else seen.bodies.meant(dash - 1)


def heads_item(seen: Around, reach: range) -> Mention | None:
    """Find the body that opens an item before a dash and its officer: «| Союз ткачей | – председатель Олег Кит, | Музей леса | – …»."""
    words, k = seen.words, reach.start - 1
    while k > 0 and k in seen.of_office:
        k -= 1
    if k == reach.start - 1 or k < 1 or words.text[k] not in DASHES or words.start[k] == words.stop[k - 1]:
        return None
    k -= 1 + (words.text[k - 1] in CLOSED and k - 1 not in seen.of_body)
    body, mention = seen.of_body.get(k, (range(0), None))
    before = body.start - 1  # no mark of a quoted name, which may be a talk's: «« | Город | » – химик Инна Шторм»
    opens = before < words.line_of[body.start].start or words.text[before] in OPENED if body else False
    return mention if opens and "Nom" in seen.cases(body) else None


def _represented(seen: Around, reach: range) -> Mention | None:
    """Find the body that a list of names represents: «Институт леса | представляли декан Анна Грач и Олег Сизов»."""
    words, first = seen.words, seen.words.sentence_of[reach.start].start
    k = reach.start - 1
    first = max(first, reach.start - LONGEST_LIST)
    while k > first and words.lemma[k] not in REPRESENTING and words.lemma[k] not in WINNING:
        if not (seen.passes(k) or k in seen.of_office or k in seen.of_person or words.norm[k] in LISTING):
            return None
        k -= 1
    if k <= first:
        return None
    last = k - 1 - (words.text[k - 1] in CLOSED)  # «ООО «Лён | » | представляла»
    at = next((n for n in (last, words.sentence_of[k].start) if n in seen.of_body), None)  # «Институт | на форуме | представляла»
    if at is None or words.feats[k].verb_form not in ("Fin", ""):
        return None
    body, mention = seen.of_body[at]
    if words.lemma[k] in WINNING:  # «Честь | лицея № 2 | защищали …», «Золото в копилку | школы | принесли …»
        before = words.lemma[max(words.sentence_of[k].start, body.start - 2) : body.start]
        return mention if not HONOUR.isdisjoint(before) else None
    of_event = body.start > words.sentence_of[k].start and words.pos[body.start - 1] in (
        "NOUN",
        "PROPN",
    )  # «Чили на саммите | ОПЕК | представляет …»
    straight = seen.cases(body) <= {"Nom", "Acc"} or words.text[body.start].isupper()  # «ООО» is the same in every case
    return mention if straight and not of_event else None
