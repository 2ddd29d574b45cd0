"""Which organisations the document names."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Span

from extract.lang.inflect import nominative
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.organisations.names import fold
from extract.mentions.organisations.sight import CLOSING, QUOTES
from extract.record import Organisation
from extract.rules.candidate import evidence
from extract.rules.main import Main

# How often a body that such a rule found is one, measured on NEREL's development texts.
SURE = {
    "head": 0.85,
    "legal_form": 0.9,
    "coinage": 0.9,
    "abbreviation": 0.85,
    "bracket": 0.9,
    "quoted_list": 0.8,
    "each_place": 0.85,
    "again": 0.5,
    "tagged": 0.55,
}
ENOUGH = 6  # pieces of evidence for a body
BEFORE, AFTER = 12, 10  # words to look for a role in
WEIGHT = ("organiser", "partner", "participant", "speaker", "source", "mentioned")


def which_organisations(words: Words, lexicon: Lexicon, main: Main | None) -> tuple[Organisation, ...]:
    """List the named bodies, one entry a body, in the order of the text.

    A whole that is named only inside its part's name («ООН» in «Управление ООН по наркотикам …») is left out, and so is
    a news agency that is only cited.
    """
    bodies: dict[str, list[Span]] = {}
    for span in _outermost(words.group("organisations")):
        bodies.setdefault(span.kb_id_, []).append(span)
    found = (_entry(words, lexicon, name, spans) for name, spans in bodies.items())
    return tuple(entry for entry in found if not (entry.kind == "media" and entry.role in ("source", "mentioned")))


def _outermost(spans: Iterable[Span]) -> list[Span]:
    outer: list[Span] = []
    for span in spans:
        if not outer or span.start >= outer[-1].end:
            outer.append(span)
    return outer


def _entry(words: Words, lexicon: Lexicon, name: str, spans: list[Span]) -> Organisation:
    reaches = [words.reach(span) for span in spans]
    roles = {_role(words, lexicon, reached) for reached in reaches}
    rules = [span.id_.split(".")[-1] for span in spans]
    sure = max(SURE.get(rule, 0.6) for rule in rules)
    return Organisation(
        name=name,
        aliases=_aliases(words, name, [r for r, rule in zip(reaches, rules, strict=True) if rule not in ("again", "each_place")]),
        kind=spans[0].label_,
        role=min(roles, key=WEIGHT.index),
        confidence=round(1 - (1 - sure) * 0.8 ** (len(spans) - 1), 3),
        rule=spans[0].id_,
        evidence=evidence(words, *reaches[:ENOUGH]),
    )


def _aliases(words: Words, name: str, reaches: list[range]) -> tuple[str, ...]:
    """Give what else the body is called, in the nominative: its short form, its abbreviation, its name without quotation marks."""
    forms = {fold(name): name}
    for reached in reaches:
        said = nominative(words, reached.start, reached.stop)
        forms.setdefault(fold(said), said)
        opened = next((k for k in reached if words.text[k] in QUOTES), None)
        if opened is not None and opened > reached.start and reached.stop - opened > 2:
            inside = nominative(words, opened + 1, reached.stop - (words.text[reached.stop - 1] in CLOSING))
            forms.setdefault(fold(inside), inside)
    return tuple(form for key, form in forms.items() if key != fold(name) and form)


def _role(words: Words, lexicon: Lexicon, reached: range) -> str:
    """Tell a body's part in the event from the words near it and the people named behind it."""
    sentence = words.sentence_of[reached.start]
    table, sources = lexicon.index("organisation_roles"), lexicon.index("speech_verbs")
    before = range(max(sentence.start, reached.start - BEFORE), reached.start)
    after = range(reached.stop, min(sentence.stop, reached.stop + AFTER))
    near = [words.lemma[k] for k in (*reversed(before), *after)]
    roles = [table[lemma]["role"] for lemma in near if lemma in table]
    if roles:
        return min(roles, key=WEIGHT.index)
    if any(words.pos[k] == "PROPN" and words.feats[k].animacy == "Anim" and words.text[k][:1].isupper() for k in after[:6]):
        return "speaker"
    if any(lemma in sources for lemma in near):
        return "source"
    return "mentioned"
