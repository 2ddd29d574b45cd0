"""What a feast is made of, told behind a lead that tells of the feast: «Пройдёт праздник урожая. | Концерт | начнётся в полдень»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from extract.lang.mention import Mention
from extract.lexicon import word_class

FEASTS = word_class("feast_of_a_day")
DAY = "день "  # «день города»
ACTS = word_class("act_of_a_feast")
LIKELY = 0.4  # of an event that a lead reports
UNSAID = ("topic", "framing", "aside", "plural", "recalled", "of_person", "quoted")  # features of a feast that only tells when


class Weighed(Protocol):
    """An event with what a document says of it."""

    @property
    def kind(self) -> str:
        """The noun that names it."""
        ...

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions that mean it."""
        ...

    @property
    def score(self) -> float:
        """How likely it is the one reported."""
        ...

    @property
    def features(self) -> dict[str, float]:
        """What speaks for it (``weights.tsv``)."""
        ...


def leading_feast(weighed: Sequence[Weighed]) -> Weighed | None:
    """Give the feast by a name of its own of which the lead says that it is held."""
    return next((main for main in weighed if _is_feast(main) and main.score >= LIKELY and _is_led_by(main)), None)


def is_act_of(act: Weighed, feast: Weighed) -> bool:
    """Tell a concert, a service or a parade that is told behind the feast, on no other day."""
    if act.kind.rpartition("-")[2] not in ACTS or any(act.features[name] for name in ("headline", "first_sentence", "late")):
        return False
    dated = act.features["dated"] and not feast.features["dated"]  # «Пройдёт праздник. | Концерт | состоится 5 мая»
    told = min(span.reach.start for span in feast.mentions)
    return not dated and all(span.reach.start > told for span in act.mentions)


def _is_feast(main: Weighed) -> bool:
    return main.kind in FEASTS or main.kind.startswith(DAY)


def _is_led_by(main: Weighed) -> bool:
    said = main.features["held"] and main.features["first_sentence"] and main.features["complement"]
    return bool(said) and not any(main.features[name] for name in UNSAID)
