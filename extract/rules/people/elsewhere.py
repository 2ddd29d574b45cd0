"""What a word of taking part does not tell: another deed, another time, another event."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.told_before import AS_TOLD, EARLIER
from extract.rules.main import Main
from extract.rules.main_event.held import head_noun

TO_COME, AHEAD = word_class("to_come"), 30  # words behind an event that may be told of it
GOING = frozenset({"выйти", "выходить", "встать"})
STAGES = word_class("go_out_to")
VISITS = frozenset({"визит", "приезд", "поездка", "прибытие"})
LAWS = word_class("law")
SIGNING = frozenset({"подписать", "подписывать"})
TAKING, DECISION = frozenset({"принять"}), "решение"
CALLING = frozenset({"созыв", "проведение", "назначение", "учреждение", "созвать", "провести", "назначить"})
LAW = 5  # words between «подписал» and what is signed
FORMER = word_class("former")
AGO = frozenset({"годом", "года", "год", "лет", "месяцем", "месяца", "месяц", "неделей"})
DESCRIBING = ("возглавляющ", "представляющ", "руководящ", "занимающ", "возглавивш")
INTENDING = word_class("intend")
NOTING, ADVISABLE = frozenset({"отметить", "признать"}), word_class("advisable")
UNABLE = (["смочь"], ["мочь"], ["суметь"], ["успеть"])
REFUSING = word_class("refuse")
FAILING = frozenset({"но", "однако"})
LEADING = frozenset({"руководить", "возглавлять", "возглавить", "управлять", "заведовать"})
PRESENT = word_class("jury_or_crew")
THANKS = frozenset({"благодарность", "признательность", "спасибо"})
EXPRESSING = frozenset({"выразить", "выражать", "высказать", "высказывать"})
RECALLING = (["ранее"], ["напомним"], ["напоминаем"])
ANTECEDENT = 4  # words from «жюри конкурса» to «которое»
TAKEN_BACK = 60  # words from an intention to the «но» behind it
NEGATED = 3  # words between «не» and the word of taking part


def describes(words: Words, k: int) -> bool:
    """Tell a participle that says what somebody is: «Юрий Грач, | возглавляющий компанию»."""
    return words.norm[k].startswith(DESCRIBING)


def describes_thing(words: Words, k: int) -> bool:
    """Tell what was done to a thing that is spoken of: «закона, | принятого | при президенте», but «врача, награждённого вчера»."""
    feats = words.feats[k]
    if k < 2 or feats.verb_form != "Part" or feats.voice != "Pass" or feats.variant == "Short" or words.norm[k - 1] != ",":
        return False
    thing = next(
        (n for n in range(k - 2, max(k - 2 - LAW, -1), -1) if words.pos[n] in ("NOUN", "PROPN") and words.feats[n].case == feats.case), None
    )
    return thing is not None and words.feats[thing].animacy == "Inan"


def signs_law(words: Words, k: int) -> bool:
    """Tell «подписал указ», «подписывает закон», «решение о созыве принял»."""
    sentence = words.sentence_of[k]
    near = range(max(sentence.start, k - 2 * LAW), min(k + LAW, sentence.stop))
    if words.lemma[k] in TAKING:  # «решение о созыве сессии | принял | губернатор»
        return any(words.lemma[n] == DECISION and not CALLING.isdisjoint(words.lemma[n + 1 : n + 4]) for n in near)
    return words.lemma[k] in SIGNING and any(words.lemma[n] in LAWS for n in near)


def goes_elsewhere(words: Words, k: int) -> bool:
    """Tell «вышел из дома» from «вышел на сцену», «встанет в ворота»."""
    near = range(max(words.sentence_of[k].start, k - 2), min(k + LAW, words.sentence_of[k].stop))
    return words.lemma[k] in GOING and not any(words.lemma[n] in STAGES for n in near)


def is_anothers_visit(words: Words, k: int, kind_class: str) -> bool:
    """Tell the visit by which another event is set: «концерт через два дня после визита Обамы»."""
    visit = words.lemma[k] in VISITS and k > 0 and words.feats[k].case != "Nom"
    return visit and kind_class not in ("visit", "meeting", "ceremony")


def coming_events(words: Words, main: Main) -> set[int]:
    """Give the words behind events to come, other than the one reported: «готовится к грядущей встрече | с участием мэра |»."""
    behind: set[int] = set()
    mine = {words.reach(span).start for span in main.mentions}
    for reach in words.reaches("events"):
        ahead = reach.start not in mine and any(words.lemma[k] in TO_COME for k in range(max(0, reach.start - 1), head_noun(words, reach)))
        if ahead:
            behind.update(range(reach.start, min(clause_of(words, reach.start).stop, reach.stop + AHEAD)))
    return behind


def is_past(words: Words, k: int) -> bool:
    """Tell «предыдущий победитель», «годом ранее победил»."""
    if k and words.lemma[k - 1] in FORMER:
        return True
    clause = clause_of(words, k)
    return any(n > clause.start and words.norm[n - 1] in AGO for n in clause if words.norm[n] in EARLIER)


def heads_another(words: Words, i: int) -> bool:
    """Tell a name of «члены союза, которым руководит | Инна Шторм |»: whoever came, it need not be she; but «жюри, которым …»."""
    clause = clause_of(words, i)
    which = words.lemma[clause.start] == "который" and words.feats[clause.start].case not in ("Nom", "")
    if not which or not any(words.lemma[k] in LEADING for k in range(clause.start, i)):
        return False
    return PRESENT.isdisjoint(words.lemma[max(words.sentence_of[i].start, clause.start - ANTECEDENT) : clause.start])


def is_thanking(words: Words, k: int) -> bool:
    """Tell the thanks of who writes or speaks, no award: «выражаем | благодарность | врачу Олегу Грачу», «мэр выразил …»."""
    if words.lemma[k] not in THANKS:
        return False
    near = range(max(words.sentence_of[k].start, k - LAW), k)
    expressed = any(words.lemma[n] in EXPRESSING and words.feats[n].verb_form != "Part" for n in near)
    return expressed or any(words.feats[n].person == "1" for n in near)


def is_noted_by_release(words: Words, k: int) -> bool:
    """Tell the words of who writes: «следует | отметить |, что …», «| отметим |, что …», but «отметили победителя»."""
    if words.norm[k + 1 : k + 2] != [","] or words.lemma[k] not in NOTING:
        return False
    before = range(max(words.sentence_of[k].start, k - NEGATED), k)
    return words.feats[k].person == "1" or (words.feats[k].verb_form == "Inf" and any(words.lemma[n] in ADVISABLE for n in before))


def is_recalled(words: Words, sentence: range) -> bool:
    """Tell a sentence of another time: «Ранее …», «Как сообщалось, …», «Напомним, …», «Следующая встреча – …»."""
    first = words.norm[sentence.start : sentence.start + 2]
    if first[0].startswith("следующ") and words.pos[sentence.start] == "ADJ":
        return True  # «Следующая встреча – с поэтом Олегом Грачом»
    return first[:1] in RECALLING or first in AS_TOLD


def is_denied(words: Words, k: int) -> bool:
    """Tell «не приехали», «не примут участия», «отказался от участия», «без участия», «обещал приехать, но …»."""
    before = range(max(words.sentence_of[k].start, k - NEGATED), k)
    refused = (n for n in before if words.norm[n] == "не" or words.lemma[n] in REFUSING)
    unable = words.norm[k + 1 : k + 2] == ["не"] and words.lemma[k + 2 : k + 3] in UNABLE  # «приехать | не смог |»
    return unable or any("," not in words.norm[n:k] for n in refused) or comes_to_nothing(words, k)


def comes_to_nothing(words: Words, k: int) -> bool:
    """Tell an intention that a «но» takes back: «обещал | выступить |, но не доехал», «должна была | приехать |, однако заболела»."""
    sentence = words.sentence_of[k]
    intends = not INTENDING.isdisjoint(words.lemma[max(sentence.start, k - NEGATED) : k + 1])
    return intends and any(words.norm[n] in FAILING and words.norm[n - 1] == "," for n in range(k + 1, min(sentence.stop, k + TAKEN_BACK)))
