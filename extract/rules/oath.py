"""Who is sworn in: «Олег Рябов принёс | присягу | … Церемония прошла в ратуше» tells of one ceremony."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.rules.clause import clause_of
from extract.rules.in_genitive import genitive
from extract.rules.named import is_finite, is_nominative, people

OATH, CEREMONY, SWEARING = "присяга", "церемония", "церемония принесения присяги"
SWEAR = frozenset({"принести", "приносить"})


def join_oath(words: Words, clusters: dict[str, list[Mention]]) -> None:
    """Join the oath that somebody swears to the ceremony that the text speaks of, by a name that tells both."""
    ceremonies = clusters.get(CEREMONY, [])
    if OATH not in clusters or not ceremonies or any(len(words.reach(span)) > 1 for span in ceremonies):
        return
    sworn = [span for span in clusters[OATH] if _swearing(words, words.reach(span).start) is not None]
    if len(sworn) == len(clusters[OATH]):
        clusters[CEREMONY] = [*(_ceremony(words, span) for span in clusters.pop(OATH)), *ceremonies]


def _swearing(words: Words, oath: int) -> int | None:
    """Give the verb of «принёс | присягу |»."""
    return next((k for k in clause_of(words, oath) if words.lemma[k] in SWEAR and is_finite(words, k)), None)


def _ceremony(words: Words, span: Mention) -> Mention:
    reach = words.reach(span)
    clause = clause_of(words, reach.start)
    who = next((person for person in people(words) if person.reach.start in clause and is_nominative(words, person)), None)
    value = SWEARING if who is None else f"{SWEARING} {genitive(words, who.reach)}"
    return words.span(reach.start, reach.stop, label=CEREMONY, rule="what.sworn_in", value=value)
