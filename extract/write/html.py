"""A record as static HTML that needs no script: the fields beside the text, with the evidence lit.

Nothing of a document is ever markup here: all that comes from one is escaped. The style reaches only its own ``<div>``.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from extract.record import Evidence, Record
from extract.write.fields import looks
from extract.write.stretches import Piece, Stretch, stretches
from extract.write.values import Value, values

WIDEST, MOST = 90, 3  # characters of a snippet, snippets of a value
LINE = 3  # pixels from one line of marks to the next
LIGHT_THEMES = ('[data-jp-theme-light="true"]', ".vscode-light", "html[theme=light]")
DARK_THEMES = ('[data-jp-theme-light="false"]', ".vscode-dark", "html[theme=dark]")
LIGHT = "--page:#fff;--ink:#1f2328;--dim:#59636e;--line:#d9dee4"
DARK = "--page:#17191d;--ink:#e6e8eb;--dim:#9aa4af;--line:#383d45"
STYLE = """
.press-extract{background:var(--page);color:var(--ink);font:14px/1.5 system-ui,sans-serif;padding:.6em .9em;border:1px solid var(--line);\
border-radius:6px;text-align:left;max-width:70em}
.press-extract p{margin:0 0 .5em;color:var(--dim)}
.press-extract table{border-collapse:collapse;margin:0 0 .6em;font-size:inherit;color:var(--ink)}
.press-extract tr,.press-extract td,.press-extract th{background:none;border:0;color:inherit}
.press-extract td,.press-extract th{padding:.12em .9em .12em 0;text-align:left;vertical-align:top;white-space:normal}
.press-extract th{font:600 .9em ui-monospace,monospace;white-space:nowrap;color:var(--c,var(--dim))}
.press-extract td.pe-dim{color:var(--dim);white-space:nowrap}
.press-extract q{quotes:none;color:var(--dim);margin-right:.8em}
.press-extract summary{cursor:pointer;color:var(--dim)}
.press-extract .pe-text{white-space:pre-wrap;overflow-wrap:anywhere;line-height:2.1;margin-top:.3em}
.press-extract .pe-legend span{display:inline-block;margin-right:1.1em;border-bottom:3px solid var(--c);color:var(--ink)}
"""
TINT = "linear-gradient(color-mix(in srgb,var(--c) 15%,transparent) 0 0)"
STYLE += f"""\
.press-extract mark{{color:inherit;padding-bottom:{LINE - 1}px;-webkit-box-decoration-break:clone;box-decoration-break:clone;\
background:linear-gradient(var(--c) 0 0) 0 100%/100% {LINE - 1}px no-repeat,{TINT}}}
"""


def record_html(record: Record) -> str:
    """Show a record: its fields, and the text with evidence lit, or snippets of it where the record does not keep its text."""
    document, found = record.document, list(values(record))
    text = document.text if isinstance(document.text, str) else None
    told = (
        None if document.id == "-" else document.id,
        document.source,
        f"{document.length} characters",
        f"published {document.published or 'not told'}",
    )
    parts = [f"<p>{escape(' · '.join(part for part in told if part))}</p>"]
    if record.event is None:
        parts.append("<p>no event</p>")
    parts.append(f"<table>{''.join(_row(value, snippets=text is None) for value in found)}</table>")
    parts += [f"<p>⚠ {escape(warning)}</p>" for warning in record.warnings]
    if text:
        pieces = (Piece(e.start, e.stop, v.field, f"{v.path}: {v.text}") for v in found for e in v.evidence)
        parts.append(f"<details open><summary>text</summary>{lit(text, pieces)}</details>")
    return framed("".join(parts))


def _row(value: Value, *, snippets: bool) -> str:
    quoted = "".join(f"<q>{escape(_snippet(piece))}</q>" for piece in value.evidence[:MOST]) if snippets else ""
    return (
        f'<tr><th style="--c:var(--{value.field})">{escape(value.path)}</th><td>{escape(value.text)}</td>'
        f'<td class="pe-dim" title="{escape(value.rule)}">{escape(value.trust)}</td><td>{quoted}</td></tr>'
    )


def _snippet(piece: Evidence) -> str:
    text = " ".join(piece.text.split())
    return f"«{text if len(text) <= WIDEST else text[: WIDEST - 1] + '…'}»"


def lit(text: str, pieces: Iterable[Piece]) -> str:
    """Give a text with its pieces lit; where several overlap, each has its own line below the words."""
    return f'<div class="pe-text">{"".join(_stretch(text[s.start : s.stop], s) for s in stretches(len(text), pieces))}</div>'


def _stretch(text: str, stretch: Stretch) -> str:
    if not stretch.pieces:
        return escape(text)
    told = escape("\n".join(dict.fromkeys(piece.told for piece in stretch.pieces)))
    return f'<mark title="{told}" style="{_style(stretch)}">{escape(text)}</mark>'


def _style(stretch: Stretch) -> str:
    shortest, below = stretch.pieces[0].kind, len(stretch.lines)
    if stretch.lines == (shortest,):
        return f"--c:var(--{shortest})"  # the style of every mark does
    lines = [
        f"linear-gradient(var(--{kind}) 0 0) 0 calc(100% - {LINE * (below - 1 - n)}px)/100% {LINE - 1}px no-repeat"
        for n, kind in enumerate(stretch.lines)
        if kind
    ]
    return f"--c:var(--{shortest});padding-bottom:{LINE * below - 1}px;background:{','.join([*lines, TINT])}"


def framed(content: str) -> str:
    """Put HTML into the frame that holds the colours, light or dark as the notebook is."""
    light = LIGHT + "".join(f";--{look.field}:{look.light}" for look in looks().values())
    dark = DARK + "".join(f";--{look.field}:{look.dark}" for look in looks().values())
    # What the notebook says of its theme goes before what the system says.
    themes = (
        f".press-extract{{{light}}}@media(prefers-color-scheme:dark){{.press-extract{{{dark}}}}}"
        f"{','.join(f'{theme} .press-extract' for theme in LIGHT_THEMES)}{{{light}}}"
        f"{','.join(f'{theme} .press-extract' for theme in DARK_THEMES)}{{{dark}}}"
    )
    html = f'<div class="press-extract"><style>{themes}{STYLE}</style>{content}</div>'
    return html.encode("utf-8", "replace").decode()  # a notebook cannot save half a surrogate pair
