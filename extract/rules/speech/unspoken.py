"""What a verb of speech tells besides speech: «открыл счёт», «вела заседание», «прочла чужие стихи», «подтвердили участие»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.quotes import THIRD
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import is_finite
from extract.rules.people.elsewhere import comes_to_nothing
from extract.rules.speech.inspecting import inspects
from extract.rules.speech.led_before import led_another
from extract.rules.speech.meant import NEAR, REPORTED, goes_on
from extract.rules.speech.receiving import receives_somebody
from extract.rules.speech.scene import Scene

OBJECT = 8  # words before a verb in which its object stands: «мастер-класс для всех желающих | провёл»
SENTENCE = 14  # words of a sentence that a bare verb takes up: «Мастер-класс «Мёд». | Ведёт | пасечник …»
JOINING = word_class("join")  # speech where it is from afar
QUALITY, SERVES = "качестве", frozenset({"наставник", "судья", "тренер", "организатор", "партнер", "спонсор", "волонтер", "член"})
BESIDES = frozenset({"помимо", "кроме", "вместо"})
NEEDY = frozenset({"give", "take", "lead", "send", "deliver", "set"})  # speech only with an object of their own (speech_objects.tsv)
GAMES = frozenset({"игра", "матч", "гонка", "поединок", "атака"})
OBJECTING = word_class("object")  # denied, they still say
RECITING, OWN = frozenset({"прочесть", "прочитать", "читать", "зачитать", "зачитывать"}), frozenset({"свой", "собственный", "авторский"})
WRITING, WORKS = (
    frozenset({"написать", "писать"}),
    word_class("written_work")
    | {
        "книга",
        "письмо",
        "дневник",
        "мемуары",
        "повесть",
        "воспоминания",
        "картина",
        "сценарий",
        "музыка",
        "либретто",
        "опера",
        "балет",
        "партитура",
        "икона",
        "портрет",
    },
)
CONFIRMING = word_class("confirm")  # speech only with what is said: not «подтвердил титул»
DWELLING = {"остановиться": "на", "останавливаться": "на", "сосредоточиться": "на", "акцентироваться": "на"}  # «остановилась на ценах»
NO_TOPIC = word_class("no_topic")
CONVERSING = frozenset({"говорить", "поговорить"})
JUDGING, JUDGED = frozenset({"оценить", "оценивать"}), frozenset({"жюри", "судья", "эксперт"})
SUNG = word_class("performed_piece")
CONCERTS = frozenset({"концерт", "мини-концерт"})
ENDING = frozenset({"завершить", "закрыть"})
MARKING, GIVEN = frozenset({"отметить", "отмечать"}), word_class("prize_given") | word_class("token_of_honour")
FEASTS, ANNIVERSARY = frozenset({"юбилей", "годовщина", "новоселье", "именины", "совершеннолетие"}), ("летие", "летний")
ADDING, GAINS = frozenset({"добавить", "добавлять"}), word_class("rank") | {"балл", "гол", "мяч", "шайба"}
TURNING = frozenset({"обратиться", "обращаться"})
LEADING, PRONOUNS = frozenset({"привести", "приводить"}), frozenset({"он", "она", "они", "мы", "вы", "я"})
CONCLUDING, PAPERS = frozenset({"заключить", "заключать"}), word_class("paper") - {"решение", "постановление"}
SUPPORTING, TALKS = frozenset({"поддержать", "поддерживать"}), word_class("talk_kept_up")
CITED = frozenset({"писать", "говорить", "сказать", "заметить", "учить", "написать", "утверждать"})
CLASSICS = frozenset({"поэт", "поэтесса", "писатель", "классик", "философ", "мыслитель", "драматург", "великий", "мудрец", "полководец"})
CHEERED = word_class("cheered")
BACKED = word_class("backed")
PROMISING = frozenset({"обещать", "пообещать"})
CALLING = frozenset({"призвать", "призывать"})
COMING = word_class("attend")
COMING |= {"спеть", "сыграть", "станцевать", "пробежать", "проехать", "стартовать", "выйти"}
ACTING, PREPOSITION = frozenset({"выступить", "выступать"}), 4  # words from a preposition to its noun
NONE: frozenset[str] = frozenset()
SHOWN_IN_WORDS = dict.fromkeys(("представить", "представлять"), frozenset({"результат", "список"}))  # but «показал результат»
GIVING, ANSWER = frozenset({"дать", "давать"}), frozenset({"ответ"})
IT, SENT = frozenset({"его", "ее", "их"}), 60  # words from a letter to who reads it
FEELING = frozenset({"довольный", "недовольный", "твердый", "непреклонный"})  # «уровнем | доволен |: борьбы было много»
CALLED_TO = frozenset({"звать", "позвать"})
FINDING = frozenset({"найти", "находить", "подобрать"})  # «| нашёл | правильные слова»
BRINGING, ABREAST = frozenset({"ввести", "вводить"}), ["в", "курс"]
PEERS = frozenset({"министр", "президент", "глава", "коллега", "посол", "губернатор"})  # with whom one talks, not to whom one speaks
UNVEILED = word_class("monument") | {"барельеф", "скульптура", "сквер", "аллея", "парк", "табличка", "часовня"}
SPEAKERS = word_class("speaker")
HELD_FOR = frozenset({"врио", "врид", "врип"})  # whose case the tagger guesses
WHOM, WORTHILY = word_class("represented"), frozenset({"достойно", "блестяще", "успешно"})


def is_unspoken(scene: Scene, k: int, manner: str, sentence: range) -> bool:
    """Tell whether a verb of speech at a word tells of no speech, or of the release's own."""
    words = scene.words
    own_voice = words.feats[k].person in ("1", "2") and not words.norm[k].endswith(THIRD)
    if own_voice or words.feats[k].mood == "Imp":
        return True  # «Напомним, 28 апреля Путин …»
    if words.feats[k].gender == "Neut" or _says_not(scene, k, manner) or comes_to_nothing(words, k):
        return True
    if _cites_a_classic(words, k, sentence) or (manner == "say" and _is_written_in(words, k)):
        return True
    near = range(max(sentence.start, k - NEAR), min(sentence.stop, k + NEAR + 3))
    if (words.lemma[k] in ACTING and _acts_as(words, near)) or (k not in scene.ascribing and receives_somebody(words, k)):
        return True
    if manner in NEEDY:
        return not _has_object(scene, k, manner, near) or led_another(words, k)
    ends = next((j for j in range(k + 1, near.stop) if is_finite(words, j)), near.stop)  # «открыл праздник и | зажёг огонь»
    beside = {words.lemma[j] for j in near if k - 3 < j < ends}
    if manner == "open" and _unveils(words, k):
        return True
    if manner in ("open", "present") and (_is_any(scene, beside - SHOWN_IN_WORDS.get(words.lemma[k], NONE), "unsaid") or _scores(words, k)):
        return True  # «открыл счёт», «хорошо себя показал»
    if manner == "open" and _is_performed(words, k):
        return True
    if words.lemma[k] in ENDING and words.feats[k].verb_form == "Inf":
        return True  # «намерен | завершить | стройку»
    if manner == "present" and (_shows(scene, k, range(k - 2, ends), near) or _represents(scene, k)):
        return True
    if words.lemma[k] in JUDGING and k not in scene.ascribing and not goes_on(words, k, sentence):
        judged = words.feats[k].tense == "Fut" or not JUDGED.isdisjoint(words.lemma[sentence.start : sentence.stop])
        return judged or inspects(words, k)
    if words.lemma[k] in CALLING and words.norm[k + 1 : k + 2] in (["на"], ["в"]) and k not in scene.ascribing:
        return True  # «призвал | на занятие игроков»
    if words.lemma[k] in PROMISING:
        return any(words.lemma[n] in COMING and words.feats[n].verb_form == "Inf" for n in near)  # «пробежать круг обещал чемпион»
    if words.lemma[k] in FEELING and k not in scene.ascribing:
        return not any(words.norm[n] in (":", "что") for n in range(k + 1, min(k + NEAR, sentence.stop)))
    if words.lemma[k] in CALLED_TO and k not in scene.ascribing:
        return words.feats[k].number == "Plur" or words.feats[k].tense == "Pres"  # «её | зовут | Инна Шторм», «на сцену | позвали |: …»
    if k not in scene.ascribing and is_a_deed(words, k):
        return True
    marks = words.lemma[k] in MARKING and k not in scene.ascribing
    if marks and (_marks_somebody(words, k, sentence) or _keeps_a_feast(words, k, sentence)):
        return True
    if words.lemma[k] in ADDING and k not in scene.ascribing and _adds_to_a_score(words, k, sentence):
        return True
    if words.lemma[k] in TURNING and _seeks_help(words, k):
        return True
    if words.lemma[k] in DWELLING:
        return not _has_topic(scene, k, sentence)
    if words.lemma[k] in CONFIRMING and k not in scene.ascribing:
        told = beside | set(words.lemma[clause_of(words, k).start : k])  # «| готовность | к работе подтвердил ректор»
        if _closes_what_is_said(words, k, sentence):
            return False
        return _confirms_part(words, near, k) or not (goes_on(words, k, sentence) or _is_any(scene, told, "confirm"))
    if (
        words.lemma[k] in WRITING
        and k not in scene.ascribing
        and not WORKS.isdisjoint(words.lemma[max(sentence.start, k - OBJECT) : near.stop])
    ):
        return True  # «музыку к песням написал …»
    if words.lemma[k] in RECITING and _is_any(scene, set(words.lemma[near.start : near.stop]), "recited"):
        return OWN.isdisjoint(words.lemma[max(sentence.start, k - OBJECT) : near.stop])
    if manner == "talk":
        return not _has_hearers(words, k, sentence)
    return words.lemma[k] in CONVERSING and words.norm[k + 1 : k + 2] in (["с"], ["со"])  # «говорил с коллегой»: what, nobody tells


