"""Names that a plural verb before them has for its subjects: «выступили | А. Л. Чуканова (Тверь) |, к. м. н. | Д. Р. Хасанова |»."""

from __future__ import annotations

from extract.lang.grammar.lemmas import parses
from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.acting import acting_before

THEIRS = word_class("somebodys")  # «ученики | А. Котова, Н. Рыбина»
ALONE = word_class("of_no_object")
FARTHEST = 60  # words from a name of a list back to the verb
TALKS, GIVEN = frozenset({"доклад", "содоклад", "сообщение", "лекция", "презентация", "занятие", "мастер-класс"}), 3  # words before a verb
PART = "участие"
WITH = frozenset({"с", "со"})
DASHES = frozenset("-–—")
AND, OFFICE = frozenset({",", "и"}), 6  # words from a name back to the office of several
ADJUNCT = 16  # words between a name that opens a sentence and its verb
BEFORE_A_VERB = frozenset({"ADP", "ADV", "PART", "VERB"})
CLAUSE_ENDS = frozenset(",;:.—–")
ADJUNCTS, HERSELF = 6, frozenset({"сама", "также", "тоже", "и", "участие"})  # words of adjuncts between a verb and its subject
CLOSING, OPENING = frozenset('"»”'), frozenset('"«“')
PLACES, PLACED = (
    frozenset({"пульт", "рояль", "фортепиано", "микрофон", "руль"}),
    frozenset({"первое", "второе", "третье", "серебро", "бронза"}),
)
STEPS = frozenset({"месте", "ступени", "ступеньке", "строчке", "позиции"})
TEAMS = frozenset({"жюри", "состав", "президиум", "оргкомитет", "ведущие", "судьи"})
JOINTS = frozenset({",", ";", "и", "а", "также", ".", "-", "–", "—"})


def is_listed_subject(words: Words, i: int) -> bool:
    """Tell whether the name at a word stands behind such a verb, or in the list that goes on from there."""
    first, k, owned, joined = max(words.sentence_of[i].start, i - FARTHEST), i - 1, False, False
    while k > first:
        if _verb_before(words, k, first):
            return not owned  # «прозвучали сообщения | А. Л. Орловой»
        if words.text[k] == ")":
            k = next((n for n in range(k - 1, first, -1) if words.text[n] == "("), first) - 1
        elif (acting := acting_before(words, k)) and k - acting >= first:
            k, owned = k - acting - 1, False  # «и. о. | министра | Е. П. Орлова»
        elif words.norm[k] in JOINTS or _is_of_a_name(words, k):
            owned = (owned or _is_of_what(words, k)) and not _is_an_office(words, k)
            joined = joined or words.norm[k] in AND
            k -= 1
        elif words.norm[k] == ":":
            # «Участники: | А. Л. Орлова | и | Т. П. Котова |»
            return not owned and (_are_called_so(words, k - 1) or words.norm[k - 1] in TEAMS)
        else:
            return joined and not owned and _are_called_so(words, k)
    return not owned and _verb_before(words, k, first)


def is_one_of_subjects(words: Words, i: int, j: int) -> bool:
    """Tell the names of several before their verb, behind what they are: «Учителя | Н. Котова | и | Рыбина Б. Б. | провели урок»."""
    sentence, first, verb = words.sentence_of[i], i, j
    begin, stop = max(sentence.start, i - FARTHEST), min(sentence.stop, j + FARTHEST)
    while first - 1 > begin and (_is_of_names(words, first - 1) or words.norm[first - 1] in AND):
        first -= 1
    while verb < stop and (_is_of_names(words, verb) or words.norm[verb] in AND):
        verb += 1
    if verb == stop or words.pos[verb] != "VERB" or words.feats[verb].number != "Plur" or words.feats[verb].voice == "Pass":
        return False
    while verb > j and words.norm[verb - 1] in AND:
        verb -= 1  # «встретили директора Котова | и | подарили книги»
    if not any(words.norm[k] == "и" for k in range(first, verb)):
        return False
    k = first - 1
    while k > max(sentence.start, first - OFFICE) and (words.text[k] == "." or _is_of_what(words, k)):
        k -= 1
    theirs = k > sentence.start and _are_several(words, k - 1)  # «ученики | тренера | А. Котова и Б. Рыбина победили»
    return k >= sentence.start and _are_several(words, k) and not theirs


