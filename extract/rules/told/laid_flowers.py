"""Flowers that are laid: what else is laid with them, and to what: «к обелиску возложили | цветы и венки |»."""

from __future__ import annotations

from extract.lang.phrases.phrase import noun_phrase_end
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.told.done_to import turned, whole

FLOWERS = "flowers"
MONUMENTS = word_class("remembered") | word_class("monument") | {"огонь", "захоронение", "плита", "крест", "подножие", "стена"}
CASES = {"к": "Dat", "ко": "Dat", "у": "Gen"}


def laid(words: Words, clause: range, flowers: range) -> str:
    """Tell what is laid, in the genitive, and to what: «цветов и венков к обелиску»."""
    return f"{turned(words, flowers, 'Gen')}{_second(words, flowers)}{to_what(words, clause)}"


def _second(words: Words, flowers: range) -> str:
    """Tell «и венков», said in the same case."""
    also = flowers.stop + 1
    if words.norm[flowers.stop : also] != ["и"] or also >= len(words) or words.pos[also] != "NOUN":
        return ""
    return f" и {turned(words, range(also, also + 1), 'Gen')}" if words.feats[also].case in ("Acc", "Nom") else ""


def to_what(words: Words, clause: range) -> str:
    """Tell «к памятнику воинам», «у стелы»; empty where a clause tells of no monument."""
    for k in clause:
        case = CASES.get(words.norm[k])
        end = noun_phrase_end(words, k + 1, clause.stop, (case,)) if case else 0
        if end and words.lemma[end - 1] in MONUMENTS:
            return f" {words.norm[k]} {words.slice(k + 1, whole(words, k + 1, end, clause.stop).stop)}"
    return ""
