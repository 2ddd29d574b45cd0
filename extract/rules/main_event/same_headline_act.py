"""Words for an act told before: «Открытие новой школы» ¶ «На церемонии открытия …», «открылся музей. На его инаугурации …»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.rules.main_event.held import head_noun

CEREMONY = "церемония"
OPENING, INAUGURATION = "открытие", "инаугурация"
SOLEMN = frozenset({CEREMONY, "торжественный", "официальный", "праздничный", "памятный"})


def join_headline_act(words: Words, acts: frozenset[str], clusters: dict[str, list[Mention]]) -> None:
    """Join «церемония», «церемония открытия» to the act whose noun opens the headline: «Открытие школы» ¶ «В церемонии …»."""
    if INAUGURATION in clusters and OPENING in clusters and all(len(span.reach) == 1 for span in clusters[INAUGURATION]):
        clusters[OPENING].extend(clusters.pop(INAUGURATION))
    if CEREMONY not in clusters:
        return
    act = next(
        (kind for kind in sorted(clusters.keys() & acts - {CEREMONY}) if any(_heads(words, span.reach) for span in clusters[kind])), None
    )
    if act is None:
        return
    own = SOLEMN | {act}
    if all(own.issuperset(words.lemma[k] for k in span.reach) for span in clusters[CEREMONY]):
        clusters[act].extend(clusters.pop(CEREMONY))


def _heads(words: Words, reach: range) -> bool:
    """Tell «| Торжественное открытие новой школы | в Туле», which the headline begins with."""
    return len(reach) > 1 and reach.start in words.headline[:1] and words.feats[head_noun(words, reach)].case in ("Nom", "Acc")
