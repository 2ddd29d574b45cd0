"""Acts of speech that others pass on: «приводит слова | Олега Грача |», «со ссылкой на | Яна Лося |», «со слов | Инны Шторм |»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lexicon import word_class
from extract.rules.main_event.named import Named, is_nominative
from extract.rules.speech.scene import DASHES, Act, Scene

PASSING_ON = frozenset({"приводить", "приводиться", "привести", "передавать", "передать", "цитировать", "цитироваться"})
QUOTING, HIS = frozenset({"цитировать", "процитировать"}), {"его": "male", "ее": "female"}
NEAR = 6  # words between «приводит» and «слова»
WHOSE = 14  # words of an office between «слова» and a name
BY_WORDS = frozenset({"словами", "фразой"})
OPENING = frozenset({"открыть", "открыться", "начать", "начаться", "завершить", "завершиться", "закончить"})
WORDS, LINK = frozenset({"слова"}), frozenset({"ссылкой"})
REMARKS = word_class("remark")
THIS = frozenset({"это", "таково", "такова", "таков"})
THESE = frozenset({"этих", "таких", "следующих"})  # «с | этих | слов мэра начался форум»
FROM, ON = frozenset({"со", "с"}), frozenset({"на"})


def cited(scene: Scene) -> Iterator[Act]:
    """Find whose words a text gives by another's mouth."""
    words = scene.words
    signing = (k for k in words.with_lemma(REMARKS) if _signs(scene, k) and words.norm[k] not in WORDS)
    for k in (*words.with_norm(WORDS | LINK | BY_WORDS | {"слов"}), *signing):
        if k not in scene.quoted and _passes_on(scene, k) and (person := _whose(scene, k)) is not None:
            yield Act(person.name, "say", k, person.reach, "speech.by")
    for k in words.with_lemma(QUOTING):
        his = next((n for n in (k + 1, k - 1) if n in words.sentence_of[k] and words.norm[n] in HIS), None)
        person = scene.recent(k, words.sentence_of[k], HIS[words.norm[his]]) if his is not None and k not in scene.quoted else None
        if person is not None and his is not None:
            yield Act(person.name, "say", k, range(his, his + 1), "speech.by_pronoun")  # «…», – цитирует | его | газета


def _passes_on(scene: Scene, k: int) -> bool:
    """Tell «| приводит ТАСС | слова», «слова … | приводит | ТАСС», «со ссылкой на», «со слов»."""
    words, sentence = scene.words, scene.words.sentence_of[k]
    if words.norm[k] in LINK:
        return k + 1 in sentence and words.norm[k + 1] in ON
    if words.norm[k] == "слов":
        return k > sentence.start and (words.norm[k - 1] in FROM or (words.norm[k - 1] in THESE and words.norm[k - 2] in FROM))
    if _signs(scene, k):
        return True
    if words.norm[k] in BY_WORDS:  # «форум открыли | словами | мэра Олега Грача»
        return not OPENING.isdisjoint(words.lemma[sentence.start : sentence.stop])
    near = range(max(sentence.start, k - NEAR), min(sentence.stop, k + WHOSE + NEAR))
    return any(words.lemma[n] in PASSING_ON and words.pos[n] == "VERB" for n in near)


def _signs(scene: Scene, k: int) -> bool:
    """Tell ««Лес растёт», – | слова | мэра», ««Лес растёт». Это | мнение | мэра»."""
    words, sentence = scene.words, scene.words.sentence_of[k]
    behind = k > sentence.start + 1 and words.text[k - 1] in DASHES and words.norm[k - 2] in (",", '"')
    return behind or (k == sentence.start + 1 and words.norm[k - 1] in THIS)


def _whose(scene: Scene, k: int) -> Named | None:
    """Give the person in the genitive, or in the accusative behind «ссылкой на», whom nothing but an office parts from the word."""
    words, seen = scene.words, scene.holders.seen
    person = next(iter(scene.between(k + 1, min(words.sentence_of[k].stop, k + WHOSE))), None)
    if person is None or not scene.reachable(k + 1, person.reach.start):
        return None
    i = person.reach.start
    parted = (n for n in range(k + 1, i) if words.norm[n] in ('"', ",", "о", "об") and n not in scene.bodies)
    if any(not (scene.is_of_an_office(n) or (words.norm[n] == '"' and i in scene.office_cases)) for n in parted):
        return None
    owned = words.feats[i].case in ("Gen", "Acc", "")
    turned = owned and (not is_nominative(words, person) or (words.feats[i].case != "" and seen.fixed(person.reach)))
    titled = i - 1 in seen.of_office and "Nom" not in seen.cases(seen.of_office[i - 1][0])
    return (
        person
        if turned or titled or (i in scene.oblique and "Gen" in scene.office_cases.get(i, ())) or seen.undeclined(person.reach)
        else None
    )
