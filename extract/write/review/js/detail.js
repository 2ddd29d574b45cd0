// The chosen record: which one the address names, its title, its release and its values.

const ADDRESS = "#doc=";
const OVERVIEW = "#page=overview";
let rowById = new Map();

/** Chooses a row by putting it into the address, so that a browser's Back leads to the list again. */
function choose(row) {
  if (row < 0) return;
  const address = ADDRESS + encodeURIComponent(columns.id[row]);
  if (chosen >= 0) location.replace(address);
  else location.hash = address;
  openRecord(row);
}

function follow() {
  const row = location.hash.startsWith(ADDRESS) ? rowById.get(decoded(location.hash.slice(ADDRESS.length))) : undefined;
  if (row === undefined) closeRecord();
  else if (row !== chosen) openRecord(row);
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function openRecord(row) {
  chosen = row;
  current = pinned = draft = null; // until the record is unpacked, no key may change the last one
  document.body.dataset.view = "record";
  showChosen();
  const record = await recordAt(row);
  if (chosen !== row) return; // another one was chosen meanwhile
  [current, facts] = [record, []];
  byId("overview").hidden = true;
  byId("record").hidden = false;
  byId("values").scrollTop = 0;
  drawValues();
  drawText(record, facts);
  light(-1);
  drawTitle();
}

function closeRecord() {
  chosen = -1;
  current = null;
  document.body.dataset.view = location.hash === OVERVIEW ? "overview" : "list";
  byId("record").hidden = true;
  byId("overview").hidden = false;
  byId("grid").removeAttribute("aria-activedescendant");
  drawOverview();
  drawRows();
}

function showOverview() {
  if (chosen >= 0) location.replace(OVERVIEW);
  else location.hash = OVERVIEW;
}

function drawTitle() {
  const { id, source, published, length, title } = current.document;
  const state = stateOf(id);
  const known = [id, published && word("published", { day: dayName(published) }), word("characters", { n: number.format(length) }), source];
  const act = (key, does, on = null) => make("button", { type: "button", class: `act ${key}`, "aria-pressed": on, "aria-keyshortcuts": key[0], onclick: does }, word(key));
  const focus = byId("title").contains(document.activeElement) ? document.activeElement.className : "";
  const corrections = Object.keys(reviewOf(id).edits).length;
  byId("title").replaceChildren(
    make("button", { type: "button", class: "back", onclick: () => location.replace("#page=list") }, word("back")),
    make("h2", {}, title ?? id),
    make("p", { class: "known" }, known.filter(Boolean).filter((each, at, all) => all.indexOf(each) === at).map(each => make("span", {}, each))),
    make("p", { class: "acts" },
      make("span", { class: `state ${state}` }, corrections ? word("n-corrections", { n: corrections }) : ""),
      act("accept", () => decide(id, "accepted"), String(state === "accepted")), act("reject", () => decide(id, "rejected"), String(state === "rejected"))),
  );
  if (focus) byId("title").getElementsByClassName(focus)[0]?.focus();
}
