"""What a house is for or has, behind its noun: «дом-интернат | для престарелых |», «комплекс | с бассейном «Дельфин» |»."""

from __future__ import annotations

from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import word_class

LONGEST = 8  # words from a house's noun to its title
FOR, WITH, JOINED = "для", frozenset({"с", "со"}), frozenset({"и"})
# Of another house, «для …» may tell whom the event is for: «в библиотеке | для школьников | прошла игра».
HOMES = frozenset({"интернат", "приют", "госпиталь", "пансионат"})
HAS = frozenset({"бассейн", "каток", "арена", "зал", "стадион"})
AIMS = frozenset({"место", "работа"})  # «клуб по месту жительства», «центр по работе с молодёжью»
BIDDING = word_class("bidding") | {"приглашение", "случай", "итог", "адрес"}
SPORTS_SCHOOLS = frozenset({"рцоп", "цоп", "сшор", "сдюшор", "сдюсшор", "дюсш", "уор"})  # «СШОР по самбо»
AID = frozenset({"помощь", "содействие", "поддержка"})
CHILDREN = frozenset({"ребенок", "малютка"})  # «дом ребёнка», but «в доме ветерана» somebody lives
PHRASE = frozenset({"NOUN", "ADJ", "PROPN"})
FIELDS = {"центр": word_class("field_of_a_centre"), "дом": word_class("field_of_a_house")}


def purpose_end(words: Words, noun: int, j: int) -> int:
    """Give where what a house is for ends, a title behind it too; ``j`` if nothing tells. ``noun`` is the house's."""
    if not _opens(words, noun, j):
        return j
    sentence = words.sentence_of[noun]
    end = j + 1
    while end < min(sentence.stop, j + LONGEST) and _continues(words, j, end):
        end += 1
    untitled = j if words.norm[j] in WITH else end  # «детский сад с бассейном»
    if end < sentence.stop and words.norm[end] == '"':
        close = next((k for k in range(end + 1, sentence.stop) if words.norm[k] == '"'), None)
        return untitled if close is None else close + 1
    return untitled


def has_field(words: Words, k: int) -> bool:
    """Tell a house without a name by what it is for: «центр | досуга |», «дом | детского творчества |», no «центр зала»."""
    fields, n = FIELDS.get(words.lemma[k]), k + 1
    if fields is None:
        return False
    while n < len(words) - 1 and words.pos[n] == "ADJ" and words.text[n].islower() and words.lemma[n] not in fields:
        n += 1
    told = n < len(words) and words.lemma[n] in fields and words.feats[n].case == "Gen"
    return told and (words.feats[n].animacy != "Anim" or words.feats[n].number == "Plur" or words.lemma[n] in CHILDREN)


def _opens(words: Words, noun: int, j: int) -> bool:
    if j + 1 >= words.sentence_of[noun].stop:
        return False
    opening, behind = words.norm[j], words.lemma[j + 1]
    if opening in WITH:
        return behind in HAS
    if opening == "по":
        return behind in AIMS or (words.lemma[noun] in SPORTS_SCHOOLS and behind not in BIDDING)
    if opening == FOR:
        return words.lemma[noun].rpartition("-")[2] in HOMES
    return words.lemma[j - 1] in AID and words.text[j].islower() and words.feats[j].case == "Dat"


def _continues(words: Words, j: int, k: int) -> bool:
    """Tell the words of a purpose: «для престарелых | и инвалидов |», «по работе | с молодёжью |»."""
    if words.norm[k] in JOINED:
        return k + 1 < len(words) and words.pos[k + 1] in PHRASE and words.feats[k + 1].case == words.feats[k - 1].case
    if words.norm[k] == "с" and words.norm[j] == "по":
        return True
    genitive = words.norm[j] != FOR or "Gen" in possible_cases(words.norm[k])
    return words.pos[k] in PHRASE and words.text[k].islower() and genitive
