"""Whom a verb of speech means that no name stands beside: by a pronoun or a bare office, «она напомнила», «…, – сказал архитектор»."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from extract.lang.grammar.lemmas import parses
from extract.lang.phrases.phrase import complement_end, noun_phrase_end
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import Named
from extract.rules.offices.guest import GUESTS, guest
from extract.rules.offices.holders import Holder
from extract.rules.offices.winner import WINNERS, winner
from extract.rules.speech.scene import Act, Scene

PRONOUNS = {"он": "male", "она": "female"}
OTHER, JOINTS = {"тот": "male", "та": "female"}, frozenset({",", "а", "и", "но"})
ITSELF, TO_SOMEBODY = frozenset({"сам", "сама"}), (["к"], ["ко"])
ROW, ROW_REACH, ASIDE = frozenset({",", "и", "также"}), 20, frozenset({":", '"', "что", "который", "где"})  # of verbs that one does
INSERTED = 10  # words between a verb and whom it quotes
REPORTED = 16  # words between a verb and what it reports: «рассказал ученикам школ № 2, 15 и 35 | о | музее»
NEAR = 4  # words between a verb and its pronoun, its object or its bare office
SAID = frozenset({"что", ":", '"', "о", "об", "как"})
STAGED = frozenset({"present", "read"})
NOBODY = word_class("nobody")  # the release does not say who
COMING = frozenset({"участник", "участница", "зритель", "зрительница", "посетитель", "посетительница"})
OFTEN = 3  # mentions of whom a release is about


def meant(scene: Scene, k: int, sentence: range, manner: str, gender: str) -> Iterator[Act]:
    """Find whom a pronoun or, beside a quotation, a bare office takes up: «он отметил», «…, — сказал архитектор»."""
    words = scene.words
    near = range(max(sentence.start, k - NEAR), min(sentence.stop, _behind_addressee(words, k, sentence) + NEAR))
    pronoun = next((j for j in near if words.norm[j] in PRONOUNS and words.feats[j].case in ("Nom", "")), None)
    if pronoun is None:
        pronoun = _opening(words, k) if _is_joined(words, k) else None
        pronoun = _of_verbs_before(words, k, sentence) if pronoun is None else pronoun
    if pronoun is not None:
        person = scene.recent(pronoun, sentence, PRONOUNS[words.norm[pronoun]])
        if person is not None:
            yield Act(person.name, manner, k, range(pronoun, pronoun + 1), "speech.pronoun")
        return
    if (other := _other(scene, k, near)) is not None:
        yield Act(other.name, manner, k, range(k, k + 1), "speech.pronoun")
        return
    office = scene.holders.subject(k, near, scene.quoted) or (_opening_office(scene, k) if _is_joined(words, k) else None)
    office = office or _office_of_verbs_before(scene, k, sentence)
    holder = scene.holders.of(office, gender) if office is not None else None
    if holder is not None and office is not None:
        yield Act(holder.name, manner, k, office, "speech.holder")
    elif office is not None and words.lemma[office.start] in GUESTS and (visitor := guest(scene, office.start, gender)) is not None:
        yield Act(visitor.name, manner, k, office, "speech.office")
    elif (won := next((n for n in near if words.lemma[n] in WINNERS and words.feats[n].case == "Nom"), None)) is not None and (
        champion := winner(scene, won, gender)
    ) is not None:
        yield Act(champion.name, manner, k, range(won, won + 1), "speech.office")
    elif (
        gender
        and not _is_some_guest(words, office)
        and any(_may_mean_somebody(scene, j) for j in near)
        and (k in scene.ascribing or _only_one(scene, k, office) or _has_come(scene, k, office, gender))
    ):
        person = _hero(scene, k, gender) or scene.recent(k, sentence, gender)
        if person is not None and not (office is not None and scene.holders.is_another(office, person.name)):
            yield Act(person.name, manner, k, office or range(k, k + 1), "speech.office")


def _behind_addressee(words: Words, k: int, sentence: range) -> int:
    """Pass those to whom one speaks: «обратился | к участникам съезда | глава региона»."""
    if words.norm[k + 1 : k + 2] not in TO_SOMEBODY:
        return k
    end = noun_phrase_end(words, k + 2, sentence.stop, ("Dat",))
    return max(k, complement_end(words, end - 1, sentence.stop, frozenset()) - 1) if end else k


def _is_some_guest(words: Words, office: range | None) -> bool:
    """Tell «– поделился | участник фестиваля | из Якутии», whom the release does not name."""
    if office is None or words.lemma[office.start] not in COMING:
        return False
    return words.norm[office.stop : office.stop + 1] == ["из"]


def _other(scene: Scene, k: int, near: range) -> Named | Holder | None:
    """Find the one last told of, whom «тот» takes up: «встретились с Яном Лосем, а | тот | рассказал»; a bare office tells him too."""
    words = scene.words
    that = next((j for j in near if j < k and words.norm[j] in OTHER and words.norm[j - 1] in JOINTS), None)
    if that is None:
        return None
    gender = OTHER[words.norm[that]]
    for n in range(that - 1, words.sentence_of[that].start - 1, -1):
        if (office := scene.holders.bare(n)) is not None and (holder := scene.holders.of(office, gender)) is not None:
            return holder
        if (person := next(iter(scene.between(n, n + 1)), None)) is not None and person.gender in (gender, "unknown"):
            return person
    return None


def _is_joined(words: Words, k: int) -> bool:
    """Tell the second verb of one subject: «Он обошёл площадку и | попросил …»."""
    return k > 0 and words.norm[k - 1] in ("и", "также")


def _opening(words: Words, k: int) -> int | None:
    """Give the pronoun with which the clause of a verb begins, if nobody else stands in the nominative between."""
    first = clause_of(words, k).start
    first += words.norm[first] in ITSELF
    begins = words.norm[first] in PRONOUNS and words.feats[first].case in ("Nom", "")
    between = range(first + 1, k)
    other = any(words.feats[n].case == "Nom" and words.pos[n] in ("NOUN", "PROPN", "PRON") for n in between)
    return first if begins and not other else None


def _of_verbs_before(words: Words, k: int, sentence: range) -> int | None:
    """Give the pronoun of a row of verbs: «Вместе с гостями | она | осмотрела новые классы, | пожелала | детям удачи»."""
    if k <= sentence.start or words.norm[k - 1] not in ROW or not words.feats[k].gender:
        return None
    for n in range(k - 2, max(sentence.start, k - ROW_REACH) - 1, -1):
        if words.norm[n] in PRONOUNS and words.feats[n].case in ("Nom", ""):
            return n if words.feats[n + 1].gender == words.feats[k].gender and words.pos[n + 1] == "VERB" else None
        if words.norm[n] in ASIDE or (words.feats[n].case == "Nom" and words.pos[n] in ("NOUN", "PROPN", "PRON")):
            return None
    return None


def _office_of_verbs_before(scene: Scene, k: int, sentence: range) -> range | None:
    """Give the bare office that opens a row of verbs: «| Мэр | провёл для гостей экскурсию, | рассказал | о городе»."""
    words, office = scene.words, scene.holders.bare(sentence.start)
    if office is None or k - sentence.start > ROW_REACH or words.norm[k - 1] not in ROW or words.feats[office.start].case != "Nom":
        return None
    if words.feats[office.stop].gender != words.feats[k].gender or words.pos[office.stop] != "VERB":
        return None
    between = range(office.stop + 1, k)
    other = any(words.norm[n] in ASIDE or (words.feats[n].case == "Nom" and words.pos[n] in ("NOUN", "PROPN", "PRON")) for n in between)
    return None if other else office


def _opening_office(scene: Scene, k: int) -> range | None:
    """Give the bare office with which the clause of a verb begins: «| Посол | встретился с ректором и | выступил | …»."""
    words, first = scene.words, clause_of(scene.words, k).start
    office = scene.holders.bare(first)
    if office is None or office.start != first or words.feats[first].case != "Nom" or words.feats[first].number == "Plur":
        return None
    between = range(office.stop, k)
    return None if any(words.feats[n].case == "Nom" and words.pos[n] in ("NOUN", "PROPN", "PRON") for n in between) else office


def _hero(scene: Scene, k: int, gender: str) -> Named | None:
    """Give whom a release tells of more than of all others together: he is meant by «спортсмен» whoever was named last."""
    said = [person for person in scene.between(0, k) if person.gender in (gender, "unknown")]
    name, times = Counter(person.name for person in said).most_common(1)[0] if said else ("", 0)
    return next(person for person in said if person.name == name) if times >= OFTEN and 2 * times > len(said) else None


def _only_one(scene: Scene, k: int, office: range | None) -> bool:
    """Tell whether the office right before a verb can only mean the one person named so far: «Артист | подчеркнул, что …»."""
    himself = office is not None and k < office.start and not ITSELF.isdisjoint(scene.words.norm[k + 1 : office.start])
    shows = scene.verbs.get(scene.words.lemma[k], {}).get("manner") in STAGED  # «| Автор | представила сборник»
    said = office is not None and office.stop == k and (shows or goes_on(scene.words, k, scene.words.sentence_of[k]))
    said = said or himself  # «Впечатлениями поделился | сам автор |»
    return said and len({person.name for person in scene.between(0, k) if " " in person.name}) == 1


def _has_come(scene: Scene, k: int, office: range | None, gender: str) -> bool:
    """Tell a noun that takes up the one subject of the sentence before: «Пришёл Ян Лось. | Ветеран | вспомнил, как …»."""
    words = scene.words
    if office is None or office.stop != k or not office.start or office.start != words.sentence_of[k].start:
        return False
    if not goes_on(words, k, words.sentence_of[k]):
        return False
    last = words.sentence_of[office.start - 1]
    named = {p.name for p in scene.between(last.start, last.stop) if p.gender in (gender, "unknown") and scene.may_act(p)}
    person = scene.recent(k, words.sentence_of[k], gender)
    return len(named) == 1 and person is not None and person.name in named


def _may_mean_somebody(scene: Scene, j: int) -> bool:
    """Tell a noun that may take up a person: «архитектор», «омич», but no «источник», «собеседник агентства»."""
    words = scene.words
    noun = words.pos[j] == "NOUN" or (words.pos[j] == "PROPN" and j == words.sentence_of[j].start)  # «| Ветеран | вспомнил, как …»
    if words.feats[j].case != "Nom" or not noun or words.lemma[j] in NOBODY:
        return False
    return scene.holders.bare(j) is not None or any("anim" in parse.tag for parse in parses(words.norm[j])[:2])


def goes_on(words: Words, k: int, sentence: range) -> bool:
    """Tell whether what is said follows a verb: «подтвердил, | что …», «повторил: …»."""
    return any(words.norm[n] in SAID for n in range(k + 1, min(k + REPORTED, sentence.stop)))