def _is_performed(words: Words, k: int) -> bool:
    """Tell «завершила концерт | песней | ученица …», «| вальс | открыли Анна Лось и Ян Кит»."""
    clause = clause_of(words, k)
    sung = any(words.lemma[n] in SUNG | CONCERTS and words.feats[n].case == "Ins" for n in clause)
    return sung or any(words.lemma[n] in SUNG and words.feats[n].case in ("Acc", "Nom", "", "Gen") for n in (k - 1, k + 1) if n in clause)


def _has_hearers(words: Words, k: int, sentence: range) -> bool:
    """Tell «пообщался | с жителями |», «| с ребятами | побеседовал писатель», but «побеседовал с министром», «с руководством»."""
    for n in range(max(sentence.start, k - NEAR), min(sentence.stop, k + NEAR)):
        if words.norm[n] in ("с", "со"):
            noun = next((m for m in range(n + 1, min(n + NEAR, sentence.stop)) if words.pos[m] in ("NOUN", "PROPN")), n)
            return words.feats[noun].number == "Plur" and words.feats[noun].animacy == "Anim" and words.lemma[noun] not in PEERS
    return False


def _closes_what_is_said(words: Words, k: int, sentence: range) -> bool:
    """Tell a verb behind a clause of its own that a comma ends: «Работа продолжится, | подтвердил | мэр»."""
    if k - 1 not in sentence or words.text[k - 1] not in (",", "–", "—"):
        return False
    said = range(max(sentence.start, k - REPORTED), k - 1)
    return any(is_finite(words, n) or words.pos[n] == "AUX" for n in said) and "который" not in words.lemma[said.start : said.stop]


