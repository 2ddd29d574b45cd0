"""In which town a match is played, told by the club that plays at home: «орловская «Заря» принимала «Рубин»», «дома «Томь» победила»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.gazetteer import Entry, Gazetteer
from extract.rules.candidate import Candidate, evidence
from extract.rules.main import Main
from extract.rules.offices.sides import GROUNDS, HOME, OWN
from extract.rules.places.setting import Setting

CONTEST = "contest"
RECEIVES = frozenset({"принимать", "принять", "встречать"})
BEATS = word_class("beat")
NAMING = 0.6  # weight of a sentence that names the match
AWAY = frozenset({"выезде", "гостях"})
FAR = 16  # words between a club and what tells that it is at home
QUOTE = '"'
TOLD = 0.4  # that of one that tells of some match
STRONG, WEAK = 0.7, 0.35


def cities_of_hosts(words: Words, gaz: Gazetteer, setting: Setting, main: Main) -> Iterator[Candidate]:
    """Propose the town of the club at home, told by its adjective or by its name."""
    if main.kind_class != CONTEST:
        return
    for k in sorted((*words.with_lemma(RECEIVES | GROUNDS), *words.with_norm(HOME | AWAY))):
        weight = setting.weights[words.sentence[k]]
        if weight >= TOLD and _at_home(words, k) and (found := _club(words, gaz, k)) is not None:
            town, at = found
            score = STRONG if weight >= NAMING else WEAK
            yield Candidate("city", town.value, "where.city_of_hosts", score, evidence(words, range(at, at + 1)), "inferred")
            return


def _at_home(words: Words, k: int) -> bool:
    """Tell «принимал», «на своём | льду |», «обыграл … | дома |»."""
    if words.lemma[k] in RECEIVES:
        return words.pos[k] == "VERB"
    if words.lemma[k] in GROUNDS:
        return k > 1 and words.lemma[k - 1] in OWN
    sentence = words.sentence_of[k]
    return any(words.lemma[n] in BEATS for n in sentence)


def _club(words: Words, gaz: Gazetteer, k: int) -> tuple[Entry, int] | None:
    """Give the town of the subject, and the word that tells it: «| орловская | «Заря»», «« | Томь | » на своём льду».

    Of who plays away, that of the other club: «на выезде обыграл | угличский | «Вымпел»».
    """
    sentence = words.sentence_of[k]
    away = words.norm[k] in AWAY
    near = range(k + 1, min(k + FAR, sentence.stop - 1)) if away else range(max(sentence.start, k - FAR), k)
    for n in near:
        if words.norm[n + 1] != QUOTE:
            continue
        told = (words.feats[n].case == "Nom") != away and words.text[n].islower()
        if told and (town := gaz.city_of(words.norm[n])) is not None:
            return town, n
    for n in near:
        if (
            words.norm[n] == QUOTE
            and words.text[n + 1][:1].isupper()
            and (town := gaz.city(words.norm[n + 1]) or gaz.city(words.lemma[n + 1])) is not None
        ):
            return town, n + 1
    return None
