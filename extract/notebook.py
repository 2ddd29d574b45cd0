"""What a notebook shows of a ``Doc``: the mentions in its span groups, in the colours of the record's fields."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from extract.write.fields import looks
from extract.write.html import framed, lit
from extract.write.stretches import Piece

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

GROUPS = {  # a span group is shown in the colour of the field that it mostly serves
    "events": "name",
    "dates": "start",
    "places": "city",
    "numbers": "end",
    "counts": "attendance",
    "organisations": "organisations",
    "people": "speakers",
    "offices": "participants",
    "quotes": "statements",
}
OTHERS = "status"  # the colour of a group that is not ours
ENTITIES = {"PER": "speakers", "LOC": "city", "ORG": "organisations"}  # of slovnet; displaCy has colours for the rest
HIDDEN = ("names",)  # the tagger's own view; ``entities`` shows the same


class Shown(NamedTuple):
    """HTML that a notebook shows; ``str()`` gives it too."""

    html: str

    def _repr_html_(self) -> str:
        return self.html

    def __str__(self) -> str:
        return self.html


def show(doc: Doc, groups: Iterable[str] | None = None) -> Shown:
    """Show a ``Doc`` with the mentions of its span groups, all of them or those named; hover over a mention to read it.

    Give it ``nlp.doc(text)``, or a ``Doc`` on which components of your own have run.
    """
    chosen = [name for name in doc.spans if name not in HIDDEN] if groups is None else list(groups)
    fields = {name: GROUPS.get(name, OTHERS) for name in chosen}
    legend = "".join(f'<span style="--c:var(--{fields[name]})">{escape(name)} {len(doc.spans[name])}</span>' for name in chosen)
    pieces = [Piece(span.start_char, span.end_char, fields[name], _told(name, span)) for name in chosen for span in doc.spans[name]]
    return Shown(framed(f'<p class="pe-legend">{legend}</p>{lit(doc.text, pieces)}'))


def displacy_options(doc: Doc, group: str | None = None) -> dict[str, Any]:
    """Give displaCy's ``options``: of a span group for ``style="span"``, without one for ``style="ent"``.

    With them displaCy leaves out the mentions' values, which it would put into the page unescaped.
    """
    if group is None:
        return {"colors": {label: looks()[field].dark for label, field in ENTITIES.items()}}
    from spacy.displacy.templates import TPL_SPAN, TPL_SPAN_SLICE, TPL_SPAN_START

    colour = looks()[GROUPS.get(group, OTHERS)].dark  # displaCy writes in black on it
    templates = {"span": TPL_SPAN, "slice": TPL_SPAN_SLICE, "start": TPL_SPAN_START.replace("{kb_link}", "")}
    return {"spans_key": group, "colors": {span.label_: colour for span in doc.spans[group]}, "template": templates}


def _told(group: str, span: Span) -> str:
    return " · ".join(part for part in (f"{group}: {span.label_}", span.kb_id_, span.id_) if part)