def _cites_a_classic(words: Words, k: int, sentence: range) -> bool:
    """Tell «как | писал | поэт Олег Грач, «…»», who is at no event; but «как | отметил | директор»."""
    if words.norm[k - 1] != "как" or k == sentence.start or words.feats[k].tense != "Past":
        return False
    behind = words.lemma[k + 1 : min(k + 1 + OBJECT, sentence.stop)]
    return words.lemma[k] in CITED and not CLASSICS.isdisjoint(behind)


def _is_written_in(words: Words, k: int) -> bool:
    """Tell what a work told of old tells: «письма, | в которых | Ян Лось описал Париж»."""
    first = clause_of(words, k).start
    which = first + (words.norm[first] in ("в", "во"))
    if which == first or words.lemma[which : which + 1] != ["который"] or words.feats[k].tense != "Past":
        return False
    before = range(max(words.sentence_of[k].start, first - NEAR), first)
    return any(words.lemma[n] in WORKS for n in before)


def is_a_deed(words: Words, k: int) -> bool:
    """Tell what somebody does by a verb that else tells of words: «беседу | поддержали | доцент …», «детей | привёл | учитель …».

    So too «участников забега | поддержали | …», but «участников поддержал словом»; «мэр и ректор | заключили | соглашение».
    """
    if words.lemma[k] in CONCLUDING:
        near = range(max(clause_of(words, k).start, k - OBJECT), min(clause_of(words, k).stop, k + NEAR))
        return any(words.lemma[n] in PAPERS and words.feats[n].case in ("Acc", "Nom", "") for n in near)
    if words.lemma[k] in SUPPORTING:
        clause = clause_of(words, k)
        if _cheers(words, k) or any(words.norm[n] == "присутствием" for n in clause):
            return True
        if any(words.lemma[n] in BACKED and words.feats[n].case in ("Acc", "Nom") and words.pos[n - 1] != "ADP" for n in clause):
            return True
        return any(words.lemma[n] in TALKS for n in range(max(clause.start, k - NEAR), min(clause.stop, k + NEAR)))
    return _leads_somebody(words, k)


