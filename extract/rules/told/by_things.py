"""Deeds told by what was taken in hand: «с памятника | сняли покрывало |», «| подписи под договором | поставили мэры»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.mention import Mention
from extract.lang.phrases.phrase import noun_phrase_end
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.discourse.clause import clause_of
from extract.rules.main_event.named import is_finite
from extract.rules.main_event.opens_itself import OF_MEMORY
from extract.rules.told.done_to import turned, whole
from extract.rules.told.taken_up import WHICH, noun_before, spoken_of

VEIL, UNVEIL = frozenset({"покрывало"}), frozenset({"снять", "снимать", "спасть", "сдернуть", "сбросить", "упасть", "слететь"})
OPENING, SIGNING = "открытие", "подписание"
UNVEILED = OF_MEMORY | {"скульптура", "доска", "барельеф"}
SIGNATURE, UNDER, PUT = frozenset({"подпись"}), "под", frozenset({"поставить", "ставить", "оставить", "скрепить"})
IT = frozenset({"ним", "ней", "нею", "ними"})
FROM = frozenset({"с", "со"})
PAPER = "paper"  # sense of deed_objects.tsv
FAR = 5  # words from «под» to the paper


def deeds_by_things(words: Words, lexicon: Lexicon, stop: int, rule: str) -> Iterator[Mention]:
    """Find such deeds before a word; the label is the kind, the value the name put together."""
    papers = {row["lemma"] for row in lexicon.table("deed_objects") if row["sense"] == PAPER} if words.with_lemma(SIGNATURE) else set()
    for k in words.with_lemma(VEIL | SIGNATURE):
        if k >= stop:
            return
        clause = clause_of(words, k)
        verb = next((n for n in clause if words.lemma[n] in (UNVEIL if words.lemma[k] in VEIL else PUT) and is_finite(words, n)), None)
        if verb is None:
            continue
        noun = _unveiled(words, clause) if words.lemma[k] in VEIL else _signed(words, k, clause, papers)
        if noun is not None:
            event = OPENING if words.lemma[k] in VEIL else SIGNING
            end = min(clause.stop, verb) if noun.start < verb else clause.stop
            done_to = whole(words, noun.start, noun.stop, end if noun.start in clause else words.sentence_of[noun.start].stop)
            yield words.span(verb, verb + 1, label=event, rule=rule, value=f"{event} {turned(words, done_to, 'Gen')}")


def _unveiled(words: Words, clause: range) -> range | None:
    """Tell «с | памятника лётчику | сняли покрывало», «стела, с которой сняли покрывало»."""
    for at in clause:
        if words.norm[at] not in FROM or at + 1 >= clause.stop:
            continue
        if words.lemma[at + 1] == WHICH:
            return noun_before(words, at + 1, lambda k: words.lemma[k] in UNVEILED)
        end = noun_phrase_end(words, at + 1, clause.stop, ("Gen",))
        if end and words.lemma[end - 1] in UNVEILED:
            return range(at + 1, end)
    return None


def _signed(words: Words, k: int, clause: range, papers: set[str]) -> range | None:
    """Tell «подписи под | договором |», «| договор | скрепили подписями»."""
    under = words.norm[k + 1 : k + 2] == [UNDER]
    if under and words.norm[k + 2 : k + 3] and words.norm[k + 2] in IT:  # «Подписи под | ним | поставили …»
        return spoken_of(words, k + 2, lambda n: words.lemma[n] in papers)
    near = range(k + 2, min(k + 2 + FAR, clause.stop)) if under else range(clause.start, clause.stop)
    noun = next((n for n in near if words.lemma[n] in papers and words.feats[n].case in (("Ins",) if under else ("Acc", "Nom"))), None)
    if noun is None or (not under and words.feats[k].case != "Ins"):
        return None
    start = noun
    while start > near.start and words.pos[start - 1] == "ADJ":
        start -= 1
    return range(start, noun + 1)
