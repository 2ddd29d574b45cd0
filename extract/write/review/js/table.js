// The table of records: as many rows as can be seen are made, the others are room to scroll over.

const HEADS = ["state", "start", "name", "country", "people", "trust", "warnings"];
const SPARE = 6; // rows made above and below those in sight
const MARKS = { new: "", accepted: "✓", edited: "✎", rejected: "✕" };
let made = new Map(); // place among the shown rows → its element
let chosen = -1; // row of the chosen record

function openGrid() {
  byId("heads").append(make("div", { role: "row", class: "row heads", "aria-rowindex": 1 }, HEADS.map(name => {
    const sortable = name !== "state";
    const label = make("span", { class: sortable ? "" : "unseen" }, word(`head.${name}`));
    return make("div", { role: "columnheader", class: `cell ${name}`, "data-by": name },
      sortable ? make("button", { type: "button", tabindex: "-1", title: word(`hint.${name}`), onclick: () => sortBy(name) }, label) : label);
  })));
  byId("grid").classList.toggle("warned", columns.warnings.some(Boolean));
  byId("grid").addEventListener("scroll", drawRows, { passive: true });
  byId("rows").addEventListener("click", event => {
    const row = event.target.closest("[role=row]");
    if (row) choose(Number(row.dataset.row));
  });
  new ResizeObserver(redrawRows).observe(byId("grid"));
}

const rowHeight = () => parseFloat(getComputedStyle(byId("grid")).getPropertyValue("--row"));

/** After a filter, a sorting or a decision: other rows, or rows that look otherwise. */
function redrawRows() {
  for (const element of made.values()) element.remove();
  made = new Map();
  byId("rows").style.height = `${shownRows.length * rowHeight()}px`;
  byId("grid").setAttribute("aria-rowcount", shownRows.length + 1);
  for (const cell of byId("heads").querySelectorAll("[role=columnheader]")) {
    const sorted = cell.dataset.by === sorting.by;
    cell.setAttribute("aria-sort", sorted ? (sorting.down ? "descending" : "ascending") : "none");
  }
  drawRows();
}

function drawRows() {
  const grid = byId("grid"), height = rowHeight();
  const first = Math.max(0, Math.floor(grid.scrollTop / height) - SPARE);
  const last = Math.min(shownRows.length, Math.ceil((grid.scrollTop + grid.clientHeight) / height) + SPARE);
  for (const [place, element] of made) {
    if (place < first || place >= last) {
      element.remove();
      made.delete(place);
    }
  }
  for (let place = first; place < last; place++) {
    if (made.has(place)) continue;
    const element = rowElement(shownRows[place], place);
    element.style.transform = `translateY(${place * height}px)`;
    made.set(place, element);
    byId("rows").append(element);
  }
  markChosen();
}

function rowElement(row, place) {
  const state = stateOf(columns.id[row]);
  const { title, id, people, trust, warnings } = columns;
  const [event, name, start, city, country] = ["event", "name", "start", "city", "country"].map(column => cellOf(column, row));
  const cell = (column, ...content) => make("div", { role: "gridcell", class: `cell ${column}` }, ...content);
  const where = event ? [city, country && countryName(country)].filter(Boolean) : [word("no-event")];
  return make("div", { role: "row", class: `row ${state} ${event ? "" : "no-event"}`, id: `row-${row}`, "data-row": row, "aria-rowindex": place + 2 },
    cell("state", state === "new" ? null : make("span", { role: "img", "aria-label": word(`state.${state}`), title: word(`state.${state}`) }, MARKS[state])),
    cell("start", start ? dayName(start) : "–"),
    cell("name", make("b", {}, name ?? title[row] ?? id[row])),
    cell("country", make("span", {}, where[0] ?? "–"), where[1] ? make("small", {}, where[1]) : null),
    cell("people", people[row] === null ? "" : number.format(people[row])),
    cell("trust", trust[row] === null ? "" : trustBar(trust[row])),
    cell("warnings", warnings[row] ? make("span", { title: word("n-warnings", { n: warnings[row] }) }, `⚠ ${warnings[row]}`) : ""),
  );
}

function trustBar(percent) {
  const bar = make("i", { "aria-hidden": "true" });
  bar.style.setProperty("--part", `${percent}%`);
  return make("span", { class: percent < 50 ? "bar low" : percent < 80 ? "bar middle" : "bar" }, `${percent}`, bar);
}

function markChosen() {
  for (const element of made.values()) element.setAttribute("aria-selected", Number(element.dataset.row) === chosen);
  if (chosen >= 0) byId("grid").setAttribute("aria-activedescendant", `row-${chosen}`);
}

/** Scrolls the table so that the chosen row stands in sight. */
function showChosen() {
  const place = shownRows.indexOf(chosen), grid = byId("grid"), height = rowHeight();
  if (place < 0) return;
  const room = grid.clientHeight - byId("heads").offsetHeight;
  const above = grid.scrollTop - place * height, below = (place + 1) * height - grid.scrollTop - room;
  if (Math.max(above, below) > 2 * height) grid.scrollTop = place * height - room / 2; // a leap: to the middle
  else if (above > 0) grid.scrollTop -= above;
  else if (below > 0) grid.scrollTop += below;
  drawRows();
}

/** Gives the row so many places after the chosen one, among those that are shown. */
function rowAfter(steps) {
  const place = shownRows.indexOf(chosen);
  if (place < 0) return shownRows[0] ?? -1;
  return shownRows[Math.max(0, Math.min(shownRows.length - 1, place + steps))];
}