def _cheers(words: Words, k: int) -> bool:
    """Tell whom somebody cheers: «| участников | чемпионата поддержали …», «пришла поддержать | команду |»."""
    first, stop = max(clause_of(words, k).start, k - OBJECT), min(words.sentence_of[k].stop, k + NEAR)
    near = [n for n in (*range(k - 1, first - 1, -1), *range(k + 1, stop)) if words.lemma[n] in CHEERED]
    return any(words.feats[n].case in ("Acc", "Gen", "") and words.pos[n - 1] != "ADP" for n in near)


def _leads_somebody(words: Words, k: int) -> bool:
    """Tell whom somebody brings along: «их | привёл | учитель …», «детей | привела | …», but «привёл пример», «привёл слова тренера»."""
    if words.lemma[k] not in LEADING:
        return False
    brought = [k - 1, next((n for n in range(k + 1, min(k + NEAR, words.sentence_of[k].stop)) if words.pos[n] not in ("ADJ", "DET")), k)]
    return any(
        words.feats[n].case in ("Acc", "Gen") and (words.lemma[n] in PRONOUNS or words.feats[n].animacy == "Anim")
        for n in brought
        if n in words.sentence_of[k]
    )


def _marks_somebody(words: Words, k: int, sentence: range) -> bool:
    """Tell «| отметил грамотами | лучших», by what one is honoured, from «отметил рост»; a clause between says something else."""
    for n in range(k + 1, min(k + NEAR, sentence.stop)):
        if words.lemma[n] in GIVEN and words.feats[n].case in ("Ins", ""):
            return True
        if words.pos[n] not in ("ADJ", "NOUN", "PROPN", "ADP", "NUM") or words.lemma[n] in GIVEN:
            return False
    return False


def _keeps_a_feast(words: Words, k: int, sentence: range) -> bool:
    """Tell «| отметил 80-летие |», «свой юбилей | отметила | доярка …»; but «отметил значение юбилея»."""
    behind = next((n for n in range(k + 1, min(k + NEAR, sentence.stop)) if words.pos[n] not in ("ADJ", "DET", "NUM")), k)
    return any(
        (words.lemma[n] in FEASTS or words.norm[n].endswith(ANNIVERSARY)) and words.feats[n].case in ("Acc", "Nom", "")
        for n in (k - 1, *range(k + 1, behind + 1))
        if n in sentence
    )


def _adds_to_a_score(words: Words, k: int, sentence: range) -> bool:
    """Tell «| добавил | бронзу», what a team gets and no listener."""
    noun = next((n for n in range(k + 1, min(k + NEAR, sentence.stop)) if words.pos[n] not in ("ADJ", "DET", "NUM")), k)
    return words.lemma[noun] in GAINS and words.feats[noun].case in ("Acc", "Nom")


def _seeks_help(words: Words, k: int) -> bool:
    """Tell «| обратился | в больницу», «за помощью», but «в письме к участникам»."""
    if words.norm[k + 1 : k + 2] == ["за"]:
        return True
    if words.norm[k + 1 : k + 2] not in (["в"], ["во"]):
        return False
    noun = next((n for n in range(k + 2, min(k + NEAR, len(words))) if words.pos[n] in ("NOUN", "PROPN")), k)
    return words.feats[noun].case == "Acc"


