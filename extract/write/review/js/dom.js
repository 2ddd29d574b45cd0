// Elements, made without ever reading data as markup.

const byId = id => document.getElementById(id);

/** Makes an element: attributes and handlers by name, children as nodes or as text. */
function make(tag, given = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "ink") node.style.setProperty("--ink", `var(--${value})`);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

/** Scrolls a pane so far that a node stands well inside it. */
function reveal(pane, node) {
  const room = pane.getBoundingClientRect(), box = node.getBoundingClientRect();
  const margin = Math.min(48, room.height / 5);
  if (box.top >= room.top + margin && box.bottom <= room.bottom - margin) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  pane.scrollBy({ top: box.top - room.top - room.height / 3, behavior: still ? "auto" : "smooth" });
}

/** Tells something to those who listen to the page. */
function say(text) {
  byId("said").textContent = text;
}
