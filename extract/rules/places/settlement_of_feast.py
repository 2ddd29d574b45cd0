"""The village whose day is held, by its noun alone: «Посёлок | Сосновка | растёт. 5 мая на площади отпраздновали День посёлка»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.rules.candidate import Candidate, evidence
from extract.rules.main import Main
from extract.rules.places.setting import Setting
from extract.rules.told.events import TOLD
from extract.rules.told.jubilees import JUBILEE

SETTLEMENTS = frozenset({"село", "деревня", "поселок", "хутор", "станица", "аул", "город"})
SCORE = 0.6
ABBREVIATED = {"с": "село", "д": "деревня", "п": "поселок", "пос": "поселок", "х": "хутор", "ст": "станица", "г": "город"}


def settlement_of_feast(words: Words, setting: Setting, main: Main) -> Iterator[Candidate]:
    """Propose the one settlement that the document calls by the noun with which the event's name ends."""
    noun = next(
        (words.lemma[span.reach.stop - 1] for span in main.mentions if len(span.reach) > 1 and _ends_in_one(words, span.reach)), None
    )
    known = ((s, reach) for s, reach in zip(setting.places, setting.reaches, strict=True) if s.label_ == "city")
    if noun is not None:
        called = [(span, reach) for span, reach in known if _noun_before(words, reach.start) == noun]
    elif main.kind == JUBILEE:  # «селу | Липки | исполнилось 65 лет»
        names = [span.kb_id_ for span in main.mentions if span.id_ == TOLD]
        called = [(span, reach) for span, reach in known if any(name.endswith(f" {span.kb_id_}") for name in names)]
    else:
        return
    if called and len({span.kb_id_ for span, _ in called}) == 1:
        span, reach = called[0]
        yield Candidate("city", span.kb_id_, "where.settlement_of_feast", SCORE, evidence(words, reach), "found")


def _ends_in_one(words: Words, reach: range) -> bool:
    last = reach.stop - 1
    return words.lemma[last] in SETTLEMENTS and words.feats[last].case == "Gen"


def _noun_before(words: Words, k: int) -> str:
    """Give the noun before a place: «| посёлок | Сосновка», «| с. | Луговое»."""
    if not k:
        return ""
    if words.text[k - 1] == "." and k > 1:
        return ABBREVIATED.get(words.norm[k - 2], "")
    return words.lemma[k - 1]