def _is_of_names(words: Words, k: int) -> bool:
    """Tell surnames, and initials with their full stops."""
    return (words.pos[k] in ("PROPN", "X") and words.text[k][0].isupper()) or (words.text[k] == "." and len(words.text[k - 1]) == 1)


def _are_several(words: Words, k: int) -> bool:
    """Tell «учителя», which may be many in the nominative whatever the tagger takes it for."""
    if words.pos[k] not in ("NOUN", "PROPN"):
        return False
    return any({"NOUN", "anim", "plur", "nomn"} in parse.tag for parse in parses(words.norm[k]))


def is_her_verbs_subject(words: Words, i: int) -> bool:
    """Tell a name right behind the verb of a woman that has no other subject: «Доклад огласила | Т. Ф. Орлова |»."""
    first = words.sentence_of[i].start
    verb = _over_adjuncts(words, i, first)
    feats = words.feats[verb]
    told = feats.verb_form in ("", "Fin") or (
        feats.verb_form == "Part" and feats.variant == "Short"
    )  # «дипломом награждена | Т. Ф. Орлова |»
    if verb < first or words.pos[verb] != "VERB" or feats.tense != "Past" or feats.gender != "Fem" or not told:
        return False
    k = verb - 1
    while k >= first and words.text[k] not in CLAUSE_ENDS and words.norm[k] not in ("что", "и"):
        if words.text[k] in CLOSING:
            # «в номинации | «Проза» | победила …»
            k = next((n for n in range(k - 1, max(first, k - ADJUNCT), -1) if words.text[n] in OPENING), k) - 1
            continue
        if words.pos[k] == "PRON" or (words.pos[k] in ("NOUN", "PROPN") and _may_be_she(words, k)):
            return False
        k -= 1
    return True


def _over_adjuncts(words: Words, i: int, first: int) -> int:
    """Give the word before a name and before «сама», «лично», «с докладом», «своим пением», which stand behind a verb."""
    k = i - 1
    while k > first and i - k < ADJUNCTS:
        means = words.feats[k].case == "Ins" and words.pos[k] in ("NOUN", "ADJ", "DET") and words.feats[k].animacy != "Anim"
        if not (means or words.pos[k] == "ADV" or words.norm[k] in HERSELF or (words.norm[k] in WITH and words.feats[k + 1].case == "Ins")):
            break
        k -= 1
    return k


def opens_her_sentence(words: Words, i: int, j: int) -> bool:
    """Tell a name that opens a sentence whose verb, behind adjuncts, is a woman's: «Орлова О. П. (МГУ) в докладе | сказала |»."""
    sentence = words.sentence_of[i]
    if j not in sentence or (words.text[j] != "(" and words.pos[j] not in BEFORE_A_VERB):
        return False
    if any(words.pos[n] not in ("ADV", "CCONJ", "PART") for n in range(sentence.start, i)):
        return False  # but «Затем | Орлова О. П. | рассказала»
    k = j
    while k < min(sentence.stop, j + ADJUNCT) and words.text[k] not in CLAUSE_ENDS and words.pos[k] != "VERB":
        if words.text[k] == "(":
            k = next((n for n in range(k, sentence.stop) if words.text[n] == ")"), k)
        elif words.pos[k] == "NOUN" and words.feats[k].case == "Nom":
            return False
        k += 1
    feats = words.feats[k] if k < sentence.stop else None
    return (
        feats is not None and words.pos[k] == "VERB" and feats.tense == "Past" and feats.gender == "Fem" and feats.verb_form in ("", "Fin")
    )


