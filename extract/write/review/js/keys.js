// The keyboard. Keys are known by their place, so that they work in the Russian layout too.

const KEYS = [
  ["KeyJ", "J ↓", "key.next", () => choose(rowAfter(1))],
  ["KeyK", "K ↑", "key.previous", () => choose(rowAfter(-1))],
  ["KeyA", "A", "key.accept", () => decideChosen("accepted")],
  ["KeyR", "R", "key.reject", () => decideChosen("rejected")],
  ["KeyV", "V", "key.values", () => byId("values").querySelector(".fact .value")?.focus()],
  ["KeyE", "E", "key.edit", () => current && editValue(focusedFact())],
  ["KeyX", "X", "key.remove", () => removeFocused()],
  ["KeyL", "L", "key.list", () => byId("grid").focus()],
  ["Slash", "/", "key.search", () => byId("query").focus()],
  ["KeyO", "O", "key.overview", () => showOverview()],
  ["KeyT", "T", "key.theme", () => turnTheme()],
  ["KeyD", "D", "key.download", () => downloadGold()],
];
const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

function openKeys() {
  const rows = [...KEYS.map(([, sign, key]) => [sign, key]), ["Enter", "key.particulars"], ["Esc", "key.escape"], ["?", "key.help"]];
  byId("keys").append(
    make("h2", { id: "keys-title" }, word("keys")),
    make("dl", {}, rows.map(([sign, key]) => [make("dt", {}, sign.split(" ").map(one => make("kbd", {}, one))), make("dd", {}, word(key))])),
    make("form", { method: "dialog" }, make("button", { class: "primary" }, word("close"))));
  byId("keys").querySelector("form").addEventListener("submit", event => {
    event.preventDefault();
    byId("keys").close();
  });
  document.addEventListener("keydown", onKey);
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("keys").open) return;
  const typing = event.target.closest("input, textarea, select");
  if (typing) {
    if (event.key === "Escape") typing.blur();
    return;
  }
  if (event.key === "?" || (event.code === "Slash" && event.shiftKey)) act(event, () => byId("keys").showModal());
  else if (event.key === "Escape") act(event, leave);
  else if (event.key in STEPS) step(event);
  else if (event.key === "Enter" && event.target === byId("grid")) act(event, () => choose(rowAfter(0)));
  else if (!event.shiftKey) {
    const key = KEYS.find(([code]) => code === event.code);
    if (key) act(event, key[3]);
  }
}

function act(event, does) {
  event.preventDefault();
  does();
}

/** Arrows walk through the values while one of them has the focus, through the records elsewhere, and scroll the release. */
function step(event) {
  if (byId("release").contains(event.target) || byId("overview").contains(event.target)) return;
  if (!byId("values").contains(event.target)) {
    act(event, () => choose(rowAfter(STEPS[event.key])));
    return;
  }
  const values = [...byId("values").querySelectorAll(".fact .value")];
  const at = values.indexOf(document.activeElement.closest("[data-fact]")?.querySelector(".value"));
  act(event, () => values[Math.max(0, Math.min(values.length - 1, at + STEPS[event.key]))]?.focus());
}

/** Leaves what is open: a pinned value, then the record. */
function leave() {
  if (pinned) pin(pinnedIndex());
  else if (chosen >= 0) showOverview();
}

const decideChosen = state => chosen >= 0 && decide(columns.id[chosen], state);
const focusedFact = () => Number(document.activeElement.closest("[data-fact]")?.dataset.fact ?? pinnedIndex());

function removeFocused() {
  const each = current && facts[focusedFact()];
  if (!each?.form) return;
  changeFact(() => (each.value === null ? takeBack(current.document.id, each.path) : correct(current.document.id, each.path, null)), each.path);
}