def _is_any(scene: Scene, lemmas: set[str], manner: str) -> bool:
    return any((lemma, manner) in scene.objects for lemma in lemmas)


def _shows(scene: Scene, k: int, beside: range, near: range) -> bool:
    """Tell «представил | полотна |», «| работы учеников | показала», but «ознакомил с ходом | работы |», «проректор по | работе |»."""
    words = scene.words
    shown = (n for n in beside if n in near and (words.lemma[n], "shown") in scene.objects and n not in scene.holders.seen.of_office)
    return any(words.feats[n].number == "Plur" or words.feats[n].case not in ("Gen", "Dat", "Loc") for n in shown)


def has_object(scene: Scene, k: int, manner: str) -> bool:
    """Tell what a participle is said of: «внесено | предложение |», «мэром было взято | слово |»."""
    words, sentence = scene.words, scene.words.sentence_of[k]
    near = range(max(sentence.start, k - OBJECT), min(sentence.stop, k + OBJECT))
    return any((words.lemma[n], manner) in scene.objects and words.feats[n].case in ("Nom", "Acc") for n in near)


def _has_object(scene: Scene, k: int, manner: str, near: range) -> bool:
    """Tell «провела мастер-класс», and what the sentence before names for a verb that opens its own: «Лекция «Мёд». | Читает | …»."""
    first = scene.words.sentence_of[k].start
    before = first - SENTENCE if first == k and manner == "lead" else max(first, k - OBJECT)
    if scene.words.lemma[k] in JOINING and scene.is_from_afar(clause_of(scene.words, k)):
        return True
    if manner == "deliver" and _reads_it(scene, k):
        return True
    if manner == "deliver" and "который" in scene.words.lemma[clause_of(scene.words, k).start : k]:
        return False  # «доклад, | который | подготовил отдел»: another may have read it
    if scene.words.lemma[k] in FINDING:
        return any(scene.words.norm[n] == "слова" and scene.words.pos[n - 1] == "ADJ" for n in range(max(before, 1), near.stop))
    if scene.words.lemma[k] in BRINGING:
        return any(scene.words.norm[n : n + 2] == ABREAST for n in range(k - 1, near.stop))
    if manner == "set" and not GAMES.isdisjoint(scene.words.lemma[near.start : near.stop]):
        return False  # «тон | игре | задал нападающий»
    opens = clause_of(scene.words, k).start  # «| Команду | на включение станции под напряжение дал …», «| Свою речь | ректор …  начал с …»
    opening = [*range(opens, min(opens + 1 + (scene.words.pos[opens] in ("ADJ", "DET")), k)), *range(first, min(first + 1, k))]
    named = {scene.words.lemma[j] for j in (*opening, *range(max(before, 0), near.stop)) if manner != "take" or not _by_what(scene, j)}
    named -= NONE if scene.words.lemma[k] in GIVING else ANSWER  # «| Ответ | прост: князь сделал город столицей»
    return any((noun, manner) in scene.objects for noun in named)


def _by_what(scene: Scene, j: int) -> bool:
    """Tell what is no object: «главным | вопросом | были выборы, взял самоотвод», «кроме | поздравлений |, получил приз»."""
    return scene.words.feats[j].case == "Ins" or scene.words.norm[j - 1] in BESIDES


def _reads_it(scene: Scene, k: int) -> bool:
    """Tell what others sent before: «письмо, которое прислал министр, | читал | его советник …»."""
    words, first = scene.words, scene.words.sentence_of[k].start
    it = any(n in words.sentence_of[k] and words.norm[n] in IT for n in (k - 1, k + 1))
    told = range(max(words.sentence_of[max(first - 1, 0)].start, k - SENT), k)
    sent = any(scene.verbs.get(words.lemma[n], {}).get("manner") == "send" for n in told)
    return it and sent and any((words.lemma[n], "send") in scene.objects for n in told)


