"""Does a country take part in the event: by its people, its delegation, its team, or in so many words?"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang.lemmas import parses
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.record import Evidence
from extract.rules.main import Main
from extract.rules.setting import OTHER_EDITION, PLANS

JOINING = {
    "участвовать", "участие", "участник", "присутствовать", "прибыть", "прибывать", "приехать", "съехаться", "собрать", "собраться", "собирать",
    "представить", "представлять", "представлен", "прислать", "направить", "присоединиться", "выступить", "выступать", "сразиться", "состязаться",
    "объединить", "посетить", "вернуться", "привезти", "соревноваться", "войти", "вошли", "делегировать", "командировать", "дебютировать",
    "участница", "делегат", "подать", "экспонент", "встретиться", "показать",
}  # fmt: skip
# What opens a list of those who came: «включая Кению», «в том числе из Чили», «таких как Индия», «среди них — Оман».
OPENING = {"включая", "числе", "как", "среди", "кроме", "помимо", "например"}
FROM = {"из", "от"}
ELSEWHERE = {"в", "во", "на", "с", "со", "о", "об", "для", "под", "через", "к", "между", "по", "за", "до"}
NEAR_NAME = 8


def takes_part(
    words: Words, lexicon: Lexicon, main: Main, reaches: Sequence[range], people: Sequence[Evidence]
) -> tuple[str, float] | None:
    """Give the ground on which a country, named in these places, takes part, and how sure it is; None if it does not."""
    grounds = [ground for reach in reaches if (ground := _ground(words, lexicon, main, reach, people))]
    return max(grounds, key=lambda ground: ground[1], default=None)


def _ground(words: Words, lexicon: Lexicon, main: Main, reach: range, people: Sequence[Evidence]) -> tuple[str, float] | None:
    start, stop = words.start[reach.start], words.stop[reach.stop - 1]
    abroad = reach.start > 0 and words.norm[reach.start - 1] in ("в", "во")
    if not abroad and any(piece.start <= start and stop <= piece.stop for piece in people):
        return "of_person", 0.88
    if not abroad and _beside_person(words, reach, people):
        return "beside_person", 0.82
    sentence = words.sentence_of[reach.start]
    lemmas = {words.lemma[k] for k in sentence}
    if lemmas & OTHER_EDITION or lemmas & PLANS:
        return None
    joined = bool(lemmas & JOINING)
    at = _before_list(words, reach, sentence)
    if at is None:
        return ("subject", 0.7) if joined and _nominative(words, reach) else None
    word, lemma = words.norm[at], words.lemma[at]
    sense = lexicon.index("delegation_words").get(lemma, {}).get("sense", "")
    if word in FROM:
        return _from_there(words, lexicon, at, joined)
    if word in OPENING:
        return ("list", 0.78) if joined or "страна" in lemmas else None
    if sense == "group":
        return ("delegation", 0.75 if joined else 0.55)
    if word not in ELSEWHERE and joined and words.feats[reach.start].case in ("Nom", "Acc") and words.pos[at] in ("VERB", "PUNCT"):
        return "subject", 0.7
    return None


def _from_there(words: Words, lexicon: Lexicon, at: int, joined: bool) -> tuple[str, float] | None:
    """Tell whether those «из Чили» are people or groups who came."""
    back = at - 1
    while back >= 0 and (words.norm[back] in {",", "(", "—", "–"} or words.text[back].isdigit() or words.norm[back] == "числе"):
        back -= 1
    if back < 0:
        return ("from", 0.6) if joined else None
    sense = lexicon.index("delegation_words").get(words.lemma[back], {}).get("sense", "")
    if sense == "not":
        return None
    if joined:
        return "from", 0.8
    if sense == "group" or _animate(words, back):
        return "from", 0.62
    return None


def _animate(words: Words, k: int) -> bool:
    return words.pos[k] in ("NOUN", "PROPN") and any("anim" in parse.tag and parse.tag.POS == "NOUN" for parse in parses(words.norm[k])[:2])


def _before_list(words: Words, reach: range, sentence: range) -> int | None:
    """Go back over the list that a country stands in, «Индии, Кении и Чили», to the word that governs it; None at the start."""
    places = {k for span in words.group("places") if span.label_ == "country" for k in words.reach(span) if k in sentence}
    at = reach.start - 1
    while at >= sentence.start and (at in places or words.norm[at] in {",", "и", "или", "также", "а", "из", ":"}):
        if words.norm[at] == "из":
            return at
        at -= 1
    return at if at >= sentence.start else None


def _nominative(words: Words, reach: range) -> bool:
    return words.feats[reach.start].case in ("Nom", "")


def _beside_person(words: Words, reach: range, people: Sequence[Evidence]) -> bool:
    """Tell «министр энергетики Чехии Ян Новак», «Ян Новак (Чехия)» and «Ян Новак, министр энергетики Чехии»."""
    pieces = {(piece.start, piece.stop) for piece in people}
    names = [words.reach(span) for span in words.group("people") if _covered(span.start_char, span.end_char, pieces)]
    for name in names:
        if name.start >= reach.stop and name.start - reach.stop <= NEAR_NAME and _one_phrase(words, range(reach.stop, name.start)):
            return True
        if 0 <= reach.start - name.stop <= NEAR_NAME and words.norm[name.stop] in {",", "(", "—", "–", "-"}:
            return _one_phrase(words, range(name.stop + 1, reach.start))
    return False


def _covered(start: int, stop: int, pieces: set[tuple[int, int]]) -> bool:
    return any(a <= start and stop <= b for a, b in pieces)


def _one_phrase(words: Words, between: range) -> bool:
    if not len(between):
        return True
    same = words.sentence[between[0] - 1] == words.sentence[between[-1]]
    return same and all(
        words.pos[k] not in ("VERB", "AUX", "CCONJ", "SCONJ") and words.norm[k] not in {",", ";", "(", ")", ":"} for k in between
    )