def _may_be_she(words: Words, k: int) -> bool:
    """Tell what a verb of a woman may tell of: somebody, or a thing of that gender; not «доклад», «итоги», «комиссии»."""
    feats = words.feats[k]
    if feats.case not in ("Nom", "Acc", "") or feats.number == "Plur":
        return False
    return feats.animacy != "Inan" or (feats.gender == "Fem" and "Nom" in possible_cases(words.norm[k]))


def _are_called_so(words: Words, k: int) -> bool:
    """Tell what several are, in the nominative: «номера готовили | педагоги | О. Котова, Н. Рыбина»; no «ученики» of somebody."""
    feats = words.feats[k]
    several = feats.case == "Nom" and feats.number == "Plur" and words.lemma[k] not in THEIRS
    return several and _are_several(words, k)


def is_called(words: Words, i: int) -> bool:
    """Tell whom a dash calls something: «избран Козлов В. И., секретарём — | Орлова Т. А. |», «Ведущий – | Орлова А. |»."""
    first, k = words.sentence_of[i].start, i - 2
    if k < first or words.text[i - 1] not in (*DASHES, ":"):
        return False
    if words.text[i - 1] in DASHES and (words.lemma[k] in PLACES or words.norm[k] in PLACED):
        return True  # «за пультом – | А. Орлова |», «первое место – у Ильи Котова, второе – | А. Орлова |»
    while k > first and _is_of_what(words, k):
        k -= 1
    if words.norm[k] in TEAMS and words.text[i - 1] == ":":
        return True  # «Жюри: | А. Орлова |, Н. Рыбина»
    return words.pos[k] == "NOUN" and words.feats[k].animacy == "Anim" and words.feats[k].case in ("Nom", "Ins")


def stands_on_a_step(words: Words, i: int) -> bool:
    """Tell «на втором месте | А. Орлова |»."""
    return i > words.sentence_of[i].start and words.norm[i - 1] in STEPS and words.feats[i - 1].case == "Loc"


def _is_of_a_name(words: Words, k: int) -> bool:
    """Tell what names in a list are made of: themselves, offices of one in the nominative, shortened titles; not «ученики | Орлова»."""
    titled = len(words.text[k]) < 5 and words.text[k + 1 : k + 2] == ["."]
    return words.pos[k] in ("PROPN", "X") or titled or _is_of_what(words, k) or _is_an_office(words, k)


def _is_of_what(words: Words, k: int) -> bool:
    """Tell «директор | школы |», but no letters of «к.м.н.»."""
    feats = words.feats[k]
    return len(words.text[k]) > 1 and words.pos[k] in ("NOUN", "ADJ") and feats.case == "Gen" and feats.animacy != "Anim"


def _is_an_office(words: Words, k: int) -> bool:
    """Tell «директор», «старшая»."""
    feats = words.feats[k]
    return words.pos[k] in ("NOUN", "ADJ") and feats.case == "Nom" and feats.number == "Sing"


def _verb_before(words: Words, k: int, first: int) -> bool:
    """Tell «выступили», «приняли участие», «выступили с докладами:», no subject before it."""
    k -= words.norm[k] == ":"
    while k > first and (words.norm[k] == PART or words.norm[k] in WITH or words.feats[k].case == "Ins" or words.pos[k] == "ADV"):
        k -= 1
    feats = words.feats[k]
    passive = feats.verb_form == "Part" and feats.variant == "Short"  # «призёрами признаны | А. Л. Чуканова и …»
    if words.pos[k] != "VERB" or feats.number != "Plur" or not (passive or (feats.verb_form in ("", "Fin") and feats.voice != "Pass")):
        return False
    if any(words.lemma[n] in TALKS and words.feats[n].case in ("Acc", "Nom") for n in range(max(first, k - GIVEN), k)):
        return True  # «доклады прочитали: | А. Л. Чуканова |»
    told = passive or words.norm[k + 1] == PART or words.lemma[k] in ALONE  # «наградили | А. Л. Чуканова |» has an object
    return told and not any(words.feats[n].case == "Nom" and words.pos[n] in ("NOUN", "PROPN", "PRON") for n in range(first, k))