def _says_not(scene: Scene, k: int, manner: str) -> bool:
    """Tell «не уточнил», but «не согласился» and «не сказал, что …»."""
    words = scene.words
    denied = manner == "say" and k > 0 and words.norm[k - 1] == "не" and k not in scene.ascribing
    return denied and words.lemma[k] not in OBJECTING and "что" not in words.norm[k + 1 : k + NEAR]


def _acts_as(words: Words, near: range) -> bool:
    """Tell what part somebody takes: «| организаторами | выступили …», but «модератором выступил …», «выступил перед врачами»."""
    for n in near:
        if words.norm[n] == QUALITY and words.norm[n - 1] == "в" and _is_no_speaker(words, n):
            return True  # «| в качестве наставника | выступил …»
        person = words.pos[n] == "NOUN" and words.feats[n].case == "Ins" and words.feats[n].animacy == "Anim"
        if person and words.lemma[n] not in SPEAKERS and words.norm[n] not in HELD_FOR:
            first = words.sentence_of[n].start
            governed = any(words.pos[m] == "ADP" for m in range(max(first, n - PREPOSITION), n))
            if not governed:
                return True
    return False


def _is_no_speaker(words: Words, n: int) -> bool:
    """Tell «в качестве | судьи |» from «в качестве | спикера |», «в качестве | почётного гостя |», who may have spoken."""
    behind = range(n + 1, min(n + PREPOSITION + 1, words.sentence_of[n].stop))
    who = next((k for k in behind if words.pos[k] == "NOUN" and words.feats[k].animacy == "Anim"), None)
    return who is not None and words.lemma[who] in SERVES


def _scores(words: Words, k: int) -> bool:
    """Tell «| Счёт | на пятой минуте открыл …», with which the clause begins."""
    first = clause_of(words, k).start
    return words.lemma[first] == "счет" or (words.pos[first] == "ADJ" and words.lemma[first + 1 : first + 2] == ["счет"])


def _unveils(words: Words, k: int) -> bool:
    """Tell «памятную доску | открыли | …», a thing and no event; but «открыл праздник у памятника»."""
    clause = clause_of(words, k)
    near = range(max(clause.start, k - OBJECT), min(clause.stop, k + NEAR))
    things = [n for n in near if words.lemma[n] in UNVEILED and words.feats[n].case in ("Acc", "Nom")]
    return any(not any(words.pos[m] == "ADP" for m in range(max(near.start, n - 2), n)) for n in things)


def _represents(scene: Scene, k: int) -> bool:
    """Tell whom somebody stands for: «| Область | на форуме представили …», «| Чили | представил …», «представит | область | на …»."""
    words, first = scene.words, clause_of(scene.words, k).start
    if words.norm[k - 1] in WORTHILY or words.norm[k + 1 : k + 2] == ["достойно"]:
        return True  # «школу | достойно | представил …»
    behind = next((n for n in range(k + 1, min(k + NEAR, len(words))) if words.pos[n] in ("NOUN", "PROPN", "ADP")), k)
    goes = behind + 1 < len(words) and words.norm[behind + 1] in ("на", "в")
    if goes and words.lemma[behind] in WHOM and words.feats[behind].case in ("Acc", "Nom"):
        return True
    head = next((n for n in range(first, k) if words.pos[n] in ("NOUN", "PROPN")), k)
    return head < k and words.feats[head].case in ("Acc", "Nom", "") and (words.lemma[head] in WHOM or head in scene.holders.seen.of_place)


def _has_topic(scene: Scene, k: int, sentence: range) -> bool:
    """Tell «остановилась | на ценах»; but «на втором месте», «в гостинице»."""
    words = scene.words
    near = range(max(sentence.start, k - NEAR), min(sentence.stop, k + 2 * NEAR))
    at = next((n for n in near if words.norm[n] == DWELLING[words.lemma[k]]), None)
    noun = next((n for n in range(at + 1, sentence.stop) if words.pos[n] in ("NOUN", "PROPN")), None) if at is not None else None
    return noun is not None and words.lemma[noun] not in NO_TOPIC and noun not in scene.holders.seen.of_place


def _confirms_part(words: Words, near: range, k: int) -> bool:
    """Tell «подтвердили | участие: …» from «подтвердил, что примет участие»."""
    said = next((n for n in range(k + 1, near.stop) if words.norm[n] == "что"), near.stop)
    return "участие" in words.lemma[near.start : said]
