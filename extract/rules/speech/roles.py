"""Who is called a speaker: «Спикер – Олег Грач», «Лекторами стали: …», «среди докладчиков – ректор Инна Шторм»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.programme import opens_with_hour
from extract.rules.main_event.named import Named, is_finite, is_nominative
from extract.rules.people.headings import under_headings
from extract.rules.people.results import crown
from extract.rules.speech.scene import DASHES, Act, Scene

# Their forms, not their lemmas: taggers do not know «лекторами».
NOUNS = ("спикер", "лектор", "докладчик", "содокладчик", "оратор")
CHAIRS = ("модератор",)
SINGULAR = frozenset(noun + ending for noun in NOUNS + CHAIRS for ending in ("", "ом"))
EXPERTS, DISCUSSION = frozenset({"эксперты", "экспертами", "экспертом", "эксперт"}), word_class("discussion")
CALLED = SINGULAR | {noun + ending for noun in NOUNS + CHAIRS for ending in ("ы", "и", "ов", "ами")}
AUTHORS = frozenset({"автором", "авторами"})  # «| Автором | основного доклада стал мэр Ян Лось»
TALKS = frozenset({"доклад", "содоклад", "лекция", "выступление", "сообщение"})
AMONG = frozenset({"выступающих", "выступавших", "выступивших"})
HEADED_BY = CALLED | {"выступающие", "выступавшие"}
PARLIAMENTS = ("парламент", "дум", "рад", "палат", "собрани", "сенат", "хурал", "кнессет", "меджлис", "курулта", "конгресс", "сейм")
GREETING, GREETS = (
    frozenset({"слово", "слова", "приветствие", "приветствия"}),
    ("приветственн", "вступительн", "напутственн", "заключительн", "архипастырск", "пастырск", "поздравительн", "ответн"),
)
WORD, BY_WORD = "слово", "словом"  # by itself that of a programme's line; that of an opening: «открылся | вступительным словом | мэра»
OPENING_WORDS = frozenset({"слов", "слова", WORD, BY_WORD})
OPENED_BY = frozenset({"открыться", "открываться", "начаться", "начинаться", "завершиться", "открыть", "начать"})
BROUGHT = frozenset({"приветствием", "приветствиями", "поздравлением", "поздравлениями", "напутствием"})
TALK = frozenset({"докладом", "докладами", "речью", "речами", "лекцией", "лекциями", "презентацией", "содокладом"})
TALK |= {"сообщением", "сообщениями"}
BROUGHT |= TALK
STEPPING = frozenset({"выйти", "выходить", "подняться"})
TOPICS = frozenset({"о", "об", "обо", "на", "по", "про"})
ATTENDING, STEPPING = word_class("attend") | word_class("become"), word_class("step_up")
HEADINGS, HEADED = frozenset({"доклады", "выступления", "сообщения", "приветствия", "лекции", "содоклады"}), 6  # words of a heading
LISTED = frozenset({"докладов", "выступлений", "сообщений", "лекций"})  # behind what lists them: «Темы | докладов |:»
SENT, ARRIVING = ("телеграммы", "письма", "поздравления"), frozenset({"поступить", "прийти", "поступать", "приходить"})
LISTS = frozenset({"темы", "тематика", "программа", "список", "перечень"})
BARE = 2  # words behind «слово» in which a bare office stands
FIRST_WORD, RIGHT, SPEAK = "слова", frozenset({"право"}), frozenset({"выступить", "сказать", "обратиться"})
FLOOR = frozenset({"слово", "микрофон", "право", FIRST_WORD})  # «право первого | слова |»
GIVING = word_class("give_the_floor")
GIVING_WITHIN = 4  # words
BECOMING = word_class("become")
AHEAD = 60  # words of a sentence before «– спикеры форума»
SUCH = "такой"
MARKS = frozenset({":", "–", "—", "-"})
REACH = 12  # words between the noun and the verb, the dash or the colon behind it


def by_role(scene: Scene) -> Iterator[Act]:
    """Find whom a noun calls speakers."""
    words = scene.words
    for k in words.with_norm(CALLED | AMONG | EXPERTS | AUTHORS):
        aside = _of_parliament(scene, k) or (words.norm[k] in AMONG and not _is_among(words, k))
        aside = aside or (words.norm[k] in AUTHORS and not _of_a_talk(words, k))
        aside = aside or (words.norm[k] in EXPERTS and not _of_discussion(words, k))
        if not aside and words.norm[k] in CALLED and words.text[k - 1] in DASHES:
            yield from (Act(person.name, "speak", k, person.reach, "speech.list") for person in _named_ahead(scene, k - 1))
        tie = None if aside else _tie(scene, k)
        if tie is not None:
            for person in _named_behind(scene, tie, many=words.norm[k] not in SINGULAR | {"экспертом", "эксперт", "автором"}):
                yield Act(person.name, "speak", k, person.reach, "speech.list")


def _of_a_talk(words: Words, k: int) -> bool:
    """Tell the author of what is said aloud: «| Автором | основного доклада стал мэр Олег Грач», not that of a book."""
    behind = k + 1 + (words.pos[k + 1 : k + 2] == ["ADJ"])
    return behind < len(words) and words.lemma[behind] in TALKS and words.feats[behind].case == "Gen"


def by_greeting(scene: Scene) -> Iterator[Act]:
    """Find whose words a programme announces: «Приветственное слово: ректор Олег Грач»."""
    words = scene.words
    for k in words.with_norm(GREETING):
        greets = words.norm[k].startswith("приветстви") or (k > 0 and words.norm[k - 1].startswith(GREETS))
        if greets and k + 1 < len(words) and (words.text[k + 1] in MARKS or words.text[k + 1] == "("):
            for person in _named_behind(scene, k + 1, many=True):
                yield Act(person.name, "letter" if _are_sent(words, k) else "speak", k, person.reach, "speech.list")
    for k in words.with_norm(OPENING_WORDS):
        own = opens_with_hour(words, k) or (k + 1 < len(words) and words.feats[k + 1].case == "Gen" and not _is_read(scene, k))
        told = own if words.norm[k] == WORD else words.norm[k] != BY_WORD or _opens(words, k)
        if k and words.norm[k - 1].startswith(GREETS) and told:
            yield from (Act(person.name, "speak", k, person.reach, "speech.owner") for person in _whose_words(scene, k))


def _is_read(scene: Scene, k: int) -> bool:
    """Tell a greeting that another one reads out: «приветственное | слово | министра огласила Инна Шторм»."""
    return any(scene.verbs.get(scene.words.lemma[n], {}).get("manner") == "read" for n in clause_of(scene.words, k))


def _opens(words: Words, k: int) -> bool:
    """Tell the word by which something is opened: «форум открылся вступительным | словом | мэра Олега Грача»."""
    return any(words.lemma[n] in OPENED_BY for n in clause_of(words, k))


def by_congratulation(scene: Scene) -> Iterator[Act]:
    """Find who came with words: «с поздравлениями на сцену поднялись | ректор Олег Грач и мэр Инна Шторм», «гость – Ян Лось с докладом»."""
    words = scene.words
    for k in words.with_norm(BROUGHT):
        clause = clause_of(words, k)
        verb = next((n for n in clause if is_finite(words, n)), None)
        at = k - 1 - (words.pos[k - 1] == "ADJ")  # «с | годовым | докладом»
        if at < clause.start or words.norm[at] not in ("с", "со") or (words.norm[k] in TALK and not _is_brought(scene, k, verb)):
            continue
        if verb is not None and words.lemma[verb] in scene.verbs.keys() - STEPPING:
            continue
        who = [one for one in scene.between(clause.start, k) if one.reach.stop == at and scene.may_act(one)]
        if not who and verb is not None:
            who = scene.after(max(k, verb), words.sentence_of[k]) or scene.before(min(k, verb), words.sentence_of[k])[-1:]
        for person in who if verb is not None and words.feats[verb].number == "Plur" else who[:1]:
            yield Act(person.name, "speak", k, person.reach, "speech.subject")


def _is_brought(scene: Scene, k: int, verb: int | None) -> bool:
    """Tell a talk that somebody comes with and whose subject is told, from one that others read or that wins."""
    words, behind = scene.words, k + 1
    told = behind < len(words) and (words.norm[behind] in TOPICS or words.norm[behind] == '"')
    stepping = verb is not None and words.lemma[verb] in STEPPING  # «с докладом | выйдет |»
    return (told or stepping) and crown(words, k) is None and (verb is None or stepping or words.lemma[verb] in ATTENDING)


def by_heading(scene: Scene) -> Iterator[Act]:
    """Find whom a heading or the lines under it name: «Доклады:» ¶ «• Олег Грач – «Лес»», «11:00 открытие. Выступления: мэр Ян Лось»."""
    words = scene.words
    for k in words.with_norm(HEADINGS.union(LISTED, SENT)):
        if (words.norm[k] in LISTED and words.norm[k - 1] not in LISTS) or (words.norm[k] in SENT and not _are_sent(words, k)):
            continue
        line = words.line_of[k]
        colon = next((n for n in range(k + 1, min(k + HEADED, line.stop)) if words.norm[n] == ":"), None)
        if colon is not None and (words.feats[k].case in ("Nom", "Acc", "") or k == words.sentence_of[k].start or words.norm[k] in LISTED):
            for person in _named_behind(scene, colon, many=True):
                yield Act(person.name, "letter" if _are_sent(words, k) else "speak", k, person.reach, "speech.list")
    for k, named in under_headings(words, scene.people, HEADED_BY):
        told = scene.listed(words.line_of[k].stop - 1) if words.norm[k] in CALLED else []  # «Спикеры:», whose lines another rule reads
        yield from (Act(person.name, "speak", k, person.reach, "speech.list") for person in named if person not in told)


def _are_sent(words: Words, k: int) -> bool:
    """Tell whose letters a list is of: «В адрес съезда пришли | приветствия |: ¶ – министра Олега Грача; ¶ – …»."""
    if not words.norm[k].startswith(("приветстви", *SENT)):
        return False
    return any(words.lemma[n] in ARRIVING for n in clause_of(words, k))


def _whose_words(scene: Scene, k: int) -> Iterator[Named]:
    """Find whose words open something: «началось с приветственных слов | мэра Олега Грача и ректора Инны Шторм»."""
    words, at = scene.words, k + 1
    office = scene.holders.owner(range(k + 1, min(k + 1 + BARE, words.sentence_of[k].stop)))
    holder = scene.holders.of(office, "") if office is not None else None
    if holder is not None and office is not None:
        yield Named(holder.name, holder.gender, office)  # «верующие услышали архипастырское слово | владыки |»
        return
    for person in scene.between(k + 1, words.sentence_of[k].stop):
        turned = not is_nominative(words, person) and words.feats[person.reach.start].case in ("Gen", "")
        turned = turned or "Gen" in scene.office_cases.get(person.reach.start, ()) or scene.holders.seen.undeclined(person.reach)
        if not turned or not scene.reachable(at, person.reach.start):
            return
        yield person
        at = person.reach.stop


def by_floor(scene: Scene) -> Iterator[Act]:
    """Find to whom the floor is given: «слово предоставили послу | Олегу Грачу», «слово для приветствия получила | Инна Шторм»."""
    words = scene.words
    for k in words.with_norm(FLOOR):
        sentence = words.sentence_of[k]
        near = range(max(sentence.start, k - GIVING_WITHIN), min(sentence.stop, k + 2 * GIVING_WITHIN))
        given = next((n for n in near if words.lemma[n] in GIVING), None) if _is_a_turn(words, k) else None
        told = words.norm[k] == WORD and (k == sentence.start or words.text[k - 1] in (*MARKS, ",", "."))  # «…, слово | мэру»
        told = told and (k > sentence.start or words.text[k + 1] in DASHES)  # «Слово – | ректору Олегу Грачу |»
        behind = range(max(k, given) + 1, sentence.stop) if given is not None else range(k + 1, sentence.stop) if told else range(0)
        at = behind.start
        for person in scene.between(behind.start, behind.stop):
            offices = [words.feats[n].case for n in range(at, person.reach.start) if n in scene.holders.seen.of_office]
            dative = any(words.feats[n].case == "Dat" for n in person.reach) or "Dat" in offices
            if not dative or not scene.reachable(at, person.reach.start):
                break
            yield Act(person.name, "speak", k, person.reach, "speech.subject")
            at = person.reach.stop


def _is_a_turn(words: Words, k: int) -> bool:
    """Tell the floor, «слово», «микрофон», «право первого | слова |», «право | выступить |», from words and rights of any other kind."""
    if words.norm[k] in FLOOR - RIGHT:
        return words.norm[k] != FIRST_WORD or words.lemma[k - 2] in RIGHT
    return words.norm[k] not in RIGHT or not SPEAK.isdisjoint(words.lemma[k + 1 : k + GIVING_WITHIN])


def _is_among(words: Words, k: int) -> bool:
    """Tell «среди | докладчиков | были», «в числе | выступивших | – ректор Олег Грач»."""
    return not {"среди", "числе"}.isdisjoint(words.norm[max(0, k - 2) : k])


def _of_discussion(words: Words, k: int) -> bool:
    """Tell experts whom a talk has, «экспертами | круглого стола | стали», from those who judge: «экспертами конкурса стали»."""
    noun = next((n for n in range(k + 1, min(k + 4, words.sentence_of[k].stop)) if words.pos[n] not in ("ADJ", "DET")), k)
    return words.lemma[noun] in DISCUSSION and words.feats[noun].case == "Gen"


def _of_parliament(scene: Scene, k: int) -> bool:
    """Tell the chair of a parliament, who is called a speaker too: «спикер | Госдумы»."""
    words = scene.words
    for n in range(k + 1, min(k + 4, words.sentence_of[k].stop)):
        if words.text[n] in MARKS or scene.between(n, n + 1):
            return False  # «спикер – Радик Юсупов»
        if any(part in words.norm[n] for part in PARLIAMENTS) and n not in scene.holders.seen.of_office:
            return n not in words.covered("events")  # «спикерами | конгресса | стали»
    return False


def _tie(scene: Scene, k: int) -> int | None:
    """Give the mark or the verb that ties a noun to the names behind it."""
    words = scene.words
    for n in range(k + 1, min(k + REACH, words.sentence_of[k].stop)):
        if words.text[n] in MARKS or (words.norm[n] == "как" and words.text[n - 1] == "," and words.lemma[k - 1] == SUCH):
            return n  # «выступления таких | спикеров |, как ректор Олег Грач»
        if is_finite(words, n) or words.lemma[n] == "быть":
            among = _is_among(words, k)
            becomes = words.lemma[n] in BECOMING and (among or words.norm[k].endswith(("ом", "ами", "ов")))
            colon = next((m for m in range(n, min(n + REACH, words.sentence_of[k].stop)) if words.text[m] == ":"), None)
            counted = words.norm[k].endswith("ов") and colon is None and not among  # «докладчиков | было двое: |»
            return (n if colon is None else colon) if becomes and not counted else None
        if scene.between(n, n + 1):
            return None
    return None


def _named_ahead(scene: Scene, dash: int) -> list[Named]:
    """Give whom a sentence opens with and calls something: «| Олег Грач, Инна Шторм | – спикеры форума»."""
    words, first = scene.words, scene.words.sentence_of[dash].start
    if dash - first > AHEAD:
        return []
    named = scene.between(first, dash)
    told = bool(named) and named[-1].reach.stop == dash and all(scene.may_act(person) for person in named)
    return named if told and not any(is_finite(words, n) for n in range(first, dash)) else []


def _named_behind(scene: Scene, tie: int, *, many: bool) -> list[Named]:
    """Give the names behind a mark or a verb: those of its sentence, or of the lines of a list that a colon opens."""
    words = scene.words
    found, at = [], tie + 1
    for person in scene.between(tie + 1, words.sentence_of[tie].stop):
        if not scene.reachable(at, person.reach.start, in_list=many):
            break
        if is_nominative(words, person):
            found.append(person)
        at = person.reach.stop
    if many:
        return [*found, *scene.listed(tie)]
    return found[: 1 + (len(found) > 1 and _is_joined(scene, found[0].reach.stop, found[1].reach.start))]


def _is_joined(scene: Scene, start: int, stop: int) -> bool:
    """Tell two who give one talk: «Докладчики: Олег Грач (МГУ) | и | доцент Инна Шторм», whatever number the noun has."""
    words = scene.words
    k = next((n for n in range(stop - 1, start - 1, -1) if words.norm[n] == "и"), start)
    inside = words.text[start] == "(" and ")" in words.text[start:k]
    return words.norm[k] == "и" and (k == start or inside) and all(n in scene.holders.seen.of_office for n in range(k + 1, stop))
