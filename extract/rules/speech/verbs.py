"""Acts of speech told by a verb: «выступил Иванов», «она напомнила», «…, — сказал архитектор»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.words import Words
from extract.mentions.names.forms import first_name_gender
from extract.rules.main_event.named import Named, is_finite
from extract.rules.speech.beside import beside
from extract.rules.speech.elliptic import without_verb
from extract.rules.speech.heard import LISTENING, heard, stands_in
from extract.rules.speech.infinitives import governor
from extract.rules.speech.joined import last_joined
from extract.rules.speech.meant import INSERTED, meant
from extract.rules.speech.opening import by_opening, by_speaking
from extract.rules.speech.relative import by_relative, relative
from extract.rules.speech.scene import DASHES, FAR, Act, Scene
from extract.rules.speech.together import meant_together
from extract.rules.speech.unspoken import is_unspoken

GENDERS = {"Masc": "male", "Fem": "female"}
INFINITIVES = ("ть", "ти", "ться", "тись")
VERBS = ("VERB", "AUX", "ADJ")
BODY_NOUNS = frozenset({"пресс-служба", "ведомство", "сообщение", "сайт", "портал", "телеканал", "радио", "сми", "ресурс", "страница"})
BODY_NOUNS |= {"издание", "корреспондент", "источник", "пресс-центр", "информагентство", "телеграм-канал", "telegram-канал"}
QUOTES = frozenset('"«“„')
REMARKS = frozenset({"в свою очередь", "со своей стороны", "в частности", "в том числе", "тем временем", "между тем", "кроме того"})
BODY = 6  # words of a body's name
SITE = re.compile(r"[A-Za-z\d-]+(\.[A-Za-z\d-]+)*\.[a-z]{2,5}\b")
JOINING = frozenset({"и", "с", "со", "вместе", "также", ":", "среди"})
TOGETHER = 10  # words before a name in which others may be told
INSIDE = ("в", "во", "на")
OF_WHICH = frozenset({"среди", "числе", "из"})
DONE = ("в", "вши", "вшись")  # «отметив», but «считая», «благодаря»
GENDERED = ("ов", "ев", "ин", "ын", "ий", "ой", "ый", "ова", "ева", "ина", "ына", "ая")
NAMING = frozenset({"назвать", "называть", "объявить", "объявлять", "перечислить"})
QUOTING = frozenset({"цитировать", "процитировать"})
LISTED = ("speak", "present", "address", "open", "deliver", "set", "talk")


def by_verb(scene: Scene, k: int, sentence: range) -> Iterator[Act]:
    """Find who does what a verb of speech at a word tells."""
    words = scene.words
    row = scene.verbs.get(words.lemma[k])
    manner = row["manner"] if row else "say" if _ascribes(scene, k) else ""
    if manner == "say" and words.feats[k].verb_form == "Conv" and words.norm[k].endswith(DONE):
        yield from _by_gerund(scene, k, sentence)
    if manner == "open" and words.feats[k].verb_form == "Conv":
        yield from by_opening(scene, k, sentence)
    if manner and words.feats[k].verb_form == "Conv":
        yield from by_speaking(scene, k, sentence)
    if words.lemma[k] in LISTENING and (words.feats[k].verb_form != "Part" or words.feats[k].variant == "Short"):
        yield from heard(scene, k, sentence)
        return
    if not manner or words.pos[k] not in VERBS or words.feats[k].verb_form in ("Part", "Conv"):
        return
    if words.pos[k] == "ADJ" and (words.feats[k].variant != "Short" or words.lemma[k].endswith(INFINITIVES)):
        return  # «уверенный ход», «он призван помочь», but «министр уверен»
    told = k if words.feats[k].verb_form != "Inf" else governor(scene, k, manner)
    if told is None:
        return
    if is_unspoken(scene, k, manner, sentence):
        return
    if words.feats[k].number == "Sing" and told == k and (which := relative(scene, k, sentence)) is not None:
        found = list(by_relative(scene, k, which, manner, sentence))
        yield from found
        if found:
            return
    if words.lemma[k] in QUOTING and not scene.before(k, sentence) and (quoted := _quoted_by(scene, k, sentence)) is not None:
        yield Act(quoted.name, "say", k, quoted.reach, "speech.by")  # but «мэр процитировал Олега Грача»: he himself speaks
        return
    if manner == "say" and k not in scene.ascribing and _says_a_body(scene, k):
        return
    gender = GENDERS.get(words.feats[told].gender, "")
    before, after = scene.before(min(k, told), sentence), scene.after(max(k, told), sentence)
    if not before and not after and (last := last_joined(scene, max(k, told), sentence)) > k:
        after = scene.after(last, sentence)
    if words.feats[told].number == "Plur":
        if words.lemma[k] in NAMING:  # «победителей назвали: | Ян Лось, Инна Шторм |»
            after = [person for person in after if ":" not in words.norm[k : person.reach.start]]
        if manner == "say" and k + 2 < len(words) and words.norm[k + 1] in INSIDE and _is_body(scene, k + 2):
            before = []  # «…, заявили в пресс-службе»: nobody named before
        if len(before) + len(after) == 1 and not _is_one_of_several(words, k, sentence, (before or after)[0]):
            return
        named = [*before[-6:], *after]
        named += [person for person in beside(scene, k, manner) if named and person not in named]
        for person in named:
            yield Act(person.name, manner, k, person.reach, "speech.plural_verb")
        if not named:
            yield from meant_together(scene, k, sentence, manner)
        return
    after = [p for p in after if not _is_one_of_which(words, k, p)]
    turn = bool(before) and _agrees(gender, before[-1]) and _set_off(words, before[-1].reach.stop, k)
    after = [] if turn else after  # «Ян Лось, | в свою очередь, | обратил внимание на вагоны, а Инна Шторм …»
    subject = _nearest(scene, k, [p for p in before if _agrees(gender, p)], [p for p in after if _agrees(gender, p)])
    if subject is None and before and before[-1].reach.stop == k:
        subject = before[-1]  # «Афшин Рахими отметила»: so it is a woman's name
    if subject is None and before and _set_off(words, before[-1].reach.stop, k):
        subject = before[-1]  # «Вэй Цзюнь, | в свою очередь, | сообщила»
    if subject is None and after and (_is_unheard_of(after[0]) or _in_office(scene, k, after[0])):
        subject = after[0]
    if subject is not None:
        yield Act(subject.name, manner, k, subject.reach, "speech.subject")
        yield from (Act(person.name, manner, k, person.reach, "speech.list") for person in without_verb(scene, subject, k, sentence))
        yield from (Act(person.name, manner, k, person.reach, "speech.list") for person in beside(scene, k, manner))
        # «выступил министр Иванов, ректор Петров и директор Сидорова»: the verb agrees with the first of a list.
        if subject.reach.start > k and manner in LISTED:
            for person in after:
                if person.reach.start > subject.reach.start:
                    yield Act(person.name, manner, k, person.reach, "speech.list")
        return
    yield from meant(scene, k, sentence, manner, gender)


def _is_one_of_which(words: Words, verb: int, person: Named) -> bool:
    """Tell who is listed of those that a verb has to do with: «глава поблагодарила спонсоров, | среди которых | Инна Шторм»."""
    between = range(verb + 2, person.reach.start)
    return any(words.lemma[n] == "который" and words.norm[n - 1] in OF_WHICH for n in between)


def _by_gerund(scene: Scene, k: int, sentence: range) -> Iterator[Act]:
    """Find who said something while doing another thing: «Выход нашёл | Ян Лось |, посоветовав перенести срок»."""
    near = range(max(sentence.start, k - FAR), min(sentence.stop, k + FAR))
    subjects = [person for person in scene.between(near.start, near.stop) if scene.may_act(person)]
    verb = next((n for n in range(k - 1, near.start - 1, -1) if is_finite(scene.words, n)), None)
    if len(subjects) == 1 and verb is not None and scene.words.feats[verb].number == "Sing" and not is_unspoken(scene, k, "say", sentence):
        yield Act(subjects[0].name, "say", k, subjects[0].reach, "speech.subject")


def _has_its_own(words: Words, person: Named, k: int) -> bool:
    """Tell a name that closes a clause with another verb: «Откроет форум | мэр Ян Лось |, с приветствием выступит Инна Шторм»."""
    first, stop = max(words.sentence_of[k].start, k - FAR), person.reach.stop
    if words.norm[stop] != "," or "," in words.norm[stop + 1 : k]:
        return False
    return any(is_finite(words, n) for n in range(first, person.reach.start))


def _set_off(words: Words, start: int, k: int) -> bool:
    """Tell a remark in commas between a name and its verb."""
    between = words.norm[start:k]
    return len(between) > 2 and between[0] == between[-1] == "," and " ".join(between[1:-1]) in REMARKS


def _is_unheard_of(person: Named) -> bool:
    """Tell «выступила | Чидинма Окафор»: nobody knows whose name it is."""
    return first_name_gender(person.name.split()[0].lower()) is None


def _in_office(scene: Scene, k: int, person: Named) -> bool:
    """Tell whether a verb agrees with the office, not with who holds it: «выступил | министр Анна Белова»."""
    return any(n in scene.holders.seen.of_office for n in range(k + 1, person.reach.start))


def _is_one_of_several(words: Words, k: int, sentence: range, person: Named) -> bool:
    """Tell «Иван Грач и члены клуба | отметили», but no «критики | считают Ивану Грач сильной»: the verb tells of several."""
    i, stop = person.reach.start, person.reach.stop
    beside = range(max(sentence.start, i - TOGETHER), k) if i < k else range(k + 1, min(stop + 5, sentence.stop))
    return any(words.norm[n] in JOINING for n in beside)


def _ascribes(scene: Scene, k: int) -> bool:
    """Tell a verb of no speech that a dash ties to a quotation: «…, — улыбается тренер»."""
    words = scene.words
    if k not in scene.ascribing or not is_finite(words, k):
        return False
    k -= words.norm[k - 1] == "не"  # «…! – не сдержалась Инна Шторм»
    k = scene.name_before(k)  # «…! – | Инна Шторм | смеётся»
    return words.text[k - 1] in DASHES or words.norm[k - 1] in ('"', ",")


def _says_a_body(scene: Scene, k: int) -> bool:
    """Tell «…, сообщает | агентство Заря», «Как сообщает | пресс-служба лиги, …», whoever is named before or behind."""
    words = scene.words
    if k < 1 or words.norm[k - 1] not in (",", "как") or k + 1 >= len(words) or words.sentence[k] != words.sentence[k + 1]:
        return False
    named = k + 2 if words.norm[k + 1] in QUOTES else k + 1
    return _is_body(scene, named) and words.feats[named].case in ("Nom", "") and not scene.between(k + 1, _next_comma(words, k))


def _next_comma(words: Words, k: int) -> int:
    """Give the comma that ends the name of a body behind a verb, or where so long a name would end."""
    return next((n for n in range(k + 1, min(k + 1 + BODY, len(words))) if words.norm[n] == ","), k + 1 + BODY)


def _quoted_by(scene: Scene, k: int, sentence: range) -> Named | None:
    """Find whom others quote: «цитирует слова Вадима Потомского», «процитировали мэра Олега Грача»."""
    for person in scene.between(k + 1, min(sentence.stop, k + INSERTED)):
        if stands_in(scene, person, ("Gen", "Acc")) and scene.reachable(k + 1, person.reach.start):
            return person
    return None


def _is_body(scene: Scene, k: int) -> bool:
    """Tell whether a word names a body or a site, or is a noun for one: «пресс-служба», «компания», «president.cl»."""
    lemma = scene.words.lemma[k]
    return (
        k in scene.bodies
        or lemma in scene.body_nouns
        or lemma in BODY_NOUNS
        or SITE.match(scene.words.source, scene.words.start[k]) is not None
    )


def _agrees(gender: str, person: Named) -> bool:
    return not gender or person.gender in (gender, "unknown") or _hides_gender(person.name)


def _hides_gender(name: str) -> bool:
    """Tell «С. К. Сулак»: initials and a surname that a man and a woman share."""
    given, _, surname = name.rpartition(" ")
    return given.endswith(".") and not surname.lower().endswith(GENDERED)


def _nearest(scene: Scene, k: int, before: list[Named], after: list[Named]) -> Named | None:
    """Choose the subject: the nearest name, one behind the verb where the clause begins with it or with a quotation."""
    words = scene.words
    nearest_before, nearest_after = before[-1] if before else None, after[0] if after else None
    if nearest_before is None or nearest_after is None:
        return nearest_before or nearest_after
    if k > 0 and words.norm[k - 1] in ("-", "–", "—", "--", ",", "как"):
        return nearest_after
    if _has_its_own(words, nearest_before, k):
        return nearest_after
    return nearest_before if k - nearest_before.reach.stop <= nearest_after.reach.start - k else nearest_after
