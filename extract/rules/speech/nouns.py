"""Acts of speech told by a noun: «по словам Петрова», «доклад Ивановой», «письмо министра», a programme of talks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.lang.phrases.phrase import possible_cases
from extract.lang.phrases.quotations import in_title, outside_quotations
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.names.context import SHORT_TITLES, office_cases
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.programme import is_in_a_programme, opens_with_hour
from extract.rules.main_event.named import Named, is_as_printed, is_nominative
from extract.rules.people.results import crown
from extract.rules.speech.given import is_given_to
from extract.rules.speech.heard import LISTENING, is_denied
from extract.rules.speech.scene import COLON, FAR, Act, Scene
from extract.rules.speech.topics import ABOUT, is_topic
from extract.rules.speech.unspoken import BESIDES

OTHERS, ADDRESSING = frozenset({"участием", "составе"}), frozenset({"к", "ко"})
OWN, BY = ("его", "ее"), ("по", "с", "со", "на")  # «| по | его словам», «| с | его слов», «| на | её взгляд»
LAST = ("последнего", "последней")
ARRIVING = {"поступить", "прийти", "получить", "приходить", "поступать", "прозвучать", "передать"}
GREETINGS, SOUNDING = frozenset({"поздравление", "приветствие", "напутствие"}), frozenset({"прозвучать", "звучать", "раздаться"})
READING_OUT = frozenset({"зачитать", "зачитывать", "огласить", "оглашать"})
READ_OUT = frozenset({"оглашение", "зачитывание"})  # «открылся | оглашением | адреса губернатора Олега Грача»
REACHING = (ARRIVING - {"передать", "получить"}) | READING_OUT
SENT = frozenset({"направить", "направлять", "прислать", "присылать", "отправить", "адресовать"})  # «направили приветствия», letters
MANNERS = {"by": "say", "owner": "speak", "letter": "letter"}
SPOKEN = frozenset({"слова", "слов", "словами", "словом", "слово"})
JOINTS, PARTING = frozenset({",", "и"}), frozenset({",", "и", ";", "—", "–"})  # what stands between two names, and in a list
ENDS = frozenset({":", ";", "—", "–"})
TALKS = 60  # words behind «доклады» in which a semicolon ends the first
LISTED = 14  # words of an office and a bracket between two names
CONDUCTED = frozenset({"управлением", "руководством"})
WRITINGS, WRITTEN = word_class("document_told") | {"послание", "указ", "поручение", "кодекс", "устав"}, 4  # words from a noun to them
BESIDE = 3  # words behind a noun in which its bare owner stands: «по словам | нового министра»
OPENING = frozenset({"открыть", "открыться", "начать", "начаться", "открываться", "начинаться"})
OPENED = 8  # words between that verb and the greeting
SUCH = frozenset({"таков", "такова", "таково", "таковы", "это"})


def by_noun(scene: Scene, k: int, sentence: range) -> Iterator[Act]:
    """Find whose speech a noun at a word tells of."""
    words = scene.words
    row = scene.nouns.get(words.lemma[k])
    if row is None:
        return
    if k and words.norm[k - 1 - (words.pos[k - 1] in ("ADJ", "DET"))] in BESIDES:
        return  # «помимо | поздравлений | ректора, выпускники получили книгу»
    if words.norm[k] == "адрес" and k and words.norm[k - 1] == "в":
        return  # «слова благодарности | в адрес | Олега Грача»
    if row["use"] == "owner" and any(is_denied(scene, n) for n in clause_of(words, k) if words.lemma[n] in LISTENING):
        return  # «слушать | доклад | мэра не стали»
    use = "letter" if _is_read_out(scene, k, sentence) else row["use"]
    if use == "by" and not (k and _gives_a_view(words, k)):
        own = k - 1 - (words.norm[k] == "зрения")  # «с | его | точки зрения»
        if own > 0 and words.norm[own] in OWN and words.norm[own - 1] in BY:
            yield from _taken_up(scene, k, sentence, range(own, own + 1))
        return
    if use == "owner" and crown(words, k) is not None:
        return  # «лучшим признан | доклад | …»: its author is honoured
    if use == "letter" and k and words.norm[k - 1] in SPOKEN:
        use = "owner"  # «прозвучали | слова приветствия | от директора»
    if use == "letter" and _sounds(words, k):
        use = "owner"
    if use == "letter" and (opens_with_hour(words, k) or is_in_a_programme(words, k) or _opens_event(scene, k, sentence)):
        use = "owner"  # «11.00 – открытие, приветствие | главы района», «форум открылся | приветствием | ректора Олега Грача»
    if use == "letter" and (is_regards(words, k) or not any(_sends(scene, j) for j in sentence[:200])):
        return
    read_out = use == "owner" and any(_reads(scene, j) for j in sentence[:200])
    if (use == "letter" or read_out) and k and words.norm[k - 1] in OWN:
        yield from _taken_up(scene, k - 1, sentence, range(k - 1, k), "letter")
        return
    if (office := scene.holders.owner(range(k + 1, min(sentence.stop, k + BESIDE)))) is not None:
        holder = scene.holders.of(office, "")
        if holder is not None:
            yield Act(holder.name, MANNERS[use], k, office, "speech.holder")
            return
    named = scene.between(k + 1, min(sentence.stop, k + FAR))
    if use == "by" and any(words.lemma[n] in WRITINGS for n in sentence[k + 1 - sentence.start : k + WRITTEN - sentence.start]):
        return  # «стол по | разъяснению | Письма Президента Олега Грача»
    owners = (person for person in named if not _in_its_title(words, k, person) and not is_topic(scene, k, person))
    owner = next(owners, None)
    if (
        owner is not None
        and not is_given_to(words, owner)
        and not _conducts(words, k, owner)
        and scene.reachable(k + 1, owner.reach.start, in_list=(listed := _opens_list(words, k, owner)))
        and not _subject_between(scene, k + 1, owner.reach.start)
    ):
        turned = words.feats[owner.reach.start].case in ("Gen", "") or not is_as_printed(words, owner.name, owner.reach)
        turned = turned or _in_genitive_behind(scene, owner)
        cited = use == "by" and _is_cited(scene, k, owner)
        if turned or cited or owner.reach.start in scene.oblique:
            manner = "letter" if use == "owner" and any(_reads(scene, j) for j in sentence[:200]) else MANNERS[use]
            yield Act(owner.name, manner, k, owner.reach, f"speech.{use}")
            for other in and_others(scene, owner, sentence, PARTING if listed or _are_parted(words, k, sentence) else JOINTS):
                yield Act(other.name, manner, k, other.reach, f"speech.{use}")
    elif use == "by" and k + 1 < len(words) and words.norm[k + 1] in ("него", "нее", *LAST, *OWN):
        yield from _taken_up(scene, k, sentence, range(k + 1, k + 2))


def _conducts(words: Words, k: int, owner: Named) -> bool:
    """Tell «выступление | хора под управлением Инны Шторм», which is sung."""
    said = words.norm[k + 1 : owner.reach.start]
    return any(word in CONDUCTED and before == "под" for before, word in pairwise(said))


def _gives_a_view(words: Words, k: int) -> bool:
    """Tell «| по | мнению», «| на | взгляд», «| с точки | зрения», «| таково | мнение», but «выразил мнение»."""
    if words.norm[k] in ("взгляд", "зрения"):
        before = words.norm[max(k - 2, 0) : k]
        return before[-1] == "на" or before == ["с", "точки"] or (before[0] in SUCH and before[-1] == "точка")
    return words.norm[k - 1] == "по" or (words.norm[k - 1] in SUCH and words.feats[k].case in ("Nom", "Acc", ""))


def _opens_list(words: Words, k: int, owner: Named) -> bool:
    """Tell whether a colon opens the list of those whose the speeches are: «прозвучали доклады учёных: | Олега Грача |; …»."""
    colon = next((n for n in range(k + 1, min(owner.reach.start, k + 2 * COLON)) if words.norm[n] == ":"), None)
    several = words.feats[k].number == "Plur" or words.pos[k - 1] == "NUM"  # «три доклада:»
    return colon is not None and several and ABOUT.isdisjoint(words.norm[k:colon])


def _are_parted(words: Words, k: int, sentence: range) -> bool:
    """Tell talks that semicolons part: «прослушали | доклады | ректора Олега Грача «Лес»; декана Инны Шторм «Почва»»."""
    return words.feats[k].number == "Plur" and any(words.norm[n] == ";" for n in range(k, min(sentence.stop, k + TALKS)))


def _opens_event(scene: Scene, k: int, sentence: range) -> bool:
    """Tell the greeting by which something was opened from one that was sent."""
    words, first = scene.words, max(sentence.start, k - OPENED)
    by = words.feats[k].case == "Ins" or (
        words.feats[k].case == "Gen" and "с" in words.norm[max(first, k - 2) : k]
    )  # «начался с | поздравления |»
    return by and any(words.lemma[n] in OPENING for n in range(first, k))


def _sounds(words: Words, k: int) -> bool:
    """Tell greetings that sound in the hall, «со сцены прозвучали | поздравления | мэра и ректора», from one read out."""
    plural = words.feats[k].number == "Plur" and words.feats[k].case == "Nom" and words.lemma[k] in GREETINGS
    return plural and not SOUNDING.isdisjoint(words.lemma[n] for n in clause_of(words, k))


def _is_read_out(scene: Scene, k: int, sentence: range) -> bool:
    """Tell «приветственное | слово | министра зачитала …» from «приветственное слово произнёс …», «по словам»."""
    words = scene.words
    greeting = words.lemma[k] == "слово" and words.feats[k].number == "Sing" and k > 0 and words.norm[k - 1].endswith("ое")
    return greeting and any(_reads(scene, j) for j in sentence[:200])


def _in_genitive_behind(scene: Scene, owner: Named) -> bool:
    """Tell a name that has no cases by the office behind it: «мастер-класс Нгуен Тхи Лан, | учителя химии»."""
    words, k = scene.words, owner.reach.stop
    return k + 1 < len(words) and words.text[k] == "," and k + 1 in scene.holders.seen.of_office and words.norm[k + 1] != words.lemma[k + 1]


def _is_cited(scene: Scene, k: int, owner: Named) -> bool:
    """Tell a name that has no cases: «по словам посла Чили Ли Чжоу», but «по данным ВОЗ | Олег Грач |», «по версии МВД, | Ли |»."""
    seen, i = scene.holders.seen, owner.reach.start
    if any(scene.words.norm[n] == "," and not scene.is_of_an_office(n) for n in range(k + 1, i)):
        return False
    titled = i - 1 in seen.of_office and "Nom" not in seen.cases(seen.of_office[i - 1][0])
    return i == k + 1 or titled or seen.undeclined(owner.reach)


def _in_its_title(words: Words, k: int, person: Named) -> bool:
    """Tell whom a talk is about: «доклад «| Достоевский | сегодня» Инны Шторм»."""
    return words.norm[k + 1 : k + 2] == ['"'] and in_title(words, person.reach.start)


def is_regards(words: Words, k: int) -> bool:
    """Tell «передал приветствия», regards by word of mouth, from letters: «поступили приветствия»."""
    if words.lemma[k] != "приветствие" or words.feats[k].number != "Plur" or words.feats[k].case not in ("Acc", "Nom"):
        return False
    return (REACHING | SENT).isdisjoint(words.lemma[n] for n in clause_of(words, k))


def _taken_up(scene: Scene, k: int, sentence: range, pronoun: range, manner: str = "say") -> Iterator[Act]:
    hers = scene.words.norm[pronoun.start] in ("ее", "нее", "последней")
    person = scene.recent(k, sentence, "female" if hers else "male")
    if person is not None and not _of_a_body(scene, person, sentence.start, "Fem" if hers else "Masc"):
        yield Act(person.name, manner, k, pronoun, "speech.by_pronoun")


def _of_a_body(scene: Scene, person: Named, stop: int, gender: str) -> bool:
    """Tell «об этом сообщила пресс-служба. По | её | данным …»: a body of that gender said so behind the last name."""
    words, before = scene.words, range(person.reach.stop, stop)
    subjects = (k for k in before if words.feats[k].case == "Nom" and words.feats[k].animacy == "Inan" and words.pos[k] == "NOUN")
    saying = (
        k for k in subjects if words.feats[k].gender == gender and {words.lemma[k - 1], *words.lemma[k + 1 : k + 2]} & scene.verbs.keys()
    )
    return next(saying, None) is not None


def _sends(scene: Scene, k: int) -> bool:
    lemma = scene.words.lemma[k]
    read_out = lemma in READ_OUT and scene.words.feats[k].case == "Ins"
    return lemma in ARRIVING or read_out or scene.verbs.get(lemma, {}).get("manner") in ("read", "present", "send")


def and_others(scene: Scene, owner: Named, sentence: range, joints: frozenset[str] = JOINTS) -> Iterator[Named]:
    """Find who else sent or gave it: «телеграммы министра Олега Грача и | академика Инны Шторм», «доклады О. Грача (ТГУ), | А. Кедр».

    Semicolons part them in a list, where topics may stand behind dashes: «: О. Грача – о лесе; | А. Лося |»
    """
    words, at = scene.words, owner.reach.stop
    ends = ENDS - joints
    cases = {"Gen", "", words.feats[owner.reach.start].case}  # «письма, направленные | мэром Олегом Грачом и послом Яном Лосем |»
    for person in scene.between(at, sentence.stop):
        between = range(at, person.reach.start)
        apart = list(outside_quotations(words, between.start, between.stop))
        joined = any(words.norm[n] in joints for n in apart) and len(apart) <= LISTED
        turned = any(words.feats[n].case in cases for n in person.reach) and not is_nominative(words, person)
        turned = turned or person.reach.start in scene.oblique  # «эксперта | Нино Гелашвили |»
        turned = turned or ("Gen" in scene.office_cases.get(person.reach.start, ()) and scene.holders.seen.undeclined(person.reach))
        held = scene.holders.seen.of_office  # «исполняющей обязанности ректора», «уполномоченной по правам ребёнка»
        if not joined or not turned or any((words.pos[n] == "VERB" and n not in held) or words.norm[n] in ends for n in between):
            return
        if any(words.lemma[n] in scene.nouns for n in apart):
            return  # «доклад Олега Грача и | сообщение | о книге Инны Шторм»
        yield person
        at = person.reach.stop


def _reads(scene: Scene, k: int) -> bool:
    """Tell a verb by which another reads what somebody wrote: «обращение министра | огласил | его помощник», but «прочла доклад»."""
    return scene.words.lemma[k] in READING_OUT


def _subject_between(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether a subject of its own stands between a noun and a name, or «с участием»: then the name is not the noun's owner."""
    words = scene.words
    if not OTHERS.isdisjoint(words.norm[start:stop]) or not ADDRESSING.isdisjoint(words.norm[start : start + 2]):
        return True  # «выступления оценило жюри | в составе | …», «обращение | к | президенту Олегу Грачу»
    marks = [k for k in range(start, stop) if words.norm[k] == '"']
    titled = range(marks[0], marks[-1]) if len(marks) > 1 else range(0)  # «доклад «Почва» | Инны Шторм»
    nouns = (k for k in range(start, stop) if words.pos[k] in ("NOUN", "PROPN") and k not in titled and k not in scene.bodies)
    nouns = (k for k in nouns if words.norm[k] not in SHORT_TITLES)  # «доклад члена совета | проф. | Олега Грача»
    subjects = (k for k in nouns if words.feats[k].case == "Nom" and "Nom" in office_cases(words.norm[k]))
    seen = scene.holders.seen
    return any(k not in seen.of_place and not (k in seen.of_office and "Gen" in possible_cases(words.norm[k])) for k in subjects)
