// The release with its evidence lit. Offsets count code points, as Python does, so the text is cut as a list of them.

const LINES = 4; // underlines that have room below a line of text

function drawText(record, facts) {
  const { text, trouble, title } = record.document;
  const pane = byId("release");
  pane.scrollTop = 0;
  if (text === null) {
    pane.replaceChildren(make("p", { class: "trouble" }, word(`text.${trouble}`)), ...snippets(facts));
    return;
  }
  const points = Array.from(text);
  const pieces = piecesOf(facts).filter(piece => piece.start >= 0 && piece.stop <= points.length && piece.start < piece.stop);
  const headline = title ? text.indexOf(title) : -1;
  const opening = headline < 0 ? [-1, -1] : [Array.from(text.slice(0, headline)).length, Array.from(text.slice(0, headline + title.length)).length];
  const cuts = [...new Set([0, points.length, ...pieces.flatMap(piece => [piece.start, piece.stop])])].sort((a, b) => a - b);
  const page = [];
  for (const [start, stop, apart] of paragraphs(points)) {
    const inside = [start, ...cuts.filter(cut => cut > start && cut < stop), stop];
    const covering = pieces.filter(piece => piece.start < stop && piece.stop > start);
    const parts = inside.slice(1).map((end, at) => segment(points, inside[at], end, covering));
    const kind = start >= opening[0] && stop <= opening[1] ? "headline" : apart ? "apart" : null;
    page.push(make("p", { class: kind }, parts));
  }
  pane.replaceChildren(...page);
}

/** Lists the text's lines that are not blank, each as [start, stop, whether a blank line stands before it]. */
function paragraphs(points) {
  const lines = [];
  let start = 0, apart = false;
  for (let at = 0; at <= points.length; at++) {
    if (at < points.length && points[at] !== "\n") continue;
    let stop = at;
    while (stop > start && /\s/.test(points[stop - 1])) stop--;
    if (stop > start) lines.push([start, stop, apart]);
    apart = stop === start;
    start = at + 1;
  }
  return lines;
}

/** Gives every piece of evidence a line of its own below the text, the first one that is free over its whole length. */
function piecesOf(facts) {
  const pieces = facts.flatMap((fact, index) => fact.evidence.map(([start, stop, text]) => ({ start, stop, text, fact, index, line: null })));
  pieces.sort((a, b) => a.start - b.start || b.stop - a.stop);
  const free = [];
  for (const piece of pieces) {
    if (piece.fact.field === "statements") continue; // whole sentences: a tint, no line
    let line = free.findIndex(stop => stop <= piece.start);
    if (line < 0) line = free.length;
    free[line] = piece.stop;
    piece.line = Math.min(line, LINES - 1);
  }
  return pieces;
}

function segment(points, start, stop, pieces) {
  const over = pieces.filter(piece => piece.start <= start && piece.stop >= stop).sort((a, b) => a.stop - a.start - (b.stop - b.start));
  const text = points.slice(start, stop).join("");
  if (!over.length) return text;
  const told = [...new Set(over.map(piece => fieldLabel(piece.fact.field)))].join(", ");
  const mark = make("mark", { "data-facts": [...new Set(over.map(piece => piece.index))].join(" "), title: told, ink: over[0].fact.field }, text);
  if (over.every(piece => piece.line === null)) mark.className = "said";
  underline(mark, over.filter(piece => piece.line !== null));
  return mark;
}

function underline(mark, pieces) {
  if (!pieces.length) return;
  const deepest = Math.max(...pieces.map(piece => piece.line));
  mark.style.paddingBottom = `${3 * deepest + 2}px`;
  mark.style.backgroundImage = pieces.map(piece => `linear-gradient(var(--${piece.fact.field}) 0 0)`).join(",");
  mark.style.backgroundPosition = pieces.map(piece => `0 calc(100% - ${3 * (deepest - piece.line)}px)`).join(",");
}

/** Without the text, the evidence alone: each piece once, in its order. */
function snippets(facts) {
  const pieces = piecesOf(facts);
  const places = new Map();
  for (const piece of pieces) {
    const key = `${piece.start} ${piece.stop}`;
    places.set(key, [...(places.get(key) ?? []), piece]);
  }
  return [...places.values()].map(same => {
    const mark = make("mark", { "data-facts": same.map(piece => piece.index).join(" "), ink: same[0].fact.field }, same[0].text ?? "");
    underline(mark, same.map((piece, line) => ({ ...piece, line })));
    return make("p", {}, "… ", mark, " …");
  });
}
