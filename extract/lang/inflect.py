"""Noun phrases in the nominative, as a reference book prints them."""

from __future__ import annotations

from extract.lang.lemmas import CASES, GENDERS, NUMBERS, best_parse
from extract.lang.words import Words

AGREEING = {"ADJ", "DET", "VERB", "NUM", "PROPN", "NOUN"}


def head_of(words: Words, i: int, j: int) -> int | None:
    """Find the head noun of a phrase: its first noun, before any quotation."""
    for k in range(i, j):
        if words.pos[k] in ("NOUN", "PROPN"):
            return k
    return None


def nominative(words: Words, i: int, j: int) -> str:
    """Give a noun phrase in the nominative, its dependents as they stand.

    «Международной организации по миграции» → «Международная организация по миграции»
    """
    head = head_of(words, i, j)
    if head is None:
        return words.slice(i, j)
    case, number = words.feats[head].case, words.feats[head].number
    pieces = []
    for k in range(i, j):
        text = words.text[k]
        if k <= head and words.feats[k].case == case and words.pos[k] in AGREEING:
            text = inflect(words, k, "Nom", number)
        gap = words.doc.text[words.stop[k - 1] : words.start[k]] if k > i else ""
        pieces.append((" " if gap.strip() == "" and gap else gap) + text)
    return "".join(pieces)


def inflect(words: Words, k: int, case: str, number: str = "") -> str:
    """Put one word into a case, its letters' case kept; the word itself when it is unknown."""
    text, feats = words.text[k], words.feats[k]
    if feats.case == case:
        return text
    parse = best_parse(words.norm[k] if "ё" not in text.lower() else text.lower(), words.pos[k], _tag(feats))
    if parse is None:
        return text
    wanted = {CASES[case]}
    if number:
        wanted.add(NUMBERS[number])
    if number == "Sing" and feats.gender and parse.tag.POS in ("ADJF", "PRTF"):
        wanted.add(GENDERS[feats.gender])
    form = parse.inflect(wanted)
    return _cased_like(form.word, text) if form else text


def _tag(feats: object) -> str:
    case, number, gender = feats[0], feats[1], feats[2]  # type: ignore[index]
    return f"Case={case}|Gender={gender}|Number={number}"


def _cased_like(word: str, model: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    if model[:1].isupper():
        return "-".join(w[:1].upper() + w[1:] if m[:1].isupper() else w for w, m in zip(word.split("-"), model.split("-"), strict=False)) if word.count("-") == model.count("-") else word[:1].upper() + word[1:]
    return word
