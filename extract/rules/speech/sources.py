"""From whom words come: «слова прозвучали от | Олега Грача |», «мысль из уст | Яна Лося |», «узнали от | Инны Шторм |, что …»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named, is_nominative
from extract.rules.speech.heard import stands_in
from extract.rules.speech.meant import goes_on
from extract.rules.speech.nouns import JOINTS, PARTING, and_others
from extract.rules.speech.scene import Act, Scene

SOUNDING, SAID, REPORTS = word_class("sound"), word_class("thing_said"), word_class("heard_of_somebody")
COMING = frozenset({"прийти", "приходить", "поступить", "поступать", "касаться"})  # «пришло | напоминание |», not «пришли со словом»
HEARING, GETTING = frozenset({"услышать", "узнать", "слышать", "следовать", "явствовать", "вытекать"}), frozenset({"получить", "получать"})
FOLLOWING = frozenset({"следовать", "явствовать", "вытекать"})  # «взносы, как | следует | из отчёта мэра, уплачены»
ANSWERS = word_class("answer")
FROM, MOUTH, SIDE = "от", "уст", "стороны"
HIS = {"него": "male", "нее": "female"}
ABOUT = frozenset({"о", "об", "обо"})
OFFICE = 14  # words of an office between a source and a name
BARE = 3  # words behind a source in which a bare office stands: «благодарность | министра | прозвучала»


def by_sound(scene: Scene) -> Iterator[Act]:
    """Find from whom words sound: «тёплые слова прозвучали и от | ректора Олега Грача, мэра Инны Шторм |», «звучит просьба | мэра |»."""
    words = scene.words
    for k in words.with_lemma(SOUNDING):
        clause = clause_of(words, k)
        said = next((n for n in (*clause, *range(words.sentence_of[k].start, clause.start)) if words.lemma[n] in SAID), None)
        source = _source(scene, clause)
        if source is None and said is not None and _is_somebodys(scene, said):
            source = said
        comes = words.lemma[k] not in COMING or (said is not None and words.feats[said].case == "Nom")
        if k not in scene.quoted and source is not None and comes and (said is not None or words.norm[source] == MOUTH):
            sent = said is not None and words.lemma[k] in COMING and scene.nouns.get(words.lemma[said], {}).get("use") == "letter"
            yield from _from(scene, k, source, "letter" if sent else "speak", "speech.owner")  # «| поздравления | поступили от мэра»


def by_answer(scene: Scene) -> Iterator[Act]:
    """Find from whom others hear what is told, or get an answer: «узнали от | Яна Лося |, что …», «от | Инны Шторм | получили ответ»."""
    words = scene.words
    for k in words.with_lemma(HEARING | GETTING):
        clause = clause_of(words, k)
        source = _source(scene, clause)
        if source is not None and k not in scene.quoted and _is_told(scene, k, clause):
            yield from _from(scene, k, source, "say", "speech.by")


def _is_told(scene: Scene, k: int, clause: range) -> bool:
    """Tell «узнали …, что», «о ценах узнали», «услышали добрые | слова |», «получили | ответ |»."""
    words = scene.words
    if words.lemma[k] in GETTING:
        return any(words.lemma[n] in ANSWERS for n in clause)
    if words.lemma[k] in FOLLOWING:
        return any(words.norm[n] == "из" for n in clause)
    return goes_on(words, k, words.sentence_of[k]) or any(words.norm[n] in ABOUT or words.lemma[n] in SAID for n in clause)


def _source(scene: Scene, clause: range) -> int | None:
    """Give the last word of «от», «из уст», «со стороны», «из рассказа» in a clause."""
    words = scene.words
    for n in clause:
        if words.norm[n] == FROM or (words.norm[n] in (MOUTH, SIDE) and words.norm[n - 1] in ("из", "со")):
            return n
        if words.norm[n] == "из" and n + 1 in clause:
            said = n + 1 + (words.pos[n + 1] in ("ADJ", "DET"))
            if said not in clause:
                return None
            if words.lemma[said] in SAID | REPORTS or scene.nouns.get(words.lemma[said], {}).get("use") in ("by", "owner"):
                return said
    return None


def _is_somebodys(scene: Scene, k: int) -> bool:
    """Tell what sounds of somebody's own, «тёплые | слова | мэра», «| просьба | мэра», from «слова» of a song."""
    words = scene.words
    own = words.lemma[k] != "слово" or (words.norm[k] == "слова" and words.pos[k - 1] == "ADJ")
    return own and words.feats[k].case in ("Nom", "Acc")


def _from(scene: Scene, k: int, source: int, manner: str, rule: str) -> Iterator[Act]:
    """Find the people in the genitive behind a source, all of a list, or the holder of the bare office there."""
    sentence = scene.words.sentence_of[k]
    if source + 1 < sentence.stop and scene.words.norm[source + 1] in HIS:
        meant = scene.recent(source, sentence, HIS[scene.words.norm[source + 1]])
        if meant is not None:
            yield Act(meant.name, manner, k, range(source + 1, source + 2), "speech.by_pronoun")  # «от | неё | же поступило предложение»
        return
    office = scene.holders.owner(range(source + 1, min(sentence.stop, source + BARE)))
    holder = scene.holders.of(office, "") if office is not None else None
    if holder is not None and office is not None:
        yield Act(holder.name, manner, k, office, "speech.holder")
        return
    person = next(iter(scene.between(source + 1, min(source + 1 + OFFICE, sentence.stop))), None)
    if person is None or not _is_of(scene, source, person):
        return
    dashed = scene.words.text[person.reach.stop : person.reach.stop + 1] in (["–"], ["—"], ["-"])  # «от Инны Шторм | – | ректора, Яна Лося»
    for one in (person, *and_others(scene, person, sentence, PARTING if dashed else JOINTS)):
        yield Act(one.name, manner, k, one.reach, rule)


def _is_of(scene: Scene, source: int, person: Named) -> bool:
    """Tell a name in the genitive that only an office parts from its source: no «| слова | благодарности в адрес мэра»."""
    words, first, seen = scene.words, person.reach.start, scene.holders.seen
    held = (seen.of_office, seen.of_body, seen.of_place)
    things = (n for n in range(source + 1, first) if words.pos[n] == "NOUN" and not any(n in told for told in held))
    if any(words.feats[n].case in ("Acc", "Ins", "Loc") for n in things):
        return False  # «от организаторов перед | выступлением | Инны Шторм»
    turned = first in scene.oblique or (stands_in(scene, person, ("Gen", "")) and not is_nominative(words, person))
    apart = words.lemma[source] in SAID and any(words.pos[n] == "ADP" for n in range(source + 1, first))
    return turned and not apart and scene.reachable(source, first)
