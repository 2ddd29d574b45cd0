"""Who is sworn in: «Олег Рябов принёс | присягу | … Церемония прошла в ратуше» tells of one ceremony."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import is_finite, is_nominative, people
from extract.rules.offices.in_genitive import genitive

OATH, CEREMONY, SWEARING = "присяга", "церемония", "церемония принесения присяги"
SWEAR = frozenset({"принести", "приносить", "принять", "принимать", "дать", "произнести", "привести"})
FROM = frozenset({"у", "от"})  # of whoever takes it: «принял присягу | у | министра»
INAUGURAL = frozenset({"инаугурация", "вступление", "присяга", "введение", "интронизация"})


def join_oath(words: Words, clusters: dict[str, list[Mention]]) -> None:
    """Join the oath that somebody swears to the ceremony that the text speaks of, by a name that tells both."""
    ceremonies = clusters.get(CEREMONY, [])
    if OATH not in clusters or not all(_is_sworn(words, words.reach(span)) for span in clusters[OATH]):
        return
    if not ceremonies:
        clusters[OATH] = _named(words, clusters[OATH], OATH, OATH)
    elif all(len(words.reach(span)) == 1 for span in ceremonies):
        clusters[CEREMONY] = [*_named(words, clusters.pop(OATH), CEREMONY, SWEARING), *ceremonies]
    elif any(words.lemma[k] in INAUGURAL for span in ceremonies for k in words.reach(span)):
        clusters[CEREMONY] = [*clusters.pop(OATH), *ceremonies]


def _is_sworn(words: Words, oath: range) -> bool:
    """Tell «принёс | присягу |», «приведён к | присяге |» from «принял | присягу | у министра»."""
    given = words.norm[oath.stop : oath.stop + 1]
    return _swearing(words, oath.start) is not None and FROM.isdisjoint(given)


def _swearing(words: Words, oath: int) -> int | None:
    """Give the verb of «принёс | присягу |»."""
    return next((k for k in clause_of(words, oath) if words.lemma[k] in SWEAR and is_finite(words, k)), None)


def _named(words: Words, spans: list[Mention], kind: str, called: str) -> list[Mention]:
    """Call the mentions of an oath after whoever swears it in any of them."""
    clauses = [clause_of(words, words.reach(span).start) for span in spans]
    sworn = (who for who in people(words) if is_nominative(words, who) and any(who.reach.start in clause for clause in clauses))
    who = next(sworn, None)
    value = called if who is None else f"{called} {genitive(words, who.reach)}"
    reaches = [words.reach(span) for span in spans]
    return [words.span(reach.start, reach.stop, label=kind, rule="what.sworn_in", value=value) for reach in reaches]
