"""The house that brackets tell behind the town or the day: «в Кисловодске (санаторий «Плаза»)», «3 мая (г. Тула, Дом учёных)»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.mention import Mention
from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.places.venues import venue_noun
from extract.rules.candidate import Candidate, evidence
from extract.rules.places.labelled_venue import is_address, is_house, pieces
from extract.rules.places.place_attachment import HOUSED
from extract.rules.places.setting import Setting
from extract.rules.places.telling import TELLING

SCORE = 0.55
ROOMY = frozenset({"other", "company"})
OPENS = frozenset({"("})
INSIDE = frozenset({"in", "of", "aside", "dateline"})  # how the town stands
ADJECTIVES = 4  # before a house's noun
FROM_PEOPLE = 8  # words from people to their town


def venues_in_brackets(words: Words, lexicon: Lexicon, setting: Setting) -> Iterator[Candidate]:
    """Propose the first piece in such brackets whose noun is a house's, or that is a body with rooms."""
    called = words.covered("organisations")  # «из Русского дома в | Варне | (отделение представительства …)»
    towns = {
        s.reach.stop
        for s in setting.of("city")
        if s.how in INSIDE and s.reach.start not in called and not (s.how == "of" and _is_peoples(words, s.reach.start))
    }
    days = {reach.stop for reach in words.reaches("dates")}
    bodies = {words.reach(span).start for span in words.group("organisations") if span.label_ in HOUSED or _is_named_house(words, span)}
    houses = lexicon.index("venue_heads")
    places = {reach.start: reach.stop for span, reach in zip(setting.places, setting.reaches, strict=True) if span.label_ != "venue"}
    for k in words.with_norm(OPENS):
        if (k not in towns and k not in days and k not in setting.ends) or setting.weights[words.sentence[k]] < TELLING:
            continue
        if words.parts.dateline is not None and words.start[k] < words.parts.dateline[1]:
            continue  # «Душанбе, 12.05.2022 (НИАТ «Ховар») –»
        inside = (piece for piece in pieces(words, k + 1) if not is_address(words, piece, places))
        piece = next(inside, None)
        if piece is None or not is_house(words, piece):
            continue
        noun = next((n for n in piece[:ADJECTIVES] if words.pos[n] != "ADJ"), piece.start)
        named = (
            (words.lemma[noun] in houses or venue_noun(words.lemma[noun], lexicon))
            and "Nom" in possible_cases(words.norm[noun])
            and len(piece) > 1
        )
        if named or piece.start in bodies:
            yield Candidate("venue", words.slice(piece.start, piece.stop), "where.venue_in_brackets", SCORE, evidence(words, piece))


def _is_peoples(words: Words, k: int) -> bool:
    """Tell where people are from: «пришли ученики школ | Тулы | (школа № 1, лицей № 2)»."""
    before = range(max(words.sentence_of[k].start, k - FROM_PEOPLE), k)
    return any(words.feats[n].animacy == "Anim" and words.feats[n].number == "Plur" for n in before)


def _is_named_house(words: Words, body: Mention) -> bool:
    """Tell a centre by its letters and its quoted name: «в Туле (| ИЦ «Заря» |)»."""
    reach = body.reach
    return body.label_ in ROOMY and len(reach) > 2 and words.text[reach.start].isupper() and words.norm[reach.stop - 1] == '"'
